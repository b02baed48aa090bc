"""Hand-overs in the store."""

from __future__ import annotations

from uuid import UUID

from sisa_desk.domain.events import Noun
from sisa_desk.domain.handovers import Handover
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class HandoverShelf(Shelf[Handover]):
    """Hand-overs, found by whether they wait and by call."""

    kind = Handover
    table = schema.handovers
    noun = Noun.HANDOVER

    def waiting(self) -> tuple[Handover, ...]:
        """Give the hand-overs nobody has taken yet, the longest waiting first."""
        return self.where(self.table.c.taken_at.is_(None), order_by=self.table.c.handed_at)

    def latest_of_call(self, key: UUID) -> Handover | None:
        """Give the last hand-over of a call, the one that waits before any taken; None when it never left its desk."""
        table = self.table
        newest = (table.c.taken_at.is_not(None), table.c.taken_at.desc(), table.c.handed_at.desc())
        return next(iter(self.where(table.c.call_id == key, order_by=newest, limit=1)), None)
