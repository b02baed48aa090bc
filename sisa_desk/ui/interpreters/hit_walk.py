"""What an absence hits, one after the other and by key: move it, give it to somebody else, keep it, or go on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.absence_hits import LONGEST_REASON
from sisa_desk.domain.appointments import AppointmentState
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.matching.request_words import language_text
from sisa_desk.ui.theme import SMALL, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.history_list import clear
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.slot_field import SlotField
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
        self._step = ""
        self._times: tuple[Interval, ...] = ()
        self.what = PlainLabel(bold=True, wrapped=True, private=True)
        self.about = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        self.steps = QWidget()
        self.move_button = self._button(translate("HitWalk", "Move  M"), self.begin_move, "hit-move")
        self.give_button = self._button(translate("HitWalk", "Give to another  G"), self.give_away, "hit-give")
        self.keep_button = self._button(translate("HitWalk", "Keep  K"), self.begin_keeping, "hit-keep")
        self.next_button = self._button(translate("HitWalk", "Later  N"), self.pass_over, "hit-next")
        self.others = QVBoxLayout()
        self.slot = SlotField(
            frame.clock,
            label=translate("HitWalk", "New day, time and minutes"),
            is_working_day=self._is_working_day,
        )
        self.slot.setObjectName("hit-slot")
        self.reason = QLineEdit()
        self.reason.setObjectName("hit-reason")
        self.reason.setAccessibleName(translate("HitWalk", "Why does it go on?"))
        self.reason.setPlaceholderText(translate("HitWalk", "Why does it go on? No diagnosis; Enter notes it"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setMinimumHeight(TARGET)
        self.refusal = Banner(role=ChipRole.BAD)
        self._lay_out()
        self.hide()

    def _button(self, text: str, on_click: Callable[[], object], name: str) -> QPushButton:
        return button(text, on_click, name=name)

    def _is_working_day(self, day: date) -> bool:
        return self._frame.rules.calendar.is_working_day(day)

    def _lay_out(self) -> None:
        flow = FlowLayout(self.steps, gap=STEP, line_gap=STEP)
        for made in (self.move_button, self.give_button, self.keep_button, self.next_button):
            flow.addWidget(made)
        self.others.setSpacing(STEP)
        for part in (self.what, self.about, self.steps):
            self.body.addWidget(part)
        self.body.addLayout(self.others)
        for part in (self.slot, self.reason, self.refusal):
            self.body.addWidget(part)

    # going through

    def begin(self, lines: tuple[HitLine, ...]) -> None:
        """Go through what is hit, from the first."""
        self._lines, self._place, self._decided = lines, 0, 0
        self._show()

    def end(self) -> None:
        """Stop here; what is left stays due."""
        left = len(self._lines) - self._decided
        self._lines = ()
        self.hide()
        if left:
            words = translate("HitWalk", "%n left open; on the screen of requests under “Unconfirmed”.", None, left)
            self._frame.say(words)
        self.ended.emit()

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
        self._close_step()
        self._step = "move"
        self.slot.set_minutes(line.hit.interval.minutes)
        self.slot.set_text("")
        self.slot.show()
        self.slot.setFocus(Qt.FocusReason.OtherFocusReason)
        other_times = self._frame.services.absence_hits.other_times
        self._frame.ask(other_times, line.hit.subject.id, then=self._on_times, key="other-times", owner=self)

    def _on_times(self, times: tuple[Interval, ...]) -> None:
        if self._step != "move":
            return
        self._times = times
        clear(self.others)
        self.others.addWidget(PlainLabel(self._times_sentence(), role="text_quiet", size=SMALL, wrapped=True))
        for number, time in enumerate(times, 1):
            text = f"{day_text(wall_date(time.start))} {span_text(time.start, time.end)}  {number}"
            made = button(text, partial(self._move_to, time.start, time.minutes), name=f"other-time-{number}")
            self.others.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
            if number == 1 and not self.slot.edit.text():
                made.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()

    def _times_sentence(self) -> str:
        if self._times:
            return translate("HitWalk", "Free then too, by digit; or another time below:")
        return translate("HitWalk", "No free time within four weeks; another time can be agreed:")

    def _move_to(self, start: datetime, minutes: int) -> None:
        line = self.current
        if line is not None:
            self._do(self._frame.services.appointments.move, line.hit.subject.id, start, minutes)

    def begin_keeping(self) -> None:
        """Ask why it goes on in spite of the absence."""
        self._close_step()
        self._step = "keep"
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply(self) -> None:
        line = self.current
        if line is None:
            return
        if self._step == "move" and self.slot.slot is not None:
            self._move_to(self.slot.slot.start, self.slot.slot.minutes)
        elif self._step == "keep":
            keep = self._frame.services.absence_hits.keep
            self._do(keep, line.hit.absence.id, line.hit.subject.id, self.reason.text())

    def _close_step(self) -> None:
        self._step, self._times = "", ()
        clear(self.others)
        self.slot.hide()
        self.reason.hide()
        self.refusal.say("")

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = event.key(), event.text().casefold()
        steps = {"m": self.begin_move, "g": self.give_away, "k": self.begin_keeping, "n": self.pass_over}
        if key in _ENTER:
            self._apply()
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif letter.isdecimal() and 1 <= int(letter) <= len(self._times):
            time = self._times[int(letter) - 1]
            self._move_to(time.start, time.minutes)
        elif letter in steps and not self._is_typing:
            steps[letter]()
        else:
            super().keyPressEvent(event)

    @property
    def _is_typing(self) -> bool:
        return self.reason.hasFocus() or self.slot.edit.hasFocus()

    def _back(self) -> None:
        """Go one step back: from a step to the choice, from there out of the walk."""
        if self._step:
            self._close_step()
            self._to_steps()
        else:
            self.end()
