"""A search another desk hands over: what is sought, who waits and how long, taken with one key."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from sisa_desk.domain.phone import displayed
from sisa_desk.ui.actions import shortcut_text
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.wait_clock import WaitClock

if TYPE_CHECKING:
    from sisa_desk.services.handovers import HandoverLine

TAKE_OVER_KEY: Final = "Ctrl+T"


class HandoverBanner(QFrame):
    """Shows the hand-over that waits longest; the next one follows when it is taken."""

    taken = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._lines: tuple[HandoverLine, ...] = ()
        self.setProperty("kind", "banner")
        self.setProperty("role", "warn")
        self.setObjectName("handover-banner")
        self._what = PlainLabel(role="on_warn", bold=True, elided=True, private=True)
        self._what.setObjectName("handover-what")
        self._note = PlainLabel(role="on_warn", size=SMALL, elided=True, private=True)
        roles = ("on_warn", "on_warn", "on_bad")
        self.clock = WaitClock(frame.clock, label=translate("Handover", "Caller waits"), roles=roles)
        take = f"{translate('Handover', 'Take over')}  {shortcut_text(TAKE_OVER_KEY)}"
        self.take_button = button(take, self.take, kind="primary", name="take-over")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._what)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        row.setSpacing(2 * STEP)
        row.addLayout(words, 1)
        row.addWidget(self.clock)
        row.addWidget(self.take_button)
        self.hide()

    def look(self, own: Collection[UUID]) -> None:
        """Ask what waits; calls that are open at this desk are its own."""
        waiting = self._frame.services.handovers.waiting
        self._frame.ask(waiting, then=lambda lines: self._on_lines(lines, own), key="handovers", owner=self)

    def _on_lines(self, lines: tuple[HandoverLine, ...], own: Collection[UUID]) -> None:
        self._lines = tuple(line for line in lines if line.handover.call_id not in own)
        self.setVisible(bool(self._lines))
        if not self._lines:
            self.clock.stop()
            return
        line = self._lines[0]
        self._what.setText(self._what_text(line))
        self._note.setText("  ·  ".join(filter(None, (_who(line), line.handover.note))))
        self.setAccessibleName(f"{self._what.full_text}. {self._note.full_text}")
        self.clock.start(line.call.rang_at if line.call else line.handover.handed_at)

    def _what_text(self, line: HandoverLine) -> str:
        by = isolated(line.handover.handed_by or translate("Handover", "A colleague"))
        language = self._frame.language_name(line.request.language)
        text = translate("Handover", "{operator} hands over: {language}").format(operator=by, language=language)
        more = translate("Handover", "%n more", None, len(self._lines) - 1) if len(self._lines) > 1 else ""
        return "  ·  ".join(filter(None, (text, line.organisation, more)))

    def take(self) -> None:
        """Take the one that is shown."""
        if self._lines:
            self.taken.emit(self._lines[0].handover.id)


def _who(line: HandoverLine) -> str:
    to = line.handover.handed_to
    asked = translate("Handover", "for {whom}").format(whom=isolated(to)) if to else ""
    number = left_to_right(displayed(line.call.phone)) if line.call and line.call.phone else ""
    return "  ·  ".join(filter(None, (asked, number)))
