"""The language of the interface: words, direction, dates and times; the words themselves lie in resources/i18n."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.clock import wall
from sisa_desk.ui.resources import resource

_FIRST_STRONG_ISOLATE = "\u2068"
_LEFT_TO_RIGHT_ISOLATE = "\u2066"
_POP_ISOLATE = "\u2069"
_RIGHT_TO_LEFT_KINDS = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface: its code, its own name, the customs it follows, how it writes a day."""

    code: str
    own_name: str
    locale: str
    day: str
    long_day: str


#: Weekday, day, month and year in the order each language writes them; always with Latin digits.
LANGUAGES: Final = (
    Language("de", "Deutsch", "de_DE", "{weekday} {d:02}.{m:02}.{y}", "{weekday}, {d}. {month} {y}"),
    Language("en", "English", "en_GB", "{weekday} {d} {month} {y}", "{weekday}, {d} {month} {y}"),
    Language("fr", "Français", "fr_FR", "{weekday} {d:02}/{m:02}/{y}", "{weekday} {d} {month} {y}"),
    Language("ru", "Русский", "ru_RU", "{weekday} {d:02}.{m:02}.{y}", "{weekday}, {d} {month} {y}"),
    Language("ar", "العربية", "ar_SY", "{weekday} {d:02}.{m:02}.{y}", "{weekday} {d} {month} {y}"),
    Language("es", "Español", "es_ES", "{weekday} {d:02}/{m:02}/{y}", "{weekday}, {d} de {month} de {y}"),
    Language("pl", "Polski", "pl_PL", "{weekday} {d:02}.{m:02}.{y}", "{weekday}, {d} {month} {y}"),
    Language("vi", "Tiếng Việt", "vi_VN", "{weekday} {d:02}/{m:02}/{y}", "{weekday}, {d} {month}, {y}"),
)
CODES: Final = tuple(language.code for language in LANGUAGES)
FALLBACK: Final = "en"

_installed: list[QTranslator] = []
_current: list[Language] = [LANGUAGES[CODES.index(FALLBACK)]]


def translate(context: str, literal: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Give the words of the current language for an English literal; ``%n`` becomes the count in its right form."""
    return QCoreApplication.translate(context, literal, disambiguation, n)


def install_language(app: QApplication, code: str) -> Language:
    """Switch words, direction and number format of the whole program; an unknown code falls back to English."""
    language = next((one for one in LANGUAGES if one.code == code), LANGUAGES[CODES.index(FALLBACK)])
    for old in _installed:
        app.removeTranslator(old)
    _installed[:] = _translators(language)
    for translator in _installed:
        app.installTranslator(translator)
    _current[0] = language
    QLocale.setDefault(_with_latin_digits(QLocale(language.locale)))
    app.setLayoutDirection(QLocale(language.locale).textDirection())
    return language


def _with_latin_digits(locale: QLocale) -> QLocale:
    # Numbers are read out over the phone and compared with paper: 0 to 9 in every language.
    return locale if locale.zeroDigit() == "0" else QLocale(locale.language(), QLocale.Country.UnitedArabEmirates)


def _translators(language: Language) -> list[QTranslator]:
    # The last one installed is asked first, so Qt's own words come before ours.
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(resource("i18n"))
    loaded = []
    for name, folder in ((f"qtbase_{language.code}", qt_folder), (f"sisa_desk_{language.code}", own_folder)):
        translator = QTranslator()
        if translator.load(name, folder):
            loaded.append(translator)
    return loaded


def current_language() -> Language:
    """Give the language that is switched on."""
    return _current[0]


def is_right_to_left() -> bool:
    """Say whether the interface runs from right to left."""
    return QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def isolated(text: str) -> str:
    """Keep a name from reordering the words around it; left as it is where nothing could be reordered."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text and _is_mixed(text) else text


def left_to_right(text: str) -> str:
    """Keep a number, a time or a date in its order inside a right-to-left line."""
    return f"{_LEFT_TO_RIGHT_ISOLATE}{text}{_POP_ISOLATE}" if text and is_right_to_left() else text


def _is_mixed(text: str) -> bool:
    return is_right_to_left() or any(bidirectional(letter) in _RIGHT_TO_LEFT_KINDS for letter in text)


def weekday_text(day: date) -> str:
    """Name the weekday in short: "Mo", "Mon"."""
    return QLocale(_current[0].locale).standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


def day_text(day: date) -> str:
    """Write a day with its weekday in short: "Mo 23.11.2026"."""
    return _written(day, _current[0].day, QLocale.FormatType.ShortFormat)


def long_day_text(day: date) -> str:
    """Write a day in full: "Montag, 23. November 2026"."""
    return _written(day, _current[0].long_day, QLocale.FormatType.LongFormat)


def _written(day: date, pattern: str, length: QLocale.FormatType) -> str:
    locale = QLocale(_current[0].locale)
    month = partial(locale.monthName, day.month, length)
    return _day_in_its_direction(
        pattern, weekday=locale.dayName(day.isoweekday(), length).rstrip("."), day=day, month=month
    )


def _day_in_its_direction(pattern: str, *, weekday: str, day: date, month: Callable[[], str]) -> str:
    facts: dict[str, object] = {"d": day.day, "m": day.month, "y": day.year}
    if "{month}" in pattern:
        return pattern.format(weekday=weekday, month=month().rstrip("."), **facts)
    figures = pattern.removeprefix("{weekday} ").format(**facts)
    return f"{weekday} {left_to_right(figures)}"


def time_text(at: datetime) -> str:
    """Write the Berlin wall time of an aware moment: "09:42"."""
    return left_to_right(f"{wall(at):%H:%M}")


def day_and_time(at: datetime) -> str:
    """Write the Berlin day and time of an aware moment: "Mo 23.11.2026 09:42"."""
    return f"{day_text(wall(at).date())} {time_text(at)}"


def span_text(start: datetime, end: datetime) -> str:
    """Write from when to when: "09:30–10:30"."""
    return left_to_right(f"{wall(start):%H:%M}–{wall(end):%H:%M}")


def clock_text(seconds: int) -> str:
    """Write a running time: "01:12", "1:05:09"."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    return left_to_right(f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}")


def duration_text(seconds: int) -> str:
    """Write a length of time in the largest fitting units: "22 s", "12 min", "1 h 05 min"."""
    if seconds < 60:
        return translate("Durations", "{seconds} s").format(seconds=max(seconds, 0))
    hours, minutes = divmod(seconds // 60, 60)
    if not hours:
        return translate("Durations", "{minutes} min").format(minutes=minutes)
    if not minutes:
        return translate("Durations", "{hours} h").format(hours=hours)
    return translate("Durations", "{hours} h {minutes} min").format(hours=hours, minutes=f"{minutes:02}")
