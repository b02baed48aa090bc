"""Repairs: after a drop-out somebody else is found, changing as little as can be of what is booked that day."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import COMING, Appointment
from sisa_desk.domain.clock import wall_date, whole_day
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Profile, first_failing
from sisa_desk.domain.planning import Opening, draw_up, planned, without_cases
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.appointments import Appointments, Booked, Released
from sisa_desk.services.decisions import keep_decision
from sisa_desk.services.matching import Matching
from sisa_desk.services.plans import Draft, must_be_able, unbook_in
from sisa_desk.services.receipts import Receipt
from sisa_desk.services.requests import lines_of

Speakers = Mapping[str, Sequence[Profile]]


@dataclass(frozen=True, slots=True)
class Change:
    """A request as it was seen, and who is to take it now; `holder` is who is booked for it so far."""

    request: Request
    interpreter_id: UUID
    holder: UUID | None = None


class Repairs:
    """Drawing up repairs and booking them, all of one or nothing."""

    def __init__(self, database: Database, matching: Matching, appointments: Appointments) -> None:
        """Work on a store; ranking and appointments are those of every other screen."""
        self._database = database
        self._matching = matching
        self._appointments = appointments

    def draw_up(self, request_id: UUID) -> Draft:
        """Give a plan for a request that seeks somebody, in which others booked that day may change places."""
        with self._database.reading() as tx:
            dropped = tx.requests.get(request_id)
            held = _may_change_places(tx, dropped)
            needs = self._matching.needs_of(tx, [dropped, *(one.request for one in held)])
            openings = [Opening(dropped, needs[dropped.id])]
            openings += [Opening(one.request, needs[one.request.id], one.holder) for one in held]
            speakers = self._matching.profiles_in(tx, {one.need.language for one in openings})
            openings, speakers = _with_free_hands(openings, speakers)
            numbers = tx.figures.numbers()
            plan = planned(draw_up(openings, speakers, numbers))
            lines = {line.request.id: line for line in lines_of(tx, [one.request for one in openings])}
            shown = tuple(lines[one.request.id] for one in openings)
            return Draft(plan, shown, seconds=numbers.plan_seconds, repairs=dropped.id)

    def accept(self, draft: Draft) -> Receipt[tuple[Appointment, ...]]:
        """Let people change places, all of them or none; who is booked anew and who is released has to be told."""
        changes = changes_of(draft)
        with self._database.transaction() as tx:
            requests = {one.request.id for one in changes}
            tx.requests.hold(*requests)
            people = {one.holder for one in changes if one.holder} | {one.interpreter_id for one in changes}
            tx.appointments.hold_time(requests, *people)
            released = [self._release(tx, one) for one in changes if one.holder is not None]
            booked = [self._book(tx, one) for one in changes]
        stored = tuple(one.appointment for one in booked)
        events = [Event(Noun.APPOINTMENT, "booked", one.id) for one in stored]
        events += [Event(Noun.REQUEST, "booked", one.request_id) for one in stored]
        return Receipt(stored, tuple(events), undo=lambda: self._take_back(booked, released))

    def _release(self, tx: Transaction, change: Change) -> Released:
        coming = [one for one in tx.appointments.of_request(change.request.id) if one.state in COMING]
        holding = next((one for one in coming if one.interpreter_id == change.holder), None)
        if holding is None:
            raise Refused("repair_outdated")
        return self._appointments.release_in(tx, holding)

    def _book(self, tx: Transaction, change: Change) -> Booked:
        request = tx.requests.get(change.request.id)
        if request.interval != change.request.interval:
            raise Refused("request_changed_since")
        ranking = self._matching.ranking_in(tx, request)
        must_be_able(ranking, change.interpreter_id, tx.now)
        booked = self._appointments.book_in(tx, request.id, change.interpreter_id)
        keep_decision(tx, tx.offers.get(booked.offer_id), ranking)
        return booked

    def _take_back(self, booked: Sequence[Booked], released: Sequence[Released]) -> Receipt[Any]:
        with self._database.transaction() as tx:
            for one in reversed(booked):
                unbook_in(tx, self._appointments, one)
            kept = tuple(self._appointments.keep_in(tx, one) for one in reversed(released))
        events = [Event(Noun.APPOINTMENT, "undone", one.appointment.id) for one in booked]
        events += [Event(Noun.REQUEST, "reopened", one.before.id) for one in booked]
        return Receipt(kept, tuple(events))


def changes_of(draft: Draft) -> tuple[Change, ...]:
    """Give what a repair changes: who is found for the request, and who changes places for that."""
    openings = draft.plan.sheet.openings
    found = ((openings[task], draft.plan.candidate_for(task)) for task in draft.plan.changed)
    return tuple(Change(one.request, who.key, one.holder) for one, who in found if who is not None)


def _may_change_places(tx: Transaction, dropped: Request) -> list[Change]:
    """Give what is booked on the day of a request, as changes that change nothing; pairs of people stay together."""
    if dropped.start is None:
        return []
    day = whole_day(wall_date(dropped.start))
    coming = [one for one in tx.appointments.within(Interval(max(day.start, tx.now), day.end)) if _is_ahead(one, tx)]
    requests = tx.requests.of([one.request_id for one in coming])
    return [
        Change(request, one.interpreter_id, one.interpreter_id)
        for one in coming
        if (request := requests[one.request_id]).interpreters_needed == 1 and request.interval == one.interval
    ]


def _is_ahead(appointment: Appointment, tx: Transaction) -> bool:
    return appointment.state in COMING and appointment.start > tx.now


def _with_free_hands(openings: list[Opening], speakers: Speakers) -> tuple[list[Opening], Speakers]:
    """Take what may change places out of people's times; who is booked against a must keeps it as it is."""
    while True:
        cases = {one.request.number for one in openings}
        freed = {language: [without_cases(one, cases) for one in own] for language, own in speakers.items()}
        staying = [one for one in openings if one.holder is None or _can(one, freed[one.need.language])]
        if len(staying) == len(openings):
            return openings, freed
        openings = staying


def _can(opening: Opening, profiles: Collection[Profile]) -> bool:
    key = str(opening.holder)
    return any(one.key == key and first_failing(opening.need, one) is None for one in profiles)
