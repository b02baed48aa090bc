"""The guard against double booking, in the database itself: all ways two times can lie, travel, moves, states."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from threading import Barrier, Thread
from uuid import UUID

import pytest
import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING, Appointment, AppointmentState
from sisa_desk.domain.errors import SlotTaken, StaleChange
from sisa_desk.persistence.database import Database
from tests.builders import a_request, an_appointment, an_interpreter, at
from tests.builders.stores import Watch, a_database, somebody, stored_appointment
from tests.chaos.desks import overlaps, run_rounds

pytestmark = pytest.mark.both_stores

#: Allen's thirteen relations of two times; the first is always 10:00 to 11:00. True where both may be booked.
ALLEN = {
    "before": ("8:00", "9:00", True),
    "meets": ("9:00", "10:00", True),
    "overlaps": ("9:30", "10:30", False),
    "finished by": ("9:30", "11:00", False),
    "contains": ("9:30", "11:30", False),
    "starts": ("10:00", "10:30", False),
    "equals": ("10:00", "11:00", False),
    "started by": ("10:00", "11:30", False),
    "during": ("10:15", "10:45", False),
    "finishes": ("10:30", "11:00", False),
    "overlapped by": ("10:30", "11:30", False),
    "met by": ("11:00", "12:00", True),
    "after": ("12:00", "13:00", True),
}


def booked(database: Database, person: UUID, start: datetime, end: datetime, travel: int = 0) -> Appointment:
    with database.transaction() as tx:
        request = tx.requests.add(a_request())
        wanted = an_appointment(request_id=request.id, interpreter_id=person)
        return tx.appointments.add(replace(wanted, start=start, end=end, travel_before=travel, travel_after=travel))


def refused(database: Database, person: UUID, start: datetime, end: datetime, travel: int = 0) -> bool:
    try:
        booked(database, person, start, end, travel)
    except SlotTaken:
        return True
    return False


@pytest.mark.parametrize("relation", ALLEN)
def test_two_times_of_one_person(database: Database, relation: str) -> None:
    start, end, is_allowed = ALLEN[relation]
    person = somebody(database)
    booked(database, person, at("Thu 10:00"), at("Thu 11:00"))
    assert refused(database, person, at(f"Thu {start}"), at(f"Thu {end}")) is not is_allowed


@pytest.mark.parametrize(("first", "second"), list(product((0, 30), (0, 30))))
@pytest.mark.parametrize("relation", ALLEN)
def test_travel_before_and_after_counts_as_taken(database: Database, relation: str, first: int, second: int) -> None:
    start, end, _ = ALLEN[relation]
    person = somebody(database)
    booked(database, person, at("Thu 10:00"), at("Thu 11:00"), first)
    gap = max(at(f"Thu {start}") - at("Thu 11:00"), at("Thu 10:00") - at(f"Thu {end}"))
    is_allowed = gap >= timedelta(minutes=first + second)
    assert refused(database, person, at(f"Thu {start}"), at(f"Thu {end}"), second) is not is_allowed


def test_the_same_time_of_somebody_else_is_free(database: Database) -> None:
    for _ in range(3):
        booked(database, somebody(database), at("Thu 10:00"), at("Thu 11:00"))


@pytest.mark.parametrize("state", AppointmentState)
def test_exactly_the_states_that_hold_time_are_guarded(database: Database, state: AppointmentState) -> None:
    person = somebody(database)
    stored_appointment(database, interpreter_id=person, state=state)
    assert refused(database, person, at("Thu 10:30"), at("Thu 11:30")) is (state in BLOCKING)


def test_a_cancelled_time_can_be_given_away_and_then_not_be_taken_back(database: Database) -> None:
    person = somebody(database)
    first = booked(database, person, at("Thu 10:00"), at("Thu 11:00"))
    with database.transaction() as tx:
        cancelled = tx.appointments.save(replace(first, state=AppointmentState.CANCELLED_BY_ORGANISATION))
    booked(database, person, at("Thu 10:30"), at("Thu 11:30"))
    with pytest.raises(SlotTaken), database.transaction() as tx:
        tx.appointments.save(replace(cancelled, state=AppointmentState.BOOKED))


def test_a_move_onto_another_booking_is_refused_and_changes_nothing(database: Database) -> None:
    person = somebody(database)
    booked(database, person, at("Thu 10:00"), at("Thu 11:00"))
    other = booked(database, person, at("Thu 14:00"), at("Thu 15:00"))
    with pytest.raises(SlotTaken), database.transaction() as tx:
        tx.appointments.save(replace(other, start=at("Thu 10:30"), end=at("Thu 11:30")))
    with database.reading() as tx:
        assert tx.appointments.get(other.id) == other


def test_a_move_within_its_own_time_is_no_conflict(database: Database) -> None:
    one = booked(database, somebody(database), at("Thu 10:00"), at("Thu 11:00"))
    with database.transaction() as tx:
        tx.appointments.save(replace(one, start=at("Thu 10:30"), end=at("Thu 11:30")))


def test_more_travel_is_a_move_too(database: Database) -> None:
    person = somebody(database)
    booked(database, person, at("Thu 10:00"), at("Thu 11:00"))
    other = booked(database, person, at("Thu 11:00"), at("Thu 12:00"))
    with pytest.raises(SlotTaken), database.transaction() as tx:
        tx.appointments.save(replace(other, travel_before=1))


def test_another_person_for_the_same_time_is_guarded_too(database: Database) -> None:
    busy, free = somebody(database), somebody(database)
    booked(database, busy, at("Thu 10:00"), at("Thu 11:00"))
    other = booked(database, free, at("Thu 10:00"), at("Thu 11:00"))
    with pytest.raises(SlotTaken), database.transaction() as tx:
        tx.appointments.save(replace(other, interpreter_id=busy))


def test_two_bookings_of_one_command_are_guarded_too(database: Database) -> None:
    person = somebody(database)

    def both() -> None:
        with database.transaction() as tx:
            for _ in range(2):
                request = tx.requests.add(a_request())
                tx.appointments.add(an_appointment(request_id=request.id, interpreter_id=person))

    with pytest.raises(SlotTaken):
        both()
    with database.reading() as tx:
        assert tx.appointments.count() == tx.requests.count() == 0


def test_an_end_before_its_start_is_never_stored(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="ck_appointments_order"):
        booked(database, somebody(database), at("Thu 11:00"), at("Thu 10:00"))


def test_four_threads_want_the_same_hour_again_and_again(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    person, rounds, desks = somebody(database), 25, 4
    barrier, told = Barrier(desks), []

    def desk() -> None:
        for number in range(rounds):
            start = at("2027-01-11 8:00") + timedelta(days=number)
            barrier.wait()
            told.append((number, refused(database, person, start, start + timedelta(hours=1))))

    threads = [Thread(target=desk) for _ in range(desks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database.close()
    winners = [sum(not lost for number, lost in told if number == this) for this in range(rounds)]
    assert winners == [1] * rounds
    assert len(told) == rounds * desks


@pytest.mark.slow
def test_four_processes_want_the_same_hour_a_hundred_times(tmp_path: Path) -> None:
    file = tmp_path / "desk.sqlite"
    answers = run_rounds(file, desks=4, rounds=100, way="shelf")
    assert [sorted(each) for each in answers] == [["SlotTaken"] * 3 + ["won"]] * 100
    assert overlaps(file) == 0


def test_two_desks_move_two_bookings_towards_each_other(tmp_path: Path) -> None:
    database = a_database(tmp_path, Watch())
    with database.transaction() as tx:
        person = tx.interpreters.add(an_interpreter()).id
    pair = [booked(database, person, at(f"Thu {hour}:00"), at(f"Thu {hour}:45")) for hour in (10, 12)]
    target = at("Thu 11:00")
    for one in pair:
        with suppress(SlotTaken, StaleChange), database.transaction() as tx:
            tx.appointments.save(replace(one, start=target, end=target + timedelta(minutes=45)))
    with database.reading() as tx:
        starts = sorted(tx.appointments.get(one.id).start for one in pair)
    assert starts == [at("Thu 11:00"), at("Thu 12:00")]
    database.close()
