"""Weeks painted by the quarter of an hour: what is painted is what is read, and nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.availability import Pattern, compiled, offered, weekly
from sisa_desk.domain.clock import whole_day
from sisa_desk.domain.rhythms import Rhythm
from sisa_desk.domain.school_breaks import SchoolBreak, SchoolTime, stretches
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.domain.week_paintings import (
    PAINTED_MODES,
    QUARTERS,
    WORKING_DAYS,
    Layer,
    Painting,
    Stroke,
    after_stroke,
    day_copied,
    fills,
    layer_of,
    layers_in,
    painted,
    repainted,
)
from tests.builders import MONDAY, a_pattern, an_id, between

EVERY_WEEK = Layer(date(2026, 1, 1))
NOTHING = Painting({})
RHYTHMS = (*(Rhythm(every) for every in (1, 2, 3)), *(Rhythm(nth=nth) for nth in (1, 2, -1)))

layers = st.builds(
    Layer,
    valid_from=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    rhythm=st.sampled_from(RHYTHMS),
    valid_to=st.none() | st.dates(date(2028, 1, 1), date(2029, 12, 31)),
    school=st.sampled_from(SchoolTime),
    exceptions=st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=3),
    beside=st.sampled_from((frozenset(), frozenset((Mode.WRITTEN,)))),
)


@st.composite
def strokes(draw: st.DrawFn) -> Stroke:
    start, end = sorted(draw(st.lists(st.integers(0, QUARTERS), min_size=2, max_size=2, unique=True)))
    days = draw(st.frozensets(st.integers(0, 6), min_size=1))
    modes = draw(st.frozensets(st.sampled_from(PAINTED_MODES), min_size=1))
    return Stroke(days, start, end, modes, draw(st.booleans()))


@st.composite
def paintings(draw: st.DrawFn) -> Painting:
    painting = NOTHING
    for stroke in draw(st.lists(strokes(), max_size=6)):
        painting = after_stroke(painting, stroke)
    return painting


def stroke(days: str, start: str, end: str, *modes: Mode, is_erasing: bool = False) -> Stroke:
    """Build a stroke from weekdays as numbers and written times."""
    first, last = (int(text.split(":")[0]) * 4 + int(text.split(":")[1]) // 15 for text in (start, end))
    return Stroke(frozenset(map(int, days)), first, last, frozenset(modes or PAINTED_MODES), is_erasing)


def lines(patterns: tuple[Pattern, ...]) -> list[str]:
    """Write patterns as a person would check them."""
    return [
        f"{one.rrule} {one.start_minute // 60}:{one.start_minute % 60:02}-{one.end_minute // 60}:"
        f"{one.end_minute % 60:02} {'+'.join(mode for mode in PAINTED_MODES if mode in one.modes)}"
        for one in patterns
    ]


@given(layers, paintings())
def test_what_is_painted_is_what_is_read(layer: Layer, painting: Painting) -> None:
    assert painted(repainted((), layer, painting, an_id), layer) == painting


@given(layers, layers, paintings(), strokes())
def test_a_stroke_leaves_other_layers_as_they_were(layer: Layer, other: Layer, painting: Painting, one: Stroke) -> None:
    both = repainted(repainted((), other, painting, an_id), layer, painting, an_id)
    after = repainted(both, layer, after_stroke(painting, one), an_id)
    if layer != other:
        assert [each for each in after if layer_of(each) == other] == [each for each in both if layer_of(each) == other]


@given(paintings(), strokes())
def test_a_stroke_leaves_other_modes_days_and_quarters_as_they_were(painting: Painting, one: Stroke) -> None:
    after = after_stroke(painting, one)
    for mode in PAINTED_MODES:
        for day in range(7):
            for quarter in range(QUARTERS):
                is_under = mode in one.modes and day in one.weekdays and one.start <= quarter < one.end
                expected = not one.is_erasing if is_under else painting.is_painted(mode, day, quarter)
                assert after.is_painted(mode, day, quarter) is expected


@given(paintings(), strokes())
def test_painting_and_erasing_the_same_ends_in_nothing_there(painting: Painting, one: Stroke) -> None:
    there = after_stroke(painting, replace(one, is_erasing=False))
    assert fills(there, one)
    gone = after_stroke(there, replace(one, is_erasing=True))
    assert not any(gone.bits.get((mode, day), 0) & one.mask for mode in one.modes for day in one.weekdays)


@given(layers, paintings(), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from(PAINTED_MODES))
def test_the_day_offers_what_was_painted_by_the_wall_clock(
    layer: Layer, painting: Painting, day: date, mode: Mode
) -> None:
    layer = replace(layer, school=SchoolTime.ALWAYS)
    patterns = repainted((), layer, painting, an_id)
    rows = [row for pattern in patterns for row in compiled(pattern)]
    applies = any(row.applies_on(day) for row in compiled(_whole_week(layer)))
    wanted = [whole_quarter(day, *span) for span in painting.spans(mode, day.weekday())] if applies else []
    assert list(offered(rows, whole_day(day), mode)) == [one for one in wanted if one.start < one.end]


@pytest.mark.parametrize("sunday", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_painted_sunday_keeps_its_wall_clock_when_the_clocks_change(sunday: date) -> None:
    painting = after_stroke(NOTHING, stroke("6", "9:00", "11:00"))
    rows = [row for pattern in repainted((), EVERY_WEEK, painting, an_id) for row in compiled(pattern)]
    for day in (sunday - timedelta(days=7), sunday, sunday + timedelta(days=7)):
        assert offered(rows, whole_day(day)) == (whole_quarter(day, 9 * 60, 11 * 60),)


def test_the_hour_that_is_missing_in_spring_offers_nothing_of_its_own() -> None:
    painting = after_stroke(NOTHING, stroke("6", "2:00", "3:00"))
    rows = [row for pattern in repainted((), EVERY_WEEK, painting, an_id) for row in compiled(pattern)]
    assert offered(rows, whole_day(date(2026, 3, 29))) == ()
    (doubled,) = offered(rows, whole_day(date(2026, 10, 25)))
    assert doubled.minutes == 120


def _whole_week(layer: Layer) -> Pattern:
    (pattern,) = repainted((), layer, after_stroke(NOTHING, stroke("0123456", "0:00", "24:00")), an_id)
    return pattern


def whole_quarter(day: date, start: int, end: int):
    def written(minute: int) -> str:
        day_of = day + timedelta(days=minute // 1440)
        return f"{day_of:%Y-%m-%d} {minute % 1440 // 60}:{minute % 60:02}"

    return between(written(start), written(end))


def test_days_and_modes_with_the_same_hours_become_one_pattern() -> None:
    painting = after_stroke(NOTHING, stroke("0134", "8:00", "12:15"))
    assert lines(repainted((), EVERY_WEEK, painting, an_id)) == [
        "FREQ=WEEKLY;BYDAY=MO,TU,TH,FR 8:00-12:15 phone+on_site+video"
    ]


def test_the_phone_in_the_morning_and_on_site_all_day_are_two_patterns() -> None:
    painting = after_stroke(NOTHING, stroke("2", "8:00", "12:00", Mode.PHONE))
    painting = after_stroke(painting, stroke("2", "8:00", "18:00", Mode.ON_SITE))
    assert lines(repainted((), EVERY_WEEK, painting, an_id)) == [
        "FREQ=WEEKLY;BYDAY=WE 8:00-12:00 phone",
        "FREQ=WEEKLY;BYDAY=WE 8:00-18:00 on_site",
    ]


def test_a_pattern_that_stays_keeps_its_key() -> None:
    kept = a_pattern(weekly(0), "8:00", "12:00")
    painting = after_stroke(painted((kept,), EVERY_WEEK), stroke("3", "14:00", "15:00"))
    after = repainted((kept,), EVERY_WEEK, painting, an_id)
    assert after[0] == kept
    assert len({one.id for one in after}) == 2


def test_writing_stays_with_the_hours_it_stands_beside() -> None:
    pattern = a_pattern(weekly(0), "8:00", "12:00", modes=frozenset((Mode.PHONE, Mode.WRITTEN)))
    (layer,) = layers_in((pattern,))
    painting = after_stroke(painted((pattern,), layer), stroke("3", "14:00", "15:00", Mode.VIDEO))
    kept, new = repainted((pattern,), layer, painting, an_id)
    assert kept == pattern
    assert new.modes == {Mode.VIDEO, Mode.WRITTEN}


def test_a_day_is_copied_to_the_working_days_for_one_mode_only() -> None:
    painting = after_stroke(NOTHING, stroke("0", "9:00", "11:00"))
    copied = day_copied(painting, 0, WORKING_DAYS, [Mode.PHONE])
    assert [day for day in range(7) if copied.spans(Mode.PHONE, day)] == [0, 1, 2, 3, 4]
    assert [day for day in range(7) if copied.spans(Mode.VIDEO, day)] == [0]


def test_an_empty_day_copied_empties_the_others() -> None:
    painting = after_stroke(NOTHING, stroke("12", "9:00", "11:00"))
    assert day_copied(painting, 0, range(7), PAINTED_MODES) == NOTHING


def test_the_layers_stand_in_the_order_of_the_patterns() -> None:
    weekly_one, fortnightly = a_pattern(weekly(0)), a_pattern(weekly(1, interval=2))
    assert [layer.rhythm for layer in layers_in((fortnightly, weekly_one, fortnightly))] == [Rhythm(2), Rhythm()]


def test_what_cannot_be_painted_belongs_to_no_layer_and_stays() -> None:
    odd = (
        a_pattern("FREQ=MONTHLY;BYDAY=1TU,3TH"),
        a_pattern("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101"),
        a_pattern(start="8:10"),
        a_pattern(modes=frozenset((Mode.WRITTEN,))),
        a_pattern("FREQ=YEARLY"),
    )
    assert layers_in(odd) == ()
    assert repainted(odd, EVERY_WEEK, NOTHING, an_id) == odd


AUTUMN = SchoolBreak(an_id(), "Herbstferien", date(2026, 10, 19), date(2026, 10, 30))
CHRISTMAS = SchoolBreak(an_id(), "Weihnachtsferien", date(2026, 12, 21), date(2027, 1, 2))


@given(
    st.dates(date(2026, 10, 1), date(2027, 1, 31)),
    st.integers(0, 120),
    st.sampled_from((SchoolTime.TERM, SchoolTime.BREAKS)),
)
def test_every_day_lies_in_the_stretch_its_school_time_says(first: date, length: int, school: SchoolTime) -> None:
    last = first + timedelta(days=length)
    parts = stretches(first, last, school, (CHRISTMAS, AUTUMN))
    for ahead in range(length + 1):
        day = first + timedelta(days=ahead)
        is_break = AUTUMN.covers(day) or CHRISTMAS.covers(day)
        assert any(start <= day <= end for start, end in parts) is (is_break is (school is SchoolTime.BREAKS))
    assert all(start <= end for start, end in parts)


def test_times_of_the_term_stop_for_the_holidays_and_keep_the_count_of_weeks() -> None:
    pattern = a_pattern(weekly(0, interval=2), valid_from=date(2026, 10, 5), school=SchoolTime.TERM)
    rows = compiled(pattern, (AUTUMN,))
    mondays = [MONDAY + timedelta(weeks=week) for week in range(-7, 1)]
    assert [f"{day:%d.%m.}" for day in mondays if any(row.applies_on(day) for row in rows)] == [
        "05.10.",
        "02.11.",
        "16.11.",
    ]
