"""Finds the language that a written name means, or the question to ask back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sisa_desk.domain.folding import folded, search_forms
from sisa_desk.domain.languages.entries import Language
from sisa_desk.domain.languages.families import UNRANKED, Families
from sisa_desk.domain.languages.narrowing import narrowed
from sisa_desk.domain.languages.resolutions import (
    LanguageMatch,
    LanguageQuestion,
    MatchKind,
    QuestionReason,
    Resolution,
)
from sisa_desk.domain.languages.spellings import Meaning, Slip, Spellings

_MOST_SHOWN = 12
_ASKED_FROM_LETTERS = 4
_SLIPS_FROM_LETTERS = 5
#: Words for "language" and "people" around a name, in the eight languages and those of our callers, folded.
_WRAPPING = frozenset(
    "sprache sprachen language langue la le язык языке мова لغه اللغه زبان idioma lengua el jezyk tieng nguoi ngon ngu"
    " limba gjuha jezik jazyk dili zimane".split()
)
#: What an adjective has at its end beside such a word: "ukrainische Sprache", "langue ukrainienne".
_ENDINGS = ("ne", "e")


class Finder:
    """Looks names up: exactly, narrowed by a second word, by their beginning, by code, with a typing error."""

    def __init__(
        self, languages: Mapping[str, Language], spellings: Spellings, umbrellas: Mapping[str, LanguageQuestion]
    ) -> None:
        """Take the entries, their spellings and the questions that the name of a whole family leads to."""
        self._languages = languages
        self._families = Families(languages)
        self._spellings = spellings
        self._umbrellas = umbrellas
        self._familiar: dict[str, frozenset[str]] = {}

    def resolve(self, text: str, interface_language: str) -> Resolution:
        """Find what is meant; names written in the interface language come first."""
        written = folded(text)
        if not written:
            return Resolution()
        return (
            self._exactly(written, interface_language)
            or self._narrowed(written)
            or self._completed(written, interface_language)
            or self._by_code(written)
            or self._mistyped(written)
        )

    def _exactly(self, written: str, interface_language: str) -> Resolution | None:
        for form in (written, *_unwrapped(written)):
            meaning = self._spellings.meaning(form, interface_language)
            if meaning is not None:
                known = self._told(meaning, MatchKind.EXACT, form)
                return Resolution((*known.matches, *self._others(form, known, interface_language)), known.question)
        return None

    def _others(self, form: str, known: Resolution, interface_language: str) -> Iterator[LanguageMatch]:
        taken = {match.code for match in known.matches}
        return (match for match in self._beginning_with(form, interface_language) if match.code not in taken)

    def _narrowed(self, written: str) -> Resolution | None:
        meaning = narrowed(written, self._spellings, self._families)
        return None if meaning is None else self._told(meaning, MatchKind.NARROWED, written)

    def _told(self, meaning: Meaning, how: MatchKind, written: str, likeness: float = 1.0) -> Resolution:
        question = self._umbrellas.get(meaning) if isinstance(meaning, str) else meaning
        code = meaning if isinstance(meaning, str) else meaning.umbrella
        matches = (LanguageMatch(code, how, written, likeness),) if code else ()
        return Resolution(matches, question)

    def _completed(self, written: str, interface_language: str) -> Resolution | None:
        matches = tuple(self._beginning_with(written, interface_language))
        question = self._question_ahead(written, matches)
        if not matches and question is None:
            return None
        # A slip may turn one name into the beginning of another: "Koran" is more often Korean than Koranko.
        slipped = self._mistyped(written).matches if len(written) >= _SLIPS_FROM_LETTERS else ()
        told = {match.code for match in matches}
        return Resolution((*matches, *(match for match in slipped if match.code not in told)), question)

    def _beginning_with(self, written: str, interface_language: str) -> Iterable[LanguageMatch]:
        familiar = self._forms_of(interface_language)
        best: dict[str, tuple[bool, bool, int, int, str]] = {}
        for each in self._spellings.completions(written):
            if isinstance(code := each.meaning, str):
                form, rank = each.form, self._families.rank(code)
                place = (not each.whole, form not in familiar, rank, len(form), form)
                if code not in best or place < best[code]:
                    best[code] = place
        for code, (inside, _, _, length, form) in sorted(best.items(), key=lambda entry: entry[1])[:_MOST_SHOWN]:
            yield LanguageMatch(code, MatchKind.WORD if inside else MatchKind.PREFIX, form, len(written) / length)

    def _question_ahead(self, written: str, matches: Iterable[LanguageMatch]) -> LanguageQuestion | None:
        """Give the question half typed, unless a language that is common here begins like this as well."""
        if len(written) < _ASKED_FROM_LETTERS:
            return None
        first = next(iter(matches), None)
        if first is not None and self._is_plain_name(first):
            return self._umbrellas.get(first.code)
        ahead = [
            (len(each.form), each.form, each.meaning)
            for each in self._spellings.completions(written)
            if each.whole and not isinstance(each.meaning, str)
        ]
        return min(ahead, key=lambda found: found[:2])[2] if ahead else None

    def _is_plain_name(self, match: LanguageMatch) -> bool:
        """Tell "Russisch" from "Afghanisches Persisch", which begins like a people but is seldom meant."""
        return match.how is MatchKind.PREFIX and " " not in match.written and self._families.rank(match.code) < UNRANKED

    def _forms_of(self, interface_language: str) -> frozenset[str]:
        if interface_language not in self._familiar:
            self._familiar[interface_language] = frozenset(
                form
                for language in self._languages.values()
                for name in (language.names.get(interface_language, ""), *language.aliases, *language.autonyms)
                for form in search_forms(name)
            )
        return self._familiar[interface_language]

    def _by_code(self, written: str) -> Resolution | None:
        return self._told(written, MatchKind.CODE, written) if written in self._languages else None

    def _mistyped(self, written: str) -> Resolution:
        slips = self._spellings.slips(written)
        if not slips:
            return Resolution()
        nearest = [slip for slip in slips if slip.letters == slips[0].letters]
        meanings = self._widest(nearest)
        if len(meanings) == 1:
            return self._told(meanings[0], MatchKind.TYPO, nearest[0].form, _likeness(nearest[0], written))
        options = tuple(dict.fromkeys(code for meaning in meanings for code in _codes(meaning)))
        question = LanguageQuestion(QuestionReason.LOOKALIKE, written, tuple(sorted(options, key=self._families.rank)))
        return Resolution(tuple(self._slipped(nearest, written)), question)

    def _widest(self, slips: Iterable[Slip]) -> list[Meaning]:
        meanings = list(dict.fromkeys(slip.meaning for slip in slips))
        codes = {meaning for meaning in meanings if isinstance(meaning, str)}
        return [each for each in meanings if not (isinstance(each, str) and codes & set(self._families.above(each)))]

    def _slipped(self, slips: Iterable[Slip], written: str) -> Iterator[LanguageMatch]:
        found = {code: slip for slip in reversed(list(slips)) if isinstance(code := slip.meaning, str)}
        for code in sorted(found, key=self._families.rank):
            yield LanguageMatch(code, MatchKind.TYPO, found[code].form, _likeness(found[code], written))


def _unwrapped(written: str) -> tuple[str, ...]:
    """Give what is left without words for "language", as it stands and without the ending of an adjective."""
    bare = " ".join(word for word in written.split() if word not in _WRAPPING)
    if bare == written:
        return ()
    return (bare, *(bare.removesuffix(ending) for ending in _ENDINGS if bare.endswith(ending)))


def _codes(meaning: Meaning) -> tuple[str, ...]:
    return (meaning,) if isinstance(meaning, str) else meaning.options


def _likeness(slip: Slip, written: str) -> float:
    return round(1 - slip.letters / max(len(slip.form), len(written)), 3)
