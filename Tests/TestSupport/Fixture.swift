import Reporting

/// A fixture: YAML whose lines say at the line itself what is to be reported.
///
/// `# error[map/unknown-feeling] "abandonned"` at the end of a line expects that report there; the quoted text is what its
/// primary span covers (its first line, where there are several), and may be left out. `#^ error[…]` on a line of its own is
/// about the line above, for lines that cannot carry a comment; above the first line it is about the file as a whole, or
/// the project. What is expected is taken out before the files are compiled, so that it never is part of what is tested.
///
/// `# as: maps/journey.yaml` in the first line says which file of the base project the text replaces;
/// `maps/journey.yaml#feelings` names a hole of one. `#=== path` begins the next file.
public struct Fixture: Sendable {
  public let name: String
  public let parts: [Part]

  public struct Part: Sendable {
    public var place: String
    public var lines: [String] = []
    public var expected: [Expectation] = []
  }

  public struct Expectation: Sendable, Hashable {
    /// One-based within the part; 0 for the file as a whole.
    public let line: Int
    /// `error[map/unknown-feeling]`
    public let report: String
    public let covers: String?
  }

  /// Which file a fixture of a family replaces when it does not say.
  private static let places = [
    "contract": "outcomes.yaml", "payment": "outcomes.yaml", "path": "paths/vision.yaml",
    "decision": "decisions.yaml", "measure": "decisions.yaml", "rule": "rules/local.yaml",
    "indicator": "indicators/local.yaml", "form": "forms/local.yaml", "lock": "outcomes.lock",
    "template": "templates/open-items.md",
  ]

  /// - Parameter name: `family/what-is-wrong`
  public init(name: String, text: String) {
    self.name = name
    let family = String(name.prefix { $0 != "/" })
    var parts = [Part(place: Self.places[family] ?? "maps/journey.yaml")]
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    if let first = lines.first, first.hasPrefix("# as: ") {
      parts[0].place = String(first.dropFirst(6))
      lines.removeFirst()
    }
    for line in lines {
      let last = parts.count - 1
      if line.hasPrefix("#=== ") {
        parts.append(Part(place: String(line.dropFirst(5))))
      } else if line.drop(while: { $0 == " " }).hasPrefix("#^ ") {
        let words = line.drop { $0 == " " }.dropFirst(3)
        parts[last].expected += Self.expectations(in: words, line: parts[last].lines.count)
      } else {
        let (kept, words) = Self.parted(line)
        parts[last].lines.append(kept)
        parts[last].expected += Self.expectations(in: words, line: parts[last].lines.count)
      }
    }
    self.parts = parts
  }

  public static func all() throws -> [Fixture] {
    let folder = "Tests/FixtureTests/Fixtures"
    return try Repository.files(below: folder, ending: ".yaml").map { path in
      Fixture(name: String(path.dropLast(5)), text: try Repository.text(of: "\(folder)/\(path)"))
    }
  }

  /// The kinds that this fixture expects.
  public var kinds: Set<String> {
    Set(parts.flatMap(\.expected).map { String($0.report.drop { $0 != "[" }.dropFirst().dropLast()) })
  }

  /// A line without what it says is expected, and that.
  private static func parted(_ line: String) -> (kept: String, words: Substring) {
    for start in line.indices where line[start] == "#" {
      let words = line[start...].dropFirst(2)
      guard line[start...].hasPrefix("# "),
        Level.allCases.contains(where: { words.hasPrefix("\($0.rawValue)[") })
      else { continue }
      var kept = line[..<start]
      while kept.last == " " { kept.removeLast() }
      return (String(kept), words)
    }
    return (line, "")
  }

  /// `error[a/b] "text" # warning[c/d]`
  private static func expectations(in words: Substring, line: Int) -> [Expectation] {
    var expectations: [Expectation] = []
    var rest = words
    while let close = rest.firstIndex(of: "]") {
      let report = String(rest[...close])
      rest = rest[rest.index(after: close)...].drop { $0 == " " }
      var covers: String?
      if rest.hasPrefix("\"") {
        let end = rest.firstRange(of: "\" # ")?.lowerBound ?? rest.lastIndex(of: "\"")!
        covers = String(rest[..<end].dropFirst())
        rest = rest[end...].dropFirst()
      }
      expectations.append(Expectation(line: line, report: report, covers: covers))
      rest = rest.drop { $0 == " " || $0 == "#" }
    }
    return expectations
  }
}
