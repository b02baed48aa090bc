"""Series as rules without a store: dates, ways around closed days, and how far a change reaches."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sisa_desk.domain.calendar import DayKind
from sisa_desk.domain.clock import moment, wall, wall_date
from sisa_desk.domain.errors import InvalidInput, Missing
from sisa_desk.domain.series import MOST_DATES, Scope, Series, SeriesDate, planned_dates, shifted, weekly_rule
from tests.builders import NOW, an_id, at
from tests.builders.service import a_calendar

CALENDAR = a_calendar()


def a_series(count: int) -> Series:
    return Series(an_id(), weekly_rule(1, count), NOW, dates=tuple(SeriesDate(an_id(), NOW) for _ in range(count)))


@given(weeks=some.integers(1, 4), count=some.integers(2, MOST_DATES // 4))
def test_a_rhythm_keeps_the_weekday_and_the_wall_clock_across_both_changes_of_clocks(weeks, count):
    planned = planned_dates(at("Tue 9:30"), weekly_rule(weeks, count), CALENDAR)
    assert len(planned) == count
    assert {(wall(one.start).weekday(), f"{wall(one.start):%H:%M}") for one in planned} == {(1, "09:30")}
    steps = {wall_date(after.start) - wall_date(before.start) for before, after in pairwise(planned)}
    assert steps <= {timedelta(weeks=weeks)}


def test_what_is_proposed_instead_is_open_and_no_other_date_of_the_series():
    planned = planned_dates(at("Thu 10:00"), "FREQ=DAILY;COUNT=60", CALENDAR)
    own = {wall_date(one.start) for one in planned}
    instead = [wall_date(start) for one in planned for start in one.instead]
    assert all(CALENDAR.is_working_day(day) and day not in own for day in instead)


def test_a_weekend_is_nobodys_hindrance_and_a_holiday_is():
    saturdays = planned_dates(at("2026-11-28 10:00"), weekly_rule(1, 5), CALENDAR)
    assert [one.closed.kind if one.closed else None for one in saturdays] == [None, None, None, None, DayKind.HOLIDAY]


@pytest.mark.parametrize("count", [MOST_DATES, MOST_DATES + 1])
def test_a_series_is_no_longer_than_two_years_of_weeks(count):
    rule = f"FREQ=DAILY;COUNT={count}"
    if count <= MOST_DATES:
        assert len(planned_dates(at("Thu 10:00"), rule, CALENDAR)) == count
    else:
        with pytest.raises(InvalidInput, match="series_too_long"):
            planned_dates(at("Thu 10:00"), rule, CALENDAR)


def test_this_the_following_and_all_are_told_apart():
    series = a_series(5)
    keys = [one.request_id for one in series.dates]
    assert series.within(keys[2], Scope.THIS) == (keys[2],)
    assert series.within(keys[2], Scope.FOLLOWING) == tuple(keys[2:])
    assert series.within(keys[2], Scope.ALL) == tuple(keys)
    with pytest.raises(Missing):
        series.within(an_id(), Scope.ALL)


def test_dates_follow_one_that_is_moved_by_days_and_wall_clock():
    october, november = (
        moment(date(2026, 10, 20), wall(at("9:00")).time()),
        moment(date(2026, 11, 3), wall(at("9:00")).time()),
    )
    moved = shifted(november, october, october + timedelta(days=2, minutes=30))
    assert (wall_date(moved), f"{wall(moved):%H:%M}") == (date(2026, 11, 5), "09:30")
