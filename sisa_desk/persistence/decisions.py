"""Decisions in the store: a trace themselves, they leave no other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from typing_extensions import override

from sisa_desk.domain.decisions import Decision
from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf


class DecisionShelf(Shelf[Decision]):
    """Decisions, found by request."""

    kind = Decision
    table = schema.decisions
    noun = Noun.REQUEST

    def of_request(self, key: UUID) -> tuple[Decision, ...]:
        """Give the decisions about a request in the order they were made."""
        return self.where(self.table.c.request_id == key, order_by=self.table.c.at)

    @override
    def _trace_all(self, values: Sequence[Decision], verb: str, changed: Iterable[tuple[str, ...]]) -> None:
        """Leave no trace: a decision says by itself who did what and when."""
