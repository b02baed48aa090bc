"""Rows of the form: trainings and certificates of somebody, each with the days it was acquired on and holds until."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout

from sisa_desk.domain.interpreters import Qualification
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP
from sisa_desk.ui.widgets.day_field import DayField
from sisa_desk.ui.widgets.field_content import content_of, restore_into
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

_DAY_WIDTH = 132
_MANY = 8


class QualificationRow(FormRow):
    """What it is called, since when, and until when it holds; names that are known already are suggested."""

    def __init__(self, new_id: UUID, clock: Callable[[], datetime], known: Callable[[], Sequence[str]]) -> None:
        """Take the key a new one gets, the clock, and the names that are known."""
        super().__init__()
        self._id = new_id
        self._known = known
        label = translate("QualificationRow", "Training or certificate")
        self.name = SuggestField(self._suggest, label=label, placeholder=label, is_free=True)
        self.name.setObjectName("qualification")
        since, until = translate("QualificationRow", "since"), translate("QualificationRow", "holds until")
        self.acquired_on = DayField(clock, label=since, looks_back=True, placeholder=since)
        self.valid_until = DayField(clock, label=until, placeholder=until)
        self._fields = {"name": self.name, "acquired_on": self.acquired_on, "valid_until": self.valid_until}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(HALF_STEP)
        line.addWidget(self.name, 1)
        for field in (self.acquired_on, self.valid_until):
            field.setFixedWidth(_DAY_WIDTH)
            line.addWidget(field)
        self.setFocusProxy(self.name)
        for edit in (self.name, self.acquired_on, self.valid_until):
            edit.textChanged.connect(lambda _text: self.edited.emit())

    def _suggest(self, text: str) -> list[Suggestion]:
        wanted = text.strip().casefold()
        return [Suggestion(name, name) for name in self._known() if wanted in name.casefold()][:_MANY]

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was typed into it."""
        return not any(edit.text().strip() for edit in (self.name, self.acquired_on, self.valid_until))

    @property
    def qualification(self) -> Qualification:
        """Give what stands in it."""
        return Qualification(self._id, self.name.text().strip(), self.acquired_on.day, self.valid_until.day)

    @property
    def problem(self) -> str:
        """Say what cannot stay so."""
        since, until = self.acquired_on.day, self.valid_until.day
        if not self.name.text().strip():
            return translate("QualificationRow", "Please say what the training or certificate is called.")
        if self.acquired_on.is_wrong or self.valid_until.is_wrong:
            return translate("QualificationRow", "This is not a day. For example: 24.12.2026")
        if since is not None and until is not None and until < since:
            return translate("QualificationRow", "It cannot end before it was acquired.")
        return ""

    def show_qualification(self, qualification: Qualification) -> None:
        """Show one, without counting it as an edit."""
        with QSignalBlocker(self):
            self._id = qualification.id
            self.name.set_suggestion(Suggestion(qualification.name, qualification.name))
            self.acquired_on.set_day(qualification.acquired_on)
            self.valid_until.set_day(qualification.valid_until)

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return {"id": str(self._id), **content_of(self._fields)}

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        self._id = UUID(content["id"])
        with QSignalBlocker(self):
            restore_into(self._fields, content)
