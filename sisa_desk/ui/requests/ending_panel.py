"""Ending a request on the spot: cancelled by whom and why, entered twice, or nobody found and why."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.requests import CANCELLATIONS, Request, RequestState
from sisa_desk.domain.vocabulary import CHOSEN_REASONS, UnfilledReason
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.form_grid import LabelledField
from sisa_desk.ui.wording import refusal_text, word

_CANCELLATIONS: Final = (
    RequestState.CANCELLED_BY_ORGANISATION,
    RequestState.CANCELLED_BY_BENEFICIARY,
    RequestState.DUPLICATE,
)


class EndingPanel(Card):
    """Asks by digit who cancels, or why nobody was found; Enter does it, Esc leaves it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(quiet=True)
        self.setObjectName("ending")
        self._frame = frame
        self._request: Request | None = None
        self._is_unfilled = False
        choices = [Choice(state, word(state)) for state in _CANCELLATIONS]
        self.who = ChoiceBar(choices, label=translate("Ending", "Who cancels?"))
        self.who.setObjectName("request-who")
        reasons = [Choice(code, word(code)) for code in CHOSEN_REASONS]
        self.reason = ChoiceBar(reasons, label=translate("Ending", "Why was nobody found?"))
        self.reason.setObjectName("unfilled-reason")
        in_vain = [Choice(code, word(code)) for code in (UnfilledReason.NO_LONGER_NEEDED, *CHOSEN_REASONS)]
        self.in_vain = ChoiceBar(in_vain, label=translate("Ending", "Because nobody was found?"))
        self.in_vain.setObjectName("in-vain")
        self.why = QLineEdit()
        self.why.setObjectName("request-why")
        self.why.setMinimumHeight(TARGET)
        self.why.setPlaceholderText(translate("Ending", "In a few words, no diagnosis"))
        self._who_row = LabelledField(translate("Ending", "Who cancels?"), self.who)
        self._why_row = LabelledField(translate("Ending", "Why?"), self.why)
        self._reason_row = LabelledField(translate("Ending", "Why was nobody found?"), self.reason)
        self._in_vain_row = LabelledField(translate("Ending", "Because nobody was found?"), self.in_vain)
        self._refusal = Banner(role=ChipRole.BAD)
        self.apply_button = button("", self.apply, kind="primary", name="ending-apply")
        self.back_button = button(translate("Ending", "Back"), self.leave, kind="quiet", name="ending-back")
        for part in (self._who_row, self._in_vain_row, self._why_row, self._reason_row, self._refusal):
            self.body.addWidget(part)
        line = QHBoxLayout()
        line.addWidget(self.apply_button)
        line.addWidget(self.back_button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.who.chosen.connect(lambda _: self._judge())
        self.reason.chosen.connect(lambda _: self._judge())
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Say whether it waits for a word."""
        return not self.isHidden()

    def begin(self, request: Request, *, is_unfilled: bool) -> None:
        """Ask for the end of a request."""
        self._request, self._is_unfilled = request, is_unfilled
        self.who.choose(None)
        self.reason.choose(None)
        self.in_vain.choose(UnfilledReason.NO_LONGER_NEEDED)
        self.why.clear()
        self._refusal.say("")
        for row in (self._who_row, self._why_row):
            row.setVisible(not is_unfilled)
        self._reason_row.setVisible(is_unfilled)
        cancel, unfilled = translate("Ending", "Cancel the request"), translate("Ending", "End as unfilled")
        self.apply_button.setText(unfilled if is_unfilled else cancel)
        self.show()
        self._judge()
        (self.reason if is_unfilled else self.who).setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def leave(self) -> None:
        """Go back without doing anything."""
        was_asking = self.is_asking
        self.hide()
        if was_asking:
            self.closed.emit()

    def _judge(self) -> None:
        if self._is_unfilled:
            missing = translate("Ending", "Please say why nobody was found.") if self.reason.key is None else ""
        else:
            missing = translate("Ending", "Please say who cancels.") if self.who.key is None else ""
        self._in_vain_row.setVisible(not self._is_unfilled and self._is_in_vain)
        grey(self.apply_button, missing)

    @property
    def _is_in_vain(self) -> bool:
        """Say whether the request is taken back before anybody was found."""
        return self._request is not None and self._request.is_seeking and self.who.key in CANCELLATIONS

    @property
    def _in_vain_reason(self) -> UnfilledReason | None:
        reason = self.in_vain.key
        return reason if self._is_in_vain and isinstance(reason, UnfilledReason) else None

    def apply(self) -> None:
        """End the request as chosen."""
        request, requests = self._request, self._frame.services.requests
        if request is None or not self.apply_button.isEnabled():
            return
        key, frame = request.id, self._frame
        if self._is_unfilled:
            frame.do(
                requests.leave_unfilled, key, self.reason.key, then=self._on_done, refused=self._on_refused, owner=self
            )
        else:
            why = self.why.text().strip()
            end = partial(requests.end, in_vain=self._in_vain_reason)
            frame.do(end, key, self.who.key, why, then=self._on_done, refused=self._on_refused, owner=self)

    def _on_done(self, _request: Request) -> None:
        self.leave()

    def _on_refused(self, refusal: Refused) -> None:
        self._refusal.say(refusal_text(refusal))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
