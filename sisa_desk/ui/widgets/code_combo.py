"""A drop-down of a closed list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from sisa_desk.ui.theme import TARGET


class CodeCombo(QComboBox):
    """Codes by their words; the wheel passes over it while it has no focus, so that scrolling changes nothing."""

    def __init__(
        self,
        entries: Iterable[tuple[object, str]],
        *,
        label: str = "",
        nothing: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take codes with their words, and the words for none of them where that is allowed."""
        super().__init__(parent)
        self.setAccessibleName(label)
        if nothing is not None:
            self.addItem(nothing, None)
        self._codes: dict[str, object] = {}
        self._add(entries)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMinimumHeight(TARGET)
        self.installEventFilter(self)

    def _add(self, entries: Iterable[tuple[object, str]]) -> None:
        for code, text in entries:
            self._codes[str(code)] = code
            self.addItem(text, str(code))

    def offer(self, entries: Iterable[tuple[object, str]]) -> None:
        """Offer other codes; the one that is chosen stays so where it is among them, else the first is."""
        chosen = self.code
        with QSignalBlocker(self):
            self.clear()
            self._codes.clear()
            self._add(entries)
            self.choose(chosen or None)

    @property
    def code(self) -> str:
        """Give the chosen code as text; empty for none."""
        return str(self.currentData() or "")

    @property
    def chosen(self) -> Any:
        """Give the very code that is chosen, which Qt itself would turn into its text; None for none."""
        return self._codes.get(self.code)

    def choose(self, code: object | None) -> None:
        """Choose a code; one that is not in the list leaves the choice as it is."""
        place = self.findData(None if code is None else str(code))
        if place >= 0:
            self.setCurrentIndex(place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
