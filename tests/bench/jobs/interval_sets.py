"""Who is free, as business programs work it out: attendance less leave and bookings, as sets of intervals for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, rrule

from sisa_desk.domain.availability import WeekRow, compiled
from sisa_desk.domain.requests import Request
from sisa_desk.services.bundle import Services
from tests.bench.jobs.plain_ranking import Person

_BERLIN = ZoneInfo("Europe/Berlin")
_NEVER = datetime.max.replace(tzinfo=UTC)
Stretch = tuple[datetime, datetime]


class Intervals:
    """A set of moments as sorted stretches that do not touch."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self._stretches: list[Stretch] = []
        for start, end in sorted(stretches):
            if self._stretches and start <= self._stretches[-1][1]:
                self._stretches[-1] = (self._stretches[-1][0], max(end, self._stretches[-1][1]))
            else:
                self._stretches.append((start, end))

    def __or__(self, other: Intervals) -> Intervals:
        return Intervals([*self._stretches, *other._stretches])

    def __and__(self, other: Intervals) -> Intervals:
        return Intervals(self._swept(other, wanted=2))

    def __sub__(self, other: Intervals) -> Intervals:
        return Intervals(self._swept(other, wanted=1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Intervals) and self._stretches == other._stretches

    __hash__ = None  # type: ignore[assignment]

    def _swept(self, other: Intervals, wanted: int) -> Iterator[Stretch]:
        """Go along the bounds of both: what is in this one and in the other one (2), or in this one alone (1)."""
        bounds = sorted((*_bounds(self._stretches, 0), *_bounds(other._stretches, 1)))
        inside, since = [0, 0], None
        for moment, step, which in bounds:
            was = inside[0] and inside[1] == wanted - 1
            inside[which] += step
            is_in = inside[0] and inside[1] == wanted - 1
            if is_in and not was:
                since = moment
            elif was and not is_in and since is not None and since < moment:
                yield since, moment


def _bounds(stretches: Iterable[Stretch], which: int) -> Iterator[tuple[datetime, int, int]]:
    for start, end in stretches:
        yield start, 1, which
        yield end, -1, which


class IntervalSets:
    """Everybody in memory with their week, their leave and their bookings, by language."""

    def __init__(self, desk: Services) -> None:
        self._of: dict[str, list[tuple[Person, tuple[WeekRow, ...]]]] = {}
        for person in everybody(desk):
            rows = tuple(row for pattern in person.interpreter.patterns for row in compiled(pattern))
            for skill in person.interpreter.skills:
                self._of.setdefault(skill.language, []).append((person, rows))

    def free(self, request: Request) -> int:
        """Count who is free for the whole of a request."""
        assert request.start is not None
        wanted = Intervals([(request.start, request.start + timedelta(minutes=request.minutes))])
        return sum(
            self._free_on(person, rows, request) & wanted == wanted for person, rows in self._of[request.language]
        )

    def _free_on(self, person: Person, rows: Iterable[WeekRow], request: Request) -> Intervals:
        assert request.start is not None
        day = request.start.astimezone(_BERLIN).date()
        leave = Intervals((one.start, one.end or _NEVER) for one in person.absences)
        booked = Intervals((held.start, held.end) for held, _ in person.booked)
        return Intervals(_attended(rows, day, request)) - (leave | booked)


def _attended(rows: Iterable[WeekRow], day: date, request: Request) -> Iterator[Stretch]:
    """Expand each line of the week by dateutil for the day and its neighbours, for there is work over midnight."""
    first, last = (datetime.combine(day + timedelta(days=step), time()) for step in (-1, 1))
    for row in rows:
        if request.mode not in row.modes:
            continue
        for found in rrule(DAILY, dtstart=first, until=last, byweekday=row.weekday):
            if row.applies_on(found.date()):
                yield _moment(found.date(), row.start_minute), _moment(found.date(), row.end_minute)


def _moment(day: date, minute: int) -> datetime:
    over, left = divmod(minute, 24 * 60)
    wall = datetime.combine(day + timedelta(days=over), time(left // 60, left % 60), _BERLIN)
    return wall.astimezone(UTC)


def everybody(desk: Services) -> Iterator[Person]:
    """Give all people with everything that is stored about their time."""
    with desk.database.reading() as tx:
        away, held = _owned(tx.absences.where()), _owned(tx.appointments.where())
        for one in tx.interpreters.where():
            yield Person(one, away.get(one.id, ()), (), [(each, None) for each in held.get(one.id, ())])


def _owned(values: Iterable[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for value in values:
        found.setdefault(value.interpreter_id, []).append(value)
    return found
