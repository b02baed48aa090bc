"""One calendar of a person: what it says, how old that is, what was left out and why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.calendar_sources import CalendarSource, Refreshed
from sisa_desk.exchange.calendars import Login
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.calendar_words import (
    age_text,
    left_out_text,
    refreshed_text,
    trouble_text,
)
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.history_list import clear
from sisa_desk.ui.widgets.plain_label import PlainLabel

_WANTS_PASSWORD = "calendar_wants_password"  # noqa: S105 - the code of a refusal
#: Who wants to see more of them looks into the calendar itself.
_SHOWN = 12


class LoginLine(QWidget):
    """User name and password of a calendar on a server."""

    entered = Signal()

    def __init__(self) -> None:
        """Be empty."""
        super().__init__()
        self.user = _field(translate("Calendars", "User name"), "calendar-user")
        self.password = _field(translate("Calendars", "Password"), "calendar-password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(HALF_STEP)
        for field in (self.user, self.password):
            line.addWidget(field, 1)
            field.returnPressed.connect(self.entered)

    @property
    def login(self) -> Login:
        """Give what was entered."""
        return Login(self.user.text().strip(), self.password.text())

    def empty(self) -> None:
        """Forget what was entered."""
        self.user.clear()
        self.password.clear()


def _field(label: str, name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(label)
    made.setPlaceholderText(label)
    made.setMinimumHeight(TARGET)
    return made


class CalendarRow(Card):
    """Shows one calendar; stays where it is while it is read again."""

    read_wanted = Signal(object)
    removal_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is shown yet."""
        super().__init__(quiet=True)
        self._frame = frame
        self._name = PlainLabel(elided=True, private=True)
        self._age = PlainLabel(size=SMALL, role="text_quiet", wrapped=True)
        self.trouble = Banner(role=ChipRole.WARN, parent=self)
        self.login = LoginLine()
        self.login.entered.connect(self._want_reading)
        words = translate("Calendars", "Read now")
        self.read = button(words, self._want_reading, kind="quiet", icon="refresh-cw", name="read-calendar")
        tip = translate("Calendars", "Take this calendar out")
        self.out = button("", self.removal_wanted.emit, kind="quiet", icon="x", tip=tip, name="remove-calendar")
        self.more = button("", self._toggle_left_out, kind="quiet", name="left-out")
        self._left_out = QWidget()
        self._left_out_lines = QVBoxLayout(self._left_out)
        self._is_reading = False
        self._lay_out()

    def _lay_out(self) -> None:
        self._left_out_lines.setContentsMargins(0, 0, 0, HALF_STEP)
        self._left_out_lines.setSpacing(2)
        self.head.insertWidget(0, self._name, 1)
        self.head.addWidget(self.out)
        self.body.setSpacing(HALF_STEP)
        self.body.addWidget(self._age)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        steps.addWidget(self.read)
        steps.addWidget(self.more)
        steps.addStretch(1)
        for part in (self._left_out, self.trouble, self.login):
            self.body.addWidget(part)
        self.body.addLayout(steps)
        self._left_out.hide()

    def show_source(self, source: CalendarSource, refreshed: Refreshed | None) -> None:
        """Show a calendar as it is stored, and what the last reading at this desk changed."""
        self._is_reading = False
        self._name.setText(source.name)
        self.setAccessibleName(source.name)
        self.read.setAccessibleName(f"{self.read.text()}: {source.name}")
        self.out.setAccessibleName(f"{translate('Calendars', 'Take this calendar out')}: {source.name}")
        age = age_text(source, self._frame.now())
        self._age.setText(age if refreshed is None or source.trouble else f"{age}; {refreshed_text(refreshed)}")
        self.trouble.say(trouble_text(source.trouble) if source.trouble else "")
        self.login.setVisible(source.trouble == _WANTS_PASSWORD)
        self._show_left_out(source)

    def _show_left_out(self, source: CalendarSource) -> None:
        left_out = source.state.left_out
        self.more.setVisible(bool(left_out))
        self.more.setText(translate("Calendars", "%n left out: why", None, len(left_out)))
        self.more.setAccessibleName(self.more.text())
        clear(self._left_out_lines)
        for one in left_out[:_SHOWN]:
            self._left_out_lines.addWidget(PlainLabel(left_out_text(one), size=SMALL, wrapped=True))
        if len(left_out) > _SHOWN:
            more = translate("Calendars", "and %n more", None, len(left_out) - _SHOWN)
            self._left_out_lines.addWidget(PlainLabel(more, size=SMALL, role="text_quiet"))
        if not left_out:
            self._left_out.hide()

    def _toggle_left_out(self) -> None:
        self._left_out.setVisible(self._left_out.isHidden())

    def _want_reading(self) -> None:
        """Ask for it once; the button is not greyed, as the cursor would leave it."""
        if not self._is_reading:
            self._is_reading = True
            self._age.setText(translate("Calendars", "Reading …"))
            self.read_wanted.emit(self.login.login)
