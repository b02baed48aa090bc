"""The working calendar: hours, the holidays of Saxony-Anhalt, the three closures of the year's end, lead times."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sisa_desk.domain.calendar import ClosedFor, DayKind, HolidayRule, LeadTimeCount, WorkingCalendar
from sisa_desk.domain.vocabulary import Area
from tests.builders import (
    HOLIDAYS,
    LEAD_TIMES,
    MONDAY,
    a_calendar,
    a_closure,
    a_fixed_holiday,
    an_easter_holiday,
    at,
    opening_hours,
)

CALENDAR = a_calendar()
FIRST_RULES = Path(__file__).parents[2] / "resources" / "data" / "rules.toml"
YEARS = range(2016, 2041)
days = st.dates(date(2016, 1, 1), date(2040, 12, 31))

_LETTERS = {DayKind.WORKING: "W", DayKind.WEEKEND: "-", DayKind.HOLIDAY: "H", DayKind.CLOSURE: "C"}


def drawn(count: LeadTimeCount) -> str:
    """The arithmetic as one letter a day: W counts, H, C and - do not."""
    return "".join(_LETTERS[one.kind] for one in count.days)


@cache
def library(year: int) -> set[date]:
    return set(holidays.country_holidays("DE", subdiv="ST", years=year))


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_of_saxony_anhalt_agree_with_a_second_source(year: int) -> None:
    ours = {day for day in days_of_year(year) if CALENDAR.holiday_on(day)}
    assert ours == library(year)
    assert len(ours) == 11


def test_the_rules_a_new_store_begins_with_are_these_holidays() -> None:
    with FIRST_RULES.open("rb") as file:
        shipped = tomllib.load(file)["holidays"]
    assert {(one.get("month"), one.get("day"), one.get("easter_offset")) for one in shipped} == {
        (rule.month, rule.day, rule.easter_offset) for rule in HOLIDAYS
    }


def days_of_year(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=number) for number in range(366 if year % 4 == 0 else 365)]


@pytest.mark.parametrize("day", [date(2026, 6, 4), date(2026, 11, 1), date(2026, 11, 18)])
def test_corpus_christi_all_saints_and_the_day_of_repentance_are_no_holidays_here(day: date) -> None:
    assert CALENDAR.holiday_on(day) == ""


def test_a_holiday_is_called_by_its_name() -> None:
    assert CALENDAR.holiday_on(date(2027, 1, 6)) == "Epiphany"
    assert an_easter_holiday("Good Friday", -2).in_year(2027) == date(2027, 3, 26)
    assert HolidayRule(HOLIDAYS[0].id, "Easter Sunday").in_year(2027) == date(2027, 3, 28)


def test_a_calendar_with_other_holidays_forgets_the_former_ones() -> None:
    assert CALENDAR.holiday_on(date(2026, 11, 23)) == ""
    changed = replace(CALENDAR, holidays=(a_fixed_holiday("Day of the desk", 11, 23),))
    assert changed.holiday_on(date(2026, 11, 23)) == "Day of the desk"
    assert changed.holiday_on(date(2027, 1, 6)) == ""
    assert CALENDAR.holiday_on(date(2027, 1, 6)) == "Epiphany"


# Closures


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2026, 12, 20), ""),
        (date(2026, 12, 21), "R"),
        (date(2026, 12, 22), "R"),
        (date(2026, 12, 23), "HAR"),
        (date(2026, 12, 31), "HAR"),
        (date(2027, 1, 1), "HAR"),
        (date(2027, 1, 2), ""),
        (date(2026, 7, 1), ""),
    ],
)
def test_each_closure_of_the_years_end_has_its_own_days(day: date, closed: str) -> None:
    kinds = (ClosedFor.HOTLINE, ClosedFor.APPOINTMENTS, ClosedFor.REQUESTS)
    assert "".join(kind.name[0] for kind in kinds if CALENDAR.closure_on(day, kind)) == closed


@given(days)
def test_a_closure_covers_its_first_and_its_last_day_and_what_lies_between(day: date) -> None:
    summer = a_closure(ClosedFor.HOTLINE, (7, 10), (8, 2))
    assert summer.covers(day) == (date(day.year, 7, 10) <= day <= date(day.year, 8, 2))
    over_new_year = a_closure(ClosedFor.HOTLINE, (12, 23), (1, 1))
    assert over_new_year.covers(day) == (day >= date(day.year, 12, 23) or day == date(day.year, 1, 1))
    assert a_closure(ClosedFor.HOTLINE, (5, 4), (5, 4)).covers(day) == ((day.month, day.day) == (5, 4))


# Working days and lead time


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (MONDAY, DayKind.WORKING, ""),
        (date(2026, 11, 28), DayKind.WEEKEND, ""),
        (date(2027, 1, 6), DayKind.HOLIDAY, "Epiphany"),
        (date(2026, 12, 28), DayKind.CLOSURE, "year end, appointments"),
        # A day can be several things at once; the strongest is named.
        (date(2026, 12, 25), DayKind.HOLIDAY, "Christmas Day"),
        (date(2026, 12, 27), DayKind.CLOSURE, "year end, appointments"),
        # While only requests are closed, appointments are kept and the day counts.
        (date(2026, 12, 21), DayKind.WORKING, ""),
    ],
)
def test_a_day_counts_or_is_named_for_not_counting(day: date, kind: DayKind, name: str) -> None:
    counted = CALENDAR.counted(day)
    assert (counted.kind, counted.name) == (kind, name)
    assert CALENDAR.is_working_day(day) == (kind is DayKind.WORKING)


@pytest.mark.parametrize(
    ("asked_on", "working_days", "picture", "earliest"),
    [
        # Monday: Tuesday, Wednesday, Thursday.
        (date(2026, 11, 23), 3, "WWW", date(2026, 11, 26)),
        (date(2026, 11, 27), 3, "--WWW", date(2026, 12, 2)),
        (date(2026, 11, 28), 1, "-W", date(2026, 11, 30)),
        (date(2026, 11, 23), 5, "WWWW--W", date(2026, 11, 30)),
        # Over Epiphany, a Wednesday in 2027.
        (date(2027, 1, 4), 3, "WHWW", date(2027, 1, 8)),
        # The last requests of the year: Friday the 18th leaves Monday and Tuesday before the closure.
        (date(2026, 12, 18), 3, "--WWCCHHCCCCCH--W", date(2027, 1, 4)),
        # Sunday the 20th is the last day on which requests are taken.
        (date(2026, 12, 20), 3, "WWCCHHCCCCCH--W", date(2027, 1, 4)),
        # From the 21st nobody has asked before 2 January, and that Saturday itself does not count.
        (date(2026, 12, 21), 3, "CCCCCCCCCCCC" + "-WWHW", date(2027, 1, 7)),
        (date(2026, 12, 31), 3, "CC" + "-WWHW", date(2027, 1, 7)),
        (date(2027, 1, 1), 3, "C" + "-WWHW", date(2027, 1, 7)),
        (date(2027, 1, 2), 3, "-WWHW", date(2027, 1, 7)),
        # 2 January 2026 is a Friday: taken that day, counted from the next.
        (date(2025, 12, 29), 3, "CCCC" + "--WHWW", date(2026, 1, 8)),
        (date(2026, 1, 2), 3, "--WHWW", date(2026, 1, 8)),
        # Good Friday to Easter Monday.
        (date(2027, 3, 24), 3, "WH--HWW", date(2027, 3, 31)),
        (date(2026, 11, 23), 0, "W", date(2026, 11, 23)),
        (date(2026, 11, 23), -1, "W", date(2026, 11, 23)),
    ],
)
def test_the_lead_time_is_counted_day_by_day(asked_on: date, working_days: int, picture: str, earliest: date) -> None:
    count = CALENDAR.count_from(asked_on, working_days)
    assert drawn(count) == picture
    assert (count.wanted, count.earliest) == (working_days, earliest)


#: Asked on, working days wanted, one letter for each day that is counted or not, the earliest day.
YEARS_ENDS = """
    2024-12-18 3 WW--CCHHCCCCCHW 2025-01-02
    2024-12-19 5 W--CCHHCCCCCHWW--HWW 2025-01-08
    2024-12-20 3 --CCHHCCCCCHWW--HW 2025-01-07
    2025-01-02 3 W--HWW 2025-01-08
    2025-01-03 1 --HW 2025-01-07
    2025-01-03 3 --HWWW 2025-01-09
    2025-01-03 5 --HWWWW--W 2025-01-13
    2025-12-17 5 WW--WCCHHCCCCCHW--W 2026-01-05
    2025-12-19 3 --WCCHHCCCCCHW--W 2026-01-05
    2025-12-20 3 -WCCHHCCCCCHW--W 2026-01-05
    2026-01-05 1 HW 2026-01-07
    2026-01-05 3 HWWW 2026-01-09
    2026-12-16 3 WW--W 2026-12-21
    2026-12-17 3 W--WW 2026-12-22
    2026-12-22 5 CCCCCCCCCCC-WWHWW--W 2027-01-11
    2027-01-02 5 -WWHWW--W 2027-01-11
    2027-01-05 1 HW 2027-01-07
    2027-01-06 3 WW--W 2027-01-11
    2027-12-17 3 --WWW 2027-12-22
    2028-01-03 3 WWHW 2028-01-07
    2028-01-03 5 WWHW--WW 2028-01-11
"""
EASTER_TO_WHITSUN = """
    2025-04-15 3 WWH--HW 2025-04-22
    2025-04-16 3 WH--HWW 2025-04-23
    2025-04-17 1 H--HW 2025-04-22
    2025-04-17 3 H--HWWW 2025-04-24
    2025-04-18 3 --HWWW 2025-04-24
    2026-04-01 3 WH--HWW 2026-04-08
    2026-04-02 5 H--HWWWW--W 2026-04-13
    2026-04-04 1 -HW 2026-04-07
    2027-03-25 1 H--HW 2027-03-30
    2027-03-26 3 --HWWW 2027-04-01
    2025-04-29 3 WHW--W 2025-05-05
    2025-05-28 3 HW--WW 2025-06-03
    2026-05-13 1 HW 2026-05-15
    2026-05-22 3 --HWWW 2026-05-28
"""
AUTUMN = """
    2025-10-02 3 H--WWW 2025-10-08
    2025-10-28 3 WWH--W 2025-11-03
    2025-10-29 5 WH--WWWW 2025-11-06
    2025-10-30 1 H--W 2025-11-03
    2025-10-31 3 --WWW 2025-11-05
    2026-10-29 3 WH-WW 2026-11-03
    2026-10-30 1 H-W 2026-11-02
    2027-10-29 3 -HWWW 2027-11-03
    2022-10-28 3 --HWWW 2022-11-03
    2022-10-31 3 WWW 2022-11-03
"""
WITHOUT_NOTICE = """
    2026-11-28 0 --W 2026-11-30
    2027-01-06 0 HW 2027-01-07
    2026-12-24 0 CCCCCCCCC--W 2027-01-04
"""


@pytest.mark.parametrize(
    "line",
    [
        one
        for block in (YEARS_ENDS, EASTER_TO_WHITSUN, AUTUMN, WITHOUT_NOTICE)
        for one in block.splitlines()
        if one.strip()
    ],
)
def test_the_days_everybody_miscounts(line: str) -> None:
    asked_on, working_days, picture, earliest = line.split()
    count = CALENDAR.count_from(date.fromisoformat(asked_on), int(working_days))
    assert (drawn(count), count.earliest) == (picture, date.fromisoformat(earliest))


# The second source works a year's holidays out when it is first asked for them.
@settings(deadline=None)
@given(days, st.integers(0, 12))
def test_the_earliest_day_is_never_a_closed_one(asked_on: date, working_days: int) -> None:
    assert is_working(CALENDAR.count_from(asked_on, working_days).earliest)


@settings(deadline=None)
@given(days, st.integers(1, 12))
def test_the_earliest_day_has_as_many_working_days_behind_it_as_were_wanted(asked_on: date, working_days: int) -> None:
    count = CALENDAR.count_from(asked_on, working_days)
    taken_on = asked_on
    while CALENDAR.closure_on(taken_on, ClosedFor.REQUESTS):
        taken_on += timedelta(days=1)
    after = [taken_on + timedelta(days=number) for number in range(1, (count.earliest - taken_on).days + 1)]
    working = [day for day in after if is_working(day)]
    assert len(working) == working_days
    assert working[-1] == count.earliest
    assert [one.day for one in count.days if one.day > taken_on] == after


def is_working(day: date) -> bool:
    """Work the day out anew, by the published sentences."""
    closed = (day.month, day.day) >= (12, 23) or (day.month, day.day) == (1, 1)
    return day.weekday() < 5 and not closed and day not in library(day.year)


@given(days, st.integers(0, 12))
def test_asking_later_never_leads_to_an_earlier_day(asked_on: date, working_days: int) -> None:
    later = CALENDAR.count_from(asked_on + timedelta(days=1), working_days).earliest
    assert CALENDAR.count_from(asked_on, working_days).earliest <= later


def test_the_lead_time_depends_on_the_area_and_is_the_longest_while_the_area_is_open() -> None:
    assert [CALENDAR.lead_time(area) for area in (Area.HEALTH, Area.EDUCATION, Area.LEGAL, None)] == [3, 5, 0, 5]
    assert a_calendar(lead_times=LEAD_TIMES[:1]).lead_time(None) == 3
    assert WorkingCalendar().lead_time(None) == 0


def test_a_calendar_without_hours_counts_without_end_but_stops_counting() -> None:
    count = WorkingCalendar().count_from(MONDAY, 3)
    assert not any(one.kind is DayKind.WORKING for one in count.days)


def test_a_saturday_with_hours_is_a_working_day() -> None:
    surge = a_calendar(hours=tuple(map(opening_hours, range(6))))
    assert surge.is_working_day(date(2026, 11, 28))


# Hours of the hotline


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("Mon 7:59", False),
        ("Mon 8:00", True),
        ("Mon 15:59", True),
        ("Mon 16:00", False),
        ("Sat 10:00", False),
        ("2027-01-06 10:00", False),
        ("2026-12-21 10:00", True),
        ("2026-12-23 10:00", False),
        ("2027-01-04 10:00", True),
        # Eight o'clock stays eight o'clock across the change of clocks.
        ("2026-03-27 8:00", True),
        ("2026-03-30 8:00", True),
        ("2026-03-30 7:59", False),
        ("2026-10-26 8:00", True),
        ("2026-10-26 7:59", False),
    ],
)
def test_the_hotline_is_open_by_the_wall_clock(moment: str, *, is_open: bool) -> None:
    assert CALENDAR.is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("after", "opens"),
    [
        ("Mon 7:00", "Mon 8:00"),
        ("Mon 8:00", "Tue 8:00"),
        ("Fri 17:00", "2026-11-30 8:00"),
        ("2026-12-22 16:00", "2027-01-04 8:00"),
        ("2027-01-05 16:00", "2027-01-07 8:00"),
    ],
)
def test_the_next_opening_skips_weekends_holidays_and_the_closure(after: str, opens: str) -> None:
    assert CALENDAR.opens_next(at(after)) == at(opens)


def test_a_hotline_with_a_break_at_noon_opens_twice() -> None:
    calendar = a_calendar(hours=(opening_hours(0, time(8), time(12)), opening_hours(0, time(13), time(16))))
    assert calendar.hours_on(MONDAY) == (at("8:00"), at("16:00"))
    assert [calendar.is_open(at(text)) for text in ("11:59", "12:00", "12:59", "13:00")] == [True, False, False, True]
    assert calendar.opens_next(at("12:30")) == at("13:00")
    assert calendar.opens_next(at("13:00")) == at("2026-11-30 8:00")


def test_a_hotline_without_hours_never_opens() -> None:
    assert WorkingCalendar().opens_next(at("8:00")) is None
    assert WorkingCalendar().hours_on(MONDAY) is None
