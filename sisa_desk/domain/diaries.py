"""What of a person's facts decides at which times they are free; the rest is decided once, before any time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from sisa_desk.domain.availability import END_OF_PLANNING
from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.free_slots import Diary, SlotGrid
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.matching import (
    MUSTS,
    Need,
    Profile,
    has_nothing_else,
    has_room_this_week,
    has_signed,
    is_available,
    is_present,
    travel,
)

#: Musts whose answer depends on when; they are judged for every start at once.
TIMED = frozenset((has_signed, is_present, has_nothing_else, is_available, has_room_this_week))
_WEEK = timedelta(days=7)
_ALWAYS = Interval(datetime.min.replace(tzinfo=END_OF_PLANNING.tzinfo), END_OF_PLANNING)


def could_come(need: Need, profile: Profile) -> bool:
    """Say whether a person could take it at some time: every must that does not depend on the time holds."""
    return not any(must(need, profile) for must in MUSTS if must not in TIMED)


def diary_of(need: Need, profile: Profile, *, booked: Mapping[date, int]) -> Diary:
    """Give the diary of a person for a need, whose time does not matter.

    `booked` counts the appointments in each week by its Monday, for the person's own limit.
    """
    before, after = travel(need, profile)
    return Diary(
        rows=[row for row in profile.rows if need.mode in row.modes],
        is_unruled=not profile.rows,
        extra=profile.extra,
        taken=(*profile.absences, *(one.blocked.widened(after, before) for one in profile.bookings)),
        closed=(*_unsigned(profile), *_full_weeks(profile, booked)),
    )


def _unsigned(profile: Profile) -> Iterator[Interval]:
    """Give the times for which no declaration of confidentiality holds."""
    person = profile.interpreter
    if person.declaration_on is None:
        yield _ALWAYS
        return
    yield Interval(_ALWAYS.start, at_minute(person.declaration_on, 0))
    if person.declaration_until is not None:
        yield Interval(at_minute(person.declaration_until + timedelta(days=1), 0), _ALWAYS.end)


def _full_weeks(profile: Profile, booked: Mapping[date, int]) -> Iterator[Interval]:
    limit = profile.interpreter.max_per_week
    if limit is None:
        return
    for monday, count in booked.items():
        if count >= limit:
            yield Interval(at_minute(monday, 0), at_minute(monday + _WEEK, 0))


def weeks_of(grid: SlotGrid) -> tuple[date, ...]:
    """Give the Mondays of the weeks in which starts of a grid lie."""
    first, last = wall_date(grid.start), wall_date(grid.start_of(grid.count - 1))
    monday = first - timedelta(days=first.weekday())
    return tuple(monday + number * _WEEK for number in range((last - monday).days // 7 + 1))
