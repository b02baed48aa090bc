"""What the fields of a request suggest while one types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from sisa_desk.domain.exclusions import words_found
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, translate
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

_MANY = 8


@dataclass(frozen=True, slots=True)
class NewName:
    """An institution that is to be added under the name typed."""

    name: str


class FieldSuggestions:
    """Looks up what is typed, and hands what is found to the field it was typed into."""

    def __init__(self, frame: Frame, owner: QWidget, fields: Mapping[str, QWidget]) -> None:
        """Take the widget the fields stand in, and the fields by their names, which may be made later."""
        self._frame = frame
        self._owner = owner
        self._fields = fields
        self._qualifications: tuple[str, ...] = ()
        frame.ask(frame.services.interpreters.qualification_names, then=self._on_qualifications, owner=owner)

    def _on_qualifications(self, names: tuple[str, ...]) -> None:
        self._qualifications = names

    def organisations(self, text: str) -> None:
        """Look for institutions; a name that is not among them can be added."""
        field = self._field("organisation_id")
        if not text.strip():
            field.close_suggestions()
            return
        find = self._frame.services.search.organisations
        self._frame.ask(find, text, then=self._on_organisations, key="form-organisations", owner=self._owner)

    def _on_organisations(self, found: Any) -> None:
        field = self._field("organisation_id")
        shown = [Suggestion(one.id, one.title, one.detail) for one in found]
        text = field.text().strip()
        if not any(one.text.casefold() == text.casefold() for one in shown):
            add = translate("RequestForm", "Add “{name}” as a new institution").format(name=text)
            shown.append(Suggestion(NewName(text), add, icon="plus"))
        field.show_suggestions(shown)

    def interpreters(self, text: str) -> None:
        """Look for people."""
        if text.strip():
            find = self._frame.services.search.interpreters
            self._frame.ask(find, text, then=self._on_interpreters, key="form-interpreters", owner=self._owner)

    def _on_interpreters(self, found: Any) -> None:
        shown = [Suggestion(one.id, one.title, one.detail) for one in found]
        self._field("interpreter_wanted").show_suggestions(shown)

    def varieties(self, text: str) -> list[Suggestion]:
        """Give the varieties of the language that is typed beside."""
        table, field = self._frame.languages, self._fields["language"]
        code = field.code if isinstance(field, LanguageField) else ""
        named = [(one, table.name(one, current_language().code)) for one in table.descendants_of(code)]
        return [Suggestion(one, name) for one, name in named if _is_in(text, name)][:_MANY]

    def places(self, text: str) -> list[Suggestion]:
        """Give the places that begin so."""
        return [Suggestion(str(one.id), one.name, one.district) for one in self._frame.places.find(text, _MANY)]

    def qualifications(self, text: str) -> list[Suggestion]:
        """Give the qualifications that somebody has."""
        return [Suggestion(name, name) for name in self._qualifications if _is_in(text, name)][:_MANY]

    def is_working_day(self, day: date) -> bool:
        """Say whether the desk works on a day."""
        return self._frame.rules.calendar.is_working_day(day)

    def hint(self, text: str) -> str:
        """Say where a note looks like a health detail."""
        if not words_found(text, self._frame.rules.hint_words):
            return ""
        return translate("RequestForm", "This looks like a health detail. Please leave it out; the area is enough.")

    def _field(self, name: str) -> SuggestField:
        field = self._fields[name]
        if not isinstance(field, SuggestField):
            raise TypeError(name)
        return field


def _is_in(text: str, name: str) -> bool:
    return text.strip().casefold() in name.casefold()
