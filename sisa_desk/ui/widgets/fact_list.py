"""Facts as pairs: what it is at the leading side, what it says beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, what it says, and whether it is nobody's business on a shared screen."""

    label: str
    words: str
    is_private: bool = False


class FactList(QWidget):
    """Labels at the leading side, words beside them."""

    def __init__(self, *, label_width: int = 104) -> None:
        """Take the width of the labels in pixels."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(int(1.5 * STEP))
        self._grid.setVerticalSpacing(HALF_STEP)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, fact in enumerate(facts):
            label = PlainLabel(fact.label, role="text_quiet", size=SMALL)
            words = PlainLabel(fact.words, wrapped=True, private=fact.is_private)
            words.setAccessibleName(f"{fact.label}: {fact.words}")
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
