"""J8: the calls of a year by month, language and matter, from the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache, partial
from random import Random
from statistics import median, quantiles
from time import perf_counter, perf_counter_ns
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Session

from sisa_desk.domain.calls import CallOutcome, Channel, Matter
from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.periods import Period, Span
from sisa_desk.persistence import schema
from sisa_desk.services.bundle import Services
from sisa_desk.services.statistics import CallStatistics
from tests.bench.contest import Contest, Lasted, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row, wrong
from tests.bench.worlds import desk_on, surroundings
from tests.bench.worlds.people import LanguageDice
from tests.builders import NOW, a_call, an_id

YEAR = Period.around(wall_date(NOW), Span.YEAR).moved(-1)
_AT_ONCE = 20_000
#: More calls than this the naive way does not get through; its time for all follows from theirs.
_NAIVE_CALLS = 20_000
_WRITTEN = 40
_MANY = 1_000_000
_GOALS = (Goal("ratio_limit", 2), Goal("ratio_peer", 1 / 80), Goal("ratio_naive", 1 / 1000))
#: Calls by month, language and matter, counted where the calls are.
_GROUPED = (
    "SELECT month, language, coalesce(matter, ''), count(*), sum((closed_at - answered_at) / 1000000) FROM "
    "(SELECT {month} AS month, language, matter, closed_at, answered_at FROM calls WHERE rang_at >= ? AND rang_at < ?) "
    "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
)


class _Tables(DeclarativeBase):
    metadata = schema.metadata


class _Mapped(_Tables):
    __table__ = schema.calls


def rows(bench: Bench, calls: int) -> Iterator[Row]:
    """Give a year from its sums against counting it, and what a call costs that keeps them."""
    bench.folder.mkdir(parents=True, exist_ok=True)
    with desk_on(bench.folder / f"statistics-{calls}.sqlite") as desk:
        _fill(desk, calls, bench.random("J8", calls))
        contest = Contest(
            draw=lambda _random: YEAR,
            ours=desk.statistics.of,
            told=_told,
            oracle=partial(_grouped, desk),
            limit=_bincount(desk),
            naive=partial(_one_by_one, desk, calls),
            peer=Peer("GROUP BY", way=partial(_grouped, desk)),
            goals=_GOALS if calls >= _MANY else (),
            checks=40 if calls < _MANY else 5,
            checked="a year, every sum",
            rounds=30,
            naive_rounds=3,
        )
        yield contested("J8", JOB.size(calls), contest, bench.random("J8", calls))
        yield _written(desk, JOB.size(calls))


def _fill(desk: Services, calls: int, random: Random) -> None:
    """Put so many calls into a year, past the search and the traces, and count them once."""
    dice = LanguageDice(surroundings(desk).languages)
    step = (YEAR.interval.end - YEAR.interval.start) / calls
    for begin in range(0, calls, _AT_ONCE):
        made = (_call(number, step * number, dice, random) for number in range(begin, min(begin + _AT_ONCE, calls)))
        with desk.database.transaction() as tx:
            tx.connection.execute(schema.calls.insert(), list(made))
    with desk.database.transaction() as tx:
        tx.call_sums.recount()


def _call(number: int, after: timedelta, dice: LanguageDice, random: Random) -> dict[str, Any]:
    at = YEAR.interval.start + after
    return {
        "id": new_id(at, random.randbytes),
        "number": number + 1,
        "channel": Channel.PHONE,
        "rang_at": at,
        "phone_key": "",
        "answered_at": at + timedelta(seconds=random.randint(2, 30)),
        "closed_at": at + timedelta(seconds=random.randint(60, 900)),
        "operator": "desk 1",
        "caller_name": "",
        "matter": random.choice(tuple(Matter)),
        "language": dice.draw(random)[0],
        "outcome": CallOutcome.CONNECTED,
        "note": "",
        "version": 1,
    }


def _told(statistics: CallStatistics) -> list[tuple[Any, ...]]:
    return sorted(tuple(one) for one in statistics.sums)


def _grouped(desk: Services, period: Period) -> list[tuple[Any, ...]]:
    """Count the calls of a period where they are, as anybody would ask a database to."""
    start, end = (_stored(at) for at in (period.interval.start, period.interval.end))
    begins = ((month, _stored(Period(Span.MONTH, month).interval.start)) for month in reversed(period.months))
    month = f"CASE {' '.join(f'WHEN rang_at >= {begin} THEN {number}' for number, begin in begins)} END"
    with desk.database.reading() as tx:
        found = tx.connection.exec_driver_sql(_GROUPED.format(month=month), (start, end))
        return sorted(tuple(row) for row in found)


def _stored(at: Any) -> int:
    return int(at.timestamp() * 1_000_000)


def _bincount(desk: Services) -> Callable[[Period], Any]:
    """Give a way to count with the columns in memory: nothing can be quicker than adding each number once."""
    import numpy as np  # not before it is used

    with desk.database.reading() as tx:
        columns = (schema.calls.c.rang_at, schema.calls.c.language, schema.calls.c.matter)
        length = sa.text("(closed_at - answered_at) / 1000000")
        found = tx.connection.execute(sa.select(*columns, length).select_from(schema.calls)).all()
    first, languages, matters = (
        YEAR.months.start,
        _numbered(row[1] for row in found),
        _numbered(row[2] for row in found),
    )
    month = np.array([_month(row[0]) - first for row in found], dtype=np.int64)
    language = np.array([languages[row[1]] for row in found], dtype=np.int64)
    matter = np.array([matters[row[2]] for row in found], dtype=np.int64)
    seconds = np.array([row[3] for row in found], dtype=np.float64)

    def counted(_period: Period) -> Any:
        group = (month * len(languages) + language) * len(matters) + matter
        return np.bincount(group), np.bincount(group, weights=seconds)

    return counted


def _numbered(values: Iterator[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(dict.fromkeys(values))}


def _month(at: Any) -> int:
    return _month_of_day(wall_date(at))


@cache
def _month_of_day(day: Any) -> int:
    return Period.around(day, Span.MONTH).number


def _one_by_one(desk: Services, calls: int, period: Period) -> Lasted:
    """Read mapped objects and count them in a loop; for many calls the time of some stands for all."""
    counts: dict[tuple[int, str, str], list[int]] = {}
    some = min(calls, _NAIVE_CALLS)
    began = perf_counter()
    with Session(desk.database.engine) as session:
        within = _Mapped.rang_at >= period.interval.start, _Mapped.rang_at < period.interval.end  # type: ignore[attr-defined]
        for call in session.scalars(sa.select(_Mapped).where(*within).limit(some)):
            key = _month(call.rang_at), call.language, call.matter
            sums = counts.setdefault(key, [0, 0])
            sums[0] += 1
            sums[1] += (call.closed_at - call.answered_at) // timedelta(seconds=1)
    return Lasted((perf_counter() - began) * 1000 * calls / some)


def _written(desk: Services, size: str) -> Row:
    """Write calls one by one, each a transaction, and see that the sums followed."""
    times = []
    for number in range(_WRITTEN):
        start = at_minute(YEAR.first + timedelta(days=9 * number), 10 * 60)
        with desk.database.transaction() as tx:
            call = a_call(id=an_id(), number=tx.next_number("cases") + 10**8, rang_at=start, language="tir")
            tx.calls.add(call)
            began = perf_counter_ns()
            tx.settle()
            times.append((perf_counter_ns() - began) / 1_000_000)
    if _told(desk.statistics.of(YEAR)) != _grouped_with_nulls(desk):
        return wrong("J8 a call more", size, "the sums that followed differ from a recount")
    return Row(
        "J8 a call more",
        size,
        ours_ms=median(times),
        ours_p95_ms=quantiles(times, n=20, method="inclusive")[-1],
        check=f"ok: the sums after {_WRITTEN} calls are those of a recount",
        reason="no peer does this; what the sums cost a call",
    )


def _grouped_with_nulls(desk: Services) -> list[tuple[Any, ...]]:
    return [(*key, calls, seconds or 0) for *key, calls, seconds in _grouped(desk, YEAR)]


JOB = Job(
    name="J8",
    about="the calls of a year by month, language and matter",
    unit="calls a year",
    rows=rows,
    grows_at_most=0.2,
    # Enough calls for every language to ring in every month: from there on there is no more to read.
    sizes={
        Scale.SMALL: (1_000, 5_000, 20_000),
        Scale.MEDIUM: (100_000, 300_000, 1_000_000),
        Scale.LARGE: (100_000, 1_000_000, 10_000_000),
    },
)
