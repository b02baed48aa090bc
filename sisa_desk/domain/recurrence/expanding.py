"""The times of a rule inside a window, by the wall clock; whatever the rule, the work has a bound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, datetime, time, timedelta
from itertools import takewhile

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.recurrence.days import DayTest, completed, month_length, tests_of
from sisa_desk.domain.recurrence.rules import Frequency, Recurrence

#: The work for one window: days looked at, each costing one; some fifty milliseconds in all, and more than any
#: calendar of people needs.
MOST_STEPS = 20_000
#: A time that is found, and an hour, minute or second that is looked at, cost as much as so many days.
_TIME_COSTS = 3
_SMALL_STEP_COSTS = 3
_FIRST_MONDAY = date(1, 1, 1)
_END_OF_TIME = datetime.combine(date.max, time.max)
_LONGEST_TIMES = 1_440
_SMALL_STEP = {
    Frequency.HOURLY: timedelta(hours=1),
    Frequency.MINUTELY: timedelta(minutes=1),
    Frequency.SECONDLY: timedelta(seconds=1),
}


@dataclass(slots=True)
class Budget:
    """Counts the work and ends it where it becomes too much."""

    rule: Recurrence
    left: int = field(default=MOST_STEPS)

    def spend(self, steps: int = 1) -> None:
        """Take some steps; raise InvalidInput ("rule_too_long") when there are none left."""
        self.left -= steps
        if self.left < 0:
            raise InvalidInput("rule_too_long", field="recurrence", value=self.rule.frequency.name)


def wall_times(rule: Recurrence, first: datetime, start: datetime, end: datetime) -> Iterator[datetime]:
    """Give the times of a rule from `start` on and before `end`, in order; all of them wall times without a zone.

    `first` is DTSTART: nothing comes before it, and what the rule leaves open follows from it. It is itself a time of
    the rule only where it matches. Times end with COUNT or UNTIL, that moment included. Raise InvalidInput
    ("rule_too_long") where too much would have to be looked at.
    """
    if end <= first:
        return
    budget = Budget(rule)
    # What is counted has to be counted from the beginning.
    begin = first if rule.count is not None else max(first, start)
    steps = _small_steps if rule.frequency in _SMALL_STEP else _long_steps
    times: Iterator[datetime]
    times = (at for at in steps(completed(rule, first.date()), first, begin, end, budget) if at >= first)
    if rule.until is not None:
        last = rule.until.replace(tzinfo=None)
        times = takewhile(lambda at: at <= last, times)
    for number, at in enumerate(times, start=1):
        if at >= end or (rule.count is not None and number > rule.count):
            return
        if at >= start:
            yield at


# years, months, weeks, days


def _long_steps(
    rule: Recurrence, first: datetime, begin: datetime, end: datetime, budget: Budget
) -> Iterator[datetime]:
    tests, clock = tests_of(rule), _clock_times(rule, first)
    for days in _periods(rule, first.date(), begin.date(), end.date(), budget):
        budget.spend(len(days))
        matching = [day for day in days if _passes(day, tests)]
        budget.spend(len(matching) * len(clock) * _TIME_COSTS)
        yield from _picked(rule, [datetime.combine(day, at) for day in matching for at in clock])


def _passes(day: date, tests: Iterable[DayTest]) -> bool:
    return all(test(day) for test in tests)


def _clock_times(rule: Recurrence, first: datetime) -> tuple[time, ...]:
    """Give the times of a day."""
    hours, minutes = rule.hours or (first.hour,), rule.minutes or (first.minute,)
    seconds = rule.seconds or (first.second,)
    if len(hours) * len(minutes) * len(seconds) > _LONGEST_TIMES:
        raise InvalidInput("rule_too_long", field="recurrence", value=rule.frequency.name)
    return tuple(time(hour, minute, second) for hour in hours for minute in minutes for second in seconds)


def _picked(rule: Recurrence, times: list[datetime]) -> Iterable[datetime]:
    """Give those of a period's times that BYSETPOS names; all of them without it."""
    if not rule.positions:
        return times
    places = {place - 1 if place > 0 else len(times) + place for place in rule.positions}
    return [times[place] for place in sorted(places) if 0 <= place < len(times)]


def _periods(rule: Recurrence, first: date, begin: date, end: date, budget: Budget) -> Iterator[list[date]]:
    """Give the days of every period that counts, from the one of `begin` on; every n-th counts from that of `first`."""
    number = _period_of(first, rule)
    behind = _period_of(begin, rule) - number
    number += -(-behind // rule.interval) * rule.interval if behind > 0 else 0
    # The period of `begin` may be one that does not count; then the next one that does comes first.
    while (days := _days_of(number, rule)) and days[0] <= end:
        budget.spend()
        yield days
        number += rule.interval


def _period_of(day: date, rule: Recurrence) -> int:
    """Give the running number of the year, month, week or day that a day lies in."""
    match rule.frequency:
        case Frequency.YEARLY:
            return day.year
        case Frequency.MONTHLY:
            return day.year * 12 + day.month - 1
        case Frequency.WEEKLY:
            return (day.toordinal() - _FIRST_MONDAY.toordinal() - rule.week_start) // 7
        case _:
            return day.toordinal()


def _days_of(number: int, rule: Recurrence) -> list[date]:
    """Give the days of a year, month, week or day by its running number; nothing after the last year there is."""
    match rule.frequency:
        case Frequency.YEARLY:
            return _year(number, rule) if number <= MAXYEAR else []
        case Frequency.MONTHLY:
            year, month = divmod(number, 12)
            return _month(year, month + 1) if year <= MAXYEAR else []
        case Frequency.WEEKLY:
            monday = number * 7 + _FIRST_MONDAY.toordinal() + rule.week_start
            return _row(monday, 7)
        case _:
            return _row(number, 1)


def _year(year: int, rule: Recurrence) -> list[date]:
    months = rule.months or range(1, 13)
    return [day for month in months for day in _month(year, month)]


def _month(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    return _row(first.toordinal(), month_length(first))


def _row(first: int, count: int) -> list[date]:
    last = date.max.toordinal()
    return [date.fromordinal(one) for one in range(max(first, 1), min(first + count, last + 1))]


# hours, minutes, seconds


def _small_steps(
    rule: Recurrence, first: datetime, begin: datetime, end: datetime, budget: Budget
) -> Iterator[datetime]:
    step = _SMALL_STEP[rule.frequency] * rule.interval
    tests = tests_of(rule)
    at = _aligned(first, begin, step)
    while at is not None and at < end:
        budget.spend(_SMALL_STEP_COSTS)
        blocked_until = _blocked_until(rule, at, tests)
        if blocked_until is None:
            times = _within(rule, at)
            budget.spend(len(times) * _TIME_COSTS)
            yield from _picked(rule, times)
            blocked_until = at + step if at <= _END_OF_TIME - step else None
        at = _aligned(first, blocked_until, step) if blocked_until is not None else None


def _aligned(first: datetime, at: datetime, step: timedelta) -> datetime | None:
    """Give the first step at or after a time; None when the calendar ends before it."""
    behind = max(-((first - at) // step), 0)
    return first + behind * step if behind * step <= _END_OF_TIME - first else None


def _blocked_until(rule: Recurrence, at: datetime, tests: tuple[DayTest, ...]) -> datetime | None:
    """Give when to look again where a day, hour or minute is none of the rule's; None when it is one."""
    if not _passes(at.date(), tests):
        return _next(datetime.combine(at.date(), time()), timedelta(days=1))
    if rule.hours and at.hour not in rule.hours:
        return _next(at.replace(minute=0, second=0), timedelta(hours=1))
    if rule.frequency >= Frequency.MINUTELY and rule.minutes and at.minute not in rule.minutes:
        return _next(at.replace(second=0), timedelta(minutes=1))
    if rule.frequency is Frequency.SECONDLY and rule.seconds and at.second not in rule.seconds:
        return _next(at, timedelta(seconds=1))
    return None


def _next(at: datetime, span: timedelta) -> datetime | None:
    return at + span if at <= _END_OF_TIME - span else _END_OF_TIME


def _within(rule: Recurrence, at: datetime) -> list[datetime]:
    """Give the times inside an hour or minute that the smaller parts name."""
    minutes = rule.minutes if rule.frequency is Frequency.HOURLY else ()
    seconds = rule.seconds if rule.frequency is not Frequency.SECONDLY else ()
    return [
        at.replace(minute=minute, second=second)
        for minute in minutes or (at.minute,)
        for second in seconds or (at.second,)
    ]
