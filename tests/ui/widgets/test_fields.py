"""Fields for numbers, notes, days and times, and the grid they stand in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from sisa_desk.domain.phone import PhoneKind, read_phone
from sisa_desk.domain.slots import SlotTrouble
from sisa_desk.ui.language import install_language
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.phone_field import PhoneField
from sisa_desk.ui.widgets.slot_field import SlotField
from sisa_desk.ui.widgets.slot_words import slot_problem_text

NOW = datetime(2026, 11, 24, 9, 7, tzinfo=UTC)


def test_a_number_is_read_while_typed_and_grouped_when_left(put, qtbot):
    field, other = put(PhoneField()), put(QLineEdit())
    field.setFocus()
    qtbot.keyClicks(field, "03023125117")
    assert field.number.e164 == "+493023125117"
    other.setFocus()
    assert field.text() != "03023125117"
    assert field.text().replace(" ", "").replace("-", "") == "03023125117"
    assert field.number.e164 == "+493023125117"


def test_a_doubtful_number_is_marked_and_kept_as_typed(put, qtbot):
    field, other = put(PhoneField()), put(QLineEdit())
    field.setFocus()
    qtbot.keyClicks(field, "Anna anrufen")
    other.setFocus()
    assert field.is_doubtful
    assert field.text() == "Anna anrufen"
    assert field.accessibleDescription()
    field.clear()
    assert field.number is None
    assert not field.accessibleDescription()


def test_an_emergency_number_is_no_doubt(put, qtbot):
    field = put(PhoneField())
    qtbot.keyClicks(field, "112")
    assert field.number.kind is PhoneKind.SHORT
    assert not field.is_doubtful


def test_a_number_shown_is_the_number_given_also_in_arabic(qapp, put):
    install_language(qapp, "ar")
    field, number = put(PhoneField()), read_phone("0391 567-0 App. 1234")
    field.set_number(number)
    assert field.number == number
    assert field.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_slot_is_read_while_typed(put, qtbot):
    field, told = put(SlotField(lambda: NOW)), []
    field.changed.connect(told.append)
    field.setFocus()
    qtbot.keyClicks(field.edit, "mo")
    assert field.problem.code is SlotTrouble.NO_TIME
    assert field.understood == "Mon 30 Nov 2026 – at what time?"
    qtbot.keyClicks(field.edit, " 9:30 45")
    assert field.slot.minutes == 45
    assert field.understood == "Mon 30 Nov 2026, 09:30–10:15"
    assert told[-1] == field.slot
    field.set_text("")
    assert (field.slot, field.understood) == (None, "")
    assert told[-1] is None


def test_the_usual_length_can_change_later(put):
    field = put(SlotField(lambda: NOW, minutes=60))
    field.set_text("mo 9")
    field.set_minutes(15)
    assert field.slot.minutes == 15


@pytest.mark.parametrize(
    "text", ["x", "mo", "31.2. 9", "mo 25", "mo 6.1. 9", "mo 3", "28.3.2027 02:30", "9:00", "6.1.2036 9", "mo 9 1 min"]
)
def test_every_trouble_has_its_sentence(put, text):
    field = put(SlotField(lambda: NOW))
    field.set_text(text)
    assert field.understood == slot_problem_text(field.problem)
    assert field.understood
    assert "{" not in field.understood


def test_a_note_counts_and_never_cuts(put, qtbot):
    note = put(NoteField(label="Note", longest=10))
    note.setFocus()
    qtbot.keyClicks(note.editor, "twelve chars")
    assert note.text == "twelve chars"
    assert note.is_too_long
    assert note.hint_text
    note.set_text("short")
    assert not note.is_too_long
    qtbot.waitUntil(lambda: note.hint_text == "")


def test_a_hint_comes_when_the_typing_rests(put, qtbot):
    note = put(NoteField(label="Note", hint=lambda text: "No diagnoses, please." if "diabetes" in text else ""))
    qtbot.keyClicks(note.editor, "has diabetes")
    qtbot.waitUntil(lambda: note.hint_text == "No diagnoses, please.")
    note.set_text("has an appointment")
    qtbot.waitUntil(lambda: note.hint_text == "")


def test_tab_leaves_a_note_and_control_enter_is_the_forms(put, window, qtbot):
    note, after = put(NoteField(label="Note")), put(QLineEdit())
    note.setFocus()
    qtbot.keyClick(note.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.editor.toPlainText() == ""
    qtbot.keyClick(note.editor, Qt.Key.Key_Tab)
    assert after.hasFocus()


@pytest.fixture
def grid(put) -> FormGrid:
    made = FormGrid()
    made.add_row(
        ("language", LabelledField("Language", QLineEdit()), 3), ("variety", LabelledField("Variety", QLineEdit()), 2)
    )
    made.add_row(("place", LabelledField("Place", QLineEdit(), hint="Town or postal code"), 1))
    return put(made)


def test_a_problem_stands_at_its_field_and_for_a_screen_reader(grid):
    grid.show_problems([("variety", "Kurmanji or Sorani?"), ("unknown", "passed over")])
    assert grid["variety"].problem == "Kurmanji or Sorani?"
    assert grid["variety"].field.accessibleDescription() == "Kurmanji or Sorani?"
    assert grid["language"].problem == ""
    assert grid.focus_first_problem()
    assert grid["variety"].field.hasFocus()
    grid.show_problems([])
    assert not grid.focus_first_problem()
    assert grid["place"].field.accessibleDescription() == "Town or postal code"


def test_every_field_has_its_label_as_name(grid):
    names = [
        QAccessible.queryAccessibleInterface(grid[name].field).text(QAccessible.Text.Name)
        for name in ("language", "variety", "place")
    ]
    assert names == ["Language", "Variety", "Place"]


def test_tab_goes_in_reading_order_also_mirrored(qapp, grid, qtbot):
    install_language(qapp, "ar")
    grid["language"].field.setFocus()
    for name in ("variety", "place"):
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        assert grid[name].field.hasFocus()
    qtbot.waitUntil(lambda: grid["language"].x() > grid["variety"].x())


def test_time_for_slots_comes_from_the_clock_given(put):
    field = put(SlotField(lambda: NOW + timedelta(days=7)))
    field.set_text("mo 9")
    assert field.understood.startswith("Mon 7 Dec 2026")
