"""A face in Python: the engine's local socket, spoken as the protocol says (length-prefixed JSON), with nothing of our own code."""
from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from typing import Any, Callable

Json = dict[str, Any]


class EngineError(Exception):
    """What the engine answered instead of a result."""

    def __init__(self, method: str, error: Json) -> None:
        super().__init__(f"{method}: {error}")
        self.error = error
        self.code: str = error["code"]
        self.field: str = error.get("field", "")


class EngineClient:
    """One connection to a running engine. Events are kept in the order in which they came."""

    def __init__(self, address: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(120)
        self.socket.connect(str(address))
        self.events: list[Json] = []
        self.replies: dict[int, Json] = {}
        self.last = 0
        self.send({"hello": 1, "program": "test"})
        if self.receive().get("hello") != 1:
            raise AssertionError("the engine did not greet")

    def send(self, message: Json) -> None:
        text = json.dumps(message).encode()
        self.socket.sendall(len(text).to_bytes(4, "big") + text)

    def receive(self) -> Json:
        size = int.from_bytes(self.exactly(4), "big")
        return json.loads(self.exactly(size))

    def exactly(self, count: int) -> bytes:
        found = b""
        while len(found) < count:
            more = self.socket.recv(count - len(found))
            if not more:
                raise ConnectionError("the engine closed the connection")
            found += more
        return found

    def ask(self, method: str, **params: Any) -> int:
        """Sends a request and does not wait for its reply."""
        self.last += 1
        self.send({"request": self.last, "method": method, "params": params})
        return self.last

    def take(self) -> None:
        message = self.receive()
        if "reply" in message:
            self.replies[message["reply"]] = message
        elif "event" in message:
            self.events.append(message)

    def reply(self, number: int, method: str = "") -> Json:
        while number not in self.replies:
            self.take()
        message = self.replies.pop(number)
        if message.get("error"):
            raise EngineError(method, message["error"])
        return message["result"]

    def call(self, method: str, **params: Any) -> Json:
        return self.reply(self.ask(method, **params), method)

    def refusal(self, method: str, **params: Any) -> EngineError:
        """The error of a call that must not succeed."""
        try:
            result = self.call(method, **params)
        except EngineError as error:
            return error
        raise AssertionError(f"{method} succeeded: {result}")

    def told(self, name: str) -> list[Json]:
        return [message["data"] for message in self.events if message["name"] == name]

    def until(self, what: str, condition: Callable[[], Any], seconds: float = 60) -> Any:
        """Takes what comes until the condition holds."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {seconds} s: {what}")
            self.take()
        return condition()

    def close(self) -> None:
        self.socket.close()
