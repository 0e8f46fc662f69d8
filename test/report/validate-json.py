"""validate-json.py SCHEMA FILE: fails if FILE does not follow SCHEMA."""
import json
import sys

import jsonschema

with open(sys.argv[1]) as schema, open(sys.argv[2]) as document:
    jsonschema.validate(json.load(document), json.load(schema),
                        cls=jsonschema.Draft202012Validator)
