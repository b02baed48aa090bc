"""Stories of appointments: asked for, filled or not, confirmed, and how each of them ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source, Urgency
from sisa_desk.domain.vocabulary import Area, Mode, Sex, UnfilledReason
from sisa_desk.services.demo.call_downs import CallDown
from sisa_desk.services.demo.institutions import Caller
from sisa_desk.services.demo.outcomes import tell_booking
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.volunteers import Volunteer

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
        tell_booking(scene, request, down)


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
    able = scene.roster.able(scene.wanted(request))
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
    return next((one for one in tries if scene.roster.able(scene.wanted(one))), request)


def _why(scene: Scene, request: Request, down: CallDown, *, somebody: bool) -> UnfilledReason:
    """Say why nobody was found."""
    if somebody:
        return UnfilledReason.SHORT_NOTICE if request.urgency is not Urgency.NORMAL else down.reason
    if not scene.roster.speakers(request.language):
        return UnfilledReason.NOBODY_SPEAKS_IT
    if scene.roster.all_out_of_reach(scene.wanted(request)):
        return UnfilledReason.OUT_OF_REACH
    return UnfilledReason.NOBODY_FREE
