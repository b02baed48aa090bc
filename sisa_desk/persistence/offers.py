"""Offers in the store, and what they tell about who is asked how often."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import OUTSTANDING, Offer
from sisa_desk.domain.requests import SEEKING, RequestKind
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


@dataclass(frozen=True, slots=True)
class Asking:
    """How often somebody was asked lately, when last, and until when they are left in peace."""

    times: int
    last_at: datetime | None
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class Asked:
    """An offer with the time its request asks for and whether that still seeks somebody.

    A talk now begins with the asking; no time is given where it is still open.
    """

    offer: Offer
    interval: Interval | None
    is_seeking: bool


class OfferShelf(Shelf[Offer]):
    """Offers, found by request and by person."""

    kind = Offer
    table = schema.offers
    noun = Noun.OFFER
    held_by = ("request_id", schema.requests)

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

    def around(self, request_id: UUID, keys: Collection[UUID]) -> tuple[Asked, ...]:
        """Give the offers of a request, and those of others that still bind the time of some people."""
        table, asked_for = self.table, schema.requests
        # A yes whose request has found its person binds nobody any more.
        is_seeking = asked_for.c.state.in_(SEEKING)
        binding = table.c.interpreter_id.in_(keys) & table.c.state.in_(OUTSTANDING) & is_seeking
        query = (
            sa.select(*self.columns, asked_for.c.kind, asked_for.c.start, asked_for.c.minutes, asked_for.c.state)
            .join_from(table, asked_for, table.c.request_id == asked_for.c.id)
            .where((table.c.request_id == request_id) | binding)
            .order_by(table.c.asked_at, table.c.id)
        )
        return tuple(_asked(*row) for row in self.connection.execute(query))

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


def _asked(*row: Any) -> Asked:
    *values, kind, start, minutes, state = row
    offer = Offer(*values)
    begins = start or (offer.asked_at if kind is RequestKind.INSTANT else None)
    interval = Interval(begins, begins + timedelta(minutes=minutes)) if begins else None
    return Asked(offer, interval, state in SEEKING)
