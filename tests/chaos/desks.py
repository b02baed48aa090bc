"""Desks as processes of their own: several of them want one slot, all at the same moment."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.errors import CodedError
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from tests.builders import a_request, an_appointment, an_id, at
from tests.builders.stores import Watch, a_database, a_desk, somebody

ROOT = Path(__file__).resolve().parents[2]
FIRST = "2027-01-04 8:00"


def run_rounds(file: Path, *, desks: int, rounds: int, way: str) -> list[list[str]]:
    """Let several desks book one slot in each round; give what each of them was told, round by round.

    A process of its own starts the desks: it has neither threads nor a window, so that it may fork.
    """
    command = [sys.executable, "-m", "tests.chaos.desks", str(file), str(desks), str(rounds), way]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    answers: list[list[str]] = json.loads(done.stdout)
    return answers


def overlaps(file: Path) -> int:
    """Count the pairs of appointments that share time of one person, by a join of its own."""
    words = ", ".join(f"'{state.value}'" for state in BLOCKING)
    query = f"""
        SELECT count(*) FROM appointments AS one JOIN appointments AS other ON one.interpreter_id = other.interpreter_id
        WHERE one.id < other.id AND one.state IN ({words}) AND other.state IN ({words})
          AND one.blocked_from < other.blocked_until AND other.blocked_from < one.blocked_until
    """
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute(query).fetchone()[0])


def _requests(database: Database, number: int) -> list[UUID]:
    with database.transaction() as tx:
        return [tx.requests.add(a_request(None, number=each + 1, mode=Mode.PHONE)).id for each in range(number)]


def _without_triggers(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER no_double_booking_insert")
        connection.execute("DROP TRIGGER no_double_booking_update")


def _raced(file: Path, desks: int, rounds: int, way: str) -> list[list[str]]:
    database = a_database(file.parent)
    person = somebody(database)
    requests = _requests(database, desks * rounds) if way == "service" else []
    database.close()
    if way == "naive":
        _without_triggers(file)
    with _desks(file, person, desks, way) as lines:
        return [_round(lines, number, requests[number * desks :]) for number in range(rounds)]


@contextmanager
def _desks(file: Path, person: UUID, number: int, way: str) -> Iterator[list[Connection]]:
    context = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    lines = []
    for place in range(number):
        ours, theirs = context.Pipe()
        context.Process(target=_serve, args=(theirs, file, person, way, place), daemon=True).start()
        lines.append(ours)
    for line in lines:
        assert line.recv() == "ready"
    yield lines
    for line in lines:
        line.send(None)


def _round(lines: list[Connection], number: int, requests: list[UUID]) -> list[str]:
    for place, line in enumerate(lines):
        line.send((number, requests[place] if requests else None))
    return [line.recv() for line in lines]


# inside a desk


class _Desk:
    """One process that books when it is told to."""

    def __init__(self, file: Path, person: UUID, way: str, place: int) -> None:
        self.person = person
        self.place = place
        self.book = {"shelf": self.on_the_shelf, "service": self.by_the_service, "naive": self.naively}[way]
        if way == "service":
            self.services = a_desk(file.parent, Watch(), f"desk {place}")
        elif way == "shelf":
            self.database = Database.in_file(file, Watch())
        else:
            self.engine = sa.create_engine(f"sqlite:///{file}")

    def slot(self, number: int) -> Any:
        """Give the time this desk wants; the slots of one round all overlap."""
        return at(FIRST) + timedelta(hours=6 * number, minutes=5 * self.place)

    def on_the_shelf(self, number: int, _request: UUID | None) -> None:
        """Book past every check of the program, so that only the guard of the database is left."""
        start = self.slot(number)
        with self.database.transaction() as tx:
            request = tx.requests.add(a_request(number=1_000_000 + number * 100 + self.place, id=_own_id(self.place)))
            wanted = an_appointment(id=_own_id(self.place), request_id=request.id, interpreter_id=self.person)
            tx.appointments.add(replace(wanted, start=start, end=start + timedelta(hours=1)))

    def by_the_service(self, number: int, request: UUID) -> None:
        """Book as a screen does."""
        stored = self.services.requests.get(request)
        start = self.slot(number)
        self.services.requests.save(_with_start(stored, start))
        self.services.appointments.book_directly(stored.id, self.person)

    def naively(self, number: int, _request: UUID | None) -> None:
        """Look, then insert, in a transaction as SQLAlchemy opens it by default: the mutant."""
        start, end = self.slot(number), self.slot(number) + timedelta(hours=1)
        table = schema.appointments
        with self.engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20000")
            taken = (table.c.blocked_from < end) & (table.c.blocked_until > start)
            if connection.execute(sa.select(table.c.id).where(table.c.interpreter_id == self.person, taken)).first():
                raise _Taken
            one = replace(an_appointment(id=_own_id(self.place), interpreter_id=self.person), start=start, end=end)
            names = [column.name for column in table.columns if column.name not in ("blocked_from", "blocked_until")]
            row = {name: getattr(one, name) for name in names}
            connection.execute(table.insert().values(**row, blocked_from=start, blocked_until=end))


class _Taken(CodedError):
    """The check of the mutant saw a booking."""

    def __init__(self) -> None:
        super().__init__("taken")


def _own_id(place: int) -> UUID:
    """Make a key that no other desk makes; the builders count from one in each process."""
    return UUID(int=an_id().int ^ (place + 1) << 40)


def _with_start(request: Any, start: Any) -> Any:
    return replace(request, start=start, minutes=60)


def _serve(line: Connection, file: Path, person: UUID, way: str, place: int) -> None:
    desk = _Desk(file, person, way, place)
    line.send("ready")
    while (order := line.recv()) is not None:
        try:
            desk.book(*order)
            answer = "won"
        except CodedError as error:
            answer = type(error).__name__
        except Exception as error:  # noqa: BLE001 - told to the judge, who counts it as a failure
            answer = f"{type(error).__name__}: {error}".splitlines()[0]
        line.send(answer)


if __name__ == "__main__":
    print(json.dumps(_raced(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])))
