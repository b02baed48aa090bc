"""What a step of the walk asks for: another time for an appointment, or the reason why it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.absence_hits import LONGEST_REASON
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.theme import SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.history_list import clear
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.slot_field import SlotField


class HitEntry(QWidget):
    """Nothing while no step is open; digits take one of the offered times, Enter what was typed."""

    time_given = Signal(object)
    reason_given = Signal(str)
    grown = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._times: Sequence[Interval] = ()
        self._others = QVBoxLayout()
        self._others.setSpacing(STEP)
        self.slot = SlotField(
            frame.clock,
            label=translate("HitWalk", "New day, time and minutes"),
            is_working_day=self._is_working_day,
        )
        self.slot.setObjectName("hit-slot")
        self.reason = QLineEdit()
        self.reason.setObjectName("hit-reason")
        self.reason.setAccessibleName(translate("HitWalk", "Why does it go on?"))
        self.reason.setPlaceholderText(translate("HitWalk", "Why does it go on? No diagnosis; Enter notes it"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setMinimumHeight(TARGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._others)
        column.addWidget(self.slot)
        column.addWidget(self.reason)
        self.close_step()

    def _is_working_day(self, day: date) -> bool:
        return self._frame.rules.calendar.is_working_day(day)

    @property
    def is_open(self) -> bool:
        """Say whether a step waits for something."""
        return not self.isHidden()

    @property
    def is_typing(self) -> bool:
        """Say whether letters belong into a field."""
        return self.reason.hasFocus() or self.slot.edit.hasFocus()

    def close_step(self) -> None:
        """Ask for nothing any more."""
        self._times = ()
        clear(self._others)
        for part in (self, self.slot, self.reason):
            part.hide()

    def ask_time(self, appointment: Interval) -> None:
        """Ask for another time as long as the one there is."""
        self.close_step()
        self.slot.set_minutes(appointment.minutes)
        self.slot.set_text("")
        self._show(self.slot)

    def ask_reason(self) -> None:
        """Ask why it goes on in spite of the absence."""
        self.close_step()
        self.reason.clear()
        self._show(self.reason)

    def _show(self, field: QWidget) -> None:
        self.show()
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_times(self, times: Sequence[Interval]) -> None:
        """Offer times at which the same person could, the first one in reach."""
        if self.slot.isHidden():
            return
        self._times = times
        clear(self._others)
        self._others.addWidget(PlainLabel(self._sentence(), role="text_quiet", size=SMALL, wrapped=True))
        for number, time in enumerate(times, 1):
            text = f"{day_text(wall_date(time.start))} {span_text(time.start, time.end)}  {number}"
            made = button(text, partial(self.time_given.emit, time), name=f"other-time-{number}")
            self._others.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
            if number == 1 and not self.slot.edit.text():
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _sentence(self) -> str:
        if self._times:
            return translate("HitWalk", "Free then too, by digit; or another time below:")
        return translate("HitWalk", "No free time within four weeks; another time can be agreed:")

    def take_digit(self, text: str) -> bool:
        """Take one of the offered times by its digit; say whether there was one."""
        is_one = text.isdecimal() and 1 <= int(text) <= len(self._times)
        if is_one:
            self.time_given.emit(self._times[int(text) - 1])
        return is_one

    def apply(self) -> None:
        """Give what was typed."""
        if not self.reason.isHidden():
            self.reason_given.emit(self.reason.text())
        elif not self.slot.isHidden() and self.slot.slot is not None:
            start, minutes = self.slot.slot.start, self.slot.slot.minutes
            self.time_given.emit(Interval(start, start + timedelta(minutes=minutes)))
