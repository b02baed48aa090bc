"""Questions, commands and where their answers and errors go."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QLabel

from sisa_desk.domain.errors import Refused, Unavailable
from sisa_desk.ui.operations import InlineLane, Operations, Progress, single_lane


class Desk(QObject):
    """Remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, value: object) -> None:
        self.heard.append(value)


class Troubles:
    """Remembers which errors arrived where."""

    def __init__(self) -> None:
        self.refused: list[Refused] = []
        self.unavailable: list[tuple[Unavailable, object]] = []
        self.bugs: list[BaseException] = []

    def operations(self, lane) -> Operations:
        return Operations(
            lane,
            on_refused=self.refused.append,
            on_unavailable=lambda trouble, retry: self.unavailable.append((trouble, retry)),
            on_bug=self.bugs.append,
        )


@pytest.fixture
def troubles() -> Troubles:
    return Troubles()


@pytest.fixture(params=["inline", "thread"])
def operations(request, qapp, troubles):
    made = troubles.operations(InlineLane() if request.param == "inline" else single_lane())
    yield made
    made.close()


def raising(error: BaseException):
    def fail() -> None:
        raise error

    return fail


def test_an_answer_arrives_only_through_the_event_loop(operations):
    desk = Desk()
    operations.ask(lambda: 7, then=desk.hear)
    assert desk.heard == []
    assert operations.is_busy
    assert operations.idle()
    assert desk.heard == [7]
    assert not operations.is_busy


def test_an_answer_arrives_on_the_gui_thread(operations):
    threads = []
    operations.ask(threading.get_ident, then=lambda _: threads.append(QThread.currentThread()))
    operations.idle()
    assert threads == [QApplication.instance().thread()]


def test_the_latest_question_of_a_key_wins(operations):
    desk = Desk()
    for text in ("t", "ti", "tig"):
        operations.ask(str.upper, text, then=desk.hear, key="language")
    operations.ask(str.upper, "other", then=desk.hear, key="organisation")
    operations.idle()
    assert desk.heard == ["TIG", "OTHER"]


def test_a_question_called_off_is_neither_asked_nor_answered(qapp, troubles):
    lane = single_lane()
    operations = troubles.operations(lane)
    gate, asked, desk = threading.Event(), [], Desk()
    lane.submit(gate.wait, 5)
    ticket = operations.ask(lambda: asked.append(1), then=desk.hear)
    ticket.cancel()
    gate.set()
    assert operations.idle()
    operations.close()
    assert (asked, desk.heard) == ([], [])


def test_commands_keep_their_order_and_cannot_be_called_off(operations):
    done = []
    for number in range(50):
        operations.do(done.append, number).cancel()
    operations.idle()
    assert done == list(range(50))


def test_commands_are_carried_out_although_the_window_closes_at_once(qapp, troubles):
    done = []
    operations = troubles.operations(single_lane())
    for number in range(20):
        operations.do(done.append, number)
    operations.close()
    assert done == list(range(20))


def test_an_answer_for_a_widget_that_is_gone_is_dropped(operations, qapp):
    label = QLabel()
    operations.ask(lambda: "late", then=label.setText)
    operations.ask(lambda: "late", then=lambda text: label.setText(text.upper()), owner=label)
    label.deleteLater()
    qapp.sendPostedEvents(label, 52)
    assert operations.idle()


def test_an_answer_for_an_object_nobody_holds_any_more_is_dropped(operations):
    desk = Desk()
    heard = desk.heard
    operations.ask(lambda: 1, then=desk.hear)
    del desk
    operations.idle()
    assert heard == []


def test_a_refusal_goes_to_the_one_who_asked(operations, troubles):
    desk = Desk()
    operations.do(raising(Refused("closed", day=1)), refused=desk.hear)
    operations.idle()
    assert [refusal.code for refusal in desk.heard] == ["closed"]
    assert troubles.refused == []


def test_a_refusal_nobody_waits_for_goes_to_the_one_place(operations, troubles):
    operations.do(raising(Refused("closed")))
    operations.idle()
    assert [refusal.code for refusal in troubles.refused] == ["closed"]


def test_a_refusal_is_told_although_the_screen_that_asked_is_gone(qapp, troubles):
    operations, desk = troubles.operations(single_lane()), Desk()
    operations.do(raising(Refused("closed")), refused=desk.hear)
    del desk
    operations.idle()
    operations.close()
    assert [refusal.code for refusal in troubles.refused] == ["closed"]


def test_what_was_unavailable_can_be_tried_again(operations, troubles):
    attempts, desk = [], Desk()

    def fails_once() -> str:
        attempts.append(1)
        if len(attempts) == 1:
            raise Unavailable("locked")
        return "saved"

    operations.do(fails_once, then=desk.hear)
    operations.idle()
    ((trouble, retry),) = troubles.unavailable
    assert trouble.code == "locked"
    retry()
    operations.idle()
    assert desk.heard == ["saved"]


def test_an_outdated_question_is_not_asked_again(operations, troubles):
    desk = Desk()
    operations.ask(raising(Unavailable("locked")), then=desk.hear, key="who")
    operations.idle()
    operations.ask(lambda: "new", then=desk.hear, key="who")
    operations.idle()
    troubles.unavailable[0][1]()
    operations.idle()
    assert desk.heard == ["new"]
    assert len(troubles.unavailable) == 1


def test_everything_else_is_a_bug(operations, troubles):
    operations.do(raising(ZeroDivisionError()))
    operations.idle()
    assert [type(bug) for bug in troubles.bugs] == [ZeroDivisionError]


def test_a_bug_in_an_answer_leaves_nothing_under_way(operations, qtbot):
    with qtbot.captureExceptions() as caught:
        operations.ask(lambda: 0, then=lambda zero: 1 / zero)
        operations.idle()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert not operations.is_busy


def test_nothing_is_taken_after_closing(operations):
    operations.close()
    done = []
    operations.do(done.append, 1)
    assert operations.idle()
    assert done == []


def test_being_busy_is_told_once_each_way(operations, qtbot):
    told = []
    operations.busy_changed.connect(told.append)
    for _ in range(3):
        operations.do(int)
    operations.idle()
    assert told == [True, False]


def test_progress_is_told_seldom_but_its_end_always(qapp):
    progress, told = Progress(), []
    progress.moved.connect(lambda done, total: told.append((done, total)))
    answers = {progress(done, 10_000) for done in range(1, 10_001)}
    assert answers == {True}
    assert told[-1] == (10_000, 10_000)
    assert len(told) < 100
    progress.stop()
    assert progress(1, 2) is False
