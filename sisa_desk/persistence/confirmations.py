"""Who was asked whether their times still hold, in the store."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sisa_desk.domain.confirmations import ConfirmationAsk
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.shelves import Shelf


class ConfirmationAskShelf(Shelf[ConfirmationAsk]):
    """Askings, found by person."""

    kind = ConfirmationAsk
    table = schema.confirmation_asks
    noun = Noun.INTERPRETER

    def latest_of(self, keys: Sequence[UUID]) -> dict[UUID, ConfirmationAsk]:
        """Give the last asking of each of some people."""
        table = self.table.c
        found = (self.where(table.interpreter_id.in_(piece), order_by=table.at) for piece in pieces(keys))
        return {ask.interpreter_id: ask for asks in found for ask in asks}
