"""Recurrence: the published cases, the changes of clocks, an independent oracle, and rules that mean harm."""

# ruff: noqa: DTZ001 - wall times carry no zone

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule as oracle
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sisa_desk.domain.clock import BERLIN
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.recurrence import Recurrence, Series, occurrences, read_recurrence, wall_times

FAR = datetime(2400, 1, 1)
#: Cases of python-dateutil's own tests; where RFC 5545 says otherwise the right answer stands, with the reason.
LIBRARY_CASES = json.loads(Path(__file__).with_name("recurrence_cases.json").read_text(encoding="utf-8"))
#: The examples of RFC 5545, 3.8.5.3; "…" means that they go on.
STANDARD_CASES = json.loads(Path(__file__).with_name("recurrence_standard.json").read_text(encoding="utf-8"))


def first_times(rule: str, first: datetime, count: int) -> list[datetime]:
    return list(islice(wall_times(read_recurrence(rule), first, first, FAR), count))


@pytest.mark.parametrize("case", LIBRARY_CASES, ids=lambda case: case["name"])
def test_the_cases_of_the_library_come_out_right(case):
    first = datetime.fromisoformat(case["start"])
    if case["expected"] is None:
        with pytest.raises(InvalidInput):
            read_recurrence(case["rule"])
    else:
        expected = [datetime.fromisoformat(at) for at in case["expected"]]
        assert first_times(case["rule"], first, len(expected) + 1) == expected


@pytest.mark.parametrize("case", STANDARD_CASES, ids=lambda case: case["says"])
def test_the_examples_of_the_standard_come_out_right(case):
    first = datetime.fromisoformat(case["start"])
    goes_on = case["expected"][-1] == "…"
    expected = [datetime.fromisoformat(at) for at in case["expected"] if at != "…"]
    assert first_times(case["rule"], first, len(expected) + (not goes_on)) == expected


def test_the_tables_are_whole():
    assert len(LIBRARY_CASES) == 215
    assert sum(case["expected"] is None for case in LIBRARY_CASES) == 10
    assert len(STANDARD_CASES) == 42


# by the wall clock


def changes_of_clocks() -> list[date]:
    """Give the Sundays on which the clocks of Berlin change, 2016 to 2036: the last of March and of October."""
    lasts = (date(year, month, 31) for year in range(2016, 2037) for month in (3, 10))
    return [last - timedelta(days=(last.weekday() + 1) % 7) for last in lasts]


@pytest.mark.parametrize("sunday", changes_of_clocks(), ids=str)
def test_nine_o_clock_stays_nine_o_clock_when_the_clocks_change(sunday):
    first = datetime.combine(sunday - timedelta(days=3), datetime.min.time()).replace(hour=9)
    series = Series(first, (read_recurrence("FREQ=DAILY;COUNT=7"),))
    found = occurrences(series, Interval(datetime(2015, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)))
    assert [at.astimezone(BERLIN).replace(tzinfo=None) for at in found] == [
        first + timedelta(days=number) for number in range(7)
    ]
    assert len({at.hour for at in found}) == 2


@pytest.mark.parametrize("sunday", [day for day in changes_of_clocks() if day.month == 3], ids=str)
def test_a_time_in_the_gap_moves_forward_by_the_gap_that_day_only(sunday):
    first = datetime.combine(sunday - timedelta(days=1), datetime.min.time()).replace(hour=2, minute=15)
    found = occurrences(Series(first, (read_recurrence("FREQ=DAILY;COUNT=3"),)), around(sunday))
    assert [f"{at.astimezone(BERLIN):%H:%M}" for at in found] == ["02:15", "03:15", "02:15"]


@pytest.mark.parametrize("sunday", [day for day in changes_of_clocks() if day.month == 10], ids=str)
def test_a_time_that_comes_twice_is_the_first_of_the_two(sunday):
    first = datetime.combine(sunday, datetime.min.time()).replace(hour=2, minute=30)
    (found,) = occurrences(Series(first), around(sunday))
    assert found == datetime.combine(sunday, datetime.min.time(), UTC).replace(minute=30)


def around(day: date) -> Interval:
    start = datetime.combine(day, datetime.min.time(), UTC)
    return Interval(start - timedelta(days=3), start + timedelta(days=4))


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
