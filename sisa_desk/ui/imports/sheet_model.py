"""The first rows of a sheet as they stand in the file, with the heading marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.imports.import_words import column_name
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.theme import color, font

if TYPE_CHECKING:
    from sisa_desk.exchange.cells import Sheet

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SHOWN_ROWS = 40
SHOWN_COLUMNS = 60
_NOTHING = QModelIndex()


class SheetModel(QAbstractTableModel):
    """Cells as texts."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[Any, ...], ...] = ()
        self._width = 0
        self._header: int | None = None
        PRIVACY.changed.connect(self._on_privacy)

    def show_sheet(self, sheet: Sheet, header: int | None) -> None:
        """Show the beginning of a sheet."""
        self.beginResetModel()
        self._rows = sheet.rows[:SHOWN_ROWS]
        self._width = min(SHOWN_COLUMNS, max((len(row) for row in self._rows), default=0))
        self._header = header
        self.endResetModel()

    @property
    def header(self) -> int | None:
        """Give the row of the heading, counted from 1."""
        return self._header

    @override
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else self._width

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        is_header = index.row() + 1 == self._header
        match role:
            case Role.DisplayRole:
                text = self._text(index.row(), index.column())
                return isolated(text if is_header else masked(text))
            case Role.FontRole:
                return font(bold=is_header)
            case Role.BackgroundRole:
                return color("accent_tint") if is_header else None
            case Role.AccessibleTextRole:
                return self._spoken(index.row(), index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role != Role.DisplayRole:
            return None
        return column_name(section + 1) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def _text(self, row: int, column: int) -> str:
        cells = self._rows[row]
        return " ".join(cells[column].text.split()) if column < len(cells) else ""

    def _spoken(self, row: int, column: int) -> str:
        place = f"{column_name(column + 1)}{row + 1}"
        if row + 1 == self._header:
            return translate("Imports", "Heading {cell}: {text}").format(cell=place, text=self._text(row, column))
        return translate("Imports", "Cell {cell}: {text}").format(cell=place, text=masked(self._text(row, column)))

    def _on_privacy(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self._width - 1))
