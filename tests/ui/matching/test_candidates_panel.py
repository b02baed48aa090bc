"""The candidates under keys: who comes next, what each letter does, why the others cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.offers import Answer, Override, Via
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.matching.answer_bar import AnswerButton
from sisa_desk.ui.matching.answer_keys import ORDER, answer_keys, answer_of
from sisa_desk.ui.matching.candidate_rows import AbsentRow, CandidateRow, GroupRow, Shown, rows_of
from sisa_desk.ui.matching.candidates_model import CandidatesModel
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from tests.builders import NOW, a_candidate, a_phone, a_request, an_instant_request, an_interpreter


class Search:
    """A request, the panel on it, and services that do what the panel wants."""

    def __init__(self, desk, frame, panel, request) -> None:
        self.desk, self.frame, self.panel, self.request = desk, frame, panel, request
        self.connected, self.booked = [], []
        panel.ask_wanted.connect(self.ask)
        panel.answered.connect(self.answer)
        panel.connect_wanted.connect(self.connected.append)
        panel.book_wanted.connect(self.booked.append)
        self.asked = []
        self.look()

    def ask(self, key) -> None:
        self.asked.append(key)
        self.desk.offers.ask(self.request.id, key)
        self.look()

    def answer(self, offer_id, answer) -> None:
        self.desk.offers.answer(offer_id, answer)
        self.look()

    def look(self) -> None:
        request = self.desk.requests.get(self.request.id)
        ranking = self.desk.matching.candidates_for(request)
        self.panel.show_ranking(request, ranking, self.desk.offers.of_request(request.id))

    @property
    def current(self) -> str:
        candidate = self.panel.current()
        return candidate.interpreter.first_name if candidate else ""

    @property
    def names(self) -> list[str]:
        rows = self.panel.view.rows.rows
        return [row.candidate.interpreter.first_name for row in rows if isinstance(row, CandidateRow)]


def pool(desk, *names: str, **changes) -> list:
    return [
        desk.interpreters.save(an_interpreter(name, "Test", phones=(a_phone(f"0171 39200{n:02}"),), **changes)).value
        for n, name in enumerate(names, start=10)
    ]


@pytest.fixture
def panel(frame, put) -> CandidatesPanel:
    return put(CandidatesPanel(frame, is_instant=True))


@pytest.fixture
def search(desk, frame, panel) -> Search:
    pool(desk, "Amal", "Bilal", "Celin")
    return Search(desk, frame, panel, desk.requests.file(an_instant_request()).value)


def press(qtbot, panel, *keys) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(panel.view, key)
        else:
            qtbot.keyClick(panel.view, key)


ENTER = Qt.Key.Key_Return


def test_the_first_one_is_current_and_enter_dials(search, qtbot):
    assert search.panel.title == "Who can now? 3 of 3"
    assert search.current == search.names[0] == "Amal"
    press(qtbot, search.panel, ENTER)
    assert len(search.asked) == 1
    assert search.panel.view.answers.isVisible()
    assert not search.panel.view.step.isVisible()


def test_whoever_is_rung_stays_on_top_though_being_asked_costs_points(search, qtbot):
    press(qtbot, search.panel, "2", ENTER)
    assert search.names[0] == search.current == "Bilal"


def test_after_no_answer_the_next_one_moves_up_by_itself(search, qtbot):
    press(qtbot, search.panel, ENTER, "a")
    assert search.current == "Bilal"
    press(qtbot, search.panel, ENTER, "n")
    assert search.current == "Celin"
    assert search.panel.title == "Who can now? 1 of 3"


def test_after_a_yes_enter_connects(search, qtbot):
    press(qtbot, search.panel, ENTER, "y")
    assert search.current == "Amal"
    assert search.panel.view.step.text() == "Connected"
    press(qtbot, search.panel, ENTER)
    assert len(search.connected) == 1
    assert search.booked == []


def test_every_letter_takes_down_its_answer(search, qtbot):
    given = []
    search.panel.answered.connect(lambda _offer, answer: given.append(answer))
    for key in ("b", "M", "w"):
        press(qtbot, search.panel, ENTER, key)
    assert given == [Answer.BUSY, Answer.MAILBOX, Answer.WRONG_NUMBER]


def test_letters_do_nothing_while_nobody_is_asked(search, qtbot):
    press(qtbot, search.panel, "y", "n", "a")
    assert search.asked == []
    assert search.current == "Amal"


def test_a_second_enter_does_not_dial_twice(desk, frame, panel, qtbot):
    pool(desk, "Amal")
    request = desk.requests.file(an_instant_request()).value
    panel.show_ranking(request, desk.matching.candidates_for(request), ())
    asked = []
    panel.ask_wanted.connect(asked.append)
    press(qtbot, panel, ENTER, ENTER, ENTER)
    assert len(asked) == 1
    assert panel.view.step.toolTip() == "Is being dialled."


def test_a_click_on_an_answer_does_what_its_key_does(search, qtbot):
    press(qtbot, search.panel, ENTER)
    bar = search.panel.view.answers
    no = next(one for one in bar.children() if one.objectName() == "answer-no")
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert search.current == "Bilal"


def test_whoever_moves_by_hand_stays_there_when_the_ranking_changes(search, qtbot, desk):
    press(qtbot, search.panel, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert search.current == "Celin"
    pool(desk, "Aaron")
    search.look()
    assert search.current == "Celin"


def test_an_appointment_is_booked_and_not_connected(desk, frame, put, qtbot):
    pool(desk, "Amal", place_id="2911522")
    panel = put(CandidatesPanel(frame, is_instant=False))
    search = Search(desk, frame, panel, desk.requests.file(a_request()).value)
    assert panel.view.step.text() == "Ask"
    press(qtbot, panel, ENTER, "y")
    assert panel.view.step.text() == "Book"
    press(qtbot, panel, ENTER)
    assert len(search.booked) == 1
    assert search.connected == []


def test_booking_without_a_time_says_why_not(desk, frame, put, qtbot):
    pool(desk, "Amal", modes=frozenset(Mode), patterns=())
    panel = put(CandidatesPanel(frame, is_instant=False))
    request = desk.requests.file(a_request(None, kind="translation", mode=Mode.WRITTEN, place_id="")).value
    search = Search(desk, frame, panel, request)
    press(qtbot, panel, ENTER, "y", ENTER)
    assert search.booked == []
    assert "A day and a time are needed" in panel.view.step.toolTip()


def test_who_was_asked_in_writing_can_answer_and_can_still_be_rung(desk, frame, put, qtbot):
    person = pool(desk, "Amal", place_id="2911522")[0]
    panel = put(CandidatesPanel(frame, is_instant=False))
    request = desk.requests.file(a_request()).value
    desk.offers.ask(request.id, person.id, Via.EMAIL)
    search = Search(desk, frame, panel, request)
    row = panel.view.rows.rows[0]
    assert row.pills[0].text == "Asked by E-mail, answer until Tue 24.11. 08:00"
    assert panel.view.step.isVisible()
    press(qtbot, panel, "y")
    assert panel.view.step.text() == "Book"
    assert search.asked == []


def test_why_not_names_the_must_and_leads_to_the_person(desk, frame, panel, qtbot):
    paused = desk.interpreters.save(an_interpreter("Dina", "Test", standing=Standing.PAUSED)).value
    expired = an_interpreter("Emil", "Test", declaration_until=date(2026, 11, 3))
    desk.interpreters.save(expired)
    Search(desk, frame, panel, desk.requests.file(an_instant_request()).value)
    told = {row.absentee.interpreter.first_name: row.pill.text for row in panel.view.rows.rows[1:]}
    assert told == {"Dina": "Not active: Pausing", "Emil": "Declaration expired on Tue 3 Nov 2026"}
    panel.view.move_to(panel.view.rows.rowCount() - 2)
    press(qtbot, panel, ENTER)
    assert frame.wanted == [(Noun.INTERPRETER, paused.id)]


def test_many_absentees_are_drawn_together_and_unfold(desk, frame, panel, qtbot):
    pool(desk, *(f"P{n}" for n in range(10)), modes=frozenset((Mode.ON_SITE,)))
    Search(desk, frame, panel, desk.requests.file(an_instant_request()).value)
    group = panel.view.rows.rows[-1]
    assert isinstance(group, GroupRow)
    assert (group.count, group.pill.text) == (10, "Only On site")
    panel.view.move_to(panel.view.rows.rowCount() - 1)
    press(qtbot, panel, ENTER)
    assert sum(isinstance(row, AbsentRow) for row in panel.view.rows.rows) == 10


def test_nobody_and_no_language_say_what_helps(desk, frame, panel):
    assert panel._empty.accessibleName().startswith("Which language?")
    Search(desk, frame, panel, desk.requests.file(an_instant_request(language="tir")).value)
    assert panel._empty.accessibleName().startswith("Nobody in the pool speaks Tigrinya")
    assert panel._empty.isVisible()


def test_names_and_numbers_hide_on_a_shared_screen(search):
    index = search.panel.view.rows.index(0, 0)
    assert index.data() == "Amal Test"
    PRIVACY.switch(True)
    assert index.data() == "•••• ••••"
    assert "Amal" not in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_each_row_is_a_sentence_and_explains_its_points(search):
    index = search.panel.view.rows.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(
        "1. Amal Test, Arabic Mother tongue. Free until 18:00"
    )
    assert "points in all" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_model_keeps_its_promises(qtmodeltester, desk):
    model = CandidatesModel(lambda: NOW)
    qtmodeltester.check(model)
    ranking = Ranking(tuple(a_candidate(an_interpreter(f"P{n}"), 100 - n) for n in range(30)))
    shown = Shown(now=NOW, name_of=lambda code: code)
    model.fill(rows_of(ranking, shown))
    assert model.rowCount() == 21
    model.fill(rows_of(ranking, Shown(now=NOW, name_of=lambda code: code, open_groups={"more"})))
    assert model.rowCount() == 30
    model.fill(())
    assert model.rowCount() == 0


def test_five_hundred_people_are_a_few_painted_rows(panel, qtbot):
    ranking = Ranking(tuple(a_candidate(an_interpreter(f"P{n}"), 1000 - n) for n in range(500)))
    request = an_instant_request()
    painted = []
    delegate = panel.view.itemDelegate()
    before = delegate._paint_card
    delegate._paint_card = lambda *args, **named: (painted.append(1), before(*args, **named))
    panel.show_ranking(request, ranking, ())
    panel.view.move_to(20)
    qtbot.keyClick(panel.view, ENTER)
    panel.view.grab()
    assert panel.view.rows.rowCount() == 500
    assert len(painted) < 30


def test_no_two_answers_share_a_key():
    keys = answer_keys()
    assert set(keys) == set(ORDER) == set(Answer)
    assert len({key.casefold() for key in keys.values()}) == len(Answer)
    assert answer_of(" y") is Answer.YES
    assert answer_of("") is None


def test_every_button_of_a_card_is_named(search, qtbot):
    view = search.panel.view
    assert view.step.accessibleName() == "Dial"
    press(qtbot, search.panel, ENTER)
    buttons = [one for one in view.answers.children() if isinstance(one, AnswerButton)]
    assert [one.accessibleName() for one in buttons][:3] == ["Yes", "No", "No answer"]
    assert buttons[0].accessibleDescription() == "Key Y"


# asking all the same


def on_a_sunday(desk, frame, put) -> Search:
    panel = put(CandidatesPanel(frame, is_instant=False))
    search = Search(desk, frame, panel, desk.requests.file(a_request("Sun 10:00", place_id="", mode=Mode.PHONE)).value)
    panel.view.move_to(1)
    return search


def test_ctrl_enter_on_somebody_who_cannot_asks_for_a_reason_and_then_asks_them(desk, frame, put, qtbot):
    (person,) = pool(desk, "Amal")
    search = on_a_sunday(desk, frame, put)
    given = []
    search.panel.override_given.connect(lambda key, override: given.append((key, override)))
    qtbot.keyClick(search.panel.view, ENTER, Qt.KeyboardModifier.ControlModifier)
    line = search.panel.override_line
    assert line.isVisible()
    assert line.reason.hasFocus()
    qtbot.keyClicks(line.reason, "agreed yesterday")
    qtbot.keyClick(line.reason, ENTER)
    assert given == [(person.id, Override("not_available", "agreed yesterday"))]
    assert not line.isVisible()
    assert search.panel.view.hasFocus()


def test_who_was_asked_all_the_same_has_a_card_that_says_so(desk, frame, put, qtbot):
    (person,) = pool(desk, "Amal")
    search = on_a_sunday(desk, frame, put)
    desk.offers.ask(search.request.id, person.id, override=Override("not_available", "agreed yesterday"))
    search.look()
    assert search.names == ["Amal"]
    assert "All the same: Available at other times" in [pill.text for pill in search.panel.view.current_card.pills]
    press(qtbot, search.panel, "y")
    assert search.panel.view.step.text() == "Book"


def test_without_a_reason_nobody_is_asked_and_esc_leaves_everything_as_it_was(desk, frame, put, qtbot):
    pool(desk, "Amal")
    search = on_a_sunday(desk, frame, put)
    given = []
    search.panel.override_given.connect(lambda *what: given.append(what))
    qtbot.keyClick(search.panel.view, ENTER, Qt.KeyboardModifier.ControlModifier)
    line = search.panel.override_line
    qtbot.keyClick(line.reason, ENTER)
    assert line.isVisible()
    qtbot.keyClick(line.reason, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert search.panel.view.hasFocus()
    assert given == []


def test_what_cannot_be_set_aside_is_said_and_not_asked_for(desk, frame, put, qtbot):
    (person,) = pool(desk, "Amal")
    search = on_a_sunday(desk, frame, put)
    offer = desk.offers.ask(search.request.id, person.id, override=Override("not_available", "agreed")).value
    desk.offers.answer(offer.id, Answer.NO)
    search.look()
    search.panel.view.move_to(1)
    qtbot.keyClick(search.panel.view, ENTER, Qt.KeyboardModifier.ControlModifier)
    line = search.panel.override_line
    assert line.isVisible()
    assert not line.reason.isVisible()
    assert not line.ask_button.isVisible()
    qtbot.keyClick(line.leave_button, Qt.Key.Key_Space)
    assert not line.isVisible()


def test_the_line_closes_when_the_person_can_after_all(desk, frame, put, qtbot):
    (person,) = pool(desk, "Amal")
    search = on_a_sunday(desk, frame, put)
    qtbot.keyClick(search.panel.view, ENTER, Qt.KeyboardModifier.ControlModifier)
    desk.interpreters.save(replace(person, patterns=()))
    search.look()
    assert not search.panel.override_line.isVisible()
