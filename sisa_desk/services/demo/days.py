"""When things happen in the demo: working days, the peaks of the week and of the day, and times for appointments."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta

from sisa_desk.domain.calendar import ClosedFor, WorkingCalendar
from sisa_desk.domain.clock import at_minute, wall
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Area
from sisa_desk.services.demo.dice import Dice

_YEARS = 3
_AHEAD = timedelta(days=75)
#: Mondays are the busiest, and the hours from nine to eleven.
_WEEKDAYS = {0: 1.55, 1: 1.1, 2: 0.95, 3: 1.0, 4: 0.75, 5: 0.3, 6: 0.2}
_HOURS = {8: 1.0, 9: 1.75, 10: 1.65, 11: 1.05, 12: 0.55, 13: 0.8, 14: 0.75, 15: 0.5}
_QUIET_HOUR = 0.4
#: Holidays of schools and the end of the year are quieter.
_MONTHS = {7: 0.8, 8: 0.82, 12: 0.85}
#: Over the years the service grew by about a third.
_GROWTH = 0.33
_HOURS_OF_TALKS = {8: 1.2, 9: 1.8, 10: 1.7, 11: 1.2, 12: 0.5, 13: 1.0, 14: 1.1, 15: 0.7}


class Days:
    """The working days around today, and moments on them."""

    def __init__(self, calendar: WorkingCalendar, today: date, dice: Dice) -> None:
        """List the days of about three years before today and of the weeks after it."""
        self.calendar, self.today, self._dice = calendar, today, dice
        first = today.replace(year=today.year - _YEARS, day=min(today.day, 28))
        span = (today + _AHEAD - first).days
        listed = [first + timedelta(days=number) for number in range(span)]
        self.working = [day for day in listed if calendar.is_working_day(day)]
        opened = [day for day in listed if calendar.openings_on(day)]
        self.past = {day: self._weight(day, first) for day in opened if day < today}
        self._taking = {day: weight for day, weight in self.past.items() if self.takes_requests(day)}

    def _weight(self, day: date, first: date) -> float:
        grown = 1 + _GROWTH * (day - first).days / (self.today - first).days
        return _WEEKDAYS[day.weekday()] * _MONTHS.get(day.month, 1.0) * grown

    def takes_requests(self, day: date) -> bool:
        """Say whether requests are taken on a day."""
        return not self.calendar.closure_on(day, ClosedFor.REQUESTS)

    @property
    def last_day(self) -> date:
        """Give the last day before today on which requests were taken."""
        return max(self._taking)

    def opening(self, day: date) -> Interval:
        """Give when the hotline opens first and closes last on a day it is open."""
        openings = self.calendar.openings_on(day)
        return Interval(openings[0].start, openings[-1].end)

    def moments(self, count: int, *, for_requests: bool = False) -> list[datetime]:
        """Give so many moments at which somebody rings, before today."""
        weights = self._taking if for_requests else self.past
        return [self.moment_on(day) for day in self._dice.many(weights, count)]

    def moment_on(self, day: date, until: datetime | None = None) -> datetime:
        """Give a moment in the opening hours of a day, the last quarter of an hour apart."""
        opening = self.opening(day)
        last = min(opening.end - timedelta(minutes=15), until or opening.end)
        hours = range(wall(opening.start).hour, wall(opening.end - timedelta(seconds=1)).hour + 1)
        weights = {
            hour: _HOURS.get(hour, _QUIET_HOUR) * (1.3 if day.weekday() == 0 and hour < 11 else 1) for hour in hours
        }
        at = at_minute(day, self._dice.weighted(weights) * 60 + self._dice.number(0, 59))
        at += self._dice.seconds(0, 59)
        if opening.start <= at < last:
            return at
        return opening.start + timedelta(seconds=int((last - opening.start).total_seconds() * self._dice.share()))

    def closing(self, at: datetime) -> datetime:
        """Give the end of the working day of a moment."""
        return self.opening(wall(at).date()).end

    def working_day_after(self, day: date, count: int) -> date:
        """Give the working day so many working days after a day; the day itself does not count."""
        return self.working[bisect_right(self.working, day) + count - 1]

    def working_day_before(self, day: date, count: int = 1) -> date:
        """Give the working day so many working days before a day."""
        index = bisect_right(self.working, day - timedelta(days=1))
        return self.working[max(index - count, 0)]

    def talk_on(self, day: date, minutes: int) -> Interval:
        """Give a time for a talk on a day, on a quarter of an hour, within working hours."""
        opening = self.opening(day)
        first = self._dice.weighted(_HOURS_OF_TALKS) * 60 + self._dice.weighted({0: 50, 30: 30, 15: 10, 45: 10})
        start = max(opening.start, at_minute(day, first))
        latest = max(opening.start, opening.end - timedelta(minutes=minutes))
        start = min(start, latest)
        return Interval(start, start + timedelta(minutes=minutes))

    def notice_for(self, area: Area) -> int:
        """Give how many working days ahead an appointment is asked for; now and then too few."""
        wanted = self.calendar.lead_time(area)
        if self._dice.chance(0.12):
            return self._dice.number(1, max(wanted - 1, 1))
        return wanted + self._dice.weighted({0: 18, 1: 16, 2: 14, 3: 11, 5: 14, 8: 12, 12: 9, 20: 6})
