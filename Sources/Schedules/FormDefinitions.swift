/// The values of `frameworkSchema` that say what the schedules are made with: the contract form and the templates.
let formDefinitions = #"""
      "form": {
        "title": "Contract form",
        "description": "The letters, titles, columns and standing text of the form that the contract names.",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"},
          "terms": {
            "description": "What the form calls people and things.",
            "type": "object", "additionalProperties": {"$ref": "#/definitions/text-or-null"}
          },
          "schedules": {"type": "array", "items": {"$ref": "#/definitions/form-schedule"}}
        },
        "required": ["id", "title", "terms", "schedules"],
        "additionalProperties": false
      },
      "form-schedule": {
        "title": "Schedule of a form",
        "type": "object",
        "properties": {
          "key": {"$ref": "#/definitions/id"}, "letter": {"$ref": "#/definitions/text-or-null"}, "title": {"type": "string"},
          "annex": {"type": "boolean"}, "columns": {"type": "array", "items": {"type": "string"}},
          "sections": {"type": "array", "items": {"$ref": "#/definitions/form-part"}},
          "groups": {"type": "array", "items": {"$ref": "#/definitions/form-part"}},
          "rows": {"type": "array", "items": {"$ref": "#/definitions/form-part"}},
          "obligations": {"type": "array", "items": {"$ref": "#/definitions/form-part"}},
          "evidence": {"$ref": "#/definitions/text-or-null"}, "verifiedOn": {"$ref": "#/definitions/date-or-null"},
          "source": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["key", "letter", "title", "annex", "columns", "sections", "groups", "rows", "obligations", "evidence", "verifiedOn", "source"],
        "additionalProperties": false
      },
      "form-part": {
        "title": "Part of a schedule of a form",
        "type": "object",
        "properties": {
          "id": {"$ref": "#/definitions/id"}, "title": {"type": "string"}, "text": {"type": "string"},
          "question": {"$ref": "#/definitions/text-or-null"}, "note": {"$ref": "#/definitions/text-or-null"}
        },
        "required": ["id"],
        "additionalProperties": false
      },
      "template": {
        "title": "Template",
        "type": "object",
        "properties": {
          "name": {"type": "string"},
          "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
          "file": {"description": "The project's own file; null where the template is the one that ships.", "type": ["string", "null"]}
        },
        "required": ["name", "digest", "file"],
        "additionalProperties": false
      },

  """#
