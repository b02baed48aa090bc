"""Reads cells with days, times, numbers, names and addresses; what cannot be read comes back as a Trouble."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from sisa_desk.domain.folding import folded
from sisa_desk.exchange.troubles import Trouble

_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_MONTH_OF_WORD = {name: number for number, name in enumerate(_MONTHS, 1)}
_MONTH_OF_WORD |= {"maerz": 3, "marz": 3, "mrz": 3, "may": 5, "oct": 10, "dec": 12}
_ISO_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_GERMAN_DATE = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?:[ ,].*)?")
_WORDED_DATE = re.compile(r"(\d{1,2})[. ]+([^\W\d_]{3,9})\.?\s*[,.]?\s*(\d{4}|\d{2})(?:[ ,].*)?")
_WEEKDAY = re.compile(r"^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-zäöü]*[., ]+", re.IGNORECASE)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
#: Day 0 of the serial days of spreadsheets, the leap year they invented (1900) already taken off.
_SERIAL_START = date(1899, 12, 30)
_TIME = re.compile(r"(?:.*[T ])?(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?", re.IGNORECASE)
_FRACTION = re.compile(r"0?\.\d+")
_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"\\]+@[^\s@,;:<>()\[\]\"\\.]+(?:\.[^\s@,;:<>()\[\]\"\\.]+)+")


_AMOUNT = re.compile(r"(?:ca\.?\s*)?(\d{1,5})(?:[.,]\d+)?\s*(?:km|min\.?|minuten|minutes|kilometer)?")
_TITLES = re.compile(r"^(?:(?:herrn?|frau|dr\.?|prof\.?|hr\.|fr\.)\s+)+", re.IGNORECASE)
#: They belong to the last name: von Berg, al Nasser, de Souza.
_PARTICLES = frozenset({"von", "van", "de", "al", "el", "ben", "bin", "abu", "zu", "der", "dos", "da", "di"})


def read_date(text: str) -> date | Trouble:
    """Read a day: 2026-01-31, 31.01.2026, 31.1.26, 31. Januar 2026, a serial day of a spreadsheet.

    Two digits of a year mean 1970 to 2069. Troubles: no_date, no_such_date.

    >>> [str(read_date(text)) for text in ("31.1.26", "Sa, 31. Jan. 2026", "46053", "1/31/2026")]
    ['2026-01-31', '2026-01-31', '2026-01-31', '2026-01-31']
    """
    written = _WEEKDAY.sub("", text.strip())
    if found := _ISO_DATE.fullmatch(written):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _GERMAN_DATE.fullmatch(written):
        return _day_first(int(found[1]), int(found[2]), _year(found[3]))
    if found := _WORDED_DATE.fullmatch(written):
        month = _month(found[2])
        return _day(_year(found[3]), month, int(found[1])) if month else Trouble("no_date")
    if _SERIAL.fullmatch(written):
        return _SERIAL_START + timedelta(days=int(written[:5]))
    return Trouble("no_date")


def _day_first(day: int, month: int, year: int) -> date | Trouble:
    """The day stands first, except where only the American order gives a day at all."""
    return _day(year, day, month) if month > 12 >= day else _day(year, month, day)


def _day(year: int, month: int, day: int) -> date | Trouble:
    try:
        return date(year, month, day)
    except ValueError:
        return Trouble("no_such_date")


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else int(text) + (2000 if int(text) < 70 else 1900)


def _month(name: str) -> int:
    word = folded(name)
    return _MONTH_OF_WORD.get(word) or _MONTH_OF_WORD.get(word[:3], 0)


def read_time(text: str) -> time | Trouble:
    """Read a time of day: 9:30, 09.30 Uhr, 9 h, a fraction of a day, or the time behind a date. Troubles: no_time.

    >>> str(read_time("9.30 Uhr")), str(read_time("0.395833333"))
    ('09:30:00', '09:30:00')
    """
    written = text.strip()
    if _FRACTION.fullmatch(written):
        minutes = round(float(written) * 24 * 60)
        return time(minutes // 60, minutes % 60) if minutes < 24 * 60 else Trouble("no_time")
    found = _TIME.fullmatch(written)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return Trouble("no_time")
    return time(int(found[1]), int(found[2] or 0))


def read_email(text: str) -> str | Trouble:
    """Read one address; the first of several is taken with a doubt by the caller. Troubles: no_email.

    >>> read_email("mailto:amal@example.org"), read_email("amal@example").code
    ('amal@example.org', 'no_email')
    """
    written = text.strip().removeprefix("mailto:").strip(" <>;,")
    return written if len(written) <= 254 and _EMAIL.fullmatch(written) else Trouble("no_email")


def read_number(text: str) -> int | Trouble:
    """Read a whole number of 0 or more with its unit behind it ("30 km"). Troubles: no_number."""
    found = _AMOUNT.fullmatch(text.strip().casefold())
    return int(found[1]) if found else Trouble("no_number")


def read_duration(text: str) -> int | Trouble:
    """Read a length in minutes: "15", "15 min", "1:05" (hours and minutes). Troubles: no_number."""
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})(?::\d{2})?", text.strip())
    return int(clock[1]) * 60 + int(clock[2]) if clock else read_number(text)


def read_person(text: str) -> tuple[str, str] | Trouble:
    """Read first and last name: "Nachname, Vorname" by its comma, else the last word is the last name.

    Troubles: no_name.

    >>> read_person("Haddad, Amal"), read_person("Herr Dr. Karim al Nasser"), read_person("Amal Haddad")
    (('Amal', 'Haddad'), ('Karim', 'al Nasser'), ('Amal', 'Haddad'))
    """
    written = " ".join(_TITLES.sub("", text.strip()).split())
    if not any(map(str.isalpha, written)):
        return Trouble("no_name")
    last, comma, first = (part.strip() for part in written.partition(","))
    if comma and first and last:
        return first, last
    words = written.rstrip(",").split()
    cut = next((at for at, word in enumerate(words[1:], 1) if word.casefold() in _PARTICLES), len(words) - 1)
    return " ".join(words[:cut]), " ".join(words[cut:])
