"""Where everything lies, names that are due, and the record of processing in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from sisa_desk.services.retention import PERIODS, record_of_processing
from sisa_desk.ui.preferences.columns_model import ColumnsModel
from sisa_desk.ui.preferences.purpose_words import period_words, purpose_words, table_words
from sisa_desk.ui.widgets.record_table import SORT_ROLE
from tests.builders import NOW, a_beneficiary, a_beneficiary_name


@pytest.fixture
def section(page, person):
    made = page.show_section("privacy")
    person.settle()
    return made


def test_everything_that_is_declared_has_its_words():
    record = record_of_processing()
    assert {one.table for one in record} == set(table_words())
    assert {one.purpose.lower() for one in record} == set(purpose_words())
    assert set(PERIODS) == set(period_words())


def test_the_record_stands_the_tester(qtmodeltester):
    model = ColumnsModel()
    qtmodeltester.check(model)
    model.show(record_of_processing())
    assert (model.rowCount(), model.columnCount()) == (len(record_of_processing()), 4)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)] == [
        "Table", "Column", "For what", "Kept",
    ]  # fmt: skip
    assert model.data(model.index(0, 0), SORT_ROLE) == "absences"
    model.show(())


def test_a_row_says_itself():
    model = ColumnsModel()
    model.show([one for one in record_of_processing() if (one.table, one.column) == ("calls", "note")])
    said = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Calls, note, reminder for colleagues, no content of the talk, Four weeks")


def test_the_record_is_searched(section, qtbot):
    rows = section.record.model().rowCount
    assert rows() == len(record_of_processing())
    qtbot.keyClicks(section.finder, "names of clients")
    assert 0 < rows() < 10
    section.finder.setText("qqqq")
    assert rows() == 0


def test_the_file_is_named_and_its_folder_opens(section, person, tmp_path, monkeypatch):
    assert section.path.full_text == str(tmp_path / "desk.sqlite")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    person.click(section.findChild(QPushButton, "open-folder"))
    assert opened == [str(tmp_path)]


def test_names_due_are_erased_and_counted(section, services, heard, person):
    with services.database.transaction() as tx:
        for days in (0, 1):
            owner = tx.beneficiaries.add(a_beneficiary(f"K-2026-010{days}"))
            erase_on = NOW.date() + timedelta(days=days)
            tx.beneficiary_names.add(a_beneficiary_name(beneficiary_id=owner.id, erase_on=erase_on))
    erase = section.findChild(QPushButton, "erase")
    person.click(erase)
    assert heard.texts[-1].startswith("1 name")
    person.click(erase)
    assert heard.texts[-1] == "No name is due today"
    with services.database.reading() as tx:
        assert tx.beneficiary_names.count() == 1


def test_how_long_names_are_kept_follows_the_figure(section, services, frame, person):
    assert "28" in section.names.full_text
    frame.do(services.preferences.set_number, "keep_names_days", 14)
    person.settle()
    assert "14" in section.names.full_text
