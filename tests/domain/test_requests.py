"""Requests: what has to be filled in, and the states they may go through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sisa_desk.domain.calls import NOTE_LIMIT
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.requests import (
    ALIVE,
    SEEKING,
    Request,
    RequestKind,
    RequestState,
    checked,
    may_become,
    problems_in,
    without_detours,
)
from sisa_desk.domain.vocabulary import Mode, UnfilledReason
from tests.builders import NOW, a_request, an_instant_request, between

LATER = NOW + timedelta(hours=1)

#: Rows: from. Columns: to, in the order of the states. "x" forward, "u" only as an undo, "." never, "=" stays.
#:        DR OP AS AC CO DO UN CO CB NO NB NI DU UD
WAYS = """
draft                     = x x u u . x x x . . . x x
open                      x = x x x x x x x . . . x x
asked                     x x = x x x x x x . . . x x
accepted                  x x x = x x . x x x x x x x
confirmed                 x x x x = x . x x x x x x x
done                      . u u u u = . x x x x x x x
unfilled                  u u u . . . = . . . . . . .
cancelled_by_organisation u u u u u u . = . . . . . .
cancelled_by_beneficiary  u u u u u u . . = . . . . .
no_show_organisation      . . . u u u . . . = x x . .
no_show_beneficiary       . . . u u u . . . x = x . .
no_show_interpreter       . . . u u u . . . x x = . .
duplicate                 u u u u u u . . . . . . = .
undone                    u u u u u u . . . . . . . =
"""
WAY_TABLE = {
    (RequestState(row[0]), state): sign
    for row in map(str.split, WAYS.strip().splitlines())
    for state, sign in zip(RequestState, row[1:], strict=True)
}


@pytest.mark.parametrize(("state", "other"), WAY_TABLE)
def test_a_request_goes_only_where_a_way_leads(state: RequestState, other: RequestState) -> None:
    request = a_request(state=state)
    if WAY_TABLE[state, other] == ".":
        assert not may_become(state, other)
        with pytest.raises(Refused) as refusal:
            request.in_state(other)
        assert refusal.value.code == "request_cannot_become"
        assert refusal.value.facts == {"state": state, "wanted": other}
    else:
        assert request.in_state(other) == replace(request, state=other)


def test_every_state_is_in_the_table() -> None:
    assert set(WAY_TABLE) == {(one, other) for one in RequestState for other in RequestState}


def test_every_step_can_be_taken_back() -> None:
    assert all(may_become(one, other) == may_become(other, one) for one in RequestState for other in RequestState)


@pytest.mark.parametrize("state", RequestState)
def test_some_states_still_seek_somebody(state: RequestState) -> None:
    assert a_request(state=state).is_seeking == (state in {"draft", "open", "asked"})
    assert (state in ALIVE) == (state in {"draft", "open", "asked", "accepted", "confirmed"})


@pytest.mark.parametrize("state", RequestState)
def test_only_a_request_that_seeks_somebody_can_stay_unfilled(state: RequestState) -> None:
    request = a_request(state=state)
    if state in SEEKING:
        ended = request.unfilled(UnfilledReason.NOBODY_FREE, LATER)
        assert (ended.state, ended.unfilled_reason, ended.ended_at) == (
            RequestState.UNFILLED,
            UnfilledReason.NOBODY_FREE,
            LATER,
        )
    else:
        with pytest.raises(Refused) as refusal:
            request.unfilled(UnfilledReason.NOBODY_FREE, LATER)
        assert refusal.value.code == "request_not_open"


@pytest.mark.parametrize("state", sorted(ALIVE))
def test_a_living_state_is_no_end(state: RequestState) -> None:
    with pytest.raises(Refused) as refusal:
        a_request().ended(state, LATER)
    assert refusal.value.code == "not_an_end"


def test_an_end_has_its_time() -> None:
    ended = a_request().ended(RequestState.CANCELLED_BY_ORGANISATION, LATER)
    assert (ended.state, ended.ended_at) == (RequestState.CANCELLED_BY_ORGANISATION, LATER)


def test_nobody_can_be_missed_at_a_request_nobody_was_found_for() -> None:
    with pytest.raises(Refused):
        a_request().ended(RequestState.NO_SHOW_INTERPRETER, LATER)


@pytest.mark.parametrize("state", RequestState)
def test_a_request_is_open_again_without_a_trace_of_its_end(state: RequestState) -> None:
    request = a_request()
    ended = replace(request, state=state, ended_at=LATER, unfilled_reason=UnfilledReason.OTHER)
    assert ended.reopened() == request


# What has to be filled in


def problems(request: Request) -> list[tuple[str, str]]:
    return [(problem.code, problem.field) for problem in problems_in(request)]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"language": ""}, [("language_missing", "language")]),
        ({"start": None}, [("start_missing", "start")]),
        ({"place_id": ""}, [("place_missing", "place")]),
        ({"place_id": "", "mode": Mode.VIDEO}, []),
        ({"place_id": "", "mode": Mode.PHONE}, []),
        ({"minutes": 4}, [("minutes_out_of_range", "minutes")]),
        ({"minutes": 5}, []),
        ({"minutes": 720}, []),
        ({"minutes": 721}, [("minutes_out_of_range", "minutes")]),
        ({"interpreters_needed": 0}, [("count_out_of_range", "interpreters_needed")]),
        ({"interpreters_needed": 20}, []),
        ({"interpreters_needed": 21}, [("count_out_of_range", "interpreters_needed")]),
        ({"area": None, "organisation_id": None}, []),
    ],
)
def test_what_keeps_an_appointment_from_being_filed(changes: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert problems(a_request(**changes)) == found


def test_a_talk_now_needs_neither_time_nor_place() -> None:
    assert problems(an_instant_request()) == []
    assert problems(an_instant_request(kind=RequestKind.TRANSLATION, mode=Mode.WRITTEN)) == []


def test_problems_come_in_the_order_of_the_form_and_the_first_is_raised() -> None:
    empty = a_request(None, language="", place_id="", minutes=0, interpreters_needed=0)
    assert [field for _, field in problems(empty)] == ["language", "start", "minutes", "place", "interpreters_needed"]
    with pytest.raises(InvalidInput) as refusal:
        checked(empty)
    assert refusal.value.code == "language_missing"


def test_a_filed_request_has_its_note_trimmed_and_nothing_else_changed() -> None:
    request = a_request(note="  two children \n")
    assert checked(request) == replace(request, note="two children")
    with pytest.raises(InvalidInput):
        checked(a_request(note="x" * (NOTE_LIMIT + 1)))


def test_the_time_asked_for_is_known_once_the_start_is() -> None:
    assert a_request("Thu 10:00", minutes=90).interval == between("Thu 10:00", "11:30")
    assert a_request(None).interval is None


def test_another_language_leaves_the_ways_that_were_taken_for_the_one_before():
    over = a_request(language="tir", relay_language="amh", interpreters_needed=2)
    assert without_detours(replace(over, room="3"), over).relay_language == "amh"
    changed = without_detours(replace(over, language="ara"), over)
    assert (changed.relay_language, changed.interpreters_needed) == ("", 1)
    instead = a_request(language="ukr", stand_in_language="rus", interpreters_needed=3)
    changed = without_detours(replace(instead, language="ara"), instead)
    assert (changed.stand_in_language, changed.interpreters_needed) == ("", 3)
