#!/usr/bin/env python3
"""No event is lost in silence: a flood of calls, both sides cut again and again, the engine killed, a platform that hardly reads."""
from __future__ import annotations

import os
import random
import threading
import time
import unittest

from call_harness import CallCase
from harness import Json, wait_for

RATE = 1000  # events a second
STEPS = ("ringing", "connected", "held", "connected", "completed")  # of each call of the flood


class Flooded(CallCase):
    """The laboratory's Office 400 with whole calls of five events, numbered without a gap."""

    OFFICE400 = True

    def flood(self, seconds: float) -> None:
        self.lab.post("/csta/flood", {"dn": self.phones[0], "rate": RATE, "seconds": seconds, "wait": False})

    def floods_over(self) -> bool:
        return all(flood["finished"] for flood in self.lab.get("/csta")["floods"])

    def all_delivered(self) -> bool:
        bridge = self.bridge()
        return bridge.get("pbx") == "inStep" and bridge["link"]["state"] == "up" and bridge["spooled"] == 0

    def items(self) -> list[Json]:
        found: list[Json] = []
        while True:
            page = self.lab.get(f"/link/events?since={found[-1]['n'] if found else 0}&limit=20000")["events"]
            if not page:
                return found
            found += page

    def check(self, items: list[Json], total: int) -> tuple[int, int]:
        """Each event once and in order, or announced by a gap; what was delivered and what the gaps stand for."""
        place, delivered, skipped, gap_open = 0, 0, 0, False
        numbers = [item["seq"] for item in items]
        self.assertEqual(numbers, sorted(set(numbers)), "numbers are given once and grow")
        for entry in items:
            item = entry["item"]
            if item["kind"] == "gap":
                gap_open = True
                continue
            if item["kind"] != "call" or not item["callId"].startswith("F"):
                continue
            call = int(item["callId"][1:])
            after = place % len(STEPS) if call == place // len(STEPS) else 0
            self.assertIn(item["state"], STEPS[after:], f"{item} came twice or out of order (place {place})")
            here = call * len(STEPS) + STEPS.index(item["state"], after)
            self.assertGreaterEqual(here, place, f"{item} came twice or out of order")
            if here > place:
                self.assertTrue(gap_open, f"{here - place} events before {item} are missing without a gap")
            delivered += 1
            skipped += here - place
            place = here + 1
            gap_open = False
        if place < total:
            self.assertTrue(gap_open, f"the last {total - place} events are missing without a gap")
            skipped += total - place
        self.assertEqual(delivered + skipped, total)
        return delivered, skipped

    def check_snapshot(self) -> None:
        """What the platform believes of the phones equals the PBX's own state."""
        truth = self.lab.get("/csta/phones")["phones"]
        for dn in self.phones:
            endpoint = self.platform.must("GET", f"/endpoints/{dn}")
            self.assertEqual(endpoint["dnd"], truth[dn]["dnd"], dn)
            self.assertEqual(endpoint["messageWaiting"], truth[dn]["messageWaiting"], dn)
            self.assertEqual(len(self.platform.calls(dn)), len(truth[dn]["calls"]), dn)

    def test_undisturbed_everything_arrives_once(self) -> None:
        self.flood(5)
        wait_for("the flood is over and delivered", lambda: self.floods_over() and self.all_delivered(), 60)
        delivered, skipped = self.check(self.items(), 5 * RATE)
        self.assertEqual((delivered, skipped), (5 * RATE, 0))

    def test_cut_on_either_side_and_killed(self) -> None:
        seed = int(os.environ.get("CLC_SEED", random.SystemRandom().randrange(1_000_000)))
        source = random.Random(seed)
        cuts = int(os.environ.get("CLC_CUTS", "30"))  # 100 and ten kills by hand; here so many as CI has time for
        disturbances = ["pbx"] * (cuts // 2) + ["platform"] * (cuts // 2) + ["kill"] * (cuts // 10)
        source.shuffle(disturbances)
        self.platform.must("PUT", f"/endpoints/{self.phones[1]}", {"action": "dnd", "userAvailability": "available", "enabled": True})
        seconds = 600  # ended below
        stop = threading.Event()

        def pour() -> None:
            while not stop.is_set():
                try:
                    self.flood(2)
                except AssertionError:  # nobody monitors the phone just now
                    stop.wait(0.1)
                    continue
                wait_for("a flood is over", self.floods_over, 60)
        pourer = threading.Thread(target=pour, daemon=True)
        pourer.start()
        started = time.monotonic()
        interruptions = 0
        for what in disturbances:
            wait_for("events flow", self.flows, 60)
            if what == "pbx":
                self.lab.post("/csta/close", {})
                interruptions += 1
            elif what == "platform":
                self.lab.post("/link/close", {"abort": True} if source.random() < 0.5 else {"code": 1011})
            else:
                self.engine.process.kill()
                self.engine.process.wait()
                self.engine.close()
                self.engine = self.site.service()
                interruptions += 1
            self.assertLess(time.monotonic() - started, seconds, f"CLC_SEED={seed}")
        stop.set()
        pourer.join(90)
        wait_for("everything is delivered", lambda: self.floods_over() and self.all_delivered(), 90)
        # The laboratory remembers only the last floods, but numbers their calls on and on.
        total = (1 + max(int(flood["lastCall"][1:]) for flood in self.lab.get("/csta")["floods"])) * len(STEPS)
        items = self.items()
        delivered, skipped = self.check(items, total)
        gaps = [entry["item"] for entry in items if entry["item"]["kind"] == "gap"]
        print(f"seed {seed}: {total} events, {delivered} delivered, {skipped} announced by {len(gaps)} gaps, {interruptions} interruptions of the PBX side")
        self.assertEqual(len(gaps), interruptions, f"CLC_SEED={seed} repeats it: {gaps[:5]}")
        self.assertTrue(all(gap["scope"] == "pbx" for gap in gaps))
        self.check_snapshot()

    def flows(self) -> bool:
        """In step, linked, and new events have been acknowledged since the last look."""
        bridge = self.bridge()
        if bridge.get("pbx") != "inStep" or bridge["link"]["state"] != "up":
            return False
        before = self.lab.get("/link")["received"]
        time.sleep(0.05)
        return self.lab.get("/link")["received"] > before

    def test_a_slow_platform_costs_disk_not_memory(self) -> None:
        seconds = float(os.environ.get("CLC_SLOW_SECONDS", "60"))
        self.lab.post("/link/pace", {"eventsPerSecond": 1})
        self.flood(seconds)
        warm, measured = time.monotonic() + seconds / 3, 0
        resident: list[int] = []
        while not self.floods_over():
            time.sleep(0.5)
            if time.monotonic() < warm:
                continue
            with open(f"/proc/{self.engine.process.pid}/status", encoding="ascii") as status:
                resident.append(next(int(line.split()[1]) for line in status if line.startswith("VmRSS")))
            measured += 1
        self.assertGreater(measured, 20)
        bridge = self.bridge()
        self.assertGreater(bridge["spooled"], seconds * RATE * 0.8)
        print(f"{bridge['spooled']} events wait on {bridge['spoolBytes']} octets of disk; resident {resident[0]} kB, at most {max(resident)} kB")
        self.assertLess(max(resident) - resident[0], 5 * 1024, f"{resident}")
        self.lab.post("/link/pace", {"eventsPerSecond": 0})
        wait_for("everything is delivered", self.all_delivered, 120)
        delivered, skipped = self.check(self.items(), int(seconds * RATE))
        self.assertEqual(skipped, 0)
        self.assertEqual(delivered, int(seconds * RATE))


if __name__ == "__main__":
    unittest.main()
