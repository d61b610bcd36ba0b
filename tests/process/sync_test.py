#!/usr/bin/env python3
"""What becomes of people when the PBX changes: each edit, then a sync, then the platform compared with the independent model."""
from __future__ import annotations

import unittest
from typing import Any

from harness import HOME, Json, LaboratoryCase, wait_for
from model import Model, difference, managed


class EditedDirectory(LaboratoryCase):
    USERS = 120

    def setUp(self) -> None:
        super().setUp()
        self.site.onboard()
        self.model = Model(HOME)
        self.model.run(self.lab.pbx_users())
        self.check()
        self.before = managed(self.lab.platform_users())
        self.mark = len(self.lab.journal())

    def check(self) -> None:
        problems = difference(self.model.people, managed(self.lab.platform_users()))
        self.assertFalse(problems, "\n".join(problems))

    def touched(self) -> set[str]:
        """Identities of the platform users that a request changed since the mark, by the laboratory's journal."""
        names: set[str] = set()
        for entry in self.lab.journal()[self.mark:]:
            if entry["system"] != "platform":
                continue
            for content in (entry.get("before"), entry.get("after")):
                tag = ((content or {}).get("tags") or {}).get("gateway")
                if tag:
                    names.add(tag["identity"])
        return names

    def imported(self, count: int) -> list[Json]:
        """Rows of users that are imported, with last name, in order of number."""
        rows = [row for row in self.lab.pbx_users() if row["loginId"] and f"key:{row['loginId']}" in self.model.people
                and row["lastName"] and self.model.people[f"key:{row['loginId']}"].extension == row["dn"]]
        return sorted(rows, key=lambda row: (len(row["dn"]), row["dn"]))[20:20 + count]

    def edit(self, row: Json, **changes: Any) -> None:
        self.lab.pbx("update", where={"loginId": row["loginId"]}, set=changes, unchecked=True)

    def sync_and_check(self, *people: Json) -> Json:
        report = self.site.sync()
        self.model.run(self.lab.pbx_users())
        self.check()
        changed = {identity for identity, person in self.model.people.items() if self.before.get(identity) != person}
        self.assertEqual(self.touched(), changed)
        for row in people:
            self.assertIn(f"key:{row['loginId']}", changed)
        return report

    def test_nothing_changed_writes_nothing(self) -> None:
        self.site.sync()
        self.assertEqual(self.lab.journal()[self.mark:], [])

    def test_rename(self) -> None:
        row, = self.imported(1)
        self.edit(row, lastName="Ørsted-Łukasiewicz")
        self.sync_and_check(row)

    def test_new_email(self) -> None:
        row, = self.imported(1)
        self.edit(row, email="brand.new@customer.example")
        self.sync_and_check(row)

    def test_email_in_another_case_is_no_other_person(self) -> None:
        row, = self.imported(1)
        self.edit(row, email=row["email"].upper())
        self.site.sync()
        users = managed(self.lab.platform_users())
        self.assertEqual(len(users), len(self.before))
        self.assertEqual(users[f"key:{row['loginId']}"].email.casefold(), row["email"].casefold())

    def test_moved_extension(self) -> None:
        row, = self.imported(1)
        self.edit(row, dn="8765")
        self.sync_and_check(row)

    def test_removed_user_is_suspended_and_comes_back(self) -> None:
        row, = self.imported(1)
        self.lab.pbx("delete", where={"loginId": row["loginId"]})
        self.sync_and_check(row)
        identity = f"key:{row['loginId']}"
        self.assertEqual(managed(self.lab.platform_users())[identity].state, "suspended")
        self.lab.pbx("insert", row=row, unchecked=True)
        self.site.sync()
        self.model.run(self.lab.pbx_users())
        self.check()
        self.assertEqual(managed(self.lab.platform_users())[identity].state, "active")

    def test_removed_user_whose_extension_goes_to_somebody_new(self) -> None:
        row, = self.imported(1)
        self.lab.pbx("delete", where={"loginId": row["loginId"]})
        self.lab.pbx("insert", row={**row, "loginId": "newcomer", "email": "newcomer@customer.example", "lastName": "Newcomer"}, unchecked=True)
        self.sync_and_check(row)

    def test_swapped_extensions(self) -> None:
        one, two = self.imported(2)
        self.edit(one, dn="0000")
        self.edit(two, dn=one["dn"])
        self.edit(one, dn=two["dn"])
        self.sync_and_check(one, two)

    def test_three_extensions_going_round(self) -> None:
        one, two, three = self.imported(3)
        self.edit(one, dn="0000")
        self.edit(three, dn=one["dn"])
        self.edit(two, dn=three["dn"])
        self.edit(one, dn=two["dn"])
        self.sync_and_check(one, two, three)

    def test_swapped_emails(self) -> None:
        one, two = self.imported(2)
        self.edit(one, email=two["email"])
        self.edit(two, email=one["email"])
        self.sync_and_check(one, two)

    def test_two_users_with_one_email(self) -> None:
        one, two = self.imported(2)
        self.edit(two, email=one["email"])
        report = self.site.sync()
        self.model.run(self.lab.pbx_users())
        self.check()
        self.assertEqual(self.touched(), set())
        self.assertTrue(any(skip["reason"] == "duplicateEmail" and skip["dn"] == two["dn"] for skip in report["skipped"]), report)

    def test_user_added_during_the_run(self) -> None:
        """The PBX tells of the new user while the first run is under way; the engine that runs imports it without being asked."""
        row = self.imported(1)[0]
        service = self.site.service()
        try:
            wait_for("the run at the start is over", lambda: self.site.json("status")["nextSync"])
            self.lab.fault(system="platform", match="PATCH *", kind="delay", value=3000, count=1)
            self.edit(row, lastName="Changing")
            wait_for("the run that the change started", lambda: self.site.json("status")["progress"])
            self.lab.pbx("insert", row={**row, "dn": "8766", "loginId": "late", "email": "late@customer.example"}, unchecked=True)
            self.model.run(self.lab.pbx_users())
            wait_for("both arrive", lambda: not difference(self.model.people, managed(self.lab.platform_users())), 30)
            self.assertEqual(self.touched(), {"key:late", f"key:{row['loginId']}"})
        finally:
            service.close()

    def test_every_seventh_request_answered_500(self) -> None:
        rows = self.imported(30)
        for number, row in enumerate(rows):
            self.edit(row, firstName=f"Changed {number}")
        self.lab.fault(system="platform", match="*", kind="status", value=500, every=7)
        self.sync_and_check(*rows)
        self.lab.clear_faults()


class FirstImportUnderFailures(LaboratoryCase):
    USERS = 400

    def test_onboarding_while_every_seventh_request_is_answered_500(self) -> None:
        self.lab.fault(system="platform", match="*", kind="status", value=500, every=7)
        for _ in range(10):
            done = self.site.run("onboard", "--answers", str(self.site.answers), "--json")
            if done.returncode == 0:
                break
        self.lab.clear_faults()
        result = self.site.onboard()
        expected = self.lab.expected()
        self.assertEqual(result["imported"], expected["imported"])
        model = Model(HOME)
        model.run(self.lab.pbx_users())
        self.assertEqual(difference(model.people, managed(self.lab.platform_users())), [])


if __name__ == "__main__":
    unittest.main()
