"""The board as the services give it: rows, what stands in them, how something would fit, and putting it there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.boards import Fit, Grouping, Kind, lanes_of, rows_of
from sisa_desk.domain.clock import whole_day
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import OfferState
from sisa_desk.domain.requests import RequestState, Urgency
from sisa_desk.services.boards import Load
from tests.builders import a_request, a_skill, an_interpreter, at
from tests.builders.stores import booked

THURSDAY = whole_day(at("Thu 10:00").date())

pytestmark = pytest.mark.both_stores


def span(start: str, minutes: int = 60) -> Interval:
    return Interval(at(start), at(start) + timedelta(minutes=minutes))


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


@pytest.fixture
def karim(desk):
    return desk.interpreters.save(an_interpreter("Karim", "Nasser")).value


def names(desk, grouping: Grouping) -> list[str]:
    def groups(head, _grouping):
        return head.languages

    return [row.head.name if row.head else f"[{row.group}]" for row in rows_of(desk.boards.heads(), grouping, groups)]


def test_somebody_stands_once_under_each_language(desk, amal):
    desk.interpreters.save(an_interpreter("Feven", "Kidane", skills=(a_skill("tir"), a_skill("ara"))))
    both = names(desk, Grouping.LANGUAGE)
    assert both == ["[ara]", amal.name, "Feven Kidane", "[tir]", "Feven Kidane"]
    assert names(desk, Grouping.NAME) == [amal.name, "Feven Kidane"]


def test_a_row_shows_what_takes_time_and_what_is_offered(desk, amal):
    made = booked(desk, amal)
    asked = desk.requests.file(a_request("Thu 14:00")).value
    desk.offers.ask(asked.id, amal.id)
    desk.interpreters.add_absence(amal.id, at("Thu 16:00"), at("Thu 18:00"), AbsenceKind.HOLIDAY)
    content = desk.boards.contents([amal.id], THURSDAY)[amal.id]
    assert [item.kind for item in content.items] == [Kind.APPOINTMENT, Kind.OFFER]
    assert content.items[0].appointment == made.appointment
    assert content.items[1].request.id == asked.id
    assert [one.kind for one in content.away] == [AbsenceKind.HOLIDAY]
    assert all(THURSDAY.contains(one) for one in content.open)
    assert content.open


def test_what_is_cancelled_leaves_the_board_and_stands_open_on_top(desk, amal):
    made = booked(desk, amal)
    desk.appointments.cancel(made.appointment.id, AppointmentState.CANCELLED_BY_INTERPRETER)
    assert desk.boards.contents([amal.id], THURSDAY)[amal.id].items == ()
    assert [item.request.id for item in desk.boards.open_requests(THURSDAY)] == [made.request.id]


def test_open_requests_stand_by_urgency_then_time(desk):
    late = desk.requests.file(a_request("Thu 15:00", urgency=Urgency.URGENT)).value
    early = desk.requests.file(a_request("Thu 9:00")).value
    soon = desk.requests.file(a_request("Thu 9:30", urgency=Urgency.SOON)).value
    desk.requests.file(a_request("Fri 9:00"))
    shown = desk.boards.open_requests(THURSDAY)
    assert [item.request.id for item in shown] == [late.id, soon.id, early.id]
    assert lanes_of((item.interval.start, item.interval.end) for item in shown) == (0, 0, 1)


def test_everybody_is_judged_with_the_reason(desk, amal, karim):
    stranger = desk.interpreters.save(an_interpreter("Ilir", "Basha", skills=(a_skill("sqi"),))).value
    booked(desk, karim)
    request = desk.requests.file(a_request("Thu 10:30")).value
    fits = desk.boards.fits(Load(request.id), span("Thu 10:30"))
    assert (fits.of(amal.id), fits.of(karim.id), fits.of(stranger.id)) == (Fit.BEST, Fit.CONFLICT, Fit.STRANGER)
    assert fits.reasons(karim.id)[0].code == "busy"
    assert fits.reasons(stranger.id) == ()


def test_a_request_dropped_on_somebody_is_booked_and_taken_back(desk, amal):
    request = desk.requests.file(a_request()).value
    done = desk.boards.place(Load(request.id), amal.id, span("Thu 11:15", 45))
    assert done.value.interval == span("Thu 11:15", 45)
    assert desk.requests.get(request.id).interval == span("Thu 11:15", 45)
    done.undo()
    back = desk.requests.get(request.id)
    assert (back.state, back.interval) == (RequestState.OPEN, request.interval)
    assert desk.boards.contents([amal.id], THURSDAY)[amal.id].items == ()


def offer_to(desk, made, person):
    lines = desk.offers.of_request(made.request.id)
    return next(one.offer for one in lines if one.interpreter.id == person.id)


def test_an_appointment_goes_to_somebody_else_and_back(desk, amal, karim):
    made = booked(desk, amal)
    load = Load(made.request.id, made.appointment.id, amal.id)
    done = desk.boards.place(load, karim.id, made.appointment.interval)
    assert done.value.interpreter_id == karim.id
    former = offer_to(desk, made, amal)
    assert (former.state, former.is_to_be_told) == (OfferState.GIVEN_TO_ANOTHER, True)
    shown = desk.boards.contents([amal.id, karim.id], THURSDAY)
    assert (len(shown[amal.id].items), len(shown[karim.id].items)) == (0, 1)
    done.undo()
    shown = desk.boards.contents([amal.id, karim.id], THURSDAY)
    assert (len(shown[amal.id].items), len(shown[karim.id].items)) == (1, 0)
    assert offer_to(desk, made, amal).state is OfferState.YES
    assert offer_to(desk, made, karim).state is OfferState.WITHDRAWN


def test_an_appointment_may_move_over_its_own_old_time(desk, amal):
    made = booked(desk, amal)
    load = Load(made.request.id, made.appointment.id, amal.id)
    assert desk.boards.fits(load, span("Thu 10:15")).of(amal.id) is Fit.BEST
    assert desk.boards.place(load, amal.id, span("Thu 10:15")).value.start == at("Thu 10:15")


def test_who_is_busy_is_refused_with_the_reason_and_nothing_changes(desk, amal, karim):
    booked(desk, karim)
    made = booked(desk, amal)
    load = Load(made.request.id, made.appointment.id, amal.id)
    with pytest.raises(Refused) as refusal:
        desk.boards.place(load, karim.id, span("Thu 10:30"))
    assert refusal.value.facts["reason"].code == "busy"
    assert desk.appointments.line(made.appointment.id).appointment == made.appointment


def test_what_may_be_set_aside_needs_a_reason_that_is_kept(desk, amal):
    request = desk.requests.file(a_request("Thu 22:00")).value
    assert desk.boards.fits(Load(request.id), span("Thu 22:00")).of(amal.id) is Fit.ARGUABLE
    with pytest.raises(InvalidInput):
        desk.boards.place(Load(request.id), amal.id, span("Thu 22:00"))
    done = desk.boards.place(Load(request.id), amal.id, span("Thu 22:00"), "offered it herself")
    assert done.value.overridden == "offered it herself"


def test_the_next_free_person_is_found_in_the_order_of_the_rows(desk, amal, karim):
    booked(desk, amal)
    assert desk.boards.next_free([amal.id, karim.id], span("Thu 10:00")) == karim.id
    assert desk.boards.next_free([amal.id], span("Thu 10:00")) is None
