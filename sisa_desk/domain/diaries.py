"""What of a person's facts decides at which times they are free; the rest is decided once, before any time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache, partial

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.free_slots import Diary, SlotGrid, Span
from sisa_desk.domain.matching import MUSTS, SPAN, WEEK_ROW, Need, Profile, booked_between, instant, taken
from sisa_desk.domain.matching.musts import trainings

#: Musts whose answer depends on when the slot is; they are judged for every start at once. When somebody may be rung,
#: and whether they are rested, depends on now.
BY_SLOT = frozenset(
    (
        "declaration_missing",
        "declaration_expired",
        "qualification_expired",
        "absent",
        "busy",
        "not_available",
        "week_is_full",
    )
)
#: What rules out most people comes first: who is out is out, whatever else fails.
_TELLING = ("too_far", "mode_not_offered", "not_active")
_ONCE = tuple(must for must in sorted(MUSTS, key=lambda must: must.code not in _TELLING) if must.code not in BY_SLOT)
_WEEK = timedelta(days=7)


def who_could_come(need: Need, profiles: Iterable[Profile]) -> Iterable[Profile]:
    """Give those who could take it at some time: every must that does not depend on the slot holds."""
    left = profiles
    for must in _ONCE:
        if must.matters(need):
            left = filter(partial(must.holds, need), left)
    return left


class Diaries:
    """Gives the diary of one person after another for a need, whose time does not matter, over a grid of slots."""

    def __init__(self, need: Need, grid: SlotGrid) -> None:
        """Work out once what is the same for everybody."""
        self._need = need
        self._first, self._last = instant(grid.window.start), instant(grid.window.end)
        self._first_day = wall_date(grid.window.start).toordinal()
        self._last_day = wall_date(grid.window.end).toordinal()
        self._weeks = tuple(_weeks_of(grid))

    def of(self, profiles: Iterable[Profile]) -> Iterator[Diary]:
        """Give the diaries of those who could come at some time."""
        return map(self._diary, who_could_come(self._need, profiles))

    def _diary(self, profile: Profile) -> Diary:
        mode = self._need.mode_bit
        return Diary(
            rows=[row for row in WEEK_ROW.iter_unpack(profile.week) if row[8] & mode],
            is_unruled=not profile.is_ruled,
            extra=list(SPAN.iter_unpack(profile.extra)) if profile.extra else (),
            taken=[
                (start, end)
                for start, end in (*SPAN.iter_unpack(profile.away), *taken(self._need, profile, self._first))
                if start < self._last and end > self._first
            ],
            closed=list(self._closed(profile)),
        )

    def _closed(self, profile: Profile) -> Iterator[Span]:
        yield from self._gaps([(profile.signed_from, profile.signed_until)])
        if self._need.qualification:
            yield from self._gaps(sorted(trainings(self._need, profile)))
        if profile.max_per_week is not None:
            for first, last in self._weeks:
                if booked_between(profile, first, last) >= profile.max_per_week:
                    yield first, last

    def _gaps(self, days: Iterable[Span]) -> Iterator[Span]:
        """Give the time of the grid that none of some sorted stretches of days holds; days are numbers."""
        reached = self._first_day
        for first, last in days:
            if first > reached:
                yield _midnight(reached), _midnight(min(first, self._last_day + 1))
            reached = max(reached, last + 1)
        if reached <= self._last_day:
            yield _midnight(reached), _midnight(self._last_day + 1)


@lru_cache(maxsize=256)
def _midnight(day: int) -> int:
    """Give the moment a Berlin day begins, by its number."""
    return instant(at_minute(date.fromordinal(day), 0))


def _weeks_of(grid: SlotGrid) -> Iterator[Span]:
    """Give the Berlin weeks in which starts of a grid lie."""
    day = wall_date(grid.start)
    monday = day - timedelta(days=day.weekday())
    while instant(at_minute(monday, 0)) <= instant(grid.start_of(grid.count - 1)):
        yield instant(at_minute(monday, 0)), instant(at_minute(monday + _WEEK, 0))
        monday += _WEEK
