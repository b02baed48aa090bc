"""The board: what it shows, how something would fit elsewhere, and putting it there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.boards import Content, Fit, Fits, Head, Item, by_urgency, is_free
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.events import Event
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Profile, rank, without_case
from sisa_desk.persistence import boards
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.pieces import pieces
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.appointments import Appointments
from sisa_desk.services.matching import Matching
from sisa_desk.services.receipts import Receipt


@dataclass(frozen=True, slots=True)
class Load:
    """What is carried over the board: a request, or its appointment with the person who has it."""

    request_id: UUID
    appointment_id: UUID | None = None
    interpreter_id: UUID | None = None


class Boards:
    """Shows the board and puts requests and appointments where somebody drops them."""

    def __init__(self, database: Database, matching: Matching, appointments: Appointments) -> None:
        """Work on a store, with the ranking that judges and the booking that gives time away."""
        self._database = database
        self._matching = matching
        self._appointments = appointments

    def heads(self) -> tuple[Head, ...]:
        """Give everybody the board has a row for."""
        with self._database.reading() as tx:
            return boards.heads(tx)

    def contents(self, keys: Collection[UUID], window: Interval) -> Mapping[UUID, Content]:
        """Give what stands in some rows within a window."""
        with self._database.reading() as tx:
            return boards.contents(tx, keys, window)

    def open_requests(self, window: Interval) -> tuple[Item, ...]:
        """Give the requests within a window that seek somebody, the most urgent first."""
        with self._database.reading() as tx:
            return by_urgency(boards.open_requests(tx, window))

    def next_free(self, keys: Sequence[UUID], wanted: Interval) -> UUID | None:
        """Give the first of some people, in their order, who has the whole of a time free."""
        with self._database.reading() as tx:
            for piece in pieces(keys):
                found = boards.contents(tx, piece, wanted)
                if (key := next((one for one in piece if is_free(found[one], wanted)), None)) is not None:
                    return key
        return None

    def concerned_by(self, events: Iterable[Event]) -> set[UUID]:
        """Give whose rows may look different after something happened."""
        with self._database.reading() as tx:
            return tx.speakers.concerned_by([(one.noun, one.id) for one in events if one.id is not None])

    def fits(self, load: Load, at: Interval) -> Fits:
        """Judge everybody for what is carried, at the time it is held over."""
        with self._database.reading() as tx:
            return self._fits(tx, load, at)

    def _fits(self, tx: Transaction, load: Load, at: Interval) -> Fits:
        request = replace(tx.requests.get(load.request_id), start=at.start, minutes=at.minutes)
        profiles = self._matching.profiles_for(tx, request)
        own = str(load.interpreter_id)
        lifted = (_without(one, request.number) if one.key == own else one for one in profiles)
        return Fits(rank(self._matching.need_of(tx, request), lifted))

    def place(self, load: Load, interpreter_id: UUID, at: Interval, reason: str = "") -> Receipt[Appointment]:
        """Put what is carried into somebody's row; a request is booked with their yes, an appointment goes on.

        Raise Refused where it does not fit, InvalidInput where it fits with a reason only and none is given. The time
        itself is guarded by the store, whoever was faster since.
        """
        fits = self.fits(load, at)
        match fits.of(interpreter_id):
            case Fit.STRANGER:
                raise Refused("language_not_spoken")
            case Fit.CONFLICT:
                raise Refused("does_not_fit", reason=fits.reasons(interpreter_id)[0], now=self._database.clock())
            case Fit.ARGUABLE if not reason.strip():
                raise InvalidInput("override_reason_missing", field="override_reason")
        if load.appointment_id is None:
            return self._appointments.book_directly(load.request_id, interpreter_id, reason, at=at)
        if interpreter_id == load.interpreter_id:
            return self._appointments.move(load.appointment_id, at.start, at.minutes, reason)
        return self._appointments.give(load.appointment_id, interpreter_id, at, reason)


def _without(profile: Profile, number: int) -> Profile:
    return profile._replace(bookings=without_case(profile.bookings, number))
