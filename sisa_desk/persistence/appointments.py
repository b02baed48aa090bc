"""Appointments in the store; the database itself refuses two at one time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.appointments import BLOCKING, COMING, Appointment, AppointmentState
from sisa_desk.domain.events import Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Shelf
from sisa_desk.persistence.speakers import hold_time, keep_up


class AppointmentShelf(Shelf[Appointment]):
    """Appointments, found by time, person and request."""

    kind = Appointment
    table = schema.appointments
    noun = Noun.APPOINTMENT
    held_by = ("request_id", schema.requests)

    def derived(self, value: Appointment) -> Mapping[str, Any]:
        """Keep the blocked time, travel included, for the guard against double booking."""
        return {"blocked_from": value.blocked.start, "blocked_until": value.blocked.end}

    def hold_time(self, request_ids: Collection[UUID], *people: UUID) -> None:
        """Begin a command that books, moves or cancels: nobody else decides about these people until it is done."""
        hold_time(self.connection, request_ids, people)

    def take_in_hand(self, values: Sequence[Appointment]) -> None:
        """Hold the people whose time it is, where the command did not begin with it."""
        self.hold_time({one.request_id for one in values}, *(one.interpreter_id for one in values))

    def written_beside(self, after: Sequence[Appointment], before: Sequence[Appointment] = ()) -> None:
        """Keep up the compiled facts of those whose time it is, or was."""
        keep_up(self.connection, {one.interpreter_id for one in (*after, *before)}, self.now)

    def within(self, window: Interval) -> tuple[Appointment, ...]:
        """Give all appointments that touch a window, in order."""
        table = self.table
        return self.where(table.c.start < window.end, table.c.end > window.start, order_by=table.c.start)

    def blocking(self, keys: Collection[UUID], window: Interval) -> tuple[Appointment, ...]:
        """Give what holds the time of some people inside a window."""
        table = self.table
        touching = (table.c.blocked_from < window.end) & (table.c.blocked_until > window.start)
        return self.where(table.c.interpreter_id.in_(keys), touching, table.c.state.in_(BLOCKING))

    def set_ways(self, value: Appointment) -> None:
        """Store the ways of an appointment beside others; they follow from these, so that it stays the same version."""
        columns = ("travel_before", "travel_after")
        ways = {name: getattr(value, name) for name in columns} | dict(self.derived(value))
        self.connection.execute(self.table.update().where(self.table.c.id == value.id).values(ways))

    def of_request(self, key: UUID) -> tuple[Appointment, ...]:
        """Give the appointments of a request, in the order of booking."""
        return self.where(self.table.c.request_id == key, order_by=_in_order_of_booking())

    def of_requests(self, keys: Collection[UUID]) -> tuple[Appointment, ...]:
        """Give the appointments of many requests."""
        return self.where(self.table.c.request_id.in_(keys), order_by=_in_order_of_booking())

    def of_interpreter(self, key: UUID, limit: int = 50) -> tuple[Appointment, ...]:
        """Give the last appointments of a person, newest first."""
        table = self.table
        return self.where(table.c.interpreter_id == key, order_by=table.c.start.desc(), limit=limit)

    def unconfirmed(self, window: Interval) -> tuple[Appointment, ...]:
        """Give the coming appointments of which one side does not know yet."""
        table = self.table
        untold = table.c.interpreter_confirmed_at.is_(None) | table.c.organisation_confirmed_at.is_(None)
        inside = (table.c.start >= window.start) & (table.c.start < window.end)
        return self.where(inside, untold, table.c.state.in_(COMING), order_by=table.c.start)

    def on_the_phone(self, now: datetime) -> tuple[Appointment, ...]:
        """Give the talks on the phone that should still last."""
        table = self.table
        return self.where(table.c.state == AppointmentState.CONNECTED, table.c.end > now)


def _in_order_of_booking() -> tuple[sa.ColumnElement[Any], ...]:
    table = schema.appointments
    return table.c.booked_at.nulls_first(), table.c.id
