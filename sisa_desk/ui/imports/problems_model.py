"""Everything that was not understood, one sentence a row, leading to its cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.imports.import_words import column_name
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.widgets.record_table import SORT_ROLE
from sisa_desk.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from sisa_desk.exchange.troubles import CellProblem

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NOTHING = QModelIndex()


class ProblemsModel(QAbstractTableModel):
    """Problems from top to bottom: the cell, what is wrong, what the cell says."""

    def __init__(self, problem_text: Callable[[CellProblem], str]) -> None:
        """Take the words for problems."""
        super().__init__()
        self._problem_text = problem_text
        self._problems: Sequence[CellProblem] = ()
        PRIVACY.changed.connect(self._on_privacy)

    def show_problems(self, problems: Sequence[CellProblem]) -> None:
        """Show some problems."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def problem_at(self, at: int) -> CellProblem | None:
        """Give the problem shown at a place."""
        return self._problems[at] if 0 <= at < len(self._problems) else None

    @override
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._problems)

    @override
    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else 2

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role != Role.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return (translate("Imports", "Cell"), translate("Imports", "To be looked at"))[section]

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        match role:
            case Role.DisplayRole:
                return self._shown(problem, index.column())
            case _ if role == SORT_ROLE:
                return problem.row * 1_000_000 + problem.column if index.column() == 0 else self._sentence(problem)
            case Role.ToolTipRole:
                return plain_tip("\n".join(filter(None, (masked(problem.value), self._sentence(problem)))))
            case Role.AccessibleTextRole:
                return f"{cell_text(problem)}. {self._sentence(problem)}"
        return None

    def _shown(self, problem: CellProblem, column: int) -> str:
        return cell_text(problem) if column == 0 else self._sentence(problem)

    def _sentence(self, problem: CellProblem) -> str:
        sentence = self._problem_text(problem)
        return masked(sentence) if problem.value or problem.facts else sentence

    def _on_privacy(self) -> None:
        if self._problems:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._problems) - 1, 1))


def cell_text(problem: CellProblem) -> str:
    """Name a cell or, where the problem is about all of it, the row."""
    if problem.column:
        return left_to_right(cell_name(problem))
    return translate("Imports", "Row {number}").format(number=left_to_right(str(problem.row)))


def cell_name(problem: CellProblem) -> str:
    """Name a cell as spreadsheets do: D10; a row as a whole by its number."""
    return f"{column_name(problem.column)}{problem.row}"
