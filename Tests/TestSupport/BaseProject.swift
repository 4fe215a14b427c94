import Compiler

/// A small valid project, into which fixtures and the examples of diagnostics are put.
public struct BaseProject: Sendable {
  /// Texts by path.
  public private(set) var files: [String: [UInt8]]

  public init() throws {
    files = [:]
    for path in try Repository.files(below: "Tests/TestSupport/Base") {
      files[path] = try Repository.bytes(of: "Tests/TestSupport/Base/\(path)")
    }
  }

  /// Where a text stands in the project.
  public struct Place: Sendable {
    public let path: String
    /// Lines of the file above the text.
    public let linesAbove: Int
  }

  public enum Problem: Error, CustomStringConvertible {
    case noHole(String)

    public var description: String {
      switch self {
      case .noHole(let place): "there is no hole \(place) in the base project"
      }
    }
  }

  /// Puts a text in its place: a whole file (`maps/extra.yaml`), or what stands between `# <hole>` and `# </hole>` of a
  /// file (`maps/journey.yaml#feelings`), indented as the hole is.
  public mutating func put(_ text: [UInt8], at place: String) throws {
    guard let (path, lines, open, close) = try hole(place) else {
      files[place] = text
      return
    }
    let indent = Array(lines[open].prefix { $0 == 0x20 })
    let inner = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.isEmpty ? [] : indent + $0 }
    files[path] = Array(
      (lines[...open].map(Array.init) + inner + lines[close...].map(Array.init)).joined(separator: [0x0A]))
  }

  /// Where a text stands that was put there; what is put into a hole above it moves it.
  public func place(of place: String) throws -> Place {
    guard let hole = try hole(place) else { return Place(path: place, linesAbove: 0) }
    return Place(path: hole.path, linesAbove: hole.open + 1)
  }

  private func hole(_ place: String) throws -> (
    path: String, lines: [ArraySlice<UInt8>], open: Int, close: Int
  )? {
    guard let hash = place.firstIndex(of: "#") else { return nil }
    let path = String(place[..<hash])
    let name = place[place.index(after: hash)...]
    let lines = (files[path] ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
    func index(of marker: String) -> Int? {
      lines.firstIndex { $0.drop { $0 == 0x20 }.elementsEqual(marker.utf8) }
    }
    guard let open = index(of: "# <\(name)>"), let close = index(of: "# </\(name)>"), open < close else {
      throw Problem.noHole(place)
    }
    return (path, lines, open, close)
  }

  /// Compiles the project as `outcomes check` does.
  public func compile(_ numbering: Numbering = .onlyLocked) async -> Compilation {
    await Compiler.compile(ProjectInput(files: files.map { ($0.key, $0.value) }), numbering)
  }
}
