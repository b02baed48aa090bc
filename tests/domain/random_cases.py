"""Random needs and people for the ranking: every fact that a must or a wish looks at is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import TypeVar

from sisa_desk.domain.availability import Pattern, weekly
from sisa_desk.domain.interpreters import Engagement, Interpreter, OwnNumber, Qualification, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Booking, Need, Tie
from sisa_desk.domain.offers import Answer, Via
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex
from tests.builders import (
    HALLE,
    MAGDEBURG,
    STENDAL,
    Asking,
    Speaker,
    a_pattern,
    a_phone,
    a_skill,
    a_speaker,
    an_id,
    an_interpreter,
    at,
)

T = TypeVar("T")
S = TypeVar("S")

KNOWN_PLACES = {place.id: place for place in (HALLE, MAGDEBURG, STENDAL)}
PLACES = (HALLE, MAGDEBURG, STENDAL, None)
MODES = (Mode.PHONE, Mode.ON_SITE, Mode.VIDEO, Mode.WRITTEN)
#: An ordinary week, and the weeks of both clock changes; Sundays are the days of the changes.
WEEKS = (date(2026, 11, 23), date(2026, 3, 23), date(2026, 10, 19))
ORGANISATIONS = tuple(an_id() for _ in range(3))
BENEFICIARIES = tuple(an_id() for _ in range(3))


def a_random_need(random: Random) -> Need:
    """Draw a need in one of the weeks, on a full quarter of an hour."""
    monday = random.choice(WEEKS)
    start = a_moment(random, monday)
    is_instant = random.random() < 0.4
    return Need(
        language="ara",
        mode=random.choice(MODES),
        interval=Interval(start, start + timedelta(minutes=random.choice((15, 20, 45, 60, 120)))),
        now=start if is_instant else at(f"{monday} 8:00") - timedelta(days=2),
        variety=random.choice(("", "apc", "acm")),
        area=random.choice((None, *Area)),
        sex=random.choice((None, None, *Sex)),
        sex_is_must=random.random() < 0.5,
        level=random.choice((None, None, None, *Level)),
        place=random.choice(PLACES),
        organisation_id=random.choice((None, *ORGANISATIONS)),
        beneficiary_id=random.choice((None, *BENEFICIARIES)),
        qualification=rarely(random, "", "Parents' talks"),
        exclusion=rarely(random, "", "surgery briefing"),
        is_heavy=random.random() < 0.2,
        is_instant=is_instant,
        number=4711,
        place_of=KNOWN_PLACES.get,
    )


def a_moment(random: Random, monday: date) -> datetime:
    day = monday + timedelta(days=random.randrange(7))
    return at(f"{day} {random.randrange(6, 22)}:{random.choice(('00', '15', '30', '45'))}")


def a_random_roster(random: Random, need: Need, count: int) -> list[Speaker]:
    """Draw some people for a need."""
    return [a_random_speaker(random, need) for _ in range(count)]


def tied(need: Need, roster: Iterable[Speaker]) -> Need:
    """Give the need with what stands between it and each of some people."""
    return replace(need, ties={one.key: one.tie for one in roster})


def a_random_speaker(random: Random, need: Need) -> Speaker:
    """Draw somebody for a need; most of the facts are harmless, so that some people remain."""
    return a_speaker(
        a_random_interpreter(random, need),
        skill=a_skill(
            level=random.choice((None, Level.B1, Level.C1, Level.NATIVE)),
            direction=rarely(random, Direction.BOTH, Direction.INTO_GERMAN),
            varieties=random.choice(((), ("apc",), ("apc", "acm"))),
        ),
        place=random.choice(PLACES),
        absences=some(random, lambda: a_time_near(random, need)),
        extra=some(random, lambda: a_time_near(random, need)),
        bookings=(
            *some(random, lambda: a_random_booking(random, need)),
            *some(random, lambda: a_past_talk(random, need)),
        ),
        askings=tuple(a_random_asking(random, need) for _ in range(random.randrange(4))),
        tie=Tie(
            has_declined=rarely(random, False, True),
            rung_by=rarely(random, None, "desk 2"),
            talks_with_person=rarely(random, 0, 2),
            talks_with_institution=rarely(random, 0, 3),
        ),
    )


def a_random_booking(random: Random, need: Need) -> Booking:
    return Booking(
        a_time_near(random, need),
        random.choice(("booked", "booked", "connected", "offer")),
        place=random.choice((-1, -1, 0, HALLE.id, STENDAL.id)),
        number=random.choice((need.number, 5000)),
    )


def a_past_talk(random: Random, need: Need) -> Booking:
    start = need.now - timedelta(minutes=15 * random.randrange(100, 12_000))
    interval = Interval(start, start + timedelta(hours=1))
    place, area = random.choice((-1, HALLE.id, STENDAL.id)), random.choice((None, *Area))
    return Booking(interval, "done", place, area, is_heavy=random.random() < 0.3, number=random.randrange(9))


def a_random_asking(random: Random, need: Need) -> Asking:
    at = need.now - timedelta(minutes=random.randrange(200_000))
    rest = rarely(random, None, need.now + timedelta(minutes=random.randrange(-20, 20)))
    return Asking(at, random.choice((None, *Answer)), random.choice((Via.PHONE, Via.PHONE, Via.EMAIL)), rest)


def a_random_interpreter(random: Random, need: Need) -> Interpreter:
    day = need.day
    return an_interpreter(
        random.choice(("Amal", "Karim", "Nour")),
        random.choice(("Haddad", "Nasser")),
        sex=random.choice((None, *Sex)),
        standing=rarely(random, Standing.ACTIVE, Standing.PAUSED),
        engagement=random.choice(tuple(Engagement)),
        german=random.choice((None, Level.B1, Level.C1, rarely(random, Level.B2, Level.A2))),
        qualifications=random.choice(((), (a_qualification(random, day),))),
        radius_km=random.choice((10, 30, 90, 200)),
        modes=frozenset(random.sample(MODES, random.choice((2, 3, 4)))),
        areas=rarely(random, frozenset(Area), frozenset(random.sample(tuple(Area), 3))),
        max_per_week=random.choice((None, None, 2)),
        declaration_on=rarely(random, date(2026, 1, 1), random.choice((None, day, day + timedelta(days=1)))),
        declaration_until=random.choice((None, None, day, day + timedelta(days=random.randrange(-1, 2)))),
        confirmed_on=random.choice((None, day - timedelta(days=random.randrange(100)))),
        phones=tuple(a_random_phone(random) for _ in range(random.choice((0, 1, 1, 2)))),
        patterns=tuple(a_random_pattern(random, day) for _ in range(random.choice((0, 1, 2)))),
        barred_organisations=frozenset(random.sample(ORGANISATIONS, rarely(random, 0, 1))),
        barred_beneficiaries=frozenset(random.sample(BENEFICIARIES, rarely(random, 0, 1))),
    )


def a_qualification(random: Random, day: date) -> Qualification:
    acquired = random.choice((None, day, rarely(random, day - timedelta(days=400), day + timedelta(days=1))))
    until = random.choice((None, day, rarely(random, day + timedelta(days=9), day - timedelta(days=1))))
    return Qualification(an_id(), random.choice(("parents' talks", "Parents' Talks", "first aid")), acquired, until)


def a_random_phone(random: Random) -> OwnNumber:
    return a_phone(ring_from=random.choice((0, 360, 480, 600)), ring_until=random.choice((720, 1200, 1440)))


def a_random_pattern(random: Random, day: date) -> Pattern:
    return a_pattern(
        weekly(*random.sample(range(7), random.choice((5, 7)))),
        f"{random.choice((6, 8))}:00",
        f"{random.choice((12, 18, 22, 24))}:00",
        valid_from=day - timedelta(days=rarely(random, 100, -1)),
        valid_to=random.choice((None, day + timedelta(days=rarely(random, 50, -1)))),
        exceptions=frozenset(rarely(random, (), (day,))),
        modes=frozenset(random.sample(MODES, random.choice((3, 4)))),
    )


def a_time_near(random: Random, need: Need) -> Interval:
    start = need.interval.start + timedelta(minutes=15 * random.randrange(-12, 12))
    return Interval(start, start + timedelta(minutes=15 * random.randrange(1, 12)))


def some(random: Random, draw: Callable[[], T]) -> tuple[T, ...]:
    return tuple(draw() for _ in range(random.choice((0, 0, 0, 1, 2))))


def rarely(random: Random, usual: T, other: S) -> T | S:
    return other if random.random() < 0.06 else usual
