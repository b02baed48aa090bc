"""Recurrence: the published cases, the changes of clocks, an independent oracle, and rules that mean harm."""

# ruff: noqa: DTZ001 - wall times carry no zone

from __future__ import annotations

import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule as oracle
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence import Recurrence, Series, occurrences, read_recurrence, wall_times
from tests.domain.recurrence_tables import (
    LIBRARY_CASES,
    STANDARD_CASES,
    changes_of_clocks,
    comes_out,
    first_times,
    keeps_nine_o_clock,
    moves_out_of_the_gap,
    takes_the_first_of_two,
)


@pytest.mark.parametrize("case", LIBRARY_CASES, ids=lambda case: case["name"])
def test_the_cases_of_the_library_come_out_right(case):
    assert comes_out(case)


@pytest.mark.parametrize("case", STANDARD_CASES, ids=lambda case: case["says"])
def test_the_examples_of_the_standard_come_out_right(case):
    assert comes_out(case)


@pytest.mark.parametrize("wrong", [["1997-09-02 09:00"], ["1997-09-02 09:00", "1998-09-03 09:00"], None])
def test_a_case_with_other_times_would_be_found(wrong):
    assert not comes_out({"rule": "FREQ=YEARLY;COUNT=2", "start": "1997-09-02 09:00", "expected": wrong})


def test_the_tables_are_whole():
    assert len(LIBRARY_CASES) == 215
    assert sum(case["expected"] is None for case in LIBRARY_CASES) == 10
    assert len(STANDARD_CASES) == 42


# by the wall clock


@pytest.mark.parametrize("sunday", changes_of_clocks(), ids=str)
def test_nine_o_clock_stays_nine_o_clock_when_the_clocks_change(sunday):
    assert keeps_nine_o_clock(sunday)


@pytest.mark.parametrize("sunday", [day for day in changes_of_clocks() if day.month == 3], ids=str)
def test_a_time_in_the_gap_moves_forward_by_the_gap_that_day_only(sunday):
    assert moves_out_of_the_gap(sunday)


@pytest.mark.parametrize("sunday", [day for day in changes_of_clocks() if day.month == 10], ids=str)
def test_a_time_that_comes_twice_is_the_first_of_the_two(sunday):
    assert takes_the_first_of_two(sunday)


def test_another_zone_has_its_own_clock():
    series = Series(datetime(2026, 11, 2, 9), (read_recurrence("FREQ=WEEKLY"),), zone=ZoneInfo("America/New_York"))
    window = Interval(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 3, tzinfo=UTC))
    assert occurrences(series, window) == (datetime(2026, 11, 2, 14, tzinfo=UTC),)


# series


def test_exceptions_take_dates_away_and_single_dates_add_to_them():
    series = Series(
        datetime(2026, 11, 23, 9),
        (read_recurrence("FREQ=DAILY;COUNT=3"),),
        dates=(datetime(2026, 11, 28, 10), datetime(2026, 11, 24, 9)),
        exceptions=frozenset({datetime(2026, 11, 25, 9)}),
    )
    found = occurrences(series, Interval(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)))
    assert [f"{at:%d %H}" for at in found] == ["23 08", "24 08", "28 09"]


def test_the_first_date_belongs_to_a_series_whose_rule_does_not_name_it():
    series = Series(datetime(2026, 11, 23, 9), (read_recurrence("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261205T000000Z"),))
    found = occurrences(series, Interval(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)))
    assert [f"{at:%d %b}" for at in found] == ["23 Nov", "27 Nov", "04 Dec"]


def test_an_end_in_world_time_counts_by_the_wall_clock_it_means():
    # 22:30 UTC is half past eleven in the evening in Berlin: the time at eleven is still one.
    rule = read_recurrence("FREQ=DAILY;UNTIL=20261125T223000Z")
    found = occurrences(
        Series(datetime(2026, 11, 24, 23), (rule,)),
        Interval(datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)),
    )
    assert [f"{at.astimezone(BERLIN):%d %H}" for at in found] == ["24 23", "25 23"]


def test_a_day_as_end_is_included():
    assert len(first_times("FREQ=DAILY;UNTIL=20261125", datetime(2026, 11, 23, 9), 10)) == 3


def test_a_window_far_away_is_reached_without_walking_there():
    rule, start = read_recurrence("FREQ=DAILY;INTERVAL=3"), datetime(2026, 11, 23)
    found = list(wall_times(rule, datetime(1726, 1, 1, 9), start, start + timedelta(days=9)))
    assert len(found) == 3
    assert all((at - datetime(1726, 1, 1, 9)).days % 3 == 0 for at in found)


def test_positions_count_in_the_whole_week_also_in_the_first_one():
    # Thursday is the first day; the second working day of its own week, Tuesday, lies before it.
    found = first_times("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=2", datetime(2026, 11, 26, 9), 5)
    assert found == [datetime(2026, 12, 1, 9), datetime(2026, 12, 8, 9)]


# an independent oracle

_WEEKDAYS = st.lists(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=4, unique=True)


def _numbers(least: int, most: int) -> st.SearchStrategy[list[int]]:
    signed = st.integers(least, most) | st.integers(-most, -least)
    return st.lists(signed, min_size=1, max_size=4, unique=True)


@st.composite
def rules(draw) -> str:
    """Draw a rule on which the library and the standard agree."""
    frequency = draw(st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 5))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 30))}")
    if draw(st.booleans()):
        parts.append(f"BYMONTH={','.join(map(str, draw(st.lists(st.integers(1, 12), min_size=1, unique=True))))}")
    if draw(st.booleans()):
        weekdays = draw(_WEEKDAYS)
        if frequency in {"YEARLY", "MONTHLY"} and draw(st.booleans()):
            weekdays = [f"{draw(st.sampled_from([1, 2, 3, 4, 5, -1, -2]))}{day}" for day in weekdays]
        parts.append(f"BYDAY={','.join(weekdays)}")
    if frequency != "WEEKLY" and draw(st.booleans()):
        parts.append(f"BYMONTHDAY={','.join(map(str, draw(_numbers(1, 31))))}")
    if draw(st.booleans()):
        parts.append(f"BYHOUR={','.join(map(str, draw(st.lists(st.integers(0, 23), min_size=1, max_size=3))))}")
    if frequency == "MONTHLY" and len(parts) > 3 and draw(st.booleans()):
        assume(not parts[-1].startswith("COUNT"))
        parts.append(f"BYSETPOS={','.join(map(str, draw(_numbers(1, 5))))}")
    parts.append(f"WKST={draw(st.sampled_from(['MO', 'SU', 'TH']))}")
    return ";".join(parts)


@settings(max_examples=400, deadline=None)
@given(rules(), st.datetimes(datetime(2016, 1, 1), datetime(2030, 1, 1)), st.integers(0, 900))
def test_an_independent_expansion_gives_the_same_times(rule, first, days):
    first = first.replace(second=0, microsecond=0)
    start = first + timedelta(days=days)
    end = start + timedelta(days=400)
    expected = [at for at in oracle.rrulestr(rule, dtstart=first).between(start, end, inc=True) if at < end]
    assert list(wall_times(read_recurrence(rule), first, start, end)) == expected


# rules that mean harm or make no sense


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("", "FREQ"),
        ("INTERVAL=2", "FREQ"),
        ("FREQ=OFTEN", "FREQ"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL"),
        ("FREQ=DAILY;INTERVAL=٣", "INTERVAL"),
        ("FREQ=DAILY;COUNT=999999", "COUNT"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20261231", "COUNT"),
        ("FREQ=DAILY;UNTIL=20261331", "UNTIL"),
        ("FREQ=DAILY;UNTIL=tomorrow", "UNTIL"),
        ("FREQ=DAILY;BYDAY=XX", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY"),
        ("FREQ=MONTHLY;BYDAY=99MO", "BYDAY"),
        ("FREQ=DAILY;BYDAY=2MO", "BYDAY"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=2MO", "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH"),
        ("FREQ=DAILY;BYHOUR=24", "BYHOUR"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ"),
        ("FREQ=DAILY;BYEASTER=0", "BYEASTER"),
        (f"FREQ=DAILY;BYHOUR={','.join(['1'] * 900)}", "RRULE"),
    ],
)
def test_what_cannot_be_read_names_its_part(rule, part):
    with pytest.raises(InvalidInput) as refused:
        read_recurrence(rule)
    assert (refused.value.code, refused.value.facts["part"]) == ("rule_unreadable", part)


_EVERY_MINUTE = ",".join(map(str, range(60)))
_EVERY_HOUR = ",".join(map(str, range(24)))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=1",
        "FREQ=DAILY;COUNT=10000;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=7;BYHOUR=3;BYMINUTE=59;BYSECOND=61",
        f"FREQ=DAILY;BYHOUR={_EVERY_HOUR};BYMINUTE={_EVERY_MINUTE}",
        f"FREQ=YEARLY;BYHOUR={_EVERY_HOUR};BYMINUTE={_EVERY_MINUTE};BYDAY=MO,TU,WE,TH,FR,SA,SU",
        f"FREQ=DAILY;BYHOUR={_EVERY_HOUR};BYMINUTE={_EVERY_MINUTE};BYSECOND={_EVERY_MINUTE}",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;COUNT=10000",
    ],
)
def test_a_rule_that_would_take_for_ever_ends_soon_with_a_refusal_or_an_answer(rule):
    begun = time.process_time()
    with suppress(InvalidInput):
        list(wall_times(read_recurrence(rule), datetime(1, 1, 1), datetime(2026, 1, 1), datetime(9999, 12, 31)))
    assert time.process_time() - begun < 1


def test_a_rule_written_in_full_is_a_value() -> None:
    rule = read_recurrence("rrule:freq=weekly;byday=th,mo;wkst=su;interval=2;")
    assert isinstance(rule, Recurrence)
    assert (rule.interval, rule.week_start, [one.weekday for one in rule.weekdays]) == (2, 6, [3, 0])
