"""What would help a request that few or none can take, counted on the facts of one reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.requests import Request
from sisa_desk.domain.ways_out import (
    Way,
    by_referral,
    in_a_neighbouring_language,
    in_another_mode,
    in_order,
    in_the_second_language,
    neighbours_worth_trying,
    other_modes,
)
from sisa_desk.persistence.database import Database
from sisa_desk.services.matching import Matching


class WaysOut:
    """Answers "what would help?" for a request, stored or still being typed."""

    def __init__(self, database: Database, matching: Matching, languages: Callable[[], LanguageTable]) -> None:
        """Work on a store with the ranking and the table of languages."""
        self._database = database
        self._matching = matching
        self._languages = languages

    def ways_for(self, request: Request, found: int) -> tuple[Way, ...]:
        """Give the ways out of a request that so many can take, in the order to propose them."""
        return in_order(self._all(request, found), request)

    def _all(self, request: Request, found: int) -> Iterator[Way]:
        for mode in other_modes(request):
            n = self._count(replace(request, mode=mode))
            if n > found:
                yield in_another_mode(mode, n)
        if request.second_language:
            yield in_the_second_language(
                request.second_language, self._count(replace(request, language=request.second_language))
            )
        for near in neighbours_worth_trying(
            self._languages().neighbours_of(request.language), least_percent=45, known=(request.language,)
        ):
            yield in_a_neighbouring_language(near, self._count(replace(request, language=near.code)))
        yield by_referral(None)

    def _count(self, request: Request) -> int:
        return len(self._matching.candidates_for(request).candidates)
