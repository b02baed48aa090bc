"""The field for a language: any spelling, any of its names; what is ambiguous asks back and says why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from sisa_desk.domain.languages import LanguageMatch, LanguageQuestion, LanguageTable, MatchKind, QuestionReason
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

_SHOWN = 8


class LanguageField(SuggestField):
    """Takes a language; its key is the code of the language table."""

    def __init__(self, table: Callable[[], LanguageTable], *, label: str, parent: QWidget | None = None) -> None:
        """Take the table, which may change while the field lives."""
        placeholder = translate("LanguageField", "Any spelling, or a country")
        super().__init__(self._suggestions, label=label, placeholder=placeholder, parent=parent)
        self._table = table

    @property
    def code(self) -> str:
        """Give the code of the language taken; empty while there is none."""
        return str(self.key or "")

    def set_code(self, code: str) -> None:
        """Fill the field with a language."""
        name = self._table().name(code, current_language().code)
        self.set_suggestion(Suggestion(code, name) if code else None)

    def _suggestions(self, text: str) -> list[Suggestion]:
        if not text.strip():
            return []
        table = self._table()
        found = table.resolve(text, current_language().code)
        by_code = {match.code: match for match in found.matches}
        return [self._suggestion(code, by_code.get(code), found.question) for code in found.codes[:_SHOWN]]

    def _suggestion(self, code: str, match: LanguageMatch | None, question: LanguageQuestion | None) -> Suggestion:
        name = self._table().name(code, current_language().code)
        return Suggestion(code, name, self._detail(code, match, question))

    def _detail(self, code: str, match: LanguageMatch | None, question: LanguageQuestion | None) -> str:
        entry = self._table().by_code(code)
        own_name = entry.autonyms[0] if entry and entry.autonyms else ""
        if question is not None and code in question.options:
            return " · ".join(part for part in (self._why(question), own_name) if part)
        if match is not None and match.how is MatchKind.TYPO:
            return translate("LanguageField", "meant?")
        return own_name

    def _why(self, question: LanguageQuestion) -> str:
        match question.why:
            case QuestionReason.COUNTRY | QuestionReason.PEOPLE | QuestionReason.REGION:
                return translate("LanguageField", "spoken there: ask which")
            case QuestionReason.LOOKALIKE:
                return translate("LanguageField", "easily confused: ask which")
            case _:
                return translate("LanguageField", "several kinds: ask which")
