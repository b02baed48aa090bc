"""What a request demands of a person, with everything the judgement needs beside the person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from uuid import UUID

from sisa_desk.domain.clock import at_minute, days_of, wall, wall_date
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching.bookings import NOT_ON_SITE, SOMEWHERE
from sisa_desk.domain.matching.profiles import area_mask
from sisa_desk.domain.matching.times import WallDay, instant, mask_of, slot_of, wall_day
from sisa_desk.domain.matching.travel import PlaceOf, Ways
from sisa_desk.domain.places import Place
from sisa_desk.domain.rules import Numbers
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex


@dataclass(frozen=True, slots=True)
class Tie:
    """What stands between a request and one person already.

    `rung_by` is the desk that rings this person just now; the counts are talks held for the same person, and for the
    same institution; `set_aside` are the codes of musts that an operator set aside when they asked.
    """

    has_declined: bool = False
    is_asked: bool = False
    rung_by: str | None = None
    talks_with_person: int = 0
    talks_with_institution: int = 0
    set_aside: frozenset[str] = frozenset()


NO_TIE = Tie()


def _no_place(_number: int) -> Place | None:
    return None


@dataclass(frozen=True)
class Need:
    """What a request demands of a person.

    Moments are aware; places and the clock are given, nothing is looked up. `number` is the case number, 0 while it is
    being typed; `exclusion` names the excluded setting its words touch; `ties` go by the keys of people, as text.
    Needs that are judged together may share the ways that were worked out.
    """

    language: str
    mode: Mode
    interval: Interval
    now: datetime
    numbers: Numbers = Numbers()
    number: int = 0
    variety: str = ""
    area: Area | None = None
    sex: Sex | None = None
    sex_is_must: bool = False
    level: Level | None = None
    qualification: str = ""
    place: Place | None = None
    organisation_id: UUID | None = None
    beneficiary_id: UUID | None = None
    interpreter_wanted: UUID | None = None
    is_instant: bool = False
    is_heavy: bool = False
    exclusion: str = ""
    ties: Mapping[str, Tie] = field(default_factory=dict, hash=False)
    place_of: PlaceOf = field(default=_no_place, compare=False, repr=False)
    shared_ways: Ways | None = field(default=None, compare=False, repr=False)

    @property
    def day(self) -> date:
        """Give the Berlin day it is needed on."""
        return wall_date(self.interval.start)

    # the same facts as numbers, each worked out once

    @cached_property
    def start(self) -> int:
        """Give when it begins, in microseconds since 1970."""
        return instant(self.interval.start)

    @cached_property
    def end(self) -> int:
        """Give when it ends, in microseconds since 1970."""
        return instant(self.interval.end)

    @cached_property
    def at(self) -> int:
        """Give when somebody looks, in microseconds since 1970."""
        return instant(self.now)

    @cached_property
    def day_number(self) -> int:
        """Give the Berlin day it is needed on, as a number."""
        return self.day.toordinal()

    @cached_property
    def today_number(self) -> int:
        """Give the Berlin day of now, as a number."""
        return wall_date(self.now).toordinal()

    @cached_property
    def minute(self) -> int:
        """Give the minute of the Berlin day that now is."""
        local = wall(self.now)
        return local.hour * 60 + local.minute

    @cached_property
    def slot(self) -> int:
        """Give the hour of the Berlin week that now is."""
        return slot_of(self.now)

    @cached_property
    def days(self) -> tuple[WallDay, ...]:
        """Give the Berlin days it touches."""
        return tuple(map(wall_day, days_of(self.interval)))

    @cached_property
    def days_ahead(self) -> tuple[WallDay, ...]:
        """Give the Berlin days it touches, and those of the day after."""
        return tuple(map(wall_day, days_of(self.interval.widened(timedelta(), timedelta(days=1)))))

    @cached_property
    def week(self) -> tuple[int, int]:
        """Give the Berlin week it lies in, Monday first, in microseconds since 1970."""
        monday = self.day - timedelta(days=self.day.weekday())
        return instant(at_minute(monday, 0)), instant(at_minute(monday + timedelta(days=7), 0))

    @cached_property
    def mode_bit(self) -> int:
        """Give the mode as a bit."""
        return mask_of((self.mode,))

    @cached_property
    def area_bit(self) -> int:
        """Give the area as a bit, 0 while it is open."""
        return area_mask((self.area,)) if self.area else 0

    @cached_property
    def where(self) -> int:
        """Give the place somebody has to come to, as a number: 0 where it is unknown, -1 where nobody has to come."""
        if self.mode is not Mode.ON_SITE:
            return NOT_ON_SITE
        return self.place.id if self.place else SOMEWHERE

    @cached_property
    def ways(self) -> Ways:
        """Give the ways between places, those that several needs share where there are such."""
        return self.shared_ways or Ways(self.place_of, self.numbers)

    def kilometres_from(self, home: int) -> float | None:
        """Give the kilometres by road from a home to the place; None where nobody travels, or either is unknown."""
        return None if self.where <= SOMEWHERE else self.ways.kilometres(home, self.where)
