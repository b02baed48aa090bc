"""Stories of everything else that comes to the desk: translations, referrals, interpreters ringing, wrong numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sisa_desk.domain.calls import CallOutcome, Channel, Matter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import Request, RequestKind, RequestState, Source
from sisa_desk.domain.vocabulary import Area, Mode, UnfilledReason
from sisa_desk.services.demo import instants
from sisa_desk.services.demo.bookings import told_by_phone
from sisa_desk.services.demo.call_downs import CallDown
from sisa_desk.services.demo.institutions import Caller
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.volunteers import Volunteer

_TRANSLATION_AREAS = {Area.AUTHORITY: 30, Area.EDUCATION: 30, Area.HEALTH: 15, Area.SOCIAL: 20, Area.LEGAL: 5}
_SOURCES = {Source.EMAIL: 60, Source.HOTLINE: 25, Source.FORM: 15}
_TRANSLATED = 0.95
_MATTERS: dict[Matter | None, float] = {
    Matter.REFERRAL: 36,
    Matter.INTERPRETER: 26,
    Matter.CALL_BACK: 11,
    Matter.APPOINTMENT: 13,
    Matter.WRONG_NUMBER: 8,
    None: 6,
}
_OUTCOMES = {
    Matter.REFERRAL: CallOutcome.REFERRED,
    Matter.INTERPRETER: CallOutcome.INFORMED,
    Matter.APPOINTMENT: CallOutcome.INFORMED,
    Matter.WRONG_NUMBER: CallOutcome.WRONG_NUMBER,
}
_CHANNELS = {Channel.PHONE: 90, Channel.VOICEMAIL: 5, Channel.EMAIL: 3, Channel.WALK_IN: 2}


def tell_translation(scene: Scene, at: datetime) -> None:
    """Tell one asking for a written translation, which most often somebody takes within the day."""
    dice, language, area = scene.dice, scene.language(), scene.dice.weighted(_TRANSLATION_AREAS)
    caller = scene.callers.caller(area, language)
    asked = Request(
        id=dice.key(at),
        number=0,
        kind=RequestKind.TRANSLATION,
        created_at=at,
        source=dice.weighted(_SOURCES),
        language=language,
        mode=Mode.WRITTEN,
        area=area,
        occasion=scene.occasion(area),
    )
    request = told_by_phone(scene, scene.fill_in(asked, caller), caller)
    writers = [one for one in scene.roster.speakers(language) if _writes(one, request)]
    down = CallDown(request.id, scene.operator(), request.created_at + dice.seconds(60, 300))
    down.write(dice, writers, lucky=dice.chance(_TRANSLATED), until=scene.end_of(request.created_at))
    scene.chronicle.offers.extend(down.offers)
    scene.chronicle.requests.append(_ended(scene, request, down, somebody=bool(writers)))


def _writes(volunteer: Volunteer, request: Request) -> bool:
    day = request.created_at.date()
    moment = Interval(request.created_at, request.created_at)
    away = any(one.start <= moment.start < one.end for one in volunteer.absences)
    return volunteer.may_work_on(day) and not away and Mode.WRITTEN in volunteer.person.modes


def _ended(scene: Scene, request: Request, down: CallDown, *, somebody: bool) -> Request:
    if down.chosen is not None:
        return request.ended(RequestState.DONE, down.at)
    speaks_it = bool(scene.roster.speakers(request.language))
    nobody = UnfilledReason.NOBODY_FREE if speaks_it else UnfilledReason.NOBODY_SPEAKS_IT
    return request.unfilled(down.reason if somebody else nobody, down.at)


def tell_contact(scene: Scene, at: datetime) -> None:
    """Tell one call in which nothing is mediated."""
    dice, matter = scene.dice, scene.dice.weighted(_MATTERS)
    language = scene.language() if matter in {Matter.REFERRAL, Matter.CALL_BACK} else ""
    call = scene.ring(at, _caller(scene, matter), matter, language)
    if matter is None:
        scene.close(replace(call, answered_at=None), CallOutcome.ABANDONED, at + dice.seconds(15, 70))
        return
    answered_at = call.answered_at or at
    over = answered_at + (dice.seconds(10, 40) if matter is Matter.WRONG_NUMBER else dice.seconds(60, 420))
    if matter is Matter.CALL_BACK:
        scene.promise(scene.close(call, CallOutcome.PROMISED, over), over)
    else:
        scene.close(replace(call, channel=dice.weighted(_CHANNELS)), _OUTCOMES[matter], over)


def _caller(scene: Scene, matter: Matter | None) -> Caller:
    if matter is Matter.INTERPRETER:
        person = scene.dice.one_of(scene.roster.volunteers).person
        return Caller(name=person.name, phone=person.phones[0].number)
    area = scene.dice.weighted(instants.AREAS)
    if matter in {Matter.WRONG_NUMBER, None}:
        return replace(scene.callers.caller(area, "", private=1.0), name="")
    return scene.callers.caller(area, scene.language(), private=0.3)
