"""The flat facts about one speaker of one language: compiled when something is stored, judged as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from struct import Struct
from typing import NamedTuple
from uuid import UUID

from sisa_desk.domain.availability import WeekRow, compiled
from sisa_desk.domain.folding import folded
from sisa_desk.domain.interpreters import Engagement, Interpreter, OwnNumber, Qualification, Skill, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.bookings import Booking, bookings_of
from sisa_desk.domain.matching.times import mask_of, packed_week, spans, week_rows
from sisa_desk.domain.packing import packed, unpacked
from sisa_desk.domain.school_breaks import SchoolBreak
from sisa_desk.domain.vocabulary import Area, Direction, Level

#: Rises whenever the same person would be compiled into other facts; stores compiled before are compiled anew.
COMPILED_AS = 3
#: Hours a number may be rung: minutes of the Berlin day.
HOURS = Struct("<2h")
UNKNOWN = -1
_NEVER = date.max.toordinal()
_AREAS = tuple(Area)
_BETWEEN, _END = "\x1f", "\x1e"


class Profile(NamedTuple):
    """What musts and wishes judge of a person in one language.

    Levels are ranks from 0 (-1 is unknown), days are proleptic day numbers, modes and areas are bits, `place` is a
    GeoNames number (0 is unknown), `rest_until` is microseconds since 1970 in UTC (0 is rested); bytes are packed as
    `times` and `bookings` say, texts of several entries are divided by control characters. `away` holds the busy times
    of their calendars too, `calendar` those alone; `has_calendar` is 1 where a calendar says when they can.
    """

    key: str
    language: str
    # the person
    name: str
    person: bytes
    standing: str
    is_volunteer: int
    sex: str
    place: int
    radius_km: int
    modes: int
    areas: int
    german: int
    max_per_week: int | None
    signed_from: int
    signed_until: int
    confirmed_on: int | None
    barred: str
    qualifications: str
    phones: bytes
    week: bytes
    # the language
    level: int
    direction: str
    varieties: str
    # what happened and will happen
    bookings: bytes = b""
    attempts: bytes = b""
    rest_until: int = 0
    away: bytes = b""
    extra: bytes = b""
    calendar: bytes = b""
    has_calendar: int = 0

    @property
    def interpreter(self) -> Interpreter:
        """Give the person, built when first looked at."""
        return _person(self.person)

    @property
    def skill(self) -> Skill:
        """Give what the person can in this language."""
        return next(skill for skill in self.interpreter.skills if skill.language == self.language)

    @property
    def rows(self) -> tuple[WeekRow, ...]:
        """Give the weekly rows; days on which they do not hold are cut out of their validity."""
        return week_rows(self.week)

    @property
    def absences(self) -> tuple[Interval, ...]:
        """Give the times somebody is away, in order."""
        return spans(self.away)

    @property
    def extra_times(self) -> tuple[Interval, ...]:
        """Give the single times offered beside the pattern, in order."""
        return spans(self.extra)

    @property
    def booked(self) -> tuple[Booking, ...]:
        """Give what takes or took the person's time, in order."""
        return bookings_of(self.bookings)

    @property
    def gives_no_times(self) -> bool:
        """Say whether the person never said when they can: then one asks."""
        return not self.is_ruled and not self.extra

    @property
    def is_ruled(self) -> bool:
        """Say whether pattern or calendar tell when the person can; outside of that nobody asks."""
        return bool(self.week or self.has_calendar)


@lru_cache(maxsize=1024)
def _person(content: bytes) -> Interpreter:
    return unpacked(Interpreter, content)


def profiles_of(person: Interpreter, breaks: Sequence[SchoolBreak] = ()) -> Iterator[Profile]:
    """Compile a person: one profile for each language, the first entry of a language counting; no times, no history.

    The school holidays decide about weekly times that depend on them.
    """
    common = _common(person, breaks)
    skills = {skill.language: skill for skill in reversed(person.skills)}
    for language in dict.fromkeys(skill.language for skill in person.skills):
        skill = skills[language]
        yield common._replace(
            language=language,
            level=_rank(skill.level),
            direction=skill.direction.value,
            varieties=_BETWEEN.join(skill.varieties),
        )


def _common(person: Interpreter, breaks: Sequence[SchoolBreak]) -> Profile:
    return Profile(
        key=str(person.id),
        language="",
        name=folded(person.name),
        person=packed(person),
        standing=person.standing.value,
        is_volunteer=int(person.engagement is Engagement.VOLUNTEER),
        sex=person.sex.value if person.sex else "",
        place=place_number(person.place_id),
        radius_km=person.radius_km,
        modes=mask_of(person.modes),
        areas=area_mask(person.areas),
        german=_rank(person.german),
        max_per_week=person.max_per_week,
        signed_from=person.declaration_on.toordinal() if person.declaration_on else _NEVER,
        signed_until=person.declaration_until.toordinal() if person.declaration_until else _NEVER,
        confirmed_on=person.confirmed_on.toordinal() if person.confirmed_on else None,
        barred=" ".join(sorted(map(str, person.barred_organisations | person.barred_beneficiaries))),
        qualifications=_END.join(map(_written, person.qualifications)),
        phones=b"".join(HOURS.pack(one.ring_from, one.ring_until) for one in ringable(person.phones)),
        week=packed_week(row for pattern in person.patterns for row in compiled(pattern, breaks)),
        level=UNKNOWN,
        direction=Direction.BOTH.value,
        varieties="",
    )


def ringable(phones: Iterable[OwnNumber]) -> tuple[OwnNumber, ...]:
    """Give the numbers somebody may be rung at, in their order."""
    return tuple(one for one in phones if not one.is_wrong)


def is_active(profile: Profile) -> bool:
    """Say whether somebody takes part just now."""
    return profile.standing == Standing.ACTIVE


def varieties_of(profile: Profile) -> list[str]:
    """Give the varieties of the language somebody speaks."""
    return profile.varieties.split(_BETWEEN)


def place_number(place_id: str) -> int:
    """Give the GeoNames number of a place a record names, 0 where it names none."""
    return int(place_id) if place_id.isdecimal() else 0


def area_mask(areas: Iterable[Area]) -> int:
    """Give areas of use as bits, in the order of the word list."""
    return sum(1 << _AREAS.index(area) for area in areas)


def _rank(level: Level | None) -> int:
    return UNKNOWN if level is None else level.rank


# qualifications


def _written(one: Qualification) -> str:
    first = one.acquired_on.toordinal() if one.acquired_on else 0
    last = one.valid_until.toordinal() if one.valid_until else _NEVER
    return _BETWEEN.join((folded(one.name), str(first), str(last)))


def qualifications_of(profile: Profile) -> Iterator[tuple[str, int, int]]:
    """Give the qualifications: folded name, first and last day as numbers."""
    for entry in filter(None, profile.qualifications.split(_END)):
        name, first, last = entry.split(_BETWEEN)
        yield name, int(first), int(last)


def key_of(profile: Profile) -> UUID:
    """Give the key of the person."""
    return UUID(profile.key)
