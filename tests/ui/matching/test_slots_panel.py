"""When could somebody come: from the calendar of counts to the people, and the slot into the request."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.requests import RequestKind
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.matching.slots_panel import SlotsPanel
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.slot_calendar import Mark
from tests.builders import a_pattern, a_phone, a_request, an_instant_request, an_interpreter, at


@pytest.fixture
def panel(desk, frame, put, qtbot) -> SlotsPanel:
    for number, (name, start) in enumerate((("Amal", "8:00"), ("Bilal", "10:00"))):
        pattern, phone = a_pattern(start=start, end="12:00"), a_phone(f"0171 392000{number}")
        desk.interpreters.save(an_interpreter(name, "Test", patterns=(pattern,), phones=(phone,)))
    made = put(SlotsPanel(frame))
    show(made, a_request(None, area=Area.EDUCATION), qtbot)
    return made


def show(panel, request, qtbot) -> None:
    panel.show_request(request)
    qtbot.waitUntil(lambda: panel.calendar.current is not None)
    panel.take_focus()


def press(qtbot, *keys) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def shown(panel) -> str:
    return " | ".join(label.full_text for label in panel.findChildren(PlainLabel) if label.full_text)


def test_the_days_show_how_many_could_come_and_what_speaks_against_a_time(panel):
    panel.calendar.turn(-1)
    cells = {cell.start: cell for day in panel.calendar.shown_days for cell in day.cells.values()}
    counts = [cells[at(when)].count for when in ("Fri 8:00", "Fri 10:00", "Fri 11:30")]
    assert counts == [1, 2, 0]
    # A school has to ask a week ahead; the hotline is closed at seven.
    assert cells[at("Fri 8:00")].mark is Mark.TOO_SOON
    assert cells[at("8:00")].mark is Mark.PAST


def test_it_begins_at_the_first_time_with_enough_notice(panel):
    assert panel.calendar.current.start == at("2026-11-30 8:00")
    assert panel.calendar.week == 1


def test_the_people_of_the_current_time_are_named_best_first(panel, qtbot):
    qtbot.waitUntil(lambda: "Amal Test" in shown(panel))
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Amal Test, Bilal Test" in shown(panel))


def test_enter_puts_the_time_into_the_request(panel, qtbot):
    with qtbot.waitSignal(panel.changes_wanted) as wanted:
        press(qtbot, Qt.Key.Key_Return)
    assert wanted.args == [{"kind": RequestKind.APPOINTMENT, "start": at("2026-11-30 8:00")}]


def test_a_talk_now_becomes_an_appointment(panel, qtbot):
    show(panel, an_instant_request(), qtbot)
    with qtbot.waitSignal(panel.changes_wanted) as wanted:
        press(qtbot, Qt.Key.Key_Return)
    assert wanted.args[0]["kind"] is RequestKind.APPOINTMENT


def test_the_button_takes_it_too_and_says_why_where_it_cannot(panel, qtbot):
    with qtbot.waitSignal(panel.changes_wanted):
        qtbot.mouseClick(panel.take_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.calendar, Qt.Key.Key_Up)
    assert not panel.take_button.isEnabled()
    assert panel.take_button.toolTip() == "Nobody is free at this time."


def test_weeks_turn_by_button_and_stop_at_the_ends(panel, qtbot):
    qtbot.mouseClick(panel.previous, Qt.MouseButton.LeftButton)
    assert panel.calendar.week == 0
    assert not panel.previous.isEnabled()
    assert panel.calendar.hasFocus()


def test_escape_leads_back(panel, qtbot):
    with qtbot.waitSignal(panel.left):
        press(qtbot, Qt.Key.Key_Escape)


def test_names_are_hidden_while_the_screen_is_private(panel, qtbot):
    qtbot.waitUntil(lambda: "Amal Test" in shown(panel))
    PRIVACY.switch(True)
    names = next(label for label in panel.findChildren(PlainLabel) if "Amal Test" in label.full_text)
    assert "Amal" not in names.text()
