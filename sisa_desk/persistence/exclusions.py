"""Decisions on excluded settings in the store."""

from __future__ import annotations

from uuid import UUID

from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionHit
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class ExclusionHitShelf(Shelf[ExclusionHit]):
    """Decisions, found by the call or the request they were made in."""

    kind = ExclusionHit
    table = schema.exclusion_hits
    noun = Noun.EXCLUSION

    def of_call(self, key: UUID) -> tuple[ExclusionHit, ...]:
        """Give what was decided in a call, in order."""
        return self.where(self.table.c.call_id == key, order_by=(self.table.c.at, self.table.c.id))

    def of_request(self, key: UUID) -> tuple[ExclusionHit, ...]:
        """Give what was decided about a request, in order."""
        return self.where(self.table.c.request_id == key, order_by=(self.table.c.at, self.table.c.id))
