import Specs

/// Values of many forms, each of which is right in some places and wrong in most.
///
/// None is a number in an unusual spelling (`+2`, `5.0`, `0x9`): an editor does not hand the spelling on.
private let values = [
  "", "[]", "[Two words, 7]", "{}", "{patient: 1}", "{carer: {sad: 2}}", "x", "Two words", "a/b", "a_b",
  "none", "true",
  "\"true\"", "patient", "[patient, carer]", "safety", "0", "1", "-1", "-4", "2026", "1000000000", "5.45",
  "-2.25",
  "\"9\"", "\"+2\"", "\"\"", "37%", "-5%", "2026-11-23", "2026-02-30", "\"{people} feel\"", "\"{nobody}\"",
  "\"a\\nb\"",
]

/// A base file with one thing changed, for each thing that can be.
func variations(of base: String, _ kind: SpecKind) -> [Sample] {
  let lines = base.split(separator: "\n").map(String.init)
  var samples: [Sample] = []
  for (index, line) in lines.enumerated() {
    guard let entry = EntryLine(line) else { continue }
    let inner = lines[(index + 1)...].prefix { $0.prefix { $0 == " " }.count > entry.column }.count
    let (before, after) = (lines[..<index], lines[(index + 1 + inner)...])
    func add(_ name: String, _ changed: [String]) {
      let text = (before + changed + after).map { $0 + "\n" }.joined()
      samples.append(Sample(name: "line \(index + 1) \(name)", kind: kind, text: text))
    }
    for value in values { add("`\(entry.key): \(value)`", ["\(entry.start)\(entry.key): \(value)"]) }
    let own = lines[(index + 1)..<(index + 1 + inner)]
    add("misspelt", ["\(entry.start)\(entry.key)x:\(entry.rest)"] + own)
    // The first key of an item holds its dash.
    if !entry.start.hasSuffix("- ") { add("left out", []) }
  }
  return samples
}

/// A line such as `  - id: f1`.
private struct EntryLine {
  /// Spaces and a dash.
  let start: String
  let key: String
  let rest: String

  var column: Int { start.count }

  init?(_ line: String) {
    let start = line.prefix { $0 == " " || $0 == "-" }
    guard let colon = line.firstIndex(of: ":"), colon > start.endIndex else { return nil }
    self.start = String(start)
    key = String(line[start.endIndex..<colon])
    rest = String(line[line.index(after: colon)...])
  }
}
