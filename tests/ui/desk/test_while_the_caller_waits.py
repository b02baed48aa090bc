"""While the caller waits: the clock, the ways out, the conference, what is proposed, and calls taken up again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sisa_desk.domain.call_downs import Ending
from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.domain.requests import RequestKind, RequestState
from sisa_desk.domain.vocabulary import Mode, UnfilledReason
from sisa_desk.services.telephone import HungUp
from sisa_desk.settings import Settings
from sisa_desk.ui.desk.desk_page import DeskPage
from sisa_desk.ui.matching.answer_keys import answer_keys
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders import a_number, a_pattern, a_phone, a_skill, an_interpreter, an_organisation
from tests.ui.desk.operators import Operator

CLINIC_NUMBER = "030 23125-0"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def operator(frame, desk, put, window) -> Operator:
    desk.organisations.save(an_organisation("Probeklinik", numbers=(a_number(CLINIC_NUMBER, is_trunk=True),)))
    for number, name in enumerate(("Yonas", "Zula")):
        phones = (a_phone(f"0171 392001{number}"),)
        desk.interpreters.save(
            an_interpreter(name, "H", skills=(a_skill("tir"),), patterns=(a_pattern(),), phones=phones)
        )
    window.resize(1064, 670)
    return Operator(put(DeskPage(frame)))


@pytest.fixture
def searching(operator) -> Operator:
    operator.ring(CLINIC_NUMBER)
    operator.take()
    operator.type("Tigrinya")
    operator.press(ENTER)
    return operator


def key(answer: Answer) -> str:
    return answer_keys()[answer].lower()


def wait(operator: Operator, watch, seconds: int) -> None:
    watch.go_on(seconds=seconds)
    operator.call.banner.clock.tick()
    operator.idle()


def texts(widget) -> list[str]:
    return [label.full_text for label in widget.findChildren(PlainLabel) if label.isVisible()]


# the clock and its thresholds


def test_the_wait_is_quiet_then_amber_then_three_ways_are_offered(searching, watch, frame):
    clock, ways = searching.call.banner.clock, searching.call.other_ways
    assert clock._passed == 0
    wait(searching, watch, 90)
    assert clock._passed == 1
    assert not ways.isVisible()
    wait(searching, watch, 90)
    assert clock._passed == 2
    assert ways.text.startswith("The caller has been waiting for 3 minute")
    words = [made.accessibleName() for made in ways.buttons.values()]
    assert words == ["Call-back by 08:35  Ctrl+R", "As an appointment  Alt+T", "Refer  Alt+R"]


def test_the_thresholds_are_figures_of_the_service(frame, desk, searching, watch):
    desk.preferences.set_number("promise_after_seconds", 60)
    frame.rules = desk.preferences.rules()
    searching.take()
    searching.type("Tigrinya")
    searching.press(ENTER)
    wait(searching, watch, 60)
    assert searching.call.other_ways.isVisible()


def test_a_call_back_is_promised_in_one_key(searching, watch, desk):
    wait(searching, watch, 180)
    searching.control(Qt.Key.Key_R)
    assert searching.call.wrap_up.isVisible()
    assert searching.close().outcome is CallOutcome.PROMISED
    assert len(desk.calls.promises()) == 1


def test_the_same_matter_becomes_an_appointment_in_one_key_and_keeps_everything(searching, watch, desk):
    searching.press(ENTER, key(Answer.NO_ANSWER))
    before = searching.work.request
    wait(searching, watch, 180)
    searching.alt(Qt.Key.Key_T)
    assert searching.work.matter is Matter.APPOINTMENT
    assert searching.page.focusWidget() is searching.call.form.when.edit
    searching.type("do 10:00 30")
    searching.press(ENTER)
    request = searching.work.request
    assert (request.id, request.language, request.organisation_id) == (before.id, "tir", before.organisation_id)
    assert (request.kind, request.mode) == (RequestKind.APPOINTMENT, Mode.PHONE)
    searching.press(ENTER, key(Answer.YES), ENTER)
    stored = desk.requests.get(before.id)
    assert (stored.kind, stored.state) == (RequestKind.APPOINTMENT, RequestState.ACCEPTED)
    assert len(desk.offers.of_request(before.id)) == 2


def test_a_referral_is_one_key_and_the_way_back_leads_to_the_search(searching, watch):
    wait(searching, watch, 180)
    searching.alt(Qt.Key.Key_R)
    assert searching.call.wrap_up.isVisible()
    assert not searching.call.other_ways.isVisible()
    searching.press(Qt.Key.Key_Escape)
    assert searching.work.matter is Matter.MEDIATE_NOW
    assert searching.call.other_ways.isVisible()


def test_the_ways_are_buttons_too(searching, watch, qtbot):
    wait(searching, watch, 180)
    qtbot.mouseClick(searching.call.other_ways.buttons[Ending.APPOINTMENT], Qt.MouseButton.LeftButton)
    searching.idle()
    assert searching.work.matter is Matter.APPOINTMENT


# what the call-down came to


def test_the_attempts_are_counted_by_what_they_came_to(searching, desk):
    searching.press(ENTER, key(Answer.NO), ENTER, key(Answer.BUSY))
    assert "1 reached without a yes  ·  1 not reached" in texts(searching.call.attempts)


def test_when_the_list_is_through_the_fitting_end_is_proposed(searching):
    assert not searching.call.other_ways.isVisible()
    searching.press(ENTER, key(Answer.NO_ANSWER), ENTER, key(Answer.MAILBOX))
    ways = searching.call.other_ways
    assert ways.text == "The list is through: nobody is left to be rung."
    proposed = [ending for ending, made in ways.buttons.items() if made.property("kind") == "primary"]
    assert proposed == [Ending.CALL_BACK]


def test_a_language_nobody_speaks_proposes_a_referral(operator):
    operator.take()
    operator.type("Somali")
    operator.press(ENTER)
    ways = operator.call.other_ways
    assert ways.text == "Nobody in the pool speaks Somali."
    assert ways.buttons[Ending.REFERRAL].property("kind") == "primary"


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ((), UnfilledReason.CALLER_GAVE_UP),
        ((Answer.NO_ANSWER, Answer.BUSY), UnfilledReason.NOBODY_REACHED),
        ((Answer.NO, Answer.NO), UnfilledReason.ALL_DECLINED),
    ],
)
def test_the_reason_is_proposed_by_what_happened(searching, answers, reason):
    for answer in answers:
        searching.press(ENTER, key(answer))
    searching.call.begin_wrap_up()
    searching.idle()
    assert searching.call.wrap_up.reason.key is reason
    assert searching.close().unfilled_reason is reason


def test_another_reason_than_the_proposed_one_stays_when_one_looks_back(searching):
    searching.call.begin_wrap_up()
    searching.call.wrap_up.reason.choose(UnfilledReason.OTHER)
    searching.call.end_wrap_up()
    searching.call.begin_wrap_up()
    assert searching.call.wrap_up.reason.key is UnfilledReason.OTHER


def test_a_caller_who_hangs_up_stops_the_clock_and_is_the_reason(searching):
    searching.page.on_hung_up(HungUp("0", searching.page.frame.now(), 40))
    searching.idle()
    assert not searching.call.banner.clock.isVisible()
    searching.call.begin_wrap_up()
    assert searching.call.wrap_up.reason.key is UnfilledReason.CALLER_GAVE_UP


# somebody said yes


def test_a_yes_shows_the_steps_with_the_keys_of_the_phone_in_use(searching, frame):
    frame.settings = Settings(keys_consult="R", keys_conference="*3", keys_leave="R 4")
    searching.press(ENTER, key(Answer.YES))
    conference = searching.call.conference
    assert conference.isVisible()
    shown = [text for text in texts(conference) if not text[0].isdigit() and "." not in text[:3]]
    assert "Join the three" in shown
    assert not any("other line" in text for text in shown)
    searching.press(ENTER)
    assert searching.call.wrap_up.isVisible()
    assert not conference.isVisible()


def test_consent_is_one_key_and_stored_with_the_talk(searching, desk):
    searching.press(ENTER, key(Answer.YES))
    searching.alt(Qt.Key.Key_E)
    assert searching.call.conference.consent.isChecked()
    searching.press(ENTER)
    assert desk.requests.get(searching.work.request.id).consent_noted


def test_the_other_line_is_the_first_step_until_it_is_called_off(searching):
    searching.press(ENTER, "+", key(Answer.YES))
    assert "Call off the other line" in texts(searching.call.conference)
    searching.press("-")
    assert "Call off the other line" not in texts(searching.call.conference)


def test_what_is_typed_while_it_rings_is_not_lost_when_the_answer_comes(searching, desk):
    searching.press(ENTER)
    searching.type("first visit", searching.call.form.occasion)
    searching.alt(Qt.Key.Key_W)
    searching.call.candidates.take_focus()
    searching.press(key(Answer.YES), ENTER)
    assert desk.requests.get(searching.work.request.id).occasion == "first visit"


# another desk


def test_what_another_desk_rings_is_refused_and_the_list_is_looked_at_again(searching, desk, frame, tmp_path, watch):
    from tests.builders import an_instant_request
    from tests.builders.stores import a_desk

    other = a_desk(tmp_path, watch, "Bora")
    request = other.requests.file(an_instant_request(language="tir")).value
    first = searching.work.ranking.candidates[0].interpreter
    other.offers.ask(request.id, first.id)
    searching.press(ENTER)
    assert frame.said[-1].text == "Bora is ringing this person just now."
    assert (searching.work.offers, frame.dialled) == ((), [])
    other.close()


# a call taken up again


def again(operator: Operator, frame, put) -> Operator:
    content, call_key = operator.call.form.content(), operator.work.key
    made = Operator(put(DeskPage(frame)))
    made.page.restore_draft("call", call_key, content)
    made.idle()
    return made


def test_after_a_restart_a_connected_call_is_wrapped_up_and_not_connected_again(searching, frame, put):
    searching.press(ENTER, key(Answer.YES), ENTER)
    back = again(searching, frame, put)
    assert back.call.wrap_up.isVisible()
    assert back.call.wrap_up.outcome.key is CallOutcome.CONNECTED
    assert not back.call.candidates.isVisible()
    assert [line.offer.state for line in back.work.offers] == [OfferState.YES]


def test_after_a_restart_a_promise_is_not_made_twice(searching, frame, put, desk):
    searching.control(Qt.Key.Key_R)
    back = again(searching, frame, put)
    assert back.call.wrap_up.isVisible()
    back.press(Qt.Key.Key_Escape)
    assert not back.call.promise_button.isVisible()
    back.control(Qt.Key.Key_R)
    assert len(desk.calls.promises()) == 1
    assert back.close().outcome is CallOutcome.PROMISED


def test_after_a_restart_the_phone_that_rings_can_be_answered(searching, frame, put, desk):
    searching.press(ENTER)
    back = again(searching, frame, put)
    back.call.candidates.take_focus()
    back.press(key(Answer.YES))
    assert [line.offer.state for line in desk.offers.of_request(back.work.request.id)] == [OfferState.YES]


def test_a_call_without_wrap_up_is_opened_with_its_request(searching, frame, put, desk):
    searching.press(ENTER, key(Answer.NO))
    back = Operator(put(DeskPage(frame)))
    back.page.resume_call(desk.calls.get(searching.work.key))
    back.idle()
    assert back.work.request.id == searching.work.request.id
    assert back.call.form.language.text() == "Tigrinya"
    assert len(back.work.offers) == 1


def test_long_lists_of_what_is_due_scroll_and_say_how_much_is_left(operator, desk, put, frame):
    from tests.builders import a_request

    for _ in range(20):
        desk.requests.file(a_request())
    operator.page.due.refresh()
    operator.idle()
    column = operator.page.due._requests
    assert "8 more: Requests, F2" in [label.full_text for label in column.findChildren(PlainLabel)]
    steps = [one for one in column.findChildren(QPushButton) if one.text() == "Open"]
    assert len(steps) == 12
    assert replace(desk.requests.queue()[0].request).is_seeking
