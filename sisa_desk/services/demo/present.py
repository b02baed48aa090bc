"""What is going on just now in the demo: today's calls, open requests, promises, the appointments of two weeks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sisa_desk.domain.appointments import COMING
from sisa_desk.domain.calls import Callback, CallOutcome, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import OUTSTANDING, Offer, Via
from sisa_desk.domain.requests import INSTANT_MINUTES, Request, RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.services.demo.bookings import AREAS, new_request, tell_appointment
from sisa_desk.services.demo.call_downs import CallDown, in_order
from sisa_desk.services.demo.contacts import tell_contact
from sisa_desk.services.demo.instants import tell_instant
from sisa_desk.services.demo.outcomes import appointed, remember_coming
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.volunteers import Wanted

_DAYS_AHEAD = 10
_FEWEST, _MOST = 4, 7
_UNTOLD_TOMORROW = 2
_TRIES = 80
_CALLS_A_DAY = 9


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A request somebody still has to be found for: offers still out, and attempts in vain."""

    language: str
    days_ahead: int
    urgency: Urgency
    minutes_ago: int
    waiting: int = 0
    in_vain: int = 0


_OPEN = (
    OpenCase("tir", 1, Urgency.URGENT, 25, in_vain=2),
    OpenCase("ara", 1, Urgency.URGENT, 45, waiting=2, in_vain=1),
    OpenCase("som", 2, Urgency.SOON, 80, waiting=1, in_vain=2),
    OpenCase("pus", 3, Urgency.SOON, 600, in_vain=1),
    OpenCase("ukr", 4, Urgency.NORMAL, 700),
    OpenCase("prs", 5, Urgency.NORMAL, 800, waiting=2),
    OpenCase("kmr", 6, Urgency.NORMAL, 900),
    OpenCase("vie", 6, Urgency.NORMAL, 1000, in_vain=1),
    OpenCase("ful", 7, Urgency.NORMAL, 1100, waiting=1),
    OpenCase("swa", 8, Urgency.SOON, 1200, in_vain=1),
    OpenCase("rus", 9, Urgency.NORMAL, 1300),
)


def tell_coming_weeks(scene: Scene) -> None:
    """See to it that today and every working day of the coming two weeks has its appointments."""
    days, today = scene.days, scene.days.today
    tomorrow = days.working_day_after(today, 1)
    coming = [days.working_day_after(today, number) for number in range(1, _DAYS_AHEAD + 1)]
    for day in ([today] if today in days.working else []) + coming:
        untold = _UNTOLD_TOMORROW if day == tomorrow else 0
        missing = max(scene.dice.number(_FEWEST, _MOST) - _count_on(scene, day), untold)
        for number in range(missing):
            _book_surely(scene, day, told=number >= untold and scene.dice.chance(0.75))


def _count_on(scene: Scene, day: date) -> int:
    return sum(one.state in COMING and wall_date(one.start) == day for one in scene.chronicle.appointments)


def _book_surely(scene: Scene, day: date, *, told: bool) -> None:
    """Book one appointment on a day; where nobody can, somebody else asks, and the first leaves no trace."""
    dice, days = scene.dice, scene.days
    for _ in range(_TRIES):
        asked_on = days.working_day_before(min(day, days.today), dice.number(1, 7))
        if not days.takes_requests(asked_on):
            continue
        area, language, at = dice.weighted(AREAS), scene.language(), days.moment_on(asked_on)
        caller = scene.callers.caller(area, language)
        asked = replace(new_request(scene, at, caller, area=area, language=language, on=day), source=Source.EMAIL)
        able = scene.roster.able(scene.wanted(asked))
        if able:
            request = replace(asked, beneficiary_id=scene.beneficiary(caller, language, at), urgency=Urgency.NORMAL)
            down = CallDown(request.id, scene.operator(), at + dice.seconds(300, 1500))
            down.accept(dice, in_order(dice, able)[0])
            scene.chronicle.offers.extend(down.offers)
            remember_coming(scene, request, appointed(scene, request, down), told=told)
            return


def tell_today(scene: Scene) -> None:
    """Tell what has come in since the desk opened, and what is left to do."""
    _calls_since_opening(scene)
    for case in _OPEN:
        _leave_open(scene, case)
    _leave_translation_open(scene)
    for number in (1, 2):
        _promise(scene, number)
    _leave_call_unclosed(scene)


def _calls_since_opening(scene: Scene) -> None:
    today, until = scene.days.today, scene.now - timedelta(minutes=95)
    if not scene.days.calendar.openings_on(today):
        return
    opening = scene.days.opening(today)
    passed = min(until, opening.end) - opening.start
    count = int(_CALLS_A_DAY * passed / (opening.end - opening.start)) if passed > timedelta(0) else 0
    for at in sorted(scene.days.moment_on(today, until) for _ in range(count)):
        takes = scene.days.takes_requests(today)
        scene.dice.weighted({tell_instant: 4, tell_contact: 4, tell_appointment: 2 if takes else 0})(scene, at)


def at_the_desk(scene: Scene, minutes_ago: int) -> datetime:
    """Give a moment so long ago, or one of the last day the desk was open when it was closed then."""
    at = scene.now - timedelta(minutes=minutes_ago)
    is_at_work = scene.days.calendar.is_open(at) and scene.days.takes_requests(wall_date(at))
    return at if is_at_work else scene.days.moment_on(scene.days.last_day)


def _leave_open(scene: Scene, case: OpenCase) -> None:
    dice, area = scene.dice, scene.dice.weighted(AREAS)
    at, day = at_the_desk(scene, case.minutes_ago), scene.days.working_day_after(scene.days.today, case.days_ahead)
    caller = scene.callers.caller(area, case.language, private=0.0)
    asked = new_request(scene, at, caller, area=area, language=case.language, on=day)
    reason = scene.text("urgent_reasons") if case.urgency is Urgency.URGENT else ""
    request = replace(asked, source=Source.EMAIL, urgency=case.urgency, urgency_reason=reason)
    down = CallDown(request.id, scene.operator(), at + timedelta(minutes=3))
    people = in_order(dice, scene.roster.able(scene.wanted(request)) or scene.roster.speakers(case.language))
    down.ring(dice, people[: case.in_vain], lucky=False, until=min(at + timedelta(minutes=15), scene.now))
    waiting = [_still_out(scene, down, one.person.id) for one in people[case.in_vain :][: case.waiting]]
    scene.chronicle.offers.extend([*down.offers, *waiting])
    is_asked = bool(waiting) or any(one.state in OUTSTANDING for one in down.offers)
    scene.chronicle.requests.append(request.in_state(RequestState.ASKED if is_asked else RequestState.OPEN))


def _still_out(scene: Scene, down: CallDown, interpreter_id: UUID) -> Offer:
    """Give an offer by mail that is waiting for its answer, for some hours yet."""
    expires_at = max(down.at + timedelta(hours=24), scene.now + timedelta(hours=4))
    key = scene.dice.key(down.at)
    return Offer(
        key, down.request_id, interpreter_id, down.at, via=Via.EMAIL, expires_at=expires_at, operator=down.operator
    )


def _leave_translation_open(scene: Scene) -> None:
    at = at_the_desk(scene, 500)
    caller = scene.callers.caller(Area.EDUCATION, "ara", private=0.0)
    asked = Request(
        id=scene.dice.key(at),
        number=0,
        kind=RequestKind.TRANSLATION,
        created_at=at,
        source=Source.EMAIL,
        language="ara",
        mode=Mode.WRITTEN,
        area=Area.EDUCATION,
        occasion=scene.occasion(Area.EDUCATION),
    )
    scene.chronicle.requests.append(scene.fill_in(asked, caller))


def _promise(scene: Scene, number: int) -> None:
    """Leave a promise to ring back that is due today."""
    at = at_the_desk(scene, 30 * number)
    caller = scene.callers.caller(Area.SOCIAL if number == 1 else Area.HEALTH, "ukr", private=0.0)
    call = scene.ring(at, caller, Matter.CALL_BACK, "ukr" if number == 1 else "ara")
    over = at + scene.dice.seconds(60, 200)
    scene.close(call, CallOutcome.PROMISED, over)
    note = scene.text("call_notes")
    scene.chronicle.callbacks.append(Callback(scene.dice.key(over), call.id, _due(scene, number), call.phone, note))


def _due(scene: Scene, number: int) -> datetime:
    """Give a time today: soon while the desk is open, in the morning before, at its end after; else the next day."""
    days = scene.days
    is_open_today = bool(days.calendar.openings_on(days.today))
    opening = days.opening(days.today if is_open_today else days.working_day_after(days.today, 1))
    soon = scene.now + timedelta(minutes=40 * number - 15)
    rounded = soon + timedelta(minutes=-soon.minute % 5, seconds=-soon.second, microseconds=-soon.microsecond)
    last = opening.end - timedelta(minutes=30 * (3 - number))
    return min(max(rounded, opening.start + timedelta(minutes=60 * number)), last)


def _leave_call_unclosed(scene: Scene) -> None:
    """Leave a call without its wrap-up: somebody is on the line while the desk is open."""
    dice = scene.dice
    at = at_the_desk(scene, 5)
    caller = scene.callers.caller(Area.HEALTH, "tir", private=0.0)
    call = scene.ring(at, caller, Matter.MEDIATE_NOW, "tir")
    scene.chronicle.calls.append(call)
    if wall_date(at) != scene.days.today:
        return
    stated_at = at + timedelta(seconds=70)
    asked = Request(
        id=dice.key(stated_at),
        number=0,
        kind=RequestKind.INSTANT,
        created_at=stated_at,
        call_id=call.id,
        language="tir",
        area=Area.HEALTH,
        minutes=INSTANT_MINUTES,
        urgency=Urgency.URGENT,
    )
    able = scene.roster.able(
        Wanted("tir", Mode.PHONE, Interval(stated_at, stated_at + timedelta(minutes=30)), Area.HEALTH)
    )
    down = CallDown(asked.id, call.operator, stated_at + timedelta(seconds=10))
    down.ring(dice, in_order(dice, able)[:2], lucky=False, until=scene.now)
    scene.chronicle.offers.extend(down.offers)
    is_asked = any(one.state in OUTSTANDING for one in down.offers)
    request = scene.fill_in(asked, caller).in_state(RequestState.ASKED if is_asked else RequestState.OPEN)
    scene.chronicle.requests.append(request)
