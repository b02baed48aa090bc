"""Every written form of the language table, folded, for looking up exactly, by beginnings and with typing errors."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sisa_desk.domain.folding import search_forms
from sisa_desk.domain.languages.entries import Country, Language
from sisa_desk.domain.languages.resolutions import LanguageQuestion, NamedQuestion, QuestionReason

#: What a written form stands for: the code of a language or something to ask back.
Meaning = str | LanguageQuestion

_SHORTEST_WITH_TYPO = 4
_AFTER_THE_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Completion:
    """A written form that goes on from what was typed; `whole` when it begins with it, not only one of its words."""

    form: str
    meaning: Meaning
    whole: bool


@dataclass(frozen=True, slots=True)
class Slip:
    """A written form some letters away from what was typed."""

    form: str
    meaning: Meaning
    letters: int


class Spellings:
    """Looks up folded forms; a form with several languages behind it stands for a question."""

    def __init__(self, meanings: Mapping[str, Meaning], elsewhere: Mapping[tuple[str, str], Meaning]) -> None:
        """Order the forms and the beginnings of their words; `elsewhere` holds meanings in one language only."""
        self._meanings = dict(meanings)
        self._elsewhere = dict(elsewhere)
        self._forms = list(self._meanings)
        self._beginnings = sorted(_beginnings(self._forms))
        self._by_length: dict[int, list[str]] = {}
        for form in self._forms:
            self._by_length.setdefault(len(form), []).append(form)

    def __iter__(self) -> Iterator[str]:
        """Go through all forms."""
        return iter(self._forms)

    def meaning(self, form: str, interface_language: str = "") -> Meaning | None:
        """Give what exactly this form stands for to somebody who writes in that language."""
        return self._elsewhere.get((form, interface_language)) or self._meanings.get(form)

    def completions(self, beginning: str) -> Iterator[Completion]:
        """Give the forms of which the text, or a word in them, begins like this."""
        first = bisect_left(self._beginnings, (beginning, ""))
        after = bisect_left(self._beginnings, (beginning + _AFTER_THE_LAST, ""))
        for rest, form in self._beginnings[first:after]:
            yield Completion(form, self._meanings[form], whole=len(rest) == len(form))

    def slips(self, written: str) -> list[Slip]:
        """Give the forms within one or two letters (swapped neighbours count once), the nearest first."""
        if len(written) < _SHORTEST_WITH_TYPO:
            return []
        allowed = _letters_allowed(written)
        # Words that differ more in length differ in more letters: nine tenths need not be compared.
        lengths = range(len(written) - allowed, len(written) + allowed + 1)
        alike = [form for length in lengths for form in self._by_length.get(length, ())]
        found = process.extract(written, alike, scorer=OSA.distance, score_cutoff=allowed, limit=40)
        near = [(form, int(letters)) for form, letters, _ in found if _comparable(form, written)]
        return [Slip(form, self._meanings[form], letters) for form, letters in near]


def _letters_allowed(written: str) -> int:
    return 1 if len(written) < 7 else 2


def _comparable(form: str, written: str) -> bool:
    # In short words another first letter is another word: Hindi, Sindhi; Tamil, Jamil.
    return len(form) >= _SHORTEST_WITH_TYPO and (form[0] == written[0] or len(written) > 6)


def _beginnings(forms: Iterable[str]) -> Iterator[tuple[str, str]]:
    for form in forms:
        yield form, form
        for place, letter in enumerate(form):
            if letter == " ":
                yield form[place + 1 :], form


def spellings_of(
    languages: Iterable[Language], questions: Iterable[NamedQuestion] = (), countries: Iterable[Country] = ()
) -> Spellings:
    """Collect every spelling; curated questions come before countries and peoples, those before names of languages.

    How a self-designation sounds counts where nothing is written so.
    "Georgien" is a country in German and, folded, a language in French: in French it is the language.
    """
    by_code = {language.code: language for language in languages}
    meanings: dict[str, Meaning] = {}
    for curated in questions:
        _add(meanings, curated.names, curated.question)
    by_country = {country.code: country for country in countries}
    for each in by_country.values():
        asked = LanguageQuestion(QuestionReason.COUNTRY, each.code, each.languages)
        _add(meanings, (*each.names.values(), *each.peoples), asked)
    elsewhere: dict[tuple[str, str], Meaning] = {}
    for form, codes in _codes_by_form(by_code.values()).items():
        meaning = _one_or_question(codes, by_code)
        taken = meanings.setdefault(form, meaning)
        if isinstance(taken, LanguageQuestion) and (country := by_country.get(taken.topic)):
            named = set().union(*(_naming(form, by_code[code].names) for code in codes))
            elsewhere.update({(form, language): meaning for language in named - _naming(form, country.names)})
    for form, codes in _codes_by_sound(by_code.values()).items():
        meanings.setdefault(form, _one_or_question(codes, by_code))
    return Spellings(meanings, elsewhere)


def _naming(form: str, names: Mapping[str, str]) -> set[str]:
    return {language for language, name in names.items() if form in search_forms(name)}


def _add(meanings: dict[str, Meaning], names: Iterable[str], question: LanguageQuestion) -> None:
    if question.options:
        for name in names:
            for form in search_forms(name):
                meanings.setdefault(form, question)


def _codes_by_form(languages: Iterable[Language]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language in languages:
        for name in (*language.names.values(), *language.aliases, *language.autonyms):
            for form in search_forms(name):
                codes = found.setdefault(form, [])
                if form and language.code not in codes:
                    codes.append(language.code)
    found.pop("", None)
    return found


def _codes_by_sound(languages: Iterable[Language]) -> dict[str, list[str]]:
    """Collect how self-designations sound, so that a name is found as it is heard: "kartuli"."""
    found: dict[str, list[str]] = {}
    for language in filter(lambda each: each.spoken, languages):
        for form in search_forms(language.spoken.replace("-", "")):
            found.setdefault(form, []).append(language.code)
    return found


def _one_or_question(codes: list[str], by_code: Mapping[str, Language]) -> Meaning:
    if len(codes) == 1:
        return codes[0]
    # A macro-language and its usual variety share their name ("Usbekisch"): the wider one is meant.
    widest = [code for code in codes if by_code[code].parent not in codes]
    if len(widest) == 1:
        return widest[0]
    ordered = sorted(widest, key=lambda code: (by_code[code].rank or 9999, code))
    return LanguageQuestion(QuestionReason.SHARED_NAME, "-".join(sorted(ordered)), tuple(ordered))
