"""Desks as processes of their own that book, move and cancel as fast as they are told to, on a file or a server.

``python -m tests.chaos.busy_desks PLAN`` with a plan as JSON prints what each desk met, as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING, AppointmentState
from sisa_desk.domain.errors import CodedError, Refused
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import appointments, holding, speakers
from sisa_desk.services import appointments as service
from sisa_desk.services.commands import carried_out
from tests.builders import NOW, a_request, an_appointment, at
from tests.builders.stores import Place, Watch, a_database, a_desk, somebody

ROOT = Path(__file__).resolve().parents[2]
_FIRST = "2027-01-04 8:00"
_UNGUARDED = {
    "sqlite": ("DROP TRIGGER no_double_booking_insert", "DROP TRIGGER no_double_booking_update"),
    "postgresql": ("ALTER TABLE appointments DROP CONSTRAINT no_double_booking",),
}


@dataclass(frozen=True)
class Plan:
    """Who works how: the store, the desks, the people they fight for, and when it ends.

    `way` is what a desk does: "mix" as screens do, "shelf" past every check of the program, "plain" the same without
    any guard. `pause` is the mean time between two commands in seconds.
    """

    place: str
    desks: int
    people: int
    attempts: int
    seconds: float
    seed: int
    way: str = "mix"
    pause: float = 0.0
    slots: int = 40
    is_naive: bool = False
    waits_its_turn: bool = True


@dataclass
class Met:
    """What a desk met: how long each command took, and what it was told."""

    waits: list[float] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    surprises: list[str] = field(default_factory=list)


def worked(plan: Plan) -> list[Met]:
    """Let the desks work in a process without threads and windows, so that it may fork; give what each met."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.chaos.busy_desks", json.dumps(asdict(plan))],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return [Met(one["waits"], Counter(one["told"]), one["surprises"]) for one in json.loads(done.stdout)]


def overlaps_in(place: Place) -> int:
    """Count the pairs of appointments that share time of one person, by a join of its own."""
    words = ", ".join(f"'{state.value}'" for state in BLOCKING)
    query = f"""
        SELECT count(*) FROM appointments AS one JOIN appointments AS other ON one.interpreter_id = other.interpreter_id
        WHERE one.id < other.id AND one.state IN ({words}) AND other.state IN ({words})
          AND one.blocked_from < other.blocked_until AND other.blocked_from < one.blocked_until
    """
    engine = sa.create_engine(place if isinstance(place, str) else f"sqlite:///{place / 'desk.sqlite'}")
    with engine.connect() as connection:
        number = int(connection.exec_driver_sql(query).scalar_one())
    engine.dispose()
    return number


def place_of(plan: Plan) -> Place:
    """Give the place of a plan as the builders take it."""
    return plan.place if plan.place.startswith("postgresql") else Path(plan.place)


def _work(plan: Plan) -> list[dict[str, Any]]:
    database = a_database(place_of(plan)) if not isinstance(place_of(plan), str) else _on_server(plan)
    people = [somebody(database) for _ in range(plan.people)]
    if plan.is_naive:
        _take_the_guard_away(database.engine)
    database.close()
    context = get_context("fork")
    lines, processes = [], []
    for number in range(plan.desks):
        ours, theirs = context.Pipe()
        processes.append(context.Process(target=_serve, args=(theirs, plan, people, number), daemon=True))
        processes[-1].start()
        lines.append(ours)
    for line in lines:
        line.recv()
    for line in lines:
        line.send("go")
    return [line.recv() for line in lines]


def _on_server(plan: Plan) -> Any:
    a_desk(plan.place).close()
    return a_database(plan.place)


def _take_the_guard_away(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        for statement in _UNGUARDED[engine.dialect.name]:
            connection.exec_driver_sql(statement)


# inside a desk


def _serve(line: Connection, plan: Plan, people: list[UUID], number: int) -> None:
    if plan.is_naive or plan.way == "plain":
        # The check beforehand stays in the naive desk: looking, then inserting is what everybody does first.
        nothing = lambda *_args, **_named: False  # noqa: E731
        holding.hold = speakers.hold = nothing
        holding.hold_around = speakers.hold_around = nothing
    desk = {"mix": _Mixing, "shelf": _Shelving, "plain": _Shelving}[plan.way](plan, people, number)
    line.send("ready")
    line.recv()
    until, met = time.monotonic() + plan.seconds, Met()
    for _ in range(plan.attempts):
        if time.monotonic() > until:
            break
        if plan.pause:
            time.sleep(desk.random.expovariate(1 / plan.pause))
        _attempt(desk, met)
    line.send({"waits": met.waits, "told": dict(met.told), "surprises": met.surprises})


def _attempt(desk: Any, met: Met) -> None:
    step = desk.next_step()
    began = time.perf_counter()
    try:
        step()
        answer = "done"
    except Refused as refusal:
        answer = refusal.code
    except CodedError as trouble:
        answer = trouble.code
        met.surprises.append(f"a desk was told {trouble.code}")
    except Exception as error:  # noqa: BLE001 - told to the judge, who counts it as a failure
        answer = type(error).__name__
        met.surprises.append(f"{type(error).__name__}: {error}".splitlines()[0])
    met.waits.append(time.perf_counter() - began)
    met.told[answer] += 1


class _Mixing:
    """Books, moves and cancels as the screens do, each in a slot nobody else was asked about."""

    def __init__(self, plan: Plan, people: list[UUID], number: int) -> None:
        self.random = Random(f"{plan.seed} {number}")
        self._services = a_desk(place_of(plan), Watch(), f"desk {number}")
        self._plan = plan
        self._people = people
        self._own: list[Any] = []

    def _start(self) -> Any:
        return at(_FIRST) + timedelta(minutes=30 * self.random.randrange(self._plan.slots))

    def next_step(self) -> Any:
        """Prepare the next command; only the command itself is timed."""
        dice = self.random.random()
        if self._own and dice < 0.25:
            one, start = self.random.choice(self._own), self._start()
            return lambda: carried_out(self._services.appointments.move, one, start, 60)
        if self._own and (dice < 0.5 or len(self._own) > self._plan.slots // 4):
            one = self._own.pop(self.random.randrange(len(self._own)))
            state = AppointmentState.CANCELLED_BY_ORGANISATION
            return lambda: carried_out(self._services.appointments.cancel, one, state)
        return self._booking()

    def _booking(self) -> Any:
        asked = replace(a_request(), id=new_id(NOW), start=self._start(), minutes=60, mode=Mode.PHONE)
        request = self._services.requests.file(asked).value
        person = self.random.choice(self._people)

        def book() -> None:
            self._own.append(carried_out(self._services.appointments.book_directly, request.id, person).value.id)

        return book


class _Shelving:
    """Stores appointments, with nothing but the guard in the way; without one, the limit of the stack."""

    def __init__(self, plan: Plan, people: list[UUID], number: int) -> None:
        self.random = Random(f"{plan.seed} {number}")
        self._database = a_database(place_of(plan), operator=f"desk {number}")
        self._plan = plan
        self._people = people
        self._number = 0
        if not plan.waits_its_turn:
            self._database._turn = nullcontext
        with self._database.transaction() as tx:
            # One for each person: whoever was asked for the same request is held together.
            asked = (replace(a_request(number=10_000 * number + place), id=new_id(NOW)) for place in range(1, 10_000))
            self._requests = {
                person: tx.requests.add(request).id for person, request in zip(people, asked, strict=False)
            }

    def next_step(self) -> Any:
        """Prepare the next appointment."""
        self._number += 1
        # The naive ones go through the same hours side by side, to meet each other in every one of them.
        slot = 2 * self._number if self._plan.is_naive else self.random.randrange(self._plan.slots)
        start = at(_FIRST) + timedelta(minutes=30 * slot)
        person = self.random.choice(self._people)
        one = an_appointment(id=new_id(NOW), request_id=self._requests[person], interpreter_id=person)
        wanted = replace(one, start=start, end=start + timedelta(minutes=60))
        return lambda: self._store(wanted)

    def _store(self, wanted: Any) -> None:
        with self._database.transaction() as tx:
            if self._plan.way == "shelf":
                tx.appointments.hold_time((), wanted.interpreter_id)
                service._must_be_free(tx, wanted)
            tx.appointments.add(wanted)


if __name__ == "__main__":
    assert appointments
    print(json.dumps(_work(Plan(**json.loads(sys.argv[1])))))
