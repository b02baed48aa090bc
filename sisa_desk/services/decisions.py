"""Decisions: keeping what was shown when somebody was asked, and telling it later; and what operators set aside."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sisa_desk.domain.decisions import Decision, list_of, place_in
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import OVERRIDABLE, Ranking, failing
from sisa_desk.domain.offers import Offer, Override
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.matching import Matching


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision with who was chosen, and the asking it led to."""

    decision: Decision
    interpreter: Interpreter
    offer: Offer | None = None


class Decisions:
    """Tells whom operators chose, and from which list."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def of_request(self, request_id: UUID) -> tuple[DecisionLine, ...]:
        """Give the decisions about a request in the order they were made."""
        with self._database.reading() as tx:
            return decision_lines(tx, request_id)


def decision_lines(tx: Transaction, request_id: UUID) -> tuple[DecisionLine, ...]:
    """Give the decisions about a request with who was chosen, in the order they were made."""
    decisions = tx.decisions.of_request(request_id)
    people = tx.interpreters.of([one.interpreter_id for one in decisions])
    offers: dict[UUID | None, Offer] = {one.id: one for one in tx.offers.of_request(request_id)} if decisions else {}
    return tuple(DecisionLine(one, people[one.interpreter_id], offers.get(one.offer_id)) for one in decisions)


def keep_decision(tx: Transaction, offer: Offer, ranking: Ranking) -> Decision:
    """Keep who was chosen, and the list they were chosen from."""
    place = place_in(ranking, offer.interpreter_id)
    return tx.decisions.add(
        Decision(
            id=tx.new_id(),
            at=tx.now,
            operator=tx.operator,
            request_id=offer.request_id,
            interpreter_id=offer.interpreter_id,
            place=place,
            shown=list_of(ranking, tx.figures.numbers().candidates_shown, place),
            offer_id=offer.id,
            overridden=offer.overridden,
        )
    )


def set_aside(tx: Transaction, matching: Matching, request: Request, interpreter_id: UUID, wanted: Override) -> str:
    """Give the codes of the musts that are set aside for somebody, divided by blanks.

    Raise InvalidInput without a reason, and Refused where any must that fails may not be set aside.
    """
    if not wanted.reason.strip():
        raise InvalidInput("override_reason_missing", field="override_reason")
    if wanted.code not in OVERRIDABLE:
        raise Refused("cannot_be_set_aside", must=wanted.code)
    need, key = matching.need_of(tx, request), str(interpreter_id)
    profile = next((one for one in matching.profiles_for(tx, request) if one.key == key), None)
    broken = failing(need, profile) if profile else ()
    for must in broken:
        if not must.may_be_set_aside:
            raise Refused("cannot_be_set_aside", must=must.code)
    return " ".join(must.code for must in broken)
