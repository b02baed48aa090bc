"""Which days a rule may fall on: one small question for each part of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from sisa_desk.domain.recurrence.rules import Frequency, Recurrence, WeekdayOf

DayTest = Callable[[date], bool]


def completed(rule: Recurrence, first: date) -> Recurrence:
    """Fill in what a rule leaves to its first day (RFC 5545, 3.3.10): month, day of the month or weekday.

    >>> completed(Recurrence(Frequency.MONTHLY), date(2026, 11, 23)).month_days
    (23,)
    """
    weekday = (WeekdayOf(first.weekday()),)
    if rule.year_days or rule.month_days or rule.weekdays:
        return rule
    match rule.frequency:
        case Frequency.YEARLY if rule.week_numbers:
            return replace(rule, weekdays=weekday)
        case Frequency.YEARLY:
            return replace(rule, months=rule.months or (first.month,), month_days=(first.day,))
        case Frequency.MONTHLY if not rule.week_numbers:
            return replace(rule, month_days=(first.day,))
        case Frequency.WEEKLY | Frequency.MONTHLY:
            return replace(rule, weekdays=weekday)
        case _:
            return rule


def tests_of(rule: Recurrence) -> tuple[DayTest, ...]:
    """Give the questions a day has to pass, the cheapest first; the rule has to be completed before."""
    return tuple(
        test
        for is_asked, test in (
            (rule.months, lambda day: day.month in rule.months),
            (rule.weekdays, _weekday_test(rule)),
            (rule.month_days, lambda day: _counts(day.day, month_length(day), rule.month_days)),
            (rule.year_days, lambda day: _counts(day.timetuple().tm_yday, year_length(day.year), rule.year_days)),
            (rule.week_numbers, lambda day: _counts(*week_of_year(day, rule.week_start), rule.week_numbers)),
        )
        if is_asked
    )


def _counts(number: int, length: int, wanted: tuple[int, ...]) -> bool:
    """Say whether the n-th of so many is wanted, counted from either end."""
    return number in wanted or number - length - 1 in wanted


def _weekday_test(rule: Recurrence) -> DayTest:
    plain = {one.weekday for one in rule.weekdays if not one.nth}
    counted = {one for one in rule.weekdays if one.nth}
    within_year = rule.frequency is Frequency.YEARLY and not rule.months

    def passes(day: date) -> bool:
        return day.weekday() in plain or any(one in counted for one in _places_of(day, within_year=within_year))

    return passes if counted else lambda day: day.weekday() in plain


def _places_of(day: date, *, within_year: bool) -> Iterator[WeekdayOf]:
    """Give which of its weekday a day is in its month or year, from both ends."""
    number = day.timetuple().tm_yday if within_year else day.day
    length = year_length(day.year) if within_year else month_length(day)
    yield WeekdayOf(day.weekday(), (number - 1) // 7 + 1)
    yield WeekdayOf(day.weekday(), -((length - number) // 7 + 1))


def month_length(day: date) -> int:
    """Give how many days the month of a day has."""
    return monthrange(day.year, day.month)[1]


def year_length(year: int) -> int:
    """Give how many days a year has."""
    return 366 if monthrange(year, 2)[1] == 29 else 365


def week_of_year(day: date, week_start: int) -> tuple[int, int]:
    """Give the number of a day's week and how many weeks its year has.

    A week belongs to the year in which most of its days lie (ISO 8601, RFC 5545 for other first days of the week).

    >>> week_of_year(date(2027, 1, 3), 0), week_of_year(date(2027, 1, 4), 0)
    ((53, 53), (1, 52))
    """
    middle = day - timedelta(days=(day.weekday() - week_start) % 7 - 3)
    number = (middle.timetuple().tm_yday - 1) // 7 + 1
    left = year_length(middle.year) - middle.timetuple().tm_yday
    return number, number + left // 7
