"""Offers in the store, and what they tell about who is asked how often."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.offers import OUTSTANDING, Offer
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


@dataclass(frozen=True, slots=True)
class Asking:
    """How often somebody was asked lately, when last, and until when they are left in peace."""

    times: int
    last_at: datetime | None
    not_before: datetime | None


class OfferShelf(Shelf[Offer]):
    """Offers, found by request and by person."""

    kind = Offer
    table = schema.offers
    noun = Noun.OFFER

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

    def askings(self, keys: Collection[UUID], days: int = 90) -> dict[UUID, Asking]:
        """Count the askings of some people over the last days."""
        table = self.table
        recent = table.c.asked_at >= self.now - timedelta(days=days)
        query = (
            sa.select(
                table.c.interpreter_id,
                sa.func.count(),
                sa.func.max(table.c.asked_at, type_=table.c.asked_at.type),
                sa.func.max(table.c.not_before, type_=table.c.not_before.type),
            )
            .where(table.c.interpreter_id.in_(keys), recent)
            .group_by(table.c.interpreter_id)
        )
        return {key: Asking(times, last, rest) for key, times, last, rest in self.connection.execute(query)}
