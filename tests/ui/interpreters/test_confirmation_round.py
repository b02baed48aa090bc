"""The round that asks whether times still hold, by keyboard: one key an answer, letters, lists, and another desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from sisa_desk.domain.confirmations import ConfirmationOutcome, Due
from sisa_desk.domain.interpreters import Standing
from sisa_desk.ui.interpreters.confirmation_texts import letters_document, phone_list
from tests.builders.moments import MONDAY
from tests.builders.people import a_pattern, an_interpreter

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


def names(page) -> list[str]:
    return [row.cells[0].first for row in page.round.model.rows]


@pytest.fixture
def people(desk):
    entered = (
        an_interpreter("Amal", "Haddad", confirmed_on=MONDAY),
        an_interpreter("Yonas", "Tesfay", confirmed_on=date(2026, 8, 1), email="yonas@example.org"),
        an_interpreter("Mina", "Rahimi", confirmed_on=date(2026, 7, 1)),
        an_interpreter("Olga", "Bondar", confirmed_on=None),
    )
    return {one.first_name: desk.interpreters.save(one).value for one in entered}


@pytest.fixture
def page(open_page, people, settle):
    opened = open_page()
    opened.to_table()
    key(Qt.Key.Key_R, ALT)
    settle()
    return opened


def test_the_round_lists_who_is_left_and_shows_their_week(page):
    assert names(page) == ["Bondar, Olga", "Rahimi, Mina", "Tesfay, Yonas"]
    assert page.round.progress.full_text == "1 of 4 confirmed within 60 days"
    assert page.card.name.full_text == "Olga Bondar"
    assert page.card.tabs.current == 1


def test_one_key_confirms_and_the_next_one_is_there(page, desk, people, settle):
    key(Qt.Key.Key_H)
    settle()
    assert desk.interpreters.get(people["Olga"].id).confirmed_on == MONDAY
    assert page.card.name.full_text == "Mina Rahimi"
    assert page.round.progress.full_text == "2 of 4 confirmed within 60 days"


def test_whoever_is_not_reached_comes_last_and_the_next_one_is_there(page, settle):
    key(Qt.Key.Key_N)
    settle()
    assert names(page) == ["Rahimi, Mina", "Tesfay, Yonas", "Bondar, Olga"]
    assert page.card.name.full_text == "Mina Rahimi"
    assert page.round.model.rows[-1].cells[3].first == "not reached"
    assert page.round.progress.full_text.endswith("1 not reached")


def test_whoever_pauses_is_paused(page, desk, people, settle):
    key(Qt.Key.Key_P)
    settle()
    assert desk.interpreters.get(people["Olga"].id).standing is Standing.PAUSED
    assert names(page) == ["Rahimi, Mina", "Tesfay, Yonas"]


def test_changed_opens_the_week_and_saving_confirms(page, desk, people, settle):
    key(Qt.Key.Key_C)
    settle()
    assert QApplication.focusWidget().objectName() == "week-canvas"
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Delete)
    key(Qt.Key.Key_S, CTRL)
    settle()
    changed = desk.interpreters.get(people["Olga"].id)
    assert changed.confirmed_on == MONDAY
    assert {one.start_minute for one in changed.patterns} == {8 * 60, 8 * 60 + 15}
    assert QApplication.focusWidget() is page.round.table
    assert names(page) == ["Rahimi, Mina", "Tesfay, Yonas"]


def test_a_mail_carries_the_times_and_is_noted(page, desk, frame, settle):
    opened = []
    frame.open_link = lambda link: opened.append(link) or True
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_W)
    settle()
    (link,) = opened
    assert link.startswith("mailto:yonas@example.org?")
    assert "08%3A00" in link
    assert page.round.progress.full_text.endswith("1 written to")


def test_without_an_address_the_text_is_copied(page, frame, settle):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    key(Qt.Key.Key_W)
    settle()
    assert "Hello Olga Bondar," in QGuiApplication.clipboard().text()
    assert any("copied" in text for text in said)


class SavesIn:
    """Answers where to save with a folder, as a person would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask_where_to_save(self, title, suggested, filters, then):
        then(self.folder / suggested)


@pytest.mark.parametrize(("name", "written"), [("print-list", 0), ("print-letters", 2)])
def test_the_list_and_the_letters_are_written_as_pages(page, frame, tmp_path, settle, name, written):
    frame.asker = SavesIn(tmp_path)
    page.round.findChild(QPushButton, name).click()
    settle()
    (path,) = tmp_path.glob("*.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert path.stat().st_size > 5_000
    assert page.round.round.asked(ConfirmationOutcome.WRITTEN) == written


def test_each_letter_has_a_page_and_the_times_of_its_person(people):
    document = letters_document([people["Mina"], people["Olga"]], MONDAY)
    document.setPageSize(QSizeF(700, 1000))
    assert document.pageCount() == 2
    text = document.toPlainText()
    assert "Hello Mina Rahimi," in text
    assert "Hello Olga Bondar," in text
    assert text.count("– Mon Tue Wed Thu Fri 08:00–18:00, every week") == 2


def test_the_list_for_the_phone_has_numbers_languages_and_times(people, frame):
    due = [Due(people["Yonas"], 114)]
    paper = phone_list(due, MONDAY, frame.language_name)
    (row,) = paper.rows
    assert row[:5] == (
        "Yonas Tesfay",
        "0171 392 00 01",
        "Arabic",
        "114 days",
        "Mon Tue Wed Thu Fri 08:00–18:00, every week",
    )


def test_a_place_that_cannot_be_written_is_named(page, frame, tmp_path, settle):
    said = []
    frame.message.connect(lambda message: said.append(message.is_refusal))
    frame.asker = SavesIn(tmp_path / "missing")
    page.round.findChild(QPushButton, "print-letters").click()
    settle()
    assert said == [True]
    assert page.round.round.asked(ConfirmationOutcome.WRITTEN) == 0
    assert not list(tmp_path.glob("**/*.pdf"))


def test_another_desk_answers_and_this_list_follows(page, desk, frame, people, settle):
    receipt = desk.confirmations.note(people["Mina"].id, ConfirmationOutcome.HOLDS)
    for event in receipt.events:
        frame.tell(event)
    settle()
    assert names(page) == ["Bondar, Olga", "Tesfay, Yonas"]


def test_escape_leads_back_to_everybody_and_the_progress_is_kept(page, settle):
    key(Qt.Key.Key_N)
    settle()
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.table
    key(Qt.Key.Key_R, ALT)
    settle()
    assert names(page) == ["Rahimi, Mina", "Tesfay, Yonas", "Bondar, Olga"]


def test_the_last_answer_leaves_a_sentence_and_grey_keys_that_say_why(open_page, desk, settle):
    desk.interpreters.save(replace(an_interpreter(patterns=(a_pattern(),)), confirmed_on=None))
    page = open_page()
    page.to_table()
    key(Qt.Key.Key_R, ALT)
    settle()
    key(Qt.Key.Key_H)
    settle()
    assert names(page) == []
    holds = page.round.findChild(QPushButton, "holds")
    assert not holds.isEnabled()
    assert holds.accessibleDescription() == "Nobody is left to be asked."
