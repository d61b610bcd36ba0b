#!/usr/bin/env python3
"""Calls through the platform's REST API, as an application makes them, on a MiVoice Business and on a MiVoice Office 400."""
from __future__ import annotations

import json
import subprocess
import unittest
from pathlib import Path

from call_harness import CallCase, Hook
from harness import SHARED, demand_shared, wait_for

# Which state may follow which, within one endpoint's part of a call.
MAY_FOLLOW = {"ringing": {"connected", "completed", "ringing"}, "connected": {"held", "connected", "completed"},
              "held": {"connected", "held", "completed"}, "completed": set()}


class Calls:
    """The same for each kind of PBX."""

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

        # Blind transfer of a connected call, and a call that is refused by its callee.
        at_a, _ = self.talk(a, b)
        self.platform.control(a, at_a, "blindTransfer", args=c)
        self.wait_idle(a)
        self.platform.control(c, self.wait_call(c, "ringing")["callId"], "answer")
        self.wait_call(b, "connected")
        self.platform.control(b, self.wait_call(b, "connected")["callId"], "end")
        self.wait_idle(b, c)

        self.check_hook(hook)
        self.check_history(a, b)

    def check_hook(self, hook: Hook) -> None:
        wait_for("every call was told to its end", lambda: hook.states() and all(
            states[-1] == "completed" for states in hook.states().values()))
        self.assertEqual(hook.wrong, [])
        self.assertGreaterEqual(len(hook.states()), 9)
        for subject, states in hook.states().items():
            for before, after in zip(states, states[1:]):
                self.assertIn(after, MAY_FOLLOW[before], f"{subject}: {states}")
        told = sorted({tuple(dict.fromkeys(states)) for states in hook.states().values()})
        self.assertIn(("ringing", "connected", "completed"), told)
        self.assertIn(("connected", "held", "completed"), told)

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
        a, b, _ = self.phones
        watch = subprocess.Popen(self.site.command("calls", "watch", "--json", "--seconds", "8"), stdout=subprocess.PIPE, text=True,
                                 env=self.site.environment(None))
        wait_for("somebody watches", lambda: watch.poll() is None)
        made = self.site.json("call", a, b)
        self.assertEqual((made["endpointId"], made["to"], made["direction"]), (a, b, "outbound"))
        self.platform.control(b, self.wait_call(b, "ringing")["callId"], "answer")
        self.platform.control(a, self.wait_call(a, "connected")["callId"], "end")
        self.wait_idle(a, b)
        lines = [json.loads(line) for line in watch.communicate(timeout=60)[0].splitlines()]
        self.assertEqual(watch.returncode, 0)
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
        self.assertEqual(done.returncode, 0, done.stdout[-2000:] + done.stderr[-2000:])


class OnMiVoiceBusiness(Calls, CallCase):
    """Mitel OIG; the application has a certificate, or message waiting would not be allowed."""

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


if __name__ == "__main__":
    unittest.main()
