"""A copy of the server's store in a file of this desk: what the desk works on while the server is away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import sleep
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.persistence import schema
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.search_entries import index_anew
from sisa_desk.persistence.upgrade import open_database

#: Who did what is kept on the server only, and so is who sits where.
_LEFT_OUT = frozenset(
    (schema.traces, schema.presences, schema.applied_commands, schema.audit, schema.audit_salts, schema.passwords)
)
#: What the server says where a role may not read a table: its desks do without it here too.
_NOT_ALLOWED = "42501"
_AT_ONCE = 500
#: Between two pieces the window gets its turn.
_REST_S = 0.002


def open_copy(path: Path, clock: Clock, operator: str) -> Database:
    """Open the file of the copy; one that cannot be read (any more) is made anew, for the server has everything."""
    try:
        return open_database(path, clock, operator)
    except Exception:  # noqa: BLE001 - whatever is wrong with it
        for one in path.parent.glob(f"{path.name}*"):
            one.unlink()
        return open_database(path, clock, operator)


def is_filled(copy: Database) -> bool:
    """Say whether a copy was ever completed: a store always has its first rules."""
    with copy.reading() as tx:
        return tx.opening_hours.count() > 0


def refresh(copy: Database, server: Database, is_wanted: Callable[[], bool]) -> bool:
    """Bring a copy up to date, all of it or nothing, unless it is not wanted any more; say whether it was done.

    Who reads it meanwhile sees it as it was.
    """
    with sorted_complaints(), server.reading() as source, copy.engine.connect() as target:
        raw: Any = target.connection.driver_connection
        # Tables come in an order of their own; the pragma is only heard outside of a transaction.
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with target.begin():
                # From here on nobody else writes to the copy: what somebody did there meanwhile must not be lost.
                if not is_wanted():
                    return False
                _fill(target, source.connection)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
    return True


def _fill(target: sa.Connection, source: sa.Connection) -> None:
    for table in schema.metadata.sorted_tables:
        target.execute(table.delete())
        for rows in _pieces(source, table):
            target.execute(table.insert(), rows)
    index_anew(target)
    # The audit is kept where the changes were made.
    target.exec_driver_sql("DELETE FROM audit_pending")


def _pieces(source: sa.Connection, table: sa.Table) -> Iterator[Sequence[Any]]:
    for rows in _read(source, table):
        yield [dict(row) for row in rows]
        sleep(_REST_S)


def _read(source: sa.Connection, table: sa.Table) -> Iterator[Sequence[Any]]:
    if table in _LEFT_OUT:
        return
    try:
        with source.begin_nested():
            found = source.execute(sa.select(table))
    except sa.exc.DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != _NOT_ALLOWED:
            raise
        return
    yield from found.mappings().partitions(_AT_ONCE)
