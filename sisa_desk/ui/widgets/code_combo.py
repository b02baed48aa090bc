"""A drop-down of a closed list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import TARGET


class CodeCombo(QComboBox):
    """Codes by their words; the wheel passes over it while it has no focus, so that scrolling changes nothing."""

    def __init__(
        self,
        entries: Iterable[tuple[object, str]],
        *,
        label: str,
        nothing: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take codes with their words, and the words for none of them where that is allowed."""
        super().__init__(parent)
        self.setAccessibleName(label)
        if nothing is not None:
            self.addItem(nothing, None)
        for code, text in entries:
            self.addItem(text, code)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMinimumHeight(TARGET)
        self.installEventFilter(self)

    @property
    def code(self) -> str:
        """Give the chosen code as text; empty for none."""
        return str(self.currentData() or "")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
