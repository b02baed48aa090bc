"""The recurrence rule as a value, and its reading from RRULE text; nothing is expanded here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import IntEnum
from typing import Any

from sisa_desk.domain.errors import InvalidInput

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: A rule is a line of a calendar; what is longer was not written by one.
LONGEST_RULE = 1_000
_MOST_VALUES = 400
_LAST_YEAR = 8999
_NUMBER = re.compile(r"[-+]?\d{1,6}", re.ASCII)
_WEEKDAY = re.compile(r"([-+]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_UNTIL = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)


class Frequency(IntEnum):
    """How often a rule comes back, from the longest period to the shortest."""

    YEARLY = 0
    MONTHLY = 1
    WEEKLY = 2
    DAILY = 3
    HOURLY = 4
    MINUTELY = 5
    SECONDLY = 6


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday (0 is Monday), each (`nth` 0) or the n-th of its month or year, from the end when negative."""

    weekday: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule of RFC 5545, 3.3.10. An empty tuple means that the part was not written.

    `until` is a UTC moment, or a wall time without a zone when it was written so; that moment is still included.
    """

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    week_start: int = 0
    months: tuple[int, ...] = ()
    week_numbers: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[WeekdayOf, ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def read_recurrence(text: str) -> Recurrence:
    """Read an RRULE, with or without its name before it, in capitals or not (RFC 5545, 3.3.10).

    Raise InvalidInput ("rule_unreadable") naming the part that cannot be taken.

    >>> read_recurrence("FREQ=MONTHLY;BYDAY=-1FR").weekdays
    (WeekdayOf(weekday=4, nth=-1),)
    """
    rule = Recurrence(**_fields(_parts(text)))
    _must_fit_together(rule)
    return rule


def _parts(text: str) -> dict[str, str]:
    plain = text.strip().upper().removeprefix("RRULE:").rstrip(";")
    if len(plain) > LONGEST_RULE:
        raise _unreadable("RRULE", f"{plain[:40]}…")
    pairs = [part.partition("=")[::2] for part in plain.split(";")]
    parts = dict(pairs)
    twice = next((name for name, _ in pairs if sum(name == other for other, _ in pairs) > 1), None)
    if twice is not None:
        raise _unreadable(twice, parts[twice])
    return parts


def _fields(parts: dict[str, str]) -> dict[str, Any]:
    if "FREQ" not in parts:
        raise _unreadable("FREQ", "")
    return {_readers_of(name)[0]: _readers_of(name)[1](name, value) for name, value in parts.items()}


def _readers_of(name: str) -> tuple[str, Callable[[str, str], object]]:
    if name not in _READERS:
        raise _unreadable(name, "")
    return _READERS[name]


def _unreadable(part: str, value: str) -> InvalidInput:
    return InvalidInput("rule_unreadable", field="recurrence", value=value, part=part)


def _frequency(name: str, value: str) -> Frequency:
    if value not in Frequency.__members__:
        raise _unreadable(name, value)
    return Frequency[value]


def _number(name: str, value: str, least: int, most: int, *, from_end: bool = False) -> int:
    number = int(value) if _NUMBER.fullmatch(value) else 0
    is_inside = _NUMBER.fullmatch(value) is not None and least <= (abs(number) if from_end else number) <= most
    if not is_inside:
        raise _unreadable(name, value)
    return number


def _one(least: int, most: int) -> Callable[[str, str], int]:
    return lambda name, value: _number(name, value, least, most)


def _several(least: int, most: int, *, from_end: bool = False) -> Callable[[str, str], tuple[int, ...]]:
    def read(name: str, value: str) -> tuple[int, ...]:
        values = value.split(",")
        if len(values) > _MOST_VALUES:
            raise _unreadable(name, f"{value[:40]}…")
        return tuple(sorted({_number(name, one, least, most, from_end=from_end) for one in values}))

    return read


def _seconds(name: str, value: str) -> tuple[int, ...]:
    """Read seconds; a leap second is the one before it, as no clock here knows one."""
    return tuple(sorted({min(second, 59) for second in _several(0, 60)(name, value)}))


def _weekday(name: str, value: str) -> int:
    if value not in WEEKDAYS:
        raise _unreadable(name, value)
    return WEEKDAYS.index(value)


def _weekdays(name: str, value: str) -> tuple[WeekdayOf, ...]:
    matches = [_WEEKDAY.fullmatch(one) for one in value.split(",")]
    found = tuple(WeekdayOf(WEEKDAYS.index(match[2]), int(match[1] or 0)) for match in matches if match)
    # "0MO" names no weekday, and a year has 53 of them at most.
    if len(found) != len(matches) or any(match and match[1] and not 1 <= abs(int(match[1])) <= 53 for match in matches):
        raise _unreadable(name, value)
    return tuple(dict.fromkeys(found))


def _until(name: str, value: str) -> datetime:
    """Read the last moment; a day without a time counts to its end."""
    match = _UNTIL.fullmatch(value)
    if match is None:
        raise _unreadable(name, value)
    try:
        # "For ever" is written as the last year there is; one that leaves room for zones means the same.
        day = date(min(int(match[1]), _LAST_YEAR), int(match[2]), int(match[3]))
        at = time(int(match[4]), int(match[5]), min(int(match[6]), 59)) if match[4] else time.max
    except ValueError:
        raise _unreadable(name, value) from None
    return datetime.combine(day, at, UTC if match[7] else None)


def _must_fit_together(rule: Recurrence) -> None:
    """Refuse what RFC 5545 forbids and what nobody could expand: see the notes below its table of parts."""
    counted = any(one.nth for one in rule.weekdays)
    if rule.count is not None and rule.until is not None:
        raise _unreadable("COUNT", str(rule.count))
    if counted and (rule.frequency > Frequency.MONTHLY or rule.week_numbers):
        raise _unreadable("BYDAY", "")
    if rule.positions and not _has_parts(rule):
        raise _unreadable("BYSETPOS", "")


def _has_parts(rule: Recurrence) -> bool:
    days = rule.months or rule.week_numbers or rule.year_days or rule.month_days or rule.weekdays
    return bool(days or rule.hours or rule.minutes or rule.seconds)


_READERS: dict[str, tuple[str, Callable[[str, str], object]]] = {
    "FREQ": ("frequency", _frequency),
    "INTERVAL": ("interval", _one(1, 100_000)),
    "COUNT": ("count", _one(1, 10_000)),
    "UNTIL": ("until", _until),
    "WKST": ("week_start", _weekday),
    "BYMONTH": ("months", _several(1, 12)),
    "BYWEEKNO": ("week_numbers", _several(1, 53, from_end=True)),
    "BYYEARDAY": ("year_days", _several(1, 366, from_end=True)),
    "BYMONTHDAY": ("month_days", _several(1, 31, from_end=True)),
    "BYDAY": ("weekdays", _weekdays),
    "BYHOUR": ("hours", _several(0, 23)),
    "BYMINUTE": ("minutes", _several(0, 59)),
    "BYSECOND": ("seconds", _seconds),
    "BYSETPOS": ("positions", _several(1, 366, from_end=True)),
}
