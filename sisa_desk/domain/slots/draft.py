"""What was understood so far of a typed slot, and what follows from it at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from sisa_desk.domain.clock import BERLIN, wall
from sisa_desk.domain.slots.values import LONGEST_MINUTES, SHORTEST_MINUTES, Slot, SlotProblem, SlotTrouble

IsWorkingDay = Callable[[date], bool]
#: A day without a year that has just gone by is a mistake; one long gone is meant for next year.
JUST_GONE_DAYS: Final = 90
FARTHEST_DAYS: Final = 3 * 366


class Stop(Exception):  # ends the reading, is no error
    """Ends the reading with a problem."""

    def __init__(self, problem: SlotProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class Draft:
    """What was understood so far."""

    now: datetime
    is_working_day: IsWorkingDay
    day: date | None = None
    weekday: int | None = None
    weekday_word: str = ""
    at: time | None = None
    is_doubtful: bool = False
    minutes: int | None = None
    start: datetime | None = None

    @property
    def today(self) -> date:
        """Give the Berlin day of now."""
        return wall(self.now).date()

    def stop(self, code: SlotTrouble, word: str = "", *choices: datetime) -> Stop:
        """Make the end of the reading, to be raised."""
        return Stop(SlotProblem(code, word, self.day, choices))

    def slot(self, minutes: int) -> Slot:
        """Put together what was understood; ``minutes`` is the length where none was said."""
        self._settle_day()
        length = self.minutes if self.minutes is not None else minutes
        if not SHORTEST_MINUTES <= length <= LONGEST_MINUTES:
            raise self.stop(SlotTrouble.LENGTH, str(length))
        start = self.start or self._moment()
        if start < self.now - timedelta(minutes=1):
            raise self.stop(SlotTrouble.PAST)
        if start > self.now + timedelta(days=FARTHEST_DAYS):
            raise self.stop(SlotTrouble.TOO_FAR)
        return Slot(start, length)

    def _settle_day(self) -> None:
        if self.weekday is None:
            return
        if self.day is not None and self.day.weekday() != self.weekday:
            raise self.stop(SlotTrouble.WRONG_WEEKDAY, self.weekday_word)
        if self.day is None:
            self.day = self._coming(self.weekday)

    def _coming(self, weekday: int) -> date:
        day = self.today + timedelta(days=(weekday - self.today.weekday()) % 7)
        is_over = day == self.today and self.at is not None and self.at <= wall(self.now).time()
        return day + timedelta(days=7) if is_over else day

    def _moment(self) -> datetime:
        if self.at is None:
            raise self.stop(SlotTrouble.NO_TIME)
        if self.day is None:
            self.day = self.today
        if self.is_doubtful:
            afternoon = self.at.replace(hour=self.at.hour + 12)
            raise self.stop(SlotTrouble.AMBIGUOUS, "", *(in_utc(self.day, one) for one in (self.at, afternoon)))
        return self._exact(self.day, self.at)

    def _exact(self, day: date, at: time) -> datetime:
        first, second = (in_utc(day, at.replace(fold=fold)) for fold in (0, 1))
        if wall(first).time() != at:
            # Clocks go forward: this wall time does not exist (last Sunday of March, 02:00 to 03:00).
            raise self.stop(SlotTrouble.GAP_HOUR, f"{at:%H:%M}", first)
        if first != second:
            raise self.stop(SlotTrouble.DOUBLED_HOUR, f"{at:%H:%M}", first, second)
        return first


def in_utc(day: date, at: time) -> datetime:
    """Give the UTC moment of a Berlin wall time."""
    return datetime.combine(day, at, BERLIN).astimezone(UTC)
