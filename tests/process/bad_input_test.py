#!/usr/bin/env python3
"""Everything a technician can get wrong and everything a peer can: each ends in its own error code, nothing is half written, and
after the cause is put right the same data directory is onboarded to the end."""
from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import unittest
from typing import Any, Callable

from harness import Json, LaboratoryCase

Change = Callable[[Json], None]


class BadInput(LaboratoryCase):
    USERS = 60

    def written(self) -> list[Json]:
        """What stands on PBX and MBG, and users on the platform, because of us."""
        return [entry for entry in self.lab.journal() if entry["system"] == "mivb" or "/siptrunks/" in entry["path"] or "/users" in entry["path"]]

    def refused(self, code: str, exit_code: int = 1) -> Json:
        """Onboarding ends with this error, says what to do, and nothing was written to PBX, MBG or users."""
        mark = len(self.written())
        done = self.site.run("onboard", "--answers", str(self.site.answers), "--json")
        self.assertEqual(done.returncode, exit_code, f"{done.stdout[-800:]}\n{done.stderr[-2500:]}")
        error = json.loads(done.stdout.strip().splitlines()[-1])["error"]
        self.assertEqual(error["code"], code, error)
        self.assertTrue(done.stderr.strip(), "no sentence for the technician")
        self.assertNotIn("%{", done.stderr)
        self.assertEqual(self.written()[mark:], [])
        return error

    def then_whole(self) -> None:
        self.assertEqual(self.site.onboard()["card"], "onboardingComplete")

    def with_answers(self, change: Change, code: str, exit_code: int = 1) -> Json:
        good = self.site.answers.read_text()
        self.site.change_answers(change)
        error = self.refused(code, exit_code)
        self.site.answers.write_text(good)
        self.then_whole()
        return error

    def secret(self, name: str, text: str) -> None:
        (self.site.answers.parent / name).write_text(text)

    # -- what the technician types ------------------------------------------------------------------------

    def test_name_that_does_not_resolve(self) -> None:
        self.with_answers(lambda a: a["pbx"].update(oig="no-such-host.invalid"), "nameNotResolved")

    def test_closed_port(self) -> None:
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            port = closed.getsockname()[1]
        self.with_answers(lambda a: a["mbg"].update(address=f"localhost:{port}"), "connectionRefused")

    def test_wrong_host(self) -> None:
        """The address of another system that answers HTTPS but speaks something else."""
        mbg = self.lab.ready["mbg"]["url"].split("//")[1].split("/")[0]
        self.with_answers(lambda a: a["pbx"].update(oig=mbg), "unexpectedStatus")

    def test_pbx_that_the_oig_does_not_know(self) -> None:
        self.with_answers(lambda a: a["pbx"].update(address="192.0.2.99"), "pbxUnknown")

    def test_wrong_sign_in_password(self) -> None:
        good = (self.site.answers.parent / "sign-in").read_text()
        self.secret("sign-in", "wrong")
        self.refused("signInRefused")
        self.secret("sign-in", good)
        self.then_whole()

    def test_wrong_local_password(self) -> None:
        good = (self.site.answers.parent / "pbx-local").read_text()
        self.secret("pbx-local", "wrong")
        self.refused("pbxLoginRefused")
        self.secret("pbx-local", good)
        self.then_whole()

    def test_wrong_mbg_password(self) -> None:
        good = (self.site.answers.parent / "mbg").read_text()
        self.secret("mbg", "wrong")
        self.refused("mbgLoginRefused")
        self.secret("mbg", good)
        self.then_whole()

    def test_mbg_password_of_sixteen_characters(self) -> None:
        good = (self.site.answers.parent / "mbg").read_text()
        self.secret("mbg", "0123456789abcdef")
        self.assertEqual(self.refused("mbgPasswordTooLong")["parameters"]["length"], 16)
        self.secret("mbg", good)
        self.then_whole()

    def test_wrong_msl_password(self) -> None:
        good = (self.site.answers.parent / "msl").read_text()
        self.secret("msl", "wrong")
        self.refused("mslLoginRefused")
        self.secret("msl", good)
        self.then_whole()

    def test_secret_in_clear_in_a_file_that_others_can_read(self) -> None:
        def literal(answers: Json) -> None:
            answers["mbg"]["password"] = "clear"
        good = self.site.answers.read_text()
        self.site.change_answers(literal)
        self.site.answers.chmod(0o644)
        self.refused("secretLiteral")
        self.site.answers.chmod(0o600)
        self.site.answers.write_text(good)
        self.then_whole()

    def test_misspelt_answer(self) -> None:
        error = self.with_answers(lambda a: a["pbx"].update(adress="x"), "invalidValue")
        self.assertIn("adress", json.dumps(error))

    def test_answers_that_are_no_json(self) -> None:
        good = self.site.answers.read_text()
        self.site.answers.write_text(good[:-5])
        self.refused("fileMalformed")
        self.site.answers.write_text(good)
        self.then_whole()

    # -- certificates -------------------------------------------------------------------------------------

    def without_trust(self, answers: Json) -> None:
        del answers["trust"]

    def test_certificate_that_nobody_decided_on(self) -> None:
        error = self.with_answers(self.without_trust, "trustCertificate", 3)
        self.assertRegex(error["parameters"]["fingerprint"], r"^([0-9A-F]{2}:){31}[0-9A-F]{2}$")

    def test_expired_certificate(self) -> None:
        self.lab.fault(system="mivb", match="*", kind="certificate", value="expired")
        self.refused("certificateExpired", 3)
        self.lab.clear_faults()
        self.then_whole()

    def test_certificate_that_changed_after_it_was_pinned(self) -> None:
        def pin(answers: Json) -> None:
            entries = []
            for part, url in (("platform", "admin"), ("mivb", "oig"), ("mbg", "url"), ("msl", "url")):
                place = self.lab.ready[part][url].split("//")[1].split("/")[0]
                host, _, port = place.partition(":")
                entries.append({"host": host, "port": int(port), "fingerprint": self.lab.ready[part]["fingerprint"]})
            sip = self.lab.ready["mbg"]["sip"]["tls"]
            entries.append({"host": entries[2]["host"], "port": sip, "fingerprint": self.lab.ready["mbg"]["sip"]["fingerprint"]})
            answers["trust"] = entries
        self.site.change_answers(pin)
        self.then_whole()
        self.lab.fault(system="mivb", match="*", kind="certificate", value="selfSigned")
        done = self.site.run("sync", "--json")
        self.assertEqual(json.loads(done.stdout.strip().splitlines()[-1])["error"]["code"], "certificateChanged", done.stderr)
        self.assertEqual(done.returncode, 3)
        self.lab.clear_faults()
        self.site.sync()

    # -- versions and rights ------------------------------------------------------------------------------

    def test_pbx_9_3(self) -> None:
        self.lab.post("/users", {"op": "version", "pbx": "9.3"})
        error = self.refused("pbxTooOld")
        self.assertEqual(error["parameters"]["needed"], "9.4")
        self.lab.post("/users", {"op": "version", "pbx": "10.2.0.26"})
        self.then_whole()

    def test_mbg_11_3(self) -> None:
        self.lab.post("/mbg/version", {"version": "11.3.0.68"})
        self.refused("mbgTooOld")
        self.lab.post("/mbg/version", {"version": "12.0.0.224"})
        self.then_whole()

    def test_pbx_without_read_right(self) -> None:
        self.lab.post("/users", {"op": "rights", "read": False, "write": False})
        self.refused("pbxReadRefused")
        self.lab.post("/users", {"op": "rights", "read": True, "write": True})
        self.then_whole()

    def test_pbx_without_write_right(self) -> None:
        self.lab.post("/users", {"op": "rights", "read": True, "write": False})
        self.refused("pbxWriteRefused")
        self.lab.post("/users", {"op": "rights", "read": True, "write": True})
        self.then_whole()

    # -- what a peer sends --------------------------------------------------------------------------------

    def peer_sends(self, code: str, **fault: Any) -> None:
        self.lab.fault(**fault)
        self.refused(code)
        self.lab.clear_faults()
        self.then_whole()

    def test_xml_that_is_cut(self) -> None:
        self.peer_sends("answerMalformed", system="mivb", match="getDeiMetaData", kind="cutXml")

    def test_answer_cut_by_the_network(self) -> None:
        self.peer_sends("connectionLost", system="mivb", match="getDeiMetaData", kind="truncate", value=200)

    def test_huge_xml(self) -> None:
        self.peer_sends("answerTooLarge", system="mivb", match="getDeiMetaData", kind="huge")

    def test_deep_xml(self) -> None:
        self.peer_sends("answerMalformed", system="mivb", match="getDeiMetaData", kind="deep")

    def test_not_xml(self) -> None:
        self.peer_sends("answerMalformed", system="mivb", match="getDeiMetaData", kind="garbage")

    def test_json_of_the_wrong_shape(self) -> None:
        self.peer_sends("answerMalformed", system="platform", match="GET *users", kind="wrongShape")

    def test_page_link_that_loops(self) -> None:
        self.then_whole()
        self.lab.fault(system="platform", match="GET *users", kind="pageLoop")
        done = self.site.run("sync", "--json")
        self.assertEqual(json.loads(done.stdout.strip().splitlines()[-1])["error"]["code"], "pageLoop", done.stderr)
        self.lab.clear_faults()
        self.site.sync()

    def test_short_page_of_the_pbx_suspends_nobody(self) -> None:
        self.then_whole()
        before = self.lab.platform_users()
        self.lab.fault(system="mivb", match="search*", kind="shortPage", value=3)
        self.site.run("sync", "--json")
        self.lab.clear_faults()
        suspended = [user for user in self.lab.platform_users() if (user.get("tags") or {}).get("gateway", {}).get("state") == "suspended"]
        self.assertEqual(len(self.lab.platform_users()), len(before))
        self.assertEqual(suspended, [])

    # -- the store ----------------------------------------------------------------------------------------

    def test_store_from_a_newer_version(self) -> None:
        self.then_whole()
        store = next(self.site.data.glob("*.db"))
        with sqlite3.connect(store) as database:
            known = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute(f"PRAGMA user_version = {known + 1000}")
        database.close()
        content = store.read_bytes()
        done = self.site.run("status", "--json")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(json.loads(done.stdout.strip().splitlines()[-1])["error"]["code"], "storeNewer")
        self.assertEqual(store.read_bytes(), content)

    def test_full_disk(self) -> None:
        """The data directory on a file system of its own that is too small for the site; then the same with room."""
        if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], check=False).returncode != 0:
            self.skipTest("a mount of our own needs root")
        self.site.data.mkdir(parents=True)
        script = f"mount -t tmpfs -o size=200k,mode=700 tmpfs {self.site.data} && \"$@\"; code=$?; cp -a {self.site.data} {self.folder}/left; exit $code"
        done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", *self.site.command("onboard", "--answers", str(self.site.answers), "--json")],
                              capture_output=True, text=True, timeout=120, check=False, env=self.site.environment(None))
        self.assertEqual(done.returncode, 1, f"{done.stdout[-500:]}\n{done.stderr[-2000:]}")
        self.assertEqual(json.loads(done.stdout.strip().splitlines()[-1])["error"]["code"], "storeFull")
        shutil.rmtree(self.site.data)
        shutil.copytree(self.folder / "left", self.site.data)
        self.then_whole()


if __name__ == "__main__":
    unittest.main()
