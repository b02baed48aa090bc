"""Fields that hand their value over when left, and take it back with Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine, SavedText


@pytest.fixture(params=[SavedLine, SavedText])
def field(request, put):
    made = request.param(label="Name")
    put(QLineEdit())
    made.entered_texts, made.problems = [], []
    made.entered.connect(made.entered_texts.append)
    made.problem_found.connect(made.problems.append)
    put(made)
    made.show_value("Anna")
    made.setFocus()
    return made


def leave(field: QWidget) -> None:
    field.window().findChildren(QLineEdit)[0].setFocus()


def test_enter_and_leaving_hand_over_once(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "lena")
    assert field.entered_texts == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    leave(field)
    assert field.entered_texts == ["Annalena"]


def test_leaving_without_a_change_says_nothing(field, qtbot):
    qtbot.keyClicks(field, " ")
    leave(field)
    assert field.entered_texts == []


def test_escape_brings_the_stored_value_back_and_only_then_goes_on(field, qtbot):
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Anna"
    assert not any(field.problems)
    leave(field)
    assert field.entered_texts == []


def test_what_is_refused_stays_as_typed_until_it_is_put_right(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_End)
    qtbot.keyClicks(field, "?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.refuse("No such name.")
    field.show_value("Anna")  # somebody else changed another rule meanwhile
    assert (field.text(), field.problems[-1]) == ("Anna?", "No such name.")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    leave(field)
    assert field.problems[-1] == "No such name." or field.problems[-1] == ""
    assert field.text() == "Anna"


def test_what_is_being_typed_survives_a_change_from_elsewhere(field, qtbot):
    qtbot.keyClicks(field, "Jo")
    field.show_value("Berta")
    assert "Jo" in field.text()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Berta"


def test_what_was_saved_is_shown_as_it_is_stored(field, qtbot):
    qtbot.keyClicks(field, "  b")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.show_value("stored")
    assert field.text() == "stored"


def test_shift_enter_begins_a_line_and_the_field_grows(put, qtbot):
    text = put(SavedText(label="Words", lines=2, most_lines=4))
    text.setFocus()
    before = text.height()
    for _ in range(3):
        qtbot.keyClicks(text, "line")
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert text.height() > before
    tall = text.height()
    for _ in range(9):
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert text.height() == tall


def test_a_choice_tells_what_was_chosen_and_nothing_else(put, qtbot):
    choice, told = put(SavedChoice([(None, "Nowhere"), (3, "There")], label="Where")), []
    choice.entered.connect(told.append)
    choice.show_value(3)
    assert (choice.key, told) == (3, [])
    choice.offer([(None, "Nowhere"), (2, "Here"), (3, "There")])
    assert choice.currentText() == "There"
    choice.show_value("unknown")
    assert choice.key == 3
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Up)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert told == [2]


def test_the_wheel_changes_no_choice(put):
    choice = put(SavedChoice([(1, "One"), (2, "Two")], label="Which"))
    choice.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, turn)
    assert choice.key == 1
