"""Going through what an absence hits, one by one: what it is, when the person could instead, and keeping it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from sisa_desk.domain.absence_hits import LONGEST_REASON, Held, Hit, KeptDespite, instead_of
from sisa_desk.domain.appointments import COMING, Appointment
from sisa_desk.domain.availability import END_OF_PLANNING, Absence, free, offered
from sisa_desk.domain.clock import days_of
from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt

#: So far ahead another time is looked for.
_AHEAD = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class HitLine:
    """Something an absence hits, with whom and what it is about."""

    hit: Hit
    interpreter: Interpreter
    request: Request
    organisation: str = ""


class AbsenceHits:
    """What is to be decided because somebody is away."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def of_person(self, key: UUID) -> tuple[HitLine, ...]:
        """Give what the absences of somebody hit and nobody decided about yet, the soonest first."""
        with self._database.reading() as tx:
            return hit_lines(tx, tx.absences.within(_from_now(tx), (key,)))

    def due(self) -> tuple[HitLine, ...]:
        """Give what any absence hits and nobody decided about yet, the soonest first."""
        with self._database.reading() as tx:
            return hit_lines(tx, tx.absences.within(_from_now(tx)))

    def would_hit(self, key: UUID, start: datetime, end: datetime | None) -> tuple[HitLine, ...]:
        """Give what an absence would hit, before it is entered."""
        with self._database.reading() as tx:
            return hit_lines(tx, (Absence(key, key, start, end),))

    def keep(self, absence_id: UUID, subject_id: UUID, reason: str) -> Receipt[KeptDespite]:
        """Let an appointment or an offer go on in spite of an absence, with the reason why."""
        why = reason.strip()
        if not why:
            raise InvalidInput("keeping_reason_missing", field="reason")
        if len(why) > LONGEST_REASON:
            raise InvalidInput("note_too_long", field="reason", value=len(why), limit=LONGEST_REASON)
        with self._database.transaction() as tx:
            hits = _hits(tx, (tx.absences.get(absence_id),))
            hit = next((one for one in hits if one.subject.id == subject_id), None)
            if hit is None:  # moved, ended or given away meanwhile
                raise Missing("not_there", noun=Noun.APPOINTMENT)
            kept = KeptDespite(tx.new_id(), absence_id, subject_id, hit.interval.start, why, tx.now, tx.operator)
            stored = tx.kept_despite.add(kept)
        event = Event(Noun.INTERPRETER, "kept", hit.absence.interpreter_id)
        return Receipt(stored, (event,), undo=lambda: self._not_kept(stored, hit.absence.interpreter_id))

    def _not_kept(self, kept: KeptDespite, interpreter_id: UUID) -> Receipt[KeptDespite]:
        with self._database.transaction() as tx:
            tx.kept_despite.remove(kept)
        return Receipt(kept, (Event(Noun.INTERPRETER, "changed", interpreter_id),))

    def other_times(self, appointment_id: UUID, limit: int = 3) -> tuple[Interval, ...]:
        """Give the next times, one a day, at which the same person could take an appointment instead."""
        with self._database.reading() as tx:
            appointment = tx.appointments.get(appointment_id)
            left = _free_times(tx, appointment)
            return tuple(islice(instead_of(appointment, left, tx.rules.calendar.is_working_day), limit))


def hit_lines(tx: Transaction, absences: Iterable[Absence]) -> tuple[HitLine, ...]:
    """Give the hits of some absences nobody decided about, with their names, the soonest first."""
    hits = _hits(tx, absences)
    people = tx.interpreters.of([one.absence.interpreter_id for one in hits])
    requests = tx.requests.of([one.subject.request_id for one in hits])
    known = tx.organisations.of([one.organisation_id for one in requests.values()])

    def line(hit: Hit) -> HitLine:
        request = requests[hit.subject.request_id]
        name = known[request.organisation_id].name if request.organisation_id in known else ""
        return HitLine(hit, people[hit.absence.interpreter_id], request, name)

    return tuple(line(hit) for hit in hits)


def _hits(tx: Transaction, absences: Iterable[Absence]) -> list[Hit]:
    by_person: dict[UUID, list[Absence]] = defaultdict(list)
    for absence in absences:
        if absence.interval.end > tx.now:
            by_person[absence.interpreter_id].append(absence)
    if not by_person:
        return []
    kept = tx.kept_despite.decided([one.id for listed in by_person.values() for one in listed])
    hits = (hit for held in _held(tx, by_person) for hit in held.hit_by(by_person[held.subject.interpreter_id]))
    left = {hit.subject.id: hit for hit in hits if hit.about not in kept}
    return sorted(left.values(), key=lambda hit: (hit.interval.start, hit.subject.id))


def _held(tx: Transaction, keys: Collection[UUID]) -> Iterator[Held]:
    """Give everything that takes the time of some people from now on."""
    for one in tx.appointments.blocking(keys, _from_now(tx)):
        if one.state in COMING:
            yield Held(one, one.interval)
    offers = tx.offers.outstanding_to(keys)
    requests = tx.requests.of([one.request_id for one in offers])
    for offer in offers:
        request = requests[offer.request_id]
        if request.is_seeking and request.interval is not None and request.interval.end > tx.now:
            yield Held(offer, request.interval)


def _free_times(tx: Transaction, appointment: Appointment) -> tuple[Interval, ...]:
    window = Interval(tx.now, tx.now + _AHEAD)
    key = appointment.interpreter_id
    blocking = tx.appointments.blocking((key,), window)
    rows = tx.interpreters.week_rows((key,)).get(key, ())
    return free(
        offered_times=offered(rows, window, appointment.mode) if rows else _opening_hours(tx, window),
        extra=(Interval(one.start, one.end) for one in tx.extra_times.within(window, (key,))),
        absences=(one.interval for one in tx.absences.within(window, (key,))),
        busy=(one.blocked for one in blocking if one.id != appointment.id),
    )


def _opening_hours(tx: Transaction, window: Interval) -> tuple[Interval, ...]:
    """Give the hours of the hotline: who never said when they can is asked for these."""
    return tuple(opening for day in days_of(window) for opening in tx.rules.calendar.openings_on(day))


def _from_now(tx: Transaction) -> Interval:
    return Interval(tx.now, END_OF_PLANNING)
