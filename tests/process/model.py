"""An independent model of what the platform must hold: written from the rules, sharing nothing with engine or laboratory."""
from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Person:
    """What a platform user must look like."""

    identity: str
    email: str
    extension: str
    name: str
    state: str


def valid_email(text: str) -> bool:
    local, at, domain = text.partition("@")
    if not at or "@" in domain or not 1 <= len(local) <= 64 or len(text) > 254 or "." not in domain:
        return False
    if any(character.isspace() or ord(character) < 32 or ord(character) == 127 for character in text):
        return False
    return not any(part.startswith(".") or part.endswith(".") or ".." in part for part in (local, domain))


def dn_order(dn: str) -> tuple[int, str]:
    return (len(dn), dn)


def identity_of(row: Json, kind: str = "key") -> str:
    """In the laboratory's form Login ID is a key column ("key"); in the conformance server's it is not ("login")."""
    return f"{kind}:{row['loginId']}" if row["loginId"] else f"dn:{row['dn']}"


class Model:
    """The platform as it must be after a run, from what it was and what the PBX holds now."""

    def __init__(self, home: str, kind: str = "key") -> None:
        self.home = home
        self.kind = kind
        self.people: dict[str, Person] = {}

    def run(self, rows: list[Json]) -> None:
        present = {identity_of(row, self.kind) for row in rows}
        candidates = [row for row in rows if self._complete(row)]
        for attribute, fold in (("dn", False), ("loginId", False), ("email", True)):
            candidates = self._without_duplicates(candidates, attribute, fold)
        for row in candidates:
            identity = identity_of(row, self.kind)
            self.people[identity] = Person(identity, row["email"], row["dn"],
                                           " ".join(part for part in (row["firstName"], row["lastName"]) if part), "active")
        for identity, person in self.people.items():
            if identity not in present:
                self.people[identity] = replace(person, extension="", state="suspended")

    def _complete(self, row: Json) -> bool:
        if row["home"] and row["home"] != self.home:
            return False
        return bool(row["dn"] and row["email"] and valid_email(row["email"]) and row["lastName"])

    def _without_duplicates(self, rows: list[Json], attribute: str, fold: bool) -> list[Json]:
        groups: dict[str, list[Json]] = {}
        for row in rows:
            value = row[attribute].casefold() if fold else row[attribute]
            groups.setdefault(value if value else f"\0{identity_of(row, self.kind)}", []).append(row)
        kept: list[Json] = []
        for group in groups.values():
            owners = [row for row in group if self._holds(row, attribute, fold)]
            kept.append(owners[0] if owners else min(group, key=lambda row: dn_order(row["dn"])))
        return kept

    def _holds(self, row: Json, attribute: str, fold: bool) -> bool:
        """Was this row's user imported with this very value?"""
        person = self.people.get(identity_of(row, self.kind))
        if person is None or person.state != "active":
            return False
        value = {"dn": person.extension, "email": person.email, "loginId": row["loginId"]}[attribute]
        return (value.casefold() == row[attribute].casefold()) if fold else value == row[attribute]


def managed(users: list[Json]) -> dict[str, Person]:
    """The platform's users that carry our tag, as the model sees them."""
    found: dict[str, Person] = {}
    for user in users:
        tag = (user.get("tags") or {}).get("gateway")
        if tag is None:
            continue
        person = Person(tag["identity"], user["email"], user.get("extension") or "", user.get("name") or "", tag["state"])
        if person.identity in found:
            raise AssertionError(f"two users carry the identity {person.identity}")
        found[person.identity] = person
    return found


def difference(wanted: dict[str, Person], found: dict[str, Person]) -> list[str]:
    lines = [f"missing {wanted[key]}" for key in wanted.keys() - found.keys()]
    lines += [f"unexpected {found[key]}" for key in found.keys() - wanted.keys()]
    lines += [f"wanted {wanted[key]}, found {found[key]}" for key in wanted.keys() & found.keys() if wanted[key] != found[key]]
    return sorted(lines)
