"""Matching through the store: the same answers as plain loops over everything that was ever entered."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from sisa_desk.domain.appointments import Appointment, AppointmentState
from sisa_desk.domain.availability import Absence, ExtraTime
from sisa_desk.domain.errors import SlotTaken
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import NO_TIE, Booking, Need, Tie, history_of, rank
from sisa_desk.domain.offers import Answer, Offer, OfferState, Via
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.services.bundle import Services
from tests.builders import (
    Asking,
    Speaker,
    a_phone,
    a_request,
    a_skill,
    an_absence,
    an_extra_time,
    an_instant_request,
    an_interpreter,
)
from tests.builders.stores import Watch, a_desk, booked
from tests.domain.brute_force import broken_musts
from tests.domain.random_cases import ORGANISATIONS, WEEKS, a_random_interpreter, a_random_need

pytestmark = pytest.mark.both_stores

PEOPLE, QUESTIONS = 60, 300
HELD = {"held", "booked", "confirmed", "connected", "done"}
BINDING = {"asked", "maybe", "yes"}
SEEKING = {"draft", "open", "asked"}


@dataclass
class World:
    """Everything that was entered, in plain lists."""

    people: list[Interpreter] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    extra: list[ExtraTime] = field(default_factory=list)
    requests: dict[UUID, Request] = field(default_factory=dict)
    offers: list[Offer] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)


def a_world(desk: Services, watch: Watch, random: Random) -> World:
    """Enter people, absences, offers and appointments in three weeks of the year."""
    world = World()
    with desk.database.transaction() as tx:
        for number in range(PEOPLE):
            person = replace(
                a_random_interpreter(random, a_random_need(random)),
                last_name=f"No. {number}",
                max_per_week=random.choice((None, 1)),
                place_id=random.choice(("", "2911522", "2874545", "2827479")),
                skills=tuple(a_skill(code) for code in random.choice((("ara",), ("ara", "kmr"), ("kmr",), ("apc",)))),
            )
            world.people.append(tx.interpreters.add(person))
            for _ in range(random.choice((0, 0, 1, 2))):
                start = a_random_need(random).interval.start
                end = random.choice((None, start + timedelta(hours=random.randrange(1, 60))))
                away = an_absence(interpreter_id=person.id, kind="other")
                world.absences.append(tx.absences.add(replace(away, start=start, end=end)))
            for _ in range(random.choice((0, 0, 1))):
                start = a_random_need(random).interval.start
                offered = replace(an_extra_time(interpreter_id=person.id), start=start, end=start + timedelta(hours=3))
                world.extra.append(tx.extra_times.add(offered))
    for _ in range(200):
        _enter_work(desk, watch, random, world)
    return world


def _enter_work(desk: Services, watch: Watch, random: Random, world: World) -> None:
    need, person = a_random_need(random), random.choice(world.people)
    watch.now = need.interval.start - timedelta(minutes=random.randrange(1, 4000))
    wanted = an_instant_request() if random.random() < 0.3 else a_request()
    if wanted.kind is RequestKind.APPOINTMENT:
        minutes = need.interval.minutes
        wanted = replace(wanted, start=need.interval.start, minutes=minutes, mode=random.choice(list(Mode)))
    places, areas = ("2911522", "2827479"), (None, Area.HEALTH, Area.LEGAL)
    wanted = replace(
        wanted,
        place_id=random.choice(places) if wanted.mode is Mode.ON_SITE else "",
        area=random.choice(areas),
        is_heavy=random.random() < 0.3,
    )
    request = desk.requests.file(wanted).value
    offer = desk.offers.ask(request.id, person.id, Via.EMAIL).value
    with suppress(SlotTaken):
        _bring_on(desk, random, offer, request)
    world.requests[request.id] = desk.requests.get(request.id)
    with desk.database.reading() as tx:
        world.offers.append(tx.offers.get(offer.id))
        world.appointments += tx.appointments.of_request(request.id)


def _bring_on(desk: Services, random: Random, offer: Offer, request: Request) -> None:
    answer = random.choice((None, *Answer, *[Answer.YES] * 6))
    if answer is not None:
        desk.offers.answer(offer.id, answer)
    if answer is not Answer.YES or random.random() < 0.3:
        return
    if request.kind is RequestKind.INSTANT:
        desk.offers.connected(offer.id)
        return
    appointment = desk.appointments.book(offer.id).value
    if random.random() < 0.3:
        desk.appointments.cancel(appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)


def gathered(desk: Services, world: World, request: Request, need: Need) -> list[Speaker]:
    """Put the facts about everybody together by plain loops."""
    codes = list(desk.languages.table().covering(request.language))
    return [
        _speaker(world, request, need, person, codes)
        for person in world.people
        if any(skill.language in codes for skill in person.skills)
    ]


def _speaker(world: World, request: Request, need: Need, person: Interpreter, codes: list[str]) -> Speaker:
    own = [offer for offer in world.offers if offer.interpreter_id == person.id]
    held = [one for one in world.appointments if one.interpreter_id == person.id and one.state.value in HELD]
    out = [
        offer
        for offer in own
        if offer.state.value in BINDING and world.requests[offer.request_id].state.value in SEEKING
    ]
    skill = min((one for one in person.skills if one.language in codes), key=lambda one: codes.index(one.language))
    return Speaker(
        interpreter=replace(person, skills=(skill,)),
        absences=tuple(one.interval for one in world.absences if one.interpreter_id == person.id),
        extra=tuple(Interval(one.start, one.end) for one in world.extra if one.interpreter_id == person.id),
        bookings=(
            *(_booking(world, one.request_id, one.interval, one.state.value, one.mode) for one in held),
            *(_booking(world, one.request_id, _asked_for(world, one), "offer") for one in out),
        ),
        askings=tuple(Asking(one.asked_at, one.answer, one.via, one.not_before) for one in own),
        tie=Tie(
            has_declined=any(one.request_id == request.id and one.state is OfferState.NO for one in own),
            is_asked=any(one.request_id == request.id and one.state is OfferState.ASKED for one in own),
            talks_with_institution=sum(
                world.requests[one.request_id].organisation_id == request.organisation_id is not None
                and one.start < need.now
                for one in held
            ),
        ),
    )


def _booking(world: World, request_id: UUID, interval: Interval, kind: str, mode: Mode | None = None) -> Booking:
    request = world.requests[request_id]
    is_on_site = (mode or request.mode) is Mode.ON_SITE
    place = int(request.place_id or 0) if is_on_site else -1
    return Booking(interval, kind, place, request.area, request.is_heavy, request.number)


def _asked_for(world: World, offer: Offer) -> Interval:
    request = world.requests[offer.request_id]
    start = request.start or offer.asked_at
    return Interval(start, start + timedelta(minutes=request.minutes))


def a_question(desk: Services, world: World, random: Random) -> tuple[Request, datetime]:
    """Draw a request that is stored, or one still being typed, and when it is asked."""
    need = a_random_need(random)
    request = a_request(None) if random.random() < 0.5 else random.choice(list(world.requests.values()))
    asked = replace(
        request,
        kind=RequestKind.INSTANT if need.is_instant else RequestKind.APPOINTMENT,
        state=RequestState.OPEN,
        language=random.choice(("ara", "ara", "kmr", "apc")),
        mode=need.mode,
        area=need.area,
        level_wanted=need.level,
        sex_wanted=need.sex,
        sex_is_must=need.sex_is_must,
        start=None if need.is_instant else need.interval.start,
        minutes=need.interval.minutes,
        place_id=random.choice(("", "2911522", "2827479")),
        organisation_id=random.choice((None, *ORGANISATIONS)),
    )
    return asked, need.now


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_the_store_gives_the_same_ranking_as_plain_loops_over_everything(tmp_path: Path) -> None:
    random, watch = Random(20261123), Watch()
    desk = a_desk(tmp_path, watch)
    world = a_world(desk, watch, random)
    seen: dict[str, int] = {}
    for _ in range(QUESTIONS):
        request, watch.now = a_question(desk, world, random)
        ranking = desk.matching.candidates_for(request)
        with desk.database.reading() as tx:
            need = desk.matching.need_of(tx, request)
        roster = {speaker.key: speaker for speaker in gathered(desk, world, request, need)}
        assert {key: tie for key, tie in need.ties.items() if key in roster} == {
            key: speaker.tie for key, speaker in roster.items() if speaker.tie != NO_TIE
        }
        broken = {key: broken_musts(need, speaker) for key, speaker in roster.items()}

        assert {str(one.key) for one in ranking.candidates} == {key for key, musts in broken.items() if not musts}
        for one in ranking.absentees:
            assert one.reason.code == broken[str(one.key)][0], (request, one, broken[str(one.key)])
            seen[one.reason.code] = seen.get(one.reason.code, 0) + 1
        assert len(ranking.candidates) + len(ranking.absentees) == len(roster)
        by_loops = [(one.key, one.points) for one in rank(need, [one.profile for one in roster.values()]).candidates]
        assert [(one.key, one.points) for one in ranking.candidates] == by_loops
        seen["able"] = seen.get("able", 0) + len(ranking.candidates)
    desk.close()
    assert len(WEEKS) == 3
    assert seen["able"] > 200, "the random world is too strict to say much"
    assert {"busy", "absent", "not_available", "declined_this", "tried_just_now", "week_is_full"} <= seen.keys()


# what the store has to bring, one by one


@pytest.fixture
def watch() -> Watch:
    return Watch()


def reason_of(desk: Services, request: Request) -> str:
    ranking = desk.matching.candidates_for(request)
    (one,) = (*ranking.candidates, *ranking.absentees)
    return getattr(getattr(one, "reason", None), "code", "able")


def test_somebody_on_the_phone_is_busy_until_the_talk_should_end(desk: Services, watch: Watch) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    first, second = (desk.requests.file(an_instant_request()).value for _ in range(2))
    offer = desk.offers.ask(first.id, person.id).value
    desk.offers.connected(offer.id)
    assert reason_of(desk, second) == "busy"
    watch.go_on(minutes=20)
    assert reason_of(desk, second) == "able"


def test_who_is_being_asked_elsewhere_is_busy_for_that_time(desk: Services, other_desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    first = desk.requests.file(a_request("Thu 10:00")).value
    touching, apart = (desk.requests.file(a_request(start)).value for start in ("Thu 10:30", "Thu 15:00"))
    offer = other_desk.offers.ask(first.id, person.id, Via.EMAIL).value
    assert (reason_of(desk, first), reason_of(desk, touching), reason_of(desk, apart)) == ("able", "busy", "able")
    other_desk.offers.answer(offer.id, Answer.NO)
    assert (reason_of(desk, first), reason_of(desk, touching)) == ("declined_this", "able")


def test_nobody_is_offered_to_a_desk_while_another_one_rings_them(
    desk: Services, other_desk: Services, watch: Watch
) -> None:
    person = desk.interpreters.save(an_interpreter(patterns=())).value
    theirs, ours = (desk.requests.file(an_instant_request()).value for _ in range(2))
    other_desk.offers.ask(theirs.id, person.id)
    (absentee,) = desk.matching.candidates_for(ours).absentees
    assert (absentee.reason.code, absentee.reason.facts) == ("being_rung", {"operator": "desk 2"})
    assert reason_of(other_desk, theirs) == "able"
    watch.go_on(minutes=30)
    assert reason_of(desk, ours) == "able"


def test_a_booking_blocks_with_its_way_and_a_cancelled_one_does_not(desk: Services) -> None:
    one = booked(desk)
    after = desk.requests.file(a_request("Thu 11:00", mode=Mode.PHONE)).value
    later = desk.requests.file(a_request("Thu 11:10", mode=Mode.PHONE)).value
    assert (reason_of(desk, after), reason_of(desk, later)) == ("busy", "able")
    desk.appointments.cancel(one.appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    assert reason_of(desk, after) == "able"


def test_the_own_limit_of_a_week_counts_from_monday(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter(max_per_week=1)).value
    booked(desk, person, a_request("Wed 10:00"))
    this_week = desk.requests.file(a_request("Fri 10:00")).value
    next_week = desk.requests.file(a_request("2026-11-30 10:00")).value
    assert (reason_of(desk, this_week), reason_of(desk, next_week)) == ("week_is_full", "able")


def test_a_number_has_its_hours(desk: Services, watch: Watch) -> None:
    desk.interpreters.save(an_interpreter(phones=(a_phone(ring_from=9 * 60, ring_until=12 * 60),)))
    request = desk.requests.file(an_instant_request()).value
    assert reason_of(desk, request) == "not_at_this_hour"
    watch.set("9:00")
    (candidate,) = desk.matching.candidates_for(request).candidates
    assert candidate.phone is not None


def test_who_was_asked_often_stands_behind_who_was_not(desk: Services, watch: Watch) -> None:
    tired, rested = (desk.interpreters.save(an_interpreter("Amal", name)).value for name in ("A", "B"))
    for _ in range(3):
        other = desk.requests.file(a_request("Fri 9:00")).value
        desk.offers.answer(desk.offers.ask(other.id, tired.id).value.id, Answer.NO)
    request = desk.requests.file(a_request()).value
    ranking = desk.matching.candidates_for(request)
    assert [one.interpreter for one in ranking.candidates] == [rested, tired]
    assert [history_of(one.need, one.profile).asked for one in ranking.candidates] == [0, 3]
    watch.go_on(days=91)
    request = desk.requests.file(a_request("2027-02-25 10:00")).value
    ranking = desk.matching.candidates_for(request)
    assert [history_of(one.need, one.profile).asked for one in ranking.candidates] == [0, 0]


def test_a_request_still_being_typed_is_answered_too(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    typed = an_instant_request(number=0)
    assert [one.interpreter for one in desk.matching.candidates_for(typed).candidates] == [person]
    assert desk.requests.queue() == ()
