"""What an absence hits, one after the other and by key: move it, give it to somebody else, keep it, or go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.hit_entry import HitEntry
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.matching.request_words import language_text
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.absence_hits import HitLine

_ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


def hit_text(line: HitLine) -> str:
    """Say when something is and for whom."""
    interval = line.hit.interval
    when = f"{day_text(wall_date(interval.start))} {span_text(interval.start, interval.end)}"
    return " · ".join(part for part in (when, line.organisation) if part)


class HitWalk(Card):
    """One thing at a time with its steps; what is passed over stays due."""

    shown = Signal()
    ended = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is hit yet."""
        super().__init__(quiet=True)
        self.setObjectName("hit-walk")
        self._frame = frame
        self._lines: tuple[HitLine, ...] = ()
        self._place = 0
        self._decided = 0
        self.what = PlainLabel(bold=True, wrapped=True, private=True)
        self.about = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        self.move_button = button(translate("HitWalk", "Move  M"), self.begin_move, name="hit-move")
        self.give_button = button(translate("HitWalk", "Give to another  G"), self.give_away, name="hit-give")
        self.keep_button = button(translate("HitWalk", "Keep  K"), self.begin_keeping, name="hit-keep")
        self.next_button = button(translate("HitWalk", "Later  N"), self.pass_over, name="hit-next")
        self.entry = HitEntry(frame)
        self.refusal = Banner(role=ChipRole.BAD)
        self._lay_out()
        self.entry.time_given.connect(self._move_to)
        self.entry.reason_given.connect(self._keep)
        self.entry.grown.connect(self.shown)
        self.hide()

    def _lay_out(self) -> None:
        steps = QWidget()
        flow = FlowLayout(steps, gap=STEP, line_gap=STEP)
        for made in (self.move_button, self.give_button, self.keep_button, self.next_button):
            flow.addWidget(made)
        for part in (self.what, self.about, steps, self.entry, self.refusal):
            self.body.addWidget(part)

    # going through

    def begin(self, lines: tuple[HitLine, ...]) -> None:
        """Go through what is hit, from the first."""
        self._lines, self._place, self._decided = lines, 0, 0
        self._show()

    def end(self) -> None:
        """Stop here; what is left stays due."""
        left = len(self._lines) - self._decided
        self.drop()
        if left:
            words = translate("HitWalk", "%n left open; on the screen of requests under “Unconfirmed”.", None, left)
            self._frame.say(words)
        self.ended.emit()

    def drop(self) -> None:
        """Go away without a word: somebody else is looked at."""
        self._lines = ()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Say whether something is being gone through."""
        return bool(self._lines)

    @property
    def current(self) -> HitLine | None:
        """Give what is decided about just now."""
        return self._lines[self._place] if self._place < len(self._lines) else None

    def _show(self) -> None:
        line = self.current
        if line is None:
            self.end()
            return
        title = translate("HitWalk", "Hit by the absence: {n} of {all}")
        self.set_title(title.format(n=self._place + 1, all=len(self._lines)))
        self.what.setText(hit_text(line))
        kind = translate("HitWalk", "Appointment") if line.hit.is_appointment else translate("HitWalk", "Offer out")
        about = (kind, language_text(self._frame, line.request), word(line.request.mode))
        self.about.setText(" · ".join(about))
        self._name_steps(is_appointment=line.hit.is_appointment)
        self._close_step()
        self.show()
        self._to_steps()
        self.shown.emit()
        announce(self, f"{self.what.full_text}. {self.about.full_text}")

    def _name_steps(self, *, is_appointment: bool) -> None:
        self.move_button.setVisible(is_appointment)
        give = translate("HitWalk", "Give to another  G") if is_appointment else translate("HitWalk", "Take it back  G")
        self.give_button.setText(give)
        self.give_button.setAccessibleName(give)

    def _to_steps(self) -> None:
        first = self.move_button if self.current and self.current.hit.is_appointment else self.give_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_step(self) -> None:
        self.entry.close_step()
        self.refusal.say("")

    def pass_over(self) -> None:
        """Go on to the next one and leave this one due."""
        self._place += 1
        self._show()

    def _on_decided(self, _value: object) -> None:
        self._decided += 1
        self.pass_over()

    # deciding

    def _do(self, command: Callable[..., Any], *args: Any) -> None:
        self._frame.do(command, *args, then=self._on_decided, refused=self._on_refused, owner=self)

    def _on_refused(self, refusal: Refused) -> None:
        self.refusal.say(refusal_text(refusal))

    def give_away(self) -> None:
        """Open the request again for somebody else, or take the offer back."""
        line = self.current
        if line is None:
            return
        services = self._frame.services
        if line.hit.is_appointment:
            state = AppointmentState.CANCELLED_BY_INTERPRETER
            self._do(services.appointments.cancel, line.hit.subject.id, state, translate("HitWalk", "Absent"))
        else:
            self._do(services.offers.withdraw, line.hit.subject.id)

    def begin_move(self) -> None:
        """Ask for another time, and offer the next ones the same person could take."""
        line = self.current
        if line is None or not line.hit.is_appointment:
            return
        self.refusal.say("")
        self.entry.ask_time(line.hit.interval)
        other_times = self._frame.services.absence_hits.other_times
        self._frame.ask(other_times, line.hit.subject.id, then=self.entry.offer_times, key="other-times", owner=self)

    def _move_to(self, time: Interval) -> None:
        line = self.current
        if line is not None:
            self._do(self._frame.services.appointments.move, line.hit.subject.id, time.start, time.minutes)

    def begin_keeping(self) -> None:
        """Ask why it goes on in spite of the absence."""
        self.refusal.say("")
        self.entry.ask_reason()

    def _keep(self, reason: str) -> None:
        line = self.current
        if line is not None:
            self._do(self._frame.services.absence_hits.keep, line.hit.absence.id, line.hit.subject.id, reason)

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().casefold()
        steps = {"m": self.begin_move, "g": self.give_away, "k": self.begin_keeping, "n": self.pass_over}
        if event.key() in _ENTER:
            self.entry.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self._back()
        elif self.entry.take_digit(letter):
            event.accept()
        elif letter in steps and not self.entry.is_typing:
            steps[letter]()
        else:
            super().keyPressEvent(event)

    def _back(self) -> None:
        """Go one step back: from a step to the choice, from there out of the walk."""
        if self.entry.is_open:
            self._close_step()
            self._to_steps()
        else:
            self.end()
