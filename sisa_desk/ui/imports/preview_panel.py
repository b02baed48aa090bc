"""The third step: every row with what would become of it, every problem at its cell."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.imports.import_words import fate_text, fate_tip
from sisa_desk.ui.imports.preview_model import PreviewModel
from sisa_desk.ui.imports.problem_words import problem_text
from sisa_desk.ui.imports.problems_model import ProblemsModel
from sisa_desk.ui.imports.row_card import RowCard
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.record_table import RecordTable

if TYPE_CHECKING:
    from sisa_desk.exchange.troubles import CellProblem
    from sisa_desk.services.imports import ImportPreview, PreviewRow

ALL = "all"
PROBLEMS = "problems"
_COLUMN = 148


class PreviewPanel(QWidget):
    """What would happen; nothing has happened yet."""

    back = Signal()
    wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._preview: ImportPreview | None = None
        self._model = PreviewModel(self._say)
        self._problems_model = ProblemsModel(self._say)
        self.table = self._rows_table()
        self.problems = self._problems_table()
        self.card = RowCard(frame)
        self.filter: ChoiceBar | None = None
        self.import_rows = button(
            translate("Imports", "Import"), self._on_wanted, kind="primary", icon="download", name="import-store"
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self._column.addWidget(self._sheet_of(self.table), 5)
        below = QHBoxLayout()
        below.setSpacing(STEP)
        below.addWidget(self._sheet_of(self.problems), 8)
        below.addWidget(self.card, 5)
        self._column.addLayout(below, 4)
        self._column.addLayout(self._foot())

    def _say(self, problem: CellProblem) -> str:
        return problem_text(problem, self._frame.languages)

    def _rows_table(self) -> RecordTable:
        table = RecordTable(self._model, label=translate("Imports", "Rows of the file"))
        table.setObjectName("import-rows")
        # The order of the file is the order people know.
        table.setSortingEnabled(False)
        table.say_when_empty(EmptyState(translate("Imports", "No such rows"), icon="filter"))
        table.selectionModel().currentRowChanged.connect(self._on_row)
        return table

    def _problems_table(self) -> RecordTable:
        table = RecordTable(self._problems_model, label=translate("Imports", "What was not understood"))
        table.setObjectName("import-problems")
        table.setSortingEnabled(False)
        table.set_widths(104)
        table.say_when_empty(EmptyState(translate("Imports", "Everything was understood"), icon="good"))
        table.opened.connect(self._on_problem_opened)
        table.selectionModel().currentRowChanged.connect(self._on_problem)
        return table

    def _sheet_of(self, table: RecordTable) -> Card:
        card = Card()
        card.body.setContentsMargins(2, 2, 2, 2)
        card.body.addWidget(table)
        return card

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(
            button(translate("Imports", "Columns"), self.back.emit, icon="back", name="import-back-to-columns")
        )
        row.addStretch(1)
        row.addWidget(self.import_rows)
        return row

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what would happen."""
        self._preview = preview
        self._make_filter(preview)
        self._problems_model.show_problems(preview.problems)
        self._show_rows(ALL)
        for column in range(2, self._model.columnCount()):
            self.table.setColumnWidth(column, _COLUMN)
        self.table.set_widths(64, 128)
        self._name_button(preview)

    def first_field(self) -> QWidget:
        """Give what leads on: the button, or the table where there is nothing to store."""
        return self.import_rows if self.import_rows.isEnabled() else self.table

    def _make_filter(self, preview: ImportPreview) -> None:
        if self.filter is not None:
            self.filter.hide()
            self.filter.deleteLater()
        choices = [Choice(ALL, _counted(translate("Imports", "All rows"), len(preview.rows)))]
        choices += [
            Choice(fate, _counted(fate_text(fate), count), fate_tip(fate))
            for fate, count in preview.counts.items()
            if count
        ]
        doubtful = sum(1 for row in preview.rows if row.problems)
        if doubtful:
            choices.append(Choice(PROBLEMS, _counted(translate("Imports", "To be looked at"), doubtful)))
        self.filter = ChoiceBar(choices, label=translate("Imports", "Rows shown"))
        self.filter.setObjectName("import-filter")
        self.filter.choose(ALL)
        self.filter.chosen.connect(self._show_rows)
        self._column.insertWidget(0, self.filter)
        self.setTabOrder(self.filter, self.table)

    def _show_rows(self, key: Hashable) -> None:
        if self._preview is not None:
            self._model.show_preview(self._preview, _chosen(self._preview, key))
            self.table.choose_row(0)

    def _name_button(self, preview: ImportPreview) -> None:
        count = len(preview.to_add) + len(preview.to_change)
        text = translate("Imports", "Import %n row(s)", None, count)
        self.import_rows.setText(text)
        self.import_rows.setAccessibleName(text)
        grey(self.import_rows, translate("Imports", "Everything in this file is known already.") if not count else "")

    def _on_row(self, _current: QModelIndex, _before: QModelIndex = QModelIndex()) -> None:  # noqa: B008  # Qt's signal
        row = self._model.row_at(self.table.current_row)
        self.card.show_row(row)

    def _on_problem(self, *_: object) -> None:
        if self.problems.hasFocus():
            self._show_problem(self._problems_model.problem_at(self.problems.current_row))

    def _on_problem_opened(self, index: QModelIndex) -> None:
        self._show_problem(self._problems_model.problem_at(index.row()))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problem(self, problem: CellProblem | None) -> None:
        """Lead to the cell of a problem, showing all rows where its row is not among those shown."""
        if problem is None or self.filter is None:
            return
        if self._model.place_of(problem.row) < 0:
            self.filter.choose(ALL)
        index = self.table.model().index(self._model.place_of(problem.row), self._model.column_of(problem.column))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _on_wanted(self) -> None:
        if self._preview is not None:
            self.wanted.emit(self._preview)


def _chosen(preview: ImportPreview, key: Hashable) -> tuple[PreviewRow, ...]:
    if key == ALL:
        return preview.rows
    if key == PROBLEMS:
        return tuple(row for row in preview.rows if row.problems)
    return tuple(row for row in preview.rows if row.fate == key)


def _counted(text: str, count: int) -> str:
    return f"{text}  {count:n}"
