"""Times as whole numbers: moments, wall-clock days and packed stretches, so that thousands are judged in no time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from struct import Struct

from sisa_desk.domain.availability import WeekRow, nth_from_end, nth_of_month, week_number
from sisa_desk.domain.clock import at_minute, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
MINUTE = 60_000_000
DAY = 24 * 60 * MINUTE

#: A stretch of time: start and end, its end excluded.
SPAN = Struct("<2q")
#: A week row: weekday, start and end minute, first and last day, interval, phase, nth, modes.
WEEK_ROW = Struct("<BhhiiBBbB")


def instant(at: datetime) -> int:
    """Give an aware moment as whole microseconds since 1970 in UTC.

    >>> instant(datetime(2026, 11, 23, 8, tzinfo=UTC))
    1795420800000000
    """
    return (at - _EPOCH) // _MICROSECOND


def from_instant(number: int) -> datetime:
    """Give the moment of whole microseconds since 1970 in UTC."""
    return _EPOCH + number * _MICROSECOND


def packed_spans(intervals: Iterable[Interval]) -> bytes:
    """Pack stretches of time in their order; empty ones hold nothing and are left out."""
    return b"".join(
        SPAN.pack(*ends) for ends in sorted((instant(one.start), instant(one.end)) for one in intervals if one)
    )


def spans(packed: bytes) -> tuple[Interval, ...]:
    """Give packed stretches as intervals."""
    return tuple(Interval(from_instant(start), from_instant(end)) for start, end in SPAN.iter_unpack(packed))


class WallDay:
    """A Berlin day as rows of a weekly pattern see it."""

    def __init__(self, day: date) -> None:
        """Work out what a row may ask of the day."""
        self.number = day.toordinal()
        self.weekday = day.weekday()
        self.week = week_number(day)
        self.nths = (0, nth_of_month(day), nth_from_end(day))
        self.moment = _Moments(day)


@lru_cache(maxsize=512)
def wall_day(day: date) -> WallDay:
    """Give a Berlin day, worked out once for all who ask for it."""
    return WallDay(day)


class _Moments(dict[int, int]):
    """The moments of the minutes of a Berlin day, each worked out once."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def __missing__(self, minute: int) -> int:
        found = self[minute] = instant(at_minute(self._day, minute))
        return found


def slot_of(at: datetime) -> int:
    """Give the hour of the week by the wall clock of Berlin, from 0 (Monday at midnight) to 167."""
    local = wall(at)
    return local.weekday() * 24 + local.hour


# weekly rows

_MODES = tuple(Mode)


def mask_of(members: Iterable[Mode]) -> int:
    """Give a set of modes as bits, in the order of the word list."""
    return sum(1 << _MODES.index(mode) for mode in members)


@cache
def modes_of(mask: int) -> frozenset[Mode]:
    """Give the modes of some bits."""
    return frozenset(mode for number, mode in enumerate(_MODES) if mask >> number & 1)


def packed_week(rows: Iterable[WeekRow]) -> bytes:
    """Pack week rows; a day on which a row does not hold cuts its time of validity in two."""
    return b"".join(WEEK_ROW.pack(*numbers) for row in rows for numbers in _numbers_of(row))


def _numbers_of(row: WeekRow) -> Iterator[tuple[int, ...]]:
    modes = mask_of(row.modes)
    for first, last in _validities(row):
        yield row.weekday, row.start_minute, row.end_minute, first, last, row.interval, row.phase, row.nth, modes


def _validities(row: WeekRow) -> Iterator[tuple[int, int]]:
    first = row.valid_from.toordinal()
    for day in sorted(row.exceptions):
        if row.valid_from <= day <= row.valid_to and day.weekday() == row.weekday:
            yield first, day.toordinal() - 1
            first = day.toordinal() + 1
    yield first, row.valid_to.toordinal()


def week_rows(packed: bytes) -> tuple[WeekRow, ...]:
    """Give packed week rows as values."""
    return tuple(_week_row(*numbers) for numbers in WEEK_ROW.iter_unpack(packed) if numbers[3] <= numbers[4])


def _week_row(weekday: int, opens: int, closes: int, first: int, last: int, *rhythm: int) -> WeekRow:
    interval, phase, nth, modes = rhythm
    days = date.fromordinal(first), date.fromordinal(last)
    return WeekRow(weekday, opens, closes, *days, interval, phase, nth, modes_of(modes))


def open_spans(week: bytes, extra: bytes, days: Iterable[WallDay], mode: int) -> list[tuple[int, int]]:
    """Give what weekly rows of a mode (as a bit) offer on some days, and all extra times, sorted by their start."""
    found = list(SPAN.iter_unpack(extra)) if extra else []
    for day in days:
        weekday, number, nths, moment = day.weekday, day.number, day.nths, day.moment
        for on, opens, closes, first, last, interval, phase, nth, modes in WEEK_ROW.iter_unpack(week):
            if on != weekday or not first <= number <= last or not modes & mode or nth not in nths:
                continue
            if interval == 1 or day.week % interval == phase:
                found.append((moment[opens], moment[closes]))
    found.sort()
    return found


def is_covered(stretches: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether sorted stretches that touch or overlap hold the whole time from start to end."""
    reached = start
    for opens, closes in stretches:
        if opens > reached:
            return False
        reached = max(reached, closes)
        if reached >= end:
            return True
    return False
