"""Appointments: booked once, confirmed, moved, cancelled, filled again, closed; and every step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.clock import whole_day
from sisa_desk.domain.errors import InvalidInput, Missing, Refused, SlotTaken, StaleChange
from sisa_desk.domain.offers import Answer, OfferState, Via
from sisa_desk.domain.requests import RequestState
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.services.bundle import Services
from tests.builders import (
    MONDAY,
    a_request,
    an_id,
    an_instant_request,
    an_interpreter,
    an_organisation,
    at,
    between,
)
from tests.builders.stores import Booked, Watch, booked

pytestmark = pytest.mark.both_stores


def somebody(desk: Services, **changes: object) -> object:
    return desk.interpreters.save(an_interpreter(**changes)).value


def accepted(desk: Services, person: object, request: object) -> object:
    offer = desk.offers.ask(request.id, person.id, Via.EMAIL).value
    return desk.offers.answer(offer.id, Answer.YES).value


def now_of(desk: Services, one: Booked) -> tuple:
    line = desk.appointments.line(one.appointment.id)
    return line.appointment.state, line.request.state


def test_a_yes_becomes_an_appointment_with_the_way_there_and_back(desk: Services, watch: Watch) -> None:
    person = somebody(desk, place_id="2911522")
    request = a_request(place_id=str(desk.places.named("Stendal").id))
    one = booked(desk, person, request)
    booking = one.appointment
    assert (booking.state, booking.mode, booking.booked_at) == (AppointmentState.BOOKED, Mode.ON_SITE, watch.now)
    assert (booking.start, booking.end) == (at("Thu 10:00"), at("Thu 11:00"))
    assert booking.travel_before == booking.travel_after
    assert 150 < booking.travel_before < 240  # Halle to Stendal by road
    assert one.request.state is RequestState.ACCEPTED


def test_a_talk_by_phone_needs_no_way(desk: Services) -> None:
    one = booked(desk, request=a_request(mode=Mode.PHONE))
    assert one.appointment.blocked == one.appointment.interval


def test_the_others_are_told_and_the_step_back_asks_them_again(desk: Services) -> None:
    first, second = somebody(desk), somebody(desk, last_name="Nasser")
    request = desk.requests.file(a_request()).value
    waiting = desk.offers.ask(request.id, second.id, Via.EMAIL).value
    offer = accepted(desk, first, request)
    receipt = desk.appointments.book(offer.id)
    offers = {line.offer.id: line.offer.state for line in desk.offers.of_request(request.id)}
    assert offers == {offer.id: OfferState.YES, waiting.id: OfferState.GIVEN_TO_ANOTHER}

    receipt.undo()
    offers = {line.offer.id: line.offer.state for line in desk.offers.of_request(request.id)}
    assert offers == {offer.id: OfferState.YES, waiting.id: OfferState.ASKED}
    assert desk.requests.get(request.id).state is RequestState.ASKED
    assert desk.appointments.line(receipt.value.id).appointment.state is AppointmentState.UNDONE
    assert desk.appointments.book(offer.id).value.state is AppointmentState.BOOKED


def test_two_desks_book_one_person_and_one_of_them_is_told(desk: Services, other_desk: Services) -> None:
    person = somebody(desk)
    first = accepted(desk, person, desk.requests.file(a_request("Thu 10:00")).value)
    second = accepted(other_desk, person, other_desk.requests.file(a_request("Thu 10:30")).value)
    won = desk.appointments.book(first.id).value
    with pytest.raises(SlotTaken) as refused:
        other_desk.appointments.book(second.id)
    assert refused.value.facts["interval"] == won.blocked
    assert other_desk.requests.get(second.request_id).is_seeking


def test_two_people_for_one_request(desk: Services) -> None:
    first, second, third = (somebody(desk, last_name=name) for name in ("One", "Two", "Three"))
    request = desk.requests.file(a_request(interpreters_needed=2)).value
    offers = [accepted(desk, person, request) for person in (first, second, third)]
    one = desk.appointments.book(offers[0].id).value
    assert desk.requests.get(request.id).state is RequestState.ASKED
    desk.appointments.confirm(one.id, interpreter=True, organisation=True)
    assert desk.requests.get(request.id).state is RequestState.ASKED
    desk.appointments.move(one.id, at("Thu 12:00"), 60)
    assert desk.requests.get(request.id).state is RequestState.ASKED
    two = desk.appointments.book(offers[1].id)
    assert desk.requests.get(request.id).state is RequestState.ACCEPTED
    states = sorted(line.offer.state for line in desk.offers.of_request(request.id))
    assert states == [OfferState.GIVEN_TO_ANOTHER, OfferState.YES, OfferState.YES]

    desk.appointments.cancel(two.value.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    assert desk.requests.get(request.id).state is RequestState.ACCEPTED
    desk.appointments.cancel(one.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    assert desk.requests.get(request.id).state is RequestState.CANCELLED_BY_ORGANISATION


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NO_ANSWER])
def test_who_did_not_say_yes_is_not_booked(desk: Services, answer: Answer) -> None:
    request = desk.requests.file(a_request()).value
    offer = desk.offers.ask(request.id, somebody(desk).id).value
    desk.offers.answer(offer.id, answer)
    with pytest.raises(Refused) as refused:
        desk.appointments.book(offer.id)
    assert refused.value.code == "offer_not_accepted"


def test_nothing_is_booked_without_a_time_in_the_past_or_for_what_is_filled(desk: Services, watch: Watch) -> None:
    person = somebody(desk)
    no_time = accepted(desk, person, desk.requests.file(an_instant_request()).value)
    with pytest.raises(InvalidInput) as refused:
        desk.appointments.book(no_time.id)
    assert refused.value.code == "start_missing"

    filled = booked(desk, person)
    with pytest.raises(Refused):
        desk.appointments.book_directly(filled.request.id, somebody(desk).id)

    late = accepted(desk, person, desk.requests.file(a_request("Wed 10:00")).value)
    watch.set("Wed 10:00")
    with pytest.raises(InvalidInput) as refused:
        desk.appointments.book(late.id)
    assert refused.value.code == "time_is_past"


def test_booking_directly_is_all_or_nothing(desk: Services) -> None:
    one = booked(desk)
    other = desk.requests.file(a_request("Thu 10:30")).value
    with pytest.raises(SlotTaken):
        desk.appointments.book_directly(other.id, one.interpreter.id)
    assert desk.offers.of_request(other.id) == ()
    free = somebody(desk, last_name="Free")
    receipt = desk.appointments.book_directly(other.id, free.id, overridden="the only one who was free")
    assert receipt.value.overridden == "the only one who was free"
    (line,) = desk.offers.of_request(other.id)
    assert (line.offer.state, line.interpreter) == (OfferState.YES, free)
    receipt.undo()
    assert desk.requests.get(other.id).state is RequestState.OPEN


def test_both_sides_are_told_one_after_the_other(desk: Services, watch: Watch) -> None:
    one = booked(desk)
    desk.appointments.confirm(one.appointment.id, interpreter=True)
    assert now_of(desk, one) == (AppointmentState.BOOKED, RequestState.ACCEPTED)
    receipt = desk.appointments.confirm(one.appointment.id, organisation=True)
    assert now_of(desk, one) == (AppointmentState.CONFIRMED, RequestState.CONFIRMED)
    receipt.undo()
    assert now_of(desk, one) == (AppointmentState.BOOKED, RequestState.ACCEPTED)
    told = desk.appointments.line(one.appointment.id).appointment
    assert (told.interpreter_confirmed_at, told.organisation_confirmed_at) == (watch.now, None)


def test_a_move_takes_the_request_along_and_both_have_to_be_told_anew(desk: Services) -> None:
    one = booked(desk)
    confirmed = desk.appointments.confirm(one.appointment.id, interpreter=True, organisation=True).value
    receipt = desk.appointments.move(one.appointment.id, at("Fri 13:00"), 90)
    moved, request = receipt.value, desk.requests.get(one.request.id)
    assert (moved.start, moved.end) == (at("Fri 13:00"), at("Fri 14:30"))
    assert (request.start, request.minutes) == (at("Fri 13:00"), 90)
    assert now_of(desk, one) == (AppointmentState.BOOKED, RequestState.ACCEPTED)
    assert moved.interpreter_confirmed_at is None

    receipt.undo()
    line = desk.appointments.line(one.appointment.id)
    assert line.appointment == replace(confirmed, version=4)
    assert (line.request.start, line.request.minutes) == (at("Thu 10:00"), 60)
    assert line.request.state is RequestState.CONFIRMED


def test_a_move_onto_another_booking_into_the_past_or_to_nothing_is_refused(desk: Services) -> None:
    one = booked(desk)
    booked(desk, one.interpreter, a_request("Fri 10:00"))
    with pytest.raises(SlotTaken):
        desk.appointments.move(one.appointment.id, at("Fri 10:30"), 60)
    with pytest.raises(InvalidInput):
        desk.appointments.move(one.appointment.id, at("7:59"), 60)
    for minutes in (0, 721):
        with pytest.raises(InvalidInput):
            desk.appointments.move(one.appointment.id, at("Fri 13:00"), minutes)
    assert desk.appointments.line(one.appointment.id).appointment == one.appointment


def test_a_move_is_not_taken_back_onto_a_time_given_away(desk: Services) -> None:
    one = booked(desk)
    receipt = desk.appointments.move(one.appointment.id, at("Fri 13:00"), 60)
    booked(desk, one.interpreter, a_request("Thu 10:30"))
    with pytest.raises(SlotTaken):
        receipt.undo()
    assert desk.appointments.line(one.appointment.id).appointment == receipt.value


def test_a_step_back_after_somebody_elses_step_is_refused(desk: Services, other_desk: Services) -> None:
    one = booked(desk)
    receipt = desk.appointments.move(one.appointment.id, at("Fri 13:00"), 60)
    other_desk.appointments.confirm(one.appointment.id, interpreter=True)
    with pytest.raises(StaleChange):
        receipt.undo()


def test_who_drops_out_leaves_the_request_open_with_its_former_answers(desk: Services, watch: Watch) -> None:
    first, second, third = (somebody(desk, last_name=name) for name in ("One", "Two", "Three"))
    request = desk.requests.file(a_request()).value
    no = desk.offers.ask(request.id, first.id).value
    desk.offers.answer(no.id, Answer.NO)
    yes = accepted(desk, second, request)
    appointment = desk.appointments.book(yes.id).value
    watch.go_on(days=1)
    receipt = desk.appointments.cancel(appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER, "ill")
    assert (receipt.value.end_reason, receipt.value.ended_at) == ("ill", watch.now)
    assert desk.requests.get(request.id).state is RequestState.OPEN
    assert [line.offer.state for line in desk.offers.of_request(request.id)] == [OfferState.NO, OfferState.NO]
    ranking = desk.matching.candidates_for(desk.requests.get(request.id))
    assert [one.interpreter for one in ranking.candidates] == [third]
    assert {one.reason.code for one in ranking.absentees} == {"declined_this"}

    receipt.undo()
    line = desk.appointments.line(appointment.id)
    assert (line.appointment.state, line.request.state) == (AppointmentState.BOOKED, RequestState.ACCEPTED)
    assert sorted(line.offer.state for line in desk.offers.of_request(request.id)) == [OfferState.NO, OfferState.YES]


def test_a_drop_out_is_not_taken_back_once_somebody_else_is_booked(desk: Services) -> None:
    one = booked(desk)
    receipt = desk.appointments.cancel(one.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    other = desk.appointments.book_directly(one.request.id, somebody(desk, last_name="Other").id).value
    assert desk.requests.get(one.request.id).state is RequestState.ACCEPTED
    with pytest.raises(StaleChange):
        receipt.undo()
    line = desk.requests.line(one.request.id)
    assert line.appointment == other


@pytest.mark.parametrize(
    ("state", "ended"),
    [
        (AppointmentState.CANCELLED_BY_ORGANISATION, RequestState.CANCELLED_BY_ORGANISATION),
        (AppointmentState.CANCELLED_BY_BENEFICIARY, RequestState.CANCELLED_BY_BENEFICIARY),
        (AppointmentState.DUPLICATE, RequestState.DUPLICATE),
        (AppointmentState.UNDONE, RequestState.ASKED),
    ],
)
def test_every_other_cancelling_and_its_step_back(desk: Services, state: AppointmentState, ended: RequestState) -> None:
    one = booked(desk)
    desk.appointments.confirm(one.appointment.id, interpreter=True, organisation=True)
    receipt = desk.appointments.cancel(one.appointment.id, state)
    assert now_of(desk, one) == (state, ended)
    receipt.undo()
    assert now_of(desk, one) == (AppointmentState.CONFIRMED, RequestState.CONFIRMED)


def test_what_is_over_is_not_cancelled_moved_or_confirmed(desk: Services) -> None:
    one = booked(desk)
    desk.appointments.cancel(one.appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    key = one.appointment.id
    for act in (
        lambda: desk.appointments.cancel(key, AppointmentState.CANCELLED_BY_BENEFICIARY),
        lambda: desk.appointments.move(key, at("Fri 13:00"), 60),
        lambda: desk.appointments.confirm(key, interpreter=True),
        lambda: desk.appointments.close(key),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "appointment_not_coming"


def test_no_cancelling_by_an_outcome(desk: Services) -> None:
    one = booked(desk)
    with pytest.raises(Refused):
        desk.appointments.cancel(one.appointment.id, AppointmentState.DONE)
    with pytest.raises(Refused):
        desk.appointments.close(one.appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    assert now_of(desk, one) == (AppointmentState.BOOKED, RequestState.ACCEPTED)


@pytest.mark.parametrize(
    ("state", "ended"),
    [
        (AppointmentState.DONE, RequestState.DONE),
        (AppointmentState.NO_SHOW_ORGANISATION, RequestState.NO_SHOW_ORGANISATION),
        (AppointmentState.NO_SHOW_BENEFICIARY, RequestState.NO_SHOW_BENEFICIARY),
        (AppointmentState.NO_SHOW_INTERPRETER, RequestState.NO_SHOW_INTERPRETER),
    ],
)
def test_closing_says_how_it_went_and_can_be_taken_back(
    desk: Services, watch: Watch, state: AppointmentState, ended: RequestState
) -> None:
    one = booked(desk)
    watch.set("Thu 12:00")
    receipt = desk.appointments.close(
        one.appointment.id, state, actual_start=at("Thu 10:05"), actual_end=at("Thu 11:20")
    )
    assert now_of(desk, one) == (state, ended)
    assert (receipt.value.actual_start, receipt.value.actual_end) == (at("Thu 10:05"), at("Thu 11:20"))
    receipt.undo()
    assert now_of(desk, one) == (AppointmentState.BOOKED, RequestState.ACCEPTED)
    assert desk.appointments.line(one.appointment.id).appointment.actual_end is None


def test_closing_a_talk_and_the_step_back_leave_its_request_done(desk: Services, watch: Watch) -> None:
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, somebody(desk).id).value
    talk = desk.offers.connected(offer.id).value
    watch.go_on(minutes=12)
    receipt = desk.appointments.close(talk.id, actual_end=watch.now)
    receipt.undo()
    line = desk.appointments.line(talk.id)
    assert (line.appointment.state, line.request.state) == (AppointmentState.CONNECTED, RequestState.DONE)


def test_an_end_before_the_beginning_is_refused(desk: Services) -> None:
    one = booked(desk)
    with pytest.raises(InvalidInput) as refused:
        desk.appointments.close(one.appointment.id, actual_start=at("Thu 11:00"), actual_end=at("Thu 10:00"))
    assert refused.value.field == "actual_end"


def test_the_agenda_of_a_day_stands_in_order_with_its_names(desk: Services) -> None:
    clinic = desk.organisations.save(an_organisation("Clinic")).value
    reference = desk.organisations.new_beneficiary().value
    late = booked(desk, request=a_request("Thu 14:00", organisation_id=clinic.id, beneficiary_id=reference.id))
    early = booked(desk, somebody(desk, last_name="Early"), a_request("Thu 9:00"))
    booked(desk, somebody(desk, last_name="Friday"), a_request("Fri 9:00"))
    lines = desk.appointments.agenda(whole_day(MONDAY + timedelta(days=3)))
    assert [line.appointment for line in lines] == [early.appointment, late.appointment]
    assert desk.appointments.on_day(at("Thu 23:30")) == lines
    second = lines[1]
    assert (second.organisation, second.beneficiary) == ("Clinic", reference.reference)
    assert (second.interpreter, second.request.id) == (late.interpreter, late.request.id)
    assert desk.appointments.agenda(between("Thu 10:00", "Thu 14:00")) == ()


def test_the_appointments_of_a_person_come_newest_first(desk: Services) -> None:
    person = somebody(desk)
    for day in ("Wed", "Thu", "Fri"):
        booked(desk, person, a_request(f"{day} 9:00"))
    starts = [line.appointment.start for line in desk.appointments.of_interpreter(person.id)]
    assert starts == [at("Fri 9:00"), at("Thu 9:00"), at("Wed 9:00")]


def test_who_does_not_know_of_tomorrow_is_named_over_the_weekend(desk: Services, watch: Watch) -> None:
    monday = booked(desk, request=a_request("2026-11-30 10:00"))
    told = booked(desk, somebody(desk, last_name="Told"), a_request("2026-11-30 10:00"))
    booked(desk, somebody(desk, last_name="Tuesday"), a_request("2026-12-01 10:00"))
    desk.appointments.confirm(told.appointment.id, interpreter=True, organisation=True)
    watch.set("Fri 15:00")
    assert [line.appointment for line in desk.appointments.unconfirmed_tomorrow()] == [monday.appointment]
    watch.set("Wed 15:00")
    assert desk.appointments.unconfirmed_tomorrow() == ()


def test_an_unknown_appointment_is_missing(desk: Services) -> None:
    with pytest.raises(Missing):
        desk.appointments.line(an_id())
