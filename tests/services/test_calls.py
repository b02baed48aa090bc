"""Calls: who is ringing, opening once, wrapping up, promising, and every step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.calls import NOTE_LIMIT, CallOutcome, Channel, Matter
from sisa_desk.domain.errors import InvalidInput, Missing, Refused, StaleChange
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.services.bundle import Services
from tests.builders import a_contact, a_number, a_phone, a_request, an_id, an_interpreter, an_organisation, at
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores

CLINIC = read_phone("030 23125-117")


def a_clinic(desk: Services, **changes: object) -> object:
    numbers = (a_number("030 23125-0", is_trunk=True),)
    return desk.organisations.save(an_organisation(numbers=numbers, **changes)).value


def test_a_caller_is_recognised_with_the_last_contacts(desk: Services) -> None:
    clinic = a_clinic(desk)
    call = desk.calls.open(CLINIC, organisation_id=clinic.id).value
    request = desk.requests.file(a_request(organisation_id=clinic.id, call_id=call.id)).value
    card = desk.calls.caller_for(CLINIC)
    assert (card.organisation, card.by_trunk, card.calls_before) == (clinic, True, 1)
    assert card.last_calls == (call,)
    assert card.last_requests == (request,)


def test_the_person_behind_the_number_is_named(desk: Services) -> None:
    nurse = a_contact("Jana Probst", phone=read_phone("030 23125-333"))
    clinic = a_clinic(desk, contacts=(a_contact("Somebody Else"), nurse))
    card = desk.calls.caller_for(nurse.phone)
    assert (card.organisation, card.contact, card.by_trunk) == (clinic, nurse, False)


def test_an_interpreter_who_rings_is_no_institution(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter(phones=(a_phone("0171 3920044"),))).value
    card = desk.calls.caller_for(read_phone("0171 3920044"))
    assert (card.interpreter, card.organisation) == (person, None)


def test_a_stranger_is_remembered_by_number(desk: Services, watch: Watch) -> None:
    stranger = read_phone("0171 3920098")
    assert desk.calls.caller_for(stranger).last_calls == ()
    calls = []
    for _ in range(7):
        watch.go_on(minutes=1)
        calls.append(desk.calls.open(stranger).value)
    assert desk.calls.caller_for(stranger).last_calls == tuple(reversed(calls[-5:]))


def test_a_withheld_number_remembers_nobody(desk: Services) -> None:
    desk.calls.open(read_phone(""))
    assert desk.calls.caller_for(read_phone("")).last_calls == ()


def test_an_institution_that_was_named_has_its_card_too(desk: Services) -> None:
    clinic = a_clinic(desk)
    call = desk.calls.open(organisation_id=clinic.id).value
    card = desk.calls.card_of(clinic.id)
    assert (card.organisation, card.last_calls, card.calls_before) == (clinic, (call,), 1)


def test_opening_notes_who_when_and_the_next_case_number(desk: Services, watch: Watch) -> None:
    receipt = desk.calls.open(CLINIC, rang_at=watch.now - timedelta(seconds=9), channel=Channel.PHONE)
    call = receipt.value
    assert (call.number, call.operator, call.answered_at) == (1, "desk 1", watch.now)
    assert call.rang_at == watch.now - timedelta(seconds=9)
    assert receipt.events == (Event(Noun.CALL, "opened", call.id),)
    assert desk.calls.open(CLINIC).value.number == 2


def test_opening_twice_under_one_key_gives_one_call(desk: Services, other_desk: Services) -> None:
    key = an_id()
    first = desk.calls.open(CLINIC, key=key).value
    assert desk.calls.open(read_phone("030 23125-999"), key=key).value == first
    assert other_desk.calls.open(CLINIC, key=key).value == first
    assert len(desk.calls.recent()) == 1
    assert desk.calls.open().value.number == 2


def test_calls_and_requests_share_one_row_of_case_numbers(desk: Services) -> None:
    numbers = [desk.calls.open().value.number, desk.requests.file(a_request()).value.number]
    assert [*numbers, desk.calls.open().value.number] == [1, 2, 3]


def test_what_was_entered_is_stored_and_can_be_taken_back(desk: Services) -> None:
    call = desk.calls.open(CLINIC).value
    receipt = desk.calls.save(replace(call, matter=Matter.MEDIATE_NOW, note="  ring twice  "))
    assert (receipt.value.matter, receipt.value.note) == (Matter.MEDIATE_NOW, "ring twice")
    receipt.undo()
    assert desk.calls.get(call.id) == replace(call, version=3)


def test_a_note_that_is_too_long_is_refused_and_nothing_is_stored(desk: Services) -> None:
    call = desk.calls.open(CLINIC).value
    with pytest.raises(InvalidInput) as refused:
        desk.calls.save(replace(call, note="x" * (NOTE_LIMIT + 1)))
    assert refused.value.field == "note"
    with pytest.raises(InvalidInput):
        desk.calls.close(replace(call, note="x" * (NOTE_LIMIT + 1)), CallOutcome.INFORMED)
    assert desk.calls.get(call.id) == call


def test_a_change_on_two_desks_at_once_is_refused_for_the_second(desk: Services, other_desk: Services) -> None:
    call = desk.calls.open(CLINIC).value
    desk.calls.save(replace(call, caller_name="Probst"))
    with pytest.raises(StaleChange):
        other_desk.calls.save(replace(call, caller_name="Probe"))
    assert desk.calls.get(call.id).caller_name == "Probst"


def test_a_step_back_after_somebody_elses_change_is_refused(desk: Services, other_desk: Services) -> None:
    call = desk.calls.open(CLINIC).value
    receipt = desk.calls.save(replace(call, caller_name="Probst"))
    other_desk.calls.save(replace(receipt.value, language="ara"))
    with pytest.raises(StaleChange):
        receipt.undo()


def test_wrapping_up_and_the_step_back(desk: Services, watch: Watch) -> None:
    call = desk.calls.open(CLINIC).value
    assert [line.call for line in desk.calls.unclosed()] == [call]
    watch.go_on(minutes=4)
    receipt = desk.calls.close(call, CallOutcome.CONNECTED)
    assert (receipt.value.outcome, receipt.value.closed_at) == (CallOutcome.CONNECTED, watch.now)
    assert desk.calls.unclosed() == ()
    with pytest.raises(Refused):
        desk.calls.close(receipt.value, CallOutcome.BOOKED)
    receipt.undo()
    assert desk.calls.get(call.id) == replace(call, version=3)


def test_unfilled_needs_its_reason_and_referred_its_target(desk: Services) -> None:
    call = desk.calls.open(CLINIC).value
    for outcome in (CallOutcome.UNFILLED, CallOutcome.REFERRED):
        with pytest.raises(InvalidInput):
            desk.calls.close(call, outcome)
    target = desk.organisations.referral_targets()[0]
    closed = desk.calls.close(call, CallOutcome.REFERRED, referral_target_id=target.id).value
    assert closed.referral_target_id == target.id
    again = desk.calls.reopen(closed).value
    unfilled = desk.calls.close(again, CallOutcome.UNFILLED, reason=UnfilledReason.NOBODY_FREE).value
    assert (unfilled.unfilled_reason, unfilled.referral_target_id) == (UnfilledReason.NOBODY_FREE, None)


def test_a_promise_is_made_kept_and_taken_back(desk: Services, watch: Watch) -> None:
    clinic = a_clinic(desk)
    call = desk.calls.open(CLINIC, organisation_id=clinic.id).value
    receipt = desk.calls.promise(call.id, watch.now + timedelta(minutes=30), note=" ask for Jana ")
    (line,) = desk.calls.promises()
    assert (line.callback, line.call, line.organisation) == (receipt.value, call, clinic.name)
    assert (line.callback.phone, line.callback.note) == (CLINIC, "ask for Jana")

    kept = desk.calls.keep_promise(receipt.value.id)
    assert desk.calls.promises() == ()
    with pytest.raises(Refused):
        desk.calls.keep_promise(receipt.value.id)
    kept.undo()
    assert [one.callback.done_at for one in desk.calls.promises()] == [None]


def test_a_promise_can_be_taken_back_whole(desk: Services, watch: Watch) -> None:
    call = desk.calls.open(CLINIC).value
    receipt = desk.calls.promise(call.id, watch.now + timedelta(minutes=30))
    receipt.undo()
    assert desk.calls.promises() == ()
    with pytest.raises(Missing):
        desk.calls.keep_promise(receipt.value.id)


def test_promises_stand_by_when_they_are_due_and_never_in_the_past(desk: Services, watch: Watch) -> None:
    call = desk.calls.open(CLINIC).value
    for minutes in (40, 10, 20):
        desk.calls.promise(call.id, watch.now + timedelta(minutes=minutes))
    due = [line.callback.due_at - watch.now for line in desk.calls.promises()]
    assert due == [timedelta(minutes=minutes) for minutes in (10, 20, 40)]
    with pytest.raises(InvalidInput):
        desk.calls.promise(call.id, watch.now)


def test_the_offered_time_of_a_promise_is_round(desk: Services) -> None:
    assert desk.calls.default_due(at("9:01") + timedelta(seconds=7)) == at("9:35")
    assert desk.calls.default_due(at("9:00")) == at("9:30")


def test_a_promise_for_an_unknown_call_is_refused(desk: Services, watch: Watch) -> None:
    with pytest.raises(Missing):
        desk.calls.promise(an_id(), watch.now + timedelta(hours=1))


def test_the_last_calls_come_newest_first(desk: Services, watch: Watch) -> None:
    for _ in range(4):
        watch.go_on(minutes=1)
        desk.calls.open(CLINIC)
    assert [line.call.number for line in desk.calls.recent(3)] == [4, 3, 2]
