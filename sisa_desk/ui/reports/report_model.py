"""A report as a table model: headings that carry their sums, rows of plain cells, and the key behind each row."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.widgets.record_table import SORT_ROLE

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class ReportCell:
    """What a cell says, what it is sorted by, whether it is a figure, and the number a file gets in its place."""

    text: str
    sort: float | str
    is_figure: bool = False
    number: float | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line and what it stands for."""

    key: Hashable
    cells: tuple[ReportCell, ...]


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """The words over a column, and its sum where it has one."""

    words: str
    total: str = ""
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole table."""

    columns: tuple[ReportColumn, ...] = ()
    rows: tuple[ReportRow, ...] = ()


class ReportModel(QAbstractTableModel):
    """Shows one report at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self.report = Report()

    def show(self, report: Report) -> None:
        """Show another report."""
        if report == self.report:
            return
        self.beginResetModel()
        self.report = report
        self.endResetModel()

    def key_at(self, row: int) -> Hashable | None:
        """Give what a row stands for."""
        rows = self.report.rows
        return rows[row].key if 0 <= row < len(rows) else None

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.report.rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.report.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.report.columns):
            return None
        column = self.report.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{column.words}\n{column.total}".strip()
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(is_figure=column.is_figure) | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.report.rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(is_figure=cell.is_figure) | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.report.columns[index.column()].words}: {cell.text}"
            case _ if role == SORT_ROLE:
                return cell.sort
        return None


def _side(*, is_figure: bool) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignTrailing if is_figure else Qt.AlignmentFlag.AlignLeading
