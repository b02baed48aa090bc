"""Rounds: nobody is asked twice, waves come in order and once, the first yes closes, losers are those still out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import Answer, Offer, OfferState, RoundKind, Via
from sisa_desk.domain.rounds import (
    Round,
    RoundStage,
    former_yes_first,
    is_due,
    next_turns,
    planned,
    progress,
    stage_of,
    to_be_told,
    way_to,
)
from tests.builders import NOW, a_need, a_phone, a_profile, an_id, an_interpreter, an_offer

PEOPLE = [an_id() for _ in range(8)]
WAIT = timedelta(minutes=60)


def a_round(people: Sequence[UUID] = tuple(PEOPLE[:5]), *, size: int | None = 2, **changes: object) -> Round:
    empty = Round(an_id(), an_id(), RoundKind.FIRST_YES, NOW)
    return planned(replace(empty, **changes), people, new_id=an_id, wave_size=size)


def an_asking(round_: Round, who: UUID, *, is_sent: bool = True, **changes: object) -> Offer:
    facts = {"request_id": round_.request_id, "interpreter_id": who, "round_id": round_.id, "via": Via.EMAIL}
    return an_offer(**{**facts, "sent_at": NOW if is_sent else None, **changes})


class Telling:
    """A round that is played: each wave is asked when it is due, and what came of each is a matter of luck."""

    def __init__(self, round_: Round) -> None:
        self.round, self.offers, self.now = round_, [], NOW
        self.waves: list[tuple[UUID, ...]] = []

    def go_on(self) -> None:
        if is_due(self.round, self.offers, self.now):
            turns = next_turns(self.round, self.offers, self.now)
            self.waves.append(tuple(turn.interpreter_id for turn in turns))
            self.round = self.round.asking(turns, self.now)
            self.offers += [an_asking(self.round, turn.interpreter_id) for turn in turns]

    def answer(self, place: int, answer: Answer) -> None:
        open_ones = [number for number, one in enumerate(self.offers) if one.state is OfferState.ASKED]
        if open_ones:
            number = open_ones[place % len(open_ones)]
            self.offers[number] = self.offers[number].answered(answer, self.now)


ANSWERS = st.sampled_from([Answer.YES, Answer.NO, Answer.MAYBE, Answer.MAILBOX])
HAPPENINGS = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 7), ANSWERS), max_size=30)


@given(st.integers(1, 8), st.integers(1, 4), HAPPENINGS)
def test_nobody_is_asked_twice_and_waves_come_in_order_and_once(number: int, size: int, happenings: list) -> None:
    told = Telling(a_round(PEOPLE[:number], size=size))
    for minutes, place, answer in happenings:
        told.go_on()
        told.now += timedelta(minutes=minutes)
        told.answer(place, answer)
    asked = [who for wave in told.waves for who in wave]
    assert asked == PEOPLE[: len(asked)]
    assert all(len(wave) == size for wave in told.waves[:-1])


@given(st.integers(1, 8), st.integers(1, 4), HAPPENINGS)
def test_after_the_first_yes_nobody_is_asked_any_more(number: int, size: int, happenings: list) -> None:
    told = Telling(a_round(PEOPLE[:number], size=size))
    asked_at_first_yes = None
    for minutes, place, answer in happenings:
        told.go_on()
        told.now += timedelta(minutes=minutes)
        told.answer(place, answer)
        if asked_at_first_yes is None and any(one.state is OfferState.YES for one in told.offers):
            asked_at_first_yes = len(told.offers)
    told.go_on()
    assert asked_at_first_yes in {None, len(told.offers)}


@given(st.lists(st.tuples(st.sampled_from(OfferState), st.booleans(), st.booleans()), max_size=8))
def test_losers_are_exactly_those_who_were_asked_and_lost_and_do_not_know(states: list) -> None:
    round_ = a_round()
    offers = [
        an_asking(round_, who, is_sent=is_sent, state=state, told_at=NOW if is_told else None)
        for who, (state, is_sent, is_told) in zip(PEOPLE, states, strict=False)
    ]
    lost = {OfferState.GIVEN_TO_ANOTHER, OfferState.WITHDRAWN}
    expected = [one.id for one in offers if one.state in lost and one.sent_at and not one.told_at]
    assert [one.id for one in to_be_told(offers)] == expected


def test_a_round_without_a_size_asks_all_at_once() -> None:
    round_ = a_round(size=None)
    assert (round_.waves, len(next_turns(round_, (), NOW))) == (1, 5)


def test_somebody_named_twice_has_one_turn() -> None:
    assert [turn.interpreter_id for turn in a_round([PEOPLE[0], PEOPLE[1], PEOPLE[0]]).people] == PEOPLE[:2]


@pytest.mark.parametrize(
    ("code", "people", "changes"),
    [
        ("nobody_chosen", [], {}),
        ("number_out_of_range", PEOPLE, {"size": 0}),
        ("number_out_of_range", PEOPLE, {"wait_minutes": 1}),
        ("time_is_past", PEOPLE, {"answer_until": NOW}),
    ],
)
def test_a_round_that_cannot_be_asked_is_refused(code: str, people: list, changes: dict) -> None:
    with pytest.raises(InvalidInput) as refused:
        a_round(people, **changes)
    assert refused.value.code == code


def in_wave_one(**second: object) -> tuple[Round, list[Offer]]:
    round_ = a_round()
    turns = next_turns(round_, (), NOW)
    return round_.asking(turns, NOW), [an_asking(round_, turn.interpreter_id) for turn in turns]


def test_the_next_wave_is_due_after_the_wait_and_not_before() -> None:
    round_, offers = in_wave_one()
    assert not is_due(round_, offers, NOW + WAIT - timedelta(seconds=1))
    assert is_due(round_, offers, NOW + WAIT)


def test_the_next_wave_is_due_at_once_when_nobody_is_still_out() -> None:
    round_, offers = in_wave_one()
    assert is_due(round_, [one.answered(Answer.NO, NOW) for one in offers], NOW)


def test_texts_nobody_has_sent_hold_the_next_wave_back() -> None:
    round_, offers = in_wave_one()
    offers[0] = replace(offers[0], sent_at=None)
    assert not is_due(round_, offers, NOW + 2 * WAIT)
    assert progress(round_, offers, NOW).stage is RoundStage.TO_SEND


def test_the_wait_begins_when_the_texts_are_sent() -> None:
    round_, _ = in_wave_one()
    later = NOW + timedelta(minutes=30)
    assert round_.waiting_from(later).next_wave_at == later + WAIT


def test_the_last_wave_is_followed_by_none() -> None:
    round_ = a_round(PEOPLE[:2], size=2)
    asked = round_.asking(next_turns(round_, (), NOW), NOW)
    assert asked.next_wave_at is None
    assert asked.waiting_from(NOW).next_wave_at is None


@pytest.mark.parametrize(
    ("state", "is_passed_over"),
    [
        (OfferState.NO, True),
        (OfferState.ASKED, True),
        (OfferState.NO_ANSWER, False),
        (OfferState.GIVEN_TO_ANOTHER, False),
    ],
)
def test_who_has_answered_outside_the_round_is_passed_over(state: OfferState, is_passed_over: bool) -> None:
    round_ = a_round()
    elsewhere = an_offer(request_id=round_.request_id, interpreter_id=PEOPLE[0], state=state)
    first = [turn.interpreter_id for turn in next_turns(round_, [elsewhere], NOW)]
    assert first == (PEOPLE[1:2] if is_passed_over else PEOPLE[:2])


def test_a_wave_taken_back_before_it_was_sent_comes_again() -> None:
    round_, offers = in_wave_one()
    undone = [replace(one, sent_at=None, state=OfferState.WITHDRAWN) for one in offers]
    assert [turn.wave for turn in next_turns(round_, undone, NOW)] == [1, 1]
    asked = [replace(one, state=OfferState.WITHDRAWN) for one in offers]
    assert [turn.wave for turn in next_turns(round_, asked, NOW)] == [2, 2]


def test_two_are_needed_so_the_first_yes_does_not_close() -> None:
    round_, offers = in_wave_one()
    offers[0] = offers[0].answered(Answer.YES, NOW)
    assert next_turns(round_, offers, NOW, needed=2)
    assert not next_turns(round_, offers, NOW, needed=1)


def stages(round_: Round, offers: list[Offer], *at: datetime) -> list[RoundStage]:
    return [progress(round_, offers, moment).stage for moment in at]


def test_a_first_yes_is_to_be_booked() -> None:
    round_, offers = in_wave_one()
    assert stages(round_, offers, NOW) == [RoundStage.WAITING]
    offers[1] = offers[1].answered(Answer.YES, NOW)
    assert stages(round_, offers, NOW) == [RoundStage.TO_BOOK]
    assert stages(round_.stopped(NOW), offers, NOW) == [RoundStage.OVER]


def test_a_collection_stays_open_until_all_have_answered_or_its_end() -> None:
    end = NOW + timedelta(hours=4)
    round_ = a_round(PEOPLE[:2], size=None, kind=RoundKind.COLLECTION, answer_until=end)
    offers = [an_asking(round_, who) for who in PEOPLE[:2]]
    offers[0] = offers[0].answered(Answer.YES, NOW)
    assert stages(round_, offers, NOW, end) == [RoundStage.WAITING, RoundStage.TO_PICK]
    offers[1] = offers[1].answered(Answer.NO, NOW)
    assert stages(round_, offers, NOW) == [RoundStage.TO_PICK]


def test_a_round_in_which_all_declined_says_so() -> None:
    round_ = a_round(PEOPLE[:1])
    offers = [an_asking(round_, PEOPLE[0]).answered(Answer.NO, NOW)]
    assert stages(round_, offers, NOW) == [RoundStage.EXHAUSTED]


@pytest.mark.parametrize(
    ("state", "stage"),
    [
        (OfferState.YES, RoundStage.TO_BOOK),
        (OfferState.MAYBE, RoundStage.WAITING),
        (OfferState.NO, RoundStage.EXHAUSTED),
    ],
)
def test_a_request_without_a_round_has_a_next_step_too(state: OfferState, stage: RoundStage) -> None:
    assert stage_of(None, [an_offer(state=state)], NOW) is stage
    assert stage_of(a_round().stopped(NOW), [an_offer(state=state)], NOW) is stage


def test_an_answer_is_awaited_until_the_round_says_and_never_past_the_start() -> None:
    round_ = a_round()
    assert round_.answers_until(NOW, 24, None) == NOW + timedelta(hours=24)
    assert round_.answers_until(NOW, 24, NOW + timedelta(hours=3)) == NOW + timedelta(hours=3)
    until = NOW + timedelta(hours=2)
    assert replace(round_, answer_until=until).answers_until(NOW, 24, NOW + timedelta(hours=3)) == until


def test_what_is_sent_or_told_is_so_once() -> None:
    offer = an_asking(a_round(), PEOPLE[0], is_sent=False)
    sent = offer.sent(NOW, NOW + WAIT)
    assert (sent.is_unsent, sent.expires_at) == (False, NOW + WAIT)
    with pytest.raises(Refused):
        sent.sent(NOW, None)
    told = replace(sent, state=OfferState.GIVEN_TO_ANOTHER).told(NOW)
    with pytest.raises(Refused):
        told.told(NOW)


@pytest.mark.parametrize(
    ("email", "phones", "wanted", "way"),
    [
        ("a@example.org", (a_phone(),), Via.SMS, Via.SMS),
        ("a@example.org", (), Via.SMS, Via.EMAIL),
        ("", (a_phone(),), Via.EMAIL, Via.SMS),
        ("", (a_phone(),), Via.PHONE, Via.PHONE),
        ("", (), Via.EMAIL, None),
    ],
)
def test_people_are_asked_as_wanted_or_as_they_can_be_reached(
    email: str, phones: tuple, wanted: Via, way: Via | None
) -> None:
    assert way_to(an_interpreter(email=email, phones=phones), wanted) is way


def test_who_had_said_yes_comes_first_and_the_reason_says_so() -> None:
    ranking = Ranking(tuple(Candidate(a_need(), a_profile(), points) for points in (50, 40, 30)))
    last = ranking.candidates[2].interpreter.id
    given = an_offer(interpreter_id=last, state=OfferState.GIVEN_TO_ANOTHER, answer=Answer.YES)
    reordered = former_yes_first(ranking, [given])
    assert [one.points for one in reordered.candidates] == [30, 50, 40]
    assert reordered.candidates[0].reasons[0].code == "had_said_yes"
    assert former_yes_first(ranking, [replace(given, answer=None)]) == ranking
