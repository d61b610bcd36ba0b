#!/usr/bin/env python3
"""A site from nothing to done, judged by the laboratory's own truth and its journal; and the commands on what is there."""
from __future__ import annotations

import json
import unittest

from harness import HOME, Json, LaboratoryCase, Site
from model import Model, difference, managed


class Onboarding(LaboratoryCase):
    USERS = 300

    def check_result(self, result: Json, written: int) -> None:
        expected = self.lab.expected()
        self.assertEqual(result["imported"], expected["imported"])
        self.assertEqual(result["skipped"], expected["skipped"])
        self.assertEqual(result["objectsWritten"], written)
        self.assertEqual(result["trunk"], "up")
        self.assertEqual(result["card"], "onboardingComplete")
        self.assertEqual(result["accountId"], self.lab.ready["platform"]["customer"]["accountId"])
        self.assertGreater(result["seconds"], 0)
        self.assertEqual(set(result), {"imported", "skipped", "objectsWritten", "trunk", "card", "accountId", "seconds"})

    def object_writes(self, since: int = 0) -> list[Json]:
        return [entry for entry in self.lab.journal()[since:] if entry["system"] == "mivb" or (entry["system"] == "mbg" and "/siptrunks/" in entry["path"])]

    def test_result_equals_what_the_laboratory_knows_and_a_second_run_writes_nothing(self) -> None:
        first = self.site.onboard()
        expected = self.lab.expected()
        self.check_result(first, expected["objectsWritten"])
        self.assertEqual(len(self.object_writes()), expected["objectsWritten"])
        model = Model(HOME)
        model.run(self.lab.pbx_users())
        self.assertEqual(difference(model.people, managed(self.lab.platform_users())), [])

        mark = len(self.lab.journal())
        second = self.site.onboard()
        self.check_result(second, 0)
        self.assertEqual([entry for entry in self.lab.journal()[mark:] if entry["system"] in ("mivb", "mbg", "msl")], [])

    def test_a_lost_data_directory_is_linked_again_without_touching_anybody(self) -> None:
        self.site.onboard()
        before = managed(self.lab.platform_users())
        mark = len(self.lab.journal())
        other = Site(self.folder, self.lab, "replacement")
        result = other.onboard()
        self.assertEqual(result["objectsWritten"], 0)
        self.assertEqual(managed(self.lab.platform_users()), before)
        touched = [entry for entry in self.lab.journal()[mark:] if entry["system"] == "platform" and "/users" in entry.get("path", "")]
        self.assertEqual(touched, [])

    def test_the_commands_show_what_is_there(self) -> None:
        self.site.onboard()
        status = self.site.json("status")
        self.assertEqual(status["card"], "onboardingComplete")
        who = self.site.json("whoami")
        self.assertEqual(who["accountId"], self.lab.ready["platform"]["customer"]["accountId"])
        users = self.site.json("users", "list")
        self.assertEqual(len(users["users"]), self.lab.expected()["imported"])
        runs = self.site.json("runs", "list")
        self.assertGreaterEqual(len(runs["runs"]), 1)
        plan = self.site.json("sync", "--plan")
        self.assertEqual(plan["entries"], [])
        provision = self.site.json("provision", "--plan")
        self.assertEqual(provision["writes"], [])
        self.assertEqual(self.site.json("config", "get", "sync.nameRule")["value"], "lastNameRequired")

    def test_no_secret_reaches_the_data_directory_or_the_output(self) -> None:
        secrets = [path.read_text() for path in self.site.answers.parent.iterdir() if path.name in ("sign-in", "pbx-local", "mbg", "msl", "mail")]
        secrets.append(json.loads((self.site.answers.parent / "application.json").read_text())["applicationPassword"])
        done = self.site.run("onboard", "--answers", str(self.site.answers), "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        texts = {"stdout": done.stdout.encode(), "stderr": done.stderr.encode()}
        texts |= {str(path): path.read_bytes() for path in self.site.data.rglob("*") if path.is_file()}
        for name, content in texts.items():
            for secret in secrets:
                self.assertNotIn(secret.encode(), content, name)
            self.assertNotIn(b"eyJ", content if name in ("stdout", "stderr") else b"", name)

    def test_mails_go_out_once_with_a_link_for_each(self) -> None:
        def send(answers: Json) -> None:
            answers["mail"]["send"] = True
        self.site.change_answers(send)
        self.site.onboard()
        mails = self.lab.get("/mails")
        self.assertEqual(len(mails), self.lab.expected()["imported"])
        self.assertEqual(len({mail["to"] if isinstance(mail["to"], str) else mail["to"][0] for mail in mails}), len(mails))
        self.site.onboard()
        self.assertEqual(len(self.lab.get("/mails")), len(mails))

    def test_without_approval_the_objects_wait(self) -> None:
        def plan(answers: Json) -> None:
            answers["provision"] = "plan"
        self.site.change_answers(plan)
        done = self.site.run("onboard", "--answers", str(self.site.answers), "--json")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("Approval needed", done.stderr)
        self.assertEqual(self.object_writes(), [])

        def apply(answers: Json) -> None:
            answers["provision"] = "apply"
        self.site.change_answers(apply)
        self.check_result(self.site.onboard(), self.lab.expected()["objectsWritten"])


if __name__ == "__main__":
    unittest.main()
