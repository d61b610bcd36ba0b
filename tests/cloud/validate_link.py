#!/usr/bin/env python3
"""Validates a recorded gateway link, one JSON object a line ({"from": "gateway"|"platform", "message": {...}}), against its schema."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
validators = {}
for side, name in (("gateway", "fromGateway"), ("platform", "fromPlatform")):
    validators[side] = jsonschema.Draft202012Validator({"$ref": "#/$defs/" + name, "$defs": schema["$defs"]})
bad = count = 0
for line in open(sys.argv[2], encoding="utf-8"):
    entry = json.loads(line)
    count += 1
    for error in validators[entry["from"]].iter_errors(entry["message"]):
        bad += 1
        print(f"{entry['from']}: {json.dumps(entry['message'])[:300]}: {error.message[:300]}", file=sys.stderr)
        break
print(f"{count} messages, {bad} not valid")
sys.exit(1 if bad or not count else 0)
