"""Where a moment lies on the board: a day in full, or seven days side by side with their waking hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from sisa_desk.domain.boards import nearest_quarter
from sisa_desk.domain.clock import at_minute, wall, whole_day
from sisa_desk.domain.intervals import Interval

#: A day is as wide as so many hours of it fit into the window; the rest is reached by scrolling.
HOURS_SHOWN: Final = 11
#: A day of a week shows these hours; what lies outside stands at its edge.
WEEK_FROM, WEEK_UNTIL = 7, 20
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time and where it is drawn, in pixels from the beginning of the board's time."""

    day: date
    time: Interval
    left: float
    width: float

    def x_of(self, at: datetime) -> float:
        """Give where a moment lies; what is outside lies at the edge."""
        share = (at - self.time.start) / (self.time.end - self.time.start)
        return self.left + self.width * min(max(share, 0.0), 1.0)


@dataclass(frozen=True)
class Scale:
    """The stretches that are shown side by side."""

    stretches: tuple[Stretch, ...]

    @property
    def width(self) -> float:
        """Give the width of the whole."""
        last = self.stretches[-1]
        return last.left + last.width

    @property
    def is_week(self) -> bool:
        """Say whether several days stand side by side."""
        return len(self.stretches) > 1

    def spans(self, interval: Interval) -> Iterator[tuple[float, float]]:
        """Give from where to where a time is drawn, once for each stretch that it touches."""
        for stretch in self.stretches:
            if interval.overlaps(stretch.time):
                yield stretch.x_of(interval.start), stretch.x_of(interval.end)

    def block(self, interval: Interval) -> tuple[float, float] | None:
        """Give from where to where an appointment is drawn; one outside the hours shown stands at their edge."""
        found = list(self.spans(interval))
        if found:
            return found[0][0], found[-1][1]
        stretch = next((one for one in self.stretches if whole_day(one.day).overlaps(interval)), None)
        return None if stretch is None else (stretch.x_of(interval.start), stretch.x_of(interval.end))

    def moment(self, x: float) -> datetime:
        """Give the moment that a place means; what is outside means the nearest edge."""
        stretch = next((one for one in self.stretches if x < one.left + one.width), self.stretches[-1])
        share = min(max((x - stretch.left) / stretch.width, 0.0), 1.0)
        seconds = (stretch.time.end - stretch.time.start).total_seconds() * share
        return stretch.time.start + seconds * _SECOND

    @cached_property
    def hours(self) -> tuple[tuple[float, str, bool], ...]:
        """Give the places of whole hours with their words; the flag says that a day begins there."""
        return tuple(self._hours())

    def _hours(self) -> Iterator[tuple[float, str, bool]]:
        step = 6 if self.is_week else 1
        for stretch in self.stretches:
            yield stretch.left, "" if self.is_week else _hour_text(stretch.time.start), True
            for at in _hours_within(stretch.time):
                hour = wall(at).hour
                if at > stretch.time.start and hour % step == 0:
                    yield stretch.x_of(at), str(hour) if self.is_week else _hour_text(at), False


def _hours_within(time: Interval) -> Iterator[datetime]:
    at = nearest_quarter(time.start)
    while at < time.end:
        if wall(at).minute == 0:
            yield at
        at += timedelta(minutes=15)


def _hour_text(at: datetime) -> str:
    return f"{wall(at):%H:%M}"


def scale_of(days: Sequence[date], room: int) -> Scale:
    """Lay one day or several out for so many pixels of room."""
    if len(days) == 1:
        whole = whole_day(days[0])
        return Scale((Stretch(days[0], whole, 0.0, room * whole.minutes / 60 / HOURS_SHOWN),))
    width = room / len(days)
    return Scale(
        tuple(
            Stretch(
                day, Interval(at_minute(day, WEEK_FROM * 60), at_minute(day, WEEK_UNTIL * 60)), number * width, width
            )
            for number, day in enumerate(days)
        )
    )
