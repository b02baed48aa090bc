"""Time as half-hours of whole weeks, a bit each: what somebody offers over a year is one whole number.

The grid follows the wall clock of Berlin: a week has 336 half-hours also when the clocks change. The hour that is
missing in spring is there and offered to nobody's harm; the one that comes twice in autumn counts once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from sisa_desk.domain.availability import WeekRow, week_number
from sisa_desk.domain.clock import wall
from sisa_desk.domain.intervals import Interval

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
    _repeats: dict[tuple[int, int], Slots] = field(default_factory=dict, compare=False, repr=False)

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
        week = _stretch(first, last)
        if row.nth:
            return self._on_days(week, row)
        found = week * self._repeat(row.interval, row.phase) & self.between(row.valid_from, row.valid_to)
        for day in row.exceptions:
            found &= ~self.between(day, day)
        return found

    def _on_days(self, week: Slots, row: WeekRow) -> Slots:
        """Give a row that comes back by months, which no week tells: each of its days is asked."""
        found = 0
        for number in range(self.weeks):
            if row.applies_on(self.monday + timedelta(weeks=number, days=row.weekday)):
                found |= week << number * SLOTS_A_WEEK
        return found

    def _repeat(self, interval: int, phase: int) -> Slots:
        """Give the first half-hours of every n-th week: a week times this is the week in each of them."""
        if (interval, phase) not in self._repeats:
            begin = week_number(self.monday)
            weeks = (number for number in range(self.weeks) if (begin + number) % interval == phase)
            self._repeats[interval, phase] = sum(1 << number * SLOTS_A_WEEK for number in weeks)
        return self._repeats[interval, phase]

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


def _stretch(first: int, last: int) -> Slots:
    return (1 << last) - (1 << first)
