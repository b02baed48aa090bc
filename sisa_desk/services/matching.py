"""Finding who can take a request: the store gathers the facts, the domain judges them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sisa_desk.domain.appointments import Appointment
from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.interpreters import Interpreter, Skill
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.matching import Booking, Need, Profile, Ranking, rank
from sisa_desk.domain.offers import Offer, OfferState
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.offers import Asked
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.places import Places

#: Facts are gathered for this much around the wanted time, for travel and "free until".
_AROUND = timedelta(days=1)
#: Fairness looks back this far.
_LATELY = timedelta(days=90)


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
            return rank(need, self.speakers(tx, request, need)[need.language])

    def need_of(self, tx: Transaction, request: Request) -> Need:
        """Say what a request demands; a talk now begins now."""
        start = request.start or tx.now
        is_instant = request.kind is RequestKind.INSTANT
        return Need(
            language=request.spoken_language,
            mode=request.mode,
            interval=Interval(start, start + timedelta(minutes=request.minutes)),
            now=tx.now,
            numbers=tx.figures.numbers(),
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

    def speakers(
        self,
        tx: Transaction,
        request: Request,
        need: Need,
        *,
        languages: Collection[str] = (),
        within: Interval | None = None,
    ) -> Mapping[str, tuple[Profile, ...]]:
        """Give for each of some languages the facts about everybody who speaks it, gathered in one go.

        Without languages it is the one needed; the facts reach over the time needed, or over a longer one.
        """
        table = self._languages()
        covering = {language: tuple(table.covering(language)) for language in languages or (need.language,)}
        people = tx.interpreters.speaking({code for codes in covering.values() for code in codes})
        facts = self._facts(tx, request, need, people, (within or need.interval).widened(_AROUND, _AROUND))
        return {
            language: tuple(
                replace(facts[person.id], skill=skill) for person in people if (skill := _best_skill(person, codes))
            )
            for language, codes in covering.items()
        }

    def _facts(
        self, tx: Transaction, request: Request, need: Need, people: Collection[Interpreter], window: Interval
    ) -> dict[UUID, Profile]:
        keys = [person.id for person in people]
        rows = tx.interpreters.week_rows(keys)
        absences = _by_interpreter((one.interpreter_id, one.interval) for one in tx.absences.within(window, keys))
        extra = _by_interpreter(
            (one.interpreter_id, Interval(one.start, one.end)) for one in tx.extra_times.within(window, keys)
        )
        offers = tx.offers.around(request.id, keys)
        bookings = _bookings(tx.appointments.blocking(keys, window), offers, request.id)
        askings = tx.offers.askings(keys)
        own_offers = _by_person(one.offer for one in offers if one.offer.request_id == request.id)
        counts = tx.appointments.counts(keys, Interval(tx.now - _LATELY, tx.now), _week_of(need))
        found: dict[UUID, Profile] = {}
        for person in people:
            asking, own = askings.get(person.id), own_offers.get(person.id, ())
            lately, in_week = counts.get(person.id, (0, 0))
            found[person.id] = Profile(
                interpreter=person,
                skill=person.skills[0],
                rows=rows.get(person.id, ()),
                absences=tuple(absences.get(person.id, ())),
                extra=tuple(extra.get(person.id, ())),
                bookings=tuple(bookings.get(person.id, ())),
                not_before=asking.not_before if asking else None,
                declined_this=any(offer.state is OfferState.NO for offer in own),
                asked_for_this=any(offer.state is OfferState.ASKED for offer in own),
                place=self._places.of(person.place_id),
                asked_90_days=asking.times if asking else 0,
                appointments_90_days=lately,
                appointments_that_week=in_week,
                last_asked_at=asking.last_at if asking else None,
            )
        return found


def _bookings(
    appointments: Iterable[Appointment], offers: Iterable[Asked], request_id: UUID
) -> dict[UUID, list[Booking]]:
    """Give what takes people's time: what they are booked for, and what they were asked for elsewhere."""
    found: dict[UUID, list[Booking]] = defaultdict(list)
    for one in appointments:
        found[one.interpreter_id].append(Booking(one.blocked, one.state.value))
    for asked in offers:
        elsewhere = asked.offer.request_id != request_id and asked.is_seeking
        if elsewhere and asked.interval is not None:
            found[asked.offer.interpreter_id].append(Booking(asked.interval, "offer"))
    return found


def _best_skill(person: Interpreter, codes: Collection[str]) -> Skill | None:
    return next((skill for code in codes for skill in person.skills if skill.language == code), None)


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
