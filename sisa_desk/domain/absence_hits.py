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
About = tuple[UUID, UUID, datetime]
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

    @property
    def about(self) -> About:
        """Give what was decided about: the absence, the appointment or offer, and its time."""
        return self.absence_id, self.subject_id, self.start


@dataclass(frozen=True, slots=True)
class Hit:
    """An appointment or an offer that lies in an absence, with the time it is about."""

    absence: Absence
    subject: Appointment | Offer
    interval: Interval

    @property
    def is_appointment(self) -> bool:
        """Say whether it is an appointment already."""
        return isinstance(self.subject, Appointment)

    @property
    def about(self) -> About:
        """Give what a decision about it would be about: the absence, the appointment or offer, and its time."""
        return self.absence.id, self.subject.id, self.interval.start


@dataclass(frozen=True, slots=True)
class Held:
    """What takes the time of somebody: an appointment, or an offer with the time of its request."""

    subject: Appointment | Offer
    interval: Interval

    @property
    def taken(self) -> Interval:
        """Give the time it takes, travel included."""
        return self.subject.blocked if isinstance(self.subject, Appointment) else self.interval

    def hit_by(self, absences: Iterable[Absence]) -> Iterator[Hit]:
        """Give how absences of the same person hit it."""
        taken = self.taken
        return (Hit(one, self.subject, self.interval) for one in absences if one.interval.overlaps(taken))


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
