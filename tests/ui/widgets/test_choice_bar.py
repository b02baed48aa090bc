"""The row of choices under keys, mouse and for a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar


@pytest.fixture
def bar(put):
    return put(
        ChoiceBar(
            [Choice("now", "Mediate now"), Choice("date", "Appointment"), Choice("text", "Translation")], label="Matter"
        )
    )


def buttons(bar) -> list[QRadioButton]:
    return bar.findChildren(QRadioButton)


def test_nothing_is_chosen_at_first(bar):
    assert bar.key is None
    assert not any(button.isChecked() for button in buttons(bar))


def test_a_digit_chooses(bar, qtbot):
    bar.setFocus()
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.keyClick(buttons(bar)[0], "2")
    assert told.args == ["date"]
    assert bar.key == "date"
    assert buttons(bar)[1].hasFocus()


def test_arrows_move_the_choice(bar, qtbot):
    bar.choose("now")
    bar.setFocus()
    qtbot.keyClick(buttons(bar)[0], Qt.Key.Key_Right)
    assert bar.key == "date"
    qtbot.keyClick(buttons(bar)[1], Qt.Key.Key_Left)
    assert bar.key == "now"


def test_a_click_anywhere_on_it_chooses(bar, qtbot):
    button = buttons(bar)[2]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight())
    assert bar.key == "text"


def test_only_one_holds_and_it_can_be_taken_back(bar, qtbot):
    told = []
    bar.chosen.connect(told.append)
    bar.choose("now")
    bar.choose("now")
    bar.choose("text")
    assert [button.isChecked() for button in buttons(bar)] == [False, False, True]
    bar.choose(None)
    assert bar.key is None
    assert not any(button.isChecked() for button in buttons(bar))
    bar.choose("text")
    assert told == ["now", "text", "text"]


def test_a_forbidden_choice_says_why_and_is_not_reached_by_its_digit(bar, qtbot):
    bar.forbid("date", "No requests until 2 January")
    assert not bar.choose_number(2)
    assert buttons(bar)[1].toolTip() == "No requests until 2 January"
    bar.forbid("date", "")
    assert bar.choose_number(2)
    assert not bar.choose_number(9)


def test_it_is_a_row_of_radio_buttons_to_a_screen_reader(bar):
    roles = [QAccessible.queryAccessibleInterface(button).role() for button in buttons(bar)]
    assert roles == [QAccessible.Role.RadioButton] * 3
    assert buttons(bar)[0].accessibleName() == "Mediate now"
    assert buttons(bar)[0].accessibleDescription() == "Matter 1"


def test_every_choice_is_a_large_enough_target(bar):
    assert all(button.height() >= TARGET for button in buttons(bar))
