"""Two lines at once under keys: dialling the next one too, answering each, calling off, "later at …", wrong numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.ui.matching.candidate_rows import CandidateRow, Stage
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from tests.builders import a_phone, an_instant_request, an_interpreter
from tests.builders.moments import at

ENTER, ESCAPE, SHIFT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier


class CallDown:
    """A request for a talk now, three who can, and services that do what the panel wants."""

    def __init__(self, desk, panel, qtbot) -> None:
        self.desk, self.panel, self.qtbot = desk, panel, qtbot
        self.request = desk.requests.file(an_instant_request()).value
        panel.ask_wanted.connect(self._ask)
        panel.answered.connect(self._answer)
        panel.call_off_wanted.connect(self._call_off)
        self.rung = {}
        self.look()

    def _ask(self, key) -> None:
        number = self.panel.current().phone.id
        self.rung[self.desk.offers.ask(self.request.id, key).value.id] = number
        self.look()

    def _answer(self, offer_id, answer, not_before) -> None:
        self.desk.offers.answer(offer_id, answer, not_before, number_id=self.rung[offer_id])
        self.look()

    def _call_off(self, offer_id) -> None:
        self.desk.offers.call_off(offer_id)
        self.look()

    def look(self) -> None:
        request = self.desk.requests.get(self.request.id)
        offers = self.desk.offers.of_request(request.id)
        self.panel.show_ranking(request, self.desk.matching.candidates_for(request), offers)

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.panel.view, key, modifier)

    @property
    def current(self) -> str:
        candidate = self.panel.current()
        return candidate.interpreter.first_name if candidate else ""

    def stages(self) -> dict[str, Stage]:
        rows = (row for row in self.panel.view.rows.rows if isinstance(row, CandidateRow))
        return {row.candidate.interpreter.first_name: row.stage for row in rows}

    def states(self) -> dict[str, OfferState]:
        lines = self.desk.offers.of_request(self.request.id)
        return {line.interpreter.first_name: line.offer.state for line in lines}


@pytest.fixture
def call_down(desk, frame, put, qtbot) -> CallDown:
    for number, name in enumerate(("Amal", "Bilal", "Celin")):
        desk.interpreters.save(an_interpreter(name, "Test", phones=(a_phone(f"0171 392001{number}"),)))
    panel = put(CandidatesPanel(frame, is_instant=True))
    made = CallDown(desk, panel, qtbot)
    panel.take_focus()
    return made


def other(call_down):
    return call_down.panel.view.other


# dialling and answering two


def test_while_one_rings_plus_dials_the_next_one_too(call_down, watch):
    call_down.press(ENTER)
    assert other(call_down).more.isVisible()
    watch.go_on(seconds=20)
    call_down.press("+")
    assert call_down.stages() == {"Amal": Stage.RINGING, "Bilal": Stage.RINGING, "Celin": Stage.UNASKED}
    assert call_down.current == "Bilal"
    watch.go_on(seconds=5)
    call_down.panel.view.show_current()
    assert call_down.panel.view.rings.text() == "Rings 00:05"
    assert other(call_down).rings.text() == "Rings 00:25, Shift + key"


def test_without_a_line_plus_is_the_first_dial(call_down):
    call_down.press("+")
    assert call_down.stages()["Amal"] is Stage.RINGING


def test_a_third_line_is_refused_with_the_reason(call_down, frame):
    call_down.press(ENTER, "+", "+")
    assert call_down.states() == {"Amal": OfferState.ASKED, "Bilal": OfferState.ASKED}
    assert frame.said[-1].text.startswith("Two lines ring already")
    call_down.press("3", ENTER)
    assert "Celin" not in call_down.states()
    assert "Two lines ring already" in call_down.panel.view.step.toolTip()


def test_the_letter_answers_the_framed_line_and_shift_the_other(call_down):
    call_down.press(ENTER, "+")
    call_down.press("a", modifier=SHIFT)
    assert call_down.states() == {"Amal": OfferState.NO_ANSWER, "Bilal": OfferState.ASKED}
    assert call_down.current == "Bilal"
    call_down.press("n")
    assert call_down.states()["Bilal"] is OfferState.NO
    assert call_down.current == "Celin"


def test_when_the_framed_line_ends_the_other_one_moves_up(call_down):
    call_down.press(ENTER, "+", "b")
    assert call_down.current == "Amal"
    assert call_down.panel.view.answers.isVisible()


# the first yes wins


def test_the_first_yes_wins_and_minus_calls_the_other_off(call_down):
    call_down.press(ENTER, "+", "y")
    assert call_down.current == "Bilal"
    assert call_down.panel.view.step.text() == "Connected"
    assert other(call_down).less.isVisible()
    call_down.press("-")
    assert call_down.states() == {"Amal": OfferState.GIVEN_TO_ANOTHER, "Bilal": OfferState.YES}
    assert not other(call_down).isVisible()
    assert call_down.current == "Bilal"


def test_a_yes_on_the_other_line_wins_as_well(call_down):
    call_down.press(ENTER, "+")
    call_down.press("y", modifier=SHIFT)
    assert call_down.current == "Amal"
    assert call_down.panel.view.step.text() == "Connected"
    call_down.press("-")
    assert call_down.states()["Bilal"] is OfferState.GIVEN_TO_ANOTHER


def test_minus_does_nothing_while_nobody_has_said_yes(call_down):
    call_down.press(ENTER, "+", "-")
    assert set(call_down.states().values()) == {OfferState.ASKED}


def test_the_mouse_does_what_plus_and_minus_do(call_down, qtbot):
    call_down.press(ENTER)
    qtbot.mouseClick(other(call_down).more, Qt.MouseButton.LeftButton)
    assert call_down.stages()["Bilal"] is Stage.RINGING
    call_down.press("y")
    qtbot.mouseClick(other(call_down).less, Qt.MouseButton.LeftButton)
    assert call_down.states()["Amal"] is OfferState.GIVEN_TO_ANOTHER


# later at …


def test_later_asks_when_and_takes_the_time_as_typed(call_down, desk):
    call_down.press(ENTER, "l")
    later = call_down.panel.view.later
    assert later.isVisible()
    assert not call_down.panel.view.answers.isVisible()
    call_down.press("1", "4", "3", "0")
    assert call_down.current == "Amal"
    call_down.press(ENTER)
    (line,) = desk.offers.of_request(call_down.request.id)
    assert (line.offer.answer, line.offer.not_before) == (Answer.LATER, at("14:30"))
    assert call_down.current == "Bilal"
    assert QApplication.focusWidget() is call_down.panel.view


def test_later_without_a_time_is_the_usual_rest(call_down, desk, watch):
    call_down.press(ENTER, "l", ENTER)
    (line,) = desk.offers.of_request(call_down.request.id)
    assert line.offer.not_before == watch.now + timedelta(minutes=30)


def test_what_is_no_time_is_asked_again_and_escape_gives_it_up(call_down):
    call_down.press(ENTER, "l", "x", ENTER)
    assert call_down.panel.view.later.isVisible()
    assert call_down.states()["Amal"] is OfferState.ASKED
    call_down.press(ESCAPE)
    assert not call_down.panel.view.later.isVisible()
    assert call_down.panel.view.answers.isVisible()
    call_down.press("n")
    assert call_down.states()["Amal"] is OfferState.NO


def test_later_on_the_other_line_asks_on_its_card(call_down):
    call_down.press(ENTER, "+")
    call_down.press("l", modifier=SHIFT)
    assert call_down.current == "Amal"
    call_down.press("i", "n", " ", "2", "0", ENTER)
    assert call_down.states() == {"Amal": OfferState.MAYBE, "Bilal": OfferState.ASKED}


def test_whoever_wants_to_be_rung_later_comes_back_at_that_time(call_down, watch):
    call_down.press(ENTER, "l", "i", "n", " ", "2", "0", ENTER)
    assert "Amal" not in call_down.stages()
    watch.go_on(minutes=21)
    call_down.look()
    row = next(row for row in call_down.panel.view.rows.rows if row.candidate.interpreter.first_name == "Amal")
    assert row.pills[0].text == "Wants to be rung from 08:20"


# wrong numbers


def test_after_a_wrong_number_the_second_one_is_dialled_next(call_down, desk, watch):
    two = an_interpreter("Aaron", "Test", phones=(a_phone("0171 3920091"), a_phone("0171 3920092")))
    desk.interpreters.save(two)
    call_down.look()
    call_down.press("1")
    assert call_down.current == "Aaron"
    call_down.press(ENTER, "w")
    assert call_down.current == "Aaron"
    row = call_down.panel.view.current_card
    assert row.stage is Stage.UNASKED
    assert row.phone.number == two.phones[1].number
    assert row.pills[0].text == "Another number"
    watch.go_on(seconds=4)
    call_down.press(ENTER)
    assert call_down.stages()["Aaron"] is Stage.RINGING


def test_after_the_only_number_was_wrong_the_next_one_moves_up(call_down):
    call_down.press(ENTER, "w")
    assert call_down.current == "Bilal"


# for everyone


def test_every_part_of_the_second_line_is_named_and_reached_by_key(call_down):
    call_down.press(ENTER)
    buttons = other(call_down).findChildren(QAbstractButton)
    assert [one.accessibleName() for one in buttons] == ["Dial  +", "Call off  -"]
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)
    assert call_down.panel.view.later.edit.accessibleName() == "Ring again at"
