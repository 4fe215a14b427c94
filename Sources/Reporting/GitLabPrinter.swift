/// A Code Quality report, which GitLab compares with that of the target branch and shows in a merge request.
///
/// The format is the part of Code Climate's that GitLab reads: one array for all projects, each finding with a
/// fingerprint by which it is found again.
public enum GitLabPrinter {
  public static func print(_ projects: [ProjectFindings]) -> [UInt8] {
    var fingerprints = Fingerprints()
    var json = JSONWriter()
    json.array { json in
      for finding in projects.flatMap(\.findings) {
        write(finding, fingerprints.fingerprint(of: finding), to: &json)
      }
    }
    return json.finish()
  }

  private static func write(_ finding: Finding, _ fingerprint: String, to json: inout JSONWriter) {
    json.object { json in
      // One line is shown, and no formatting.
      json.field(
        "description", ([finding.message] + finding.details(withLabels: false)).joined(separator: "; "))
      json.field("check_name", finding.kind.name)
      json.field("fingerprint", fingerprint)
      json.field("severity", severity(finding.kind.level))
      json.field("location") { json in
        json.field("path", finding.place.path)
        json.field("lines") { json in
          json.field("begin", finding.place.start.line)
          json.field("end", finding.place.lastLine)
        }
      }
    }
  }

  /// Of `info`, `minor`, `major`, `critical` and `blocker`: an error keeps the contract from being written.
  private static func severity(_ level: Level) -> String {
    switch level {
    case .error: "blocker"
    case .warning: "major"
    case .advice: "info"
    }
  }
}
