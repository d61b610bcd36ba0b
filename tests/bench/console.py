"""The desktop console: start, memory, and how long its window is blocked under load (console_bench.cpp), offscreen."""
from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from harness import BIN, Json

LIMITS = {"consoleUsableMs": (1000.0, 500.0), "consoleResidentMiB": (200.0, 150.0), "consoleBlockedMs": (100.0, 16.0)}


def run(mode: str) -> Json:
    program = Path(BIN).parent / "tests" / "bench_console"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([str(program), mode], env=environment, capture_output=True, text=True, timeout=300, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def measure() -> Json:
    return {mode: run(mode) for mode in ("start", "memory", "watchdog")}


def limits(measured: Json) -> Json:
    values = {"consoleUsableMs": measured["start"]["usableMs"], "consoleResidentMiB": measured["memory"]["residentMiB"],
              "consoleBlockedMs": measured["watchdog"]["longestMs"]}
    return {name: {"measured": value, "must": LIMITS[name][0], "aim": LIMITS[name][1], "ok": 0 <= value <= LIMITS[name][0]}
            for name, value in values.items()}
