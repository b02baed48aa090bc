"""J2: a number written in any way, and who it is, with the last calls and how many there were."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

import phonenumbers

from sisa_desk.domain.phone import read_phone
from sisa_desk.services.bundle import Services
from sisa_desk.services.calls import CallerCard
from tests.bench.contest import Contest, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row
from tests.bench.worlds import World, numbers

_LAST = 5
_KEYS = ("organisation_id", "phone_key")
_GOALS = (Goal("ours_p95_ms", 0.5), Goal("ratio_limit", 100))
#: Comparing with all is slow enough to be held against only where there is much to compare with.
_GOALS_OF_MANY = (*_GOALS, Goal("ratio_naive", 1 / 10_000))
_MANY = 10_000_000
_CONTACTS = Peer("evolution-data-server", why_not="needs its server and a session bus")


@dataclass(frozen=True)
class Written:
    """A number as somebody wrote it, and whose it is: the place of an institution, or nobody known."""

    text: str
    office: int | None
    e164: str


@dataclass(frozen=True)
class Known:
    """Who has rung, found by reading every call once, without an index."""

    newest: dict[str, deque[str]]
    counts: Counter[str]
    offices: dict[int, str]

    def answer(self, written: Written) -> tuple[str | None, tuple[str, ...], int]:
        """Give whose number it is, the newest calls, and how many there were."""
        if written.office is None:
            return None, tuple(reversed(self.newest[written.e164])), 0
        key = self.offices[written.office]
        return key, tuple(reversed(self.newest[key])), self.counts[key]


def _known(file: Path) -> Known:
    newest: dict[str, deque[str]] = defaultdict(partial(deque, maxlen=_LAST))
    counts: Counter[str] = Counter()
    with closing(sqlite3.connect(file)) as connection:
        # Calls were written in the order of time, and a plain scan gives them back in it.
        for key, organisation, phone_key in connection.execute(f"SELECT id, {', '.join(_KEYS)} FROM calls NOT INDEXED"):
            who = organisation or phone_key
            newest[who].append(key)
            counts[who] += 1
        listed = connection.execute("SELECT name, id FROM organisations")
        offices = {int(name.rpartition(" ")[2]) - 1: key for name, key in listed}
    return Known(newest, counts, offices)


def _draws(world: World) -> tuple[Callable[[Random], Written], ...]:
    """Give one way of drawing for every way of writing a number."""
    german = (partial(_german, world, way) for way in numbers.GERMAN_WAYS.values())
    behind = (partial(_behind, world, way) for way in numbers.EXTENSION_WAYS.values())
    foreign = (partial(_foreign, way) for way in numbers.FOREIGN_WAYS.values())
    short = (partial(_short, way) for way in numbers.SHORT_WAYS.values())
    strange = (partial(_strange, world, way) for way in numbers.GERMAN_WAYS.values())
    return (*german, *behind, *foreign, *short, *strange)


def _next_drawn(turn: Iterator[Callable[[Random], Written]], random: Random) -> Written:
    return next(turn)(random)


def _german(world: World, way: Callable[[numbers.Line], str], random: Random) -> Written:
    office = random.randrange(world.offices)
    line = numbers.switchboard(office).with_extension(str(random.randint(0, 9)))
    return Written(way(line), office, line.e164)


def _behind(world: World, way: Callable[[numbers.Line], str], random: Random) -> Written:
    office = random.randrange(world.offices)
    line = numbers.switchboard(office).with_extension(str(random.randint(10, 99)))
    return Written(way(line), office, line.e164)


def _foreign(way: Callable[[numbers.Line], str], random: Random) -> Written:
    line = numbers.abroad(0)
    return Written(way(line), len(numbers.SHORT_NUMBERS), line.e164)


def _short(way: Callable[[str], str], random: Random) -> Written:
    office = random.randrange(len(numbers.SHORT_NUMBERS))
    return Written(way(numbers.SHORT_NUMBERS[office]), office, numbers.SHORT_NUMBERS[office])


def _strange(world: World, way: Callable[[numbers.Line], str], random: Random) -> Written:
    line = numbers.stranger(random.randrange(world.strangers))
    return Written(way(line), None, line.e164)


def _ours(desk: Services, written: Written) -> CallerCard:
    return desk.calls.caller_for(read_phone(written.text))


def _told(card: CallerCard) -> tuple[str | None, tuple[str, ...], int]:
    office = str(card.organisation.id) if card.organisation else None
    return office, tuple(str(call.id) for call in card.last_calls), card.calls_before


def _seek(connection: sqlite3.Connection, written: Written) -> Any:
    """One indexed look-up, the least that any store must do."""
    query = "SELECT record_id FROM phone_book WHERE phone_key = ?"
    return connection.execute(query, (written.e164,)).fetchone()


def _compare_all(stored: list[str], written: Written) -> int:
    """What programs do that keep numbers as they were typed: compare with every one of them."""
    exact = phonenumbers.MatchType.EXACT_MATCH
    wanted = phonenumbers.parse(written.e164, "DE") if written.e164.startswith("+") else None
    if wanted is None:
        return sum(one == written.text for one in stored)
    return sum(phonenumbers.is_number_match(wanted, one) == exact for one in stored)


def _stored_texts(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [key for (key,) in connection.execute("SELECT DISTINCT phone_key FROM calls WHERE phone_key <> ''")]


def rows(bench: Bench, calls: int) -> Iterator[Row]:
    """Give the row of a store with so many calls."""
    world, file = World(300, calls), bench.worlds.file(300, calls)
    known, stored, draws = _known(file), _stored_texts(file), _draws(world)
    turn = cycle(draws)
    with bench.worlds.desk(300, calls) as desk, closing(sqlite3.connect(file)) as raw:
        contest = Contest(
            # Every way of writing comes up in turn, in the checks and in the rounds.
            draw=partial(_next_drawn, turn),
            ours=partial(_ours, desk),
            told=_told,
            oracle=known.answer,
            limit=partial(_seek, raw),
            naive=partial(_compare_all, stored),
            peer=_CONTACTS,
            goals=_GOALS if calls < _MANY else _GOALS_OF_MANY,
            checks=4 * len(draws),
            rounds=10 * len(draws),
        )
        yield contested(JOB.name, JOB.size(calls), contest, bench.random(JOB.name, calls))


JOB = Job(
    name="J2",
    about="a caller by a number in any writing",
    unit="calls",
    sizes={
        Scale.SMALL: (1_000, 3_000, 10_000),
        Scale.MEDIUM: (10_000, 100_000, 1_000_000),
        Scale.LARGE: (100_000, 1_000_000, 10_000_000),
    },
    rows=rows,
    grows_at_most=0.3,
)
