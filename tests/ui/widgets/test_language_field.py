"""Typing a language: what is ambiguous asks back in the list, digits answer, "?" opens the finder."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from sisa_desk.ui.language import install_language
from sisa_desk.ui.widgets.language_field import LanguageField
from tests.domain.reference import languages


@pytest.fixture
def field(put, qtbot) -> LanguageField:
    made = put(LanguageField(languages, label="Language", finds=True))
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def typed(field, qtbot, text):
    qtbot.keyClicks(field, text)
    return field.shown


def test_a_clear_name_is_taken_with_enter(field, qtbot):
    rows = typed(field, qtbot, "Tigrinja")
    assert (rows[0].key, rows[0].detail) == ("tir", "ትግርኛ")
    assert not field.is_asking
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.code, field.text(), field.is_certain) == ("tir", "Tigrinya", True)


@pytest.mark.parametrize(
    ("name", "question", "answers"),
    [
        ("Kurdish", "Several languages go by this name. Which one?", "kmr ckb"),
        ("Afghan", "Afghanistan is a country. Which language?", "prs pus uzb"),
        ("Yazidi", "“Yazidi” means people. Which language do they speak?", "kmr ara"),
        ("Berber", "“Berber” can be many languages. Which one?", "kab rif"),
        ("Songhai", "Several languages go by this name. Which one?", "ses khq"),
        ("Chinese", "Several languages go by this name. Which one?", "cmn yue"),
        ("Serbo-Croatian", "Several languages go by this name. Which one?", "srp hrv bos cnr"),
    ],
)
def test_an_open_name_asks_back_says_why_and_numbers_the_answers(field, qtbot, name, question, answers):
    first, *rows = typed(field, qtbot, name)
    assert (first.text, first.is_takeable) == (question, False)
    expected = answers.split()
    assert [(row.digit, row.key) for row in rows[: len(expected)]] == [
        (str(number), code) for number, code in enumerate(expected, start=1)
    ]


def test_enter_takes_nothing_while_the_question_is_open(field, qtbot):
    typed(field, qtbot, "Kurdish")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.code, field.is_open) == ("", True)


def test_a_digit_answers_the_question(field, qtbot):
    typed(field, qtbot, "Afghan")
    with qtbot.waitSignals([field.taken, field.answered]):
        qtbot.keyClicks(field, "2")
    assert (field.code, field.text(), field.is_open) == ("pus", "Pashto", False)


def test_nought_keeps_the_whole_family_when_nobody_knows_which(field, qtbot):
    rows = typed(field, qtbot, "Kurdish")
    assert next(row for row in rows if row.digit == "0").detail.startswith("not known which")
    qtbot.keyClicks(field, "0")
    assert field.code == "kur"


def test_arrows_and_enter_answer_as_well(field, qtbot):
    typed(field, qtbot, "Kurdish")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.code == "kmr"


def test_a_country_of_one_language_needs_no_question(field, qtbot):
    rows = typed(field, qtbot, "Colombian")
    assert rows[0].key == "spa"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.code == "spa"


def test_a_language_with_varieties_offers_them_without_insisting(field, qtbot):
    rows = typed(field, qtbot, "Arabic")
    assert (rows[0].key, rows[1].text) == ("ara", "Closer, where it is known:")
    assert (rows[2].digit, rows[2].key) == ("1", "apc")
    qtbot.keyClicks(field, "1")
    assert field.code == "apc"


def test_answers_say_what_the_language_calls_itself_and_where_it_is_spoken(field, qtbot):
    details = {row.key: row.detail for row in typed(field, qtbot, "Kurdish")}
    assert details["kmr"] == "Kurmancî · Syria, Türkiye"
    assert "Iraq" in details["ckb"]


def test_a_digit_without_a_question_is_only_a_digit(field, qtbot):
    typed(field, qtbot, "xq")
    qtbot.keyClicks(field, "1")
    assert (field.text(), field.code) == ("xq1", "")


# the finder


@pytest.fixture
def finder(field, window, qtbot):
    window.resize(1280, 720)
    qtbot.keyClicks(field, "?")
    assert field.finder is not None
    qtbot.waitUntil(field.finder.heard.hasFocus)
    return field.finder


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def names(finder):
    return [row.key for row in finder.names.rows]


def test_a_question_mark_opens_the_finder_and_esc_leads_back(field, finder, qtbot):
    assert field.text() == ""
    press(qtbot, Qt.Key.Key_Escape)
    assert field.finder is None
    assert field.hasFocus()
    assert not finder.isVisible()


def test_a_field_without_a_finder_takes_the_question_mark_as_text(put, qtbot):
    plain = put(LanguageField(languages, label="Language"))
    plain.setFocus()
    qtbot.keyClicks(plain, "?")
    assert (plain.finder, plain.text()) == (None, "?")


def test_the_country_typed_gives_its_languages_and_enter_takes_the_first_as_presumed(field, finder, qtbot):
    qtbot.keyClicks(finder.heard, "eritr")
    assert names(finder)[:2] == ["tir", "tig"]
    assert finder.card.words[:2] == ("ትግርኛ", "say: ti-GRIN-ja")
    with qtbot.waitSignals([field.taken, field.answered]):
        press(qtbot, Qt.Key.Key_Return)
    assert (field.code, field.text(), field.is_certain) == ("tir", "Tigrinya", False)
    assert field.hasFocus()


def test_delete_says_that_it_is_not_that_one(field, finder, qtbot):
    qtbot.keyClicks(finder.heard, "eritr")
    press(qtbot, Qt.Key.Key_Delete)
    assert names(finder)[0] == "tig"
    assert "Tigrinya (ትግርኛ)" in finder.card.words[-1]
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert field.code == "ssy"


def test_countries_and_scripts_are_reached_by_tab_and_chosen_by_arrows(field, finder, qtbot):
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert finder.countries.key == "SY"
    assert names(finder)[:2] == ["apc", "kmr"]
    press(qtbot, Qt.Key.Key_Tab, *[Qt.Key.Key_Down] * 2)
    assert finder.scripts.key == "Latn"
    assert names(finder)[0] == "kmr"
    press(qtbot, Qt.Key.Key_Return)
    assert finder.names.hasFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert (field.code, field.is_certain) == ("kmr", False)


def test_scripts_are_shown_by_their_letters(finder):
    samples = {row.key: row.text for row in finder.scripts.rows}
    assert samples["Ethi"] == "ሀ ለ መ ሠ"
    assert finder.scripts.rows[0].text == "not known"


def test_a_clue_is_taken_back_by_its_first_row(finder, qtbot):
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Down)
    assert names(finder)[0] == "ukr"
    press(qtbot, Qt.Key.Key_Up)
    assert names(finder)[0] == "ara"


def test_clues_that_fit_nothing_say_so_and_nothing_can_be_taken(field, finder, qtbot):
    qtbot.keyClicks(finder.heard, "xqxq")
    assert [row.text for row in finder.names.rows] == ["Nothing fits. Take a clue back."]
    assert not finder.card.yes.isEnabled()
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert (field.code, field.finder) == ("", finder)


def test_yes_and_no_work_by_mouse(field, finder, qtbot):
    qtbot.keyClicks(finder.heard, "georg")
    assert finder.current.code == "kat"
    qtbot.mouseClick(finder.card.no, Qt.MouseButton.LeftButton)
    assert finder.current.code != "kat"
    second = finder.current.code
    qtbot.mouseClick(finder.card.yes, Qt.MouseButton.LeftButton)
    assert field.code == second


def test_the_button_in_the_field_opens_the_finder_too(field, qtbot):
    qtbot.mouseClick(field._find_button, Qt.MouseButton.LeftButton)
    assert field.finder.isVisible()
    assert field._find_button.width() >= 32


def test_the_button_is_the_next_stop_of_the_tab_key_and_opens_with_space(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field._find_button.hasFocus()
    qtbot.keyClick(field._find_button, Qt.Key.Key_Space)
    assert field.finder.heard.hasFocus()


def test_the_text_keeps_clear_of_the_button_in_both_directions(field):
    def is_clear() -> bool:
        margins, button = field.textMargins(), field._find_button.geometry()
        return button.width() == (margins.left() if button.left() == 0 else margins.right())

    assert is_clear()
    assert field._find_button.geometry().right() == field.rect().right()
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert is_clear()
    assert field._find_button.geometry().left() == 0


def test_speakers_of_a_variety_may_name_the_whole(finder, qtbot):
    qtbot.keyClicks(finder.heard, "syria")
    assert finder.current.code == "apc"
    assert "العربية" in finder.card.words[2]


def test_naming_the_language_afterwards_makes_it_certain_again(field, finder, qtbot):
    qtbot.keyClicks(finder.heard, "eritr")
    press(qtbot, Qt.Key.Key_Return)
    field.selectAll()
    qtbot.keyClicks(field, "Tigre")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.code, field.is_certain) == ("tig", True)


def test_it_goes_when_somebody_works_elsewhere(field, finder, put):
    other = put(QLineEdit())
    other.setFocus()
    assert field.finder is None
    assert other.hasFocus()


def test_it_lies_inside_the_window_in_both_directions(qapp, window, put, qtbot):
    for language in ("de", "ar"):
        install_language(qapp, language)
        made = put(LanguageField(languages, label="Language", finds=True))
        window.resize(1280, 720)
        made.open_finder()
        assert window.rect().contains(made.finder.geometry())
        made.finder.close_finder()
        made.hide()


def test_every_part_of_it_has_a_name_and_the_tab_key_reads_on(finder, qtbot):
    parts = (finder.heard, finder.countries, finder.scripts, finder.names, finder.card.yes, finder.card.no)
    assert all(part.accessibleName() for part in parts)
    reached = [QApplication.focusWidget()]
    for _ in parts[1:]:
        press(qtbot, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == list(parts)
