#!/usr/bin/env python3
"""A site whose PBX is the laboratory's Office 400: from nothing to done, and what the commands say of it afterwards."""
from __future__ import annotations

import json
import ssl
import unittest
import urllib.request
from typing import Any

from harness import Json, LaboratoryCase, wait_for


class CstaSite(LaboratoryCase):
    USERS = 12

    def setUp(self) -> None:
        super().setUp()
        self.lab.write_answers(self.site.answers.parent, office400=True)
        self.tls = ssl.create_default_context(cafile=self.lab.ready["ca"])
        customer = self.lab.ready["platform"]["customer"]
        answer = self.platform("POST", self.lab.ready["platform"]["authentication"] + "/token",
                               {"grant_type": "password", "username": customer["user"], "password": customer["password"],
                                "account_id": customer["accountId"]})
        self.token = answer["access_token"]
        self.dns: list[str] = self.lab.ready["csta"]["dns"]
        for extension in (self.dns[0], self.dns[1], "4999"):
            self.add_person(extension)

    token = ""

    def platform(self, method: str, url: str, body: Json | None = None) -> Any:
        headers = {"Content-Type": "application/json", **({"Authorization": "Bearer " + self.token} if self.token else {})}
        request = urllib.request.Request(url, data=None if body is None else json.dumps(body).encode(), method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=60, context=self.tls) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def add_person(self, extension: str) -> None:
        account = self.lab.ready["platform"]["customer"]["accountId"]
        self.platform("POST", f"{self.lab.ready['platform']['admin']}/accounts/{account}/users",
                      {"email": f"person{extension}@customer.example", "name": f"Person {extension}", "extension": extension})

    def tags(self) -> dict[str, tuple[str, str]]:
        """Of each tagged user the identity and the state, by extension."""
        found = {}
        for user in self.lab.platform_users():
            tag = user.get("tags", {}).get("gateway")
            if tag:
                found[user["extension"]] = (tag["identity"], tag["state"])
        return found

    def untagged(self) -> list[Json]:
        kept = ("userId", "email", "name", "firstName", "lastName", "extension")
        return [{key: user.get(key) for key in kept} for user in self.lab.platform_users()]

    def test_the_site_is_onboarded_and_the_commands_say_where_the_names_come_from(self) -> None:
        before = self.untagged()
        result = self.site.onboard()
        self.assertEqual((result["imported"], result["skipped"], result["objectsWritten"]), (2, {}, 0))
        self.assertEqual((result["trunk"], result["card"]), ("none", "onboardingComplete"))
        active = {dn: (f"dn:{dn}", "active") for dn in self.dns[:2]}
        self.assertEqual(self.tags(), active)
        self.assertEqual(self.untagged(), before)
        self.assertEqual([entry for entry in self.lab.journal() if entry["system"] in ("mivb", "mbg", "msl")], [])

        status = self.site.json("status")
        self.assertEqual((status["pbxType"], status["userSource"], status["usersActive"]), ("MiVoice Office 400", "account", 2))
        self.assertIn("from the account", self.site.run("status").stdout)
        plan = self.site.json("sync", "--plan")
        self.assertEqual((plan["counts"]["source"], plan["entries"]), ("account", []))
        self.assertIn("come from the account", self.site.run("sync", "--plan").stdout)
        self.assertIn("come from the account", self.site.run("runs", "show", "last").stdout)
        users = self.site.json("users", "list")["users"]
        self.assertEqual(sorted(user["dn"] for user in users), self.dns[:2])
        nothing = self.site.json("provision", "--plan")
        self.assertEqual(nothing["writes"], [])
        self.assertIn("MiVoice Office 400", nothing["notes"][0])

        mark = len(self.lab.journal())
        self.assertEqual(self.site.onboard()["imported"], 2)
        self.assertEqual([entry for entry in self.lab.journal()[mark:] if entry["system"] == "platform" and "/users" in entry.get("path", "")], [])

    def test_a_station_that_goes_suspends_its_user_in_a_running_engine(self) -> None:
        self.site.onboard()
        before = self.untagged()
        engine = self.site.service()
        self.addCleanup(engine.close)
        wait_for("the first sync", lambda: self.site.json("status").get("nextSync"))
        self.lab.post("/csta/devices", {"op": "remove", "dn": self.dns[0]})
        self.site.sync()
        self.assertEqual(self.tags()[self.dns[0]], (f"dn:{self.dns[0]}", "suspended"))
        self.lab.post("/csta/devices", {"op": "add", "dn": self.dns[0]})
        self.site.sync()
        self.assertEqual(self.tags()[self.dns[0]], (f"dn:{self.dns[0]}", "active"))
        self.assertEqual(self.untagged(), before)

    def test_a_wrong_password_is_told_at_its_step(self) -> None:
        (self.site.answers.parent / "csta").write_text("mistyped")
        self.assertEqual(self.site.onboard(code=1)["error"]["code"], "pbxLoginRefused")
        self.assertEqual(self.site.json("status")["onboardingStep"], "configurePbx")


if __name__ == "__main__":
    unittest.main()
