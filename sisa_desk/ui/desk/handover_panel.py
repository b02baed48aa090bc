"""Handing a running search over: to whom, with which word, and that it waits until somebody takes it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from sisa_desk.domain.calls import NOTE_LIMIT
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.plain_label import PlainLabel

HAND_OVER_KEY: Final = "Ctrl+H"
_LONGEST_NAME: Final = 60


class HandoverPanel(Card):
    """One line to fill in, Enter hands over, Esc gives it up; then it says who is waited for."""

    confirmed = Signal(str, str)
    given_up = Signal()
    kept_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Handover", "Hand the search over"))
        self.setObjectName("handover")
        self.whom, self.note = QLineEdit(), QLineEdit()
        self._make_fields()
        self._waits = PlainLabel(wrapped=True)
        keep = f"{translate('Handover', 'Keep it here')}  {shortcut_text(HAND_OVER_KEY)}"
        self.keep_button = button(keep, self.kept_wanted.emit, name="handover-keep")
        self._buttons = self._button_row()
        self.body.addWidget(self._grid)
        self.body.addWidget(self._waits)
        self.body.addLayout(self._buttons)
        self.hide()

    def _make_fields(self) -> None:
        self.whom.setPlaceholderText(translate("Handover", "Whoever is free"))
        self.whom.setMaxLength(_LONGEST_NAME)
        self.note.setMaxLength(NOTE_LIMIT)
        self.note.setPlaceholderText(translate("Handover", "What the colleague must know"))
        self._grid = FormGrid()
        self._grid.add_row(
            ("whom", LabelledField(translate("Handover", "To whom"), self.whom), 2),
            ("note", LabelledField(translate("Handover", "A word of note"), self.note), 3),
        )
        for name, field in (("handover-whom", self.whom), ("handover-note", self.note)):
            field.setObjectName(name)
            field.setMinimumHeight(TARGET)

    def _button_row(self) -> QHBoxLayout:
        go = translate("Handover", "Hand over")
        self.go_button = button(go, self._confirm, kind="primary", icon="enter", name="handover-go")
        back = translate("Handover", "Back  Esc")
        self.back_button = button(back, self.given_up.emit, kind="quiet", name="handover-back")
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for part in (self.go_button, self.back_button, self.keep_button):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def begin(self) -> None:
        """Ask to whom, and for a word of note."""
        self.whom.clear()
        self.note.clear()
        self._show(waits_text="")
        self.show()
        self.whom.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_waiting(self, work: CallWork) -> None:
        """Say who is waited for, with the way to keep the search here; nothing where none was handed over."""
        handover = work.handover
        if handover is None or not handover.waits:
            self.hide()
            return
        whom = isolated(handover.handed_to) if handover.handed_to else translate("Handover", "whoever is free")
        text = translate("Handover", "Waits for {whom}. When it is taken over, it closes here by itself.")
        self._show(waits_text=text.format(whom=whom))
        self.show()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, waits_text: str) -> None:
        is_waiting = bool(waits_text)
        self._waits.setText(waits_text)
        self._waits.setVisible(is_waiting)
        self.keep_button.setVisible(is_waiting)
        for part in (self._grid, self.go_button, self.back_button):
            part.setVisible(not is_waiting)

    @property
    def is_asking(self) -> bool:
        """Say whether it is being filled in."""
        return self.isVisible() and self._grid.isVisible()

    def _confirm(self) -> None:
        self.confirmed.emit(self.whom.text(), self.note.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_asking and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._confirm()
        elif self.is_asking and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
