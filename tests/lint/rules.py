#!/usr/bin/env python3
"""Lints what neither compiler nor clang-tidy sees: the rules of the house that can be read off the text."""
from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]

# Who may include whom inside engine/: a folder sees those on lower lines, base and api always; neighbours do not see each other.
LINES = [["base"], ["api"], ["net", "store", "secrets"], ["cloud", "pbx", "mbg", "msl"], ["mail", "sync", "provisioning", "telephony"],
         ["onboarding"]]
LEVEL = {folder: level for level, folders in enumerate(LINES) for folder in folders}
CLIENT_SEES = {"client", "net", "api", "base"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)

# (where, pattern, why)
FORBIDDEN = [
    (r"^(engine|app/console|ui)/", r"QEventLoop|waitFor(ReadyRead|Connected|BytesWritten|Finished|Disconnected|Encrypted)\b|processEvents",
     "nothing blocks and nothing nests an event loop (R4)"),
    (r"^ui/", r"(\.|->)exec\(|\bQMessageBox\b", "dialogs are opened, never executed: nothing nests an event loop (R4)"),
    (r"^(engine|app|ui)/", r"QThread::(m|u)?sleep|\busleep\(|(?<![\w:.>])system\((?!Scope)|\bpopen\(", "no sleeping, no shell"),
    (r"^(engine|app|ui|tests)/", r"\bSIGNAL\(|\bSLOT\(", "connect by pointer to member"),
    (r"^engine/(?!net/)", r"QNetworkAccessManager\b", "only engine/net owns a QNetworkAccessManager"),
    (r"^engine/", r"static\s+\w+\s*[&*]\s*instance\s*\(|Q_GLOBAL_STATIC", "no singletons (R3)"),
    (r"^(engine|app/console)/", r"setPeerVerifyMode\(QSslSocket::VerifyNone|CURLOPT_SSL_VERIFYPEER,\s*0",
     "TLS is verified or pinned by decision"),
    (r"^(engine|app|ui|tests|installer|translations)/", r"\b(TODO|FIXME|XXX|HACK)\b", "finish it or file it"),
    (r"^(engine|app|ui)/", r"co_await \w[^;{}]*[\w>]\{", "GCC 12 destroys an aggregate within the awaited expression twice: name it first"),
    (r"^(engine|app|ui)/", r"co_return \*\w+_;", "QCoro 0.8 moves from what it is given: say what is copied, as in Error(*error_)"),
    (r"^(?!tests/lint/)", r"/(home|root|Users)/\w+/", "no path of a machine"),
]


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=TOP, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.splitlines() if (TOP / name).is_file()]


def include_problem(name: str, included: str) -> str | None:
    parts, wanted = name.split("/"), included.split("/")
    if included.startswith("qcoro") or included.startswith("QCoro"):
        if name != "engine/base/scope.h" or included != "qcoro/qcorotask.h":
            return "only engine/base/scope.h includes QCoro, so that nothing awaits a Qt object directly (R4)"
    if parts[0] == "engine":
        if wanted[0] in ("app", "ui"):
            return "the engine knows no face"
        if re.match(r"Qt?(Gui|Widgets|Quick|Application$)", wanted[0]) or wanted[-1] in ("QApplication", "QGuiApplication"):
            return "the engine includes nothing of Gui or Widgets (R1)"
        if wanted[0] == "engine" and len(wanted) > 2 and wanted[1] != parts[1] and parts[1] != "service":
            if parts[1] == "client":
                return None if wanted[1] in CLIENT_SEES else "engine/client sees net, api and base only"
            if LEVEL.get(wanted[1], 99) >= LEVEL.get(parts[1], 99):
                return f"engine/{parts[1]} may not know engine/{wanted[1]}"
    if parts[0] == "ui" and wanted[0] == "app":
        return "ui knows no program"
    if parts[0] == "ui" and wanted[0] == "engine" and wanted[1] not in ("client", "api", "base"):
        return "ui knows the engine through EngineSession and value types alone (R2)"
    if name.startswith("app/lab/") and wanted[0] in ("engine", "ui"):
        return "the laboratory shares no code with the engine"
    if name.startswith("app/console/") and wanted[0] == "engine" and wanted[1] not in ("service", "client", "api", "base"):
        return "the console reaches the engine through service and client"
    return None


def main() -> int:
    problems: list[str] = []
    for name in tracked():
        if not re.search(r"\.(cpp|h|inc|sh|py|cmake|txt|json|md)$|^\.ci/", name):
            continue
        try:
            text = (TOP / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(f"{name}: not UTF-8")
            continue
        if name.endswith((".cpp", ".h")):
            for match in INCLUDE.finditer(text):
                why = include_problem(name, match.group(1))
                if why:
                    problems.append(f"{name}:{text.count(chr(10), 0, match.start()) + 1}: includes {match.group(1)}: {why}")
        if name == "tests/lint/rules.py":
            continue
        for where, pattern, why in FORBIDDEN:
            if re.search(where, name):
                for match in re.finditer(pattern, text):
                    problems.append(f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group(0)}: {why}")
    problems += unused_codes()
    print("\n".join(problems) or "rules: nothing found")
    return 1 if problems else 0


def unused_codes() -> list[str]:
    """Every error code is reported somewhere: a row that nothing uses is a promise not kept."""
    table = (TOP / "engine/base/error_codes.inc").read_text(encoding="utf-8")
    codes = re.findall(r"^CLC_ERROR\((\w+),", table, re.M)
    sources = "".join(path.read_text(encoding="utf-8") for folder in ("engine", "app/console") for path in (TOP / folder).rglob("*.cpp"))
    sources += "".join(path.read_text(encoding="utf-8") for path in (TOP / "engine").rglob("*.h"))
    return [f"engine/base/error_codes.inc: {code} is never reported" for code in codes if f"ErrorCode::{code}" not in sources]


if __name__ == "__main__":
    sys.exit(main())
