import Foundation
import Reporting
import Testing

/// A real JSON Schema validator: Python's `jsonschema`, run once for many documents.
enum Validator {
  struct Document {
    /// One of the schemas by name.
    let schema: String
    /// YAML or JSON.
    let text: String
  }

  /// The first thing that is wrong with each document; nil where its schema accepts it.
  static func complaints(
    about documents: [Document], schemas: [(name: String, bytes: [UInt8])]
  ) throws -> [String?] {
    let work = FileManager.default.temporaryDirectory.appending(
      path: "outcomes-schemas-\(UUID().uuidString).json")
    try Data(request(documents, schemas)).write(to: work)
    defer { try? FileManager.default.removeItem(at: work) }

    let (code, answer, trouble) = try Python.answer([Folder.tests + "/validate.py", work.path])
    try #require(
      code == 0, "the validator failed; `.ci/setup tests` installs it: \(trouble)")
    return try JSONDecoder().decode([String?].self, from: answer)
  }

  private static func request(_ documents: [Document], _ schemas: [(name: String, bytes: [UInt8])]) -> [UInt8]
  {
    var json = JSONWriter()
    json.object { json in
      json.field("schemas") { json in
        for schema in schemas {
          json.key(schema.name)
          json.raw(String(decoding: schema.bytes, as: UTF8.self))
        }
      }
      json.key("documents")
      json.array { json in
        for document in documents {
          json.object { json in
            json.field("schema", document.schema)
            json.field("text", document.text)
          }
        }
      }
    }
    return json.finish()
  }
}

/// The system's Python, which has the system's packages; another one earlier on the path may not.
enum Python {
  /// Runs a script to its end.
  static func answer(_ arguments: [String]) throws -> (code: Int32, output: Data, errors: String) {
    let python = Process()
    python.executableURL = URL(
      filePath: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
        ? "/usr/bin/python3" : "/usr/local/bin/python3")
    python.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    python.standardOutput = output
    python.standardError = errors
    try python.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let trouble = errors.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    return (python.terminationStatus, answer, String(decoding: trouble, as: UTF8.self))
  }

  /// The same, with all that it said as one text.
  static func run(_ arguments: [String]) throws -> (code: Int32, said: String) {
    let (code, output, errors) = try answer(arguments)
    return (code, String(decoding: output, as: UTF8.self) + errors)
  }
}

/// Where files are, from this one.
enum Folder {
  static let tests: String = URL(filePath: #filePath).deletingLastPathComponent().path
  static let root: String = URL(filePath: tests).deletingLastPathComponent().deletingLastPathComponent().path

  static func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Every YAML file below a folder, sorted.
  static func yaml(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder + "/" + $0 }
  }
}
