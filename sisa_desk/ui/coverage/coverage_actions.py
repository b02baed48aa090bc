"""What can be done on the coverage by key."""

from __future__ import annotations

from typing import Final

from sisa_desk.ui.actions import Action
from sisa_desk.ui.coverage.coverage_words import View, view_text
from sisa_desk.ui.language import translate

SCOPE: Final = "coverage"
LIST_KEY: Final = "Ctrl+S"
MAP_KEY: Final = "Ctrl+Shift+S"
WHAT_IF_KEY: Final = "Ctrl+Shift+A"
PRINT_KEY: Final = "Ctrl+P"


def coverage_actions() -> tuple[Action, ...]:
    """Give the actions of the screen, the views by their digits first."""
    views = (
        Action(f"coverage.{view}", view_text(view), (str(number),), "layers", SCOPE)
        for number, view in enumerate(View, start=1)
    )
    return (
        *views,
        Action("coverage.back", translate("Coverage", "Week before"), ("Alt+Left",), "chevron-left", SCOPE),
        Action("coverage.on", translate("Coverage", "Week after"), ("Alt+Right",), "chevron-right", SCOPE),
        Action("coverage.this", translate("Coverage", "This week"), ("H",), "calendar", SCOPE),
        Action("coverage.mode", translate("Coverage", "Phone, on site or video"), ("M",), "phone", SCOPE),
        Action("coverage.district", translate("Coverage", "On site in a district"), ("D",), "map-pin", SCOPE),
        Action("coverage.hours", translate("Coverage", "Opening hours or the whole week"), ("W",), "clock", SCOPE),
        Action("coverage.table", translate("Coverage", "One language as a table"), ("T",), "table-2", SCOPE),
        Action("coverage.gap", translate("Coverage", "Explain the next gap"), ("G",), "triangle-alert", SCOPE),
        Action("coverage.away", translate("Coverage", "What if somebody is away"), ("A",), "user-x", SCOPE),
        Action("coverage.export", translate("Coverage", "Save the recruiting list"), (LIST_KEY,), "list", SCOPE),
        Action("coverage.save_map", translate("Coverage", "Save what is shown"), (MAP_KEY,), "download", SCOPE),
        Action("coverage.save_if", translate("Coverage", "Save what would be lost"), (WHAT_IF_KEY,), "user-x", SCOPE),
        Action("coverage.print", translate("Coverage", "Print what is shown"), (PRINT_KEY,), "printer", SCOPE),
    )
