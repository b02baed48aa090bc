"""What became of booked appointments: still to come, held, somebody not there, cancelled, filled again."""

from __future__ import annotations

from datetime import datetime, timedelta

from sisa_desk.domain.appointments import CANCELLATIONS, Appointment, AppointmentState
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.requests import Request, RequestState
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.services.demo.call_downs import CallDown, dropped_out
from sisa_desk.services.demo.scene import Scene

#: What becomes of a thousand booked appointments; interpreters who do not come are far below one in a hundred.
_ENDS = {
    AppointmentState.DONE: 873,
    AppointmentState.CANCELLED_BY_ORGANISATION: 48,
    AppointmentState.CANCELLED_BY_BENEFICIARY: 32,
    AppointmentState.CANCELLED_BY_INTERPRETER: 22,
    AppointmentState.NO_SHOW_BENEFICIARY: 16,
    AppointmentState.NO_SHOW_ORGANISATION: 4,
    AppointmentState.NO_SHOW_INTERPRETER: 5,
}
_NO_SHOWS = {
    AppointmentState.NO_SHOW_BENEFICIARY: RequestState.NO_SHOW_BENEFICIARY,
    AppointmentState.NO_SHOW_ORGANISATION: RequestState.NO_SHOW_ORGANISATION,
    AppointmentState.NO_SHOW_INTERPRETER: RequestState.NO_SHOW_INTERPRETER,
}
_CANCELLED = {
    AppointmentState.CANCELLED_BY_ORGANISATION: RequestState.CANCELLED_BY_ORGANISATION,
    AppointmentState.CANCELLED_BY_BENEFICIARY: RequestState.CANCELLED_BY_BENEFICIARY,
}


def tell_booking(scene: Scene, request: Request, down: CallDown) -> None:
    """Book who said yes; tell what became of it when its day is over."""
    appointment = appointed(scene, request, down)
    if wall_date(appointment.start) >= scene.days.today:
        remember_coming(scene, request, appointment, told=scene.dice.chance(0.8))
        return
    end = scene.dice.weighted(_ENDS)
    cancelled_at = _cancelled_at(scene, appointment)
    if end in CANCELLATIONS and cancelled_at is not None:
        _cancel(scene, request, told_both(scene, appointment), end, cancelled_at)
    else:
        _hold(scene, request, told_both(scene, appointment), AppointmentState.DONE if end in CANCELLATIONS else end)


def appointed(scene: Scene, request: Request, down: CallDown) -> Appointment:
    """Give the appointment with whoever said yes, and keep their time free."""
    offer, volunteer = down.accepted, down.chosen
    if offer is None or volunteer is None or request.interval is None:
        raise ValueError("nobody said yes, or there is no time")
    wanted = scene.wanted(request)
    travel = volunteer.travel(wanted, scene.roster.numbers)
    volunteer.take(volunteer.blocked(wanted, scene.roster.numbers))
    return Appointment(
        id=scene.dice.key(down.at),
        request_id=request.id,
        interpreter_id=volunteer.person.id,
        start=request.interval.start,
        end=request.interval.end,
        mode=request.mode,
        offer_id=offer.id,
        travel_before=travel,
        travel_after=travel,
        booked_at=down.at,
    )


def remember_coming(scene: Scene, request: Request, appointment: Appointment, *, told: bool) -> None:
    """Remember an appointment that is still to come, told to both sides or to one at most."""
    if told:
        ready, state = told_both(scene, appointment), RequestState.CONFIRMED
    else:
        at = min(appointment.booked_at or request.created_at, scene.end_of(request.created_at))
        ready = appointment.confirmed(interpreter=scene.dice.chance(0.6), at=at)
        state = RequestState.ACCEPTED
    scene.chronicle.appointments.append(ready)
    scene.chronicle.requests.append(request.in_state(state))


def told_both(scene: Scene, appointment: Appointment) -> Appointment:
    """Tell the interpreter at once and the institution a little later."""
    at = appointment.booked_at or appointment.start
    later = max(at, min(at + scene.dice.seconds(120, 7200), scene.end_of(at)))
    return appointment.confirmed(interpreter=True, at=at).confirmed(organisation=True, at=later)


def _hold(scene: Scene, request: Request, appointment: Appointment, state: AppointmentState) -> None:
    """Tell that its time has passed: done, or somebody did not come."""
    dice, start, end = scene.dice, appointment.start, appointment.end
    if state is AppointmentState.DONE:
        start += timedelta(minutes=dice.weighted({0: 60, 5: 25, 10: 15}))
        end += timedelta(minutes=dice.weighted({-10: 20, 0: 40, 5: 15, 15: 15, 30: 10}))
    scene.chronicle.appointments.append(appointment.held_talk(state, start, end))
    confirmed = request.in_state(RequestState.CONFIRMED)
    ended = confirmed.ended(_NO_SHOWS.get(state, RequestState.DONE), max(end, appointment.end))
    scene.chronicle.requests.append(ended)


def _cancelled_at(scene: Scene, appointment: Appointment) -> datetime | None:
    """Give a moment between booking and beginning at which somebody was at the desk; None when there was none."""
    booked_at = appointment.booked_at or appointment.start
    day = scene.days.working_day_before(wall_date(appointment.start), scene.dice.weighted({1: 60, 2: 25, 3: 15}))
    at = scene.days.moment_on(day) if day > wall_date(booked_at) else booked_at + timedelta(hours=3)
    open_then = scene.days.calendar.is_open(at)
    return at if open_then and booked_at + timedelta(hours=2) < at < appointment.start else None


def _cancel(scene: Scene, request: Request, appointment: Appointment, state: AppointmentState, at: datetime) -> None:
    scene.chronicle.appointments.append(appointment.cancelled(state, at, scene.text("end_reasons")))
    if state is AppointmentState.CANCELLED_BY_INTERPRETER:
        _search_again(scene, request, appointment, at)
    else:
        placed = request.in_state(RequestState.CONFIRMED)
        scene.chronicle.requests.append(placed.ended(_CANCELLED[state], at))


def _search_again(scene: Scene, request: Request, appointment: Appointment, at: datetime) -> None:
    """Look for somebody else after a drop-out; the time left is short."""
    scene.chronicle.offers[:] = [
        dropped_out(one) if one.id == appointment.offer_id else one for one in scene.chronicle.offers
    ]
    able = [one for one in scene.roster.able(scene.wanted(request)) if one.person.id != appointment.interpreter_id]
    down = CallDown(request.id, scene.operator(), at + scene.dice.seconds(60, 600))
    down.ring(scene.dice, able, lucky=True, until=at + timedelta(minutes=40))
    down.tell_the_others()
    scene.chronicle.offers.extend(down.offers)
    if down.chosen is None:
        scene.chronicle.requests.append(request.unfilled(UnfilledReason.SHORT_NOTICE, down.at))
    else:
        _hold(scene, request, told_both(scene, appointed(scene, request, down)), AppointmentState.DONE)
