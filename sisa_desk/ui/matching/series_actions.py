"""What can be done by key with a series."""

from __future__ import annotations

from typing import Final

from sisa_desk.ui.actions import Action, ActionTable
from sisa_desk.ui.language import translate

SCOPE: Final = "series"


def series_actions(table: ActionTable) -> ActionTable:
    """Give the table of actions, with those of a series in it."""
    if not table.in_scope(SCOPE):
        table.add(*_actions(), scope_text=translate("Series", "Series"))
    return table


def _actions() -> tuple[Action, ...]:
    return (
        Action("series.turn", translate("Series", "Move a closed date, or leave it out"), ("Space",), scope=SCOPE),
        Action("series.book", translate("Series", "Book the person for the open dates"), ("B",), scope=SCOPE),
        Action("series.move", translate("Series", "Move the dates"), ("M",), scope=SCOPE),
        Action("series.cancel", translate("Series", "Cancel the dates"), ("X",), scope=SCOPE),
        Action("series.board", translate("Series", "Show the date on the board"), ("T",), scope=SCOPE),
    )
