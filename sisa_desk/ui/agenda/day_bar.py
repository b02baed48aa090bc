"""Moving through the days: back, today, on, a typed day; a day or a week at once."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.slots import Slot, read_slot
from sisa_desk.ui.agenda.agenda_rows import Span
from sisa_desk.ui.agenda.day_sheet import DaySheet
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, long_day_text, translate
from sisa_desk.ui.theme import LARGE, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import Heading

_WEEK = timedelta(days=7)


class DayBar(QWidget):
    """Holds the day that is shown."""

    moved = Signal()
    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Begin with today."""
        super().__init__()
        self._frame = frame
        self.day = wall_date(frame.now())
        self.span = Span.DAY
        back = translate("DayBar", "Back (Alt+Left)")
        self.back_button = button("", self.go_back, icon="chevron-left", tip=back, name="day-back")
        self.today_button = button(translate("DayBar", "Today  H"), self.go_to_today, name="day-today")
        on = translate("DayBar", "On (Alt+Right)")
        self.on_button = button("", self.go_on, icon="chevron-right", tip=on, name="day-on")
        self._title = Heading(size=LARGE, elided=True)
        self._title.setObjectName("day-title")
        self.jump = QLineEdit()
        self.jump.setObjectName("day-jump")
        self.jump.setMinimumHeight(TARGET)
        self.jump.setMaximumWidth(18 * STEP)
        self.jump.setAccessibleName(translate("DayBar", "Go to a day"))
        self.jump.setPlaceholderText(translate("DayBar", "fr, 6.1., tomorrow"))
        self.jump.setToolTip(translate("DayBar", "Go to a day (G)"))
        self.jump.returnPressed.connect(self.go_to_typed)
        self.sheet = DaySheet(frame, self)
        save = translate("DayBar", "Save the day sheet as PDF")
        self.save_button = button("", self.save_sheet, icon="download", tip=save, name="day-sheet-save")
        on_paper = translate("DayBar", "Print the day sheet")
        self.print_button = button("", self.print_sheet, icon="printer", tip=on_paper, name="day-sheet-print")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for button_before in (self.back_button, self.today_button, self.on_button):
            row.addWidget(button_before)
        row.addWidget(self._title, 1)
        for made in (self.print_button, self.save_button):
            row.addWidget(made)
        row.addWidget(self.jump)
        self._show()

    @property
    def window_shown(self) -> Interval:
        """Give the time that is shown, from midnight to midnight in Berlin."""
        first = self.first_day
        last = first + (_WEEK if self.span is Span.WEEK else timedelta(days=1))
        return Interval(at_minute(first, 0), at_minute(last, 0))

    @property
    def first_day(self) -> date:
        """Give the first day that is shown; a week begins on Monday."""
        return self.day - timedelta(days=self.day.weekday()) if self.span is Span.WEEK else self.day

    @property
    def title(self) -> str:
        """Give the words over the list."""
        return self._title.full_text

    def show_day(self, day: date) -> None:
        """Show another day."""
        if day != self.day:
            self.day = day
            self._show()
            self.moved.emit()

    def show_span(self, span: Span) -> None:
        """Show a day or a week at once."""
        if span is not self.span:
            self.span = span
            self._show()
            self.moved.emit()

    def go_back(self) -> None:
        """Show the day or week before."""
        self.show_day(self.day - self._step)

    def go_on(self) -> None:
        """Show the day or week after."""
        self.show_day(self.day + self._step)

    def go_to_today(self) -> None:
        """Show today."""
        self.show_day(wall_date(self._frame.now()))

    def go_to_typed(self) -> None:
        """Show the day that was typed; words that are no day say so."""
        day = self.read_day(self.jump.text())
        if day is None:
            self.jump.setProperty("problem", "true")
            self.jump.setToolTip(translate("DayBar", "This is no day. For example: fr, 6.1., 2027-01-06"))
        else:
            self.jump.setProperty("problem", "false")
            self.jump.clear()
            self.show_day(day)
            self.left.emit()
        self.jump.style().unpolish(self.jump)
        self.jump.style().polish(self.jump)

    def save_sheet(self) -> None:
        """Save the sheet of the day that is shown."""
        self.sheet.save(self.day)

    def print_sheet(self) -> None:
        """Print the sheet of the day that is shown."""
        self.sheet.print(self.day)

    def read_day(self, text: str) -> date | None:
        """Read a day as people type it; None where it is none."""
        calendar = self._frame.rules.calendar
        read = read_slot(f"{text.strip()} 23:50", now=self._frame.now(), is_working_day=calendar.is_working_day)
        if isinstance(read, Slot):
            return wall_date(read.start)
        return _past_day(text) or read.day

    @property
    def _step(self) -> timedelta:
        return _WEEK if self.span is Span.WEEK else timedelta(days=1)

    def _show(self) -> None:
        if self.span is Span.WEEK:
            last = self.first_day + timedelta(days=6)
            self._title.setText(f"{day_text(self.first_day)} – {day_text(last)}")
        else:
            self._title.setText(long_day_text(self.day))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.jump.clear()
            self.left.emit()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)


def _past_day(text: str) -> date | None:
    """Read a full date that lies in the past, where appointments are looked up but never made."""
    parts = text.strip().rstrip(".").split(".")
    try:
        if len(parts) == 3:
            day, month, year = (int(part) for part in parts)
            return date(year if year > 99 else 2000 + year, month, day)
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
