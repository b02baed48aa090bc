"""Holding records on a server, so that no other command decides about them meanwhile.

A person's time is held by an advisory lock, taken before anything of it is read: inserts that met in the exclusion
constraint instead would wait for each other, and one of them would be thrown out after a second.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.persistence import schema

Around = Callable[[sa.Connection, Collection[UUID]], Collection[UUID]]
_HELD = "sisa_held"
_HOLD_PEOPLE = sa.text("SELECT count(pg_advisory_xact_lock(number)) FROM unnest(CAST(:numbers AS bigint[])) AS number")


@dataclass
class _Held:
    """What a command has to itself: records, and requests with everybody around them."""

    records: set[UUID] = field(default_factory=set)
    around: set[UUID] = field(default_factory=set)


def for_commands(dialect: str) -> Mapping[str, Any]:
    """Give what lets a connection remember what its command holds; on SQLite each command is alone anyway."""
    return {_HELD: _Held()} if dialect == "postgresql" else {}


def hold(connection: sa.Connection, table: sa.Table, *keys: UUID) -> bool:
    """Hold records until the end of the command; say whether it may have had to wait for one of them.

    They are taken in one order, so that two commands never wait for each other.
    """
    held = _held(connection)
    wanted = set() if held is None else set(keys) - held.records
    if held is None or not wanted:
        return False
    if table is schema.interpreters:
        connection.execute(_HOLD_PEOPLE, {"numbers": sorted(map(_number, wanted))})
    else:
        key = table.c.id
        # Not FOR UPDATE: that would hold up everybody who only writes something that belongs to the record.
        connection.execute(sa.select(key).where(key.in_(wanted)).order_by(key).with_for_update(key_share=True))
    held.records |= wanted
    return True


def hold_around(
    connection: sa.Connection, request_ids: Collection[UUID], people: Collection[UUID], around: Around
) -> None:
    """Hold some people and, at the same time, everybody `around` names for the requests not asked about before."""
    held = _held(connection)
    if held is None:
        return
    new = set(request_ids) - held.around
    hold(connection, schema.interpreters, *people, *(around(connection, new) if new else ()))
    held.around |= new


def _held(connection: sa.Connection) -> _Held | None:
    held: _Held | None = connection.get_execution_options().get(_HELD)
    return held


def _number(key: UUID) -> int:
    """Give the number an advisory lock knows a record by: the half of its key that holds only dice."""
    return int.from_bytes(key.bytes[8:], signed=True)
