"""Calls summed by month, language and matter, kept up in the transaction of whatever changes a call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import starmap

import sqlalchemy as sa

from sisa_desk.domain.calls import Call
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.statistics import CallSum, SumKey, changes_of
from sisa_desk.persistence import schema

_ADD = sa.text(
    "INSERT INTO call_sums (month, language, matter, calls, seconds) "
    "VALUES (:month, :language, :matter, :calls, :seconds) ON CONFLICT (month, language, matter) "
    "DO UPDATE SET calls = call_sums.calls + excluded.calls, seconds = call_sums.seconds + excluded.seconds"
)
_TABLE = schema.call_sums
_WITHIN = (
    sa.select(_TABLE.c.month, _TABLE.c.language, _TABLE.c.matter, _TABLE.c.calls, _TABLE.c.seconds)
    .where(_TABLE.c.month >= sa.bindparam("first"), _TABLE.c.month < sa.bindparam("end"), _TABLE.c.calls > 0)
    .order_by(_TABLE.c.month, _TABLE.c.language, _TABLE.c.matter)
)
_LENGTH = {
    "sqlite": "(closed_at - answered_at) / 1000000",
    "postgresql": "floor(extract(epoch FROM closed_at - answered_at))::bigint",
}
_RECOUNT = (
    "INSERT INTO call_sums (month, language, matter, calls, seconds) "
    "SELECT :month, language, coalesce(matter, ''), count(*), "
    "sum(CASE WHEN closed_at > answered_at THEN {length} ELSE 0 END) "
    "FROM calls WHERE rang_at >= :start AND rang_at < :end GROUP BY language, coalesce(matter, '')"
)


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
        rows = [
            {"month": month, "language": language, "matter": matter, "calls": calls, "seconds": seconds}
            for (month, language, matter), (calls, seconds) in sorted(self._changes.items())
            if calls or seconds
        ]
        self._changes.clear()
        if rows:
            self._connection.execute(_ADD, rows)

    def within(self, months: range) -> Sequence[CallSum]:
        """Give the sums of some months, in the order of months, languages and matters."""
        rows = self._connection.execute(_WITHIN, {"first": months.start, "end": months.stop})
        return list(starmap(CallSum, rows.all()))

    def recount(self) -> None:
        """Count all calls anew."""
        self._connection.execute(_TABLE.delete())
        self._changes.clear()
        calls = schema.calls.c.rang_at
        first, last = self._connection.execute(sa.select(sa.func.min(calls), sa.func.max(calls))).one()
        if first is None:
            return
        query = sa.text(_RECOUNT.format(length=_LENGTH[self._connection.dialect.name])).bindparams(
            sa.bindparam("start", type_=calls.type), sa.bindparam("end", type_=calls.type)
        )
        for month in range(_month(first), _month(last) + 1):
            period = Period(Span.MONTH, month).interval
            self._connection.execute(query, {"month": month, "start": period.start, "end": period.end})


def _month(at: object) -> int:
    return Period.around(wall_date(at), Span.MONTH).number  # type: ignore[arg-type]
