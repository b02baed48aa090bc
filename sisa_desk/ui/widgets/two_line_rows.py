"""Rows whose cells say two things, the important one over the detail, as a table model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.blur import masked
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.record_table import SORT_ROLE
from sisa_desk.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
#: Models answer this role with the cell itself.
CELL_ROLE: Final = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in words with its kind."""

    text: str
    role: ChipRole = ChipRole.NEUTRAL
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Two lines of a cell; marks take the place of the first one, private lines turn into dots with the privacy key."""

    first: str
    second: str = ""
    marks: tuple[Mark, ...] = ()
    sort: float | str = ""
    is_bold: bool = False
    is_private: bool = False
    is_second_private: bool = False
    second_role: str = ""

    @property
    def lines(self) -> tuple[str, str]:
        """Give both lines as they may be seen."""
        words = " ".join(mark.text for mark in self.marks) or self.first
        return (
            masked(words) if self.is_private else words,
            masked(self.second) if self.is_second_private else self.second,
        )


@dataclass(frozen=True, slots=True)
class LineRow:
    """One row: the key of what it shows, whatever it was made from, and its cells."""

    key: UUID
    cells: tuple[Cell, ...]
    source: object = None
    heading: str = ""


class LinesModel(QAbstractTableModel):
    """Rows of two-line cells under headings."""

    def __init__(self, headings: Callable[[], Sequence[str]], parent: QObject | None = None) -> None:
        """Take the function that words the headings."""
        super().__init__(parent)
        self._headings = tuple(headings())
        self._rows: tuple[LineRow, ...] = ()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        """Give all rows in their own order."""
        return self._rows

    def fill(self, rows: Sequence[LineRow]) -> None:
        """Show other rows; where the keys are the same, only what changed is drawn anew."""
        new = tuple(rows)
        if [row.key for row in new] == [row.key for row in self._rows]:
            changed = [number for number, row in enumerate(new) if row != self._rows[number]]
            self._rows = new
            for number in changed:
                self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def at(self, number: int) -> LineRow | None:
        """Give the row of a number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, key: UUID | None) -> int:
        """Give the number of the row of a key; -1 for none."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section] if 0 <= section < len(self._headings) else None
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row())
        if row is None or not 0 <= index.column() < len(row.cells):
            return None
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.lines[0]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join(line for line in cell.lines if line))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headings[index.column()]}: {', '.join(line for line in cell.lines if line)}"
            case _ if role == CELL_ROLE:
                return cell
            case _ if role == SORT_ROLE:
                return cell.sort if cell.sort != "" else cell.first.casefold()
        return None
