"""Diaries: what is judged once for a person, and what for every start of a grid."""

from __future__ import annotations

from dataclasses import replace

from sisa_desk.domain.diaries import BY_SLOT, who_could_come
from sisa_desk.domain.matching import MUSTS, first_failing
from sisa_desk.domain.vocabulary import Mode
from tests.builders import a_need, a_pattern, a_profile, an_interpreter, between

#: When somebody may be rung, and whether they are rested, depends on now and not on the slot.
BY_NOW = {"not_at_this_hour", "tried_just_now"}


def test_every_must_that_depends_on_the_time_is_judged_by_the_slot_or_by_now():
    assert {must.code for must in MUSTS if must.is_timed} == BY_SLOT | BY_NOW


def test_whoever_is_busy_just_then_could_come_at_another_time():
    person = a_profile(an_interpreter(patterns=(a_pattern(start="14:00", end="15:00"),)))
    need = a_need("Thu 10:00", "11:00")
    assert first_failing(need, person).code == "not_available"
    assert list(who_could_come(need, [person])) == [person]
    assert first_failing(replace(need, interval=between("Thu 14:00", "15:00")), person) is None


def test_whoever_never_works_in_this_mode_could_not_come_at_any_time():
    person = a_profile(an_interpreter(modes=frozenset((Mode.PHONE,))))
    assert list(who_could_come(a_need(mode=Mode.VIDEO), [person])) == []
