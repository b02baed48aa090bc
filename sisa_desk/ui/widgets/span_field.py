"""From when to when on a day, typed in one go: "8-12", "8:00–12:30"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.typed_times import read_span
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET


class SpanField(QLineEdit):
    """Reads a stretch of a day; what cannot be read is marked and kept."""

    def __init__(self, *, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText("8–12")
        self.setMinimumHeight(TARGET)
        # Times run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @property
    def span(self) -> tuple[int, int] | None:
        """Give start and end in minutes of the day; None where they cannot be read."""
        return read_span(self.text())

    @property
    def is_wrong(self) -> bool:
        """Say whether something stands there that is no stretch of a day."""
        return bool(self.text().strip()) and self.span is None

    def set_span(self, start_minute: int, end_minute: int) -> None:
        """Show a stretch."""
        self.setText(f"{_clock(start_minute)}–{_clock(end_minute)}")

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.span is not None:
            self.set_span(*self.span)
        sentence = translate("SpanField", "From when to when? For example: 8–12 or 8:00–12:30")
        self.setProperty("problem", "true" if self.is_wrong else "false")
        self.setAccessibleDescription(sentence if self.is_wrong else "")
        self.style().unpolish(self)
        self.style().polish(self)


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"
