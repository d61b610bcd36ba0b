#!/usr/bin/python3
"""Validates CSTA documents against the contracts: csta_validate.py CONTRACTS/csta EDITION FILE...  Prints what is wrong; exit 1 if anything is.

Besides the schemas, which name no mandatory element, a document with a reference in ref-ed4 must have the same elements in the same order.
"""
from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
FILES = {"ed3": "csta-ed3.xsd", "ed4": "csta-ed4-from-ed6.xsd", "ed5": "csta-ed5-from-ed6.xsd", "ed6": "csta-ed6.xsd"}
SESSION = "http://www.ecma-international.org/standards/ecma-354/appl_session"
# Everything in it is optional; without a category the whole list is asked for, the reference asks for one.
NO_REFERENCE = {"GetSwitchingFunctionDevices"}


def schema(path: Path) -> etree.XMLSchema:
    root = etree.parse(str(path)).getroot()
    for wildcard in root.iter(f"{XS}any"):  # private data has no schema
        wildcard.set("processContents", "lax")
    return etree.XMLSchema(root)


def skeleton(element: etree._Element) -> str:
    inner = "".join(skeleton(child) for child in element if isinstance(child.tag, str))
    return f"({etree.QName(element).localname}{inner})"


def main() -> int:
    contracts, edition = Path(sys.argv[1]), sys.argv[2]
    csta, session = schema(contracts / "xsd" / FILES[edition]), schema(contracts / "xsd" / "ecma-354-appl_session.xsd")
    wrong = 0
    for name in sys.argv[3:]:
        root = etree.parse(name).getroot()
        judge = session if etree.QName(root).namespace == SESSION else csta
        problems = [] if judge.validate(root) else [str(judge.error_log[0].message)]
        reference = contracts / "ref-ed4" / f"{etree.QName(root).localname}.xml"
        if reference.is_file() and etree.QName(root).localname not in NO_REFERENCE:
            expected = skeleton(etree.parse(str(reference)).getroot())
            if skeleton(root) != expected:
                problems.append(f"{skeleton(root)} is not {expected}")
        for problem in problems:
            print(f"{Path(name).name} ({edition}): {problem}")
        wrong += len(problems)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
