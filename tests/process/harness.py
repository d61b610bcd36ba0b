"""What the process tests share: the laboratory and the gateway as real programs, and the requests that a test makes of them."""
from __future__ import annotations

import json
import os
import ssl
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]
BIN = Path(os.environ.get("CLC_BIN_DIR", TOP / "build" / "dev" / "bin"))
SHARED = Path(os.environ.get("CLOUDLINK_SHARED", TOP.parent / "shared"))
Json = dict[str, Any]
HOME = "mivb-1"  # the element the laboratory's site is linked to


def demand_shared(case: unittest.TestCase) -> None:
    """Skip by name where the reference data is absent; fail where it is demanded."""
    if not (SHARED / "conformance").is_dir():
        if os.environ.get("CLC_DEMAND_SHARED"):
            case.fail(f"the conformance tools are not at {SHARED}")
        case.skipTest(f"the conformance tools are not at {SHARED}")


def http_json(method: str, url: str, body: object | None = None, tls: ssl.SSLContext | None = None) -> Any:
    """One request to a control port; raises on a status of 400 and above, with what the server said."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60, context=tls) as answer:
            text = answer.read()
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} {url}: HTTP {error.code}: {error.read().decode(errors='replace')}") from error
    return json.loads(text) if text else None


class Program:
    """A child process that is ready when it has printed its first line, and is gone after `close`."""

    def __init__(self, arguments: list[str], log: Path, environment: dict[str, str] | None = None) -> None:
        self.log = log
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=log.open("ab"),
                                        env={**os.environ, **(environment or {})})

    def first_line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        if not line:
            raise AssertionError(f"{self.process.args}: no ready line: {self.log.read_text(errors='replace')[-2000:]}")
        return line

    def close(self) -> int:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"{self.process.args} did not end on SIGTERM") from None
        finally:
            if self.process.stdout is not None:
                self.process.stdout.close()
        return code


class Laboratory:
    """A running cloudlink-lab and its control port."""

    def __init__(self, folder: Path, users: int, seed: int = 7, record: Path | None = None) -> None:
        self.folder = folder
        self.program = Program([str(BIN / "cloudlink-lab"), "--users", str(users), "--seed", str(seed),
                                "--directory", str(folder / "lab"), "--exit-with-parent", *(["--record", str(record)] if record else [])], folder / "lab.log")
        self.ready_line = self.program.first_line().strip()
        self.ready: Json = json.loads(self.ready_line)
        self.control: str = self.ready["control"].rstrip("/")

    def write_answers(self, folder: Path, office400: bool = False) -> None:
        """What an onboarding of this site needs."""
        subprocess.run([str(TOP / "installer" / "lab-answers.sh"), *(["--office400"] if office400 else []), str(folder)],
                       input=self.ready_line + "\n", text=True, check=True)

    def get(self, path: str) -> Any:
        return http_json("GET", self.control + path)

    def post(self, path: str, body: object) -> Any:
        return http_json("POST", self.control + path, body)

    def expected(self) -> Json:
        return self.get("/expected")

    def journal(self) -> list[Json]:
        found = self.get("/journal")
        return found["entries"] if isinstance(found, dict) else found

    def pbx(self, op: str, **more: Any) -> Json:
        return self.post("/users", {"op": op, "table": "users", **more})

    def pbx_users(self) -> list[Json]:
        return self.pbx("rows")["rows"]

    def platform_users(self) -> list[Json]:
        return self.get("/platform/users")["users"]

    def fault(self, **fault: Any) -> None:
        self.post("/faults", fault)

    def clear_faults(self) -> None:
        http_json("DELETE", self.control + "/faults")

    def close(self) -> None:
        self.program.close()


class Site:
    """A data directory with answers for one laboratory, and the commands run on it."""

    def __init__(self, folder: Path, laboratory: Laboratory, name: str = "site", office400: bool = False) -> None:
        self.folder = folder / name
        self.data = self.folder / "data"
        self.answers = self.folder / "answers" / "answers.json"
        laboratory.write_answers(self.answers.parent, office400)

    def change_answers(self, change: Any) -> None:
        content = json.loads(self.answers.read_text())
        change(content)
        self.answers.write_text(json.dumps(content))

    def command(self, *arguments: str) -> list[str]:
        return [str(BIN / "cloudlink-gateway"), *arguments, "--data-dir", str(self.data)]

    def environment(self, more: dict[str, str] | None) -> dict[str, str]:
        """The credentials directory holds the key of the secrets, so that no test touches the keychain of who runs it."""
        return {**os.environ, "CREDENTIALS_DIRECTORY": str(self.answers.parent), **(more or {})}

    def run(self, *arguments: str, environment: dict[str, str] | None = None, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=timeout, check=False,
                              stdin=subprocess.DEVNULL, env=self.environment(environment))

    def json(self, *arguments: str, code: int = 0, environment: dict[str, str] | None = None) -> Json:
        """The document a command prints; its exit code must be `code`."""
        done = self.run(*arguments, "--json", environment=environment)
        if done.returncode != code:
            raise AssertionError(f"{arguments} ended with {done.returncode}, not {code}:\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")
        lines = done.stdout.strip().splitlines()
        return json.loads(lines[-1]) if lines else {}

    def onboard(self, code: int = 0, environment: dict[str, str] | None = None) -> Json:
        return self.json("onboard", "--answers", str(self.answers), code=code, environment=environment)

    def sync(self, code: int = 0, environment: dict[str, str] | None = None) -> Json:
        return self.json("sync", code=code, environment=environment)

    def service(self, environment: dict[str, str] | None = None) -> Program:
        """A running engine; returns when its socket answers. Asked by --engine, or the question would embed an engine itself."""
        program = Program(self.command("--service"), self.folder / "service.log", self.environment(environment))
        ask = [str(BIN / "cloudlink-gateway"), "status", "--engine", str(self.data / "run" / "engine.sock")]
        try:
            wait_for("the engine answers", lambda: subprocess.run(ask, capture_output=True, check=False).returncode == 0)
        except AssertionError:
            program.close()
            raise AssertionError(f"no engine: {program.log.read_text(errors='replace')[-2000:]}") from None
        return program


def wait_for(what: str, condition: Any, seconds: float = 30) -> Any:
    """Polls until `condition` is true; the ceiling is for failures only."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} s: {what}")


class LaboratoryCase(unittest.TestCase):
    """A test case with a laboratory and a site of its own for each test."""

    USERS = 120

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="clc-process-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.lab = Laboratory(self.folder, self.USERS)
        self.addCleanup(self.lab.close)
        self.site = Site(self.folder, self.lab)
