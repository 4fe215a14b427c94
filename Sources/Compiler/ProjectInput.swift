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
  public func expectedKind(of file: SourceFile) -> SpecKind? {
    let path = isShipped(file) ? String(file.path.drop { $0 != "/" }.dropFirst()) : file.path
    return SpecKind.expected(at: path)
  }

  public func isShipped(_ file: SourceFile) -> Bool { shipped.contains(file.id) }
}

/// What reading each file of a project gave, kept so that a file whose text has not changed need not be read again.
public struct Readings: Sendable {
  fileprivate struct Reading: Sendable {
    let file: ReadFile
    let diagnostics: Diagnostics
  }
  /// By place among the files of a project: spans name their file by it.
  fileprivate var byFile: [FileID: Reading] = [:]
  fileprivate let areKept: Bool

  public init() { areKept = true }

  private init(areKept: Bool) { self.areKept = areKept }

  /// For what is read once: keeps none.
  static let none = Readings(areKept: false)

  fileprivate func reading(of file: SourceFile) -> Reading? {
    guard let earlier = byFile[file.id], earlier.file.file.path == file.path else { return nil }
    return earlier.file.file.bytes == file.bytes ? earlier : nil
  }
}

/// Reads every file that is not as it was, at the same time, and gives all of them back in the order of the input.
func readSpecs(
  _ input: ProjectInput, reusing readings: inout Readings, _ diagnostics: inout Diagnostics
) async -> [ReadFile] {
  let earlier = readings
  let all = await withTaskGroup(of: Readings.Reading.self) { group in
    var byFile: [FileID: Readings.Reading] = [:]
    for file in input.specs {
      if let reading = earlier.reading(of: file) {
        byFile[file.id] = reading
        continue
      }
      group.addTask {
        var found = Diagnostics()
        let spec = readSpec(file, expected: input.expectedKind(of: file), &found)
        return .init(
          file: ReadFile(file: file, spec: spec, isShipped: input.isShipped(file)), diagnostics: found)
      }
    }
    return await group.reduce(into: byFile) { $0[$1.file.file.id] = $1 }
  }
  if readings.areKept { readings.byFile = all }
  return input.specs.compactMap { file in
    guard let reading = all[file.id] else { return nil }
    diagnostics.append(reading.diagnostics)
    return reading.file
  }
}
