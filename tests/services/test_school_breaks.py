"""School holidays: the first ones, and the times that depend on them, in every compiled form at once."""

from __future__ import annotations

from datetime import date

import pytest

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.school_breaks import SchoolBreak, SchoolTime
from tests.builders.moments import an_id
from tests.builders.people import a_pattern, an_interpreter

WEEK_AHEAD = SchoolBreak(an_id(), "Studienwoche", date(2026, 11, 30), date(2026, 12, 4))


def is_there(desk, person, day: date) -> bool:
    """Say whether somebody is there on a day, by the weekly rows and by what the ranking judges: both agree."""
    with desk.database.reading() as tx:
        rows = tx.interpreters.week_rows((person.id,)).get(person.id, ())
        (profile,) = tx.speakers.of_people((person.id,))
    answers = {any(row.applies_on(day) for row in some) for some in (rows, profile.rows)}
    assert len(answers) == 1
    return answers.pop()


@pytest.mark.both_stores
@pytest.mark.parametrize("school", [SchoolTime.TERM, SchoolTime.BREAKS])
def test_times_follow_holidays_that_are_entered_changed_and_taken_back(desk, school):
    person = desk.interpreters.save(an_interpreter(patterns=(a_pattern(school=school),))).value
    holds_in_term = school is SchoolTime.TERM
    assert is_there(desk, person, date(2026, 12, 1)) is holds_in_term
    receipt = desk.preferences.save(WEEK_AHEAD)
    assert is_there(desk, person, date(2026, 12, 1)) is not holds_in_term
    assert is_there(desk, person, date(2026, 12, 7)) is holds_in_term
    receipt.undo()
    assert is_there(desk, person, date(2026, 12, 1)) is holds_in_term


def test_others_are_there_in_the_holidays_too(desk):
    person = desk.interpreters.save(an_interpreter()).value
    desk.preferences.save(WEEK_AHEAD)
    assert is_there(desk, person, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 12, 4), date(2026, 11, 30), "end_before_start"),
        (date.min, date(2026, 11, 30), "days_missing"),
        (date(2026, 12, 4), date.min, "days_missing"),
    ],
)
def test_days_that_cannot_be_are_refused_and_leave_all_as_it_was(desk, first, last, code):
    before = desk.preferences.rules().school_breaks
    with pytest.raises(InvalidInput, match=code):
        desk.preferences.save(SchoolBreak(an_id(), "Studienwoche", first, last))
    assert desk.preferences.rules().school_breaks == before


def test_taking_over_adds_only_what_touches_nothing_known_and_is_taken_back(desk):
    known = desk.preferences.rules().school_breaks
    for rule in known[:3]:
        desk.preferences.remove(rule)
    receipt = desk.preferences.take_over_school_breaks()
    assert receipt.value == 3
    assert len(desk.preferences.rules().school_breaks) == len(known)
    receipt.undo()
    assert len(desk.preferences.rules().school_breaks) == len(known) - 3
