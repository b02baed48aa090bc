"""Appointments: booking, confirming, moving, cancelling and closing them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING, COMING, Appointment, AppointmentState
from sisa_desk.domain.clock import at_minute, wall_date, whole_day
from sisa_desk.domain.errors import InvalidInput, Refused, SlotTaken
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval, nearest_gaps
from sisa_desk.domain.offers import OUTSTANDING, Answer, Offer, OfferState, Via
from sisa_desk.domain.requests import LONGEST_MINUTES, Request, RequestState
from sisa_desk.domain.rounds import Round
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.offers import accepted, give_to_another, put_back
from sisa_desk.services.places import Places
from sisa_desk.services.receipts import Receipt, receipt
from sisa_desk.services.requests import must_lie_ahead
from sisa_desk.services.rounds import end_rounds, resume_rounds
from sisa_desk.services.trips import Trips

#: How far around a taken time a free one is looked for.
_NEAR = timedelta(hours=12)
_REQUEST_ENDS = {
    AppointmentState.CANCELLED_BY_ORGANISATION: RequestState.CANCELLED_BY_ORGANISATION,
    AppointmentState.CANCELLED_BY_BENEFICIARY: RequestState.CANCELLED_BY_BENEFICIARY,
    AppointmentState.DUPLICATE: RequestState.DUPLICATE,
    AppointmentState.DONE: RequestState.DONE,
    AppointmentState.NO_SHOW_ORGANISATION: RequestState.NO_SHOW_ORGANISATION,
    AppointmentState.NO_SHOW_BENEFICIARY: RequestState.NO_SHOW_BENEFICIARY,
    AppointmentState.NO_SHOW_INTERPRETER: RequestState.NO_SHOW_INTERPRETER,
}


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An appointment with the names and places a list shows."""

    appointment: Appointment
    request: Request
    interpreter: Interpreter
    organisation: str = ""
    beneficiary: str = ""


@dataclass(frozen=True, slots=True)
class Booked:
    """What a booking did, so that it can be taken back: the request around it, what it ended, the yes it rests on."""

    appointment: Appointment
    before: Request
    after: Request
    given: tuple[Offer, ...]
    rounds: tuple[Round, ...]
    offer_id: UUID
    was_told_with_it: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """What a move did, so that it can be taken back: the request and its appointments, each before and after."""

    request: Request
    appointments: tuple[tuple[Appointment, Appointment], ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """An appointment that was taken from its person, as it was, with its request and the offer it came from."""

    appointment: Appointment
    request: Request
    given: tuple[Offer, ...]


class Appointments:
    """Booking, moving and cancelling appointments."""

    def __init__(self, database: Database, places: Places) -> None:
        """Work on a store with the table of places."""
        self._database = database
        self._trips = Trips(places)

    def book(self, offer_id: UUID, overridden: str = "") -> Receipt[Appointment]:
        """Turn an accepted offer into an appointment, unless somebody was faster."""
        with self._database.transaction() as tx:
            booking = self._booked(tx, tx.offers.get(offer_id), accepted, overridden)
        return self.booked(booking)

    def book_directly(
        self, request_id: UUID, interpreter_id: UUID, overridden: str = "", *, at: Interval | None = None
    ) -> Receipt[Appointment]:
        """Book somebody who said yes outside the call-down, at another time where one is given; all or nothing."""
        with self._database.transaction() as tx:
            before = tx.requests.get(request_id)
            tx.appointments.hold_time((request_id,), interpreter_id)
            if at is not None:
                _move_request(tx, before, at)
            booking = self.book_in(tx, request_id, interpreter_id, overridden)
        return self.booked(replace(booking, before=before, was_told_with_it=True))

    def book_in(self, tx: Transaction, request_id: UUID, interpreter_id: UUID, overridden: str = "") -> Booked:
        """Book somebody inside a transaction that does more."""
        return self._booked(tx, _told_yes(tx, request_id, interpreter_id), _taken_down, overridden)

    def book_together(self, offer_ids: Sequence[UUID]) -> Receipt[tuple[Appointment, ...]]:
        """Turn the accepted offers of a relay into appointments, all of them or none."""
        with self._database.transaction() as tx:
            offers = tuple(tx.offers.get(offer_id) for offer_id in offer_ids)
            _take_in_hand(tx, offers)
            bookings = tuple(self._booked(tx, offer, accepted) for offer in offers)
        appointments = tuple(one.appointment for one in bookings)
        booked = tuple(Event(Noun.APPOINTMENT, "booked", one.id) for one in appointments)
        event = Event(Noun.REQUEST, "booked", bookings[0].after.id)
        return Receipt(appointments, (*booked, event), undo=lambda: self._unbook_all(bookings))

    def _unbook_all(self, bookings: tuple[Booked, ...]) -> Receipt[tuple[Appointment, ...]]:
        with self._database.transaction() as tx:
            _take_in_hand(tx, tuple(one.appointment for one in bookings))
            stored = tuple(self.take_back_in(tx, one) for one in reversed(bookings))
        events = tuple(Event(Noun.APPOINTMENT, "undone", one.id) for one in stored)
        return Receipt(stored, (*events, Event(Noun.REQUEST, "reopened", bookings[0].after.id)))

    def _booked(
        self, tx: Transaction, asked: Offer, say_yes: Callable[[Transaction, Offer], Offer], overridden: str = ""
    ) -> Booked:
        """Book who was asked; only when the time is free anything is written, so that a loser holds up nobody."""
        _take_in_hand(tx, (asked,))
        before = tx.requests.get(asked.request_id)
        fitting = self._fitting(tx, before, asked, overridden)
        offer = say_yes(tx, asked)
        appointment = tx.appointments.add(fitting)
        self._trips.settle(tx, appointment)
        after, given, rounds = _fill(tx, before, offer)
        return Booked(appointment, before, after, given, rounds, offer.id)

    def booked(self, booking: Booked) -> Receipt[Appointment]:
        """Give the receipt of a booking."""
        event = Event(Noun.REQUEST, "booked", booking.after.id)
        return receipt(booking.appointment, Noun.APPOINTMENT, "booked", event, undo=lambda: self._unbook(booking))

    def _fitting(self, tx: Transaction, request: Request, offer: Offer, overridden: str) -> Appointment:
        if request.interval is None:
            raise InvalidInput("start_missing", field="start")
        if not request.is_seeking:
            raise Refused("request_not_open", state=request.state)
        must_lie_ahead(request, tx.now)
        wanted = Appointment(
            id=tx.new_id(),
            request_id=request.id,
            interpreter_id=offer.interpreter_id,
            start=request.interval.start,
            end=request.interval.end,
            mode=request.mode,
            offer_id=offer.id,
            booked_at=tx.now,
            overridden=overridden or offer.override_reason,
        )
        appointment = self._trips.fitted(tx, wanted)
        _must_be_free(tx, appointment)
        return appointment

    def _unbook(self, booking: Booked) -> Receipt[Appointment]:
        with self._database.transaction() as tx:
            _take_in_hand(tx, (booking.appointment,))
            stored = self.take_back_in(tx, booking)
        return receipt(stored, Noun.APPOINTMENT, "undone", Event(Noun.REQUEST, "reopened", booking.after.id))

    def take_back_in(self, tx: Transaction, booking: Booked) -> Appointment:
        """Take a booking back inside a transaction, with everything it ended."""
        stored = tx.appointments.save(booking.appointment.cancelled(AppointmentState.UNDONE, tx.now))
        self._trips.settle(tx, stored)
        before, after = booking.before, booking.after
        if (before.state, before.interval) != (after.state, after.interval):
            tx.requests.save(replace(before, version=after.version))
        if booking.was_told_with_it:
            tx.offers.save(tx.offers.get(booking.offer_id).ended(OfferState.WITHDRAWN, tx.now))
        put_back(tx, booking.given)
        resume_rounds(tx, booking.rounds)
        return stored

    def release_in(self, tx: Transaction, appointment: Appointment) -> Released:
        """Take an appointment from its person inside a transaction; the request seeks somebody, the person is told."""
        stored = tx.appointments.save(appointment.cancelled(AppointmentState.UNDONE, tx.now))
        self._trips.settle(tx, stored)
        offer = tx.offers.find(stored.offer_id)
        given = offer is not None and offer.state in OUTSTANDING
        if offer is not None and given:
            tx.offers.save(offer.ended(OfferState.GIVEN_TO_ANOTHER, tx.now))
        request = tx.requests.get(stored.request_id)
        tx.requests.save(request.reopened())
        return Released(appointment, request, (offer,) if offer is not None and given else ())

    def keep_in(self, tx: Transaction, released: Released) -> Appointment:
        """Give an appointment back to its person inside a transaction, unless their time was given away since."""
        was = released.appointment
        coming = self._trips.fitted(tx, replace(was, version=tx.appointments.get(was.id).version))
        _must_be_free(tx, coming)
        stored = tx.appointments.save(coming)
        self._trips.settle(tx, stored)
        tx.requests.save(replace(released.request, version=tx.requests.get(stored.request_id).version))
        put_back(tx, released.given)
        return stored

    def confirm(
        self, appointment_id: UUID, *, interpreter: bool = False, organisation: bool = False
    ) -> Receipt[Appointment]:
        """Mark one or both sides as told; both make it confirmed."""
        with self._database.transaction() as tx:
            before = _in_hand(tx, appointment_id)
            told = before.confirmed(interpreter=interpreter, organisation=organisation, at=tx.now)
            stored = tx.appointments.save(told)
            _follow_request(tx, stored.request_id)
        event = Event(Noun.REQUEST, "confirmed", stored.request_id)
        return receipt(stored, Noun.APPOINTMENT, "confirmed", event, undo=lambda: self._restore(before, stored.version))

    def confirm_all(self, appointment_ids: Collection[UUID]) -> Receipt[tuple[Appointment, ...]]:
        """Mark both sides of several appointments as told, all of them or none."""
        with self._database.transaction() as tx:
            before = _all_in_hand(tx, appointment_ids)
            told = [one.confirmed(interpreter=True, organisation=True, at=tx.now) for one in before]
            stored = tuple(tx.appointments.save(one) for one in told)
            for request_id in {one.request_id for one in stored}:
                _follow_request(tx, request_id)
        events = tuple(Event(Noun.APPOINTMENT, "confirmed", one.id) for one in stored)
        versions = {one.id: one.version for one in stored}
        back = tuple(replace(one, version=versions[one.id]) for one in before)
        return Receipt(stored, events, undo=lambda: self._unconfirm_all(back))

    def _unconfirm_all(self, before: tuple[Appointment, ...]) -> Receipt[tuple[Appointment, ...]]:
        with self._database.transaction() as tx:
            _take_in_hand(tx, before)
            stored = tuple(tx.appointments.save(one) for one in before)
            for request_id in {one.request_id for one in stored}:
                _follow_request(tx, request_id)
        return Receipt(stored, tuple(Event(Noun.APPOINTMENT, "restored", one.id) for one in stored))

    def move(self, appointment_id: UUID, start: datetime, minutes: int, overridden: str = "") -> Receipt[Appointment]:
        """Move an appointment to another time; both sides have to be told anew."""
        at = Interval(start, start + timedelta(minutes=minutes))
        with self._database.transaction() as tx:
            _must_be_possible(at, tx.now)
            before = _in_hand(tx, appointment_id)
            moved = replace(before.moved(at), overridden=overridden or before.overridden)
            stored = self._stored_anew(tx, before, moved)
        event = Event(Noun.REQUEST, "moved", stored.request_id)
        return receipt(stored, Noun.APPOINTMENT, "moved", event, undo=lambda: self._restore(before, stored.version))

    def _stored_anew(self, tx: Transaction, before: Appointment, changed: Appointment) -> Appointment:
        """Store an appointment at another time or with another person, the ways around both, and its request."""
        fitted = self._trips.fitted(tx, changed)
        _must_be_free(tx, fitted)
        stored = tx.appointments.save(fitted)
        self._trips.settle(tx, before, stored)
        _move_request(tx, tx.requests.get(stored.request_id), stored.interval)
        _follow_request(tx, stored.request_id)
        return stored

    def give(
        self, appointment_id: UUID, interpreter_id: UUID, at: Interval, overridden: str = ""
    ) -> Receipt[Appointment]:
        """Give an appointment to somebody else who said yes, at the same or another time; who had it has to be told."""
        with self._database.transaction() as tx:
            _must_be_possible(at, tx.now)
            before = _in_hand(tx, appointment_id)
            tx.appointments.hold_time((before.request_id,), interpreter_id)
            offer = _taken_down(tx, _told_yes(tx, before.request_id, interpreter_id))
            given = replace(before.moved(at), interpreter_id=interpreter_id, offer_id=offer.id, overridden=overridden)
            former = _given_away(tx, before.offer_id)
            stored = self._stored_anew(tx, before, given)
        event = Event(Noun.REQUEST, "moved", stored.request_id)
        return receipt(
            stored, Noun.APPOINTMENT, "given", event, undo=lambda: self._give_back(before, stored.version, former)
        )

    def _give_back(self, before: Appointment, version: int, former: tuple[Offer, ...]) -> Receipt[Appointment]:
        with self._database.transaction() as tx:
            left = _in_hand(tx, before.id)
            tx.appointments.hold_time((left.request_id,), before.interpreter_id)
            offer = tx.offers.find(left.offer_id)
            if offer is not None and offer.state in OUTSTANDING:
                tx.offers.save(offer.ended(OfferState.WITHDRAWN, tx.now))
            put_back(tx, former)
            stored = self._stored_anew(tx, left, replace(before, version=version))
        return receipt(stored, Noun.APPOINTMENT, "restored", Event(Noun.REQUEST, "changed", stored.request_id))

    def move_within(self, tx: Transaction, request: Request, start: datetime, minutes: int) -> Move:
        """Move a request with everybody who is booked for it inside a command; give what to take back."""
        at = Interval(start, start + timedelta(minutes=minutes))
        _must_be_possible(at, tx.now)
        coming = [one for one in tx.appointments.of_request(request.id) if one.state in COMING]
        _take_in_hand(tx, coming)
        moved = tuple((one, self._stored_anew(tx, one, one.moved(at))) for one in coming)
        _move_request(tx, tx.requests.get(request.id), at)
        return Move(request, moved)

    def move_back_within(self, tx: Transaction, move: Move) -> None:
        """Take a move back inside a command; refused where somebody changed an appointment since."""
        _take_in_hand(tx, [before for before, _after in move.appointments])
        for before, after in move.appointments:
            self._stored_anew(tx, tx.appointments.get(before.id), replace(before, version=after.version))
        left = tx.requests.get(move.request.id)
        if (left.interval, left.state) != (move.request.interval, move.request.state):
            tx.requests.save(replace(move.request, version=left.version))

    def _restore(self, before: Appointment, version: int) -> Receipt[Appointment]:
        with self._database.transaction() as tx:
            stored = self._stored_anew(tx, _in_hand(tx, before.id), replace(before, version=version))
        event = Event(Noun.REQUEST, "changed", stored.request_id)
        return receipt(stored, Noun.APPOINTMENT, "restored", event)

    def cancel(self, appointment_id: UUID, state: AppointmentState, reason: str = "") -> Receipt[Appointment]:
        """Cancel an appointment; when the interpreter drops out, the request is open again with its former answers."""
        with self._database.transaction() as tx:
            before = _in_hand(tx, appointment_id)
            stored = tx.appointments.save(before.cancelled(state, tx.now, reason))
            self._trips.settle(tx, stored)
            request_before = tx.requests.get(stored.request_id)
            request = _end_with(tx, request_before, state)
            dropped = _drop_out(tx, stored) if state is AppointmentState.CANCELLED_BY_INTERPRETER else ()
        event = Event(Noun.REQUEST, "reopened" if request.is_seeking else "ended", request.id)
        back = replace(before, version=stored.version), replace(request_before, version=request.version)
        return receipt(stored, Noun.APPOINTMENT, "cancelled", event, undo=lambda: self._put_back(*back, dropped))

    def _put_back(self, before: Appointment, request: Request, offers: tuple[Offer, ...]) -> Receipt[Appointment]:
        with self._database.transaction() as tx:
            _take_in_hand(tx, (before,))
            coming = self._trips.fitted(tx, before)
            _must_be_free(tx, coming)
            stored = tx.appointments.save(coming)
            self._trips.settle(tx, stored)
            tx.requests.save(request)
            put_back(tx, offers)
        return receipt(stored, Noun.APPOINTMENT, "restored", Event(Noun.REQUEST, "changed", request.id))

    def close(
        self,
        appointment_id: UUID,
        state: AppointmentState = AppointmentState.DONE,
        *,
        actual_start: datetime | None = None,
        actual_end: datetime | None = None,
    ) -> Receipt[Appointment]:
        """Close an appointment that is over: done with its actual times, or somebody did not come."""
        with self._database.transaction() as tx:
            before = _in_hand(tx, appointment_id)
            start, end = actual_start or before.start, actual_end or before.end
            if end <= start:
                raise InvalidInput("end_before_start", field="actual_end", value=end)
            stored = tx.appointments.save(before.held_talk(state, start, end))
            request_before = tx.requests.get(stored.request_id)
            request = tx.requests.save(request_before.ended(_REQUEST_ENDS[state], tx.now))
        event = Event(Noun.REQUEST, "ended", stored.request_id)
        back = replace(before, version=stored.version), replace(request_before, version=request.version)
        return receipt(stored, Noun.APPOINTMENT, "closed", event, undo=lambda: self._put_back(*back, ()))

    def line(self, key: UUID) -> AgendaLine:
        """Give one appointment with what stands around it."""
        with self._database.reading() as tx:
            return _agenda(tx, (tx.appointments.get(key),))[0]

    def agenda(self, window: Interval) -> tuple[AgendaLine, ...]:
        """Give the appointments that touch a window, in order of time."""
        with self._database.reading() as tx:
            return _agenda(tx, tx.appointments.within(window))

    def of_interpreter(self, key: UUID) -> tuple[AgendaLine, ...]:
        """Give the last appointments of a person, newest first."""
        with self._database.reading() as tx:
            return _agenda(tx, tx.appointments.of_interpreter(key))

    def unconfirmed_tomorrow(self) -> tuple[AgendaLine, ...]:
        """Give the appointments until the end of the next working day that one side does not know of yet."""
        with self._database.reading() as tx:
            day = wall_date(tx.now) + timedelta(days=1)
            while not tx.rules.calendar.is_working_day(day) and day < wall_date(tx.now) + timedelta(days=14):
                day += timedelta(days=1)
            window = Interval(tx.now, whole_day(day).end)
            return _agenda(tx, tx.appointments.unconfirmed(window))

    def on_day(self, day: datetime) -> tuple[AgendaLine, ...]:
        """Give the appointments of the Berlin day of a moment."""
        return self.agenda(Interval(at_minute(wall_date(day), 0), at_minute(wall_date(day), 24 * 60)))


def _taken_down(tx: Transaction, asked: Offer) -> Offer:
    """Take down the yes of somebody who gave it outside the call-down."""
    return tx.offers.add(asked)


def _in_hand(tx: Transaction, key: UUID) -> Appointment:
    """Give an appointment that no other command decides about until this one is done."""
    return _all_in_hand(tx, (key,))[0]


def _all_in_hand(tx: Transaction, keys: Collection[UUID]) -> tuple[Appointment, ...]:
    found = tx.appointments.of(keys)
    _take_in_hand(tx, tuple(found.values()))
    # Read anew: another command may have been at it while this one waited.
    return tuple(tx.appointments.get(key) for key in keys)


def _take_in_hand(tx: Transaction, around: Collection[Appointment | Offer]) -> None:
    """Hold requests, then the time of everybody around them: in this order in every command."""
    requests = {one.request_id for one in around}
    tx.requests.hold(*requests)
    tx.appointments.hold_time(requests, *(one.interpreter_id for one in around))


def _told_yes(tx: Transaction, request_id: UUID, interpreter_id: UUID) -> Offer:
    """Give the offer of somebody who said yes outside the call-down, not stored yet."""
    asked = Offer(tx.new_id(), request_id, interpreter_id, tx.now, via=Via.PHONE, operator=tx.operator)
    return asked.answered(Answer.YES, tx.now)


def _given_away(tx: Transaction, offer_id: UUID | None) -> tuple[Offer, ...]:
    """End the yes an appointment rested on, as it goes to somebody else; give it as it was."""
    offer = tx.offers.find(offer_id)
    if offer is None or offer.state not in OUTSTANDING:
        return ()
    tx.offers.save(offer.ended(OfferState.GIVEN_TO_ANOTHER, tx.now))
    return (offer,)


def _must_be_possible(at: Interval, now: datetime) -> None:
    """Refuse lengths nobody works, and times that are over."""
    if not 5 <= at.minutes <= LONGEST_MINUTES:
        raise InvalidInput("minutes_out_of_range", field="minutes", value=at.minutes)
    if at.start <= now:
        raise InvalidInput("time_is_past", field="start", value=at.start)


def _move_request(tx: Transaction, request: Request, at: Interval) -> None:
    """Let a request ask for the time its appointment has."""
    if request.interval != at:
        tx.requests.save(replace(request, start=at.start, minutes=at.minutes))


def _must_be_free(tx: Transaction, appointment: Appointment) -> None:
    """Explain beforehand what the database would refuse anyway, and when the time is free instead."""
    near = appointment.blocked.widened(_NEAR, _NEAR)
    others = [one for one in tx.appointments.blocking((appointment.interpreter_id,), near) if one.id != appointment.id]
    taken = [one.blocked for one in others]
    for other in others:
        if other.blocked.overlaps(appointment.blocked):
            free = nearest_gaps(appointment.blocked, taken, near)
            raise SlotTaken("slot_taken", interval=other.blocked, kind=other.state, free=free)


def _fill(tx: Transaction, request: Request, offer: Offer) -> tuple[Request, tuple[Offer, ...], tuple[Round, ...]]:
    """Bring a request on when enough people are booked; give it with the offers and rounds that are over by that."""
    if len(_placed(tx, request.id)) < request.interpreters_needed:
        return request, (), ()
    given, rounds = give_to_another(tx, offer), end_rounds(tx, request.id)
    return tx.requests.save(request.in_state(RequestState.ACCEPTED)), given, rounds


def _placed(tx: Transaction, request_id: UUID) -> list[Appointment]:
    return [one for one in tx.appointments.of_request(request_id) if one.state in BLOCKING]


def _end_with(tx: Transaction, request: Request, state: AppointmentState) -> Request:
    """Bring a request in line with the cancelling of one of its appointments."""
    if state is AppointmentState.CANCELLED_BY_INTERPRETER:
        return tx.requests.save(request.reopened())
    if state is AppointmentState.UNDONE:
        return tx.requests.save(replace(request.in_state(RequestState.ASKED), ended_at=None))
    if _placed(tx, request.id):  # somebody else still comes
        return request
    return tx.requests.save(request.ended(_REQUEST_ENDS[state], tx.now))


def _drop_out(tx: Transaction, appointment: Appointment) -> tuple[Offer, ...]:
    """Keep the former answers; only the yes of who dropped out becomes a no. Give that offer as it was."""
    offer = tx.offers.find(appointment.offer_id)
    if offer is None or offer.state not in OUTSTANDING:
        return ()
    tx.offers.save(replace(offer, state=OfferState.NO, answer=Answer.NO, answered_at=tx.now))
    return (offer,)


def _follow_request(tx: Transaction, request_id: UUID) -> None:
    """Bring the state of a filled request in line with its appointments."""
    request = tx.requests.get(request_id)
    booked = _placed(tx, request_id)
    if len(booked) < request.interpreters_needed:
        return
    both = all(one.is_confirmed_by_both for one in booked)
    state = RequestState.CONFIRMED if both else RequestState.ACCEPTED
    if state is not request.state:
        tx.requests.save(replace(request.in_state(state), ended_at=None))


def _agenda(tx: Transaction, appointments: Collection[Appointment]) -> tuple[AgendaLine, ...]:
    requests = tx.requests.of([one.request_id for one in appointments])
    people = tx.interpreters.of([one.interpreter_id for one in appointments])
    organisations = tx.organisations.of([one.organisation_id for one in requests.values()])
    beneficiaries = tx.beneficiaries.of([one.beneficiary_id for one in requests.values()])

    def line(one: Appointment) -> AgendaLine:
        request = requests[one.request_id]
        organisation = organisations[request.organisation_id].name if request.organisation_id else ""
        beneficiary = beneficiaries[request.beneficiary_id].reference if request.beneficiary_id else ""
        return AgendaLine(one, request, people[one.interpreter_id], organisation, beneficiary)

    return tuple(line(one) for one in appointments)
