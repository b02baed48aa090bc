"""Free slots through the store: every count is the number of candidates the ranking gives for that very slot."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.vocabulary import Mode
from tests.builders import MONDAY, a_pattern, a_request, an_interpreter, at
from tests.builders.stores import booked
from tests.domain.random_cases import WEEKS
from tests.services.test_matching import a_world


def test_everybody_who_could_come_is_counted_at_each_start(desk):
    for start, end in (("8:00", "12:00"), ("10:00", "14:00")):
        desk.interpreters.save(an_interpreter(patterns=(a_pattern(start=start, end=end),)))
    slots = desk.free_slots.slots_for(a_request(minutes=60), MONDAY, 42)
    assert slots.grid.count == 2016
    assert [slots.count_at(at(f"Thu {time}")) for time in ("8:00", "10:00", "11:30", "13:00", "13:30")] == [
        1,
        2,
        1,
        1,
        0,
    ]


def test_a_booking_an_absence_and_an_offered_time_change_the_counts(desk):
    person = booked(desk).interpreter
    desk.interpreters.add_absence(person.id, at("Fri 0:00"), at("Sat 0:00"))
    desk.interpreters.save(replace(desk.interpreters.get(person.id), max_per_week=None))
    slots = desk.free_slots.slots_for(a_request(), MONDAY, 7)
    counts = [slots.count_at(at(when)) for when in ("Thu 10:00", "Thu 12:00", "Fri 10:00", "Wed 10:00")]
    assert counts == [0, 1, 0, 1]


def test_a_full_week_is_closed_and_the_next_one_is_not(desk):
    booked(desk, desk.interpreters.save(an_interpreter(max_per_week=1)).value)
    slots = desk.free_slots.slots_for(a_request(), MONDAY, 14)
    open_days = {wall_date(start) for start, _count in slots.open}
    assert min(open_days) == MONDAY + timedelta(days=7)


def test_without_a_language_nobody_is_counted(desk):
    assert not any(desk.free_slots.slots_for(a_request(language=""), MONDAY, 7).counts)


@pytest.mark.parametrize("seed", range(3))
def test_every_count_is_the_number_of_candidates_for_that_very_slot(desk, watch, seed):
    random = Random(seed)
    a_world(desk, watch, random)
    for monday in WEEKS:
        watch.now = at(f"{monday - timedelta(days=3)} 8:00")
        request = replace(
            a_request(minutes=random.choice((20, 60, 120))),
            kind=RequestKind.APPOINTMENT,
            mode=random.choice((Mode.ON_SITE, Mode.PHONE, Mode.VIDEO)),
            place_id=random.choice(("2911522", "2827479")),
        )
        slots = desk.free_slots.slots_for(request, monday, 8)
        asked = random.sample(range(slots.grid.count), 12)
        starts = [slots.grid.start_of(number) for number in asked]
        ranked = [len(desk.matching.candidates_for(replace(request, start=start)).candidates) for start in starts]
        assert [slots.counts[number] for number in asked] == ranked
        assert any(slots.counts)
