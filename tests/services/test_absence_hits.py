"""What an absence hits: appointments and offers out, other times for them, and keeping them with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.vocabulary import Mode
from tests.builders.moments import at, between
from tests.builders.people import a_pattern, an_interpreter
from tests.builders.stores import booked
from tests.builders.work import a_request


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


def asked(desk, person, start: str, via: Via = Via.EMAIL):
    request = desk.requests.file(a_request(start)).value
    return desk.offers.ask(request.id, person.id, via).value


def hits(desk, person) -> list[object]:
    return [line.hit.subject.id for line in desk.absence_hits.of_person(person.id)]


def away(desk, person, start: str, end: str | None):
    return desk.interpreters.add_absence(person.id, at(start), at(end) if end else None).value.absence


@pytest.mark.both_stores
def test_appointments_and_offers_of_the_time_are_hit_the_soonest_first(desk, amal):
    later = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    offer = asked(desk, amal, "Thu 9:00")
    booked(desk, interpreter=amal, request=a_request("Fri 9:00"))
    away(desk, amal, "Thu 0:00", "Fri 0:00")
    assert hits(desk, amal) == [offer.id, later.id]
    assert [line.hit.subject.id for line in desk.absence_hits.due()] == [offer.id, later.id]


def test_what_an_absence_would_hit_is_known_before_it_is_entered(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    (line,) = desk.absence_hits.would_hit(amal.id, at("Thu 0:00"), None)
    assert (line.hit.subject, line.interpreter) == (one, amal)
    assert desk.absence_hits.would_hit(amal.id, at("Fri 0:00"), None) == ()


def test_an_open_end_hits_everything_that_comes(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("2027-03-01 9:00")).appointment
    away(desk, amal, "Tue 0:00", None)
    assert hits(desk, amal) == [one.id]


def test_a_refused_offer_and_a_cancelled_appointment_are_not_hit(desk, amal):
    offer = asked(desk, amal, "Thu 9:00")
    desk.offers.answer(offer.id, Answer.NO)
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    desk.appointments.cancel(one.id, AppointmentState.CANCELLED_BY_ORGANISATION)
    away(desk, amal, "Thu 0:00", "Fri 0:00")
    assert hits(desk, amal) == []


@pytest.mark.both_stores
def test_what_is_kept_with_a_reason_is_due_no_longer_until_it_is_undone(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    absence = away(desk, amal, "Thu 0:00", "Fri 0:00")
    receipt = desk.absence_hits.keep(absence.id, one.id, " comes from the exam ")
    assert receipt.value.reason == "comes from the exam"
    assert hits(desk, amal) == []
    receipt.undo()
    assert hits(desk, amal) == [one.id]


def test_keeping_was_for_that_time_only(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    absence = away(desk, amal, "Thu 0:00", "Sat 0:00")
    desk.absence_hits.keep(absence.id, one.id, "agreed")
    desk.appointments.move(one.id, at("Fri 10:00"), 60)
    assert hits(desk, amal) == [one.id]


@pytest.mark.parametrize(("reason", "code"), [("  ", "keeping_reason_missing"), ("x" * 201, "note_too_long")])
def test_keeping_needs_a_reason_of_some_words(desk, amal, reason, code):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    absence = away(desk, amal, "Thu 0:00", "Fri 0:00")
    with pytest.raises(InvalidInput, match=code):
        desk.absence_hits.keep(absence.id, one.id, reason)
    assert hits(desk, amal) == [one.id]


def test_what_is_not_hit_any_more_cannot_be_kept(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    absence = away(desk, amal, "Thu 0:00", "Fri 0:00")
    desk.appointments.move(one.id, at("Fri 10:00"), 60)
    with pytest.raises(Missing):
        desk.absence_hits.keep(absence.id, one.id, "agreed")


def test_other_times_keep_the_time_of_day_where_they_can_one_a_working_day(desk):
    person = desk.interpreters.save(an_interpreter(patterns=(a_pattern(start="8:00", end="12:00"),))).value
    one = booked(desk, interpreter=person, request=a_request("Thu 9:00", mode=Mode.PHONE)).appointment
    booked(desk, interpreter=person, request=a_request("Fri 8:30", mode=Mode.PHONE))
    away(desk, person, "Tue 0:00", "Fri 0:00")
    assert desk.absence_hits.other_times(one.id) == (
        between("Mon 9:00", "10:00"),
        between("Fri 9:30", "10:30"),
        between("2026-11-30 9:00", "10:00"),
    )


def test_there_is_no_other_time_where_nothing_is_offered_for_this_mode(desk):
    on_site = a_pattern(modes=frozenset((Mode.ON_SITE,)))
    person = desk.interpreters.save(an_interpreter(patterns=(on_site,))).value
    one = booked(desk, interpreter=person, request=a_request("Thu 9:00", mode=Mode.PHONE)).appointment
    assert desk.absence_hits.other_times(one.id) == ()


def test_who_never_said_when_they_can_is_asked_for_the_opening_hours(desk):
    person = desk.interpreters.save(an_interpreter(patterns=())).value
    one = booked(desk, interpreter=person, request=a_request("Thu 9:00", mode=Mode.PHONE)).appointment
    assert desk.absence_hits.other_times(one.id, limit=1) == (between("Mon 9:00", "10:00"),)


def test_the_time_itself_is_no_other_time(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 9:00", mode=Mode.PHONE)).appointment
    times = desk.absence_hits.other_times(one.id, limit=5)
    assert one.interval not in times
    assert all(time.end - time.start == timedelta(minutes=60) for time in times)


@pytest.mark.both_stores
def test_an_absence_that_is_removed_takes_what_was_decided_with_it(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    absence = away(desk, amal, "Thu 0:00", "Fri 0:00")
    desk.absence_hits.keep(absence.id, one.id, "agreed")
    desk.interpreters.remove_absence(absence.id).undo()
    assert hits(desk, amal) == [one.id]


def test_an_absence_hits_only_the_times_of_whoever_is_away(desk, amal):
    booked(
        desk, interpreter=desk.interpreters.save(an_interpreter("Mina", "Rahimi")).value, request=a_request("Thu 9:00")
    )
    away(desk, amal, "Thu 0:00", "Fri 0:00")
    assert desk.absence_hits.due() == ()


def test_what_two_absences_hit_stands_there_once(desk, amal):
    one = booked(desk, interpreter=amal, request=a_request("Thu 14:00")).appointment
    away(desk, amal, "Thu 0:00", "Fri 0:00")
    away(desk, amal, "Thu 12:00", None)
    assert hits(desk, amal) == [one.id]
