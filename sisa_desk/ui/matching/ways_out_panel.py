"""What would help where few or none can: the nearest ways out with their counts, and the way back from one taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.requests import Request
from sisa_desk.domain.ways_out import Way, WayKind, by_relay
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.way_button import WayButton
from sisa_desk.ui.matching.way_words import count_text, taken_text, warning_text, way_text
from sisa_desk.ui.theme import HALF_STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.plain_label import Heading

_LAST_DIGIT: Final = 9


@dataclass(slots=True)
class _Step:
    """A way that was taken, with the request as it was, and whether the change has arrived."""

    way: Way
    before: Request
    has_arrived: bool = False


class WaysOutPanel(QWidget):
    """Asks by itself what would help, shows it, and says which fields of the request a way changes."""

    changes_wanted = Signal(object)
    referral_wanted = Signal()
    shown = Signal()
    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to show."""
        super().__init__()
        self.setObjectName("ways-out")
        self._frame = frame
        self._request: Request | None = None
        self._ways: tuple[Way, ...] = ()
        self._trail: list[_Step] = []
        self._title = Heading(translate("WaysOut", "What would help"))
        self.taken = Banner(role=ChipRole.INFO)
        self.taken.setObjectName("way-taken")
        back = translate("WaysOut", "Back  0")
        self.back_button = button(back, self.go_back, kind="quiet", icon="undo-2", name="way-back")
        self.taken.add(self.back_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(HALF_STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(self.taken)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        self.show_ways(())

    # what is shown

    def look(self, request: Request, found: int) -> None:
        """Ask what would help a request that so many can take; nothing where enough can."""
        self._forget_trail_of_another(request)
        self._request = request
        self._show_trail()
        is_enough = found >= self._frame.rules.numbers.few_candidates
        if is_enough or not request.language or request.relay_language:
            self.show_ways(())
            return
        ways_for = self._frame.services.ways_out.ways_for
        self._frame.ask(ways_for, request, found, then=self.show_ways, key=("ways", id(self)), owner=self)

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """Show other ways."""
        had_focus = any(one.hasFocus() for one in self.buttons)
        self._ways = ways
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._request is not None:
            for number, way in enumerate(ways):
                self._lines.addWidget(self._line(number, way, self._request))
        self._title.setVisible(bool(ways))
        self._show_trail()
        self.setVisible(bool(ways) or bool(self._trail))
        self.shown.emit()
        if had_focus and not self.take_focus():
            self.left.emit()

    def _line(self, number: int, way: Way, request: Request) -> WayButton:
        text = way_text(way, request, now=self._frame.now(), name_of=self._frame.language_name)
        digit = self._first_digit + number
        key = str(digit) if digit <= _LAST_DIGIT else ""
        line = WayButton(text, count_text(way), key=key, warning=warning_text(way))
        line.setObjectName(f"way-{way.kind}")
        line.clicked.connect(lambda _checked=False: self.take(way))
        return line

    def _show_trail(self) -> None:
        if not self._trail:
            self.taken.say("")
            return
        step = self._trail[-1]
        now, name_of = self._frame.now(), self._frame.language_name
        self.taken.say(taken_text(step.way, step.before, now=now, name_of=name_of))

    def _forget_trail_of_another(self, request: Request) -> None:
        if self._request is None or self._request.id != request.id:
            self._trail.clear()
        if not self._trail:
            self._trail.extend(_marked_on(request))
            return
        step, is_there = self._trail[-1], self._trail[-1].way.applied_to(request) == request
        step.has_arrived = step.has_arrived or is_there
        if step.has_arrived and not is_there:
            # Whoever changed the field by hand since is not led back over it.
            self._trail.clear()

    @property
    def _first_digit(self) -> int:
        """Give the digit of the first way: those below belong to the few who can."""
        return max(self._frame.rules.numbers.few_candidates, 1)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Give the ways that are shown."""
        return self._ways

    @property
    def buttons(self) -> tuple[WayButton, ...]:
        """Give the lines in order."""
        items = (self._lines.itemAt(number) for number in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, WayButton))

    # taking one and going back

    def take(self, way: Way) -> None:
        """Take a way: the fields it changes are asked for, and the way back is kept."""
        if self._request is None:
            return
        if way.kind is WayKind.REFERRAL:
            self.referral_wanted.emit()
            return
        self._trail.append(_Step(way, self._request))
        self._want(way.changes)

    def go_back(self) -> None:
        """Leave the way that was taken last."""
        if self._trail:
            step = self._trail.pop()
            self._want({name: getattr(step.before, name) for name in step.way.changes})

    def _want(self, changes: Mapping[str, Any]) -> None:
        self.show_ways(())
        self.changes_wanted.emit(dict(changes))

    def take_digit(self, digit: int) -> bool:
        """Take the way of a digit, or go back with 0; say whether there was one."""
        if digit == 0 and self._trail:
            self.go_back()
            return True
        number = digit - self._first_digit
        if not 0 <= number < len(self._ways):
            return False
        self.take(self._ways[number])
        return True

    def take_focus(self) -> bool:
        """Take the keys, where there is anything to take; say whether there is."""
        if not self.buttons:
            return False
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._walk(step)
        elif event.key() == Qt.Key.Key_Escape or self._takes(event.text()):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _takes(self, text: str) -> bool:
        return text.isdecimal() and self.take_digit(int(text))

    def _walk(self, step: int) -> None:
        lines = self.buttons
        place = next((number for number, line in enumerate(lines) if line.hasFocus()), 0) + step
        if place < 0:
            self.left.emit()
        elif place < len(lines):
            lines[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _marked_on(request: Request) -> Iterator[_Step]:
    """Give the way a request was marked with before it was opened here: there is a way back from it too."""
    if request.relay_language:
        before = replace(request, relay_language="", interpreters_needed=1)
        yield _Step(by_relay(request.relay_language, 0), before, has_arrived=True)
    elif request.stand_in_language:
        way = Way(WayKind.NEIGHBOUR, changes={"stand_in_language": request.stand_in_language})
        yield _Step(way, replace(request, stand_in_language=""), has_arrived=True)
