"""What can be done by key in the form of a request, while letters are being typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from sisa_desk.ui.actions import Action, ActionTable
from sisa_desk.ui.language import translate
from sisa_desk.ui.widgets.exclusion_note import GO_ON_KEY, NOT_MEANT_KEY, REFER_KEY
from sisa_desk.ui.widgets.lead_time_strip import EARLIEST_KEY

SCOPE: Final = "request-form"


def bind_form_actions(actions: ActionTable, form: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
    """Have a form carry out its actions by key; they are registered with the first form."""
    if not actions.in_scope(SCOPE):
        actions.add(*_actions(), scope_text=translate("RequestForm", "Form of a request"))
    actions.bind_all(form, handlers.items())


def _actions() -> tuple[Action, ...]:
    return (
        Action("request-form.refer", translate("RequestForm", "Refer whoever asks"), (REFER_KEY,), scope=SCOPE),
        Action(
            "request-form.not_meant",
            translate("RequestForm", "Excluded setting is not meant"),
            (NOT_MEANT_KEY,),
            scope=SCOPE,
        ),
        Action(
            "request-form.earliest", translate("RequestForm", "Take the earliest day"), (EARLIEST_KEY,), scope=SCOPE
        ),
        Action("request-form.go_on", translate("RequestForm", "Take an excluded setting"), (GO_ON_KEY,), scope=SCOPE),
    )
