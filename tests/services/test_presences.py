"""Who is at which record is seen at the other desks, and ends by itself."""

from __future__ import annotations

import time

import pytest

from sisa_desk.domain.events import Event, Noun
from sisa_desk.services.bundle import Services
from tests.builders import an_id
from tests.builders.stores import Watch
from tests.services.test_changes import news_within_a_second

pytestmark = pytest.mark.both_stores


def test_the_others_see_who_is_at_a_record_and_the_desk_itself_does_not(desk: Services, other_desk: Services) -> None:
    record = an_id()
    desk.presences.sit(Noun.REQUEST, record)
    (seen,) = other_desk.presences.elsewhere().values()
    assert (seen.noun, seen.record_id, seen.operator) == (Noun.REQUEST, record, desk.database.operator)
    assert desk.presences.elsewhere() == {}


def test_who_leaves_is_gone_at_once(desk: Services, other_desk: Services) -> None:
    first, second = an_id(), an_id()
    for record in (first, second):
        desk.presences.sit(Noun.REQUEST, record)
    desk.presences.stand_up(first)
    assert set(other_desk.presences.elsewhere()) == {second}
    desk.presences.stand_up()
    assert other_desk.presences.elsewhere() == {}


def test_a_desk_that_died_is_gone_by_itself_and_one_that_stays_is_not(
    desk: Services, other_desk: Services, watch: Watch
) -> None:
    record = an_id()
    desk.presences.sit(Noun.CALL, record)
    watch.go_on(seconds=60)
    desk.presences.sit(Noun.CALL, record)
    watch.go_on(seconds=60)
    assert set(other_desk.presences.elsewhere()) == {record}
    watch.go_on(seconds=30)
    assert other_desk.presences.elsewhere() == {}


def test_of_two_at_one_record_the_first_is_named_and_both_may_work(desk: Services, other_desk: Services) -> None:
    record = an_id()
    desk.presences.sit(Noun.INTERPRETER, record)
    other_desk.presences.sit(Noun.INTERPRETER, record)
    assert other_desk.presences.elsewhere()[record].operator == desk.database.operator
    assert desk.presences.elsewhere()[record].operator == other_desk.database.operator


def test_the_others_hear_of_it_within_a_second_and_no_rule_is_read_again(desk: Services, other_desk: Services) -> None:
    other_desk.changes.news()
    desk.presences.sit(Noun.REQUEST, an_id())
    began = time.monotonic()
    assert news_within_a_second(other_desk) == [Event(Noun.PRESENCE, "changed")]
    assert time.monotonic() - began < 1
