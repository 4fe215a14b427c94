import FoundationEssentials
import Testing

/// Compares a text with the file of that name in a folder beside the test, `Golden` where no other is named.
///
/// With `RECORD_GOLDEN=1` the file is written anew and the test fails, so that a recording run is never taken for a passing one.
public func expectGolden(
  _ text: String, _ name: String, in folder: String = "Golden", filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = "\(Repository.ancestor(1, of: filePath))/\(folder)/\(name)"
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    do {
      try FileManager.default.createDirectory(
        atPath: Repository.ancestor(1, of: path), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path))
      Issue.record(
        "recorded \(name); read it, then run again without RECORD_GOLDEN", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
    Issue.record("there is no \(name); record it with RECORD_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  if let difference = firstDifference(String(decoding: bytes, as: UTF8.self), text) {
    Issue.record("\(name) differs \(difference)\n--- all of it\n\(text)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, said in words; nil where they are the same bytes.
public func firstDifference(_ expected: String, _ found: String) -> String? {
  if expected.utf8.elementsEqual(found.utf8) { return nil }
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = found.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(left.count, right.count) {
    let (old, new) = (line < left.count ? left[line] : nil, line < right.count ? right[line] : nil)
    let isSame = old.map { old in new.map { old.utf8.elementsEqual($0.utf8) } ?? false } ?? false
    if !isSame { return "in line \(line + 1)\n- \(old ?? "(nothing)")\n+ \(new ?? "(nothing)")" }
  }
  return "in its line ends"
}
