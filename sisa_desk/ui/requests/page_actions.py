"""What can be done by key on the screen of requests."""

from __future__ import annotations

from typing import Final

from sisa_desk.ui.actions import Action
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.slots_panel import SLOTS_KEY
from sisa_desk.ui.requests.section_lists import section_name
from sisa_desk.ui.requests.work_list import SECTIONS

SCOPE: Final = "requests"
PLAN_KEY: Final = "Ctrl+P"


def page_actions() -> tuple[Action, ...]:
    """Give every action of the screen, in the order the sheet of shortcuts shows them."""
    return (*_request_actions(), *_round_actions(), *_appointment_actions(), *_section_actions())


def _request_actions() -> tuple[Action, ...]:
    return (
        Action("requests.new", translate("Requests", "New request"), ("N",), "plus", SCOPE),
        Action("requests.edit", translate("Requests", "Edit the request"), ("E",), "pencil", SCOPE),
        Action("requests.ask", translate("Requests", "Ask somebody"), ("A",), "phone-outgoing", SCOPE),
        Action("requests.ring_first", translate("Requests", "Ring the best one at once"), ("F",), scope=SCOPE),
        Action("requests.plan", translate("Requests", "Plan all open requests"), (PLAN_KEY,), "calendar-check", SCOPE),
        Action(
            "requests.repair", translate("Requests", "Find a stand-in among all who are booked"), ("V",), scope=SCOPE
        ),
        Action("requests.copy", translate("Requests", "Duplicate the request"), ("D",), "copy", SCOPE),
        Action("requests.unfilled", translate("Requests", "End as unfilled"), ("U",), "user-x", SCOPE),
        Action("requests.reopen", translate("Requests", "Open again"), ("R",), "undo-2", SCOPE),
        Action("requests.slots", translate("Requests", "When could somebody come?"), (SLOTS_KEY,), scope=SCOPE),
        Action("requests.called_back", translate("Requests", "Call-back is made"), ("K",), "phone", SCOPE),
    )


def _round_actions() -> tuple[Action, ...]:
    return (
        Action("requests.several", translate("Requests", "Ask several people"), ("+",), "users", SCOPE),
        Action("requests.answers", translate("Requests", "To the people asked: answers by key"), ("G",), scope=SCOPE),
        Action("requests.send", translate("Requests", "Send the texts of the round"), ("S",), "mail", SCOPE),
        Action("requests.wave", translate("Requests", "Ask the next wave now"), ("W",), scope=SCOPE),
        Action("requests.book", translate("Requests", "Book who said yes"), ("B",), "calendar-check", SCOPE),
        Action("requests.compare", translate("Requests", "Compare the answers and pick"), ("P",), scope=SCOPE),
        Action("requests.tell", translate("Requests", "Tell who waited in vain"), ("L",), "bell", SCOPE),
        Action("requests.stop", translate("Requests", "Stop the round"), ("H",), scope=SCOPE),
    )


def _appointment_actions() -> tuple[Action, ...]:
    return (
        Action("requests.confirm", translate("Requests", "Both sides are told"), ("C",), "check", SCOPE),
        Action("requests.confirm_interpreter", translate("Requests", "Interpreter is told"), ("I",), scope=SCOPE),
        Action("requests.confirm_institution", translate("Requests", "Institution is told"), ("T",), scope=SCOPE),
        Action("requests.move", translate("Requests", "Move the appointment"), ("M",), "calendar", SCOPE),
        Action("requests.cancel", translate("Requests", "Cancel, by whom and why"), ("X",), "calendar-x", SCOPE),
        Action("requests.close", translate("Requests", "Close with the actual times"), ("O",), scope=SCOPE),
    )


def _section_actions() -> tuple[Action, ...]:
    return tuple(
        Action(f"requests.section{number}", section_name(section), (str(number + 1),), scope=SCOPE)
        for number, section in enumerate(SECTIONS)
    )
