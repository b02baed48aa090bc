"""What would help a request that few or none can take, counted on the facts of two readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sisa_desk.domain.free_slots import SlotGrid
from sisa_desk.domain.languages import LanguageTable, Neighbour
from sisa_desk.domain.matching import Need, Profile, rank
from sisa_desk.domain.requests import Request
from sisa_desk.domain.ways_out import (
    Way,
    by_referral,
    by_relay,
    in_a_neighbouring_language,
    in_another_mode,
    in_order,
    in_the_second_language,
    neighbours_worth_trying,
    other_modes,
    other_times,
    times_around,
)
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.free_slots import slots_of
from sisa_desk.services.matching import Matching
from sisa_desk.services.relays import Relays


@dataclass(frozen=True, slots=True)
class _Case:
    """A request in need of ways out, with the facts about everybody who might come in."""

    request: Request
    need: Need
    found: int
    grid: SlotGrid | None
    speakers: Mapping[str, tuple[Profile, ...]]

    def count(self, need: Need) -> int:
        """Count who could come if the need were another."""
        return len(rank(need, self.speakers[need.language]).candidates)


class WaysOut:
    """Answers "what would help?" for a request, stored or still being typed."""

    def __init__(
        self, database: Database, matching: Matching, relays: Relays, languages: Callable[[], LanguageTable]
    ) -> None:
        """Work on a store with the ranking, which does the counting, and the table of languages."""
        self._database = database
        self._matching = matching
        self._relays = relays
        self._languages = languages

    def ways_for(self, request: Request, found: int) -> tuple[Way, ...]:
        """Give the ways out of a request that so many can take, in the order to propose them."""
        with self._database.reading() as tx:
            return in_order(self._all(tx, self._case(tx, request, found)), request)

    def _case(self, tx: Transaction, request: Request, found: int) -> _Case:
        need = self._matching.need_of(tx, request)
        grid = times_around(request, tx.now)
        within = grid.window if grid else need.interval
        languages = (need.language, *self._neighbours(request, need), request.second_language)
        speakers = self._matching.speakers(tx, request, need, languages=tuple(filter(None, languages)), within=within)
        return _Case(request, need, found, grid, speakers)

    def _neighbours(self, request: Request, need: Need) -> dict[str, Neighbour]:
        """Give the neighbouring languages worth trying, by code."""
        near = self._languages().neighbours_of(request.language)
        least, known = need.numbers.neighbour_least_percent, (need.language, request.second_language)
        return {one.code: one for one in neighbours_worth_trying(near, least_percent=least, known=known)}

    def _all(self, tx: Transaction, case: _Case) -> Iterator[Way]:
        yield from _other_times(tx, case)
        yield from _other_modes(case)
        second = case.request.second_language
        if second and second != case.need.language:
            yield in_the_second_language(second, case.count(replace(case.need, language=second)))
        for code, neighbour in self._neighbours(case.request, case.need).items():
            yield in_a_neighbouring_language(neighbour, case.count(replace(case.need, language=code)))
        yield from self._relay(tx, case)
        yield by_referral()

    def _relay(self, tx: Transaction, case: _Case) -> Iterator[Way]:
        if case.request.stand_in_language:
            return
        speakers = case.speakers[case.need.language]
        relay = self._relays.best(tx, case.request, case.need, speakers)
        if relay is not None:
            yield by_relay(relay.bridge, relay.count)


def _other_times(tx: Transaction, case: _Case) -> Iterator[Way]:
    if case.grid is None:
        return
    need = replace(case.need, is_instant=False)
    slots = slots_of(tx, need, case.speakers[need.language], case.grid)
    is_working_day = tx.rules.calendar.is_working_day
    enough = need.numbers.few_candidates
    yield from other_times(
        case.request, slots, found=case.found, enough=enough, now=tx.now, is_working_day=is_working_day
    )


def _other_modes(case: _Case) -> Iterator[Way]:
    for mode in other_modes(case.request):
        count = case.count(replace(case.need, mode=mode))
        if count > case.found:
            yield in_another_mode(mode, count)
