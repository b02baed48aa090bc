"""The ledger of unmet demand: what counts, by what it is counted, and that a recount comes to the same."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sisa_desk.domain.events import Noun
from sisa_desk.domain.offers import Answer, Offer, OfferState
from sisa_desk.domain.unmet import (
    Case,
    Gap,
    Grouping,
    WeekHour,
    figures_of,
    gaps_in,
    in_line,
    ledger_of,
    reason_of,
)
from sisa_desk.domain.vocabulary import Area, UnfilledReason
from tests.builders import NOW, an_id, an_offer, at

REACHED, DECLINED = UnfilledReason.NOBODY_REACHED, UnfilledReason.ALL_DECLINED


def a_case(language: str = "ara", reason: UnfilledReason | None = REACHED, **changes: Any) -> Case:
    facts: dict[str, Any] = {"noun": Noun.REQUEST, "id": an_id(), "number": 1, "asked_at": NOW, "district": "Halle"}
    return Case(**{**facts, "language": language, "reason": reason, **changes})


CASES = st.lists(
    st.builds(
        a_case,
        st.sampled_from(["ara", "tir", ""]),
        st.none() | st.sampled_from(UnfilledReason),
        area=st.none() | st.sampled_from(Area),
        district=st.sampled_from(["", "Halle", "Stendal"]),
        asked_at=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    ),
    max_size=40,
)


def test_lines_count_reasons_shares_and_the_period_before() -> None:
    cases = [a_case(), a_case(reason=DECLINED), a_case(reason=None), a_case("tir"), a_case("tir", None)]
    ledger = ledger_of(cases, [a_case("tir"), a_case("tir"), a_case(reason=None)], Grouping.LANGUAGE)
    arabic, tigrinya = ledger.lines
    assert (arabic.key, arabic.by_reason, arabic.cases, arabic.trend) == ("ara", {REACHED: 1, DECLINED: 1}, 3, 2)
    assert (tigrinya.key, tigrinya.unmet, tigrinya.share, tigrinya.trend) == ("tir", 1, 0.5, -1)
    assert (ledger.total.unmet, ledger.total.cases, ledger.total.trend) == (3, 5, 1)
    assert ledger.reasons == (REACHED, DECLINED)


def test_what_was_only_asked_for_before_stays_in_sight() -> None:
    (line,) = ledger_of([], [a_case()], Grouping.LANGUAGE).lines
    assert (line.unmet, line.before, line.share) == (0, 1, 0.0)


def test_who_needs_nobody_any_more_leaves_no_demand() -> None:
    assert not a_case(reason=UnfilledReason.NO_LONGER_NEEDED).is_unmet
    assert a_case(reason=UnfilledReason.EXCLUDED).is_unmet
    assert not a_case(reason=None).is_unmet


@pytest.mark.parametrize("grouping", Grouping)
@given(cases=CASES, before=CASES)
def test_a_recount_comes_to_the_same(grouping: Grouping, cases: list[Case], before: list[Case]) -> None:
    ledger = ledger_of(cases, before, grouping)
    unmet = [case for case in cases if case.reason not in {None, UnfilledReason.NO_LONGER_NEEDED}]
    assert ledger.total.unmet == sum(line.unmet for line in ledger.lines) == len(unmet)
    assert ledger.total.by_reason == Counter(case.reason for case in unmet)
    opened = [case for line in ledger.lines for case in in_line(cases, grouping, line.key)]
    assert sorted(case.id for case in opened) == sorted(case.id for case in unmet)
    for line in ledger.lines:
        assert line.unmet == len(in_line(cases, grouping, line.key)) <= line.cases or not line.cases
    assert ledger.total.trend == len(unmet) - sum(case.is_unmet for case in before)


@given(CASES)
def test_published_figures_keep_every_count_that_is_large_enough(cases: list[Case]) -> None:
    ledger = ledger_of(cases, (), Grouping.LANGUAGE)
    plain, told = figures_of(ledger), figures_of(ledger, 3)
    assert [line.key for line in plain] == [line.key for line in told]
    for before, after in zip(plain, told, strict=True):
        assert after.unmet in {before.unmet, None}
        assert not [count for count in after.by_reason if count in {1, 2}]
        assert (after.share is None) == (after.unmet is None)
    assert all(line.trend is None for line in told[:-1])


def test_an_hour_of_the_week_goes_by_the_wall_clock_and_by_when_somebody_was_wanted() -> None:
    assert a_case(asked_at=at("2026-07-01 9:30")).week_hour == WeekHour(2, 9)
    assert a_case(asked_at=at("2026-12-02 9:30")).week_hour == WeekHour(2, 9)
    assert a_case(asked_at=at("Mon 8:00"), wanted_at=at("Thu 14:15")).week_hour == WeekHour(3, 14)


def test_the_cases_of_a_line_stand_newest_first() -> None:
    old, new = a_case(asked_at=NOW - timedelta(days=3)), a_case()
    assert in_line([old, a_case("tir"), a_case(reason=None), new], Grouping.LANGUAGE, "ara") == (new, old)


# whom to look for


def test_who_would_have_helped_is_a_language_in_a_district_at_hours() -> None:
    monday, tuesday = at("Mon 9:10"), at("Tue 14:00")
    cases = [
        a_case(wanted_at=monday),
        a_case(wanted_at=monday),
        a_case(wanted_at=tuesday),
        a_case("tir", wanted_at=monday),
    ]
    assert gaps_in(cases) == (
        Gap("ara", "Halle", ((WeekHour(0, 9), 2), (WeekHour(1, 14), 1))),
        Gap("tir", "Halle", ((WeekHour(0, 9), 1),)),
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"reason": UnfilledReason.EXCLUDED},
        {"reason": UnfilledReason.NO_LONGER_NEEDED},
        {"reason": None},
        {"language": ""},
    ],
)
def test_what_more_volunteers_could_not_have_met_recruits_nobody(changes: dict[str, Any]) -> None:
    assert gaps_in([a_case(**changes)]) == ()


# why the time passed


def answered(*answers: Answer) -> list[Offer]:
    return [an_offer().answered(answer, NOW) for answer in answers]


@pytest.mark.parametrize(
    ("offers", "reason"),
    [
        ([], UnfilledReason.TIME_PASSED),
        ([an_offer()], UnfilledReason.TIME_PASSED),
        ([an_offer(state=OfferState.WITHDRAWN)], UnfilledReason.TIME_PASSED),
        (answered(Answer.YES), UnfilledReason.TIME_PASSED),
        (answered(Answer.NO, Answer.NO), UnfilledReason.ALL_DECLINED),
        (answered(Answer.NO_ANSWER, Answer.MAILBOX), UnfilledReason.NOBODY_REACHED),
        (answered(Answer.NO, Answer.NO_ANSWER, Answer.BUSY), UnfilledReason.NOBODY_REACHED),
    ],
)
def test_a_request_whose_time_has_passed_says_what_the_asking_came_to(
    offers: list[Offer], reason: UnfilledReason
) -> None:
    assert reason_of(offers) is reason
