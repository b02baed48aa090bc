"""Gathers the facts around the people who mediate: all of them for a list, one of them for a card."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from sisa_desk.domain.appointments import COMING, Appointment
from sisa_desk.domain.availability import END_OF_PLANNING, Absence, ExtraTime
from sisa_desk.domain.calendar_sources import CalendarSource
from sisa_desk.domain.clock import wall_date, whole_day
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import Offer
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.requests import Request
from sisa_desk.domain.rosters import RosterLine, Today, today_of, words_of
from sisa_desk.persistence.traces import Trace
from sisa_desk.persistence.transaction import Transaction

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class HeldLine:
    """An appointment of somebody, with what it is about and where."""

    appointment: Appointment
    request: Request
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """An offer to somebody, with what it was about and for whom."""

    offer: Offer
    request: Request
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class AbsentLine:
    """An absence with the coming appointments it hits."""

    absence: Absence
    hit: tuple[HeldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One person with everything a card shows around them; absences and extra times are those not over yet."""

    interpreter: Interpreter
    today: Today
    absences: tuple[AbsentLine, ...] = ()
    extra_times: tuple[ExtraTime, ...] = ()
    calendars: tuple[CalendarSource, ...] = ()
    appointments: tuple[HeldLine, ...] = ()
    offers: tuple[AskedLine, ...] = ()
    barred: tuple[Organisation, ...] = ()
    history: tuple[Trace, ...] = ()


def roster(tx: Transaction, place_name: Callable[[str], str]) -> tuple[RosterLine, ...]:
    """Give everybody by last name, with how they stand today, in a fixed number of statements."""
    people = sorted(tx.interpreters.where(), key=lambda one: (one.last_name.casefold(), one.first_name.casefold()))
    standing = _standing_today(tx, [one.id for one in people])
    places = {key: place_name(key) for key in {one.place_id for one in people}}
    return tuple(
        RosterLine(one, standing[one.id], places[one.place_id], words_of(one, places[one.place_id])) for one in people
    )


def _standing_today(tx: Transaction, keys: list[UUID]) -> dict[UUID, Today]:
    window = Interval(tx.now, whole_day(wall_date(tx.now)).end)
    rows = tx.interpreters.week_rows(keys)
    away, extra, busy = defaultdict(list), defaultdict(list), defaultdict(list)
    # Beyond today as well: one absence that follows another prolongs it.
    for absence in tx.absences.within(Interval(tx.now, END_OF_PLANNING), keys):
        away[absence.interpreter_id].append(absence.interval)
    for one in tx.extra_times.within(window, keys):
        extra[one.interpreter_id].append(Interval(one.start, one.end))
    for source in tx.calendar_sources.read_of(keys):
        away[source.interpreter_id] += source.times.busy
        extra[source.interpreter_id] += (one for one in source.times.available if one.overlaps(window))
    for held in tx.appointments.blocking(keys, window):
        busy[held.interpreter_id].append(held.blocked)
    return {
        key: today_of(rows.get(key, ()), absences=away[key], extra=extra[key], busy=busy[key], now=tx.now)
        for key in keys
    }


def dossier(tx: Transaction, key: UUID) -> Dossier:
    """Give one person with what stands around them."""
    person = tx.interpreters.get(key)
    held = _held(tx, tx.appointments.of_interpreter(key, _SHOWN))
    absences = [one for one in tx.absences.of_interpreter(key) if one.interval.end > tx.now]
    to_come = Interval(tx.now, END_OF_PLANNING)
    barred = tx.organisations.of(person.barred_organisations)
    return Dossier(
        interpreter=person,
        today=_standing_today(tx, [key])[key],
        absences=tuple(AbsentLine(one, hit_by(tx, one)) for one in reversed(absences)),
        extra_times=tx.extra_times.within(to_come, (key,)),
        calendars=tx.calendar_sources.of_interpreter(key),
        appointments=held,
        offers=_asked(tx, tx.offers.of_interpreter(key, _SHOWN)),
        barred=tuple(sorted(barred.values(), key=lambda one: one.name.casefold())),
        history=tx.history(Noun.INTERPRETER, key, _SHOWN),
    )


def hit_by(tx: Transaction, absence: Absence) -> tuple[HeldLine, ...]:
    """Give the coming appointments that an absence hits, the soonest first."""
    start = max(absence.start, tx.now)
    if start >= absence.interval.end:
        return ()
    blocked = tx.appointments.blocking((absence.interpreter_id,), Interval(start, absence.interval.end))
    coming = sorted((one for one in blocked if one.state in COMING), key=lambda one: one.start)
    return _held(tx, coming)


def _held(tx: Transaction, appointments: Iterable[Appointment]) -> tuple[HeldLine, ...]:
    listed = tuple(appointments)
    requests, names = _around(tx, [one.request_id for one in listed])
    return tuple(HeldLine(one, requests[one.request_id], names[one.request_id]) for one in listed)


def _asked(tx: Transaction, offers: Iterable[Offer]) -> tuple[AskedLine, ...]:
    listed = tuple(offers)
    requests, names = _around(tx, [one.request_id for one in listed])
    return tuple(AskedLine(one, requests[one.request_id], names[one.request_id]) for one in listed)


def _around(tx: Transaction, keys: list[UUID]) -> tuple[dict[UUID, Request], dict[UUID, str]]:
    requests = tx.requests.of(keys)
    known = tx.organisations.of([one.organisation_id for one in requests.values()])
    names = {
        key: known[one.organisation_id].name if one.organisation_id in known else "" for key, one in requests.items()
    }
    return requests, names
