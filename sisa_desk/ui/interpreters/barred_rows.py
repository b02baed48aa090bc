"""Rows of the form: institutions somebody is not to be sent to; no reason is asked for or kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.field_content import content_of, restore_into
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion


class BarredRow(FormRow):
    """One institution, found while its name is typed."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self.organisation = SuggestField(
            self._suggest,
            label=translate("BarredRow", "Not to be sent to"),
            placeholder=translate("BarredRow", "Name of the institution"),
        )
        self.organisation.setObjectName("barred")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.organisation)
        self.organisation.taken.connect(lambda _: self.edited.emit())
        self.organisation.textEdited.connect(lambda _: self.edited.emit())
        self.setFocusProxy(self.organisation)

    def show_organisation(self, key: UUID, name: str) -> None:
        """Fill the row."""
        self.organisation.set_suggestion(Suggestion(key, name))

    @property
    def key(self) -> UUID | None:
        """Give the key of the institution."""
        key = self.organisation.key
        return key if isinstance(key, UUID) else None

    @property
    def problem(self) -> str:
        """Say what keeps the row from being saved."""
        if self.organisation.is_unresolved:
            sentence = translate("BarredRow", "“{text}” is not among the institutions. Please choose one of the list.")
            return sentence.format(text=self.organisation.text())
        return ""

    @property
    def is_blank(self) -> bool:
        """Say whether nothing stands there."""
        return not self.organisation.text().strip()

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return content_of({"organisation": self.organisation})

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        with QSignalBlocker(self):
            restore_into({"organisation": self.organisation}, content)

    def _suggest(self, text: str) -> None:
        if not text.strip():
            self.organisation.close_suggestions()
            return
        find = self._frame.services.search.organisations
        self._frame.ask(find, text, then=self._on_found, key=("barred", id(self)), owner=self)

    def _on_found(self, found: Any) -> None:
        self.organisation.show_suggestions([Suggestion(one.id, one.title, one.detail) for one in found])
