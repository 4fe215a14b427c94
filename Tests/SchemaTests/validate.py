"""Validates documents with JSON Schemas, as an editor would: YAML 1.2 decides what a plain value is.

Reads a file {"schemas": {name: schema}, "documents": [{"schema": name, "text": text}]} and prints, for each document, the
first thing that is wrong with it, or null.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft7Validator
from jsonschema.validators import extend

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# The core schema of YAML 1.2. PyYAML itself goes by YAML 1.1, where `no` is a boolean and `2026-11-23` a date.
NULL = re.compile(r"(~|null|Null|NULL|)\Z")
BOOLEAN = re.compile(r"(true|True|TRUE|false|False|FALSE)\Z")
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
BASED = re.compile(r"0(o[0-7]+|x[0-9a-fA-F]+)\Z")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
NOT_FINITE = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")


def scalar(node):
    text = node.value
    if node.style:
        return text
    if NULL.match(text):
        return None
    if BOOLEAN.match(text):
        return text.lower() == "true"
    if INTEGER.match(text):
        return int(text)
    if BASED.match(text):
        return int(text, 0)
    if FLOAT.match(text):
        return float(text)
    if NOT_FINITE.match(text):
        return float(text.replace(".", "", 1))
    return text


def value(node):
    if isinstance(node, yaml.MappingNode):
        # Keys are text, as in JSON.
        return {key.value: value(inner) for key, inner in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(inner) for inner in node.value]
    return scalar(node)


def pattern(validator, pattern, instance, schema):
    # JSON Schema means the regular expressions of ECMA-262, where `$` is the very end; Python's also lets a line break follow.
    return Draft7Validator.VALIDATORS["pattern"](validator, pattern.replace("$", r"\Z"), instance, schema)


Validator = extend(Draft7Validator, {"pattern": pattern})


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        work = json.load(file)
    validators = {}
    for name, schema in work["schemas"].items():
        Draft7Validator.check_schema(schema)
        validators[name] = Validator(schema)
    found = []
    for document in work["documents"]:
        read = value(yaml.compose(document["text"], Loader=LOADER))
        error = next(validators[document["schema"]].iter_errors(read), None)
        found.append(error and "/".join(map(str, error.absolute_path)) + ": " + error.message[:200])
    json.dump(found, sys.stdout)


main()
