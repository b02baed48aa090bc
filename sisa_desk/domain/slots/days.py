"""Readers of words that name a day; each takes what it matched into the draft, or says it was not meant."""

from __future__ import annotations

import re
from datetime import UTC, date, time, timedelta

from sisa_desk.domain.clock import wall
from sisa_desk.domain.slots.draft import FARTHEST_DAYS, JUST_GONE_DAYS, Draft, in_utc
from sisa_desk.domain.slots.values import SlotTrouble
from sisa_desk.domain.slots.words import MONTH_BY_NAME, WEEKDAY_BY_NAME, number


def near_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "heute", "morgen", "tomorrow"."""
    ahead = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1}.get(found[0], 2)
    return _set_day(draft, draft.today + timedelta(days=ahead))


def named_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read a weekday."""
    if draft.weekday is not None:
        return False
    draft.weekday, draft.weekday_word = WEEKDAY_BY_NAME[found["weekday"]], found["weekday"]
    return True


def next_named_day(draft: Draft, found: re.Match[str]) -> bool:
    """Ask back at "nächsten Montag"."""
    # "Nächsten Montag" is this Monday to some and the one after to others: asked, never guessed.
    weekday = WEEKDAY_BY_NAME[found["weekday"]]
    first = draft.today + timedelta(days=(weekday - draft.today.weekday() - 1) % 7 + 1)
    second = first + timedelta(days=7)
    raise draft.stop(SlotTrouble.AMBIGUOUS, found[0], *(in_utc(day, time()) for day in (first, second)))


def days_ahead(draft: Draft, found: re.Match[str]) -> bool:
    """Read "in 4 Werktagen", "in two weeks"."""
    count, unit = number(found["count"]), found["unit"]
    if unit.startswith(("wo", "we")) and not unit.startswith(("werk", "work")):
        return _set_day(draft, draft.today + timedelta(weeks=count))
    if unit.startswith(("werk", "arbeit", "work", "busi")):
        return _set_day(draft, _working_day_after(draft, count))
    return _set_day(draft, draft.today + timedelta(days=count))


def _working_day_after(draft: Draft, count: int) -> date:
    day = draft.today
    for _ in range(FARTHEST_DAYS):
        if count <= 0:
            return day
        day += timedelta(days=1)
        count -= draft.is_working_day(day)
    raise draft.stop(SlotTrouble.TOO_FAR)


def time_ahead(draft: Draft, found: re.Match[str]) -> bool:
    """Read "in 20 min"."""
    count = number(found["count"])
    ahead = timedelta(hours=count) if found["unit"].startswith(("h", "st")) else timedelta(minutes=count)
    start = (draft.now + ahead).astimezone(UTC).replace(second=0, microsecond=0)
    # Up to the next five minutes: nobody books for 9:43.
    draft.start = start + timedelta(minutes=-start.minute % 5)
    draft.day = wall(draft.start).date()
    return True


def iso_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "2027-01-06"."""
    return _set_written_day(draft, found, int(found["month"]))


def dotted_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "6.1.", "6.1.2027", "6/1"."""
    return _set_written_day(draft, found, int(found["month"]))


def maybe_dotted_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "6.1" where no time can be meant."""
    # "mo 10.11": the tenth of November if that is a Monday, else eleven past ten.
    day, month = int(found["day"]), int(found["month"])
    if draft.day is not None or not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    if draft.weekday is None:
        return _set_written_day(draft, found, month)
    guess = _without_year(draft, day, month)
    return guess is not None and guess.weekday() == draft.weekday and _set_day(draft, guess)


def worded_day(draft: Draft, found: re.Match[str]) -> bool:
    """Read "6. Januar", "Jan 6"."""
    return _set_written_day(draft, found, MONTH_BY_NAME[found["month"]] + 1)


def _set_written_day(draft: Draft, found: re.Match[str], month: int) -> bool:
    year = found.groupdict().get("year")
    number = int(found["day"])
    if year:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        day = _valid_day(full, month, number)
    else:
        day = _without_year(draft, number, month)
    if day is None:
        raise draft.stop(SlotTrouble.NO_SUCH_DAY, found[0].strip())
    return _set_day(draft, day)


def _without_year(draft: Draft, number: int, month: int) -> date | None:
    day = _valid_day(draft.today.year, month, number)
    if day and day >= draft.today - timedelta(days=JUST_GONE_DAYS):
        return day
    # The 29th of February waits for its year.
    years = range(draft.today.year + 1, draft.today.year + 5)
    return next(filter(None, (_valid_day(year, month, number) for year in years)), None)


def _valid_day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _set_day(draft: Draft, day: date) -> bool:
    if draft.day is not None:
        return False
    draft.day = day
    return True
