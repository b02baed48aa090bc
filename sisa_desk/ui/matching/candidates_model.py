"""The rows of a ranking as a list model, each readable as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.blur import masked
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow
from sisa_desk.ui.matching.candidate_rows import CandidateRow, HeadingRow, Row, tip_of
from sisa_desk.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()
#: Models answer this role with the row itself.
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class CandidatesModel(QAbstractListModel):
    """Those who can, then why the others cannot."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Take the clock that the tips read."""
        super().__init__(parent)
        self._clock = clock
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give all rows in order."""
        return self._rows

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows; where only their content differs, the place in the list stays."""
        new = tuple(rows)
        if [_identity(row) for row in new] == [_identity(row) for row in self._rows]:
            changed = [number for number, row in enumerate(new) if row != self._rows[number]]
            self._rows = new
            for number in changed:
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def at(self, number: int) -> Row | None:
        """Give the row of a number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, interpreter_id: UUID | None) -> int:
        """Give the number of the card of a person; -1 for none."""
        for number, row in enumerate(self._rows):
            if isinstance(row, CandidateRow) and row.interpreter_id == interpreter_id:
                return number
        return -1

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_of(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _sentence(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(tip_of(row, self._clock()))
            case _ if role == ROW_ROLE:
                return row
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_title = isinstance(self.at(index.row()), HeadingRow)
        return Qt.ItemFlag.NoItemFlags if is_title else super().flags(index)


def _identity(row: Row) -> object:
    match row:
        case CandidateRow():
            return row.interpreter_id
        case AbsentRow():
            return ("absent", row.absentee.interpreter.id)
        case GroupRow():
            return (row.key, row.is_open)
    return "heading"


def title_of(row: Row) -> str:
    """Give the name or the words a row begins with."""
    match row:
        case CandidateRow():
            return masked(row.candidate.interpreter.name)
        case AbsentRow():
            return masked(row.absentee.interpreter.name)
        case GroupRow():
            if row.is_rest:
                return translate("Candidates", "%n more", None, row.count)
            return translate("Candidates", "%n person(s)", None, row.count)
    return row.text


def _sentence(row: Row) -> str:
    match row:
        case CandidateRow():
            pills = ", ".join(pill.text for pill in row.pills)
            return f"{row.rank}. {title_of(row)}, {row.languages}. {pills}"
        case AbsentRow():
            return f"{title_of(row)}: {', '.join(filter(None, (row.pill.text, row.help)))}"
        case GroupRow():
            return f"{title_of(row)}: {row.pill.text}"
    return row.text
