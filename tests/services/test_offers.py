"""Offers: asking, every answer, nobody rung twice at once, the first yes wins, and every step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused, SlotTaken
from sisa_desk.domain.offers import Answer, OfferState, Via
from sisa_desk.domain.requests import RequestState
from sisa_desk.services.bundle import Services
from tests.builders import a_request, an_id, an_instant_request, an_interpreter
from tests.builders.stores import Watch

pytestmark = pytest.mark.both_stores


def a_pool(desk: Services, number: int) -> list:
    return [desk.interpreters.save(an_interpreter("Amal", f"No. {each}")).value for each in range(number)]


def states(desk: Services, request: object) -> list[OfferState]:
    """Give the states of the offers of a request; those of one moment stand in no order."""
    return sorted(line.offer.state for line in desk.offers.of_request(request.id))


def test_asking_is_seen_at_once_on_every_desk(desk: Services, other_desk: Services, watch: Watch) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    assert (offer.state, offer.asked_at, offer.operator, offer.expires_at) == (
        OfferState.ASKED,
        watch.now,
        "desk 1",
        None,
    )
    (line,) = other_desk.offers.of_request(request.id)
    assert (line.offer, line.interpreter) == (offer, person)
    assert other_desk.requests.get(request.id).state is RequestState.ASKED


@pytest.mark.parametrize(
    ("answer", "state", "rest", "seen"),
    [
        (Answer.YES, OfferState.YES, None, RequestState.ASKED),
        (Answer.MAYBE, OfferState.MAYBE, None, RequestState.ASKED),
        (Answer.NO, OfferState.NO, None, RequestState.OPEN),
        (Answer.NO_ANSWER, OfferState.NO_ANSWER, 15, RequestState.OPEN),
        (Answer.BUSY, OfferState.NO_ANSWER, 5, RequestState.OPEN),
        (Answer.MAILBOX, OfferState.NO_ANSWER, 30, RequestState.OPEN),
        (Answer.LATER, OfferState.MAYBE, 30, RequestState.ASKED),
        (Answer.WRONG_NUMBER, OfferState.NO_ANSWER, 7 * 24 * 60, RequestState.OPEN),
    ],
)
def test_every_answer_and_its_step_back(
    desk: Services, watch: Watch, answer: Answer, state: OfferState, rest: int | None, seen: RequestState
) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    watch.go_on(seconds=20)
    receipt = desk.offers.answer(offer.id, answer)
    answered = receipt.value
    assert (answered.state, answered.answer, answered.seconds) == (state, answer, 20)
    assert answered.not_before == (None if rest is None else watch.now + timedelta(minutes=rest))
    assert desk.requests.get(request.id).state is seen
    receipt.undo()
    (line,) = desk.offers.of_request(request.id)
    assert line.offer == replace(offer, version=3)
    assert desk.requests.get(request.id).state is RequestState.ASKED


def test_the_rest_after_a_try_in_vain_is_what_the_service_has_set(desk: Services, watch: Watch) -> None:
    desk.preferences.set_number("cool_down_minutes", 40)
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    assert desk.offers.answer(offer.id, Answer.NO_ANSWER).value.not_before == watch.now + timedelta(minutes=40)


def test_a_named_time_goes_before_the_rest(desk: Services, watch: Watch) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    later = watch.now + timedelta(hours=5)
    assert desk.offers.answer(offer.id, Answer.LATER, later).value.not_before == later


def test_the_step_back_from_a_second_answer_leads_to_the_first(desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    desk.offers.answer(offer.id, Answer.MAYBE)
    receipt = desk.offers.answer(offer.id, Answer.NO)
    receipt.undo()
    assert states(desk, request) == [OfferState.MAYBE]


def test_an_answer_is_taken_once(desk: Services, other_desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    desk.offers.answer(offer.id, Answer.NO)
    with pytest.raises(Refused) as refused:
        other_desk.offers.answer(offer.id, Answer.YES)
    assert refused.value.code == "offer_not_open"


def test_nobody_is_rung_by_two_desks_at_once(desk: Services, other_desk: Services, watch: Watch) -> None:
    (person,) = a_pool(desk, 1)
    first, second = (desk.requests.file(a_request()).value for _ in range(2))
    offer = desk.offers.ask(first.id, person.id).value
    with pytest.raises(Refused) as refused:
        other_desk.offers.ask(second.id, person.id)
    assert (refused.value.code, refused.value.facts["operator"]) == ("being_rung", "desk 1")
    assert desk.requests.get(second.id).state is RequestState.OPEN
    other_desk.offers.ask(second.id, person.id, Via.EMAIL)  # a letter disturbs nobody
    desk.offers.answer(offer.id, Answer.NO_ANSWER)
    other_desk.offers.ask(second.id, person.id)


def test_a_forgotten_ringing_blocks_nobody_for_long(desk: Services, other_desk: Services, watch: Watch) -> None:
    (person,) = a_pool(desk, 1)
    first, second = (desk.requests.file(a_request()).value for _ in range(2))
    desk.offers.ask(first.id, person.id)
    watch.go_on(minutes=6)
    assert other_desk.offers.ask(second.id, person.id).value.operator == "desk 2"


def test_asking_can_be_taken_back(desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    desk.offers.ask(request.id, person.id).undo()
    assert states(desk, request) == [OfferState.WITHDRAWN]
    assert desk.requests.get(request.id).state is RequestState.OPEN


def test_nobody_is_asked_for_what_has_ended(desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    desk.requests.end(request.id, RequestState.DUPLICATE)
    with pytest.raises(Refused) as refused:
        desk.offers.ask(request.id, person.id)
    assert refused.value.code == "request_not_open"


def test_written_offers_end_by_themselves(desk: Services, watch: Watch) -> None:
    people = a_pool(desk, 3)
    request = desk.requests.file(a_request()).value
    written = [desk.offers.ask(request.id, person.id, Via.EMAIL).value for person in people]
    assert written[0].expires_at == watch.now + timedelta(hours=24)
    desk.offers.answer(written[0].id, Answer.MAYBE)
    assert desk.rounds.keep_up().events == ()
    watch.go_on(hours=24)
    assert [event.verb for event in desk.rounds.keep_up().events] == ["expired", "expired"]
    assert states(desk, request) == [OfferState.EXPIRED, OfferState.EXPIRED, OfferState.MAYBE]
    assert desk.rounds.keep_up().events == ()
    assert desk.requests.get(request.id).state is RequestState.ASKED


def test_connecting_holds_the_time_of_the_talk_and_ends_the_request(desk: Services, watch: Watch) -> None:
    asked, waiting = a_pool(desk, 2)
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, waiting.id, Via.SMS)
    offer = desk.offers.ask(request.id, asked.id).value
    desk.offers.answer(offer.id, Answer.YES)
    talk = desk.offers.connected(offer.id).value
    assert (talk.state, talk.start, talk.interval.minutes) == (AppointmentState.CONNECTED, watch.now, 20)
    assert talk.is_confirmed_by_both
    done = desk.requests.get(request.id)
    assert (done.state, done.start, done.ended_at) == (RequestState.DONE, watch.now, watch.now)
    assert set(states(desk, request)) == {OfferState.YES, OfferState.GIVEN_TO_ANOTHER}


def test_connecting_can_be_taken_back_whole(desk: Services) -> None:
    asked, waiting = a_pool(desk, 2)
    request = desk.requests.file(an_instant_request()).value
    desk.offers.ask(request.id, waiting.id, Via.SMS)
    offer = desk.offers.ask(request.id, asked.id).value
    receipt = desk.offers.connected(offer.id)  # one key: yes, and connected
    before = desk.requests.get(request.id)
    receipt.undo()
    after = desk.requests.get(request.id)
    assert (before.state, after.state, after.start, after.ended_at) == (
        RequestState.DONE,
        RequestState.ASKED,
        None,
        None,
    )
    assert set(states(desk, request)) == {OfferState.YES, OfferState.ASKED}
    assert desk.offers.connected(offer.id).value.state is AppointmentState.CONNECTED


def test_the_first_yes_wins(desk: Services, other_desk: Services) -> None:
    first, second = a_pool(desk, 2)
    request = desk.requests.file(an_instant_request()).value
    offers = [desk.offers.ask(request.id, person.id).value for person in (first, second)]
    for offer in offers:
        desk.offers.answer(offer.id, Answer.YES)
    desk.offers.connected(offers[0].id)
    with pytest.raises(Refused):
        other_desk.offers.connected(offers[1].id)
    assert states(desk, request) == [OfferState.GIVEN_TO_ANOTHER, OfferState.YES]


def test_somebody_on_the_phone_is_not_connected_twice(desk: Services, other_desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    first, second = (desk.requests.file(an_instant_request()).value for _ in range(2))
    offers = [desk.offers.ask(request.id, person.id, Via.SMS).value for request in (first, second)]
    desk.offers.connected(offers[0].id)
    with pytest.raises(SlotTaken):
        other_desk.offers.connected(offers[1].id)
    assert states(desk, second) == [OfferState.ASKED]
    assert desk.requests.get(second.id).is_seeking


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NO_ANSWER])
def test_nobody_is_connected_after_a_no(desk: Services, answer: Answer) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    desk.offers.answer(offer.id, answer)
    with pytest.raises(Refused) as refused:
        desk.offers.connected(offer.id)
    assert refused.value.code == "offer_not_accepted"


def test_a_yes_that_somebody_is_booked_on_is_not_taken_back(desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, person.id).value
    yes = desk.offers.answer(offer.id, Answer.YES)
    booking = desk.appointments.book(offer.id)
    with pytest.raises(Refused) as refused:
        yes.undo()
    assert refused.value.code == "offer_not_open"
    booking.undo()
    yes.undo()
    assert states(desk, request) == [OfferState.ASKED]


def test_an_unknown_offer_is_missing(desk: Services) -> None:
    for act in (desk.offers.withdraw, desk.offers.connected, lambda key: desk.offers.answer(key, Answer.YES)):
        with pytest.raises(Refused) as refused:
            act(an_id())
        assert refused.value.code == "not_there"
