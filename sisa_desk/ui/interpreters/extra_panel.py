"""Single times somebody offers beside their week: entered by day and hours, taken away by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.typed_times import read_day_and_span
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.history_list import clear
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.domain.availability import ExtraTime


class ExtraPanel(QWidget):
    """The single times to come, and the line that takes another down."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._key: UUID | None = None
        self.when = QLineEdit()
        self.when.setObjectName("extra-when")
        self.when.setAccessibleName(translate("ExtraPanel", "An extra time: day and hours"))
        self.when.setPlaceholderText(translate("ExtraPanel", "extra: 28.11. 10–12"))
        self.when.setMinimumHeight(TARGET)
        self.trouble = PlainLabel(role="on_bad", size=SMALL, wrapped=True)
        self.trouble.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(HALF_STEP)
        line.addWidget(self.when, 1)
        line.addWidget(button(translate("ExtraPanel", "Enter"), self.save, name="enter-extra"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self.trouble)

    def show_times(self, key: UUID, times: tuple[ExtraTime, ...]) -> None:
        """Show the single times of somebody; what was typed for somebody else goes."""
        if key != self._key:
            self.when.clear()
            self.trouble.hide()
        self._key = key
        clear(self._rows)
        for time in sorted(times, key=lambda one: one.start):
            self._rows.addWidget(self._row(time))

    def _row(self, time: ExtraTime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        line.addWidget(PlainLabel(extra_text(time), size=SMALL, role="on_good", wrapped=True), 1)
        tip = translate("ExtraPanel", "Remove: {time}").format(time=extra_text(time))
        remove = self._frame.services.interpreters.remove_extra_time
        line.addWidget(
            button(
                "",
                lambda: self._frame.do(remove, time.id, owner=self),
                kind="quiet",
                icon="x",
                tip=tip,
                name="remove-extra",
            )
        )
        return row

    def save(self) -> None:
        """Enter what stands in the line."""
        found = read_day_and_span(self.when.text(), wall_date(self._frame.now()))
        if self._key is None or found is None:
            self.trouble.setText(translate("ExtraPanel", "On which day, from when to when? For example: 28.11. 10–12"))
            self.trouble.show()
            self.when.setFocus()
            return
        day, (start, end) = found
        add = self._frame.services.interpreters.add_extra_time
        times = at_minute(day, start), at_minute(day, end)
        self._frame.do(add, self._key, *times, then=lambda _extra: self._on_entered(), owner=self)

    def _on_entered(self) -> None:
        self.when.clear()
        self.trouble.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
            return
        super().keyPressEvent(event)


def extra_text(time: ExtraTime) -> str:
    """Say when a single time is."""
    words = translate("ExtraPanel", "{day} {span}, offered beside the week")
    return words.format(day=day_text(wall_date(time.start)), span=span_text(time.start, time.end))
