"""Moving everything from one store into another, file or server, in one transaction and compared row by row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.errors import Refused
from sisa_desk.persistence import audit_triggers, schema
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.search_entries import enter_again

#: People sign in to a server by its own logins and to a file by digests kept there: they are added anew where one goes.
LEFT_BEHIND = frozenset(("people", "passwords"))
#: What a store has from its first day on; everything else has to be empty before something is moved there.
_FIRST_DAY = frozenset(
    "counters opening_hours holidays school_breaks closures lead_times exclusion_rules figures referral_targets traces "
    "search_entries search_words audit audit_salts phone_book".split()
)
_AT_ONCE = 2000
Tell = Callable[[str, int], object]


def move(source: Database, target: Database, tell: Tell) -> int:
    """Copy every row of one store into another that has none, compare them, and give how many there are.

    Nobody writes to the source meanwhile. Raise Refused where the target is not empty or where a row arrived otherwise;
    the target is then as it was.
    """
    with source.transaction() as here, target.transaction() as there:
        _hold_still(here.connection)
        _must_be_empty(there.connection)
        audit_triggers.lift(there.connection)
        for table in reversed(_moved()):
            there.connection.execute(table.delete())
        rows = sum(_copied(here.connection, there.connection, table, tell) for table in _moved())
        enter_again(there.connection)
        _count_on(there.connection)
        audit_triggers.lay(there.connection)
        return rows


def _moved() -> list[sa.Table]:
    return [table for table in schema.metadata.sorted_tables if table.name not in LEFT_BEHIND]


def _hold_still(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        names = ", ".join(table.name for table in _moved())
        connection.exec_driver_sql(f"LOCK TABLE {names} IN SHARE MODE")
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")


def _must_be_empty(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    for table in schema.metadata.sorted_tables:
        if table.name not in _FIRST_DAY and connection.execute(sa.select(sa.literal(1)).select_from(table)).first():
            raise Refused("target_not_empty", name=table.name)


def _copied(here: sa.Connection, there: sa.Connection, table: sa.Table, tell: Tell) -> int:
    for piece in _pieces(here, table):
        there.execute(table.insert(), piece)
    wanted, arrived = _digests(here, table), _digests(there, table)
    if wanted != arrived:
        raise Refused("moved_otherwise", name=table.name)
    tell(table.name, len(wanted))
    return len(wanted)


def _pieces(connection: sa.Connection, table: sa.Table) -> Iterator[list[dict[str, Any]]]:
    result = connection.execute(sa.select(table), execution_options={"yield_per": _AT_ONCE})
    yield from ([dict(row) for row in piece] for piece in result.mappings().partitions())


def _digests(connection: sa.Connection, table: sa.Table) -> dict[str, bytes]:
    """Give the digest of every row by its key, as the program reads it: two kinds of store write it differently."""
    size = len(table.primary_key.columns)
    ordered = [*table.primary_key.columns, *(column for column in table.columns if not column.primary_key)]
    return {
        repr(tuple(row)[:size]): hashlib.sha256(repr(tuple(map(_plain, row))).encode()).digest()
        for row in connection.execute(sa.select(*ordered))
    }


def _plain(value: object) -> object:
    """Give a value whose text is the same whatever the order of a set."""
    return sorted(map(str, value)) if isinstance(value, frozenset) else value


def _count_on(connection: sa.Connection) -> None:
    """Let what a server numbers by itself go on after what arrived."""
    if connection.dialect.name != "postgresql":
        return
    for table in _moved():
        for column in table.columns:
            if column.autoincrement is True:
                last = f"(SELECT coalesce(max({column.name}), 0) + 1 FROM {table.name})"
                sequence = f"pg_get_serial_sequence('{table.name}', '{column.name}')"
                connection.exec_driver_sql(f"SELECT setval({sequence}, {last}, false)")
