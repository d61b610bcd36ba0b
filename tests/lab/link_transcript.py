#!/usr/bin/python3
"""Holds every message of a recorded gateway link against the schema: SCHEMA TRANSCRIPT.

The transcript is an array of {"direction": "fromGateway"|"fromPlatform", "message": {...}}.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema


def main() -> int:
    schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    transcript = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    judges = {direction: jsonschema.Draft202012Validator({**schema["$defs"][direction], "$defs": schema["$defs"]})
              for direction in ("fromGateway", "fromPlatform")}
    wrong = 0
    for number, entry in enumerate(transcript, 1):
        error = jsonschema.exceptions.best_match(judges[entry["direction"]].iter_errors(entry["message"]))
        if error is not None:
            wrong += 1
            print(f"{number} {entry['direction']}: {error.message[:300]}")
    print(f"{len(transcript)} messages, {wrong} wrong")
    return 1 if wrong or not transcript else 0


if __name__ == "__main__":
    sys.exit(main())
