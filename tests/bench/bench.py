#!/usr/bin/env python3
"""Measures what product and issue ask for, on the programs that people run, and prints one JSON document. Exit 1 when a limit is broken.

first sync    wall time of the first sync of 2,500 users less that of a raw client (replay) that sends the same requests with the same
              parallelism to a laboratory in the same state
pass          a sync that finds nothing to do; zero writes
memory        resident and peak of the engine that did both, idle
start         from exec to the first answer of a headless engine that has the site
calls         see calls.py
console       see console.py
"""
from __future__ import annotations

import base64
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import ssl
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "process"))
import calls  # noqa: E402
import console  # noqa: E402
from harness import BIN, Json, Laboratory, Site, wait_for  # noqa: E402

USERS = int(os.environ.get("CLC_BENCH_USERS", "2500"))
PASSES = 5
LIMITS = {"firstSyncOverRawSeconds": (2.0, 0.5), "passSeconds": (0.3, 0.1), "memoryPeakMiB": (60.0, 40.0), "startSeconds": (0.5, 0.15)}


def seconds(report: Json) -> float:
    return float(report["milliseconds"]) / 1000


def memory(pid: int) -> dict[str, float]:
    text = Path(f"/proc/{pid}/status").read_text()
    found = {name: int(value) / 1024 for name, value in re.findall(r"^(VmRSS|VmHWM|RssAnon):\s+(\d+) kB", text, re.M)}
    return {"residentMiB": round(found["VmRSS"], 1), "peakMiB": round(found["VmHWM"], 1), "anonymousMiB": round(found["RssAnon"], 1)}


def https_post(url: str, body: bytes, headers: dict[str, str]) -> bytes:
    request = urllib.request.Request(url, data=body, headers=headers, method="POST")
    with urllib.request.urlopen(request, context=ssl._create_unverified_context(), timeout=30) as answer:
        return bytes(answer.read())


def raw_plan(recorded: list[Json], recorded_account: str, lab: Laboratory) -> list[Any]:
    """The recorded requests of the first sync, for a fresh laboratory of the same seed: other session, token and account only."""
    platform, mivb = lab.ready["platform"], lab.ready["mivb"]
    token = json.loads(https_post(platform["authentication"] + "/token", json.dumps({
        "grant_type": "password", "username": platform["customer"]["user"], "password": platform["customer"]["password"]}).encode(),
        {"Content-Type": "application/json"}))["access_token"]
    login = next(one for one in recorded if one["operation"].endswith("loginEx"))
    answer = https_post(mivb["oig"].rstrip("/").removesuffix("/axis2/services") + login["path"], base64.b64decode(login["body"]),
                        {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '"urn:loginEx"'})
    session = re.search(rb'sessionId="(\d+)"', answer)
    assert session is not None, answer[:300]
    lanes: dict[str, list[list[Json]]] = {"mivb": [], "platform": []}
    roots = {"mivb": re.match(r"https://[^/]+", mivb["oig"]), "platform": re.match(r"https://[^/]+", platform["admin"])}
    for one in recorded:
        if one["operation"].endswith(("loginEx", "resetSessionTimer", "getNotification", "logout")):
            continue
        if one["system"] == "platform" and not one["path"].startswith("/admin/"):
            continue  # tokens are asked for anew
        body = base64.b64decode(one["body"])
        if one["system"] == "mivb":
            body = re.sub(rb'(sessionId(?:="|>))\d+', rb"\g<1>" + session.group(1), body)
            headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": one["headers"].get("soapaction", "")}
        else:
            headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        root = roots[one["system"]]
        assert root is not None
        path = one["path"].replace(recorded_account, platform["customer"]["accountId"])
        request = {"method": one["method"], "url": root.group(0) + path + (f"?{one['query']}" if one["query"] else ""),
                   "headers": headers, "body": base64.b64encode(body).decode()}
        lane = lanes[one["system"]]
        if one["method"] == "PATCH" and lane and lane[-1] and lane[-1][0]["method"] == "PATCH":
            lane[-1].append(request)
        else:
            lane.append([request])
    return [lanes["mivb"], lanes["platform"]]


def measure(folder: Path) -> Json:
    recording = folder / "requests.jsonl"
    lab = Laboratory(folder, USERS, seed=7, record=recording)
    site = Site(folder, lab)
    result: Json = {"users": USERS}
    try:
        onboarded = site.onboard()
        first = next(run for run in site.json("runs", "list")["runs"] if run.get("created", 0) > 0)
        recorded = [json.loads(line) for line in recording.read_text(encoding="utf-8").splitlines()]
        slice_ = [one for one in recorded if first["startedAtMs"] - 1 <= one["atMs"] <= first["finishedAtMs"] + 1
                  and one["system"] in ("mivb", "platform")]
        login = next(one for one in recorded if one["operation"].endswith("loginEx"))
        (folder / "raw").mkdir()
        fresh = Laboratory(folder / "raw", USERS, seed=7)
        try:
            plan = raw_plan([login, *slice_], lab.ready["platform"]["customer"]["accountId"], fresh)
            (folder / "plan.json").write_text(json.dumps(plan))
            raw = json.loads(subprocess.run([str(BIN.parent / "tests" / "bench_replay"), str(folder / "plan.json"), "--parallel", "4"],
                                            check=True, stdout=subprocess.PIPE, text=True).stdout)
        finally:
            fresh.close()
        result["firstSync"] = {"imported": onboarded["imported"], "seconds": seconds(first), "rawSeconds": raw["seconds"],
                               "requests": len(slice_), "onboardingSeconds": onboarded["seconds"]}
        mark = len(lab.journal())
        started = time.monotonic()
        engine = site.service()
        start = time.monotonic() - started
        try:
            wait_for("the run at the start is over", lambda: site.json("status")["nextSync"])
            passes = [seconds(site.sync()) for _ in range(PASSES)]
            result["pass"] = {"seconds": statistics.median(passes), "all": passes, "writes": len(lab.journal()) - mark}
            wait_for("idle", lambda: not site.json("status")["progress"])
            result["memory"] = memory(engine.process.pid)
        finally:
            engine.close()
        result["start"] = {"seconds": round(start, 3), "note": "with the first answer to a client process, which is started for it"}
    finally:
        lab.close()
    return result


def judge(result: Json) -> Json:
    measured = {"firstSyncOverRawSeconds": round(result["firstSync"]["seconds"] - result["firstSync"]["rawSeconds"], 4),
                "passSeconds": result["pass"]["seconds"], "memoryPeakMiB": result["memory"]["peakMiB"],
                "startSeconds": result["start"]["seconds"]}
    verdict = {name: {"measured": value, "must": LIMITS[name][0], "aim": LIMITS[name][1], "ok": value <= LIMITS[name][0]}
               for name, value in measured.items()}
    verdict["passWrites"] = {"measured": result["pass"]["writes"], "must": 0, "aim": 0, "ok": result["pass"]["writes"] == 0}
    return verdict


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="clc-bench-") as name:
        result = measure(Path(name))
        result["calls"] = calls.measure(Path(name) / "calls")
    result["console"] = console.measure()
    result["limits"] = judge(result) | calls.limits(result["calls"]) | console.limits(result["console"])
    print(json.dumps(result, indent=1))
    return 0 if all(one["ok"] for one in result["limits"].values()) else 1


if __name__ == "__main__":
    sys.exit(main())
