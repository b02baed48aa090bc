"""Stories of talks on the phone: somebody rings, the desk calls down, and most are connected."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from sisa_desk.domain.appointments import Appointment, AppointmentState
from sisa_desk.domain.calls import Call, CallOutcome, Matter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import INSTANT_MINUTES, Request, RequestKind, RequestState, Urgency
from sisa_desk.domain.vocabulary import Area, Mode, UnfilledReason
from sisa_desk.services.demo.call_downs import CallDown
from sisa_desk.services.demo.scene import Scene
from sisa_desk.services.demo.volunteers import Wanted

#: On the phone, counselling offices and authorities ask more than elsewhere.
AREAS = {Area.HEALTH: 46, Area.EDUCATION: 17, Area.AUTHORITY: 14, Area.SOCIAL: 15, Area.LEGAL: 5, Area.OTHER: 3}
#: A little more than the talk itself, as the search takes its time.
_ROOM = timedelta(minutes=INSTANT_MINUTES + 10)


def tell_instant(scene: Scene, at: datetime) -> None:
    """Tell one call for a talk now, from the ring to the wrap-up."""
    dice, area, language = scene.dice, scene.dice.weighted(AREAS), scene.language()
    caller = scene.callers.caller(area, language, private=0.14)
    call = scene.ring(at, caller, Matter.MEDIATE_NOW, language)
    stated_at = (call.answered_at or at) + dice.seconds(18, 70)
    asked = Request(
        id=dice.key(stated_at),
        number=0,
        kind=RequestKind.INSTANT,
        created_at=stated_at,
        call_id=call.id,
        language=language,
        variety=scene.variety(language),
        area=area,
        minutes=INSTANT_MINUTES,
        consent_noted=dice.chance(0.9),
        urgency=Urgency.URGENT if dice.chance(0.05) else Urgency.NORMAL,
    )
    request = scene.fill_in(asked, caller)
    wanted = Wanted(
        language, Mode.PHONE, Interval(stated_at, stated_at + _ROOM), area, organisation_id=request.organisation_id
    )
    down = CallDown(request.id, call.operator, stated_at + dice.seconds(4, 15))
    able = scene.roster.able(wanted)
    down.ring(dice, able, lucky=scene.instants.has_it(dice), until=stated_at + timedelta(minutes=8))
    down.tell_the_others()
    scene.instants.count(is_filled=down.chosen is not None)
    scene.chronicle.offers.extend(down.offers)
    if down.chosen is None:
        _end_in_vain(scene, call, request, down, speaks_it=bool(scene.roster.speakers(language)), somebody=bool(able))
    else:
        _connect(scene, call, request, down)


def _connect(scene: Scene, call: Call, request: Request, down: CallDown) -> None:
    dice, start = scene.dice, down.at
    planned = Interval(start, start + timedelta(minutes=INSTANT_MINUTES))
    if down.chosen is None or down.accepted is None:
        return
    down.chosen.take(planned)
    over = start + dice.seconds(180, 24 * 60)
    scene.chronicle.appointments.append(
        Appointment(
            id=dice.key(start),
            request_id=request.id,
            interpreter_id=down.chosen.person.id,
            start=planned.start,
            end=planned.end,
            mode=Mode.PHONE,
            state=AppointmentState.DONE,
            offer_id=down.accepted.id,
            booked_at=start,
            interpreter_confirmed_at=start,
            organisation_confirmed_at=start,
            actual_start=start,
            actual_end=over,
            ended_at=over,
        )
    )
    scene.chronicle.requests.append(replace(request, state=RequestState.DONE, start=start, ended_at=start))
    scene.close(call, CallOutcome.CONNECTED, start + dice.seconds(15, 90))


def _end_in_vain(
    scene: Scene, call: Call, request: Request, down: CallDown, *, speaks_it: bool, somebody: bool
) -> None:
    reason = down.reason
    if not speaks_it:
        reason = UnfilledReason.NOBODY_SPEAKS_IT
    elif not somebody:
        reason = UnfilledReason.NOBODY_FREE
    elif scene.dice.chance(0.3):
        reason = UnfilledReason.CALLER_GAVE_UP
    scene.chronicle.requests.append(request.unfilled(reason, down.at))
    over = down.at + scene.dice.seconds(20, 80)
    if reason is not UnfilledReason.NOBODY_SPEAKS_IT and scene.dice.chance(0.3):
        scene.promise(scene.close(call, CallOutcome.PROMISED, over), over)
    else:
        scene.close(call, CallOutcome.UNFILLED, over, reason)
