"""The compiled facts: after whatever was stored, they are those that would be gathered afresh from the values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import NamedTemporaryFile

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.calendar_events import TimeUse
from sisa_desk.domain.errors import CodedError
from sisa_desk.domain.matching import COMPILED_AS, Profile, profiles_of
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.speakers import times_of
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.bundle import Services, open_services
from tests.builders import a_request, a_skill, an_absence, an_extra_time, an_instant_request, an_interpreter
from tests.builders.sheet_files import write_xlsx
from tests.builders.stores import RESOURCES, Place, Watch, a_desk, booked
from tests.domain.random_cases import a_random_interpreter, a_random_need


@pytest.fixture
def desk(place: Place) -> Iterator[Services]:
    services = a_desk(place, Watch())
    yield services
    services.close()


def stored(tx: Transaction) -> list[Profile]:
    """Give every compiled row."""
    languages = tx.connection.scalars(sa.select(schema.speakers.c.language).distinct()).all()
    return sorted(row for language in languages for row in tx.speakers.of((language,)))


def afresh(tx: Transaction) -> list[Profile]:
    """Compile everybody from the values that are stored."""
    people = tx.interpreters.where()
    times = times_of(tx.connection, [one.id for one in people], tx.now)
    return sorted(row._replace(**times[one.id]._asdict()) for one in people for row in profiles_of(one))


def must_be_current(desk: Services) -> None:
    with desk.database.reading() as tx:
        assert stored(tx) == afresh(tx)


# what may happen to the pool, drawn one after the other


def an_edit(desk: Services, watch: Watch, random: Random) -> None:
    """Do one thing that somebody at a desk may do; what is refused changes nothing."""
    watch.go_on(minutes=random.randrange(1, 3000))
    with suppress(CodedError):
        random.choice(EDITS)(desk, random)


def new_person(desk: Services, random: Random) -> None:
    languages = random.sample(("ara", "kmr", "tir", "ukr"), random.randrange(3))
    skills = tuple(map(a_skill, languages))
    desk.interpreters.save(replace(a_random_interpreter(random, a_random_need(random)), skills=skills))


def changed_person(desk: Services, random: Random) -> None:
    person = someone(desk, random)
    other = a_random_interpreter(random, a_random_need(random))
    changed = replace(other, id=person.id, version=person.version, skills=(a_skill("fas"), a_skill("ara")))
    undone_perhaps(desk.interpreters.save(changed), random)


def away(desk: Services, random: Random) -> None:
    with desk.database.transaction() as tx:
        absence = replace(an_absence(), interpreter_id=someone(desk, random).id)
        tx.absences.add(replace(absence, end=random.choice((None, absence.end))))


def back(desk: Services, random: Random) -> None:
    with desk.database.transaction() as tx:
        for absence in tx.absences.where()[:1]:
            tx.absences.remove(absence)


def extra(desk: Services, random: Random) -> None:
    with desk.database.transaction() as tx:
        tx.extra_times.add(replace(an_extra_time(), interpreter_id=someone(desk, random).id))


def calendar(desk: Services, random: Random) -> None:
    person = someone(desk, random)
    for known in desk.calendars.of(person.id):
        desk.calendars.read(known.id)
        undone_perhaps(desk.calendars.remove(known.id), random)
        return
    event = f"DTSTART:20261126T{random.randrange(7, 16):02}0000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY"
    with NamedTemporaryFile("w", suffix=".ics") as file:
        file.write(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n{event}\nEND:VEVENT\nEND:VCALENDAR\n")
        file.flush()
        says = random.choice((TimeUse.BUSY, TimeUse.AVAILABLE))
        undone_perhaps(desk.calendars.subscribe(person.id, file.name, says), random)


def asked(desk: Services, random: Random) -> None:
    wanted = random.choice((an_instant_request(), a_request(f"Thu {random.randrange(8, 17)}:00")))
    request = desk.requests.file(replace(wanted, is_heavy=random.random() < 0.5)).value
    offer = desk.offers.ask(request.id, someone(desk, random).id, random.choice(list(Via)))
    undone_perhaps(offer, random)
    if answer := random.choice((None, *Answer)):
        undone_perhaps(desk.offers.answer(offer.value.id, answer), random)


def booked_somebody(desk: Services, random: Random) -> None:
    result = booked(desk, someone(desk, random), a_request(f"Fri {random.randrange(8, 17)}:00"))
    step = random.choice(("cancel", "move", "close", "stay"))
    if step == "cancel":
        state = random.choice((AppointmentState.CANCELLED_BY_INTERPRETER, AppointmentState.CANCELLED_BY_ORGANISATION))
        undone_perhaps(desk.appointments.cancel(result.appointment.id, state), random)
    elif step == "move":
        start = result.appointment.start + timedelta(hours=random.randrange(1, 30))
        undone_perhaps(desk.appointments.move(result.appointment.id, start, 30), random)
    elif step == "close":
        desk.appointments.close(result.appointment.id)


def connected(desk: Services, random: Random) -> None:
    request = desk.requests.file(an_instant_request()).value
    offer = desk.offers.ask(request.id, someone(desk, random).id).value
    undone_perhaps(desk.offers.connected(offer.id), random)


def request_changed(desk: Services, random: Random) -> None:
    with desk.database.reading() as tx:
        requests = tx.requests.where()
    for request in requests[-1:]:
        changed = replace(request, minutes=random.choice((30, 90)), mode=random.choice(list(Mode)))
        undone_perhaps(desk.requests.save(changed), random)


EDITS = (
    new_person, changed_person, away, back, extra, calendar, asked, asked, asked, booked_somebody, booked_somebody,
    connected, request_changed,
)  # fmt: skip


def someone(desk: Services, random: Random):
    people = desk.interpreters.all()
    return random.choice(people) if people else desk.interpreters.save(an_interpreter()).value


def undone_perhaps(receipt, random: Random) -> None:
    if random.random() < 0.3:
        receipt.undo()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
@pytest.mark.timeout(180)
def test_whatever_is_stored_or_taken_back_the_compiled_facts_are_current(seed: int, tmp_path: Path) -> None:
    random, watch = Random(seed), Watch()
    folder = tmp_path / str(seed)
    folder.mkdir(exist_ok=True)
    (folder / "desk.sqlite").unlink(missing_ok=True)
    desk = a_desk(folder, watch)
    for _ in range(12):
        an_edit(desk, watch, random)
        must_be_current(desk)
    desk.close()


@pytest.mark.both_stores
def test_the_edits_reach_every_kind_of_fact(desk: Services) -> None:
    random, watch = Random(3), Watch()
    desk.database.clock = watch
    for _ in range(80):
        an_edit(desk, watch, random)
    must_be_current(desk)
    with desk.database.reading() as tx:
        rows = stored(tx)
    assert len(rows) > 5
    for name in ("bookings", "attempts", "away", "extra", "rest_until", "week", "phones"):
        assert any(getattr(row, name) for row in rows), name


@pytest.mark.both_stores
def test_a_person_with_two_languages_is_judged_once_in_the_nearer_one(desk: Services) -> None:
    person = desk.interpreters.save(an_interpreter(skills=(a_skill("apc"), a_skill("ara")))).value
    with desk.database.reading() as tx:
        assert [one.language for one in tx.speakers.of(("ara", "apc"))] == ["ara"]
        (profile,) = tx.speakers.of(("apc", "ara"))
    assert (profile.language, profile.interpreter, profile.skill) == ("apc", person, person.skills[0])


@pytest.mark.both_stores
def test_a_person_who_is_removed_leaves_no_row(desk: Services) -> None:
    receipt = desk.interpreters.save(an_interpreter())
    receipt.undo()
    with desk.database.reading() as tx:
        assert stored(tx) == []


def test_people_out_of_a_spreadsheet_are_found_at_once_and_gone_when_the_import_is_taken_back(
    desk: Services, tmp_path: Path
) -> None:
    sheet = write_xlsx(tmp_path / "pool.xlsx", [("Vorname", "Nachname", "Sprachen"), ("Amal", "Haddad", "Arabisch")])
    receipt = desk.imports.store(desk.imports.preview(desk.imports.open(sheet)))
    must_be_current(desk)
    assert len(desk.matching.candidates_for(an_instant_request()).absentees) == 1
    receipt.undo()
    must_be_current(desk)
    assert desk.matching.candidates_for(an_instant_request()).absentees == ()


def test_a_store_whose_facts_were_never_compiled_has_them_when_it_is_opened(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    person = desk.interpreters.save(an_interpreter()).value
    with desk.database.transaction() as tx:
        tx.connection.execute(schema.speakers.delete())
        tx.connection.execute(schema.counters.update().values(value=COMPILED_AS - 1))
    desk.close()
    desk = open_services(tmp_path / "desk.sqlite", RESOURCES, Watch())
    must_be_current(desk)
    (candidate,) = desk.matching.candidates_for(an_instant_request()).candidates
    assert candidate.interpreter == person
    desk.close()
