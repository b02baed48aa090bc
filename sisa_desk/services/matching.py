"""Finding who can take a request: the store holds the facts compiled, the domain judges them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sisa_desk.domain.exclusions import ExclusionRule, excluded_by
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.matching import Move, Need, Profile, Ranking, Ways, moves, rank
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.rules import Numbers
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.ties import Ties, read_ties
from sisa_desk.persistence.ties_together import read_ties_of
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.places import Places


class Matching:
    """Answers "who can?" for a request, stored or still being typed."""

    def __init__(self, database: Database, languages: Callable[[], LanguageTable], places: Places) -> None:
        """Work on a store with the tables of languages and places."""
        self._database = database
        self._languages = languages
        self._places = places

    def candidates_for(self, request: Request) -> Ranking:
        """Give who can take it, best first, and for everybody else who speaks it why not."""
        if not request.language:
            return Ranking()
        with self._database.reading() as tx:
            return self.ranking_in(tx, request)

    def ranking_in(self, tx: Transaction, request: Request) -> Ranking:
        """Give the ranking inside a transaction, as a decision about it needs it."""
        return rank(self.need_of(tx, request), self.profiles_for(tx, request))

    def moves_since(self, request_id: UUID, before: Numbers) -> tuple[Move, ...]:
        """Give the ranking of a stored request as it would be now, with where people stood by other figures."""
        with self._database.reading() as tx:
            request = tx.requests.get(request_id)
            need, profiles = self.need_of(tx, request), self.profiles_for(tx, request)
            return moves(rank(replace(need, numbers=before), profiles), rank(need, profiles))

    def profiles_for(self, tx: Transaction, request: Request) -> Sequence[Profile]:
        """Give the facts about everybody who speaks it, or what stands in for it, each once."""
        return tx.speakers.of(tuple(self._languages().covering(request.spoken_language)))

    def profiles_to_count(self, tx: Transaction, need: Need) -> Sequence[Profile]:
        """Give those who come into question for a need, each once, with what musts judge and nothing to show."""
        return tx.speakers.counted(tuple(self._languages().covering(need.language)), need.mode_bit)

    def profiles_in(self, tx: Transaction, languages: Iterable[str]) -> Mapping[str, Sequence[Profile]]:
        """Give for each of some languages the facts about everybody who speaks it, in one go."""
        table = self._languages()
        return tx.speakers.of_each({language: tuple(table.covering(language)) for language in languages})

    def need_of(self, tx: Transaction, request: Request) -> Need:
        """Say what a request demands; a talk now begins now."""
        ties = read_ties(tx.connection, request, now=tx.now, operator=tx.operator)
        exclusion = _exclusion(request, ties, tx.exclusions.where)
        return self._need(tx, request, ties, exclusion, tx.figures.numbers())

    def needs_of(self, tx: Transaction, requests: Collection[Request]) -> dict[UUID, Need]:
        """Say what each of many requests demands, by its key, in a few statements; ways are worked out once for all."""
        ties = read_ties_of(tx.connection, requests, now=tx.now, operator=tx.operator)
        numbers, rules = tx.figures.numbers(), tx.exclusions.where()
        ways = Ways(self._places.numbered, numbers)

        def need(request: Request) -> Need:
            exclusion = _exclusion(request, ties[request.id], lambda: rules)
            return replace(self._need(tx, request, ties[request.id], exclusion, numbers), shared_ways=ways)

        return {request.id: need(request) for request in requests}

    def _need(self, tx: Transaction, request: Request, ties: Ties, exclusion: str, numbers: Numbers) -> Need:
        start = request.start or tx.now
        return Need(
            language=request.spoken_language,
            mode=request.mode,
            interval=Interval(start, start + timedelta(minutes=request.minutes)),
            now=tx.now,
            numbers=numbers,
            number=request.number,
            variety=request.variety,
            area=request.area,
            sex=request.sex_wanted,
            sex_is_must=request.sex_is_must,
            level=request.level_wanted,
            qualification=request.qualification_wanted,
            place=self._places.of(request.place_id),
            organisation_id=request.organisation_id,
            beneficiary_id=request.beneficiary_id,
            interpreter_wanted=request.interpreter_wanted,
            is_instant=request.kind is RequestKind.INSTANT,
            is_heavy=request.is_heavy,
            exclusion=exclusion,
            ties=ties.of_people,
            place_of=self._places.numbered,
        )


def _exclusion(request: Request, ties: Ties, rules: Callable[[], Iterable[ExclusionRule]]) -> str:
    """Name the excluded setting the words of a request touch, unless somebody said that it is not meant."""
    if not request.occasion.strip():
        return ""
    rule = excluded_by(request.occasion, (rule for rule in rules() if rule.name not in ties.not_meant))
    return rule.name if rule else ""
