"""What other desks store is told once, and costs nothing while they store nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sisa_desk.domain.events import Event, Noun
from sisa_desk.services.bundle import Services
from tests.builders import an_interpreter


def news_within_a_second(desk: Services, wanted: int = 1) -> list[Event]:
    """Look as a window does until so many news are there; give them with the time they took at most."""
    told, until = list(desk.changes.news()), time.monotonic() + 1
    while len(told) < wanted and time.monotonic() < until:
        time.sleep(0.01)
        told += desk.changes.news()
    return told


def no_news(desk: Services, marker: Services) -> bool:
    """Say whether a desk heard of nothing but what `marker` stores now, after everything else."""
    person = marker.interpreters.save(an_interpreter()).value
    return [event.id for event in news_within_a_second(desk)] == [person.id]


@pytest.mark.both_stores
def test_what_another_desk_stores_is_told_once(desk: Services, other_desk: Services) -> None:
    assert desk.changes.news() == ()
    person = other_desk.interpreters.save(an_interpreter()).value
    told = [(event.noun, event.id) for event in news_within_a_second(desk)]
    assert told == [(Noun.INTERPRETER, person.id)]
    assert desk.changes.news() == ()


@pytest.mark.both_stores
def test_what_the_desk_stored_itself_is_no_news(desk: Services, other_desk: Services) -> None:
    desk.changes.news()
    other_desk.changes.news()
    desk.interpreters.save(an_interpreter())
    assert desk.changes.news() == ()
    assert len(news_within_a_second(other_desk)) == 1
    assert no_news(desk, marker=other_desk)


@pytest.mark.both_stores
def test_many_changes_are_told_as_one_of_each_kind(desk: Services, other_desk: Services) -> None:
    desk.changes.news()
    for _ in range(50):
        other_desk.interpreters.save(an_interpreter())
    time.sleep(0.2)
    (event,) = desk.changes.news()
    assert (event.noun, event.id) == (Noun.INTERPRETER, None)


@pytest.mark.both_stores
def test_a_figure_another_desk_changes_is_told_as_a_rule(desk: Services, other_desk: Services) -> None:
    desk.changes.news()
    other_desk.preferences.set_number("callback_minutes", 45)
    assert [event.noun for event in news_within_a_second(desk)] == [Noun.RULE]
    assert desk.changes.news() == ()


def test_a_file_that_cannot_be_read_just_now_is_looked_at_again_later(desk: Services, other_desk: Services) -> None:
    desk.changes.news()
    person = other_desk.interpreters.save(an_interpreter()).value
    file = Path(desk.database.engine.url.database)
    desk.close()
    aside = file.rename(file.with_name("aside.sqlite"))
    file.mkdir()
    assert desk.changes.news() == ()
    file.rmdir()
    aside.rename(file)
    desk.changes.news()
    other_desk.interpreters.confirm(person.id)
    assert [event.id for event in desk.changes.news()] == [person.id]
