"""A series made and changed by keys: from the board, with a closed day led around and one week swapped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.events import Noun
from sisa_desk.domain.requests import RequestState
from sisa_desk.domain.series import Scope
from tests.builders import a_request, an_interpreter
from tests.builders.stores import booked
from tests.ui.board_stage import go, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def series(desk, page, amal):
    """Ten Thursdays, the first one booked with Amal Haddad; the panel is open over the board."""
    made = booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_S)
    press(page, Qt.Key.Key_Return, modifier=CTRL)
    return made


def dates(desk, made):
    return desk.series.of_request(made.request.id).lines


def test_the_panel_opens_on_what_is_meant_and_proposes_weeks(desk, page, amal):
    booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_S)
    form = page.board.series.form
    assert form.isVisible()
    assert len(form.starts) == 10
    assert form.model.rowCount() == 10


def test_a_closed_day_is_named_led_around_and_may_be_left_out(desk, page, amal):
    booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_S)
    form = page.board.series.form
    closed = [number for number, planned in enumerate(form._planned) if planned.closed]
    assert [form._planned[number].start.date().isoformat() for number in closed] == ["2026-12-24", "2026-12-31"]
    form.table.setFocus()
    form.table.choose_row(closed[0])
    assert form.starts[closed[0]].date() == date(2026, 12, 22)
    ways = len(form._planned[closed[0]].instead)
    press(page, *[Qt.Key.Key_Space] * ways)
    assert len(form.starts) == 9
    press(page, Qt.Key.Key_Space)
    assert len(form.starts) == 10


def test_the_series_is_noted_by_one_key_and_undone_by_the_toast(desk, page, series):
    assert len(dates(desk, series)) == 10
    assert page.board.series.dates.isVisible()
    assert page.frame.said[-1].text == "Series noted; each date is a request of its own"
    page.frame.undo(page.frame.said[-1].undo)
    settle(page)
    assert desk.series.of_request(series.request.id) is None


def test_a_rule_of_ones_own_is_read_as_calendars_write_it(desk, page, amal):
    booked(desk, amal)
    page.now()
    go(page, amal)
    press(page, Qt.Key.Key_S)
    form = page.board.series.form
    form.rhythm.choose_number(4)
    settle(page)
    form.rule.setFocus()
    QTest.keyClicks(form.rule, "FREQ=WEEKLY")
    settle(page)
    assert "never ends" in form._problem.full_text
    QTest.keyClicks(form.rule, ";COUNT=3")
    settle(page)
    assert len(form.starts) == 3


def test_one_person_is_booked_for_all_dates_and_a_missing_one_is_named(desk, page, series, amal):
    sixth = dates(desk, series)[5].request
    booked(desk, amal, replace(a_request(), start=sixth.start))
    press(page, Qt.Key.Key_B)
    states = [line.request.state for line in dates(desk, series)]
    assert states.count(RequestState.ACCEPTED) == 9
    assert states[5] is RequestState.OPEN
    assert "Appointment" in page.board.series.dates.told.full_text


def test_one_week_is_swapped_on_the_board(desk, page, series, amal):
    karim = desk.interpreters.save(an_interpreter("Karim", "Nasser")).value
    press(page, Qt.Key.Key_B)
    second = dates(desk, series)[1]
    press(page, Qt.Key.Key_Down, Qt.Key.Key_T)
    assert page.frame.wanted[-1] == (Noun.APPOINTMENT, second.appointment.id)
    page.show_record(*page.frame.wanted[-1])
    settle(page)
    assert not page.board.series.isVisible()
    assert page.board.view.item.appointment.id == second.appointment.id
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return)
    who = [line.appointment.interpreter_id for line in dates(desk, series)]
    assert who == [amal.id, karim.id, *[amal.id] * 8]


def test_the_following_dates_are_moved_and_cancelled_by_letters(desk, page, series):
    shown = page.board.series.dates
    shown.table.choose_row(7)
    shown.scope.choose(Scope.FOLLOWING)
    press(page, Qt.Key.Key_M)
    QTest.keyClicks(shown.slot.edit, "14.1.2027 11:00 45")
    press(page, Qt.Key.Key_Return)
    assert [line.request.minutes for line in dates(desk, series)] == [60] * 7 + [45] * 3
    shown.table.setFocus()
    press(page, Qt.Key.Key_X)
    states = [line.request.state for line in dates(desk, series)]
    assert states.count(RequestState.CANCELLED_BY_ORGANISATION) == 3


def test_escape_gives_the_board_back(page, series):
    press(page, Qt.Key.Key_Escape)
    assert not page.board.series.isVisible()
    assert QApplication.focusWidget() is page.board.view
