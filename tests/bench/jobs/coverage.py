"""J6: who is there in every half-hour of a year, language by language; and the map after one changed booking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from random import Random
from statistics import median, quantiles
from time import perf_counter, perf_counter_ns
from uuid import UUID

from dateutil.rrule import rrulestr

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.availability import Absence, Pattern
from sisa_desk.domain.clock import at_minute, wall
from sisa_desk.domain.coverage import SLOTS_A_DAY, SLOTS_A_WEEK, CoverageMap, Pool, Wanted
from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Direction, Mode
from sisa_desk.services.bundle import Services
from tests.bench.contest import Contest, Lasted, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row, wrong
from tests.bench.worlds import desk_on, surroundings
from tests.builders import MONDAY, a_request

WEEKS = 52
_SIZE = WEEKS * SLOTS_A_WEEK
_MODES = (Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)
_BESIDE = timedelta(minutes=10)
#: More people than this the naive way does not get through; its time for all follows from theirs.
_NAIVE_PEOPLE = 500
_CHANGES = 40
_GOALS = (Goal("ratio_naive", 1 / 15),)
_GOALS_OF_A_CHANGE = (Goal("ours_ms", 5), Goal("ours_p95_ms", 5))


@dataclass(frozen=True)
class Year:
    """A year that is asked for, and the language and week of it that are compared cell by cell."""

    wanted: Wanted
    language: str
    week: int


@dataclass(frozen=True)
class Everybody:
    """All people with what takes their time, as plain values."""

    people: Sequence[Interpreter]
    away: Mapping[UUID, Sequence[Absence]]
    booked: Mapping[UUID, Sequence[Interval]]
    numbers: Numbers
    today: datetime

    def limited(self, person: Interpreter, monday: date) -> bool:
        """Say whether somebody took as many appointments in a week as they want."""
        week = Interval(at_minute(monday, 0), at_minute(monday, 7 * 24 * 60))
        held = sum(week.start <= one.start < week.end for one in self.booked.get(person.id, ()))
        return person.max_per_week is not None and held >= person.max_per_week


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Sum up a year against plain expansion of every rule, then one week again and again after a booking."""
    with bench.worlds.desk(people=people) as desk:
        around, everybody = surroundings(desk), _everybody(desk)
        spoken = sorted({skill.language for person in everybody.people for skill in person.skills})
        covering = desk.languages.table().covering
        contest = Contest(
            draw=partial(_draw, spoken or list(around.languages)),
            ours=lambda year: desk.coverage.pool_of(year.wanted),
            told=_Told,
            oracle=lambda year: _Expected(_cells(everybody, year, set(covering(year.language))), year),
            limit=_stream(people),
            naive=partial(_naive, everybody),
            goals=_GOALS if people >= 1000 else (),
            checks=40 if people <= 1000 else 10,
            checked=f"{SLOTS_A_WEEK} cells a check",
            rounds=7,
            naive_rounds=3,
            warm_up=1,
        )
        yield contested("J6", JOB.size(people), contest, bench.random("J6", people))
    with desk_on(bench.worlds.copy(bench.folder / "coverage", people=people)) as desk:
        yield _changes(desk, JOB.size(people), bench.random("J6 booking", people))


def _draw(spoken: Sequence[str], random: Random) -> Year:
    monday = MONDAY + timedelta(weeks=random.randrange(4))
    return Year(Wanted(monday, random.choice(_MODES), weeks=WEEKS), random.choice(spoken), random.randrange(WEEKS))


class _Told:
    """The sums of ours, compared in the cells the oracle looked at."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    def __ne__(self, other: object) -> bool:
        return not isinstance(other, _Expected) or self.cells(other.year) != other.cells

    def cells(self, year: Year) -> tuple[int, ...]:
        return self.pool.coverage.people(year.language, year.week)


@dataclass(frozen=True)
class _Expected:
    cells: tuple[int, ...]
    year: Year


def _everybody(desk: Services) -> Everybody:
    with desk.database.reading() as tx:
        people = tx.interpreters.where()
        away: dict[UUID, list[Absence]] = {}
        for absence in tx.absences.where():
            away.setdefault(absence.interpreter_id, []).append(absence)
        booked: dict[UUID, list[Interval]] = {}
        for held in tx.appointments.where():
            if held.state in BLOCKING:
                booked.setdefault(held.interpreter_id, []).append(Interval(held.start, held.end))
        return Everybody(people, away, booked, tx.figures.numbers(), tx.now)


# the obvious way


def _cells(everybody: Everybody, year: Year, codes: set[str]) -> tuple[int, ...]:
    """Count one week of one language, every rule expanded, every half-hour looked at."""
    found = [0] * SLOTS_A_WEEK
    monday = year.wanted.monday + timedelta(weeks=year.week)
    for person in everybody.people:
        if _serves(everybody, person, year.wanted.mode, codes):
            for slot in _open(everybody, person, monday, 1, year.wanted.mode):
                found[slot] += 1
    return tuple(found)


def _serves(everybody: Everybody, person: Interpreter, mode: Mode, codes: set[str]) -> bool:
    is_able = person.standing is Standing.ACTIVE and mode in person.modes and (person.phones or mode is not Mode.PHONE)
    knows_german = person.german is None or person.german.rank >= everybody.numbers.least_german
    speaks = any(skill.language in codes and skill.direction is Direction.BOTH for skill in person.skills)
    return bool(is_able and knows_german and speaks)


def _open(everybody: Everybody, person: Interpreter, monday: date, weeks: int, mode: Mode) -> Iterator[int]:
    """Give the half-hours somebody could be rung in, one after another."""
    free = _offered(person, monday, weeks, mode)
    for interval in _taken(everybody, person):
        for slot in _touched(interval, monday, weeks):
            free[slot] = 0
    for week in range(weeks):
        if everybody.limited(person, monday + timedelta(weeks=week)):
            free[week * SLOTS_A_WEEK : (week + 1) * SLOTS_A_WEEK] = bytes(SLOTS_A_WEEK)
    for slot, is_free in enumerate(free):
        if is_free and _may_ring(person, slot, mode) and _has_signed(person, monday + timedelta(slot // SLOTS_A_DAY)):
            yield slot


def _offered(person: Interpreter, monday: date, weeks: int, mode: Mode) -> bytearray:
    free = bytearray(weeks * SLOTS_A_WEEK)
    for pattern in person.patterns:
        for day in _days(pattern, monday, weeks) if mode in pattern.modes else ():
            first = day * SLOTS_A_DAY - -pattern.start_minute // 30
            for slot in range(first, day * SLOTS_A_DAY + pattern.end_minute // 30):
                free[slot] = 1
    return free


def _taken(everybody: Everybody, person: Interpreter) -> Iterator[Interval]:
    yield from (one.interval for one in everybody.away.get(person.id, ()))
    yield from (one.widened(_BESIDE, _BESIDE) for one in everybody.booked.get(person.id, ()))


def _days(pattern: Pattern, monday: date, weeks: int) -> Iterator[int]:
    """Expand a rule from its very beginning, as a calendar library does."""
    rule = rrulestr(pattern.rrule, dtstart=datetime.combine(pattern.valid_from, datetime.min.time()))
    first = datetime.combine(monday, datetime.min.time())
    for at in rule.between(first, first + timedelta(weeks=weeks, microseconds=-1), inc=True):
        if at.date() not in pattern.exceptions and (pattern.valid_to is None or at.date() <= pattern.valid_to):
            yield (at - first).days


def _touched(interval: Interval, monday: date, weeks: int) -> range:
    first, last = (_minutes(at, monday) for at in (interval.start, interval.end))
    return range(max(first // 30, 0), min(-(-last // 30), weeks * SLOTS_A_WEEK))


def _minutes(at: datetime, monday: date) -> int:
    local = wall(at)
    return (local.date() - monday).days * 24 * 60 + local.hour * 60 + local.minute


def _may_ring(person: Interpreter, slot: int, mode: Mode) -> bool:
    minute = slot % SLOTS_A_DAY * 30
    return mode is not Mode.PHONE or any(one.ring_from <= minute <= one.ring_until - 30 for one in person.phones)


def _has_signed(person: Interpreter, day: date) -> bool:
    first, last = person.declaration_on, person.declaration_until
    return first is not None and first <= day and (last is None or day <= last)


def _naive(everybody: Everybody, year: Year) -> Lasted:
    """Sum up the year in plain loops; for many people the time of some stands for all."""
    some = everybody.people[:_NAIVE_PEOPLE]
    counts: dict[str, list[int]] = {}
    began = perf_counter()
    for person in some:
        codes = {skill.language for skill in person.skills}
        if _serves(everybody, person, year.wanted.mode, codes):
            slots = list(_open(everybody, person, year.wanted.monday, WEEKS, year.wanted.mode))
            for code in codes:
                line = counts.setdefault(code, [0] * _SIZE)
                for slot in slots:
                    line[slot] += 1
    return Lasted((perf_counter() - began) * 1000 * len(everybody.people) / len(some))


def _stream(people: int) -> Callable[[Year], int]:
    """Give a way to count all bits of a year of everybody: nothing can be quicker than reading them once."""
    import numpy as np  # not before it is used

    bits = np.full((people, _SIZE // 64), 0x0F0F, dtype=np.uint64)
    return lambda _year: int(np.bitwise_count(bits).sum(dtype=np.uint64))


# one changed booking


def _changes(desk: Services, size: str, random: Random) -> Row:
    """Ask somebody for a time, and take it back, through the desk; each time the map follows."""
    wanted = Wanted(MONDAY)
    shown = desk.coverage.map_of(wanted)
    times = []
    for receipts in _asked(desk, shown, random):
        began = perf_counter_ns()
        shown = desk.coverage.keep_up(wanted, receipts.events)
        times.append((perf_counter_ns() - began) / 1_000_000)
    if shown != desk.coverage.map_of(wanted):
        return wrong("J6 booking", size, "the map that followed differs from the one read anew")
    return Row(
        "J6 booking",
        size,
        ours_ms=median(times),
        ours_p95_ms=quantiles(times, n=20, method="inclusive")[-1],
        check=f"ok: the map after {len(times)} changes is the one read anew",
        reason="no peer does this",
    ).judged(_GOALS_OF_A_CHANGE)


def _asked(desk: Services, shown: CoverageMap, random: Random) -> Iterable:
    spoken = [line.language for line in shown.lines if line.speakers > 1]
    made = 0
    while made < _CHANGES:
        start = f"2026-11-{random.randint(24, 27)} {random.randint(8, 15)}:00"
        request = desk.requests.file(a_request(start, language=random.choice(spoken), mode=Mode.PHONE))
        ranking = desk.matching.candidates_for(request.value)
        if ranking.candidates:
            offer = desk.offers.ask(request.value.id, ranking.candidates[0].interpreter.id)
            yield offer
            yield offer.undo()
            made += 2


JOB = Job(
    name="J6",
    about="who is there in every half-hour of a year, for each language",
    unit="people",
    rows=rows,
    grows_at_most=1.15,
    sizes={Scale.SMALL: (30, 100, 300), Scale.MEDIUM: (300, 3_000, 10_000), Scale.LARGE: (300, 10_000, 100_000)},
)
