"""A whole number as it is typed; empty means none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from sisa_desk.ui.theme import TARGET


class NumberField(QLineEdit):
    """Takes digits up to a limit; nothing else can be typed."""

    def __init__(self, *, label: str, most: int, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET)
        self.setValidator(QIntValidator(0, most, self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    @property
    def number(self) -> int | None:
        """Give the number; None where the field is empty."""
        return int(self.text()) if self.text().strip().isdecimal() else None

    def set_number(self, number: int | None) -> None:
        """Show a number."""
        self.setText("" if number is None else str(number))
