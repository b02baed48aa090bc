"""Rounds of offers in the store, with whose turn it is in which wave."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import SEEKING
from sisa_desk.domain.rounds import Round, Turn
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Part, Shelf


class RoundShelf(Shelf[Round]):
    """Rounds, found by request and by what is due."""

    kind = Round
    table = schema.offer_rounds
    noun = Noun.ROUND
    parts = (Part("people", schema.offer_round_people, "round_id", Turn),)

    def of_requests(self, keys: Collection[UUID]) -> tuple[Round, ...]:
        """Give the rounds of some requests in the order of their start."""
        return self.where(self.table.c.request_id.in_(keys), order_by=(self.table.c.started_at, self.table.c.id))

    def open_for(self, request_id: UUID) -> tuple[Round, ...]:
        """Give the rounds of a request that are not over."""
        return self.where(self.table.c.request_id == request_id, self.table.c.ended_at.is_(None))

    def with_waves_ahead(self) -> tuple[Round, ...]:
        """Give the rounds that have another wave, of requests that still seek somebody: the one due first, first."""
        table, asked_for = self.table, schema.requests
        seeking = sa.select(asked_for.c.id).where(asked_for.c.state.in_(SEEKING))
        ahead = table.c.next_wave_at.is_not(None) & table.c.ended_at.is_(None)
        return self.where(ahead, table.c.request_id.in_(seeking), order_by=table.c.next_wave_at)
