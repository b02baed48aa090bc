"""What was asked for in the same calendar week of the years before, to see a week beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.coverage.demand import Asking, slot_of_week
from sisa_desk.domain.coverage.grids import SLOTS_A_WEEK
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode

#: Every year has it; only some have a 53rd.
_LAST_WEEK = 52


@dataclass(frozen=True, slots=True)
class YearBefore:
    """How often a language was asked for in one calendar week of an earlier year, half-hour by half-hour."""

    year: int
    asked: tuple[int, ...]


@dataclass(frozen=True)
class YearsBefore:
    """The askings of one calendar week in earlier years, the last one first; years without any are left out."""

    years: tuple[int, ...] = ()
    counts: Mapping[tuple[str, int], tuple[int, ...]] = field(default_factory=dict)

    def of(self, language: str) -> tuple[YearBefore, ...]:
        """Give a language in each of those years."""
        nothing = (0,) * SLOTS_A_WEEK
        return tuple(YearBefore(year, self.counts.get((language, year), nothing)) for year in self.years)

    @property
    def languages(self) -> frozenset[str]:
        """Give what was asked for at all."""
        return frozenset(language for language, _year in self.counts)


def same_week(monday: date, years: int) -> date:
    """Give the Monday of the same ISO week so many years before; the 53rd week has the 52nd before it.

    >>> same_week(date(2026, 11, 23), 1), same_week(date(2026, 12, 28), 1)
    (datetime.date(2025, 11, 24), datetime.date(2025, 12, 22))
    """
    year, week, _ = monday.isocalendar()
    try:
        return date.fromisocalendar(year - years, week, 1)
    except ValueError:
        return date.fromisocalendar(year - years, _LAST_WEEK, 1)


def same_weeks_before(monday: date, now: datetime, years: int) -> Mapping[int, Interval]:
    """Give the same calendar week of each of the years before, by its ISO year in UTC; none that is not over yet."""
    mondays = [same_week(monday, back) for back in range(1, years + 1)]
    return {
        one.isocalendar().year: Interval(at_minute(one, 0), at_minute(one + timedelta(weeks=1), 0))
        for one in mondays
        if one + timedelta(weeks=1) <= wall_date(now)
    }


def years_before(askings: Mapping[int, Iterable[Asking]], wanted: tuple[Mode, str]) -> YearsBefore:
    """Count the askings of one way of working and of one district ("" is all), by year."""
    mode, district = wanted
    years: list[int] = []
    counts: dict[tuple[str, int], list[int]] = {}
    for year in sorted(askings, reverse=True):
        found = tuple(askings[year])
        years += [year] if found else []
        for one in found:
            if one.mode is mode and district in {"", one.district}:
                counts.setdefault((one.language, year), [0] * SLOTS_A_WEEK)[slot_of_week(one.at)] += 1
    return YearsBefore(tuple(years), {key: tuple(slots) for key, slots in counts.items()})
