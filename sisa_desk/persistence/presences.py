"""Who is at which record just now, in the store: a soft lock that stops nobody and expires by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema

_TABLE = schema.presences
_COLUMNS = (_TABLE.c.noun, _TABLE.c.record_id, _TABLE.c.operator, _TABLE.c.since)


@dataclass(frozen=True, slots=True)
class Presence:
    """Somebody at another desk has a record open, and since when."""

    noun: Noun
    record_id: UUID
    operator: str
    since: datetime


def sit(connection: sa.Connection, key: UUID, desk: UUID, presence: Presence, until: datetime) -> None:
    """Note that a desk is at a record, or still is."""
    still = _TABLE.update().where(_TABLE.c.desk == desk, _TABLE.c.record_id == presence.record_id).values(until=until)
    if connection.execute(still).rowcount:
        return
    row = {"id": key, "desk": desk, "noun": presence.noun, "record_id": presence.record_id}
    connection.execute(_TABLE.insert().values(**row, operator=presence.operator, since=presence.since, until=until))


def stand_up(connection: sa.Connection, desk: UUID, record_id: UUID | None, now: datetime) -> None:
    """Note that a desk has left a record, or all of them; what has expired goes along."""
    own = _TABLE.c.desk == desk if record_id is None else (_TABLE.c.desk == desk) & (_TABLE.c.record_id == record_id)
    connection.execute(_TABLE.delete().where(own | (_TABLE.c.until <= now)))


def elsewhere(connection: sa.Connection, desk: UUID, now: datetime) -> Sequence[Presence]:
    """Give who is at which record at other desks, the first one first."""
    query = (
        sa.select(*_COLUMNS).where(_TABLE.c.desk != desk, _TABLE.c.until > now).order_by(_TABLE.c.since, _TABLE.c.id)
    )
    return [Presence(*row) for row in connection.execute(query)]
