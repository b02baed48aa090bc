"""People as the demo sees them: when they can be asked, how easily they are reached, and what they have taken on."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sisa_desk.domain.availability import WeekRow
from sisa_desk.domain.clock import wall
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import travel_minutes
from sisa_desk.domain.places import Place, road_km
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area, Mode, Sex


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request of the demo needs of somebody."""

    language: str
    mode: Mode
    interval: Interval
    area: Area | None = None
    place: Place | None = None
    sex: Sex | None = None
    organisation_id: UUID | None = None

    @property
    def day(self) -> date:
        """Give the Berlin day it is needed on."""
        return wall(self.interval.start).date()


@dataclass(slots=True, eq=False)
class Volunteer:
    """An interpreter with what the demo knows of their past; shares run from 0 to 1."""

    person: Interpreter
    rows: tuple[WeekRow, ...]
    place: Place | None
    reached: float
    willing: float
    liked: float
    best_hour: int
    since: date
    until: date
    absences: list[Interval] = field(default_factory=list)
    diary: list[Interval] = field(default_factory=list)
    weeks: Counter[date] = field(default_factory=Counter)

    def can_take(self, wanted: Wanted, numbers: Numbers) -> bool:
        """Say whether nothing stands against it: mode, area, sex, papers, reach, pattern, limit, absences, bookings."""
        person = self.person
        return (
            wanted.mode in person.modes
            and (wanted.area is None or wanted.area in person.areas)
            and (wanted.sex is None or wanted.sex is person.sex)
            and wanted.organisation_id not in person.barred_organisations
            and self.may_work_on(wanted.day)
            and self._has_room(wanted.day)
            and self.is_in_reach(wanted)
            and self._is_available(wanted)
            and not any(absence.overlaps(wanted.interval) for absence in self.absences)
            and self.is_free(self.blocked(wanted, numbers))
        )

    def may_work_on(self, day: date) -> bool:
        """Say whether somebody takes part and has signed on a day."""
        signed, ends = self.person.declaration_on, self.person.declaration_until
        is_signed = signed is not None and signed <= day and (ends is None or day <= ends)
        return is_signed and self.since <= day <= self.until

    def is_in_reach(self, wanted: Wanted) -> bool:
        """Say whether the place lies within the radius; only on site does it matter."""
        kilometres = self.kilometres(wanted)
        return kilometres is None or kilometres <= self.person.radius_km

    def kilometres(self, wanted: Wanted) -> float | None:
        """Give the way by road; None unless on site with both places known."""
        if wanted.mode is not Mode.ON_SITE or wanted.place is None or self.place is None:
            return None
        return road_km(self.place, wanted.place)

    def travel(self, wanted: Wanted, numbers: Numbers) -> int:
        """Give the minutes of the way, for one direction."""
        return travel_minutes(self.kilometres(wanted), numbers) if wanted.mode is Mode.ON_SITE else 0

    def blocked(self, wanted: Wanted, numbers: Numbers) -> Interval:
        """Give the time it takes, with the way there and back."""
        way = timedelta(minutes=self.travel(wanted, numbers))
        return wanted.interval.widened(way, way)

    def is_free(self, interval: Interval) -> bool:
        """Say whether nothing in the diary touches a time; the newest entries are looked at first."""
        return not any(taken.overlaps(interval) for taken in reversed(self.diary))

    def take(self, interval: Interval) -> None:
        """Write a time into the diary."""
        insort(self.diary, interval)
        self.weeks[_monday(wall(interval.start).date())] += 1

    def _has_room(self, day: date) -> bool:
        limit = self.person.max_per_week
        return limit is None or self.weeks[_monday(day)] < limit

    def _is_available(self, wanted: Wanted) -> bool:
        start, end = wall(wanted.interval.start), wall(wanted.interval.end)
        first = start.hour * 60 + start.minute
        last = end.hour * 60 + end.minute
        return not self.rows or any(
            row.start_minute <= first < last <= row.end_minute
            and wanted.mode in row.modes
            and row.applies_on(wanted.day)
            for row in self.rows
        )


class Roster:
    """Everybody the demo can ask, found by language."""

    def __init__(self, volunteers: Iterable[Volunteer], numbers: Numbers) -> None:
        """Sort the people by what they speak."""
        self.volunteers = tuple(volunteers)
        self.numbers = numbers
        self._speakers: dict[str, list[Volunteer]] = {}
        for one in self.volunteers:
            for skill in one.person.skills:
                self._speakers.setdefault(skill.language, []).append(one)

    def speakers(self, language: str) -> list[Volunteer]:
        """Give everybody who speaks a language."""
        return self._speakers.get(language, [])

    def able(self, wanted: Wanted) -> list[Volunteer]:
        """Give those who can take it."""
        return [one for one in self.speakers(wanted.language) if one.can_take(wanted, self.numbers)]

    def all_out_of_reach(self, wanted: Wanted) -> bool:
        """Say whether only the way stands against it for everybody who comes along at all."""
        mobile = [one for one in self.speakers(wanted.language) if wanted.mode in one.person.modes]
        return bool(mobile) and not any(one.is_in_reach(wanted) for one in mobile)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
