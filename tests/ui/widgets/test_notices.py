"""Toasts, banners, clocks, empty lists and rows on their way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.key_hint import KeyHint
from sisa_desk.ui.widgets.skeleton import Skeleton
from sisa_desk.ui.widgets.toast import MOST, SHOWN_MS, ToastStack
from sisa_desk.ui.widgets.wait_clock import WaitClock

NOW = datetime(2026, 11, 24, 9, 7, tzinfo=UTC)


@pytest.fixture
def toasts(window) -> ToastStack:
    return ToastStack(window)


def test_a_toast_says_it_and_undoes_it_once(toasts, qtbot):
    undone = []
    toast = toasts.say("Booked: Mon 9:00", lambda: undone.append(1))
    assert toasts.texts == ("Booked: Mon 9:00",)
    qtbot.mouseClick(toast.findChild(QPushButton, "undo"), Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert toasts.texts == ()
    assert not toasts.undo_latest()


def test_a_toast_never_takes_the_cursor(toasts, put, qtbot):
    field = put(QLineEdit())
    field.setFocus()
    toasts.say("Saved", lambda: None)
    qtbot.keyClicks(field, "go on")
    assert field.text() == "go on"


def test_the_newest_that_can_be_undone_is_undone_first(toasts):
    undone = []
    toasts.say("one", lambda: undone.append("one"))
    toasts.say("two", lambda: undone.append("two"))
    toasts.say("only said")
    assert [toasts.undo_latest(), toasts.undo_latest(), toasts.undo_latest()] == [True, True, False]
    assert undone == ["two", "one"]


def test_no_more_than_three_stand_inside_the_window(toasts, window):
    shown = [toasts.say(f"number {number}", lambda: None) for number in range(5)][-MOST:]
    assert toasts.texts == ("number 2", "number 3", "number 4")
    assert all(window.rect().contains(toast.geometry()) for toast in shown)
    tops = [toast.y() for toast in shown]
    assert tops == sorted(tops)
    assert all(
        one.geometry().intersected(other.geometry()).isEmpty() for one in shown for other in shown if one is not other
    )


def test_a_toast_goes_by_itself_after_ten_seconds(toasts, qtbot):
    toast = toasts.say("Saved")
    assert toast._timer.interval() == SHOWN_MS == 10_000
    toast._timer.start(1)
    qtbot.waitUntil(lambda: toasts.texts == ())


def test_a_toast_stays_while_somebody_is_about_to_use_it(toasts, put, qtbot):
    toast, field = toasts.say("Saved", lambda: None), put(QLineEdit())
    toast.findChild(QPushButton, "undo").setFocus()
    with qtbot.waitSignal(toast._timer.timeout):
        toast._timer.start(1)
    assert toasts.texts == ("Saved",)
    field.setFocus()
    qtbot.waitUntil(lambda: toasts.texts == ())
    held = toasts.say("Moved")
    qtbot.mouseMove(held)
    held.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not held._timer.isActive()
    held.leaveEvent(QEvent(QEvent.Type.Leave))
    assert held._timer.isActive()


def test_toasts_follow_the_window(toasts, window, qtbot):
    toast = toasts.say("Saved")
    window.resize(900, 700)
    qtbot.waitUntil(lambda: toast.geometry().bottom() > 640)


def test_a_banner_takes_no_room_while_silent(put):
    banner = put(Banner())
    banner.say("")
    assert not banner.isVisible()
    banner.say("No surgery briefings", ChipRole.WARN)
    assert banner.isVisible()
    assert (banner.text, banner.role, banner.accessibleName()) == (
        "No surgery briefings",
        ChipRole.WARN,
        "No surgery briefings",
    )


def test_the_clock_tells_each_threshold_once(put):
    now = [NOW]
    clock = put(WaitClock(lambda: now[0], label="Waiting", thresholds=(60, 180)))
    passed = []
    clock.threshold_passed.connect(passed.append)
    clock.start(NOW)
    for seconds in (0, 59, 60, 61, 179, 185, 300):
        now[0] = NOW + timedelta(seconds=seconds)
        clock.tick()
    assert passed == [60, 180]
    assert clock.seconds == 300
    assert clock.accessibleName() == "Waiting 5 min"
    clock.stop()
    assert not clock.is_running


def test_a_clock_started_late_tells_what_has_passed_already(put):
    clock = put(WaitClock(lambda: NOW, label="Waiting", thresholds=(60, 180)))
    passed = []
    clock.threshold_passed.connect(passed.append)
    clock.start(NOW - timedelta(seconds=200))
    clock.stop()
    assert passed == [60, 180]


def test_a_tick_repaints_the_clock_and_nothing_else(put, window, qtbot):
    painted = []

    class Watched(QLineEdit):
        def paintEvent(self, event):  # noqa: N802
            painted.append(1)
            super().paintEvent(event)

    put(Watched())
    now = [NOW]
    clock = put(WaitClock(lambda: now[0], label="Waiting"))
    clock.start(NOW)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    for _ in range(5):
        now[0] += timedelta(seconds=1)
        with qtbot.waitSignal(clock._timer.timeout, timeout=50, raising=False):
            clock.tick()
    clock.stop()
    assert painted == []


def test_an_empty_list_says_what_would_fill_it(put):
    empty = put(
        EmptyState("Nobody yet", "Import a spreadsheet, or add the first person with Ctrl+N.", action=button("Import"))
    )
    assert empty.accessibleName() == "Nobody yet Import a spreadsheet, or add the first person with Ctrl+N."
    assert empty.findChild(QPushButton).height() >= TARGET
    empty.say("Nobody found")
    assert empty.accessibleName() == "Nobody found"


def test_rows_on_their_way_have_the_height_of_rows(put):
    assert put(Skeleton(4)).sizeHint().height() == 160


def test_keys_are_read_as_they_are_printed(put):
    hint = put(KeyHint("Ctrl+K", "F12"))
    assert hint.text() == "Ctrl+K F12"
