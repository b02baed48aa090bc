"""The language table: look-up by code, by any written name, by country, and what can stand in for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from sisa_desk.domain.languages.entries import Country, Language, Neighbour, Script
from sisa_desk.domain.languages.families import UNRANKED, Families
from sisa_desk.domain.languages.finding import Finder
from sisa_desk.domain.languages.resolutions import (
    LanguageQuestion,
    NamedQuestion,
    QuestionReason,
    Resolution,
)
from sisa_desk.domain.languages.spellings import spellings_of


class Cover(StrEnum):
    """Why somebody who speaks one language can serve a request for another, the best first."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"


class LanguageTable:
    """All languages the desk knows; immutable."""

    def __init__(
        self,
        languages: Iterable[Language],
        questions: Iterable[NamedQuestion] = (),
        countries: Iterable[Country] = (),
        scripts: Iterable[Script] = (),
    ) -> None:
        """Keep the entries; written names are ordered at the first look-up (some 30 ms for 300 languages)."""
        self._languages: Mapping[str, Language] = MappingProxyType({language.code: language for language in languages})
        self._questions = tuple(questions)
        self._countries = MappingProxyType({country.code: country for country in countries})
        self._scripts = MappingProxyType({script.code: script for script in scripts})

    def __iter__(self) -> Iterator[Language]:
        """Go through the languages in the order of the table."""
        return iter(self._languages.values())

    def __len__(self) -> int:
        """Count the languages."""
        return len(self._languages)

    def __contains__(self, code: object) -> bool:
        """Tell whether the code is known."""
        return code in self._languages

    def with_languages(self, languages: Iterable[Language]) -> LanguageTable:
        """Give a table of other entries with the same questions and countries."""
        return LanguageTable(languages, self._questions, self._countries.values(), self._scripts.values())

    @property
    def countries(self) -> Mapping[str, Country]:
        """Give the countries by ISO 3166-1 alpha-2 code."""
        return self._countries

    @property
    def scripts(self) -> Mapping[str, Script]:
        """Give the scripts by ISO 15924 code."""
        return self._scripts

    def by_code(self, code: str) -> Language | None:
        """Give the language of a code, None when it is unknown."""
        return self._languages.get(code)

    def name(self, code: str, interface_language: str = "de") -> str:
        """Give the name in an interface language; an unknown code names itself."""
        language = self._languages.get(code)
        return code if language is None else language.names.get(interface_language) or language.names["en"]

    def resolve(self, text: str, interface_language: str = "de") -> Resolution:
        """Look up a name as written, half typed or mistyped, in any interface language or its own.

        Names of peoples and countries give a question with the languages they lead to, never a language.
        """
        return self._finder.resolve(text, interface_language)

    def question_about(self, code: str) -> LanguageQuestion | None:
        """Give what has to be asked back when somebody names this language, None where it is one of its own."""
        return self._umbrellas.get(code)

    def covers(self, spoken: str, wanted: str) -> Cover | None:
        """Tell how a speaker of one language serves a request for another, None when not.

        BROADER: the speaker's entry says only "Arabic", the request names a variety: to be asked.
        Neighbours are no cover; see `neighbours_of`.
        """
        if spoken == wanted:
            return Cover.SAME
        if wanted in self.ancestors_of(spoken):
            return Cover.NARROWER
        return Cover.BROADER if spoken in self.ancestors_of(wanted) else None

    def covering(self, wanted: str) -> Mapping[str, Cover]:
        """Give every code whose speakers serve a request for this one, with the relation."""
        found = {wanted: Cover.SAME}
        found.update(dict.fromkeys(self.descendants_of(wanted), Cover.NARROWER))
        found.update(dict.fromkeys(self.ancestors_of(wanted), Cover.BROADER))
        return found

    def ancestors_of(self, code: str) -> tuple[str, ...]:
        """Give the macro-languages above, the nearest first."""
        return self._families.above(code)

    def descendants_of(self, code: str) -> tuple[str, ...]:
        """Give the varieties below, the commonest first."""
        return self._families.below(code)

    def neighbours_of(self, code: str) -> tuple[Neighbour, ...]:
        """Give the languages whose speakers can be asked instead, best understood first.

        `percent` says how much of it speakers of `code` understand, `both_ways` whether they are understood as well;
        where not, `neighbours_of` the other may know a share of its own. `warning` is what to tell both beforehand.
        """
        return self._neighbours.get(code, ())

    def likely_for_country(self, country: str) -> tuple[str, ...]:
        """Give the languages people from a country (ISO 3166-1 alpha-2) most likely speak, likeliest first."""
        known = self._countries.get(country.upper())
        return known.languages if known else ()

    def countries_of(self, code: str) -> tuple[str, ...]:
        """Give where a language or one of its varieties is spoken (ISO 3166-1), where it is commonest first."""
        family = (code, *self.descendants_of(code))
        places: dict[str, int] = {}
        for country in self._countries.values():
            spoken = [place for place, each in enumerate(country.languages) if each in family]
            if spoken:
                places[country.code] = spoken[0]
        return tuple(sorted(places, key=lambda country: (places[country], self._country_rank(country), country)))

    def _country_rank(self, country: str) -> int:
        rank = self._countries[country].rank
        return UNRANKED if rank is None else rank

    def rank_of(self, code: str) -> int:
        """Give the place among the languages of Saxony-Anhalt, a large number where none is known."""
        return self._families.rank(code)

    def written_in(self, script: str) -> tuple[str, ...]:
        """Give the languages written in a script (ISO 15924), the commonest first: for the finder."""
        return tuple(sorted((each.code for each in self if script in each.scripts), key=self.rank_of))

    @cached_property
    def _families(self) -> Families:
        return Families(self._languages)

    @cached_property
    def _finder(self) -> Finder:
        spellings = spellings_of(self, self._questions, self._countries.values())
        return Finder(self._languages, spellings, self._umbrellas)

    @cached_property
    def _umbrellas(self) -> Mapping[str, LanguageQuestion]:
        asked = [each.question for each in self._questions if each.question.why is QuestionReason.UMBRELLA]
        return {question.umbrella: question for question in asked if question.umbrella}

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[Neighbour, ...]]:
        found: dict[str, dict[str, Neighbour]] = {}
        for language in self:
            for neighbour in language.neighbours:
                found.setdefault(language.code, {})[neighbour.code] = neighbour
                if neighbour.both_ways:
                    found.setdefault(neighbour.code, {}).setdefault(
                        language.code, replace(neighbour, code=language.code)
                    )
        return {code: tuple(sorted(each.values(), key=lambda near: -near.percent)) for code, each in found.items()}
