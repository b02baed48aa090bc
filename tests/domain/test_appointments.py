"""Appointments: confirming, moving, cancelling, how they went, and taking an end back; from each state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import BLOCKING, CANCELLATIONS, COMING, OUTCOMES, Appointment, AppointmentState
from sisa_desk.domain.errors import InvalidInput, Refused
from tests.builders import NOW, an_appointment, at, between

State = AppointmentState
TUESDAY = between("Tue 9:00", "10:30")

Step = Callable[[Appointment], Appointment]
STEPS: dict[str, Step] = {
    "confirm": lambda one: one.confirmed(interpreter=True, organisation=True, at=NOW),
    "move": lambda one: one.moved(TUESDAY),
    "cancel": lambda one: one.cancelled(State.CANCELLED_BY_ORGANISATION, NOW),
    "be over": lambda one: one.held_talk(State.DONE, one.start, one.end),
    "be restored": lambda one: one.restored(),
}
#: What may happen to an appointment in each state, and where that leads.
ALLOWED: dict[State, dict[str, State]] = {
    State.HELD: {
        "confirm": State.CONFIRMED, "move": State.HELD, "cancel": State.CANCELLED_BY_ORGANISATION, "be over": State.DONE
    },
    State.BOOKED: {
        "confirm": State.CONFIRMED, "move": State.BOOKED, "cancel": State.CANCELLED_BY_ORGANISATION,
        "be over": State.DONE,
    },
    State.CONFIRMED: {
        "confirm": State.CONFIRMED, "move": State.BOOKED, "cancel": State.CANCELLED_BY_ORGANISATION,
        "be over": State.DONE,
    },
    State.CONNECTED: {"cancel": State.CANCELLED_BY_ORGANISATION, "be over": State.DONE},
    State.DONE: {"be over": State.DONE, "be restored": State.BOOKED},
    State.NO_SHOW_ORGANISATION: {"be over": State.DONE, "be restored": State.BOOKED},
    State.NO_SHOW_BENEFICIARY: {"be over": State.DONE, "be restored": State.BOOKED},
    State.NO_SHOW_INTERPRETER: {"be over": State.DONE, "be restored": State.BOOKED},
    **{state: {"be restored": State.BOOKED} for state in CANCELLATIONS},
}  # fmt: skip


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", STEPS)
def test_what_may_happen_depends_on_the_state(state: State, step: str) -> None:
    appointment = an_appointment(state=state)
    if step in ALLOWED[state]:
        assert STEPS[step](appointment).state is ALLOWED[state][step]
        return
    with pytest.raises(Refused) as refusal:
        STEPS[step](appointment)
    expected = "appointment_not_ended" if step == "be restored" else "appointment_not_coming"
    assert (refusal.value.code, refusal.value.facts["state"]) == (expected, state)


def test_every_state_is_coming_connected_over_or_cancelled() -> None:
    assert COMING | {State.CONNECTED} | OUTCOMES | CANCELLATIONS == set(State)
    assert not OUTCOMES & CANCELLATIONS
    assert COMING | {State.CONNECTED, State.DONE} == BLOCKING


@pytest.mark.parametrize("state", State)
def test_only_a_cancellation_cancels(state: State) -> None:
    appointment = an_appointment()
    if state in CANCELLATIONS:
        cancelled = appointment.cancelled(state, NOW, "ill")
        assert (cancelled.state, cancelled.ended_at, cancelled.end_reason) == (state, NOW, "ill")
        return
    with pytest.raises(Refused) as refusal:
        appointment.cancelled(state, NOW)
    assert (refusal.value.code, refusal.value.facts["state"]) == ("not_a_cancellation", state)


@pytest.mark.parametrize("state", State)
def test_only_an_outcome_says_how_it_went(state: State) -> None:
    appointment = an_appointment()
    if state in OUTCOMES:
        over = appointment.held_talk(state, at("Thu 10:05"), at("Thu 10:50"))
        assert (over.state, over.actual_start, over.actual_end) == (state, at("Thu 10:05"), at("Thu 10:50"))
        assert (over.ended_at, over.interval) == (at("Thu 10:50"), appointment.interval)
        return
    with pytest.raises(Refused) as refusal:
        appointment.held_talk(state, None, None)
    assert refusal.value.code == "not_an_outcome"


def test_an_appointment_to_which_somebody_did_not_come_ended_when_it_was_planned_to() -> None:
    over = an_appointment("Thu 10:00").held_talk(State.NO_SHOW_BENEFICIARY, None, None)
    assert (over.actual_start, over.actual_end, over.ended_at) == (None, None, at("Thu 11:00"))


def test_one_side_informed_is_booked_and_both_sides_is_confirmed() -> None:
    half = an_appointment().confirmed(interpreter=True, at=at("9:00"))
    assert (half.state, half.is_confirmed_by_both) == (State.BOOKED, False)
    whole = half.confirmed(organisation=True, at=at("9:30"))
    assert (whole.state, whole.is_confirmed_by_both) == (State.CONFIRMED, True)
    assert (whole.interpreter_confirmed_at, whole.organisation_confirmed_at) == (at("9:00"), at("9:30"))


def test_after_a_move_both_sides_have_to_be_told_anew() -> None:
    confirmed = an_appointment().confirmed(interpreter=True, organisation=True, at=NOW)
    moved = confirmed.moved(TUESDAY)
    assert (moved.interval, moved.state, moved.is_confirmed_by_both) == (TUESDAY, State.BOOKED, False)
    assert moved.id == confirmed.id


def test_an_appointment_is_not_moved_to_no_time_at_all() -> None:
    with pytest.raises(InvalidInput) as refusal:
        an_appointment().moved(between("Tue 9:00", "9:00"))
    assert (refusal.value.code, refusal.value.field) == ("end_before_start", "end")


def test_the_travel_around_an_appointment_is_blocked_too() -> None:
    appointment = an_appointment("Thu 10:00", travel_before=40, travel_after=25)
    assert appointment.interval == between("Thu 10:00", "11:00")
    assert appointment.blocked == between("Thu 9:20", "11:25")


@pytest.mark.parametrize("state", sorted(CANCELLATIONS))
def test_taking_a_cancellation_back_leaves_the_appointment_as_it_was(state: State) -> None:
    booked = an_appointment()
    confirmed = booked.confirmed(interpreter=True, organisation=True, at=NOW)
    for before in (booked, confirmed):
        assert before.cancelled(state, NOW + timedelta(hours=1), "by mistake").restored() == before


def test_what_was_said_of_an_appointment_may_be_put_right() -> None:
    done = an_appointment().held_talk(State.DONE, at("Thu 10:00"), at("Thu 11:00"))
    corrected = done.held_talk(State.NO_SHOW_ORGANISATION, None, None)
    assert corrected == replace(done, state=State.NO_SHOW_ORGANISATION, actual_start=None, actual_end=None)
