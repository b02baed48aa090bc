"""Which backups are kept: all of a day, one a day for two weeks, one a week for two months, none older."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from sisa_desk.domain.backups import BackupPlan
from tests.builders import NOW, at

PLAN = BackupPlan()


def half_hours(days: float):
    """Give the moments of backups every half hour of so many days up to now."""
    return [NOW - timedelta(minutes=30 * number) for number in range(int(days * 48))]


def test_the_first_backup_is_due_at_once_and_the_next_after_half_an_hour():
    assert PLAN.is_due(None, NOW)
    assert not PLAN.is_due(NOW - timedelta(minutes=29), NOW)
    assert PLAN.is_due(NOW - timedelta(minutes=30), NOW)


def test_a_clock_that_was_set_back_does_not_hold_backups_up():
    assert PLAN.is_due(NOW + timedelta(days=3), NOW)


def test_every_backup_of_the_last_day_is_kept():
    assert set(half_hours(1)) <= PLAN.kept(half_hours(5), NOW)


def test_before_that_the_last_of_each_day_and_then_of_each_week_is_kept():
    kept = PLAN.kept(half_hours(100), NOW)
    older = sorted((one for one in kept if NOW - one > timedelta(days=1)), reverse=True)
    # Today is Monday the 23rd, eight o'clock; yesterday's afternoon belongs to the last 24 hours already.
    assert [f"{one:%d %b %H:%M}" for one in older[:3]] == ["21 Nov 22:30", "20 Nov 22:30", "19 Nov 22:30"]
    assert [f"{one:%d %b %H:%M}" for one in older[-3:]] == ["25 Oct 22:30", "18 Oct 21:30", "11 Oct 21:30"]
    assert len(older) == 12 + 5


def test_nothing_older_than_the_retention_allows_is_kept():
    kept = PLAN.kept(half_hours(200), NOW)
    assert max(NOW - one for one in kept) <= timedelta(days=60)
    assert PLAN.kept([at("2026-01-05 9:00"), at("2026-01-06 9:00")], NOW) == {at("2026-01-06 9:00")}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 60 * 24 * 400), max_size=200))
def test_keeping_twice_keeps_the_same_and_never_loses_the_newest(minutes):
    written = [NOW - timedelta(minutes=one) for one in minutes]
    kept = PLAN.kept(written, NOW)
    assert PLAN.kept(kept, NOW) == kept
    assert not written or max(written) in kept
    assert len(kept) <= 1 + 24 * 60 + PLAN.days + PLAN.weeks
