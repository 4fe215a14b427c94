/// The JSON Schema (draft-07) of what `outcomes score --format json` prints, format `outcomes-score/1`.
public let scoreSchema = Array(
  #"""
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "outcomes:schema/score",
    "title": "Score",
    "description": "Results held against a framework: what each shows, what it reaches, and what is due for it.",
    "type": "object",
    "properties": {
      "format": {"const": "outcomes-score/1"},
      "project": {"type": "string"},
      "currency": {"enum": ["GBP", "EUR", "USD"]},
      "years": {"description": "The Contract Years that the results speak of.", "type": "array", "items": {"$ref": "#/definitions/year"}}
    },
    "required": ["format", "project", "currency", "years"],
    "additionalProperties": false,
    "definitions": {
      "count-or-null": {"type": ["integer", "null"], "minimum": 0},
      "number-or-null": {"type": ["number", "null"]},
      "money-or-null": {"description": "Exact, with two decimals; null while it cannot be worked out.", "type": ["number", "null"], "minimum": 0},
      "range-or-null": {
        "type": ["object", "null"],
        "properties": {"lower": {"type": "number"}, "upper": {"type": "number"}},
        "required": ["lower", "upper"],
        "additionalProperties": false
      },
      "year": {
        "type": "object",
        "properties": {
          "year": {"type": "integer", "minimum": 1},
          "gates": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"id": {"type": "string"}, "held": {"description": "Null where nobody has said.", "type": ["boolean", "null"]}},
              "required": ["id", "held"],
              "additionalProperties": false
            }
          },
          "results": {"type": "array", "items": {"$ref": "#/definitions/result"}},
          "pool": {"$ref": "#/definitions/money-or-null"},
          "due": {"description": "The sum of what is due and can be settled.", "type": "number", "minimum": 0},
          "besidePool": {"description": "As much of what is due as is paid for prices that have no part in the pool.", "type": "number", "minimum": 0},
          "settled": {"description": "Whether everything that is paid for could be settled.", "type": "boolean"}
        },
        "required": ["year", "gates", "results", "pool", "due", "besidePool", "settled"],
        "additionalProperties": false
      },
      "result": {
        "type": "object",
        "properties": {
          "indicator": {"type": "string"}, "key": {"type": "string"},
          "phase": {"enum": ["baseline", "reporting", "performance", "monitor"]},
          "state": {
            "oneOf": [
              {"const": "reported"},
              {"const": "suppressed", "description": "A figure was held back, and stays so."},
              {"const": "withheld", "description": "Its figures would tell of too few people."},
              {"const": "not-reported", "description": "Never nothing."}
            ]
          },
          "withheld": {"description": "Why its figures are withheld; null where they are not.", "type": ["string", "null"]},
          "numerator": {"$ref": "#/definitions/count-or-null"}, "denominator": {"$ref": "#/definitions/count-or-null"},
          "people": {"$ref": "#/definitions/count-or-null"}, "units": {"$ref": "#/definitions/count-or-null"},
          "evidence": {"type": ["string", "null"]},
          "value": {"description": "In the indicator's own unit.", "type": ["number", "null"]},
          "interval": {"$ref": "#/definitions/range-or-null"},
          "noInterval": {"description": "Why there is none; null where there is one, or no value.", "type": ["string", "null"]},
          "sd": {
            "description": "The standard deviation that the interval of a mean was worked out with, and who says so.",
            "type": ["object", "null"],
            "properties": {"value": {"type": "number"}, "from": {"enum": ["reported", "baseline", "catalogue"]}},
            "required": ["value", "from"],
            "additionalProperties": false
          },
          "baseline": {"$ref": "#/definitions/number-or-null"},
          "change": {
            "type": ["object", "null"],
            "properties": {
              "difference": {"type": "number"},
              "interval": {"$ref": "#/definitions/range-or-null"}, "ratio": {"$ref": "#/definitions/range-or-null"},
              "level": {"description": "With what confidence the change lies there, per cent: as strictly as it is tested; null where nobody can say.", "type": ["number", "null"], "exclusiveMinimum": 0, "exclusiveMaximum": 100},
              "told": {
                "oneOf": [
                  {"enum": ["better", "worse"], "description": "By more than chance."},
                  {"const": "not-told", "description": "It may be chance."},
                  {"const": "unknown", "description": "The figures do not say."}
                ]
              }
            },
            "required": ["difference", "level", "told"],
            "additionalProperties": false
          },
          "reached": {
            "type": "object",
            "propertyNames": {"enum": ["lower", "target", "upper"]},
            "additionalProperties": {"type": ["boolean", "null"]}
          },
          "payment": {
            "description": "Null where no money hangs on it in that year.",
            "type": ["object", "null"],
            "properties": {
              "rule": {"enum": ["binary", "linear", "banded", "milestone", "unit-rate", null]},
              "maximum": {"$ref": "#/definitions/money-or-null"}, "earned": {"$ref": "#/definitions/money-or-null"},
              "due": {"$ref": "#/definitions/money-or-null"},
              "reason": {"enum": ["settled", "gate-not-held", "gate-not-stated", "not-reported", "suppressed", "withheld", "open"]}
            },
            "required": ["rule", "maximum", "earned", "due", "reason"],
            "additionalProperties": false
          }
        },
        "required": ["indicator", "key", "phase", "state", "withheld", "numerator", "denominator", "people", "units", "evidence", "value", "interval", "noInterval", "sd", "baseline", "change", "reached", "payment"],
        "additionalProperties": false
      }
    }
  }

  """#.utf8)
