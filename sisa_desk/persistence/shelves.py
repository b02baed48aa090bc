"""Shelves: frozen values in, frozen values out, each with its version, its parts, its trace and its search entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from itertools import chain, repeat
from operator import attrgetter
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.errors import Missing, StaleChange
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.holding import hold
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.search_entries import SearchEntries

T = TypeVar("T")


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


class Shelf(Generic[T]):
    """All values of one noun in one table, read and written inside one transaction."""

    kind: type[T]
    table: sa.Table
    noun: Noun
    parts: tuple[Part, ...] = ()
    #: The record that a command holds while it decides about a value: the field with its key, and its table.
    held_by: tuple[str, sa.Table] | None = None
    #: The columns of the table that hold the fields of a value, in their order; set by `__init_subclass__`.
    columns: tuple[sa.Column[Any], ...]
    _names: tuple[str, ...]
    _stored_names: tuple[str, ...]
    _all_fields: attrgetter[tuple[Any, ...]]
    _stored_fields: attrgetter[tuple[Any, ...]]
    _by_key: sa.Select[Any]

    def __init_subclass__(cls) -> None:
        """Write down once what a shelf asks again and again."""
        super().__init_subclass__()
        if "kind" not in vars(cls):  # what several shelves have in common is no shelf yet
            return
        apart = {part.field for part in cls.parts}
        cls._names = tuple(entry.name for entry in fields(cls.kind))  # type: ignore[arg-type]
        cls.columns = tuple(cls.table.c[name] for name in cls._names if name not in apart)
        cls._stored_names = tuple(column.name for column in cls.columns)
        cls._all_fields, cls._stored_fields = attrgetter(*cls._names), attrgetter(*cls._stored_names)
        cls._by_key = cls.query(cls.table.c.id == sa.bindparam("key"))

    def __init__(self, connection: sa.Connection, now: datetime, operator: str) -> None:
        """Work inside a transaction, at a moment, for somebody."""
        self.connection = connection
        self.now = now
        self.operator = operator
        self._search_entries = SearchEntries(connection)

    # questions

    def get(self, key: UUID) -> T:
        """Give the value of a key; raise Missing when it is not there. A command has it to itself from then on."""
        found = self.find(key)
        if found is None:
            raise Missing("not_there", noun=self.noun)
        # Somebody may have changed it while this command was waiting for it.
        return self.get(key) if self._hold((found,)) else found

    def find(self, key: UUID | None) -> T | None:
        """Give the value of a key, or None."""
        if key is None:
            return None
        return next(iter(self.asked(self._by_key, key=key)), None)

    def of(self, keys: Collection[UUID | None]) -> dict[UUID, T]:
        """Give the values of many keys at once."""
        wanted = [key for key in set(keys) if key is not None]
        return {value.id: value for piece in pieces(wanted) for value in self.where(self.table.c.id.in_(piece))}  # type: ignore[attr-defined]

    def where(self, *conditions: Any, order_by: Any = None, limit: int | None = None) -> tuple[T, ...]:
        """Give the values that meet every condition."""
        return self.asked(self.query(*conditions, order_by=order_by, limit=limit))

    @classmethod
    def query(cls, *conditions: Any, order_by: Any = None, limit: Any = None) -> sa.Select[Any]:
        """Write a question for values down; one with bind parameters is written once and asked often."""
        # Of what is equal by that order, the older record stands first: on every kind of store.
        order = (*_listed(order_by), cls.table.c.id) if order_by is not None else ()
        return sa.select(*cls.columns).where(*conditions).order_by(*order).limit(limit)

    def asked(self, query: sa.Select[Any], **facts: Any) -> tuple[T, ...]:
        """Give the values that answer a question of `query`, its bind parameters filled with facts."""
        rows = self.connection.execute(query, facts).all()
        # By position: a value of many fields takes four times as long to make by their names.
        if not self.parts:
            return tuple(self.kind(*row) for row in rows)
        return tuple(self._joined(row, parts) for row, parts in zip(rows, self._parts_of(rows), strict=True))

    def count(self, *conditions: Any) -> int:
        """Count the values that meet every condition."""
        query = sa.select(sa.func.count()).select_from(self.table).where(*conditions)
        return int(self.connection.scalar(query) or 0)

    # commands

    def hold(self, *keys: UUID) -> None:
        """Let no other command decide about some records until this one is done."""
        hold(self.connection, self.table, *keys)

    def add(self, value: T) -> T:
        """Store a new value and give it with its first version."""
        return self.add_many((value,))[0]

    def add_many(self, values: Sequence[T]) -> tuple[T, ...]:
        """Store new values, each table in one go, and give them with their first version."""
        self.take_in_hand(values)
        stored = tuple(self._in_version(value, 1) for value in values)
        self._insert(self.table, map(self._row, stored))
        for part in self.parts:
            self._insert(part.table, (row for value in stored for row in _part_rows(part, value)))
        self._enter(stored)
        self.written_beside(stored)
        self._trace_all(stored, "added", repeat(()))
        return stored

    def save(self, value: T) -> T:
        """Store a change; raise StaleChange when somebody else saved in between."""
        return self.save_many((value,))[0]

    def save_many(self, values: Sequence[T]) -> tuple[T, ...]:
        """Store changes of different records, each table in one go; raise StaleChange when one is out of date."""
        known = self._of_our_own(_keys(values))
        self.take_in_hand(values)
        before = tuple(self._known(known, value) for value in values)
        changed = tuple(map(changed_fields, before, values))
        stored = tuple(self._in_version(value, value.version + 1) for value in values)  # type: ignore[attr-defined]
        self._update(values, stored, changed)
        self._rewrite_parts(stored, changed)
        self._leave(_keys(stored))
        self._enter(stored)
        self.written_beside(stored, before)
        self._trace_all(stored, "changed", changed)
        return stored

    def remove(self, value: T) -> None:
        """Take a value away, with everything kept about it beside."""
        self.remove_many((value,))

    def remove_many(self, values: Sequence[T]) -> None:
        """Take values away, with everything kept about them beside; raise StaleChange when one is out of date."""
        rows = [_version_known(value) for value in values]
        if rows and self.connection.execute(_same(self.table, self.table.delete()), rows).rowcount != len(rows):
            raise self._stale(())
        self._leave(_keys(values))
        self.written_beside((), values)
        self._trace_all(values, "removed", repeat(()))

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

    def take_in_hand(self, values: Sequence[T]) -> None:
        """Hold what else is decided about by writing some values."""

    def written_beside(self, after: Sequence[T], before: Sequence[T] = ()) -> None:
        """Keep up what else is stored beside rows that were changed (in the same order), added or taken away."""

    # inside

    def _hold(self, values: Iterable[T]) -> bool:
        if self.held_by is None:
            return False
        field, table = self.held_by
        return hold(self.connection, table, *(getattr(value, field) for value in values))

    def _of_our_own(self, keys: Sequence[UUID]) -> dict[UUID, T]:
        """Give the values of many keys, which a command has to itself from then on."""
        known = self.of(keys)
        return self.of(keys) if self._hold(known.values()) else known

    def _row(self, value: T) -> dict[str, Any]:
        return dict(zip(self._stored_names, self._stored_fields(value), strict=True)) | dict(self.derived(value))

    def _in_version(self, value: T, version: int) -> T:
        """Give a value with another version, which is its last field; `replace` takes three times as long."""
        return self.kind(*self._all_fields(value)[:-1], version)  # type: ignore[call-arg]

    def _joined(self, row: sa.Row[Any], parts: Mapping[str, tuple[Any, ...]]) -> T:
        own = iter(row)
        return self.kind(*(parts[name] if name in parts else next(own) for name in self._names))

    def _parts_of(self, rows: Sequence[sa.Row[Any]]) -> list[dict[str, tuple[Any, ...]]]:
        keys = [row.id for row in rows]
        by_part = {part.field: self._read_part(part, keys) for part in self.parts}
        return [{name: tuple(found.get(key, ())) for name, found in by_part.items()} for key in keys]

    def _read_part(self, part: Part, keys: list[UUID]) -> dict[UUID, list[Any]]:
        found: dict[UUID, list[Any]] = defaultdict(list)
        for piece in pieces(keys):
            for owner, *values in self.connection.execute(*_question_for(part, piece)):
                found[owner].append(part.kind(*values))
        return found

    def _known(self, known: Mapping[UUID, T], value: T) -> T:
        """Give what is stored of a value that is to be changed, the version it rests on."""
        before = known.get(value.id)  # type: ignore[attr-defined]
        if before is None:
            raise Missing("not_there", noun=self.noun)
        if before.version != value.version:  # type: ignore[attr-defined]
            raise self._stale(changed_fields(before, value))
        return before

    def _stale(self, fields: tuple[str, ...]) -> StaleChange:
        return StaleChange("changed_meanwhile", noun=self.noun, fields=fields)

    def _update(self, before: Sequence[T], after: Sequence[T], changed: Sequence[tuple[str, ...]]) -> None:
        rows = [self._row(new) | _version_known(old) for old, new in zip(before, after, strict=True)]
        # Where writers do not wait for each other, somebody may have been faster since the values were read.
        if rows and self.connection.execute(_same(self.table, self.table.update()), rows).rowcount != len(rows):
            raise self._stale(tuple(dict.fromkeys(chain.from_iterable(changed))))

    def _rewrite_parts(self, values: Sequence[T], changed: Sequence[tuple[str, ...]]) -> None:
        for part in self.parts:
            owners = [value for value, names in zip(values, changed, strict=True) if part.field in names]
            self._delete(part.table.c[part.owner], _keys(owners))
            self._insert(part.table, (row for value in owners for row in _part_rows(part, value)))

    def _delete(self, column: sa.Column[Any], keys: Sequence[UUID]) -> None:
        for piece in pieces(keys):
            self.connection.execute(sa.delete(column.table).where(column.in_(piece)))

    def _insert(self, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
        if listed := list(rows):
            self.connection.execute(table.insert(), listed)

    def _enter(self, values: Sequence[T]) -> None:
        """Put records where a search and a ring find them."""
        entries = zip(_keys(values), self.search_entries(values), strict=False)
        self._search_entries.enter([self._search_row(key, entry) for key, entry in entries])
        self._insert(
            schema.phone_book,
            (
                {"phone_key": number, "noun": self.noun, "record_id": key, "is_trunk": is_trunk}
                for key, value in zip(_keys(values), values, strict=True)
                for number, is_trunk in self.listed_numbers(value)
                if number
            ),
        )

    def _leave(self, keys: Sequence[UUID]) -> None:
        """Take records away from where a search and a ring find them."""
        self._search_entries.leave(keys)
        self._delete(schema.phone_book.c.record_id, keys)

    def _search_row(self, key: UUID, entry: SearchEntry) -> dict[str, Any]:
        shown = {part.name: getattr(entry, part.name) for part in fields(SearchEntry)}
        return {"record_id": key, "noun": self.noun, **shown}

    def _trace_all(self, values: Sequence[T], verb: str, changed: Iterable[tuple[str, ...]]) -> None:
        """Remember who did what to which records and when; names of fields, never their values."""
        done = {"at": self.now, "operator": self.operator, "noun": self.noun, "verb": verb}
        told = zip(_keys(values), changed, strict=False)
        self._insert(schema.traces, (done | {"record_id": key, "fields": names} for key, names in told))


@cache
def _parts_query(part: Part, *, of_one: bool) -> sa.Select[Any]:
    owner = part.table.c[part.owner]
    whose = owner == sa.bindparam("owner") if of_one else owner.in_(sa.bindparam("owners", expanding=True))
    columns = (part.table.c[entry.name] for entry in fields(part.kind))
    return sa.select(owner.label("owner_key"), *columns).where(whose).order_by(part.table.c.position)


def _question_for(part: Part, owners: Sequence[UUID]) -> tuple[sa.Select[Any], dict[str, Any]]:
    """Give the question for the parts of some owners; the one for a single owner is answered twice as fast."""
    if len(owners) == 1:
        return _parts_query(part, of_one=True), {"owner": owners[0]}
    return _parts_query(part, of_one=False), {"owners": owners}


def _same(table: sa.Table, change: Any) -> Any:
    """Restrict a change to the row in the version it rests on."""
    return change.where(table.c.id == sa.bindparam("known_id"), table.c.version == sa.bindparam("known_version"))


def _version_known(value: Any) -> dict[str, Any]:
    return {"known_id": value.id, "known_version": value.version}


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
