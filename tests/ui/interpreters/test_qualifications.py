"""Qualifications in the form of a person: typed, suggested, checked, kept as a draft, and shown on the card."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.interpreters import Qualification
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders.moments import an_id
from tests.builders.people import an_interpreter

CTRL = Qt.KeyboardModifier.ControlModifier


def keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), code, modifier)


def edit(page, settle):
    page.to_table()
    key(Qt.Key.Key_Return)
    settle()
    return page.stack.current_form


def held(desk, person) -> list[tuple[str, date | None, date | None]]:
    qualifications = desk.interpreters.get(person.id).qualifications
    return [(one.name, one.acquired_on, one.valid_until) for one in qualifications]


def somebody(desk, *qualifications: Qualification):
    return desk.interpreters.save(an_interpreter(qualifications=qualifications)).value


def test_a_qualification_is_added_by_keys(open_page, desk, settle):
    person = somebody(desk)
    form = edit(open_page(), settle)
    form.qualifications.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("Basic course")
    key(Qt.Key.Key_Tab)
    keys("3.2.2026")
    key(Qt.Key.Key_Tab)
    keys("31.12.2027")
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert held(desk, person) == [("Basic course", date(2026, 2, 3), date(2027, 12, 31))]


def test_names_that_are_known_are_suggested(open_page, desk, settle):
    person = somebody(desk)
    desk.interpreters.save(an_interpreter("Zara", "Zaman", qualifications=(Qualification(an_id(), "Hospital course"),)))
    form = edit(open_page(), settle)
    form.qualifications.add_button.setFocus()
    key(Qt.Key.Key_Space)
    keys("hosp")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert [name for name, _, _ in held(desk, person)] == ["Hospital course"]


def test_what_stands_in_the_rows_is_what_was_stored(open_page, desk, settle):
    kept = Qualification(an_id(), "Basic course", date(2026, 2, 3), date(2027, 12, 31))
    somebody(desk, kept)
    form = edit(open_page(), settle)
    assert form.value().qualifications == (kept,)
    assert not form.is_edited


def test_what_cannot_stay_so_is_said_and_nothing_is_stored(open_page, desk, settle):
    person = somebody(desk)
    form = edit(open_page(), settle)
    row = form.qualifications.add_by_hand()
    row.acquired_on.setText("3.2.2026")
    assert row.problem == "Please say what the training or certificate is called."
    row.name.setText("Basic course")
    row.valid_until.setText("1.1.2026")
    assert row.problem == "It cannot end before it was acquired."
    row.valid_until.setText("some day")
    form.save()
    settle()
    assert form.banner.text == "This is not a day. For example: 24.12.2026"
    assert held(desk, person) == []


def test_a_half_typed_row_comes_back_from_a_draft(open_page, desk, settle):
    somebody(desk)
    form = edit(open_page(), settle)
    form.qualifications.add_by_hand().name.setText("Basic")
    content = form.content()
    form.qualifications.set_number(0)
    form.restore(content)
    assert [row.name.text() for row in form.qualifications.rows] == ["Basic"]


def test_the_card_tells_what_somebody_holds_and_until_when(open_page, desk):
    somebody(desk, Qualification(an_id(), "Basic course", None, date(2027, 12, 31)))
    page = open_page()
    told = [one.full_text for one in page.card.findChildren(PlainLabel)]
    assert "Basic course (valid until Fri 31 Dec 2027)" in told
