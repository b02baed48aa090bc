"""Questions, reports of errors and what windows remember."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QSplitter, QTableWidget, QWidget

from sisa_desk.domain.errors import Unavailable
from sisa_desk.ui.ask import Answer, Asker, DialogAsker, Question, QuestionDialog
from sisa_desk.ui.error_report import ErrorReportDialog, report_text
from sisa_desk.ui.window_state import WindowState
from tests.ui.prepared_answers import PreparedAnswers

MERGE = Question(
    "Merge the two <b>institutions</b>?",
    "This cannot be undone.",
    (Answer("keep", "Keep both"), Answer("merge", "Merge", is_dangerous=True)),
    on_escape="keep",
)


@pytest.fixture
def asked(window):
    answers = []
    DialogAsker(window).ask(MERGE, answers.append)
    return window.findChild(QuestionDialog), answers


def test_a_question_waits_for_nobody_and_tells_its_answer(asked, qtbot):
    dialog, answers = asked
    assert dialog.isVisible()
    assert answers == []
    qtbot.mouseClick(dialog.findChild(QPushButton, "answer-merge"), Qt.MouseButton.LeftButton)
    assert answers == ["merge"]


def test_escape_gives_the_harmless_answer(asked, qtbot):
    dialog, answers = asked
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == ["keep"]


def test_enter_gives_the_first_answer_which_is_never_a_dangerous_one(asked, qtbot):
    dialog, answers = asked
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == ["keep"]
    assert not dialog.findChild(QPushButton, "answer-merge").isDefault()


def test_a_question_shows_its_words_as_they_are(asked):
    dialog, _ = asked
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    dialog.close()


def test_a_chosen_file_arrives_and_no_choice_is_no_answer(window, qtbot, tmp_path):
    chosen, file = [], tmp_path / "pool.xlsx"
    asker = DialogAsker(window)
    asker.ask_for_file("Open", "Workbooks (*.xlsx)", chosen.append)
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert chosen == [file]


def failing() -> None:
    try:
        raise KeyError("Amal Haddad 0171 3920012")
    except KeyError as error:
        raise Unavailable("locked", who="Amal Haddad") from error


def test_a_report_says_where_and_never_who():
    with pytest.raises(Unavailable) as caught:
        failing()
    report = report_text(caught.value, version="1.2.3")
    assert "SiSA Desk 1.2.3" in report
    assert "builtins.KeyError" in report
    assert "sisa_desk.domain.errors.Unavailable [locked]" in report
    assert "test_windows.py" in report
    assert "failing" in report
    assert "Haddad" not in report
    assert "0171" not in report
    assert "/home" not in report
    assert not [line for line in report.splitlines() if line.strip().startswith("/")]


def test_a_report_can_be_copied_and_names_the_log(window, qtbot, tmp_path):
    dialog = ErrorReportDialog(ValueError("secret"), version="1", log_file=tmp_path / "desk.log", parent=window)
    dialog.open()
    assert str(tmp_path / "desk.log") in "".join(label.text() for label in dialog.findChildren(QLabel))
    qtbot.mouseClick(dialog.findChild(QPushButton, "copy"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == dialog.findChild(QPlainTextEdit, "report").toPlainText()
    assert "builtins.ValueError" in copied
    assert "secret" not in copied
    dialog.close()


def test_windows_columns_and_choices_come_back(qtbot, tmp_path):
    path = tmp_path / "state" / "windows.ini"
    window, table, splitter = QWidget(), QTableWidget(2, 3), QSplitter()
    for one in (window, table, splitter):
        qtbot.addWidget(one)
    for part in (QWidget(), QWidget()):
        splitter.addWidget(part)
    window.setObjectName("main")
    window.resize(700, 500)
    splitter.resize(400, 50)
    splitter.setSizes([300, 94])
    table.setColumnWidth(1, 222)
    state = WindowState(path)
    state.save_window(window)
    state.save_columns(table.horizontalHeader(), "requests")
    state.save_splitter(splitter, "desk")
    state.remember("tab", "week")
    state.write()

    window.resize(400, 300)
    table.setColumnWidth(1, 50)
    again = WindowState(path)
    assert again.restore_window(window)
    assert again.restore_columns(table.horizontalHeader(), "requests")
    assert again.restore_splitter(splitter, "desk")
    assert (window.width(), table.columnWidth(1), again.remembered("tab")) == (700, 222, "week")


def test_nothing_remembered_changes_nothing(qtbot, tmp_path):
    table = QTableWidget(2, 3)
    qtbot.addWidget(table)
    state = WindowState(tmp_path / "windows.ini")
    assert not state.restore_columns(table.horizontalHeader(), "requests")
    assert not state.restore_window(table)
    assert state.remembered("tab", "day") == "day"


def test_prepared_answers_stand_in_for_a_person(tmp_path):
    answers, given = PreparedAnswers("merge", tmp_path, None), []
    asker: Asker = answers
    asker.ask(MERGE, given.append)
    asker.ask_for_file("Open", "", given.append)
    asker.ask_where_to_save("Save", "", "", given.append)
    assert given == ["merge", tmp_path]
    assert answers.asked == [MERGE, "Open", "Save"]
