#!/usr/bin/env python3
"""kill -9 of the engine: at each point between two durable writes once, and at seeded moments. The next run must make it whole."""
from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import time
import unittest

from harness import HOME, TOP, Laboratory, LaboratoryCase, Site
from model import Model, difference, managed

MOMENTS = 20


def crash_points() -> list[str]:
    """Every crashPoint("…") in the engine's sources, so that a new one is tested without being listed anywhere. No onboarding
    passes those of telephony: tests/telephony kills at each of them."""
    found: set[str] = set()
    for source in (TOP / "engine").rglob("*.cpp"):
        if source.parent.name == "telephony":
            continue
        found |= set(re.findall(r'crashPoint\("([\w.]+)"\)', source.read_text(encoding="utf-8")))
    return sorted(found)


class KilledEngine(LaboratoryCase):
    USERS = 250

    def finish_and_check(self, context: str, site: Site, lab: Laboratory) -> None:
        result = site.onboard()
        expected = lab.expected()
        self.assertEqual(result["imported"], expected["imported"], context)
        model = Model(HOME)
        model.run(lab.pbx_users())
        self.assertEqual(difference(model.people, managed(lab.platform_users())), [], context)
        strangers = [user for user in lab.platform_users() if not (user.get("tags") or {}).get("gateway")]
        self.assertEqual([user["email"] for user in strangers], [lab.ready["platform"]["customer"]["user"]], context)
        self.assertEqual(result["card"], "onboardingComplete", context)
        writes = [entry for entry in lab.journal() if entry["system"] == "mivb"]
        kinds = {(entry["method"], str(entry.get("after"))) for entry in writes}
        self.assertEqual(len(kinds), len(writes), f"{context}: an object was written twice")
        self.assertEqual(site.onboard()["objectsWritten"], 0, context)

    def fresh(self, number: int) -> tuple[Laboratory, Site]:
        folder = self.folder / str(number)
        folder.mkdir()
        lab = Laboratory(folder, self.USERS)
        self.addCleanup(lab.close)
        return lab, Site(folder, lab)

    def test_at_each_point_between_two_durable_writes(self) -> None:
        points = crash_points()
        self.assertGreater(len(points), 8)
        for number, point in enumerate(points):
            lab, site = self.fresh(number)
            killed = site.run("onboard", "--answers", str(site.answers), environment={"CLC_CRASH_AT": point})
            self.assertEqual(killed.returncode, -signal.SIGKILL, f"{point} was not reached: {killed.stderr[-1500:]}")
            self.finish_and_check(point, site, lab)
            lab.close()

    def test_at_seeded_moments(self) -> None:
        seed = int(os.environ.get("CLC_SEED", random.SystemRandom().randrange(1_000_000)))
        source = random.Random(seed)
        started = time.monotonic()
        self.site.onboard()
        whole = time.monotonic() - started
        self.lab.close()
        for number in range(MOMENTS):
            lab, site = self.fresh(number)
            moment = source.uniform(0.02, whole)
            program = subprocess.Popen(site.command("onboard", "--answers", str(site.answers)),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
                                       env=site.environment(None))
            try:
                program.wait(moment)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
            self.finish_and_check(f"seed {seed}, moment {number} at {moment:.3f} s (CLC_SEED={seed} repeats it)", site, lab)
            lab.close()


if __name__ == "__main__":
    unittest.main()
