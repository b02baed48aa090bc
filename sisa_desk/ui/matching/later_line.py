"""Asks when somebody may be rung again, in the place of the answers: a time as it is said on the phone, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.typed_times import read_later
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.theme import SMALL, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.plain_label import PlainLabel


class LaterLine(QWidget):
    """One field; Enter takes what it says, or the usual rest where it is empty, Esc gives it up."""

    said = Signal(object)
    given_up = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Take the clock that times are read against."""
        super().__init__(parent)
        self._clock = clock
        self.edit = QLineEdit()
        self.edit.setObjectName("later")
        self.edit.setFixedHeight(TARGET)
        self.edit.setMaximumWidth(16 * STEP)
        self.edit.setAccessibleName(translate("LaterLine", "Ring again at"))
        self.edit.setPlaceholderText(translate("LaterLine", "14, 1430, in 20"))
        self._meant = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(PlainLabel(translate("LaterLine", "Ring again at"), role="text_quiet", size=SMALL, bold=True))
        row.addWidget(self.edit)
        row.addWidget(self._meant, 1)
        self.edit.textChanged.connect(lambda _: self._show_meant())
        self.setFocusProxy(self.edit)

    def begin(self) -> None:
        """Ask afresh."""
        self.edit.clear()
        self._show_meant()

    @property
    def moment(self) -> datetime | None:
        """Give the moment that is typed, in UTC; None where it is none."""
        return read_later(self.edit.text(), self._clock())

    def _show_meant(self) -> None:
        moment = self.moment
        if moment is not None:
            text, role = translate("LaterLine", "from {time}").format(time=short_time(moment, self._clock())), "on_good"
        elif self.edit.text().strip():
            text, role = translate("LaterLine", "A time such as 14, 14:30 or in 20, please"), "on_bad"
        else:
            text, role = translate("LaterLine", "empty: after the usual rest"), "text_quiet"
        self._meant.setText(text)
        self._meant.set_role(role)

    def _take(self) -> None:
        if self.moment is None and self.edit.text().strip():
            announce(self.edit, self._meant.full_text)
            return
        self.said.emit(self.moment)

    @override
    def event(self, event: QEvent) -> bool:
        # Everything typed here belongs to the field, not to shortcuts of the screen around it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        # Nothing goes on to the list behind it: its letters would be answers.
