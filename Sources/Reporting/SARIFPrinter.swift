/// SARIF 2.1.0 (OASIS): one run for all projects, with what each rule means and where the labels lead.
///
/// Written are the properties that GitHub's code scanning asks for and those that editors show. Lines of files are not
/// quoted: a report is kept for longer, and by others, than the notes are.
public struct SARIFPrinter {
  /// - `version`: of the program.
  public static func print(_ projects: [ProjectFindings], version: String) -> [UInt8] {
    let findings = projects.flatMap(\.findings)
    let printer = SARIFPrinter(
      rules: SARIFRules(findings.map(\.kind)),
      artifacts: SARIFArtifacts(findings.flatMap { [$0.place] + $0.labels.map(\.place) }))
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in printer.writeRun(findings, version: version, to: &json) }
      }
    }
    return json.finish()
  }

  private let rules: SARIFRules
  private let artifacts: SARIFArtifacts

  private func writeRun(_ findings: [Finding], version: String, to json: inout JSONWriter) {
    json.field("tool") { json in
      json.field("driver") { json in
        json.field("name", "outcomes")
        json.field("version", version)
        rules.write(to: &json)
      }
    }
    json.field("columnKind", "unicodeCodePoints")
    artifacts.write(to: &json)
    json.key("results")
    json.array { json in
      var fingerprints = Fingerprints()
      for finding in findings { write(finding, fingerprints.fingerprint(of: finding), to: &json) }
    }
  }

  private func write(_ finding: Finding, _ fingerprint: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("ruleId", finding.kind.name)
      json.field("ruleIndex", rules.index(of: finding.kind))
      json.field("level", finding.kind.level.sarif)
      writeMessage(
        ([finding.message] + finding.details(withLabels: false)).joined(separator: "\n"), to: &json)
      json.key("locations")
      json.array { json in
        json.object { json in writePhysicalLocation(finding.place, to: &json) }
      }
      if !finding.labels.isEmpty { writeProof(of: finding, to: &json) }
      json.field("partialFingerprints") { json in json.field("findingHash/v1", fingerprint) }
    }
  }

  /// The labels as related places, and once more as the way that led to the finding.
  private func writeProof(of finding: Finding, to json: inout JSONWriter) {
    json.key("relatedLocations")
    json.array { json in
      for (index, label) in finding.labels.enumerated() {
        json.object { json in
          json.field("id", index)
          writePhysicalLocation(label.place, to: &json)
          writeMessage(visible(label.text), to: &json)
        }
      }
    }
    let steps = finding.labels.map { ($0.place, visible($0.text)) } + [(finding.place, finding.message)]
    json.key("codeFlows")
    json.array { json in
      json.object { json in
        json.key("threadFlows")
        json.array { json in
          json.object { json in
            json.key("locations")
            json.array { json in
              for (place, text) in steps { writeStep(place, text, to: &json) }
            }
          }
        }
      }
    }
  }

  private func writeStep(_ place: RepositoryPlace, _ text: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("location") { json in
        writePhysicalLocation(place, to: &json)
        writeMessage(text, to: &json)
      }
    }
  }

  private func writePhysicalLocation(_ place: RepositoryPlace, to json: inout JSONWriter) {
    json.field("physicalLocation") { json in
      json.field("artifactLocation") { json in artifacts.writeLocation(of: place, to: &json) }
      json.key("region")
      json.object(compact: true) { json in
        json.field("startLine", place.start.line)
        json.field("startColumn", place.start.column)
        json.field("endLine", place.end.line)
        json.field("endColumn", place.end.column)
      }
    }
  }

  private func writeMessage(_ text: String, to json: inout JSONWriter) {
    json.field("message") { json in json.field("text", text.withoutLinks) }
  }
}

extension Level {
  var sarif: String { self == .advice ? "note" : rawValue }
}

extension String {
  /// `[text](target)` is a link in a message of SARIF; an author's quotation is to lead nowhere.
  fileprivate var withoutLinks: String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in unicodeScalars {
      if last == "]", scalar == "(" { result += "\\" }
      result.unicodeScalars.append(scalar)
      last = scalar
    }
    return result
  }
}
