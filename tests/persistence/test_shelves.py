"""Shelves: frozen values in, the same values out, with their version, their parts and their trace."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Missing, Refused, StaleChange
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.vocabulary import Level
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from tests.builders import (
    a_beneficiary,
    a_beneficiary_name,
    a_call,
    a_callback,
    a_contact,
    a_fixed_holiday,
    a_number,
    a_pattern,
    a_phone,
    a_referral_target,
    a_request,
    a_skill,
    an_absence,
    an_extra_time,
    an_id,
    an_interpreter,
    an_organisation,
)
from tests.builders.stores import Watch, an_institution, somebody, stored_appointment, unversioned

pytestmark = pytest.mark.both_stores


def kept(database: Database, shelf: str, value: Any) -> Any:
    with database.transaction() as tx:
        getattr(tx, shelf).add(value)
    with database.reading() as tx:
        return getattr(tx, shelf).get(value.id)


@pytest.mark.parametrize(
    ("shelf", "value"),
    [
        ("calls", a_call()),
        ("requests", a_request()),
        ("requests", a_request(None)),
        ("interpreters", an_interpreter()),
        ("interpreters", Interpreter(an_id(), "Nour", "")),
        ("organisations", an_organisation()),
        ("referral_targets", a_referral_target()),
        ("beneficiaries", a_beneficiary()),
        ("holidays", a_fixed_holiday("World Children's Day", 9, 20)),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_value_comes_back_as_it_was_with_its_first_version(database: Database, shelf: str, value: Any) -> None:
    stored = kept(database, shelf, value)
    assert stored.version == 1
    assert unversioned(stored) == value


def test_values_that_belong_to_others_come_back_too(database: Database) -> None:
    person = somebody(database)
    appointment = stored_appointment(database, interpreter_id=person)
    with database.transaction() as tx:
        call, beneficiary = tx.calls.add(a_call()), tx.beneficiaries.add(a_beneficiary())
        given = (
            (tx.callbacks, a_callback(call_id=call.id)),
            (tx.absences, an_absence(end=None, interpreter_id=person)),
            (tx.extra_times, an_extra_time(interpreter_id=person)),
            (tx.beneficiary_names, a_beneficiary_name(beneficiary_id=beneficiary.id)),
        )
        for shelf, value in given:
            assert unversioned(shelf.add(value)) == value
            assert unversioned(shelf.get(value.id)) == value
        assert tx.appointments.get(appointment.id) == appointment


def test_nothing_is_found_under_an_unknown_key(database: Database) -> None:
    with database.reading() as tx:
        assert tx.calls.find(an_id()) is None
        assert tx.calls.find(None) is None
        with pytest.raises(Missing) as refused:
            tx.calls.get(an_id())
    assert refused.value.facts["noun"] is Noun.CALL


def test_many_keys_are_answered_at_once_however_many_there_are(database: Database) -> None:
    with database.transaction() as tx:
        stored = [tx.beneficiaries.add(a_beneficiary(f"K-2026-{number:04}")) for number in range(1203)]
        found = tx.beneficiaries.of([*(one.id for one in stored), None, an_id()])
    assert found == {one.id: one for one in stored}


def test_a_change_raises_the_version(database: Database) -> None:
    clinic = an_institution(database)
    with database.transaction() as tx:
        saved = tx.organisations.save(replace(clinic, department="Ward 7"))
    assert saved == replace(clinic, department="Ward 7", version=2)


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(database: Database) -> None:
    clinic = an_institution(database)
    with database.transaction() as tx:
        tx.organisations.save(replace(clinic, department="Ward 7"))
    with pytest.raises(StaleChange) as refused, database.transaction() as tx:
        tx.organisations.save(replace(clinic, street="Probeweg 2"))
    assert refused.value.facts["noun"] is Noun.ORGANISATION
    assert set(refused.value.facts["fields"]) == {"department", "street"}
    with database.reading() as tx:
        assert tx.organisations.get(clinic.id).street == clinic.street


def test_many_changes_are_stored_at_once_each_with_its_own_trace_and_parts(database: Database) -> None:
    with database.transaction() as tx:
        people = tx.interpreters.add_many([an_interpreter(last_name=f"No. {number}") for number in range(3)])
        saturday = a_pattern("FREQ=WEEKLY;BYDAY=SA", "9:00", "12:00")
        wanted = (
            replace(people[0], note="rings back"),
            replace(people[1], phones=(a_phone("0171 3920044"),), patterns=(saturday,)),
            replace(people[2], last_name="Nasser"),
        )
        stored = tx.interpreters.save_many(wanted)
        assert stored == tuple(replace(one, version=2) for one in wanted)
        assert tx.interpreters.of([one.id for one in people]) == {one.id: one for one in stored}
        assert [tx.history(Noun.INTERPRETER, one.id)[0].fields for one in people] == [
            ("note",),
            ("phones", "patterns"),
            ("last_name",),
        ]
        assert {key: len(rows) for key, rows in tx.interpreters.week_rows([one.id for one in people]).items()} == {
            people[0].id: 5,
            people[1].id: 1,
            people[2].id: 5,
        }
        assert [found.id for found in tx.search.find("nasser")] == [people[2].id]
        assert tx.phone_book.whose("+491713920044") is not None


def test_one_change_that_comes_too_late_refuses_all_that_are_stored_with_it(database: Database) -> None:
    one, two = an_institution(database, "Clinic"), an_institution(database, "School")
    with database.transaction() as tx:
        tx.organisations.save(replace(two, department="Ward 7"))
    with pytest.raises(StaleChange) as refused, database.transaction() as tx:
        tx.organisations.save_many((replace(one, name="Never"), replace(two, street="Probeweg 2")))
    assert set(refused.value.facts["fields"]) == {"department", "street"}
    with database.reading() as tx:
        assert tx.organisations.get(one.id) == one


def test_a_change_of_what_is_not_there_is_missing(database: Database) -> None:
    with pytest.raises(Missing), database.transaction() as tx:
        tx.organisations.save(an_organisation())


def test_no_change_is_no_statement(database: Database) -> None:
    with database.transaction() as tx:
        assert tx.organisations.save_many(()) == ()
        tx.organisations.remove_many(())


def test_the_calls_of_an_institution_are_counted_with_every_change(database: Database) -> None:
    clinic, school = an_institution(database, "Clinic"), an_institution(database, "School")
    with database.transaction() as tx:
        calls = tx.calls.add_many([a_call(organisation_id=clinic.id) for _ in range(3)] + [a_call()])
        assert (tx.organisations.calls_of(clinic.id), tx.organisations.calls_of(school.id)) == (3, 0)
        moved = tx.calls.save(replace(calls[0], organisation_id=school.id))
        tx.calls.save(replace(calls[1], note="rings back"))
        tx.calls.save(replace(calls[3], organisation_id=school.id))
        assert (tx.organisations.calls_of(clinic.id), tx.organisations.calls_of(school.id)) == (2, 2)
        tx.calls.remove_many((moved, calls[2]))
        assert (tx.organisations.calls_of(clinic.id), tx.organisations.calls_of(school.id)) == (1, 1)
    with database.transaction() as tx:
        tx.organisations.save(replace(clinic, note="second floor"))
        assert tx.organisations.calls_of(clinic.id) == 1


def test_a_refused_command_leaves_nothing_behind(database: Database) -> None:
    clinic = an_institution(database)
    stale = replace(clinic, version=7)

    def both() -> None:
        with database.transaction() as tx:
            tx.calls.add(a_call())
            tx.organisations.save(replace(stale, name="Never"))

    with pytest.raises(StaleChange):
        both()
    with database.reading() as tx:
        assert tx.calls.count() == 0
        assert tx.search.find("Never") == ()


def test_parts_are_rewritten_in_their_order(database: Database) -> None:
    one, two, three = a_skill("ara"), a_skill("kmr", level=Level.C1, varieties=("badini",)), a_skill("deu")
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter(skills=(one, two)))
        changed = tx.interpreters.save(replace(person, skills=(three, two), phones=()))
    with database.reading() as tx:
        found = tx.interpreters.get(person.id)
    assert found == changed
    assert [skill.language for skill in found.skills] == ["deu", "kmr"]
    assert found.patterns == person.patterns


def test_a_change_of_patterns_compiles_them_anew(database: Database) -> None:
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter())
        assert len(tx.interpreters.week_rows((person.id,))[person.id]) == 5
        saturday = a_pattern("FREQ=WEEKLY;BYDAY=SA", "9:00", "12:00")
        tx.interpreters.save(replace(person, patterns=(saturday,)))
        (row,) = tx.interpreters.week_rows((person.id,))[person.id]
    assert (row.weekday, row.start_minute, row.end_minute) == (5, 540, 720)


def test_two_people_of_the_same_parts_are_not_mixed_up(database: Database) -> None:
    with database.transaction() as tx:
        people = [
            tx.interpreters.add(an_interpreter(last_name=f"No. {number}", skills=(a_skill("ara"), a_skill("kmr"))))
            for number in range(4)
        ]
        found = tx.interpreters.of([person.id for person in people])
    assert found == {person.id: person for person in people}


def test_what_is_removed_is_gone_with_everything_beside_it(database: Database) -> None:
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter("Amal", "Haddad"))
        tx.absences.add(an_absence(interpreter_id=person.id))
    with database.transaction() as tx:
        tx.interpreters.remove(person)
    with database.reading() as tx:
        assert tx.interpreters.find(person.id) is None
        assert tx.search.find("Haddad") == ()
        assert tx.phone_book.whose("+491713920001") is None
        for name in ("interpreter_skills", "interpreter_phones", "interpreter_patterns", "avail_week", "absences"):
            assert tx.connection.scalar(sa.select(sa.func.count()).select_from(schema.metadata.tables[name])) == 0


def test_an_old_version_is_not_removed(database: Database) -> None:
    clinic = an_institution(database)
    with database.transaction() as tx:
        tx.organisations.save(replace(clinic, name="Clinic of the Saale"))
    with pytest.raises(StaleChange), database.transaction() as tx:
        tx.organisations.remove(clinic)


def test_who_is_still_needed_cannot_be_removed(database: Database) -> None:
    appointment = stored_appointment(database)
    with pytest.raises(Refused) as refused, database.transaction() as tx:
        tx.interpreters.remove(tx.interpreters.get(appointment.interpreter_id))
    assert refused.value.code == "still_in_use"


def test_the_same_key_is_not_stored_twice(database: Database) -> None:
    call = a_call()
    with database.transaction() as tx:
        tx.calls.add(call)
    with pytest.raises(Refused) as refused, database.transaction() as tx:
        tx.calls.add(replace(call, number=4))
    assert refused.value.code == "already_there"


def test_the_history_names_who_when_and_which_fields(database: Database, watch: Watch) -> None:
    clinic = an_institution(database)
    watch.go_on(minutes=5)
    with database.transaction() as tx:
        changed = tx.organisations.save(replace(clinic, name="Clinic of the Saale", contacts=(a_contact(),)))
    database.operator = "desk 2"
    with database.transaction() as tx:
        tx.organisations.remove(changed)
        newest_first = tx.history(Noun.ORGANISATION, clinic.id)
    assert [(one.operator, one.verb, one.fields) for one in newest_first] == [
        ("desk 2", "removed", ()),
        ("desk 1", "changed", ("name", "contacts")),
        ("desk 1", "added", ()),
    ]
    assert [one.at for one in newest_first] == [watch.now, watch.now, clinic_added(newest_first)]


def clinic_added(history: Any) -> Any:
    return history[-1].at


def test_traces_never_hold_what_was_typed(database: Database) -> None:
    secrets = ("Rima Testfrau", "needle-note", "probst@example.org", "+493023125100", "Probeplatz")
    with database.transaction() as tx:
        clinic = tx.organisations.add(an_organisation())
        call = tx.calls.add(a_call(note="needle-note", caller_name="Rima Testfrau", organisation_id=clinic.id))
        beneficiary = tx.beneficiaries.add(a_beneficiary())
        name = tx.beneficiary_names.add(a_beneficiary_name("Rima Testfrau", beneficiary_id=beneficiary.id))
        tx.calls.save(replace(call, note="needle-note 2", caller_name=""))
        tx.organisations.save(replace(clinic, street="Probeplatz 3", numbers=(a_number("030 23125-101"),)))
        tx.beneficiary_names.remove(name)
        rows = tx.connection.execute(sa.select(schema.traces)).all()
    written = "\n".join(map(str, rows))
    assert len(rows) > 6
    assert [secret for secret in secrets if secret in written] == []


def test_numbers_are_given_out_one_by_one(database: Database) -> None:
    given = []
    for _ in range(3):
        with database.transaction() as tx:
            given.append((tx.next_number("cases"), tx.next_number("clients-2026")))
    assert given == [(1, 1), (2, 2), (3, 3)]


def test_a_number_of_a_command_that_failed_is_given_out_again(database: Database) -> None:
    with suppress(ZeroDivisionError), database.transaction() as tx:
        tx.next_number("cases")
        raise ZeroDivisionError
    with database.transaction() as tx:
        assert tx.next_number("cases") == 1


def test_a_person_with_several_numbers_is_found_by_each(database: Database) -> None:
    mobile, landline = a_phone("0171 3920011"), a_phone("030 23125-222")
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter(phones=(mobile, landline)))
        for phone in (mobile, landline):
            listed = tx.phone_book.whose(phone.number.key)
            assert listed is not None
            assert listed.record_id == person.id
        tx.interpreters.save(replace(person, phones=(mobile,)))
        assert tx.phone_book.whose(landline.number.key) is None
