"""The hours of a weekday, set at once and taken back at once."""

from __future__ import annotations

from datetime import time

import pytest

from sisa_desk.domain.errors import InvalidInput

MORNING, AFTERNOON = (time(8), time(12)), (time(13), time(16))


def hours(desk, weekday=0):
    rules = desk.preferences.rules().calendar.hours
    return [(one.opens, one.closes) for one in rules if one.weekday == weekday]


def test_a_day_gets_several_spans_in_order_and_its_old_ones_back(desk):
    receipt = desk.preferences.set_hours(0, (AFTERNOON, MORNING))
    assert receipt.value == (MORNING, AFTERNOON)
    assert sorted(hours(desk)) == [MORNING, AFTERNOON]
    assert hours(desk, 1) == [(time(8), time(16))]
    again = receipt.undo()
    assert hours(desk) == [(time(8), time(16))]
    again.undo()
    assert sorted(hours(desk)) == [MORNING, AFTERNOON]


def test_no_spans_close_the_day(desk):
    desk.preferences.set_hours(4, ())
    assert hours(desk, 4) == []


@pytest.mark.parametrize(
    ("spans", "code"),
    [
        (((time(12), time(8)),), "end_before_start"),
        (((time(8), time(8)),), "end_before_start"),
        ((MORNING, (time(11), time(13))), "hours_overlap"),
        ((MORNING, MORNING), "hours_overlap"),
    ],
)
def test_hours_that_cannot_be_change_nothing(desk, spans, code):
    with pytest.raises(InvalidInput) as refused:
        desk.preferences.set_hours(0, spans)
    assert refused.value.code == code
    assert hours(desk) == [(time(8), time(16))]


def test_spans_may_touch(desk):
    desk.preferences.set_hours(0, (MORNING, (time(12), time(13))))
    assert len(hours(desk)) == 2
