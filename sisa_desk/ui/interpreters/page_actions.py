"""What can be done by key on the screen of interpreters."""

from __future__ import annotations

from typing import Final

from sisa_desk.ui.actions import Action
from sisa_desk.ui.language import translate

SCOPE: Final = "interpreters"


def page_actions() -> tuple[Action, ...]:
    """Give every action of the screen, in the order the sheet of shortcuts shows them."""
    return (
        Action("interpreters.find", translate("InterpretersPage", "Find somebody"), ("Ctrl+F",), "search", SCOPE),
        Action("interpreters.new", translate("InterpretersPage", "New person"), ("Ctrl+N",), "user-plus", SCOPE),
        Action("interpreters.edit", translate("InterpretersPage", "Edit"), ("Ctrl+E",), "pencil", SCOPE),
        Action("interpreters.save", translate("InterpretersPage", "Save"), ("Ctrl+S",), "save", SCOPE),
        Action("interpreters.confirm", translate("InterpretersPage", "Confirmed today"), ("Alt+C",), "check", SCOPE),
        Action(
            "interpreters.available", translate("InterpretersPage", "Available until …"), ("Alt+V",), "clock", SCOPE
        ),
        Action("interpreters.absent", translate("InterpretersPage", "Absent …"), ("Alt+U",), "calendar-x", SCOPE),
        Action("interpreters.calendar", translate("InterpretersPage", "Calendar …"), ("Alt+K",), "calendar", SCOPE),
        Action("interpreters.week", translate("InterpretersPage", "Paint the week"), ("Alt+W",), "table-2", SCOPE),
        Action("interpreters.extra", translate("InterpretersPage", "Extra time …"), ("Alt+X",), "calendar-plus", SCOPE),
        Action("interpreters.round", translate("InterpretersPage", "Ask for times"), ("Alt+R",), "badge-check", SCOPE),
    )
