"""The way of call events on the programs that people run: CSTA from the laboratory's Office 400, through the engine, to the platform's end
of the gateway link. Beside it what raw parts of that way cost, in the same run.

sustained   events in a flood that is faster than the engine, by the engine's own processor time: what one core carries
latency     inside the engine at 1,000 events a second
"""
from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "process"))
from call_harness import Platform, is_in_step  # noqa: E402
from harness import BIN, Json, Laboratory, Site, wait_for  # noqa: E402

FLOOD_RATE = 60_000  # more than the laboratory and its link server deliver on the second core
FLOOD_SECONDS = 5
STEADY_RATE = 1_000
STEADY_SECONDS = 20


def processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def raw(program: str) -> Json:
    found = subprocess.run([str(BIN.parent / "tests" / program)], check=True, stdout=subprocess.PIPE, text=True).stdout
    document: Json = json.loads(found)
    return document


def measure(folder: Path) -> Json:
    folder.mkdir()
    lab = Laboratory(folder, 60, seed=7)
    try:
        platform = Platform(lab)
        phones: list[str] = lab.ready["csta"]["dns"]
        platform.add_users_of(phones)
        site = Site(folder, lab, "office400", office400=True)
        site.onboard()
        engine = site.service()
        try:
            return {**flooded(lab, site, engine.process.pid, phones[0]), "csta": raw("bench_csta_decode"),
                    "tracker": raw("bench_tracker"), "link": raw("bench_spool_link")}
        finally:
            engine.close()
    finally:
        lab.close()


def flooded(lab: Laboratory, site: Site, pid: int, phone: str) -> Json:
    def bridge() -> Json:
        calls: Json = site.json("status").get("calls", {})
        return calls

    def over() -> bool:
        now = bridge()
        return (all(flood["finished"] for flood in lab.get("/csta")["floods"]) and now["spooled"] == 0
                and now["counters"]["acknowledged"] >= now["counters"]["sent"])

    wait_for("the bridge is in step and linked", lambda: is_in_step(bridge()), 60)

    lab.post("/csta/flood", {"dn": phone, "rate": STEADY_RATE, "seconds": STEADY_SECONDS, "wait": True})
    steady = bridge()["counters"]
    wait_for("the steady events are delivered", over, 60)

    before, received = processor_seconds(pid), bridge()["counters"]["received"]
    started = time.monotonic()
    lab.post("/csta/flood", {"dn": phone, "rate": FLOOD_RATE, "seconds": FLOOD_SECONDS, "wait": True})
    wait_for("the flood is delivered", over, 300)
    wall = time.monotonic() - started
    spent = processor_seconds(pid) - before
    events = bridge()["counters"]["received"] - received
    return {"sustained": {"events": events, "processorSeconds": round(spent, 2), "wallSeconds": round(wall, 2),
                          "eventsPerCoreSecond": round(events / spent), "eventsPerWallSecond": round(events / wall)},
            "latency": {"eventsPerSecond": STEADY_RATE, "p50Us": steady["latencyP50Us"], "p99Us": steady["latencyP99Us"]}}


def limits(result: Json) -> Json:
    rate, late = result["sustained"]["eventsPerCoreSecond"], result["latency"]["p99Us"] / 1000
    return {"callEventsPerCoreSecond": {"measured": rate, "must": 20_000, "aim": 60_000, "ok": rate >= 20_000},
            "callLatencyP99Ms": {"measured": late, "must": 10.0, "aim": 2.0, "ok": 0 <= late <= 10}}
