"""Stories of appointments: asked for, filled or not, confirmed, and how each of them ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sisa_desk.domain.appointments import CANCELLATIONS, Appointment, AppointmentState
from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Mode, Sex, UnfilledReason
from sisa_desk.services.demo.call_downs import CallDown, dropped_out
from sisa_desk.services.demo.institutions import Caller
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.volunteers import Volunteer, Wanted

#: About half of it is health, just under a quarter schools and kindergartens, six in a hundred lawyers (2017).
AREAS = {
    Area.HEALTH: 50,
    Area.EDUCATION: 23,
    Area.SOCIAL: 10,
    Area.LEGAL: 6,
    Area.AUTHORITY: 5,
    Area.EVENT: 4,
    Area.OTHER: 2,
}
_MODES = {Mode.ON_SITE: 82, Mode.PHONE: 11, Mode.VIDEO: 7}
_MINUTES = {30: 22, 45: 14, 60: 42, 90: 14, 120: 8}
_SOURCES = {Source.HOTLINE: 62, Source.EMAIL: 22, Source.FORM: 13, Source.WALK_IN: 3}
_ROUNDS = 2
_WRITTEN_TO, _CONTENT_WITH_PHONE = 0.4, 0.45
#: How a request can end before anybody is asked, and in what share of all cases.
_EARLY_ENDS = {
    RequestState.UNFILLED: 0.015,
    RequestState.CANCELLED_BY_ORGANISATION: 0.02,
    RequestState.CANCELLED_BY_BENEFICIARY: 0.01,
    RequestState.DUPLICATE: 0.006,
    RequestState.UNDONE: 0.002,
}
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


def tell_appointment(scene: Scene, at: datetime) -> None:
    """Tell one asking for an appointment, from the first contact to its end, as far as it has come."""
    dice, language, area = scene.dice, scene.language(), scene.dice.weighted(AREAS)
    caller = scene.callers.caller(area, language)
    asked = new_request(scene, at, caller, area=area, language=language)
    known = replace(asked, beneficiary_id=scene.beneficiary(caller, language, at))
    request = told_by_phone(scene, _talked_over(scene, known), caller)
    if dice.chance(sum(_EARLY_ENDS.values())):
        scene.bookings.count(is_filled=False)
        _end_early(scene, request)
        return
    down, able = _searched(scene, request)
    scene.chronicle.offers.extend(down.offers)
    if down.chosen is None:
        reason = _why(scene, request, down, somebody=bool(able))
        scene.chronicle.requests.append(request.unfilled(reason, down.at))
    else:
        _booked(scene, request, down)


def new_request(
    scene: Scene, at: datetime, caller: Caller, *, area: Area, language: str, on: date | None = None
) -> Request:
    """Make a request for an appointment, with everything a form asks for."""
    dice = scene.dice
    day = on or scene.days.working_day_after(wall_date(at), scene.days.notice_for(area))
    mode, minutes = dice.weighted(_MODES), dice.weighted(_MINUTES)
    place = scene.place_of(caller) if mode is Mode.ON_SITE else None
    asked = Request(
        id=dice.key(at),
        number=0,
        kind=RequestKind.APPOINTMENT,
        created_at=at,
        source=dice.weighted(_SOURCES),
        persons_present=dice.weighted({None: 60, 2: 25, 3: 10, 4: 5}),
        children_present=area is Area.EDUCATION and dice.chance(0.3),
        language=language,
        variety=scene.variety(language),
        second_language=scene.second_language(language),
        language_is_certain=not dice.chance(0.05),
        mode=mode,
        area=area,
        occasion=scene.occasion(area),
        urgency=_urgency(scene, at, day),
        start=scene.days.talk_on(day, minutes).start,
        minutes=minutes,
        alternatives=scene.text("alternatives") if dice.chance(0.1) else "",
        place_id=str(place.id) if place else "",
        dial_in=scene.dial_in(mode),
        consent_noted=dice.chance(0.85),
    )
    return _on_site(scene, _wishes(scene, scene.fill_in(asked, caller)), caller)


def _urgency(scene: Scene, at: datetime, day: date) -> Urgency:
    if day <= scene.days.working_day_after(wall_date(at), 1):
        return Urgency.URGENT if scene.dice.chance(0.5) else Urgency.SOON
    return Urgency.SOON if scene.dice.chance(0.06) else Urgency.NORMAL


def _wishes(scene: Scene, request: Request) -> Request:
    if request.area not in {Area.HEALTH, Area.SOCIAL} or not scene.dice.chance(0.12):
        return request
    sex = scene.dice.weighted({Sex.FEMALE: 85, Sex.MALE: 15})
    return replace(request, sex_wanted=sex, sex_is_must=scene.dice.chance(0.4))


def _on_site(scene: Scene, request: Request, caller: Caller) -> Request:
    if request.mode is not Mode.ON_SITE:
        return request
    organisation = caller.organisation
    if organisation is None:
        return replace(request, street=scene.text("streets"), meeting_point=scene.text("meeting_points"))
    room = scene.dice.one_of(organisation.rooms).name if organisation.rooms else ""
    return replace(request, street=organisation.street, room=room)


def wanted_for(scene: Scene, request: Request) -> Wanted:
    """Say what a request with a time needs of somebody."""
    place = next((one for one in scene.towns if str(one.id) == request.place_id), None)
    interval = request.interval or Interval(request.created_at, request.created_at)
    sex = request.sex_wanted if request.sex_is_must else None
    return Wanted(request.language, request.mode, interval, request.area, place, sex, request.organisation_id)


def told_by_phone(scene: Scene, request: Request, caller: Caller) -> Request:
    """Remember the call in which something was asked for; by mail and form there was none."""
    if request.source is not Source.HOTLINE:
        return request
    matter = Matter.TRANSLATION if request.kind is RequestKind.TRANSLATION else Matter.APPOINTMENT
    call = scene.ring(request.created_at, caller, matter, request.language)
    filed_at = request.created_at + scene.dice.seconds(100, 300)
    scene.close(call, CallOutcome.REQUEST_TAKEN, filed_at + scene.dice.seconds(5, 100))
    return replace(request, call_id=call.id, created_at=filed_at)


def _end_early(scene: Scene, request: Request) -> None:
    """End a request before anybody was asked: excluded, withdrawn, entered twice."""
    at = min(request.created_at + scene.dice.seconds(300, 5000), scene.end_of(request.created_at))
    state = scene.dice.weighted(_EARLY_ENDS)
    if state is RequestState.UNFILLED:
        scene.chronicle.requests.append(request.unfilled(UnfilledReason.EXCLUDED, at))
    else:
        scene.chronicle.requests.append(request.ended(state, at))


def _searched(scene: Scene, request: Request) -> tuple[CallDown, list[Volunteer]]:
    able = scene.roster.able(wanted_for(scene, request))
    until = scene.end_of(request.created_at)
    down = CallDown(request.id, scene.operator(), min(request.created_at + scene.dice.seconds(120, 1500), until))
    ask = down.write if scene.dice.chance(_WRITTEN_TO) else down.ring
    lucky = scene.bookings.has_it(scene.dice)
    ask(scene.dice, able, lucky=lucky, until=until)
    for _ in range(_ROUNDS if lucky else 0):
        # Another round a little later reaches those who were not there.
        if down.chosen is None:
            down.ring(scene.dice, able, lucky=True, until=until)
    down.tell_the_others()
    scene.bookings.count(is_filled=down.chosen is not None)
    return down, able


def _talked_over(scene: Scene, request: Request) -> Request:
    """Give the request as it is after a word with the institution: where nobody can, another time or the phone."""
    if request.start is None or not scene.roster.speakers(request.language):
        return request
    day = wall_date(request.start)
    days = (day, scene.days.working_day_after(day, 1))
    others = [replace(request, start=scene.days.talk_on(other, request.minutes).start) for other in days]
    by_phone = replace(
        request, mode=Mode.PHONE, place_id="", street="", room="", meeting_point="", dial_in=scene.dial_in(Mode.PHONE)
    )
    tries = [request, *others, *([by_phone] if scene.dice.chance(_CONTENT_WITH_PHONE) else [])]
    return next((one for one in tries if scene.roster.able(wanted_for(scene, one))), request)


def _why(scene: Scene, request: Request, down: CallDown, *, somebody: bool) -> UnfilledReason:
    """Say why nobody was found."""
    if somebody:
        return UnfilledReason.SHORT_NOTICE if request.urgency is not Urgency.NORMAL else down.reason
    if not scene.roster.speakers(request.language):
        return UnfilledReason.NOBODY_SPEAKS_IT
    if scene.roster.all_out_of_reach(wanted_for(scene, request)):
        return UnfilledReason.OUT_OF_REACH
    return UnfilledReason.NOBODY_FREE


def _booked(scene: Scene, request: Request, down: CallDown) -> None:
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
    wanted = wanted_for(scene, request)
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
        scene.chronicle.requests.append(request.ended(_CANCELLED[state], at))


def _search_again(scene: Scene, request: Request, appointment: Appointment, at: datetime) -> None:
    """Look for somebody else after a drop-out; the time left is short."""
    scene.chronicle.offers[:] = [
        dropped_out(one) if one.id == appointment.offer_id else one for one in scene.chronicle.offers
    ]
    able = [one for one in scene.roster.able(wanted_for(scene, request)) if one.person.id != appointment.interpreter_id]
    down = CallDown(request.id, scene.operator(), at + scene.dice.seconds(60, 600))
    down.ring(scene.dice, able, lucky=True, until=at + timedelta(minutes=40))
    down.tell_the_others()
    scene.chronicle.offers.extend(down.offers)
    if down.chosen is None:
        scene.chronicle.requests.append(request.unfilled(UnfilledReason.SHORT_NOTICE, down.at))
    else:
        _hold(scene, request, told_both(scene, appointed(scene, request, down)), AppointmentState.DONE)
