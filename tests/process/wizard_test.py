#!/usr/bin/env python3
"""The onboarding as a wizard does it, step by step over the local socket, with partial answers; and what interrupts it."""
from __future__ import annotations

import json
import signal
import socket
import subprocess
import unittest
from pathlib import Path
from typing import Any

from engine_client import EngineClient
from harness import BIN, HOME, Json, LaboratoryCase, Program, wait_for
from model import Model, difference, managed

STEPS = ["signIn", "account", "integration", "gatewayInformation", "configurePbx", "sync", "provisioning", "deployment", "complete"]
PROOFS = ["pbxConnect", "pbxVersion", "pbxRead", "pbxWrite", "mbgLogin", "mbgVersion", "mslLogin", "mslBlade", "pbxLink"]


class SilentPeer:
    """Accepts connections and never says anything."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.place = f"127.0.0.1:{self.socket.getsockname()[1]}"

    def close(self) -> None:
        self.socket.close()


class Wizard(LaboratoryCase):
    USERS = 80

    def setUp(self) -> None:
        super().setUp()
        folder = self.site.answers.parent
        answers = json.loads(self.site.answers.read_text())

        def text(name: str) -> str:
            return (folder / name).read_text().rstrip("\n")

        answers["pbx"]["applicationCredentials"] = text("application.json")
        answers["pbx"]["localPassword"] = text("pbx-local")
        answers["mbg"]["password"] = text("mbg")
        answers["msl"]["password"] = text("msl")
        del answers["trust"]
        self.answers: Json = answers
        self.password = text("sign-in")
        self.program = self.start()

    def start(self) -> Program:
        program = self.site.service()
        self.addCleanup(program.close)
        return program

    def connect(self) -> EngineClient:
        client = EngineClient(self.site.data / "run" / "engine.sock")
        self.addCleanup(client.close)
        return client

    def kill(self) -> None:
        self.program.process.send_signal(signal.SIGKILL)
        self.program.process.wait(20)
        self.program = self.start()

    def sign_in(self, client: EngineClient) -> None:
        for service in ("authentication", "admin", "gateway", "gatewayLink"):
            client.call("config.set", key=f"platform.{service}", value=self.answers["platform"][service])
        user = self.answers["signIn"]["user"]
        trust = ""
        for _ in range(4):  # the platform's services have a certificate each
            try:
                client.call("session.login", user=user, password=self.password, account="", trust=trust)
                return
            except Exception as error:  # noqa: BLE001 - looked at below
                found = getattr(error, "error", {})
                self.assertEqual(found.get("code"), "trustCertificate", str(error))
                trust = found["parameters"]["fingerprint"]
        self.fail("the platform was trusted and still asks")

    def run_deciding(self, client: EngineClient, answers: Json, until: str) -> Any:
        """Runs until nothing asks for a decision about a certificate any more; the result or the error."""
        trust: list[Json] = []
        for _ in range(8):
            try:
                return client.call("onboard.run", answers={**answers, "trust": trust}, until=until)
            except Exception as error:  # noqa: BLE001 - looked at below
                if getattr(error, "code", "") != "trustCertificate":
                    return error
                asked = getattr(error, "error")["parameters"]
                trust.append({"host": asked["host"], "port": asked["port"], "fingerprint": asked["fingerprint"]})
        self.fail("every certificate was decided on and still one is asked about")

    def first_page(self, client: EngineClient) -> None:
        self.sign_in(client)
        page = {key: self.answers[key] for key in ("account", "site", "sync")} | {"platform": self.answers["platform"]}
        result = self.run_deciding(client, page, "gatewayInformation")
        self.assertIsInstance(result, dict, str(result))
        self.assertEqual(result["card"], "setupIncomplete")
        self.assertEqual(result["accountId"], self.answers["account"]["id"])

    def systems(self, **change: Any) -> Json:
        page = {key: dict(self.answers[key]) for key in ("pbx", "mbg", "msl")}
        for key, value in change.items():
            section, name = key.split("_")
            page[section][name] = value
        return page

    def second_page(self, client: EngineClient) -> None:
        result = self.run_deciding(client, self.systems(), "configurePbx")
        self.assertIsInstance(result, dict, str(result))

    def states(self, client: EngineClient) -> dict[str, str]:
        return {step["name"]: step["state"] for step in client.call("onboard.show")["steps"]}

    def checks(self, client: EngineClient) -> list[tuple[str, str]]:
        return [(check["id"], check["state"]) for check in client.call("onboard.show")["checks"]]

    def test_page_by_page_over_a_kill_to_the_end_and_a_whole_run_then_writes_nothing(self) -> None:
        client = self.connect()
        self.assertFalse(client.call("onboard.show")["exists"])
        self.first_page(client)
        self.assertEqual(self.checks(client), [(name, "passed") for name in ("signedIn", "account", "integration", "identity", "registered")])
        last = client.until("the end is told", lambda: [one for one in client.told("onboard.changed")[-1:] if not one["running"] and one["checks"]])[0]
        details = {check["id"]: check["detail"] for check in last["checks"]}
        self.assertEqual(details["account"], client.call("onboard.show")["site"]["account"]["name"])

        refused = self.run_deciding(client, self.systems(mbg_password="wrong"), "configurePbx")
        self.assertEqual(refused.code, "mbgLoginRefused", str(refused))
        shown = client.call("onboard.show")
        self.assertEqual(shown["openStep"], "configurePbx")
        self.assertEqual(shown["steps"][4]["error"]["code"], "mbgLoginRefused")
        self.assertEqual(shown["checks"][-1]["id"], "mbgLogin")
        self.assertEqual(shown["checks"][-1]["error"]["code"], "mbgLoginRefused")
        self.assertNotIn("pbx", shown["site"])
        self.second_page(client)
        self.assertEqual(self.checks(client)[1:], [(name, "passed") for name in PROOFS])
        details = {check["id"]: check["detail"] for check in client.call("onboard.show")["checks"]}
        self.assertEqual(details["pbxLink"], "Successfully created PBX link")
        self.assertRegex(details["pbxVersion"], r"^MiVoice Business \d")

        self.kill()
        client = self.connect()
        shown = client.call("onboard.show")
        self.assertEqual((shown["openStep"], shown["running"], shown["checks"]), ("sync", False, []))
        self.assertEqual(shown["site"]["pbx"]["name"], self.answers["pbx"]["name"])
        text = json.dumps(shown)
        for secret in (self.password, self.answers["pbx"]["localPassword"], self.answers["mbg"]["password"], self.answers["msl"]["password"]):
            self.assertNotIn(secret, text)
        self.assertEqual(client.call("onboard.run", answers={}, until="sync")["imported"], self.lab.expected()["imported"])
        self.assertEqual(client.refusal("onboard.run", answers={}, until="provisioning").code, "approvalNeeded")
        # The trunk's certificate is asked about once the objects are written.
        result = self.run_deciding(client, {"provision": "apply"}, "provisioning")
        self.assertIsInstance(result, dict, str(result))
        self.assertEqual(result["trunk"], "up")
        written = [entry for entry in self.lab.journal() if entry["system"] == "mivb" or (entry["system"] == "mbg" and "/siptrunks/" in entry["path"])]
        self.assertEqual(len(written), self.lab.expected()["objectsWritten"])
        self.assertEqual(client.call("onboard.run", answers={}, until="deployment")["objectsWritten"], 0)
        missing = client.refusal("onboard.run", answers={}, until="complete")
        self.assertEqual((missing.code, missing.field), ("missingValue", "msl.password"))
        result = client.call("onboard.run", answers={"msl": self.answers["msl"]}, until="complete")
        self.assertEqual(result["card"], "onboardingComplete")
        client.until("the status settles", lambda: client.call("engine.status")["card"] == "onboardingComplete")
        self.assertNotIn("onboarding", [one["activity"] for one in client.call("engine.status")["progress"]])
        self.assertTrue(client.call("onboard.show")["complete"])

        model = Model(HOME)
        model.run(self.lab.pbx_users())
        self.assertEqual(difference(model.people, managed(self.lab.platform_users())), [])
        # What is shown can be sent back as it is, and a whole document finds nothing to do.
        again = client.call("onboard.run", answers=client.call("onboard.show")["site"], until="complete")
        self.assertEqual((again["objectsWritten"], again["card"]), (0, "onboardingComplete"))
        mark = len(self.lab.journal())
        whole = client.call("onboard.run", answers={**self.answers, "signIn": {**self.answers["signIn"], "password": self.password},
                                                    "mail": {**self.answers["mail"], "password": self.lab.ready["mail"]["password"]}})
        self.assertEqual((whole["objectsWritten"], whole["card"]), (0, "onboardingComplete"))
        self.assertEqual([entry for entry in self.lab.journal()[mark:] if entry["system"] in ("mivb", "mbg", "msl")], [])

    def test_what_is_left_out_and_was_never_done_is_asked_for_by_its_name(self) -> None:
        client = self.connect()
        section = {key: self.answers[key] for key in ("account", "site")}
        self.assertEqual(client.refusal("onboard.run", answers=section, until="signIn").code, "notSignedIn")
        elsewhere = client.refusal("onboard.run", answers={**section, "platform": self.answers["platform"]}, until="signIn")
        self.assertEqual((elsewhere.code, elsewhere.field), ("missingValue", "signIn"))
        for key, until in (("account", "integration"), ("site", "gatewayInformation"), ("pbx", "configurePbx")):
            without = {name: value for name, value in section.items() if name != key}
            error = client.refusal("onboard.run", answers=without, until=until)
            self.assertEqual((error.code, error.field), ("missingValue", key))
        error = client.refusal("onboard.run", answers={**section, "pbx": self.answers["pbx"]}, until="configurePbx")
        self.assertEqual((error.code, error.field), ("missingValue", "mbg"))
        for document in (self.systems(), {"pbx": {"type": "miVoiceBusiness"}}):
            self.assertEqual(client.refusal("onboard.run", answers=document).code, "missingValue")  # whole without "until"
        self.assertEqual(client.refusal("onboard.run", answers={}, until="nowhere").field, "until")
        self.assertFalse(client.call("onboard.cancel")["cancelled"])

    def test_a_name_is_corrected_without_passwords_but_another_place_asks_for_them(self) -> None:
        client = self.connect()
        self.first_page(client)
        self.second_page(client)
        pbx = {key: self.answers["pbx"][key] for key in ("type", "address", "oig")} | {"name": "Corrected"}
        result = client.call("onboard.run", answers={"pbx": pbx}, until="configurePbx")
        self.assertEqual(result["accountId"], self.answers["account"]["id"])
        self.assertEqual(client.call("onboard.show")["site"]["pbx"]["name"], "Corrected")
        names = [name for name, state in self.checks(client) if state == "passed"]
        self.assertIn("pbxWrite", names)
        self.assertNotIn("mbgLogin", names)  # its token still holds
        silent = SilentPeer()
        self.addCleanup(silent.close)
        for change, field in (({"pbx": {**pbx, "oig": silent.place}}, "pbx.applicationCredentials"),
                              ({"mbg": {"address": silent.place}}, "mbg.password"),
                              ({"msl": {"address": silent.place, "user": "admin"}}, "msl.password"),
                              ({"msl": {"address": silent.place}}, "msl.user")):
            error = client.refusal("onboard.run", answers=change, until="configurePbx")
            self.assertEqual((error.code, error.field), ("missingValue", field))
        site = {**self.answers["site"], "name": "Corrected site"}
        client.call("onboard.run", answers={"site": site}, until="gatewayInformation")
        self.assertEqual(client.call("onboard.show")["site"]["site"]["name"], "Corrected site")
        client.call("onboard.run", answers={}, until="configurePbx")
        self.assertEqual([name for name, _ in self.checks(client)], ["registered", "pbxConnect", "mbgVersion"])

    def test_a_run_is_cancelled_while_the_pbx_says_nothing(self) -> None:
        silent = SilentPeer()
        self.addCleanup(silent.close)
        client, other = self.connect(), self.connect()
        self.first_page(client)
        number = client.ask("onboard.run", answers=self.systems(pbx_oig=silent.place), until="configurePbx")
        wait_for("the PBX is asked", lambda: ("pbxConnect", "running") in self.checks(other))
        shown = other.call("onboard.show")
        self.assertTrue(shown["running"])
        self.assertEqual(shown["steps"][4]["state"], "running")
        self.assertEqual(other.refusal("onboard.run", answers={}, until="signIn").code, "onboardingUnderWay")
        self.assertTrue(other.call("onboard.cancel")["cancelled"])
        with self.assertRaises(Exception) as ended:
            client.reply(number)
        self.assertEqual(ended.exception.code, "cancelled")
        self.assertEqual(self.states(client)["configurePbx"], "pending")
        self.assertFalse(client.call("onboard.show")["running"])
        client.until("the last state is told", lambda: client.told("onboard.changed") and not client.told("onboard.changed")[-1]["running"])
        self.second_page(client)

    def test_a_cancelled_change_leaves_the_pbx_that_works(self) -> None:
        silent = SilentPeer()
        self.addCleanup(silent.close)
        client, other = self.connect(), self.connect()
        self.first_page(client)
        self.second_page(client)
        number = client.ask("onboard.run", answers=self.systems(pbx_oig=silent.place), until="configurePbx")
        wait_for("the PBX is asked", lambda: ("pbxConnect", "running") in self.checks(other))
        self.assertTrue(other.call("onboard.cancel")["cancelled"])
        with self.assertRaises(Exception):
            client.reply(number)
        self.assertEqual(self.states(client)["configurePbx"], "done")
        self.assertEqual(client.call("onboard.run", answers={}, until="sync")["imported"], self.lab.expected()["imported"])

    def test_runs_go_on_when_their_console_goes(self) -> None:
        client = self.connect()
        self.first_page(client)
        self.second_page(client)
        self.lab.fault(system="platform", match="*/users*", kind="delay", value=1500, count=4)
        client.ask("onboard.run", answers={}, until="sync")
        other = self.connect()
        wait_for("the sync is under way", lambda: self.states(other)["sync"] == "running")
        client.close()
        self.assertTrue(other.call("onboard.show")["running"])
        wait_for("the sync ends", lambda: self.states(other)["sync"] == "done")
        wait_for("the run ends", lambda: not other.call("onboard.show")["running"])
        self.assertEqual(len(managed(self.lab.platform_users())), self.lab.expected()["imported"])

        client = self.connect()
        self.lab.fault(system="platform", match="*/users*", kind="delay", value=1500, count=4)
        client.ask("sync.run", startedBy="test")
        wait_for("the run is shown", lambda: any(one["activity"] == "sync" for one in other.call("engine.status")["progress"]))
        client.close()
        runs = len(other.call("runs.list", limit=50)["runs"])
        wait_for("it is done", lambda: other.call("runs.list", limit=1)["runs"][0]["state"] == "completed")
        self.assertGreaterEqual(len(other.call("runs.list", limit=50)["runs"]), runs)

    def test_a_sync_of_the_onboarding_is_cancelled_with_it(self) -> None:
        client, other = self.connect(), self.connect()
        self.first_page(client)
        self.second_page(client)
        self.lab.fault(system="platform", match="*/users*", kind="delay", value=5000, count=4)
        number = client.ask("onboard.run", answers={}, until="sync")
        wait_for("the sync is under way", lambda: any(one["activity"] == "sync" for one in other.call("engine.status")["progress"]))
        self.assertTrue(other.call("onboard.cancel")["cancelled"])
        with self.assertRaises(Exception) as ended:
            client.reply(number)
        self.assertEqual(ended.exception.code, "cancelled")
        self.assertFalse(other.call("sync.cancel")["cancelled"])
        self.assertEqual(self.states(client)["sync"], "pending")
        self.lab.clear_faults()
        self.assertEqual(client.call("onboard.run", answers={}, until="sync")["imported"], self.lab.expected()["imported"])


if __name__ == "__main__":
    unittest.main()
