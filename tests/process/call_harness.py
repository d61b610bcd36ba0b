"""What the tests of calls share: a running gateway on the laboratory, the platform's REST API, and a receiver of web-hooks."""
from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import ssl
import threading
import urllib.error
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from harness import Json, Laboratory, LaboratoryCase, Site, wait_for

APPLICATION = str(uuid.uuid4())


class Platform:
    """An application of the customer's account on the platform."""

    def __init__(self, laboratory: Laboratory) -> None:
        self.ready = laboratory.ready["platform"]
        self.tls = ssl.create_default_context(cafile=laboratory.ready["ca"])
        self.token = ""
        customer = self.ready["customer"]
        status, answer = self.ask("POST", self.ready["authentication"] + "/token",
                                  {"grant_type": "password", "username": customer["user"], "password": customer["password"]})
        assert status == 200, answer
        self.token = answer["access_token"]

    def ask(self, method: str, url: str, body: object | None = None) -> tuple[int, Any]:
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data=data, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60, context=self.tls) as answer:
                status, text = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        return status, json.loads(text) if text else None

    def media(self, method: str, path: str, body: object | None = None) -> tuple[int, Any]:
        return self.ask(method, self.ready["media"] + path, body)

    def must(self, method: str, path: str, body: object | None = None) -> Any:
        status, answer = self.media(method, path, body)
        assert status in (200, 202), f"{method} {path} {body}: HTTP {status} {answer}"
        return answer

    def calls(self, dn: str) -> list[Json]:
        return [call for call in self.must("GET", f"/endpoints/{dn}/calls").get("_embedded", {}).get("items", [])
                if call["state"] != "completed"]

    def control(self, dn: str, call_id: str, action: str, **more: Any) -> Any:
        return self.must("PUT", f"/endpoints/{dn}/calls/{call_id.split('/')[-1]}", {"action": action, **more})

    def subscribe(self, url: str) -> str:
        status, answer = self.ask("POST", self.ready["notifications"] + "/subscriptions",
                                  {"applicationId": APPLICATION, "deviceId": url, "transport": "webhook",
                                   "topic": "platform-api-media", "subjectFilter": "/2017-09-01/endpoints/"})
        assert status == 201, answer
        return str(answer["subscriptionId"])

    def add_user(self, extension: str, name: str) -> None:
        first, last = name.split()
        account = self.ready["customer"]["accountId"]
        status, answer = self.ask("POST", f"{self.ready['admin']}/accounts/{account}/users",
                                  {"email": f"{first}.{last}@customer-account.example".lower(), "name": name,
                                   "firstName": first, "lastName": last, "extension": extension})
        assert status == 201, answer

    def add_users_of(self, phones: list[str]) -> None:
        """The Office 400 knows no people: somebody for each of these extensions in the account."""
        for number, name in zip(phones, ("Anna Arnold", "Bert Brown", "Cora Clark")):
            self.add_user(number, name)


def is_in_step(bridge: Json) -> bool:
    """In step with the PBX and linked to the platform."""
    return bridge.get("pbx") == "inStep" and bridge["link"]["state"] == "up" and bridge["set"] > 0


class Hook:
    """A web-hook's receiver: keeps what was posted, in order, and checks each signature."""

    def __init__(self) -> None:
        self.bodies: list[Json] = []
        self.wrong: list[str] = []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            """One post."""

            def do_POST(self) -> None:  # the name that http.server asks for
                body = self.rfile.read(int(self.headers["Content-Length"]))
                expected = "sha256=" + hmac.new(APPLICATION.encode(), body, hashlib.sha256).hexdigest()
                if not hmac.compare_digest(self.headers.get("x-mitel-signature", ""), expected):
                    hook.wrong.append(f"signature of {body[:200]!r}")
                hook.bodies.append(json.loads(body))
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # the signature that http.server asks for
                """Silence."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/hook"

    def legs(self, since: int = 0) -> dict[str, list[list[str]]]:
        """For each endpoint its calls in the order in which they began, each as the states told; equal ones that follow each other
        are one. Told from the `since`th post on."""
        calls: dict[tuple[str, str], list[str]] = {}
        for body in self.bodies[since:]:
            parts = body["subject"].split("/")
            if "calls" in parts:
                calls.setdefault((parts[parts.index("endpoints") + 1], parts[-1]), []).append(body["content"]["state"])
        found: dict[str, list[list[str]]] = {}
        for (endpoint, _), states in calls.items():
            found.setdefault(endpoint, []).append([state for state, _ in itertools.groupby(states)])
        return found

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class CallCase(LaboratoryCase):
    """A test case with a gateway that runs as a service, in step with the PBX and linked to the platform."""

    USERS = 60
    OFFICE400 = False

    def setUp(self) -> None:
        super().setUp()
        self.platform = Platform(self.lab)
        if self.OFFICE400:
            self.site = Site(self.folder, self.lab, "office400", office400=True)
            self.phones: list[str] = self.lab.ready["csta"]["dns"]
            self.platform.add_users_of(self.phones)
        else:
            self.phones = self.lab.ready["mivb"]["dns"]
        self.prepare()
        self.site.onboard()
        self.engine = self.site.service()
        self.addCleanup(lambda: self.engine.close())
        self.wait_in_step()

    def prepare(self) -> None:
        """Changes to the answers before the onboarding."""

    def bridge(self) -> Json:
        return self.site.json("status").get("calls", {})

    def wait_in_step(self, seconds: float = 60) -> None:
        wait_for("the bridge is in step and linked", lambda: is_in_step(self.bridge()), seconds)
        wait_for("the platform knows the phones",
                 lambda: all(self.platform.media("GET", f"/endpoints/{dn}")[0] == 200 for dn in self.phones))

    def wait_call(self, dn: str, state: str) -> Json:
        """The endpoint's call in this state."""
        def look() -> Json | None:
            return next((call for call in self.platform.calls(dn) if call["state"] == state), None)
        return wait_for(f"{dn} has a call in state {state}", look)

    def wait_idle(self, *dns: str) -> None:
        for dn in dns:
            wait_for(f"{dn} has no call", lambda dn=dn: not self.platform.calls(dn))


