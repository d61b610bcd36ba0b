#!/usr/bin/env python3
"""No event is lost in silence: a flood of calls, both sides cut again and again, the engine killed, a platform that hardly reads, a spool
that is too small."""
from __future__ import annotations

import os
import random
import threading
import time
import unittest
from typing import Any

from call_harness import CallCase
from harness import Json, wait_for

RATE = 1000  # events a second
STEPS = ("ringing", "connected", "held", "connected", "completed")  # of each call of the flood
STATES = {"alerting": "ringing", "connected": "connected", "hold": "held",  # of the Office 400
          "RECEIVED": "ringing", "DELIVERED": "connected", "ESTABLISHED": "connected", "HELD": "held"}  # of the MiVoice Business


class Pourer(threading.Thread):
    """Floods one after the other, until it is told to stop. The laboratory remembers only the last floods, so that each one's report is
    kept when it has ended."""

    def __init__(self, case: Flooded) -> None:
        super().__init__(daemon=True)
        self.case = case
        self.reports: list[Json] = []
        self.error: BaseException | None = None
        self.ended = threading.Event()

    def run(self) -> None:
        try:
            while not self.ended.is_set():
                try:
                    self.case.flood(2)
                except AssertionError as error:
                    if "HTTP 409" not in str(error):  # else nobody monitors the phone just now
                        raise
                    self.ended.wait(0.1)
                    continue
                wait_for("a flood is over", self.case.floods_over, 60)
                self.reports.append(self.case.floods()[-1])
        except BaseException as error:  # told to the test by check()
            self.error = error

    def check(self) -> None:
        if self.error is not None:
            raise AssertionError("the flood came to an end") from self.error

    def finish(self) -> list[Json]:
        self.ended.set()
        self.join(90)
        self.check()
        assert not self.is_alive()
        return self.reports


class Flooded(CallCase):
    """The laboratory's PBX with whole calls of five events on its first phone, numbered without a gap within each flood."""

    FLOOD = ""  # the control port's paths
    FLOODS = ""
    CUT = ""
    PHONES = ""
    CUTS_COST = True  # a cut connection to the PBX is an interruption, with a gap and a snapshot

    def flood(self, seconds: float) -> None:
        self.lab.post(self.FLOOD, {"dn": self.phones[0], "rate": RATE, "seconds": seconds, "wait": False})

    def floods(self) -> list[Json]:
        return self.lab.get(self.FLOODS)["floods"]

    def floods_over(self) -> bool:
        return all(flood["finished"] for flood in self.floods())

    def all_delivered(self) -> bool:
        bridge = self.bridge()
        return bridge.get("pbx") == "inStep" and bridge["link"]["state"] == "up" and bridge["spooled"] == 0

    def items(self) -> list[Json]:
        """What the platform stored; each gap of the PBX is followed by a whole snapshot before anything else is said of calls."""
        found: list[Json] = []
        while True:
            page = self.lab.get(f"/link/events?since={found[-1]['n'] if found else 0}&limit=20000")
            self.assertEqual(page["forgotten"], 0)
            if not page["events"]:
                break
            found += page["events"]
        due: Json | None = None
        part = 0
        for entry in found:
            item = entry["item"]
            if item["kind"] == "gap" and item["scope"] == "pbx":
                due, part = item, 0
            elif due is not None and item["kind"] == "snapshot":
                self.assertEqual(item["part"], part + 1, due)
                part = item["part"]
                if part == item["parts"]:
                    due = None
            elif due is not None and item["kind"] == "call":
                # That a call ended unseen is said of it, since a snapshot holds only those that there are.
                self.assertEqual(item["state"], "completed", f"{due} is not followed by a whole snapshot")
        self.assertIsNone(due, "the last gap has no snapshot")
        self.assertEqual(self.lab.get("/link")["brokenSnapshots"], 0)
        return found

    def number_of(self, item: Json) -> int | None:
        """The number of the flood's call that an item tells of."""
        raise NotImplementedError

    def numbers(self, reports: list[Json]) -> list[int]:
        """Of all calls of these floods, in order."""
        found: list[int] = []
        for report in reports:
            first, last = (int(report[end].lstrip("F")) for end in ("firstCall", "lastCall"))
            found += range(first, last + 1)
        return found

    def check(self, items: list[Json], reports: list[Json]) -> tuple[int, int]:
        """Each event once and in order, or announced by a gap; what was delivered and what the gaps stand for."""
        order = {number: index for index, number in enumerate(self.numbers(reports))}
        total = len(order) * len(STEPS)
        place, delivered, skipped, gap_open = 0, 0, 0, False
        numbers = [item["seq"] for item in items]
        self.assertEqual(numbers, sorted(set(numbers)), "numbers are given once and grow")
        for entry in items:
            item = entry["item"]
            if item["kind"] == "gap":
                gap_open = True
                continue
            number = self.number_of(item)
            if number is None:
                continue
            call = order[number]
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

    def gaps(self) -> int:
        return len(self.lab.get("/link")["gaps"])

    def phone(self, dn: str, action: str, **more: Any) -> None:
        self.lab.post(f"/phones/{dn}/{action}", more)

    def truth(self, dn: str) -> Json:
        """The PBX's own state of a phone, in the words of the platform's API."""
        found = self.lab.get(self.PHONES)["phones"].get(dn, {"dnd": False, "messageWaiting": False, "calls": []})
        calls = {self.call_id(call): STATES[call["state"]] for call in found["calls"]}
        return {"dnd": found["dnd"], "messageWaiting": found["messageWaiting"], "calls": calls}

    def call_id(self, call: Json) -> str:
        """What the gateway calls a call of the PBX."""
        return str(call["callId"])

    def belief(self, dn: str) -> Json:
        endpoint = self.platform.must("GET", f"/endpoints/{dn}")
        calls = {call["callId"].split("/")[-1]: call["state"] for call in self.platform.calls(dn)}
        return {"dnd": endpoint["dnd"], "messageWaiting": endpoint["messageWaiting"], "calls": calls}

    def check_phones(self, phones: list[str]) -> None:
        """What the platform believes of the phones equals the PBX's own state."""
        for dn in phones:
            truth = self.truth(dn)
            try:
                wait_for(f"the platform's {dn} is as the PBX's", lambda dn=dn, truth=truth: self.belief(dn) == truth, 15)
            except AssertionError as error:
                raise AssertionError(f"{dn}: the platform has {self.belief(dn)}, the PBX {truth}") from error

    def advance_call(self) -> None:
        """The next thing that happens to a call of phones 1 and 2: it is made, answered, held and ended."""
        a, b = self.phones[1:3]
        calls = self.truth(b)["calls"]
        if not calls:
            self.phone(a, "call", to=b)
        elif "ringing" in calls.values():
            self.phone(b, "answer")
        elif "connected" in calls.values():
            self.phone(b, "hold")
        else:
            self.phone(b, "clear")

    def toggle(self, dn: str, action: str, member: str) -> None:
        self.phone(dn, action, on=not self.truth(dn)[member])

    def kill_engine(self) -> None:
        self.engine.process.kill()
        self.engine.process.wait()
        self.engine.close()

    def flows(self) -> bool:
        """In step, linked, and new events have been acknowledged since the last look."""
        bridge = self.bridge()
        if bridge.get("pbx") != "inStep" or bridge["link"]["state"] != "up":
            return False
        before = self.lab.get("/link")["received"]
        time.sleep(0.05)
        return self.lab.get("/link")["received"] > before

    def monitored(self) -> bool:
        """The PBX has somebody to tell."""
        return True

    def disturb(self, disturbances: list[str], abort: random.Random) -> tuple[list[Json], int]:
        """Cuts and kills under a flood. After each interruption of the PBX side the platform must know what happened on the other phones,
        before and during it. The floods' reports, and the number of interruptions."""
        a, b = self.phones[1:3]
        pourer = Pourer(self)
        pourer.start()
        interruptions = 0

        def ready() -> bool:
            pourer.check()
            return self.flows() and self.monitored()

        def in_step() -> bool:
            pourer.check()
            return self.bridge().get("pbx") == "inStep" and self.monitored()
        for what in disturbances:
            # An engine may also die while it waits for the platform.
            wait_for("events flow", in_step if what == "kill" else ready, 60)
            if what == "platform":
                self.lab.post("/link/close", {"abort": True} if abort.random() < 0.5 else {"code": 1011})
                continue
            before = self.gaps() + (what == "kill" or self.CUTS_COST)
            interruptions += what == "kill" or self.CUTS_COST
            self.toggle(a, "dnd", "dnd")
            self.advance_call()
            if what == "kill":
                self.kill_engine()
            else:
                self.lab.post(self.CUT, {})
            self.toggle(b, "mwi", "messageWaiting")
            self.advance_call()
            if what == "kill":
                self.engine = self.site.service()
            wait_for("the interruption is told", lambda before=before: self.gaps() == before, 60)
            wait_for("events flow again", ready, 60)
            self.check_phones([a, b])
        reports = pourer.finish()
        wait_for("everything is delivered", lambda: self.floods_over() and self.all_delivered(), 90)
        self.check_phones(self.phones)
        return reports, interruptions


class OnOffice400(Flooded):
    """CSTA III: what happens while nobody is connected is not told afterwards."""

    OFFICE400 = True
    FLOOD = "/csta/flood"
    FLOODS = "/csta"
    CUT = "/csta/close"
    PHONES = "/csta/phones"
    # How many events an interruption may cost beside those that the laboratory knows nobody listened to: what it had written to a
    # connection that was just cut or whose reader was just killed (its own buffer, both kernels' and the engine's batch), and what the
    # engine passes over between setting its monitors and being in step, when the snapshot speaks for them. A quarter of a second of the flood.
    IN_FLIGHT = RATE // 4

    def number_of(self, item: Json) -> int | None:
        return int(item["callId"][1:]) if item["kind"] == "call" and item["callId"].startswith("F") else None

    def monitored(self) -> bool:
        return any(connection["monitors"] > 0 for connection in self.lab.get("/csta")["connections"])

    def test_undisturbed_everything_arrives_once(self) -> None:
        self.flood(5)
        wait_for("the flood is over and delivered", lambda: self.floods_over() and self.all_delivered(), 60)
        delivered, skipped = self.check(self.items(), self.floods())
        self.assertEqual((delivered, skipped), (5 * RATE, 0))

    def test_killed_with_a_full_spool_nothing_of_it_is_lost(self) -> None:
        self.lab.post("/link/refuse", {"code": 1013, "count": 1_000_000})
        self.lab.post("/link/close", {"abort": True})
        stored = self.lab.get("/link")["received"]
        self.flood(2)
        readings = [-1]

        def settled() -> bool:
            readings.append(self.bridge()["spooled"])
            return self.floods_over() and readings[-1] == readings[-2] and readings[-1] >= 2 * RATE
        wait_for("all of the flood is in the spool", settled, 60)
        self.kill_engine()
        self.assertEqual(self.lab.get("/link")["received"], stored)
        self.engine = self.site.service()
        self.lab.post("/link/refuse", {"code": 1013, "count": 0})
        wait_for("everything is delivered", self.all_delivered, 90)
        items = self.items()
        self.assertEqual(self.check(items, self.floods()), (2 * RATE, 0))
        gaps = [place for place, entry in enumerate(items) if entry["item"]["kind"] == "gap"]
        told = [place for place, entry in enumerate(items) if self.number_of(entry["item"]) is not None]
        self.assertEqual(len(gaps), 1, [items[place] for place in gaps])
        self.assertGreater(gaps[0], told[-1], "the gap of the kill comes after what was spooled before")

    def test_cut_on_either_side_and_killed(self) -> None:
        seed = int(os.environ.get("CLC_SEED", random.SystemRandom().randrange(1_000_000)))
        source = random.Random(seed)
        cuts = int(os.environ.get("CLC_CUTS", "30"))  # CI asks for 100, and so ten kills
        # Each ten cuts in any order, then a kill: an engine that was just started comes back to the platform at once, whereas its pauses
        # double with each cut of a link that never was steady.
        disturbances: list[str] = []
        for _ in range(cuts // 10):
            disturbances += source.sample(["pbx", "platform"] * 5, 10) + ["kill"]
        began = time.monotonic()
        try:
            reports, interruptions = self.disturb(disturbances, source)
            items = self.items()
            delivered, skipped = self.check(items, reports)
            gaps = [entry["item"] for entry in items if entry["item"]["kind"] == "gap"]
            unheard = sum(report["unheard"] for report in reports)
            print(f"seed {seed}: {delivered + skipped} events, {delivered} delivered, {skipped} announced by {len(gaps)} gaps ({unheard} "
                  f"unheard), {interruptions} interruptions of the PBX side, {time.monotonic() - began:.0f} s")
            self.assertEqual(len(gaps), interruptions, gaps[:5])
            self.assertTrue(all(gap["scope"] == "pbx" for gap in gaps))
            self.assertLessEqual(skipped, unheard + interruptions * self.IN_FLIGHT)
        except AssertionError as error:
            raise AssertionError(f"CLC_SEED={seed} CLC_CUTS={cuts} repeats it") from error

    def resident(self) -> int:
        """Of the engine, in kB."""
        with open(f"/proc/{self.engine.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def test_a_slow_platform_costs_disk_not_memory(self) -> None:
        seconds = float(os.environ.get("CLC_SLOW_SECONDS", "60"))
        self.lab.post("/link/pace", {"eventsPerSecond": 1})
        self.flood(seconds)
        warm = time.monotonic() + min(60, seconds / 3)
        resident: list[int] = []
        while not self.floods_over():
            time.sleep(0.5)
            if time.monotonic() >= warm:
                resident.append(self.resident())
        self.assertGreater(len(resident), 20)
        bridge = self.bridge()
        self.assertGreater(bridge["spooled"], seconds * RATE * 0.8)
        print(f"{bridge['spooled']} events wait on {bridge['spoolBytes']} octets of disk; resident {resident[0]} kB, at most {max(resident)} kB")
        self.assertLess(max(resident) - resident[0], 5 * 1024, f"{resident}")
        self.lab.post("/link/pace", {"eventsPerSecond": 0})
        wait_for("everything is delivered", self.all_delivered, 120)
        self.assertEqual(self.check(self.items(), self.floods()), (int(seconds * RATE), 0))

    def test_what_the_spool_drops_is_announced_and_counted(self) -> None:
        bound = 1024 * 1024
        self.assertEqual(self.engine.close(), 0)
        self.site.json("config", "set", "spool.megabytes", "1")
        self.engine = self.site.service()
        self.wait_in_step()
        wait_for("everything is delivered", self.all_delivered)
        before = self.bridge()["counters"]["lost"]
        self.lab.post("/link/refuse", {"code": 1013, "count": 1_000_000})
        self.lab.post("/link/close", {"abort": True})
        self.flood(10)
        most = 0

        def over() -> bool:
            nonlocal most
            most = max(most, self.bridge()["spoolBytes"])
            return self.floods_over() and self.bridge()["counters"]["lost"] > before
        wait_for("the flood is over", over, 60)
        self.assertLessEqual(most, bound)
        self.lab.post("/link/refuse", {"code": 1013, "count": 0})
        wait_for("everything is delivered", self.all_delivered, 90)
        items = self.items()
        delivered, skipped = self.check(items, self.floods())
        self.assertEqual(delivered + skipped, 10 * RATE)
        announced = sum(entry["item"]["lost"] for entry in items if entry["item"]["kind"] == "gap" and entry["item"]["scope"] == "spool")
        # A gap has the last of the numbers that it stands for.
        spools = [entry["item"] for entry in items if entry["item"]["kind"] == "gap" and entry["item"]["scope"] == "spool"]
        missing = items[-1]["seq"] - len(items) + len(spools)
        lost = self.bridge()["counters"]["lost"] - before
        print(f"{delivered} delivered, {skipped} of the flood dropped; {announced} announced by {len(spools)} gaps, {missing} missing, {lost} "
              f"counted; at most {most} octets of {bound}")
        self.assertGreater(skipped, 2 * RATE)
        self.assertEqual((announced, missing), (lost, lost))


class OnMiVoiceBusiness(Flooded):
    """Mitel OIG: it keeps a session's events by number, so that a cut connection costs nothing."""

    FLOOD = "/mivb/flood"
    FLOODS = "/mivb/floods"
    CUT = "/mivb/drop"
    PHONES = "/mivb/phones"
    CUTS_COST = False
    # What an engine that is killed had not fetched is lost with its session: the laboratory lets 1,000 events wait there before it holds
    # the flood back, and a call that was begun is played to its end. What is under way besides: a quarter of a second.
    IN_FLIGHT = 1000 + RATE // 4

    def number_of(self, item: Json) -> int | None:
        of_flood = item["kind"] == "call" and item["endpointId"] == self.phones[0]
        return int(item["correlation"]) if of_flood else None

    def call_id(self, call: Json) -> str:
        return f"{call['localCallId']}-{call['globalCallId']}"

    def all_delivered(self) -> bool:
        """The OIG keeps events until they are asked for, one after the other: the end of the last flood is there when it has arrived."""
        if not super().all_delivered() or not self.floods():
            return False
        last, since = self.numbers(self.floods())[-1], 0
        while page := self.lab.get(f"/link/events?since={since}&limit=20000")["events"]:
            since = page[-1]["n"]
            if any(self.number_of(entry["item"]) == last and entry["item"]["state"] == "completed" for entry in page):
                return True
        return False

    def test_cut_and_killed(self) -> None:
        source = random.Random(7)
        reports, interruptions = self.disturb(["pbx", "platform", "pbx", "kill", "pbx", "platform"], source)
        items = self.items()
        delivered, skipped = self.check(items, reports)
        gaps = [entry["item"] for entry in items if entry["item"]["kind"] == "gap"]
        print(f"{delivered} delivered, {skipped} announced by {len(gaps)} gaps, {interruptions} interruptions of the PBX side")
        self.assertEqual(len(gaps), interruptions, gaps)
        self.assertTrue(all(gap["scope"] == "pbx" for gap in gaps))
        self.assertLessEqual(skipped, sum(report["unheard"] for report in reports) + interruptions * self.IN_FLIGHT)
        self.assertGreater(delivered, skipped)


if __name__ == "__main__":
    unittest.main()
