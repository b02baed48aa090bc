"""Single days, times of day and stretches of a day as people type them into a form; appointments have slots."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.slots.words import WEEKDAY_BY_NAME

_NEAR: Final = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "gestern": -1, "yesterday": -1}
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DOTTED: Final = re.compile(r"(?P<day>\d{1,2})[./]\s?(?P<month>\d{1,2})(?:[./]\s?(?P<year>\d{4}|\d{2})?)?")
_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?|(?P<both>\d{3,4})")
_BETWEEN: Final = re.compile(r"\s*(?:-|–|—|bis|to|until|till)\s*")
_OCLOCK: Final = re.compile(r"\s*(?:uhr|h)\s*$")
_AHEAD: Final = re.compile(
    r"(?:in|\+)\s*(?P<count>\d{1,3})\s*(?P<unit>h|hours?|std\.?|stunden?)?(?:m|min\.?|minute[ns]?)?"
)
_DAY_MINUTES: Final = 24 * 60


def read_day(text: str, today: date, *, looks_back: bool = False) -> date | None:
    """Read a day: "24.12.", "24.12.2026", "2026-12-24", "today", "Mo"; None where it is none.

    Without a year the next such day is meant, or, looking back, the last one; today counts for both.

    >>> read_day("24.12.", date(2027, 1, 4)), read_day("24.12.", date(2027, 1, 4), looks_back=True)
    (datetime.date(2027, 12, 24), datetime.date(2026, 12, 24))
    """
    written = " ".join(text.casefold().split()).rstrip(",")
    if written in _NEAR:
        return today + timedelta(days=_NEAR[written])
    weekday = WEEKDAY_BY_NAME.get(written.rstrip("."))
    if weekday is not None:
        away = (today.weekday() - weekday) % 7 if looks_back else (weekday - today.weekday()) % 7
        return today - timedelta(days=away) if looks_back else today + timedelta(days=away)
    found = _ISO.fullmatch(written) or _DOTTED.fullmatch(written)
    if found is None:
        return None
    year, month, day = found["year"], int(found["month"]), int(found["day"])
    if year:
        return _valid(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    return _nearest(today, month, day, looks_back=looks_back)


def _nearest(today: date, month: int, day: int, *, looks_back: bool) -> date | None:
    step = -1 if looks_back else 1
    # The 29th of February waits for its year.
    candidates = (_valid(today.year + step * number, month, day) for number in range(9))
    return next((one for one in candidates if one and (one <= today if looks_back else one >= today)), None)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_minute(text: str) -> int | None:
    """Read a time of day as minutes from midnight, 0 to 1440: "8", "8:30", "0830", "14 Uhr"; None where it is none.

    >>> read_minute("8:30"), read_minute("24"), read_minute("25")
    (510, 1440, None)
    """
    found = _TIME.fullmatch(_OCLOCK.sub("", text.casefold().strip()))
    if found is None:
        return None
    both = (found["both"] or "").rjust(4, "0")
    hour = int(found["hour"] or both[:2])
    minute = int(found["minute"] or 0) if found["hour"] else int(both[2:])
    total = hour * 60 + minute
    return total if minute < 60 and total <= _DAY_MINUTES else None


def read_span(text: str) -> tuple[int, int] | None:
    """Read a stretch of one day as minutes from midnight: "8-12", "8:00–12:30", "8 bis 12 Uhr"; None where it is none.

    >>> read_span("8-12:30"), read_span("12-8")
    ((480, 750), None)
    """
    parts = _BETWEEN.split(text.casefold().strip())
    if len(parts) != 2:
        return None
    start, end = map(read_minute, parts)
    return (start, end) if start is not None and end is not None and start < end else None


def read_day_and_minute(text: str, today: date) -> tuple[date, int | None] | None:
    """Read a day with or without a time behind it: "24.11. 14:00", "today 15"; None where it is none.

    >>> read_day_and_minute("24.11. 14:00", date(2026, 11, 23))
    (datetime.date(2026, 11, 24), 840)
    """
    day = read_day(text, today)
    if day is not None:
        return day, None
    before, _, last = " ".join(text.replace(",", " ").split()).rpartition(" ")
    day, minute = read_day(before, today), read_minute(last)
    return (day, minute) if day is not None and minute is not None else None


def read_day_and_span(text: str, today: date) -> tuple[date, tuple[int, int]] | None:
    """Read a day with a stretch of it in minutes: "Sat 10-12", "28.11. 10–12:30"; None where it is none.

    >>> read_day_and_span("Sat 10-12:30", date(2026, 11, 23))
    (datetime.date(2026, 11, 28), (600, 750))
    """
    words = text.replace(",", " ").split()
    for count in range(1, len(words)):
        day, span = read_day(" ".join(words[:count]), today), read_span(" ".join(words[count:]))
        if day is not None and span is not None:
            return day, span
    return None


def read_later(text: str, now: datetime) -> datetime | None:
    """Read when to ring again, in UTC: "14", "1430", "in 20", "in 2 h", "tomorrow 9"; None where it is none.

    A time of day that has passed in Berlin means tomorrow.

    >>> from datetime import UTC
    >>> str(read_later("14", datetime(2026, 11, 23, 8, 40, tzinfo=UTC)))
    '2026-11-23 13:00:00+00:00'
    """
    written = " ".join(text.casefold().split())
    if ahead := _AHEAD.fullmatch(written):
        length = timedelta(hours=1) if ahead["unit"] else timedelta(minutes=1)
        return now + int(ahead["count"]) * length if int(ahead["count"]) else None
    today, minute = wall_date(now), read_minute(written)
    if minute is not None:
        this_day = at_minute(today, minute)
        return this_day if this_day > now else at_minute(today + timedelta(days=1), minute)
    day, at = read_day_and_minute(written, today) or (today, None)
    moment = at_minute(day, at) if at is not None else None
    return moment if moment is not None and moment > now else None
