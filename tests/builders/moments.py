"""The fixed Monday of all tests, and moments of its week written as people say them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from uuid import UUID

from sisa_desk.domain.clock import moment
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.intervals import Interval

#: Monday 23 November 2026, 08:00 in Berlin: the hotline opens.
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WRITTEN = re.compile(r"(?:(?P<day>[A-Z][a-z]{2}|\d{4}-\d\d-\d\d) )?(?P<hour>\d{1,2}):(?P<minute>\d\d)")
_numbers = count(1)


def CLOCK() -> datetime:  # noqa: N802 - a constant that happens to be callable
    """Give the moment at which all tests happen."""
    return NOW


def an_id() -> UUID:
    """Make a key that no other test has; keys made later sort later."""
    return new_id(NOW, lambda size: next(_numbers).to_bytes(size))


def at(text: str) -> datetime:
    """Give a moment by the wall clock of Berlin: "9:00" (that Monday), "Tue 9:00" (that week), "2027-01-06 9:00"."""
    match = _WRITTEN.fullmatch(text)
    assert match is not None, f"not a moment: {text}"
    return moment(_day(match["day"]), time(int(match["hour"]), int(match["minute"])))


def between(start: str, end: str) -> Interval:
    """Give the time between two moments; an end without a day lies on the day of the start."""
    day, _, _ = start.rpartition(" ")
    return Interval(at(start), at(end if " " in end or not day else f"{day} {end}"))


def _day(text: str | None) -> date:
    if text is None:
        return MONDAY
    if text in _WEEKDAYS:
        return MONDAY + timedelta(days=_WEEKDAYS.index(text))
    return date.fromisoformat(text)
