"""Wall clock and world time, on ordinary days and on those that have 23 or 25 hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.clock import at_minute, days_of, moment, wall, wall_date, whole_day
from sisa_desk.domain.intervals import Interval
from tests.builders import CLOCK, MONDAY, at, between

SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def test_the_tests_happen_on_a_monday_at_eight() -> None:
    assert (CLOCK().tzinfo, wall(CLOCK()).time(), wall_date(CLOCK()).weekday()) == (UTC, time(8), 0)


def test_eight_in_the_morning_is_seven_utc_in_winter_and_six_in_summer() -> None:
    assert moment(date(2026, 1, 15), time(8)) == utc(2026, 1, 15, 7)
    assert moment(date(2026, 7, 15), time(8)) == utc(2026, 7, 15, 6)


@pytest.mark.parametrize(
    ("at_wall", "expected"),
    [
        (time(1, 59), utc(2026, 3, 29, 0, 59)),
        (time(2, 0), utc(2026, 3, 29, 1, 0)),
        (time(2, 30), utc(2026, 3, 29, 1, 30)),
        (time(3, 0), utc(2026, 3, 29, 1, 0)),
    ],
)
def test_a_time_in_the_spring_gap_moves_forward(at_wall: time, expected: datetime) -> None:
    assert moment(SPRING, at_wall) == expected


def test_half_past_two_in_the_spring_gap_is_shown_as_half_past_three() -> None:
    assert wall(moment(SPRING, time(2, 30))).time() == time(3, 30)


def test_a_time_that_comes_twice_in_autumn_is_the_first() -> None:
    assert moment(AUTUMN, time(2, 30)) == utc(2026, 10, 25, 0, 30)
    assert moment(AUTUMN, time(2, 30, fold=1)) == utc(2026, 10, 25, 1, 30)


def test_both_half_past_twos_of_autumn_are_shown_as_half_past_two() -> None:
    assert {wall(utc(2026, 10, 25, hour, 30)).time() for hour in (0, 1)} == {time(2, 30)}


@pytest.mark.parametrize(("day", "hours"), [(MONDAY, 24), (SPRING, 23), (AUTUMN, 25)])
def test_a_day_has_the_hours_it_has(day: date, hours: int) -> None:
    assert whole_day(day).minutes == hours * 60


def test_minute_1440_is_the_next_midnight() -> None:
    assert at_minute(MONDAY, 1440) == at_minute(date(2026, 11, 24), 0) == at("Tue 0:00")
    assert at_minute(date(2026, 12, 31), 1440) == at("2027-01-01 0:00")


@given(days, st.integers(0, 1439))
def test_a_minute_of_a_day_is_its_wall_time_unless_the_clock_skips_it(day: date, minute: int) -> None:
    shown = wall(at_minute(day, minute))
    off = (shown.hour * 60 + shown.minute - minute, shown.date())
    assert off == (0, day) or (off == (60, day) and 120 <= minute < 180)


@given(days)
def test_each_day_ends_where_the_next_begins(day: date) -> None:
    assert whole_day(day).end == whole_day(day + timedelta(days=1)).start
    assert days_of(whole_day(day)) == (day,)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)), st.integers(1, 20_000))  # noqa: DTZ001
def test_the_days_of_a_window_are_those_that_share_time_with_it(start: datetime, minutes: int) -> None:
    window = Interval(start, start + timedelta(minutes=minutes))
    around = [wall_date(start) + timedelta(days=number) for number in range(-2, minutes // 1380 + 3)]
    assert days_of(window) == tuple(day for day in around if whole_day(day).overlaps(window))


def test_a_window_that_ends_at_midnight_does_not_touch_the_new_day() -> None:
    assert days_of(between("Mon 22:00", "Tue 0:00")) == (MONDAY,)
    assert days_of(between("Mon 22:00", "Tue 0:01")) == (MONDAY, date(2026, 11, 24))
