"""One line for the reason why somebody is asked although a must speaks against it; no dialog, and Esc leaves it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.matching import Absentee
from sisa_desk.domain.offers import Override
from sisa_desk.ui.blur import masked
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.theme import HALF_STEP, STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import must_text

#: As long as a reason is read at a glance.
_LONGEST = 120


class OverrideLine(QWidget):
    """Asks for a reason: Enter asks the person, Esc leaves everything as it was."""

    given = Signal(object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("override-line")
        self._absentee: Absentee | None = None
        self._question = PlainLabel(wrapped=True, private=True)
        self._problem = PlainLabel(role="on_bad", wrapped=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("override-reason")
        self.reason.setMaxLength(_LONGEST)
        self.reason.setAccessibleName(translate("Override", "Reason"))
        self.reason.setPlaceholderText(translate("Override", "Reason, for colleagues to read"))
        self.reason.returnPressed.connect(self._on_enter)
        ask = translate("Override", "Ask all the same")
        self.ask_button = button(ask, self._on_enter, kind="primary", icon="enter", name="override-ask")
        leave = translate("Override", "Leave it  Esc")
        self.leave_button = button(leave, self.close_line, kind="quiet", name="override-leave")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addWidget(self.ask_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF_STEP, 0, 0)
        column.setSpacing(HALF_STEP)
        for part in (self._question, self.reason, self._problem):
            column.addWidget(part)
        column.addLayout(buttons)

    def open_for(self, absentee: Absentee) -> None:
        """Ask why somebody is asked all the same, or say why they cannot be."""
        is_allowed = absentee.may_be_asked_all_the_same
        name, what = isolated(masked(absentee.interpreter.name)), must_text(absentee.must.code)
        asks = translate("Override", "{name} – {what}. Why ask all the same?")
        cannot = translate("Override", "{name} cannot be asked all the same: {what}.")
        self._absentee = absentee if is_allowed else None
        what = what if is_allowed else must_text(absentee.must_that_stays.code)
        self._say((asks if is_allowed else cannot).format(name=name, what=what))
        self.reason.clear()
        for part in (self.reason, self.ask_button):
            part.setVisible(is_allowed)
        self.show()
        (self.reason if is_allowed else self.leave_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._question.setText(sentence)
        self._problem.setText("")
        self._problem.hide()
        announce(self, sentence)

    def close_line(self) -> None:
        """Leave everything as it was."""
        self._absentee = None
        self.hide()
        self.left.emit()

    def follow(self, keys: frozenset[UUID]) -> None:
        """Close where the person meant does not stand among those who cannot any more."""
        if self._absentee is not None and self._absentee.key not in keys:
            self.close_line()

    def _on_enter(self) -> None:
        reason = self.reason.text().strip()
        if self._absentee is None:
            return
        if not reason:
            self._problem.setText(translate("Override", "Please type a reason; colleagues will read it."))
            self._problem.show()
            announce(self.reason, self._problem.text())
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key, code = self._absentee.key, self._absentee.must.code
        self._absentee = None
        self.hide()
        self.given.emit(key, Override(code, reason))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)
