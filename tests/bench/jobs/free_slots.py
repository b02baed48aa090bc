"""J5: how many could come at each half-hour of the next six weeks, on site, through the service."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from math import asin, cos, radians, sin, sqrt
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from dateutil.rrule import rrulestr

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.free_slots import FreeSlots
from sisa_desk.domain.places import Place
from sisa_desk.domain.requests import Request
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.services.bundle import Services
from tests.bench.contest import Contest, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row
from tests.bench.worlds import surroundings
from tests.bench.worlds.people import LanguageDice
from tests.builders import MONDAY, a_request, an_id

DAYS, STARTS, MINUTES = 42, 2016, 60
_BERLIN = ZoneInfo("Europe/Berlin")
_HALF_HOUR = timedelta(minutes=30)
_AT_ONCE, _FAR_AHEAD = Goal("ours_ms", 20), Goal("ratio_naive", 1 / 50)
#: With few people reading alone takes as long as counting does; a hundred thousand are more than any service has.
_FEW, _MANY = 3_000, 100_000
Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class Search:
    """What is asked for, and how many people come into question at some time (the limit looks at so many)."""

    request: Request
    people: int


def _draw(desk: Services, languages: LanguageDice, places: list[str], random: Random) -> Search:
    request = replace(
        a_request(None, id=an_id(), number=0, minutes=MINUTES, mode=Mode.ON_SITE, area=random.choice(list(Area))),
        language=languages.draw(random)[0],
        place_id=random.choice(places),
    )
    return Search(request, max(desk.free_slots.slots_for(request, MONDAY, DAYS).counts))


def _ours(desk: Services, search: Search) -> FreeSlots:
    return desk.free_slots.slots_for(search.request, MONDAY, DAYS)


# the limit: the bits are there already


@dataclass
class Bits:
    """A row of bits for each person: half-hours offered, not away, not booked."""

    rows: np.ndarray

    @classmethod
    def of(cls, people: int) -> Bits:
        dice = np.random.default_rng(5)
        return cls(dice.integers(0, 256, (3, max(people, 1), STARTS // 8), dtype=np.uint8))

    def count(self, search: Search) -> Any:
        offered, present, free = self.rows[:, : max(search.people, 1)]
        return np.unpackbits(offered & present & free, axis=1).sum(axis=0)


# the obvious way: rules expanded by dateutil, one person after another, in plain code of its own


@dataclass(frozen=True)
class Plain:
    """Counts with sqlite3 and dateutil, sharing no code with the program but the tables of places and languages."""

    connection: sqlite3.Connection
    desk: Services

    def count(self, search: Search) -> tuple[int, ...]:
        counts = [0] * STARTS
        for person in self._people(search.request):
            for number in self._starts(person, search.request):
                counts[number] += 1
        return tuple(counts)

    def _people(self, request: Request) -> list[sqlite3.Row]:
        codes = tuple(self.desk.languages.table().covering(request.language))
        marks = ",".join("?" * len(codes))
        speaking = f"SELECT interpreter_id FROM interpreter_skills WHERE language IN ({marks})"
        query = f"SELECT * FROM interpreters WHERE id IN ({speaking})"
        return [one for one in self.connection.execute(query, codes) if self._comes_into_question(one, request)]

    def _comes_into_question(self, person: sqlite3.Row, request: Request) -> bool:
        distance = self._km(person["place_id"], request.place_id)
        return (
            person["standing"] == "active"
            and "on_site" in person["modes"].split()
            and (request.area is None or request.area.value in person["areas"].split())
            and distance <= person["radius_km"]
        )

    def _starts(self, person: sqlite3.Row, request: Request) -> Iterator[int]:
        begin = datetime.combine(MONDAY, datetime.min.time(), _BERLIN).astimezone(UTC)
        length = timedelta(minutes=request.minutes)
        offered = _united(self._offered(person["id"]))
        blocked = [*self._away(person["id"]), *self._booked(person, request)]
        full = self._full_weeks(person)
        for opens, closes in offered:
            number = max(-((begin - opens) // _HALF_HOUR), 0)
            while number < STARTS and (start := begin + number * _HALF_HOUR) + length <= closes:
                is_free = not any(start < end and start + length > first for first, end in blocked)
                if is_free and self._is_signed(person, start) and _monday(start) not in full:
                    yield number
                number += 1

    def _offered(self, key: str) -> Iterator[Stretch]:
        query = "SELECT * FROM interpreter_patterns WHERE interpreter_id = ?"
        last = datetime.combine(MONDAY + timedelta(days=DAYS), datetime.max.time())
        for pattern in self.connection.execute(query, (key,)):
            if "on_site" not in pattern["modes"].split():
                continue
            valid_from = datetime.fromisoformat(pattern["valid_from"])
            # Every second week counts from the week the pattern begins in.
            for day in rrulestr(pattern["rrule"], dtstart=valid_from).between(
                datetime.combine(MONDAY, valid_from.time()), last, inc=True
            ):
                yield _wall(day.date(), pattern["start_minute"]), _wall(day.date(), pattern["end_minute"])

    def _away(self, key: str) -> Iterator[Stretch]:
        for start, end in self.connection.execute("SELECT start, end FROM absences WHERE interpreter_id = ?", (key,)):
            yield _moment(start), _moment(end)

    def _booked(self, person: sqlite3.Row, request: Request) -> Iterator[Stretch]:
        query = (
            "SELECT a.start, a.end, a.mode, a.state, r.place_id FROM appointments a "
            "JOIN requests r ON r.id = a.request_id WHERE a.interpreter_id = ?"
        )
        for start, end, mode, state, place in self.connection.execute(query, (person["id"],)):
            if state in BLOCKING:
                other = place if mode == "on_site" else person["place_id"]
                way = timedelta(minutes=round(10 + self._km(other, request.place_id)))
                yield _moment(start) - way, _moment(end) + way

    def _full_weeks(self, person: sqlite3.Row) -> set[date]:
        if person["max_per_week"] is None:
            return set()
        query = "SELECT start, state FROM appointments WHERE interpreter_id = ?"
        held = [
            _monday(_moment(start))
            for start, state in self.connection.execute(query, (person["id"],))
            if state in BLOCKING
        ]
        return {monday for monday in held if held.count(monday) >= person["max_per_week"]}

    def _is_signed(self, person: sqlite3.Row, start: datetime) -> bool:
        day = start.astimezone(_BERLIN).date().isoformat()
        return bool(person["declaration_on"] <= day <= (person["declaration_until"] or "9999"))

    def _km(self, one: str, other: str) -> float:
        return _road(self.desk.places.of(one), self.desk.places.of(other))


def _road(one: Place | None, other: Place | None) -> float:
    if one is None or other is None:
        return 0.0
    north, south = radians(one.latitude), radians(other.latitude)
    half = (
        sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(one.longitude - other.longitude) / 2) ** 2
    )
    return 1.3 * 2 * 6371.0088 * asin(sqrt(half))


def _united(stretches: Iterator[Stretch]) -> list[Stretch]:
    united: list[Stretch] = []
    for start, end in sorted(stretches):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united


def _wall(day: date, minute: int) -> datetime:
    return (
        datetime.combine(day, datetime.min.time(), _BERLIN)
        .replace(hour=minute // 60, minute=minute % 60)
        .astimezone(UTC)
    )


def _moment(number: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=number)


def _monday(start: datetime) -> date:
    day = start.astimezone(_BERLIN).date()
    return day - timedelta(days=day.weekday())


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Give the row of a store with so many people."""
    file = bench.worlds.file(people)
    with bench.worlds.desk(people) as desk, closing(sqlite3.connect(file)) as raw:
        raw.row_factory = sqlite3.Row
        around, plain, bits = surroundings(desk), Plain(raw, desk), Bits.of(people)
        contest = Contest(
            draw=partial(_draw, desk, LanguageDice(around.languages), list(around.places)),
            ours=partial(_ours, desk),
            told=lambda slots: slots.counts,
            oracle=plain.count,
            limit=bits.count,
            naive=plain.count,
            goals=_goals(people),
            rounds=60,
        )
        yield contested(JOB.name, JOB.size(people), contest, bench.random(JOB.name, people))


def _goals(people: int) -> list[Goal]:
    return [goal for goal, counts in ((_AT_ONCE, people < _MANY), (_FAR_AHEAD, people > _FEW)) if counts]


JOB = Job(
    name="J5",
    about="free people at each of 2,016 half-hours, on site",
    unit="people",
    sizes={
        Scale.SMALL: (30, 100, 300),
        Scale.MEDIUM: (300, 3_000, 10_000),
        Scale.LARGE: (300, 10_000, 100_000),
    },
    rows=rows,
    grows_at_most=1.0,
)
