import Compiler
import Reporting

/// A project with everything put right that could not alter its meaning; on the disk nothing has changed.
struct MendedProject: Sendable {
  /// As it is now, in memory.
  private(set) var project: LoadedProject
  private(set) var compilation: Compilation
  private(set) var changes: [Change] = []
  private let original: LoadedProject

  struct Change: Sendable {
    let path: String
    /// Where it was when it was changed.
    let place: Position
    let old: String
    let new: String
  }

  /// One thing put right can bring another to light: a kind that is known now has keys that can be read.
  private static let rounds = 5

  init(_ project: LoadedProject) async {
    original = project
    self.project = project
    compilation = await compile(project.input, .onlyLocked)
    for _ in 0..<Self.rounds {
      guard mendOnce() else { break }
      compilation = await compile(self.project.input, .onlyLocked)
    }
  }

  /// False where nothing is left to mend.
  private mutating func mendOnce() -> Bool {
    let input = project.input
    let edits = SafeEdits(input, compilation.diagnostics)
    guard !edits.isEmpty else { return false }
    var mended: [String: [UInt8]] = [:]
    for file in input.specs {
      let own = edits.edits(of: file.id)
      guard !own.isEmpty, let bytes = own.applied(to: file.bytes) else { continue }
      mended[file.path] = bytes
      changes += own.map { edit in
        let old = String(decoding: file.bytes[edit.span.start..<edit.span.end], as: UTF8.self)
        return Change(
          path: file.path, place: file.position(at: edit.span.start), old: old, new: edit.replacement)
      }
    }
    project = project.replacing(mended)
    return !mended.isEmpty
  }

  /// The files that are not as they were, by path.
  var changedFiles: [(path: String, old: [UInt8], new: [UInt8])] {
    zip(original.files, project.files).compactMap { old, new in
      old.bytes == new.bytes ? nil : (old.path, old.bytes, new.bytes)
    }
  }

  /// `maps/journey.yaml:3:5: pateint → patient`; of spaces at the ends of lines only how many lines had them.
  var report: String {
    let written = changes.filter { !$0.new.isEmpty }.map { change in
      "\(visible(change.path)):\(change.place.line):\(change.place.column): \(visible(change.old)) → \(visible(change.new))\n"
    }
    var spaces: [(path: String, lines: Int)] = []
    for change in changes where change.new.isEmpty {
      if spaces.last?.path != change.path { spaces.append((change.path, 0)) }
      spaces[spaces.count - 1].lines += 1
    }
    return
      (written + spaces.map { "\(visible($0.path)): no spaces at the end of \(counted($0.lines, "line"))\n" })
      .joined()
  }

  var diff: String {
    changedFiles.map { UnifiedDiff.print(path: $0.path, from: $0.old, to: $0.new) }.joined()
  }

  /// Writes what has changed: all of it or nothing.
  func write() throws {
    try EditedFiles.write(changedFiles, in: project.folder)
  }
}
