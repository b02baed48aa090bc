"""Typed days and times: what is understood, what is asked back, what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.clock import BERLIN, wall
from sisa_desk.domain.slots import LONGEST_MINUTES, Slot, SlotProblem, SlotTrouble, read_slot

#: Tuesday, 24 November 2026, 10:07 in Berlin.
NOW = datetime(2026, 11, 24, 9, 7, tzinfo=UTC)
#: Wall times, as hypothesis wants them.
NEXT_DAY, THREE_YEARS_ON = datetime(2026, 11, 25), datetime(2029, 11, 20)  # noqa: DTZ001


def understood(text: str, now: datetime = NOW) -> str:
    slot = read_slot(text, now=now)
    assert isinstance(slot, Slot), slot
    assert slot.start.tzinfo is UTC
    return f"{wall(slot.start):%Y-%m-%d %H:%M} {slot.minutes}"


def trouble(text: str, now: datetime = NOW) -> SlotProblem:
    problem = read_slot(text, now=now)
    assert isinstance(problem, SlotProblem), problem
    return problem


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("mo 9", "2026-11-30 09:00 60"),
        ("Mo 9:30 60", "2026-11-30 09:30 60"),
        ("mo. 9.30", "2026-11-30 09:30 60"),
        ("Montag um 9 Uhr", "2026-11-30 09:00 60"),
        ("am Montag, 9 Uhr 30, 90 Minuten", "2026-11-30 09:30 90"),
        ("Monday at 9:30 for 45 min", "2026-11-30 09:30 45"),
        ("9 am monday", "2026-11-30 09:00 60"),
        ("wed 2 pm 1h", "2026-11-25 14:00 60"),
        ("wed 2 p.m. 1,5 h", "2026-11-25 14:00 90"),
        ("fri 12 am", "2026-11-27 00:00 60"),
        ("6.1. 14:00", "2027-01-06 14:00 60"),
        ("6.1 14:00 30", "2027-01-06 14:00 30"),
        ("6. 1. 14:00", "2027-01-06 14:00 60"),
        ("06.01.2027 14 uhr", "2027-01-06 14:00 60"),
        ("6.1.27 1400", "2027-01-06 14:00 60"),
        ("6/1 14:00", "2027-01-06 14:00 60"),
        ("2027-01-06 14:00", "2027-01-06 14:00 60"),
        ("6. Januar 14:00", "2027-01-06 14:00 60"),
        ("6 jan 2027 14:00 2 std", "2027-01-06 14:00 120"),
        ("mi 6. jan. 14 uhr", "2027-01-06 14:00 60"),
        ("Jan 6 14:00", "2027-01-06 14:00 60"),
        ("January 6th, 2027 2 pm", "2027-01-06 14:00 60"),
        ("mi 6.1. 14:00", "2027-01-06 14:00 60"),
        ("mi 25.11 9", "2026-11-25 09:00 60"),
        ("mo 10.11", "2026-11-30 10:11 60"),
        ("di 1.12 9", "2026-12-01 09:00 60"),
        ("29.2. 9", "2028-02-29 09:00 60"),
        ("morgen 10", "2026-11-25 10:00 60"),
        ("übermorgen 930", "2026-11-26 09:30 60"),
        ("day after tomorrow 0930", "2026-11-26 09:30 60"),
        ("heute 11", "2026-11-24 11:00 60"),
        ("14:00", "2026-11-24 14:00 60"),
        ("di 11", "2026-11-24 11:00 60"),
        ("di 9", "2026-12-01 09:00 60"),
        ("in 4 werktagen 9", "2026-11-30 09:00 60"),
        ("in vier Werktagen um 9", "2026-11-30 09:00 60"),
        ("in 4 working days 9", "2026-11-30 09:00 60"),
        ("in 3 tagen 9", "2026-11-27 09:00 60"),
        ("in einer woche 9", "2026-12-01 09:00 60"),
        ("in 2 weeks 9", "2026-12-08 09:00 60"),
        ("in 20 min", "2026-11-24 10:30 60"),
        ("in 2 stunden 30 min", "2026-11-24 12:10 30"),
        ("mo 9-10:30", "2026-11-30 09:00 90"),
        ("mo 9 bis 11 uhr", "2026-11-30 09:00 120"),
        ("mo 9:15–10", "2026-11-30 09:15 45"),
        ("23.12. 9:00 - 9:45", "2026-12-23 09:00 45"),
        ("mo halb 10", "2026-11-30 09:30 60"),
        ("mo halb zehn", "2026-11-30 09:30 60"),
        ("mo viertel 10", "2026-11-30 09:15 60"),
        ("mo dreiviertel 10", "2026-11-30 09:45 60"),
        ("mo viertel nach 9", "2026-11-30 09:15 60"),
        ("mo viertel vor 10", "2026-11-30 09:45 60"),
        ("mon half past nine", "2026-11-30 09:30 60"),
        ("mon quarter to ten", "2026-11-30 09:45 60"),
        ("mo mittags", "2026-11-30 12:00 60"),
        ("mo 3 nachmittags", "2026-11-30 15:00 60"),
        ("mo 3 in the afternoon", "2026-11-30 15:00 60"),
        ("mo 6 uhr früh", "2026-11-30 06:00 60"),
        ("mo 03:00", "2026-11-30 03:00 60"),
        ("9 mo", "2026-11-30 09:00 60"),
        ("kommenden montag 9", "2026-11-30 09:00 60"),
        ("  MO   9  ", "2026-11-30 09:00 60"),
        ("31.12. 23:30", "2026-12-31 23:30 60"),
    ],
)
def test_what_operators_type_is_understood(text, meaning):
    assert understood(text) == meaning


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("", SlotTrouble.EMPTY, ""),
        ("   ", SlotTrouble.EMPTY, ""),
        ("irgendwann 9", SlotTrouble.NOT_UNDERSTOOD, "irgendwann"),
        ("mo 9 foo", SlotTrouble.NOT_UNDERSTOOD, "foo"),
        ("mo 9 2", SlotTrouble.NOT_UNDERSTOOD, "2"),
        ("mo di 9", SlotTrouble.NOT_UNDERSTOOD, "di"),
        ("mo", SlotTrouble.NO_TIME, ""),
        ("6.1.", SlotTrouble.NO_TIME, ""),
        ("31.2. 9", SlotTrouble.NO_SUCH_DAY, "31.2."),
        ("6.13. 9", SlotTrouble.NO_SUCH_DAY, "6.13."),
        ("29.2.2027 9", SlotTrouble.NO_SUCH_DAY, "29.2.2027"),
        ("mo 25", SlotTrouble.NO_SUCH_TIME, "25"),
        ("mo 9:75", SlotTrouble.NO_SUCH_TIME, "9:75"),
        ("mo 6.1. 14:00", SlotTrouble.WRONG_WEEKDAY, "mo"),
        ("heute 9", SlotTrouble.PAST, ""),
        ("9:00", SlotTrouble.PAST, ""),
        ("20.11. 9", SlotTrouble.PAST, ""),
        ("6.1.2026 14:00", SlotTrouble.PAST, ""),
        ("6.1.2036 14:00", SlotTrouble.TOO_FAR, ""),
        ("mo 9 780 min", SlotTrouble.LENGTH, "780"),
        ("mo 9 1 min", SlotTrouble.LENGTH, "1"),
        ("mo 11-9", SlotTrouble.LENGTH, "11-9"),
        ("mo 3", SlotTrouble.AMBIGUOUS, ""),
        ("mo 3:30", SlotTrouble.AMBIGUOUS, ""),
        ("nächsten montag 9", SlotTrouble.AMBIGUOUS, "nächsten montag"),
        ("next fri 9", SlotTrouble.AMBIGUOUS, "next fri"),
        ("28.3.2027 02:30", SlotTrouble.GAP_HOUR, "02:30"),
        ("31.10.2027 02:30", SlotTrouble.DOUBLED_HOUR, "02:30"),
    ],
)
def test_what_cannot_be_taken_is_named(text, code, word):
    problem = trouble(text)
    assert (problem.code, problem.word) == (code, word)


def test_a_day_without_time_is_remembered_for_the_question():
    assert trouble("mo").day == date(2026, 11, 30)


def test_an_ambiguous_hour_offers_both():
    assert [f"{wall(choice):%a %H:%M}" for choice in trouble("mo 3").choices] == ["Mon 03:00", "Mon 15:00"]


def test_an_ambiguous_monday_offers_both():
    assert [f"{wall(choice):%d.%m.}" for choice in trouble("nächsten mo 9").choices] == ["30.11.", "07.12."]


def test_the_hour_that_is_skipped_in_march_is_refused_and_the_next_one_offered():
    (choice,) = trouble("28.3.2027 02:15").choices
    assert f"{wall(choice):%H:%M}" == "03:15"


def test_nine_o_clock_stays_nine_o_clock_across_the_change_of_clocks():
    before, after = read_slot("26.3.2027 9", now=NOW), read_slot("29.3.2027 9", now=NOW)
    assert after.start - before.start == timedelta(days=3, hours=-1)


def test_working_days_are_counted_by_the_calendar_given():
    closed = {date(2026, 11, 25), date(2026, 11, 26)}
    slot = read_slot("in 2 werktagen 9", now=NOW, is_working_day=lambda day: day.weekday() < 5 and day not in closed)
    assert wall(slot.start).date() == date(2026, 11, 30)


def test_without_any_working_day_it_ends_all_the_same():
    assert read_slot("in 2 werktagen 9", now=NOW, is_working_day=lambda _: False).code is SlotTrouble.TOO_FAR


def test_the_usual_length_is_taken_where_none_is_said():
    assert read_slot("mo 9", now=NOW, minutes=15).minutes == 15
    assert read_slot("mo 9", now=NOW).interval.minutes == 60


@given(st.text(max_size=40))
def test_any_text_gives_a_slot_or_a_problem(text):
    assert isinstance(read_slot(text, now=NOW), Slot | SlotProblem)


WORDS = (
    "mo",
    "9",
    "9:30",
    "-",
    "in",
    "4",
    "werktagen",
    "6.1.",
    "jan",
    "am",
    "pm",
    "halb",
    "60",
    "h",
    "bis",
    "nächsten",
)


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_any_words_in_any_order_give_a_slot_in_bounds_or_a_problem(words):
    slot = read_slot(" ".join(words), now=NOW)
    if isinstance(slot, Slot):
        assert slot.start >= NOW - timedelta(minutes=1)
        assert 5 <= slot.minutes <= LONGEST_MINUTES


@given(st.datetimes(NEXT_DAY, THREE_YEARS_ON), st.integers(5, LONGEST_MINUTES))
def test_a_full_date_and_time_is_read_back_exactly(at, minutes):
    at = at.replace(second=0, microsecond=0)
    text = f"{at:%d.%m.%Y %H:%M} {minutes} min"
    slot = read_slot(text, now=NOW)
    if isinstance(slot, Slot):
        assert wall(slot.start).replace(tzinfo=None) == at
        assert slot.minutes == minutes
    else:
        assert slot.code in {SlotTrouble.GAP_HOUR, SlotTrouble.DOUBLED_HOUR}
        assert at.replace(tzinfo=BERLIN).utcoffset() != at.replace(tzinfo=BERLIN, fold=1).utcoffset()
