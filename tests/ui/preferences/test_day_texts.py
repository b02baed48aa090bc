"""Days of a year and hours of a day as people type them."""

from __future__ import annotations

from datetime import time

import pytest

from sisa_desk.ui.preferences.day_texts import day_of_year_text, read_day, read_spans, spans_text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("6.1.", (1, 6)),
        ("06.01.", (1, 6)),
        ("6.1", (1, 6)),
        (" 24 . 12 . ", (12, 24)),
        ("24/12", (12, 24)),
        ("31.2.", (2, 31)),  # no such day: the rule says so, not the reading
        ("", None),
        ("January", None),
        ("6.1.2027", None),
    ],
)
def test_days(text, day):
    assert read_day(text) == day


def test_days_are_written_as_they_are_read():
    assert day_of_year_text(12, 24) == "24.12."
    assert day_of_year_text(None, None) == ""
    assert read_day(day_of_year_text(2, 28)) == (2, 28)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("8-16", "08:00–16:00"),
        ("8–12, 13:30–16", "08:00–12:00, 13:30–16:00"),
        ("8.15 bis 12 Uhr und 13-16h", "08:15–12:00, 13:00–16:00"),
        ("9 to 5", "09:00–05:00"),  # the wrong way round: refused when it is stored
        ("", ""),
    ],
)
def test_hours(text, written):
    assert spans_text(read_spans(text)) == written


@pytest.mark.parametrize("text", ["morning", "8", "8-", "8-25", "8:70-9", "8-12 13-16", "24-25"])
def test_what_is_no_hours(text):
    assert read_spans(text) is None


def test_hours_are_written_as_they_are_read():
    spans = ((time(8), time(12)), (time(13, 30), time(16)))
    assert read_spans(spans_text(spans)) == spans
