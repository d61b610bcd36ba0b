#!/usr/bin/env python3
"""Calls through the platform's REST API, as an application makes them, on a MiVoice Business and on a MiVoice Office 400."""
from __future__ import annotations

import itertools
import json
import signal
import subprocess
import threading
import unittest
from pathlib import Path

from call_harness import CallCase, Hook
from harness import SHARED, demand_shared, wait_for

RINGS = ["ringing", "connected", "completed"]  # who is called and answers
CALLS = ["connected", "completed"]  # who calls
HOLDS = ["connected", "held", "completed"]  # who consults and transfers


class Calls:
    """The same for each kind of PBX."""

    PHONES = ""  # the control port's path to the truth about them
    JOINED: list[list[str]] = []  # the part in the call that a transfer made, where that has an id of its own
    BLINDLY: list[list[str]] = []  # who transfers blindly
    SKIPPED = ["token.client_credentials", "token.authorization_code"]  # what the independent checker leaves out; given no client here

    def talk(self, caller: str, called: str) -> tuple[str, str]:
        """An answered call; the call ids at both ends."""
        made = self.platform.must("POST", f"/endpoints/{caller}/calls", {"to": called})
        self.assertEqual((made["state"], made["direction"], made["to"]), ("connected", "outbound", called))
        ringing = self.wait_call(called, "ringing")
        self.assertEqual((ringing["direction"], ringing["from"]), ("inbound", caller))
        self.platform.control(called, ringing["callId"], "answer")
        self.wait_call(called, "connected")
        return self.wait_call(caller, "connected")["callId"], ringing["callId"]

    def test_call_control_and_web_hooks(self) -> None:
        a, b, c = self.phones
        hook = Hook()
        self.addCleanup(hook.close)
        self.platform.subscribe(hook.url)

        # Hold, retrieve, end.
        at_a, _ = self.talk(a, b)
        self.platform.control(a, at_a, "hold")
        self.wait_call(a, "held")
        self.platform.control(a, at_a, "retrieve")
        self.wait_call(a, "connected")
        self.platform.control(a, at_a, "end")
        self.wait_idle(a, b)
        mark = self.check_legs(hook, 0, {a: [["connected", "held", "connected", "completed"]], b: [RINGS]})

        # Consultation and supervised transfer: B and C speak, A is free.
        at_a, _ = self.talk(a, b)
        self.platform.control(a, at_a, "consult", args=c)
        self.platform.control(c, self.wait_call(c, "ringing")["callId"], "answer")
        self.wait_call(c, "connected")
        wait_for("A speaks with C", lambda: {call["state"] for call in self.platform.calls(a)} == {"held", "connected"})
        self.platform.control(a, self.wait_call(a, "connected")["callId"], "supervisedTransfer",
                              args=self.wait_call(a, "held")["callId"])
        self.wait_idle(a)
        self.wait_call(b, "connected")
        self.platform.control(c, self.wait_call(c, "connected")["callId"], "end")
        self.wait_idle(b, c)
        mark = self.check_legs(hook, mark, {a: [HOLDS, CALLS], b: [RINGS, *self.JOINED], c: [RINGS, *self.JOINED]})

        # Blind transfer of a connected call, ended by B.
        at_a, _ = self.talk(a, b)
        self.platform.control(a, at_a, "blindTransfer", args=c)
        self.wait_idle(a)
        self.platform.control(c, self.wait_call(c, "ringing")["callId"], "answer")
        self.wait_call(b, "connected")
        self.platform.control(b, self.wait_call(b, "connected")["callId"], "end")
        self.wait_idle(b, c)
        self.check_legs(hook, mark, {a: self.BLINDLY, b: [RINGS, *self.JOINED], c: [RINGS]})

        self.assertEqual(hook.wrong, [])
        self.check_history(a, b)

    def check_legs(self, hook: Hook, since: int, expected: dict[str, list[list[str]]]) -> int:
        """Exactly these calls were told to exactly these endpoints, each state once and in order; where the next scenario begins."""
        def over() -> bool:
            found = hook.legs(since)
            return found.keys() == expected.keys() and all(states[-1] == "completed" for legs in found.values() for states in legs)
        try:
            wait_for("every call was told to its end", over)
        except AssertionError as error:
            raise AssertionError(f"{error}: {hook.legs(since)}, not {expected}") from error
        self.assertEqual(hook.legs(since), expected)
        return len(hook.bodies)

    def check_history(self, a: str, b: str) -> None:
        records = self.platform.must("GET", "/calls/records?$top=100")["_embedded"]["items"]
        answered = [record for record in records if record.get("completed")]
        self.assertTrue(answered)
        self.assertTrue(all(record["billingTime"] >= 0 and record["ringTime"] >= 0 for record in answered), answered)
        self.assertTrue(any(record["from"] == a and record["to"] == b for record in answered), records)
        own = wait_for("the gateway's own history", lambda: self.site.json("history", "--endpoint", b)["calls"])
        self.assertTrue(all(call["source"] == "cti" for call in own), own)
        self.assertTrue(any(call["answered"] and call["from"] == a for call in own), own)

    def test_do_not_disturb_and_message_waiting(self) -> None:
        a, b, _ = self.phones
        for action, member in (("dnd", "dnd"), ("messageWaiting", "messageWaiting")):
            for on in (True, False):
                self.platform.must("PUT", f"/endpoints/{b}", {"action": action, "userAvailability": "available", "enabled": on})
                wait_for(f"{member} is {on}", lambda: self.platform.must("GET", f"/endpoints/{b}")[member] is on)
        self.platform.must("PUT", f"/endpoints/{b}", {"action": "dnd", "userAvailability": "available", "enabled": True})
        hook = Hook()
        self.addCleanup(hook.close)
        self.platform.subscribe(hook.url)
        self.platform.media("POST", f"/endpoints/{a}/calls", {"to": b})
        wait_for("the cause is told", lambda: any(
            body["content"].get("cause") == "doNotDisturb" for body in hook.bodies if "/calls/" in body["subject"]))

    def test_the_command_line_watches_and_calls(self) -> None:
        a, b, c = self.phones
        watch = subprocess.Popen(self.site.command("calls", "watch", "--json"), stdout=subprocess.PIPE, text=True,
                                 env=self.site.environment(None))
        lines: list[dict] = []

        def read() -> None:
            assert watch.stdout is not None
            lines.extend(json.loads(line) for line in watch.stdout)
        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        self.addCleanup(watch.kill)

        def told() -> bool:  # something happens again and again, until the first line shows that somebody watches
            self.lab.post(f"/phones/{c}/mwi", {"on": not self.lab.get(self.PHONES)["phones"].get(c, {}).get("messageWaiting", False)})
            return bool(lines)
        wait_for("the command tells what happens", told)
        made = self.site.json("call", a, b)
        self.assertEqual((made["endpointId"], made["to"], made["direction"]), (a, b, "outbound"))
        ringing = self.wait_call(b, "ringing")
        self.platform.control(b, ringing["callId"], "answer")
        self.platform.control(a, self.wait_call(a, "connected")["callId"], "end")
        self.wait_idle(a, b)

        def states(endpoint: str, call_id: str) -> list[str]:
            found = [line["state"] for line in list(lines) if (line.get("endpoint"), line.get("callId")) == (endpoint, call_id)]
            return [state for state, _ in itertools.groupby(found)]
        at_b = ringing["callId"].split("/")[-1]
        wait_for("the call is shown to its end", lambda: "completed" in states(a, made["callId"]) and "completed" in states(b, at_b))
        self.assertEqual((states(a, made["callId"]), states(b, at_b)), (CALLS, RINGS))
        watch.send_signal(signal.SIGINT)
        self.assertEqual(watch.wait(30), 0)
        reader.join(30)
        counters = lines[-1]["counters"]
        self.assertGreater(counters["received"], 0)
        self.assertEqual(counters["lost"], 0)
        wait_for("all is acknowledged", lambda: self.bridge()["spooled"] == 0)
        refused = self.site.run("call", "99999", b, "--json")
        self.assertEqual(refused.returncode, 1)
        self.assertEqual(json.loads(refused.stdout)["error"]["code"], "endpointUnknown")

    def test_media_conformance(self) -> None:
        demand_shared(self)
        ready = self.lab.ready["platform"]
        customer = ready["customer"]
        done = subprocess.run(["/usr/bin/python3", str(SHARED / "conformance" / "media_check.py"), ready["authentication"], ready["media"],
                               "--user", customer["user"], "--password", customer["password"], "--account", customer["accountId"],
                               *(word for dn in self.phones for word in ("--endpoint", dn)), "--cafile", self.lab.ready["ca"]],
                              capture_output=True, text=True, timeout=400, check=False)
        failed = [line for line in done.stdout.splitlines() if line.startswith("FAIL")]
        self.assertEqual(failed, [])
        self.assertEqual([line.split()[1] for line in done.stdout.splitlines() if line.startswith("skip ")], self.SKIPPED)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:] + done.stderr[-2000:])


class OnMiVoiceBusiness(Calls, CallCase):
    """Mitel OIG; the application has a certificate, or message waiting would not be allowed."""

    PHONES = "/mivb/phones"
    BLINDLY = [HOLDS, CALLS]  # there is no single step: the gateway consults and transfers while it rings

    def prepare(self) -> None:
        certificate, key = Path(self.lab.ready["mivb"]["certificate"]), Path(self.lab.ready["mivb"]["key"])
        for path in (certificate, key):
            (self.site.answers.parent / path.name).write_bytes(path.read_bytes())
            (self.site.answers.parent / path.name).chmod(0o600)

        def change(answers: dict) -> None:
            answers["pbx"]["applicationCertificate"] = {"file": certificate.name}
            answers["pbx"]["applicationKey"] = {"file": key.name}
        self.site.change_answers(change)

    def test_click_to_voicemail(self) -> None:
        made = self.site.json("call", self.phones[0], "voicemail")
        self.assertEqual(made["to"], self.lab.expected()["voicemail"])


class WithCallRecords(CallCase):
    """The PBX's own call records (SMDR) as second source of the history."""

    def test_a_call_that_nobody_saw_is_in_the_history(self) -> None:
        a = self.phones[0]
        outside = "0900123456"
        self.site.json("config", "set", "smdr.address", self.lab.ready["mivb"]["smdr"])
        self.assertEqual(self.engine.close(), 0)
        self.lab.post(f"/phones/{a}/call", {"to": outside})
        wait_for("outside answers", lambda: [call["state"] for call in self.lab.get("/mivb/phones")["phones"][a]["calls"]] == ["ESTABLISHED"])
        self.lab.post("/clock", {"advanceSeconds": 5})
        self.lab.post(f"/phones/{a}/clear", {})
        self.engine = self.site.service()
        wait_for("the records are collected", lambda: self.lab.get("/smdr")["written"] == 1)
        self.wait_in_step()
        # The events may come after the record, for half a minute.
        calls = wait_for("the history has the call", lambda: self.site.json("history", "--endpoint", a)["calls"], 60)
        self.assertEqual([(call["source"], call["direction"], call["from"], call["to"], call["answered"]) for call in calls],
                         [("smdr", "outbound", a, outside, True)])
        wait_for("all is acknowledged", lambda: self.bridge()["spooled"] == 0)
        self.assertEqual(self.bridge()["counters"]["onlyInSmdr"], 1)
        items = [entry["item"] for entry in self.lab.get("/link/events")["events"] if entry["item"]["kind"] == "record"]
        self.assertEqual([(item["source"], item["endpointId"], item["to"]) for item in items], [("smdr", a, outside)])
        records = self.platform.must("GET", "/calls/records?$top=100")["_embedded"]["items"]
        self.assertEqual([(record["from"], record["to"], record["completed"]) for record in records], [(a, outside, True)])


class WithoutCertificate(CallCase):
    """What the PBX does not allow says why."""

    def test_message_waiting_is_refused_with_a_reason(self) -> None:
        status, answer = self.platform.media("PUT", f"/endpoints/{self.phones[0]}",
                                             {"action": "messageWaiting", "userAvailability": "available", "enabled": True})
        self.assertEqual(status, 403)
        self.assertIn("Feature not allowed", json.dumps(answer))


class OnOffice400(Calls, CallCase):
    """CSTA III."""

    OFFICE400 = True
    PHONES = "/csta/phones"
    JOINED = [CALLS]
    BLINDLY = [CALLS]
    SKIPPED = [*Calls.SKIPPED, "call.dtmf"]  # refused with a reason


if __name__ == "__main__":
    unittest.main()
