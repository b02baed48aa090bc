"""A wire between a desk and its server that can be cut, swallow answers, or become a black hole.

It listens on a socket in a folder and leads to a PostgreSQL server, over TCP or another such socket. What it does is
set from outside at any moment; what it did is counted.
"""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

_PIECE = 65_536
_PORT = 5432


class Wire(StrEnum):
    """What happens to what is sent."""

    WHOLE = "everything passes"
    NO_ANSWERS = "the server hears and does, its answers get lost and the line breaks"
    BLACK_HOLE = "the line stands, and nothing passes either way"
    AWAY = "whoever rings is cut off"


class Proxy:
    """Leads every connection through two pumps that look at the state of the wire before they pass something on."""

    def __init__(self, address: str) -> None:
        """Stand before the server of an address; `address` gives the way through the proxy."""
        self._url = sa.make_url(address)
        self.wire = Wire.WHOLE
        self.connections = 0
        self.cuts = 0
        self.swallowed = 0
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self._doomed: set[Any] = set()
        self._to = b""
        self._lock = threading.Lock()
        # A socket in a folder: only there the program takes a way without certificates.
        self._folder = Path(tempfile.mkdtemp(prefix="sisa-wire-", dir="/tmp"))
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self._folder / f".s.PGSQL.{_PORT}"))
        self._listener.listen(64)
        self._mended = threading.Event()
        self._mended.set()
        self._is_closed = False
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def address(self) -> str:
        """Give the address of the same database, through the wire."""
        through = self._url.set(host=None, port=None, query={"host": str(self._folder)})
        return through.render_as_string(hide_password=False)

    def cut(self) -> int:
        """Break every connection there is; who rings again is let through. Give how many there were."""
        with self._lock:
            pairs, self._pairs = self._pairs, set()
        for pair in pairs:
            _break(*pair)
        self.cuts += len(pairs)
        return len(pairs)

    def go_away(self) -> None:
        """Be as a server that is switched off: every line breaks, nobody gets through."""
        self._set(Wire.AWAY)
        self.cut()

    def swallow_answers(self, to: bytes = b"") -> None:
        """Let the next thing that is asked be done and its answer get lost; the line breaks with it.

        `to` chooses: only who says this, as COMMIT, gets no answer.
        """
        self._to = to
        self._set(Wire.NO_ANSWERS)

    def open_black_hole(self) -> None:
        """Take everything and pass nothing on, as a pulled cable does."""
        self._set(Wire.BLACK_HOLE)

    def mend(self) -> None:
        """Let everything pass again; what fell into the black hole stays there, as its lines do."""
        was, self.wire = self.wire, Wire.WHOLE
        if was is Wire.BLACK_HOLE:
            self.cut()
        self._mended.set()

    def close(self) -> None:
        """Break everything and listen no more."""
        self._is_closed = True
        self.mend()
        self._listener.close()
        self.cut()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _set(self, wire: Wire) -> None:
        self._mended.clear()
        self.wire = wire

    def _accept(self) -> None:
        while not self._is_closed:
            try:
                desk, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._lead, args=(desk,), daemon=True).start()

    def _lead(self, desk: socket.socket) -> None:
        if self.wire is Wire.BLACK_HOLE:
            self._mended.wait()
        if self.wire is Wire.AWAY:
            desk.close()
            return
        try:
            server = self._reached()
        except OSError:
            desk.close()
            return
        with self._lock:
            self.connections += 1
            self._pairs.add((desk, server))
        for source, target, is_answer in ((desk, server, False), (server, desk, True)):
            threading.Thread(target=self._pump, args=(source, target, (desk, server), is_answer), daemon=True).start()

    def _reached(self) -> socket.socket:
        folder = self._url.query.get("host")
        if folder is None:
            return socket.create_connection((self._url.host or "127.0.0.1", self._url.port or _PORT))
        server = socket.socket(socket.AF_UNIX)
        server.connect(str(Path(str(folder)) / f".s.PGSQL.{self._url.port or self._url.query.get('port') or _PORT}"))
        return server

    def _pump(self, source: socket.socket, target: socket.socket, pair: Any, is_answer: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                if self.wire is Wire.BLACK_HOLE:
                    self._mended.wait()
                    break
                if not is_answer and self.wire is Wire.NO_ANSWERS and self._to in piece:
                    self._doomed.add(pair)
                if is_answer and pair in self._doomed:
                    self.swallowed += 1
                    break
                target.sendall(piece)
        with self._lock:
            self._pairs.discard(pair)
            self._doomed.discard(pair)
        _break(*pair)


def _break(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
