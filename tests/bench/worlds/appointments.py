"""Years of appointments for everybody in a store, written in bulk: what the board has to leave alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.requests import RequestKind, RequestState
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.persistence import schema
from sisa_desk.persistence.speakers import keep_up
from sisa_desk.services.bundle import Services
from tests.builders import NOW, a_request

#: Days before and after today over which a person's appointments are spread, one on a day at most.
BEFORE, AFTER = 1_100, 60
#: So many appointments of a person belong to one request: a series, as offices book them.
_A_REQUEST = 20
_CHUNK = 50_000
_HOURS = range(6 * 60, 22 * 60, 30)


def fill_calendars(desk: Services, each: int, random: Random) -> int:
    """Give everybody so many appointments beside those they have; give how many were written."""
    written = 0
    with desk.database.transaction() as tx:
        people = list(tx.connection.scalars(sa.select(schema.interpreters.c.id).order_by(schema.interpreters.c.id)))
        taken = _days_taken(tx.connection)
        organisation = tx.connection.scalar(sa.select(schema.organisations.c.id))
        rows: list[dict[str, Any]] = []
        number = tx.next_numbers("bench", 1)[0] + 10_000_000
        for person in people:
            days = [day for day in range(-BEFORE, AFTER) if day not in taken.get(person, ())]
            chosen = sorted(random.sample(days, each))
            for first in range(0, each, _A_REQUEST):
                number += 1
                request = _request(tx, number, organisation, random)
                rows.extend(_appointments(person, request, chosen[first : first + _A_REQUEST], random))
            if len(rows) >= _CHUNK:
                written += _write(tx.connection, rows)
        written += _write(tx.connection, rows)
        keep_up(tx.connection, people, NOW)
    return written


def _days_taken(connection: sa.Connection) -> dict[UUID, set[int]]:
    held = schema.appointments.c
    found: dict[UUID, set[int]] = {}
    for person, start in connection.execute(sa.select(held.interpreter_id, held.start)):
        found.setdefault(person, set()).update(range((start - NOW).days - 1, (start - NOW).days + 3))
    return found


def _request(tx: Any, number: int, organisation: UUID | None, random: Random) -> UUID:
    request = a_request(
        None,
        id=new_id(NOW, random.randbytes),
        number=number,
        kind=RequestKind.APPOINTMENT,
        state=RequestState.CONFIRMED,
        organisation_id=organisation,
        language=random.choice(("ara", "tir", "fas", "rus", "sqi")),
        mode=Mode.PHONE,
        interpreters_needed=_A_REQUEST,
    )
    tx.connection.execute(schema.requests.insert(), tx.requests._row(request))
    return request.id


def _appointments(person: UUID, request: UUID, days: Sequence[int], random: Random) -> Iterator[dict[str, Any]]:
    for day in days:
        start = at_minute((NOW + timedelta(days=day)).date(), random.choice(_HOURS))
        yield _appointment(person, request, start, start + timedelta(minutes=random.choice((30, 60, 90))), random)


def _appointment(person: UUID, request: UUID, start: datetime, end: datetime, random: Random) -> dict[str, Any]:
    is_over = end <= NOW
    return {
        "id": new_id(NOW, random.randbytes),
        "request_id": request,
        "interpreter_id": person,
        "start": start,
        "end": end,
        "mode": Mode.PHONE,
        "state": AppointmentState.DONE if is_over else AppointmentState.CONFIRMED,
        "offer_id": None,
        "travel_before": 0,
        "travel_after": 0,
        "blocked_from": start,
        "blocked_until": end,
        "booked_at": None,
        "interpreter_confirmed_at": None,
        "organisation_confirmed_at": None,
        "actual_start": None,
        "actual_end": None,
        "ended_at": end if is_over else None,
        "end_reason": "",
        "overridden": "",
        "version": 1,
    }


def _write(connection: sa.Connection, rows: list[dict[str, Any]]) -> int:
    count = len(rows)
    if rows:
        connection.execute(schema.appointments.insert(), rows)
        rows.clear()
    return count
