#!/usr/bin/env python3
"""The engine against a MiVoice Business that we did not write: oig_server.py of the conformance tools, with three seeds, that is
with other table numbers, field ids and field order each time. Account, MBG and MSL are the laboratory's."""
from __future__ import annotations

import json
import ssl
import subprocess
import unittest

from harness import SHARED, Json, LaboratoryCase, Program, demand_shared, http_json, wait_for
from model import Model, difference, managed

USERS = 220
SEEDS = (11, 222, 3333)
NEEDED = {"loginEx", "resetSessionTimer", "getDeiMetaData", "searchFirstNTuples", "searchNextNTuples", "insertTuple", "updateTuple",
          "deleteTuple", "registerDeisForNotification", "getNotification", "logout"}
FORM_OF_SERVER = {"networkElements": "networkElements", "sipPeerProfiles": "sipPeerProfiles", "trunkAttributes": "trunkAttributes",
                  "speedDials": "speedDials"}


class AgainstTheConformanceServer(LaboratoryCase):
    USERS = 20

    def setUp(self) -> None:
        demand_shared(self)
        super().setUp()

    def start_pbx(self, seed: int) -> str:
        tools = SHARED / "conformance"
        made = subprocess.run([str(tools / "make_directory.py"), "--users", str(USERS), "--seed", str(seed)], check=True, capture_output=True)
        directory = json.loads(made.stdout)
        directory["icp"]["address"] = self.lab.ready["mivb"]["icp"]
        path = self.folder / f"directory-{seed}.json"
        path.write_text(json.dumps(directory))
        certificate, key = self.folder / f"pbx-{seed}.pem", self.folder / f"pbx-{seed}.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                        "/CN=conformance", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)],
                       check=True, capture_output=True)
        shown = subprocess.run(["openssl", "x509", "-in", str(certificate), "-noout", "-fingerprint", "-sha256"], check=True, capture_output=True, text=True)
        self.fingerprint = shown.stdout.strip().partition("=")[2]
        self.tls = ssl.create_default_context(cafile=str(certificate))
        program = Program([str(tools / "oig_server.py"), "--port", "0", "--directory", str(path), "--seed", str(seed),
                           "--cert", str(certificate), "--key", str(key), "--notification-wait-ms", "1000"],
                          self.folder / f"oig-{seed}.log")
        self.addCleanup(program.close)
        self.credentials = directory["credentials"]
        return f"127.0.0.1:{json.loads(program.first_line())['port']}"

    def ctl(self, **command: object) -> Json:
        return http_json("POST", self.url + "/__ctl", command, self.tls)

    def rows(self, table: str) -> list[Json]:
        return self.ctl(op="rows", table=table)["rows"]

    def operations(self) -> Json:
        return http_json("GET", self.url + "/__verdict", tls=self.tls)["operations"]

    def point_answers_at(self, address: str) -> None:
        def change(answers: Json) -> None:
            answers["pbx"]["oig"] = address
            answers["provision"] = "plan"
            host, _, port = address.partition(":")
            answers["trust"].append({"host": host, "port": int(port), "fingerprint": self.fingerprint})
        self.site.change_answers(change)
        folder = self.site.answers.parent
        (folder / "application.json").write_text(json.dumps({key: self.credentials[key] for key in
                                                             ("applicationName", "companyName", "applicationPassword")}))
        (folder / "pbx-local").write_text(self.credentials["localPassword"])

    def approve(self, answers: Json) -> None:
        answers["provision"] = "apply"

    def check_people(self) -> None:
        self.model.run(self.rows("users"))
        problems = difference(self.model.people, managed(self.lab.platform_users()))
        self.assertFalse(problems, "\n".join(problems))

    def check_rows_equal_plan(self, plan: Json) -> None:
        """Each planned row stands on the server as planned, and nothing else was changed in those forms."""
        for write in plan["writes"]:
            if write["target"] != "pbx":
                continue
            rows = self.rows(FORM_OF_SERVER[write["form"]])
            wanted = {name: value for name, value in write["after"].items() if value != ""}
            self.assertTrue(any(wanted.items() <= row.items() for row in rows), f"{write} is not among {rows[:5]}")

    def test_onboards_and_syncs_whatever_the_numbers_are(self) -> None:
        for seed in SEEDS:
            with self.subTest(seed=seed):
                self.lab.close()
                super().setUp()
                address = self.start_pbx(seed)
                self.url = f"https://{address}"
                self.point_answers_at(address)
                self.site.onboard(code=3)
                forms = {name: self.rows(name) for name in FORM_OF_SERVER.values()}
                plan = self.site.json("provision", "--plan")
                self.assertEqual(len([one for one in plan["writes"] if one["target"] == "pbx"]), 5)
                self.site.change_answers(self.approve)
                result = self.site.onboard()
                self.assertEqual(result["objectsWritten"], len(plan["writes"]))
                self.check_rows_equal_plan(plan)
                changed = sum(len([row for row in self.rows(name) if row not in forms[name]]) for name in forms)
                self.assertEqual(changed, 5, "rows that the plan does not name were changed")
                self.model = Model("mivb-1", "login")
                self.check_people()
                self.assertEqual(result["imported"], len(self.model.people))

                self.site.run("config", "set", "provisioning.speedDial", "*77")
                moved = self.site.json("provision", "--plan")
                self.site.json("provision", "--apply", moved["hash"])
                self.assertEqual([row["dn"] for row in self.rows("speedDials") if row["dn"] == "*77"], ["*77"])
                self.assertEqual(len(self.rows("speedDials")), len(forms["speedDials"]) + 1)

                service = self.site.service()
                try:
                    wait_for("the engine listens to changes", lambda: self.operations().get("getNotification"))
                    row = next(one for one in self.rows("users") if f"login:{one['loginId']}" in self.model.people)
                    self.ctl(op="update", table="users", where={"dn": row["dn"]}, set={"lastName": "Žižek"})
                    self.model.run(self.rows("users"))
                    wait_for("the change arrives", lambda: not difference(self.model.people, managed(self.lab.platform_users())), 20)
                    wait_for("the session is kept alive", lambda: self.operations().get("resetSessionTimer"))
                finally:
                    service.close()
                verdict = http_json("GET", self.url + "/__verdict", tls=self.tls)
                self.assertEqual(verdict["invalid"], [])
                self.assertEqual(verdict["answersInvalid"], [])
                self.assertEqual(NEEDED - set(verdict["operations"]), set())


if __name__ == "__main__":
    unittest.main()
