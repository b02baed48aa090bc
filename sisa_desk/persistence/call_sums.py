"""Calls summed by month, language and matter, kept up in the transaction of whatever changes a call.

A row is a month and language, and each matter has its columns: a year of everything is then a thousand rows to read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa

from sisa_desk.domain.calls import Call
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.statistics import MATTERS, LanguageMonth, SumKey, changes_of
from sisa_desk.persistence import schema

_TABLE = schema.call_sums
_CALLS, _SECONDS = ([f"{what}_{matter or 'unknown'}" for matter in MATTERS] for what in ("calls", "seconds"))
_FIGURES = (*_CALLS, *_SECONDS)
_ADD = sa.text(
    f"INSERT INTO call_sums (month, language, {', '.join(_FIGURES)}) "
    f"VALUES (:month, :language, {', '.join(f':{name}' for name in _FIGURES)}) ON CONFLICT (month, language) "
    f"DO UPDATE SET {', '.join(f'{name} = call_sums.{name} + excluded.{name}' for name in _FIGURES)}"
)
_WITHIN = (
    sa.select(_TABLE.c.month, _TABLE.c.language, *(_TABLE.c[name] for name in _FIGURES))
    .where(_TABLE.c.month >= sa.bindparam("first"), _TABLE.c.month < sa.bindparam("end"))
    .order_by(_TABLE.c.month, _TABLE.c.language)
)
_FIRST_SECONDS = 2 + len(MATTERS)
_LENGTH = {
    "sqlite": "(closed_at - answered_at) / 1000000",
    "postgresql": "floor(extract(epoch FROM closed_at - answered_at))::bigint",
}


class CallSums:
    """The sums of one store, inside one transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        """Work on a connection."""
        self._connection = connection
        self._changes: dict[SumKey, tuple[int, int]] = {}

    def note(self, after: Iterable[Call], before: Iterable[Call] = ()) -> None:
        """Remember what calls that were added, changed or taken away change."""
        for key, (calls, seconds) in changes_of(after, before).items():
            former = self._changes.get(key, (0, 0))
            self._changes[key] = former[0] + calls, former[1] + seconds

    def settle(self) -> None:
        """Write what was noted.

        It is the last thing a command does, and always in one order: many desks count in the same rows, and so none of
        them waits longer than a moment or for each other.
        """
        rows: dict[tuple[int, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(_FIGURES, 0))
        for (month, language, matter), (calls, seconds) in self._changes.items():
            place = MATTERS.index(matter)
            rows[month, language] |= {_CALLS[place]: calls, _SECONDS[place]: seconds}
        self._changes.clear()
        if rows:
            facts = [{"month": month, "language": language} | rows[month, language] for month, language in sorted(rows)]
            self._connection.execute(_ADD, facts)

    def within(self, months: range) -> Sequence[LanguageMonth]:
        """Give the sums of some months, in the order of months and languages."""
        rows = self._connection.execute(_WITHIN, {"first": months.start, "end": months.stop}).all()
        return [LanguageMonth(row[0], row[1], row[2:_FIRST_SECONDS], row[_FIRST_SECONDS:]) for row in rows]

    def recount(self) -> None:
        """Count all calls anew."""
        self._connection.execute(_TABLE.delete())
        self._changes.clear()
        at = schema.calls.c.rang_at
        first, last = self._connection.execute(sa.select(sa.func.min(at), sa.func.max(at))).one()
        if first is None:
            return
        binds = (sa.bindparam(name, type_=at.type) for name in ("start", "end"))
        query = sa.text(_recount(self._connection.dialect.name)).bindparams(*binds)
        for month in range(_month(first), _month(last) + 1):
            period = Period(Span.MONTH, month).interval
            self._connection.execute(query, {"month": month, "start": period.start, "end": period.end})


def _recount(dialect: str) -> str:
    counted = ", ".join(f"sum(CASE WHEN {_is(matter)} THEN 1 ELSE 0 END)" for matter in MATTERS)
    lasted = ", ".join(
        f"sum(CASE WHEN {_is(matter)} AND closed_at > answered_at THEN {_LENGTH[dialect]} ELSE 0 END)"
        for matter in MATTERS
    )
    return (
        f"INSERT INTO call_sums (month, language, {', '.join(_FIGURES)}) SELECT :month, language, {counted}, {lasted} "
        "FROM calls WHERE rang_at >= :start AND rang_at < :end GROUP BY language"
    )


def _is(matter: str) -> str:
    return f"matter = '{matter}'" if matter else "matter IS NULL"


def _month(at: datetime) -> int:
    return Period.around(wall_date(at), Span.MONTH).number
