"""Series: planning and filing their dates, booking one person for all, changing this, the following or all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sisa_desk.domain.appointments import COMING, Appointment
from sisa_desk.domain.errors import InvalidInput, Missing, Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.matching import Absentee, Reason
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.series import PlannedDate, Scope, Series, SeriesDate, planned_dates, shifted
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.appointments import Appointments, Booked, Move
from sisa_desk.services.calls import CASES
from sisa_desk.services.matching import Matching
from sisa_desk.services.plans import unbook_in
from sisa_desk.services.receipts import Receipt
from sisa_desk.services.requests import Ended, RequestLine, end_within, lines_of, must_lie_ahead, revive_within


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """A series with what became of each of its dates."""

    series: Series
    lines: tuple[RequestLine, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A date that a change did not reach, and why; the others are not disturbed by it."""

    request: Request
    why: Refused


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change of a series did, date by date."""

    done: tuple[Request, ...]
    left_out: tuple[LeftOut, ...] = ()


class SerialRequests:
    """Requests that come back; each date stays a request of its own and can be changed alone."""

    def __init__(self, database: Database, matching: Matching, appointments: Appointments) -> None:
        """Work on a store, with the ranking that judges and the booking that gives time away."""
        self._database = database
        self._matching = matching
        self._appointments = appointments

    def propose(self, first: datetime, rule: str) -> tuple[PlannedDate, ...]:
        """Give the dates of a rule, with ways around holidays and closures."""
        with self._database.reading() as tx:
            return planned_dates(first, rule, tx.rules.calendar)

    def of_request(self, request_id: UUID) -> SeriesCard | None:
        """Give the series a request belongs to with all its dates; None where it stands alone."""
        with self._database.reading() as tx:
            series = tx.series.of_request(request_id)
            return None if series is None else _card(tx, series)

    def file(self, request_id: UUID, rule: str, starts: Iterable[datetime]) -> Receipt[Series]:
        """Make a series out of a request: it is one of the dates, every other one is filed as a request like it."""
        with self._database.transaction() as tx:
            pattern = _alone(tx, request_id)
            others = sorted(set(starts) - {pattern.start})
            filed = _file_dates(tx, pattern, others)
            dates = tuple(SeriesDate(one.id, _start(one)) for one in sorted((pattern, *filed), key=_start))
            series = tx.series.add(Series(tx.new_id(), rule, tx.now, tx.operator, dates))
        events = tuple(Event(Noun.REQUEST, "added", one.id) for one in filed)
        filed_event = Event(Noun.SERIES, "filed", series.id)
        return Receipt(series, (filed_event, *events), undo=lambda: self._take_back(series, filed))

    def _take_back(self, series: Series, filed: Sequence[Request]) -> Receipt[Series]:
        with self._database.transaction() as tx:
            for one in filed:
                end_within(tx, one.id, RequestState.UNDONE)
            tx.series.remove(series)
        events = tuple(Event(Noun.REQUEST, "changed", one.id) for one in filed)
        return Receipt(series, (Event(Noun.SERIES, "taken_back", series.id), *events))

    def book(self, request_id: UUID, scope: Scope, interpreter_id: UUID) -> Receipt[Changed]:
        """Book somebody who said yes for the dates that seek one; a date they cannot do stays open, with the reason."""
        bookings: list[Booked] = []

        def book(tx: Transaction, request: Request) -> None:
            if request.is_seeking:
                self._must_be_able(tx, request, interpreter_id)
                bookings.append(self._appointments.book_in(tx, request.id, interpreter_id))

        changed, events = self._each(request_id, scope, book)
        done = Event(Noun.SERIES, "booked", request_id)
        return Receipt(changed, (done, *events), undo=lambda: self._unbook(request_id, bookings))

    def _must_be_able(self, tx: Transaction, request: Request, interpreter_id: UUID) -> None:
        one = self._matching.ranking_in(tx, request).of(interpreter_id)
        if one is None:
            raise Refused("language_not_spoken")
        if isinstance(one, Absentee):
            raise Refused("does_not_fit", reason=_reason(one), now=tx.now)

    def _unbook(self, request_id: UUID, bookings: Sequence[Booked]) -> Receipt[None]:
        with self._database.transaction() as tx:
            for one in reversed(bookings):
                unbook_in(tx, self._appointments, one)
        return _restored(request_id, [one.after.id for one in bookings])

    def move(self, request_id: UUID, scope: Scope, start: datetime, minutes: int) -> Receipt[Changed]:
        """Move dates as one of them is moved: by as many days, to its new wall-clock time and length.

        Who is booked stays booked; a date on which they cannot is left where it is, with the reason.
        """
        moves: list[Move] = []

        def move(tx: Transaction, request: Request) -> None:
            if request.start is not None and request.state not in _ENDED:
                to = shifted(request.start, anchor, start)
                moves.append(self._appointments.move_within(tx, request, to, minutes))

        with self._database.reading() as tx:
            anchor = _start(tx.requests.get(request_id))
        changed, events = self._each(request_id, scope, move)
        done = Event(Noun.SERIES, "moved", request_id)
        return Receipt(changed, (done, *events), undo=lambda: self._move_back(request_id, moves))

    def _move_back(self, request_id: UUID, moves: Sequence[Move]) -> Receipt[None]:
        with self._database.transaction() as tx:
            for one in reversed(moves):
                self._appointments.move_back_within(tx, one)
        return _restored(request_id, [one.request.id for one in moves])

    def end(self, request_id: UUID, scope: Scope, state: RequestState, reason: str = "") -> Receipt[Changed]:
        """Cancel dates that are still to come, with who is booked for them."""
        ended: list[Ended] = []

        def end(tx: Transaction, request: Request) -> None:
            if request.state not in _ENDED and (request.start is None or request.start > tx.now):
                ended.append(end_within(tx, request.id, state, reason))

        changed, events = self._each(request_id, scope, end)
        cancelled = tuple(event for one in ended for event in one.events)
        done = Event(Noun.SERIES, "ended", request_id)
        return Receipt(changed, (done, *events, *cancelled), undo=lambda: self._revive(request_id, ended))

    def _revive(self, request_id: UUID, ended: Sequence[Ended]) -> Receipt[None]:
        with self._database.transaction() as tx:
            for one in reversed(ended):
                revive_within(tx, one)
        return _restored(request_id, [one.request.id for one in ended])

    def _each(
        self, request_id: UUID, scope: Scope, change: Callable[[Transaction, Request], None]
    ) -> tuple[Changed, tuple[Event, ...]]:
        """Change date by date in one command; one that is refused is left as it was and named."""
        done: list[Request] = []
        left_out: list[LeftOut] = []
        with self._database.transaction() as tx:
            series = tx.series.of_request(request_id)
            if series is None:
                raise Missing("not_there", noun=Noun.SERIES)
            for key in series.within(request_id, scope):
                before = tx.requests.get(key)
                try:
                    with tx.step():
                        change(tx, before)
                except Refused as refusal:
                    left_out.append(LeftOut(before, refusal))
                else:
                    done.extend(one for one in (tx.requests.get(key),) if one != before)
            if left_out and not done:
                raise left_out[0].why
        events = tuple(Event(Noun.REQUEST, "changed", one.id) for one in done)
        return Changed(tuple(done), tuple(left_out)), events


_ENDED = frozenset(RequestState) - frozenset(
    (RequestState.DRAFT, RequestState.OPEN, RequestState.ASKED, RequestState.ACCEPTED, RequestState.CONFIRMED)
)


def _reason(one: Absentee) -> Reason:
    return one.must_that_stays.why_not(one.need, one.profile)


def _card(tx: Transaction, series: Series) -> SeriesCard:
    requests = tx.requests.of([one.request_id for one in series.dates])
    lines = lines_of(tx, [requests[one.request_id] for one in series.dates if one.request_id in requests])
    return SeriesCard(series, tuple(sorted(lines, key=lambda line: _start(line.request))))


def _start(request: Request) -> datetime:
    if request.start is None:
        raise InvalidInput("start_missing", field="start")
    return request.start


def _alone(tx: Transaction, request_id: UUID) -> Request:
    """Give a request that can become a series."""
    request = tx.requests.get(request_id)
    if request.kind is not RequestKind.APPOINTMENT or request.start is None:
        raise InvalidInput("start_missing", field="start")
    if tx.series.of_request(request_id) is not None:
        raise Refused("already_in_series")
    return request


def _file_dates(tx: Transaction, pattern: Request, starts: Sequence[datetime]) -> tuple[Request, ...]:
    """File a request like another one for each start; it begins its own life, at the desk's next case numbers."""
    if not starts:
        raise Refused("series_of_one")
    numbers = tx.next_numbers(CASES, len(starts))
    fresh = replace(pattern.reopened(), version=0, created_at=tx.now)
    filed = [
        replace(fresh, id=tx.new_id(), number=number, start=start)
        for number, start in zip(numbers, starts, strict=True)
    ]
    for one in filed:
        must_lie_ahead(one, tx.now)
    return tx.requests.add_many(filed)


def coming(line: RequestLine) -> Appointment | None:
    """Give the appointment of a date that is still to come."""
    return next((one for one in line.appointments if one.state in COMING), None)


def _restored(request_id: UUID, keys: Iterable[UUID]) -> Receipt[None]:
    events = tuple(Event(Noun.REQUEST, "changed", key) for key in keys)
    return Receipt(None, (Event(Noun.SERIES, "restored", request_id), *events))
