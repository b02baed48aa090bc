"""Plans: everything that is open given to people at once, drawn up, bettered, and accepted one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.matching import Candidate, Ranking
from sisa_desk.domain.offers import OUTSTANDING, OfferState
from sisa_desk.domain.planning import Aside, Manner, Opening, Plan, draw_up, planned, with_fewest_changes
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.ways_out import Way
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.appointments import Appointments, Booked
from sisa_desk.services.decisions import keep_decision
from sisa_desk.services.matching import Matching
from sisa_desk.services.offers import follow_request
from sisa_desk.services.receipts import Receipt, Undo
from sisa_desk.services.requests import RequestLine, lines_of
from sisa_desk.services.rounds import Rounds
from sisa_desk.services.ways_out import WaysOut
from sisa_desk.solving import highs


@dataclass(frozen=True, slots=True)
class LineAside:
    """A request that is left as it is, with the reason, and who was asked for it already."""

    line: RequestLine
    why: Aside
    asked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A plan with what a list shows around it: a line for each opening, and the requests that stay as they are.

    `repairs` is the request a repair is for; without one everything that is open is planned.
    """

    plan: Plan
    lines: tuple[RequestLine, ...] = ()
    aside: tuple[LineAside, ...] = ()
    seconds: int = 20
    repairs: UUID | None = None

    def people_for(self, request: Request) -> tuple[UUID, ...]:
        """Give everybody who is proposed for a request."""
        tasks = (task for task, line in enumerate(self.lines) if line.request.id == request.id)
        return tuple(who.key for task in tasks if (who := self.plan.candidate_for(task)) is not None)

    def with_plan(self, plan: Plan) -> Draft:
        """Give the same with another plan."""
        return replace(self, plan=plan)


@dataclass(frozen=True, slots=True)
class WhyLeft:
    """Why nobody is left for a request: who could in itself, why the others could not, and what would help."""

    ranking: Ranking
    ways: tuple[Way, ...] = ()


class Plans:
    """Drawing up plans and taking up what they propose; the figures say how long a better one is looked for."""

    def __init__(
        self, database: Database, matching: Matching, ways_out: WaysOut, rounds: Rounds, appointments: Appointments
    ) -> None:
        """Work on a store; ranking, rounds and appointments are those of every other screen."""
        self._database = database
        self._matching = matching
        self._ways_out = ways_out
        self._rounds = rounds
        self._appointments = appointments

    # drawing up

    def draw_up(self) -> Draft:
        """Give a good plan for everything that is open, at once; what was asked already stays as it is."""
        with self._database.reading() as tx:
            lines = lines_of(tx, _seeking(tx.requests.seeking()))
            apart = {line.request.id: why for line in lines if (why := _aside(line, tx.now)) is not None}
            wanted = [line for line in lines if line.request.id not in apart for _ in range(_still_needed(line))]
            plan = self._plan(tx, [line.request for line in wanted])
            kept = tuple(_apart(tx, [line for line in lines if line.request.id in apart], apart))
            return Draft(plan, tuple(wanted), kept, tx.figures.numbers().plan_seconds)

    def _plan(self, tx: Transaction, requests: Sequence[Request]) -> Plan:
        needs = self._matching.needs_of(tx, requests)
        openings = [Opening(one, needs[one.id]) for one in requests]
        speakers = self._matching.profiles_in(tx, {one.need.language for one in openings})
        return planned(draw_up(openings, speakers, tx.figures.numbers()))

    @property
    def can_be_proven(self) -> bool:
        """Say whether the solver is installed; without it the plan is the good one that was there at once."""
        return highs.is_installed()

    def better(
        self,
        draft: Draft,
        is_cancelled: Callable[[], bool] = lambda: False,
        on_progress: Callable[[float], object] = lambda _gap: None,
    ) -> Draft:
        """Give the best plan found within the time the figures allow; `on_progress` hears how far from proven it is.

        Raise Unavailable ("solver_missing") where the solver is not installed.
        """
        sheet = draft.plan.sheet
        problem = sheet.problem if draft.repairs is None else with_fewest_changes(sheet.problem, sheet.held)
        solution = highs.best_plan(
            problem,
            draft.plan.chosen,
            seconds=draft.seconds,
            is_cancelled=is_cancelled,
            on_progress=on_progress,
        )
        return draft.with_plan(Plan(sheet, solution.plan, solution.is_proven))

    def why_left(self, request: Request) -> WhyLeft:
        """Say why nobody is left for a request, and what would help."""
        ranking = self._matching.candidates_for(request)
        return WhyLeft(ranking, self._ways_out.ways_for(request, len(ranking.candidates)))

    # taking up

    def accept(self, seen: Request, people: Sequence[UUID], manner: Manner) -> Receipt[Any]:
        """Take up what is proposed for a request, given as it was seen, unless something changed since."""
        with self._database.transaction() as tx:
            request = _must_be_as_seen(tx, seen)
            tx.appointments.hold_time((request.id,), *people)
            ranking = self._matching.ranking_in(tx, request)
            for key in people:
                must_be_able(ranking, key, tx.now)
            if manner is Manner.ASK:
                return self._rounds.started(self._rounds.start_in(tx, request.id, people))
            booked = tuple(self._book(tx, request, key, ranking) for key in people)
        events = [Event(Noun.APPOINTMENT, "booked", one.appointment.id) for one in booked]
        events.append(Event(Noun.REQUEST, "booked", request.id))
        return Receipt(booked, tuple(events), undo=lambda: self._unbook(booked))

    def _book(self, tx: Transaction, request: Request, key: UUID, ranking: Ranking) -> Booked:
        booked = self._appointments.book_in(tx, request.id, key)
        keep_decision(tx, tx.offers.get(booked.offer_id), ranking)
        return booked

    def _unbook(self, booked: Sequence[Booked]) -> Receipt[Any]:
        with self._database.transaction() as tx:
            for one in reversed(booked):
                unbook_in(tx, self._appointments, one)
        events = [Event(Noun.APPOINTMENT, "undone", one.appointment.id) for one in booked]
        return Receipt(booked, (*events, Event(Noun.REQUEST, "reopened", booked[0].before.id)))

    def take_back(self, undos: Sequence[Undo]) -> Receipt[int]:
        """Take several things back, the last one first; what cannot be taken back any more stays, the rest goes on.

        Raise Refused where nothing could be taken back.
        """
        done: list[Event] = []
        refusals: list[Refused] = []
        for undo in reversed(undos):
            try:
                done += undo().events
            except Refused as refusal:
                refusals.append(refusal)
        if refusals and len(refusals) == len(undos):
            raise refusals[0]
        return Receipt(len(undos) - len(refusals), tuple(done))


def must_be_able(ranking: Ranking, key: UUID, now: datetime) -> None:
    """Refuse a proposal that the ranking of this moment does not bear out, with the reason why not."""
    found = ranking.of(key)
    if not isinstance(found, Candidate):
        raise Refused("proposal_outdated", now=now, reason=found.reason if found is not None else None)


def unbook_in(tx: Transaction, appointments: Appointments, booked: Booked) -> None:
    """Take back a booking a plan made; it had said yes for the person, and now nobody has."""
    appointments.take_back_in(tx, booked)
    tx.offers.save(tx.offers.get(booked.offer_id).ended(OfferState.WITHDRAWN, tx.now))
    follow_request(tx, booked.before.id)


def _seeking(requests: Iterable[Request]) -> list[Request]:
    """Give the requests for appointments in order of time; who waits on the phone is no matter of a plan."""
    meant = (one for one in requests if one.kind is RequestKind.APPOINTMENT and one.state is not RequestState.DRAFT)
    return sorted(meant, key=_by_time)


def _by_time(request: Request) -> tuple[bool, datetime, UUID]:
    return request.start is None, request.start or request.created_at, request.id


def _aside(line: RequestLine, now: datetime) -> Aside | None:
    request = line.request
    if request.start is None:
        return Aside.NO_TIME
    if request.start <= now:
        return Aside.PAST
    if request.relay_language:
        return Aside.RELAY
    return Aside.ASKED if _still_needed(line) <= 0 else None


def _still_needed(line: RequestLine) -> int:
    """Count who is still to be found: neither booked nor asked."""
    placed = sum(one.state in BLOCKING for one in line.appointments)
    relied_on = {one.offer_id for one in line.appointments if one.state in BLOCKING}
    asked = sum(one.state in OUTSTANDING and one.id not in relied_on for one in line.offers)
    return line.request.interpreters_needed - placed - asked


def _apart(tx: Transaction, lines: Collection[RequestLine], why: dict[UUID, Aside]) -> Iterator[LineAside]:
    waiting = {line.request.id: [one for one in line.offers if one.state in OUTSTANDING] for line in lines}
    people = tx.interpreters.of({one.interpreter_id for offers in waiting.values() for one in offers})
    for line in lines:
        names = tuple(people[one.interpreter_id].name for one in waiting[line.request.id])
        yield LineAside(line, why[line.request.id], names)


def _must_be_as_seen(tx: Transaction, seen: Request) -> Request:
    request = tx.requests.get(seen.id)
    if not request.is_seeking:
        raise Refused("request_not_open", state=request.state)
    if _wanted(request) != _wanted(seen):
        raise Refused("request_changed_since")
    if _still_needed(lines_of(tx, (request,))[0]) <= 0:
        raise Refused("somebody_asked_since")
    return request


def _wanted(request: Request) -> Request:
    """Give what a request asks for, whatever became of it since."""
    return replace(request, state=RequestState.OPEN, version=0)
