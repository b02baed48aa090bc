"""The record of processing as rows: what is kept, for what, how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.domain.folding import folded
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.preferences.purpose_words import period_words, purpose_words, table_words
from sisa_desk.ui.widgets.record_table import SORT_ROLE

if TYPE_CHECKING:
    from sisa_desk.services.retention import ColumnRecord

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class ColumnsModel(QAbstractTableModel):
    """Table, column, purpose and period."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, str, str, str], ...] = ()

    def show(self, records: Sequence[ColumnRecord]) -> None:
        """Show the record."""
        tables, purposes, periods = table_words(), purpose_words(), period_words()
        self.beginResetModel()
        self._rows = tuple(
            (tables[one.table], one.column, purposes[one.purpose.lower()], periods[one.period]) for one in records
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else 4

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (
            translate("Privacy", "Table"),
            translate("Privacy", "Column"),
            translate("Privacy", "For what"),
            translate("Privacy", "Kept"),
        )
        return headings[section]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        words = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                word = words[index.column()]
                return left_to_right(word) if index.column() == 1 else word
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(words)
            case _ if role == SORT_ROLE:
                return folded(words[index.column()])
        return None
