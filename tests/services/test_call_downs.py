"""The call-down against the store: two lines at most, wrong numbers, calling off, and two desks in the same instant."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.services.bundle import Services
from tests.builders import a_phone, a_request, an_id, an_instant_request, an_interpreter
from tests.builders.stores import Place, Watch, a_desk

pytestmark = pytest.mark.both_stores


def somebody(desk: Services, *numbers: str):
    phones = tuple(a_phone(number) for number in numbers or ("0171 3920001",))
    return desk.interpreters.save(an_interpreter(phones=phones)).value


def a_search(desk: Services):
    return desk.requests.file(an_instant_request()).value


def test_two_lines_ring_at_once_and_never_three(desk: Services) -> None:
    request, people = a_search(desk), [somebody(desk, f"0171 392000{n}") for n in range(3)]
    first = desk.offers.ask(request.id, people[0].id).value
    desk.offers.ask(request.id, people[1].id)
    with pytest.raises(Refused) as refused:
        desk.offers.ask(request.id, people[2].id)
    assert (refused.value.code, refused.value.facts["most"]) == ("no_line_free", 2)
    desk.offers.answer(first.id, Answer.NO_ANSWER)
    desk.offers.ask(request.id, people[2].id)


def test_the_other_line_is_called_off_and_told_when_one_said_yes(desk: Services, watch: Watch) -> None:
    request, people = a_search(desk), [somebody(desk, f"0171 392000{n}") for n in range(2)]
    yes, other = (desk.offers.ask(request.id, person.id).value for person in people)
    desk.offers.answer(yes.id, Answer.YES)
    receipt = desk.offers.call_off(other.id)
    assert (receipt.value.state, receipt.value.told_at) == (OfferState.GIVEN_TO_ANOTHER, watch.now)
    receipt.undo()
    line = next(one for one in desk.offers.of_request(request.id) if one.offer.id == other.id)
    assert (line.offer.state, line.offer.told_at) == (OfferState.ASKED, None)


# wrong numbers


def test_a_wrong_number_is_marked_and_the_second_one_is_offered_at_once(desk: Services, watch: Watch) -> None:
    request, person = a_search(desk), somebody(desk, "0171 3920001", "0171 3920002")
    offer = desk.offers.ask(request.id, person.id).value
    answered = desk.offers.answer(offer.id, Answer.WRONG_NUMBER, number_id=person.phones[0].id)
    assert [one.wrong_on for one in desk.interpreters.get(person.id).phones] == [wall_date(watch.now), None]
    (candidate,) = desk.matching.candidates_for(request).candidates
    assert candidate.phone.number == person.phones[1].number
    answered.undo()
    assert [one.wrong_on for one in desk.interpreters.get(person.id).phones] == [None, None]


def test_with_the_only_number_wrong_nobody_can_ring(desk: Services) -> None:
    request, person = a_search(desk), somebody(desk)
    offer = desk.offers.ask(request.id, person.id).value
    desk.offers.answer(offer.id, Answer.WRONG_NUMBER, number_id=person.phones[0].id)
    (absentee,) = desk.matching.candidates_for(request).absentees
    assert absentee.reason.code == "no_number"


def test_a_number_of_somebody_else_is_not_marked(desk: Services) -> None:
    request, person, other = a_search(desk), somebody(desk), somebody(desk, "0171 3920009")
    offer = desk.offers.ask(request.id, person.id).value
    answered = desk.offers.answer(offer.id, Answer.WRONG_NUMBER, number_id=other.phones[0].id).value
    assert answered.not_before is not None
    assert not any(one.is_wrong for one in desk.interpreters.get(other.id).phones)


# one desk at a time


def test_a_ringing_that_was_forgotten_ends_when_somebody_else_rings(desk: Services, other_desk, watch: Watch) -> None:
    person, first, second = somebody(desk), a_search(desk), a_search(desk)
    desk.offers.ask(first.id, person.id)
    watch.go_on(minutes=6)
    other_desk.offers.ask(second.id, person.id)
    (line,) = desk.offers.of_request(first.id)
    assert line.offer.state is OfferState.EXPIRED
    assert desk.requests.get(first.id).state == "open"


def test_the_store_itself_refuses_a_second_ringing(desk: Services, watch: Watch) -> None:
    person, first, second = somebody(desk), a_search(desk), a_search(desk)
    offer = desk.offers.ask(first.id, person.id).value
    with pytest.raises(Refused) as refused, desk.database.transaction() as tx:
        tx.offers.add(type(offer)(an_id(), second.id, person.id, watch.now))
    assert refused.value.code == "being_rung"


def test_an_answer_is_not_taken_back_into_a_ringing_of_somebody_else(desk: Services, other_desk: Services) -> None:
    person, first, second = somebody(desk), a_search(desk), a_search(desk)
    offer = desk.offers.ask(first.id, person.id).value
    answered = desk.offers.answer(offer.id, Answer.BUSY)
    other_desk.offers.ask(second.id, person.id)
    with pytest.raises(Refused) as refused:
        answered.undo()
    assert refused.value.code == "being_rung"


def test_of_two_desks_in_the_same_instant_one_rings(place: Place, desk: Services, watch: Watch) -> None:
    rounds, won, refusals = 40, [], []
    people = [somebody(desk, f"0171 39{n:05}") for n in range(rounds)]
    requests = [[desk.requests.file(a_request()).value for _ in range(rounds)] for _ in range(2)]
    barrier = Barrier(2)

    def ring(number: int) -> None:
        own = a_desk(place, watch, f"desk {number}")
        for person, request in zip(people, requests[number], strict=True):
            barrier.wait()
            try:
                won.append(own.offers.ask(request.id, person.id).value.interpreter_id)
            except Refused as refusal:
                refusals.append(refusal.code)
        own.close()

    threads = [Thread(target=ring, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == sorted(person.id for person in people)
    assert refusals == ["being_rung"] * rounds


# a desk that takes a call up again


def test_a_dossier_tells_how_far_a_call_has_come(desk: Services, watch: Watch) -> None:
    call, person = desk.calls.open().value, somebody(desk)
    assert desk.calls.dossier(call.id).request is None
    request = desk.requests.file(an_instant_request(call_id=call.id)).value
    offer = desk.offers.ask(request.id, person.id).value
    talk = desk.offers.connected(offer.id).value
    promise = desk.calls.promise(call.id, watch.now + timedelta(minutes=30)).value
    dossier = desk.calls.dossier(call.id)
    assert (dossier.request.id, dossier.appointment, dossier.callback) == (request.id, talk, promise)
