"""Asking several people by keys alone: choosing them, sending, answers, waves, picking, telling, and drop-outs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.offers import OfferState, RoundKind, Via
from sisa_desk.domain.requests import RequestState
from sisa_desk.ui.requests.request_rows import Section
from sisa_desk.ui.requests.requests_page import RequestsPage
from tests.builders import a_phone, a_request, an_instant_request, an_interpreter

#: In the order in which the ranking puts people who are alike.
NAMES = ("Anna", "Bela", "Cyra", "Dara", "Elif")


@pytest.fixture
def page(frame, put, window):
    window.resize(1064, 670)
    made = put(RequestsPage(frame))

    def show() -> RequestsPage:
        made.refresh()
        frame.operations.idle()
        made.table.setFocus()
        return made

    made.now = show
    return made


@pytest.fixture
def press(page, qtbot):
    """Press keys where the focus is, as one does, and let what follows arrive."""

    def _press(*keys) -> None:
        for key in keys:
            target = QApplication.focusWidget() or page
            (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(target, key)
            page.frame.operations.idle()

    return _press


@pytest.fixture
def filed(desk):
    for name in NAMES:
        desk.interpreters.save(an_interpreter(name, "Muster", email=f"{name.lower()}@example.org", place_id="2911522"))
    return desk.requests.file(a_request()).value


def names(desk, request, *states: OfferState) -> list[str]:
    lines = desk.offers.of_request(request.id)
    return sorted(one.interpreter.first_name for one in lines if not states or one.offer.state in states)


def said(page) -> list[tuple[str, str]]:
    """Give what the lines of the round say: who, and what of them."""
    model = page.panel.round.model
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def state_of_line(page) -> str:
    return str(page.table.model().index(0, 3).data())


RETURN, SPACE, DOWN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape


def test_waves_are_chosen_and_begun_with_two_keys(desk, page, press, filed):
    page.now()
    press("+")
    assert "5" in page.rounds.start_button.text()
    press(RETURN)
    (round_,) = desk.requests.line(filed.id).rounds
    assert (round_.kind, round_.wave_size, round_.waves, round_.via) == (RoundKind.FIRST_YES, 3, 2, Via.EMAIL)
    assert page.side.currentWidget() is page.panel
    assert said(page) == [
        ("Anna Muster", "To be sent"),
        ("Bela Muster", "To be sent"),
        ("Cyra Muster", "To be sent"),
        ("Dara Muster", "Not asked yet"),
        ("Elif Muster", "Not asked yet"),
    ]
    assert state_of_line(page) == "To be sent"


def test_blank_takes_a_tick_off_and_digits_choose_the_manner(desk, page, press, filed):
    page.now()
    press("+", "1", DOWN, SPACE, RETURN)
    (round_,) = desk.requests.line(filed.id).rounds
    assert (round_.waves, len(round_.people)) == (1, 4)
    assert names(desk, filed) == ["Anna", "Cyra", "Dara", "Elif"]


def test_with_nobody_ticked_nothing_begins_and_the_button_says_why(desk, page, press, filed):
    page.now()
    press("+", *[SPACE, DOWN] * 5, RETURN)
    assert page.rounds.start_button.toolTip() == "Please tick at least one person."
    assert desk.requests.line(filed.id).rounds == ()


def test_who_cannot_be_reached_cannot_be_ticked(desk, page, press):
    desk.interpreters.save(an_interpreter(phones=(), place_id="2911522"))
    desk.requests.file(a_request())
    page.now()
    press("+", SPACE)
    assert page.rounds.people == ()
    assert page.rounds.model.index(0, 0).data() == "cannot be"


def test_a_wave_size_out_of_bounds_is_refused_with_a_sentence(desk, page, press, filed, qtbot):
    page.now()
    press("+")
    page.rounds.wave_wait.setFocus()
    page.rounds.wave_wait.selectAll()
    qtbot.keyClicks(page.rounds.wave_wait, "1")
    page.rounds.table.setFocus()
    press(RETURN)
    assert page.rounds.refusal.text == "Wait between waves: 1 is outside 5 to 2880."
    assert desk.requests.line(filed.id).rounds == ()


def test_nobody_is_asked_in_rounds_while_a_caller_waits(desk, page, press):
    desk.requests.file(an_instant_request())
    page.now()
    press("+")
    assert page.side.currentWidget() is page.panel
    assert not page.panel.several_button.isVisible()


def test_s_opens_one_mail_to_all_and_awaits_their_answers(desk, page, press, filed, frame):
    page.now()
    press("+", RETURN, "s")
    (link,) = frame.opened
    assert link.startswith("mailto:?bcc=anna@example.org,bela@example.org,cyra@example.org&subject=Can%20you%3F")
    assert "A%20yes%20is%20not%20yet%20a%20booking" in link
    assert [one for _, one in said(page)] == ["Asked"] * 3 + ["Not asked yet"] * 2
    assert page.panel.round._progress.full_text == "3 asked, next wave 09:00"


def test_a_text_message_is_copied(desk, page, press, frame):
    desk.interpreters.save(an_interpreter(phones=(a_phone(),), place_id="2911522"))
    desk.requests.file(a_request())
    page.now()
    press("+", RETURN, "s")
    assert "could you take this appointment?" in QGuiApplication.clipboard().text()
    assert frame.opened == []
    assert any("text is copied" in message.text for message in frame.said)


def test_without_a_mail_program_the_text_is_copied_and_that_is_said(desk, page, press, filed, frame):
    frame.open_link = lambda _link: False
    page.now()
    press("+", RETURN, "s")
    assert "could you take this appointment?" in QGuiApplication.clipboard().text()
    assert any(message.text.startswith("No mail program opened") for message in frame.said)


def test_a_phone_round_rings_one_after_the_other(desk, page, press, filed, frame):
    page.now()
    press("+")
    page.rounds.via.choose(Via.PHONE)
    press(RETURN, "s")
    assert frame.dialled == ["+491713920001"]
    assert [one for _, one in said(page)][:3] == ["Asked", "To be rung", "To be rung"]


def test_a_phone_round_rings_no_number_that_is_known_to_be_wrong(desk, page, press, filed, frame):
    for line in desk.rounds.ranking_for(filed).candidates:
        person = line.interpreter
        wrong = replace(person.phones[0], wrong_on=date(2026, 11, 20))
        desk.interpreters.save(replace(person, phones=(wrong, a_phone("0171 3920077"))))
    page.now()
    press("+")
    page.rounds.via.choose(Via.PHONE)
    press(RETURN, "s")
    assert frame.dialled == ["+491713920077"]


def test_answers_by_one_key_each_and_the_next_one_is_current(desk, page, press, filed):
    page.now()
    press("+", RETURN, "s", "g", "n", "n", "y")
    assert names(desk, filed, OfferState.NO) == ["Anna", "Bela"]
    assert names(desk, filed, OfferState.YES) == ["Cyra"]
    assert said(page)[2] == ("Cyra Muster", "Said yes")
    assert state_of_line(page) == "Yes: to be booked"
    press(RETURN)
    assert desk.requests.get(filed.id).state is RequestState.ACCEPTED


def test_an_answer_can_be_taken_back(desk, page, press, filed, frame):
    page.now()
    press("+", RETURN, "s", "g", "y")
    frame.undo(frame.said[-1].undo)
    frame.operations.idle()
    assert names(desk, filed, OfferState.ASKED) == ["Anna", "Bela", "Cyra"]
    assert said(page)[0] == ("Anna Muster", "Asked")


def test_letters_are_answers_in_the_people_and_shortcuts_in_the_list(desk, page, press, filed):
    page.now()
    press("+", RETURN, "s", "g", ESC)
    assert page.table.hasFocus()
    press("n")
    assert page.side.currentWidget() is page.forms
    assert names(desk, filed, OfferState.ASKED) == ["Anna", "Bela", "Cyra"]


def test_the_keys_of_the_answers_show_only_where_they_count(desk, page, press, filed):
    page.now()
    press("+", RETURN, "s")
    assert not page.panel.round.answers.isVisible()
    press("g")
    assert page.panel.round.answers.isVisible()


def test_w_asks_the_next_wave_now_and_h_stops(desk, page, press, filed):
    page.now()
    press("+", RETURN, "s", "w")
    assert names(desk, filed, OfferState.ASKED) == list(NAMES)
    press("h")
    assert names(desk, filed, OfferState.ASKED) == ["Anna", "Bela", "Cyra"]
    assert desk.requests.line(filed.id).round.ended_at is not None
    assert not page.panel.round.stop_button.isVisible()


def test_enter_in_the_list_of_offers_leads_to_that_answer(desk, page, press, filed):
    page.now()
    press("+", RETURN, "s", "2")
    row = next(n for n, one in enumerate(page.model.rows) if one.source.interpreter.first_name == "Bela")
    page.table.choose_row(row)
    page.frame.operations.idle()
    press(RETURN)
    assert page.panel.round.table.hasFocus()
    press("y")
    assert names(desk, filed, OfferState.YES) == ["Bela"]


def test_b_books_the_first_yes_and_who_waited_in_vain_must_be_told(desk, page, press, filed, frame):
    page.now()
    press("+", "1", RETURN, "s", "g", "y", ESC, "b")
    assert page.list.section is Section.UNCONFIRMED
    assert page.panel.request.id == filed.id
    assert state_of_line(page) == "4 to be told"
    assert page.panel.round._progress.full_text.startswith("4 ")
    frame.opened.clear()
    press("g", RETURN)  # one person
    assert frame.opened[0].startswith("mailto:bela@example.org?subject=Settled")
    assert state_of_line(page) == "3 to be told"
    press(ESC, "l")  # all the others
    assert frame.opened[1].startswith("mailto:?bcc=cyra@example.org,dara@example.org,elif@example.org")
    assert not page.panel.round.isVisible()
    assert state_of_line(page) == "Accepted"


def test_telling_can_be_taken_back(desk, page, press, filed, frame):
    page.now()
    press("+", "1", RETURN, "s", "g", "y", ESC, "b", "l")
    undo = next(message.undo for message in reversed(frame.said) if message.undo)
    frame.undo(undo)
    frame.operations.idle()
    assert state_of_line(page) == "4 to be told"


def test_a_confirmed_request_stays_in_the_list_while_somebody_waits_in_vain(desk, page, press, filed):
    page.now()
    press("+", "1", RETURN, "s", "g", "y", ESC, "b", "c")
    assert desk.requests.get(filed.id).state is RequestState.CONFIRMED
    assert state_of_line(page) == "4 to be told"
    press("l")
    assert page.table.model().rowCount() == 0


def test_answers_of_a_collection_are_compared_side_by_side_and_one_is_picked(desk, page, press, filed, watch):
    page.now()
    press("+", "3", RETURN, "s", "g", "y", "n", "y", "n", "p")
    assert page.side.currentWidget() is page.panel  # the keys are with the people: p is an answer there
    assert names(desk, filed, OfferState.MAYBE) == ["Elif"]
    press(ESC, "p")
    shown = [column.answered.line.interpreter.first_name for column in page.compare.columns]
    assert shown == ["Anna", "Cyra", "Elif"]
    assert page.compare.columns[0].hasFocus()
    press(Qt.Key.Key_Right, RETURN)
    booked = desk.requests.line(filed.id).appointment
    assert desk.interpreters.get(booked.interpreter_id).first_name == "Cyra"
    assert page.side.currentWidget() is page.panel
    assert state_of_line(page) == "2 to be told"


def test_a_digit_goes_to_a_column_and_esc_leads_back(desk, page, press, filed):
    page.now()
    press("+", "3", RETURN, "s", "g", "y", "y", ESC, "p", "2")
    assert page.compare.columns[1].hasFocus()
    press(ESC)
    assert page.side.currentWidget() is page.panel


def test_a_collection_says_when_it_waits_for_a_pick(desk, page, press, filed):
    page.now()
    press("+", "3", RETURN, "s", "g", "y", *"nnn")
    assert state_of_line(page) == "Asked"
    press("n")
    assert state_of_line(page) == "To be picked"


def test_a_round_in_which_all_declined_asks_for_the_next_step(desk, page, press, filed):
    page.now()
    press("+", "1", RETURN, "s", "g", *"nnnnn")
    assert state_of_line(page) == "Nobody left to ask"


def test_ring_one_by_one_instead(desk, page, press, filed, qtbot):
    page.now()
    press("a", "+")
    assert page.side.currentWidget() is page.rounds
    qtbot.mouseClick(page.rounds.alone_button, Qt.MouseButton.LeftButton)
    page.frame.operations.idle()
    assert page.side.currentWidget() is page.asking


def test_a_drop_out_stands_on_top_and_f_rings_the_one_who_had_said_yes(desk, page, press, filed, frame, watch):
    page.now()
    press("+", "1", RETURN, "s", "g", "y", ESC, "b")
    elif_ = next(line.offer for line in desk.offers.of_request(filed.id) if line.interpreter.first_name == "Elif")
    assert elif_.state is OfferState.GIVEN_TO_ANOTHER
    desk.requests.file(a_request("Tue 9:00"))
    watch.set("Thu 9:40")
    page.now()
    press("x", "3", RETURN)
    assert page.list.section is Section.OPEN
    assert state_of_line(page) == "Dropped out"
    assert page.panel.drop_out.text == (
        "Anna Muster dropped out at 09:40. F rings the next best at once, V looks among all who are booked."
    )
    assert not page.panel.round.isVisible()
    press("f")
    assert frame.dialled == ["+491713920001"]
    press("y", RETURN)
    assert desk.requests.get(filed.id).state is RequestState.ACCEPTED
    anna = [one for one in desk.requests.line(filed.id).appointments if one.state is AppointmentState.BOOKED]
    assert desk.interpreters.get(anna[0].interpreter_id).first_name != "Anna"


def test_the_model_of_the_people_keeps_its_promises(qtmodeltester, desk, page, press, filed):
    qtmodeltester.check(page.panel.round.model)
    qtmodeltester.check(page.rounds.model)
    page.now()
    press("+", RETURN, "s", "g", "n")
    assert page.panel.round.model.rowCount() == 5


def test_one_person_is_asked_in_writing_with_a_text_that_is_ready(desk, page, press, filed, frame, qtbot):
    page.now()
    press("a")
    qtbot.mouseClick(page.asking.mail_button, Qt.MouseButton.LeftButton)
    frame.operations.idle()
    assert frame.opened[0].startswith("mailto:anna@example.org?subject=Can%20you%3F")
    (line,) = desk.offers.of_request(filed.id)
    assert (line.offer.via, line.offer.state) == (Via.EMAIL, OfferState.ASKED)
