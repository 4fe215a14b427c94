import Reporting
import Testing

@Suite struct FormatsGitLabTests {
  @Test func report() {
    #expect(text(GitLabPrinter.print([FormatsSample.proof(), FormatsSample.hostile()])) == golden)
  }

  @Test func nothingFoundIsAnEmptyList() {
    #expect(text(GitLabPrinter.print([FormatsSample.clean])) == "[]\n")
  }

  /// What GitLab's manual lists of a Code Quality report; all of it is required but the last line.
  private static let schema = Schema.list(
    of: .object(
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      [
        "description": .text, "check_name": .text, "fingerprint": .text,
        "severity": .word(["info", "minor", "major", "critical", "blocker"]),
        "location": .object(
          required: ["path", "lines"],
          [
            "path": .text,
            "lines": .object(required: ["begin"], ["begin": .whole(atLeast: 1), "end": .whole(atLeast: 1)]),
          ]),
      ]))

  @Test(arguments: ProjectSet.all)
  func isAsTheManualSays(_ set: ProjectSet) throws {
    let document = try json(GitLabPrinter.print(set.projects))
    #expect(Self.schema.problems(document, [:]) == [])
    let issues = try #require(document as? [[String: Any]])
    #expect(issues.count == set.projects.reduce(0) { $0 + $1.diagnostics.found.count })
    // Of two with one fingerprint GitLab shows the first.
    #expect(Set(issues.map { $0["fingerprint"] as? String }).count == issues.count)
    for issue in issues {
      let path = (issue["location"] as? [String: Any])?["path"] as? String ?? ""
      #expect(!path.hasPrefix("/") && !path.hasPrefix("./"))
    }
  }
}

private let golden = #"""
  [
    {
      "description": "the target is no better than the baseline; a provider could get worse and still be paid; help: set a target above 61%, or role: monitor",
      "check_name": "measure/target-not-better",
      "fingerprint": "4d8f5f2844a9c90c",
      "severity": "blocker",
      "location": {
        "path": "specs/examples/lives/decisions.yaml",
        "lines": {
          "begin": 3,
          "end": 3
        }
      }
    },
    {
      "description": "no form is named; help: write form: standard",
      "check_name": "contract/no-form",
      "fingerprint": "67a8494804375895",
      "severity": "major",
      "location": {
        "path": "specs/examples/lives/outcomes.yaml",
        "lines": {
          "begin": 1,
          "end": 1
        }
      }
    },
    {
      "description": "nobody owns it",
      "check_name": "decision/no-owner",
      "fingerprint": "1fceb96b02085bfd",
      "severity": "major",
      "location": {
        "path": "specs/examples/lives/decisions.yaml",
        "lines": {
          "begin": 3,
          "end": 4
        }
      }
    },
    {
      "description": "far too long",
      "check_name": "wording/long",
      "fingerprint": "356ace1426cb9791",
      "severity": "info",
      "location": {
        "path": "library/feelings.yaml",
        "lines": {
          "begin": 2,
          "end": 2
        }
      }
    },
    {
      "description": "100% \"unknown\", he said: <b>a&b</b> ]]> [here](there) ::error::\\u{D}\\u{A}##[x] \\u{1B}[2J\\u{202E} 😀; did you mean `abandoned` or `angry`?",
      "check_name": "map/unknown-feeling",
      "fingerprint": "d3dc0479e3edc461",
      "severity": "blocker",
      "location": {
        "path": "specs/examples/lives/maps/north, south: 50% é.yaml",
        "lines": {
          "begin": 2,
          "end": 2
        }
      }
    },
    {
      "description": "100% \"unknown\", he said: <b>a&b</b> ]]> [here](there) ::error::\\u{D}\\u{A}##[x] \\u{1B}[2J\\u{202E} 😀; did you mean `abandoned` or `angry`?",
      "check_name": "map/unknown-feeling",
      "fingerprint": "d3e00479e3f1ad38",
      "severity": "blocker",
      "location": {
        "path": "specs/examples/lives/maps/north, south: 50% é.yaml",
        "lines": {
          "begin": 3,
          "end": 3
        }
      }
    }
  ]

  """#
