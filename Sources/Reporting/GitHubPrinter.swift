/// Workflow commands, which GitHub shows beside the lines of a change.
///
/// Of each level it shows ten a step and drops the rest without a word: the tenth says how many more there are.
public enum GitHubPrinter {
  static let perLevel = 10

  public static func print(_ projects: [ProjectFindings]) -> [UInt8] {
    var left: [Level: Int] = [:]
    for level in Level.allCases { left[level] = projects.reduce(0) { $0 + $1.diagnostics.count(level) } }
    var shown: [Level: Int] = [:]
    var text = ""
    for finding in projects.flatMap(\.findings) {
      let level = finding.kind.level
      let number = shown[level, default: 0] + 1
      guard number <= perLevel else { continue }
      shown[level] = number
      text += command(finding, more: number == perLevel ? left[level]! - perLevel : 0) + "\n"
    }
    return Array(text.utf8)
  }

  private static func command(_ finding: Finding, more: Int) -> String {
    let place = finding.place
    var properties: [(String, String)] = [("line", "\(place.start.line)"), ("endLine", "\(place.lastLine)")]
    // Columns are for one line; a command that has them with two is refused.
    if place.end.line == place.start.line {
      properties += [("col", "\(place.start.column)"), ("endColumn", "\(place.end.column)")]
    }
    properties.append(("title", finding.kind.name))
    var lines = [finding.message] + finding.details() + [finding.why]
    if more > 0 {
      let what =
        more == 1 ? "1 more \(word(finding.kind.level)) is" : "\(more) more \(word(finding.kind.level))s are"
      lines.append("(\(what) not shown here)")
    }
    // A file that came with the program is in no change; the place is then part of the text.
    if place.isShipped {
      lines[0] = "\(place.text): \(lines[0])"
      properties = [("title", finding.kind.name)]
    } else {
      properties.insert(("file", visible(place.path)), at: 0)
    }
    let written = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
    return "::\(word(finding.kind.level)) \(written)::\(escapedData(lines.joined(separator: "\n")))"
  }

  private static func word(_ level: Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  static func escapedData(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  /// The list of properties ends at `::`, and each at a comma.
  static func escapedProperty(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  private static func escaped(_ text: String, _ reserved: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if reserved.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
