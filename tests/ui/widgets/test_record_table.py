"""The table of all lists, by keys, with its empty and waiting states and its memory."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.record_table import SORT_ROLE, RecordTable
from sisa_desk.ui.widgets.skeleton import Skeleton
from sisa_desk.ui.window_state import WindowState

ROWS = [("Haddad", 9), ("Äbner", 10), ("Nasser", 1)]


class People(QAbstractTableModel):
    """Names and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str, int]] = []

    def fill(self, rows) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802
        return 0 if parent.isValid() else 2

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role in {Qt.ItemDataRole.DisplayRole, SORT_ROLE} and index.isValid():
            value = self.rows[index.row()][index.column()]
            return value if role == SORT_ROLE else str(value)
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        return (
            ("Name", "Asked")[section]
            if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
            else None
        )


@pytest.fixture
def people() -> People:
    return People()


@pytest.fixture
def table(people, put) -> RecordTable:
    return put(RecordTable(people, label="Interpreters"))


def shown(table) -> list[str]:
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def test_rows_keep_their_order_until_somebody_sorts(table, people):
    people.fill(ROWS)
    assert shown(table) == ["Haddad", "Äbner", "Nasser"]


def test_numbers_sort_as_numbers_and_names_as_people_expect(table, people):
    people.fill(ROWS)
    table.sort(1)
    assert shown(table) == ["Nasser", "Haddad", "Äbner"]
    table.sort(0)
    assert shown(table) == ["Äbner", "Haddad", "Nasser"]


def test_enter_opens_the_row_of_the_model_whatever_the_sorting(table, people, qtbot):
    people.fill(ROWS)
    table.sort(1)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].row() == 2
    assert table.current_row == 2


def test_a_row_of_the_model_can_be_chosen(table, people):
    people.fill(ROWS)
    table.sort(1)
    table.choose_row(1)
    assert table.current_row == 1
    assert table.chosen_rows == (1,)


def test_tab_leaves_the_table(table, people, put, qtbot):
    people.fill(ROWS)
    after = put(QLineEdit())
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_an_empty_table_says_why_and_a_waiting_one_shows_bars(table, people):
    empty = EmptyState("Nobody yet")
    table.say_when_empty(empty)
    assert empty.isVisible()
    table.set_waiting(True)
    assert not empty.isVisible()
    assert table.findChild(Skeleton).isVisible()
    people.fill(ROWS)
    table.set_waiting(False)
    assert not empty.isVisible()
    people.fill([])
    assert empty.isVisible()
    assert empty.size() == table.viewport().size()


def test_widths_and_sorting_come_back(table, people, put, qtbot, tmp_path):
    state = WindowState(tmp_path / "windows.ini")
    table.remember_widths(state, "interpreters")
    table.set_widths(211)
    table.sort(1)
    again = put(RecordTable(people, label="Interpreters"))
    qtbot.waitUntil(lambda: state.restore_columns(again.horizontalHeader(), "interpreters"))
    assert again.columnWidth(0) == 211
    people.fill(ROWS)
    assert shown(again)[0] == "Nasser"
