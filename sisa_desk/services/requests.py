"""Requests: filing, changing, ending and listing what is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING, COMING, Appointment, AppointmentState
from sisa_desk.domain.calls import Call
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.exclusions import ExclusionHit
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import OUTSTANDING, Offer, OfferState
from sisa_desk.domain.requests import Request, RequestKind, RequestState, checked, without_detours
from sisa_desk.domain.rounds import Round, RoundStage, stage_of
from sisa_desk.domain.rules import Rules
from sisa_desk.domain.unmet import reason_of
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.traces import Trace
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.calls import CASES
from sisa_desk.services.decisions import DecisionLine, decision_lines
from sisa_desk.services.offers import OfferLine, put_back
from sisa_desk.services.receipts import Receipt, receipt
from sisa_desk.services.rounds import end_rounds, resume_rounds

_ENDS = {
    RequestState.CANCELLED_BY_ORGANISATION: AppointmentState.CANCELLED_BY_ORGANISATION,
    RequestState.CANCELLED_BY_BENEFICIARY: AppointmentState.CANCELLED_BY_BENEFICIARY,
    RequestState.DUPLICATE: AppointmentState.DUPLICATE,
    RequestState.UNDONE: AppointmentState.UNDONE,
}


@dataclass(frozen=True, slots=True)
class RequestLine:
    """A request with what a list shows around it."""

    request: Request
    organisation: str = ""
    beneficiary: str = ""
    offers: tuple[Offer, ...] = ()
    rounds: tuple[Round, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    interpreters: tuple[str, ...] = ()

    @property
    def appointment(self) -> Appointment | None:
        """Give the appointment that holds somebody's time, if there is one."""
        return next((one for one in self.appointments if one.state in BLOCKING), None)

    @property
    def round(self) -> Round | None:
        """Give the last round of offers, if there was one."""
        return self.rounds[-1] if self.rounds else None

    def stage(self, now: datetime) -> RoundStage:
        """Say what the request waits for while somebody is sought."""
        return stage_of(self.round, self.offers, now, self.request.interpreters_needed)

    @property
    def drop_out(self) -> Appointment | None:
        """Give the appointment whose interpreter dropped out last, while somebody else is sought for it."""
        dropped = (one for one in self.appointments if one.state is AppointmentState.CANCELLED_BY_INTERPRETER)
        return max(dropped, key=_ended_at, default=None) if self.request.is_seeking else None


@dataclass(frozen=True, slots=True)
class RequestCard:
    """A request with everything around it: who asked, who was asked, what was agreed, what was done when."""

    line: RequestLine
    offers: tuple[OfferLine, ...] = ()
    people: Mapping[UUID, Interpreter] = field(default_factory=dict)
    call: Call | None = None
    history: tuple[Trace, ...] = ()
    interpreter_wanted: str = ""
    decided: tuple[ExclusionHit, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """A request that ended (or was opened again), with what it was before and what ended with it."""

    before: Request
    request: Request
    appointments: tuple[Appointment, ...] = ()
    offers: tuple[Offer, ...] = ()
    rounds: tuple[Round, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """Say what happened to its appointments."""
        return tuple(Event(Noun.APPOINTMENT, "cancelled", one.id) for one in self.appointments)


class Requests:
    """Filing, changing and ending requests."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def file(self, request: Request) -> Receipt[Request]:
        """Store a new request under its own key and the next case number; twice gives it once."""
        with self._database.transaction() as tx:
            if (known := tx.requests.find(request.id)) is not None:
                return receipt(known, Noun.REQUEST, "filed")
            numbered = replace(checked(request), number=tx.next_number(CASES), created_at=tx.now)
            stored = tx.requests.add(numbered)
        return receipt(stored, Noun.REQUEST, "filed", undo=lambda: self.end(stored.id, RequestState.UNDONE))

    def save(self, request: Request) -> Receipt[Request]:
        """Store a change; the same record goes on, nothing is cancelled and entered anew."""
        with self._database.transaction() as tx:
            before = tx.requests.get(request.id)
            if request.interval != before.interval:
                _must_have_no_appointment(tx, request.id)
            stored = tx.requests.save(checked(request))
        return receipt(stored, Noun.REQUEST, "changed", undo=lambda: self.save(replace(before, version=stored.version)))

    def copy_of(self, key: UUID) -> Request:
        """Give a copy to be filed as a new request; number, time and state are its own."""
        with self._database.reading() as tx:
            original = tx.requests.get(key)
            fresh = without_detours(original.reopened(), replace(original, language=""))
            return replace(fresh, id=tx.new_id(), number=0, version=0, created_at=tx.now, start=None, call_id=None)

    def end(
        self, key: UUID, state: RequestState, reason: str = "", *, in_vain: UnfilledReason | None = None
    ) -> Receipt[Request]:
        """End a request: cancelled by whom, a duplicate, or undone; its appointments and offers end with it.

        `in_vain` says why nobody was found by then, where that is why it is cancelled.
        """
        with self._database.transaction() as tx:
            ended = end_within(tx, key, state, reason, in_vain)
        return receipt(ended.request, Noun.REQUEST, "ended", *ended.events, undo=lambda: self._revive(ended))

    def _revive(self, ended: Ended) -> Receipt[Request]:
        with self._database.transaction() as tx:
            stored = revive_within(tx, ended)
        events = tuple(Event(Noun.APPOINTMENT, "restored", one.id) for one in ended.appointments)
        return receipt(stored, Noun.REQUEST, "reopened", *events)

    def leave_unfilled(self, key: UUID, reason: UnfilledReason) -> Receipt[Request]:
        """End a request without an interpreter; the reason goes into the ledger of unmet demand."""
        with self._database.transaction() as tx:
            before = tx.requests.get(key)
            stored = tx.requests.save(before.unfilled(reason, tx.now))
            offers, rounds = _withdraw_offers(tx, key), end_rounds(tx, key)
        ended = Ended(before, stored, (), offers, rounds)
        return receipt(stored, Noun.REQUEST, "unfilled", undo=lambda: self._revive(ended))

    def end_overdue(self) -> Receipt[tuple[Request, ...]]:
        """End the requests whose time has passed while nobody was found, each with what the asking came to."""
        with self._database.transaction() as tx:
            overdue = tuple(one for one in tx.requests.seeking() if one.is_overdue(tx.now))
            for one in overdue:
                tx.requests.save(one.unfilled(reason_of(tx.offers.of_request(one.id)), tx.now))
                _withdraw_offers(tx, one.id)
        return Receipt(overdue, tuple(Event(Noun.REQUEST, "unfilled", one.id) for one in overdue))

    def reopen(self, key: UUID) -> Receipt[Request]:
        """Open an ended request again."""
        with self._database.transaction() as tx:
            before = tx.requests.get(key)
            stored = tx.requests.save(before.reopened())
        return receipt(stored, Noun.REQUEST, "reopened", undo=lambda: self._revive(Ended(before, stored)))

    def get(self, key: UUID) -> Request:
        """Give one request."""
        with self._database.reading() as tx:
            return tx.requests.get(key)

    def line(self, key: UUID) -> RequestLine:
        """Give one request with what stands around it."""
        with self._database.reading() as tx:
            return lines_of(tx, (tx.requests.get(key),))[0]

    def card(self, key: UUID) -> RequestCard:
        """Give one request with everything around it."""
        with self._database.reading() as tx:
            request = tx.requests.get(key)
            line = lines_of(tx, (request,))[0]
            wanted = (request.interpreter_wanted,) if request.interpreter_wanted else ()
            asked = [one.interpreter_id for one in line.offers]
            placed = [one.interpreter_id for one in line.appointments]
            turns = [turn.interpreter_id for one in line.rounds for turn in one.people]
            people = tx.interpreters.of([*asked, *turns, *placed, *wanted])
            return RequestCard(
                line=line,
                offers=tuple(OfferLine(one, people[one.interpreter_id]) for one in line.offers),
                people=people,
                call=tx.calls.find(request.call_id) if request.call_id else None,
                history=_history(tx, line),
                interpreter_wanted=people[wanted[0]].name if wanted else "",
                decided=tx.exclusion_hits.of_request(key),
                decisions=decision_lines(tx, key),
            )

    def queue(self) -> tuple[RequestLine, ...]:
        """Give every request with work left: drop-outs, the most urgent, what has a next step, the soonest."""
        with self._database.reading() as tx:
            return tuple(sorted(lines_of(tx, tx.requests.alive()), key=lambda line: _urgency(line, tx.now)))

    def ended_since(self, since: datetime) -> tuple[RequestLine, ...]:
        """Give the requests that ended since a moment, newest first."""
        with self._database.reading() as tx:
            return lines_of(tx, tx.requests.ended_since(since))

    def latest(self, limit: int = 12) -> tuple[Request, ...]:
        """Give the last requests with a language, whatever became of them, newest first."""
        with self._database.reading() as tx:
            return tx.requests.latest(limit)

    def latest_of_beneficiary(self, beneficiary_id: UUID) -> Request | None:
        """Give what was last asked for a person known by a reference; None when nothing was."""
        with self._database.reading() as tx:
            return tx.requests.latest_of_beneficiary(beneficiary_id)

    def of_call(self, call_id: UUID) -> tuple[Request, ...]:
        """Give the requests stated in a call."""
        with self._database.reading() as tx:
            return tx.requests.of_call(call_id)

    def rules(self) -> Rules:
        """Give the rules the desk works by, for judging a form while it is filled."""
        with self._database.reading() as tx:
            return tx.rules


def end_within(
    tx: Transaction, key: UUID, state: RequestState, reason: str = "", in_vain: UnfilledReason | None = None
) -> Ended:
    """End a request inside a command, with its appointments, offers and rounds; give what there was before."""
    if state not in _ENDS:
        raise Refused("not_an_end", state=state)
    before = tx.requests.get(key)
    stored = tx.requests.save(before.ended(state, tx.now, in_vain))
    appointments = _cancel_appointments(tx, key, _ENDS[state], reason)
    return Ended(before, stored, appointments, _withdraw_offers(tx, key), end_rounds(tx, key))


def revive_within(tx: Transaction, ended: Ended) -> Request:
    """Take the end of a request back inside a command; refused where somebody changed it since."""
    stored = tx.requests.save(replace(ended.before, version=ended.request.version))
    for one in ended.appointments:
        tx.appointments.save(replace(one, version=one.version + 1))
    put_back(tx, ended.offers)
    resume_rounds(tx, ended.rounds)
    return stored


def must_lie_ahead(request: Request, now: datetime) -> None:
    """Refuse an appointment in the past."""
    if request.kind is RequestKind.APPOINTMENT and request.start is not None and request.start <= now:
        raise InvalidInput("time_is_past", field="start", value=request.start)


def lines_of(tx: Transaction, requests: Collection[Request]) -> tuple[RequestLine, ...]:
    """Gather what a list shows around some requests, in a few statements."""
    keys = [request.id for request in requests]
    organisations = tx.organisations.of([request.organisation_id for request in requests])
    beneficiaries = tx.beneficiaries.of([request.beneficiary_id for request in requests])
    offers = tx.offers.of_requests(keys)
    rounds = tx.rounds.of_requests(keys)
    appointments = tx.appointments.of_requests(keys)
    people = tx.interpreters.of([one.interpreter_id for one in appointments])
    return tuple(
        RequestLine(
            request=request,
            organisation=organisations[request.organisation_id].name if request.organisation_id else "",
            beneficiary=beneficiaries[request.beneficiary_id].reference if request.beneficiary_id else "",
            offers=tuple(one for one in offers if one.request_id == request.id),
            rounds=tuple(one for one in rounds if one.request_id == request.id),
            appointments=(own := tuple(one for one in appointments if one.request_id == request.id)),
            interpreters=tuple(people[one.interpreter_id].name for one in own if one.state in BLOCKING),
        )
        for request in requests
    )


def _history(tx: Transaction, line: RequestLine) -> tuple[Trace, ...]:
    """Give what was done to a request and its appointments, newest first."""
    own = tx.history(Noun.REQUEST, line.request.id)
    placed = (trace for one in line.appointments for trace in tx.history(Noun.APPOINTMENT, one.id))
    return tuple(sorted((*own, *placed), key=lambda trace: trace.at, reverse=True))


def _must_have_no_appointment(tx: Transaction, key: UUID) -> None:
    """Refuse another time while somebody is booked: moving the appointment moves the request with it."""
    if any(one.state in COMING for one in tx.appointments.of_request(key)):
        raise Refused("appointment_sets_the_time")


def _ended_at(appointment: Appointment) -> datetime:
    return appointment.ended_at or appointment.start


def _urgency(line: RequestLine, now: datetime) -> tuple[bool, int, int, datetime, datetime]:
    urgencies = ("urgent", "soon", "normal")
    request = line.request
    step = list(RoundStage).index(line.stage(now)) if request.is_seeking else 0
    soonest = request.start or request.created_at
    return line.drop_out is None, urgencies.index(request.urgency), step, soonest, request.created_at


def _cancel_appointments(tx: Transaction, key: UUID, state: AppointmentState, reason: str) -> tuple[Appointment, ...]:
    coming = tuple(one for one in tx.appointments.of_request(key) if one.state in COMING)
    for one in coming:
        tx.appointments.save(one.cancelled(state, tx.now, reason))
    return coming


def _withdraw_offers(tx: Transaction, key: UUID) -> tuple[Offer, ...]:
    """End the offers that still wait or bind; give them as they were."""
    outstanding = tuple(offer for offer in tx.offers.of_request(key) if offer.state in OUTSTANDING)
    for offer in outstanding:
        tx.offers.save(offer.ended(OfferState.WITHDRAWN, tx.now))
    return outstanding
