"""Invented interpreters by the thousand: languages by Zipf, weeks as RRULEs, times away and bookings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random
from uuid import UUID

from sisa_desk.domain.appointments import Appointment, AppointmentState
from sisa_desk.domain.availability import WEEKDAYS, Absence, AbsenceKind, Pattern
from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.ids import new_id
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import Answer, Offer, OfferState
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from tests.bench.worlds import numbers

LANGUAGES, PLACES = 120, 220
_ZIPF = 1.05
_FIRST = tuple(
    "Alva Bela Cora Dario Edda Finn Gesa Hanno Ilja Juna Kaya Lior Mira Nael Orla Pelle Runa Samir Tala Veit".split()
)
_LAST = tuple(
    "Abendrot Birkhain Dornfeld Ebertal Fernau Grünwald Heidnau Kesselbach Lindau Mohnstein Nordmann Quellmann".split()
)
_LEVELS = (Level.B2, Level.C1, Level.C2, Level.NATIVE)
#: Days before and after today in which people are booked.
_BOOKED_FROM, _BOOKED_TO = -30, 42
_BOOKINGS = 4


@dataclass(frozen=True)
class Surroundings:
    """What people are made of: languages, the commonest first, places, the largest first, and institutions."""

    languages: Sequence[str]
    places: Sequence[str]
    organisations: Sequence[UUID]
    now: datetime

    @property
    def today(self) -> date:
        """Give the day everything is told from."""
        return self.now.date()


@dataclass(frozen=True)
class Booked:
    """A talk somebody is booked for, with what led to it."""

    request: Request
    offer: Offer
    appointment: Appointment


class LanguageDice:
    """Draws languages as they are spoken and asked for: the second half as often as the first, and so on (Zipf)."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages
        self._weights = list(accumulate(1 / rank**_ZIPF for rank in range(1, len(languages) + 1)))

    def draw(self, random: Random, count: int = 1) -> list[str]:
        """Give so many languages, the commoner the likelier, none twice."""
        return list(dict.fromkeys(random.choices(self._languages, cum_weights=self._weights, k=count)))


def people(count: int, around: Surroundings, random: Random) -> Iterator[Interpreter]:
    """Make so many interpreters, one after another."""
    languages = LanguageDice(around.languages)
    for number in range(count):
        yield _person(number, languages.draw(random, random.choice((1, 1, 2, 2, 3, 4))), around, random)


def _person(number: int, languages: list[str], around: Surroundings, random: Random) -> Interpreter:
    key = _key(around.now, random)
    return Interpreter(
        id=key,
        first_name=random.choice(_FIRST),
        last_name=f"{random.choice(_LAST)}-{random.choice(_LAST)}",
        sex=random.choices((Sex.FEMALE, Sex.MALE, None), (56, 40, 4))[0],
        standing=random.choices((Standing.ACTIVE, Standing.PAUSED), (94, 6))[0],
        place_id=random.choice(around.places),
        radius_km=random.randint(20, 120),
        modes=_modes(random),
        areas=frozenset(Area) if random.random() < 0.7 else frozenset(random.sample(list(Area), 4)),
        german=random.choice(_LEVELS),
        max_per_week=random.choice((None, None, None, 2, 5)),
        declaration_on=around.today - timedelta(days=random.randint(10, 900)),
        confirmed_on=around.today - timedelta(days=random.randint(0, 120)),
        skills=tuple(Skill(_key(around.now, random), code, random.choice(_LEVELS)) for code in languages),
        phones=(OwnNumber(_key(around.now, random), read_phone(numbers.home(number).e164)),),
        patterns=tuple(_pattern(around, random) for _ in range(random.choice((1, 2, 3, 3, 3, 4, 4)))),
        barred_organisations=frozenset(random.sample(around.organisations, 1) if random.random() < 0.05 else ()),
    )


def _modes(random: Random) -> frozenset[Mode]:
    extra = ((), (Mode.ON_SITE,), (Mode.ON_SITE, Mode.VIDEO))
    return frozenset((Mode.PHONE, *random.choices(extra, (33, 45, 22))[0]))


def _pattern(around: Surroundings, random: Random) -> Pattern:
    """Three of four rules are plainly weekly; the others have an interval, an end, or a weekday of the month."""
    days = ",".join(random.sample(WEEKDAYS[:5], random.randint(1, 4)) + random.choice(([], [], ["SA"])))
    until = around.today + timedelta(days=random.randint(-60, 200))
    rules = (
        f"FREQ=WEEKLY;BYDAY={days}",
        f"FREQ=WEEKLY;INTERVAL=2;BYDAY={days}",
        f"FREQ=WEEKLY;BYDAY={days};UNTIL={until:%Y%m%d}",
        f"FREQ=MONTHLY;BYDAY={random.randint(1, 4)}{random.choice(WEEKDAYS[:5])}",
    )
    begins = random.randrange(7 * 60, 17 * 60, 30)
    return Pattern(
        id=_key(around.now, random),
        rrule=random.choices(rules, (75, 13, 9, 3))[0],
        start_minute=begins,
        end_minute=min(begins + random.randrange(120, 540, 30), 22 * 60),
        valid_from=around.today - timedelta(days=random.randint(0, 3 * 365)),
    )


def absences(person: Interpreter, around: Surroundings, random: Random) -> Iterator[Absence]:
    """Send every second person away for some days within the weeks around today."""
    if random.random() < 0.5:
        first = around.today + timedelta(days=random.randint(-10, 40))
        start, end = at_minute(first, 0), at_minute(first + timedelta(days=random.randint(1, 14)), 0)
        yield Absence(_key(around.now, random), person.id, start, end, AbsenceKind.HOLIDAY)


def bookings(person: Interpreter, around: Surroundings, random: Random) -> Iterator[Booked]:
    """Book a person about four times in the weeks around today, never twice at one time."""
    taken: list[Interval] = []
    for _ in range(random.randint(_BOOKINGS - 2, _BOOKINGS + 2)):
        made = _booked(person, around, random)
        if not any(made.appointment.blocked.overlaps(other) for other in taken):
            taken.append(made.appointment.blocked)
            yield made


def _booked(person: Interpreter, around: Surroundings, random: Random) -> Booked:
    day = around.today + timedelta(days=random.randint(_BOOKED_FROM, _BOOKED_TO))
    start = at_minute(day, random.randrange(8 * 60, 17 * 60, 30))
    end = start + timedelta(minutes=random.choice((30, 60, 60, 90, 120)))
    is_on_site = random.random() < 0.4
    is_over = end <= around.now
    asked_at = min(start - timedelta(days=random.randint(1, 14)), around.now - timedelta(hours=random.randint(1, 200)))
    request = Request(
        id=_key(asked_at, random),
        number=0,
        kind=RequestKind.APPOINTMENT,
        created_at=asked_at,
        state=RequestState.DONE if is_over else RequestState.CONFIRMED,
        organisation_id=random.choice(around.organisations),
        language=person.skills[0].language,
        mode=Mode.ON_SITE if is_on_site else Mode.PHONE,
        area=random.choice(list(Area)),
        start=start,
        minutes=int((end - start).total_seconds() // 60),
        place_id=random.choice(around.places) if is_on_site else "",
        ended_at=end if is_over else None,
    )
    offer = Offer(
        id=_key(asked_at, random),
        request_id=request.id,
        interpreter_id=person.id,
        asked_at=asked_at,
        state=OfferState.YES,
        answer=Answer.YES,
        answered_at=asked_at + timedelta(seconds=random.randint(20, 300)),
    )
    appointment = Appointment(
        id=_key(asked_at, random),
        request_id=request.id,
        interpreter_id=person.id,
        start=start,
        end=end,
        mode=request.mode,
        state=AppointmentState.DONE if is_over else AppointmentState.CONFIRMED,
        offer_id=offer.id,
        travel_before=10 if is_on_site else 0,
        travel_after=10 if is_on_site else 0,
        booked_at=offer.answered_at,
        interpreter_confirmed_at=offer.answered_at,
        organisation_confirmed_at=offer.answered_at,
    )
    return Booked(request, offer, appointment)


def _key(at: datetime, random: Random) -> UUID:
    return new_id(at, random.randbytes)
