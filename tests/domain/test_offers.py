"""Offers: asked is not accepted; each answer and each end, from each state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.offers import COOL_DOWN, ENDINGS, OUTSTANDING, Answer, OfferState, rest_after
from tests.builders import NOW, an_offer

LATER = NOW + timedelta(seconds=23)

RESULTS = [
    (Answer.YES, OfferState.YES, None),
    (Answer.NO, OfferState.NO, None),
    (Answer.MAYBE, OfferState.MAYBE, None),
    (Answer.NO_ANSWER, OfferState.NO_ANSWER, timedelta(minutes=15)),
    (Answer.BUSY, OfferState.NO_ANSWER, timedelta(minutes=5)),
    (Answer.MAILBOX, OfferState.NO_ANSWER, timedelta(minutes=30)),
    (Answer.WRONG_NUMBER, OfferState.NO_ANSWER, timedelta(days=7)),
    (Answer.LATER, OfferState.MAYBE, timedelta(minutes=30)),
]


@pytest.mark.parametrize(("answer", "state", "rest"), RESULTS)
def test_each_answer_has_its_state_and_its_rest(answer: Answer, state: OfferState, rest: timedelta | None) -> None:
    offer = an_offer().answered(answer, LATER)
    assert (offer.state, offer.answer, offer.answered_at) == (state, answer, LATER)
    assert offer.not_before == (LATER + rest if rest else None)


def test_every_answer_is_in_the_table() -> None:
    assert [answer for answer, _, _ in RESULTS] == list(Answer)


@pytest.mark.parametrize("answer", [Answer.NO_ANSWER, Answer.BUSY, Answer.MAILBOX, Answer.LATER])
def test_the_rest_grows_with_the_services_own_cool_down(answer: Answer) -> None:
    doubled = an_offer().answered(answer, LATER, cool_down=2 * COOL_DOWN)
    single = rest_after(answer)
    assert single is not None
    assert doubled.not_before == LATER + 2 * single


def test_no_cool_down_means_no_rest_but_a_wrong_number_stays_wrong() -> None:
    assert an_offer().answered(Answer.NO_ANSWER, LATER, cool_down=timedelta()).not_before is None
    assert rest_after(Answer.WRONG_NUMBER, timedelta()) == timedelta(days=7)


def test_a_time_the_person_named_goes_before_the_cool_down() -> None:
    named = NOW + timedelta(hours=3)
    assert an_offer().answered(Answer.LATER, LATER, named).not_before == named


@pytest.mark.parametrize("state", OfferState)
@pytest.mark.parametrize("answer", Answer)
def test_only_who_is_still_asked_or_undecided_can_answer(state: OfferState, answer: Answer) -> None:
    offer = an_offer(state=state)
    if state in {OfferState.ASKED, OfferState.MAYBE}:
        assert offer.answered(answer, LATER).answer is answer
        return
    with pytest.raises(Refused) as refusal:
        offer.answered(answer, LATER)
    assert (refusal.value.code, refusal.value.facts["state"]) == ("offer_not_open", state)


@pytest.mark.parametrize("state", OfferState)
@pytest.mark.parametrize("end", OfferState)
def test_an_offer_ends_three_ways_and_only_while_it_binds(state: OfferState, end: OfferState) -> None:
    offer = an_offer(state=state)
    if end in ENDINGS and state in OUTSTANDING:
        assert offer.ended(end, LATER).state is end
        return
    with pytest.raises(Refused) as refusal:
        offer.ended(end, LATER)
    assert refusal.value.code == ("offer_not_open" if end in ENDINGS else "not_an_end")


def test_the_three_ends_and_the_three_binding_states() -> None:
    assert {"expired", "withdrawn", "given_to_another"} == ENDINGS
    assert {"asked", "maybe", "yes"} == OUTSTANDING


def test_the_time_of_a_yes_stays_when_the_work_is_given_to_another() -> None:
    said_yes = an_offer().answered(Answer.YES, LATER)
    assert said_yes.ended(OfferState.GIVEN_TO_ANOTHER, LATER + timedelta(hours=1)).answered_at == LATER


@pytest.mark.parametrize("answer", Answer)
def test_a_key_pressed_by_mistake_is_taken_back_whole(answer: Answer) -> None:
    offer = an_offer()
    assert offer.answered(answer, LATER).asked_again() == offer


def test_an_attempt_knows_how_long_it_took() -> None:
    assert an_offer().seconds is None
    assert an_offer().answered(Answer.NO_ANSWER, LATER).seconds == 23
    assert an_offer(answered_at=NOW - timedelta(seconds=5)).seconds == 0
