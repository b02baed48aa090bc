"""Months, quarters and years to report on, by the calendar of Berlin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.intervals import Interval


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """One month, quarter or year; `number` counts periods of its length since the year 0."""

    span: Span
    number: int

    @classmethod
    def around(cls, day: date, span: Span) -> Period:
        """Give the period of a length that a Berlin day lies in.

        >>> Period.around(date(2026, 11, 23), Span.QUARTER).first, Period.around(date(2026, 11, 23), Span.YEAR).end
        (datetime.date(2026, 10, 1), datetime.date(2027, 1, 1))
        """
        return cls(span, (day.year * 12 + day.month - 1) // _MONTHS[span])

    @property
    def first(self) -> date:
        """Give its first day."""
        months = self.number * _MONTHS[self.span]
        return date(months // 12, months % 12 + 1, 1)

    @property
    def end(self) -> date:
        """Give the first day after it."""
        return self.moved(1).first

    @property
    def months(self) -> range:
        """Give the numbers of its months, as periods of one month have them."""
        length = _MONTHS[self.span]
        return range(self.number * length, (self.number + 1) * length)

    @property
    def interval(self) -> Interval:
        """Give its time in UTC."""
        return Interval(at_minute(self.first, 0), at_minute(self.end, 0))

    def moved(self, steps: int) -> Period:
        """Give the period so many steps later, or earlier where negative."""
        return replace(self, number=self.number + steps)

    def as_long_as(self, span: Span) -> Period:
        """Give the period of another length that its first day lies in."""
        return Period.around(self.first, span)
