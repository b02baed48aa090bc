"""The ways between appointments: straight on where there is no time to go home, and home again when one falls away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from uuid import UUID

import pytest

from sisa_desk.domain.appointments import BLOCKING, Appointment, AppointmentState
from sisa_desk.domain.errors import SlotTaken
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import NOT_ON_SITE, Stay, Ways, legs
from sisa_desk.domain.matching.times import MINUTE
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Mode, UnfilledReason
from sisa_desk.services.bundle import Services
from tests.builders import HALLE, MAGDEBURG, STENDAL, a_request, an_interpreter, at
from tests.builders.stores import booked

pytestmark = pytest.mark.both_stores

PLACES = {place.id: place for place in (HALLE, MAGDEBURG, STENDAL)}
WAYS = Ways(PLACES.get, Numbers())


def test_somebody_goes_home_where_there_is_time_and_else_straight_on() -> None:
    home = HALLE.id
    first = Stay(0, 60 * MINUTE, MAGDEBURG.id)
    assert legs(first, None, home, WAYS) == (109, 0)
    assert legs(None, first, home, WAYS) == (0, 109)
    assert legs(first, Stay((60 + 2 * 109) * MINUTE, 400 * MINUTE, MAGDEBURG.id), home, WAYS) == (109, 109)
    assert legs(first, Stay((60 + 2 * 109 - 1) * MINUTE, 400 * MINUTE, MAGDEBURG.id), home, WAYS) == (10, 0)
    assert legs(first, Stay(100 * MINUTE, 120 * MINUTE, NOT_ON_SITE), home, WAYS) == (109, 0)
    assert legs(Stay(0, 1, NOT_ON_SITE), Stay(2, 3, NOT_ON_SITE), home, WAYS) == (0, 0)


@pytest.fixture
def person(desk: Services) -> Interpreter:
    return desk.interpreters.save(an_interpreter(place_id=str(HALLE.id), radius_km=300, patterns=())).value


def at_place(start: str, place: int = MAGDEBURG.id, **changes):
    return a_request(start, place_id=str(place), **changes)


def ways_of(desk: Services, person: Interpreter) -> list[tuple[str, int, int]]:
    """The ways before and after each appointment that stands, in order."""
    return [(f"{one.start:%H:%M}", one.travel_before, one.travel_after) for one in standing(desk, person)]


def standing(desk: Services, person: Interpreter) -> list[Appointment]:
    held = [line.appointment for line in desk.appointments.of_interpreter(person.id)]
    return sorted((one for one in held if one.state in BLOCKING), key=lambda one: one.start)


def test_two_appointments_at_one_place_are_one_trip_and_the_ranking_says_so(
    desk: Services, person: Interpreter
) -> None:
    booked(desk, person, at_place("Thu 10:00"))
    following = desk.requests.file(at_place("Thu 11:10")).value
    too_soon = desk.requests.file(at_place("Thu 11:09")).value
    elsewhere = desk.requests.file(at_place("Thu 11:10", STENDAL.id)).value
    assert [one.key for one in desk.matching.candidates_for(following).candidates] == [person.id]
    assert desk.matching.candidates_for(too_soon).absent_counts() == {"busy": 1}
    assert desk.matching.candidates_for(elsewhere).absent_counts() == {"busy": 1}
    desk.requests.leave_unfilled(following.id, UnfilledReason.OTHER)
    booked(desk, person, at_place("Thu 11:10"))
    assert ways_of(desk, person) == [("09:00", 109, 10), ("10:10", 0, 109)]


def test_when_one_of_a_trip_falls_away_the_other_goes_home_again(desk: Services, person: Interpreter) -> None:
    first = booked(desk, person, at_place("Thu 10:00"))
    second = booked(desk, person, at_place("Thu 11:10"))
    receipt = desk.appointments.cancel(first.appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    assert ways_of(desk, person) == [("10:10", 109, 109)]
    receipt.undo()
    assert ways_of(desk, person) == [("09:00", 109, 10), ("10:10", 0, 109)]
    desk.appointments.move(second.appointment.id, at("Thu 18:00"), 60)
    assert ways_of(desk, person) == [("09:00", 109, 109), ("17:00", 109, 109)]


def test_a_booking_that_leaves_no_time_for_the_way_is_refused(desk: Services, person: Interpreter) -> None:
    booked(desk, person, at_place("Thu 10:00"))
    with pytest.raises(SlotTaken):
        booked(desk, person, at_place("Thu 11:10", STENDAL.id))
    assert ways_of(desk, person) == [("09:00", 109, 109)]


@pytest.mark.parametrize("seed", range(4))
def test_whoever_the_ranking_offers_can_be_booked_and_nobody_is_in_two_places(
    desk: Services, person: Interpreter, seed: int
) -> None:
    """The ranking and the booking judge the same ways, whatever is booked, moved and cancelled in between."""
    random = Random(seed)
    for _ in range(25):
        start = at("Thu 6:00") + timedelta(minutes=10 * random.randrange(80))
        mode = random.choice((Mode.PHONE, Mode.ON_SITE, Mode.ON_SITE))
        place = "" if mode is Mode.PHONE else str(random.choice(list(PLACES)))
        request = desk.requests.file(a_request("Thu 9:00", mode=mode, place_id=place, minutes=30)).value
        request = desk.requests.save(replace(request, start=start)).value
        offered = bool(desk.matching.candidates_for(request).candidates)
        assert could_be_booked(desk, request.id, person.id) is offered
        if random.random() < 0.3:
            change_one(desk, person, random)
        must_leave_time(desk, person)


def could_be_booked(desk: Services, request_id: UUID, person_id: UUID) -> bool:
    try:
        desk.appointments.book_directly(request_id, person_id)
    except SlotTaken:
        return False
    return True


def change_one(desk: Services, person: Interpreter, random: Random) -> None:
    if coming := [one for one in standing(desk, person) if one.state is AppointmentState.BOOKED]:
        one = random.choice(coming)
        if random.random() < 0.5:
            receipt = desk.appointments.cancel(one.id, AppointmentState.CANCELLED_BY_ORGANISATION)
        else:
            receipt = moved(desk, one, one.start + timedelta(minutes=10 * random.randrange(-20, 20)))
        if receipt and random.random() < 0.5:
            receipt.undo()


def moved(desk: Services, one: Appointment, start: datetime):
    try:
        return desk.appointments.move(one.id, start, 30)
    except SlotTaken:
        return None


def must_leave_time(desk: Services, person: Interpreter) -> None:
    held = standing(desk, person)
    with desk.database.reading() as tx:
        places = {one.id: tx.requests.get(one.request_id).place_id for one in held if one.mode is Mode.ON_SITE}
    for one, other in pairwise(held):
        assert one.blocked.end <= other.blocked.start
        if one.id in places and other.id in places:
            needed = WAYS.minutes(int(places[one.id]), int(places[other.id]))
            assert other.start - one.end >= timedelta(minutes=needed)
