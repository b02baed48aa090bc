"""Half-filled forms, kept in a file of their own so that a crash of anything else never takes them along."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.complaints import cause_of

_TABLE = """
    CREATE TABLE IF NOT EXISTS drafts (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL, saved_at REAL NOT NULL
    ) STRICT
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-filled form: which form it is, what stands in its fields, and when it was kept."""

    id: UUID
    kind: str
    content: Mapping[str, Any]
    saved_at: datetime


class DraftFile:
    """The file of drafts; used from one thread at a time."""

    def __init__(self, path: Path, ballast: Ballast | None = None) -> None:
        """Open the file, making it when it is not there; the ballast is given up where the disk is full.

        A damaged file is laid aside and a new one begun: nobody waits at the phone because of yesterday's forms.
        """
        self._ballast = ballast
        #: Where the damaged file is that lay here.
        self.laid_aside: Path | None = None
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._connection = _connected(path)
        except sqlite3.Error as error:
            if not self._is_helped(path, error):
                raise Unavailable("drafts_cannot_open", path=path.name) from error
            self._connection = _connected(path)

    def _is_helped(self, path: Path, error: sqlite3.Error) -> bool:
        cause = cause_of(error)
        if cause == "damaged":
            self.laid_aside = path.with_name(f"{path.stem}-damaged{path.suffix}")
            for ending in ("-wal", "-shm", "-journal"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
            path.replace(self.laid_aside)
            return True
        return cause == "disk_full" and self._ballast is not None and self._ballast.release()

    def keep(self, draft: Draft) -> None:
        """Keep the newest state of a form."""
        row = (str(draft.id), draft.kind, json.dumps(dict(draft.content)), draft.saved_at.timestamp())
        try:
            self._put(row)
        except sqlite3.Error as error:
            if cause_of(error) != "disk_full" or self._ballast is None or not self._ballast.release():
                raise Unavailable("draft_not_kept") from error
            self.keep(draft)

    def _put(self, row: tuple[str | float, ...]) -> None:
        self._connection.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)", row)

    def drop(self, key: UUID) -> None:
        """Forget a form that was saved or given up."""
        self._forget("DELETE FROM drafts WHERE id = ?", str(key))

    def drop_older_than(self, moment: datetime) -> None:
        """Forget what nobody came back to."""
        self._forget("DELETE FROM drafts WHERE saved_at < ?", moment.timestamp())

    def _forget(self, statement: str, value: str | float) -> None:
        try:
            self._connection.execute(statement, (value,))
        except sqlite3.Error as error:
            raise Unavailable("draft_not_kept") from error

    def all(self) -> tuple[Draft, ...]:
        """Give every kept form, oldest first."""
        rows = self._connection.execute("SELECT id, kind, content, saved_at FROM drafts ORDER BY saved_at, id")
        return tuple(
            Draft(UUID(key), kind, json.loads(content), datetime.fromtimestamp(saved_at, UTC))
            for key, kind, content, saved_at in rows
        )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    try:
        for pragma in ("busy_timeout=2000", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(_TABLE)
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("malformed: the check of the drafts failed")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
