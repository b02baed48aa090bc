"""Finding who can take a request: the store gathers the facts, the domain judges them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.interpreters import Interpreter, Skill
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.matching import Booking, Need, Profile, Ranking, rank
from sisa_desk.domain.offers import Offer, OfferState
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.places import Places

#: Facts are gathered for this much around the wanted time, for travel and "free until".
_AROUND = timedelta(days=1)


class Matching:
    """Answers "who can?" for a request, stored or still being typed."""

    def __init__(self, database: Database, languages: Callable[[], LanguageTable], places: Places) -> None:
        """Work on a store with the tables of languages and places."""
        self._database = database
        self._languages = languages
        self._places = places

    def candidates_for(self, request: Request) -> Ranking:
        """Give who can take it, best first, and for everybody else who speaks it why not."""
        if not request.language:
            return Ranking()
        with self._database.reading() as tx:
            need = self.need_of(tx, request)
            return rank(need, self._roster(tx, request, need))

    def need_of(self, tx: Transaction, request: Request) -> Need:
        """Say what a request demands; a talk now begins now."""
        start = request.start or tx.now
        is_instant = request.kind is RequestKind.INSTANT
        return Need(
            language=request.language,
            mode=request.mode,
            interval=Interval(start, start + timedelta(minutes=request.minutes)),
            now=tx.now,
            numbers=tx.rules.numbers,
            variety=request.variety,
            area=request.area,
            sex=request.sex_wanted,
            sex_is_must=request.sex_is_must,
            level=request.level_wanted,
            place=self._places.of(request.place_id),
            organisation_id=request.organisation_id,
            beneficiary_id=request.beneficiary_id,
            interpreter_wanted=request.interpreter_wanted,
            is_instant=is_instant,
        )

    def _roster(self, tx: Transaction, request: Request, need: Need) -> Iterable[Profile]:
        codes = tuple(self._languages().covering(request.language))
        people = tx.interpreters.speaking(codes)
        keys = [person.id for person in people]
        window = need.interval.widened(_AROUND, _AROUND)
        week = _week_of(need)
        rows = tx.interpreters.week_rows(keys)
        absences = _by_interpreter((one.interpreter_id, one.interval) for one in tx.absences.within(window, keys))
        extra = _by_interpreter(
            (one.interpreter_id, Interval(one.start, one.end)) for one in tx.extra_times.within(window, keys)
        )
        bookings = self._bookings(tx, request, keys, window)
        askings, own_offers = tx.offers.askings(keys), _by_person(tx.offers.of_request(request.id))
        counts, in_week = tx.appointments.counts_90_days(keys), tx.appointments.counts(keys, week)
        for person in people:
            asking, own = askings.get(person.id), own_offers.get(person.id, ())
            yield Profile(
                interpreter=person,
                skill=_best_skill(person, codes),
                rows=rows.get(person.id, ()),
                absences=tuple(absences.get(person.id, ())),
                extra=tuple(extra.get(person.id, ())),
                bookings=tuple(bookings.get(person.id, ())),
                not_before=asking.not_before if asking else None,
                declined_this=any(offer.state is OfferState.NO for offer in own),
                asked_for_this=any(offer.state is OfferState.ASKED for offer in own),
                place=self._places.of(person.place_id),
                asked_90_days=asking.times if asking else 0,
                appointments_90_days=counts.get(person.id, 0),
                appointments_that_week=in_week.get(person.id, 0),
                last_asked_at=asking.last_at if asking else None,
            )

    def _bookings(
        self, tx: Transaction, request: Request, keys: Collection[UUID], window: Interval
    ) -> dict[UUID, list[Booking]]:
        found: dict[UUID, list[Booking]] = defaultdict(list)
        for one in tx.appointments.blocking(keys, window):
            found[one.interpreter_id].append(Booking(one.blocked, one.state.value))
        for offer, other in _offers_elsewhere(tx, request, keys):
            if other.interval is not None:
                found[offer.interpreter_id].append(Booking(other.interval, "offer"))
        return found


def _offers_elsewhere(tx: Transaction, request: Request, keys: Collection[UUID]) -> Iterable[tuple[Offer, Request]]:
    outstanding = [one for one in tx.offers.outstanding_to(keys) if one.request_id != request.id]
    requests = tx.requests.of([one.request_id for one in outstanding])
    seeking = ((offer, requests[offer.request_id]) for offer in outstanding)
    for offer, other in seeking:
        if not other.is_seeking:
            continue
        is_ringing_now = other.kind is RequestKind.INSTANT and other.start is None
        yield offer, replace(other, start=offer.asked_at) if is_ringing_now else other


def _best_skill(person: Interpreter, codes: Collection[str]) -> Skill:
    ranked = [skill for code in codes for skill in person.skills if skill.language == code]
    return ranked[0]


def _by_interpreter(pairs: Iterable[tuple[UUID, Interval]]) -> dict[UUID, list[Interval]]:
    found: dict[UUID, list[Interval]] = defaultdict(list)
    for key, interval in pairs:
        found[key].append(interval)
    return found


def _by_person(offers: Iterable[Offer]) -> dict[UUID, list[Offer]]:
    found: dict[UUID, list[Offer]] = defaultdict(list)
    for offer in offers:
        found[offer.interpreter_id].append(offer)
    return found


def _week_of(need: Need) -> Interval:
    monday = wall_date(need.interval.start) - timedelta(days=wall_date(need.interval.start).weekday())
    return Interval(at_minute(monday, 0), at_minute(monday + timedelta(days=7), 0))
