"""What a calendar says about somebody's time: events that come back, with single dates moved, changed or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence import Series, occurrences

_ONE_DAY = timedelta(days=1)


class TimeUse(StrEnum):
    """What an event says: taken, offered, or nothing that concerns us (free, tentative notes, cancelled)."""

    BUSY = "busy"
    AVAILABLE = "available"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Occasion:
    """One date of an event: its first wall time, how long it lasts, and what it says.

    A whole day lasts to the same wall time of a later day, so 23 or 25 hours where the clocks change.
    """

    first: datetime
    length: timedelta
    use: TimeUse = TimeUse.BUSY
    is_whole_day: bool = False

    def interval(self, zone: tzinfo) -> Interval | None:
        """Give it in UTC, ruled by the wall clock of a zone; None where it has no length."""
        start = self.first.replace(tzinfo=zone).astimezone(UTC)
        wall_end = (self.first + self.length).replace(tzinfo=zone).astimezone(UTC)
        end = wall_end if self.is_whole_day else start + self.length
        return Interval(start, end) if start < end else None


@dataclass(frozen=True, slots=True)
class Change:
    """A date of a series that was changed (RECURRENCE-ID): only that one, or it and all that follow.

    `replaces` is the wall time the date had before, in the zone of the series.
    """

    replaces: datetime
    occasion: Occasion
    and_future: bool = False


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event of a calendar, without its title: only when, how long, and whether it takes or offers time.

    `text` holds the lines it was read from, those about time alone: an event is the same while they are.
    """

    uid: str
    series: Series
    occasion: Occasion
    changes: tuple[Change, ...] = ()
    text: str = ""


def times_of(event: CalendarEvent, window: Interval) -> tuple[tuple[Interval, TimeUse], ...]:
    """Give the times of an event that touch a window, in UTC and in order, each with what it says.

    Raise InvalidInput ("rule_too_long") where its rule would take too long (RFC 5545, 3.8.4.4 for the changes).
    """
    zone = event.series.zone
    found = ((one.interval(zone), one.use) for one in _occasions(event, window))
    inside = {(interval, use) for interval, use in found if interval is not None and interval.overlaps(window)}
    return tuple(sorted(inside, key=lambda pair: (pair[0].start, pair[0].end, pair[1])))


def _occasions(event: CalendarEvent, window: Interval) -> Iterator[Occasion]:
    """Give the dates as changed; a date moved into the window from outside is one of them."""
    single = {change.replaces: change.occasion for change in event.changes if not change.and_future}
    yield from single.values()
    for first in _wall_starts(event, window):
        if first not in single:
            yield _as_of(event, first)


def _wall_starts(event: CalendarEvent, window: Interval) -> Iterable[datetime]:
    """Give the unchanged dates near enough to the window to reach it, also after a shift of all that follow."""
    zone = event.series.zone
    shifts = [abs(change.occasion.first - change.replaces) for change in event.changes if change.and_future]
    longest = max(one.length for one in (event.occasion, *(change.occasion for change in event.changes)))
    reach = longest + max(shifts, default=timedelta()) + _ONE_DAY
    for moment in occurrences(event.series, window.widened(reach, reach)):
        yield moment.astimezone(zone).replace(tzinfo=None)


def _as_of(event: CalendarEvent, first: datetime) -> Occasion:
    """Give a date after the last change that holds for it and all that follow."""
    before = [change for change in event.changes if change.and_future and change.replaces <= first]
    if not before:
        return Occasion(first, event.occasion.length, event.occasion.use, event.occasion.is_whole_day)
    last = max(before, key=lambda change: change.replaces)
    moved = first + (last.occasion.first - last.replaces)
    return Occasion(moved, last.occasion.length, last.occasion.use, last.occasion.is_whole_day)
