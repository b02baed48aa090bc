"""The outbox: commands that are done for the person at the desk and still have to reach the server, in their order."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID

from sisa_desk.domain.errors import Unavailable

_TABLE = """
    CREATE TABLE IF NOT EXISTS entries (
        position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at REAL NOT NULL, operator TEXT NOT NULL,
        command TEXT NOT NULL, content TEXT NOT NULL, state TEXT NOT NULL, refusal TEXT NOT NULL
    ) STRICT
"""


class EntryState(StrEnum):
    """Where an entry stands: being done, waiting to be sent, or refused by the server and waiting for somebody."""

    BEGUN = "begun"
    WAITING = "waiting"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: its key, when and by whom it was given, its name, and what was handed to it as text."""

    id: UUID
    at: datetime
    operator: str
    command: str
    content: str
    state: EntryState = EntryState.BEGUN
    refusal: str = ""


class OutboxFile:
    """The file of the outbox; what was put into it is on the disk. It may be used from several threads."""

    def __init__(self, path: Path) -> None:
        """Open the file, making it when it is not there; what was begun when the program ended waits to be sent."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        try:
            self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "busy_timeout=2000"):
                self._connection.execute(f"PRAGMA {pragma}")
            self._connection.execute(_TABLE)
        except sqlite3.Error as error:
            raise Unavailable("outbox_cannot_open", path=path.name) from error
        self._say("UPDATE entries SET state = 'waiting' WHERE state = 'begun'")

    def put(self, entry: Entry) -> None:
        """Keep a command before anything else is done with it."""
        row = (str(entry.id), entry.at.timestamp(), entry.operator, entry.command, entry.content, entry.state)
        columns = "id, at, operator, command, content, state, refusal"
        self._say(f"INSERT INTO entries ({columns}) VALUES (?, ?, ?, ?, ?, ?, '')", *row)

    def wait(self, key: UUID) -> None:
        """Have an entry wait to be sent."""
        self._say("UPDATE entries SET state = 'waiting', refusal = '' WHERE id = ?", str(key))

    def refuse(self, key: UUID, refusal: str) -> None:
        """Keep why the server refused an entry, until somebody has seen to it."""
        self._say("UPDATE entries SET state = 'refused', refusal = ? WHERE id = ?", refusal, str(key))

    def drop(self, key: UUID) -> bool:
        """Forget an entry that is on the server, taken back or seen to; say whether it was there."""
        return self._say("DELETE FROM entries WHERE id = ?", str(key)).rowcount > 0

    def waiting(self, limit: int = 500) -> tuple[Entry, ...]:
        """Give what waits to be sent, in order."""
        return self._read("WHERE state = 'waiting' ORDER BY position LIMIT ?", limit)

    def refused(self) -> tuple[Entry, ...]:
        """Give what the server refused, in order."""
        return self._read("WHERE state = 'refused' ORDER BY position LIMIT ?", -1)

    def count(self) -> int:
        """Count what waits to be sent."""
        return int(self._say("SELECT count(*) FROM entries WHERE state = 'waiting'").fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _read(self, which: str, limit: int) -> tuple[Entry, ...]:
        rows = self._say(f"SELECT id, at, operator, command, content, state, refusal FROM entries {which}", limit)
        return tuple(
            Entry(UUID(key), datetime.fromtimestamp(at, UTC), operator, command, content, EntryState(state), refusal)
            for key, at, operator, command, content, state, refusal in rows.fetchall()
        )

    def _say(self, statement: str, *values: Any) -> sqlite3.Cursor:
        try:
            with self._lock:
                return self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise Unavailable("outbox_not_kept") from error
