"""The map as a table model: languages are rows, half-hours are columns grouped by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.domain.coverage import SLOTS_A_DAY, CoverageMap, LanguageWeek
from sisa_desk.ui.coverage.coverage_cells import cell_of
from sisa_desk.ui.coverage.coverage_words import View, cell_sentence, slot_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, weekday_text
from sisa_desk.ui.widgets.heat_cells import CELL_ROLE, COLUMN_ROLE, ROW_ROLE, HeatCell, HeatColumn, HeatRow

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
_HOURS_APART: Final = 2


class CoverageModel(QAbstractTableModel):
    """Shows one view of one map; cells that differ from the real map are marked."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._frame = frame
        self.shown: CoverageMap | None = None
        self.view = View.SUPPLY
        self.slots: tuple[int, ...] = ()
        self._real: dict[str, LanguageWeek] = {}
        self._cells: dict[tuple[int, int], HeatCell] = {}

    def show(self, shown: CoverageMap, view: View, slots: Sequence[int], real: CoverageMap | None = None) -> None:
        """Show a view of a map; `real` is the map as it stands where something is only imagined."""
        self.beginResetModel()
        self.shown, self.view, self.slots = shown, view, tuple(slots)
        self._real = {line.language: line for line in real.lines} if real is not None else {}
        self._cells = {}
        self.endResetModel()

    @property
    def is_imagined(self) -> bool:
        """Say whether the map is one that is only imagined."""
        return bool(self._real)

    @property
    def lines(self) -> tuple[LanguageWeek, ...]:
        """Give the languages as they are shown."""
        return self.shown.lines if self.shown is not None else ()

    def place_of(self, language: str, slot: int) -> QModelIndex:
        """Give the cell of a language and half-hour; one that is not shown gives no valid index."""
        row = next((row for row, line in enumerate(self.lines) if line.language == language), -1)
        return self.index(row, self.slots.index(slot) if slot in self.slots else -1)

    def cell(self, row: int, column: int) -> HeatCell:
        """Give what a cell shows."""
        if (row, column) not in self._cells:
            self._cells[row, column] = self._made(self.lines[row], self.slots[column])
        return self._cells[row, column]

    def _made(self, line: LanguageWeek, slot: int) -> HeatCell:
        least = self.shown.least_chance if self.shown else 0.0
        cell = cell_of(self.view, line, slot, least)
        real = self._real.get(line.language)
        return replace(cell, is_changed=True) if real and real.people[slot] != line.people[slot] else cell

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.slots)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.shown is None:
            return None
        match role:
            case _ if role == CELL_ROLE:
                return self.cell(index.row(), index.column())
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(index.row(), index.column()).text
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell_sentence(self._frame, self.shown, self.lines[index.row()], self.slots[index.column()])
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return self._row(section, role) if section < len(self.lines) else None
        return self._column(section, role) if section < len(self.slots) else None

    def _row(self, section: int, role: int) -> object:
        if role == ROW_ROLE:
            return self.row(section)
        return self.row(section).name if role == Qt.ItemDataRole.DisplayRole else None

    def row(self, number: int) -> HeatRow:
        """Give what a row is called, with its speakers beside."""
        line = self.lines[number]
        name = self._frame.language_name(line.language)
        return HeatRow(name, left_to_right(str(line.speakers)), is_marked=line.speakers <= 1)

    def _column(self, section: int, role: int) -> object:
        if role == COLUMN_ROLE and self.shown is not None:
            return self.column(section)
        return slot_words(self.slots[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def column(self, number: int) -> HeatColumn:
        """Give the day of a column, and its hour where it is written."""
        slot = self.slots[number]
        monday = self.shown.monday if self.shown is not None else date.min
        day = monday + timedelta(days=slot // SLOTS_A_DAY)
        hour, rest = divmod(slot % SLOTS_A_DAY, 2)
        is_written = not rest and (hour % _HOURS_APART == 0)
        return HeatColumn(
            f"{weekday_text(day)} {left_to_right(f'{day.day}.{day.month}.')}",
            left_to_right(str(hour)) if is_written else "",
        )
