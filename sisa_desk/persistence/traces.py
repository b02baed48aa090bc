"""Reading the history of a record: who did what and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid5

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing done to a record; the names of the fields, never their values."""

    at: datetime
    operator: str
    verb: str
    fields: tuple[str, ...]


def read_traces(connection: sa.Connection, noun: Noun, key: UUID, limit: int) -> tuple[Trace, ...]:
    """Give the history of a record, newest first."""
    table = schema.traces
    query = (
        sa.select(table.c.at, table.c.operator, table.c.verb, table.c.fields)
        .where(table.c.record_id == key, table.c.noun == noun)
        .order_by(table.c.id.desc())
        .limit(limit)
    )
    return tuple(Trace(*row) for row in connection.execute(query))


def leave_trace(connection: sa.Connection, now: datetime, operator: str, noun: Noun, name: str) -> None:
    """Remember that something was changed that goes by a name instead of a key."""
    done = {"at": now, "operator": operator, "noun": noun, "verb": "changed"}
    row = done | {"record_id": uuid5(NAMESPACE_OID, name), "fields": (name,)}
    connection.execute(schema.traces.insert().values(row))
