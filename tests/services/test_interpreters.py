"""Interpreters: stored as typed, away and back, available just now, confirmed; and every step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.errors import InvalidInput, Missing, Refused, StaleChange
from sisa_desk.domain.events import Event, Noun
from sisa_desk.services.bundle import Services
from tests.builders import MONDAY, a_pattern, a_phone, a_request, a_skill, an_instant_request, an_interpreter, at
from tests.builders.stores import Watch, booked

pytestmark = pytest.mark.both_stores


def codes(desk: Services, request: object) -> dict[str, str]:
    """Say for everybody whether they are a candidate, or the reason why not."""
    ranking = desk.matching.candidates_for(request)
    able = {one.interpreter.last_name: "able" for one in ranking.candidates}
    return able | {one.interpreter.last_name: one.reason.code for one in ranking.absentees}


def test_a_new_person_is_stored_and_that_can_be_taken_back(desk: Services) -> None:
    form = desk.interpreters.new()
    receipt = desk.interpreters.save(replace(form, first_name="Amal", last_name="Haddad", skills=(a_skill(),)))
    assert receipt.events == (Event(Noun.INTERPRETER, "added", form.id),)
    assert desk.interpreters.get(form.id) == receipt.value
    receipt.undo()
    assert desk.interpreters.all() == ()


def test_who_was_asked_already_is_not_removed_by_a_step_back(desk: Services) -> None:
    receipt = desk.interpreters.save(an_interpreter())
    booked(desk, receipt.value)
    with pytest.raises(Refused) as refused:
        receipt.undo()
    assert refused.value.code == "still_in_use"


def test_a_change_and_its_step_back(desk: Services, other_desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    receipt = desk.interpreters.save(replace(person, radius_km=80, phones=(a_phone(), a_phone("030 23125-555"))))
    with pytest.raises(StaleChange):
        other_desk.interpreters.save(replace(person, radius_km=5))
    receipt.undo()
    assert desk.interpreters.get(person.id) == replace(person, version=3)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"first_name": "", "last_name": " "}, "last_name"),
        ({"radius_km": -1}, "radius_km"),
        ({"radius_km": 501}, "radius_km"),
        ({"phones": (a_phone(ring_from=600, ring_until=600),)}, "phones"),
        ({"patterns": (a_pattern("FREQ=SECONDLY"),)}, "pattern"),
        ({"patterns": (a_pattern(start="10:00", end="9:00"),)}, "pattern"),
    ],
)
def test_what_cannot_be_stored_says_which_field(desk: Services, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        desk.interpreters.save(replace(an_interpreter(), **changes))
    assert refused.value.field == field
    assert desk.interpreters.all() == ()


def test_everybody_stands_by_last_name_whatever_the_case(desk: Services) -> None:
    for name in ("nasser", "Haddad", "al-Amin"):
        desk.interpreters.save(an_interpreter("Nour", name))
    assert [person.last_name for person in desk.interpreters.all()] == ["al-Amin", "Haddad", "nasser"]


def test_the_card_shows_everything_around_a_person(desk: Services, watch: Watch) -> None:
    one = booked(desk)
    absence = desk.interpreters.add_absence(one.interpreter.id, at("Fri 0:00"), None).value.absence
    card = desk.interpreters.card(one.interpreter.id)
    assert card.interpreter == one.interpreter
    assert (card.absences, card.appointments) == ((absence,), (one.appointment,))
    assert [offer.id for offer in card.offers] == [one.offer.id]
    assert [trace.verb for trace in card.history] == ["added"]


def test_confirming_notes_the_day_and_can_be_taken_back(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter(confirmed_on=None)).value
    receipt = desk.interpreters.confirm(person.id)
    assert receipt.value.confirmed_on == MONDAY
    receipt.undo()
    assert desk.interpreters.get(person.id).confirmed_on is None


def test_an_absence_says_what_it_hits_and_is_seen_in_the_ranking(desk: Services, watch: Watch) -> None:
    one = booked(desk)
    past = booked(desk, one.interpreter, a_request("Tue 9:00"))
    watch.set("Wed 9:00")
    request = desk.requests.file(a_request("Fri 10:00")).value
    receipt = desk.interpreters.add_absence(one.interpreter.id, at("Mon 0:00"), None, AbsenceKind.SICK)
    assert receipt.value.hit == (one.appointment,)
    assert past.appointment not in receipt.value.hit
    assert codes(desk, request) == {"Haddad": "absent"}

    receipt.undo()
    assert codes(desk, request) == {"Haddad": "able"}


def test_an_absence_gets_its_end_and_that_can_be_taken_back(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    request = desk.requests.file(a_request("Fri 10:00")).value
    absence = desk.interpreters.add_absence(person.id, at("Mon 0:00"), None).value.absence
    with pytest.raises(InvalidInput):
        desk.interpreters.end_absence(absence.id, at("Mon 0:00"))
    receipt = desk.interpreters.end_absence(absence.id, at("Fri 0:00"))
    assert codes(desk, request) == {"Haddad": "able"}
    receipt.undo()
    assert codes(desk, request) == {"Haddad": "absent"}


def test_an_absence_that_was_removed_comes_back(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    absence = desk.interpreters.add_absence(person.id, at("Fri 8:00"), at("Fri 12:00"), AbsenceKind.EXAM).value.absence
    receipt = desk.interpreters.remove_absence(absence.id)
    assert desk.interpreters.card(person.id).absences == ()
    receipt.undo()
    (again,) = desk.interpreters.card(person.id).absences
    assert (again.start, again.end, again.kind) == (absence.start, absence.end, absence.kind)


def test_an_absence_needs_an_end_after_its_beginning_and_a_person(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter()).value
    with pytest.raises(InvalidInput):
        desk.interpreters.add_absence(person.id, at("Fri 8:00"), at("Fri 8:00"))
    with pytest.raises(Missing):
        desk.interpreters.remove_absence(person.id)


def test_available_now_until_makes_somebody_a_candidate_for_a_while(desk: Services, watch: Watch) -> None:
    watch.set("Sun 10:00")
    person = desk.interpreters.save(an_interpreter()).value
    request = desk.requests.file(an_instant_request()).value
    assert codes(desk, request) == {"Haddad": "not_available"}
    receipt = desk.interpreters.available_until(person.id, at("Sun 12:00"))
    assert codes(desk, request) == {"Haddad": "able"}
    watch.go_on(hours=1, minutes=50)
    assert codes(desk, request) == {"Haddad": "not_available"}
    watch.go_on(hours=-1)
    receipt.undo()
    assert codes(desk, request) == {"Haddad": "not_available"}
    with pytest.raises(InvalidInput):
        desk.interpreters.available_until(person.id, watch.now - timedelta(minutes=1))
