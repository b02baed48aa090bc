"""Day, time and length typed in one go, with what was understood written below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.slots import IsWorkingDay, Slot, SlotProblem, is_monday_to_friday, read_slot
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, TARGET
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.slot_words import slot_problem_text, slot_text


class SlotField(QWidget):
    """Reads while one types; what is incomplete is asked for, what is wrong is named."""

    changed = Signal(object)

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        label: str = "",
        minutes: int = 60,
        is_working_day: IsWorkingDay = is_monday_to_friday,
        parent: QWidget | None = None,
    ) -> None:
        """Take the clock, the usual length, and the calendar that counts working days."""
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._is_working_day = is_working_day
        self._read: Slot | SlotProblem | None = None
        self.edit = QLineEdit()
        self.edit.setMinimumHeight(TARGET)
        self.edit.setAccessibleName(label or translate("SlotField", "Day, time and minutes"))
        self.edit.setPlaceholderText(translate("SlotField", "mo 9:30 60"))
        self.edit.textChanged.connect(self._on_text_changed)
        self._below = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(self.edit)
        column.addWidget(self._below)
        self.setFocusProxy(self.edit)
        self._on_text_changed("")

    @property
    def slot(self) -> Slot | None:
        """Give the slot; None while the words are none yet."""
        return self._read if isinstance(self._read, Slot) else None

    @property
    def problem(self) -> SlotProblem | None:
        """Give what keeps the words from being a slot."""
        return self._read if isinstance(self._read, SlotProblem) else None

    @property
    def understood(self) -> str:
        """Give the sentence below the field."""
        return self._below.full_text

    def set_text(self, text: str) -> None:
        """Fill the field as if typed."""
        self.edit.setText(text)

    def set_minutes(self, minutes: int) -> None:
        """Give another usual length."""
        self._minutes = minutes
        self._on_text_changed(self.edit.text())

    def _on_text_changed(self, text: str) -> None:
        before = self.slot
        self._read = read_slot(text, now=self._clock(), minutes=self._minutes, is_working_day=self._is_working_day)
        words = slot_text(self._read) if isinstance(self._read, Slot) else slot_problem_text(self._read)
        self._below.setText(words)
        self._below.set_role("on_good" if self.slot else "text_quiet")
        self.edit.setAccessibleDescription(words)
        if self.slot != before:
            self.changed.emit(self.slot)
