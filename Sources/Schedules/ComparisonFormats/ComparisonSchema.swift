/// The JSON Schema (draft-07) of what `outcomes diff --format json` prints, format `outcomes-diff/1`.
public let comparisonSchema = Array(
  #"""
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "outcomes:schema/diff",
    "title": "Comparison",
    "description": "What changed in a contract between two frameworks. Lines count from 1, and both ends belong to a range; paths are relative to the project.",
    "type": "object",
    "properties": {
      "format": {"const": "outcomes-diff/1"},
      "project": {"type": "string"},
      "base": {"$ref": "#/definitions/side"},
      "head": {"$ref": "#/definitions/side"},
      "remarks": {"description": "What has to be known of the comparison itself.", "type": "array", "items": {"type": "string"}},
      "notCompared": {
        "description": "Names of framework.json that only one side can say, because the other was written by an older program.",
        "type": "array", "items": {"type": "string"}
      },
      "counts": {
        "description": "Changes by class, without their parts.",
        "type": "object",
        "properties": {
          "material": {"$ref": "#/definitions/count"}, "wording": {"$ref": "#/definitions/count"},
          "evidence": {"$ref": "#/definitions/count"}, "structure": {"$ref": "#/definitions/count"}
        },
        "required": ["material", "wording", "evidence", "structure"],
        "additionalProperties": false
      },
      "withdrawn": {"description": "Voices that were withdrawn, or are no longer withdrawn.", "type": "array", "items": {"type": "string"}},
      "changes": {"type": "array", "items": {"$ref": "#/definitions/change"}}
    },
    "required": ["format", "project", "base", "head", "remarks", "notCompared", "counts", "withdrawn", "changes"],
    "additionalProperties": false,
    "definitions": {
      "count": {"type": "integer", "minimum": 0},
      "text-or-null": {"type": ["string", "null"]},
      "side": {
        "type": "object",
        "properties": {"name": {"description": "As somebody named it.", "type": "string"}, "edition": {"$ref": "#/definitions/text-or-null"}},
        "required": ["name", "edition"],
        "additionalProperties": false
      },
      "class": {
        "oneOf": [
          {"const": "material", "description": "what a party must do, reach or pay, for whom, and how it is measured"},
          {"const": "wording", "description": "the words of a clause, and not what it asks"},
          {"const": "evidence", "description": "what people said, and no clause with it"},
          {"const": "structure", "description": "where something stands, under which id, and what it is made with"}
        ]
      },
      "change": {
        "title": "Change",
        "description": "Everything that changed about one thing of the contract.",
        "type": "object",
        "properties": {
          "event": {"enum": ["came", "went", "changed"]},
          "class": {"$ref": "#/definitions/class"},
          "kind": {"enum": ["contract", "form", "domain", "service", "outcome", "rejected", "indicator", "milestone", "payment", "questionnaire", "vision", "missing-voice", "voice", "map", "touchpoint", "item", "open-item", "retired-id", "template", "pack"]},
          "key": {"description": "The same on both sides.", "type": "string"},
          "id": {"$ref": "#/definitions/text-or-null"},
          "title": {"type": "string"},
          "fields": {"description": "The values that differ; left out where the thing came or went.", "type": "array", "items": {"$ref": "#/definitions/field"}},
          "cause": {"$ref": "#/definitions/cause"},
          "parts": {"description": "Smaller things that changed with it.", "type": "array", "items": {"$ref": "#/definitions/change"}}
        },
        "required": ["event", "class", "kind", "key", "id", "title", "parts"],
        "oneOf": [{"required": ["fields"]}, {"required": ["cause"]}],
        "additionalProperties": false
      },
      "field": {
        "title": "Field",
        "description": "A value that differs. Both sides are null where people's own words changed, which are not quoted.",
        "type": "object",
        "properties": {
          "path": {"description": "Its place in framework.json.", "type": "string", "examples": ["targets.2.upper"]},
          "label": {"type": "string"},
          "class": {"$ref": "#/definitions/class"},
          "from": {"$ref": "#/definitions/text-or-null"},
          "to": {"$ref": "#/definitions/text-or-null"},
          "direction": {"description": "Whether more is asked of whoever delivers; null where nobody can say.", "enum": ["tighter", "looser", null]},
          "cause": {"$ref": "#/definitions/cause"}
        },
        "required": ["path", "label", "class", "from", "to", "direction", "cause"],
        "additionalProperties": false
      },
      "cause": {
        "title": "Cause",
        "type": "object",
        "properties": {
          "others": {"description": "What differs and is no author's: packs, the program.", "type": "array", "items": {"type": "string"}},
          "lines": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "side": {"enum": ["base", "head"]}, "file": {"type": "string"},
                "line": {"type": "integer", "minimum": 1}, "endLine": {"type": "integer", "minimum": 1},
                "via": {"description": "What leads from these lines to the change.", "type": "array", "items": {"type": "string"}}
              },
              "required": ["side", "file", "line", "endLine", "via"],
              "additionalProperties": false
            }
          }
        },
        "required": ["others", "lines"],
        "additionalProperties": false
      }
    }
  }

  """#.utf8)
