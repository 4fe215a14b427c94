/// The part of `frameworkSchema` that money depends on, which is its last.
let paymentDefinitions = #"""
      "phase": {
        "oneOf": [
          {"const": "baseline", "description": "the baseline is measured; nothing is paid for the result"},
          {"const": "reporting", "description": "paid for reporting in time and in full, or for evidence, whatever the result"},
          {"const": "performance", "description": "paid for the result"},
          {"const": "monitor", "description": "watched; nothing is paid"}
        ]
      },
      "money-or-null": {"description": "Exact, with two decimals.", "type": ["number", "null"], "minimum": 0},
      "percent-or-null": {"description": "A percentage: 37.5 is 37.5%.", "type": ["number", "null"], "minimum": 0, "maximum": 100},
      "payment": {
        "title": "Payment",
        "description": "The money that depends on outcomes. The amounts of a pool's indicators and what is held back add up to it.",
        "type": "object",
        "properties": {
          "currency": {"enum": ["GBP", "EUR", "USD"]},
          "basis": {"enum": ["bonus", "withhold", null]},
          "settledAfter": {"description": "Days after a Contract Year.", "type": ["integer", "null"], "minimum": 0},
          "severalTests": {"description": "How it is allowed for that several results are tested.", "enum": ["bonferroni", "holm", "none", null]},
          "power": {"description": "How often of a hundred a real change is to be shown; null where nobody has said, which counts as 80.", "type": ["number", "null"]},
          "gates": {
            "description": "Without these nothing is paid for a year.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"id": {"$ref": "#/definitions/id"}, "text": {"type": "string"}},
              "required": ["id", "text"],
              "additionalProperties": false
            }
          },
          "pools": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "year": {"type": "integer", "minimum": 1},
                "from": {"$ref": "#/definitions/date-or-null"}, "to": {"$ref": "#/definitions/date-or-null"},
                "annualValue": {"$ref": "#/definitions/money-or-null"},
                "atRisk": {"$ref": "#/definitions/percent-or-null"},
                "amount": {"$ref": "#/definitions/money-or-null"},
                "heldBack": {"$ref": "#/definitions/money-or-null"}
              },
              "required": ["year", "from", "to", "annualValue", "atRisk", "amount", "heldBack"],
              "additionalProperties": false
            }
          },
          "indicators": {"type": "array", "items": {"$ref": "#/definitions/paid-indicator"}}
        },
        "required": ["currency", "basis", "settledAfter", "gates", "pools", "indicators"],
        "additionalProperties": false
      },
      "paid-indicator": {
        "title": "Paid indicator",
        "description": "An indicator that payment hangs on, with its rule and its part of each year's pool.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/indicator-id"},
          "rule": {"enum": ["binary", "linear", "banded", "milestone", "unit-rate", null]},
          "verifier": {"$ref": "#/definitions/text-or-null"},
          "evidence": {"$ref": "#/definitions/text-or-null"},
          "timing": {"$ref": "#/definitions/text-or-null"},
          "cap": {"description": "The most in a year; `none` where there is none; null while it is open.", "type": ["number", "string", "null"]},
          "years": {
            "description": "The years in which money hangs on it.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "year": {"type": "integer", "minimum": 1},
                "phase": {"$ref": "#/definitions/phase"},
                "origin": {"$ref": "#/definitions/provenance"},
                "weight": {"$ref": "#/definitions/percent-or-null"},
                "amount": {"$ref": "#/definitions/money-or-null"},
                "maximum": {"$ref": "#/definitions/money-or-null"},
                "parameters": {
                  "description": "The numbers of the rule, in the indicator's own unit; null while some are open.",
                  "type": ["object", "null"],
                  "properties": {
                    "threshold": {"type": "number"}, "lower": {"type": "number"}, "upper": {"type": "number"},
                    "bands": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "from": {"$ref": "#/definitions/number-or-null"}, "to": {"$ref": "#/definitions/number-or-null"},
                          "share": {"type": "number", "minimum": 0, "maximum": 100}
                        },
                        "required": ["from", "to", "share"],
                        "additionalProperties": false
                      }
                    },
                    "due": {"type": "string"}, "price": {"type": "number", "minimum": 0}, "unit": {"type": "string"}
                  },
                  "additionalProperties": false
                }
              },
              "required": ["year", "phase", "origin", "weight", "amount", "maximum", "parameters"],
              "additionalProperties": false
            }
          }
        },
        "required": ["id", "rule", "verifier", "evidence", "timing", "cap", "years"],
        "additionalProperties": false
      }
    }
  }

  """#
