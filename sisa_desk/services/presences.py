"""Who is at which record just now: told to the others, so that two people do not do the same work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID, uuid4

from sisa_desk.domain.errors import Unavailable
from sisa_desk.domain.events import Noun
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.presences import Presence, elsewhere, sit, stand_up

__all__ = ["Presence", "Presences"]

#: A desk says again that it is there well before this is over; one that died is gone by then.
LASTS = timedelta(seconds=75)


class Presences:
    """Tells the others what this desk has open, and this desk what the others have."""

    def __init__(self, database: Database) -> None:
        """Work on a store, as one desk among several."""
        self._database = database
        self._desk = uuid4()

    def sit(self, noun: Noun, key: UUID) -> None:
        """Tell the others that a record is open here, or still is."""
        try:
            with self._database.transaction() as tx:
                presence = Presence(noun, key, tx.operator, tx.now)
                sit(tx.connection, tx.new_id(), self._desk, presence, tx.now + LASTS)
        except Unavailable:
            # It is a courtesy: the next time tells it.
            return

    def stand_up(self, key: UUID | None = None) -> None:
        """Tell the others that a record is no longer open here, or none is."""
        try:
            with self._database.transaction() as tx:
                stand_up(tx.connection, self._desk, key, tx.now)
        except Unavailable:
            return

    def elsewhere(self) -> Mapping[UUID, Presence]:
        """Give who is at which record at another desk: of several, who was there first."""
        try:
            with self._database.reading() as tx:
                found = elsewhere(tx.connection, self._desk, tx.now)
        except Unavailable:
            return {}
        return {one.record_id: one for one in reversed(found)}
