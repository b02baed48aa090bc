"""Calls from ring to wrap-up, promises to ring back, and notes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.calls import NOTE_LIMIT, Call, CallOutcome, checked_note
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.vocabulary import UnfilledReason
from tests.builders import NOW, a_call, a_callback, an_id, at

LATER = NOW + timedelta(minutes=4)
PLAIN = [one for one in CallOutcome if one not in {CallOutcome.UNFILLED, CallOutcome.REFERRED}]


def test_a_call_is_open_until_its_wrap_up() -> None:
    call = a_call()
    assert call.is_open
    assert not call.closed(CallOutcome.CONNECTED, LATER).is_open


@pytest.mark.parametrize("outcome", PLAIN)
def test_most_outcomes_need_nothing_else(outcome: CallOutcome) -> None:
    closed = a_call().closed(outcome, LATER)
    assert (closed.outcome, closed.closed_at) == (outcome, LATER)


@pytest.mark.parametrize("reason", UnfilledReason)
def test_an_unfilled_call_says_why(reason: UnfilledReason) -> None:
    assert a_call().closed(CallOutcome.UNFILLED, LATER, reason=reason).unfilled_reason is reason


def test_an_unfilled_call_without_a_reason_stays_open() -> None:
    with pytest.raises(InvalidInput) as refusal:
        a_call().closed(CallOutcome.UNFILLED, LATER)
    assert (refusal.value.code, refusal.value.field) == ("reason_missing", "unfilled_reason")


def test_a_referred_call_says_whereto() -> None:
    target = an_id()
    assert a_call().closed(CallOutcome.REFERRED, LATER, referral_target_id=target).referral_target_id == target
    with pytest.raises(InvalidInput) as refusal:
        a_call().closed(CallOutcome.REFERRED, LATER)
    assert (refusal.value.code, refusal.value.field) == ("target_missing", "referral_target")


def test_a_reason_is_kept_for_unfilled_calls_only() -> None:
    closed = a_call().closed(CallOutcome.BOOKED, LATER, reason=UnfilledReason.NOBODY_FREE)
    assert closed.unfilled_reason is None


@pytest.mark.parametrize("outcome", PLAIN)
def test_a_call_is_wrapped_up_once(outcome: CallOutcome) -> None:
    with pytest.raises(Refused) as refusal:
        a_call().closed(CallOutcome.CONNECTED, LATER).closed(outcome, LATER)
    assert (refusal.value.code, refusal.value.facts["outcome"]) == ("call_already_closed", CallOutcome.CONNECTED)


def test_taking_the_wrap_up_back_leaves_the_call_as_it_was() -> None:
    call = a_call()
    closings: list[Call] = [
        call.closed(CallOutcome.UNFILLED, LATER, reason=UnfilledReason.NOBODY_REACHED),
        call.closed(CallOutcome.REFERRED, LATER, referral_target_id=an_id()),
        call.closed(CallOutcome.BOOKED, LATER),
    ]
    assert [closed.reopened() for closed in closings] == [call, call, call]


def test_a_promise_is_overdue_from_its_minute_on_until_it_is_kept() -> None:
    promise = a_callback("9:00")
    assert [promise.is_overdue(at(text)) for text in ("8:59", "9:00", "10:00")] == [False, True, True]
    assert not promise.kept(at("9:05")).is_overdue(at("10:00"))


def test_a_promise_is_kept_once() -> None:
    kept = a_callback().kept(LATER)
    assert kept.done_at == LATER
    with pytest.raises(Refused) as refusal:
        kept.kept(LATER)
    assert refusal.value.code == "callback_already_done"


def test_a_note_is_stored_without_blanks_around_it() -> None:
    assert checked_note("  rings back at nine \n") == "rings back at nine"


@given(st.text(max_size=20) | st.text(min_size=NOTE_LIMIT - 5, max_size=NOTE_LIMIT + 20))
def test_a_note_fits_or_is_refused_with_the_limit(text: str) -> None:
    if len(text.strip()) <= NOTE_LIMIT:
        assert checked_note(text) == text.strip()
        return
    with pytest.raises(InvalidInput) as refusal:
        checked_note(text)
    assert (refusal.value.code, refusal.value.field) == ("note_too_long", "note")
    assert refusal.value.facts["limit"] == NOTE_LIMIT


def test_a_note_of_exactly_the_limit_is_taken() -> None:
    assert len(checked_note("x" * NOTE_LIMIT + "   ")) == NOTE_LIMIT
