"""The table of actions: no key twice where both would hear it, and everything made from one declaration."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from sisa_desk.ui.actions import EVERYWHERE, Action, ActionTable, DuplicateAction, shortcut_text
from sisa_desk.ui.language import install_language
from sisa_desk.ui.widgets.key_hint import KeyHint
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.shortcut_sheet import ShortcutSheet

SEARCH = Action("search", "Find anything", ("Ctrl+K",), icon="search")
ACCEPT = Action("accept", "Says yes", ("J",), scope="calls")
DECLINE = Action("decline", "Says no", ("N",), scope="calls")


@pytest.fixture
def table() -> ActionTable:
    made = ActionTable()
    made.add(SEARCH, scope_text="Everywhere")
    made.add(ACCEPT, DECLINE, scope_text="Telephone")
    return made


@pytest.mark.parametrize(
    "second",
    [
        Action("search", "Other words"),
        Action("again", "Same key", ("J",), scope="calls"),
        Action("again", "Key of everywhere", ("Ctrl+K",), scope="requests"),
        Action("again", "Everywhere over a screen", ("N",), scope=EVERYWHERE),
        Action("again", "Second key", ("F7", "J"), scope="calls"),
    ],
)
def test_a_key_or_id_that_is_taken_is_refused(table, second):
    with pytest.raises(DuplicateAction, match=r"again|search"):
        table.add(second)
    assert len(table) == 3


def test_two_screens_may_use_the_same_key(table):
    table.add(Action("next", "Next request", ("J",), scope="requests"))
    assert table["next"].keys == table["accept"].keys


def test_tips_name_the_shortcut_as_it_is_printed_on_the_keyboard(qapp, table):
    assert table.tip("search") == "Find anything (Ctrl+K)"
    install_language(qapp, "de")
    assert table.tip("search") == "Find anything (Strg+K)"
    assert shortcut_text("F12") == "F12"


def test_a_bound_action_works_while_the_focus_is_inside(table, put, qtbot):
    done, inside, outside = [], put(QWidget()), put(QLineEdit())
    inside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    table.bind(inside, "accept", lambda: done.append("accept"))
    inside.setFocus()
    qtbot.keyClick(inside, "j")
    outside.setFocus()
    qtbot.keyClick(outside, "j")
    assert done == ["accept"]
    assert outside.text() == "j"


def test_an_action_for_everywhere_works_from_a_field_too(table, window, put, qtbot):
    done, field = [], put(QLineEdit())
    table.bind(window, "search", lambda: done.append(1))
    field.setFocus()
    qtbot.keyClick(field, "k", Qt.KeyboardModifier.ControlModifier)
    assert done == [1]


def test_the_sheet_shows_every_action_that_has_a_key(table, window, qtbot):
    table.add(Action("silent", "Has no key", scope="calls"))
    sheet = ShortcutSheet(table, window)
    sheet.open()
    words = [label.full_text for label in sheet.findChildren(PlainLabel)]
    assert all(text in words for text in ("Everywhere", "Find anything", "Telephone", "Says yes", "Says no"))
    assert "Has no key" not in words
    assert sorted(hint.text() for hint in sheet.findChildren(KeyHint)) == ["Ctrl+K", "J", "N"]
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
