"""One line for the reason why something stands on the board although a must speaks against it; Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel

#: As long as a reason is read at a glance.
_LONGEST = 120


class ReasonLine(QWidget):
    """Asks for a reason: Enter gives it, Esc leaves everything as it was."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reason-line")
        self._question = PlainLabel(role="on_warn", bold=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("board-reason")
        self.reason.setMinimumHeight(TARGET)
        self.reason.setMaxLength(_LONGEST)
        self.reason.setAccessibleName(translate("Board", "Reason"))
        self.reason.setPlaceholderText(translate("Board", "Reason, for colleagues to read"))
        self.reason.returnPressed.connect(self._on_enter)
        book = translate("Board", "All the same  Enter")
        leave = translate("Board", "Leave it  Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self._question)
        row.addWidget(self.reason, 1)
        row.addWidget(button(book, self._on_enter, kind="primary", name="reason-give"))
        row.addWidget(button(leave, self.close_line, kind="quiet", name="reason-leave"))
        self.hide()

    def open_for(self, question: str) -> None:
        """Ask why."""
        self._question.setText(question)
        self.reason.clear()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, question)

    def close_line(self) -> None:
        """Leave everything as it was."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _on_enter(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.hide()
            self.given.emit(reason)
        else:
            announce(self.reason, self.reason.placeholderText())
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
