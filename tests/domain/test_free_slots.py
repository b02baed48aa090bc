"""Free slots: every count equals what a plain loop over slots and people finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

import pytest

from sisa_desk.domain.availability import WeekRow, compiled, offered
from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.free_slots import Diary, FreeSlots, SlotGrid, free_slots
from sisa_desk.domain.intervals import Interval, unite
from sisa_desk.domain.matching import WEEK_ROW, instant
from sisa_desk.domain.matching.times import packed_week
from tests.builders import MONDAY, a_pattern, at, between

#: An ordinary week, and the days around both changes of the clock.
FIRST_DAYS = (MONDAY, date(2026, 3, 26), date(2026, 10, 22))


@dataclass(frozen=True)
class Times:
    """The times of a person as values, from which a diary is packed."""

    rows: tuple[WeekRow, ...] = ()
    is_unruled: bool = False
    extra: tuple[Interval, ...] = ()
    taken: tuple[Interval, ...] = ()
    closed: tuple[Interval, ...] = ()

    @property
    def diary(self) -> Diary:
        rows = tuple(WEEK_ROW.iter_unpack(packed_week(self.rows)))
        spans = (
            [(instant(one.start), instant(one.end)) for one in some] for some in (self.extra, self.taken, self.closed)
        )
        return Diary(rows, self.is_unruled, *spans)


def slots_of(grid: SlotGrid, *times: Times) -> FreeSlots:
    return free_slots(grid, [one.diary for one in times])


def counts_one_by_one(grid: SlotGrid, diaries: list[Times]) -> tuple[int, ...]:
    return tuple(sum(can_come(grid.slot(number), diary) for diary in diaries) for number in range(grid.count))


def can_come(slot: Interval, diary: Times) -> bool:
    times = unite((*offered(diary.rows, slot), *diary.extra))
    return (
        (diary.is_unruled or any(one.contains(slot) for one in times))
        and not any(one.overlaps(slot) for one in diary.taken)
        and not any(one.start <= slot.start < one.end for one in diary.closed)
    )


def a_diary(random: Random, first: date) -> Times:
    rows = tuple(a_row(random, first) for _ in range(random.choice((0, 1, 4, 9))))
    return Times(
        rows=rows,
        is_unruled=not rows,
        extra=tuple(a_stretch(random, first) for _ in range(random.choice((0, 0, 1, 3)))),
        taken=tuple(a_stretch(random, first) for _ in range(random.choice((0, 1, 3)))),
        closed=tuple(a_stretch(random, first) for _ in range(random.choice((0, 0, 1)))),
    )


def a_row(random: Random, first: date) -> WeekRow:
    start = random.choice((0, 100, 6 * 60, 8 * 60, 9 * 60 + random.choice((0, 5, 15)), 12 * 60))
    interval = random.choice((1, 1, 2))
    return WeekRow(
        weekday=random.randrange(7),
        start_minute=start,
        end_minute=random.choice((start + 60, 13 * 60, 18 * 60, 24 * 60)),
        valid_from=first - timedelta(days=random.choice((0, 300, -2))),
        valid_to=random.choice((date.max, first + timedelta(days=3))),
        interval=interval,
        phase=random.randrange(interval),
        nth=random.choice((0, 0, 0, 1, -1)),
        exceptions=frozenset(random.choice(((), (first + timedelta(days=2),)))),
    )


def a_stretch(random: Random, first: date) -> Interval:
    """Draw a time to the second, as calls and "available now" make them."""
    start = at_minute(first, 0) + timedelta(seconds=random.randrange(6 * 86_400))
    return Interval(start, start + timedelta(seconds=random.randrange(40_000)))


@pytest.mark.parametrize("seed", range(120))
def test_every_start_counts_exactly_those_who_are_free_for_the_whole_slot(seed):
    random = Random(seed)
    first, length = random.choice(FIRST_DAYS), random.choice((7, 20, 45, 60, 90))
    grid = SlotGrid.of_days(first, 5, length)
    if seed % 3 == 0:
        grid = SlotGrid(grid.start + timedelta(minutes=5 * random.randrange(1000)), 40, length, step=10)
    diaries = [a_diary(random, first) for _ in range(5)]
    assert slots_of(grid, *diaries).counts == counts_one_by_one(grid, diaries)


def counted(diary: Times, *, length: int = 60, day: date = MONDAY) -> list[str]:
    slots = slots_of(SlotGrid.of_days(day, 1, length), diary)
    return [f"{start.astimezone(at('9:00').tzinfo):%H:%M}" for start, _count in slots.open]


def test_a_slot_has_to_end_within_the_time_offered():
    rows = compiled(a_pattern(start="8:00", end="9:45"))
    assert counted(Times(rows)) == utc("8:00", "8:30")


def test_two_offers_that_meet_are_one():
    rows = (*compiled(a_pattern(start="8:00", end="9:00")), *compiled(a_pattern(start="9:00", end="10:00")))
    assert counted(Times(rows), length=120) == utc("8:00")


def test_a_pattern_until_midnight_goes_on_after_it():
    rows = (*compiled(a_pattern(start="23:00", end="24:00")), *compiled(a_pattern(start="0:00", end="0:30")))
    assert "22:30" in counted(Times(rows), length=60)


def test_without_any_weekly_time_every_start_may_be_asked_for():
    assert len(counted(Times(is_unruled=True))) == 48
    assert counted(Times()) == []


def test_a_booking_takes_every_start_that_would_reach_into_it():
    rows, taken = compiled(a_pattern(start="8:00", end="12:00")), (between("9:10", "9:50"),)
    assert counted(Times(rows, taken=taken)) == utc("8:00", "10:00", "10:30", "11:00")


def test_a_closed_week_closes_the_starts_in_it_not_the_slots_that_reach_into_it():
    rows = compiled(a_pattern(start="8:00", end="12:00"))
    assert counted(Times(rows, closed=(between("9:30", "12:00"),))) == utc("8:00", "8:30", "9:00")


def test_six_weeks_have_2016_half_hours_and_two_less_or_more_around_a_change_of_clocks():
    counts = [SlotGrid.of_days(day, 42, 60).count for day in (MONDAY, date(2026, 3, 1), date(2026, 10, 1))]
    assert counts == [2016, 2014, 2018]


def test_a_count_is_asked_for_by_its_start_and_is_nothing_outside_the_grid():
    slots = slots_of(SlotGrid.of_days(MONDAY, 1, 60), *[Times(is_unruled=True)] * 3)
    assert [slots.count_at(at(when)) for when in ("9:00", "9:10", "Tue 9:00")] == [3, 0, 0]


def test_many_people_are_counted_without_loss():
    rows = compiled(a_pattern(start="8:00", end="9:00"))
    slots = slots_of(SlotGrid.of_days(MONDAY, 1, 60), *[Times(rows)] * 1000, *[Times()] * 24)
    assert list(slots.open) == [(at("8:00"), 1000)]


def utc(*times: str) -> list[str]:
    return [f"{at(time):%H:%M}" for time in times]


def test_the_grid_knows_its_slots():
    grid = SlotGrid.of_days(MONDAY, 2, 45)
    assert grid.slot(18) == between("9:00", "9:45")
    assert grid.window == Interval(at("0:00"), at("Tue 23:30") + timedelta(minutes=45))
    assert isinstance(grid.start, datetime)
