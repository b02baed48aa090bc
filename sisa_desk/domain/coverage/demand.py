"""What was asked for in the weeks before, half-hour by half-hour, and how many calls that lets one expect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sisa_desk.domain.calendar import OpeningHours
from sisa_desk.domain.clock import at_minute, wall, wall_date
from sisa_desk.domain.coverage.grids import SLOT_MINUTES, SLOTS_A_DAY, SLOTS_A_WEEK
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode

_NOTHING = (0,) * SLOTS_A_WEEK
_EXPECTING_NOTHING = (0.0,) * SLOTS_A_WEEK


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody once asked for a language at a moment."""

    language: str
    at: datetime
    mode: Mode
    district: str = ""


@dataclass(frozen=True)
class Demand:
    """The askings of some weeks before, by language and half-hour of the week; and how many weeks those were."""

    weeks: int = 0
    counts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    districts: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    open: frozenset[int] = frozenset(range(SLOTS_A_WEEK))

    def asked(self, language: str) -> tuple[int, ...]:
        """Give how often a language was asked for in each half-hour of those weeks together."""
        return self.counts.get(language, _NOTHING)

    def expected(self, language: str) -> tuple[float, ...]:
        """Give how many calls one week brings in each half-hour: half its own count, a quarter of each neighbour's.

        Nobody rings by the half-hour, so what came a little earlier or later tells too; but nobody is expected to ring
        while the hotline is closed, where only what was asked for just then counts.
        """
        counts = self.counts.get(language)
        if counts is None or not self.weeks:
            return _EXPECTING_NOTHING
        return tuple(self._smoothed(counts, slot) / self.weeks for slot in range(SLOTS_A_WEEK))

    def _smoothed(self, counts: tuple[int, ...], slot: int) -> float:
        if slot not in self.open:
            return counts[slot]
        beside = (counts[one] if one in self.open else counts[slot] for one in (slot - 1, slot + 1))
        return (2 * counts[slot] + sum(beside)) / 4

    def districts_in(self, language: str, first: int, last: int) -> tuple[str, ...]:
        """Give where a language was asked for in some half-hours (the last one excluded), in the alphabet's order."""
        found = (self.districts.get((language, slot), frozenset()) for slot in range(first, last))
        return tuple(sorted(frozenset().union(*found)))


def weeks_before(monday: date, now: datetime, weeks: int) -> Interval:
    """Give the weeks whose demand tells about a week: those before it, and none that is not over yet."""
    today = wall_date(now)
    last = min(monday, today - timedelta(days=today.weekday()))
    return Interval(at_minute(last - timedelta(weeks=weeks), 0), at_minute(last, 0))


def open_slots(hours: Iterable[OpeningHours]) -> frozenset[int]:
    """Give the half-hours of a week that opening hours touch; all of them where no hours are kept."""
    found = {slot for one in hours for slot in _touched(one)}
    return frozenset(found or range(SLOTS_A_WEEK))


def _touched(hours: OpeningHours) -> range:
    first, last = (at.hour * 60 + at.minute for at in (hours.opens, hours.closes))
    midnight = hours.weekday * SLOTS_A_DAY
    return range(midnight + first // SLOT_MINUTES, midnight - -last // SLOT_MINUTES)


def demand_of(askings: Iterable[Asking], wanted: tuple[Mode, str], open_at: frozenset[int]) -> Demand:
    """Count the askings of one way of working and of one district ("" is all); a week without any asking is left out.

    `open_at` are the half-hours of the week in which the hotline is open.
    """
    mode, district = wanted
    mondays: set[date] = set()
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * SLOTS_A_WEEK)
    districts: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in askings:
        day = wall_date(one.at)
        mondays.add(day - timedelta(days=day.weekday()))
        if one.mode is mode and district in {"", one.district}:
            slot = slot_of_week(one.at)
            counts[one.language][slot] += 1
            districts[one.language, slot] |= {one.district} - {""}
    return Demand(
        len(mondays),
        {language: tuple(slots) for language, slots in counts.items()},
        {key: frozenset(names) for key, names in districts.items()},
        open_at,
    )


def slot_of_week(at: datetime) -> int:
    """Give the half-hour of the week by the wall clock of Berlin (0..335, Monday at midnight first)."""
    local = wall(at)
    return local.weekday() * SLOTS_A_DAY + (local.hour * 60 + local.minute) // SLOT_MINUTES
