"""Coverage: half-hours as bits, counters for all of them at once, and sums that agree with asking one by one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sisa_desk.domain.availability import WeekRow, compiled, offered
from sisa_desk.domain.clock import BERLIN, at_minute, wall
from sisa_desk.domain.coverage import (
    SLOT_MINUTES,
    SLOTS_A_WEEK,
    Availability,
    Coverage,
    SlotCounter,
    SlotGrid,
    weight_of,
)
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.times import instant, packed_week
from sisa_desk.domain.matching.times import week_rows as unpacked
from tests.builders import MONDAY, a_pattern, at, between

GRID = SlotGrid(MONDAY, 2)
TEN_ON_MONDAY = 20
HOURS_A_WEEK = 168


def rows_of(**changes) -> tuple[WeekRow, ...]:
    return compiled(a_pattern(**changes))


def someone(*languages: str, **changes) -> Availability:
    rows = changes.pop("rows", rows_of(start="10:00", end="12:00"))
    return Availability(languages or ("ara",), packed_week(rows), **changes)


def taken(start: str, end: str) -> tuple[int, int]:
    span = between(start, end)
    return instant(span.start), instant(span.end)


# the grid


def test_a_pattern_gives_the_half_hours_it_covers_whole():
    slots = GRID.offered(rows_of(rrule="FREQ=WEEKLY;BYDAY=MO", start="10:10", end="12:20"))
    assert [slot for slot in range(GRID.size) if slots >> slot & 1] == [21, 22, 23, 357, 358, 359]


def test_a_booking_takes_every_half_hour_it_touches_and_some_time_beside_it():
    slots = GRID.touched([between("Mon 10:00", "10:30")], timedelta(minutes=10))
    assert [slot for slot in range(GRID.size) if slots >> slot & 1] == [19, 20, 21]


def test_what_lies_outside_the_grid_is_not_in_it():
    assert GRID.touched([Interval(at("2020-01-01 9:00"), at("2020-01-02 9:00"))]) == 0
    assert GRID.touched([Interval(at("2020-01-01 9:00"), at("2030-01-01 9:00"))]) == GRID.everything


@pytest.mark.parametrize("monday", [date(2026, 3, 23), date(2026, 10, 19), MONDAY])
def test_half_hours_follow_the_wall_clock_through_every_change_of_clocks(monday):
    grid = SlotGrid(monday, 2)
    for hours in range(14 * 24 - 1):
        start = at_minute(monday, 0) + timedelta(hours=hours, minutes=15)
        slots = grid.touched([Interval(start, start + timedelta(minutes=5))])
        local = wall(start)
        place = (local.date() - monday).days * 48 + local.hour * 2 + local.minute // 30
        assert slots == 1 << place


def test_a_grid_begins_on_a_monday():
    with pytest.raises(ValueError, match="Monday"):
        SlotGrid(date(2026, 11, 24), 1)


MONDAYS = st.dates(date(2026, 1, 5), date(2027, 12, 27)).map(lambda day: day - timedelta(days=day.weekday()))


@st.composite
def week_rows(draw) -> WeekRow:
    start = draw(st.integers(0, 1430))
    interval = draw(st.sampled_from([1, 1, 2, 3]))
    first = draw(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
    return WeekRow(
        weekday=draw(st.integers(0, 6)),
        start_minute=start,
        end_minute=draw(st.integers(start + 1, 1440)),
        valid_from=first,
        valid_to=draw(st.sampled_from([date.max, first + timedelta(days=40)])),
        interval=interval,
        phase=draw(st.integers(0, interval - 1)),
        nth=draw(st.sampled_from([0, 0, 1, 2, -1])) if interval == 1 else 0,
        exceptions=frozenset(draw(st.lists(st.dates(date(2026, 1, 1), date(2028, 1, 1)), max_size=2))),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(week_rows(), max_size=4), MONDAYS)
def test_the_grid_says_what_asking_day_by_day_says_also_when_the_clocks_change(rows, monday):
    grid = SlotGrid(monday, 2)
    slots = grid.offered(rows)
    for day in (monday + timedelta(days=number) for number in range(14)):
        minutes = {minute for row in rows if row.applies_on(day) for minute in range(row.start_minute, row.end_minute)}
        for number in range(48):
            whole = set(range(number * SLOT_MINUTES, (number + 1) * SLOT_MINUTES))
            alone = any(
                row.applies_on(day) and row.start_minute <= min(whole) and max(whole) < row.end_minute for row in rows
            )
            is_there = bool(slots >> ((day - monday).days * 48 + number) & 1)
            assert is_there == alone
            assert not is_there or whole <= minutes


# the counters


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**40 - 1), st.integers(0, 5)), max_size=60), st.data())
def test_counting_upright_counts_right(added, data):
    counter, plain = SlotCounter(), [0] * 40
    for slots, plane in added:
        counter.add(slots, plane)
        for slot in range(40):
            plain[slot] += (slots >> slot & 1) << plane
    taken = data.draw(st.lists(st.sampled_from(added), unique=True)) if added else []
    for slots, plane in taken:
        counter.subtract(slots, plane)
        for slot in range(40):
            plain[slot] -= (slots >> slot & 1) << plane
    assert counter.counts(0, 40) == tuple(plain)
    assert [counter.at(slot) for slot in range(40)] == plain
    assert counter.counts(7, 7) == ()
    assert [counter.any() >> slot & 1 for slot in range(40)] == [int(one > 0) for one in plain]
    assert [counter.exactly_one() >> slot & 1 for slot in range(40)] == [int(one == 1) for one in plain]


def test_nothing_is_counted_below_zero():
    counter = SlotCounter()
    counter.add(0b11)
    with pytest.raises(ValueError, match="below zero"):
        counter.subtract(0b100)


# the sums


def test_who_is_away_or_booked_is_not_there():
    coverage = Coverage(GRID)
    coverage.add(someone())
    coverage.add(someone(absences=(between("Mon 0:00", "Tue 0:00"),)))
    coverage.add(someone(booked=(taken("Mon 11:00", "11:30"),)))
    assert coverage.people("ara")[TEN_ON_MONDAY : TEN_ON_MONDAY + 4] == (2, 1, 1, 1)
    assert coverage.people("ara", 1)[TEN_ON_MONDAY : TEN_ON_MONDAY + 4] == (3, 3, 3, 3)


def test_a_single_offered_time_counts_where_it_is_whole():
    coverage = Coverage(GRID)
    coverage.add(someone(rows=(), extra=(between("Mon 10:10", "11:40"),)))
    assert coverage.people("ara")[TEN_ON_MONDAY : TEN_ON_MONDAY + 5] == (0, 1, 1, 0, 0)


def test_a_language_nobody_speaks_is_covered_by_nobody():
    coverage = Coverage(GRID)
    assert coverage.people("tir") == (0,) * SLOTS_A_WEEK
    assert coverage.nobody("tir") == GRID.everything
    assert coverage.on_one_person("tir") == 0


def test_what_hangs_on_one_person_is_known():
    coverage = Coverage(GRID)
    coverage.add(someone("ara", "kmr"))
    coverage.add(someone("ara"))
    assert coverage.on_one_person("ara") == 0
    assert coverage.on_one_person("kmr") == coverage.slots_of(someone())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 0.99), min_size=1, max_size=12))
def test_the_chance_that_one_answers_is_that_not_all_fail(chances):
    coverage = Coverage(GRID)
    for chance in chances:
        coverage.add(someone(weights=(weight_of(chance),) * HOURS_A_WEEK))
    right = 1 - prod(1 - chance for chance in chances)
    assert coverage.chances("ara")[TEN_ON_MONDAY] == pytest.approx(right, abs=0.012 * len(chances))
    assert coverage.chances("ara")[0] == 0


def test_one_person_can_be_taken_out_and_put_in_changed():
    coverage, fresh = Coverage(GRID), Coverage(GRID)
    before = someone("ara", "kmr", weights=tuple(range(100)) + (7,) * (HOURS_A_WEEK - 100))
    after = someone("ara", booked=(taken("Tue 10:00", "11:00"),))
    for one in (someone(), before):
        coverage.add(one)
    coverage.take_out(before)
    coverage.add(after)
    for one in (someone(), after):
        fresh.add(one)
    assert coverage.people("ara") == fresh.people("ara")
    assert coverage.people("kmr") == (0,) * SLOTS_A_WEEK
    assert coverage.chances("ara") == fresh.chances("ara")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(week_rows(), max_size=3), max_size=6), MONDAYS)
def test_the_sums_agree_with_the_ranking_s_own_view_of_availability(people, monday):
    """Away from the changes of clocks, a half-hour is counted where it lies inside what the rows offer."""
    grid, coverage = SlotGrid(monday, 1), Coverage(SlotGrid(monday, 1))
    everybody = [someone(rows=tuple(rows)) for rows in people]
    for one in everybody:
        coverage.add(one)
    counts = coverage.people("ara")
    for slot in range(0, grid.size, 5):
        start = datetime.combine(monday, datetime.min.time(), BERLIN) + timedelta(minutes=SLOT_MINUTES * slot)
        wanted = Interval(start, start + timedelta(minutes=SLOT_MINUTES))
        least = sum(any(one.contains(wanted) for one in offered(unpacked(person.week), wanted)) for person in everybody)
        if (start - timedelta(hours=3)).utcoffset() == (start + timedelta(hours=3)).utcoffset():
            assert counts[slot] <= least
