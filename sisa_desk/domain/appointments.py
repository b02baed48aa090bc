"""Appointments: an interpreter's time, given away; planned and actual, with every way it can end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode


class AppointmentState(StrEnum):
    """Where an appointment stands; the first four hold the interpreter's time."""

    HELD = "held"
    BOOKED = "booked"
    CONFIRMED = "confirmed"
    CONNECTED = "connected"
    DONE = "done"
    CANCELLED_BY_ORGANISATION = "cancelled_by_organisation"
    CANCELLED_BY_BENEFICIARY = "cancelled_by_beneficiary"
    CANCELLED_BY_INTERPRETER = "cancelled_by_interpreter"
    NO_SHOW_ORGANISATION = "no_show_organisation"
    NO_SHOW_BENEFICIARY = "no_show_beneficiary"
    NO_SHOW_INTERPRETER = "no_show_interpreter"
    DUPLICATE = "duplicate"
    UNDONE = "undone"


#: States whose time nobody else can have; the database guards exactly these.
BLOCKING = frozenset(
    (
        AppointmentState.HELD,
        AppointmentState.BOOKED,
        AppointmentState.CONFIRMED,
        AppointmentState.CONNECTED,
        AppointmentState.DONE,
    )
)
#: States that can still be moved, confirmed or cancelled.
COMING = frozenset((AppointmentState.HELD, AppointmentState.BOOKED, AppointmentState.CONFIRMED))
CANCELLATIONS = frozenset(
    (
        AppointmentState.CANCELLED_BY_ORGANISATION,
        AppointmentState.CANCELLED_BY_BENEFICIARY,
        AppointmentState.CANCELLED_BY_INTERPRETER,
        AppointmentState.DUPLICATE,
        AppointmentState.UNDONE,
    )
)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A time of one interpreter for one request, with the travel around it (minutes)."""

    id: UUID
    request_id: UUID
    interpreter_id: UUID
    start: datetime
    end: datetime
    mode: Mode
    state: AppointmentState = AppointmentState.BOOKED
    offer_id: UUID | None = None
    travel_before: int = 0
    travel_after: int = 0
    booked_at: datetime | None = None
    interpreter_confirmed_at: datetime | None = None
    organisation_confirmed_at: datetime | None = None
    actual_start: datetime | None = None
    actual_end: datetime | None = None
    ended_at: datetime | None = None
    end_reason: str = ""
    overridden: str = ""
    version: int = 0

    @property
    def interval(self) -> Interval:
        """Give the planned time."""
        return Interval(self.start, self.end)

    @property
    def blocked(self) -> Interval:
        """Give the planned time with the travel before and after."""
        return self.interval.widened(
            timedelta(minutes=self.travel_before), timedelta(minutes=self.travel_after)
        )

    @property
    def is_confirmed_by_both(self) -> bool:
        """Say whether both sides know."""
        return self.interpreter_confirmed_at is not None and self.organisation_confirmed_at is not None

    def confirmed(self, *, interpreter: bool = False, organisation: bool = False, at: datetime) -> Appointment:
        """Give the appointment with one or both sides informed; both make it confirmed."""
        self._must_be_coming()
        told = replace(
            self,
            interpreter_confirmed_at=at if interpreter else self.interpreter_confirmed_at,
            organisation_confirmed_at=at if organisation else self.organisation_confirmed_at,
        )
        both = told.is_confirmed_by_both
        return replace(told, state=AppointmentState.CONFIRMED if both else AppointmentState.BOOKED)

    def moved(self, interval: Interval) -> Appointment:
        """Give the appointment at another time; both sides have to be told anew."""
        self._must_be_coming()
        return replace(
            self,
            start=interval.start,
            end=interval.end,
            state=AppointmentState.BOOKED,
            interpreter_confirmed_at=None,
            organisation_confirmed_at=None,
        )

    def cancelled(self, state: AppointmentState, at: datetime, reason: str = "") -> Appointment:
        """Give the appointment as cancelled: by whom, when and why."""
        if state not in CANCELLATIONS:
            raise Refused("not_a_cancellation", state=state)
        if self.state not in COMING | {AppointmentState.CONNECTED}:
            raise Refused("appointment_not_coming", state=self.state)
        return replace(self, state=state, ended_at=at, end_reason=reason)

    def held_talk(self, state: AppointmentState, start: datetime | None, end: datetime | None) -> Appointment:
        """Give the appointment as over: done, or somebody did not come."""
        if self.state not in BLOCKING:
            raise Refused("appointment_not_coming", state=self.state)
        return replace(self, state=state, actual_start=start, actual_end=end, ended_at=end)

    def _must_be_coming(self) -> None:
        if self.state not in COMING:
            raise Refused("appointment_not_coming", state=self.state)
