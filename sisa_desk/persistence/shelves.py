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
class SearchEntry:
    """What finds a record in a search (folded words) and what the result shows of it."""

    title: str
    detail: str
    folded: str
    at: datetime | None = None


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
        return {value.id: value for piece in pieces(wanted) for value in self.where(self.table.c.id.in_(piece))}  # type: ignore[attr-defined]

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
        return self.add_many((value,))[0]

    def add_many(self, values: Sequence[T]) -> tuple[T, ...]:
        """Store new values, each table in one go, and give them with their first version."""
        stored = tuple(replace(value, version=1) for value in values)  # type: ignore[type-var]
        self._insert(self.table, map(self._row, stored))
        for part in self.parts:
            self._insert(part.table, (row for value in stored for row in _part_rows(part, value)))
        self._enter(stored)
        self.written_beside(stored)
        self._trace_all(stored, "added", ())
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
        self._leave(stored.id)  # type: ignore[attr-defined]
        self._enter((stored,))
        self.written_beside((stored,), changed)
        self._trace_all((stored,), "changed", changed)
        return stored

    def remove(self, value: T) -> None:
        """Take a value away, with everything kept about it beside."""
        same = (self.table.c.id == value.id) & (self.table.c.version == value.version)  # type: ignore[attr-defined]
        if self.connection.execute(self.table.delete().where(same)).rowcount != 1:
            raise StaleChange("changed_meanwhile", noun=self.noun, fields=())
        self._leave(value.id)  # type: ignore[attr-defined]
        self.taken_away(value)
        self._trace_all((value,), "removed", ())

    # for the shelves of single nouns

    def derived(self, value: T) -> Mapping[str, Any]:
        """Give the columns that are computed from a value for look-up and guards."""
        return {}

    def search_entries(self, values: Sequence[T]) -> Iterable[SearchEntry]:
        """Give what finds each of some values in a search; nothing where the noun is not searched for."""
        return ()

    def listed_numbers(self, value: T) -> Iterable[tuple[str, bool]]:
        """Give the look-up forms of the numbers a ring finds the record by, and whether each is a trunk."""
        return ()

    def written_beside(self, values: Sequence[T], changed: tuple[str, ...] | None = None) -> None:
        """Keep up what else is stored beside the rows; `changed` is None for new ones."""

    def taken_away(self, value: T) -> None:
        """Keep up what else is stored beside a row that is gone."""

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
        for piece in pieces(keys):
            query = sa.select(owner.label("owner_key"), *columns).where(owner.in_(piece))
            for owner_key, *values in self.connection.execute(query.order_by(part.table.c.position)):
                found[owner_key].append(part.kind(*values))
        return found

    def _rewrite_parts(self, value: T, changed: tuple[str, ...]) -> None:
        for part in self.parts:
            if part.field in changed:
                owner = part.table.c[part.owner]
                self.connection.execute(part.table.delete().where(owner == value.id))  # type: ignore[attr-defined]
                self._insert(part.table, _part_rows(part, value))

    def _insert(self, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
        if listed := list(rows):
            self.connection.execute(table.insert(), listed)

    def _enter(self, values: Sequence[T]) -> None:
        """Put records where a search and a ring find them."""
        entries = zip(_keys(values), self.search_entries(values), strict=False)
        self._insert(
            schema.search_entries,
            (
                {"record_id": key, "noun": self.noun}
                | {entry.name: getattr(one, entry.name) for entry in fields(SearchEntry)}
                for key, one in entries
            ),
        )
        self._insert(
            schema.phone_book,
            (
                {"phone_key": number, "noun": self.noun, "record_id": key, "is_trunk": is_trunk}
                for key, value in zip(_keys(values), values, strict=True)
                for number, is_trunk in self.listed_numbers(value)
                if number
            ),
        )

    def _leave(self, key: UUID) -> None:
        """Take a record away from where a search and a ring find it."""
        for table in (schema.search_entries, schema.phone_book):
            self.connection.execute(table.delete().where(table.c.record_id == key))

    def _trace_all(self, values: Sequence[T], verb: str, changed: tuple[str, ...]) -> None:
        """Remember who did what to which records and when; names of fields, never their values."""
        done = {"at": self.now, "operator": self.operator, "noun": self.noun, "verb": verb, "fields": changed}
        self._insert(schema.traces, (done | {"record_id": key} for key in _keys(values)))


def pieces(keys: Sequence[UUID]) -> Iterable[Sequence[UUID]]:
    """Cut a list of keys into pieces that one statement takes."""
    return (keys[start : start + _PIECE] for start in range(0, len(keys), _PIECE))


def changed_fields(before: Any, after: Any) -> tuple[str, ...]:
    """Name the fields in which two values of one kind differ, the version apart."""
    names = (entry.name for entry in fields(before) if entry.name != "version")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _keys(values: Iterable[Any]) -> list[UUID]:
    return [value.id for value in values]


def _part_rows(part: Part, owner: Any) -> Iterable[dict[str, Any]]:
    names = [entry.name for entry in fields(part.kind)]
    for position, one in enumerate(getattr(owner, part.field)):
        yield {name: getattr(one, name) for name in names} | {part.owner: owner.id, "position": position}


def _listed(order_by: Any) -> tuple[Any, ...]:
    if order_by is None:
        return ()
    return tuple(order_by) if isinstance(order_by, list | tuple) else (order_by,)
