"""Weekly patterns, their exceptions, absences, and what is left: against dateutil's recurrences as an oracle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrule, rrulestr
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.availability import (
    END_OF_PLANNING,
    WEEKDAYS,
    Pattern,
    WeekRow,
    compiled,
    free,
    nth_from_end,
    nth_of_month,
    offered,
    read_rule,
    week_number,
    weekly,
)
from sisa_desk.domain.clock import BERLIN, at_minute
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.intervals import Interval, unite
from sisa_desk.domain.vocabulary import Mode
from tests.builders import MONDAY, a_pattern, an_absence, at, between

YEARS = (date(2024, 1, 1), date(2030, 12, 31))


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "WEEKLY", "MONTHLY")))
    weekdays = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4, unique=True))
    if frequency == "DAILY":
        return f"FREQ=DAILY;BYDAY={','.join(weekdays)}" if draw(st.booleans()) else "FREQ=DAILY"
    if frequency == "MONTHLY":
        nths = st.integers(-5, 5).filter(bool)
        return "FREQ=MONTHLY;BYDAY=" + ",".join(f"{draw(nths)}{weekday}" for weekday in weekdays)
    interval = draw(st.sampled_from((1, 2, 2, 3, 5)))
    return f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(weekdays)}"


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    starts = draw(st.integers(0, 23))
    text = draw(rules())
    valid_from = draw(st.dates(*YEARS))
    until = draw(st.none() | st.dates(*YEARS))
    around = [valid_from + timedelta(days=number) for number in range(60)]
    return a_pattern(
        f"{text};UNTIL={until:%Y%m%d}" if until else text,
        f"{starts}:{draw(st.sampled_from(('00', '30')))}",
        f"{draw(st.integers(starts + 1, 24))}:00",
        valid_from=valid_from,
        valid_to=draw(st.none() | st.dates(*YEARS)),
        exceptions=frozenset(draw(st.lists(st.sampled_from(around), max_size=5))),
    )


def days_by_dateutil(pattern: Pattern, first: date, last: date) -> list[date]:
    """Expand the rule as RFC 5545 has it, by the wall clock, with a date in UNTIL meaning that whole day."""
    text, _, until = pattern.rrule.partition(";UNTIL=")
    begins = datetime.combine(pattern.valid_from, time(), UTC)
    recurrence = rrulestr(f"{text};WKST=MO", dtstart=begins)
    assert isinstance(recurrence, rrule)
    ends = [last, *([pattern.valid_to] if pattern.valid_to else []), *([date.fromisoformat(until)] if until else [])]
    through = datetime.combine(min(ends), time(23, 59), UTC)
    found = (one.date() for one in recurrence.between(datetime.combine(first, time(), UTC), through, inc=True))
    return [day for day in found if day not in pattern.exceptions]


def days_by_rows(rows: Iterable[WeekRow], first: date, last: date) -> list[date]:
    known = tuple(rows)
    every = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in every if any(row.applies_on(day) for row in known)]


@given(patterns(), st.dates(*YEARS), st.integers(1, 800))
def test_compiled_rows_hold_on_the_very_days_of_the_rule(pattern: Pattern, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    assert days_by_rows(compiled(pattern), first, last) == days_by_dateutil(pattern, first, last)


@given(patterns(), st.dates(*YEARS), st.integers(1, 60))
def test_times_are_offered_by_the_wall_clock_across_its_changes(pattern: Pattern, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    window = Interval(at_minute(first, 0), at_minute(last, 1440))
    expected = (
        Interval(by_wall(day, pattern.start_minute), by_wall(day, pattern.end_minute))
        for day in days_by_dateutil(pattern, first, last)
    )
    assert offered(compiled(pattern), window) == unite(expected)


def by_wall(day: date, minute: int) -> datetime:
    """Give the moment by the zone's own arithmetic: wall time first, zone last."""
    naive = datetime.combine(day, time(), BERLIN) + timedelta(minutes=minute)
    return naive.astimezone(UTC)


@pytest.mark.parametrize(
    ("first", "hours"),
    [("2026-03-23", 9), ("2026-03-30", 9), ("2026-10-19", 9), ("2026-10-26", 9)],
)
def test_nine_stays_nine_in_the_weeks_of_both_clock_changes(first: str, hours: int) -> None:
    rows = compiled(a_pattern(weekly(0), "9:00", "10:00", valid_from=date(2026, 1, 1)))
    window = between(f"{first} 0:00", f"{first} 23:00")
    assert offered(rows, window) == (between(f"{first} {hours}:00", "10:00"),)


def test_a_night_of_the_spring_change_is_an_hour_short_and_of_the_autumn_change_an_hour_long() -> None:
    rows = compiled(a_pattern("FREQ=DAILY", "1:00", "5:00", valid_from=date(2026, 1, 1)))
    lengths = [
        sum(one.minutes for one in offered(rows, between(f"{day} 0:00", f"{day} 12:00")))
        for day in ("2026-03-28", "2026-03-29", "2026-10-25")
    ]
    assert lengths == [240, 180, 300]


def test_a_time_that_lies_wholly_in_the_spring_gap_is_not_offered() -> None:
    rows = compiled(a_pattern("FREQ=DAILY", "2:30", "3:00", valid_from=date(2026, 1, 1)))
    assert offered(rows, between("2026-03-29 0:00", "2026-03-29 12:00")) == ()


def test_every_second_week_counts_from_the_week_in_which_the_pattern_begins() -> None:
    rows = compiled(a_pattern(weekly(0, interval=2), valid_from=date(2026, 11, 25)))
    # It begins on a Wednesday: that week's Monday is over, the next one is not its turn.
    assert days_by_rows(rows, MONDAY, date(2026, 12, 31)) == [date(2026, 12, 7), date(2026, 12, 21)]


@pytest.mark.parametrize(
    ("until", "last"),
    [("20261130", 30), ("20261129", 23), ("20261130T225959Z", 30), ("20261129T225959Z", 23), ("20261130T120000", 30)],
)
def test_the_last_day_is_included_however_calendars_write_it(until: str, last: int) -> None:
    rows = compiled(a_pattern(f"FREQ=WEEKLY;BYDAY=MO;UNTIL={until}"))
    assert days_by_rows(rows, MONDAY, date(2026, 12, 31))[-1] == date(2026, 11, last)


def test_the_last_tuesday_of_the_month_may_be_the_fourth_or_the_fifth() -> None:
    rows = compiled(a_pattern("FREQ=MONTHLY;BYDAY=-1TU"))
    assert days_by_rows(rows, MONDAY, date(2026, 12, 31)) == [date(2026, 11, 24), date(2026, 12, 29)]


@given(st.dates(date(1960, 1, 1), date(2100, 12, 31)))
def test_the_place_of_a_weekday_in_its_month_is_counted_from_both_ends(day: date) -> None:
    month = [date(day.year, day.month, number) for number in range(1, 32) if is_day(day, number)]
    same = [one for one in month if one.weekday() == day.weekday()]
    assert same[nth_of_month(day) - 1] == day == same[nth_from_end(day)]
    assert week_number(day + timedelta(days=7)) == week_number(day) + 1


def is_day(day: date, number: int) -> bool:
    try:
        day.replace(day=number)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "FREQ=YEARLY",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=2MO",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=-1",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=54",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=²",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=soon",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260231",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130garbage",
        "FREQ=WEEKLY;BYDAY=MO;WKST=SU",
        "FREQ=DAILY;INTERVAL=2",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO",
        "FREQ=MONTHLY;BYMONTHDAY=15",
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused_by_name(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_rule(text)
    assert (refusal.value.code, refusal.value.field, refusal.value.facts["value"]) == (
        "rule_not_supported",
        "pattern",
        text,
    )


@given(st.text(alphabet="FREQ=WEKLYDAIMONTH;BYDAUSINTRV0123456789,-+TZ ", max_size=60))
def test_reading_any_text_gives_a_rule_or_a_refusal(text: str) -> None:
    try:
        rule = read_rule(text)
    except InvalidInput as refusal:
        code = refusal.code
    else:
        code = "" if rule.weekdays else "a rule of no day"
    assert code in {"", "rule_not_supported"}


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(1, 53))
def test_a_rule_that_was_written_is_read_back(weekdays: set[int], interval: int) -> None:
    rule = read_rule(weekly(*weekdays, interval=interval))
    assert (rule.weekdays, rule.interval) == (tuple((one, 0) for one in sorted(weekdays)), interval)


@pytest.mark.parametrize("text", ["RRULE:FREQ=DAILY", "freq=daily", " FREQ=DAILY ", "FREQ=DAILY;WKST=MO"])
def test_rules_are_read_as_other_calendars_write_them(text: str) -> None:
    assert len(read_rule(text).weekdays) == 7


@pytest.mark.parametrize(("start", "end"), [(600, 600), (600, 540), (-1, 60), (0, 1441)])
def test_a_pattern_ends_after_it_begins_and_within_its_day(start: int, end: int) -> None:
    with pytest.raises(InvalidInput) as refusal:
        compiled(replace(a_pattern(), start_minute=start, end_minute=end))
    assert refusal.value.code == "end_before_start"


def test_a_pattern_is_offered_for_its_own_modes_only() -> None:
    evenings: dict[str, Any] = {"start": "18:00", "end": "20:00", "modes": frozenset((Mode.PHONE,))}
    rows = (*compiled(a_pattern(start="8:00", end="12:00")), *compiled(a_pattern(**evenings)))
    day = between("Mon 0:00", "Tue 0:00")
    assert offered(rows, day, Mode.ON_SITE) == (between("8:00", "12:00"),)
    assert offered(rows, day, Mode.PHONE) == offered(rows, day) == (between("8:00", "12:00"), between("18:00", "20:00"))


def test_offered_times_are_cut_to_the_window() -> None:
    rows = compiled(a_pattern(start="8:00", end="12:00"))
    assert offered(rows, between("10:00", "Tue 9:00")) == (between("10:00", "12:00"), between("Tue 8:00", "9:00"))


def test_what_is_left_is_offered_and_extra_less_away_and_booked() -> None:
    left = free(
        offered_times=[between("8:00", "12:00")],
        extra=[between("11:00", "14:00")],
        absences=[between("8:00", "9:00")],
        busy=[between("10:00", "10:30"), between("13:30", "15:00")],
    )
    assert left == (between("9:00", "10:00"), between("10:30", "13:30"))


def test_an_absence_without_an_end_lasts_until_it_is_ended() -> None:
    long_ago = an_absence("2010-05-03 0:00", None)
    assert long_ago.interval == Interval(at("2010-05-03 0:00"), END_OF_PLANNING)
    assert an_absence("Mon 0:00", "Wed 0:00").interval == between("Mon 0:00", "Wed 0:00")
