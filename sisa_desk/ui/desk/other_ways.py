"""What a caller for whom nobody is found can be offered: call-back, appointment, referral, each by one key."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sisa_desk.domain.call_downs import Ending
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.desk.call_work import CallWork
from sisa_desk.ui.language import time_text, translate
from sisa_desk.ui.theme import HALF_STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.exclusion_note import REFER_KEY
from sisa_desk.ui.widgets.flow_layout import FlowLayout

PROMISE_KEY: Final = "Ctrl+R"
APPOINTMENT_KEY: Final = "Alt+T"


class OtherWays(Banner):
    """Takes no room while there is hope; then it says what came of the call-down and puts the fitting end first."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(role=ChipRole.INFO)
        self.setObjectName("other-ways")
        row = QWidget()
        flow = FlowLayout(row, gap=HALF_STEP, line_gap=HALF_STEP)
        self.buttons: Mapping[Ending, QPushButton] = {ending: self._button(ending) for ending in Ending}
        for made in self.buttons.values():
            flow.addWidget(made)
        policy = row.sizePolicy()
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self.add_below(row)

    def _button(self, ending: Ending) -> QPushButton:
        return button("", lambda: self.chosen.emit(ending), name=f"way-{ending.replace('_', '-')}")

    def offer(self, work: CallWork, *, is_due: bool, promise_due: datetime) -> None:
        """Offer the ways to a caller who waits and for whom nobody said yes, when it is due; otherwise go away."""
        if not is_due or not work.waits_for_mediation or work.tally.accepted:
            self.say("")
            return
        words = _words(promise_due, can_promise=work.callback is None)
        for ending, made in self.buttons.items():
            made.setText(words[ending].replace("&", "&&"))
            made.setAccessibleName(words[ending])
            _mark(made, is_proposed=ending is work.fitting_end)
        self.say(_sentence(work), ChipRole.WARN if work.is_through else ChipRole.INFO)


def _mark(made: QPushButton, *, is_proposed: bool) -> None:
    kind = "primary" if is_proposed else "ordinary"
    if made.property("kind") != kind:
        made.setProperty("kind", kind)
        made.style().unpolish(made)
        made.style().polish(made)


def _words(due: datetime, *, can_promise: bool) -> Mapping[Ending, str]:
    promise = translate("OtherWays", "Call-back by {time}").format(time=time_text(due))
    promised = translate("OtherWays", "Call-back is promised")
    appointment = translate("OtherWays", "As an appointment")
    refer = translate("OtherWays", "Refer")
    return {
        Ending.CALL_BACK: f"{promise if can_promise else promised}  {shortcut_text(PROMISE_KEY)}",
        Ending.APPOINTMENT: f"{appointment}  {shortcut_text(APPOINTMENT_KEY)}",
        Ending.REFERRAL: f"{refer}  {shortcut_text(REFER_KEY)}",
    }


def _sentence(work: CallWork) -> str:
    if not work.is_through:
        return translate("OtherWays", "The caller has been waiting for %n minute(s).", None, work.waited_seconds // 60)
    if not work.ranking.absentees:
        return translate("OtherWays", "Nobody in the pool speaks {language}.").format(
            language=work.frame.language_name(work.request.language)
        )
    if not work.tally.is_over:
        return translate("OtherWays", "Nobody can just now; the list says why.")
    return translate("OtherWays", "The list is through: nobody is left to be rung.")
