"""The agenda as one works with it: days, weeks, groups, keys, who is away."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.events import Noun
from sisa_desk.ui.agenda.agenda_page import AgendaPage, View
from sisa_desk.ui.agenda.agenda_rows import Grouping
from sisa_desk.ui.blur import PRIVACY
from tests.builders import MONDAY, a_request, an_interpreter, an_organisation, at
from tests.builders.stores import booked


@pytest.fixture
def page(frame, put, window):
    window.resize(1064, 670)
    made = put(AgendaPage(frame))
    made.views.choose(View.LIST)

    def show() -> AgendaPage:
        made.refresh()
        frame.operations.idle()
        made.table.setFocus()
        return made

    made.now = show
    return made


@pytest.fixture
def week(desk, page):
    """Three appointments of two people: Thursday ten and one, Friday nine."""
    amal = desk.interpreters.save(an_interpreter()).value
    karim = desk.interpreters.save(an_interpreter("Karim", "Nasser")).value
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill Ditch")).value
    made = [
        booked(desk, amal, a_request("Thu 10:00", organisation_id=clinic.id)),
        booked(desk, karim, a_request("Thu 13:00")),
        booked(desk, amal, a_request("Fri 9:00")),
    ]
    page.now()
    return made


def column(page, number: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def press(qtbot, page, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    if isinstance(key, str):
        qtbot.keyClicks(page.table, key)
    else:
        qtbot.keyClick(page.table, key, modifier)
    page.frame.operations.idle()


def test_it_begins_with_today_and_says_why_it_is_empty(page):
    page.now()
    assert page.days.title == "Monday, 23 November 2026"
    assert page._empty.accessibleName().startswith("No appointments in this time")


def test_a_holiday_is_named_where_no_appointments_are(page, frame, qtbot):
    page.days.show_day(date(2027, 1, 6))
    frame.operations.idle()
    name = frame.rules.calendar.holiday_on(date(2027, 1, 6))
    assert page._empty.accessibleName().startswith(f"{name}: no appointments")


def test_days_go_on_and_back_by_key(page, week, qtbot):
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert column(page, 0) == ["10:00–11:00", "13:00–14:00"]
    press(qtbot, page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert column(page, 0) == []
    press(qtbot, page, "h")
    assert page.days.day == MONDAY


def test_a_day_is_reached_by_typing_it(page, week, qtbot):
    press(qtbot, page, "g")
    assert page.days.jump.hasFocus()
    qtbot.keyClicks(page.days.jump, "do")
    qtbot.keyClick(page.days.jump, Qt.Key.Key_Return)
    page.frame.operations.idle()
    assert page.days.day == date(2026, 11, 26)
    assert page.table.hasFocus()
    assert len(column(page, 0)) == 2


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("morgen", date(2026, 11, 24)),
        ("6.1.", date(2027, 1, 6)),
        ("2.11.2026", date(2026, 11, 2)),
        ("2026-01-12", date(2026, 1, 12)),
        ("fr", date(2026, 11, 27)),
    ],
)
def test_days_as_people_type_them(page, typed, day):
    assert page.days.read_day(typed) == day


def test_what_is_no_day_says_what_would_be(page, week, qtbot):
    page.days.jump.setFocus()
    qtbot.keyClicks(page.days.jump, "xyz")
    qtbot.keyClick(page.days.jump, Qt.Key.Key_Return)
    assert page.days.day == MONDAY
    assert "This is no day" in page.days.jump.toolTip()


def test_a_week_by_time_and_by_interpreter(page, week, qtbot):
    press(qtbot, page, "w")
    assert page.days.title == "Mon 23 Nov 2026 – Sun 29 Nov 2026"
    assert column(page, 1) == ["Amal Haddad", "Karim Nasser", "Amal Haddad"]
    press(qtbot, page, "b")
    assert page.groups.key is Grouping.INTERPRETER
    assert column(page, 1) == ["Amal Haddad", "Amal Haddad", "Karim Nasser"]
    assert page._summary.full_text.startswith("3 appointment")


def test_who_is_told_stands_in_words(page, week, desk, qtbot):
    desk.appointments.confirm(week[0].appointment.id, interpreter=True)
    desk.appointments.confirm_all((week[1].appointment.id,))
    page.days.show_day(date(2026, 11, 26))
    page.frame.operations.idle()
    assert column(page, 3) == ["Accepted", "Confirmed"]
    assert [row.cells[3].second for row in page.model.rows] == ["institution not told", "both told"]


def test_c_confirms_what_is_chosen(page, week, desk, qtbot):
    page.days.show_day(date(2026, 11, 27))
    page.frame.operations.idle()
    press(qtbot, page, "c")
    assert desk.appointments.line(week[2].appointment.id).appointment.state is AppointmentState.CONFIRMED
    assert column(page, 3) == ["Confirmed"]


def test_m_moves_and_the_line_goes_to_its_new_day(page, week, desk, qtbot):
    page.days.show_day(date(2026, 11, 27))
    page.frame.operations.idle()
    press(qtbot, page, "m")
    qtbot.keyClicks(page.panel.slot.edit, "30.11. 14:00 60")
    qtbot.keyClick(page.panel.slot.edit, Qt.Key.Key_Return)
    page.frame.operations.idle()
    assert desk.appointments.line(week[2].appointment.id).appointment.start == at("2026-11-30 14:00")
    assert column(page, 0) == []


def test_what_is_over_and_not_closed_says_so(page, week, watch, desk, qtbot):
    watch.set("Thu 15:00")
    page.days.show_day(date(2026, 11, 26))
    page.now()
    assert column(page, 3) == ["Over, not closed"] * 2
    press(qtbot, page, "o")
    qtbot.keyClick(page.panel.outcome.focusProxy(), Qt.Key.Key_Return)
    page.frame.operations.idle()
    assert desk.appointments.line(week[0].appointment.id).appointment.state is AppointmentState.DONE


def test_enter_opens_the_request_and_p_the_person(page, week, frame, qtbot):
    page.days.show_day(date(2026, 11, 26))
    frame.operations.idle()
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, "p")
    assert frame.wanted == [(Noun.REQUEST, week[0].request.id), (Noun.INTERPRETER, week[0].interpreter.id)]


def test_an_appointment_wanted_elsewhere_is_shown_on_its_day(page, week, frame):
    page.show_record(Noun.APPOINTMENT, week[1].appointment.id)
    frame.operations.idle()
    assert page.days.day == date(2026, 11, 26)
    assert page.panel.appointment.id == week[1].appointment.id


def test_who_is_away_stands_beside_the_appointments(page, desk, qtbot):
    amal = desk.interpreters.save(an_interpreter()).value
    karim = desk.interpreters.save(an_interpreter("Karim", "Nasser")).value
    desk.interpreters.add_absence(amal.id, at("Mon 0:00"), at("Wed 0:00"), AbsenceKind.HOLIDAY)
    desk.interpreters.add_absence(karim.id, at("Mon 0:00"), None)
    page.now()

    def said() -> list[str]:
        return [one.full_text for one in page._away.children() if hasattr(one, "full_text") and one.isVisible()]

    away = ["Holiday", "Amal Haddad, until Tue 24.11.", "Away", "Karim Nasser, until further notice"]
    qtbot.waitUntil(lambda: said() == away)
    assert not page._nobody.isVisible()


def test_names_hide_on_a_shared_screen(page, week):
    page.days.show_day(date(2026, 11, 27))
    page.frame.operations.idle()
    PRIVACY.switch(True)
    assert column(page, 1) == ["•••• ••••"]
    assert page.panel.person.text() == "•••• ••••"


def test_the_list_model_keeps_its_promises(qtmodeltester, page, week):
    qtmodeltester.check(page.model)
    page.days.show_day(date(2026, 11, 26))
    page.frame.operations.idle()
    page.groups.choose(Grouping.INTERPRETER)
    page.days.go_to_today()
    page.frame.operations.idle()
    assert page.model.rowCount() == 0
