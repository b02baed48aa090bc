"""Those who are to confirm their times as rows: name and number, languages, since when, and the last asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sisa_desk.domain.confirmations import ConfirmationOutcome, Due
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.phone import displayed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.roster_words import confirmed_text, languages_text, pattern_text
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark

_NEVER: Final = 1_000_000


def confirmation_headings() -> Sequence[str]:
    """Give the headings of the columns."""
    return (
        translate("Roster", "Name"),
        translate("Confirmations", "Languages and times"),
        translate("Roster", "Confirmed"),
        translate("Confirmations", "Asked"),
    )


def confirmation_row(frame: Frame, due: Due) -> LineRow:
    """Make the row of somebody to be asked."""
    one = due.interpreter
    name = f"{one.last_name}, {one.first_name}" if one.first_name and one.last_name else one.name
    days = float(_NEVER if due.days is None else due.days)
    cells = (
        Cell(name, number_text(one), sort=name.casefold(), is_bold=True, is_private=True, is_second_private=True),
        Cell(languages_text(one.skills, frame.language_name), times_text(one)),
        Cell(confirmed_text(due.days), sort=days),
        _asked(frame, due),
    )
    return LineRow(one.id, cells, due)


def _asked(frame: Frame, due: Due) -> Cell:
    if due.last_ask is None:
        return Cell(translate("Confirmations", "not yet"), sort=0.0)
    at = due.last_ask.at
    mark = Mark(outcome_text(due.last_ask.outcome), ChipRole.WARN)
    return Cell(mark.text, short_time(at, frame.now()), marks=(mark,), sort=at.timestamp())


def outcome_text(outcome: ConfirmationOutcome) -> str:
    """Say what became of asking somebody."""
    return {
        ConfirmationOutcome.HOLDS: translate("Confirmations", "holds"),
        ConfirmationOutcome.CHANGED: translate("Confirmations", "changed"),
        ConfirmationOutcome.PAUSED: translate("Confirmations", "paused"),
        ConfirmationOutcome.NOT_REACHED: translate("Confirmations", "not reached"),
        ConfirmationOutcome.WRITTEN: translate("Confirmations", "written to"),
    }[outcome]


def number_text(person: Interpreter) -> str:
    """Give the first number that is right, or say that there is none."""
    number = next((one.number for one in person.phones if not one.is_wrong), None)
    return left_to_right(displayed(number)) if number else translate("Confirmations", "no number")


def times_text(person: Interpreter) -> str:
    """Give the weekly times in a line."""
    return "; ".join(map(pattern_text, person.patterns)) or translate("Confirmations", "no weekly times")
