"""What goes on in spite of an absence, in the store."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sisa_desk.domain.absence_hits import About, KeptDespite
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.shelves import Shelf


class KeptDespiteShelf(Shelf[KeptDespite]):
    """Decisions to keep an appointment or an offer, found by absence."""

    kind = KeptDespite
    table = schema.kept_despite
    noun = Noun.INTERPRETER

    def decided(self, keys: Sequence[UUID]) -> set[About]:
        """Give what was decided about some absences."""
        found = (self.where(self.table.c.absence_id.in_(piece)) for piece in pieces(keys))
        return {kept.about for part in found for kept in part}
