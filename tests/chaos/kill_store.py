"""A desk is killed with signal 9 at any moment while it stores; what it had been told is stored, is stored."""

from __future__ import annotations

import gc
import json
import os
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.errors import CodedError, SlotTaken
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import RequestState
from sisa_desk.persistence import seals
from sisa_desk.services.bundle import Services
from tests.builders import NOW, a_request, an_interpreter
from tests.builders.stores import Watch, a_desk
from tests.chaos.desks import overlaps
from tests.chaos.goals import Goal, Run, Tally

_PEOPLE = 12
#: A desk at work is killed somewhere in the step after so many it was told are stored; the others while they open.
_ACKNOWLEDGED = (0, 0, 1, 1, 2, 3, 4, 6)
_LONGEST_STEP = 0.008
_LONGEST_OPENING = 0.12
_AT_WORK = 0.9
#: What was done a few times before the first fork is done faster by every life.
_REHEARSALS = 8
#: After so many kills the ledger is compared, and after so many the whole store looked through.
_COMPARED_AFTER, _LOOKED_THROUGH_AFTER = 5, 500
_TABLES = {"call": "calls", "request": "requests", "offer": "offers", "appointment": "appointments"}


class Ledger:
    """The truth outside the store: a line for each thing the desk was told is stored, appended in one write."""

    def __init__(self, path: Path, says: int | None = None) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._says = says

    def note(self, noun: str, key: UUID, version: int) -> None:
        """Append that a version of a record is stored."""
        os.write(self._file, f"{json.dumps([noun, str(key), version])}\n".encode())
        if self._says is not None:
            os.write(self._says, b".")


class MutantDesk:
    """Takes things down as stored before they are."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def told(self, desk: Services, random: Random) -> None:
        """Open a call that was acknowledged before."""
        key = _own_key(random)
        self._ledger.note("call", key, 1)
        desk.calls.open(read_phone("030 23125-117"), key=key)


class Desk:
    """Does what a day at the desk is made of, and takes each step down once it is stored."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def told(self, desk: Services, random: Random) -> None:
        """Take one call from opening to a booking that may be moved, confirmed or cancelled."""
        call = desk.calls.open(read_phone("030 23125-117"), key=_own_key(random)).value
        self._ledger.note("call", call.id, call.version)
        start = NOW + timedelta(days=1 + random.randrange(3000), minutes=15 * random.randrange(96))
        asked = replace(a_request(), id=_own_key(random), start=start, place_id="2911522", call_id=call.id)
        request = desk.requests.file(asked).value
        self._ledger.note("request", request.id, request.version)
        person = random.choice(desk.interpreters.all())
        offer = desk.offers.ask(request.id, person.id, Via.EMAIL).value
        self._ledger.note("offer", offer.id, offer.version)
        offer = desk.offers.answer(offer.id, Answer.YES).value
        self._ledger.note("offer", offer.id, offer.version)
        with suppress(SlotTaken):
            self._go_on(desk, random, desk.appointments.book(offer.id).value)
        closed = desk.calls.close(call, CallOutcome.BOOKED).value
        self._ledger.note("call", closed.id, closed.version)

    def _go_on(self, desk: Services, random: Random, booked: Any) -> None:
        self._ledger.note("appointment", booked.id, booked.version)
        steps: tuple[Callable[[], Any], ...] = (
            lambda: desk.appointments.confirm(booked.id, interpreter=True, organisation=True),
            lambda: desk.appointments.move(booked.id, booked.start + timedelta(hours=3), 45),
            lambda: desk.appointments.cancel(booked.id, AppointmentState.CANCELLED_BY_INTERPRETER),
            lambda: desk.appointments.cancel(booked.id, AppointmentState.CANCELLED_BY_ORGANISATION),
        )
        after = random.choice(steps)().value
        self._ledger.note("appointment", after.id, after.version)


def _own_key(random: Random) -> UUID:
    return new_id(NOW, random.randbytes)


def kill(run: Run) -> Tally:
    """Start a desk, kill it, look at the store; the same store goes on through all the kills."""
    tally = Tally()
    desk = _prepared(run.folder)
    lines = _Lines(run.folder / "ledger")
    while tally.events < run.events and run.has_time():
        _one_life(run, desk)
        tally.events += 1
        if tally.events % _COMPARED_AFTER == 0:
            _compare(run.folder, lines, tally)
        if tally.events % _LOOKED_THROUGH_AFTER == 0:
            tally.failures += list(_half(run.folder))
        if tally.failures and not run.is_mutant:
            break  # the state that shows it is kept
    _compare(run.folder, lines, tally)
    tally.failures += [*_lost(run.folder, lines.all()), *_half(run.folder)]
    _count(run.folder, tally)
    return tally


def _prepared(folder: Path) -> Services:
    """Open a desk with its people and let go of the file: every life is a fork of it and connects for itself."""
    desk = a_desk(folder, Watch(NOW), "desk 1")
    for number in range(_PEOPLE):
        desk.interpreters.save(an_interpreter(last_name=f"No. {number}", place_id="2911522"))
    for number in range(_REHEARSALS):
        Desk(Ledger(Path(os.devnull))).told(desk, Random(number))
    desk.close()
    gc.freeze()
    return desk


class _Lines:
    """What the ledger holds, read on from where one was."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0

    def all(self) -> list[str]:
        """Give every line."""
        return self._path.read_text().splitlines() if self._path.exists() else []

    def new(self) -> list[str]:
        """Give the lines that came since the last look."""
        with suppress(FileNotFoundError), self._path.open() as file:
            file.seek(self._read)
            lines = file.read()
            self._read = file.tell()
            return lines.splitlines()
        return []


def _compare(folder: Path, lines: _Lines, tally: Tally) -> None:
    new = lines.new()
    tally.add("acknowledged", len(new))
    store = folder / "desk.sqlite"
    try:
        seals.examine(store)
    except CodedError as error:
        tally.failures.append(f"a file that was left by a kill is called {error.code}")
        return
    # Whoever looks on without the program, as the lines below do, folds the log in.
    seals.call_complete(store)
    tally.failures += list(_lost(folder, new))


def _one_life(run: Run, desk: Services) -> None:
    """Let a desk work in a process of its own, for a moment nobody knows beforehand."""
    seed, is_at_work = run.random.randrange(2**60), run.random.random() < _AT_WORK
    hears, says = os.pipe()
    child = os.fork()
    if child == 0:
        _work(run, Random(seed), says, desk if is_at_work else None)
    os.close(says)
    if is_at_work:
        for _ in range(run.random.choice(_ACKNOWLEDGED)):
            os.read(hears, 1)
        time.sleep(run.random.uniform(0, _LONGEST_STEP))
    else:  # killed while it opens the store
        time.sleep(run.random.uniform(0, _LONGEST_OPENING))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(hears)


def _work(run: Run, random: Random, says: int, desk: Services | None) -> None:
    """Work until killed; whatever goes wrong is left beside the store for the parent to find."""
    try:
        ledger = Ledger(run.folder / "ledger", says)
        worker = MutantDesk(ledger) if run.is_mutant else Desk(ledger)
        if desk is not None:
            seals.begin_work(run.folder / "desk.sqlite")
        services = desk or a_desk(run.folder, Watch(NOW), "desk 1")
        while True:
            worker.told(services, random)
    except BaseException as error:  # noqa: BLE001 - a child must never come back into the parent's code
        with (run.folder / "errors").open("a") as file:
            file.write(f"{type(error).__name__}: {error}\n")
    finally:
        os._exit(1)


def _lost(folder: Path, lines: list[str]) -> Iterator[str]:
    """Name what was acknowledged and is not there, in its version or a later one."""
    with closing(sqlite3.connect(folder / "desk.sqlite")) as connection:
        for noun, key, version in map(json.loads, lines):
            row = connection.execute(f"SELECT version FROM {_TABLES[noun]} WHERE id = ?", (key,)).fetchone()
            if row is None or row[0] < version:
                yield f"{noun} {key}: version {version} was acknowledged, {row and row[0]} is there"
    if (folder / "errors").exists():
        yield from (folder / "errors").read_text().splitlines()
        (folder / "errors").unlink()


_HALF = {
    "a booking whose request says nobody was found, or the other way round": """
        SELECT r.id FROM requests AS r LEFT JOIN appointments AS a
          ON a.request_id = r.id AND a.state IN ('held', 'booked', 'confirmed', 'connected', 'done')
        GROUP BY r.id HAVING (count(a.id) > 0) <> (r.state IN ('accepted', 'confirmed', 'done'))
    """,
    "a booking and its request at different times": """
        SELECT a.id FROM appointments AS a JOIN requests AS r ON a.request_id = r.id
        WHERE a.state IN ('booked', 'confirmed') AND (a.start <> r.start OR a."end" - a.start <> r.minutes * 60000000)
    """,
    "a booking that rests on no yes": """
        SELECT a.id FROM appointments AS a LEFT JOIN offers AS o ON a.offer_id = o.id
        WHERE a.state IN ('booked', 'confirmed') AND o.state IS NOT 'yes'
    """,
    "an asked offer of a request that says nobody is asked": """
        SELECT o.id FROM offers AS o JOIN requests AS r ON o.request_id = r.id
        WHERE o.state = 'asked' AND r.state <> 'asked'
    """,
    "a record without its trace": """
        SELECT id FROM (SELECT id FROM calls UNION SELECT id FROM requests UNION SELECT id FROM appointments) AS one
        WHERE NOT EXISTS (SELECT 1 FROM traces WHERE record_id = one.id AND verb = 'added')
    """,
    "a record with fewer traces than versions": """
        SELECT id FROM (SELECT id, version FROM calls UNION SELECT id, version FROM appointments) AS one
        WHERE version <> (SELECT count(*) FROM traces WHERE record_id = one.id)
    """,
    "a call that search does not know": """
        SELECT id FROM calls WHERE id NOT IN (SELECT record_id FROM search_entries)
    """,
    "a case number given twice": """
        SELECT number FROM (SELECT number FROM calls UNION ALL SELECT number FROM requests)
        GROUP BY number HAVING count(*) > 1
    """,
}


def _half(folder: Path) -> Iterator[str]:
    """Name what only half of a command can have left behind, and damage."""
    path = folder / "desk.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        for meaning, query in _HALF.items():
            yield from (f"{meaning}: {row[0]}" for row in connection.execute(query))
        for check in ("integrity_check", "foreign_key_check"):
            yield from (f"{check}: {row}" for row in connection.execute(f"PRAGMA {check}") if row != ("ok",))
    yield from ["two appointments of one person share time"] * overlaps(path)


def _count(folder: Path, tally: Tally) -> None:
    with closing(sqlite3.connect(folder / "desk.sqlite")) as connection:
        for noun, table in _TABLES.items():
            tally.add(f"{noun}s stored", connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        states = Counter(state for (state,) in connection.execute("SELECT state FROM appointments"))
    tally.facts |= {f"appointments {state}": number for state, number in sorted(states.items())}


def _why_not() -> str:
    return "" if hasattr(os, "fork") else "this system cannot fork a process"


GOAL = Goal(
    name="kill_store",
    promise="a desk killed at any moment loses nothing it was told is stored, and leaves no command half done",
    events=10_000,
    weight=5,
    run=kill,
    mutant="acknowledge before storing",
    mutant_events=60,
    why_not=_why_not,
)
assert RequestState.ACCEPTED == "accepted"  # the words of the queries above
