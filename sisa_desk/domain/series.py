"""Series: requests that come back by a rule, each date a request and an appointment of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.calendar import ClosedFor, CountedDay, DayKind, WorkingCalendar
from sisa_desk.domain.clock import moment, wall, wall_date
from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.events import Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence import Series as Recurring
from sisa_desk.domain.recurrence import occurrences, read_recurrence

#: Nobody plans further ahead than two school years of weeks.
MOST_DATES = 104
_HORIZON = timedelta(days=3 * 366)
#: A date that falls on a closed day is proposed on a working day at most so many days from it.
_AROUND = 6


class Scope(StrEnum):
    """How much of a series a change is for."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """One date of a series: its request, and when the rule had planned it (UTC)."""

    request_id: UUID
    planned: datetime


@dataclass(frozen=True, slots=True)
class Series:
    """What ties dates together: the rule they came from (RRULE text of RFC 5545), and the dates in their order."""

    id: UUID
    rule: str
    created_at: datetime
    operator: str = ""
    dates: tuple[SeriesDate, ...] = ()
    version: int = 0

    def within(self, request_id: UUID, scope: Scope) -> tuple[UUID, ...]:
        """Give the requests a change is for, beginning from one of them; raise Missing where it is none of these."""
        keys = [one.request_id for one in self.dates]
        if request_id not in keys:
            raise Missing("not_there", noun=Noun.REQUEST)
        match scope:
            case Scope.THIS:
                return (request_id,)
            case Scope.FOLLOWING:
                return tuple(keys[keys.index(request_id) :])
            case Scope.ALL:
                return tuple(keys)


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """A date the rule gives (UTC); where the day is closed, why, and working days near to it, the nearest first."""

    start: datetime
    closed: CountedDay | None = None
    instead: tuple[datetime, ...] = ()

    @property
    def proposed(self) -> datetime | None:
        """Give the time that is proposed: its own, else the nearest one instead; None where there is none near."""
        return self.start if self.closed is None else next(iter(self.instead), None)


def weekly_rule(weeks: int, count: int) -> str:
    """Write the rule of a date that comes back every so many weeks, so many times in all.

    >>> weekly_rule(2, 10)
    'FREQ=WEEKLY;INTERVAL=2;COUNT=10'
    """
    return f"FREQ=WEEKLY;INTERVAL={weeks};COUNT={count}"


def planned_dates(first: datetime, rule: str, calendar: WorkingCalendar) -> tuple[PlannedDate, ...]:
    """Give the dates of a rule from a first one on (UTC), by the wall clock of Berlin, closed days with ways around.

    Raise InvalidInput ("rule_unreadable", "rule_too_long") for a rule that cannot be taken, "series_without_end" for
    one that never ends, "series_too_long" beyond `MOST_DATES` dates.
    """
    read = read_recurrence(rule)
    if read.count is None and read.until is None:
        raise InvalidInput("series_without_end", field="recurrence", value=rule)
    series = Recurring(wall(first).replace(tzinfo=None), (read,))
    starts = occurrences(series, Interval(first, first + _HORIZON))
    if len(starts) > MOST_DATES:
        raise InvalidInput("series_too_long", field="recurrence", value=len(starts), limit=MOST_DATES)
    taken = {wall_date(start) for start in starts}
    return tuple(_planned(start, calendar, taken) for start in starts)


def _planned(start: datetime, calendar: WorkingCalendar, taken: set[date]) -> PlannedDate:
    day = wall_date(start)
    closed = closed_day(calendar, day)
    if closed is None:
        return PlannedDate(start)
    near = [other for other in _around(day) if other not in taken and calendar.is_working_day(other)]
    return PlannedDate(start, closed, tuple(on_day(start, other) for other in near[:2]))


def _around(day: date) -> Iterator[date]:
    for distance in range(1, _AROUND + 1):
        yield day - timedelta(days=distance)
        yield day + timedelta(days=distance)


def closed_day(calendar: WorkingCalendar, day: date) -> CountedDay | None:
    """Say why there are no appointments on a day: a holiday or a closure; weekends are anybody's choice."""
    if name := calendar.holiday_on(day):
        return CountedDay(day, DayKind.HOLIDAY, name)
    if name := calendar.closure_on(day, ClosedFor.APPOINTMENTS):
        return CountedDay(day, DayKind.CLOSURE, name)
    return None


def on_day(at: datetime, day: date) -> datetime:
    """Give the same wall-clock time of Berlin on another day, in UTC."""
    return moment(day, wall(at).time())


def shifted(at: datetime, before: datetime, after: datetime) -> datetime:
    """Give a moment moved as another one was, from `before` to `after`: by whole days, to the new wall-clock time.

    >>> from datetime import UTC
    >>> october, november = datetime(2026, 10, 20, 7, tzinfo=UTC), datetime(2026, 11, 3, 8, tzinfo=UTC)
    >>> shifted(november, october, october + timedelta(days=1, hours=1)).isoformat()
    '2026-11-04T09:00:00+00:00'
    """
    days = wall_date(after) - wall_date(before)
    return moment(wall_date(at) + days, wall(after).time())
