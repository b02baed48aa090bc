"""Where a moment lies on the board, on days of 23, 24 and 25 hours and in weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sisa_desk.domain.clock import at_minute, wall, whole_day
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.agenda.board_scale import HOURS_SHOWN, scale_of

WEEK = [date(2026, 11, 23) + timedelta(days=number) for number in range(7)]
DAYS = {date(2026, 3, 29): 23, date(2026, 11, 23): 24, date(2026, 10, 25): 25}


@pytest.mark.parametrize(("day", "hours"), DAYS.items())
def test_a_day_is_as_long_as_it_is(day, hours):
    scale = scale_of([day], 880)
    assert scale.width == pytest.approx(880 * hours / HOURS_SHOWN)
    assert len(scale.hours) == hours


@given(day=some.sampled_from(sorted(DAYS)), share=some.floats(0, 0.999))
def test_a_place_means_the_moment_that_lies_there(day, share):
    scale = scale_of([day], 880)
    at = scale.moment(share * scale.width)
    assert scale.stretches[0].x_of(at) == pytest.approx(share * scale.width, abs=0.01)


def test_seven_days_stand_side_by_side_in_their_waking_hours():
    scale = scale_of(WEEK, 700)
    assert scale.width == 700
    noon = [scale.block(Interval(at_minute(day, 720), at_minute(day, 780))) for day in WEEK]
    assert [round(left // 100) for left, _right in noon] == list(range(7))


def test_what_lies_outside_the_hours_of_a_week_stands_at_the_edge_of_its_day():
    scale = scale_of(WEEK, 700)
    early = Interval(at_minute(WEEK[1], 300), at_minute(WEEK[1], 360))
    assert scale.block(early) == (100, 100)
    assert list(scale.spans(early)) == []


def test_an_absence_of_days_is_drawn_in_every_day_it_touches():
    scale = scale_of(WEEK, 700)
    away = Interval(whole_day(WEEK[1]).start, whole_day(WEEK[3]).end)
    assert [(round(left), round(right)) for left, right in scale.spans(away)] == [(100, 200), (200, 300), (300, 400)]


def test_an_appointment_of_another_week_is_nowhere():
    other = Interval(at_minute(date(2026, 12, 1), 600), at_minute(date(2026, 12, 1), 660))
    assert scale_of(WEEK, 700).block(other) is None


def test_hours_are_named_by_the_wall_clock():
    names = [words for _x, words, _begins in scale_of([date(2026, 10, 25)], 880).hours]
    assert names.count("02:00") == 2
    assert wall(at_minute(date(2026, 10, 25), 0)).hour == 0
