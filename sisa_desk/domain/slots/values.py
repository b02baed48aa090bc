"""What a typed day, time and length is read as: a slot, or a problem with its code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from sisa_desk.domain.intervals import Interval

#: Shorter is a slip of the finger, longer is more than one appointment.
SHORTEST_MINUTES: Final = 5
LONGEST_MINUTES: Final = 12 * 60


class SlotTrouble(StrEnum):
    """Why typed words give no slot."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not_understood"
    NO_TIME = "no_time"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    WRONG_WEEKDAY = "wrong_weekday"
    AMBIGUOUS = "ambiguous"
    GAP_HOUR = "gap_hour"
    DOUBLED_HOUR = "doubled_hour"
    PAST = "past"
    TOO_FAR = "too_far"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of time somebody asked for: its start in UTC and its length in minutes."""

    start: datetime
    minutes: int

    @property
    def interval(self) -> Interval:
        """Give it as an interval."""
        return Interval(self.start, self.start + timedelta(minutes=self.minutes))


@dataclass(frozen=True, slots=True)
class SlotProblem:
    """What is wrong with the words: the word meant, the day understood so far, and what could be meant instead."""

    code: SlotTrouble
    word: str = ""
    day: date | None = None
    choices: tuple[datetime, ...] = ()
