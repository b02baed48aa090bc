"""What was read of the speakers is given again only while it is true: whoever writes, from wherever, or takes back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from sisa_desk.persistence.stamps import Read, RememberedSpeakers, halves, mark_of, new_stamp
from sisa_desk.services.bundle import Services
from tests.builders import a_request, a_skill, an_interpreter
from tests.builders.stores import Place, Watch, a_desk, booked
from tests.persistence.test_speakers import an_edit, must_be_current
from tests.persistence.test_statements import counted

ARABIC = ("ara",)


@pytest.fixture
def desk(place: Place) -> Iterator[Services]:
    services = a_desk(place, Watch())
    yield services
    services.close()


@pytest.fixture
def other(place: Place, desk: Services) -> Iterator[Services]:
    """Open the same store once more, as another computer does."""
    services = a_desk(place, Watch(), "desk 2")
    yield services
    services.close()


def names(desk: Services) -> list[str]:
    with desk.database.reading() as tx:
        return [one.interpreter.first_name for one in tx.speakers.of(ARABIC)]


@pytest.mark.both_stores
def test_what_two_desks_do_in_turns_is_known_to_both(desk: Services, other: Services) -> None:
    random, watch = Random(11), Watch()
    desk.database.clock = other.database.clock = watch
    for number in range(60):
        an_edit((desk, other)[number % 2], watch, random)
        must_be_current(desk)
        must_be_current(other)


@pytest.mark.both_stores
def test_rows_that_did_not_change_are_not_read_again(desk: Services) -> None:
    desk.interpreters.save(an_interpreter("Amal"))
    assert names(desk) == ["Amal"]
    with counted(desk.database) as said:
        assert names(desk) == ["Amal"]
    (only,) = said
    assert "speakers.person" not in only


@pytest.mark.both_stores
def test_a_booking_by_another_desk_is_seen_by_the_next_ranking(desk: Services, other: Services) -> None:
    person = desk.interpreters.save(an_interpreter("Amal")).value
    wanted = a_request()
    assert [one.key for one in desk.matching.candidates_for(wanted).candidates] == [person.id]
    booked(other, person, replace(wanted, id=desk.interpreters.new().id))
    ranking = desk.matching.candidates_for(wanted)
    assert (ranking.candidates, dict(ranking.absent_counts())) == ((), {"busy": 1})


@pytest.mark.both_stores
def test_what_a_command_read_of_its_own_changes_is_forgotten_when_it_is_taken_back(desk: Services) -> None:
    desk.interpreters.save(an_interpreter("Amal"))
    assert names(desk) == ["Amal"]
    with suppress(ZeroDivisionError), desk.database.transaction() as tx:
        tx.interpreters.add(an_interpreter("Basma"))
        assert len(tx.speakers.of(ARABIC)) == 2
        raise ZeroDivisionError
    assert names(desk) == ["Amal"]
    desk.interpreters.save(an_interpreter("Dunja"))
    assert sorted(names(desk)) == ["Amal", "Dunja"]


def test_a_stamp_is_halved_and_its_halves_make_it_up_again() -> None:
    for stamp in (0, 1, 2**31, 2**62 - 1, *(new_stamp() for _ in range(100))):
        upper, lower = halves(stamp)
        assert upper * 2**31 + lower == stamp
        assert 0 <= upper < 2**31
        assert 0 <= lower < 2**31


def test_as_many_rows_with_other_stamps_have_another_mark() -> None:
    stamps = [new_stamp() for _ in range(300)]
    assert mark_of(stamps) == mark_of(reversed(stamps))
    assert mark_of(stamps) != mark_of([*stamps[1:], new_stamp()])
    assert mark_of(stamps) != mark_of(stamps[1:])


def test_the_languages_read_longest_ago_are_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sisa_desk.persistence.stamps._MOST", 3)
    remembered, profiles = RememberedSpeakers(), (None, None)
    for code in ("ara", "fas", "tir"):
        remembered.keep((code,), Read(mark_of(()), profiles))
    assert [bool(remembered.of((code,))) for code in ("ara", "fas", "tir")] == [False, False, True]


@pytest.mark.both_stores
def test_those_who_are_counted_are_active_and_work_in_the_mode(desk: Services) -> None:
    desk.interpreters.save(an_interpreter("Amal", skills=(a_skill("ara"),)))
    with desk.database.reading() as tx:
        (profile,) = tx.speakers.of(ARABIC)
        assert len(tx.speakers.counted(ARABIC, profile.modes)) == 1
        assert tx.speakers.counted(ARABIC, 1 << 20) == []
