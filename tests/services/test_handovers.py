"""A search changes desks: seen at once, taken once, taken back until then, with its lines and what was typed."""

from __future__ import annotations

import pytest

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.requests import RequestState
from sisa_desk.services.bundle import Services
from tests.builders import an_instant_request, an_interpreter
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores


@pytest.fixture
def search(desk: Services) -> tuple:
    call = desk.calls.open().value
    request = desk.requests.file(an_instant_request(call_id=call.id)).value
    return call, request


def test_the_other_desk_sees_who_hands_over_what_and_why(desk: Services, other_desk: Services, search) -> None:
    call, request = search
    handed = desk.handovers.hand_over(request.id, call, to=" Bora ", note="knows the ward", draft="{}").value
    (line,) = other_desk.handovers.waiting()
    assert line.handover == handed
    assert (handed.handed_by, handed.handed_to, handed.note) == ("desk 1", "Bora", "knows the ward")
    assert (line.call.id, line.request.id) == (call.id, request.id)


def test_taking_over_brings_what_was_typed_and_leaves_none_of_it_in_the_store(desk, other_desk, search, watch: Watch):
    call, request = search
    handed = desk.handovers.hand_over(request.id, call, draft='{"when": "to"}').value
    watch.go_on(seconds=9)
    taken = other_desk.handovers.take(handed.id).value
    assert (taken.draft, taken.taken_by, taken.taken_at) == ('{"when": "to"}', "desk 2", watch.now)
    assert desk.calls.dossier(call.id).handover.draft == ""
    assert desk.handovers.waiting() == ()


def test_the_phone_that_rings_goes_along(desk, other_desk, search) -> None:
    call, request = search
    person = desk.interpreters.save(an_interpreter()).value
    offer = desk.offers.ask(request.id, person.id).value
    other_desk.handovers.take(desk.handovers.hand_over(request.id, call).value.id)
    (line,) = desk.offers.of_request(request.id)
    assert (line.offer.id, line.offer.operator) == (offer.id, "desk 2")


def test_it_is_taken_once(desk, other_desk, search) -> None:
    call, request = search
    handed = desk.handovers.hand_over(request.id, call).value
    other_desk.handovers.take(handed.id)
    for late in (desk.handovers.take, desk.handovers.take_back):
        with pytest.raises(Refused) as refused:
            late(handed.id)
        assert (refused.value.code, refused.value.facts["operator"]) == ("handover_taken", "desk 2")


def test_it_can_be_taken_back_until_somebody_takes_it(desk, other_desk, search) -> None:
    call, request = search
    receipt = desk.handovers.hand_over(request.id, call)
    receipt.undo()
    assert other_desk.handovers.waiting() == ()
    with pytest.raises(Refused):
        other_desk.handovers.take(receipt.value.id)
    assert desk.calls.dossier(call.id).handover is None


def test_a_call_waits_for_one_colleague_at_a_time_and_can_go_on(desk, other_desk, search) -> None:
    call, request = search
    handed = desk.handovers.hand_over(request.id, call).value
    with pytest.raises(Refused) as refused:
        desk.handovers.hand_over(request.id, desk.calls.get(call.id))
    assert refused.value.code == "handover_waits"
    other_desk.handovers.take(handed.id)
    again = other_desk.handovers.hand_over(request.id, other_desk.calls.get(call.id)).value
    assert desk.calls.dossier(call.id).handover == again


def test_what_is_found_or_over_is_not_handed_over(desk, search) -> None:
    call, request = search
    desk.requests.end(request.id, RequestState.DUPLICATE)
    with pytest.raises(Refused) as refused:
        desk.handovers.hand_over(request.id, call)
    assert refused.value.code == "request_not_open"


def test_a_note_that_is_too_long_hands_nothing_over(desk, search) -> None:
    call, request = search
    with pytest.raises(InvalidInput):
        desk.handovers.hand_over(request.id, call, note="x" * 401)
    assert desk.handovers.waiting() == ()
