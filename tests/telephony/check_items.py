#!/usr/bin/env python3
"""Checks a file of items, one JSON document a line, against the link's schema: check_items.py SCHEMA FILE. Prints how many there were."""
from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema


def main() -> int:
    schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    item = jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/item"})
    lines = Path(sys.argv[2]).read_bytes().splitlines()
    for number, line in enumerate(lines, 1):
        document = json.loads(line.decode("utf-8"))
        for error in item.iter_errors(document):
            print(f"item {number}: {[one.message for one in error.context or [error]]}: {line[:300]!r}")
            return 1
        if len(json.dumps(document)) < 2:
            return 1
    print(len(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
