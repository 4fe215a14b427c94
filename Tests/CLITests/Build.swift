@testable import OutcomesCLI

/// A project folder and how the tests build into it.
struct Build {
  var files: [(String, String)]
  var lock: String? = "lock\n"
  var extensions: Set<String> = ["md", "json"]
  var folder = "build"

  func plan(_ project: TemporaryFolder) -> OutputPlan {
    OutputPlan(
      project: project.path, folder: folder, files: files.map { OutputFile(name: $0, bytes: Array($1.utf8)) },
      lock: lock.map { Array($0.utf8) }, extensions: extensions, manifest: manifest)
  }

  @discardableResult
  func write(_ project: TemporaryFolder) throws(DiskError) -> WriteReport {
    try OutputFolder.write(plan(project))
  }

  func compare(_ project: TemporaryFolder) throws(DiskError) -> [String] {
    try OutputFolder.compare(plan(project)).map { "\($0.fault) \($0.path)" }
  }
}

@Sendable func manifest(_ outputs: [RecordedOutput]) -> [UInt8] {
  let rows = outputs.map { "{\"file\": \"\($0.file)\", \"sha256\": \"\($0.sha256)\"}" }
  return Array("{\"format\": \"outcomes-manifest/1\", \"outputs\": [\(rows.joined(separator: ", "))]}\n".utf8)
}
