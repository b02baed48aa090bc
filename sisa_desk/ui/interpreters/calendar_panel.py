"""Calendars of one person: those that are read, and the line that adds another; nothing is ever written to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.domain.calendar_sources import CalendarSource
from sisa_desk.domain.errors import Refused
from sisa_desk.exchange.calendars import Login
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.calendar_row import CalendarRow, LoginLine
from sisa_desk.ui.interpreters.calendar_words import says_words
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text

if TYPE_CHECKING:
    from pathlib import Path

    from sisa_desk.services.calendars import CalendarRead


class CalendarPanel(QWidget):
    """The calendars of somebody, each with what can be done, and the way to a new one."""

    sight_wanted = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nobody's calendars are shown yet."""
        super().__init__()
        self._frame = frame
        self._key: UUID | None = None
        self.rows: dict[UUID, CalendarRow] = {}
        self._last: dict[UUID, CalendarRead] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(STEP)
        self.none = PlainLabel(
            translate("Calendars", "No calendar is read. One that says when somebody is busy spares asking in vain."),
            role="text_quiet",
            wrapped=True,
        )
        self.address = QLineEdit()
        self.address.setObjectName("calendar-address")
        self.address.setAccessibleName(translate("Calendars", "File or address of a calendar"))
        self.address.setPlaceholderText(translate("Calendars", "an .ics file, or https://…"))
        self.address.setMinimumHeight(TARGET)
        self.says = CodeCombo(says_words(), label=translate("Calendars", "What the calendar says"))
        self.add = button(translate("Calendars", "Read"), self.subscribe, name="add-calendar")
        tip = translate("Calendars", "Choose a file …")
        self.choose = button("", self._choose, kind="quiet", icon="file-text", tip=tip, name="choose-calendar")
        self.login = LoginLine()
        self.message = PlainLabel(size=SMALL, wrapped=True)
        self._is_reading = False
        self._lay_out()
        self.address.textEdited.connect(self._on_typed)
        self.address.returnPressed.connect(self.subscribe)
        self.login.entered.connect(self.subscribe)

    def _lay_out(self) -> None:
        place, steps = QHBoxLayout(), QHBoxLayout()
        for line, parts in ((place, (self.address, self.choose)), (steps, (self.says, self.add))):
            line.setSpacing(HALF_STEP)
            line.addWidget(parts[0], 1)
            line.addWidget(parts[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._list)
        column.addWidget(self.none)
        column.addLayout(place)
        column.addWidget(self.login)
        column.addLayout(steps)
        column.addWidget(self.message)
        self.login.hide()
        self.message.hide()

    # showing

    def show_calendars(self, key: UUID, sources: tuple[CalendarSource, ...]) -> None:
        """Show the calendars of somebody; rows stay, so that whoever stands on one does not lose their place."""
        if key != self._key:
            self._key = key
            self._clear_line()
        self.none.setVisible(not sources)
        for gone in self.rows.keys() - {one.id for one in sources}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for source in sources:
            last = self._last.get(source.id)
            is_news = last is not None and last.source.read_at == source.read_at
            self._row_of(source.id).show_source(source, last.refreshed if last and is_news else None)

    def _row_of(self, key: UUID) -> CalendarRow:
        if key not in self.rows:
            row = self.rows[key] = CalendarRow(self._frame)
            row.read_wanted.connect(partial(self._read, key))
            row.removal_wanted.connect(partial(self._remove, key))
            self._list.addWidget(row)
        return self.rows[key]

    def begin(self) -> None:
        """Lead to the line that adds a calendar."""
        self.address.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.address.selectAll()
        self.sight_wanted.emit(self.address)

    # adding

    def subscribe(self) -> None:
        """Read what stands in the line for the first time, and keep it."""
        if self._key is None or self._is_reading:
            return
        self._is_reading = True
        self._say(translate("Calendars", "Reading …"), "text_quiet")
        self._frame.reach(
            self._frame.services.calendars.subscribe,
            self._key,
            self.address.text(),
            self.says.chosen,
            self.login.login,
            then=self._on_subscribed,
            refused=self._on_refused,
            owner=self,
        )

    def _on_subscribed(self, read: CalendarRead) -> None:
        self._clear_line()
        self._on_read(read)

    def _on_refused(self, refusal: Refused) -> None:
        self._is_reading = False
        self._say(refusal_text(refusal), "on_bad")
        if refusal.code == "calendar_wants_password":
            self.login.show()
            self.login.user.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str, role: str) -> None:
        self.message.setText(text)
        self.message.set_role(role)
        self.message.show()
        announce(self, text)
        self.sight_wanted.emit(self.address)

    def _clear_line(self) -> None:
        self._is_reading = False
        self.address.clear()
        self.login.empty()
        self.login.hide()
        self.message.hide()

    def _on_typed(self, text: str) -> None:
        self.message.hide()
        was_asked, is_on_server = not self.login.isHidden(), "://" in text
        self.login.setVisible(is_on_server)
        if is_on_server and not was_asked:
            self.sight_wanted.emit(self.address)

    def _choose(self) -> None:
        if self._frame.asker is not None:
            kind = translate("Calendars", "Calendars (*.ics *.ical *.ifb)")
            self._frame.asker.ask_for_file(translate("Calendars", "Which calendar?"), kind, self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        self.address.setText(str(path))
        self._on_typed(str(path))
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    # what is there

    def _read(self, key: UUID, login: Login) -> None:
        read = self._frame.services.calendars.read
        self._frame.reach(read, key, login, then=self._on_read, owner=self, is_quiet=True)

    def _on_read(self, read: CalendarRead) -> None:
        self._last[read.source.id] = read
        row = self.rows.get(read.source.id)
        if row is not None:
            row.show_source(read.source, read.refreshed)
        if read.asks_again:
            self._frame.say(translate("Calendars", "The password is in no keyring here; the next start asks for it."))

    def _remove(self, key: UUID) -> None:
        self._frame.do(self._frame.services.calendars.remove, key, owner=self)
