"""Stores to measure on: seeded, written through the program's own shelves, made once and kept."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

from sisa_desk.domain.organisations import Organisation
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.seals import seal_of
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.services.calls import CASES
from tests.bench.worlds import people as population
from tests.bench.worlds.callers import callers, calls, organisations
from tests.bench.worlds.people import LANGUAGES, PLACES, Surroundings
from tests.builders import NOW
from tests.builders.stores import RESOURCES, Watch

T = TypeVar("T")
_CHUNK = 5_000
_FEWEST_OFFICES, _MOST_OFFICES = 40, 3_000
_CALLS_OF_AN_OFFICE, _CALLS_OF_A_STRANGER = 300, 20


@dataclass(frozen=True)
class World:
    """How much there is in a store."""

    people: int
    calls: int

    @property
    def offices(self) -> int:
        """Give the number of institutions: more where more is rung."""
        return max(_FEWEST_OFFICES, min(_MOST_OFFICES, self.calls // _CALLS_OF_AN_OFFICE))

    @property
    def strangers(self) -> int:
        """Give the number of people who ring and are not known."""
        return max(1, self.calls // _CALLS_OF_A_STRANGER)


class Worlds:
    """Makes stores in a folder, and finds those again that are there already."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Keep the stores of a seed in a folder."""
        self._folder = folder
        self._seed = seed

    def file(self, people: int = 0, calls: int = 0) -> Path:
        """Give the file of a store with so much in it, to be read only; it is made the first time."""
        path = self._folder / f"{people}-people-{calls}-calls-{self._seed}-{_ways_of_making()}.sqlite"
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".unfinished")
            unfinished.unlink(missing_ok=True)
            fill(unfinished, World(people, calls), self._seed)
            seal_of(unfinished).replace(seal_of(path))
            unfinished.rename(path)
        return path

    def copy(self, folder: Path, people: int = 0, calls: int = 0) -> Path:
        """Put a copy into a folder, for a job that writes."""
        folder.mkdir(parents=True, exist_ok=True)
        there, copy = self.file(people, calls), folder / f"{os.urandom(4).hex()}.sqlite"
        # With its seal, as a store lies there that was closed in the evening.
        shutil.copy(seal_of(there), seal_of(copy))
        return Path(shutil.copy(there, copy))

    @contextmanager
    def desk(self, people: int = 0, calls: int = 0) -> Iterator[Services]:
        """Open all services on a store that is read only by custom, its clock standing at the moment of the tests."""
        with desk_on(self.file(people, calls)) as services:
            yield services


@contextmanager
def desk_on(file: Path) -> Iterator[Services]:
    """Open all services on a file, the clock standing at the moment of the tests."""
    services = open_services(file, RESOURCES, Watch(), "desk 1")
    try:
        yield services
    finally:
        services.close()


def surroundings(services: Services, offices: Iterable[Organisation] = ()) -> Surroundings:
    """Give the languages, places and institutions that a store's people live among, the same for all sizes."""
    known = sorted(services.languages.table(), key=lambda one: (one.rank or 999, one.code))
    return Surroundings(
        languages=[one.code for one in known[:LANGUAGES]],
        places=[str(one.id) for one in islice(services.places.table, PLACES)],
        organisations=[one.id for one in offices],
        now=NOW,
    )


def fill(path: Path, world: World, seed: int) -> None:
    """Make a store: institutions, people with what they are booked for, and calls, all through the shelves."""
    with desk_on(path) as services:
        random = Random(f"{seed} {world}")
        around = surroundings(services)
        offices = organisations(world.offices, around.places, NOW, random)
        around = surroundings(services, offices)
        with services.database.transaction() as tx:
            tx.organisations.add_many(offices)
            tx.next_numbers(CASES, world.calls)
        told = calls(world.calls, callers(offices, world.strangers), around, random) if world.calls else iter(())
        for chunk in _chunks(told):
            with services.database.transaction() as tx:
                tx.calls.add_many(chunk)
        _settle(services.database, world.people, around, random)
        services.search.tidy()  # as the first start of a day does


def _settle(database: Database, count: int, around: Surroundings, random: Random) -> None:
    """Store the people of a world, with times away and bookings."""
    for chunk in _chunks(population.people(count, around, random), _CHUNK // 5):
        booked = [one for person in chunk for one in population.bookings(person, around, random)]
        away = [one for person in chunk for one in population.absences(person, around, random)]
        with database.transaction() as tx:
            numbered = zip(booked, tx.next_numbers(CASES, len(booked)), strict=True)
            tx.interpreters.add_many(chunk)
            tx.absences.add_many(away)
            tx.requests.add_many([replace(one.request, number=number) for one, number in numbered])
            tx.offers.add_many([one.offer for one in booked])
            tx.appointments.add_many([one.appointment for one in booked])


def _chunks(values: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    source = iter(values)
    while chunk := list(islice(source, size)):
        yield chunk


def _ways_of_making() -> str:
    """Name the code that makes a store, so that no kept one is older than it."""
    sources = [Path(schema.__file__), *sorted(Path(__file__).parent.glob("*.py"))]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:10]
