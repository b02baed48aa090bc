"""Narrows down a language that nobody knows the name of: by country, script, what is heard and what it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages.entries import Country, Language, LanguageKind
from sisa_desk.domain.languages.families import UNRANKED
from sisa_desk.domain.languages.tables import LanguageTable


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known so far: country (ISO 3166-1 alpha-2), script (ISO 15924), what was heard, what was denied.

    `heard` is the name as the person says it or the beginning of it; empty clues say nothing.
    """

    country: str = ""
    script: str = ""
    heard: str = ""
    ruled_out: frozenset[str] = frozenset()

    def without(self, code: str) -> Clues:
        """Note that the person does not speak this language."""
        return replace(self, ruled_out=self.ruled_out | {code})


def suspects(table: LanguageTable, clues: Clues, interface_language: str = "de") -> tuple[str, ...]:
    """Give the codes that fit every clue, likeliest first; names of families that must be asked back are left out.

    With a country, its languages in their order; without one, the commonest in Saxony-Anhalt first. What was heard
    may name a language or a country: its languages follow those that sound like it.
    """
    fitting = [language for language in _to_begin_with(table, clues.country) if _fits(language, clues)]
    heard = folded(clues.heard)
    if not heard:
        return tuple(language.code for language in fitting)
    sounding = (language.code for language in fitting if _sounds_like(language, heard, interface_language))
    named = next(iter(countries_named(table, heard, interface_language)), "")
    possible = {language.code for language in fitting}
    there = filter(possible.__contains__, table.likely_for_country(named))
    return tuple(dict.fromkeys((*sounding, *there)))


def _to_begin_with(table: LanguageTable, country: str) -> Iterator[Language]:
    if country:
        codes = table.likely_for_country(country)
        yield from (language for code in codes if (language := table.by_code(code)))
        return
    told = (language for language in table if table.question_about(language.code) is None)
    yield from sorted((each for each in told if each.kind is not LanguageKind.SIGN_LANGUAGE), key=_by_rank)


def _by_rank(language: Language) -> tuple[int, str]:
    return (UNRANKED if language.rank is None else language.rank, language.code)


def _fits(language: Language, clues: Clues) -> bool:
    return language.code not in clues.ruled_out and (not clues.script or clues.script in language.scripts)


def _sounds_like(language: Language, heard: str, interface_language: str) -> bool:
    names = (*language.autonyms, language.spoken, language.names[interface_language], *language.aliases)
    # A hint is spoken in syllables, "kur-man-DSCHI", and heard as one word.
    forms = {form for name in names for form in (folded(name), folded(name.replace("-", "")))}
    return any(word.startswith(heard) for form in forms for word in (form, *form.split()))


def scripts_left(table: LanguageTable, clues: Clues, interface_language: str = "de") -> tuple[str, ...]:
    """Give the scripts in which what is left is written, the likeliest first, whichever of them is chosen.

    Scripts that are only the second one of a language come last.
    """
    left = suspects(table, replace(clues, script=""), interface_language)
    written = [language.scripts for code in left if (language := table.by_code(code))]
    usual = (script for scripts in written for script in scripts[:1])
    also = (script for scripts in written for script in scripts[1:])
    return tuple(dict.fromkeys(script for script in (*usual, *also) if script in table.scripts))


def countries_to_ask(table: LanguageTable, interface_language: str = "de") -> tuple[str, ...]:
    """Give all countries: those most people here come from first, the others by name."""

    def place(country: Country) -> tuple[int, str]:
        return (UNRANKED if country.rank is None else country.rank, folded(country.names[interface_language]))

    return tuple(country.code for country in sorted(table.countries.values(), key=place))


def countries_named(table: LanguageTable, text: str, interface_language: str = "de") -> tuple[str, ...]:
    """Give the countries of which a name, or a word for its people, begins like this, in any of our languages."""
    wanted = folded(text)
    if not wanted:
        return ()
    order = countries_to_ask(table, interface_language)
    return tuple(code for code in order if _is_named(table.countries[code], wanted))


def _is_named(country: Country, wanted: str) -> bool:
    return any(folded(name).startswith(wanted) for name in (*country.names.values(), *country.peoples))
