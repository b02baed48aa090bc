"""When somebody is available: weekly rules by the wall clock, their exceptions, absences, and what is left of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.clock import at_minute, days_of, wall_date
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval, subtract, unite
from sisa_desk.domain.school_breaks import SchoolBreak, SchoolTime, stretches
from sisa_desk.domain.vocabulary import Mode

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: Monday of the week from which every second week is counted.
_FIRST_MONDAY = date(1970, 1, 5)
_BY_DAY = re.compile(r"([-+]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(\d{8})(T\d{6}Z?)?", re.ASCII)
_MAX_INTERVAL = 53
#: Where an absence without an end ends: after all planning, yet with room for travel behind it.
END_OF_PLANNING = datetime(9000, 1, 1, tzinfo=UTC)


class AbsenceKind(StrEnum):
    """Why somebody is away; never a medical reason. What a calendar says is read from it, and entered by nobody."""

    HOLIDAY = "holiday"
    SICK = "sick"
    EXAM = "exam"
    FEAST = "feast"
    OTHER = "other"
    CALENDAR = "calendar"


#: What an operator may enter.
ENTERED_KINDS = tuple(kind for kind in AbsenceKind if kind is not AbsenceKind.CALENDAR)


@dataclass(frozen=True, slots=True)
class WeeklyRule:
    """The part of RFC 5545 that a weekly pattern may use, read from its RRULE text."""

    weekdays: tuple[tuple[int, int], ...]
    interval: int = 1
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A stretch of the day that comes back by an RRULE, ruled by the wall clock of Berlin.

    Minutes count from midnight (0..1440); exceptions are days on which it does not apply.
    """

    id: UUID
    rrule: str
    start_minute: int
    end_minute: int
    valid_from: date
    valid_to: date | None = None
    modes: frozenset[Mode] = frozenset((Mode.PHONE, Mode.ON_SITE, Mode.VIDEO))
    exceptions: frozenset[date] = frozenset()
    school: SchoolTime = SchoolTime.ALWAYS


@dataclass(frozen=True, slots=True)
class Absence:
    """A time somebody is away; without an end it lasts until it is ended."""

    id: UUID
    interpreter_id: UUID
    start: datetime
    end: datetime | None
    kind: AbsenceKind = AbsenceKind.OTHER
    version: int = 0

    @property
    def interval(self) -> Interval:
        """Give it as an interval; an open end lies at the end of all planning."""
        return Interval(self.start, self.end or END_OF_PLANNING)


@dataclass(frozen=True, slots=True)
class ExtraTime:
    """A single time somebody offers beside the weekly pattern ("available now until ...")."""

    id: UUID
    interpreter_id: UUID
    start: datetime
    end: datetime
    version: int = 0


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One weekday of a pattern, compiled so that a day is judged without expanding a rule.

    `nth` 0 means every such weekday; otherwise the n-th of its month, from the end when negative.
    """

    weekday: int
    start_minute: int
    end_minute: int
    valid_from: date
    valid_to: date
    interval: int = 1
    phase: int = 0
    nth: int = 0
    modes: frozenset[Mode] = frozenset()
    exceptions: frozenset[date] = frozenset()

    def applies_on(self, day: date) -> bool:
        """Say whether the row holds on a day."""
        return (
            day.weekday() == self.weekday
            and self.valid_from <= day <= self.valid_to
            and (self.interval == 1 or week_number(day) % self.interval == self.phase)
            and (self.nth == 0 or self.nth in (nth_of_month(day), nth_from_end(day)))
            and day not in self.exceptions
        )


def week_number(day: date) -> int:
    """Count whole weeks, Monday first, since Monday 5 January 1970; earlier weeks are negative."""
    return (day - _FIRST_MONDAY).days // 7


def nth_of_month(day: date) -> int:
    """Give which of its weekday in the month it is: 1 for the first Tuesday.

    >>> nth_of_month(date(2026, 11, 24)), nth_from_end(date(2026, 11, 24))
    (4, -1)
    """
    return (day.day - 1) // 7 + 1


def nth_from_end(day: date) -> int:
    """Give which of its weekday from the end of the month it is: -1 for the last Tuesday."""
    next_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return -(((next_month - day).days - 1) // 7 + 1)


def read_rule(rrule: str) -> WeeklyRule:
    """Read WEEKLY;BYDAY, DAILY and MONTHLY;BYDAY=nXX rules (RFC 5545, 3.3.10), with INTERVAL for weeks, and UNTIL.

    Raise InvalidInput ("rule_not_supported") for anything else, a week that does not begin on Monday included.

    >>> read_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH")
    WeeklyRule(weekdays=((0, 0), (3, 0)), interval=2, until=None)
    """
    parts = dict(part.partition("=")[::2] for part in rrule.strip().upper().removeprefix("RRULE:").split(";") if part)
    frequency = parts.pop("FREQ", "")
    if frequency not in {"DAILY", "WEEKLY", "MONTHLY"} or parts.keys() - {"INTERVAL", "BYDAY", "UNTIL", "WKST"}:
        raise _not_supported(rrule)
    interval = int(parts.get("INTERVAL", "1")) if parts.get("INTERVAL", "1").isdecimal() else 0
    by_day = _read_by_day(parts.get("BYDAY", ",".join(WEEKDAYS) if frequency == "DAILY" else ""), rrule)
    monthly = frequency == "MONTHLY"
    if not 1 <= interval <= _MAX_INTERVAL or (interval > 1 and frequency != "WEEKLY"):
        raise _not_supported(rrule)
    if not by_day or any((nth != 0) is not monthly for _, nth in by_day) or parts.get("WKST", "MO") != "MO":
        raise _not_supported(rrule)
    return WeeklyRule(by_day, interval, _read_until(parts.get("UNTIL", ""), rrule))


def _not_supported(rrule: str) -> InvalidInput:
    return InvalidInput("rule_not_supported", field="pattern", value=rrule)


def _read_by_day(text: str, rrule: str) -> tuple[tuple[int, int], ...]:
    matches = [_BY_DAY.fullmatch(part) for part in text.split(",") if part]
    if not all(matches):
        raise _not_supported(rrule)
    return tuple((WEEKDAYS.index(match[2]), int(match[1] or 0)) for match in matches if match)


def _read_until(text: str, rrule: str) -> date | None:
    """Read the last day, that day included; a moment in UTC, as calendars write it, counts by its day in Berlin."""
    if not text:
        return None
    if (match := _UNTIL.fullmatch(text)) is None:
        raise _not_supported(rrule)
    try:
        if text.endswith("Z"):
            return wall_date(datetime.fromisoformat(text))
        return date.fromisoformat(match[1])
    except ValueError:
        raise _not_supported(rrule) from None


def weekly(*weekdays: int, interval: int = 1) -> str:
    """Write the RRULE of some weekdays (0 = Monday), every or every n-th week.

    >>> weekly(3, 0, interval=2)
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'
    """
    days = ",".join(WEEKDAYS[weekday] for weekday in sorted(set(weekdays)))
    every = f"INTERVAL={interval};" if interval > 1 else ""
    return f"FREQ=WEEKLY;{every}BYDAY={days}"


def compiled(pattern: Pattern, breaks: Iterable[SchoolBreak] = ()) -> tuple[WeekRow, ...]:
    """Turn a pattern into its week rows; raise InvalidInput where rule or times cannot be taken.

    Every n-th week counts from the week of `valid_from`, Monday first; the last day of the rule is included. School
    holidays cut what depends on them into rows of their own.
    """
    if not 0 <= pattern.start_minute < pattern.end_minute <= 24 * 60:
        raise InvalidInput("end_before_start", field="pattern", value=pattern.rrule)
    rule = read_rule(pattern.rrule)
    ends = [day for day in (pattern.valid_to, rule.until) if day]
    return tuple(
        WeekRow(
            weekday=weekday,
            start_minute=pattern.start_minute,
            end_minute=pattern.end_minute,
            valid_from=first,
            valid_to=last,
            interval=rule.interval,
            phase=week_number(pattern.valid_from) % rule.interval,
            nth=nth,
            modes=pattern.modes,
            exceptions=pattern.exceptions,
        )
        for first, last in stretches(pattern.valid_from, min(ends, default=date.max), pattern.school, breaks)
        for weekday, nth in rule.weekdays
    )


def offered(rows: Iterable[WeekRow], window: Interval, mode: Mode | None = None) -> tuple[Interval, ...]:
    """Give the times the weekly rows offer inside a window, in UTC, sorted and united; for one mode or for any."""
    usable = [row for row in rows if mode is None or mode in row.modes]
    stretches = (
        Interval(at_minute(day, row.start_minute), at_minute(day, row.end_minute))
        for day in days_of(window)
        for row in usable
        if row.applies_on(day)
    )
    return unite(Interval(max(one.start, window.start), min(one.end, window.end)) for one in stretches)


def free(
    *,
    offered_times: Iterable[Interval],
    extra: Iterable[Interval] = (),
    absences: Iterable[Interval] = (),
    busy: Iterable[Interval] = (),
) -> tuple[Interval, ...]:
    """Give what is left, sorted and united: offered and extra times less absences and everything that is booked."""
    return subtract(subtract(unite((*offered_times, *extra)), absences), busy)
