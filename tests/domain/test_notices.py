"""What stands in the way of a time, judged while a form is filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sisa_desk.domain.calendar import WorkingCalendar
from sisa_desk.domain.notices import notice_for
from sisa_desk.domain.vocabulary import Area
from tests.builders import LEAD_TIMES, NOW, a_calendar, at

CALENDAR = a_calendar()
PAUSE = "year end, appointments"
NO_REQUESTS = "year end, requests"


@pytest.mark.parametrize(
    ("now", "area", "start", "is_too_short", "closed_by", "requests_closed_by"),
    [
        ("Mon 8:00", Area.HEALTH, "Thu 8:00", False, "", ""),
        ("Mon 8:00", Area.HEALTH, "Wed 23:59", True, "", ""),
        ("Mon 8:00", Area.EDUCATION, "Fri 10:00", True, "", ""),
        ("Mon 8:00", Area.EDUCATION, "2026-11-30 8:00", False, "", ""),
        # While the area is open the longest notice counts.
        ("Mon 8:00", None, "Fri 10:00", True, "", ""),
        ("Mon 8:00", Area.LEGAL, "Mon 8:30", False, "", ""),
        # A moment before and after midnight in Berlin, not in Greenwich.
        ("Mon 23:30", Area.HEALTH, "Thu 8:00", False, "", ""),
        ("Tue 0:30", Area.HEALTH, "Thu 8:00", True, "", ""),
        ("2027-01-04 9:00", Area.HEALTH, "2027-01-07 10:00", True, "", ""),
        ("2027-01-04 9:00", Area.HEALTH, "2027-01-08 10:00", False, "", ""),
        ("2026-12-14 9:00", Area.HEALTH, "2027-01-06 10:00", False, "Epiphany", ""),
        ("2026-12-14 9:00", Area.HEALTH, "2026-12-28 10:00", False, PAUSE, ""),
        ("2026-12-14 9:00", Area.HEALTH, "2026-12-22 10:00", False, "", ""),
        ("2026-12-21 9:00", Area.HEALTH, "2026-12-22 10:00", True, "", NO_REQUESTS),
        ("2026-12-21 9:00", Area.HEALTH, "2027-01-07 10:00", False, "", NO_REQUESTS),
    ],
)
def test_a_time_may_be_too_soon_or_closed_or_asked_for_while_no_requests_are_taken(
    now: str, area: Area | None, start: str, *, is_too_short: bool, closed_by: str, requests_closed_by: str
) -> None:
    notice = notice_for(CALENDAR, area=area, start=at(start), now=at(now))
    assert (notice.is_too_short, notice.closed_by, notice.requests_closed_by) == (
        is_too_short,
        closed_by,
        requests_closed_by,
    )
    assert notice.stands_in_the_way == bool(is_too_short or closed_by or requests_closed_by)


def test_without_a_wanted_time_the_count_is_shown_all_the_same() -> None:
    notice = notice_for(CALENDAR, area=Area.HEALTH, start=None, now=NOW)
    assert notice.count.earliest == date(2026, 11, 26)
    assert not notice.stands_in_the_way


def test_a_calendar_without_rules_stands_in_nobodys_way() -> None:
    assert not notice_for(WorkingCalendar(), area=None, start=at("9:00"), now=NOW).stands_in_the_way


@pytest.mark.parametrize(
    ("start", "reason", "code"),
    [
        ("Thu 8:00", "", ""),
        ("Wed 10:00", "", "notice_needs_reason"),
        ("Wed 10:00", "  ", "notice_needs_reason"),
        ("Wed 10:00", "discharge", ""),
    ],
)
def test_what_is_too_soon_is_taken_with_a_reason(start: str, reason: str, code: str) -> None:
    problem = notice_for(CALENDAR, area=Area.HEALTH, start=at(start), now=NOW).problem_with(reason)
    assert (problem.code if problem else "") == code
    assert problem is None or problem.facts["earliest"] == date(2026, 11, 26)


def test_an_area_that_is_never_shorter_takes_no_reason() -> None:
    strict = a_calendar(lead_times=tuple(replace(one, may_be_shorter=False) for one in LEAD_TIMES))
    problem = notice_for(strict, area=Area.HEALTH, start=at("Wed 10:00"), now=NOW).problem_with("discharge")
    assert problem is not None
    assert problem.code == "notice_too_short"


def test_while_the_area_is_open_nothing_is_refused() -> None:
    notice = notice_for(CALENDAR, area=None, start=at("Wed 10:00"), now=NOW)
    assert notice.is_too_short
    assert notice.problem_with("") is None


@pytest.mark.parametrize(("start", "is_settled"), [(None, False), ("Wed 10:00", False), ("Thu 10:00", True)])
def test_a_day_is_settled_when_nothing_speaks_against_it(start: str | None, *, is_settled: bool) -> None:
    notice = notice_for(CALENDAR, area=Area.HEALTH, start=at(start) if start else None, now=NOW)
    assert notice.is_settled is is_settled
