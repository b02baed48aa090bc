"""Handing a running search over to a colleague, and taking one over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from sisa_desk.domain.calls import Call, checked_note
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Noun
from sisa_desk.domain.handovers import Handover
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """A hand-over with what a colleague sees of it before taking it."""

    handover: Handover
    request: Request
    call: Call | None = None
    organisation: str = ""


class Handovers:
    """Hand-overs between desks on one store."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def hand_over(
        self, request_id: UUID, call: Call, *, to: str = "", note: str = "", draft: str = ""
    ) -> Receipt[Handover]:
        """Offer a search to a colleague (empty is whoever is free), with the call as entered and what was typed."""
        with self._database.transaction() as tx:
            request = tx.requests.get(request_id)
            if not request.is_seeking:
                raise Refused("request_not_open", state=request.state)
            before = tx.handovers.latest_of_call(call.id)
            if before is not None and before.waits:
                raise Refused("handover_waits", operator=before.handed_to)
            tx.calls.save(replace(call, note=checked_note(call.note)))
            offered = Handover(
                id=tx.new_id(),
                request_id=request_id,
                call_id=call.id,
                handed_at=tx.now,
                handed_by=tx.operator,
                handed_to=to.strip(),
                note=checked_note(note),
                draft=draft,
            )
            stored = tx.handovers.add(offered)
        return receipt(stored, Noun.HANDOVER, "handed_over", undo=lambda: self.take_back(stored.id))

    def take(self, key: UUID) -> Receipt[Handover]:
        """Take a search over, with the lines that ring for it; give the hand-over with what was typed.

        Whoever took over hands it over again rather than undoing it: the desk it came from has let go of it.
        """
        with self._database.transaction() as tx:
            before = tx.handovers.get(key)
            stored = tx.handovers.save(before.taken(tx.operator, tx.now))
            _take_lines(tx, before.request_id)
        return receipt(replace(stored, draft=before.draft), Noun.HANDOVER, "taken")

    def take_back(self, key: UUID) -> Receipt[Handover]:
        """Keep a search after all, as long as nobody has taken it."""
        with self._database.transaction() as tx:
            handover = tx.handovers.get(key)
            if not handover.waits:
                raise Refused("handover_taken", operator=handover.taken_by)
            tx.handovers.remove(handover)
        return receipt(handover, Noun.HANDOVER, "taken_back")

    def waiting(self) -> tuple[HandoverLine, ...]:
        """Give the hand-overs nobody has taken yet, the longest waiting first."""
        with self._database.reading() as tx:
            handovers = tx.handovers.waiting()
            requests = tx.requests.of([one.request_id for one in handovers])
            calls = tx.calls.of([one.call_id for one in handovers])
            names = tx.organisations.of([call.organisation_id for call in calls.values()])
        return tuple(
            HandoverLine(
                handover=one,
                request=requests[one.request_id],
                call=(call := calls.get(one.call_id) if one.call_id else None),
                organisation=names[call.organisation_id].name if call and call.organisation_id in names else "",
            )
            for one in handovers
        )


def _take_lines(tx: Transaction, request_id: UUID) -> None:
    """Give the phones that still ring for a request to the desk that took it over."""
    for offer in tx.offers.of_request(request_id):
        if offer.is_on_the_phone and offer.operator != tx.operator:
            tx.offers.save(replace(offer, operator=tx.operator))
