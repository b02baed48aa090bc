"""The desk as an operator works with it: calls side by side, what the number and the words tell, nothing lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from sisa_desk.domain.calls import CallOutcome, Matter
from sisa_desk.domain.phone import read_phone
from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.desk.desk_page import DeskPage
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders import a_number, a_pattern, a_referral_target, a_skill, an_interpreter, an_organisation
from tests.builders.moments import NOW
from tests.builders.service import an_exclusion
from tests.ui.desk.operators import Operator

CLINIC_NUMBER = "030 23125-0"
STRANGE_NUMBER = "030 23999901"


@pytest.fixture
def operator(frame, desk, put, window) -> Operator:
    desk.organisations.save(an_organisation("Probeklinik", numbers=(a_number(CLINIC_NUMBER, is_trunk=True),)))
    desk.interpreters.save(an_interpreter("Yonas", "Habtom", skills=(a_skill("tir"),), patterns=(a_pattern(),)))
    window.resize(1064, 670)
    return Operator(put(DeskPage(frame)))


@pytest.fixture
def surgery(frame, desk):
    """Let the word "tattoo" be excluded, with somebody to refer to."""
    target = desk.organisations.save_referral_target(a_referral_target("Sworn interpreters")).value
    rule = desk.preferences.save(
        an_exclusion("tattoo", script="Please hire a professional.", referral_target_id=target.id)
    ).value
    frame.rules = desk.preferences.rules()
    return rule, target


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


# who rings


def test_a_call_by_hand_takes_a_number_that_is_recognised(operator):
    operator.take()
    assert operator.call.form.phone.isVisible()
    operator.type("030 23125-117", operator.call.form.phone)
    operator.press(Qt.Key.Key_Tab)
    assert operator.work.organisation_name == "Probeklinik"
    assert "Probeklinik" in operator.call.banner.accessibleName()


def test_a_ring_with_a_number_asks_for_none(operator):
    operator.ring(CLINIC_NUMBER)
    operator.take()
    assert not operator.call.form.phone.isVisible()


def test_the_wait_is_counted_from_the_ring_not_from_when_the_form_was_built(operator, watch):
    operator.page._build_spare()
    watch.go_on(minutes=5)
    operator.take()
    assert operator.call.banner.clock.seconds == 0


# an institution nobody knows yet


def test_an_unknown_institution_is_made_with_the_number_that_rings(operator, desk):
    operator.ring(STRANGE_NUMBER)
    operator.take()
    operator.type("Praxis Nebelhorn", operator.call.form.organisation)
    assert operator.call.form.is_new_institution
    operator.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    made = desk.organisations.get(operator.work.organisation_id)
    assert made.name == "Praxis Nebelhorn"
    assert [one.number for one in made.numbers] == [read_phone(STRANGE_NUMBER)]
    assert not operator.call.form.is_new_institution
    assert desk.calls.caller_for(read_phone(STRANGE_NUMBER)).organisation == made


def test_the_number_of_a_known_institution_goes_to_no_other(operator, desk):
    operator.ring(CLINIC_NUMBER)
    operator.take()
    operator.call.form.organisation.selectAll()
    operator.type("Praxis Nebelhorn", operator.call.form.organisation)
    operator.press(Qt.Key.Key_N, modifier=Qt.KeyboardModifier.ControlModifier)
    assert desk.organisations.get(operator.work.organisation_id).numbers == ()


def test_the_list_offers_the_new_one_last_and_takes_the_known_one_first(operator):
    operator.take()
    operator.type("probe", operator.call.form.organisation)
    operator.press(Qt.Key.Key_Return)
    assert operator.call.form.organisation.text() == "Probeklinik"
    assert operator.work.organisation_id is not None


def test_taking_the_new_institution_back_leaves_its_name(operator, frame):
    operator.take()
    operator.type("Praxis Nebelhorn", operator.call.form.organisation)
    operator.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert operator.work.organisation_id is not None
    frame.undo(frame.said[-1].undo)
    operator.idle()
    assert operator.work.organisation_id is None
    assert operator.work.organisation_name == "Praxis Nebelhorn"


def test_a_name_that_never_became_an_institution_is_kept_with_the_call(operator):
    operator.take()
    operator.type("Praxis Nebelhorn", operator.call.form.organisation)
    operator.type("Frau Muster", operator.call.form.caller)
    operator.press("7", modifier=Qt.KeyboardModifier.AltModifier)
    assert operator.close().caller_name == "Frau Muster, Praxis Nebelhorn"


# what volunteers may not be asked for


def test_an_exclusion_gives_the_script_and_refers_in_one_key(operator, surgery):
    rule, target = surgery
    operator.take()
    assert not operator.call.exclusion.isVisible()
    operator.type("talk before the tattoo", operator.call.form.occasion)
    assert operator.call.exclusion.text == f"{rule.name}: {rule.script}"
    assert target.name in operator.call.exclusion.whereto
    operator.press(Qt.Key.Key_R, modifier=Qt.KeyboardModifier.AltModifier)
    assert operator.call.wrap_up.isVisible()
    assert operator.call.wrap_up.target.text() == target.name
    call = operator.close()
    assert (call.outcome, call.referral_target_id) == (CallOutcome.REFERRED, target.id)


def test_escape_leads_back_from_a_referral_to_what_was_wanted(operator, surgery):
    operator.take()
    operator.type("tattoo", operator.call.form.occasion)
    operator.press(Qt.Key.Key_R, modifier=Qt.KeyboardModifier.AltModifier)
    operator.press(Qt.Key.Key_Escape)
    assert not operator.call.wrap_up.isVisible()
    assert operator.work.matter is Matter.MEDIATE_NOW
    assert focused() == "language"


def test_a_referral_names_number_and_day_of_the_target(operator, desk):
    target = desk.organisations.save_referral_target(a_referral_target("Women's helpline")).value
    operator.take()
    operator.press("4")
    operator.type("helpline")
    operator.press(Qt.Key.Key_Return)
    shown = [label.full_text for label in operator.call.wrap_up.findChildren(PlainLabel) if label.isVisible()]
    assert any(target.phone in text for text in shown)
    assert operator.close().referral_target_id == target.id


# ringing back


def test_a_call_back_to_nobody_asks_for_the_number_first(operator, desk):
    operator.take()
    operator.press("5")
    assert focused() == "phone"
    operator.type("030 23125-555")
    operator.press(Qt.Key.Key_R, modifier=Qt.KeyboardModifier.ControlModifier)
    assert operator.call.wrap_up.isVisible()
    operator.close()
    (line,) = desk.calls.promises()
    assert line.callback.phone == read_phone("030 23125-555")


def test_a_call_back_in_the_past_is_refused_and_the_form_stays(operator, frame):
    operator.ring(CLINIC_NUMBER)
    operator.take()
    operator.press("5")
    operator.work.edit(start=NOW.replace(year=2020))
    operator.call.promise()
    operator.idle()
    assert not operator.call.wrap_up.isVisible()
    assert frame.said[-1].is_refusal


# several calls


def test_three_calls_stand_side_by_side_and_keep_what_is_typed(operator):
    for language in ("Tigrinya", "Dari", "Somali"):
        operator.take()
        operator.type(language)
    assert len(operator.page.views) == 3
    operator.page.next_call()
    assert operator.call.form.language.text() == "Tigrinya"
    operator.page.next_call()
    assert operator.call.form.language.text() == "Dari"


def test_a_ring_leaves_the_cursor_and_the_words_alone(operator):
    operator.take()
    operator.type("Tigr")
    operator.ring(CLINIC_NUMBER, line=1)
    operator.type("inya")
    assert operator.call.form.language.text() == "Tigrinya"
    assert operator.page.banner.isVisible()


def test_closing_one_call_shows_the_other(operator):
    operator.take()
    operator.type("Tigrinya")
    operator.take()
    operator.press("7")
    operator.close()
    assert len(operator.page.views) == 1
    assert operator.call.form.language.text() == "Tigrinya"


def test_a_draft_brings_every_typed_word_back(operator, frame, put):
    operator.take()
    form = operator.call.form
    operator.type("Praxis Nebelhorn", form.organisation)
    operator.type("030 23999902", form.phone)
    operator.type("first visit", form.occasion)
    operator.type("Tigri", form.language)
    content, key = form.content(), operator.work.key
    again = Operator(put(DeskPage(frame)))
    again.page.restore_draft("call", key, content)
    again.idle()
    back = again.call.form
    texts = [field.text() for field in (back.organisation, back.occasion, back.language)]
    assert texts == ["Praxis Nebelhorn", "first visit", "Tigri"]
    assert back.phone.number == read_phone("030 23999902")


def test_a_draft_kept_before_the_number_was_recognised_finds_its_caller_again(operator, frame, put):
    operator.page.take_number(read_phone(CLINIC_NUMBER))
    content = operator.call.form.content() | {"organisation_id": None, "organisation_name": ""}
    again = Operator(put(DeskPage(frame)))
    again.page.restore_draft("call", operator.work.key, content)
    again.idle()
    assert again.work.organisation_name == "Probeklinik"


# matter by key, everywhere in the form


def test_the_matter_changes_by_alt_and_digit_while_something_is_typed(operator):
    operator.take()
    operator.type("Tigrinya")
    operator.press(Qt.Key.Key_Return)
    operator.type("visit", operator.call.form.occasion)
    operator.press("2", modifier=Qt.KeyboardModifier.AltModifier)
    assert operator.work.matter is Matter.APPOINTMENT
    assert operator.call.form.occasion.text() == "visit"


def test_a_language_nobody_knows_is_kept_in_the_note(operator, desk):
    operator.take()
    operator.type("Xyzzyqa", operator.call.form.language)
    key = operator.work.key
    operator.call.begin_wrap_up()
    assert operator.call.wrap_up.note.text == "Language: Xyzzyqa"
    operator.work.close(CallOutcome.INFORMED)
    operator.idle()
    assert desk.calls.get(key).note == "Language: Xyzzyqa"


def test_undo_goes_to_the_last_step_unless_typing_can_be_undone(operator):
    def is_left(field: QWidget) -> bool:
        keys = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        keys.ignore()
        QApplication.sendEvent(field, keys)
        return not keys.isAccepted()

    operator.take()
    caller = operator.call.form.caller
    assert is_left(caller)
    operator.type("Muster", caller)
    assert not is_left(caller)


def test_a_request_for_later_is_kept_by_one_key(operator, desk):
    operator.ring(CLINIC_NUMBER)
    operator.take()
    operator.press("2")
    operator.type("Tigrinya")
    operator.press(Qt.Key.Key_Return)
    operator.work.edit(start=NOW + timedelta(days=9))
    operator.press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    assert operator.call.wrap_up.isVisible()
    assert [line.request.id for line in desk.requests.queue()] == [operator.work.request.id]


def test_minutes_are_typed_and_seen(operator):
    operator.take()
    minutes = operator.call.form.minutes
    assert minutes.text() == str(operator.page.frame.rules.numbers.instant_minutes)
    minutes.selectAll()
    operator.type("45", minutes)
    assert operator.work.request.minutes == 45


# looks


def test_privacy_hides_who_rings(operator):
    operator.ring(CLINIC_NUMBER)
    caller = operator.page.banner.findChild(PlainLabel, "caller")
    before = caller.grab().toImage()
    PRIVACY.switch(True)
    QApplication.processEvents()
    assert caller.grab().toImage() != before


def test_privacy_hides_the_names_in_forms_and_tabs(operator):
    for _ in range(2):
        operator.ring(CLINIC_NUMBER)
        operator.take()
    PRIVACY.switch(True)
    operator.idle()
    assert "Probeklinik" not in operator.call.form.organisation.displayText()
    assert operator.call.form.organisation.text() == "Probeklinik"
    tabs = operator.page.findChildren(QAbstractButton, "call-tab")
    assert tabs
    assert not any("Probeklinik" in tab.text() for tab in tabs if tab.isVisible())


def test_a_mirrored_desk_puts_the_ranking_on_the_left(operator, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    operator.take()
    operator.type("Tigrinya")
    operator.press(Qt.Key.Key_Return)
    ranking = operator.call.candidates.mapTo(operator.call, operator.call.candidates.rect().center()).x()
    form = operator.call.form.mapTo(operator.call, operator.call.form.rect().center()).x()
    assert ranking < form


def test_every_button_in_a_call_can_be_reached_by_key(operator):
    operator.take()
    buttons = [one for one in operator.call.findChildren(QPushButton) if one.isVisible()]
    assert buttons
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)
