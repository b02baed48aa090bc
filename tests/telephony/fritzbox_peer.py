"""A FRITZ!Box call monitor for tests: a real TCP server that says what a script tells it to."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from types import TracebackType
from typing import Self

_DATE = "24.11.26 09:12:33"


class FritzBoxPeer:
    """Listens on a free port of this machine; every client hears everything that is said."""

    def __init__(self, port: int = 0) -> None:
        self._clients: list[socket.socket] = []
        self._changed = threading.Condition()
        self.connections_made = 0
        self._open(port)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.switch_off()

    def ring(self, number: str, called: str = "34512345", line_id: int = 0) -> None:
        """Say that somebody rings; an empty number is a withheld one."""
        self.say(f"{_DATE};RING;{line_id};{number};{called};SIP0;")

    def dial(self, number: str, line_id: int = 1, extension: int = 10) -> None:
        """Say that somebody behind the box dials a number."""
        self.say(f"{_DATE};CALL;{line_id};{extension};34512345;{number};SIP0;")

    def connect(self, number: str = "", line_id: int = 0, extension: int = 10) -> None:
        """Say that a call is answered."""
        self.say(f"{_DATE};CONNECT;{line_id};{extension};{number};")

    def disconnect(self, seconds: int = 0, line_id: int = 0) -> None:
        """Say that a call has ended."""
        self.say(f"{_DATE};DISCONNECT;{line_id};{seconds};")

    def say(self, line: str) -> None:
        """Send a line to every client, waiting for the first one to come."""
        self.say_bytes(f"{line}\r\n".encode())

    def say_bytes(self, sent: bytes) -> None:
        """Send bytes as they are."""
        self.wait_for_client()
        with self._changed:
            for client in list(self._clients):
                try:
                    client.sendall(sent)
                except OSError:
                    self._clients.remove(client)

    def wait_for_client(self, timeout: float = 5.0) -> None:
        """Wait until somebody listens."""
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self._clients), timeout), "nobody connected to the call monitor"

    def wait_for_connections(self, count: int, timeout: float = 10.0) -> None:
        """Wait until so many connections have been made since the beginning."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.connections_made >= count, timeout), self.connections_made

    def drop_connections(self) -> None:
        """Cut every client off."""
        with self._changed:
            for client in self._clients:
                with contextlib.suppress(OSError):
                    client.shutdown(socket.SHUT_RDWR)
                client.close()
            self._clients.clear()

    def switch_off(self) -> None:
        """Cut everybody off and refuse new connections."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._thread.join(timeout=5)
        self._listening.close()
        self.drop_connections()

    def switch_on(self) -> None:
        """Listen again on the same port."""
        self._open(self.port)

    def _open(self, port: int) -> None:
        self._listening = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, args=(self._listening,), daemon=True)
        self._thread.start()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            with self._changed:
                self._clients.append(client)
                self.connections_made += 1
                self._changed.notify_all()


class Listener:
    """Collects the events of a line and lets a test wait for them."""

    def __init__(self) -> None:
        self.events: list[object] = []
        self._arrived = threading.Condition()

    def __call__(self, event: object) -> None:
        with self._arrived:
            self.events.append(event)
            self._arrived.notify_all()

    def of(self, kind: type) -> list:
        """Give the events of a kind so far."""
        with self._arrived:
            return [event for event in self.events if isinstance(event, kind)]

    def wait_for(self, kind: type, count: int = 1, timeout: float = 5.0) -> list:
        """Wait for so many events of a kind and give them."""
        deadline = time.monotonic() + timeout
        with self._arrived:
            while len(found := [event for event in self.events if isinstance(event, kind)]) < count:
                left = deadline - time.monotonic()
                assert left > 0, f"{count} × {kind.__name__} expected, there are: {self.events}"
                self._arrived.wait(left)
            return found
