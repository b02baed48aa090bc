"""Months, quarters and years follow one another without gaps, by the calendar of Berlin."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.clock import wall
from sisa_desk.domain.periods import Period, Span

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("span", "first", "end"),
    [
        (Span.MONTH, date(2026, 11, 1), date(2026, 12, 1)),
        (Span.QUARTER, date(2026, 10, 1), date(2027, 1, 1)),
        (Span.YEAR, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_day_lies_in_its_month_quarter_and_year(span: Span, first: date, end: date) -> None:
    period = Period.around(date(2026, 11, 23), span)
    assert (period.first, period.end) == (first, end)


@given(days, st.sampled_from(Span), st.integers(-30, 30))
def test_periods_follow_one_another(day: date, span: Span, steps: int) -> None:
    period = Period.around(day, span)
    assert period.first <= day < period.end
    assert period.moved(1).first == period.end
    assert period.moved(steps).moved(-steps) == period
    assert Period.around(period.end - timedelta(days=1), span) == period


@given(days, st.sampled_from(Span))
def test_a_period_begins_and_ends_at_midnight_in_berlin(day: date, span: Span) -> None:
    interval = Period.around(day, span).interval
    assert [wall(at).strftime("%H:%M") for at in (interval.start, interval.end)] == ["00:00", "00:00"]


def test_another_length_begins_around_the_same_first_day() -> None:
    november = Period.around(date(2026, 11, 23), Span.MONTH)
    assert november.as_long_as(Span.YEAR).first == date(2026, 1, 1)
    assert november.as_long_as(Span.YEAR).as_long_as(Span.MONTH).first == date(2026, 1, 1)
