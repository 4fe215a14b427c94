/// A test report, for build servers that know nothing else: a suite a project, a case a finding.
///
/// GitLab and Jenkins list failed and skipped cases with their text and fold the passed ones away. So errors have failed,
/// warnings were skipped, and advice has passed with something to say; a project without findings has passed one case.
/// Neither counts a case whose name another has had, and both compare by name: names hold no line numbers, and are
/// numbered where they repeat.
public enum JUnitPrinter {
  public static func print(_ projects: [ProjectFindings]) -> [UInt8] {
    let suites = projects.map { (project: $0, findings: $0.findings) }
    let tests = suites.reduce(0) { $0 + max(1, $1.findings.count) }
    let failures = projects.reduce(0) { $0 + $1.diagnostics.count(.error) }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"outcomes\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">")
    var names: [String: Int] = [:]
    for (project, findings) in suites { lines += suite(project, findings, &names) }
    lines.append("</testsuites>")
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func suite(
    _ project: ProjectFindings, _ findings: [Finding], _ names: inout [String: Int]
  ) -> [String] {
    let (failures, skipped) = (project.diagnostics.count(.error), project.diagnostics.count(.warning))
    let counts =
      "tests=\"\(max(1, findings.count))\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
    var lines = ["  <testsuite name=\"\(attribute(project.name))\" \(counts)>"]
    for finding in findings {
      let level = finding.kind.level
      let name = unique(
        "\(finding.place.path): \(level.rawValue)[\(finding.kind.name)] \(finding.message)", &names)
      lines.append(opening(name, project, finding.place.path) + ">")
      lines.append("      " + outcome(finding))
      lines.append("    </testcase>")
    }
    if findings.isEmpty {
      let file = project.pathPrefix + project.mainFile
      lines.append(opening(unique("\(file): nothing to report", &names), project, file) + "/>")
    }
    return lines + ["  </testsuite>"]
  }

  private static func opening(_ name: String, _ project: ProjectFindings, _ file: String) -> String {
    "    <testcase name=\"\(attribute(name))\" classname=\"\(attribute(project.name))\" file=\"\(attribute(file))\""
  }

  private static func unique(_ name: String, _ names: inout [String: Int]) -> String {
    names[name, default: 0] += 1
    return names[name] == 1 ? name : "\(name) (\(names[name]!))"
  }

  /// GitLab shows the element's text and Jenkins its message first.
  private static func outcome(_ finding: Finding) -> String {
    let lines = ["\(finding.place.text): \(finding.message)"] + finding.details() + [finding.why]
    let body = content(lines.joined(separator: "\n"))
    let message = "message=\"\(attribute(finding.message))\""
    return switch finding.kind.level {
    case .error: "<failure \(message) type=\"\(attribute(finding.kind.name))\">\(body)</failure>"
    case .warning: "<skipped \(message)>\(body)</skipped>"
    case .advice: "<system-out>\(body)</system-out>"
    }
  }

  static func attribute(_ text: String) -> String { escaped(visible(text)) }

  /// Line ends stay; whatever else XML forbids is made visible.
  static func content(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(visible($0)) }.joined(
      separator: "\n")
  }

  /// `>` too, as `]]>` must not stand in text.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
