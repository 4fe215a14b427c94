/// The values of `frameworkSchema` that repeat what people wrote: services, walls, voices and PATHs.
let writtenDefinitions = #"""
      "said": {"description": "The word of a feeling as it was said, or what is wanted.", "type": "string"},
      "enough": {"description": "When a wanted change would be enough, in people's words.", "type": "string"},
      "side": {"description": "How a word that goes both ways was meant.", "enum": ["positive", "negative"]},
      "who": {"description": "A role; several for a wanted change that nobody voted for.", "type": ["string", "array"], "items": {"type": "string"}},
      "counts": {"description": "By role.", "type": "object", "additionalProperties": {"$ref": "#/definitions/count"}},
      "party": {"enum": ["provider", "commissioner", "both", null]},
      "service": {
        "title": "Service",
        "description": "A service, and whom it is for.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"}, "specification": {"$ref": "#/definitions/text-or-null"},
          "people": {"type": "string"}, "carers": {"type": "string"}, "together": {"type": "string"}, "staff": {"$ref": "#/definitions/text-or-null"},
          "size": {"$ref": "#/definitions/number-or-null"}, "carersSize": {"$ref": "#/definitions/number-or-null"},
          "staffSize": {"$ref": "#/definitions/number-or-null"},
          "countedOn": {"$ref": "#/definitions/date-or-null"}, "source": {"$ref": "#/definitions/text-or-null"},
          "segments": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"id": {"$ref": "#/definitions/id"}, "people": {"type": "string"}, "share": {"$ref": "#/definitions/number-or-null"}},
              "required": ["id", "people", "share"],
              "additionalProperties": false
            }
          }
        },
        "required": ["id", "title", "people", "carers", "together", "segments"],
        "additionalProperties": false
      },
      "domain": {
        "title": "Domain",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"},
          "axes": {"type": "array", "items": {"type": "string"}}, "nhsOutcomes": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["id", "title", "axes", "nhsOutcomes"],
        "additionalProperties": false
      },
      "map": {
        "title": "Map",
        "description": "A wall: when people met, and the stages of the journey.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"}, "service": {"$ref": "#/definitions/id"},
          "numbers": {"enum": ["collected", "published", "illustrative"]},
          "sessions": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {"$ref": "#/definitions/id"}, "kind": {"$ref": "#/definitions/text-or-null"}, "held": {"$ref": "#/definitions/date-or-null"},
                "place": {"$ref": "#/definitions/text-or-null"}, "participants": {"$ref": "#/definitions/counts"}
              },
              "required": ["id", "kind", "held", "place", "participants"],
              "additionalProperties": false
            }
          },
          "stages": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"id": {"$ref": "#/definitions/id"}, "title": {"type": "string"}},
              "required": ["id", "title"],
              "additionalProperties": false
            }
          }
        },
        "required": ["id", "title", "service", "numbers", "sessions", "stages"],
        "additionalProperties": false
      },
      "voice": {
        "title": "Voice",
        "description": "Somebody's consent. Words stand here only where anybody may read them.",
        "type": "object",
        "properties": {
          "key": {"$ref": "#/definitions/key"}, "who": {"type": "string"},
          "consent": {"enum": ["publish", "contract", "internal", "withdrawn"]},
          "checked": {"type": "boolean"}, "says": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["key", "who", "consent", "checked", "says"],
        "additionalProperties": false
      },
      "missing-voice": {
        "title": "Missing voice",
        "type": "object",
        "properties": {
          "service": {"$ref": "#/definitions/id"}, "group": {"type": "string"}, "people": {"type": "string"},
          "reason": {"$ref": "#/definitions/text-or-null"}, "plan": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["service", "group", "people", "reason", "plan"],
        "additionalProperties": false
      },
      "statement": {
        "type": "object",
        "properties": {
          "id": {"type": "string"}, "says": {"type": "string"}, "who": {"type": "string"}, "askedTo": {"$ref": "#/definitions/text-or-null"},
          "kind": {"$ref": "#/definitions/text-or-null"}, "step": {"type": "string"}, "owner": {"$ref": "#/definitions/text-or-null"},
          "party": {"$ref": "#/definitions/party"}, "by": {"$ref": "#/definitions/date-or-null"},
          "serves": {"type": "array", "items": {"type": "string"}}, "answers": {"type": "array", "items": {"type": "string"}},
          "against": {"type": "array", "items": {"type": "string"}}
        },
        "additionalProperties": false
      },
      "statements": {"type": "array", "items": {"$ref": "#/definitions/statement"}},
      "vision": {
        "title": "PATH",
        "description": "A PATH. A bold step that is a milestone is described among the milestones.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"}, "held": {"$ref": "#/definitions/date-or-null"},
          "madeBy": {"$ref": "#/definitions/counts"}, "asOf": {"$ref": "#/definitions/date-or-null"},
          "northStar": {"$ref": "#/definitions/statements"}, "goals": {"$ref": "#/definitions/statements"},
          "now": {"$ref": "#/definitions/statements"}, "enrol": {"$ref": "#/definitions/statements"},
          "strengths": {"$ref": "#/definitions/statements"}, "blocks": {"$ref": "#/definitions/statements"},
          "steps": {"$ref": "#/definitions/statements"}, "nextMonth": {"$ref": "#/definitions/statements"},
          "firstStep": {"oneOf": [{"type": "null"}, {"$ref": "#/definitions/statement"}]},
          "feelingsAtEnd": {"type": "array", "items": {"type": "string"}}
        },
        "required": ["id", "title", "held", "madeBy", "asOf", "northStar", "goals", "now", "enrol", "strengths", "blocks", "steps", "nextMonth", "firstStep", "feelingsAtEnd"],
        "additionalProperties": false
      },

  """#
