"""Who was asked whether their times still hold, in the store."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sisa_desk.domain.confirmations import ConfirmationAsk
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class ConfirmationAskShelf(Shelf[ConfirmationAsk]):
    """Askings, found by person."""

    kind = ConfirmationAsk
    table = schema.confirmation_asks
    noun = Noun.INTERPRETER

    def latest_of(self, keys: Collection[UUID]) -> dict[UUID, ConfirmationAsk]:
        """Give the last asking of each of some people."""
        asks = self.where(self.table.c.interpreter_id.in_(keys), order_by=self.table.c.at)
        return {ask.interpreter_id: ask for ask in asks}
