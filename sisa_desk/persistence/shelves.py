"""Shelves: frozen values in, frozen values out, each with its version, its parts, its trace and its search entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.errors import Missing, StaleChange
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema

T = TypeVar("T")
#: SQLite takes 32,766 parameters; lists of keys are asked for in pieces far below that.
_PIECE = 500


@dataclass(frozen=True, slots=True)
class Part:
    """A tuple of values inside a value, kept in a table of its own in its order."""

    field: str
    table: sa.Table
    owner: str
    kind: type


@dataclass(frozen=True, slots=True)
class Found:
    """What a search shows of a record."""

    noun: Noun
    id: UUID
    title: str
    detail: str
    at: datetime | None


class Shelf(Generic[T]):
    """All values of one noun in one table, read and written inside one transaction."""

    kind: type[T]
    table: sa.Table
    noun: Noun
    parts: tuple[Part, ...] = ()

    def __init__(self, connection: sa.Connection, now: datetime, operator: str) -> None:
        """Work inside a transaction, at a moment, for somebody."""
        self.connection = connection
        self.now = now
        self.operator = operator

    # questions

    def get(self, key: UUID) -> T:
        """Give the value of a key; raise Missing when it is not there."""
        found = self.find(key)
        if found is None:
            raise Missing("not_there", noun=self.noun)
        return found

    def find(self, key: UUID | None) -> T | None:
        """Give the value of a key, or None."""
        if key is None:
            return None
        return next(iter(self.where(self.table.c.id == key)), None)

    def of(self, keys: Collection[UUID | None]) -> dict[UUID, T]:
        """Give the values of many keys at once."""
        wanted = [key for key in set(keys) if key is not None]
        pieces = (wanted[start : start + _PIECE] for start in range(0, len(wanted), _PIECE))
        return {value.id: value for piece in pieces for value in self.where(self.table.c.id.in_(piece))}  # type: ignore[attr-defined]

    def where(self, *conditions: Any, order_by: Any = None, limit: int | None = None) -> tuple[T, ...]:
        """Give the values that meet every condition."""
        query = sa.select(*self._columns()).where(*conditions).order_by(*_listed(order_by)).limit(limit)
        rows = self.connection.execute(query).mappings().all()
        return tuple(self.kind(**row, **extra) for row, extra in zip(rows, self._parts_of(rows), strict=True))

    def count(self, *conditions: Any) -> int:
        """Count the values that meet every condition."""
        query = sa.select(sa.func.count()).select_from(self.table).where(*conditions)
        return int(self.connection.scalar(query) or 0)

    # commands

    def add(self, value: T) -> T:
        """Store a new value and give it with its first version."""
        stored = replace(value, version=1)  # type: ignore[type-var]
        self.connection.execute(self.table.insert().values(self._row(stored)))
        self._write_parts(stored)
        self._written(stored, "added", ())
        return stored

    def save(self, value: T) -> T:
        """Store a change; raise StaleChange when somebody else saved in between."""
        before = self.get(value.id)  # type: ignore[attr-defined]
        changed = changed_fields(before, value)
        stored = replace(value, version=value.version + 1)  # type: ignore[type-var,attr-defined]
        same = (self.table.c.id == value.id) & (self.table.c.version == value.version)  # type: ignore[attr-defined]
        done = self.connection.execute(self.table.update().where(same).values(self._row(stored)))
        if done.rowcount != 1:
            raise StaleChange("changed_meanwhile", noun=self.noun, fields=changed)
        self._rewrite_parts(stored, changed)
        self._written(stored, "changed", changed)
        return stored

    def remove(self, value: T) -> None:
        """Take a value away, with everything kept about it beside."""
        same = (self.table.c.id == value.id) & (self.table.c.version == value.version)  # type: ignore[attr-defined]
        if self.connection.execute(self.table.delete().where(same)).rowcount != 1:
            raise StaleChange("changed_meanwhile", noun=self.noun, fields=())
        key: UUID = value.id  # type: ignore[attr-defined]
        self.connection.execute(schema.search_entries.delete().where(schema.search_entries.c.record_id == key))
        self.connection.execute(schema.phone_book.delete().where(schema.phone_book.c.record_id == key))
        self.trace(key, "removed", ())

    def trace(self, key: UUID, verb: str, changed: tuple[str, ...]) -> None:
        """Remember who did what to which record and when; names of fields, never their values."""
        row = {"at": self.now, "operator": self.operator, "noun": self.noun, "record_id": key, "verb": verb}
        self.connection.execute(schema.traces.insert().values(fields=changed, **row))

    # for the shelves of single nouns

    def derived(self, value: T) -> Mapping[str, Any]:
        """Give the columns that are computed from a value for look-up and guards."""
        return {}

    def written_beside(self, value: T, changed: tuple[str, ...]) -> None:
        """Keep up what is stored beside the row: search entry, phone book, compiled rows."""

    def enter_in_search(self, value: T, title: str, detail: str, folded: str, at: datetime | None = None) -> None:
        """Put the record where a search finds it."""
        entries, key = schema.search_entries, value.id  # type: ignore[attr-defined]
        self.connection.execute(entries.delete().where(entries.c.record_id == key))
        row = {"record_id": key, "noun": self.noun, "title": title, "detail": detail, "folded": folded, "at": at}
        self.connection.execute(entries.insert().values(row))

    def enter_in_phone_book(self, value: T, numbers: Iterable[tuple[str, bool]]) -> None:
        """Put the numbers of the record where a ring finds them."""
        book, key = schema.phone_book, value.id  # type: ignore[attr-defined]
        self.connection.execute(book.delete().where(book.c.record_id == key))
        rows = [
            {"phone_key": number, "noun": self.noun, "record_id": key, "is_trunk": is_trunk}
            for number, is_trunk in numbers
            if number
        ]
        if rows:
            self.connection.execute(book.insert(), rows)

    # inside

    def _columns(self) -> list[sa.Column[Any]]:
        own = {part.field for part in self.parts}
        return [self.table.c[entry.name] for entry in fields(self.kind) if entry.name not in own]  # type: ignore[arg-type]

    def _row(self, value: T) -> dict[str, Any]:
        return {column.name: getattr(value, column.name) for column in self._columns()} | dict(self.derived(value))

    def _parts_of(self, rows: Sequence[Mapping[Any, Any]]) -> list[dict[str, tuple[Any, ...]]]:
        if not self.parts or not rows:
            return [{} for _ in rows]
        keys = [row["id"] for row in rows]
        by_part = {part.field: self._read_part(part, keys) for part in self.parts}
        return [{name: tuple(found.get(key, ())) for name, found in by_part.items()} for key in keys]

    def _read_part(self, part: Part, keys: list[UUID]) -> dict[UUID, list[Any]]:
        found: dict[UUID, list[Any]] = defaultdict(list)
        columns = [part.table.c[entry.name] for entry in fields(part.kind)]
        owner = part.table.c[part.owner]
        for start in range(0, len(keys), _PIECE):
            query = sa.select(owner.label("owner_key"), *columns).where(owner.in_(keys[start : start + _PIECE]))
            for owner_key, *values in self.connection.execute(query.order_by(part.table.c.position)):
                found[owner_key].append(part.kind(*values))
        return found

    def _rewrite_parts(self, value: T, changed: tuple[str, ...]) -> None:
        for part in self.parts:
            if part.field in changed:
                owner = part.table.c[part.owner]
                self.connection.execute(part.table.delete().where(owner == value.id))  # type: ignore[attr-defined]
        self._write_parts(value, set(changed))

    def _write_parts(self, value: T, only: set[str] | None = None) -> None:
        for part in self.parts:
            if only is not None and part.field not in only:
                continue
            rows = [
                {entry.name: getattr(one, entry.name) for entry in fields(part.kind)}
                | {part.owner: value.id, "position": position}  # type: ignore[attr-defined]
                for position, one in enumerate(getattr(value, part.field))
            ]
            if rows:
                self.connection.execute(part.table.insert(), rows)

    def _written(self, value: T, verb: str, changed: tuple[str, ...]) -> None:
        self.written_beside(value, changed)
        self.trace(value.id, verb, changed)  # type: ignore[attr-defined]


def changed_fields(before: Any, after: Any) -> tuple[str, ...]:
    """Name the fields in which two values of one kind differ, the version apart."""
    names = (entry.name for entry in fields(before) if entry.name != "version")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _listed(order_by: Any) -> tuple[Any, ...]:
    if order_by is None:
        return ()
    return tuple(order_by) if isinstance(order_by, list | tuple) else (order_by,)
