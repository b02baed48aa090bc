"""The grammar of typed slots: which words are read by whom, in which order."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Final

from sisa_desk.domain.slots import days, times
from sisa_desk.domain.slots.draft import Draft, IsWorkingDay, Stop
from sisa_desk.domain.slots.values import Slot, SlotProblem, SlotTrouble
from sisa_desk.domain.slots.words import MONTH_BY_NAME, NUMBERS, QUARTER_MINUTES, WEEKDAY_BY_NAME, either

_COUNT: Final = rf"(?P<count>\d{{1,3}}|{either(NUMBERS)})"
_MONTH: Final = rf"(?P<month>{either(MONTH_BY_NAME)})\b\.?"
_YEAR: Final = r"(?:,?\s+(?P<year>20\d\d)\b)?"
_CLOCK: Final = r"(?P<hour>\d{1,2})(?:(?:\s*[:.]\s*|\s*h\s*|\s*uhr\s*)(?P<minute>\d{2}))?(?:\s*uhr\b|\s*h\b)?"
_WEEKDAY: Final = rf"(?P<weekday>{either(WEEKDAY_BY_NAME)})\b\.?"
_DAY_UNITS: Final = (
    r"(?P<unit>werktag(?:e|en)?|arbeitstag(?:e|en)?|working days?|business days?|workdays?|tag(?:e|en)?|days?|"
    r"wochen?|weeks?)\b"
)
#: "9 am Montag" and "9 am 24.12." are German and mean the day.
_HALF: Final = rf"(?:\s*(?P<half>p\.?m\b\.?|a\.?m\b\.?(?!\s*(?:\d|{either(WEEKDAY_BY_NAME)}))))?"
_PART_OF_DAY: Final = r"(?P<half>nachmittags?|abends?|afternoon|evening|vormittags?|morgens|früh|frueh|morning)"
_QUARTERS: Final = rf"(?P<part>{either(QUARTER_MINUTES)})\s+"
_END: Final = r"(?P<hour2>\d{1,2})(?:(?:[:.]|\s*h\s*|\s*uhr\s*)(?P<minute2>\d{2}))?(?:\s*uhr\b|\s*h\b)?"
_NUMERIC_END: Final = r"(?![\d.:])"


def _skip(_draft: Draft, _found: re.Match[str]) -> bool:
    return True


_READERS: Final = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"in {_COUNT}\s*(?P<unit>stunden?|std\b\.?|hours?|h|minuten?|min\b\.?|minutes?)\b", days.time_ahead),
        (rf"(?:in )?{_COUNT}\s*{_DAY_UNITS}", days.days_ahead),
        (r"(?:heute|today|übermorgen|uebermorgen|(?:the )?day after tomorrow|morgen|tomorrow)\b", days.near_day),
        (rf"(?:nächste[rnms]?|naechste[rnms]?|next)\s+{_WEEKDAY}", days.next_named_day),
        (rf"(?:kommende[rnms]?|coming|this|diese[rnms]?)\s+{_WEEKDAY}", days.named_day),
        (_WEEKDAY, days.named_day),
        (r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b", days.iso_day),
        (r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})?(?!\d)", days.dotted_day),
        (r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?!\d)", days.dotted_day),
        (rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*{_MONTH}{_YEAR}", days.worded_day),
        (rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}", days.worded_day),
        (rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}}){_NUMERIC_END}", days.maybe_dotted_day),
        (rf"{_QUARTERS}{_COUNT}(?:\s*uhr\b)?", times.quarter_time),
        (rf"{_CLOCK}{_HALF}\s*(?:-|bis\b|to\b|until\b|till\b)\s*{_END}", times.clock_range),
        (r"(?P<amount>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<unit>minuten|minutes?|min\b\.?)", times.length),
        (r"(?P<amount>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<unit>stunden?|std\b\.?|hours?|hrs?|h)?\b(?![\d.:])", times.length),
        (r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?:\s*uhr\b)?", times.clock_time),
        (r"(?P<hour>[1-9])(?P<minute>[0-5]\d)\b(?:\s*uhr\b)?", times.clock_time),
        (rf"{_CLOCK}{_HALF}{_NUMERIC_END}", times.clock_time),
        (r"(?:mittags?|noon)\b", times.noon),
        (rf"(?:am |in the )?{_PART_OF_DAY}\b", times.half_of_day),
        (r"(?:um|am|den|dem|der|ab|at|on|the|o'clock|uhr|für|fuer|for|à|je|von|from|gegen)\b", _skip),
    )
)  # fmt: skip


def is_monday_to_friday(day: date) -> bool:
    """Say whether a day is no weekend; stands in where no calendar is at hand."""
    return day.weekday() < 5


def read_slot(
    text: str, *, now: datetime, minutes: int = 60, is_working_day: IsWorkingDay = is_monday_to_friday
) -> Slot | SlotProblem:
    """Read what an operator types, by the wall clock of Berlin; ``minutes`` is the length where none is said.

    German and English: "mo 9", "mo 9:30 60", "6.1. 14:00", "morgen 10", "in 4 werktagen 9", "23 nov 9-10:30".
    """
    draft = Draft(now=now, is_working_day=is_working_day)
    try:
        _read(text, draft)
        return draft.slot(minutes)
    except Stop as stop:
        return stop.problem


def _read(text: str, draft: Draft) -> None:
    rest = " ".join(unicodedata.normalize("NFC", text).casefold().replace("–", "-").split())
    if not rest:
        raise draft.stop(SlotTrouble.EMPTY)
    while rest:
        for pattern, reader in _READERS:
            found = pattern.match(rest)
            if found and reader(draft, found):
                rest = rest[found.end() :].lstrip(" ,;")
                break
        else:
            raise draft.stop(SlotTrouble.NOT_UNDERSTOOD, rest.split()[0])
