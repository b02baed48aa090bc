"""The guard on the desk: it watches whatever is typed, is answered by one key, and keeps what was decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.exclusions import ExclusionDecision, GoingOnReason
from sisa_desk.domain.requests import RequestState, Urgency
from sisa_desk.domain.vocabulary import Area, UnfilledReason
from sisa_desk.ui.desk.desk_page import DeskPage
from tests.builders import LEAD_TIMES, a_pattern, a_skill, an_interpreter, at

ALT = Qt.KeyboardModifier.AltModifier


class Operator:
    """Presses keys where the focus is, and waits for what follows."""

    def __init__(self, page: DeskPage) -> None:
        self.page = page

    @property
    def call(self) -> Any:
        return self.page.current

    @property
    def note(self) -> Any:
        return self.page.current.exclusion

    @property
    def work(self) -> Any:
        return self.page.current.work

    def press(self, *keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.idle()

    def type(self, text: str, field: QWidget | None = None) -> None:
        if field is not None:
            field.setFocus()
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)
        self.idle()

    def idle(self) -> None:
        for _ in range(3):
            self.page.frame.operations.idle()
            QApplication.processEvents()

    def decisions(self) -> list[ExclusionDecision]:
        hits = self.page.frame.services.exclusions.of_call(self.work.key)
        return [hit.decision for hit in hits]


@pytest.fixture
def operator(frame, desk, put, window) -> Operator:
    desk.interpreters.save(an_interpreter("Yonas", "Habtom", skills=(a_skill("tir"),), patterns=(a_pattern(),)))
    window.resize(1064, 670)
    made = Operator(put(DeskPage(frame)))
    made.page.take_call()
    made.idle()
    return made


def test_the_alarm_comes_with_the_word_and_goes_with_it(operator):
    occasion = operator.call.form.occasion
    operator.type("Kinderpsychi", occasion)
    assert not operator.note.isVisible()
    operator.type("atrie")
    assert operator.note.isVisible()
    assert operator.note.text.startswith("Psychiatrie und Psychotherapie: In Psychiatrie")
    assert operator.note.whereto == "Refer to: Psychosoziales Zentrum für Migrant*innen"
    assert QApplication.focusWidget() is occasion
    operator.press(*[Qt.Key.Key_Backspace] * len("atrie"))
    assert not operator.note.isVisible()
    assert operator.decisions() == []


@pytest.mark.parametrize("name", ["occasion", "room", "contact", "organisation"])
def test_every_free_field_is_watched(operator, name):
    operator.press("2")
    operator.type("Psychotherapie", getattr(operator.call.form, name))
    assert operator.note.isVisible()


def test_the_note_and_the_search_for_somebody_to_refer_to_are_watched_too(operator):
    operator.press(Qt.Key.Key_F10)
    operator.type("Narkosegespraech", operator.call.wrap_up.note.editor)
    assert operator.note.isVisible()
    operator.call.wrap_up.note.editor.clear()
    operator.idle()
    assert not operator.note.isVisible()
    operator.press(Qt.Key.Key_R, modifier=ALT)
    operator.type("beglaubigte Urkunde", operator.call.wrap_up.target)
    assert operator.note.isVisible()


def test_not_meant_by_one_key_stays_quiet_for_these_words_only_and_can_be_undone(operator, frame):
    said = []
    frame.message.connect(said.append)
    operator.type("Psychiatrie, Anmeldung", operator.call.form.occasion)
    operator.press(Qt.Key.Key_N, modifier=ALT)
    assert not operator.note.isVisible()
    assert operator.decisions() == [ExclusionDecision.NOT_MEANT]
    operator.type(" der Psychiatrie")
    assert not operator.note.isVisible()
    operator.type(", Psychotherapie")
    assert operator.note.isVisible()
    assert said[-1].text == "Noted: not meant"
    frame.undo(said[-1].undo)
    operator.idle()
    assert operator.decisions() == []
    operator.press(*[Qt.Key.Key_Backspace] * len(", Psychotherapie"))
    assert operator.note.isVisible()


def test_going_on_is_offered_where_the_rule_allows_it_and_asks_why(operator):
    operator.type("Psychiatrie", operator.call.form.occasion)
    operator.press(Qt.Key.Key_G, modifier=ALT)
    assert not operator.note.reasons.isVisible()
    operator.call.form.occasion.clear()
    operator.type("Termin bei der Rechtsberatung", operator.call.form.occasion)
    operator.press(Qt.Key.Key_G, modifier=ALT)
    assert operator.note.reasons.isVisible()
    operator.press("2")
    (hit,) = operator.page.frame.services.exclusions.of_call(operator.work.key)
    assert (hit.decision, hit.reason) == (ExclusionDecision.WENT_ON, GoingOnReason.TRAINED_PERSON)
    assert not operator.note.isVisible()
    assert QApplication.focusWidget() is operator.call.form.occasion


def test_a_refusal_is_closed_in_two_keys_with_reason_target_and_decision(operator, desk):
    operator.type("Tigrinja")
    operator.press(Qt.Key.Key_Return)
    operator.type("OP-Vorgespraech", operator.call.form.occasion)
    key, rule = operator.work.key, operator.work.exclusion
    operator.press(Qt.Key.Key_R, modifier=ALT)
    operator.press(Qt.Key.Key_Return)
    call = desk.calls.get(key)
    assert (call.outcome, call.unfilled_reason) == (CallOutcome.REFERRED, UnfilledReason.EXCLUDED)
    assert call.referral_target_id == rule.referral_target_id
    (hit,) = desk.exclusions.of_call(key)
    assert (hit.decision, hit.language, hit.rule_name) == (ExclusionDecision.REFERRED, "tir", rule.name)
    assert "OP" not in call.note


def test_a_request_that_was_stored_already_ends_as_excluded(operator, desk):
    operator.type("Tigrinja")
    operator.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    request_id = operator.work.request.id
    assert desk.requests.get(request_id).is_seeking
    operator.type("Psychotherapie", operator.call.form.occasion)
    operator.press(Qt.Key.Key_R, modifier=ALT)
    operator.press("1", Qt.Key.Key_Return)
    ended = desk.requests.get(request_id)
    assert (ended.state, ended.unfilled_reason) == (RequestState.UNFILLED, UnfilledReason.EXCLUDED)


def test_what_was_decided_comes_back_after_a_crash(operator):
    operator.type("Psychiatrie", operator.call.form.occasion)
    operator.press(Qt.Key.Key_N, modifier=ALT)
    content = operator.call.form.content()
    operator.page.restore_draft("call", operator.work.key, content)
    operator.idle()
    assert operator.call.form.occasion.text() == "Psychiatrie"
    assert not operator.note.isVisible()


def test_who_hangs_up_while_somebody_is_looked_for_gave_up(operator, desk):
    operator.type("Tigrinja")
    operator.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    request_id = operator.work.request.id
    operator.work.close(CallOutcome.ABANDONED)
    operator.idle()
    assert desk.requests.get(request_id).unfilled_reason is UnfilledReason.CALLER_GAVE_UP


# lead time


@pytest.fixture
def too_soon(operator):
    """Take down an appointment for tomorrow in the area of health."""
    operator.press("2")
    operator.type("Tigrinja")
    operator.press(Qt.Key.Key_Return)
    operator.type("di 10:00 60")
    operator.call.form.area.choose(Area.HEALTH)
    operator.idle()
    return operator.call.form


def test_the_earliest_day_is_taken_by_one_key_and_keeps_the_time(operator, too_soon):
    assert "Too soon" in [chip.text() for chip in too_soon.strip._chips]
    operator.press(Qt.Key.Key_F, modifier=ALT)
    assert operator.work.request.start == at("Thu 10:00")
    assert not too_soon.strip.earliest_button.isVisible()


def test_without_a_time_the_earliest_day_is_put_in_and_the_time_typed_after_it(operator):
    operator.press("2")
    operator.type("Tigrinja")
    operator.press(Qt.Key.Key_Return)
    operator.call.form.area.choose(Area.HEALTH)
    operator.press(Qt.Key.Key_F, modifier=ALT)
    operator.type("11:30 45")
    assert operator.work.request.start == at("Thu 11:30")
    assert operator.work.request.minutes == 45


def test_what_is_too_soon_is_taken_with_a_reason(operator, too_soon):
    too_soon.when.setFocus()
    operator.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is too_soon.strip.reason
    operator.type("discharge")
    assert (operator.work.request.urgency, operator.work.request.urgency_reason) == (Urgency.URGENT, "discharge")
    assert too_soon.next_needed is too_soon.place


def test_an_area_that_takes_nothing_at_short_notice_leads_back_to_the_time(operator, too_soon, desk, frame):
    strict = next(one for one in desk.preferences.rules().calendar.lead_times if one.area is LEAD_TIMES[0].area)
    frame.do(desk.preferences.save, replace(strict, may_be_shorter=False))
    operator.idle()
    too_soon.fill()
    too_soon.when.setFocus()
    operator.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is too_soon.when.edit
    assert not too_soon.strip.reason.isVisible()
    assert "Not at short notice: mediate on the phone, now" in [chip.text() for chip in too_soon.strip._chips]
