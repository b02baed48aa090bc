"""The round that asks whether times still hold: its order, its answers, and going on at another desk."""

from __future__ import annotations

from datetime import date

import pytest

from sisa_desk.domain.confirmations import ConfirmationOutcome
from sisa_desk.domain.interpreters import Standing
from tests.builders.moments import MONDAY
from tests.builders.people import an_interpreter

HOLDS, CHANGED, PAUSED, NOT_REACHED, WRITTEN = ConfirmationOutcome


@pytest.fixture
def people(desk):
    entered = (
        an_interpreter("Amal", "Haddad", confirmed_on=MONDAY),
        an_interpreter("Yonas", "Tesfay", confirmed_on=date(2026, 8, 1)),
        an_interpreter("Mina", "Rahimi", confirmed_on=date(2026, 7, 1)),
        an_interpreter("Olga", "Bondar", confirmed_on=None),
        an_interpreter("Jörg", "Müller", confirmed_on=None, standing=Standing.PAUSED),
    )
    return {one.first_name: desk.interpreters.save(one).value for one in entered}


def listed(desk) -> list[str]:
    return [one.interpreter.first_name for one in desk.confirmations.round().due]


@pytest.mark.both_stores
def test_active_people_are_asked_who_confirmed_never_or_long_ago(desk, people):
    found = desk.confirmations.round()
    assert listed(desk) == ["Olga", "Mina", "Yonas"]
    assert (found.active, found.confirmed) == (4, 1)
    assert [one.days for one in found.due] == [None, 145, 114]


def test_how_long_a_confirmation_holds_is_a_figure_of_the_service(desk, people):
    desk.preferences.set_number("confirmed_lately_days", 120)
    assert listed(desk) == ["Olga", "Mina"]


@pytest.mark.parametrize("outcome", [HOLDS, CHANGED])
def test_who_confirms_leaves_the_list_until_it_is_undone(desk, people, outcome):
    receipt = desk.confirmations.note(people["Olga"].id, outcome)
    assert desk.interpreters.get(people["Olga"].id).confirmed_on == MONDAY
    assert listed(desk) == ["Mina", "Yonas"]
    receipt.undo()
    assert listed(desk) == ["Olga", "Mina", "Yonas"]


def test_who_pauses_leaves_the_list_and_is_asked_for_nothing(desk, people):
    receipt = desk.confirmations.note(people["Mina"].id, PAUSED)
    assert desk.interpreters.get(people["Mina"].id).standing is Standing.PAUSED
    assert listed(desk) == ["Olga", "Yonas"]
    receipt.undo()
    assert desk.interpreters.get(people["Mina"].id).standing is Standing.ACTIVE


@pytest.mark.both_stores
def test_who_was_not_reached_comes_last_and_the_one_longest_ago_first(desk, people, watch):
    desk.confirmations.note(people["Olga"].id, NOT_REACHED)
    watch.go_on(minutes=5)
    desk.confirmations.note(people["Mina"].id, NOT_REACHED)
    assert listed(desk) == ["Yonas", "Olga", "Mina"]
    assert desk.confirmations.round().asked(NOT_REACHED) == 2


def test_another_desk_goes_on_where_this_one_stopped(desk, people, other_desk):
    desk.confirmations.note(people["Olga"].id, NOT_REACHED)
    assert [one.interpreter.first_name for one in other_desk.confirmations.round().due] == ["Mina", "Yonas", "Olga"]
    (ask,) = [one.last_ask for one in other_desk.confirmations.round().due if one.last_ask]
    assert ask.outcome is NOT_REACHED


def test_who_was_written_to_waits_behind_the_others(desk, people):
    receipt = desk.confirmations.written_to([people["Olga"].id, people["Mina"].id])
    assert receipt.value == 2
    assert listed(desk)[0] == "Yonas"
    assert desk.confirmations.round().asked(WRITTEN) == 2
    receipt.undo()
    assert desk.confirmations.round().asked(WRITTEN) == 0


def test_an_asking_before_the_last_confirmation_does_not_count(desk, people, watch):
    desk.confirmations.note(people["Olga"].id, NOT_REACHED)
    watch.go_on(hours=1)
    desk.confirmations.note(people["Olga"].id, HOLDS)
    watch.go_on(hours=24 * 70)
    assert all(one.last_ask is None for one in desk.confirmations.round().due)
