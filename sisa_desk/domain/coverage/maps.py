"""The map of a week: every language with who is there, how surely somebody answers, what is asked, and its gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from sisa_desk.domain.coverage.grids import SLOTS_A_DAY, SLOTS_A_WEEK
from sisa_desk.domain.coverage.years import YearBefore
from sisa_desk.domain.vocabulary import Mode


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which map: the week from a Monday on, the way of working, and on site the district somebody has to reach."""

    monday: date
    mode: Mode = Mode.PHONE
    district: str = ""
    weeks: int = 1


class GapKind(StrEnum):
    """Why calls may come in vain: nobody is there, all hangs on one person, or those who are there seldom answer."""

    NOBODY = "nobody"
    ONE_PERSON = "one_person"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class LanguageWeek:
    """A language in the 336 half-hours of a week: counts, chances from 0 to 1, calls a week.

    `speakers` could be asked at some hour, `on_request` of them gave no hours; `asked` is summed over the weeks before;
    `only_speaker` is named where one person carries the language; `years` are the same week in the years before.
    """

    language: str
    speakers: int
    on_request: int
    people: tuple[int, ...]
    chances: tuple[float, ...]
    asked: tuple[int, ...]
    expected: tuple[float, ...]
    only_speaker: str = ""
    years: tuple[YearBefore, ...] = ()

    def missed(self, slot: int) -> float:
        """Give how many calls a week are likely to find nobody in a half-hour."""
        return self.expected[slot] * (1 - self.chances[slot])

    def asked_in_years(self, slot: int) -> int:
        """Give how often a half-hour was asked for in the same week of all the years before."""
        return sum(one.asked[slot] for one in self.years)

    def gap_at(self, slot: int, least_chance: float) -> GapKind | None:
        """Say why calls of a half-hour may come in vain; None where none are expected or all is well."""
        if not self.expected[slot]:
            return None
        if self.people[slot] == 0:
            return GapKind.NOBODY
        if self.people[slot] == 1:
            return GapKind.ONE_PERSON
        return GapKind.UNSURE if self.chances[slot] < least_chance else None


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a weekday in which a language is asked for and badly covered; half-hours, the last one excluded.

    `expected` and `missed` are calls a week; `districts` are those it was asked for in.
    """

    language: str
    kind: GapKind
    first: int
    last: int
    expected: float
    missed: float
    districts: tuple[str, ...] = ()

    @property
    def weekday(self) -> int:
        """Give the weekday, 0 for Monday."""
        return self.first // SLOTS_A_DAY

    @property
    def minutes(self) -> tuple[int, int]:
        """Give from when to when, in minutes of the day."""
        start = self.first % SLOTS_A_DAY * 30
        return start, start + (self.last - self.first) * 30


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """Everything about one week, language by language: those with most people first, those nobody speaks last."""

    monday: date
    compared_weeks: int
    lines: tuple[LanguageWeek, ...]
    gaps: tuple[Gap, ...]
    least_chance: float
    compared_years: tuple[int, ...] = ()

    def line(self, language: str) -> LanguageWeek | None:
        """Give a language; None where it is not on the map."""
        return next((one for one in self.lines if one.language == language), None)


def gaps_in(line: LanguageWeek, least_chance: float) -> Iterator[Gap]:
    """Give the gaps of a language, neighbouring half-hours of one kind and day as one."""
    if not any(line.expected):
        return iter(())
    return _stretches(line, lambda slot: line.gap_at(slot, least_chance))


def lost_between(before: LanguageWeek, after: LanguageWeek) -> Iterator[Gap]:
    """Give where a language loses its last person, or its last but one, from one state of a week to another."""

    def loss(slot: int) -> GapKind | None:
        left = after.people[slot]
        if left >= before.people[slot] or left > 1:
            return None
        return GapKind.ONE_PERSON if left else GapKind.NOBODY

    return _stretches(after, loss)


def _stretches(line: LanguageWeek, kind_at: Callable[[int], GapKind | None]) -> Iterator[Gap]:
    marked = ((kind_at(slot), slot) for slot in range(SLOTS_A_WEEK))
    for (kind, _day), slots in groupby(marked, key=lambda one: (one[0], one[1] // SLOTS_A_DAY)):
        if kind is not None:
            yield _gap(line, kind, [slot for _, slot in slots])


def _gap(line: LanguageWeek, kind: GapKind, slots: Sequence[int]) -> Gap:
    expected = sum(line.expected[slot] for slot in slots)
    missed = sum(line.missed(slot) for slot in slots)
    return Gap(line.language, kind, slots[0], slots[-1] + 1, expected, missed)


def by_size(line: LanguageWeek) -> tuple[int, float, str]:
    """Order languages: many speakers first, then much asked for."""
    return -line.speakers, -sum(line.expected), line.language
