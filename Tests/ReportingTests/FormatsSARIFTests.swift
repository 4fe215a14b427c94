import Reporting
import Testing

@Suite struct FormatsSARIFTests {
  @Test func proof() {
    #expect(text(SARIFPrinter.print([FormatsSample.proof()], version: "1.2.3")) == golden)
  }

  @Test(arguments: ProjectSet.all)
  func isAsThePublishedSchemaSays(_ set: ProjectSet) throws {
    let document = try json(SARIFPrinter.print(set.projects, version: "1.2.3"))
    #expect(SARIFSchema.log.problems(document, SARIFSchema.definitions) == [])
  }

  /// A copy that let everything pass would prove nothing.
  @Test(arguments: [
    ("\"level\": \"error\"", "\"level\": \"advice\""), ("\"startLine\": 3", "\"startLine\": 0"),
    ("\"message\"", "\"Message\""), ("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\""),
    ("\"driver\"", "\"engine\""),
    ("\"endColumn\": 35", "\"endColumn\": \"35\""), ("\"runs\"", "\"run\""),
    ("\"artifactLocation\"", "\"artifact\""),
  ])
  func theCopyOfTheSchemaRefuses(_ right: String, _ wrong: String) throws {
    let printed = text(SARIFPrinter.print([FormatsSample.proof()], version: "1.2.3"))
    #expect(printed.contains(right))
    let document = try json(Array(printed.replacing(right, with: wrong).utf8))
    #expect(SARIFSchema.log.problems(document, SARIFSchema.definitions) != [])
  }

  /// One run, as code scanning takes no second one of the same tool; and its indices hold for all projects.
  @Test func severalProjectsAreOneRun() throws {
    let projects = [
      FormatsSample.hostile(prefix: "a/"), FormatsSample.hostile(prefix: "b/"), FormatsSample.proof(),
    ]
    let run = try #require(try runs(projects).first)
    #expect(try runs(projects).count == 1)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]]).map { $0["id"] as? String }
    #expect(
      rules == [
        "contract/no-form", "decision/no-owner", "map/unknown-feeling", "measure/target-not-better",
        "wording/long",
      ])
    let artifacts = try #require(run["artifacts"] as? [[String: Any]]).map {
      $0["location"] as? [String: Any]
    }
    for result in try #require(run["results"] as? [[String: Any]]) {
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
      let location = try #require(result["locations"] as? [[String: Any]]).first
      let physical = location?["physicalLocation"] as? [String: Any]
      let artifact = try #require(physical?["artifactLocation"] as? [String: Any])
      #expect(
        artifacts[try #require(artifact["index"] as? Int)]?["uri"] as? String == artifact["uri"] as? String)
    }
    // The shipped file once, though both projects mention it.
    #expect(
      artifacts.map { $0?["uri"] as? String } == [
        "a/outcomes.yaml", "a/decisions.yaml", "library/feelings.yaml",
        "a/maps/north%2C%20south%3A%2050%25%20%C3%A9.yaml", "b/outcomes.yaml", "b/decisions.yaml",
        "b/maps/north%2C%20south%3A%2050%25%20%C3%A9.yaml", "specs/examples/lives/decisions.yaml",
        "specs/examples/lives/paths/vision.yaml",
      ])
    #expect(
      artifacts.filter { $0?["uriBaseId"] as? String == "OUTCOMES" }.map { $0?["uri"] as? String } == [
        "library/feelings.yaml"
      ])
  }

  @Test func whatAuthorsWroteIsNoLink() throws {
    let results = try #require(try runs([FormatsSample.hostile()]).first?["results"] as? [[String: Any]])
    let message = try #require(results.last?["message"] as? [String: Any])
    #expect(
      message["text"] as? String == #"""
        100% "unknown", he said: <b>a&b</b> ]]> [here]\(there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀
        did you mean `abandoned` or `angry`?
        """#)
  }

  private func runs(_ projects: [ProjectFindings]) throws -> [[String: Any]] {
    let log = try json(SARIFPrinter.print(projects, version: "1.2.3")) as? [String: Any]
    return try #require(log?["runs"] as? [[String: Any]])
  }
}

private let golden = #"""
  {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      {
        "tool": {
          "driver": {
            "name": "outcomes",
            "version": "1.2.3",
            "rules": [
              {
                "id": "measure/target-not-better",
                "shortDescription": {
                  "text": "Summary of measure/target-not-better"
                },
                "fullDescription": {
                  "text": "What measure/target-not-better says."
                },
                "help": {
                  "text": "error[measure/target-not-better] Summary of measure/target-not-better\n\nWhat measure/target-not-better says.\n\nWhy it matters\nWhy it matters.\n\nWrong (decisions.yaml)\n\n    targets: []\n\nRight (decisions.yaml)\n\n    targets: []\n",
                  "markdown": "### `measure/target-not-better`\n\n*error*: Summary of measure/target-not-better\n\nWhat measure/target-not-better says.\n\nWhy it matters.\n\nWrong, in `decisions.yaml`:\n\n```yaml\ntargets: []\n```\n\nRight, in `decisions.yaml`:\n\n```yaml\ntargets: []\n```\n\n"
                },
                "defaultConfiguration": {
                  "level": "error"
                },
                "properties": {
                  "tags": ["measure"]
                }
              }
            ]
          }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
          "%SRCROOT%": {
            "description": {
              "text": "The root of the repository."
            }
          },
          "OUTCOMES": {
            "description": {
              "text": "The files that come with outcomes."
            }
          }
        },
        "artifacts": [
          {
            "location": {
              "uri": "specs/examples/lives/decisions.yaml",
              "uriBaseId": "%SRCROOT%"
            }
          },
          {
            "location": {
              "uri": "specs/examples/lives/paths/vision.yaml",
              "uriBaseId": "%SRCROOT%"
            }
          }
        ],
        "results": [
          {
            "ruleId": "measure/target-not-better",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "the target is no better than the baseline\na provider could get worse and still be paid\nhelp: set a target above 61%, or role: monitor"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/examples/lives/decisions.yaml",
                    "uriBaseId": "%SRCROOT%",
                    "index": 0
                  },
                  "region": {"startLine": 3, "startColumn": 32, "endLine": 3, "endColumn": 35}
                }
              }
            ],
            "relatedLocations": [
              {
                "id": 0,
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/examples/lives/decisions.yaml",
                    "uriBaseId": "%SRCROOT%",
                    "index": 0
                  },
                  "region": {"startLine": 2, "startColumn": 16, "endLine": 2, "endColumn": 26}
                },
                "message": {
                  "text": "people already report this"
                }
              },
              {
                "id": 1,
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/examples/lives/paths/vision.yaml",
                    "uriBaseId": "%SRCROOT%",
                    "index": 1
                  },
                  "region": {"startLine": 2, "startColumn": 29, "endLine": 2, "endColumn": 41}
                },
                "message": {
                  "text": "the goal this serves"
                }
              }
            ],
            "codeFlows": [
              {
                "threadFlows": [
                  {
                    "locations": [
                      {
                        "location": {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "specs/examples/lives/decisions.yaml",
                              "uriBaseId": "%SRCROOT%",
                              "index": 0
                            },
                            "region": {"startLine": 2, "startColumn": 16, "endLine": 2, "endColumn": 26}
                          },
                          "message": {
                            "text": "people already report this"
                          }
                        }
                      },
                      {
                        "location": {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "specs/examples/lives/paths/vision.yaml",
                              "uriBaseId": "%SRCROOT%",
                              "index": 1
                            },
                            "region": {"startLine": 2, "startColumn": 29, "endLine": 2, "endColumn": 41}
                          },
                          "message": {
                            "text": "the goal this serves"
                          }
                        }
                      },
                      {
                        "location": {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "specs/examples/lives/decisions.yaml",
                              "uriBaseId": "%SRCROOT%",
                              "index": 0
                            },
                            "region": {"startLine": 3, "startColumn": 32, "endLine": 3, "endColumn": 35}
                          },
                          "message": {
                            "text": "the target is no better than the baseline"
                          }
                        }
                      }
                    ]
                  }
                ]
              }
            ],
            "partialFingerprints": {
              "findingHash/v1": "4d8f5f2844a9c90c"
            }
          }
        ]
      }
    ]
  }

  """#
