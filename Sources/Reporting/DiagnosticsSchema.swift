extension DiagnosticsJSON {
  /// The JSON Schema (draft-07) of what `print` writes.
  public static let schema = Array(
    #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "outcomes:schema/diagnostics",
      "title": "Diagnostics",
      "description": "What is wrong in a project. Lines and columns count from 1, columns in Unicode scalars; ends are exclusive; paths are relative to the project.",
      "type": "object",
      "properties": {
        "format": {"const": "outcomes-diagnostics/1"},
        "project": {"description": "The id of the project; null where it cannot be known, and for several projects.", "type": ["string", "null"]},
        "diagnostics": {"type": "array", "items": {"$ref": "#/definitions/diagnostic"}},
        "counts": {
          "description": "How many there are, those that are not listed among them.",
          "type": "object",
          "properties": {
            "error": {"type": "integer", "minimum": 0},
            "warning": {"type": "integer", "minimum": 0},
            "advice": {"type": "integer", "minimum": 0}
          },
          "required": ["error", "warning", "advice"],
          "additionalProperties": false
        }
      },
      "required": ["format", "project", "diagnostics", "counts"],
      "additionalProperties": false,
      "definitions": {
        "diagnostic": {
          "title": "Diagnostic",
          "description": "One finding. One about the project as a whole has no place.",
          "type": "object",
          "properties": {
            "project": {"description": "Of several projects: the id of this one.", "type": ["string", "null"]},
            "folder": {"description": "Of several projects: the way to this one from the root of the repository; empty, or ending with a slash.", "type": "string"},
            "level": {
              "oneOf": [
                {"const": "error", "description": "cannot go into a contract"},
                {"const": "warning", "description": "will be questioned"},
                {"const": "advice", "description": "style"}
              ]
            },
            "name": {"description": "What `outcomes explain` explains.", "type": "string", "pattern": "^[a-z]+/[a-z0-9-]+$", "examples": ["map/unknown-feeling"]},
            "message": {"type": "string", "minLength": 1},
            "file": {"type": "string", "minLength": 1},
            "line": {"$ref": "#/definitions/place"},
            "column": {"$ref": "#/definitions/place"},
            "endLine": {"$ref": "#/definitions/place"},
            "endColumn": {"$ref": "#/definitions/place"},
            "byteOffset": {"type": "integer", "minimum": 0},
            "byteLength": {"type": "integer", "minimum": 0},
            "labels": {"description": "Other places that say why.", "type": "array", "items": {"$ref": "#/definitions/label"}},
            "help": {"type": "array", "items": {"type": "string"}},
            "suggestions": {"description": "What may have been meant, nearest first.", "type": "array", "items": {"type": "string"}, "maxItems": 3}
          },
          "required": ["level", "name", "message", "labels", "help", "suggestions"],
          "dependencies": {"file": ["line", "column", "endLine", "endColumn", "byteOffset", "byteLength"]},
          "additionalProperties": false
        },
        "label": {
          "title": "Label",
          "description": "A second place that says why.",
          "type": "object",
          "properties": {
            "file": {"type": "string", "minLength": 1},
            "line": {"$ref": "#/definitions/place"},
            "column": {"$ref": "#/definitions/place"},
            "endLine": {"$ref": "#/definitions/place"},
            "endColumn": {"$ref": "#/definitions/place"},
            "text": {"type": "string"}
          },
          "required": ["file", "line", "column", "endLine", "endColumn", "text"],
          "additionalProperties": false
        },
        "place": {"description": "Counted from 1.", "type": "integer", "minimum": 1}
      }
    }

    """#.utf8)
}
