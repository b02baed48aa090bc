"""A note in plain text with a limit, and a hint where something should not stand in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel

Hint = Callable[[str], str]

#: A hint comes when the typing rests, not between two letters.
_REST_MS = 300


class _Editor(QPlainTextEdit):
    """Plain text in which Tab goes on and Ctrl+Enter belongs to the form."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class NoteField(QWidget):
    """The note, how much of the limit is used, and the hint."""

    changed = Signal(str)

    def __init__(
        self, *, label: str, longest: int = 500, hint: Hint | None = None, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        """Take the limit in letters and the function that finds what should not stand here."""
        super().__init__(parent)
        self._longest = longest
        self._find_hint = hint
        self.editor = _Editor()
        self.editor.setAccessibleName(label)
        self.editor.setFixedHeight(self.editor.fontMetrics().lineSpacing() * lines + 3 * STEP)
        self._hint = PlainLabel(role="on_warn", size=SMALL, wrapped=True)
        self._count = PlainLabel(role="text_faint", size=SMALL)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look_for_hint)
        self.editor.textChanged.connect(self._on_text_changed)
        self.setFocusProxy(self.editor)
        self._lay_out()
        self._show_count()

    @property
    def text(self) -> str:
        """Give the note without blanks around it."""
        return self.editor.toPlainText().strip()

    @property
    def is_too_long(self) -> bool:
        """Say whether the limit is passed; nothing is cut off in silence."""
        return len(self.text) > self._longest

    @property
    def hint_text(self) -> str:
        """Give the hint that shows."""
        return self._hint.full_text

    def set_text(self, text: str) -> None:
        """Fill the note."""
        if text != self.text:
            self.editor.setPlainText(text)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._hint, 1)
        below.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(self.editor)
        column.addLayout(below)

    def _on_text_changed(self) -> None:
        self._show_count()
        self._rest.start()
        self.changed.emit(self.text)

    def _show_count(self) -> None:
        self._count.setText(left_to_right(f"{len(self.text)} / {self._longest}"))
        self._count.set_role("on_bad" if self.is_too_long else "text_faint")
        if self.is_too_long:
            self._hint.setText(translate("NoteField", "The note is too long. Please shorten it."))
            self._hint.set_role("on_bad")

    def _look_for_hint(self) -> None:
        if not self.is_too_long:
            self._hint.set_role("on_warn")
            self._hint.setText(self._find_hint(self.text) if self._find_hint else "")
