"""The ledger of unmet demand: cases that found nobody, counted by what is asked; no case is named by a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.call_downs import tally_of, unfilled_reason
from sisa_desk.domain.clock import wall
from sisa_desk.domain.events import Noun
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.small_cells import published
from sisa_desk.domain.vocabulary import Area, UnfilledReason

#: Ends that leave no demand behind.
_MET = frozenset((UnfilledReason.NO_LONGER_NEEDED,))
#: Demand that more volunteers could not have met.
_NOT_FOR_VOLUNTEERS = _MET | {UnfilledReason.EXCLUDED}


class Grouping(StrEnum):
    """What the rows of the ledger stand for."""

    LANGUAGE = "language"
    AREA = "area"
    DISTRICT = "district"
    HOUR = "hour"


@dataclass(frozen=True, slots=True, order=True)
class WeekHour:
    """An hour of the week by the wall clock of Berlin: weekday (0 is Monday) and hour (0 to 23)."""

    weekday: int
    hour: int

    @classmethod
    def of(cls, at: datetime) -> WeekHour:
        """Give the hour of the week a moment (aware) lies in."""
        local = wall(at)
        return cls(local.weekday(), local.hour)


@dataclass(frozen=True, slots=True)
class Case:
    """One thing asked of the desk: when, what for, and why it found nobody, if it did not; moments in UTC."""

    noun: Noun
    id: UUID
    number: int
    asked_at: datetime
    language: str = ""
    kind: RequestKind | None = None
    area: Area | None = None
    district: str = ""
    wanted_at: datetime | None = None
    is_short_notice: bool = False
    reason: UnfilledReason | None = None

    @property
    def is_unmet(self) -> bool:
        """Say whether demand was left."""
        return self.reason is not None and self.reason not in _MET

    @property
    def week_hour(self) -> WeekHour:
        """Give the hour of the week somebody was wanted at; the hour of asking where no time was named."""
        return WeekHour.of(self.wanted_at or self.asked_at)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the ledger: how often each reason, of how many cases, and how often in the period before."""

    key: Hashable
    by_reason: Counter[UnfilledReason]
    cases: int
    before: int = 0

    @property
    def unmet(self) -> int:
        """Give how many cases found nobody."""
        return self.by_reason.total()

    @property
    def share(self) -> float:
        """Give the part of the cases that found nobody, from 0 to 1; 0 where there were no cases."""
        return self.unmet / self.cases if self.cases else 0.0

    @property
    def trend(self) -> int:
        """Give how many more than in the period before."""
        return self.unmet - self.before


@dataclass(frozen=True, slots=True)
class Ledger:
    """The unmet demand of a period: lines, the most often asked in vain first, and their sum."""

    lines: tuple[Line, ...]
    total: Line

    @property
    def reasons(self) -> tuple[UnfilledReason, ...]:
        """Give the reasons that occur, in the order of their list."""
        return tuple(reason for reason in UnfilledReason if self.total.by_reason[reason])


@dataclass(frozen=True, slots=True)
class Gap:
    """Somebody to look for: language and district asked for in vain, at which hours of the week, how often."""

    language: str
    district: str
    hours: tuple[tuple[WeekHour, int], ...]

    @property
    def times(self) -> int:
        """Give how often in all."""
        return sum(times for _hour, times in self.hours)


def reason_of(offers: Collection[Offer]) -> UnfilledReason:
    """Give the reason that the askings for a request tell once its time has passed.

    Where nobody was asked, or nobody answered in any way, the time just passed.
    """
    tally = tally_of(offers)
    if not tally.declined and not tally.not_reached:
        return UnfilledReason.TIME_PASSED
    return unfilled_reason(tally, speakers=len(offers), able=0)


def ledger_of(cases: Collection[Case], before: Collection[Case], grouping: Grouping) -> Ledger:
    """Count the cases of a period by a grouping, beside those of the period before it."""
    key = _KEYS[grouping]
    unmet: dict[Hashable, Counter[UnfilledReason]] = defaultdict(Counter)
    for case in cases:
        if case.reason is not None and case.is_unmet:
            unmet[key(case)][case.reason] += 1
    asked = Counter(map(key, cases))
    earlier = Counter(key(case) for case in before if case.is_unmet)
    lines = [Line(one, unmet[one], asked[one], earlier[one]) for one in {*unmet, *earlier}]
    return Ledger(tuple(sorted(lines, key=_most_first)), _sum_of(lines, len(cases)))


def gaps_in(cases: Iterable[Case]) -> tuple[Gap, ...]:
    """Give who would have helped: languages by district with the hours asked for in vain, the most often first."""
    wanted: dict[tuple[str, str], Counter[WeekHour]] = defaultdict(Counter)
    for case in cases:
        if case.is_unmet and case.reason not in _NOT_FOR_VOLUNTEERS and case.language:
            wanted[case.language, case.district][case.week_hour] += 1
    gaps = (Gap(*key, tuple(sorted(hours.items()))) for key, hours in wanted.items())
    return tuple(sorted(gaps, key=lambda gap: (-gap.times, gap.language, gap.district)))


@dataclass(frozen=True, slots=True)
class Figures:
    """A line as it may be shown; None is left out because it could point at somebody."""

    key: Hashable
    by_reason: tuple[int | None, ...]
    unmet: int | None
    share: float | None
    trend: int | None


def figures_of(ledger: Ledger, least: int = 0) -> tuple[Figures, ...]:
    """Give the lines of a ledger and their sum, last, with counts by its reasons; `least` leaves small ones out.

    Trends of single lines are left out with them, since they would tell the counts of the period before.
    """
    counts = [[line.by_reason[reason] for reason in ledger.reasons] for line in ledger.lines]
    lines = [*ledger.lines, ledger.total]
    return tuple(
        _figures(line, row, is_trend_told=least <= 1 or line is ledger.total)
        for line, row in zip(lines, published(counts, least), strict=bool(counts))
    )


def _figures(line: Line, row: tuple[int | None, ...], *, is_trend_told: bool) -> Figures:
    *by_reason, unmet = row
    is_told = unmet is not None
    return Figures(
        line.key,
        tuple(by_reason),
        unmet,
        line.share if is_told else None,
        line.trend if is_told and is_trend_told else None,
    )


def in_line(cases: Iterable[Case], grouping: Grouping, key: Hashable) -> tuple[Case, ...]:
    """Give the unmet cases behind a line, the newest first."""
    key_of = _KEYS[grouping]
    found = (case for case in cases if case.is_unmet and key_of(case) == key)
    return tuple(sorted(found, key=lambda case: case.asked_at, reverse=True))


_KEYS: dict[Grouping, Callable[[Case], Hashable]] = {
    Grouping.LANGUAGE: lambda case: case.language,
    Grouping.AREA: lambda case: case.area,
    Grouping.DISTRICT: lambda case: case.district,
    Grouping.HOUR: lambda case: case.week_hour,
}


def _most_first(line: Line) -> tuple[int, int, str]:
    return -line.unmet, -line.before, str(line.key)


def _sum_of(lines: Iterable[Line], cases: int) -> Line:
    by_reason: Counter[UnfilledReason] = Counter()
    before = 0
    for line in lines:
        by_reason += line.by_reason
        before += line.before
    return Line(None, by_reason, cases, before)
