"""The import screen as somebody uses it: from the file to the report, by keys alone, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from sisa_desk.domain.imports import Fate
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.sheets import read_sheets
from sisa_desk.ui.imports.steps_bar import ImportStep
from tests.builders import a_phone, an_interpreter
from tests.builders.office_tables import a_matrix, a_pool, institutions
from tests.builders.sheet_files import write_workbook, write_xlsx


def child(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def cells(table, column: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


@pytest.fixture
def previewed(page, open_table, operations):
    """The page with a preview of the messy pool."""
    open_table()
    page.columns_panel.preview.click()
    assert operations.idle()
    assert page.step is ImportStep.PREVIEW
    return page


def test_a_whole_import_by_keys_alone(page, desk, operations, tmp_path, qtbot):
    path = write_xlsx(tmp_path / "pool.xlsx", a_pool())
    qtbot.keyClick(page.file_panel.choose, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.file_panel.path
    qtbot.keyClicks(page.file_panel.path, str(path))
    qtbot.keyClick(page.file_panel.path, Qt.Key.Key_Return)
    assert operations.idle()
    assert page.step is ImportStep.COLUMNS
    assert QApplication.focusWidget() is child(page, QComboBox, "column-1")
    page.columns_panel.preview.setFocus()
    qtbot.keyClick(page.columns_panel.preview, Qt.Key.Key_Space)
    assert operations.idle()
    assert QApplication.focusWidget() is page.preview_panel.import_rows
    qtbot.keyClick(page.preview_panel.import_rows, Qt.Key.Key_Space)
    assert operations.idle()
    assert page.step is ImportStep.REPORT
    assert len(desk.interpreters.all()) == 4
    assert QApplication.focusWidget() is page.report_panel.another


def test_a_file_that_cannot_be_read_says_why_and_nothing_is_lost(page, operations, tmp_path):
    (tmp_path / "letter.xlsx").write_bytes(b"%PDF-1.7")
    page.open_file(tmp_path / "letter.xlsx")
    assert operations.idle()
    assert page.step is ImportStep.FILE
    assert page.file_panel.trouble.text == (
        "This is a PDF, not a table. Please save it as .xlsx, .ods or .csv and try again."
    )
    assert QApplication.focusWidget() is page.file_panel.path


def test_a_file_can_be_chosen_in_a_dialog(page, asker, operations, tmp_path):
    asker._answers.append(write_xlsx(tmp_path / "pool.xlsx", a_pool()))
    page.file_panel.choose.click()
    assert operations.idle()
    assert page.step is ImportStep.COLUMNS


def test_a_file_can_be_dropped(page, operations, tmp_path):
    path = write_xlsx(tmp_path / "pool.xlsx", a_pool())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    nowhere = QPoint(5, 5)
    event = QDropEvent(
        nowhere, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    assert operations.idle()
    assert page.step is ImportStep.COLUMNS


def test_the_guess_is_shown_and_can_be_changed(page, open_table):
    open_table()
    assert page.columns_panel.header.value() == 3
    place = child(page, QComboBox, "column-7")
    assert place.currentText() == "Place"
    note = child(page, QComboBox, "column-6")
    note.setCurrentText("Note")
    assert page.columns_panel._layout.columns[6] is Field.NOTE


def test_a_meaning_that_only_one_column_can_have_moves(page, open_table):
    open_table()
    child(page, QComboBox, "column-9").setCurrentText("Place")
    assert child(page, QComboBox, "column-7").currentText() == "left out"
    assert dict(page.columns_panel._layout.columns)[9] is Field.PLACE


def test_without_a_name_the_preview_is_grey_and_says_why(page, open_table):
    open_table()
    child(page, QComboBox, "column-2").setCurrentIndex(0)
    preview = page.columns_panel.preview
    assert not preview.isEnabled()
    assert preview.toolTip() == "Please say which column holds: Last name"


def test_another_sheet_heading_and_kind_are_guessed_anew(page, operations, tmp_path):
    path = write_workbook(tmp_path / "all.xlsx", {"Pool": a_pool(), "Wer": a_matrix(), "Häuser": institutions()})
    page.open_file(path)
    operations.idle()
    panel = page.columns_panel
    panel.sheet.setCurrentIndex(2)
    panel.sheet.activated.emit(2)
    operations.idle()
    assert panel.kind.currentText() == "Institutions"
    panel.sheet.setCurrentIndex(0)
    panel.sheet.activated.emit(0)
    operations.idle()
    panel.header.setValue(0)
    operations.idle()
    assert panel.header.text() == "none"
    assert page._file.layout.header is None


def test_the_preview_says_what_happens_to_each_row(previewed):
    assert cells(previewed.preview_panel.table, 1) == ["New", "New", "New", "Said twice", "Left out", "New"]
    assert previewed.preview_panel.import_rows.text().startswith("Import 4 row")


def test_rows_can_be_filtered(previewed):
    panel = previewed.preview_panel
    panel.filter.choose(Fate.SKIPPED)
    assert cells(panel.table, 0) == ["9"]
    panel.filter.choose("problems")
    assert cells(panel.table, 0) == ["7", "8", "9", "10"]


def test_a_problem_leads_to_its_cell(previewed, qtbot):
    panel = previewed.preview_panel
    panel.filter.choose(Fate.SKIPPED)
    sentences = cells(panel.problems, 1)
    at = sentences.index("Place unknown; kept with the street. Perhaps: Stendal")
    panel.problems.setFocus()
    panel.problems.choose_row(at)
    qtbot.keyClick(panel.problems, Qt.Key.Key_Return)
    index = panel.table.currentIndex()
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == (
        "Stendahl",
        "Stendahl\nPlace unknown; kept with the street. Perhaps: Stendal",
    )
    assert QApplication.focusWidget() is panel.table


def test_the_card_says_what_would_be_stored(previewed):
    panel = previewed.preview_panel
    panel.table.choose_row(0)
    shown = {label.full_text: text.full_text for label, text in panel.card._lines if not text.isHidden()}
    assert shown["Languages"] == "Arabic, Kurdish (Kurmanji) A2, Turkish"
    assert shown["Phone numbers"] == "0171 392 00 01, 030 231 251 00"


def test_the_card_says_what_comes_to_somebody_who_is_known(page, desk, open_table, operations):
    desk.interpreters.save(
        an_interpreter("Amal", "Haddad", email="old@example.org", phones=(a_phone("0171 39200 01"),))
    )
    open_table()
    page.columns_panel.preview.click()
    operations.idle()
    card = page.preview_panel.card
    shown = {label.full_text: text.full_text for label, text in card._lines if not text.isHidden()}
    assert shown["Languages"] == "also Kurdish (Kurmanji) A2, Turkish"
    assert shown["E-mail"] == "old@example.org becomes amal@example.org"
    assert "First name" not in shown


def test_the_report_can_be_saved_and_read_again(previewed, asker, operations, tmp_path, said):
    previewed.preview_panel.import_rows.click()
    operations.idle()
    asker._answers.append(tmp_path / "report.xlsx")
    previewed.report_panel.save.click()
    operations.idle()
    (sheet,) = read_sheets(tmp_path / "report.xlsx")
    texts = [[cell.text for cell in row] for row in sheet.rows]
    assert texts[0] == ["Row", "Name", "What happened", "Cell", "In the file", "To be looked at"]
    assert ["10", "Jana Probst", "New", "E10", "abc 12"] in [row[:5] for row in texts]
    assert said[-1].text == "Report saved as report.xlsx"


def test_the_import_can_be_undone_from_the_report(previewed, desk, operations):
    previewed.preview_panel.import_rows.click()
    operations.idle()
    previewed.report_panel.undo.click()
    operations.idle()
    assert desk.interpreters.all() == ()
    assert not previewed.report_panel.undo.isEnabled()


def test_the_toast_carries_the_way_back(previewed, desk, operations, frame, said):
    previewed.preview_panel.import_rows.click()
    operations.idle()
    assert said[-1].undo is not None
    frame.undo(said[-1].undo)
    operations.idle()
    assert desk.interpreters.all() == ()


def test_the_second_time_there_is_nothing_to_import_and_it_says_so(previewed, open_table, operations):
    previewed.preview_panel.import_rows.click()
    operations.idle()
    open_table()
    previewed.columns_panel.preview.click()
    operations.idle()
    button = previewed.preview_panel.import_rows
    assert (button.isEnabled(), button.toolTip()) == (False, "Everything in this file is known already.")
    assert previewed.first_field() is previewed.preview_panel.table


def test_escape_goes_one_step_back(previewed, qtbot):
    qtbot.keyClick(previewed.preview_panel.table, Qt.Key.Key_Escape)
    assert previewed.step is ImportStep.COLUMNS
    qtbot.keyClick(previewed, Qt.Key.Key_Escape)
    assert previewed.step is ImportStep.FILE


def test_names_are_hidden_while_the_screen_is_private(previewed):
    from sisa_desk.ui.blur import PRIVACY

    PRIVACY.switch(True)
    assert set(cells(previewed.preview_panel.table, 2)) <= {"••••", ""}


def test_every_button_has_a_name(previewed):
    nameless = [one for one in previewed.findChildren(QPushButton) if not one.accessibleName()]
    assert nameless == []


def test_opening_the_screen_again_keeps_the_place(previewed):
    previewed.refresh()
    assert previewed.step is ImportStep.PREVIEW
    assert isinstance(previewed._file.path, Path)
