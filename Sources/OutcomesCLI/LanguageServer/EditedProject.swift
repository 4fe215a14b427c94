import Compiler
import Reporting
import Specs

/// A project as its author sees it: the files on the disk, and over them the text of those that are open in the editor.
struct EditedProject {
  let folder: String
  /// By path relative to the project.
  private var onDisk: [String: [UInt8]] = [:]
  private var strays: [String] = []
  /// What is open, saved or not.
  private(set) var open: [String: [UInt8]] = [:]

  private var current: ProjectInput?
  fileprivate var documents: [String: NamedDocument] = [:]
  private var index: NameIndex?
  private var readings = Readings()
  private var checked: CheckedProject?
  /// What followed from the project when it last had no errors.
  private var framework: Framework?
  /// Why the folder could not be read, if so.
  private(set) var problem: String?

  init(folder: String) {
    self.folder = folder
    reload()
  }

  /// Looks at the disk again.
  mutating func reload() {
    do {
      let loaded = try LoadedProject.load(containing: folder)
      onDisk = Dictionary(loaded.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      strays = loaded.strays
      problem = nil
    } catch {
      problem = "\(error)"
    }
    forget()
  }

  mutating func set(_ path: String, _ bytes: [UInt8]?) {
    open[path] = bytes
    forget()
  }

  private mutating func forget() {
    current = nil
    index = nil
    checked = nil
  }

  /// The files as they are now. One that is open and not on the disk yet counts where it would be read.
  mutating func input() -> ProjectInput {
    if let current { return current }
    var files = onDisk
    for (path, bytes) in open where files[path] != nil || Self.belongs(path) { files[path] = bytes }
    let input = ProjectInput(files: files.map { ($0, $1) }, strays: strays)
    current = input
    return input
  }

  private static func belongs(_ path: String) -> Bool {
    path == "outcomes.lock" || path.hasPrefix("templates/")
      || (SpecKind.expected(at: path) != nil && (path.hasSuffix(".yaml") || path.hasSuffix(".yml")))
  }

  /// Every name of the project. A file that cannot be read while somebody types has the names it had before.
  mutating func names() -> NameIndex {
    if let index { return index }
    let input = input()
    var kept: [String: NamedDocument] = [:]
    for file in input.specs + [input.lock].compactMap({ $0 }) {
      kept[file.path] = named(file, input) ?? earlier(file) ?? saved(file, input)
    }
    documents = kept
    let made = NameIndex(kept.sorted(byBytesOf: \.key).map(\.value))
    index = made
    return made
  }

  private func earlier(_ file: SourceFile) -> NamedDocument? {
    documents[file.path].flatMap { $0.document.file.id == file.id ? $0 : nil }
  }

  /// The file as it is on the disk.
  private func saved(_ file: SourceFile, _ input: ProjectInput) -> NamedDocument? {
    guard let bytes = onDisk[file.path], bytes != file.bytes else { return nil }
    return named(SourceFile(id: file.id, path: file.path, bytes: bytes), input)
  }

  private func named(_ file: SourceFile, _ input: ProjectInput) -> NamedDocument? {
    if let earlier = documents[file.path], earlier.document.file.id == file.id,
      earlier.document.file.bytes == file.bytes
    {
      return earlier
    }
    var ignored = Diagnostics()
    guard let document = readYAML(file, &ignored) else { return nil }
    if file.id == input.lock?.id { return NamedDocument(document, kind: nil) }
    return (document.kind ?? input.expectedKind(of: file)).map { NamedDocument(document, kind: $0) }
  }

  /// A file as it reads now, or as it last did.
  mutating func document(_ path: String) -> NamedDocument? {
    _ = names()
    return documents[path]
  }

  /// The files whose text cannot be read just now, so that what stands in them is not known.
  mutating func unreadable() -> [String] {
    let input = input()
    _ = names()
    return (input.specs + [input.lock].compactMap { $0 }).filter {
      documents[$0.path]?.document.file.bytes != $0.bytes
    }.map(\.path)
  }

  /// What is wrong now, and what follows.
  mutating func compiled() async -> CheckedProject {
    if let checked { return checked }
    let input = input()
    let files =
      (input.specs.filter { !input.isShipped($0) } + input.templates + [input.lock].compactMap { $0 })
      .map { (path: $0.path, bytes: $0.bytes) }.sorted(byBytesOf: \.path)
    let source = LoadedProject(folder: folder, shown: ".", files: files, strays: strays)
    let made = await CheckedProject(source, compile(input, .onlyLocked, reusing: &readings))
    checked = made
    framework = made.framework ?? framework
    return made
  }

  /// What follows from the project, for answers that need not be about the last letter: as it is, or as it last was. Where
  /// it has had errors all along, what would follow if nothing had been decided: decisions are written with its keys.
  mutating func lastFramework() async -> Framework? {
    _ = await compiled()
    if framework == nil {
      let input = input()
      let undecided = input.specs.filter { !input.isShipped($0) && input.expectedKind(of: $0) != .decisions }
      let files = undecided.map { (path: $0.path, bytes: $0.bytes) }
      framework = await compile(ProjectInput(files: files), .onlyLocked).framework
    }
    return framework
  }

  mutating func file(_ path: String) -> SourceFile? { input().sources.files.first { $0.path == path } }
}

extension EditedProject {
  /// Every file whose names are known, by path.
  mutating func namedDocuments() -> [NamedDocument] {
    _ = names()
    return documents.sorted(byBytesOf: \.key).map(\.value)
  }

  /// The words of feeling that a file may use.
  mutating func feelingWords(of document: NamedDocument) -> FeelingWords {
    FeelingWords(namedDocuments(), of: document.kind == .emotionalMap ? document : nil)
  }
}
