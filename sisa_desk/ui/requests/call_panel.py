"""One call as a record: who rang, why, what became of it, what was asked for in it, and the call-back promised."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.calls import Call, Callback
from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.phone import PhoneNumber, dialable, displayed
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_and_time, left_to_right, translate
from sisa_desk.ui.matching.request_words import language_text, when_text
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.fact_list import Fact, FactList
from sisa_desk.ui.widgets.plain_label import Heading
from sisa_desk.ui.widgets.presence_chip import PresenceChip
from sisa_desk.ui.wording import word
from sisa_desk.ui.wording.reasons import soon_text

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallbackLine


class CallPanel(Card):
    """Shows a call, and keeps the promise made in it."""

    request_wanted = Signal(object)
    kept = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.setObjectName("call-panel")
        self._frame = frame
        self._callback: Callback | None = None
        self._call: Call | None = None
        self._heading = Heading(size=LARGE, elided=True)
        self._due = Chip("")
        self._due.setObjectName("callback-due")
        dial = translate("CallPanel", "Dial")
        self.dial_button = button(dial, self.dial, kind="primary", icon="phone", name="callback-dial")
        done = translate("CallPanel", "Called back  K")
        self.done_button = button(done, self.keep_promise, icon="check", name="callback-done")
        self._facts = FactList()
        self._requests = QVBoxLayout()
        self._requests.setSpacing(STEP // 2)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        self.presence = PresenceChip(frame, self)
        head.addWidget(self.presence)
        head.addWidget(self._due)
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(STEP)
        steps.addWidget(self.dial_button)
        steps.addWidget(self.done_button)
        steps.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self._steps)
        self.body.addWidget(self._facts)
        self.body.addLayout(self._requests)
        self.body.addStretch(1)

    @property
    def callback(self) -> Callback | None:
        """Give the promise that is shown."""
        return self._callback

    def show_callback(self, line: CallbackLine) -> None:
        """Show a promise with the call it was made in."""
        self._callback = line.callback
        self._show_call(line.call, line.organisation)
        now = self._frame.now()
        due = soon_text(line.callback.due_at, now)
        if line.callback.is_overdue(now):
            self._due.tell(translate("CallPanel", "Overdue since {time}").format(time=due), ChipRole.BAD)
        else:
            self._due.tell(translate("CallPanel", "Due {time}").format(time=due), ChipRole.INFO)
        self._due.show()
        self._steps.show()
        no_number = translate("CallPanel", "The number is not known.")
        grey(self.dial_button, "" if self._number and dialable(self._number) else no_number)

    def show_call(self, call: Call, organisation: str, requests: tuple[Request, ...]) -> None:
        """Show a call with what was asked for in it."""
        self._callback = None
        self._due.hide()
        self._steps.hide()
        self._show_call(call, organisation)
        for request in requests:
            words = f"{language_text(self._frame, request)}, {when_text(request.start, word(request.kind))}"
            text = translate("CallPanel", "Request {words}").format(words=words)
            made = button(text, partial(self.request_wanted.emit, request.id), kind="quiet", icon="inbox")
            self._requests.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_call(self, call: Call, organisation: str) -> None:
        self.presence.attendance.attend(Noun.CALL, call.id)
        self._call = call
        while (item := self._requests.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        number = left_to_right(case_number(call.number))
        self._heading.setText(translate("CallPanel", "Call {number}").format(number=number))
        self._facts.show_facts([fact for fact in self._facts_of(call, organisation) if fact.words])

    def _facts_of(self, call: Call, organisation: str) -> list[Fact]:
        phone = self._number
        note = self._callback.note if self._callback else ""
        return [
            Fact(translate("CallPanel", "Who"), ", ".join(filter(None, (organisation, call.caller_name))), True),
            Fact(translate("CallPanel", "Number"), left_to_right(displayed(phone)) if phone else "", True),
            Fact(translate("CallPanel", "Promised"), note, True),
            Fact(translate("CallPanel", "Rang"), day_and_time(call.rang_at)),
            Fact(translate("CallPanel", "Taken by"), call.operator),
            Fact(translate("CallPanel", "Matter"), word(call.matter) if call.matter else ""),
            Fact(translate("CallPanel", "Language"), self._frame.language_name(call.language)),
            Fact(translate("CallPanel", "Outcome"), word(call.outcome) if call.outcome else ""),
            Fact(translate("CallPanel", "Reason"), word(call.unfilled_reason) if call.unfilled_reason else ""),
            Fact(translate("CallPanel", "Note"), call.note, True),
        ]

    @property
    def _number(self) -> PhoneNumber | None:
        if self._callback is not None and self._callback.phone is not None:
            return self._callback.phone
        return self._call.phone if self._call else None

    def dial(self) -> None:
        """Ring back."""
        if self._number is not None and (number := dialable(self._number)):
            try:
                self._frame.dial(number)
            except ValueError:
                self._frame.say(translate("CallPanel", "Please dial this number by hand."))

    def keep_promise(self) -> None:
        """Note that the call-back was made."""
        if self._callback is not None:
            keep: Any = self._frame.services.calls.keep_promise
            self._frame.do(keep, self._callback.id, then=self._on_kept, owner=self)

    def _on_kept(self, _callback: Callback) -> None:
        self.kept.emit()

    def is_about(self, key: UUID) -> bool:
        """Say whether it shows the promise of a key."""
        return self._callback is not None and self._callback.id == key
