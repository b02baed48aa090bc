"""The reference under which an institution quotes a client: typed, or made anew; names are never asked for here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.domain.beneficiaries import Beneficiary


class BeneficiaryField(QWidget):
    """Takes a reference such as K-2026-0142, and says whether there is such a client."""

    changed = Signal()

    def __init__(self, frame: Frame, *, label: str) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._key: UUID | None = None
        self.edit = QLineEdit()
        self.edit.setObjectName("reference")
        self.edit.setAccessibleName(label)
        self.edit.setMinimumHeight(TARGET)
        self.edit.setPlaceholderText(translate("RequestForm", "K-2026-0142"))
        new = translate("RequestForm", "New reference")
        self.new_button = button(new, self.make, icon="plus", name="new-reference")
        self._below = PlainLabel(role="text_quiet", size=SMALL)
        self.language = ""
        self.organisation_id: UUID | None = None
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.edit, 1)
        row.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(row)
        column.addWidget(self._below)
        self._below.hide()
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)

    @property
    def key(self) -> UUID | None:
        """Give the client the reference stands for; None while it stands for nobody."""
        return self._key

    @property
    def text(self) -> str:
        """Give what is typed."""
        return self.edit.text().strip()

    @property
    def is_unresolved(self) -> bool:
        """Say whether a reference was typed that stands for nobody."""
        return bool(self.text) and self._key is None

    def set_reference(self, key: UUID | None, reference: str) -> None:
        """Show a reference."""
        self._key = key
        self.edit.setText(reference)
        self._say("", "text_quiet")

    def make(self) -> None:
        """Make a new reference, to be told to the institution."""
        new = self._frame.services.organisations.new_beneficiary
        self._frame.do(new, self.language, self.organisation_id, then=self._on_made, owner=self)

    def _on_made(self, made: Beneficiary) -> None:
        self.set_reference(made.id, made.reference)
        self._say(translate("RequestForm", "New: please tell it to the institution"), "on_good")
        self.changed.emit()

    def _on_edited(self, _text: str) -> None:
        self._key = None
        self.changed.emit()
        if not self.text:
            self._say("", "text_quiet")
            return
        known = self._frame.services.organisations.beneficiary
        self._frame.ask(known, self.text, then=self._on_looked_up, key="reference", owner=self)

    def _on_looked_up(self, found: Any) -> None:
        if found is None:
            self._say(translate("RequestForm", "Unknown so far; only a known reference is kept"), "on_warn")
            return
        if found.reference.casefold() == self.text.casefold():
            self._key = found.id
            known = translate("RequestForm", "Known: {language}")
            name = self._frame.language_name(found.language)
            self._say(known.format(language=name or left_to_right(found.reference)), "on_good")
            self.changed.emit()

    def _say(self, text: str, role: str) -> None:
        self._below.setText(text)
        self._below.set_role(role)
        self._below.setVisible(bool(text))
