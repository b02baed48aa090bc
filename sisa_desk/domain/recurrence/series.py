"""A series of appointments: rules, single dates and exceptions by the wall clock of a zone, as moments in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from heapq import merge

from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence.expanding import wall_times
from sisa_desk.domain.recurrence.rules import Recurrence

#: A wall time moves by this much at most when a clock changes.
_CHANGE = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Series:
    """What comes back: DTSTART, RRULEs, RDATEs and EXDATEs, all wall times of one zone without it.

    The first time is always one of the series, whether the rules name it or not, unless it is an exception
    (RFC 5545, 3.8.5.3).
    """

    first: datetime
    rules: tuple[Recurrence, ...] = ()
    dates: tuple[datetime, ...] = ()
    exceptions: frozenset[datetime] = frozenset()
    zone: tzinfo = BERLIN


def occurrences(series: Series, window: Interval) -> tuple[datetime, ...]:
    """Give the moments of a series inside a window, in UTC and in order, each once.

    A wall time in the spring gap moves forward by the gap, one that comes twice in autumn is the first of the two
    (RFC 5545, 3.3.5). Raise InvalidInput ("rule_too_long") where a rule would take too long.
    """
    start, end = (_wall(at, series.zone) for at in (window.start, window.end))
    found: dict[datetime, None] = {}
    for at in _wall_times(series, start - _CHANGE, end + _CHANGE):
        if at not in series.exceptions:
            moment = at.replace(tzinfo=series.zone).astimezone(UTC)
            if window.start <= moment < window.end:
                found[moment] = None
    return tuple(sorted(found))


def _wall(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _wall_times(series: Series, start: datetime, end: datetime) -> Iterator[datetime]:
    single = sorted(at for at in (series.first, *series.dates) if start <= at < end)
    return merge(single, *(_of_rule(rule, series, start, end) for rule in series.rules))


def _of_rule(rule: Recurrence, series: Series, start: datetime, end: datetime) -> Iterator[datetime]:
    """Give the times of one rule; an UNTIL in UTC is told as the wall time it means here."""
    until = rule.until
    if until is not None and until.tzinfo is not None:
        rule = replace(rule, until=_wall(until, series.zone))
    return wall_times(rule, series.first, start, end)
