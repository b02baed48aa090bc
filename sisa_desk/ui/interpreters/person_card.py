"""The card of one person, for reading, with the few things done by one key."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import at_minute, wall, wall_date
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.rosters import DeclarationState, days_since_confirmed, declaration_of
from sisa_desk.domain.typed_times import read_minute
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.person_leaves import PastLeaf, PersonLeaf, TimesLeaf
from sisa_desk.ui.interpreters.roster_words import (
    DECLARATION_ROLES,
    PRESENCE_ROLES,
    confirmed_sentence,
    declaration_text,
    today_sentence,
)
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, LARGE, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.tab_stack import TabStack
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.rosters import Dossier

#: "Until when?" is filled in with as much, to the half hour.
_USUAL_AHEAD = timedelta(hours=2)


class PersonCard(QStackedWidget):
    """Who it is, how they stand, and three leaves."""

    edit_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nobody is shown yet."""
        super().__init__()
        self._frame = frame
        self.dossier: Dossier | None = None
        nobody = Card()
        self.nobody = EmptyState(
            translate("PersonCard", "Nobody chosen"),
            translate("PersonCard", "Choose somebody in the list, with the arrow keys or the mouse."),
            icon="users",
        )
        nobody.body.addWidget(self.nobody)
        self.addWidget(nobody)
        self._sheet = Card()
        self.addWidget(self._sheet)
        self._make_head()
        self._make_leaves()

    def _make_head(self) -> None:
        self.name = PlainLabel(size=LARGE, bold=True, wrapped=True, private=True)
        self.name.setObjectName("person-name")
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, gap=HALF_STEP)
        text = translate("PersonCard", "Edit")
        tip = translate("PersonCard", "Edit (Ctrl+E)")
        self.edit = button(text, self.edit_wanted.emit, kind="primary", icon="pencil", tip=tip, name="edit")
        self._sheet.head.insertWidget(0, self.name, 1)
        self._sheet.head.addWidget(self.edit)
        self._sheet.body.addWidget(self._chips)
        self._sheet.body.addLayout(self._steps())
        self.until = UntilLine(self._frame)
        self.until.hide()
        self._sheet.body.addWidget(self.until)

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(HALF_STEP)
        steps = (
            ("confirm", translate("PersonCard", "Confirmed today"), "Alt+C", self.confirm),
            ("available", translate("PersonCard", "Available until …"), "Alt+V", self.ask_until),
            ("absent", translate("PersonCard", "Absent …"), "Alt+U", self.ask_absence),
        )
        for name, text, keys, on_click in steps:
            made = button(text, on_click, tip=f"{text} ({keys})", name=name)
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _make_leaves(self) -> None:
        self.tabs = TabStack(label=translate("PersonCard", "Parts of the card"), name="person-tabs")
        self.person = PersonLeaf(self._frame, self.tabs.add_leaf(translate("PersonCard", "Person")))
        self.times = TimesLeaf(self._frame, self.tabs.add_leaf(translate("PersonCard", "Times and absences")))
        self.past = PastLeaf(self._frame, self.tabs.add_leaf(translate("PersonCard", "History")))
        self._unread: set[int] = set()
        self.tabs.bar.currentChanged.connect(self._show_leaf)
        self._sheet.body.addWidget(self.tabs, 1)

    @property
    def key(self) -> UUID | None:
        """Give the key of the person shown."""
        return self.dossier.interpreter.id if self.dossier else None

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        self.dossier = None
        self.setCurrentIndex(0)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a person; the leaf stays the one that was open."""
        if dossier.interpreter.id != self.key:
            self.until.hide()
        self.dossier = dossier
        self.setCurrentIndex(1)
        self.name.setText(dossier.interpreter.name)
        self._sheet.setAccessibleName(dossier.interpreter.name)
        self._show_chips(dossier)
        self._unread = {0, 1, 2}
        self._show_leaf(self.tabs.current)

    def _show_leaf(self, number: int) -> None:
        """Fill the leaf in sight; the others wait until somebody turns to them."""
        if self.dossier is not None and number in self._unread:
            self._unread.discard(number)
            leaves: tuple[PersonLeaf | TimesLeaf | PastLeaf, ...] = (self.person, self.times, self.past)
            leaves[number].show(self.dossier)

    def _show_chips(self, dossier: Dossier) -> None:
        while (item := self._chip_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, role in self._states(dossier):
            self._chip_flow.addWidget(Chip(text, role))
        self._chips.updateGeometry()

    def _states(self, dossier: Dossier) -> list[tuple[str, ChipRole]]:
        one = dossier.interpreter
        day = wall_date(self._frame.now())
        standing = ChipRole.GOOD if one.standing is Standing.ACTIVE else ChipRole.NEUTRAL
        states = [(word(one.standing), standing)]
        states.append((today_sentence(dossier.today, day), PRESENCE_ROLES[dossier.today.presence]))
        declaration = declaration_of(one, day)
        if declaration is not DeclarationState.VALID:
            states.append((declaration_text(declaration), DECLARATION_ROLES[declaration]))
        days = days_since_confirmed(one, day)
        is_old = days is None or days > self._frame.rules.numbers.confirmed_lately_days
        states.append((confirmed_sentence(days), ChipRole.WARN if is_old else ChipRole.NEUTRAL))
        return states

    # done by one key

    def confirm(self) -> None:
        """Mark the availability as confirmed today."""
        if self.key is not None:
            self._frame.do(self._frame.services.interpreters.confirm, self.key)

    def ask_until(self) -> None:
        """Ask until when the person is available from now on."""
        if self.key is not None:
            self.until.begin(self.key)

    def ask_absence(self) -> None:
        """Lead to the line that takes an absence down."""
        if self.key is not None:
            self.tabs.turn_to(1)
            self.times.absences.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_calendar(self) -> None:
        """Lead to the line that adds a calendar."""
        if self.key is not None:
            self.tabs.turn_to(1)
            self.times.calendars.begin()

    def ask_extra(self) -> None:
        """Lead to the line that takes a single time down."""
        if self.key is not None:
            self.tabs.turn_to(1)
            self.times.extras.when.setFocus(Qt.FocusReason.ShortcutFocusReason)


class UntilLine(QWidget):
    """One line: available now until …; Enter notes it, Esc puts the line away."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._key: UUID | None = None
        self.time = QLineEdit()
        self.time.setObjectName("available-until")
        self.time.setAccessibleName(translate("UntilLine", "Available from now until"))
        self.time.setMinimumHeight(TARGET)
        self.time.setMaximumWidth(10 * STEP)
        self.trouble = PlainLabel(role="on_bad", size=SMALL, wrapped=True)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(PlainLabel(translate("UntilLine", "Available from now until"), role="text_quiet"))
        row.addWidget(self.time)
        row.addWidget(button(translate("UntilLine", "Note it"), self.save, name="note-until"))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.trouble.hide()

    def begin(self, key: UUID) -> None:
        """Ask about somebody, with the usual time filled in."""
        self._key = key
        ahead = wall(self._frame.now() + _USUAL_AHEAD)
        minute = ahead.minute // 30 * 30
        self.time.setText(f"{ahead.hour}:{minute:02}")
        self.trouble.hide()
        self.show()
        self.time.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.time.selectAll()

    def save(self) -> None:
        """Note it, if the time lies ahead today."""
        end = self._end()
        if end is None or end <= self._frame.now() or self._key is None:
            self.trouble.setText(translate("UntilLine", "Until which time today? For example: 14:30"))
            self.trouble.show()
            return
        self._frame.do(self._frame.services.interpreters.available_until, self._key, end, owner=self)
        self.hide()

    def _end(self) -> datetime | None:
        minute = read_minute(self.time.text())
        return None if minute is None else at_minute(wall_date(self._frame.now()), minute)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
