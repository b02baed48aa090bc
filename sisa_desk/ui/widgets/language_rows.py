"""What a typed language leads to, as rows under its field: the question with numbered answers, then what else fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from sisa_desk.domain.languages import LanguageQuestion, LanguageTable, MatchKind, QuestionReason, Resolution
from sisa_desk.ui.language import current_language, isolated, translate
from sisa_desk.ui.widgets.finder_rows import countries_text
from sisa_desk.ui.widgets.suggestions_popup import Suggestion

_MOST_ROWS: Final = 8
_MOST_ANSWERS: Final = 6
_COUNTRIES: Final = 2


def language_rows(table: LanguageTable, text: str) -> list[Suggestion]:
    """Give the rows for a text; a row without a key is the question itself."""
    found = table.resolve(text, current_language().code)
    rows = _Rows(table, found, text.strip())
    return list(islice(rows.asked() if found.question is not None else rows.offered(), _MOST_ROWS))


def question_text(table: LanguageTable, question: LanguageQuestion, written: str) -> str:
    """Say what has to be asked back, and why."""
    shown = isolated(written)
    match question.why:
        case QuestionReason.COUNTRY:
            country = table.countries[question.topic].names[current_language().code]
            return translate("LanguageField", "{name} is a country. Which language?").format(name=country)
        case QuestionReason.PEOPLE:
            return translate("LanguageField", "“{name}” means people. Which language do they speak?").format(name=shown)
        case QuestionReason.REGION:
            return translate("LanguageField", "“{name}” can be many languages. Which one?").format(name=shown)
        case QuestionReason.LOOKALIKE:
            return translate("LanguageField", "Easily confused. Which one is meant?")
        case _:
            return translate("LanguageField", "Several languages go by this name. Which one?")


class _Rows:
    """Words the rows of one resolution."""

    def __init__(self, table: LanguageTable, found: Resolution, written: str) -> None:
        self._table = table
        self._found = found
        self._written = written

    def asked(self) -> Iterator[Suggestion]:
        """Give the question, its answers by digit, the whole family under 0, then what else begins so."""
        question = self._found.question
        if question is None:
            return
        answers = question.options[:_MOST_ANSWERS]
        if len(answers) > 1:
            yield Suggestion(None, question_text(self._table, question, self._written))
        yield from self._numbered(answers)
        if question.umbrella:
            unknown = translate("LanguageField", "not known which: finds whoever speaks any of them")
            yield Suggestion(question.umbrella, self._name(question.umbrella), unknown, digit="0")
        yield from self._plain({*answers, question.umbrella})

    def offered(self) -> Iterator[Suggestion]:
        """Give what fits; a language that is meant for certain offers its varieties by digit."""
        sure = self._found.code
        kinds = self._table.descendants_of(sure)[:_MOST_ANSWERS] if sure else ()
        if sure and kinds:
            yield self._row(sure)
            yield Suggestion(None, translate("LanguageField", "Closer, where it is known:"))
            yield from self._numbered(kinds)
        yield from self._plain({sure, *kinds} if kinds else set())

    def _numbered(self, codes: Iterable[str]) -> Iterator[Suggestion]:
        for number, code in enumerate(codes, start=1):
            yield Suggestion(code, self._name(code), self._where(code), digit=str(number))

    def _plain(self, told: set[str | None]) -> Iterator[Suggestion]:
        return (self._row(code) for code in self._found.codes if code not in told)

    def _row(self, code: str) -> Suggestion:
        match = next((one for one in self._found.matches if one.code == code), None)
        if match is not None and match.how is MatchKind.TYPO:
            return Suggestion(code, self._name(code), translate("LanguageField", "meant?"))
        return Suggestion(code, self._name(code), self._own_name(code))

    def _name(self, code: str) -> str:
        return self._table.name(code, current_language().code)

    def _own_name(self, code: str) -> str:
        entry = self._table.by_code(code)
        return entry.autonyms[0] if entry and entry.autonyms else ""

    def _where(self, code: str) -> str:
        own = isolated(self._own_name(code))
        question = self._found.question
        if question is not None and question.why is QuestionReason.COUNTRY:
            return own
        return " · ".join(filter(None, (own, countries_text(self._table, code, _COUNTRIES))))
