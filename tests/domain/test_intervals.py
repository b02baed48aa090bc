"""Half-open stretches of time and the three verbs on them, against a brute-force set of minutes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.intervals import Interval, intersect, subtract, unite
from tests.builders import NOW, between

_DAY = 120
minutes = st.integers(0, _DAY)


def moment(minute: int) -> datetime:
    return NOW + timedelta(minutes=minute)


def span(start: int, end: int) -> Interval:
    return Interval(moment(start), moment(end))


def covered(intervals: Iterable[Interval]) -> set[int]:
    """The minutes that lie in any of the intervals, counted one by one."""
    known = tuple(intervals)
    return {minute for minute in range(_DAY) if any(one.start <= moment(minute) < one.end for one in known)}


def assert_is_tidy(intervals: tuple[Interval, ...]) -> None:
    assert all(intervals), "an empty stretch was kept"
    assert all(one.end < other.start for one, other in pairwise(intervals))


#: Empty and turned-round stretches are drawn too: no verb may take them for time.
stretches = st.builds(span, minutes, minutes)
lists = st.lists(stretches, max_size=8)


@given(lists)
def test_uniting_keeps_exactly_the_minutes_of_all(some: list[Interval]) -> None:
    assert_is_tidy(unite(some))
    assert covered(unite(some)) == covered(some)


@given(lists, lists)
def test_intersecting_keeps_exactly_the_minutes_of_both(ours: list[Interval], theirs: list[Interval]) -> None:
    assert_is_tidy(intersect(ours, theirs))
    assert covered(intersect(ours, theirs)) == covered(ours) & covered(theirs)


@given(lists, lists)
def test_subtracting_keeps_exactly_the_minutes_only_ours(ours: list[Interval], theirs: list[Interval]) -> None:
    assert_is_tidy(subtract(ours, theirs))
    assert covered(subtract(ours, theirs)) == covered(ours) - covered(theirs)


@given(lists, lists)
def test_what_is_kept_and_what_is_taken_make_up_the_whole(ours: list[Interval], theirs: list[Interval]) -> None:
    assert unite((*intersect(ours, theirs), *subtract(ours, theirs))) == unite(ours)


@given(lists, lists)
def test_the_verbs_do_not_care_for_order(ours: list[Interval], theirs: list[Interval]) -> None:
    assert unite(ours) == unite(reversed(ours)) == unite(unite(ours))
    assert intersect(ours, theirs) == intersect(theirs, ours)
    assert subtract(ours, theirs) == subtract(reversed(ours), reversed(theirs))


@given(stretches, stretches)
def test_two_stretches_overlap_when_they_share_a_minute(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one) == bool(covered([one]) & covered([other]))


@given(stretches.filter(bool), stretches.filter(bool))
def test_one_contains_the_other_when_it_has_all_its_minutes(one: Interval, other: Interval) -> None:
    assert one.contains(other) == (covered([other]) <= covered([one]))


@pytest.mark.parametrize(
    ("relation", "one", "overlaps", "contains", "is_contained"),
    [
        ("before", span(0, 10), False, False, False),
        ("meets", span(0, 40), False, False, False),
        ("overlaps", span(30, 50), True, False, False),
        ("starts", span(40, 50), True, False, True),
        ("during", span(45, 50), True, False, True),
        ("finishes", span(50, 60), True, False, True),
        ("equals", span(40, 60), True, True, True),
        ("finished by", span(30, 60), True, True, False),
        ("contains", span(30, 70), True, True, False),
        ("started by", span(40, 70), True, True, False),
        ("overlapped by", span(50, 70), True, False, False),
        ("met by", span(60, 70), False, False, False),
        ("after", span(70, 80), False, False, False),
    ],
)
def test_all_thirteen_relations_of_allen(
    relation: str, one: Interval, *, overlaps: bool, contains: bool, is_contained: bool
) -> None:
    booked = span(40, 60)
    assert (one.overlaps(booked), one.contains(booked), booked.contains(one)) == (overlaps, contains, is_contained)


def test_back_to_back_appointments_do_not_overlap() -> None:
    assert not between("9:00", "10:00").overlaps(between("10:00", "11:00"))


def test_nothing_shares_time_with_an_empty_stretch() -> None:
    assert not between("9:00", "10:00").overlaps(between("9:30", "9:30"))


def test_a_stretch_knows_its_minutes_and_grows_at_both_ends() -> None:
    talk = between("9:00", "10:00")
    assert talk.minutes == 60
    assert talk.widened(timedelta(minutes=20), timedelta(minutes=10)) == between("8:40", "10:10")


def test_an_empty_stretch_holds_no_time() -> None:
    assert not between("9:00", "9:00")
    assert not between("10:00", "9:00")
    assert between("9:00", "9:01")


def test_minutes_are_real_ones_on_the_days_of_clock_changes() -> None:
    assert between("2026-03-29 0:00", "2026-03-30 0:00").minutes == 23 * 60
    assert between("2026-10-25 0:00", "2026-10-26 0:00").minutes == 25 * 60
