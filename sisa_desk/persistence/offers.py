"""Offers in the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sisa_desk.domain.events import Noun
from sisa_desk.domain.offers import OUTSTANDING, Offer
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.speakers import hold_time, keep_up


class OfferShelf(Shelf[Offer]):
    """Offers, found by request and by person."""

    kind = Offer
    table = schema.offers
    noun = Noun.OFFER
    held_by = ("request_id", schema.requests)

    def take_in_hand(self, values: Sequence[Offer]) -> None:
        """Hold who is asked, with everybody asked for the same."""
        hold_time(self.connection, {one.request_id for one in values}, {one.interpreter_id for one in values})

    def written_beside(self, after: Sequence[Offer], before: Sequence[Offer] = ()) -> None:
        """Keep up the compiled facts of those who were asked."""
        keep_up(self.connection, {one.interpreter_id for one in (*after, *before)}, self.now)

    def of_request(self, key: UUID) -> tuple[Offer, ...]:
        """Give the offers of a request in the order of asking."""
        return self.where(self.table.c.request_id == key, order_by=(self.table.c.asked_at, self.table.c.id))

    def of_requests(self, keys: Collection[UUID]) -> tuple[Offer, ...]:
        """Give the offers of many requests in the order of asking."""
        return self.where(self.table.c.request_id.in_(keys), order_by=(self.table.c.asked_at, self.table.c.id))

    def of_interpreter(self, key: UUID, limit: int = 50) -> tuple[Offer, ...]:
        """Give the last offers to a person, newest first."""
        table = self.table
        return self.where(table.c.interpreter_id == key, order_by=table.c.asked_at.desc(), limit=limit)

    def outstanding_to(self, keys: Collection[UUID]) -> tuple[Offer, ...]:
        """Give the offers that still bind the time of some people."""
        table = self.table
        return self.where(table.c.interpreter_id.in_(keys), table.c.state.in_(OUTSTANDING))

    def outstanding(self) -> tuple[Offer, ...]:
        """Give every offer that still waits or binds."""
        return self.where(self.table.c.state.in_(OUTSTANDING), order_by=self.table.c.asked_at)
