"""Hours, notice, holidays, closures: saved field by field, counted at once, taken back."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from sisa_desk.domain.calendar import ClosedFor
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.language import install_language
from sisa_desk.ui.preferences.saved_fields import SavedChoice


@pytest.fixture
def section(page):
    return page.show_section("hours")


def hours_of(services, weekday):
    hours = services.preferences.rules().calendar.hours
    return sorted((one.opens, one.closes) for one in hours if one.weekday == weekday)


def earliest(section):
    return section.trial.outcome.full_text


# opening hours


def test_several_spans_a_day(section, services, heard, person):
    monday = section.findChild(QLineEdit, "hours-0")
    person.fill(monday, "8-12, 13:30-16")
    assert hours_of(services, 0) == [(time(8), time(12)), (time(13, 30), time(16))]
    assert monday.text() == "08:00–12:00, 13:30–16:00"
    assert heard.texts == ["Rule saved"]
    person.undo()
    assert hours_of(services, 0) == [(time(8), time(16))]
    assert monday.text() == "08:00–16:00"


def test_an_empty_day_is_closed_and_does_not_count(section, services, person):
    assert earliest(section) == "Earliest appointment: Thu 26 Nov 2026"
    person.fill(section.findChild(QLineEdit, "hours-1"), "")
    assert hours_of(services, 1) == []
    assert earliest(section) == "Earliest appointment: Fri 27 Nov 2026"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("morning", "Hours, please"),
        ("16-8", "The end has to come after the beginning."),
        ("8-12, 11-16", "These hours overlap."),
    ],
)
def test_hours_that_cannot_be_say_so_and_leave_all_as_it_was(section, services, heard, person, text, sentence):
    field = section.findChild(QLineEdit, "hours-0")
    person.fill(field, text)
    assert field.accessibleDescription().startswith(sentence)
    assert section.hours.lines[0].problem.startswith(sentence)
    assert field.text() == text
    assert hours_of(services, 0) == [(time(8), time(16))]
    assert heard.messages == []
    field.setFocus()
    person.press(field, Qt.Key.Key_Escape)
    assert (field.text(), section.hours.lines[0].problem) == ("08:00–16:00", "")


# notice


def test_notice_changes_the_earliest_day_at_once(section, services, person):
    health = section.findChild(QLineEdit, "notice-health")
    person.fill(health, "5")
    assert services.preferences.rules().calendar.lead_time(Area.HEALTH) == 5
    assert earliest(section) == "Earliest appointment: Mon 30 Nov 2026"
    person.undo()
    assert earliest(section) == "Earliest appointment: Thu 26 Nov 2026"
    assert health.text() == "3"


def test_no_notice_at_all_and_notice_again(section, services, person):
    health = section.findChild(QLineEdit, "notice-health")
    person.fill(health, "")
    assert earliest(section) == "Earliest appointment: Mon 23 Nov 2026"
    person.fill(health, "1")
    assert earliest(section) == "Earliest appointment: Tue 24 Nov 2026"
    assert services.preferences.rules().calendar.lead_time(Area.HEALTH) == 1


def test_an_area_can_be_closed_to_short_notice(section, services, person):
    shorter = section.findChild(SavedChoice, "shorter-health")
    assert shorter.currentText() == "flexible"
    shorter.setCurrentIndex(1)
    shorter.entered.emit(shorter.key)
    person.settle()
    calendar = services.preferences.rules().calendar
    assert not calendar.may_be_shorter(Area.HEALTH)
    assert calendar.lead_time(Area.HEALTH) == 3
    person.undo()
    assert services.preferences.rules().calendar.may_be_shorter(Area.HEALTH)
    person.fill(section.findChild(QLineEdit, "notice-health"), "")
    assert not shorter.isEnabled()


@pytest.mark.parametrize(("text", "sentence"), [("x", "A number of days"), ("61", "61 is outside 0 to 60.")])
def test_notice_that_cannot_be(section, services, person, text, sentence):
    field = section.findChild(QLineEdit, "notice-health")
    person.fill(field, text)
    assert field.accessibleDescription().startswith(sentence)
    assert services.preferences.rules().calendar.lead_time(Area.HEALTH) == 3


def test_the_trial_counts_from_any_day_and_for_any_area(section, person, qtbot):
    asked = section.findChild(QLineEdit, "asked-on")
    qtbot.keyClicks(asked, "22.12.")
    # Nobody takes requests until the first of January, and the sixth is a holiday.
    assert earliest(section) == "Earliest appointment: Thu 7 Jan 2027"
    section.trial.area.setCurrentIndex(1)
    assert earliest(section) == "Earliest appointment: Mon 11 Jan 2027"
    asked.setText("x")
    assert earliest(section).startswith("Day and month, please")
    asked.setText("31.2.")
    assert earliest(section).startswith("Day and month, please")
    asked.setText("1.3.")
    assert earliest(section).endswith("2027")


def test_a_service_that_is_never_open_says_that_nothing_is_possible(section, person):
    for weekday in range(5):
        person.fill(section.findChild(QLineEdit, f"hours-{weekday}"), "")
    assert earliest(section) == "No appointment is possible under these rules"


# holidays


def names(rule_list):
    return [row.name.text() for row in rule_list.rows]


def test_the_holidays_stand_in_the_order_of_the_year_with_their_dates(section):
    assert names(section.holidays)[:3] == ["Neujahr", "Heilige Drei Könige", "Karfreitag"]
    friday = section.holidays.rows[2]
    assert friday.value.text() == "-2"
    assert friday.dates.full_text == "Fri 3 Apr 2026 · Fri 26 Mar 2027"


def test_a_holiday_is_moved_and_moved_back(section, services, person):
    first = section.holidays.rows[0]
    person.fill(first.value, "2.1.")
    assert first.dates.full_text.startswith("Fri 2 Jan 2026")
    assert {(one.month, one.day) for one in services.preferences.rules().calendar.holidays} >= {(1, 2)}
    person.undo()
    assert first.dates.full_text.startswith("Thu 1 Jan 2026")


def test_a_fixed_day_becomes_a_distance_from_easter_and_back(section, services, person):
    friday = section.holidays.rows[2]
    friday.kind.entered.emit("fixed")
    person.settle()
    assert friday.value.text() == "3.4."
    friday.kind.entered.emit("easter")
    person.settle()
    assert (friday.value.text(), friday.rule.month) == ("-2", None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("31.2.", "This day does not exist."), ("soon", "Day and month, please"), ("29.2.", "This day does not exist.")],
)
def test_a_day_that_is_none_is_refused_below_its_row(section, services, heard, person, text, sentence):
    before = services.preferences.rules()
    row = section.holidays.rows[0]
    person.fill(row.value, text)
    assert row.below.full_text.startswith(sentence)
    assert row.below.isVisible()
    assert row.value.text() == text
    assert services.preferences.rules() == before
    assert heard.messages == []
    row.value.setFocus()
    person.press(row.value, Qt.Key.Key_Escape)
    assert (row.value.text(), row.below.full_text) == ("1.1.", "")


def test_an_offset_that_leaves_the_year_is_refused(section, person):
    row = section.holidays.rows[2]
    person.fill(row.value, "+400")
    assert row.below.full_text == "400 is outside -80 to 250."
    person.fill(row.value, "soon")
    assert "Easter" in row.below.full_text
    person.fill(row.value, "−3")
    assert row.dates.full_text.startswith("Thu 2 Apr 2026")


def test_christmas_cannot_be_counted_from_easter_and_stays_a_fixed_day(section, services, person):
    row = next(row for row in section.holidays.rows if row.name.text() == "1. Weihnachtstag")
    row.kind.setCurrentIndex(1)
    row.kind.entered.emit("easter")
    person.settle()
    assert "outside" in row.below.full_text
    assert (row.kind.key, row.value.text()) == ("fixed", "25.12.")


def test_a_name_cannot_go(section, services, person):
    row = section.holidays.rows[0]
    person.fill(row.name, "")
    assert row.below.full_text == "Please enter a name."
    assert "Neujahr" in [one.name for one in services.preferences.rules().calendar.holidays]


def test_a_new_holiday_is_stored_when_it_is_complete(section, services, heard, person):
    person.click(section.findChild(QPushButton, "holidays-add"))
    row = section.holidays.rows[-1]
    assert row.name.hasFocus()
    person.fill(row.name, "Women's Day")
    assert heard.messages == []
    assert "Not saved yet" in row.below.full_text
    person.fill(row.value, "8.3.")
    assert heard.texts == ["Rule saved"]
    assert row.below.full_text == ""
    assert names(section.holidays)[2] == "Women's Day"
    assert row.dates.full_text == "Sun 8 Mar 2026 · Mon 8 Mar 2027"
    person.undo()
    assert "Women's Day" not in names(section.holidays)
    assert len(services.preferences.rules().calendar.holidays) == 11


def test_a_new_holiday_from_easter_in_any_order(section, services, person):
    person.click(section.findChild(QPushButton, "holidays-add"))
    row = section.holidays.rows[-1]
    row.kind.setCurrentIndex(1)
    row.kind.entered.emit("easter")
    person.settle()
    assert row.value.placeholderText() == "+39"
    person.fill(row.value, "60")
    person.fill(row.name, "Corpus Christi")
    assert {one.easter_offset for one in services.preferences.rules().calendar.holidays} >= {60}


def test_a_holiday_nobody_finished_just_goes(section, services, heard, person):
    person.click(section.findChild(QPushButton, "holidays-add"))
    person.click(section.holidays.rows[-1].bin)
    assert len(section.holidays.rows) == 11
    assert heard.messages == []


def test_a_holiday_is_removed_and_comes_back(section, services, person):
    row = section.holidays.rows[1]
    assert row.bin.accessibleName() == "Remove Heilige Drei Könige"
    row.bin.setFocus()
    person.press(row.bin, Qt.Key.Key_Space)
    assert "Heilige Drei Könige" not in names(section.holidays)
    assert section.holidays.add_button.hasFocus()
    person.undo()
    assert names(section.holidays)[1] == "Heilige Drei Könige"


def test_two_changes_of_one_row_do_not_overtake_each_other(section, services, person):
    row = section.holidays.rows[0]
    row.change(row.name, name="A")
    row.change(row.name, name="B")
    row.change(row.value, month=1, day=3)
    person.settle()
    person.settle()
    rule = next(one for one in services.preferences.rules().calendar.holidays if one.id == row.rule.id)
    assert (rule.name, rule.month, rule.day) == ("B", 1, 3)


# closures


def test_a_closure_is_changed_in_every_field(section, services, person):
    row = section.closures.rows[0]
    person.fill(row.name, "Winter break")
    person.fill(row.first, "20.12.")
    person.fill(row.last, "6.1.")
    row.closed_for.entered.emit(ClosedFor.REQUESTS)
    person.settle()
    rule = next(one for one in services.preferences.rules().calendar.closures if one.id == row.rule.id)
    assert (rule.name, rule.closed_for) == ("Winter break", ClosedFor.REQUESTS)
    assert (rule.first_month, rule.first_day, rule.last_month, rule.last_day) == (12, 20, 1, 6)


def test_a_new_closure_names_what_is_missing(section, services, heard, person):
    person.click(section.findChild(QPushButton, "closures-add"))
    row = section.closures.rows[-1]
    person.fill(row.name, "Summer")
    person.fill(row.first, "1.8.")
    assert heard.messages == []
    person.fill(row.last, "7.8.")
    assert heard.texts == ["Rule saved"]
    stored = services.preferences.rules().calendar.closures
    assert {(one.name, one.first_month, one.last_day) for one in stored} >= {("Summer", 8, 7)}


def test_a_day_of_a_closure_that_is_none(section, services, person):
    row = section.closures.rows[0]
    person.fill(row.first, "32.1.")
    assert row.below.full_text == "This day does not exist."
    assert row.first.property("problem") == "true"
    person.fill(row.last, "x")
    assert row.below.full_text.startswith("Day and month")


def test_what_is_wrong_in_one_field_stays_said_while_others_are_saved(section, services, person):
    row, other = section.closures.rows[0], section.closures.rows[1]
    person.fill(row.first, "32.1.")
    person.fill(row.name, "Winter break")
    person.fill(other.name, "Also winter break")
    assert row.below.full_text == "This day does not exist."
    assert (row.first.text(), row.first.property("problem")) == ("32.1.", "true")
    stored = {one.name for one in services.preferences.rules().calendar.closures}
    assert stored >= {"Winter break", "Also winter break"}
    person.fill(row.first, "22.12.")
    assert (row.below.full_text, row.first.property("problem")) == ("", "false")


def test_somebody_else_changed_the_row_meanwhile(section, services, heard, person):
    row = section.closures.rows[0]
    services.preferences.save(row.rule)  # another desk
    person.fill(row.name, "Mine")
    assert heard.messages[-1].is_refusal
    assert row.name.text() == "Mine"
    assert row.below.full_text


# for everyone


def test_tab_goes_through_the_rows_in_reading_order_also_after_a_new_one(section, person, qapp, qtbot):
    person.click(section.findChild(QPushButton, "holidays-add"))
    new = section.holidays.rows[-1]
    person.fill(new.name, "Women's Day")
    person.fill(new.value, "8.3.")
    rows = section.holidays.rows
    rows[0].name.setFocus()
    wanted = [field for row in rows for field in (row.name, row.kind, row.value, row.bin)]
    for field in (*wanted[1:], section.holidays.add_button, section.closures.rows[0].name):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        assert qapp.focusWidget() is field


def test_days_run_from_left_to_right_in_arabic(qapp, page):
    install_language(qapp, "ar")
    row = page.show_section("hours").holidays.rows[0]
    assert row.value.layoutDirection() is Qt.LayoutDirection.LeftToRight
