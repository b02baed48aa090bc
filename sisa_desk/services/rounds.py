"""Rounds: asking several people about an appointment; answers and bookings are those of every other offer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sisa_desk.domain.errors import Refused, StaleChange
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Offer, OfferState, RoundKind, Via
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.rounds import Round, Turn, former_yes_first, is_due, next_turns, planned, way_to
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.decisions import keep_decision
from sisa_desk.services.matching import Matching
from sisa_desk.services.offers import expire, follow_request, must_not_be_ringing, overdue, put_back
from sisa_desk.services.receipts import Receipt, Undo, receipt


class Rounds:
    """Starting rounds, sending their waves, stopping them, and telling those who were asked in vain."""

    def __init__(self, database: Database, matching: Matching) -> None:
        """Work on a store; the ranking says who can be asked."""
        self._database = database
        self._matching = matching

    def ranking_for(self, request: Request) -> Ranking:
        """Give who can, first those who had said yes before it was given to another."""
        ranking = self._matching.candidates_for(request)
        with self._database.reading() as tx:
            return former_yes_first(ranking, tx.offers.of_request(request.id))

    def start(
        self,
        request_id: UUID,
        people: Sequence[UUID],
        kind: RoundKind = RoundKind.FIRST_YES,
        *,
        via: Via = Via.EMAIL,
        wave_size: int | None = None,
        wait_minutes: int | None = None,
        answer_hours: int | None = None,
    ) -> Receipt[Round]:
        """Plan a round and let its first wave come to its turn; what is to be written or rung waits to be sent.

        Without a size all are asked at once; only a collection, or a time to answer, gives the round an end.
        """
        with self._database.transaction() as tx:
            stored = self.start_in(
                tx,
                request_id,
                people,
                kind,
                via=via,
                wave_size=wave_size,
                wait_minutes=wait_minutes,
                answer_hours=answer_hours,
            )
        return self.started(stored)

    def start_in(
        self,
        tx: Transaction,
        request_id: UUID,
        people: Sequence[UUID],
        kind: RoundKind = RoundKind.FIRST_YES,
        *,
        via: Via = Via.EMAIL,
        wave_size: int | None = None,
        wait_minutes: int | None = None,
        answer_hours: int | None = None,
    ) -> Round:
        """Start a round inside a transaction that does more."""
        request = _must_be_open_for_a_round(tx, request_id)
        numbers = tx.rules.numbers
        hours = numbers.offer_hours if answer_hours is None and kind is RoundKind.COLLECTION else answer_hours
        wait = numbers.wave_wait_minutes if wait_minutes is None else wait_minutes
        until = tx.now + timedelta(hours=hours) if hours is not None else None
        empty = Round(tx.new_id(), request_id, kind, tx.now, via, 1, wait, None, until, operator=tx.operator)
        stored = tx.rounds.add(planned(empty, people, new_id=tx.new_id, wave_size=wave_size))
        return self._ask_next(tx, stored, request)[0]

    def started(self, stored: Round) -> Receipt[Round]:
        """Give the receipt of a round that was started."""
        event = Event(Noun.REQUEST, "asked", stored.request_id)
        return receipt(stored, Noun.ROUND, "started", event, undo=lambda: self._call_off(stored.id))

    def _call_off(self, round_id: UUID) -> Receipt[Round]:
        with self._database.transaction() as tx:
            before = tx.rounds.get(round_id)
            stored = tx.rounds.save(before.stopped(tx.now))
            _withdraw_unsent(tx, _offers_of(tx, before))
            follow_request(tx, stored.request_id)
        return receipt(stored, Noun.ROUND, "called_off", Event(Noun.REQUEST, "answered", stored.request_id))

    def next_wave(self, round_id: UUID) -> Receipt[Round]:
        """Let the next wave come to its turn at once, whatever the wait."""
        with self._database.transaction() as tx:
            before = tx.rounds.get(round_id)
            request = tx.requests.get(before.request_id)
            if not request.is_seeking:
                raise Refused("request_not_open", state=request.state)
            stored, offers = self._ask_next(tx, before, request)
        back = replace(before, version=stored.version)
        event = Event(Noun.REQUEST, "asked", stored.request_id)
        return receipt(stored, Noun.ROUND, "wave_due", event, undo=lambda: self._take_wave_back(back, offers))

    def _take_wave_back(self, before: Round, offers: Collection[Offer]) -> Receipt[Round]:
        with self._database.transaction() as tx:
            _withdraw_unsent(tx, [tx.offers.get(one.id) for one in offers])
            stored = tx.rounds.save(before)
            follow_request(tx, stored.request_id)
        return receipt(stored, Noun.ROUND, "restored", Event(Noun.REQUEST, "answered", stored.request_id))

    def sent(self, offer_ids: Collection[UUID]) -> Receipt[tuple[Offer, ...]]:
        """Note that people were written to or rung; from now on their answers are awaited, and the wait begins.

        All of them or none: whom another desk has written to is not written to again.
        """
        with self._database.transaction() as tx:
            before = tuple(tx.offers.get(key) for key in offer_ids)
            stored = tuple(_send(tx, one) for one in before)
            for round_id in {one.round_id for one in stored if one.round_id is not None}:
                tx.rounds.save(tx.rounds.get(round_id).waiting_from(tx.now))
        return _offers_receipt(stored, "sent", undo=lambda: self._restore(before, "unsent"))

    def tell(self, offer_ids: Collection[UUID]) -> Receipt[tuple[Offer, ...]]:
        """Note that people know that they are not needed any more, all of them or none."""
        with self._database.transaction() as tx:
            before = tuple(tx.offers.get(key) for key in offer_ids)
            stored = tuple(tx.offers.save(one.told(tx.now)) for one in before)
        return _offers_receipt(stored, "told", undo=lambda: self._restore(before, "untold"))

    def _restore(self, before: Collection[Offer], verb: str) -> Receipt[tuple[Offer, ...]]:
        with self._database.transaction() as tx:
            put_back(tx, before)
            stored = tuple(tx.offers.get(one.id) for one in before)
        return _offers_receipt(stored, verb)

    def stop(self, round_id: UUID) -> Receipt[Round]:
        """End a round: nobody else is asked; who was asked already may still answer."""
        with self._database.transaction() as tx:
            before = tx.rounds.get(round_id)
            if before.ended_at is not None:
                raise Refused("round_is_over")
            stored = tx.rounds.save(before.stopped(tx.now))
            withdrawn = tuple(one for one in _offers_of(tx, before) if one.is_unsent)
            _withdraw_unsent(tx, withdrawn)
            follow_request(tx, stored.request_id)
        event = Event(Noun.REQUEST, "answered", stored.request_id)
        back = replace(before, version=stored.version)
        return receipt(stored, Noun.ROUND, "stopped", event, undo=lambda: self._go_on(back, withdrawn))

    def _go_on(self, before: Round, withdrawn: Collection[Offer]) -> Receipt[Round]:
        with self._database.transaction() as tx:
            _must_be_open_for_a_round(tx, before.request_id)
            stored = tx.rounds.save(before)
            put_back(tx, withdrawn)
            follow_request(tx, stored.request_id)
        return receipt(stored, Noun.ROUND, "restored", Event(Noun.REQUEST, "asked", stored.request_id))

    def keep_up(self) -> Receipt[tuple[Round, ...]]:
        """Let every wave that is due come to its turn, and end the offers whose time is over.

        Every desk does this from time to time; two that do it at once do it once.
        """
        with self._database.reading() as tx:
            if not overdue(tx) and not _due(tx):
                return Receipt((), ())
        try:
            with self._database.transaction() as tx:
                expired = expire(tx)
                asked = tuple(self._ask_next(tx, one, tx.requests.get(one.request_id))[0] for one in _due(tx))
        except StaleChange:  # the other desk was faster
            return Receipt((), ())
        events = [Event(Noun.ROUND, "wave_due", one.id) for one in asked]
        events += [Event(Noun.OFFER, "expired", one.id) for one in expired]
        return Receipt(asked, tuple(events))

    def _ask_next(self, tx: Transaction, round_: Round, request: Request) -> tuple[Round, tuple[Offer, ...]]:
        """Let the next wave come to its turn, and keep the list that its people were chosen from."""
        stored, offers = _ask_next(tx, round_, request)
        ranking = self._matching.ranking_in(tx, request)
        for offer in offers:
            keep_decision(tx, offer, ranking)
        return stored, offers


def end_rounds(tx: Transaction, request_id: UUID) -> tuple[Round, ...]:
    """End what is still asked for a request that needs nobody any more; give the rounds as they were."""
    running = tx.rounds.open_for(request_id)
    for one in running:
        tx.rounds.save(one.stopped(tx.now))
    return running


def resume_rounds(tx: Transaction, rounds: Collection[Round]) -> None:
    """Take the end of rounds back, unless somebody touched them since."""
    for one in rounds:
        if tx.rounds.get(one.id).version == one.version + 1:
            tx.rounds.save(replace(one, version=one.version + 1))


def _must_be_open_for_a_round(tx: Transaction, request_id: UUID) -> Request:
    request = tx.requests.get(request_id)
    if not request.is_seeking:
        raise Refused("request_not_open", state=request.state)
    if request.kind is RequestKind.INSTANT:
        raise Refused("caller_waits")
    if tx.rounds.open_for(request_id):
        raise Refused("round_is_running")
    return request


def _due(tx: Transaction) -> list[Round]:
    ahead = tx.rounds.with_waves_ahead()
    requests = tx.requests.of([one.request_id for one in ahead])
    offers = tx.offers.of_requests(list(requests))
    return [one for one in ahead if _is_due(tx, one, requests[one.request_id], offers)]


def _is_due(tx: Transaction, round_: Round, request: Request, offers: Sequence[Offer]) -> bool:
    own = [one for one in offers if one.request_id == request.id]
    return is_due(round_, own, tx.now, request.interpreters_needed)


def _ask_next(tx: Transaction, round_: Round, request: Request) -> tuple[Round, tuple[Offer, ...]]:
    """Let the next wave come to its turn; the round is saved first, so that of two desks one is refused."""
    turns = next_turns(round_, tx.offers.of_request(request.id), tx.now, request.interpreters_needed)
    if not turns:
        raise Refused("nobody_left_to_ask")
    stored = tx.rounds.save(round_.asking(turns, tx.now))
    # Keys in order, so that offers of one moment stand in the order of their turns.
    keys = sorted(tx.new_id() for _ in turns)
    offers = tx.offers.add_many([_new_offer(tx, stored, *each) for each in zip(turns, keys, strict=True)])
    if request.state is not RequestState.ASKED:
        tx.requests.save(request.in_state(RequestState.ASKED))
    return stored, offers


def _new_offer(tx: Transaction, round_: Round, turn: Turn, key: UUID) -> Offer:
    via = way_to(tx.interpreters.get(turn.interpreter_id), round_.via) or round_.via
    return Offer(
        id=key,
        request_id=round_.request_id,
        interpreter_id=turn.interpreter_id,
        asked_at=tx.now,
        via=via,
        operator=tx.operator,
        round_id=round_.id,
    )


def _send(tx: Transaction, offer: Offer) -> Offer:
    must_not_be_ringing(tx, offer.interpreter_id, offer.via)
    start = tx.requests.get(offer.request_id).start
    until = _round_of(tx, offer).answers_until(tx.now, tx.figures.numbers().offer_hours, start)
    return tx.offers.save(replace(offer.sent(tx.now, until), operator=tx.operator))


def _round_of(tx: Transaction, offer: Offer) -> Round:
    if offer.round_id is None:
        raise Refused("already_sent", state=offer.state)
    return tx.rounds.get(offer.round_id)


def _offers_of(tx: Transaction, round_: Round) -> list[Offer]:
    return [one for one in tx.offers.of_request(round_.request_id) if one.round_id == round_.id]


def _withdraw_unsent(tx: Transaction, offers: Collection[Offer]) -> None:
    """Withdraw offers that nobody knows of; what was asked in fact cannot be unasked."""
    if any(one.was_asked for one in offers):
        raise Refused("already_asked")
    for one in offers:
        tx.offers.save(one.ended(OfferState.WITHDRAWN, tx.now))


def _offers_receipt(offers: tuple[Offer, ...], verb: str, undo: Undo | None = None) -> Receipt[tuple[Offer, ...]]:
    events = [Event(Noun.OFFER, verb, one.id) for one in offers]
    events += [Event(Noun.REQUEST, "answered", key) for key in {one.request_id for one in offers}]
    return Receipt(offers, tuple(events), undo)
