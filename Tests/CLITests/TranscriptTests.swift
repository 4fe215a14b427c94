import Glibc
import Testing

/// Sessions at a prompt, as files: what was typed, what came out, and on which stream.
///
///     $ outcomes check
///     out| error[map/unknown-feeling]: …
///     err| .: 1 error, no warnings. …
///     exit 1
///
/// Each transcript runs in an empty folder of its own, its commands one after another. `RECORD_GOLDEN=1` writes what came
/// out into the file, and fails.
@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all) func transcript(_ name: String) throws {
    let path = Transcript.folder + "/" + name
    let expected = try #require(readText(path), "\(name) cannot be read")
    let folder = TemporaryFolder()
    let actual = Transcript.commands(of: expected).map { $0.run(in: folder) }.joined(separator: "\n")
    guard actual != expected else { return }
    if getenv("RECORD_GOLDEN") != nil { writeText(actual, path) }
    Issue.record("\(name) differs; what came out:\n\(actual)")
  }
}

private enum Transcript {
  static let folder: String =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Transcripts"

  /// The names of the files.
  static let all: [String] = {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".transcript") { names.append(name) }
    }
    return names.sorted()
  }()

  /// What was typed; a comment line before a command belongs to it.
  struct Command {
    let comments: [Substring]
    let text: String

    func run(in folder: TemporaryFolder) -> String {
      let script = """
        cd '\(folder.path)'; PATH="\(programFolder):$PATH"; unset NO_COLOR CLICOLOR_FORCE; TERM=dumb
        ( \(text)
        ) >'\(folder.path)/.out' 2>'\(folder.path)/.err'; exit $?
        """
      let end = Child(["/bin/sh", "-c", script]).end()
      var lines = comments.map(String.init) + ["$ \(text)"]
      for (mark, name) in [("out| ", ".out"), ("err| ", ".err")] {
        // A table's lines end in CR LF, which is one character.
        let isEnd = { (character: Character) in character == "\n" || character == "\r\n" }
        lines += (folder.text(name) ?? "").split(omittingEmptySubsequences: false, whereSeparator: isEnd)
          .dropLast()
          .map { (mark + $0).trimmedRight }
      }
      if end != .exit(0) { lines.append("exit \(end.code)") }
      return lines.map { $0 + "\n" }.joined()
    }
  }

  static func commands(of text: String) -> [Command] {
    var commands: [Command] = []
    var comments: [Substring] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") { comments.append(line) }
      if line.hasPrefix("$ ") {
        commands.append(Command(comments: comments, text: String(line.dropFirst(2))))
        comments = []
      }
    }
    return commands
  }
}

extension Child.End {
  fileprivate var code: String {
    switch self {
    case .exit(let code): "\(code)"
    case .signal(let signal): "by signal \(signal)"
    }
  }
}

extension String {
  /// Without spaces at the end, which editors and reviewers would lose.
  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// The folder of the programs that are built beside the tests.
private let programFolder = "/" + diskProbe.split(separator: "/").dropLast().joined(separator: "/")

private func readText(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}

private func writeText(_ text: String, _ path: String) {
  guard let file = fopen(path, "w") else { return }
  defer { fclose(file) }
  fputs(text, file)
}
