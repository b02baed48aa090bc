"""The rows of a preview: what becomes of each, and its cells as they stand in the file with their problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.icons import icon
from sisa_desk.ui.imports.import_words import FATE_ICONS, FATE_ROLES, fate_text, field_text
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.theme import color
from sisa_desk.ui.widgets.record_table import SORT_ROLE
from sisa_desk.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from sisa_desk.exchange.troubles import CellProblem
    from sisa_desk.services.imports import ImportPreview, PreviewRow

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
#: Before the columns of the file: the number of the row, and what becomes of it.
LEADING = 2
_NOTHING = QModelIndex()


class PreviewModel(QAbstractTableModel):
    """Some or all rows of a preview."""

    def __init__(self, problem_text: Callable[[CellProblem], str]) -> None:
        """Take the words for problems."""
        super().__init__()
        self._problem_text = problem_text
        self._preview: ImportPreview | None = None
        self._rows: Sequence[PreviewRow] = ()
        self._columns: tuple[int, ...] = ()
        self._headings: dict[int, str] = {}
        self._place: dict[int, int] = {}
        PRIVACY.changed.connect(self._on_privacy)

    def show_preview(self, preview: ImportPreview, rows: Sequence[PreviewRow]) -> None:
        """Show some rows of a preview in the order of the file."""
        self.beginResetModel()
        self._preview, self._rows = preview, rows
        self._columns = tuple(preview.file.layout.columns)
        self._headings = preview.file.headings
        self._place = {row.number: at for at, row in enumerate(rows)}
        self.endResetModel()

    def row_at(self, at: int) -> PreviewRow | None:
        """Give the row shown at a place."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place_of(self, number: int) -> int:
        """Give the place a row of the file is shown at; -1 where it is not shown."""
        return self._place.get(number, -1)

    def column_of(self, file_column: int) -> int:
        """Give the column a column of the file is shown in; what becomes of the row stands for the row as a whole."""
        return self._columns.index(file_column) + LEADING if file_column in self._columns else 1

    @override
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else LEADING + len(self._columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role != Role.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        if section < LEADING:
            return (translate("Imports", "Row"), translate("Imports", "What happens"))[section]
        column = self._columns[section - LEADING]
        heading = self._headings.get(column, "")
        return heading or (field_text(self._preview.file.layout.columns[column]) if self._preview else "")

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._shown(row, column)
            case _ if role == SORT_ROLE:
                return row.number if column == 0 else self._shown(row, column)
            case Role.DecorationRole:
                return self._sign(row, column)
            case Role.BackgroundRole | Role.ForegroundRole:
                return self._tint(row, column, "warn" if role == Role.BackgroundRole else "on_warn")
            case Role.ToolTipRole:
                return plain_tip(self._tip(row, column))
            case Role.AccessibleTextRole:
                return self._spoken(row, column)
        return None

    def _tint(self, row: PreviewRow, column: int, role: str) -> Any:
        return color(role) if self._problems_at(row, column) else None

    def _shown(self, row: PreviewRow, column: int) -> str:
        if column == 0:
            return left_to_right(str(row.number))
        if column == 1:
            return fate_text(row.fate)
        return isolated(masked(" ".join(self._cell(row, column).split())))

    def _cell(self, row: PreviewRow, column: int) -> str:
        if self._preview is None:
            return ""
        cells = self._preview.file.sheet.rows[row.number - 1]
        place = self._columns[column - LEADING] - 1
        return cells[place].text if place < len(cells) else ""

    def _problems_at(self, row: PreviewRow, column: int) -> list[CellProblem]:
        if not row.problems or column == 0:
            return []
        return [one for one in row.problems if self.column_of(one.column) == column]

    def _sign(self, row: PreviewRow, column: int) -> Any:
        if self._problems_at(row, column):
            return icon("triangle-alert", "on_warn")
        if column == 1:
            return icon(FATE_ICONS[row.fate], f"on_{FATE_ROLES[row.fate]}")
        return None

    def _tip(self, row: PreviewRow, column: int) -> str:
        sentences = [self._problem_text(one) for one in self._problems_at(row, column)]
        text = masked(self._cell(row, column)) if column >= LEADING else ""
        return "\n".join(filter(None, (text, *sentences)))

    def _spoken(self, row: PreviewRow, column: int) -> str:
        said = translate("Imports", "Row {number}, {fate}, {heading}: {text}").format(
            number=row.number,
            fate=fate_text(row.fate),
            heading=self.headerData(column, Qt.Orientation.Horizontal),
            text=self._shown(row, column),
        )
        return ". ".join((said, *(self._problem_text(one) for one in self._problems_at(row, column))))

    def _on_privacy(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))
