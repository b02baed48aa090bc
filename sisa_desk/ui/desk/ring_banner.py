"""The strip over the form: who is ringing or on the line, what they asked for last, how long they wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.phone import PhoneKind, PhoneNumber, displayed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, LARGE, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.wait_clock import WaitClock

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallerCard


def number_text(phone: PhoneNumber | None) -> str:
    """Write a caller's number; a withheld one says so, a doubtful one stays as typed."""
    if phone is None or phone.kind is PhoneKind.WITHHELD:
        return translate("RingBanner", "Number withheld")
    return left_to_right(displayed(phone))


def card_name(card: CallerCard | None) -> str:
    """Name whom a card is about."""
    if card is None:
        return ""
    if card.interpreter is not None:
        return card.interpreter.name
    return card.organisation.name if card.organisation else ""


class RingBanner(QFrame):
    """Tells who it probably is; the number suggests and never proves."""

    taken = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setProperty("kind", "call")
        self.setObjectName("ring-banner")
        self._who = PlainLabel(role="on_call", size=LARGE, bold=True, elided=True, private=True)
        self._who.setObjectName("caller")
        self._last = PlainLabel(role="on_call_quiet", size=SMALL, elided=True, private=True)
        self._last.setObjectName("caller-last")
        self._case = PlainLabel(role="on_call", size=SMALL, bold=True)
        self._case.setObjectName("case-number")
        self._waits = PlainLabel(translate("RingBanner", "waiting"), role="on_call_quiet", size=SMALL)
        self.clock = WaitClock(
            frame.clock,
            label=translate("RingBanner", "Caller waits"),
            roles=("on_call", "on_warn", "on_bad"),
            grounds=("", "warn", "bad"),
        )
        self._take = button(translate("RingBanner", "Take the call  F9"), self.taken.emit, name="take-call")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._who)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(STEP)
        below.addWidget(self._case)
        below.addWidget(self._last, 1)
        lines.addWidget(self._below)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(STEP)
        row.addLayout(lines, 1)
        row.addLayout(self._wait_column())
        row.addWidget(self._take)

    def _wait_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self._waits, self.clock):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        return column

    def show_caller(self, phone: PhoneNumber | None, card: CallerCard | None, name: str, *, is_ringing: bool) -> None:
        """Show who it is, as far as anybody knows."""
        number, name = number_text(phone), name or card_name(card)
        unknown = translate("RingBanner", "unknown caller")
        self._who.setText(f"{number}   ·   {name or unknown}" if phone else name or unknown)
        self._last.setText(self._last_contacts(card, is_sure=phone is None))
        self._take.setVisible(is_ringing)
        self._look("ring" if is_ringing else "call")
        self.setAccessibleName(self._who.full_text)

    def set_compact(self, *, is_compact: bool) -> None:
        """Take one line instead of two, beside a call that needs the room."""
        self._below.setVisible(not is_compact)
        self._waits.setVisible(not is_compact and not self.clock.isHidden())
        above = HALF_STEP if is_compact else STEP
        self._row.setContentsMargins(2 * STEP, above, 2 * STEP, above)

    def _look(self, kind: str) -> None:
        # Dressing a widget anew dresses everything in it: only when it changes.
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_case(self, number: str) -> None:
        """Show the case number, to be read out to the caller."""
        text = translate("RingBanner", "Case {number}").format(number=left_to_right(number))
        self._case.setText(text if number else "")
        self._case.setVisible(bool(number))

    def show_wait(self, since: datetime | None) -> None:
        """Count how long the caller has been waiting: quietly, then amber, then where another way is offered."""
        self._waits.setVisible(since is not None and not self._below.isHidden())
        self.clock.setVisible(since is not None)
        numbers = self._frame.rules.numbers
        if since is None:
            self.clock.stop()
        elif self.clock.since != since:
            self.clock.start(since, sorted((numbers.long_wait_after_seconds, numbers.promise_after_seconds)))

    def _last_contacts(self, card: CallerCard | None, *, is_sure: bool) -> str:
        if card is None or (card.organisation is None and card.interpreter is None):
            return translate("RingBanner", "First call from here, as far as the number tells")
        parts = [card.contact.name] if card.contact else []
        if card.interpreter is not None:
            parts.append(translate("RingBanner", "Interpreter of the pool"))
        if card.calls_before:
            parts.append(translate("RingBanner", "%n call(s)", None, card.calls_before))
        if card.last_calls:
            last = card.last_calls[0]
            day = day_text(last.rang_at.date())
            language = self._frame.language_name(last.language)
            parts.append(translate("RingBanner", "last {day}").format(day=f"{day} {language}".strip()))
        if card.by_trunk:
            parts.append(translate("RingBanner", "recognised by the trunk number"))
        elif not is_sure:
            parts.append(translate("RingBanner", "the number only suggests"))
        return "  ·  ".join(parts)
