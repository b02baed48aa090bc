"""Everybody as rows of the list: name and place, languages and modes, today, confirmation and declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.rosters import DeclarationState, Presence, RosterLine, days_since_confirmed, declaration_of
from sisa_desk.ui.interpreters.roster_words import (
    PRESENCE_ROLES,
    confirmed_text,
    declaration_text,
    languages_text,
    modes_text,
    place_text,
    presence_text,
    until_text,
)
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording.words import word

_PRESENCES: Final = tuple(Presence)
#: Whoever never confirmed stands behind everybody who did.
_NEVER: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class RowWords:
    """What rows are written with: the day, the names of languages, after how many days a confirmation is old."""

    day: date
    language_name: Callable[[str], str]
    stale_days: int


def roster_headings() -> Sequence[str]:
    """Give the headings of the columns."""
    return (
        translate("Roster", "Name"),
        translate("Roster", "Languages"),
        translate("Roster", "Today"),
        translate("Roster", "Confirmed"),
    )


def roster_row(line: RosterLine, words: RowWords) -> LineRow:
    """Make the row of a line."""
    cells = (_name(line), _languages(line, words), _today(line, words), _confirmed(line, words))
    return LineRow(line.interpreter.id, cells, line)


def _name(line: RosterLine) -> Cell:
    one = line.interpreter
    name = f"{one.last_name}, {one.first_name}" if one.first_name and one.last_name else one.name
    where = place_text(one, line.place)
    second = where if one.standing is Standing.ACTIVE else f"{word(one.standing)} · {where}"
    return Cell(name, second, sort=name.casefold(), is_bold=True, is_private=True)


def _languages(line: RosterLine, words: RowWords) -> Cell:
    return Cell(languages_text(line.interpreter.skills, words.language_name), modes_text(line.interpreter.modes))


def _today(line: RosterLine, words: RowWords) -> Cell:
    today = line.today
    minute = today.at.timestamp() / 60 % 100_000 if today.at else 0.0
    mark = Mark(presence_text(today.presence), PRESENCE_ROLES[today.presence])
    place = _PRESENCES.index(today.presence) * 100_000
    return Cell(mark.text, until_text(today, words.day), marks=(mark,), sort=place + minute)


def _confirmed(line: RosterLine, words: RowWords) -> Cell:
    days = days_since_confirmed(line.interpreter, words.day)
    text = confirmed_text(days)
    marks = (Mark(text, ChipRole.WARN),) if days is None or days > words.stale_days else ()
    state = declaration_of(line.interpreter, words.day)
    trouble = "" if state is DeclarationState.VALID else declaration_text(state)
    role = "on_warn" if state is DeclarationState.ENDING else "on_bad"
    sort = float(_NEVER if days is None else days)
    return Cell(text, trouble, marks=marks, sort=sort, second_role=role)
