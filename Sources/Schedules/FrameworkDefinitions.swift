/// The values of `frameworkSchema` that stand in more than one place, and its larger records.
let frameworkDefinitions = #"""
      "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
      "key": {"description": "Parts joined by `/`.", "type": "string", "minLength": 1, "examples": ["frailty/going-home/connection"]},
      "outcome-id": {"type": "string", "pattern": "^O-([1-9][0-9]*|new)$", "examples": ["O-1"]},
      "indicator-id": {"type": "string", "pattern": "^I-([1-9][0-9]*\\.[1-9][0-9]*|new)$", "examples": ["I-1.1"]},
      "count": {"type": "integer", "minimum": 0},
      "place": {"description": "Counted from 1.", "type": "integer", "minimum": 1},
      "text-or-null": {"type": ["string", "null"]},
      "date-or-null": {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
      "number-or-null": {"type": ["number", "null"]},
      "provenance": {
        "oneOf": [
          {"const": "authored", "description": "written by a person"},
          {"const": "derived", "description": "follows from what was written"},
          {"const": "proposed", "description": "put forward to be decided"}
        ]
      },
      "group": {"enum": ["people", "carers", "workforce"]},
      "group-counts": {
        "type": "object", "propertyNames": {"$ref": "#/definitions/group"}, "additionalProperties": {"$ref": "#/definitions/count"}
      },
      "keys": {"type": "array", "items": {"$ref": "#/definitions/key"}},
      "outcome": {
        "title": "Outcome",
        "description": "Something people would notice if the contract worked, with its proof.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/outcome-id"},
          "key": {"$ref": "#/definitions/key"},
          "service": {"$ref": "#/definitions/id"},
          "stage": {"description": "Null for an outcome of a vision.", "type": ["string", "null"]},
          "axis": {"enum": ["safety", "control", "clarity", "dignity", "connection", "ease", "trust", "hope", "energy", "comfort", null]},
          "voice": {"type": "array", "items": {"$ref": "#/definitions/group"}},
          "domain": {"$ref": "#/definitions/text-or-null"},
          "class": {"enum": ["payable", "protect", "learning", "enabling"]},
          "statement": {"type": "string"},
          "iStatement": {"$ref": "#/definitions/text-or-null"},
          "origin": {
            "type": "object",
            "properties": {"statement": {"$ref": "#/definitions/provenance"}, "iStatement": {"$ref": "#/definitions/provenance"}},
            "required": ["statement", "iStatement"],
            "additionalProperties": false
          },
          "confidence": {
            "type": "object",
            "properties": {
              "level": {"enum": ["thin", "fair", "strong"]},
              "notes": {"$ref": "#/definitions/count"},
              "groups": {"$ref": "#/definitions/group-counts"},
              "sessions": {"$ref": "#/definitions/count"},
              "counts": {"description": "Where votes stand for notes.", "const": "votes"}
            },
            "required": ["level", "notes", "groups", "sessions"],
            "additionalProperties": false
          },
          "priority": {"type": "integer", "minimum": 1},
          "decision": {"enum": ["accept", "reword", null]},
          "because": {
            "description": "The rules that made it, the one that words it first.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"rule": {"type": "string"}, "facts": {"type": "array", "items": {"type": "string"}}},
              "required": ["rule", "facts"],
              "additionalProperties": false
            }
          },
          "supports": {
            "type": "object",
            "properties": {
              "changes": {"$ref": "#/definitions/keys"}, "goals": {"$ref": "#/definitions/keys"}, "now": {"$ref": "#/definitions/keys"},
              "steps": {"$ref": "#/definitions/keys"}, "voices": {"$ref": "#/definitions/keys"}
            },
            "required": ["changes", "goals", "now", "steps", "voices"],
            "additionalProperties": false
          },
          "indicators": {"type": "array", "items": {"$ref": "#/definitions/indicator-id"}}
        },
        "required": ["id", "key", "service", "stage", "axis", "voice", "domain", "class", "statement", "iStatement", "origin", "confidence", "priority", "decision", "because", "supports", "indicators"],
        "additionalProperties": false
      },
      "indicator": {
        "title": "Indicator",
        "description": "How an outcome is measured.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/indicator-id"},
          "key": {"$ref": "#/definitions/key"},
          "outcome": {"$ref": "#/definitions/outcome-id"},
          "entry": {"type": "string", "examples": ["experience@1"]},
          "title": {"type": "string"},
          "numerator": {"type": "string"},
          "denominator": {"type": "string"},
          "exclusions": {"type": "array", "items": {"type": "string"}},
          "unit": {"type": "string", "examples": ["%"]},
          "direction": {"oneOf": [{"const": "up", "description": "higher is better"}, {"const": "down", "description": "lower is better"}]},
          "source": {"type": "string"},
          "frequency": {"type": "string"},
          "role": {"description": "As the contract stands.", "enum": ["pay", "require", "monitor", "balance", "drop"]},
          "stopped": {
            "description": "Only where payment was decided and does not stand: why. The role is then monitor.",
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "properties": {
                "check": {"description": "Null where the indicator carries no payment whatever its figures.", "type": ["string", "null"], "pattern": "^M[0-9]{2}$"},
                "reason": {"type": "string"}
              },
              "required": ["check", "reason"],
              "additionalProperties": false
            }
          },
          "heldBack": {
            "description": "Only where payment is stopped: its part of each pool, which nobody can earn.",
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "properties": {
                "year": {"type": "integer", "minimum": 1},
                "weight": {"description": "Per cent of the pool.", "type": "number"},
                "amount": {"$ref": "#/definitions/money-or-null"}
              },
              "required": ["year", "weight", "amount"],
              "additionalProperties": false
            }
          },
          "baseline": {
            "type": ["object", "null"],
            "properties": {
              "value": {"description": "Null where it is withheld.", "type": ["number", "null"]},
              "people": {"description": "Null where they are too few to be shown.", "type": ["integer", "null"], "minimum": 1},
              "withheld": {"description": "Why the value is shown nowhere; only where it is not.", "type": "string", "examples": ["it rests on fewer than 5 people"]},
              "from": {"$ref": "#/definitions/date-or-null"}, "to": {"$ref": "#/definitions/date-or-null"},
              "source": {"$ref": "#/definitions/text-or-null"}, "method": {"$ref": "#/definitions/text-or-null"}
            },
            "required": ["value", "people", "from", "to", "source", "method"],
            "additionalProperties": false
          },
          "targets": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "year": {"type": "integer", "minimum": 1},
                "lower": {"$ref": "#/definitions/number-or-null"}, "target": {"$ref": "#/definitions/number-or-null"},
                "upper": {"$ref": "#/definitions/number-or-null"}
              },
              "required": ["year", "lower", "target", "upper"],
              "additionalProperties": false
            }
          },
          "phases": {
            "description": "What is paid for in each Contract Year; where somebody decided how it is measured.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "year": {"type": "integer", "minimum": 1}, "phase": {"$ref": "#/definitions/phase"}, "origin": {"$ref": "#/definitions/provenance"}
              },
              "required": ["year", "phase", "origin"],
              "additionalProperties": false
            }
          },
          "proof": {
            "description": "Whether the numbers can show a change. Base and needed are people in each period, for a paired change people asked twice, for a rate events; null also where they are too few to be shown. Changes are in the indicator's own unit, with four decimals.",
            "type": "object",
            "properties": {
              "verdict": {"enum": ["open", "shown", "not-shown"]},
              "base": {"$ref": "#/definitions/number-or-null"},
              "needed": {"$ref": "#/definitions/number-or-null"},
              "smallestChange": {"$ref": "#/definitions/number-or-null"},
              "interval": {
                "description": "Lower and upper limit of a result at the first target, 95%.",
                "type": ["array", "null"], "items": {"type": "number"}, "minItems": 2, "maxItems": 2
              },
              "checks": {
                "description": "By code; a check that does not apply is left out.",
                "type": "object", "propertyNames": {"pattern": "^M[0-9]{2}$"},
                "additionalProperties": {"enum": ["pass", "fail", "open"]}
              },
              "figures": {
                "description": "What each check found, in words: \"620; 5 needed\". Empty where nobody decided how it is measured.",
                "type": "object", "propertyNames": {"pattern": "^M[0-9]{2}$"}, "additionalProperties": {"type": "string"}
              },
              "repairs": {
                "description": "What would mend it, in the order to try.",
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "repair": {"enum": ["pool-years", "ask-everyone", "paired-mean-change", "monthly-points", "monitor"]},
                    "text": {"type": "string", "examples": ["pool two years: 820 of 775 needed"]},
                    "base": {"type": ["integer", "null"], "minimum": 0}, "needed": {"type": ["integer", "null"], "minimum": 0}
                  },
                  "required": ["repair", "text", "base", "needed"],
                  "additionalProperties": false
                }
              },
              "basis": {
                "description": "What the figures were worked out from, beside the baseline and the first target; only where somebody decided how it is measured.",
                "type": "object",
                "properties": {
                  "family": {"enum": ["proportion", "mean", "mean_change", "rate", "dsr", "isr", "ratio"]},
                  "counted": {"enum": ["people", "pairs", "events"]},
                  "claim": {"enum": ["service", "cohort"]},
                  "group": {"description": "The people that the claim is confined to.", "type": ["integer", "null"], "minimum": 1},
                  "expected": {"description": "Usable answers in each year, or people asked twice.", "type": ["integer", "null"], "minimum": 0},
                  "effective": {"description": "As many unweighted answers.", "type": ["integer", "null"], "minimum": 1},
                  "events": {"description": "In the period of the baseline.", "type": ["integer", "null"], "minimum": 0},
                  "sd": {"$ref": "#/definitions/number-or-null"},
                  "alpha": {"description": "Per cent.", "type": "number"}, "power": {"description": "Per cent.", "type": "number"}
                },
                "required": ["family", "counted", "claim", "group", "expected", "effective", "events", "sd", "alpha", "power"],
                "additionalProperties": false
              }
            },
            "required": ["verdict", "base", "needed", "smallestChange", "interval", "checks", "repairs"],
            "additionalProperties": false
          },
          "description": {"type": "string"},
          "cohort": {"description": "Who is counted.", "type": "string"},
          "influence": {"description": "How far the provider can change it.", "enum": ["sole", "shared", "system", null]},
          "missingAnswers": {"$ref": "#/definitions/text-or-null"},
          "note": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["id", "key", "outcome", "entry", "title", "numerator", "denominator", "exclusions", "unit", "direction", "source", "frequency", "role", "baseline", "targets", "proof"],
        "additionalProperties": false
      },
      "sheet": {
        "title": "Sheet",
        "description": "A sheet of the experience questionnaire of a service.",
        "type": "object",
        "properties": {
          "service": {"$ref": "#/definitions/id"},
          "audience": {"enum": ["people-and-carers", "staff"]},
          "groups": {"type": "array", "items": {"$ref": "#/definitions/group"}},
          "questions": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "number": {"type": "integer", "minimum": 1},
                "touchpoint": {"$ref": "#/definitions/text-or-null"},
                "heading": {"type": "string"},
                "words": {"type": "array", "items": {"type": "string"}},
                "outcomes": {"type": "array", "items": {"$ref": "#/definitions/outcome-id"}}
              },
              "required": ["number", "touchpoint", "heading", "words", "outcomes"],
              "additionalProperties": false
            }
          }
        },
        "required": ["service", "audience", "groups", "questions"],
        "additionalProperties": false
      },

  """#
