"""Offers: asking somebody, taking the answer down, and connecting them with the caller."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING, Appointment, AppointmentState
from sisa_desk.domain.call_downs import MOST_LINES, lines_ringing
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import Ranking, number_to_ring
from sisa_desk.domain.offers import OUTSTANDING, Answer, Offer, OfferState, Override, Via
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.requests import Request, RequestState
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.decisions import keep_decision, set_aside
from sisa_desk.services.matching import Matching
from sisa_desk.services.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer with the name of whom it went to."""

    offer: Offer
    interpreter: Interpreter

    @property
    def number_id(self) -> UUID | None:
        """Give the key of the number that was to be rung when they were asked; None where there was none."""
        number = number_to_ring(self.interpreter.phones, self.offer.asked_at)
        return number.id if number is not None else None


@dataclass(frozen=True, slots=True)
class AskedLine:
    """An offer that still waits or binds, with whom it went to and what for."""

    offer: Offer
    interpreter: Interpreter
    request: Request
    organisation: str = ""


class Offers:
    """Asking people and taking down what they say."""

    def __init__(self, database: Database, matching: Matching) -> None:
        """Work on a store, with the ranking that people are chosen from."""
        self._database = database
        self._matching = matching

    def ask(
        self,
        request_id: UUID,
        interpreter_id: UUID,
        via: Via = Via.PHONE,
        *,
        language: str = "",
        override: Override | None = None,
        shown: Ranking | None = None,
    ) -> Receipt[Offer]:
        """Ask somebody; nobody is rung by two desks at once. The list they were chosen from is kept.

        Another language than the one asked for is told openly. With a reason some musts may be set aside. Without a
        list the one of this moment is kept.
        """
        with self._database.transaction() as tx:
            request = tx.requests.get(request_id)
            if not request.is_seeking:
                raise Refused("request_not_open", state=request.state)
            tx.appointments.hold_time((request_id,), interpreter_id)
            must_not_be_ringing(tx, interpreter_id, via)
            _must_have_a_line_free(tx, request_id, via)
            new = self._new_offer(tx, request, interpreter_id, via)
            new = replace(new, language=language or request.stand_in_language)
            if override is not None:
                codes = set_aside(tx, self._matching, request, interpreter_id, override)
                new = replace(new, overridden=codes, override_reason=override.reason.strip() if codes else "")
            ranking = shown or self._matching.ranking_in(tx, request)
            offer = tx.offers.add(new)
            keep_decision(tx, offer, ranking)
            if request.state is not RequestState.ASKED:
                tx.requests.save(request.in_state(RequestState.ASKED))
        event = Event(Noun.REQUEST, "asked", request_id)
        return receipt(offer, Noun.OFFER, "asked", event, undo=lambda: self.withdraw(offer.id))

    def _new_offer(self, tx: Transaction, request: Request, interpreter_id: UUID, via: Via) -> Offer:
        waits = via is not Via.PHONE
        expires_at = tx.now + timedelta(hours=tx.rules.numbers.offer_hours) if waits else None
        return Offer(
            id=tx.new_id(),
            request_id=request.id,
            interpreter_id=interpreter_id,
            asked_at=tx.now,
            via=via,
            expires_at=expires_at,
            operator=tx.operator,
        )

    def answer(
        self, offer_id: UUID, answer: Answer, not_before: datetime | None = None, *, number_id: UUID | None = None
    ) -> Receipt[Offer]:
        """Take an answer down; with the number that was rung, a wrong one is marked and the next one counts."""
        with self._database.transaction() as tx:
            before = tx.offers.get(offer_id)
            cool_down = timedelta(minutes=tx.figures.numbers().cool_down_minutes)
            answered = before.answered(answer, tx.now, not_before, cool_down=cool_down)
            is_marked = answer is Answer.WRONG_NUMBER and _mark_number(tx, before, number_id, wall_date(tx.now))
            # Nobody has to wait for a number that is not rung again.
            stored = tx.offers.save(replace(answered, not_before=None) if is_marked else answered)
            follow_request(tx, stored.request_id)
        event = Event(Noun.REQUEST, "answered", stored.request_id)
        back = replace(before, version=stored.version)
        marked = number_id if is_marked else None
        return receipt(stored, Noun.OFFER, "answered", event, undo=lambda: self._take_back(back, marked))

    def _take_back(self, before: Offer, marked: UUID | None) -> Receipt[Offer]:
        with self._database.transaction() as tx:
            if before.id in _relied_on(tx, before.request_id):
                raise Refused("offer_not_open", state=tx.offers.get(before.id).state)
            stored = tx.offers.save(before)
            _mark_number(tx, before, marked, None)
            follow_request(tx, stored.request_id)
        return receipt(stored, Noun.OFFER, "asked", Event(Noun.REQUEST, "answered", stored.request_id))

    def withdraw(self, offer_id: UUID) -> Receipt[Offer]:
        """Take an offer back."""
        with self._database.transaction() as tx:
            stored = tx.offers.save(tx.offers.get(offer_id).ended(OfferState.WITHDRAWN, tx.now))
            follow_request(tx, stored.request_id)
        return receipt(stored, Noun.OFFER, "withdrawn", Event(Noun.REQUEST, "answered", stored.request_id))

    def call_off(self, offer_id: UUID) -> Receipt[Offer]:
        """Tell somebody who is being asked that another one was found: their answer is not waited for any more."""
        with self._database.transaction() as tx:
            before = tx.offers.get(offer_id)
            ended = before.ended(OfferState.GIVEN_TO_ANOTHER, tx.now)
            stored = tx.offers.save(replace(ended, told_at=tx.now))
            follow_request(tx, stored.request_id)
        back = replace(before, version=stored.version)
        event = Event(Noun.REQUEST, "answered", stored.request_id)
        return receipt(stored, Noun.OFFER, "called_off", event, undo=lambda: self._take_back(back, None))

    def connected(self, offer_id: UUID) -> Receipt[Appointment]:
        """Connect somebody who said yes with the caller: their time is held while the talk lasts."""
        together = self.connected_together((offer_id,))
        return Receipt(together.value[0], together.events, together.undo)

    def connected_together(self, offer_ids: Sequence[UUID]) -> Receipt[tuple[Appointment, ...]]:
        """Connect the people of a relay with the caller, all or none; their time is held while the talk lasts."""
        with self._database.transaction() as tx:
            offers = tuple(accepted(tx, tx.offers.get(offer_id)) for offer_id in offer_ids)
            request = tx.requests.get(offers[0].request_id)
            if not request.is_seeking:
                raise Refused("request_not_open", state=request.state)
            talks = tuple(tx.appointments.add(_talk_now(tx, request, offer)) for offer in offers)
            done = tx.requests.save(replace(request.ended(RequestState.DONE, tx.now), start=request.start or tx.now))
            given = give_to_another(tx, offers[0])
        before = replace(request, version=done.version)
        events = tuple(Event(Noun.APPOINTMENT, "connected", talk.id) for talk in talks)
        event = Event(Noun.REQUEST, "connected", done.id)
        return Receipt(talks, (*events, event), undo=lambda: self._disconnect(talks, before, given))

    def _disconnect(
        self, talks: tuple[Appointment, ...], before: Request, given: Collection[Offer]
    ) -> Receipt[tuple[Appointment, ...]]:
        with self._database.transaction() as tx:
            undone = (talk.cancelled(AppointmentState.UNDONE, tx.now) for talk in talks)
            stored = tuple(tx.appointments.save(one) for one in undone)
            tx.requests.save(before)
            put_back(tx, given)
        events = tuple(Event(Noun.APPOINTMENT, "undone", one.id) for one in stored)
        return Receipt(stored, (*events, Event(Noun.REQUEST, "reopened", before.id)))

    def of_request(self, request_id: UUID) -> tuple[OfferLine, ...]:
        """Give the offers of a request in the order of asking."""
        with self._database.reading() as tx:
            offers = tx.offers.of_request(request_id)
            people = tx.interpreters.of([one.interpreter_id for one in offers])
            return tuple(OfferLine(one, people[one.interpreter_id]) for one in offers)

    def outstanding(self) -> tuple[AskedLine, ...]:
        """Give the offers out for requests that still seek somebody: what runs out first stands first."""
        with self._database.reading() as tx:
            offers = tx.offers.outstanding()
            requests = tx.requests.of([one.request_id for one in offers])
            people = tx.interpreters.of([one.interpreter_id for one in offers])
            names = tx.organisations.of([request.organisation_id for request in requests.values()])
            lines = tuple(
                AskedLine(one, people[one.interpreter_id], request, _name_in(names, request))
                for one in offers
                if (request := requests[one.request_id]).is_seeking
            )
        return tuple(
            sorted(lines, key=lambda line: (line.offer.expires_at or line.offer.asked_at, line.offer.asked_at))
        )


def _name_in(names: dict[UUID, Organisation], request: Request) -> str:
    return names[request.organisation_id].name if request.organisation_id in names else ""


def accepted(tx: Transaction, offer: Offer) -> Offer:
    """Give an offer as accepted, taking the yes down where it was still open; raise Refused after any other answer."""
    if offer.state in {OfferState.ASKED, OfferState.MAYBE}:
        return tx.offers.save(offer.answered(Answer.YES, tx.now))
    if offer.state is not OfferState.YES:
        raise Refused("offer_not_accepted", state=offer.state)
    return offer


def give_to_another(tx: Transaction, chosen: Offer) -> tuple[Offer, ...]:
    """Tell everybody else who was asked for the same request that it is given away; give their offers as before."""
    placed = {chosen.id, *_relied_on(tx, chosen.request_id)}
    others = tuple(
        other
        for other in tx.offers.of_request(chosen.request_id)
        if other.id not in placed and other.state in OUTSTANDING
    )
    for other in others:
        tx.offers.save(other.ended(OfferState.GIVEN_TO_ANOTHER, tx.now))
    return others


def overdue(tx: Transaction) -> list[Offer]:
    """Give the offers whose answer is awaited no longer."""
    outstanding = tx.offers.outstanding()
    return [one for one in outstanding if one.state is OfferState.ASKED and one.expires_at and one.expires_at <= tx.now]


def expire(tx: Transaction) -> tuple[Offer, ...]:
    """End the offers whose time is over; give them as they are now."""
    expired = tuple(tx.offers.save(one.ended(OfferState.EXPIRED, tx.now)) for one in overdue(tx))
    for request_id in {one.request_id for one in expired}:
        follow_request(tx, request_id)
    return expired


def put_back(tx: Transaction, offers: Collection[Offer]) -> None:
    """Give offers the state they had before a step that is taken back, unless somebody touched them since."""
    for offer in offers:
        if tx.offers.get(offer.id).version == offer.version + 1:
            tx.offers.save(replace(offer, version=offer.version + 1))


def _relied_on(tx: Transaction, request_id: UUID) -> set[UUID | None]:
    """Give the offers on the strength of which somebody's time is given away."""
    return {one.offer_id for one in tx.appointments.of_request(request_id) if one.state in BLOCKING}


def must_not_be_ringing(tx: Transaction, interpreter_id: UUID, via: Via) -> None:
    """Refuse to ring somebody whose phone rings already, and end what was forgotten; the store has the last word."""
    if via is not Via.PHONE:
        return
    tx.interpreters.hold(interpreter_id)
    for other in tx.offers.outstanding_to((interpreter_id,)):
        if other.is_ringing(tx.now):
            raise Refused("being_rung", operator=other.operator)
        if other.is_on_the_phone:
            tx.offers.save(other.ended(OfferState.EXPIRED, tx.now))
            follow_request(tx, other.request_id)


def _must_have_a_line_free(tx: Transaction, request_id: UUID, via: Via) -> None:
    if via is Via.PHONE and lines_ringing(tx.offers.of_request(request_id), tx.now) >= MOST_LINES:
        raise Refused("no_line_free", most=MOST_LINES)


def _mark_number(tx: Transaction, offer: Offer, number_id: UUID | None, on: date | None) -> bool:
    """Mark a number of whoever was rung as wrong since a day, or as right again; say whether it is theirs."""
    person = tx.interpreters.get(offer.interpreter_id)
    if number_id not in {one.id for one in person.phones}:
        return False
    phones = tuple(replace(one, wrong_on=on) if one.id == number_id else one for one in person.phones)
    tx.interpreters.save(replace(person, phones=phones))
    return True


def follow_request(tx: Transaction, request_id: UUID) -> None:
    """Bring the state of a seeking request in line with its offers."""
    request = tx.requests.get(request_id)
    if request.state not in {RequestState.OPEN, RequestState.ASKED}:
        return
    waiting = any(one.state in OUTSTANDING for one in tx.offers.of_request(request_id))
    state = RequestState.ASKED if waiting else RequestState.OPEN
    if state is not request.state:
        tx.requests.save(request.in_state(state))


def _talk_now(tx: Transaction, request: Request, offer: Offer) -> Appointment:
    return Appointment(
        id=tx.new_id(),
        request_id=request.id,
        interpreter_id=offer.interpreter_id,
        start=tx.now,
        end=tx.now + timedelta(minutes=request.minutes),
        mode=Mode.PHONE,
        state=AppointmentState.CONNECTED,
        offer_id=offer.id,
        booked_at=tx.now,
        interpreter_confirmed_at=tx.now,
        organisation_confirmed_at=tx.now,
        actual_start=tx.now,
        overridden=offer.override_reason,
    )
