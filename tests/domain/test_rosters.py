"""Narrowing the list of everybody: by any spelling of a language, by parts of names, places and numbers, by filters."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.rosters import (
    DeclarationState,
    Presence,
    RosterLine,
    Today,
    Wanted,
    declaration_of,
    narrowed,
    words_of,
)
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.exchange.reference_tables import language_table
from tests.builders.moments import MONDAY
from tests.builders.people import a_phone, a_skill, an_interpreter

RESOURCES = Path(__file__).parents[2] / "resources" / "data"


@pytest.fixture(scope="module")
def languages():
    return language_table(RESOURCES)


def a_line(first="Amal", last="Haddad", *codes, place="Halle", **changes) -> RosterLine:
    person = an_interpreter(first, last, skills=tuple(map(a_skill, codes)) or (a_skill(),), **changes)
    return RosterLine(person, Today(Presence.NOW), place, words_of(person, place))


PEOPLE = (
    a_line("Amal", "Haddad", "ara"),
    a_line("Yonas", "Tesfay", "tir", "amh", place="Stendal", phones=(a_phone("0171 39200 77"),)),
    a_line("Jörg", "Müller", "kmr", standing=Standing.PAUSED),
    a_line("Olena", "Bondar", "ukr", "rus", confirmed_on=None, declaration_on=None, modes=frozenset((Mode.PHONE,))),
)


def names(found) -> list[str]:
    return [line.interpreter.first_name for line in found.lines]


def find(languages, text="", **filters):
    return narrowed(PEOPLE, Wanted(text, **filters), languages, today=MONDAY, stale_days=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["Amal", "Yonas", "Jörg", "Olena"]),
        ("hadd", ["Amal"]),
        ("Mueller", ["Jörg"]),
        ("muller", ["Jörg"]),
        ("Mülller", ["Jörg"]),
        ("Tigrinja", ["Yonas"]),
        ("tigrigna", ["Yonas"]),
        ("Kurdisch (Kurmandschi)", ["Jörg"]),
        ("Kurdisch", ["Jörg"]),
        ("stendal", ["Yonas"]),
        ("tigrinya stendal", ["Yonas"]),
        ("tigrinya halle", []),
        ("3920077", ["Yonas"]),
        ("+49 171", ["Amal", "Yonas", "Jörg", "Olena"]),
        ("ukrainisch", ["Olena"]),
        ("nobody at all", []),
    ],
)
def test_typed_words_find_people(languages, text, expected):
    assert names(find(languages, text)) == expected


def test_filters_narrow_and_say_how_many_are_behind_them(languages):
    found = find(languages, "müller", is_active=True)
    assert (found.count, found.behind_filters) == (0, 1)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"language": "rus"}, ["Olena"]),
        ({"mode": Mode.ON_SITE}, ["Amal", "Yonas", "Jörg"]),
        ({"area": Area.LEGAL}, ["Amal", "Yonas", "Jörg", "Olena"]),
        ({"is_active": True}, ["Amal", "Yonas", "Olena"]),
        ({"is_unconfirmed": True}, ["Olena"]),
        ({"lacks_declaration": True}, ["Olena"]),
        ({"is_only_speaker": True}, ["Amal", "Yonas", "Olena"]),
    ],
)
def test_each_filter_keeps_those_it_names(languages, filters, expected):
    assert names(find(languages, **filters)) == expected


def test_no_more_lines_than_the_limit_and_all_are_counted(languages):
    found = narrowed(PEOPLE, Wanted(), languages, today=MONDAY, stale_days=60, limit=2)
    assert (len(found.lines), found.count) == (2, 4)


@pytest.mark.parametrize(
    ("signed", "until", "state"),
    [
        (None, None, DeclarationState.MISSING),
        (date(2026, 1, 1), None, DeclarationState.VALID),
        (date(2026, 1, 1), MONDAY + timedelta(days=31), DeclarationState.VALID),
        (date(2026, 1, 1), MONDAY, DeclarationState.ENDING),
        (date(2026, 1, 1), MONDAY - timedelta(days=1), DeclarationState.EXPIRED),
        (MONDAY + timedelta(days=1), None, DeclarationState.MISSING),
    ],
)
def test_a_declaration_holds_until_its_last_day(signed, until, state):
    person = an_interpreter(declaration_on=signed, declaration_until=until)
    assert declaration_of(person, MONDAY) is state
