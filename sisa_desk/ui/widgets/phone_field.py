"""A phone number as it is typed; a doubtful one is marked and never refused."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from sisa_desk.domain.phone import PhoneKind, PhoneNumber, displayed, read_phone
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET


class PhoneField(QLineEdit):
    """Reads the number while it is typed and groups it when the cursor leaves."""

    number_changed = Signal(object)

    def __init__(self, *, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label or translate("PhoneField", "Phone number"))
        # Numbers run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.setMinimumHeight(TARGET)
        self.setMaxLength(80)
        self._number: PhoneNumber | None = None
        self.textChanged.connect(self._on_text_changed)

    @property
    def number(self) -> PhoneNumber | None:
        """Give the number; None where nothing was typed."""
        return self._number

    @property
    def is_doubtful(self) -> bool:
        """Say whether the number looks wrong."""
        return self._number is not None and self._number.kind is PhoneKind.DOUBTFUL

    def set_number(self, number: PhoneNumber | None) -> None:
        """Show a number."""
        self.setText(displayed(number) if number else "")
        self._number = number
        self._mark()

    def _on_text_changed(self, text: str) -> None:
        self._number = read_phone(text) if text.strip() else None
        self._mark()
        self.number_changed.emit(self._number)

    def _mark(self) -> None:
        words = translate("PhoneField", "This number looks unusual. It is kept as typed.") if self.is_doubtful else ""
        self.setToolTip(words)
        self.setAccessibleDescription(words)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._number is not None and self._number.kind is PhoneKind.FULL and self._number.extension is None:
            number = self._number
            was_blocked = self.blockSignals(True)
            self.setText(displayed(number))
            self.blockSignals(was_blocked)
