"""The words for days, months and numbers that are understood, German and English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

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
NUMBERS: Final = {
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


def either(words: Iterable[str]) -> str:
    """Give the pattern of any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


WEEKDAY_BY_NAME: Final = _names(_WEEKDAYS)
MONTH_BY_NAME: Final = _names(_MONTHS)
#: "Halb zehn" is 9:30; in Saxony-Anhalt "viertel zehn" is 9:15 and "dreiviertel zehn" 9:45.
QUARTER_MINUTES: Final = {
    "halb": -30,
    "half past": 30,
    "viertel nach": 15,
    "quarter past": 15,
    "viertel vor": -15,
    "quarter to": -15,
    "viertel": -45,
    "dreiviertel": -15,
}


def number(word: str) -> int:
    """Give the number of a word or of digits."""
    return NUMBERS[word] if word in NUMBERS else int(word)
