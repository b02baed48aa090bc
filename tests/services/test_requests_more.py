"""What the screens of requests and agenda ask beside the journey itself."""

from __future__ import annotations

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.requests import RequestState
from tests.builders import a_phone, a_request, an_interpreter, an_organisation, at, between
from tests.builders.stores import booked


def test_a_card_shows_everything_around_a_request(desk):
    filled = booked(desk)
    desk.appointments.confirm(filled.appointment.id, interpreter=True)
    card = desk.requests.card(filled.request.id)
    assert card.line.appointment.id == filled.appointment.id
    assert [(one.offer.answer, one.interpreter.name) for one in card.offers] == [(Answer.YES, "Amal Haddad")]
    assert card.people[filled.interpreter.id].name == "Amal Haddad"
    verbs = [trace.verb for trace in card.history]
    assert verbs[-1] == "added"
    assert len(verbs) >= 3


def test_a_card_names_whom_the_caller_wished_for(desk):
    wanted = desk.interpreters.save(an_interpreter("Karim", "Nasser")).value
    filed = desk.requests.file(a_request(interpreter_wanted=wanted.id)).value
    assert desk.requests.card(filed.id).interpreter_wanted == "Karim Nasser"


def test_offers_out_stand_in_the_order_in_which_they_run_out(desk, watch):
    clinic = desk.organisations.save(an_organisation("Clinic at the Mill Ditch")).value
    first = desk.interpreters.save(an_interpreter()).value
    second = desk.interpreters.save(an_interpreter("Karim", "Nasser", phones=(a_phone("0171 3920002"),))).value
    filed = desk.requests.file(a_request(organisation_id=clinic.id)).value
    desk.offers.ask(filed.id, first.id, Via.EMAIL)
    watch.go_on(minutes=5)
    asked = desk.offers.ask(filed.id, second.id).value
    lines = desk.offers.outstanding()
    assert [line.interpreter.name for line in lines] == ["Karim Nasser", "Amal Haddad"]
    assert {line.organisation for line in lines} == {"Clinic at the Mill Ditch"}
    desk.offers.answer(asked.id, Answer.NO)
    assert [line.interpreter.name for line in desk.offers.outstanding()] == ["Amal Haddad"]


def test_offers_of_a_request_that_found_somebody_are_not_out_any_more(desk):
    booked(desk)
    assert desk.offers.outstanding() == ()


def test_several_are_confirmed_at_once_and_put_back_at_once(desk):
    one = booked(desk)
    other = booked(desk, desk.interpreters.save(an_interpreter("Karim", "Nasser")).value, a_request("Fri 9:00"))
    receipt = desk.appointments.confirm_all((one.appointment.id, other.appointment.id))
    assert {line.state for line in receipt.value} == {AppointmentState.CONFIRMED}
    assert desk.requests.get(one.request.id).state is RequestState.CONFIRMED
    receipt.undo()
    assert desk.requests.get(one.request.id).state is RequestState.ACCEPTED
    assert desk.appointments.line(other.appointment.id).appointment.interpreter_confirmed_at is None


def test_where_one_cannot_be_confirmed_none_is(desk):
    one = booked(desk)
    other = booked(desk, desk.interpreters.save(an_interpreter("Karim", "Nasser")).value, a_request("Fri 9:00"))
    desk.appointments.cancel(other.appointment.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    with pytest.raises(Refused):
        desk.appointments.confirm_all((one.appointment.id, other.appointment.id))
    assert desk.appointments.line(one.appointment.id).appointment.state is AppointmentState.BOOKED


def test_who_is_away_in_a_time_is_told_by_name(desk):
    amal = desk.interpreters.save(an_interpreter()).value
    karim = desk.interpreters.save(an_interpreter("Karim", "Nasser")).value
    desk.interpreters.add_absence(karim.id, at("Mon 0:00"), at("Wed 0:00"))
    desk.interpreters.add_absence(amal.id, at("Tue 8:00"), None)
    away = desk.interpreters.absent_within(between("Tue 0:00", "23:59"))
    assert [line.interpreter.name for line in away] == ["Amal Haddad", "Karim Nasser"]
    assert [line.interpreter.name for line in desk.interpreters.absent_within(between("Mon 9:00", "10:00"))] == [
        "Karim Nasser"
    ]


def test_a_reference_leads_to_what_was_last_asked_for_the_person(desk, watch):
    person = desk.organisations.new_beneficiary("ara").value
    assert desk.requests.latest_of_beneficiary(person.id) is None
    desk.requests.file(a_request(beneficiary_id=person.id))
    watch.go_on(minutes=5)
    later = desk.requests.file(a_request("Fri 9:00", beneficiary_id=person.id)).value
    assert desk.requests.latest_of_beneficiary(person.id).id == later.id
