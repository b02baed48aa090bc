"""The calls of a period by keyboard: languages and matters by months, one looked into, every sum, a file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from sisa_desk.domain.calls import Matter
from tests.builders import a_call, an_id, at
from tests.ui.prepared_answers import PreparedAnswers
from tests.ui.reports_stage import headings, lines


@pytest.fixture
def rang(desk):
    """Let five calls ask for Arabic and two for Tigrinya this month, one for Arabic last month."""
    with desk.database.transaction() as tx:
        for when, language, matter, minutes in (
            *(("Mon 9:00", "ara", Matter.APPOINTMENT, 12) for _ in range(4)),
            ("Mon 9:10", "ara", Matter.MEDIATE_NOW, 36),
            *(("Mon 9:20", "tir", Matter.MEDIATE_NOW, 6) for _ in range(2)),
            ("2026-10-20 9:00", "ara", None, 30),
        ):
            start = at(when)
            end = start.replace(minute=(start.minute + minutes) % 60)
            call = a_call(id=an_id(), number=tx.next_number("cases"), rang_at=start, language=language, matter=matter)
            tx.calls.add(replace(call, answered_at=start, closed_at=end))


@pytest.fixture
def page(open_page, rang):
    return open_page()


def test_languages_stand_with_their_calls_and_hours(page, press):
    press("6")
    assert headings(page) == ["Language", "Calls 7", "Hours 1.6"]
    assert lines(page) == [["Arabic", "5", "1.4"], ["Tigrinya", "2", "0.2"]]


def test_a_quarter_shows_its_months(page, press):
    press("6", "q")
    assert headings(page) == ["Language", "Oct 1", "Nov 7", "Dec –", "Calls 8", "Hours 2.1"]
    assert lines(page)[0] == ["Arabic", "1", "5", "–", "6", "1.9"]


def test_enter_looks_into_a_language_by_matter_and_esc_leads_back(page, press):
    press("6", "q", Qt.Key.Key_Return)
    assert [line[:3] for line in lines(page)] == [
        ["Appointment", "–", "4"],
        ["not known", "1", "–"],
        ["Mediate now", "–", "1"],
    ]
    assert page._headline.full_text == "Arabic: its calls; Esc leads back."
    press(Qt.Key.Key_Escape)
    assert [line[0] for line in lines(page)] == ["Arabic", "Tigrinya"]


def test_matters_are_looked_into_by_language(page, press):
    press("7")
    assert [line[:2] for line in lines(page)] == [["Appointment", "4"], ["Mediate now", "3"]]
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [line[:2] for line in lines(page)] == [["Tigrinya", "2"], ["Arabic", "1"]]


def test_every_sum_stands_in_a_row_of_its_own(page, press):
    press("8")
    assert lines(page) == [
        ["November 2026", "Arabic", "Mediate now", "1", "0.6"],
        ["November 2026", "Arabic", "Appointment", "4", "0.8"],
        ["November 2026", "Tigrinya", "Mediate now", "2", "0.2"],
    ]


def test_published_small_counts_and_their_hours_are_left_out(page, press):
    press("6", "q", "s")
    assert lines(page) == [["Arabic", "•", "•", "–", "•", ""], ["Tigrinya", "–", "•", "–", "•", ""]]
    press("8")
    assert {line[3] for line in lines(page)} == {"•"}


def test_a_call_that_comes_in_counts_at_once(page, press, desk, frame, settle):
    press("6")
    frame.do(desk.calls.open)
    settle()
    assert [line[0] for line in lines(page)] == ["Arabic", "Tigrinya", "not known"]


def test_the_table_is_saved_with_numbers(page, press, frame, tmp_path):
    frame.asker = PreparedAnswers(tmp_path / "calls.xlsx")
    press("8")
    press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    rows = CalamineWorkbook.from_path(tmp_path / "calls.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0] == ["Month", "Language", "Matter", "Calls", "Hours"]
    assert rows[2] == ["November 2026", "Arabic", "Appointment", 4.0, 0.8]
