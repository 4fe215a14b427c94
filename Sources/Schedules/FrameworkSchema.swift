/// The JSON Schema (draft-07) of `framework.json`, format `outcomes-framework/1`.
public let frameworkSchema =
  Array(
    #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "outcomes:schema/framework",
      "title": "Outcomes framework",
      "description": "What follows from a project: outcomes with their proof, how they are measured, and what is still open.",
      "type": "object",
      "properties": {
        "format": {"const": "outcomes-framework/1"},
        "contract": {
          "type": "object",
          "properties": {
            "id": {"$ref": "#/definitions/id"},
            "title": {"type": "string"},
            "edition": {"$ref": "#/definitions/text-or-null"},
            "form": {"$ref": "#/definitions/id"},
            "status": {"enum": ["draft", "release"]},
            "asAt": {"$ref": "#/definitions/date-or-null"},
            "term": {
              "type": "object",
              "properties": {"starts": {"$ref": "#/definitions/date-or-null"}, "years": {"$ref": "#/definitions/number-or-null"}},
              "additionalProperties": false
            },
            "parties": {
              "description": "The organisations that sign.",
              "type": "object",
              "properties": {"commissioner": {"$ref": "#/definitions/text-or-null"}, "provider": {"$ref": "#/definitions/text-or-null"}},
              "additionalProperties": false
            },
            "smallNumber": {"description": "Fewer people than this are not counted in print.", "type": "integer", "minimum": 0}
          },
          "required": ["id", "title", "edition", "form", "status"],
          "additionalProperties": false
        },
        "packs": {
          "description": "The packs in use, those of the project among them.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {"$ref": "#/definitions/id"},
              "version": {"type": "string"},
              "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
              "kind": {"type": "string"}
            },
            "required": ["id", "version", "digest"],
            "additionalProperties": false
          }
        },
        "evidence": {
          "description": "How much was read.",
          "type": "object",
          "properties": {
            "maps": {"$ref": "#/definitions/count"}, "visions": {"$ref": "#/definitions/count"},
            "touchpoints": {"$ref": "#/definitions/count"}, "feelings": {"$ref": "#/definitions/count"},
            "notes": {"$ref": "#/definitions/count"}, "voices": {"$ref": "#/definitions/count"},
            "changes": {"$ref": "#/definitions/count"}, "goals": {"$ref": "#/definitions/count"},
            "now": {"$ref": "#/definitions/count"}, "boldSteps": {"$ref": "#/definitions/count"},
            "participants": {
              "description": "People who took part, by role.",
              "type": "object", "additionalProperties": {"$ref": "#/definitions/count"}
            }
          },
          "required": ["maps", "visions", "touchpoints", "feelings", "notes", "voices", "changes", "goals", "now", "boldSteps", "participants"],
          "additionalProperties": false
        },
        "touchpoints": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "key": {"$ref": "#/definitions/key"},
              "stage": {"$ref": "#/definitions/id"},
              "heights": {
                "description": "How it felt to each group, from -3 to +3.",
                "type": "object",
                "propertyNames": {"$ref": "#/definitions/group"},
                "additionalProperties": {"type": "number", "minimum": -3, "maximum": 3}
              },
              "balanced": {"description": "Of the groups, each counted once.", "type": ["number", "null"]},
              "pooled": {"description": "Of all notes.", "type": ["number", "null"]},
              "notes": {"$ref": "#/definitions/group-counts"},
              "title": {"type": "string"},
              "inScope": {"description": "Whether it is this contract's to change.", "type": "boolean"},
              "careWasRight": {"description": "How many said so, of how many.", "type": ["string", "null"], "examples": ["31 of 42"]},
              "works": {"description": "What works, in people's words.", "type": "array", "items": {"type": "string"}}
            },
            "required": ["key", "stage", "heights", "balanced", "pooled", "notes"],
            "additionalProperties": false
          }
        },
        "facts": {
          "description": "What holds of the notes.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {"type": "string"},
              "kind": {"enum": ["low-point", "bright-spot", "hidden-low-point", "split", "wanted", "goal", "step", "missing-voice"]},
              "from": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "file": {"type": "string"}, "line": {"$ref": "#/definitions/place"}, "column": {"$ref": "#/definitions/place"},
                    "item": {"type": "string"},
                    "said": {"$ref": "#/definitions/said"}, "enough": {"$ref": "#/definitions/enough"}, "side": {"$ref": "#/definitions/side"},
                    "because": {"type": "string"}, "who": {"$ref": "#/definitions/who"},
                    "count": {"$ref": "#/definitions/count"}, "votes": {"$ref": "#/definitions/counts"}
                  },
                  "required": ["file", "line", "column", "item"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["id", "kind", "from"],
            "additionalProperties": false
          }
        },
        "outcomes": {"description": "In order of priority, without those that were rejected.", "type": "array", "items": {"$ref": "#/definitions/outcome"}},
        "indicators": {"description": "In the order of their outcomes.", "type": "array", "items": {"$ref": "#/definitions/indicator"}},
        "rejected": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {"$ref": "#/definitions/outcome-id"},
              "key": {"$ref": "#/definitions/key"},
              "statement": {"type": "string"},
              "because": {"description": "The rules that made it.", "type": "array", "items": {"type": "string"}},
              "decision": {
                "type": "object",
                "properties": {"by": {"type": "string"}, "on": {"$ref": "#/definitions/date-or-null"}, "because": {"type": "string"}},
                "required": ["by", "on", "because"],
                "additionalProperties": false
              }
            },
            "required": ["id", "key", "statement", "because", "decision"],
            "additionalProperties": false
          }
        },
        "milestones": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {
                "oneOf": [
                  {"const": "bold-step", "description": "A bold step of a PATH; `id` names it."},
                  {"const": "baseline", "description": "A baseline to be measured; `indicator` says of what."}
                ]
              },
              "id": {"type": "string"}, "indicator": {"$ref": "#/definitions/indicator-id"},
              "title": {"type": "string"},
              "party": {"$ref": "#/definitions/party"},
              "owner": {"$ref": "#/definitions/text-or-null"},
              "due": {"$ref": "#/definitions/date-or-null"},
              "outcomes": {"type": "array", "items": {"$ref": "#/definitions/outcome-id"}}
            },
            "required": ["kind", "title", "owner", "due", "outcomes"],
            "additionalProperties": false
          }
        },
        "payment": {"oneOf": [{"type": "null"}, {"$ref": "#/definitions/payment"}]},
        "unanswered": {
          "description": "What people said that is in the proof of no outcome, and why.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "item": {"type": "string"},
              "reason": {"enum": ["out-of-scope", "no-axis", "not-low", "not-bright", "too-few", "minor-axis", "no-rule", "rejected", "withdrawn", "no-outcome"]},
              "file": {"type": "string"}, "line": {"$ref": "#/definitions/place"}, "column": {"$ref": "#/definitions/place"},
              "said": {"$ref": "#/definitions/said"}, "enough": {"$ref": "#/definitions/enough"}, "side": {"$ref": "#/definitions/side"},
              "because": {"type": "string"}, "who": {"$ref": "#/definitions/who"},
              "count": {"$ref": "#/definitions/count"}, "votes": {"$ref": "#/definitions/counts"}
            },
            "required": ["item", "reason", "file", "line", "column"],
            "additionalProperties": false
          }
        },
        "openItems": {
          "description": "Questions that only people can answer.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "slot": {"$ref": "#/definitions/key"},
              "question": {"type": "string"},
              "owner": {"$ref": "#/definitions/text-or-null"},
              "due": {"$ref": "#/definitions/date-or-null"},
              "blocks": {"type": "string"}
            },
            "required": ["slot", "question", "owner", "due", "blocks"],
            "additionalProperties": false
          }
        },
        "retired": {
          "description": "Public ids that were given once and are not in use.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {"id": {"type": "string", "pattern": "^[OI]-[0-9.]+$"}, "key": {"$ref": "#/definitions/key"}},
            "required": ["id", "key"],
            "additionalProperties": false
          }
        },
        "questionnaires": {"description": "The sheets of the experience questionnaire.", "type": "array", "items": {"$ref": "#/definitions/sheet"}},
        "services": {"type": "array", "items": {"$ref": "#/definitions/service"}},
        "domains": {"type": "array", "items": {"$ref": "#/definitions/domain"}},
        "maps": {"type": "array", "items": {"$ref": "#/definitions/map"}},
        "voices": {"type": "array", "items": {"$ref": "#/definitions/voice"}},
        "missingVoices": {"type": "array", "items": {"$ref": "#/definitions/missing-voice"}},
        "visions": {"type": "array", "items": {"$ref": "#/definitions/vision"}},
        "form": {"$ref": "#/definitions/form"},
        "templates": {"description": "What the schedules are put through, by name.", "type": "array", "items": {"$ref": "#/definitions/template"}}
      },
      "required": ["format", "contract", "packs", "evidence", "touchpoints", "facts", "outcomes", "indicators", "rejected", "milestones", "payment", "unanswered", "openItems"],
      "additionalProperties": false,
      "definitions": {

    """#.utf8) + frameworkDefinitions.utf8 + writtenDefinitions.utf8 + formDefinitions.utf8
  + paymentDefinitions.utf8
