"""Appointments: an interpreter's time, given away; planned and actual, with every way it can end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.vocabulary import Mode


class AppointmentState(StrEnum):
    """Where an appointment stands; the first five hold the interpreter's time."""

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
#: Ways the time of an appointment can have passed.
OUTCOMES = frozenset(
    (
        AppointmentState.DONE,
        AppointmentState.NO_SHOW_ORGANISATION,
        AppointmentState.NO_SHOW_BENEFICIARY,
        AppointmentState.NO_SHOW_INTERPRETER,
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
        return self.interval.widened(timedelta(minutes=self.travel_before), timedelta(minutes=self.travel_after))

    @property
    def is_confirmed_by_both(self) -> bool:
        """Say whether both sides know."""
        return self.interpreter_confirmed_at is not None and self.organisation_confirmed_at is not None

    def confirmed(self, *, interpreter: bool = False, organisation: bool = False, at: datetime) -> Appointment:
        """Give the appointment with one or both sides informed; both make it confirmed.

        Raise Refused when it is not coming any more.
        """
        self._must_be_coming()
        told = replace(
            self,
            interpreter_confirmed_at=at if interpreter else self.interpreter_confirmed_at,
            organisation_confirmed_at=at if organisation else self.organisation_confirmed_at,
        )
        both = told.is_confirmed_by_both
        return replace(told, state=AppointmentState.CONFIRMED if both else AppointmentState.BOOKED)

    def moved(self, interval: Interval) -> Appointment:
        """Give the appointment at another time; both sides have to be told anew, and a hold stays a hold.

        Raise Refused when it is not coming any more, InvalidInput when the time has no length.
        """
        self._must_be_coming()
        if not interval:
            raise InvalidInput("end_before_start", field="end", value=interval.end)
        return replace(
            self,
            start=interval.start,
            end=interval.end,
            state=AppointmentState.HELD if self.state is AppointmentState.HELD else AppointmentState.BOOKED,
            interpreter_confirmed_at=None,
            organisation_confirmed_at=None,
        )

    def cancelled(self, state: AppointmentState, at: datetime, reason: str = "") -> Appointment:
        """Give the appointment as cancelled: by whom, when and why; raise Refused when it is over."""
        if state not in CANCELLATIONS:
            raise Refused("not_a_cancellation", state=state)
        if self.state not in COMING | {AppointmentState.CONNECTED}:
            raise Refused("appointment_not_coming", state=self.state)
        return replace(self, state=state, ended_at=at, end_reason=reason)

    def held_talk(self, state: AppointmentState, start: datetime | None, end: datetime | None) -> Appointment:
        """Give the appointment as over: done, or somebody did not come; what was said of it may be put right.

        Without an actual end it ended when it was planned to. Raise Refused for other states and cancelled ones.
        """
        if state not in OUTCOMES:
            raise Refused("not_an_outcome", state=state)
        if self.state not in BLOCKING | OUTCOMES:
            raise Refused("appointment_not_coming", state=self.state)
        return replace(self, state=state, actual_start=start, actual_end=end, ended_at=end or self.end)

    def restored(self) -> Appointment:
        """Give an ended appointment as coming again, when its end was a mistake; the store says if the time is free.

        Raise Refused when it has not ended.
        """
        if self.state not in CANCELLATIONS | OUTCOMES:
            raise Refused("appointment_not_ended", state=self.state)
        return replace(
            self,
            state=AppointmentState.CONFIRMED if self.is_confirmed_by_both else AppointmentState.BOOKED,
            actual_start=None,
            actual_end=None,
            ended_at=None,
            end_reason="",
        )

    def _must_be_coming(self) -> None:
        if self.state not in COMING:
            raise Refused("appointment_not_coming", state=self.state)
