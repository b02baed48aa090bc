"""Who can take a request, the plain way: whole records, rules expanded by dateutil, one person after the other.

It is the oracle and the naive way in one, and shares nothing with the ranking but the records it reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import acos, cos, radians, sin
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from dateutil.rrule import rrulestr

from sisa_desk.domain.appointments import BLOCKING, Appointment
from sisa_desk.domain.availability import Absence, Pattern
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.places import Place
from sisa_desk.domain.requests import Request
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.bundle import Services

_BERLIN = ZoneInfo("Europe/Berlin")
_SHOWN = 20
_NUMBERS = Numbers()
_LEVELS = "a1 a2 b1 b2 c1 c2 native".split()
_YEAR = timedelta(days=366)
#: Those at the top with their points, how many can in all, and how many cannot for which reason.
Told = tuple[tuple[tuple[str, int], ...], int, dict[str, int]]


@dataclass(frozen=True)
class Person:
    """Somebody with everything that is stored about their time."""

    interpreter: Interpreter
    absences: Sequence[Absence]
    offers: Sequence[Offer]
    booked: Sequence[tuple[Appointment, Request]]


PeopleOf = Callable[[Transaction, Services, Request], Iterable[Person]]


def ranked_plainly(desk: Services, request: Request, people: PeopleOf | None = None) -> Told:
    """Rank everybody who speaks it; `people` may be read in another way than by whole records."""
    able, absent = [], Counter[str]()
    with desk.database.reading() as tx:
        for person in (people or _people)(tx, desk, request):
            code = next(_broken(desk, request, person), None)
            if code is None:
                able.append(_placed(desk, tx.now, request, person))
            else:
                absent[code] += 1
    able.sort()
    return tuple((key, -points) for points, _asked, _name, key in able[:_SHOWN]), len(able), dict(absent)


def _people(tx: Transaction, desk: Services, request: Request) -> Iterator[Person]:
    codes = list(desk.languages.table().covering(request.language))
    skills = schema.interpreter_skills.c
    speaking = sa.select(skills.interpreter_id).where(skills.language.in_(codes))
    people = tx.interpreters.where(tx.interpreters.table.c.id.in_(speaking))
    absences = tx.absences.where(tx.absences.table.c.interpreter_id.in_(speaking))
    offers = tx.offers.where(tx.offers.table.c.interpreter_id.in_(speaking))
    held = tx.appointments.where(
        tx.appointments.table.c.interpreter_id.in_(speaking), tx.appointments.table.c.state.in_(BLOCKING)
    )
    requests = tx.requests.of([one.request_id for one in held])
    of = {name: _by_person(values) for name, values in (("away", absences), ("asked", offers), ("held", held))}
    for one in people:
        booked = [(each, requests[each.request_id]) for each in of["held"].get(one.id, ())]
        yield Person(one, of["away"].get(one.id, ()), of["asked"].get(one.id, ()), booked)


def _by_person(values: Sequence[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for value in values:
        found.setdefault(value.interpreter_id, []).append(value)
    return found


# musts


def _broken(desk: Services, request: Request, person: Person) -> Iterator[str]:
    yield from _broken_by_the_papers(request, person)
    yield from _broken_by_the_work(desk, request, person)
    yield from _broken_by_the_time(desk, request, person)


def _broken_by_the_papers(request: Request, person: Person) -> Iterator[str]:
    one, day = person.interpreter, _day(request)
    if one.standing.value != "active":
        yield "not_active"
    if one.declaration_on is None or one.declaration_on > day:
        yield "declaration_missing"
    if one.declaration_until is not None and one.declaration_until < day:
        yield "declaration_expired"
    if request.organisation_id in one.barred_organisations:
        yield "not_paired"


def _broken_by_the_work(desk: Services, request: Request, person: Person) -> Iterator[str]:
    one, skill = person.interpreter, _skill(request, person)
    km = _road(desk, one.place_id, request.place_id) if request.mode is Mode.ON_SITE else None
    if request.mode not in one.modes:
        yield "mode_not_offered"
    if skill.direction.value != "both":
        yield "one_way_only"
    if one.german and _rank(one.german) < _NUMBERS.least_german:
        yield "german_too_low"
    if request.area and request.area not in one.areas:
        yield "area_not_taken"
    if request.sex_is_must and request.sex_wanted and one.sex is not request.sex_wanted:
        yield "other_sex"
    if km is not None and km > one.radius_km:
        yield "too_far"


def _broken_by_the_time(desk: Services, request: Request, person: Person) -> Iterator[str]:
    one, day = person.interpreter, _day(request)
    start, end = request.start, request.start + timedelta(minutes=request.minutes)
    if any(away.start < end and (away.end is None or away.end > start) for away in person.absences):
        yield "absent"
    if any(_is_in_the_way(desk, request, person, held, asked) for held, asked in person.booked):
        yield "busy"
    if one.patterns and not _covers(sorted(_offered(one.patterns, day, request.mode)), start, end):
        yield "not_available"
    if one.max_per_week is not None and _in_week(person, day) >= one.max_per_week:
        yield "week_is_full"


def _day(request: Request) -> date:
    return request.start.astimezone(_BERLIN).date()


def _skill(request: Request, person: Person) -> Any:
    return next(skill for skill in person.interpreter.skills if skill.language == request.language)


def _rank(level: Any) -> int:
    return _LEVELS.index(level.value)


def _is_in_the_way(desk: Services, request: Request, person: Person, held: Appointment, asked: Request) -> bool:
    way = _way(desk, request, person, held, asked)
    return held.start - way < request.start + timedelta(minutes=request.minutes) and held.end + way > request.start


def _way(desk: Services, request: Request, person: Person, held: Appointment, asked: Request) -> timedelta:
    if request.mode is not Mode.ON_SITE and held.mode is not Mode.ON_SITE:
        return timedelta()
    home = person.interpreter.place_id
    here = request.place_id if request.mode is Mode.ON_SITE else home
    there = asked.place_id if held.mode is Mode.ON_SITE else home
    minutes = _NUMBERS.travel_base_minutes + (_road(desk, here, there) or 0) * _NUMBERS.travel_seconds_per_km / 60
    return timedelta(minutes=round(minutes))


def _offered(patterns: Sequence[Pattern], day: date, mode: Mode) -> Iterator[tuple[datetime, datetime]]:
    """Expand every rule from its first day on, as calendars do."""
    for pattern in (one for one in patterns if mode in one.modes):
        first = datetime.combine(pattern.valid_from, time())
        rule = rrulestr(pattern.rrule, dtstart=first)
        for found in rule.between(datetime.combine(day, time()), datetime.combine(day, time()), inc=True):
            holds = found.date() not in pattern.exceptions and found.date() <= (pattern.valid_to or date.max)
            if holds:
                yield _moment(day, pattern.start_minute), _moment(day, pattern.end_minute)


def _moment(day: date, minute: int) -> datetime:
    over, left = divmod(minute, 24 * 60)
    wall = datetime.combine(day + timedelta(days=over), time(left // 60, left % 60), _BERLIN)
    return wall.astimezone(UTC)


def _covers(stretches: Sequence[tuple[datetime, datetime]], start: datetime, end: datetime) -> bool:
    reached = start
    for opens, closes in stretches:
        if opens > reached:
            break
        reached = max(reached, closes)
    return reached >= end


def _in_week(person: Person, day: date) -> int:
    week = day.isocalendar()[:2]
    return sum(held.start.astimezone(_BERLIN).date().isocalendar()[:2] == week for held, _ in person.booked)


def _road(desk: Services, one: str, other: str) -> float | None:
    start, end = (desk.places.of(key) for key in (one, other))
    return 1.3 * 6371.0088 * _angle(start, end) if start and end else None


def _angle(one: Place, other: Place) -> float:
    north, south = radians(one.latitude), radians(other.latitude)
    across = cos(north) * cos(south) * cos(radians(one.longitude - other.longitude))
    return acos(max(-1.0, min(1.0, sin(north) * sin(south) + across)))


# wishes


def _placed(desk: Services, now: datetime, request: Request, person: Person) -> tuple[int, int, str, str]:
    lately = [one for one in person.offers if one.asked_at >= now - timedelta(days=90)]
    points = sum(_points(desk, now, request, person, lately))
    return -points, len(lately), _folded(person.interpreter.name), str(person.interpreter.id)


def _folded(name: str) -> str:
    return name.casefold().replace("ü", "u").replace("ö", "o").replace("ä", "a").replace("-", " ")


def _points(desk: Services, now: datetime, request: Request, person: Person, lately: Sequence[Offer]) -> Iterator[int]:
    one, weigh = person.interpreter, _NUMBERS
    held = [pair for pair in person.booked if now - _YEAR <= pair[0].start < now]
    same = sum(asked.organisation_id == request.organisation_id for _, asked in held if request.organisation_id)
    yield weigh.wish_known // 2 if same else 0
    yield weigh.wish_sex if request.sex_wanted and not request.sex_is_must and one.sex is request.sex_wanted else 0
    in_area = sum(asked.area is request.area for _, asked in held if request.area)
    is_on_site = request.mode is Mode.ON_SITE
    at_place = sum(asked.place_id == request.place_id for _, asked in held if is_on_site and request.place_id)
    yield weigh.wish_experience * (min(in_area, 3) + min(at_place, 3)) // 6
    if is_on_site and (km := _road(desk, one.place_id, request.place_id)) is not None:
        yield round(weigh.wish_near * (1 - min(km / max(one.radius_km, 1), 1)))
    yield round(weigh.wish_fair / (1 + sum(now - timedelta(days=90) <= talk.start for talk, _ in held)))
    asked_at = max((offer.asked_at for offer in lately), default=None)
    yield round(weigh.wish_rested * (14 if asked_at is None else min((now - asked_at).days, 14)) / 14)
    yield round(weigh.wish_reached * (2 * _chance(now, person.offers) - 1))
    days = (now.astimezone(_BERLIN).date() - one.confirmed_on).days if one.confirmed_on else 1000
    yield weigh.wish_confirmed if days <= weigh.confirmed_lately_days else 0
    level = _skill(request, person).level
    yield weigh.wish_level * _rank(level) // 6 if level else 0


def _chance(now: datetime, offers: Sequence[Offer]) -> float:
    """Everybody in these worlds answered: what is left is how near each attempt is, in hours and weeks."""
    weights = 0.0
    for offer in sorted(offers, key=lambda one: one.asked_at):
        there, here = offer.asked_at.astimezone(_BERLIN), now.astimezone(_BERLIN)
        is_same_hour = abs(there.hour - here.hour) <= 1 and (there.weekday() >= 5) == (here.weekday() >= 5)
        nearness = (1.0 if there.weekday() == here.weekday() else 0.5) if is_same_hour else 0.125
        half, age = timedelta(weeks=8) // timedelta(microseconds=1), (now - offer.asked_at) // timedelta(microseconds=1)
        weights += nearness * half / (half + age)
    return (1 + weights) / (2 + weights)
