"""Everybody who mediates in one week and one way of working: sums that follow every change, and the story of a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from sisa_desk.domain.coverage.demand import Demand
from sisa_desk.domain.coverage.grids import SlotGrid
from sisa_desk.domain.coverage.maps import CoverageMap, Gap, LanguageWeek, by_size, gaps_in
from sisa_desk.domain.coverage.speakers import availability_of, is_able, slot_interval, tried, weighed_of
from sisa_desk.domain.coverage.supply import Availability, Coverage
from sisa_desk.domain.coverage.years import YearBefore, YearsBefore
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Need, Profile, Reason, first_failing
from sisa_desk.domain.matching.times import modes_of
from sisa_desk.domain.reachability import Weighed
from sisa_desk.domain.vocabulary import Mode

#: Which languages of the map somebody who speaks one of them serves.
RowsOf = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who could be rung in a half-hour: how often they answered of how many attempts.

    `weighed` are the same two, each attempt counted by how much it tells about this half-hour and how long it is ago.
    """

    key: str
    name: str
    reached: int
    rung: int
    weighed: Weighed
    modes: frozenset[Mode]

    @property
    def chance(self) -> float:
        """Give how surely they answer, from 0 to 1."""
        return self.weighed.chance


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody who speaks the language and could not be rung then; without a reason they gave no hours at all."""

    key: str
    name: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class CellStory:
    """How a cell of the map was reached."""

    language: str
    slot: int
    voices: tuple[Voice, ...]
    silences: tuple[Silence, ...]
    chance: float
    asked: int
    expected: float
    compared_weeks: int
    years: tuple[YearBefore, ...] = ()


class Pool:
    """Sums over everybody; somebody can be put in anew at any time, and only their languages are summed again."""

    def __init__(self, need: Need, grid: SlotGrid, rows_of: RowsOf) -> None:
        """Begin with nobody; the need says the way of working, the place and what the ranking's musts ask."""
        self.coverage = Coverage(grid)
        self._need = need
        self._grid = grid
        self._rows_of = rows_of
        self._profiles: dict[str, tuple[Profile, ...]] = {}
        self._times: dict[str, Availability] = {}
        self._speakers: dict[str, set[str]] = defaultdict(set)
        self._on_request: dict[str, set[str]] = defaultdict(set)
        self._beside = Demand(), YearsBefore(), 0.0
        self._lines: dict[str, tuple[LanguageWeek, tuple[Gap, ...]]] = {}
        # What is asked stays while people come and go.
        self._expected: dict[str, tuple[float, ...]] = {}

    def put(self, key: str, profiles: Iterable[Profile]) -> None:
        """Put somebody in with all their languages, or anew after something of theirs changed."""
        self.drop(key)
        self._profiles[key] = found = tuple(profiles)
        able = [profile for profile in found if is_able(self._need, profile)]
        languages = tuple(dict.fromkeys(row for one in able for row in self._rows_of(one.language)))
        if not able:
            return
        self._times[key] = availability_of(self._need, able[0], languages, self._grid)
        self._sum(key, self.coverage.add)
        for language in languages:
            self._speakers[language].add(key)
            if able[0].gives_no_times:
                self._on_request[language].add(key)

    def drop(self, key: str) -> None:
        """Take somebody out who may be in."""
        self._profiles.pop(key, None)
        if key in self._times:
            self._sum(key, self.coverage.take_out)
            for language in self._times.pop(key).languages:
                self._speakers[language].discard(key)
                self._on_request[language].discard(key)

    def _sum(self, key: str, step: Callable[[Availability], None]) -> None:
        step(self._times[key])
        for language in self._times[key].languages:
            self._lines.pop(language, None)

    # the map

    def map_with(self, demand: Demand, least_chance: float, years: YearsBefore) -> CoverageMap:
        """Give the map of the first week of the grid, beside what is asked now and was in the years before."""
        if self._beside != (demand, years, least_chance):
            self._beside = demand, years, least_chance
            self._lines.clear()
            self._expected.clear()
        spoken = {language for language, keys in self._speakers.items() if keys}
        codes = spoken.union(demand.counts, years.languages)
        found = [self._lines[code] if code in self._lines else self._sum_up(code) for code in codes]
        lines = tuple(sorted((line for line, _ in found), key=by_size))
        gaps = tuple(sorted((gap for _, gaps in found for gap in gaps), key=lambda gap: (-gap.missed, gap.first)))
        return CoverageMap(self._grid.monday, demand.weeks, lines, gaps, least_chance, years.years)

    def _sum_up(self, language: str) -> tuple[LanguageWeek, tuple[Gap, ...]]:
        """Give a language with its gaps, and keep them until somebody who speaks it changes."""
        demand, years, least_chance = self._beside
        line = self._line(language, demand, years)
        gaps = (
            replace(gap, districts=demand.districts_in(language, gap.first, gap.last))
            for gap in gaps_in(line, least_chance)
        )
        self._lines[language] = line, tuple(gaps)
        return self._lines[language]

    def _line(self, language: str, demand: Demand, years: YearsBefore) -> LanguageWeek:
        keys = self._speakers[language]
        if language not in self._expected:
            self._expected[language] = demand.expected(language)
        return LanguageWeek(
            language=language,
            speakers=len(keys),
            on_request=len(self._on_request[language]),
            people=self.coverage.people(language),
            chances=self.coverage.chances(language),
            asked=demand.asked(language),
            expected=self._expected[language],
            only_speaker=self._name(next(iter(keys))) if len(keys) == 1 else "",
            years=years.of(language),
        )

    def _name(self, key: str) -> str:
        return self._profiles[key][0].interpreter.name

    @contextmanager
    def without(self, key: str, span: Interval) -> Iterator[None]:
        """Imagine somebody away for a time, as long as one looks."""
        real = self._times.get(key)
        if real is None:
            yield
            return
        lines = dict(self._lines)
        self._exchange(key, replace(real, absences=(*real.absences, span)))
        try:
            yield
        finally:
            self._exchange(key, real)
            self._lines = lines

    def _exchange(self, key: str, times: Availability) -> None:
        self._sum(key, self.coverage.take_out)
        self._times[key] = times
        self._sum(key, self.coverage.add)

    # the story of a cell

    def story(self, language: str, slot: int, demand: Demand, years: YearsBefore) -> CellStory:
        """Tell who could be rung in a half-hour of the first week, who could not and why, and what is asked then."""
        speaking = [profile for profile in map(self._speaking(language), self._profiles.values()) if profile]
        counted = [one for one in speaking if one.key in self._speakers[language] and self._is_there(one, slot)]
        voices = (self._voice(profile, slot) for profile in counted)
        silent = (self._silence(profile, slot) for profile in speaking if profile not in counted)
        return CellStory(
            language,
            slot,
            tuple(sorted(voices, key=lambda one: (-one.chance, one.name))),
            tuple(sorted(silent, key=lambda one: one.name)),
            self.coverage.chances(language)[slot],
            demand.asked(language)[slot],
            demand.expected(language)[slot],
            demand.weeks,
            years.of(language),
        )

    def _speaking(self, language: str) -> Callable[[tuple[Profile, ...]], Profile | None]:
        """Give a function: what somebody can in a language, the skill that counts before one that does not."""

        def speaking(profiles: tuple[Profile, ...]) -> Profile | None:
            found = [one for one in profiles if language in self._rows_of(one.language)]
            return next((one for one in found if is_able(self._need, one)), found[0] if found else None)

        return speaking

    def _is_there(self, profile: Profile, slot: int) -> bool:
        return bool(self.coverage.slots_of(self._times[profile.key]) >> slot & 1)

    def _voice(self, profile: Profile, slot: int) -> Voice:
        weighed = weighed_of(profile, slot, self._need.at)
        return Voice(profile.key, profile.interpreter.name, *tried(profile), weighed, self._modes(profile, slot))

    def _modes(self, profile: Profile, slot: int) -> frozenset[Mode]:
        offered = (row.modes for row in profile.rows if self._grid.offered((row,)) >> slot & 1)
        return modes_of(profile.modes) & frozenset({self._need.mode}.union(*offered))

    def _silence(self, profile: Profile, slot: int) -> Silence:
        then = slot_interval(self._grid.monday, slot)
        must = first_failing(replace(self._need, interval=then, now=then.start), profile)
        reason = must.why_not(replace(self._need, interval=then, now=then.start), profile) if must else None
        return Silence(profile.key, profile.interpreter.name, reason)
