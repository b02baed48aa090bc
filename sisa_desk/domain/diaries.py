"""What of a person's facts decides at which times they are free; the rest is decided once, before any time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sisa_desk.domain.availability import END_OF_PLANNING
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
_ONCE = tuple(must for must in MUSTS if must.code not in BY_SLOT)
_WEEK = timedelta(days=7)
_END = instant(END_OF_PLANNING)


def could_come(need: Need, profile: Profile) -> bool:
    """Say whether a person could take it at some time: every must that does not depend on the slot holds."""
    return all(must.holds(need, profile) for must in _ONCE)


class Diaries:
    """Gives the diary of one person after another for a need, whose time does not matter, over a grid of slots."""

    def __init__(self, need: Need, grid: SlotGrid) -> None:
        """Work out once what is the same for everybody."""
        self._need = need
        self._first, self._last = instant(grid.window.start), instant(grid.window.end)
        self._weeks = tuple(_weeks_of(grid))

    def of(self, profiles: Iterable[Profile]) -> Iterator[Diary]:
        """Give the diaries of those who could come at some time."""
        return (self._diary(profile) for profile in profiles if could_come(self._need, profile))

    def _diary(self, profile: Profile) -> Diary:
        mode = self._need.mode_bit
        return Diary(
            rows=[row for row in WEEK_ROW.iter_unpack(profile.week) if row[8] & mode],
            is_unruled=not profile.week,
            extra=list(SPAN.iter_unpack(profile.extra)),
            taken=[*self._within(SPAN.iter_unpack(profile.away)), *self._within(taken(self._need, profile))],
            closed=list(self._closed(profile)),
        )

    def _within(self, spans: Iterable[tuple[int, ...]]) -> Iterator[Span]:
        first, last = self._first, self._last
        return ((start, end) for start, end in spans if start < last and end > first)

    def _closed(self, profile: Profile) -> Iterator[Span]:
        yield from _outside(profile.signed_from, profile.signed_until)
        if self._need.qualification:
            yield from _gaps(sorted(trainings(self._need, profile)))
        if profile.max_per_week is not None:
            for first, last in self._weeks:
                if booked_between(profile, first, last) >= profile.max_per_week:
                    yield first, last


def _outside(first: int, last: int) -> Iterator[Span]:
    """Give the time before a first day and after a last one, both as day numbers."""
    return _gaps([(first, last)])


def _gaps(days: Iterable[Span]) -> Iterator[Span]:
    """Give the time that none of some stretches of days holds; they are sorted, first and last day as numbers."""
    reached = -_END
    for first, last in days:
        yield reached, _midnight(first)
        reached = max(reached, _midnight(last + 1))
    yield reached, _END


def _midnight(day: int) -> int:
    """Give the moment a Berlin day begins, by its number; days beyond all planning are its end."""
    if day >= _LAST_DAY:
        return _END
    return instant(at_minute(date.fromordinal(max(day, 1)), 0)) if day > 1 else -_END


_LAST_DAY = wall_date(END_OF_PLANNING).toordinal()


def _weeks_of(grid: SlotGrid) -> Iterator[Span]:
    """Give the Berlin weeks in which starts of a grid lie."""
    day = wall_date(grid.start)
    monday = day - timedelta(days=day.weekday())
    while instant(at_minute(monday, 0)) <= instant(grid.start_of(grid.count - 1)):
        yield instant(at_minute(monday, 0)), instant(at_minute(monday + _WEEK, 0))
        monday += _WEEK
