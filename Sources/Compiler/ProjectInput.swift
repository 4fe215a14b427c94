import Reporting
import Specs

/// The files of a project, sorted by what they are for, with those that ship with the program.
public struct ProjectInput: Sendable {
  public private(set) var sources = SourceMap()
  public private(set) var specs: [SourceFile] = []
  /// What replaces a shipped template of the same name.
  public private(set) var templates: [SourceFile] = []
  public private(set) var lock: SourceFile?
  /// Paths of YAML files in no folder that is read.
  let strays: [String]
  private var shipped: Set<FileID> = []

  /// - Parameters:
  ///   - files: paths relative to the project, with `/`, in any order.
  ///   - strays: paths of YAML files in no folder that is read.
  public init(files: [(path: String, bytes: [UInt8])], strays: [String] = []) {
    self.strays = strays
    for file in files.sorted(byBytesOf: \.path) {
      let source = sources.add(path: file.path, bytes: file.bytes)
      if file.path == "outcomes.lock" {
        lock = source
      } else if file.path.hasPrefix("templates/") {
        templates.append(source)
      } else {
        specs.append(source)
      }
    }
    for file in ShippedLibrary.files {
      let source = sources.add(path: file.path, bytes: file.bytes)
      shipped.insert(source.id)
      specs.append(source)
    }
  }

  /// Shipped files stand in folders of their own below `library/`.
  func expectedKind(of file: SourceFile) -> SpecKind? {
    let path = isShipped(file) ? String(file.path.drop { $0 != "/" }.dropFirst()) : file.path
    return SpecKind.expected(at: path)
  }

  func isShipped(_ file: SourceFile) -> Bool { shipped.contains(file.id) }
}

/// Reads every file, at the same time, and gives them back in the order of the input.
func readSpecs(_ input: ProjectInput, _ diagnostics: inout Diagnostics) async -> [ReadFile] {
  let read = await atOnce(input.specs) { _, file in
    var found = Diagnostics()
    let spec = readSpec(file, expected: input.expectedKind(of: file), &found)
    return (file: ReadFile(file: file, spec: spec, isShipped: input.isShipped(file)), diagnostics: found)
  }
  for file in read { diagnostics.append(file.diagnostics) }
  return read.map(\.file)
}
