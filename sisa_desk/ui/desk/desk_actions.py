"""What can be done by key on the desk, and which step of the shown call each key is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sisa_desk.ui.actions import Action
from sisa_desk.ui.desk.call_form import NEW_INSTITUTION_KEY
from sisa_desk.ui.desk.call_sheet import KEEP_KEY
from sisa_desk.ui.desk.call_view import CallView
from sisa_desk.ui.desk.conference_panel import CONSENT_KEY
from sisa_desk.ui.desk.handover_banner import TAKE_OVER_KEY
from sisa_desk.ui.desk.handover_panel import HAND_OVER_KEY
from sisa_desk.ui.desk.other_ways import APPOINTMENT_KEY, PROMISE_KEY
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.slots_panel import SLOTS_KEY
from sisa_desk.ui.widgets.exclusion_note import GO_ON_KEY, NOT_MEANT_KEY, REFER_KEY
from sisa_desk.ui.widgets.lead_time_strip import EARLIEST_KEY

SCOPE: Final = "desk"
#: Steps of the call that is shown; without one these keys do nothing.
IN_CALL: Final[Mapping[str, Callable[[CallView], object]]] = {
    "desk.wrap_up": CallView.begin_wrap_up,
    "desk.promise": CallView.promise,
    "desk.appointment": CallView.make_appointment,
    "desk.refer": CallView.refer,
    "desk.not_meant": lambda view: view.work.watch.not_meant(),
    "desk.go_on": lambda view: view.exclusion.ask_why(),
    "desk.earliest": lambda view: view.form.take_earliest(),
    "desk.keep": CallView.keep_request,
    "desk.hand_over": CallView.hand_over,
    "desk.consent": CallView.note_consent,
    "desk.new_institution": CallView.make_institution,
    "desk.language": lambda view: view.form.language.setFocus(),
    "desk.candidates": lambda view: view.candidates.take_focus(),
    "desk.slots": CallView.look_for_slots,
}


def desk_actions() -> tuple[Action, ...]:
    """Give the actions of the desk with their words, keys and icons."""
    return (
        Action("desk.wrap_up", translate("DeskPage", "Wrap up"), ("F10",), "check", SCOPE),
        Action("desk.promise", translate("DeskPage", "Promise a call-back"), (PROMISE_KEY,), "clock", SCOPE),
        Action(
            "desk.appointment",
            translate("DeskPage", "Make it an appointment"),
            (APPOINTMENT_KEY,),
            "calendar-plus",
            SCOPE,
        ),
        Action("desk.refer", translate("DeskPage", "Refer the caller"), (REFER_KEY,), "external-link", SCOPE),
        Action("desk.not_meant", translate("DeskPage", "Excluded setting is not meant"), (NOT_MEANT_KEY,), "x", SCOPE),
        Action("desk.go_on", translate("DeskPage", "Take an excluded setting"), (GO_ON_KEY,), "check", SCOPE),
        Action("desk.earliest", translate("DeskPage", "Take the earliest day"), (EARLIEST_KEY,), "calendar", SCOPE),
        Action("desk.keep", translate("DeskPage", "Keep the request open"), (KEEP_KEY,), "inbox", SCOPE),
        Action("desk.hand_over", translate("DeskPage", "Hand the search over"), (HAND_OVER_KEY,), "send", SCOPE),
        Action("desk.take_over", translate("DeskPage", "Take a search over"), (TAKE_OVER_KEY,), "download", SCOPE),
        Action("desk.consent", translate("DeskPage", "Consent was given"), (CONSENT_KEY,), "square-check", SCOPE),
        Action("desk.new_institution", translate("DeskPage", "New institution"), (NEW_INSTITUTION_KEY,), "plus", SCOPE),
        Action("desk.next", translate("DeskPage", "Next open call"), ("Ctrl+Tab",), "layers", SCOPE),
        Action("desk.language", translate("DeskPage", "To the language"), ("Alt+L",), "languages", SCOPE),
        Action("desk.candidates", translate("DeskPage", "To the ranking"), ("Alt+W",), "users", SCOPE),
        Action("desk.slots", translate("DeskPage", "When could somebody come?"), (SLOTS_KEY,), "calendar-days", SCOPE),
    )
