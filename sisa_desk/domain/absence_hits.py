"""What an absence hits: coming appointments and offers that are out, and the decision to keep one all the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.availability import Absence
from sisa_desk.domain.clock import at_minute, days_of, wall, whole_day
from sisa_desk.domain.intervals import Interval, intersect
from sisa_desk.domain.offers import Offer

LONGEST_REASON = 200
_STEP_MINUTES = 30


@dataclass(frozen=True, slots=True)
class KeptDespite:
    """Somebody decided that an appointment or an offer goes on in spite of an absence; for this time (UTC) only."""

    id: UUID
    absence_id: UUID
    subject_id: UUID
    start: datetime
    reason: str
    at: datetime
    operator: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """An appointment or an offer that lies in an absence, with the time it is about."""

    absence: Absence
    subject: Appointment | Offer
    interval: Interval

    @property
    def taken(self) -> Interval:
        """Give the time it takes, travel included."""
        return self.subject.blocked if isinstance(self.subject, Appointment) else self.interval

    @property
    def is_appointment(self) -> bool:
        """Say whether it is an appointment already."""
        return isinstance(self.subject, Appointment)

    def is_kept_by(self, kept: Collection[KeptDespite]) -> bool:
        """Say whether it was decided that it goes on at this time."""
        about = (self.absence.id, self.subject.id, self.interval.start)
        return any((one.absence_id, one.subject_id, one.start) == about for one in kept)


def instead_of(
    appointment: Appointment, left: Iterable[Interval], is_working_day: Callable[[date], bool]
) -> Iterator[Interval]:
    """Give other times (UTC) for an appointment in what is left of somebody's time, one a working day, soonest first.

    The same time of day is taken where it fits with its travel, otherwise the first half hour that does.
    """
    free_times = tuple(left)
    days = dict.fromkeys(day for one in free_times for day in days_of(one))
    for day in filter(is_working_day, days):
        pieces = intersect(free_times, (whole_day(day),))
        times = (time for time in _on(day, appointment, pieces) if time != appointment.interval)
        if (first := next(times, None)) is not None:
            yield first


def _on(day: date, appointment: Appointment, pieces: Collection[Interval]) -> Iterator[Interval]:
    start = wall(appointment.start)
    minutes = (start.hour * 60 + start.minute, *range(0, 24 * 60, _STEP_MINUTES))
    before = appointment.start - appointment.blocked.start
    after = appointment.blocked.end - appointment.end
    for minute in minutes:
        begin = at_minute(day, minute)
        time = Interval(begin, begin + (appointment.end - appointment.start))
        if any(piece.contains(time.widened(before, after)) for piece in pieces):
            yield time
