"""A store on a server: set up by itself, left alone where it is not ours, as careful as a file."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Barrier, Event, Thread
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import CodedError, Refused, SlotTaken, Unavailable
from sisa_desk.domain.requests import RequestState
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.servers import open_on_server
from sisa_desk.persistence.upgrade import SCHEMA_VERSION
from tests.builders import a_call, a_request, an_appointment
from tests.builders.stores import Watch, a_database, a_desk, somebody, stored_appointment
from tests.postgres import Server

pytestmark = pytest.mark.postgres

CUT_OFF_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


@pytest.fixture
def address(server: Server) -> str:
    """Give the address of a store that is as new."""
    return server.a_store()


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    store = a_database(address)
    yield store
    store.close()


def said_by(address: str, statement: str) -> Any:
    """Let somebody outside the program say something to a database."""
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        done = connection.exec_driver_sql(statement)
        answer = done.all() if done.returns_rows else None
    engine.dispose()
    return answer


def at_once(number: int, do: Callable[[int], object]) -> None:
    """Let several threads do something at the same moment."""
    barrier = Barrier(number)

    def one(place: int) -> None:
        barrier.wait()
        do(place)

    threads = [Thread(target=one, args=(place,)) for place in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def described(engine: sa.Engine) -> dict[str, Any]:
    """Describe a schema so that two can be compared."""
    inspector = sa.inspect(engine)
    names = [name for name in inspector.get_table_names() if name != "alembic_version"]
    return {name: _described(inspector, name) for name in names}


def _described(inspector: sa.Inspector, table: str) -> list[Any]:
    columns = [(one["name"], str(one["type"]), one["nullable"]) for one in inspector.get_columns(table)]
    links = [
        (one["constrained_columns"], one["referred_table"], one["options"]) for one in inspector.get_foreign_keys(table)
    ]
    indexes = [(one["name"], one["column_names"], one["unique"]) for one in inspector.get_indexes(table)]
    return [sorted(columns), sorted(links, key=str), sorted(indexes, key=str), inspector.get_pk_constraint(table)]


def test_an_empty_database_is_set_up_and_opened_again_as_it_is(server: Server) -> None:
    address = server.new_database()
    for calls in range(2):
        database = open_on_server(address, Watch())
        with database.transaction() as tx:
            assert tx.calls.count() == calls
            tx.calls.add(a_call(number=calls))
        database.close()


def test_the_revisions_make_exactly_the_schema_that_is_declared(server: Server) -> None:
    declared, made = sa.create_engine(server.new_database()), sa.create_engine(server.new_database())
    schema.metadata.create_all(declared)
    with declared.begin() as connection:
        for statement in (
            *schema.OVERLAP_GUARD["postgresql"],
            *schema.SEARCH_INDEX["postgresql"],
            *schema.NEWS["postgresql"],
        ):
            connection.exec_driver_sql(statement)
    open_on_server(made.url.render_as_string(hide_password=False), Watch()).close()
    assert described(made) == described(declared)
    declared.dispose()
    made.dispose()


def test_desks_that_open_a_new_database_at_once_set_it_up_once(server: Server) -> None:
    address, told = server.new_database(), []

    def desk(_place: int) -> None:
        services = a_desk(address)
        told.append(len(services.organisations.referral_targets()))
        services.close()

    at_once(3, desk)
    assert len(told) == 3
    assert len(set(told)) == 1
    assert said_by(address, "SELECT count(*) FROM opening_hours") == [(5,)]


def test_a_database_of_another_program_is_refused_and_not_touched(server: Server) -> None:
    address = server.new_database()
    said_by(address, "CREATE TABLE photos (name TEXT)")
    with pytest.raises(Refused) as refused:
        open_on_server(address, Watch())
    assert refused.value.code == "foreign_store"
    assert said_by(address, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'") == [("photos",)]


def test_a_newer_database_is_refused(server: Server) -> None:
    address = server.new_database()
    open_on_server(address, Watch()).close()
    said_by(address, f"UPDATE alembic_version SET version_num = '{SCHEMA_VERSION + 1:04}'")
    with pytest.raises(Refused) as refused:
        open_on_server(address, Watch())
    assert refused.value.code == "newer_store"
    assert refused.value.facts["known"] == SCHEMA_VERSION


@pytest.mark.parametrize("address", ["postgresql://nobody:secret@127.0.0.1:1/desk", "postgresql://:secret@:nonsense/x"])
def test_a_server_that_is_not_there_is_said_without_the_password(address: str) -> None:
    with pytest.raises(CodedError) as refused:
        open_on_server(address, Watch())
    assert refused.value.code in {"store_unavailable", "address_not_understood"}
    assert "secret" not in f"{refused.value!r} {refused.value.__cause__!r} {refused.value.facts}"


def test_a_question_sees_one_moment_and_changes_nothing(database: Database) -> None:
    with database.reading() as question:
        assert question.calls.count() == 0
        with database.transaction() as command:
            command.calls.add(a_call())
        assert question.calls.count() == 0
    with pytest.raises(Unavailable) as refused, database.reading() as question:
        question.calls.add(a_call())
    assert refused.value.code == "read_only"


def test_commands_about_one_request_come_one_after_the_other(database: Database) -> None:
    with database.transaction() as tx:
        request = tx.requests.add(a_request())
    inside, order = Event(), []

    def second() -> None:
        inside.wait()
        with database.transaction() as tx:
            order.append(("second", tx.requests.get(request.id).version))

    thread = Thread(target=second)
    thread.start()
    with database.transaction() as tx:
        first = tx.requests.get(request.id)
        inside.set()
        time.sleep(0.1)
        tx.requests.save(first)
        order.append(("first", first.version))
    thread.join()
    assert order == [("first", 1), ("second", 2)]


def test_commands_about_different_requests_do_not_wait_for_each_other(database: Database) -> None:
    with database.transaction() as tx:
        one, other = tx.requests.add(a_request(number=1)), tx.requests.add(a_request(number=2))
    with database.transaction() as first, database.transaction() as second:
        first.requests.get(one.id)
        second.requests.save(second.requests.get(other.id))


def test_who_waits_too_long_for_another_command_is_told_and_nothing_is_stored(database: Database) -> None:
    with database.transaction() as tx:
        request = tx.requests.add(a_request())

    def wait_for_it() -> None:
        with database.transaction() as second:
            second.calls.add(a_call())
            second.requests.get(request.id)

    with database.transaction() as first:
        first.requests.get(request.id)
        with pytest.raises(Unavailable) as refused:
            wait_for_it()
    assert refused.value.code == "locked"
    with database.reading() as tx:
        assert tx.calls.count() == 0


def test_nobody_is_rung_by_two_desks_at_once(address: str) -> None:
    desks = [a_desk(address, operator=f"desk {number}") for number in range(4)]
    person = somebody(desks[0].database)
    requests = [desks[0].requests.file(a_request()).value for _ in desks]
    told = []

    def ask(place: int) -> None:
        try:
            desks[place].offers.ask(requests[place].id, person)
            told.append("ringing")
        except Refused as refused:
            told.append(refused.code)

    at_once(len(desks), ask)
    for desk in desks:
        desk.close()
    assert sorted(told) == ["being_rung"] * 3 + ["ringing"]


def test_eight_desks_want_the_same_hour_of_somebody_again_and_again(address: str) -> None:
    rounds, desks = 12, 8
    stores = [a_database(address) for _ in range(desks)]
    person = somebody(stores[0])
    told = []
    for number in range(rounds):
        at_once(desks, lambda place, this=number: told.append((this, _booked(stores[place], person, this, place))))
    for store in stores:
        store.close()
    for this in range(rounds):
        assert sorted(answer for number, answer in told if number == this) == ["SlotTaken"] * (desks - 1) + ["won"]
    assert said_by(address, "SELECT count(*) FROM appointments") == [(rounds,)]


def _booked(store: Database, person: UUID, number: int, place: int) -> str:
    """Book past every check of the program, each desk a little later, so that only the guard is left."""
    start = f"2027-01-{11 + number} {8 + place // 6}:{place % 6}0"
    try:
        with store.transaction() as tx:
            request = tx.requests.add(a_request(number=1 + number * 100 + place))
            tx.appointments.add(an_appointment(start, 120, request_id=request.id, interpreter_id=person))
    except CodedError as error:
        return type(error).__name__
    return "won"


def test_the_guard_alone_refuses_too_when_nobody_holds_anything(address: str, database: Database) -> None:
    one = stored_appointment(database)
    copy = "INSERT INTO appointments SELECT gen_random_uuid() AS id"
    others = ", ".join(f'"{column.name}"' for column in schema.appointments.columns if column.name != "id")
    with pytest.raises(SlotTaken), database.transaction() as tx:
        tx.connection.exec_driver_sql(f"{copy}, {others} FROM appointments WHERE id = '{one.id}'")


def test_what_was_typed_never_stands_in_an_error(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught, database.transaction() as tx:
        tx.connection.execute(
            sa.text("INSERT INTO calls (id, note) VALUES (gen_random_uuid(), :note)"), {"note": "needle"}
        )
    error = caught.value
    assert "needle" not in f"{error} {error!r} {error.orig} {error.orig!r} {error.__cause__}"


def test_a_connection_that_is_cut_is_said_and_the_next_command_works(database: Database, address: str) -> None:
    def cut_off() -> None:
        with database.transaction() as tx:
            tx.calls.add(a_call(number=1))
            said_by(address, CUT_OFF_OTHERS)
            tx.calls.add(a_call(number=2))

    with pytest.raises(Unavailable) as refused:
        cut_off()
    assert refused.value.code == "store_unavailable"
    with database.transaction() as tx:
        assert tx.calls.count() == 0
        tx.calls.add(a_call())


def test_a_server_that_was_away_costs_the_next_question_nothing(database: Database, address: str) -> None:
    with database.reading() as tx:
        assert tx.calls.count() == 0
    said_by(address, CUT_OFF_OTHERS)
    with database.reading() as tx:
        assert tx.calls.count() == 0


def test_two_desks_that_find_the_two_people_of_a_request_at_once_fill_it(address: str) -> None:
    desks = [a_desk(address, operator=f"desk {number}") for number in range(2)]
    people = [somebody(desks[0].database) for _ in desks]
    for number in range(5):
        request = desks[0].requests.file(a_request(f"2027-02-0{number + 1} 9:00", interpreters_needed=2)).value
        at_once(2, lambda place, key=request.id: desks[place].appointments.book_directly(key, people[place]))
        assert desks[0].requests.get(request.id).state is RequestState.ACCEPTED
    for desk in desks:
        desk.close()
