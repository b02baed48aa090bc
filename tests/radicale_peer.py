"""A real calendar server for tests: Radicale on this machine, its calendars in a folder, one person with a password."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from caldav.davclient import DAVClient

USER, PASSWORD = "amal", "open sesame"
_STARTS_WITHIN_S = 20


@dataclass(frozen=True)
class Radicale:
    """A server that runs, and one calendar on it."""

    origin: str

    @property
    def address(self) -> str:
        """Give the address of the calendar."""
        return f"{self.origin}/{USER}/mine/"

    def put(self, name: str, *blocks: str) -> None:
        """Put an event into the calendar, or another state of it, as the phone of a volunteer does."""
        text = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *blocks, "END:VCALENDAR"))
        self._asked("PUT", f"{self.address}{name}.ics", text, {"Content-Type": "text/calendar"})

    def drop(self, name: str) -> None:
        """Take an event out of the calendar."""
        self._asked("DELETE", f"{self.address}{name}.ics")

    def make_calendar(self) -> None:
        """Make the calendar."""
        self._asked("MKCALENDAR", self.address)

    def _asked(self, method: str, address: str, body: str = "", headers: dict[str, str] | None = None) -> None:
        with DAVClient(address, username=USER, password=PASSWORD, enable_rfc6764=False, require_tls=False) as client:
            answer = client.request(address, method, body, headers)
            assert answer.status < 300, answer.status


@contextmanager
def a_radicale(folder: Path) -> Iterator[Radicale]:
    """Run a server on a free port until the test is over."""
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    port = _free_port()
    options = {
        "server-hosts": f"127.0.0.1:{port}",
        "auth-type": "htpasswd",
        "auth-htpasswd-filename": str(folder / "users"),
        "auth-htpasswd-encryption": "plain",
        "auth-delay": "0",
        "storage-filesystem-folder": str(folder / "collections"),
        "web-type": "none",
    }
    command = [sys.executable, "-m", "radicale", "--config", "", *(f"--{name}={at}" for name, at in options.items())]
    with (folder / "radicale.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait_for(port, process)
        server = Radicale(f"http://127.0.0.1:{port}")
        server.make_calendar()
        yield server
    finally:
        process.terminate()
        process.wait(timeout=10)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _STARTS_WITHIN_S
    while time.monotonic() < until:
        assert process.poll() is None, "the server ended by itself"
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")
