"""Stores and desks: files that are set up once and copied, a clock that tests set, and records that belong together."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import Answer, Offer
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.services.bundle import Services, open_services
from tests.builders.institutions import an_organisation
from tests.builders.moments import NOW, at
from tests.builders.people import an_interpreter
from tests.builders.work import a_request, an_appointment

#: Where a store is: a folder for its file, or an address on a server.
Place = Path | str
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Watch:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str) -> None:
        """Set it to a moment by the wall clock of Berlin."""
        self.now = at(text)

    def go_on(self, **span: float) -> None:
        """Let some time pass."""
        self.now += timedelta(**span)


@cache
def _new_store() -> bytes:
    """Give the bytes of a store with its first rules; setting one up takes a while."""
    folder = Path(tempfile.mkdtemp(prefix="sisa-desk-store-"))
    try:
        open_services(folder / "new.sqlite", RESOURCES, Watch()).close()
        return (folder / "new.sqlite").read_bytes()
    finally:
        shutil.rmtree(folder)


def a_store_file(folder: Path, name: str = "desk.sqlite") -> Path:
    """Put a new store, with the first rules in it, into a folder."""
    path = folder / name
    if not path.exists():
        path.write_bytes(_new_store())
    return path


def a_database(place: Place, watch: Watch | None = None, operator: str = "desk 1") -> Database:
    """Open a new store, or the one that is there already."""
    if isinstance(place, str):
        return Database(place, watch or Watch(), operator)
    return Database.in_file(a_store_file(place), watch or Watch(), operator)


def a_desk(place: Place, watch: Watch | None = None, operator: str = "desk 1") -> Services:
    """Open all services on a new store, or on the one that is there already."""
    store = place if isinstance(place, str) else a_store_file(place)
    return open_services(store, RESOURCES, watch or Watch(), operator)


@dataclass(frozen=True)
class Booked:
    """A request with who was booked for it."""

    request: Request
    interpreter: Interpreter
    offer: Offer
    appointment: Appointment


def booked(desk: Services, interpreter: Interpreter | None = None, request: Request | None = None) -> Booked:
    """Take somebody through asking, yes and booking."""
    person = interpreter or desk.interpreters.save(an_interpreter()).value
    filed = desk.requests.file(request or a_request()).value
    offer = desk.offers.ask(filed.id, person.id).value
    desk.offers.answer(offer.id, Answer.YES)
    appointment = desk.appointments.book(offer.id).value
    return Booked(desk.requests.get(filed.id), person, offer, appointment)


def stored_appointment(database: Database, start: str = "Thu 10:00", minutes: int = 60, **changes: Any) -> Appointment:
    """Store an appointment with the request and the person it needs, straight on the shelves."""
    with database.transaction() as tx:
        person = changes.pop("interpreter_id", None) or tx.interpreters.add(an_interpreter()).id
        request = tx.requests.add(a_request(start))
        facts = {"request_id": request.id, "interpreter_id": person, **changes}
        return tx.appointments.add(an_appointment(start, minutes, **facts))


def somebody(database: Database, **changes: Any) -> UUID:
    """Store an interpreter and give the key."""
    with database.transaction() as tx:
        return tx.interpreters.add(an_interpreter(**changes)).id


def an_institution(database: Database, name: str = "Clinic at the Mill Ditch", **changes: Any) -> Organisation:
    """Store an institution."""
    with database.transaction() as tx:
        return tx.organisations.add(an_organisation(name, **changes))


def unversioned(value: Any) -> Any:
    """Give a stored value without its version, for comparing with what was handed in."""
    return replace(value, version=0)
