"""A short table of people that takes keys of its own: letters answer, blank and digits choose, Esc leaves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy
from typing_extensions import override

from sisa_desk.domain.offers import Answer
from sisa_desk.ui.matching.answer_keys import answer_of
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate

_MODIFIERS: Final = ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)


class PeopleTable(RecordTable):
    """Rows of two lines; what a key means is for the one who holds the table to say."""

    answered = Signal(object)
    toggled = Signal()
    digit_pressed = Signal(object)
    left = Signal()
    focus_changed = Signal()

    def __init__(self, model: QAbstractItemModel, *, label: str, as_high_as_its_rows: bool = False) -> None:
        """Take the model of the rows, and whether the table shows all of them or scrolls."""
        super().__init__(model, label=label)
        self._as_high_as_its_rows = as_high_as_its_rows
        self.takes_answers = False
        self.setItemDelegate(TwoLineDelegate(self))
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setSortingEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        if as_high_as_its_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            model.modelReset.connect(self.updateGeometry)
            self.selectionModel().currentChanged.connect(lambda *_: self._show_current())

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self._as_high_as_its_rows:
            return hint
        rows = self.model().rowCount()
        return QSize(hint.width(), self.horizontalHeader().height() + rows * ROW_HEIGHT + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.sizeHint().height()) if self._as_high_as_its_rows else hint

    def _show_current(self) -> None:
        """Have the leaf this table lies on scroll to the current row, while the keys are here."""
        area = self._area_around() if self.hasFocus() else None
        inner = area.widget() if area is not None else None
        if area is not None and inner is not None:
            row = self.visualRect(self.currentIndex())
            spot = self.viewport().mapTo(inner, row.center())
            area.ensureVisible(spot.x(), spot.y(), 0, row.height())

    def _area_around(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    @override
    def event(self, event: QEvent) -> bool:
        # While somebody's answer is awaited, letters are answers and no shortcuts of the screen.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _MODIFIERS:
            return False
        return event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Escape} or self._answer(event) is not None

    def _answer(self, event: QKeyEvent) -> Answer | None:
        return answer_of(event.text()) if self.takes_answers else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = None if event.modifiers() & _MODIFIERS else self._answer(event)
        if answer is not None:
            self.answered.emit(answer)
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isdecimal():
            self.digit_pressed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()
        if self._as_high_as_its_rows:
            self._show_current()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the answers and to the screen."""
