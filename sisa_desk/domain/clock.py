"""Wall clock and world time: stored in UTC, ruled by Europe/Berlin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from sisa_desk.domain.intervals import Interval

Clock = Callable[[], datetime]

BERLIN = ZoneInfo("Europe/Berlin")


def wall(at: datetime) -> datetime:
    """Give the wall-clock time in Berlin of an aware moment."""
    return at.astimezone(BERLIN)


def wall_date(at: datetime) -> date:
    """Give the Berlin calendar day of an aware moment."""
    return wall(at).date()


def moment(day: date, at: time) -> datetime:
    """Give the UTC moment of a Berlin wall time.

    A time in the spring gap moves forward by it, one that comes twice in autumn is the first (RFC 5545, 3.3.5).

    >>> moment(date(2026, 11, 23), time(8, 0)).isoformat()
    '2026-11-23T07:00:00+00:00'
    """
    return datetime.combine(day, at, BERLIN).astimezone(UTC)


# Everybody's patterns begin and end at the same few minutes of the same few days.
@lru_cache(maxsize=4096)
def at_minute(day: date, minute: int) -> datetime:
    """Give the UTC moment of a minute (0..1440) of a Berlin day; 1440 is the next midnight."""
    if minute >= 24 * 60:
        return at_minute(day + timedelta(days=1), minute - 24 * 60)
    return moment(day, time(minute // 60, minute % 60))


def whole_day(day: date) -> Interval:
    """Give the Berlin day as a UTC interval: 23, 24 or 25 hours."""
    return Interval(at_minute(day, 0), at_minute(day, 24 * 60))


def days_of(window: Interval) -> tuple[date, ...]:
    """List the Berlin days that a window touches, in order; midnight at its end touches no new day."""
    first = wall_date(window.start)
    last = wall_date(window.end - timedelta(microseconds=1))
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))
