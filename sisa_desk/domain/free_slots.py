"""When somebody could come: for every start of a grid how many people are free, in bitmaps; no store, no ranking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from math import gcd
from typing import NamedTuple

from sisa_desk.domain.clock import at_minute, days_of, wall, whole_day
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.times import MINUTE, WallDay, instant

#: A stretch of time as microseconds since 1970 in UTC, its end excluded.
Span = tuple[int, int]
_MINUTE = timedelta(minutes=1)
#: The distance of two starts in the calendar of free slots, in minutes.
HALF_HOUR = 30


@dataclass(frozen=True, slots=True)
class SlotGrid:
    """Starts at equal distances, the first one aware and on a full minute, and how long each would last.

    `step` and `length` are in minutes; the starts are equal in world time, so a Berlin day of clock change has
    two half-hours less or more.
    """

    start: datetime
    count: int
    length: int
    step: int = HALF_HOUR

    @classmethod
    def of_days(cls, first: date, days: int, length: int) -> SlotGrid:
        """Give every half-hour start of some Berlin days."""
        window = Interval(at_minute(first, 0), at_minute(first + timedelta(days=days), 0))
        return cls(window.start, window.minutes // HALF_HOUR, length)

    @property
    def window(self) -> Interval:
        """Give the time from the first start to the end of the last slot."""
        return Interval(self.start, self.start_of(self.count - 1) + self.length * _MINUTE)

    def start_of(self, number: int) -> datetime:
        """Give the start of a number, counted from 0."""
        return self.start + number * self.step * _MINUTE

    def slot(self, number: int) -> Interval:
        """Give the slot that begins at the start of a number."""
        start = self.start_of(number)
        return Interval(start, start + self.length * _MINUTE)


class Diary(NamedTuple):
    """What decides at which times one person is free; everything that does not depend on time is decided before.

    `rows` are unpacked week rows (`WEEK_ROW`) for the mode wanted, stretches are microseconds since 1970 in UTC.
    `is_unruled` says that the person gave no weekly times at all, so that any time may be asked for. A slot is
    impossible where it touches `taken` (absences, and bookings with the ways between them and the slot) or begins in
    `closed`.
    """

    rows: Sequence[tuple[int, ...]] = ()
    is_unruled: bool = False
    extra: Sequence[Span] = ()
    taken: Sequence[Span] = ()
    closed: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class FreeSlots:
    """How many people are free at each start of a grid."""

    grid: SlotGrid
    counts: tuple[int, ...]

    @property
    def open(self) -> Iterator[tuple[datetime, int]]:
        """Give the starts at which at least one person is free, in order, with how many."""
        return ((self.grid.start_of(number), count) for number, count in enumerate(self.counts) if count)

    def count_at(self, start: datetime) -> int:
        """Give how many are free for the slot that begins at a start of the grid; 0 outside it."""
        number, rest = divmod(start - self.grid.start, self.grid.step * _MINUTE)
        return 0 if rest or not 0 <= number < self.grid.count else self.counts[number]


def free_slots(grid: SlotGrid, diaries: Iterable[Diary]) -> FreeSlots:
    """Count for every start of a grid the people who are free for the whole slot."""
    listed = tuple(diaries)
    cells = Cells(grid, (row for diary in listed for row in diary.rows))
    return FreeSlots(grid, cells.counted(map(cells.starts_in, listed)))


class Cells:
    """A grid cut into cells so fine that slots and weekly rows begin and end between two of them.

    A set of cells is one integer, bit 0 for the first cell: a person's six weeks are a handful of ANDs and shifts.
    """

    def __init__(self, grid: SlotGrid, rows: Iterable[tuple[int, ...]] = ()) -> None:
        """Choose the size of a cell by the week rows that will be looked at."""
        boundaries = {minute for row in rows for minute in row[1:3]}
        first = wall(grid.start)
        size = gcd(60, grid.step, grid.length, first.hour * 60 + first.minute, *boundaries)
        window = grid.window
        self._grid = grid
        self._size = size
        self._begin = instant(grid.start)
        self._cell = size * MINUTE
        self._stride = grid.step // size
        self._slot = grid.length // size
        self._length = -(-window.minutes // size)
        self._days = days_of(window)
        self._first_day, self._last_day = self._days[0].toordinal(), self._days[-1].toordinal()
        self._rows: dict[tuple[int, int, int], int] = {}

    def starts_in(self, diary: Diary) -> int:
        """Give the cells of the starts at which a person is free for the whole slot."""
        free = self._whole if diary.is_unruled else self._offered(diary)
        for start, end in diary.taken:
            free &= ~self._touched_by(start, end)
        starts = self._eroded(free) & self._starts
        for start, end in diary.closed:
            starts &= ~self._range(self._cells_until(start), self._cells_until(end))
        return starts

    def counted(self, sets: Iterable[int]) -> tuple[int, ...]:
        """Count for every start in how many sets it is."""
        planes: list[int] = []
        for cells in sets:
            _add_one(planes, cells)
        return self._read(planes)

    def _read(self, planes: Sequence[int]) -> tuple[int, ...]:
        """Read the number that stands across the planes at each start."""
        if not planes:
            return (0,) * self._grid.count
        digits = [f"{plane:0{self._length}b}"[:: -self._stride][: self._grid.count] for plane in reversed(planes)]
        return tuple(int("".join(column), 2) for column in zip(*digits, strict=True))

    # what is offered

    def _offered(self, diary: Diary) -> int:
        cells, known = 0, self._rows
        for row in diary.rows:
            weekday, opens, closes, first, last, interval, _phase, nth, _modes = row
            own = known.get((weekday, opens, closes)) or self._weekly(weekday, opens, closes)
            if interval > 1 or nth or first > self._first_day or last < self._last_day:
                own &= self._days_of(row)
            cells |= own
        # Joined first: two offers may meet inside a cell.
        for start, end in _joined(diary.extra) if diary.extra else ():
            cells |= self._inside(start, end)
        return cells

    def _weekly(self, weekday: int, opens: int, closes: int) -> int:
        """Give a stretch of a weekday in every week: one day's cells, multiplied by the midnights of its days."""
        own = ((1 << (closes - opens) // self._size) - 1) << opens // self._size
        cells = own * self._midnights[weekday] & self._whole
        for day in self._odd_days[weekday]:
            cells |= self._inside(day.moment[opens], day.moment[closes])
        self._rows[weekday, opens, closes] = cells
        return cells

    def _days_of(self, row: tuple[int, ...]) -> int:
        weekday, _opens, _closes, first, last, interval, phase, nth, _modes = row
        cells = 0
        for day, own_cells in self._weekdays[weekday]:
            if first <= day.number <= last and day.week % interval == phase and nth in day.nths:
                cells |= own_cells
        return cells

    @cached_property
    def _weekdays(self) -> tuple[list[tuple[WallDay, int]], ...]:
        """Give for each weekday its days with their cells."""
        found: tuple[list[tuple[WallDay, int]], ...] = tuple([] for _ in range(7))
        for day in self._days:
            whole = whole_day(day)
            found[day.weekday()].append((WallDay(day), self._inside(instant(whole.start), instant(whole.end))))
        return found

    @cached_property
    def _midnights(self) -> list[int]:
        """Give for each weekday the first cells of its days of 24 hours."""
        return [sum(1 << self._first_cell(day) for day, _ in days if self._is_plain(day)) for days in self._weekdays]

    @cached_property
    def _odd_days(self) -> list[list[WallDay]]:
        """Give for each weekday the days on which the clock changes, or that began before the grid."""
        return [[day for day, _ in days if not self._is_plain(day)] for days in self._weekdays]

    def _first_cell(self, day: WallDay) -> int:
        return (day.moment[0] - self._begin) // self._cell

    def _is_plain(self, day: WallDay) -> bool:
        return day.moment[0] >= self._begin and day.moment[24 * 60] - day.moment[0] == 24 * 60 * MINUTE

    # stretches of time as cells

    def _inside(self, start: int, end: int) -> int:
        """Give the cells that lie wholly inside."""
        return self._range(self._cells_until(start), (end - self._begin) // self._cell)

    def _touched_by(self, start: int, end: int) -> int:
        """Give the cells of which any part lies inside."""
        return self._range((start - self._begin) // self._cell, self._cells_until(end)) if start < end else 0

    def _cells_until(self, moment: int) -> int:
        """Count the cells that begin before a moment."""
        return -((self._begin - moment) // self._cell)

    def _range(self, first: int, end: int) -> int:
        first, end = max(first, 0), min(end, self._length)
        return ((1 << (end - first)) - 1) << first if first < end else 0

    def _eroded(self, cells: int) -> int:
        """Keep the cells from which on as many in a row as a slot needs are there, doubling the row at each step."""
        have = 1
        while have < self._slot:
            shift = min(have, self._slot - have)
            cells &= cells >> shift
            have += shift
        return cells

    @cached_property
    def _whole(self) -> int:
        return (1 << self._length) - 1

    @cached_property
    def _starts(self) -> int:
        return sum(1 << number * self._stride for number in range(self._grid.count))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join stretches that overlap or touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _add_one(planes: list[int], cells: int) -> None:
    """Add 1 to the number of every cell of a set, all at once: plane n holds the bits that are worth 2^n."""
    carry = cells
    for number, plane in enumerate(planes):
        if not carry:
            return
        planes[number], carry = plane ^ carry, plane & carry
    if carry:
        planes.append(carry)
