"""Interpreters: finding, editing, absences and confirmations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sisa_desk.domain.appointments import COMING, Appointment
from sisa_desk.domain.availability import Absence, AbsenceKind, ExtraTime, compiled
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.rosters import RosterLine
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.traces import Trace
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.receipts import Receipt, receipt
from sisa_desk.services.rosters import Dossier, dossier, roster

LONGEST_RADIUS_KM = 500


@dataclass(frozen=True, slots=True)
class InterpreterCard:
    """Somebody with everything around them: absences, bookings, offers, history."""

    interpreter: Interpreter
    absences: tuple[Absence, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    offers: tuple[Offer, ...] = ()
    history: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True)
class AbsenceEffect:
    """An absence and the coming appointments it hits."""

    absence: Absence
    hit: tuple[Appointment, ...] = ()


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """An absence with who is away."""

    absence: Absence
    interpreter: Interpreter


class Interpreters:
    """Looking after the people who mediate."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def all(self) -> tuple[Interpreter, ...]:
        """Give everybody, by last name."""
        with self._database.reading() as tx:
            return tuple(sorted(tx.interpreters.where(), key=lambda one: (one.last_name.casefold(), one.first_name)))

    def get(self, key: UUID) -> Interpreter:
        """Give one person."""
        with self._database.reading() as tx:
            return tx.interpreters.get(key)

    def qualification_names(self) -> tuple[str, ...]:
        """Give the names of the qualifications that anybody has, to be suggested."""
        with self._database.reading() as tx:
            return tx.interpreters.qualification_names()

    def card(self, key: UUID) -> InterpreterCard:
        """Give one person with what stands around them."""
        with self._database.reading() as tx:
            return InterpreterCard(
                interpreter=tx.interpreters.get(key),
                absences=tx.absences.of_interpreter(key),
                appointments=tx.appointments.of_interpreter(key),
                offers=tx.offers.of_interpreter(key),
                history=tx.history(Noun.INTERPRETER, key),
            )

    def roster(self, place_name: Callable[[str], str]) -> tuple[RosterLine, ...]:
        """Give everybody with how they stand today; places are named by the function."""
        with self._database.reading() as tx:
            return roster(tx, place_name)

    def dossier(self, key: UUID) -> Dossier:
        """Give one person with what they were asked and booked for, what hinders them, and who changed what."""
        with self._database.reading() as tx:
            return dossier(tx, key)

    def new(self) -> Interpreter:
        """Give an empty form for a new person; nothing is stored yet."""
        with self._database.reading() as tx:
            return Interpreter(id=tx.new_id(), first_name="", last_name="")

    def save(self, interpreter: Interpreter) -> Receipt[Interpreter]:
        """Store a new person or a change."""
        checked = checked_interpreter(interpreter)
        with self._database.transaction() as tx:
            before = tx.interpreters.find(interpreter.id)
            if before is None:
                stored = tx.interpreters.add(checked)
                return receipt(stored, Noun.INTERPRETER, "added", undo=lambda: self._remove(stored))
            stored = tx.interpreters.save(checked)
        return receipt(
            stored, Noun.INTERPRETER, "changed", undo=lambda: self.save(replace(before, version=stored.version))
        )

    def _remove(self, interpreter: Interpreter) -> Receipt[Interpreter]:
        with self._database.transaction() as tx:
            tx.interpreters.remove(interpreter)
        return receipt(interpreter, Noun.INTERPRETER, "removed")

    def confirm(self, key: UUID) -> Receipt[Interpreter]:
        """Mark somebody's availability as confirmed today."""
        with self._database.transaction() as tx:
            before = tx.interpreters.get(key)
            stored = tx.interpreters.save(replace(before, confirmed_on=wall_date(tx.now)))
        return receipt(
            stored, Noun.INTERPRETER, "confirmed", undo=lambda: self.save(replace(before, version=stored.version))
        )

    def add_absence(
        self, key: UUID, start: datetime, end: datetime | None, kind: AbsenceKind = AbsenceKind.OTHER
    ) -> Receipt[AbsenceEffect]:
        """Enter an absence and say at once which coming appointments it hits."""
        if end is not None and end <= start:
            raise InvalidInput("end_before_start", field="end", value=end)
        with self._database.transaction() as tx:
            absence = tx.absences.add(Absence(tx.new_id(), key, start, end, kind))
            effect = AbsenceEffect(absence, _hit_by(tx, absence))
        event = Event(Noun.INTERPRETER, "absent", key)
        return Receipt(effect, (event,), undo=lambda: self.remove_absence(absence.id))

    def absent_within(self, window: Interval) -> tuple[AbsenceLine, ...]:
        """Give the absences that touch a window, with who is away, by name; what their calendars say is among them."""
        with self._database.reading() as tx:
            absences = (*tx.absences.within(window), *tx.calendar_sources.absences_within(window))
            people = tx.interpreters.of([one.interpreter_id for one in absences])
        lines = (AbsenceLine(one, people[one.interpreter_id]) for one in absences)
        return tuple(sorted(lines, key=lambda line: (line.interpreter.name, line.absence.start)))

    def end_absence(self, absence_id: UUID, end: datetime) -> Receipt[Absence]:
        """Give an absence its end, or another one."""
        with self._database.transaction() as tx:
            before = tx.absences.get(absence_id)
            if end <= before.start:
                raise InvalidInput("end_before_start", field="end", value=end)
            stored = tx.absences.save(replace(before, end=end))
        event = Event(Noun.INTERPRETER, "absent", stored.interpreter_id)
        return Receipt(stored, (event,), undo=lambda: self._restore_absence(replace(before, version=stored.version)))

    def _restore_absence(self, absence: Absence) -> Receipt[Absence]:
        with self._database.transaction() as tx:
            stored = tx.absences.save(absence)
        return Receipt(stored, (Event(Noun.INTERPRETER, "absent", stored.interpreter_id),))

    def remove_absence(self, absence_id: UUID) -> Receipt[Absence]:
        """Take an absence out again."""
        with self._database.transaction() as tx:
            absence = tx.absences.get(absence_id)
            tx.absences.remove(absence)
        event = Event(Noun.INTERPRETER, "present", absence.interpreter_id)
        restored = absence.start, absence.end, absence.kind
        return Receipt(absence, (event,), undo=lambda: self._again(absence.interpreter_id, *restored))

    def _again(self, key: UUID, start: datetime, end: datetime | None, kind: AbsenceKind) -> Receipt[AbsenceEffect]:
        return self.add_absence(key, start, end, kind)

    def available_until(self, key: UUID, end: datetime) -> Receipt[ExtraTime]:
        """Take down that somebody is available from now until a time today."""
        with self._database.transaction() as tx:
            if end <= tx.now:
                raise InvalidInput("time_is_past", field="end", value=end)
            extra = tx.extra_times.add(ExtraTime(tx.new_id(), key, tx.now, end))
        event = Event(Noun.INTERPRETER, "available", key)
        return Receipt(extra, (event,), undo=lambda: self._not_available(extra))

    def add_extra_time(self, key: UUID, start: datetime, end: datetime) -> Receipt[ExtraTime]:
        """Take down a single time somebody offers beside their week."""
        if end <= start:
            raise InvalidInput("end_before_start", field="end", value=end)
        with self._database.transaction() as tx:
            if end <= tx.now:
                raise InvalidInput("time_is_past", field="end", value=end)
            extra = tx.extra_times.add(ExtraTime(tx.new_id(), key, start, end))
        event = Event(Noun.INTERPRETER, "extra_entered", key)
        return Receipt(extra, (event,), undo=lambda: self._not_available(extra))

    def remove_extra_time(self, extra_id: UUID) -> Receipt[ExtraTime]:
        """Take a single time out again."""
        with self._database.transaction() as tx:
            extra = tx.extra_times.get(extra_id)
            tx.extra_times.remove(extra)
        event = Event(Noun.INTERPRETER, "extra_removed", extra.interpreter_id)
        times = extra.start, extra.end
        return Receipt(extra, (event,), undo=lambda: self.add_extra_time(extra.interpreter_id, *times))

    def _not_available(self, extra: ExtraTime) -> Receipt[ExtraTime]:
        with self._database.transaction() as tx:
            tx.extra_times.remove(extra)
        return Receipt(extra, (Event(Noun.INTERPRETER, "changed", extra.interpreter_id),))


def checked_interpreter(interpreter: Interpreter) -> Interpreter:
    """Give a person as they may be stored; raise InvalidInput naming the first field that cannot stay so."""
    if not interpreter.name:
        raise InvalidInput("name_missing", field="last_name")
    if not 0 <= interpreter.radius_km <= LONGEST_RADIUS_KM:
        raise InvalidInput(
            "number_out_of_range", field="radius_km", value=interpreter.radius_km, least=0, most=LONGEST_RADIUS_KM
        )
    if any(one.ring_until <= one.ring_from for one in interpreter.phones):
        raise InvalidInput("end_before_start", field="phones")
    for pattern in interpreter.patterns:
        compiled(pattern)
    return interpreter


def _hit_by(tx: Transaction, absence: Absence) -> tuple[Appointment, ...]:
    window = Interval(max(absence.start, tx.now), absence.interval.end)
    held = tx.appointments.blocking((absence.interpreter_id,), window)
    return tuple(sorted((one for one in held if one.state in COMING), key=lambda one: one.start))
