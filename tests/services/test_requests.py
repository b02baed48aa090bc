"""Requests: filed once, changed in place, ended with everything around them, and every step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.calendar import DayKind
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput, Refused, SlotTaken, StaleChange
from sisa_desk.domain.offers import OfferState
from sisa_desk.domain.requests import RequestState, Urgency
from sisa_desk.domain.vocabulary import Area, UnfilledReason
from sisa_desk.services.bundle import Services
from tests.builders import a_request, an_id, an_instant_request, an_interpreter, an_organisation, at
from tests.builders.stores import Watch, booked

pytestmark = pytest.mark.both_stores


def test_a_request_gets_the_next_case_number_and_its_time(desk: Services, watch: Watch) -> None:
    given = a_request()
    filed = desk.requests.file(given).value
    assert filed == replace(given, number=1, version=1, created_at=watch.now)
    assert desk.requests.get(given.id) == filed


def test_filing_twice_under_one_key_gives_one_request(desk: Services, other_desk: Services) -> None:
    given = a_request()
    first = desk.requests.file(given).value
    again = other_desk.requests.file(replace(given, language="kmr"))
    assert again.value == first
    assert len(desk.requests.queue()) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"language": ""}, "language"),
        ({"start": None}, "start"),
        ({"minutes": 3}, "minutes"),
        ({"place_id": ""}, "place"),
        ({"interpreters_needed": 0}, "interpreters_needed"),
        ({"note": "x" * 500}, "note"),
    ],
)
def test_what_cannot_be_filed_says_which_field(desk: Services, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.requests.file(replace(a_request(), **changes))
    assert refused.value.field == field
    assert desk.requests.queue() == ()


def test_filing_can_be_taken_back_and_that_too(desk: Services) -> None:
    receipt = desk.requests.file(a_request())
    back = receipt.undo()
    assert back.value.state is RequestState.UNDONE
    assert desk.requests.queue() == ()
    back.undo()
    assert [line.request.state for line in desk.requests.queue()] == [RequestState.OPEN]


def test_an_edit_is_an_edit_of_the_same_record(desk: Services) -> None:
    filed = desk.requests.file(a_request()).value
    receipt = desk.requests.save(replace(filed, room="Ward 3", minutes=90))
    assert (receipt.value.number, receipt.value.version) == (filed.number, 2)
    receipt.undo()
    assert desk.requests.get(filed.id) == replace(filed, version=3)


def test_two_desks_edit_one_request(desk: Services, other_desk: Services) -> None:
    filed = desk.requests.file(a_request()).value
    desk.requests.save(replace(filed, room="Ward 3"))
    with pytest.raises(StaleChange) as refused:
        other_desk.requests.save(replace(filed, room="Ward 4"))
    assert refused.value.facts["fields"] == ("room",)


def test_the_time_of_a_booked_request_is_not_edited_past_its_appointment(desk: Services) -> None:
    one = booked(desk)
    with pytest.raises(Refused) as refused:
        desk.requests.save(replace(one.request, start=at("Fri 10:00")))
    assert refused.value.code == "appointment_sets_the_time"
    kept = desk.requests.save(replace(one.request, room="Ward 3")).value
    assert kept.start == one.appointment.start


def test_a_copy_is_a_new_request_without_number_time_and_state(desk: Services) -> None:
    one = booked(desk)
    copy = desk.requests.copy_of(one.request.id)
    assert copy.id != one.request.id
    assert (copy.number, copy.version, copy.start, copy.state) == (0, 0, None, RequestState.OPEN)
    assert (copy.language, copy.place_id, copy.area) == ("ara", "2911522", Area.HEALTH)
    filed = desk.requests.file(replace(copy, start=at("Fri 9:00"))).value
    assert filed.number == one.request.number + 1


@pytest.mark.parametrize(
    ("end", "appointment"),
    [
        (RequestState.CANCELLED_BY_ORGANISATION, AppointmentState.CANCELLED_BY_ORGANISATION),
        (RequestState.CANCELLED_BY_BENEFICIARY, AppointmentState.CANCELLED_BY_BENEFICIARY),
        (RequestState.DUPLICATE, AppointmentState.DUPLICATE),
        (RequestState.UNDONE, AppointmentState.UNDONE),
    ],
)
def test_appointments_and_offers_end_with_their_request_and_come_back_with_it(
    desk: Services, watch: Watch, end: RequestState, appointment: AppointmentState
) -> None:
    one = booked(desk)
    watch.go_on(hours=1)
    receipt = desk.requests.end(one.request.id, end, "rang again")
    line = desk.requests.line(one.request.id)
    assert (line.request.state, line.request.ended_at) == (end, watch.now)
    assert [(each.state, each.end_reason) for each in line.appointments] == [(appointment, "rang again")]
    assert [offer.state for offer in line.offers] == [OfferState.WITHDRAWN]
    assert line.appointment is None

    receipt.undo()
    line = desk.requests.line(one.request.id)
    assert line.request == replace(one.request, version=line.request.version)
    assert line.appointment == replace(one.appointment, version=3)
    assert [offer.state for offer in line.offers] == [OfferState.YES]


def test_an_end_is_not_taken_back_when_the_time_was_given_away(desk: Services) -> None:
    one = booked(desk)
    receipt = desk.requests.end(one.request.id, RequestState.CANCELLED_BY_ORGANISATION)
    booked(desk, one.interpreter)
    with pytest.raises(SlotTaken):
        receipt.undo()
    assert desk.requests.get(one.request.id).state is RequestState.CANCELLED_BY_ORGANISATION


def test_a_request_that_was_only_asked_for_comes_back_as_asked(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    filed = desk.requests.file(a_request()).value
    desk.offers.ask(filed.id, person.id)
    receipt = desk.requests.leave_unfilled(filed.id, UnfilledReason.SHORT_NOTICE)
    assert receipt.value.unfilled_reason is UnfilledReason.SHORT_NOTICE
    assert [line.offer.state for line in desk.offers.of_request(filed.id)] == [OfferState.WITHDRAWN]
    receipt.undo()
    line = desk.requests.line(filed.id)
    assert (line.request.state, line.request.unfilled_reason) == (RequestState.ASKED, None)
    assert [offer.state for offer in line.offers] == [OfferState.ASKED]


@pytest.mark.parametrize("state", [RequestState.DONE, RequestState.OPEN, RequestState.UNFILLED])
def test_other_ends_are_refused(desk: Services, state: RequestState) -> None:
    filed = desk.requests.file(a_request()).value
    with pytest.raises(Refused):
        desk.requests.end(filed.id, state)


def test_an_ended_request_can_be_opened_again_and_that_taken_back(desk: Services) -> None:
    filed = desk.requests.file(a_request()).value
    desk.requests.leave_unfilled(filed.id, UnfilledReason.NOBODY_FREE)
    receipt = desk.requests.reopen(filed.id)
    assert (receipt.value.state, receipt.value.unfilled_reason) == (RequestState.OPEN, None)
    receipt.undo()
    assert desk.requests.get(filed.id).unfilled_reason is UnfilledReason.NOBODY_FREE


def test_the_queue_stands_by_urgency_then_time_then_age(desk: Services, watch: Watch) -> None:
    wanted = [
        a_request("Wed 9:00", urgency=Urgency.URGENT),
        an_instant_request(urgency=Urgency.SOON),
        a_request("Tue 9:00", urgency=Urgency.SOON),
        an_instant_request(),
        an_instant_request(),
        a_request("Thu 9:00"),
    ]
    for request in (wanted[2], wanted[5], wanted[1], wanted[3], wanted[0]):
        desk.requests.file(request)
    watch.go_on(minutes=5)
    desk.requests.file(wanted[4])
    assert [line.request.id for line in desk.requests.queue()] == [request.id for request in wanted]


def test_the_queue_holds_what_has_work_left_with_who_is_booked(desk: Services) -> None:
    clinic = desk.organisations.save(an_organisation("Clinic")).value
    reference = desk.organisations.new_beneficiary("ara").value
    one = booked(desk, request=a_request(organisation_id=clinic.id, beneficiary_id=reference.id))
    done = desk.requests.file(a_request()).value
    desk.requests.end(done.id, RequestState.DUPLICATE)
    (line,) = desk.requests.queue()
    assert (line.organisation, line.beneficiary) == ("Clinic", reference.reference)
    assert (line.interpreters, line.appointment) == (("Amal Haddad",), one.appointment)


def test_what_ended_lately_comes_newest_first(desk: Services, watch: Watch) -> None:
    ended = []
    for _ in range(3):
        watch.go_on(hours=1)
        filed = desk.requests.file(a_request()).value
        ended.append(desk.requests.leave_unfilled(filed.id, UnfilledReason.OTHER).value.id)
    lines = desk.requests.ended_since(watch.now - timedelta(hours=1))
    assert [line.request.id for line in lines] == [ended[2], ended[1]]


def test_the_requests_of_a_call(desk: Services) -> None:
    call = desk.calls.open().value
    first, second = (desk.requests.file(a_request(call_id=call.id)).value for _ in range(2))
    desk.requests.file(a_request())
    assert set(desk.requests.of_call(call.id)) == {first, second}
    assert desk.requests.of_call(an_id()) == ()


def test_the_lead_time_is_counted_over_the_turn_of_the_year(desk: Services, watch: Watch) -> None:
    # Asked on Friday 18 December: appointments rest from 23 December to 1 January, and 6 January is a holiday.
    watch.set("2026-12-18 10:00")
    calendar = desk.requests.rules().calendar
    count = calendar.count_from(wall_date(watch.now), calendar.lead_time(Area.HEALTH))
    assert (count.wanted, count.earliest.isoformat()) == (3, "2027-01-04")
    # Asked while no requests are taken: the count begins on 2 January and steps over Epiphany.
    later = calendar.count_from(wall_date(at("2026-12-22 10:00")), 3)
    assert later.earliest.isoformat() == "2027-01-07"
    named = {day.day.isoformat(): day.kind for day in later.days}
    assert (named["2026-12-23"], named["2027-01-06"]) == (DayKind.CLOSURE, DayKind.HOLIDAY)
