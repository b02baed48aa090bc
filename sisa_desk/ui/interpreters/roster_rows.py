"""Everybody as rows of the list: name and place, languages and modes, today, confirmation, declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.rosters import DeclarationState, Presence, RosterLine, days_since_confirmed, declaration_of
from sisa_desk.ui.interpreters.roster_words import (
    DECLARATION_ROLES,
    PRESENCE_ROLES,
    confirmed_text,
    declaration_text,
    languages_text,
    modes_text,
    place_text,
    today_text,
)
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording.words import word

_PRESENCES: Final = tuple(Presence)
_DECLARATIONS: Final = tuple(reversed(DeclarationState))
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
        translate("Roster", "Declaration"),
    )


def roster_row(line: RosterLine, words: RowWords) -> LineRow:
    """Make the row of a line."""
    cells = (_name(line), _languages(line, words), _today(line, words), _confirmed(line, words), _papers(line, words))
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
    mark = Mark(today_text(today, words.day), PRESENCE_ROLES[today.presence])
    return Cell(mark.text, marks=(mark,), sort=_PRESENCES.index(today.presence) * 100_000 + minute)


def _confirmed(line: RosterLine, words: RowWords) -> Cell:
    days = days_since_confirmed(line.interpreter, words.day)
    text = confirmed_text(days)
    marks = (Mark(text, ChipRole.WARN),) if days is None or days > words.stale_days else ()
    return Cell(text, marks=marks, sort=float(_NEVER if days is None else days))


def _papers(line: RosterLine, words: RowWords) -> Cell:
    state = declaration_of(line.interpreter, words.day)
    text = declaration_text(state)
    marks = () if state is DeclarationState.VALID else (Mark(text, DECLARATION_ROLES[state]),)
    return Cell(text, marks=marks, sort=float(_DECLARATIONS.index(state)))
