"""A day as it is typed: "24.12.", "today", "Mo"; what was understood stands there when the cursor leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.typed_times import read_day
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET


class DayField(QLineEdit):
    """Reads one day; empty means none, and what cannot be read is marked and kept."""

    day_changed = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        label: str,
        looks_back: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take the clock; looking back, a day without a year is the last one."""
        super().__init__(parent)
        self._clock = clock
        self._looks_back = looks_back
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET)
        self.textChanged.connect(self._on_text_changed)

    @property
    def day(self) -> date | None:
        """Give the day; None where the field is empty or cannot be read."""
        return read_day(self.text(), wall_date(self._clock()), looks_back=self._looks_back)

    @property
    def is_wrong(self) -> bool:
        """Say whether something stands there that is no day."""
        return bool(self.text().strip()) and self.day is None

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self.setText(f"{day:%d.%m.%Y}" if day else "")

    def _on_text_changed(self, _text: str) -> None:
        self._mark()
        self.day_changed.emit()

    def _mark(self) -> None:
        sentence = translate("DayField", "This is not a day. For example: 24.12. or 24.12.2026")
        words = sentence if self.is_wrong and not self.hasFocus() else ""
        self.setProperty("problem", "true" if words else "false")
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        day = self.day
        if day is not None and self.text() != f"{day:%d.%m.%Y}":
            self.set_day(day)
        self._mark()
