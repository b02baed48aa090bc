"""The models of the import screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sisa_desk.ui.imports.import_words import column_name
from sisa_desk.ui.imports.preview_model import PreviewModel
from sisa_desk.ui.imports.problem_words import problem_text
from sisa_desk.ui.imports.problems_model import ProblemsModel
from sisa_desk.ui.imports.sheet_model import SheetModel
from tests.builders.office_tables import a_pool
from tests.builders.sheet_files import write_xlsx

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def preview(desk, tmp_path):
    return desk.imports.preview(desk.imports.open(write_xlsx(tmp_path / "pool.xlsx", a_pool())))


@pytest.fixture
def say(frame):
    return lambda problem: problem_text(problem, frame.languages)


def test_columns_are_named_as_in_spreadsheets():
    assert [column_name(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]


def test_the_sheet_is_shown_with_its_heading_marked(preview, qapp, qtmodeltester):
    model = SheetModel()
    qtmodeltester.check(model)
    model.show_sheet(preview.file.sheet, 3)
    assert model.index(2, 1).data() == "Nachname"
    assert model.index(2, 1).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(2, 1).data(SPOKEN) == "Heading B3: Nachname"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "B"


def test_the_preview_says_each_cell_as_a_sentence(preview, say, qapp, qtmodeltester):
    model = PreviewModel(say)
    qtmodeltester.check(model)
    model.show_preview(preview, preview.rows)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == [
        "Row",
        "What happens",
        "Nachname",
    ]
    spoken = model.index(model.place_of(10), model.column_of(5)).data(SPOKEN)
    assert spoken == ("Row 10, New, Telefon: abc 12. “abc 12” is doubtful as a phone number; kept as typed and marked.")
    model.show_preview(preview, preview.rows[:1])
    assert (model.rowCount(), model.place_of(10)) == (1, -1)


def test_problems_are_sentences_with_their_cell(preview, say, qapp, qtmodeltester):
    model = ProblemsModel(say)
    qtmodeltester.check(model)
    model.show_problems(preview.problems)
    told = [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]
    assert told[0] == ("F7", "This is no e-mail address; left out.")
    assert told[3] == ("Row 9", "The name is missing, so the row is left out.")
    assert model.index(0, 0).data(SPOKEN) == "F7. This is no e-mail address; left out."
