"""Words, direction, dates and numbers of the eight languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from sisa_desk.ui import language
from sisa_desk.ui.language import CODES, install_language

MONDAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


@pytest.mark.parametrize("code", CODES)
def test_days_and_times_have_latin_digits_in_every_language(qapp, code):
    install_language(qapp, code)
    written = language.day_and_time(MORNING) + language.long_day_text(MONDAY) + language.clock_text(3_661)
    assert not [letter for letter in written if letter.isdigit() and not letter.isascii()]
    assert QLocale().toString(1_234_567_890).isascii() or code in {"fr", "ru", "pl"}
    assert QLocale().zeroDigit() == "0"
    assert all(part in written for part in ("23", "2026", "09:42"))


@pytest.mark.parametrize(
    ("code", "short", "long"),
    [
        ("de", "Mo 23.11.2026", "Montag, 23. November 2026"),
        ("en", "Mon 23 Nov 2026", "Monday, 23 November 2026"),
        ("fr", "lun 23/11/2026", "lundi 23 novembre 2026"),
        ("ru", "пн 23.11.2026", "понедельник, 23 ноября 2026"),
        ("pl", "pon 23.11.2026", "poniedziałek, 23 listopada 2026"),
        ("es", "lun 23/11/2026", "lunes, 23 de noviembre de 2026"),
    ],
)
def test_a_day_is_written_as_people_write_it(qapp, code, short, long):
    install_language(qapp, code)
    assert language.day_text(MONDAY) == short
    assert language.long_day_text(MONDAY) == long


def test_arabic_turns_the_interface_round_and_others_turn_it_back(qapp):
    install_language(qapp, "ar")
    assert language.is_right_to_left()
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert language.left_to_right("030 23125-117") == "\u2066030 23125-117\u2069"
    assert language.isolated("Haddad") == "\u2068Haddad\u2069"
    install_language(qapp, "de")
    assert not language.is_right_to_left()
    assert language.left_to_right("030 23125-117") == "030 23125-117"
    assert language.isolated("Haddad") == "Haddad"
    assert QLocale().language() is QLocale.Language.German


def test_an_arabic_name_is_isolated_in_a_german_line(qapp):
    install_language(qapp, "de")
    assert language.isolated("حداد") == "\u2068حداد\u2069"


def test_an_unknown_language_falls_back_to_english(qapp):
    assert install_language(qapp, "tlh").code == "en"
    assert language.current_language().code == "en"


def test_qt_speaks_the_language_too(qapp):
    install_language(qapp, "de")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    install_language(qapp, "en")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_time_is_the_wall_time_of_berlin_also_in_the_doubled_hour(qapp):
    assert language.time_text(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == "02:30"
    assert language.time_text(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == "02:30"
    assert language.span_text(MORNING, datetime(2026, 11, 23, 9, 30, tzinfo=UTC)) == "09:42–10:30"


@pytest.mark.parametrize(
    ("seconds", "clock", "words"),
    [
        (0, "00:00", "0 s"),
        (59, "00:59", "59 s"),
        (72, "01:12", "1 min"),
        (3_600, "1:00:00", "1 h"),
        (3_900, "1:05:00", "1 h 05 min"),
        (-5, "00:00", "0 s"),
    ],
)
def test_lengths_of_time(qapp, seconds, clock, words):
    assert language.clock_text(seconds) == clock
    assert language.duration_text(seconds) == words
