"""Single times beside the week, entered by one key and a line, and taken away again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.builders.moments import at
from tests.builders.people import an_interpreter

ALT = Qt.KeyboardModifier.AltModifier


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


@pytest.fixture
def panel(open_page, desk):
    desk.interpreters.save(an_interpreter())
    page = open_page()
    page.to_table()
    key(Qt.Key.Key_X, ALT)
    return page.card.times.extras


def extras(desk):
    (person,) = desk.interpreters.all()
    return [(one.start, one.end) for one in desk.interpreters.dossier(person.id).extra_times]


def test_a_saturday_is_offered_by_one_key_and_a_line(panel, desk, settle):
    assert QApplication.focusWidget() is panel.when
    QTest.keyClicks(panel.when, "Sa 10-12:30")
    key(Qt.Key.Key_Return)
    settle()
    assert extras(desk) == [(at("Sat 10:00"), at("Sat 12:30"))]
    assert panel.when.text() == ""


def test_what_is_no_time_is_asked_for_with_an_example(panel, desk, settle):
    QTest.keyClicks(panel.when, "sometime")
    key(Qt.Key.Key_Return)
    assert "For example: 28.11. 10–12" in panel.trouble.full_text
    assert extras(desk) == []


def test_it_is_taken_away_by_its_button(panel, desk, settle):
    QTest.keyClicks(panel.when, "28.11. 10-12")
    key(Qt.Key.Key_Return)
    settle()
    panel.findChild(QPushButton, "remove-extra").click()
    settle()
    assert extras(desk) == []
