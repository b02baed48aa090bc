"""What would help a request that few or none can take, counted on the facts of two readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sisa_desk.domain.calendar import WorkingCalendar
from sisa_desk.domain.diaries import Diaries
from sisa_desk.domain.free_slots import free_slots
from sisa_desk.domain.languages import LanguageTable, Neighbour
from sisa_desk.domain.matching import Need, Profile, count_able
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
from sisa_desk.services.matching import Matching
from sisa_desk.services.relays import Relays


@dataclass(frozen=True, slots=True)
class _Case:
    """A request in need of ways out, with the facts about everybody who might come in."""

    request: Request
    need: Need
    found: int
    speakers: Mapping[str, Sequence[Profile]]

    def count(self, need: Need) -> int:
        """Count who could come if the need were another."""
        return count_able(need, self.speakers[need.language])


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
        languages = (need.language, *self._neighbours(request, need), request.second_language)
        return _Case(request, need, found, self._matching.profiles_in(tx, filter(None, languages)))

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
        relay = self._relays.best(tx, case.need, case.speakers[case.need.language])
        if relay is not None:
            yield by_relay(relay.bridge, relay.count)


def _other_times(tx: Transaction, case: _Case) -> Iterator[Way]:
    grid = times_around(case.request, tx.now)
    if grid is None:
        return
    # A talk that is put off is an appointment: nobody has to be rung at this very hour.
    need = replace(case.need, is_instant=False)
    slots = free_slots(grid, Diaries(need, grid).of(case.speakers[need.language]))
    yield from other_times(
        case.request,
        slots,
        found=case.found,
        enough=need.numbers.few_candidates,
        now=tx.now,
        is_working_day=_calendar(tx).is_working_day,
    )


def _calendar(tx: Transaction) -> WorkingCalendar:
    """Read what says which days are working days, and no other rule."""
    return WorkingCalendar(tx.opening_hours.where(), tx.holidays.where(), tx.closures.where())


def _other_modes(case: _Case) -> Iterator[Way]:
    for mode in other_modes(case.request):
        count = case.count(replace(case.need, mode=mode))
        if count > case.found:
            yield in_another_mode(mode, count)
