"""Who changed what and when: sealed rows of which each rests on the one before it, and the check of that chain."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sisa_desk.persistence import schema
from sisa_desk.persistence.audit_triggers import record_column, watched
from sisa_desk.persistence.pieces import pieces

_TABLE = schema.audit
_BETWEEN = "\x1f"
_AT_ONCE = 5000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: As much of a seal as somebody reads off a sheet of paper: nobody finds a second chain with these sixteen digits.
_SHOWN = 16
_PENDING = "SELECT source, record, verb, fields, told FROM audit_pending ORDER BY id"
# As text: nothing of it is written anew while a command holds the store.
_LAST = "SELECT number, seal FROM audit ORDER BY number DESC LIMIT 1"
_INSERT = f"INSERT INTO audit ({', '.join(_TABLE.columns.keys())}) VALUES ({', '.join('?' * len(_TABLE.columns))})"
_ROOTS = frozenset(table.name for table in watched() if record_column(table).primary_key)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the audit stood at some moment, noted outside the store: the number of its last row and that row's seal."""

    number: int
    seal: str

    @classmethod
    def read(cls, text: str) -> Anchor | None:
        """Read what `text` wrote, in any grouping; None where it is none."""
        number, _, seal = text.replace(" ", "").partition("-")
        fits = number.isdigit() and len(seal) == _SHOWN and not set(seal.lower()) - set("0123456789abcdef")
        return cls(int(number), seal.lower()) if fits else None

    @property
    def text(self) -> str:
        """Give it as it is printed: the number, and the beginning of the seal in groups of four."""
        groups = " ".join(self.seal[start : start + 4] for start in range(0, _SHOWN, 4))
        return f"{self.number}-{groups}"

    def holds_for(self, seal: str | None) -> bool:
        """Say whether the row of this number still carries this seal."""
        return seal is not None and seal[:_SHOWN] == self.seal[:_SHOWN]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that was tampered with: the number of the row, and "missing", "changed" or "not_anchored"."""

    number: int
    kind: str


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What a check of the audit found: how many rows it read, where the audit stands now, and the flaws."""

    rows: int
    head: Anchor | None
    flaws: tuple[Flaw, ...]


def seal(connection: sa.Connection, now: datetime, person: str) -> None:
    """Seal what triggers put aside in a file, in the name of somebody; a server seals by itself."""
    if connection.dialect.name != "sqlite":
        return
    pending = connection.exec_driver_sql(_PENDING).all()
    if not pending:
        return
    salts = _Salts(connection, {row.record for row in pending})
    number, last = _head(connection) or (0, "")
    at, rows = _micros(now), []
    for source, record, verb, fields, told in pending:
        if verb == "changed" and not fields:
            continue
        number += 1
        names = _BETWEEN.join(sorted(fields.split(_BETWEEN)[:-1]))
        digest = _sha(salts.of(record) + told)
        last = _seal_of(last, number, at, person, source, record, verb, names, digest)
        rows.append((number, at, person, source, record, verb, names, digest, last))
    # An import brings ten thousand rows: written as they are, without going through the types of the columns.
    if rows:
        connection.exec_driver_sql(_INSERT, rows)
    gone = {row.record for row in pending if row.verb == "removed" and row.source in _ROOTS}
    salts.keep(gone)
    connection.exec_driver_sql("DELETE FROM audit_pending")


def head(connection: sa.Connection) -> Anchor | None:
    """Give where the audit stands; None where nothing was ever changed."""
    found = _head(connection)
    return Anchor(*found) if found else None


def check(connection: sa.Connection, anchors: Iterable[Anchor] = ()) -> AuditCheck:
    """Follow the chain from its first row to its last and compare it with what was noted elsewhere."""
    wanted = {anchor.number: anchor for anchor in anchors}
    last = Anchor(0, "")
    flaws: list[Flaw] = []
    rows = 0
    for row in _rows(connection):
        rows += 1
        flaws += (Flaw(number, "missing") for number in range(last.number + 1, row.number))
        if row.seal != _seal_of(last.seal, row.number, _micros(row.at), *_texts(row)):
            flaws.append(Flaw(row.number, "changed"))
        anchor = wanted.pop(row.number, None)
        if anchor is not None and not anchor.holds_for(row.seal):
            flaws.append(Flaw(row.number, "not_anchored"))
        last = Anchor(row.number, row.seal)
    flaws += (Flaw(number, "not_anchored") for number in sorted(wanted))
    return AuditCheck(rows, last if last.number else None, tuple(flaws))


def _head(connection: sa.Connection) -> tuple[int, str] | None:
    found = connection.exec_driver_sql(_LAST).first()
    return (found.number, found.seal) if found else None


def _rows(connection: sa.Connection) -> Iterator[sa.Row[Any]]:
    after = 0
    query = sa.select(_TABLE).order_by(_TABLE.c.number).limit(_AT_ONCE)
    while rows := connection.execute(query.where(_TABLE.c.number > after)).all():
        yield from rows
        after = rows[-1].number


def _texts(row: sa.Row[Any]) -> tuple[str, ...]:
    return (row.person, row.source, row.record, row.verb, _BETWEEN.join(row.fields), row.digest)


def _seal_of(before: str, number: int, at: int, *texts: str) -> str:
    """Give the seal of a row; the words of PostgreSQL for it stand in `audit_triggers`."""
    return _sha(_BETWEEN.join((before, str(number), str(at), *texts)))


def _micros(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


class _Salts:
    """The salts of the records of one command; a record that goes takes its salt along."""

    def __init__(self, connection: sa.Connection, records: set[str]) -> None:
        self._connection = connection
        self._records = records
        self._known: dict[str, str] = {}
        for piece in pieces(sorted(records)):
            query = f"SELECT record, salt FROM audit_salts WHERE record IN ({', '.join('?' * len(piece))})"
            self._known |= {row.record: row.salt for row in connection.exec_driver_sql(query, tuple(piece))}
        self._stored = frozenset(self._known)

    def of(self, record: str) -> str:
        if record not in self._known:
            self._known[record] = secrets.token_hex(16)
        return self._known[record]

    def keep(self, gone: set[str]) -> None:
        """Store the new ones, and forget those of records that are gone."""
        new = [(record, self._known[record]) for record in self._known if record not in self._stored | gone]
        if new:
            self._connection.exec_driver_sql("INSERT INTO audit_salts (record, salt) VALUES (?, ?)", new)
        if gone:
            dropped = [(record,) for record in gone]
            self._connection.exec_driver_sql("DELETE FROM audit_salts WHERE record = ?", dropped)
