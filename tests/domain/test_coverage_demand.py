"""What was asked before, what that lets one expect, and where it meets nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from sisa_desk.domain.coverage import (
    SLOTS_A_WEEK,
    Asking,
    Demand,
    GapKind,
    LanguageWeek,
    demand_of,
    gaps_in,
    open_slots,
    same_week,
    same_weeks_before,
    slot_interval,
    slot_of_week,
    weeks_before,
    years_before,
)
from sisa_desk.domain.coverage.maps import lost_between
from sisa_desk.domain.reachability import chance_to_reach, chances_of_the_week
from sisa_desk.domain.vocabulary import Mode
from tests.builders import MONDAY, NOW, at, between, opening_hours

OPEN = open_slots(opening_hours(weekday) for weekday in range(5))
TEN, HALF_PAST_TEN = 20, 21


def asking(when: str, **changes) -> Asking:
    return Asking(**{"language": "tir", "at": at(when), "mode": Mode.PHONE, **changes})


def demand(*askings: Asking, mode: Mode = Mode.PHONE, district: str = "") -> Demand:
    return demand_of(askings, (mode, district), OPEN)


def a_week(people: dict[int, int], expected: dict[int, float], chance: float = 0.5) -> LanguageWeek:
    return LanguageWeek(
        language="tir",
        speakers=max(people.values(), default=0),
        on_request=0,
        people=tuple(people.get(slot, 0) for slot in range(SLOTS_A_WEEK)),
        chances=tuple(chance if people.get(slot) else 0.0 for slot in range(SLOTS_A_WEEK)),
        asked=tuple(int(slot in expected) for slot in range(SLOTS_A_WEEK)),
        expected=tuple(expected.get(slot, 0.0) for slot in range(SLOTS_A_WEEK)),
    )


def test_a_half_hour_of_the_week_follows_the_wall_clock_of_berlin():
    assert slot_of_week(at("2026-07-06 10:15")) == slot_of_week(at("2026-11-23 10:15")) == TEN
    assert slot_interval(MONDAY, TEN) == between("Mon 10:00", "10:30")


def test_the_weeks_before_are_over_and_lie_before_the_week_that_is_shown():
    assert weeks_before(MONDAY, NOW, 8).end == at("Mon 0:00")
    assert weeks_before(MONDAY + timedelta(weeks=3), NOW, 8) == weeks_before(MONDAY, NOW, 8)
    assert weeks_before(MONDAY - timedelta(weeks=1), NOW, 8).end == at("2026-11-16 0:00")


def test_askings_are_counted_by_language_way_of_working_and_district():
    askings = (
        asking("2026-11-16 10:05"),
        asking("2026-11-09 10:25"),
        asking("2026-11-09 10:25", mode=Mode.ON_SITE, district="Stendal"),
        asking("2026-11-09 10:25", mode=Mode.ON_SITE, district="Harz"),
    )
    assert demand(*askings).asked("tir")[TEN] == 2
    assert demand(*askings, mode=Mode.ON_SITE).asked("tir")[TEN] == 2
    assert demand(*askings, mode=Mode.ON_SITE).districts_in("tir", TEN, TEN + 1) == ("Harz", "Stendal")
    assert demand(*askings, mode=Mode.ON_SITE, district="Harz").asked("tir")[TEN] == 1
    assert demand(*askings).asked("ara") == (0,) * SLOTS_A_WEEK


def test_expected_calls_are_those_of_one_week_spread_to_the_half_hours_beside():
    found = demand(asking("2026-11-16 10:05"), asking("2026-11-09 10:05"), asking("2026-11-09 15:00", language="ara"))
    assert found.weeks == 2
    assert found.expected("tir")[TEN - 1 : TEN + 2] == (0.25, 0.5, 0.25)
    assert sum(found.expected("tir")) == 1


def test_nobody_is_expected_to_ring_while_the_hotline_is_closed():
    first_thing = demand(asking("2026-11-16 8:10"))
    assert first_thing.expected("tir")[15:18] == (0, 0.75, 0.25)
    at_night = demand(asking("2026-11-16 22:10"))
    assert at_night.expected("tir")[43:46] == (0, 1, 0)


def test_without_opening_hours_every_half_hour_counts_as_open():
    assert len(open_slots(())) == SLOTS_A_WEEK


@pytest.mark.parametrize(
    ("people", "chance", "kind"),
    [(0, 0.0, GapKind.NOBODY), (1, 0.9, GapKind.ONE_PERSON), (2, 0.3, GapKind.UNSURE), (2, 0.6, None)],
)
def test_a_gap_is_where_calls_are_expected_and_too_few_answer(people, chance, kind):
    line = a_week({TEN: people}, {TEN: 0.5}, chance)
    assert line.gap_at(TEN, 0.5) is kind
    assert a_week({TEN: people}, {}, chance).gap_at(TEN, 0.5) is None


def test_neighbouring_half_hours_of_one_kind_are_one_gap_and_midnight_divides():
    line = a_week({}, {TEN: 0.5, HALF_PAST_TEN: 0.25, 47: 0.1, 48: 0.1})
    gaps = list(gaps_in(line, 0.5))
    assert [(gap.weekday, gap.minutes, gap.expected) for gap in gaps] == [
        (0, (600, 660), 0.75),
        (0, (1410, 1440), 0.1),
        (1, (0, 30), 0.1),
    ]
    assert gaps[0].missed == 0.75


def test_what_is_lost_is_the_last_person_and_the_last_but_one():
    before = a_week({TEN: 1, HALF_PAST_TEN: 2, 30: 5, 31: 1}, {})
    after = a_week({TEN: 0, HALF_PAST_TEN: 1, 30: 4, 31: 1}, {})
    assert [(gap.first, gap.last, gap.kind) for gap in lost_between(before, after)] == [
        (TEN, TEN + 1, GapKind.NOBODY),
        (HALF_PAST_TEN, HALF_PAST_TEN + 1, GapKind.ONE_PERSON),
    ]
    assert list(lost_between(before, replace(before))) == []


def test_the_chances_of_a_whole_week_are_those_of_its_hours():
    random = Random(7)
    for _ in range(20):
        tried = [(random.randrange(10**15), random.randrange(168), random.random() < 0.5) for _ in range(12)]
        week = chances_of_the_week(tried, 10**15)
        assert week == pytest.approx([chance_to_reach(tried, hour, 10**15) for hour in range(168)])


def test_the_fifty_third_week_is_seen_beside_the_last_one_of_other_years():
    new_year = date(2026, 12, 28)
    assert new_year.isocalendar().week == 53
    assert [same_week(new_year, back).isocalendar()[:2] for back in (1, 6)] == [(2025, 52), (2020, 53)]


def test_a_week_that_is_not_over_is_not_looked_back_to():
    next_year = MONDAY + timedelta(weeks=53)
    assert list(same_weeks_before(MONDAY, NOW, 3)) == [2025, 2024, 2023]
    assert list(same_weeks_before(next_year, NOW, 3)) == [2025, 2024]


def test_years_in_which_nobody_asked_for_anything_are_left_out():
    found = years_before(
        {2025: [asking("2025-11-24 10:00")], 2024: [], 2023: [asking("2023-11-20 10:00", mode=Mode.VIDEO)]},
        (Mode.PHONE, ""),
    )
    assert found.years == (2025, 2023)
    assert [sum(one.asked) for one in found.of("tir")] == [1, 0]
