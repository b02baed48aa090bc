"""What goes on in spite of an absence, in the store."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sisa_desk.domain.absence_hits import KeptDespite
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class KeptDespiteShelf(Shelf[KeptDespite]):
    """Decisions to keep an appointment or an offer, found by absence."""

    kind = KeptDespite
    table = schema.kept_despite
    noun = Noun.INTERPRETER

    def of_absences(self, keys: Collection[UUID]) -> tuple[KeptDespite, ...]:
        """Give what was decided about some absences."""
        return self.where(self.table.c.absence_id.in_(keys))
