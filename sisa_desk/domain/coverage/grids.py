"""Time as half-hours of whole weeks, a bit each: what somebody offers over a year is one whole number.

The grid follows the wall clock of Berlin: a week has 336 half-hours also when the clocks change. The hour that is
missing in spring is there and offered to nobody's harm; the one that comes twice in autumn counts once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Final

from sisa_desk.domain.availability import WeekRow, nth_from_end, nth_of_month, week_number
from sisa_desk.domain.clock import at_minute, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.times import WEEK_ROW, from_instant, instant, packed_week

SLOT_MINUTES: Final = 30
SLOTS_A_DAY: Final = 24 * 60 // SLOT_MINUTES
SLOTS_A_WEEK: Final = 7 * SLOTS_A_DAY
_BYTES_A_WEEK: Final = SLOTS_A_WEEK // 8
#: Bit n stands for the n-th half-hour of the grid.
Slots = int
#: Start and end in microseconds since 1970 in UTC.
Span = tuple[int, int]
#: Weekday, start and end in minutes, and how a row comes back: interval, phase and which one of the month.
Pattern = tuple[int, int, int, int, int, int]
_MICROSECOND: Final = timedelta(microseconds=1)
_HOUR: Final = 60 * 60 * 1_000_000
_SLOT: Final = SLOT_MINUTES * 60 * 1_000_000
_WEEK: Final = 7 * 24 * _HOUR


@dataclass(frozen=True)
class SlotGrid:
    """So many weeks from a Monday on; a half-hour counts as offered only when all of it is."""

    monday: date
    weeks: int
    _repeats: dict[tuple[int, ...], Slots] = field(default_factory=dict, compare=False, repr=False)
    _patterns: dict[Pattern, Slots] = field(default_factory=dict, compare=False, repr=False)

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
        return self.offered_by(packed_week(rows))

    def offered_by(self, week: bytes, modes: int | None = None) -> Slots:
        """Give the half-hours that packed weekly rows offer: all of them, or those for some ways of working (bits)."""
        found, patterns = 0, self._patterns
        for weekday, opens, closes, first, last, interval, phase, nth, own in WEEK_ROW.iter_unpack(week):
            if (modes is None or own & modes) and first <= last:
                key = weekday, opens, closes, interval, phase, nth
                slots = patterns[key] if key in patterns else self._pattern(key)
                is_always = first <= self._days[0] and last >= self._days[1]
                found |= slots if is_always else slots & self._between(first, last)
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
        return self.taken(((instant(one.start), instant(one.end)) for one in intervals), around // _MICROSECOND)

    def taken(self, spans: Iterable[Span], around: int = 0) -> Slots:
        """Give the same for stretches of time in microseconds since 1970 in UTC, and so many of them beside each."""
        found, size = 0, self.size
        for start, end in spans:
            first = max(self._since_monday(start - around) // _SLOT, 0)
            last = min(-(-self._since_monday(end + around) // _SLOT), size)
            if first < last:
                found |= _stretch(first, last)
        return found

    def _since_monday(self, at: int) -> int:
        """Give how long ago the grid began when the wall clock of Berlin showed a moment, in microseconds."""
        moments, shifts = self._shifts
        return at + shifts[max(bisect_right(moments, at) - 1, 0)]

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        """Give from when on how much is to be added to a moment: the clocks change at a full hour of UTC."""
        begin = self.week_starts[0]
        moments, shifts = [begin], [-begin]
        for start, end in pairwise(self.week_starts):
            if end - start != _WEEK:
                at, shift = self._change_within(start, end)
                moments.append(at)
                shifts.append(shifts[-1] + shift)
        return moments, shifts

    def _change_within(self, start: int, end: int) -> tuple[int, int]:
        """Give when the clocks change in a week, and by how much they are put forward."""
        hours = range(start, end, _HOUR)
        before = wall(from_instant(start)).utcoffset()
        at = next(hour for hour in hours if wall(from_instant(hour)).utcoffset() != before)
        return at, _WEEK - (end - start)

    def _pattern(self, key: Pattern) -> Slots:
        """Give the half-hours of a row as if it held all the time; many people offer the same hours of a weekday."""
        weekday, opens, closes, *rhythm = key
        first = weekday * SLOTS_A_DAY - -opens // SLOT_MINUTES
        last = weekday * SLOTS_A_DAY + closes // SLOT_MINUTES
        day = _stretch(first, last) if first < last else 0
        self._patterns[key] = day * self._repeat(weekday, *rhythm)
        return self._patterns[key]

    def _repeat(self, weekday: int, interval: int, phase: int, nth: int) -> Slots:
        """Give the first half-hours of the weeks in which a row comes: a week times this is the week in each of them.

        A row that comes by the month, which no week tells, comes by the day it falls on in each week.
        """
        key = interval, phase, nth, weekday if nth else 0
        if key not in self._repeats:
            days = (self.monday + timedelta(weeks=number, days=weekday) for number in range(self.weeks))
            comes = (number for number, day in enumerate(days) if _comes(day, interval, phase, nth))
            self._repeats[key] = sum(1 << number * SLOTS_A_WEEK for number in comes)
        return self._repeats[key]

    @cached_property
    def _days(self) -> tuple[int, int]:
        """Give the first and last day, counted since the year 1."""
        first = self.monday.toordinal()
        return first, first + 7 * self.weeks - 1

    def every_week(self, week: Slots) -> Slots:
        """Give the half-hours of one week in each of them."""
        return int.from_bytes(week.to_bytes(_BYTES_A_WEEK, "little") * self.weeks, "little")

    def between(self, first: date, last: date) -> Slots:
        """Give the half-hours from the first to the last day, both included."""
        return self._between(first.toordinal(), last.toordinal())

    def _between(self, first: int, last: int) -> Slots:
        start = min(max(first - self._days[0], 0), self.weeks * 7) * SLOTS_A_DAY
        end = min(max(last - self._days[0] + 1, 0), self.weeks * 7) * SLOTS_A_DAY
        return _stretch(start, end) if start < end else 0


def _comes(day: date, interval: int, phase: int, nth: int) -> bool:
    if nth and nth not in (nth_of_month(day), nth_from_end(day)):
        return False
    return interval == 1 or week_number(day) % interval == phase


def _stretch(first: int, last: int) -> Slots:
    return (1 << last) - (1 << first)
