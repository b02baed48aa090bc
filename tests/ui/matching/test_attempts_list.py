"""The attempts, the times an appointment had, and the panel of an appointment under keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.offers import Answer
from sisa_desk.domain.requests import RequestState
from sisa_desk.ui.matching.actual_times import read_times
from sisa_desk.ui.matching.appointment_panel import AppointmentPanel
from sisa_desk.ui.matching.attempts_list import AttemptsList
from tests.builders import a_request, an_appointment, an_instant_request, an_interpreter, at
from tests.builders.stores import booked


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_the_newest_attempt_stands_on_top_with_its_result_and_length(desk, watch, put, qtbot):
    request = desk.requests.file(an_instant_request()).value
    for name, answer in (("Amal", Answer.BUSY), ("Bilal", Answer.NO)):
        person = desk.interpreters.save(an_interpreter(name, "Test")).value
        offer = desk.offers.ask(request.id, person.id).value
        watch.go_on(seconds=22)
        desk.offers.answer(offer.id, answer)
    attempts = put(AttemptsList())
    attempts.show_offers(desk.offers.of_request(request.id))
    qtbot.waitUntil(lambda: len(texts(attempts)) > 2)
    assert texts(attempts) == [
        "Attempts",
        "1 reached without a yes  ·  1 not reached",
        "08:00", "Bilal Test", "Declined", "22 s",
        "08:00", "Amal Test", "Busy", "22 s",
    ]  # fmt: skip


def test_without_attempts_it_takes_no_room(put, window):
    attempts = AttemptsList()
    window.layout().addWidget(attempts)
    attempts.show_offers(())
    assert not attempts.isVisible()


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("9:00-10:15", "Thu 9:00", "Thu 10:15"),
        ("9-10", "Thu 9:00", "Thu 10:00"),
        ("900 1015", "Thu 9:00", "Thu 10:15"),
        ("9.30 – 10.05", "Thu 9:30", "Thu 10:05"),
        ("23:30-0:15", "Thu 23:30", "Fri 0:15"),
    ],
)
def test_actual_times_as_they_are_typed(typed, start, end):
    assert read_times(typed, an_appointment()) == (at(start), at(end))


@pytest.mark.parametrize("typed", ["", "9:00", "9:00-9:00", "25-26", "soon", "9-10-11"])
def test_what_is_no_pair_of_times(typed):
    assert read_times(typed, an_appointment()) is None


@pytest.fixture
def panel(desk, frame, put):
    """The panel on a booked appointment, Thursday at ten."""
    filled = booked(desk)
    made = put(AppointmentPanel(frame))
    made.filled = filled

    def show() -> None:
        line = desk.appointments.line(filled.appointment.id)
        made.show_appointment(line.appointment, line.interpreter)

    made.changed.connect(show)
    show()
    made.state = lambda: desk.appointments.line(filled.appointment.id).appointment.state
    return made


def test_accepted_is_not_confirmed_until_both_are_told(panel, frame):
    assert "Interpreter not told yet" in texts(panel)
    panel.confirm_interpreter()
    frame.operations.idle()
    assert panel.state() is AppointmentState.BOOKED
    assert "Interpreter told 08:00" in texts(panel)
    panel.confirm_both()
    frame.operations.idle()
    assert panel.state() is AppointmentState.CONFIRMED
    assert not panel.confirm_button.isVisible()


def test_it_is_moved_by_typing_and_enter(panel, frame, qtbot):
    panel.begin_move()
    assert panel.slot.edit.hasFocus()
    assert panel.apply_button.toolTip() == "Please give the new day and time."
    qtbot.keyClicks(panel.slot.edit, "fr 9:30 45")
    qtbot.keyClick(panel.slot.edit, Qt.Key.Key_Return)
    frame.operations.idle()
    assert panel.appointment.start == at("Fri 9:30")
    assert panel.appointment.interval.minutes == 45
    assert not panel.is_asking


def test_it_is_cancelled_by_digit_and_reason_and_can_be_undone(panel, frame, qtbot, desk):
    panel.begin_cancel()
    qtbot.keyClick(panel.who.focusProxy(), "3")
    qtbot.keyClicks(panel.why, "exam")
    qtbot.keyClick(panel.why, Qt.Key.Key_Return)
    frame.operations.idle()
    assert panel.state() is AppointmentState.CANCELLED_BY_INTERPRETER
    assert desk.requests.get(panel.filled.request.id).state is RequestState.OPEN
    assert panel.appointment.end_reason == "exam"
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert panel.state() is AppointmentState.BOOKED


def test_esc_leaves_a_step_and_does_nothing(panel, qtbot):
    panel.begin_cancel()
    qtbot.keyClick(panel.why, Qt.Key.Key_Escape)
    assert not panel.is_asking
    assert panel.state() is AppointmentState.BOOKED


def test_what_has_not_begun_cannot_be_closed_and_says_why(panel):
    panel.begin_end()
    assert not panel.is_asking
    assert panel.end_button.toolTip() == "It has not begun yet; it can be cancelled or moved."


def test_what_is_over_is_closed_with_its_actual_times(panel, frame, watch, qtbot, desk):
    watch.set("Thu 12:00")
    panel.changed.emit()
    panel.begin_end()
    panel.actual.clear()
    qtbot.keyClicks(panel.actual, "10:05-11:20")
    qtbot.keyClick(panel.actual, Qt.Key.Key_Return)
    frame.operations.idle()
    assert panel.state() is AppointmentState.DONE
    assert (panel.appointment.actual_start, panel.appointment.actual_end) == (at("Thu 10:05"), at("Thu 11:20"))


def test_a_refusal_is_said_in_place_and_keeps_what_was_typed(panel, frame, desk, qtbot):
    booked(desk, panel.filled.interpreter, a_request("Fri 9:00"))
    panel.begin_move()
    qtbot.keyClicks(panel.slot.edit, "fr 9:30 45")
    qtbot.keyClick(panel.slot.edit, Qt.Key.Key_Return)
    frame.operations.idle()
    assert panel.is_asking
    assert panel.slot.edit.text() == "fr 9:30 45"
    assert any("Already taken" in text for text in texts(panel))
