"""Readers of words that name a time or a length; each takes its match into the draft, or says it was not meant."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from sisa_desk.domain.slots.draft import Draft
from sisa_desk.domain.slots.values import SHORTEST_MINUTES, SlotTrouble
from sisa_desk.domain.slots.words import QUARTER_MINUTES, number

#: "At 3" may be the night or the afternoon; from 7 on nobody means the evening.
_LAST_DOUBTFUL_HOUR: Final = 6


def clock_range(draft: Draft, found: re.Match[str]) -> bool:
    """Read "9-10:30"."""
    if draft.at is not None or not clock_time(draft, found):
        return False
    end = _hour_and_minute(draft, found["hour2"], found["minute2"], found[0])
    if draft.is_doubtful and end.hour > _LAST_DOUBTFUL_HOUR:
        draft.is_doubtful = False
    start_minutes = _minutes(draft.at)
    draft.minutes = _minutes(end) - start_minutes
    if draft.minutes <= 0:
        raise draft.stop(SlotTrouble.LENGTH, found[0].strip())
    return True


def clock_time(draft: Draft, found: re.Match[str]) -> bool:
    """Read "9", "9:30", "9 Uhr 30", "2 pm", "0930"."""
    if draft.at is not None or draft.start is not None:
        return False
    at = _hour_and_minute(draft, found["hour"], found["minute"], found[0])
    half = found.groupdict().get("half") or ""
    draft.is_doubtful = not half and not found["hour"].startswith("0") and 1 <= at.hour <= _LAST_DOUBTFUL_HOUR
    draft.at = _in_half(at, half)
    return True


def _in_half(at: time, half: str) -> time:
    is_afternoon = half.startswith(("p", "nach", "abend", "after", "even"))
    if is_afternoon and at.hour < 12:
        return at.replace(hour=at.hour + 12)
    if half.startswith("a") and not is_afternoon and at.hour == 12:
        return at.replace(hour=0)
    return at


def quarter_time(draft: Draft, found: re.Match[str]) -> bool:
    """Read "halb zehn", "quarter to ten"."""
    if draft.at is not None:
        return False
    shift = QUARTER_MINUTES[found["part"]]
    hour = number(found["count"])
    if not 1 <= hour <= 24:
        raise draft.stop(SlotTrouble.NO_SUCH_TIME, found[0])
    total = (hour * 60 + shift) % (24 * 60)
    draft.at = time(total // 60, total % 60)
    draft.is_doubtful = 1 <= draft.at.hour <= _LAST_DOUBTFUL_HOUR
    return True


def noon(draft: Draft, _found: re.Match[str]) -> bool:
    """Read "mittags"."""
    if draft.at is None:
        draft.at = time(12)
    return True


def half_of_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "nachmittags" behind a time."""
    if draft.at is None:
        return False
    draft.at, draft.is_doubtful = _in_half(draft.at, found["half"]), False
    return True


def length(draft: Draft, found: re.Match[str]) -> bool:
    """Read "60", "90 min", "1,5 h"."""
    unit = found["unit"] or ""
    if draft.minutes is not None or (draft.at is None and draft.start is None and not unit.startswith("m")):
        return False
    amount = float(found["amount"].replace(",", "."))
    if not unit and amount < SHORTEST_MINUTES:
        return False
    draft.minutes = round(amount * 60) if unit.startswith(("h", "st")) else round(amount)
    return True


def _hour_and_minute(draft: Draft, hour: str, minute: str | None, word: str) -> time:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise draft.stop(SlotTrouble.NO_SUCH_TIME, word.strip())
    return time(int(hour), int(minute or 0))


def _minutes(at: time | None) -> int:
    return at.hour * 60 + at.minute if at else 0
