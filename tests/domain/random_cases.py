"""Random needs and people for the ranking: every fact that a must or a wish looks at is drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import TypeVar

from sisa_desk.domain.availability import Pattern, weekly
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import Booking, Need, Profile
from sisa_desk.domain.vocabulary import Area, Direction, Level, Mode, Sex
from tests.builders import HALLE, MAGDEBURG, STENDAL, a_pattern, a_phone, a_profile, a_skill, an_id, an_interpreter, at

T = TypeVar("T")
S = TypeVar("S")

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
        is_instant=is_instant,
    )


def a_moment(random: Random, monday: date) -> datetime:
    day = monday + timedelta(days=random.randrange(7))
    return at(f"{day} {random.randrange(6, 22)}:{random.choice(('00', '15', '30', '45'))}")


def a_random_profile(random: Random, need: Need) -> Profile:
    """Draw somebody for a need; most of the facts are harmless, so that some people remain."""
    return a_profile(
        a_random_interpreter(random, need),
        skill=a_skill(
            level=random.choice((None, Level.B1, Level.C1, Level.NATIVE)),
            direction=rarely(random, Direction.BOTH, Direction.INTO_GERMAN),
            varieties=random.choice(((), ("apc",), ("apc", "acm"))),
        ),
        absences=some(random, lambda: a_time_near(random, need)),
        extra=some(random, lambda: a_time_near(random, need)),
        bookings=some(random, lambda: Booking(a_time_near(random, need), "booked")),
        not_before=rarely(random, None, need.now + timedelta(minutes=random.randrange(-20, 20))),
        declined_this=rarely(random, False, True),
        place=random.choice(PLACES),
        asked_90_days=random.randrange(4),
        appointments_90_days=random.randrange(4),
        appointments_that_week=random.randrange(3),
        last_asked_at=random.choice((None, need.now - timedelta(days=random.randrange(30)))),
    )


def a_random_interpreter(random: Random, need: Need) -> Interpreter:
    day = need.day
    return an_interpreter(
        random.choice(("Amal", "Karim", "Nour")),
        random.choice(("Haddad", "Nasser")),
        sex=random.choice((None, *Sex)),
        standing=rarely(random, Standing.ACTIVE, Standing.PAUSED),
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
