"""Sums of calls as tables: by language or matter, month by month, small counts left out for publication."""

from __future__ import annotations

import pytest

from sisa_desk.domain.calls import Matter
from sisa_desk.domain.periods import Period, Span
from sisa_desk.domain.statistics import CallGrouping, CallSum, key_of, seconds_of, sums_of, table_of
from tests.builders import a_call, at

OCTOBER, NOVEMBER = 2026 * 12 + 9, 2026 * 12 + 10
MONTHS = (OCTOBER, NOVEMBER)
SUMS = (
    CallSum(OCTOBER, "ara", "appointment", 6, 600),
    CallSum(OCTOBER, "tir", "appointment", 2, 100),
    CallSum(NOVEMBER, "ara", "mediate_now", 7, 300),
    CallSum(NOVEMBER, "ara", "appointment", 5, 200),
    CallSum(NOVEMBER, "tir", "mediate_now", 9, 50),
)


def test_a_call_is_counted_by_its_month_in_berlin_its_language_and_its_matter():
    call = a_call(rang_at=at("2026-11-01 0:10"), language="tir", matter=Matter.TRANSLATION)
    assert key_of(call) == (NOVEMBER, "tir", "translation")
    assert key_of(a_call(rang_at=at("2026-10-31 23:50"), language="", matter=None)) == (OCTOBER, "", "")


@pytest.mark.parametrize(
    ("answered", "closed", "seconds"),
    [("9:00", "9:07", 420), (None, "9:07", 0), ("9:00", None, 0), ("9:07", "9:00", 0)],
)
def test_a_call_lasts_from_being_taken_to_the_end_of_its_wrap_up(answered, closed, seconds):
    call = a_call(answered_at=answered and at(f"Mon {answered}"), closed_at=closed and at(f"Mon {closed}"))
    assert seconds_of(call) == seconds


def test_calls_that_cancel_each_other_out_leave_no_sum():
    assert sums_of([]) == ()


def test_lines_are_languages_the_most_often_asked_first_with_their_sum():
    table = table_of(SUMS, MONTHS, CallGrouping.LANGUAGE)
    assert [(line.key, line.by_month, line.calls, line.seconds) for line in (*table.lines, table.total)] == [
        ("ara", (6, 12), 18, 1100),
        ("tir", (2, 9), 11, 150),
        (None, (8, 21), 29, 1250),
    ]


def test_a_line_can_be_looked_into_by_the_other_side():
    table = table_of(SUMS, MONTHS, CallGrouping.MATTER, within="ara")
    assert [(line.key, line.by_month) for line in table.lines] == [("appointment", (6, 5)), ("mediate_now", (0, 7))]


def test_published_no_small_count_shows_nor_can_be_worked_out():
    table = table_of(SUMS, MONTHS, CallGrouping.LANGUAGE, least=5)
    assert [line.by_month for line in table.lines] == [(None, None), (None, None)]
    assert (table.total.by_month, table.total.calls) == ((8, 21), 29)


def test_time_is_left_out_where_the_calls_are():
    small = (CallSum(OCTOBER, "ara", "", 3, 60), CallSum(OCTOBER, "tir", "", 2, 30), CallSum(OCTOBER, "som", "", 9, 90))
    table = table_of(small, (OCTOBER,), CallGrouping.LANGUAGE, least=5)
    assert [(line.calls, line.seconds) for line in table.lines] == [(9, 90), (None, None), (None, None)]
    assert table.total.seconds == 180


def test_nothing_is_a_table_without_lines():
    assert table_of((), MONTHS, CallGrouping.MATTER).lines == ()


def test_a_year_has_twelve_months_and_a_quarter_three():
    assert list(Period(Span.QUARTER, 2026 * 4 + 3).months) == [OCTOBER, NOVEMBER, NOVEMBER + 1]
    assert len(Period(Span.YEAR, 2026).months) == 12
