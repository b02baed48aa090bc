"""How many statements a question takes: the same for few people and for many."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from sisa_desk.domain.phone import read_phone
from sisa_desk.persistence.database import Database
from sisa_desk.services.bundle import Services
from tests.builders import MONDAY, a_call, a_contact, a_number, a_request, an_interpreter
from tests.builders.stores import Watch, a_desk, an_institution, booked


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Collect the statements that ask for something; opening and ending a transaction is none."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        if not statement.startswith("BEGIN"):
            said.append(statement)

    sa.event.listen(database.engine, "before_cursor_execute", note)
    yield said
    sa.event.remove(database.engine, "before_cursor_execute", note)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    services = a_desk(tmp_path, Watch())
    services.languages.table()
    yield services
    services.close()


def people(desk: Services, number: int) -> None:
    with desk.database.transaction() as tx:
        for each in range(number):
            tx.interpreters.add(an_interpreter("Amal", f"No. {each}"))


def statements_for_a_roster(desk: Services) -> int:
    request = desk.requests.file(a_request(occasion="Elternabend")).value
    with counted(desk.database) as said:
        ranking = desk.matching.candidates_for(request)
    assert ranking.candidates or ranking.absentees
    return len(said)


def test_a_ranking_takes_at_most_four_statements_for_fifty_and_for_three_hundred_people(desk: Services) -> None:
    people(desk, 50)
    few = statements_for_a_roster(desk)
    assert statements_for_a_roster(desk) == few <= 4
    people(desk, 250)
    booked(desk)
    # One more says that the speakers have changed since they were read.
    assert statements_for_a_roster(desk) == few + 1
    assert statements_for_a_roster(desk) == few


def test_ways_out_take_at_most_eight_statements_and_free_slots_three(desk: Services) -> None:
    people(desk, 50)
    request = desk.requests.file(a_request(language="ukr", second_language="ara", occasion="school")).value
    with counted(desk.database) as said:
        assert desk.ways_out.ways_for(request, 0)
    assert len(said) <= 8
    with counted(desk.database) as said:
        assert any(desk.free_slots.slots_for(a_request(), MONDAY, 42).counts)
    assert len(said) <= 3


def test_recognising_a_caller_takes_the_same_few_statements_however_long_the_history(desk: Services) -> None:
    def statements() -> int:
        with counted(desk.database) as said:
            card = desk.calls.caller_for(read_phone("030 23125-117"))
        assert card.organisation is not None
        return len(said)

    clinic = an_institution(desk.database, numbers=(a_number("030 23125-0", is_trunk=True),))
    first = statements()
    with desk.database.transaction() as tx:
        contacts = tuple(a_contact(f"Contact {number}") for number in range(20))
        tx.organisations.save(replace(clinic, contacts=contacts))
        for number in range(200):
            tx.calls.add(a_call(number=number, organisation_id=clinic.id))
            tx.requests.add(a_request(number=1000 + number, organisation_id=clinic.id))
    assert statements() == first <= 8


def test_a_stranger_takes_two(desk: Services) -> None:
    with counted(desk.database) as said:
        desk.calls.caller_for(read_phone("030 23125-999"))
    assert len(said) == 2


@pytest.mark.parametrize("question", ["queue", "promises", "recent", "unclosed"])
def test_lists_take_as_many_statements_for_one_line_as_for_many(desk: Services, question: str) -> None:
    ask = {
        "queue": desk.requests.queue,
        "promises": desk.calls.promises,
        "recent": desk.calls.recent,
        "unclosed": desk.calls.unclosed,
    }[question]

    def fill(number: int) -> None:
        for each in range(number):
            clinic = an_institution(desk.database, f"Clinic {each}")
            call = desk.calls.open(read_phone("030 23125-117"), organisation_id=clinic.id).value
            desk.requests.file(a_request(organisation_id=clinic.id))
            desk.calls.promise(call.id, Watch().now.replace(hour=12))

    fill(1)
    with counted(desk.database) as said:
        ask()
    few = len(said)
    fill(20)
    with counted(desk.database) as said:
        assert len(ask()) == 21
    assert len(said) == few


def test_the_indexes_are_used_for_the_questions_asked_during_a_call(desk: Services) -> None:
    people(desk, 5)
    an_institution(desk.database)
    request = desk.requests.file(a_request(occasion="Elternabend")).value
    with desk.database.reading() as tx:
        tx.connection.exec_driver_sql("SELECT 1")
    with counted(desk.database) as said:
        desk.calls.caller_for(read_phone("030 23125-100"))
        desk.matching.candidates_for(request)
    plans = []
    with desk.database.reading() as tx:
        for statement in said:
            values = tuple(None for _ in range(statement.count("?")))
            plans += [
                (statement, row[3]) for row in tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            ]
    scans = {step for _statement, step in plans if step.startswith("SCAN") and "USING" not in step}
    assert scans <= {"SCAN figures", "SCAN exclusion_rules"}
