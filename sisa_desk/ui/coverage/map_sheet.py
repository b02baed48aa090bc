"""The map with what its cells mean, its legend and the cell one stands on; or one language of it as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from sisa_desk.domain.coverage import CoverageMap
from sisa_desk.ui.coverage.coverage_model import CoverageModel
from sisa_desk.ui.coverage.coverage_words import View, cell_sentence, view_tip
from sisa_desk.ui.coverage.heat_legend import HeatLegend
from sisa_desk.ui.coverage.language_table import LanguageTable
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.heat_map import HeatMap
from sisa_desk.ui.widgets.plain_label import PlainLabel

#: A language and a half-hour of the week.
Cell = tuple[str, int]


class MapSheet(Card):
    """Shows one view of a map; arrows walk, Enter asks for an explanation."""

    explained = Signal(object, object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to show yet."""
        super().__init__()
        self._frame = frame
        self.model = CoverageModel(frame, self)
        self.map = HeatMap(self.model, label=translate("Coverage", "Coverage of the week"))
        self.map.setObjectName("coverage-map")
        self.table = LanguageTable(frame)
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.map)
        self._leaves.addWidget(self.table)
        self._cell = PlainLabel(wrapped=True)
        self._cell.setObjectName("coverage-cell")
        self._meaning = PlainLabel(role="text_quiet", size=SMALL, elided=True)
        self.legend = HeatLegend()
        self.body.setContentsMargins(STEP, STEP, STEP, STEP)
        self.body.addWidget(self._meaning)
        self.body.addWidget(self._leaves, 1)
        self.body.addWidget(self.legend)
        self.body.addWidget(self._cell)
        self.map.walked.connect(self._on_walked)
        self.map.opened.connect(self._on_opened)
        self.table.explained.connect(self._on_row_opened)

    @property
    def current(self) -> Cell | None:
        """Give the language and half-hour one stands on."""
        index = self.map.currentIndex()
        if not index.isValid() or index.row() >= len(self.model.lines):
            return None
        return self.model.lines[index.row()].language, self.model.slots[index.column()]

    @property
    def shows_table(self) -> bool:
        """Say whether one language is shown as a table in place of the map."""
        return self._leaves.currentWidget() is self.table

    @property
    def meaning(self) -> str:
        """Give what the cells mean, in a sentence."""
        return self._meaning.full_text

    def show_map(self, shown: CoverageMap, view: View, slots: Sequence[int], real: CoverageMap | None) -> None:
        """Show a view of a map, the cursor staying where it is; `real` is given where something is only imagined."""
        before = self.current
        self.model.show(shown, view, slots, real)
        self._meaning.setText(view_tip(view, shown))
        self.legend.show_view(view, imagines=real is not None)
        if before is not None:
            self.walk_to(*before)
        if not self.map.currentIndex().isValid() and self.model.rowCount():
            self.map.setCurrentIndex(self.model.index(0, 0))
        self._fill_table()

    def walk_to(self, language: str, slot: int) -> None:
        """Put the cursor on a cell, where it is shown."""
        index = self.model.place_of(language, slot)
        if index.isValid():
            self.map.setCurrentIndex(index)
            self.map.scrollTo(index)

    def turn(self) -> None:
        """Show the language one stands on as a table, or the map again."""
        self._leaves.setCurrentWidget(self.map if self.shows_table else self.table)
        self.legend.setVisible(not self.shows_table)
        self._fill_table()
        self.to_cells()

    def to_cells(self) -> None:
        """Put the cursor into the map, or into the table in its place."""
        (self.table if self.shows_table else self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_table(self) -> None:
        here, shown = self.current, self.model.shown
        if self.shows_table and here is not None and shown is not None:
            self.table.show_language(shown, *here, self.model.slots)

    def _on_walked(self, _index: QModelIndex) -> None:
        shown, here = self.model.shown, self.current
        line = shown.line(here[0]) if shown is not None and here is not None else None
        self._cell.setText(cell_sentence(self._frame, shown, line, here[1]) if shown and line and here else "")

    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.explained.emit(self.model.lines[index.row()].language, self.model.slots[index.column()])

    def _on_row_opened(self, slot: int) -> None:
        here = self.current
        if here is not None:
            self.explained.emit(here[0], slot)
