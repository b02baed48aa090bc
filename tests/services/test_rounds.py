"""Rounds on a real file: waves by the clock, two desks that do it once, losers told, drop-outs that start again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import Answer, Offer, OfferState, RoundKind, Via
from sisa_desk.domain.requests import Request, RequestState
from sisa_desk.domain.rounds import Round, RoundStage
from sisa_desk.services.bundle import Services
from tests.builders import a_phone, a_request, an_instant_request, an_interpreter
from tests.builders.stores import Watch, booked

MAILS = ("anna", "bela", "cyra", "dara", "elif")


def a_pool(desk: Services, number: int = 5) -> list[Interpreter]:
    return [
        desk.interpreters.save(an_interpreter(name.title(), "Muster", email=f"{name}@example.org")).value
        for name in MAILS[:number]
    ]


def started(desk: Services, number: int = 5, **options: Any) -> tuple[Request, Round]:
    people = a_pool(desk, number)
    request = desk.requests.file(a_request()).value
    options = {"wave_size": 2, **options}
    return request, desk.rounds.start(request.id, [one.id for one in people], **options).value


def offers(desk: Services, request: Request) -> list[Offer]:
    return [line.offer for line in desk.offers.of_request(request.id)]


def names(desk: Services, request: Request, *states: OfferState) -> list[str]:
    lines = desk.offers.of_request(request.id)
    return sorted(one.interpreter.first_name for one in lines if not states or one.offer.state in states)


def unsent(desk: Services, request: Request) -> list[Any]:
    return [one.id for one in offers(desk, request) if one.is_unsent]


def answer(desk: Services, request: Request, name: str, given: Answer) -> Offer:
    lines = desk.offers.of_request(request.id)
    offer = next(one.offer for one in lines if one.interpreter.first_name == name)
    return desk.offers.answer(offer.id, given).value


def stage(desk: Services, request: Request, watch: Watch) -> RoundStage:
    return desk.requests.line(request.id).stage(watch.now)


def test_a_round_starts_with_its_first_wave_and_each_text_waits_to_be_sent(desk: Services, watch: Watch) -> None:
    request, round_ = started(desk)
    assert names(desk, request) == ["Anna", "Bela"]
    assert {(one.via, one.is_unsent, one.expires_at) for one in offers(desk, request)} == {(Via.EMAIL, True, None)}
    assert (round_.waves, round_.next_wave_at) == (3, watch.now + timedelta(minutes=60))
    assert desk.requests.get(request.id).state is RequestState.ASKED
    assert stage(desk, request, watch) is RoundStage.TO_SEND


def test_what_is_sent_is_awaited_from_then_on(desk: Services, watch: Watch) -> None:
    request, _ = started(desk)
    watch.go_on(minutes=20)
    receipt = desk.rounds.sent(unsent(desk, request))
    assert {(one.sent_at, one.expires_at) for one in receipt.value} == {(watch.now, watch.now + timedelta(hours=24))}
    (line,) = desk.requests.queue()
    assert line.round is not None
    assert line.round.next_wave_at == watch.now + timedelta(minutes=60)
    assert stage(desk, request, watch) is RoundStage.WAITING
    receipt.undo()
    assert len(unsent(desk, request)) == 2


def test_the_same_text_is_not_sent_by_two_desks(desk: Services, other_desk: Services) -> None:
    request, _ = started(desk)
    waiting = unsent(desk, request)
    desk.rounds.sent(waiting[:1])
    with pytest.raises(Refused) as refused:
        other_desk.rounds.sent(waiting)
    assert refused.value.code == "already_sent"
    assert unsent(desk, request) == waiting[1:]  # all or none


def test_people_are_asked_by_what_they_have(desk: Services) -> None:
    by_mail = desk.interpreters.save(an_interpreter("Anna", "Muster", email="anna@example.org")).value
    by_text = desk.interpreters.save(an_interpreter("Bela", "Muster")).value
    request = desk.requests.file(a_request()).value
    desk.rounds.start(request.id, [by_mail.id, by_text.id])
    vias = {line.interpreter.first_name: line.offer.via for line in desk.offers.of_request(request.id)}
    assert vias == {"Anna": Via.EMAIL, "Bela": Via.SMS}


def test_waves_come_by_the_clock_until_somebody_says_yes(desk: Services, watch: Watch) -> None:
    request, _ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    watch.go_on(minutes=59)
    assert desk.rounds.keep_up().value == ()
    watch.go_on(minutes=1)
    assert len(desk.rounds.keep_up().value) == 1
    assert names(desk, request) == ["Anna", "Bela", "Cyra", "Dara"]
    desk.rounds.sent(unsent(desk, request))
    answer(desk, request, "Cyra", Answer.YES)
    watch.go_on(hours=3)
    assert desk.rounds.keep_up().value == ()
    assert stage(desk, request, watch) is RoundStage.TO_BOOK


def test_two_desks_that_look_at_once_ask_a_wave_once(desk: Services, other_desk: Services, watch: Watch) -> None:
    request, _ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    watch.go_on(hours=1)
    waves = [one.rounds.keep_up().value for one in (desk, other_desk)]
    assert sorted(map(len, waves)) == [0, 1]
    assert len(offers(desk, request)) == 4


def test_the_desk_that_looked_before_the_other_one_asked_is_refused_quietly(
    desk: Services, other_desk: Services, watch: Watch
) -> None:
    """Both have read that the wave is due; the one that writes second finds it done."""
    request, _ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    watch.go_on(hours=1)
    kept, other = desk.rounds._database, other_desk.rounds
    reading = kept.reading

    def read_then_be_late() -> Any:
        found = reading()
        other.keep_up()
        kept.reading = reading
        return found

    kept.reading = read_then_be_late
    assert desk.rounds.keep_up().value == ()
    assert len(offers(desk, request)) == 4


def test_all_said_no_so_the_next_wave_does_not_wait(desk: Services) -> None:
    request, _ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    for name in ("Anna", "Bela"):
        answer(desk, request, name, Answer.NO)
    assert len(desk.rounds.keep_up().value) == 1


def test_the_next_wave_at_once_and_back(desk: Services) -> None:
    request, round_ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    receipt = desk.rounds.next_wave(round_.id)
    assert names(desk, request, OfferState.ASKED) == ["Anna", "Bela", "Cyra", "Dara"]
    receipt.undo()
    assert names(desk, request, OfferState.ASKED) == ["Anna", "Bela"]
    desk.rounds.next_wave(round_.id)  # what was taken back before it was sent comes again
    desk.rounds.next_wave(round_.id)
    assert names(desk, request, OfferState.ASKED) == ["Anna", "Bela", "Cyra", "Dara", "Elif"]
    with pytest.raises(Refused) as refused:
        desk.rounds.next_wave(round_.id)
    assert refused.value.code == "nobody_left_to_ask"


def test_a_wave_that_was_sent_cannot_be_unsent(desk: Services) -> None:
    request, round_ = started(desk)
    receipt = desk.rounds.next_wave(round_.id)
    desk.rounds.sent(unsent(desk, request))
    with pytest.raises(Refused) as refused:
        receipt.undo()
    assert refused.value.code == "already_asked"


def test_starting_can_be_taken_back_while_nothing_was_sent(desk: Services) -> None:
    people = a_pool(desk)
    request = desk.requests.file(a_request()).value
    receipt = desk.rounds.start(request.id, [one.id for one in people])
    receipt.undo()
    assert names(desk, request, OfferState.ASKED) == []
    assert desk.requests.get(request.id).state is RequestState.OPEN
    again = desk.rounds.start(request.id, [one.id for one in people])
    desk.rounds.sent(unsent(desk, request)[:1])
    with pytest.raises(Refused):
        again.undo()
    assert len(names(desk, request, OfferState.ASKED)) == 5


def test_a_stopped_round_asks_nobody_else_and_answers_still_count(desk: Services, watch: Watch) -> None:
    request, round_ = started(desk)
    desk.rounds.sent(unsent(desk, request)[:1])
    receipt = desk.rounds.stop(round_.id)
    assert len(names(desk, request, OfferState.ASKED)) == 1
    watch.go_on(hours=2)
    assert desk.rounds.keep_up().value == ()
    with pytest.raises(Refused):
        desk.rounds.stop(round_.id)
    receipt.undo()
    assert len(unsent(desk, request)) == 1
    answered = desk.offers.of_request(request.id)[0].offer
    desk.offers.answer(answered.id, Answer.YES)
    assert desk.requests.line(request.id).stage(watch.now) is RoundStage.TO_BOOK


def test_one_round_at_a_time(desk: Services) -> None:
    request, round_ = started(desk)
    with pytest.raises(Refused) as refused:
        desk.rounds.start(request.id, [desk.interpreters.all()[0].id])
    assert refused.value.code == "round_is_running"
    desk.rounds.stop(round_.id)
    desk.rounds.start(request.id, [desk.interpreters.all()[0].id])


def test_while_the_caller_waits_there_are_no_rounds(desk: Services) -> None:
    (person,) = a_pool(desk, 1)
    request = desk.requests.file(an_instant_request()).value
    with pytest.raises(Refused) as refused:
        desk.rounds.start(request.id, [person.id])
    assert refused.value.code == "caller_waits"


def test_booking_the_first_yes_ends_the_round_and_names_who_must_be_told(desk: Services, watch: Watch) -> None:
    request, _ = started(desk, wave_size=3)
    desk.rounds.sent(unsent(desk, request)[:2])
    yes = answer(desk, request, "Bela", Answer.YES)
    booking = desk.appointments.book(yes.id)
    # Cyra's text was never sent: she knows of nothing and is told nothing.
    lost = [one for one in offers(desk, request) if one.is_to_be_told]
    assert names(desk, request, OfferState.GIVEN_TO_ANOTHER) == ["Anna", "Cyra"]
    assert [one.id for one in lost] == [one.id for one in offers(desk, request) if one.sent_at and one.id != yes.id]
    assert desk.requests.line(request.id).round.ended_at == watch.now
    told = desk.rounds.tell([one.id for one in lost])
    assert not any(one.is_to_be_told for one in offers(desk, request))
    with pytest.raises(Refused):
        desk.rounds.tell([lost[0].id])
    told.undo()
    assert len([one for one in offers(desk, request) if one.is_to_be_told]) == 1
    booking.undo()
    assert desk.requests.line(request.id).round.ended_at is None


def test_a_collection_waits_for_all_or_for_its_end(desk: Services, watch: Watch) -> None:
    request, _ = started(desk, 3, kind=RoundKind.COLLECTION, wave_size=None, answer_hours=4)
    desk.rounds.sent(unsent(desk, request))
    for name in ("Cyra", "Anna"):
        answer(desk, request, name, Answer.YES)
    assert stage(desk, request, watch) is RoundStage.WAITING
    watch.go_on(hours=4)
    assert [event.verb for event in desk.rounds.keep_up().events] == ["expired"]
    assert names(desk, request, OfferState.EXPIRED) == ["Bela"]
    assert stage(desk, request, watch) is RoundStage.TO_PICK
    picked = next(one for one in offers(desk, request) if one.state is OfferState.YES)
    desk.appointments.book(picked.id)
    assert len([one for one in offers(desk, request) if one.is_to_be_told]) == 1


def test_a_cancelled_request_ends_its_round_and_those_asked_must_be_told(desk: Services) -> None:
    request, _ = started(desk)
    desk.rounds.sent(unsent(desk, request))
    receipt = desk.requests.end(request.id, RequestState.CANCELLED_BY_ORGANISATION)
    line = desk.requests.line(request.id)
    assert line.round.ended_at is not None
    assert len([one for one in line.offers if one.is_to_be_told]) == 2
    receipt.undo()
    line = desk.requests.line(request.id)
    assert (line.round.ended_at, [one.state for one in line.offers]) == (None, [OfferState.ASKED] * 2)


def test_a_drop_out_comes_first_and_who_had_said_yes_is_asked_first(desk: Services, watch: Watch) -> None:
    request, _ = started(desk, 4, wave_size=None)
    desk.rounds.sent(unsent(desk, request))
    answer(desk, request, "Anna", Answer.NO)
    answer(desk, request, "Dara", Answer.YES)
    booked_on = answer(desk, request, "Bela", Answer.YES)
    appointment = desk.appointments.book(booked_on.id).value
    desk.requests.file(a_request("Tue 9:00"))
    watch.set("Thu 7:40")
    desk.appointments.cancel(appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    line = desk.requests.queue()[0]
    assert (line.request.id, line.drop_out.interpreter_id) == (request.id, appointment.interpreter_id)
    assert len(line.offers) == 4
    ranking = desk.rounds.ranking_for(line.request)
    assert [one.interpreter.first_name for one in ranking.candidates] == ["Dara", "Cyra"]
    assert ranking.candidates[0].reasons[0].code == "had_said_yes"
    watch.go_on(hours=1)
    assert desk.rounds.keep_up().value == ()  # what was asked before does not go on by itself


def test_a_request_that_was_filled_again_is_no_drop_out_any_more(desk: Services) -> None:
    filled = booked(desk)
    desk.appointments.cancel(filled.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    assert desk.requests.line(filled.request.id).drop_out is not None
    desk.appointments.book_directly(filled.request.id, desk.interpreters.save(an_interpreter("Dara")).value.id)
    assert desk.requests.line(filled.request.id).drop_out is None


def test_a_phone_round_rings_nobody_before_somebody_does(desk: Services, other_desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter(phones=(a_phone(),))).value
    first, second = (desk.requests.file(a_request()).value for _ in range(2))
    desk.rounds.start(first.id, [person.id], via=Via.PHONE)
    offer = other_desk.offers.ask(second.id, person.id).value  # nobody has rung yet
    with pytest.raises(Refused) as refused:
        desk.rounds.sent(unsent(desk, first))
    assert refused.value.code == "being_rung"
    other_desk.offers.answer(offer.id, Answer.NO)
    assert desk.rounds.sent(unsent(desk, first)).value[0].via is Via.PHONE


def test_a_request_with_a_next_step_stands_before_one_that_waits(desk: Services) -> None:
    waiting, _ = started(desk, 2)
    desk.rounds.sent(unsent(desk, waiting))
    later = desk.requests.file(a_request("Fri 9:00")).value
    assert [line.request.id for line in desk.requests.queue()] == [later.id, waiting.id]
    answer(desk, waiting, "Anna", Answer.YES)
    assert [line.request.id for line in desk.requests.queue()] == [waiting.id, later.id]
