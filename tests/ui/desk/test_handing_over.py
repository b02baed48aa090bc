"""A search changes desks by keys: two desk pages on one file, each with services of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.services.bundle import Services
from sisa_desk.ui.change_watch import ChangeWatch
from sisa_desk.ui.desk.desk_page import DeskPage
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders import a_pattern, a_phone, a_skill, an_interpreter
from tests.builders.stores import a_desk
from tests.ui.desk.operators import Operator
from tests.ui.desk_stage import Stage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def other_services(tmp_path: Path, watch, desk: Services) -> Iterator[Services]:
    services = a_desk(tmp_path, watch, "Bora")
    yield services
    services.close()


@pytest.fixture
def other_frame(other_services, operations, watch) -> Stage:
    made = Stage(
        other_services,
        operations,
        watch,
        rules=other_services.preferences.rules(),
        languages=other_services.languages.table(),
        places=other_services.places.table,
    )
    made.said = []
    made.message.connect(made.said.append)
    return made


class Two:
    """Two operators side by side; a look is what the change feed does every second."""

    def __init__(self, first: Operator, second: Operator) -> None:
        self.first, self.second = first, second
        self._watches = [ChangeWatch(one.page.frame, one.page) for one in (first, second)]
        self.look()

    def look(self) -> None:
        for watch, operator in zip(self._watches, (self.first, self.second), strict=True):
            watch.look()
            operator.idle()


@pytest.fixture
def two(frame, other_frame, desk, put, window) -> Two:
    for number, name in enumerate(("Yonas", "Zula")):
        phones = (a_phone(f"0171 392001{number}"),)
        desk.interpreters.save(
            an_interpreter(name, "H", skills=(a_skill("tir"),), patterns=(a_pattern(),), phones=phones)
        )
    window.resize(1064, 1340)
    return Two(Operator(put(DeskPage(frame))), Operator(put(DeskPage(other_frame))))


def search(operator: Operator) -> None:
    operator.take()
    operator.type("Frau Muster", operator.call.form.caller)
    operator.type("Tigrinya", operator.call.form.language)
    operator.press(ENTER)


def hand_over(operator: Operator, whom: str = "Bora", note: str = "") -> None:
    operator.control(Qt.Key.Key_H)
    operator.type(whom)
    operator.press(Qt.Key.Key_Tab)
    operator.type(note)
    operator.press(ENTER)


def letter(answer: Answer) -> str:
    return answer_keys()[answer].lower()


def test_the_other_desk_sees_it_at_once_with_the_clock_of_the_caller(two, watch):
    search(two.first)
    watch.go_on(seconds=70)
    hand_over(two.first, note="rings from the gate")
    two.look()
    banner = two.second.page.handovers
    assert banner.isVisible()
    assert banner.accessibleName() == "desk 1 hands over: Tigrinya. for Bora  ·  rings from the gate"
    assert banner.clock.seconds == 70
    assert not two.first.page.handovers.isVisible()


def test_one_key_takes_it_with_everything_typed_and_tried(two, watch):
    search(two.first)
    two.first.press(ENTER, letter(Answer.NO))
    watch.go_on(seconds=9)
    two.first.press(ENTER)
    two.first.type("first visit", two.first.call.form.occasion)
    hand_over(two.first)
    two.look()
    two.second.page.due.new_call.setFocus()
    two.second.control(Qt.Key.Key_T)
    second = two.second
    assert second.call.form.language.text() == "Tigrinya"
    assert (second.call.form.caller.text(), second.call.form.occasion.text()) == ("Frau Muster", "first visit")
    assert [line.offer.state for line in second.work.offers] == [OfferState.NO, OfferState.ASKED]
    second.call.candidates.take_focus()
    second.press(letter(Answer.YES), ENTER)
    assert second.work.appointment is not None
    second.press("1")
    assert second.close().closed_at is not None
    assert not second.page.views


def test_the_first_desk_sees_that_it_was_taken_and_its_tab_closes(two, frame):
    search(two.first)
    hand_over(two.first)
    assert not two.first.call.form.isEnabled()
    two.look()
    two.second.page.handovers.take()
    two.second.idle()
    two.look()
    assert not two.first.page.views
    assert "Bora" in frame.said[-1].text
    assert not two.second.page.handovers.isVisible()


def test_until_then_it_can_be_kept_by_the_same_key(two, desk):
    search(two.first)
    hand_over(two.first)
    two.look()
    two.first.control(Qt.Key.Key_H)
    two.look()
    assert not two.second.page.handovers.isVisible()
    assert two.first.call.form.isEnabled()
    assert desk.handovers.waiting() == ()
    two.first.call.candidates.take_focus()
    two.first.press(ENTER, letter(Answer.YES), ENTER)
    assert two.first.work.appointment is not None
    two.first.press("1")
    assert two.first.close().closed_at is not None


def test_keeping_what_was_just_taken_is_refused_and_the_tab_closes(two, frame):
    search(two.first)
    hand_over(two.first)
    two.look()
    two.second.page.handovers.take()
    two.second.idle()
    two.first.call.handover.keep_button.setFocus()
    two.first.control(Qt.Key.Key_H)
    assert not two.first.page.views


def test_the_undo_of_a_hand_over_keeps_it_here(two, frame):
    search(two.first)
    hand_over(two.first)
    frame.undo(frame.said[-1].undo)
    two.first.idle()
    assert two.first.call.form.isEnabled()
    assert not two.first.call.handover.isVisible()


def test_it_can_go_back_and_forth(two, watch):
    search(two.first)
    hand_over(two.first)
    two.look()
    two.second.page.handovers.take()
    two.second.idle()
    two.look()
    watch.go_on(seconds=30)
    hand_over(two.second, whom="desk 1")
    two.look()
    two.first.page.handovers.take()
    two.first.idle()
    two.look()
    assert len(two.first.page.views) == 1
    assert not two.second.page.views


def test_after_a_restart_what_was_taken_meanwhile_does_not_come_back(two, frame, put):
    search(two.first)
    content, key = two.first.call.form.content(), two.first.work.key
    hand_over(two.first)
    two.look()
    two.second.page.handovers.take()
    two.second.idle()
    again = Operator(put(DeskPage(frame)))
    again.page.restore_draft("call", key, content)
    again.idle()
    assert not again.page.views


def test_a_restart_of_the_taking_desk_keeps_the_call(two, other_frame, put):
    search(two.first)
    hand_over(two.first)
    two.look()
    two.second.page.handovers.take()
    two.second.idle()
    content, key = two.second.call.form.content(), two.second.work.key
    again = Operator(put(DeskPage(other_frame)))
    again.page.restore_draft("call", key, content)
    again.idle()
    assert len(again.page.views) == 1


def test_without_a_language_there_is_no_search_to_hand_over(two, frame):
    two.first.take()
    two.first.control(Qt.Key.Key_H)
    assert not two.first.call.handover.isVisible()
    assert frame.said[-1].text.startswith("Which language?")


def test_escape_leaves_the_hand_over_line_and_the_call_goes_on(two, desk):
    search(two.first)
    two.first.control(Qt.Key.Key_H)
    assert two.first.call.handover.isVisible()
    two.first.press(Qt.Key.Key_Escape)
    assert not two.first.call.handover.isVisible()
    assert desk.handovers.waiting() == ()


def test_what_the_other_desk_does_shows_by_itself(two, desk, other_services):
    search(two.first)
    assert len(two.first.work.ranking.candidates) == 2
    other_services.interpreters.save(an_interpreter("Asmeret", "H", skills=(a_skill("tir"),), patterns=(a_pattern(),)))
    two.look()
    assert len(two.first.work.ranking.candidates) == 3
