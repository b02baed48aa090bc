"""The calendar of free half-hours under keys and mouse, also mirrored."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.slot_calendar import Mark, SlotCalendar, SlotCell, SlotDay
from tests.builders import MONDAY, at


def a_day(number: int, *counts: tuple[int, int], mark: Mark = Mark.OPEN, closed_by: str = "") -> SlotDay:
    day = MONDAY + timedelta(days=number)
    wanted = dict(counts)
    cells = {
        half: SlotCell(at(f"{day} {half // 2}:{half % 2 * 30:02}"), wanted.get(half, 0), mark) for half in range(48)
    }
    return SlotDay(day, cells, closed_by)


@pytest.fixture
def calendar(put, qtbot) -> SlotCalendar:
    made = put(SlotCalendar())
    days = [a_day(number) for number in range(14)]
    days[0] = a_day(0, (18, 5), mark=Mark.PAST)
    days[1] = a_day(1, (18, 3), (20, 4))
    days[2] = a_day(2, (18, 1), closed_by="Feast")
    days[8] = a_day(8, (20, 2), mark=Mark.TOO_SOON)
    made.show_days(tuple(days))
    made.setFocus()
    made.go_to_first()
    return made


def free(count: int) -> str:
    return translate("SlotCalendar", "%n person(s) free", None, count)


def press(qtbot, calendar, *keys) -> None:
    for key in keys:
        qtbot.keyClick(calendar, key)


def test_it_begins_at_the_first_start_that_can_be_taken(calendar):
    assert calendar.current.start == at("Tue 9:00")
    assert calendar.current_text == f"Tue 24 Nov 2026 09:00, {free(3)}"


def test_arrows_walk_the_half_hours_and_pages_the_weeks(calendar, qtbot):
    press(qtbot, calendar, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert calendar.current.start == at("Wed 9:30")
    press(qtbot, calendar, Qt.Key.Key_PageDown)
    assert (calendar.week, calendar.current.start) == (1, at("2026-12-02 9:30"))
    press(qtbot, calendar, Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert calendar.current.start == at("Tue 9:00")


def test_mirrored_the_arrows_follow_the_eye(calendar, qtbot):
    calendar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(qtbot, calendar, Qt.Key.Key_Left)
    assert calendar.current.start == at("Wed 9:00")
    assert calendar.cell_place(0, 0).x() > calendar.cell_place(1, 0).x()


def test_space_goes_on_to_the_next_start_that_can_be_taken(calendar, qtbot):
    starts = []
    for _ in range(4):
        press(qtbot, calendar, Qt.Key.Key_Space)
        starts.append(calendar.current.start)
    assert starts == [at("Tue 10:00"), at("Wed 9:00"), at("2026-12-01 10:00"), at("2026-12-01 10:00")]


def test_enter_takes_one_and_escape_leaves(calendar, qtbot):
    with qtbot.waitSignal(calendar.taken) as taken:
        press(qtbot, calendar, Qt.Key.Key_Return)
    assert taken.args[0].start == at("Tue 9:00")
    with qtbot.waitSignal(calendar.left):
        press(qtbot, calendar, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Left])
def test_where_nobody_is_free_or_the_time_is_past_nothing_is_taken(calendar, qtbot, key):
    taken = []
    calendar.taken.connect(taken.append)
    press(qtbot, calendar, key, Qt.Key.Key_Return)
    assert taken == []


def test_what_speaks_against_a_half_hour_is_said(calendar, qtbot):
    press(qtbot, calendar, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert calendar.accessibleDescription() == f"Wed 25 Nov 2026 09:00, {free(1)}, Feast"
    press(qtbot, calendar, Qt.Key.Key_Space)
    assert calendar.current_text.endswith(f"{free(2)}, shorter notice than the lead time")


def test_a_click_chooses_and_a_double_click_takes(calendar, qtbot):
    place = calendar.cell_place(1, 20).center()
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert calendar.current.start == at("Tue 10:00")
    with qtbot.waitSignal(calendar.taken):
        qtbot.mouseDClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_beside_the_cells_chooses_nothing(calendar, qtbot):
    before = calendar.current
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert calendar.current is before
