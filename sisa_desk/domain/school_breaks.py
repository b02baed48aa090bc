"""School holidays: their days as data, and what is left of a stretch of days outside them or inside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

_DAY = timedelta(days=1)
Days = tuple[date, date]


class SchoolTime(StrEnum):
    """Whether something holds all the year, only while there is school, or only in the school holidays."""

    ALWAYS = "always"
    TERM = "term"
    BREAKS = "breaks"


@dataclass(frozen=True, slots=True)
class SchoolBreak:
    """School holidays from a first to a last day, both included; every year has its own."""

    id: UUID
    name: str
    first: date
    last: date
    version: int = 0

    def covers(self, day: date) -> bool:
        """Say whether a day lies in them."""
        return self.first <= day <= self.last


def stretches(first: date, last: date, school: SchoolTime, breaks: Iterable[SchoolBreak]) -> tuple[Days, ...]:
    """Give the parts of a stretch of days that are outside the breaks or inside them, in order, ends included.

    Behind the last break that is known there is school.

    >>> from uuid import UUID
    >>> autumn = SchoolBreak(UUID(int=1), "Herbstferien", date(2026, 10, 19), date(2026, 10, 30))
    >>> stretches(date(2026, 10, 1), date(2026, 11, 1), SchoolTime.BREAKS, (autumn,))
    ((datetime.date(2026, 10, 19), datetime.date(2026, 10, 30)),)
    """
    if school is SchoolTime.ALWAYS:
        return ((first, last),)
    inside = [(max(one.first, first), min(one.last, last)) for one in sorted(breaks, key=lambda one: one.first)]
    inside = [days for days in inside if days[0] <= days[1]]
    return tuple(inside) if school is SchoolTime.BREAKS else tuple(_between(first, last, inside))


def _between(first: date, last: date, taken: Iterable[Days]) -> Iterable[Days]:
    begin = first
    for start, end in taken:
        if begin < start:
            yield begin, start - _DAY
        if end >= last:
            return
        begin = max(begin, end + _DAY)
    if begin <= last:
        yield begin, last
