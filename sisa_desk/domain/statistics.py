"""What rang at the desk, summed by month, language and matter; no caller is told apart in it.

Months are numbered since the year 0 by the calendar of Berlin, as `Period` numbers them; lengths are whole seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from sisa_desk.domain.calls import Call, Matter
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.small_cells import published

#: What the sums are kept by: month, language ("" where it was not said), matter ("" likewise).
SumKey = tuple[int, str, str]
#: What calls are told apart by, last those whose matter was not said.
MATTERS: Final = (*(matter.value for matter in Matter), "")


class CallSum(NamedTuple):
    """So many calls of one month, language and matter, and how many seconds they took together."""

    month: int
    language: str
    matter: str
    calls: int
    seconds: int


class LanguageMonth(NamedTuple):
    """One language in one month: calls, and the seconds they took, of each matter in the order of `MATTERS`."""

    month: int
    language: str
    calls: tuple[int, ...]
    seconds: tuple[int, ...]

    def sums(self) -> Iterator[CallSum]:
        """Give a sum for each matter that rang at all."""
        for matter, calls, seconds in zip(MATTERS, self.calls, self.seconds, strict=True):
            if calls:
                yield CallSum(self.month, self.language, matter, calls, seconds)


class CallGrouping(StrEnum):
    """What the rows of the statistics stand for."""

    LANGUAGE = "calls_by_language"
    MATTER = "calls_by_matter"


def key_of(call: Call) -> SumKey:
    """Give under what a call is counted."""
    month = Period.around(wall_date(call.rang_at), Span.MONTH).number
    return month, call.language, call.matter.value if call.matter else ""


def seconds_of(call: Call) -> int:
    """Give how long a call took, from being taken to the end of its wrap-up; 0 while one of both is missing."""
    if call.answered_at is None or call.closed_at is None or call.closed_at < call.answered_at:
        return 0
    return (call.closed_at - call.answered_at) // timedelta(seconds=1)


def changes_of(after: Iterable[Call], before: Iterable[Call] = ()) -> Mapping[SumKey, tuple[int, int]]:
    """Give what calls that were added, changed or taken away change in the sums: calls and seconds."""
    found: dict[SumKey, tuple[int, int]] = {}
    for sign, calls in ((1, after), (-1, before)):
        for call in calls:
            count, seconds = found.get(key_of(call), (0, 0))
            found[key_of(call)] = count + sign, seconds + sign * seconds_of(call)
    return {key: change for key, change in found.items() if change != (0, 0)}


def sums_of(calls: Iterable[Call]) -> tuple[CallSum, ...]:
    """Count calls anew, in the order of months, languages and matters."""
    return tuple(CallSum(*key, *change) for key, change in sorted(changes_of(calls).items()))


@dataclass(frozen=True, slots=True)
class StatisticsLine:
    """A language or matter: its calls in each month, all of them, and the seconds they took; None is left out."""

    key: Hashable
    by_month: tuple[int | None, ...]
    calls: int | None
    seconds: int | None


@dataclass(frozen=True, slots=True)
class StatisticsTable:
    """The lines of a period, most calls first, and their sum."""

    months: tuple[int, ...]
    lines: tuple[StatisticsLine, ...] = ()
    total: StatisticsLine = StatisticsLine(None, (), 0, 0)


def table_of(
    sums: Iterable[CallSum], months: Iterable[int], grouping: CallGrouping, *, within: str | None = None, least: int = 0
) -> StatisticsTable:
    """Put sums into a table of languages or matters by months.

    `within` narrows it to one line of the other grouping; `least` leaves out counts smaller than it, and with them
    what would tell them and the time they took.
    """
    months, own, other = tuple(months), _KEYS[grouping], _KEYS[_OTHER[grouping]]
    counts: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(months, 0))
    seconds: dict[str, int] = defaultdict(int)
    for one in sums:
        if within is None or other(one) == within:
            counts[own(one)][one.month] += one.calls
            seconds[own(one)] += one.seconds
    keys = sorted(counts, key=lambda key: (-sum(counts[key].values()), key))
    shown = published([list(counts[key].values()) for key in keys], least)
    lines = tuple(_line(key, row, seconds[key]) for key, row in zip(keys, shown, strict=False))
    if not lines:
        return StatisticsTable(months)
    return StatisticsTable(months, lines, _line(None, shown[-1], sum(seconds.values())))


def _line(key: Hashable, row: tuple[int | None, ...], seconds: int) -> StatisticsLine:
    *by_month, calls = row
    return StatisticsLine(key, tuple(by_month), calls, seconds if calls is not None else None)


_KEYS: Mapping[CallGrouping, Callable[[CallSum], str]] = {
    CallGrouping.LANGUAGE: lambda one: one.language,
    CallGrouping.MATTER: lambda one: one.matter,
}
_OTHER = {CallGrouping.LANGUAGE: CallGrouping.MATTER, CallGrouping.MATTER: CallGrouping.LANGUAGE}


def in_full(sums: Iterable[CallSum], least: int = 0) -> tuple[tuple[CallSum, int | None], ...]:
    """Give every sum with its calls as they may be shown: None where `least` leaves them out.

    What is left out cannot be worked out from the sums of a language and month, nor from those of a matter.
    """
    found = tuple(sums)
    rows = sorted({(one.month, one.language) for one in found})
    matters = sorted({one.matter for one in found})
    counts = {one[:3]: one.calls for one in found}
    shown = published([[counts.get((*row, matter), 0) for matter in matters] for row in rows], least)
    allowed = {
        (*row, matter): calls
        for row, line in zip(rows, shown, strict=False)
        for matter, calls in zip(matters, line, strict=False)
    }
    return tuple((one, allowed[one[:3]]) for one in found)
