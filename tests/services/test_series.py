"""Series: dates by a rule, around holidays; each one a request of its own that can be changed alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.offers import OfferState
from sisa_desk.domain.requests import RequestState
from sisa_desk.domain.series import Scope, weekly_rule
from sisa_desk.services.boards import Load
from tests.builders import a_request, an_interpreter, at
from tests.builders.stores import booked

WEEKLY_20 = weekly_rule(1, 20)
#: Twenty Thursdays from 26 November on: 24 and 31 December lie in the closure at the end of the year.
FIRST = "Thu 10:00"

pytestmark = pytest.mark.both_stores


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


@pytest.fixture
def karim(desk):
    return desk.interpreters.save(an_interpreter("Karim", "Nasser")).value


def proposed(desk, first: str = FIRST, rule: str = WEEKLY_20) -> list[datetime]:
    return [date.proposed for date in desk.series.propose(at(first), rule) if date.proposed]


@pytest.fixture
def series(desk, amal):
    """Twenty dates, all booked with the same person but one."""
    request = desk.requests.file(a_request(FIRST)).value
    desk.series.file(request.id, WEEKLY_20, proposed(desk))
    return desk.series.of_request(request.id)


def lines(desk, series):
    return desk.series.of_request(series.lines[0].request.id).lines


def people(desk, series) -> list[str]:
    return [", ".join(line.interpreters) for line in lines(desk, series)]


def test_a_rule_gives_its_dates_by_the_wall_clock_with_ways_around_closed_days(desk):
    planned = desk.series.propose(at(FIRST), weekly_rule(1, 20))
    assert len(planned) == 20
    assert {wall(date.start).hour for date in planned} == {10}
    closed = [date for date in planned if date.closed]
    assert [wall_date(date.start).isoformat() for date in closed] == ["2026-12-24", "2026-12-31"]
    assert all(date.closed.name for date in closed)
    assert wall_date(closed[0].proposed).isoformat() == "2026-12-22"


def test_a_holiday_is_named_and_the_nearest_working_days_are_proposed(desk):
    (epiphany,) = [date for date in desk.series.propose(at("2026-12-30 9:00"), weekly_rule(1, 2)) if date.closed][-1:]
    assert epiphany.closed.name == "Heilige Drei Könige"
    assert [wall_date(start).isoformat() for start in epiphany.instead] == ["2027-01-05", "2027-01-07"]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("FREQ=WEEKLY", "series_without_end"),
        ("FREQ=DAILY;COUNT=300", "series_too_long"),
        ("every week", "rule_unreadable"),
    ],
)
def test_a_rule_that_cannot_be_a_series_says_why(desk, rule, code):
    with pytest.raises(InvalidInput) as refusal:
        desk.series.propose(at(FIRST), rule)
    assert refusal.value.code == code


def test_each_date_is_a_request_of_its_own_with_its_own_number(desk, series):
    requests = [line.request for line in series.lines]
    assert len(requests) == 20
    assert len({one.number for one in requests}) == 20
    assert {one.state for one in requests} == {RequestState.OPEN}
    assert all(one.start < other.start for one, other in pairwise(requests))


def test_filing_is_taken_back_as_a_whole(desk):
    request = desk.requests.file(a_request(FIRST)).value
    done = desk.series.file(request.id, WEEKLY_20, proposed(desk))
    done.undo()
    assert desk.series.of_request(request.id) is None
    assert [line.request.id for line in desk.requests.queue()] == [request.id]


def test_a_request_belongs_to_one_series_and_one_date_is_none(desk, series):
    first = series.lines[0].request
    with pytest.raises(Refused, match="already_in_series"):
        desk.series.file(first.id, WEEKLY_20, proposed(desk))
    alone = desk.requests.file(a_request("Thu 12:00")).value
    with pytest.raises(Refused, match="series_of_one"):
        desk.series.file(alone.id, WEEKLY_20, [alone.start])
    assert desk.series.of_request(alone.id) is None


def test_one_missing_date_does_not_disturb_nineteen_others(desk, series, amal):
    busy = series.lines[6].request
    booked(desk, amal, replace(a_request(), start=busy.start + timedelta(minutes=30)))
    done = desk.series.book(series.lines[0].request.id, Scope.ALL, amal.id)
    assert len(done.value.done) == 19
    assert [one.request.id for one in done.value.left_out] == [busy.id]
    assert done.value.left_out[0].why.facts["reason"].code == "busy"
    states = [line.request.state for line in lines(desk, series)]
    assert (states.count(RequestState.ACCEPTED), states[6]) == (19, RequestState.OPEN)
    done.undo()
    assert {line.request.state for line in lines(desk, series)} == {RequestState.OPEN}


def test_another_person_for_one_week_leaves_the_others_alone(desk, series, amal, karim):
    desk.series.book(series.lines[0].request.id, Scope.ALL, amal.id)
    line = lines(desk, series)[3]
    load = Load(line.request.id, line.appointment.id, amal.id)
    desk.boards.place(load, karim.id, line.appointment.interval)
    assert people(desk, series) == [karim.name if number == 3 else amal.name for number in range(20)]
    former = next(one.offer for one in desk.offers.of_request(line.request.id) if one.interpreter.id == amal.id)
    assert former.state is OfferState.GIVEN_TO_ANOTHER


@pytest.mark.parametrize(("scope", "count"), [(Scope.THIS, 1), (Scope.FOLLOWING, 17), (Scope.ALL, 20)])
def test_this_the_following_or_all_are_moved(desk, series, amal, scope, count):
    desk.series.book(series.lines[0].request.id, Scope.ALL, amal.id)
    third = lines(desk, series)[3].request
    done = desk.series.move(third.id, scope, third.start + timedelta(hours=1), 45)
    assert len(done.value.done) == count
    moved = [line for line in lines(desk, series) if line.request.minutes == 45]
    assert len(moved) == count
    assert {wall(line.request.start).hour for line in moved} == {11}
    assert all(line.appointment.interval == line.request.interval for line in moved)
    done.undo()
    assert {(wall(line.request.start).hour, line.request.minutes) for line in lines(desk, series)} == {(10, 60)}


def test_a_date_that_cannot_move_stays_where_it_is_and_is_named(desk, series, amal):
    desk.series.book(series.lines[0].request.id, Scope.ALL, amal.id)
    held = lines(desk, series)[5].request
    booked(desk, amal, replace(a_request(), start=held.start + timedelta(hours=3)))
    first = series.lines[0].request
    done = desk.series.move(first.id, Scope.ALL, first.start + timedelta(hours=3), 60)
    assert [one.request.id for one in done.value.left_out] == [held.id]
    assert [one.request.start for one in lines(desk, series) if one.request.id == held.id] == [held.start]


def test_what_follows_is_cancelled_with_whoever_was_booked_and_comes_back(desk, series, amal):
    desk.series.book(series.lines[0].request.id, Scope.ALL, amal.id)
    tenth = series.lines[10].request
    done = desk.series.end(tenth.id, Scope.FOLLOWING, RequestState.CANCELLED_BY_ORGANISATION, "course is over")
    assert len(done.value.done) == 10
    assert [line.appointment is not None for line in lines(desk, series)] == [True] * 10 + [False] * 10
    done.undo()
    assert all(line.appointment for line in lines(desk, series))


def test_nothing_changes_where_no_date_can_be_changed(desk, series, amal, karim):
    first = series.lines[0].request
    desk.series.book(first.id, Scope.THIS, amal.id)
    desk.interpreters.save(an_interpreter("Ilir", "Basha", skills=()))
    with pytest.raises(Refused):
        desk.series.move(first.id, Scope.THIS, at("Mon 7:00"), 60)
    assert desk.requests.get(first.id).interval == Interval(first.start, first.start + timedelta(minutes=60))
