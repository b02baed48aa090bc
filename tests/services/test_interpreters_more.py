"""The list of everybody with how they stand today, and one person with everything around them."""

from __future__ import annotations

from dataclasses import replace

from sisa_desk.domain.availability import AbsenceKind
from sisa_desk.domain.rosters import Presence
from tests.builders.institutions import an_organisation
from tests.builders.moments import at
from tests.builders.people import a_pattern, an_interpreter
from tests.builders.stores import booked
from tests.builders.work import a_request


def nowhere(_place_id: str) -> str:
    return "Halle"


def presence_of(desk, person):
    return next(one.today for one in desk.interpreters.roster(nowhere) if one.interpreter.id == person.id)


def test_the_list_says_who_can_be_asked_now_and_until_when(desk):
    person = desk.interpreters.save(an_interpreter()).value
    today = presence_of(desk, person)
    assert (today.presence, today.at) == (Presence.NOW, at("18:00"))


def test_the_list_says_who_is_free_later_today(desk):
    person = desk.interpreters.save(an_interpreter(patterns=(a_pattern(start="14:00"),))).value
    today = presence_of(desk, person)
    assert (today.presence, today.at) == (Presence.LATER, at("14:00"))


def test_the_list_says_who_is_away_and_until_when(desk):
    person = desk.interpreters.save(an_interpreter()).value
    desk.interpreters.add_absence(person.id, at("7:00"), at("Wed 0:00"), AbsenceKind.SICK)
    today = presence_of(desk, person)
    assert (today.presence, today.at) == (Presence.AWAY, at("Wed 0:00"))
    desk.interpreters.add_absence(person.id, at("Wed 0:00"), None)
    assert presence_of(desk, person).at is None


def test_the_list_says_who_is_free_beside_the_pattern(desk):
    person = desk.interpreters.save(an_interpreter(patterns=())).value
    assert presence_of(desk, person).presence is Presence.NOT_TODAY
    desk.interpreters.available_until(person.id, at("11:00"))
    assert presence_of(desk, person).at == at("11:00")


def test_the_list_is_sorted_by_last_name_and_knows_the_place(desk):
    desk.interpreters.save(an_interpreter("Zoe", "Adler", place_id="1"))
    desk.interpreters.save(an_interpreter("Amal", "Haddad", place_id="2"))
    lines = desk.interpreters.roster({"1": "Stendal", "2": "Halle"}.get)
    assert [(one.interpreter.last_name, one.place) for one in lines] == [("Adler", "Stendal"), ("Haddad", "Halle")]
    assert "stendal" in lines[0].words


def test_a_card_names_the_appointments_an_absence_hits(desk):
    organisation = desk.organisations.save(an_organisation("Clinic")).value
    done = booked(desk, request=a_request("Thu 10:00", organisation_id=organisation.id))
    key = done.interpreter.id
    before = desk.absence_hits.would_hit(key, at("Thu 0:00"), at("Fri 0:00"))
    assert [(one.hit.subject, one.organisation) for one in before] == [(done.appointment, "Clinic")]
    assert desk.absence_hits.would_hit(key, at("Fri 0:00"), None) == ()
    desk.interpreters.add_absence(key, at("Thu 0:00"), None)
    card = desk.interpreters.dossier(key)
    hit = [(one.appointment, one.organisation) for line in card.absences for one in line.hit]
    assert hit == [(done.appointment, "Clinic")]


def test_a_card_tells_what_somebody_was_asked_and_who_changed_what(desk):
    organisation = desk.organisations.save(an_organisation("Clinic")).value
    done = booked(desk, request=a_request(organisation_id=organisation.id))
    barred = replace(done.interpreter, barred_organisations=frozenset((organisation.id,)))
    desk.interpreters.save(barred)
    card = desk.interpreters.dossier(done.interpreter.id)
    assert [one.organisation for one in card.offers] == ["Clinic"]
    assert [one.appointment.id for one in card.appointments] == [done.appointment.id]
    assert [one.name for one in card.barred] == ["Clinic"]
    assert card.history[0].fields == ("barred_organisations",)


def test_absences_that_are_over_are_left_out(desk, watch):
    person = desk.interpreters.save(an_interpreter()).value
    desk.interpreters.add_absence(person.id, at("7:00"), at("7:30"))
    assert desk.interpreters.dossier(person.id).absences == ()
