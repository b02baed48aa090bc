"""Typing with suggestions: the cursor stays, keys take, answers may come late."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sisa_desk.ui.language import install_language
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.widgets.suggestions_popup import SuggestionsModel, SuggestionsPopup

LANGUAGES = (
    Suggestion("tir", "Tigrinya", "Eritrea"),
    Suggestion("tig", "Tigre", "unlike Tigrinya"),
    Suggestion(None, "Kurdish: which?"),
    Suggestion("kmr", "Kurmanji"),
    Suggestion("ckb", "Sorani"),
)


def suggest(text: str) -> tuple[Suggestion, ...]:
    return tuple(one for one in LANGUAGES if text.casefold() in one.text.casefold() or text == "*")


@pytest.fixture
def field(put, qtbot) -> SuggestField:
    made = put(SuggestField(suggest, label="Language"))
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def shown(field) -> list[str]:
    popup = field.window().findChild(SuggestionsPopup)
    return [one.text for one in popup.suggestions] if field.is_open else []


def current(field) -> str:
    return field.window().findChild(SuggestionsPopup).current.text


def test_typing_opens_the_list_and_keeps_the_cursor(field, qtbot):
    qtbot.keyClicks(field, "tig")
    assert shown(field) == ["Tigrinya", "Tigre"]
    assert current(field) == "Tigrinya"
    assert field.hasFocus()
    assert field.is_unresolved


def test_enter_takes_the_highlighted_one(field, qtbot):
    qtbot.keyClicks(field, "tig")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.taken) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args[0].key == "tig"
    assert (field.text(), field.key, field.is_open, field.hasFocus()) == ("Tigre", "tig", False, True)


def test_enter_without_a_list_goes_on_to_the_form(field, qtbot):
    field.set_suggestion(LANGUAGES[0])
    with qtbot.waitSignal(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_tab_takes_the_highlighted_one_and_goes_on(field, put, qtbot):
    after = put(QLineEdit())
    qtbot.keyClicks(field, "sor")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.key == "ckb"
    assert after.hasFocus()


def test_questions_in_the_list_are_stepped_over(field, qtbot):
    qtbot.keyClicks(field, "*")
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert current(field) == "Kurmanji"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert current(field) == "Tigre"
    for _ in range(9):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert current(field) == "Tigrinya"


def test_escape_closes_the_list_first(field, qtbot):
    qtbot.keyClicks(field, "tig")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open
    assert field.text() == "tig"


def test_typing_on_lets_go_of_what_was_taken(field, qtbot):
    field.take(LANGUAGES[0])
    with qtbot.waitSignal(field.dropped):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.key is None
    assert field.is_unresolved


def test_a_click_takes(field, qtbot):
    qtbot.keyClicks(field, "tig")
    popup = field.window().findChild(SuggestionsPopup)
    view = popup._view
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert field.key == "tig"
    assert field.hasFocus()


def test_the_list_goes_when_the_cursor_goes(field, put, qtbot):
    other = put(QLineEdit())
    qtbot.keyClicks(field, "tig")
    other.setFocus()
    assert not field.is_open


def test_free_text_is_not_replaced_by_a_guess(put, qtbot):
    field = put(SuggestField(suggest, label="Place", is_free=True))
    field.setFocus()
    qtbot.keyClicks(field, "tig")
    with qtbot.waitSignal(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "tig"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.key == "tir"


def test_an_answer_may_come_late_but_not_after_the_cursor_left(put, qtbot):
    asked = []
    field, other = put(SuggestField(asked.append, label="Institution")), put(QLineEdit())
    field.setFocus()
    qtbot.keyClicks(field, "kl")
    assert asked == ["k", "kl"]
    assert not field.is_open
    field.show_suggestions(LANGUAGES)
    assert field.is_open
    other.setFocus()
    field.show_suggestions(LANGUAGES)
    assert not field.is_open


def test_down_in_an_empty_field_asks_too(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert len(shown(field)) == len(LANGUAGES)


def test_the_list_stays_inside_the_window_also_mirrored(qapp, field, window, qtbot):
    for code in ("en", "ar"):
        install_language(qapp, code)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        field.clear()
        qtbot.keyClicks(field, "*")
        assert window.rect().contains(window.findChild(SuggestionsPopup).geometry())


def test_the_model_keeps_the_rules_of_models(qtmodeltester, qapp):
    model = SuggestionsModel()
    qtmodeltester.check(model)
    model.fill(LANGUAGES)
    model.fill(())
    model.fill(LANGUAGES[:2])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Tigrinya Eritrea"
    assert model.at(5) is None
