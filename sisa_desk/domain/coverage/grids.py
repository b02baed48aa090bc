"""Time as half-hours of whole weeks, a bit each: what somebody offers over a year is one whole number.

The grid follows the wall clock of Berlin: a week has 336 half-hours also when the clocks change. The hour that is
missing in spring is there and offered to nobody's harm; the one that comes twice in autumn counts once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Final

from sisa_desk.domain.availability import WeekRow, nth_from_end, nth_of_month, week_number
from sisa_desk.domain.clock import at_minute, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.times import instant

SLOT_MINUTES: Final = 30
SLOTS_A_DAY: Final = 24 * 60 // SLOT_MINUTES
SLOTS_A_WEEK: Final = 7 * SLOTS_A_DAY
#: Bit n stands for the n-th half-hour of the grid.
Slots = int


@dataclass(frozen=True)
class SlotGrid:
    """So many weeks from a Monday on; a half-hour counts as offered only when all of it is."""

    monday: date
    weeks: int
    _repeats: dict[tuple[int, ...], Slots] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a grid that begins in the middle of a week."""
        if self.monday.weekday() != 0:
            raise ValueError("a grid begins on a Monday")

    @property
    def size(self) -> int:
        """Give how many half-hours it has."""
        return self.weeks * SLOTS_A_WEEK

    @cached_property
    def everything(self) -> Slots:
        """Give all half-hours."""
        return (1 << self.size) - 1

    def offered(self, rows: Iterable[WeekRow]) -> Slots:
        """Give the half-hours that weekly rows offer."""
        found = 0
        for row in rows:
            found |= self._row(row)
        return found

    def daily(self, hours: Iterable[tuple[int, int]]) -> Slots:
        """Give the half-hours that lie whole inside some hours of every day, in minutes from midnight (0..1440)."""
        day = 0
        for opens, closes in hours:
            first, last = -(-opens // SLOT_MINUTES), closes // SLOT_MINUTES
            day |= _stretch(first, last) if first < last else 0
        return day * self._every_day

    @cached_property
    def _every_day(self) -> Slots:
        return sum(1 << number * SLOTS_A_DAY for number in range(7 * self.weeks))

    @cached_property
    def every_week(self) -> Slots:
        """Give the first half-hour of each week: a week times this is the week in each of them."""
        return sum(1 << number * SLOTS_A_WEEK for number in range(self.weeks))

    @cached_property
    def week_intervals(self) -> tuple[Interval, ...]:
        """Give its weeks as times in UTC, from midnight to midnight in Berlin."""
        mondays = [self.monday + timedelta(weeks=number) for number in range(self.weeks + 1)]
        return tuple(Interval(at_minute(one, 0), at_minute(following, 0)) for one, following in pairwise(mondays))

    @cached_property
    def week_starts(self) -> tuple[int, ...]:
        """Give when its weeks begin, and when the last one is over, in microseconds since 1970 in UTC."""
        return (*(instant(one.start) for one in self.week_intervals), instant(self.week_intervals[-1].end))

    def touched(self, intervals: Iterable[Interval], around: timedelta = timedelta()) -> Slots:
        """Give the half-hours that intervals touch, with so much time before and after each."""
        found = 0
        for interval in intervals:
            first = self._slot_at(interval, around)
            last = self._slot_behind(interval, around)
            if first < last:
                found |= _stretch(first, last)
        return found

    def _row(self, row: WeekRow) -> Slots:
        first = row.weekday * SLOTS_A_DAY - -row.start_minute // SLOT_MINUTES
        last = row.weekday * SLOTS_A_DAY + row.end_minute // SLOT_MINUTES
        if first >= last:
            return 0
        found = _stretch(first, last) * self._repeat(row) & self.between(row.valid_from, row.valid_to)
        for day in row.exceptions:
            found &= ~self.between(day, day)
        return found

    def _repeat(self, row: WeekRow) -> Slots:
        """Give the first half-hours of the weeks in which a row comes: a week times this is the week in each of them.

        A row that comes by the month, which no week tells, comes by the day it falls on in each week.
        """
        key = row.interval, row.phase, row.nth, row.weekday if row.nth else 0
        if key not in self._repeats:
            days = (self.monday + timedelta(weeks=number, days=row.weekday) for number in range(self.weeks))
            comes = (number for number, day in enumerate(days) if _comes(row, day))
            self._repeats[key] = sum(1 << number * SLOTS_A_WEEK for number in comes)
        return self._repeats[key]

    def between(self, first: date, last: date) -> Slots:
        """Give the half-hours from the first to the last day, both included."""
        start = min(max((first - self.monday).days, 0), self.weeks * 7) * SLOTS_A_DAY
        end = min(max((last - self.monday).days + 1, 0), self.weeks * 7) * SLOTS_A_DAY
        return _stretch(start, end) if start < end else 0

    def _slot_at(self, interval: Interval, around: timedelta) -> int:
        at = wall(interval.start - around)
        slot = (at.date() - self.monday).days * SLOTS_A_DAY + (at.hour * 60 + at.minute) // SLOT_MINUTES
        return min(max(slot, 0), self.size)

    def _slot_behind(self, interval: Interval, around: timedelta) -> int:
        at = wall(interval.end + around)
        minutes = at.hour * 60 + at.minute + (1 if at.second or at.microsecond else 0)
        slot = (at.date() - self.monday).days * SLOTS_A_DAY - -minutes // SLOT_MINUTES
        return min(max(slot, 0), self.size)


def _comes(row: WeekRow, day: date) -> bool:
    if row.nth and row.nth not in (nth_of_month(day), nth_from_end(day)):
        return False
    return row.interval == 1 or week_number(day) % row.interval == row.phase


def _stretch(first: int, last: int) -> Slots:
    return (1 << last) - (1 << first)
