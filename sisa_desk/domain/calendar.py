"""The working calendar of a hotline: opening hours, holidays, closures, working days and lead time; all of it data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from dateutil.easter import easter

from sisa_desk.domain.clock import moment, wall_date
from sisa_desk.domain.intervals import Interval, unite
from sisa_desk.domain.vocabulary import Area

#: Nobody books further ahead than this; it bounds every walk over the calendar.
HORIZON_DAYS = 3 * 366


class ClosedFor(StrEnum):
    """What a closure closes: the hotline itself, appointments, or the taking of requests."""

    HOTLINE = "hotline"
    APPOINTMENTS = "appointments"
    REQUESTS = "requests"


class DayKind(StrEnum):
    """Why a day counts or does not count as a working day."""

    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSURE = "closure"


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The hours of one weekday (0 = Monday), by the wall clock of Berlin."""

    id: UUID
    weekday: int
    opens: time
    closes: time
    version: int = 0


@dataclass(frozen=True, slots=True)
class HolidayRule:
    """A public holiday: a fixed day of a month, or so many days from Easter Sunday."""

    id: UUID
    name: str
    month: int | None = None
    day: int | None = None
    easter_offset: int | None = None
    version: int = 0

    def in_year(self, year: int) -> date:
        """Give the day it falls on in a year (Western Easter, 1583 to 4099)."""
        if self.month is not None and self.day is not None:
            return date(year, self.month, self.day)
        return easter(year) + timedelta(days=self.easter_offset or 0)


@dataclass(frozen=True, slots=True)
class Closure:
    """Days, both included, on which something is closed every year; it may run over New Year."""

    id: UUID
    name: str
    closed_for: ClosedFor
    first_month: int
    first_day: int
    last_month: int
    last_day: int
    version: int = 0

    def covers(self, day: date) -> bool:
        """Say whether the day lies in it."""
        first, last = (self.first_month, self.first_day), (self.last_month, self.last_day)
        here = (day.month, day.day)
        return first <= here <= last if first <= last else here >= first or here <= last


@dataclass(frozen=True, slots=True)
class LeadTime:
    """How many working days ahead an appointment in an area has to be asked for."""

    id: UUID
    area: Area
    working_days: int
    may_be_shorter: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One day of the count, with why it counts or not."""

    day: date
    kind: DayKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class LeadTimeCount:
    """The arithmetic of a lead time, day by day, and the earliest day it leads to."""

    wanted: int
    days: tuple[CountedDay, ...]

    @property
    def earliest(self) -> date:
        """Give the first day on which the appointment may be."""
        return self.days[-1].day


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """All the days and hours of the service, put together from its editable rules."""

    hours: tuple[OpeningHours, ...] = ()
    holidays: tuple[HolidayRule, ...] = ()
    closures: tuple[Closure, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()
    # Not given from outside, so that a calendar with other holidays starts with a fresh one.
    _by_year: dict[int, Mapping[date, str]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def holiday_on(self, day: date) -> str:
        """Name the public holiday of a day; empty when it is none."""
        if day.year not in self._by_year:
            self._by_year[day.year] = {rule.in_year(day.year): rule.name for rule in self.holidays}
        return self._by_year[day.year].get(day, "")

    def closure_on(self, day: date, closed_for: ClosedFor) -> str:
        """Name the closure of that kind on a day; empty when there is none."""
        return next((rule.name for rule in self.closures if rule.closed_for is closed_for and rule.covers(day)), "")

    def counted(self, day: date) -> CountedDay:
        """Say what kind of day it is: holidays before closures before weekends."""
        if name := self.holiday_on(day):
            return CountedDay(day, DayKind.HOLIDAY, name)
        if name := self.closure_on(day, ClosedFor.APPOINTMENTS):
            return CountedDay(day, DayKind.CLOSURE, name)
        if not any(rule.weekday == day.weekday() for rule in self.hours):
            return CountedDay(day, DayKind.WEEKEND)
        return CountedDay(day, DayKind.WORKING)

    def is_working_day(self, day: date) -> bool:
        """Say whether the day counts as a working day."""
        return self.counted(day).kind is DayKind.WORKING

    def count_from(self, asked_on: date, working_days: int) -> LeadTimeCount:
        """Count working days after the day of asking; the last one is the earliest day possible, and never closed.

        The day of asking itself does not count ("at least three working days before"), and while no requests are
        taken nobody has asked yet: the count begins on the day they are taken again (SiSA's year-end notice).
        """
        day, days = self._waiting_from(asked_on)
        left = max(working_days, 0)
        if left == 0:
            days.append(self.counted(day))
        for _ in range(HORIZON_DAYS):
            if left == 0 and (days[-1].kind is DayKind.WORKING or not self.hours):
                break
            day += timedelta(days=1)
            days.append(self.counted(day))
            left = max(left - (days[-1].kind is DayKind.WORKING), 0)
        return LeadTimeCount(working_days, tuple(days))

    def _waiting_from(self, asked_on: date) -> tuple[date, list[CountedDay]]:
        """Give the day from which a request waits, and the closed days after asking until then."""
        day = asked_on
        closed: list[CountedDay] = []
        while (name := self.closure_on(day, ClosedFor.REQUESTS)) and len(closed) < HORIZON_DAYS:
            closed.append(CountedDay(day, DayKind.CLOSURE, name))
            day += timedelta(days=1)
        return day, closed

    def lead_time(self, area: Area | None) -> int:
        """Give the working days of notice an area needs; the longest known when the area is open."""
        return max((rule.working_days for rule in self.lead_times if area in {None, rule.area}), default=0)

    def may_be_shorter(self, area: Area | None) -> bool:
        """Say whether an area takes a shorter notice with a reason; while the area is open, where every area does."""
        return all(rule.may_be_shorter for rule in self.lead_times if area in {None, rule.area})

    def openings_on(self, day: date) -> tuple[Interval, ...]:
        """Give the times the hotline is open on a Berlin day, in UTC; none when it stays closed."""
        if self.holiday_on(day) or self.closure_on(day, ClosedFor.HOTLINE):
            return ()
        own = (rule for rule in self.hours if rule.weekday == day.weekday())
        return unite(Interval(moment(day, rule.opens), moment(day, rule.closes)) for rule in own)

    def hours_on(self, day: date) -> tuple[datetime, datetime] | None:
        """Give when the hotline first opens and last closes on a day, in UTC; None when it stays closed."""
        openings = self.openings_on(day)
        return (openings[0].start, openings[-1].end) if openings else None

    def is_open(self, at: datetime) -> bool:
        """Say whether the hotline is open at a moment."""
        return any(one.start <= at < one.end for one in self.openings_on(wall_date(at)))

    def opens_next(self, after: datetime) -> datetime | None:
        """Give the next opening after a moment, in UTC; None when it never opens again."""
        first = wall_date(after)
        openings = (one.start for ahead in range(HORIZON_DAYS) for one in self.openings_on(first + timedelta(ahead)))
        return next((start for start in openings if start > after), None)
