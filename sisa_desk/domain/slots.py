"""A day, a time and a length typed in one go, read by rule; what cannot be read is named by a code."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from sisa_desk.domain.clock import BERLIN, wall
from sisa_desk.domain.intervals import Interval

IsWorkingDay = Callable[[date], bool]

#: Shorter is a slip of the finger, longer is more than one appointment.
SHORTEST_MINUTES: Final = 5
LONGEST_MINUTES: Final = 12 * 60
#: A day without a year that has just gone by is a mistake; one long gone is meant for next year.
JUST_GONE_DAYS: Final = 90
#: "At 3" may be the night or the afternoon; from 7 on nobody means the evening.
_LAST_DOUBTFUL_HOUR: Final = 6
_FARTHEST_DAYS: Final = 3 * 366


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


class _Stop(Exception):  # ends the reading, is no error
    def __init__(self, problem: SlotProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def is_monday_to_friday(day: date) -> bool:
    """Say whether a day is no weekend; stands in where no calendar is at hand."""
    return day.weekday() < 5


def read_slot(
    text: str, *, now: datetime, minutes: int = 60, is_working_day: IsWorkingDay = is_monday_to_friday
) -> Slot | SlotProblem:
    """Read what an operator types, by the wall clock of Berlin; ``minutes`` is the length where none is said.

    German and English: "mo 9", "mo 9:30 60", "6.1. 14:00", "morgen 10", "in 4 werktagen 9", "23 nov 9-10:30".
    """
    draft = _Draft(now=now, is_working_day=is_working_day)
    try:
        _read(text, draft)
        return draft.slot(minutes)
    except _Stop as stop:
        return stop.problem


_WEEKDAYS: Final = (
    ("montag", "monday", "mon", "mo"),
    ("dienstag", "tuesday", "tues", "tue", "di"),
    ("mittwoch", "wednesday", "wed", "mi"),
    ("donnerstag", "thursday", "thurs", "thur", "thu", "do"),
    ("freitag", "friday", "fri", "fr"),
    ("samstag", "sonnabend", "saturday", "sat", "sa"),
    ("sonntag", "sunday", "sun", "so"),
)
_MONTHS: Final = (
    ("januar", "jaenner", "jänner", "january", "jan"),
    ("februar", "february", "feb"),
    ("märz", "maerz", "march", "mär", "mrz", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            "ein eine einem einer einen one a an", "zwei two", "drei three", "vier four", "fünf fuenf five",
            "sechs six", "sieben seven", "acht eight", "neun nine", "zehn ten",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip


def _names(rows: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows) for name in names}


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_WEEKDAY_BY_NAME: Final = _names(_WEEKDAYS)
_MONTH_BY_NAME: Final = _names(_MONTHS)
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{_either(_NUMBERS)})"
_MONTH: Final = rf"(?P<month>{_either(_MONTH_BY_NAME)})\b\.?"
_YEAR: Final = r"(?:,?\s+(?P<year>20\d\d)\b)?"
#: "Halb zehn" is 9:30; in Saxony-Anhalt "viertel zehn" is 9:15 and "dreiviertel zehn" 9:45.
_QUARTER_MINUTES: Final = {
    "halb": -30,
    "half past": 30,
    "viertel nach": 15,
    "quarter past": 15,
    "viertel vor": -15,
    "quarter to": -15,
    "viertel": -45,
    "dreiviertel": -15,
}
_CLOCK: Final = r"(?P<hour>\d{1,2})(?:(?:\s*[:.]\s*|\s*h\s*|\s*uhr\s*)(?P<minute>\d{2}))?(?:\s*uhr\b|\s*h\b)?"


@dataclass(slots=True)
class _Draft:
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
        return wall(self.now).date()

    def stop(self, code: SlotTrouble, word: str = "", *choices: datetime) -> _Stop:
        return _Stop(SlotProblem(code, word, self.day, choices))

    def slot(self, minutes: int) -> Slot:
        self._settle_day()
        length = self.minutes if self.minutes is not None else minutes
        if not SHORTEST_MINUTES <= length <= LONGEST_MINUTES:
            raise self.stop(SlotTrouble.LENGTH, str(length))
        start = self.start or self._moment()
        if start < self.now - timedelta(minutes=1):
            raise self.stop(SlotTrouble.PAST)
        if start > self.now + timedelta(days=_FARTHEST_DAYS):
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
            raise self.stop(SlotTrouble.AMBIGUOUS, "", *(_in_utc(self.day, one) for one in (self.at, afternoon)))
        return self._exact(self.day, self.at)

    def _exact(self, day: date, at: time) -> datetime:
        first, second = (_in_utc(day, at.replace(fold=fold)) for fold in (0, 1))
        if wall(first).time() != at:
            # Clocks go forward: this wall time does not exist (last Sunday of March, 02:00 to 03:00).
            raise self.stop(SlotTrouble.GAP_HOUR, f"{at:%H:%M}", first)
        if first != second:
            raise self.stop(SlotTrouble.DOUBLED_HOUR, f"{at:%H:%M}", first, second)
        return first


def _in_utc(day: date, at: time) -> datetime:
    return datetime.combine(day, at, BERLIN).astimezone(UTC)


def _read(text: str, draft: _Draft) -> None:
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


def _skip(_draft: _Draft, _found: re.Match[str]) -> bool:
    return True


def _near_day(draft: _Draft, found: re.Match[str]) -> bool:
    ahead = {"heute": 0, "today": 0, "morgen": 1, "tomorrow": 1}.get(found[0], 2)
    return _set_day(draft, draft.today + timedelta(days=ahead))


def _named_day(draft: _Draft, found: re.Match[str]) -> bool:
    if draft.weekday is not None:
        return False
    draft.weekday, draft.weekday_word = _WEEKDAY_BY_NAME[found["weekday"]], found["weekday"]
    return True


def _next_named_day(draft: _Draft, found: re.Match[str]) -> bool:
    # "Nächsten Montag" is this Monday to some and the one after to others: asked, never guessed.
    weekday = _WEEKDAY_BY_NAME[found["weekday"]]
    first = draft.today + timedelta(days=(weekday - draft.today.weekday() - 1) % 7 + 1)
    second = first + timedelta(days=7)
    raise draft.stop(SlotTrouble.AMBIGUOUS, found[0], *(_in_utc(day, time()) for day in (first, second)))


def _days_ahead(draft: _Draft, found: re.Match[str]) -> bool:
    count, unit = _number(found["count"]), found["unit"]
    if unit.startswith(("wo", "we")) and not unit.startswith(("werk", "work")):
        return _set_day(draft, draft.today + timedelta(weeks=count))
    if unit.startswith(("werk", "arbeit", "work", "busi")):
        return _set_day(draft, _working_day_after(draft, count))
    return _set_day(draft, draft.today + timedelta(days=count))


def _working_day_after(draft: _Draft, count: int) -> date:
    day = draft.today
    for _ in range(_FARTHEST_DAYS):
        if count <= 0:
            return day
        day += timedelta(days=1)
        count -= draft.is_working_day(day)
    raise draft.stop(SlotTrouble.TOO_FAR)


def _time_ahead(draft: _Draft, found: re.Match[str]) -> bool:
    count = _number(found["count"])
    ahead = timedelta(hours=count) if found["unit"].startswith(("h", "st")) else timedelta(minutes=count)
    start = (draft.now + ahead).astimezone(UTC).replace(second=0, microsecond=0)
    # Up to the next five minutes: nobody books for 9:43.
    draft.start = start + timedelta(minutes=-start.minute % 5)
    draft.day = wall(draft.start).date()
    return True


def _iso_day(draft: _Draft, found: re.Match[str]) -> bool:
    return _set_written_day(draft, found, int(found["month"]))


def _dotted_day(draft: _Draft, found: re.Match[str]) -> bool:
    return _set_written_day(draft, found, int(found["month"]))


def _maybe_dotted_day(draft: _Draft, found: re.Match[str]) -> bool:
    # "mo 10.11": the tenth of November if that is a Monday, else eleven past ten.
    day, month = int(found["day"]), int(found["month"])
    if draft.day is not None or not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    if draft.weekday is None:
        return _set_written_day(draft, found, month)
    guess = _without_year(draft, day, month)
    return guess is not None and guess.weekday() == draft.weekday and _set_day(draft, guess)


def _worded_day(draft: _Draft, found: re.Match[str]) -> bool:
    return _set_written_day(draft, found, _MONTH_BY_NAME[found["month"]] + 1)


def _set_written_day(draft: _Draft, found: re.Match[str], month: int) -> bool:
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


def _without_year(draft: _Draft, number: int, month: int) -> date | None:
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


def _set_day(draft: _Draft, day: date) -> bool:
    if draft.day is not None:
        return False
    draft.day = day
    return True


def _clock_range(draft: _Draft, found: re.Match[str]) -> bool:
    if draft.at is not None or not _clock_time(draft, found):
        return False
    end = _hour_and_minute(draft, found["hour2"], found["minute2"], found[0])
    if draft.is_doubtful and end.hour > _LAST_DOUBTFUL_HOUR:
        draft.is_doubtful = False
    start_minutes = _minutes(draft.at)
    draft.minutes = _minutes(end) - start_minutes
    if draft.minutes <= 0:
        raise draft.stop(SlotTrouble.LENGTH, found[0].strip())
    return True


def _clock_time(draft: _Draft, found: re.Match[str]) -> bool:
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


def _quarter_time(draft: _Draft, found: re.Match[str]) -> bool:
    if draft.at is not None:
        return False
    shift = _QUARTER_MINUTES[found["part"]]
    hour = _number(found["count"])
    if not 1 <= hour <= 24:
        raise draft.stop(SlotTrouble.NO_SUCH_TIME, found[0])
    total = (hour * 60 + shift) % (24 * 60)
    draft.at = time(total // 60, total % 60)
    draft.is_doubtful = 1 <= draft.at.hour <= _LAST_DOUBTFUL_HOUR
    return True


def _noon(draft: _Draft, _found: re.Match[str]) -> bool:
    if draft.at is None:
        draft.at = time(12)
    return True


def _half_of_day(draft: _Draft, found: re.Match[str]) -> bool:
    if draft.at is None:
        return False
    draft.at, draft.is_doubtful = _in_half(draft.at, found["half"]), False
    return True


def _length(draft: _Draft, found: re.Match[str]) -> bool:
    unit = found["unit"] or ""
    if draft.minutes is not None or (draft.at is None and draft.start is None and not unit.startswith("m")):
        return False
    amount = float(found["amount"].replace(",", "."))
    if not unit and amount < SHORTEST_MINUTES:
        return False
    draft.minutes = round(amount * 60) if unit.startswith(("h", "st")) else round(amount)
    return True


def _hour_and_minute(draft: _Draft, hour: str, minute: str | None, word: str) -> time:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise draft.stop(SlotTrouble.NO_SUCH_TIME, word.strip())
    return time(int(hour), int(minute or 0))


def _minutes(at: time | None) -> int:
    return at.hour * 60 + at.minute if at else 0


def _number(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


_WEEKDAY: Final = rf"(?P<weekday>{_either(_WEEKDAY_BY_NAME)})\b\.?"
_DAY_UNITS: Final = (
    r"(?P<unit>werktag(?:e|en)?|arbeitstag(?:e|en)?|working days?|business days?|workdays?|tag(?:e|en)?|days?|"
    r"wochen?|weeks?)\b"
)
#: "9 am Montag" and "9 am 24.12." are German and mean the day.
_HALF: Final = rf"(?:\s*(?P<half>p\.?m\b\.?|a\.?m\b\.?(?!\s*(?:\d|{_either(_WEEKDAY_BY_NAME)}))))?"
_PART_OF_DAY: Final = r"(?P<half>nachmittags?|abends?|afternoon|evening|vormittags?|morgens|früh|frueh|morning)"
_QUARTERS: Final = rf"(?P<part>{_either(_QUARTER_MINUTES)})\s+"
_END: Final = r"(?P<hour2>\d{1,2})(?:(?:[:.]|\s*h\s*|\s*uhr\s*)(?P<minute2>\d{2}))?(?:\s*uhr\b|\s*h\b)?"
_NUMERIC_END: Final = r"(?![\d.:])"

_READERS: Final = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"in {_COUNT}\s*(?P<unit>stunden?|std\b\.?|hours?|h|minuten?|min\b\.?|minutes?)\b", _time_ahead),
        (rf"(?:in )?{_COUNT}\s*{_DAY_UNITS}", _days_ahead),
        (r"(?:heute|today|übermorgen|uebermorgen|(?:the )?day after tomorrow|morgen|tomorrow)\b", _near_day),
        (rf"(?:nächste[rnms]?|naechste[rnms]?|next)\s+{_WEEKDAY}", _next_named_day),
        (rf"(?:kommende[rnms]?|coming|this|diese[rnms]?)\s+{_WEEKDAY}", _named_day),
        (_WEEKDAY, _named_day),
        (r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b", _iso_day),
        (r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?P<year>\d{4}|\d{2})?(?!\d)", _dotted_day),
        (r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?(?!\d)", _dotted_day),
        (rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*{_MONTH}{_YEAR}", _worded_day),
        (rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]){_YEAR}", _worded_day),
        (rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}}){_NUMERIC_END}", _maybe_dotted_day),
        (rf"{_QUARTERS}{_COUNT}(?:\s*uhr\b)?", _quarter_time),
        (rf"{_CLOCK}{_HALF}\s*(?:-|bis\b|to\b|until\b|till\b)\s*{_END}", _clock_range),
        (r"(?P<amount>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<unit>minuten|minutes?|min\b\.?)", _length),
        (r"(?P<amount>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<unit>stunden?|std\b\.?|hours?|hrs?|h)?\b(?![\d.:])", _length),
        (r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\b(?:\s*uhr\b)?", _clock_time),
        (r"(?P<hour>[1-9])(?P<minute>[0-5]\d)\b(?:\s*uhr\b)?", _clock_time),
        (rf"{_CLOCK}{_HALF}{_NUMERIC_END}", _clock_time),
        (r"(?:mittags?|noon)\b", _noon),
        (rf"(?:am |in the )?{_PART_OF_DAY}\b", _half_of_day),
        (r"(?:um|am|den|dem|der|ab|at|on|the|o'clock|uhr|für|fuer|for|à|je|von|from|gegen)\b", _skip),
    )
)  # fmt: skip
