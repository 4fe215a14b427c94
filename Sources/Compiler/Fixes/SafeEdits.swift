import Reporting
import Specs

/// What can be put right in a project's files without altering what their authors meant.
public struct SafeEdits: Sendable {
  private var byFile: [FileID: [TextEdit]] = [:]

  public var isEmpty: Bool { byFile.isEmpty }

  /// The edits of one file in the order of their places, no two about the same place.
  public func edits(of file: FileID) -> [TextEdit] { byFile[file] ?? [] }

  /// Takes together what the diagnostics of a compilation offer as safe, and the spaces at the ends of lines.
  ///
  /// An edit after which its file could no longer be read is left out. Of a file that cannot be read as it is, what stands
  /// in the way is put right where that is safe; more may come to light then.
  public init(_ input: ProjectInput, _ diagnostics: Diagnostics) {
    let documents = input.ownDocuments()
    let names = NamesInUse(documents)
    var mended: [FileID: [TextEdit]] = [:]
    for fix in diagnostics.found.flatMap(\.fixes) where names.isSafe(fix) {
      for edit in fix.edits { mended[edit.span.file, default: []].append(edit) }
    }
    for document in documents {
      let file = document.file
      let spaces = document.withoutTrailingSpaces()
      for edits in [mended[file.id, default: []] + spaces, spaces] where !edits.isEmpty {
        guard let bytes = edits.applied(to: file.bytes), Self.canBeRead(bytes, file.path) else { continue }
        byFile[file.id] = Set(edits).inOrder
        break
      }
    }
    let canBeRead = Set(documents.map(\.file.id))
    for file in input.specs where !canBeRead.contains(file.id) {
      guard let edits = mended[file.id], edits.applied(to: file.bytes) != nil else { continue }
      byFile[file.id] = Set(edits).inOrder
    }
  }

  private static func canBeRead(_ bytes: [UInt8], _ path: String) -> Bool {
    var sources = SourceMap()
    var found = Diagnostics()
    return readYAML(sources.add(path: path, bytes: bytes), &found) != nil
  }
}

extension Set<TextEdit> {
  fileprivate var inOrder: [TextEdit] {
    sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }
}

extension ProjectInput {
  /// The project's own files that can be read, by path.
  fileprivate func ownDocuments() -> [Specs.Document] {
    var ignored = Diagnostics()
    return specs.filter { !isShipped($0) }.compactMap { readYAML($0, &ignored) }
  }
}

/// The names that the files of a project give and mean.
private struct NamesInUse {
  /// A name as it is looked for: items in their file, files and what the project file has in all of them.
  private struct Given: Hashable {
    let file: FileID?
    let text: String
  }

  private var given: [Given: Int] = [:]
  private var isShared: [Span: Bool] = [:]
  private var meant: Set<String> = []

  init(_ documents: [Specs.Document]) {
    for document in documents {
      guard let kind = document.kind else { continue }
      for site in document.nameSites(of: kind) {
        switch site.use {
        case .defines:
          let isShared = site.parent == nil || kind == .contract
          self.isShared[site.span] = isShared
          given[Given(file: isShared ? nil : document.file.id, text: site.text), default: 0] += 1
        case .refers: meant.formUnion(site.text.split(separator: "/").map(String.init) + [site.text])
        }
      }
    }
  }

  func isSafe(_ fix: Fix) -> Bool {
    switch fix.safety {
    case .safe: return true
    case .safeUnlessNamed(let old, let new):
      guard let span = fix.edits.first?.span, let isShared = isShared[span] else { return false }
      let file = isShared ? nil : span.file
      return given[Given(file: file, text: old)] == 1 && given[Given(file: file, text: new)] == nil
        && !meant.contains(old)
    case .offered: return false
    }
  }
}

extension Specs.Document {
  /// What the file says it is.
  public var kind: SpecKind? {
    guard let node = value(of: "kind", in: root), isScalar(node) else { return nil }
    return SpecKind(rawValue: text(of: node))
  }
}
