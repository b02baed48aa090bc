"""Facts of a record for reading: what it is in quiet letters, beside it what stands there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class RecordFact:
    """One line; an empty one is left out."""

    label: str
    text: str
    role: str = "text"
    is_private: bool = False


class RecordFacts(QWidget):
    """Lines of label and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * STEP)
        self._grid.setVerticalSpacing(STEP // 2)
        self._grid.setColumnStretch(1, 1)
        self._facts: tuple[RecordFact, ...] = ()

    @property
    def facts(self) -> tuple[RecordFact, ...]:
        """Give the lines that show."""
        return self._facts

    def show_facts(self, facts: Iterable[RecordFact]) -> None:
        """Show other lines."""
        self._facts = tuple(fact for fact in facts if fact.text)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(self._facts):
            label = PlainLabel(fact.label, role="text_quiet")
            text = PlainLabel(fact.text, role=fact.role, wrapped=True, private=fact.is_private)
            text.setAccessibleName(f"{fact.label}: {fact.text}")
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(text, row, 1, top)
