"""The week under the brush, by keyboard and mouse, in the form of a person on real services."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.availability import weekly
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import PAINTED_MODES
from tests.builders.people import a_pattern, an_interpreter

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RIGHT, DOWN, SPACE = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), code, modifier)


def lines(patterns) -> list[str]:
    return [
        f"{one.rrule} {one.start_minute // 60}:{one.start_minute % 60:02}-{one.end_minute // 60}:"
        f"{one.end_minute % 60:02} {'+'.join(mode for mode in PAINTED_MODES if mode in one.modes)}"
        for one in patterns
    ]


@pytest.fixture
def painting(open_page, desk, settle):
    """Open the form of somebody with some patterns; the cursor stands in the week, on Monday at eight."""

    def begin(*patterns):
        desk.interpreters.save(an_interpreter(patterns=patterns, modes=frozenset(PAINTED_MODES)))
        page = open_page()
        page.to_table()
        key(Qt.Key.Key_Return)
        settle()
        form = page.stack.current_form
        form.week.canvas.setFocus()
        return form

    return begin


def test_a_morning_of_three_days_is_painted_by_keys_and_saved(painting, desk, settle):
    form = painting()
    key(RIGHT, SHIFT, times=2)
    key(DOWN, CTRL | SHIFT, times=3)
    key(DOWN, SHIFT, times=3)
    assert form.week.sentence.full_text == "Monday to Wednesday 08:00–12:00: nothing"
    key(SPACE)
    assert form.week.sentence.full_text == "Monday to Wednesday 08:00–12:00: Phone, On site, Video painted"
    key(Qt.Key.Key_S, CTRL)
    settle()
    (person,) = desk.interpreters.all()
    assert lines(person.patterns) == ["FREQ=WEEKLY;BYDAY=MO,TU,WE 8:00-12:00 phone+on_site+video"]


def test_one_brush_for_each_mode(painting):
    form = painting()
    form.week.brush.setFocus()
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_3)
    form.week.canvas.setFocus()
    key(DOWN, SHIFT)
    key(SPACE)
    assert lines(form.week.patterns) == ["FREQ=WEEKLY;BYDAY=MO 8:00-8:30 phone"]
    assert form.week.canvas.accessibleDescription() == "Monday 08:00–08:30: Phone painted"


def test_the_brush_begins_with_what_the_person_does(open_page, desk, settle):
    desk.interpreters.save(an_interpreter(patterns=(), modes=frozenset((Mode.VIDEO, Mode.WRITTEN))))
    page = open_page()
    page.to_table()
    key(Qt.Key.Key_Return)
    settle()
    page.stack.current_form.week.canvas.setFocus()
    key(SPACE)
    assert lines(page.stack.current_form.week.patterns) == ["FREQ=WEEKLY;BYDAY=MO 8:00-8:15 video"]


def test_the_same_stroke_twice_erases(painting):
    form = painting(a_pattern(weekly(0), "8:00", "10:00"))
    key(SPACE)
    assert lines(form.week.patterns) == ["FREQ=WEEKLY;BYDAY=MO 8:15-10:00 phone+on_site+video"]
    key(SPACE)
    assert lines(form.week.patterns) == ["FREQ=WEEKLY;BYDAY=MO 8:00-10:00 phone+on_site+video"]


def test_delete_erases_what_is_marked(painting):
    form = painting(a_pattern(weekly(0, 1), "8:00", "9:00"))
    key(DOWN, CTRL | SHIFT)
    key(Qt.Key.Key_Delete)
    assert lines(form.week.patterns) == ["FREQ=WEEKLY;BYDAY=TU 8:00-9:00 phone+on_site+video"]


def test_a_day_is_copied_to_the_working_days_and_to_all(painting):
    form = painting(a_pattern(weekly(0), "9:00", "11:00"))
    key(Qt.Key.Key_W)
    assert lines(form.week.patterns)[0].startswith("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR 9:00-11:00")
    key(Qt.Key.Key_A)
    assert lines(form.week.patterns)[0].startswith("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU 9:00-11:00")
    assert form.week.sentence.full_text == "Monday copied to Monday to Sunday: Phone, On site, Video"


def test_every_stroke_is_undone_by_one_key_and_painted_again_by_another(painting):
    form = painting(a_pattern(weekly(0), "9:00", "11:00"))
    before = form.week.patterns
    key(SPACE)
    key(Qt.Key.Key_W)
    after = form.week.patterns
    key(Qt.Key.Key_Z, CTRL)
    key(Qt.Key.Key_Z, CTRL)
    assert form.week.patterns == before == tuple(row.pattern for row in form.patterns.rows)
    key(Qt.Key.Key_Y, CTRL)
    key(Qt.Key.Key_Y, CTRL)
    assert lines(form.week.patterns) == lines(after)


def test_the_mouse_drags_over_days_and_quarters_and_erases_what_was_painted(painting):
    form = painting()
    canvas = form.week.canvas

    def point(day: int, minute: int) -> QPoint:
        return canvas.place_of(day, minute, minute + 15).center().toPoint()

    for expected in (["FREQ=WEEKLY;BYDAY=TU,WE 13:00-15:30 phone+on_site+video"], []):
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=point(1, 13 * 60))
        QTest.mouseMove(canvas, point(2, 14 * 60))
        QTest.mouseMove(canvas, point(2, 15 * 60 + 15))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=point(2, 15 * 60 + 15))
        assert lines(form.week.patterns) == expected


def choose_layer(form, *words: str) -> None:
    layer = form.week.layer
    names = [layer.itemText(number) for number in range(layer.count())]
    layer.setFocus()
    wanted = next(number for number, name in enumerate(names) if all(word in name for word in words))
    key(DOWN, times=wanted - layer.currentIndex())
    form.week.canvas.setFocus()


def test_every_second_week_is_painted_beside_every_week(painting):
    every_week = a_pattern(weekly(0), "9:00", "11:00")
    form = painting(every_week)
    choose_layer(form, "every second week", "30 Nov")
    key(SPACE)
    weekly_one, fortnightly = form.week.patterns
    assert weekly_one == every_week
    assert (fortnightly.rrule, fortnightly.valid_from) == ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", date(2026, 11, 30))


def test_the_first_tuesday_of_the_month(painting):
    form = painting()
    choose_layer(form, "first of the month")
    key(RIGHT)
    key(DOWN, CTRL | SHIFT)
    key(SPACE)
    assert lines(form.week.patterns) == ["FREQ=MONTHLY;BYDAY=1TU 8:00-9:15 phone+on_site+video"]


def test_times_outside_the_school_holidays_are_a_layer_of_their_own(painting, desk, settle):
    form = painting()
    choose_layer(form, "not in school holidays")
    key(SPACE)
    assert "not in school holidays" in form.week.accessibleDescription()
    key(Qt.Key.Key_S, CTRL)
    settle()
    (person,) = desk.interpreters.all()
    assert [one.school for one in person.patterns] == [SchoolTime.TERM]


def test_what_cannot_be_painted_is_shown_and_kept(painting, desk, settle):
    odd = a_pattern(weekly(3), "8:10", "9:50")
    form = painting(odd)
    key(SPACE)
    assert form.week.patterns[0] == odd
    assert (3, 490, 590) in [(one.weekday, one.start_minute, one.end_minute) for one in form.week.blocks]
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert len(desk.interpreters.all()[0].patterns) == 2


def test_a_row_still_being_typed_survives_a_stroke(painting):
    form = painting(a_pattern(weekly(0), "9:00", "11:00"))
    form.patterns.add_button.setFocus()
    key(SPACE)
    key(Qt.Key.Key_4)
    form.week.canvas.setFocus()
    key(SPACE)
    assert [row.days.keys for row in form.patterns.rows] == [(0,), (0,), (3,)]


def test_the_rows_say_what_was_painted_and_the_week_what_is_typed(painting):
    form = painting()
    key(DOWN, CTRL | SHIFT)
    key(SPACE)
    (row,) = form.patterns.rows
    assert (row.days.keys, row.span.span) == ((0,), (480, 555))
    row.span.setFocus()
    row.span.selectAll()
    QTest.keyClicks(row.span, "10-11:30")
    assert form.week.canvas.painting.spans(Mode.PHONE, 0) == ((600, 690),)


def test_arrows_follow_the_direction_of_reading(painting, qtbot):
    form = painting()
    form.week.canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    key(Qt.Key.Key_Left)
    assert form.week.canvas.cursor_cell[0] == 1
    place = form.week.canvas.place_of(0, 480, 495)
    assert place.center().x() > form.week.canvas.width() // 2


def test_early_hours_come_into_sight_as_the_cursor_goes_there(painting):
    form = painting()
    key(Qt.Key.Key_Up, CTRL, times=4)
    key(SPACE)
    assert form.week.canvas.first_hour == 4
    assert lines(form.week.patterns) == ["FREQ=WEEKLY;BYDAY=MO 4:00-4:15 phone+on_site+video"]


def test_a_pattern_painted_for_holidays_follows_the_data(desk):
    pattern = replace(a_pattern(weekly(0, 1, 2, 3, 4)), school=SchoolTime.BREAKS, valid_from=date(2026, 11, 1))
    person = desk.interpreters.save(an_interpreter(patterns=(pattern,))).value
    with desk.database.reading() as tx:
        rows = tx.interpreters.week_rows((person.id,))[person.id]
    assert any(row.applies_on(date(2026, 12, 22)) for row in rows)
    assert not any(row.applies_on(date(2026, 11, 24)) for row in rows)
    christmas = next(one for one in desk.preferences.rules().school_breaks if one.first == date(2026, 12, 21))
    desk.preferences.save(replace(christmas, first=date(2026, 12, 23)))
    with desk.database.reading() as tx:
        rows = tx.interpreters.week_rows((person.id,))[person.id]
        (profile,) = tx.speakers.of_people((person.id,))
    assert not any(row.applies_on(date(2026, 12, 22)) for row in rows)
    assert {row.valid_from for row in profile.rows} == {row.valid_from for row in rows}


def test_writing_is_kept_by_the_form_though_no_hour_is_painted_for_it(painting, desk, settle):
    written = a_pattern(weekly(0), modes=frozenset((Mode.PHONE, Mode.WRITTEN)))
    form = painting(written)
    assert form.value().patterns == (written,)
    key(RIGHT)
    key(SPACE)
    key(Qt.Key.Key_S, CTRL)
    settle()
    assert all(Mode.WRITTEN in one.modes for one in desk.interpreters.all()[0].patterns)
