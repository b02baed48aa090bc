"""The card of an institution, for reading: how to reach it, whom to speak to, what it asked for lately."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.ids import case_number
from sisa_desk.domain.phone import PhoneKind, PhoneNumber, dialable, displayed
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, left_to_right, time_text, translate
from sisa_desk.ui.theme import LARGE, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.history_list import HistoryList, clear
from sisa_desk.ui.widgets.past_line import PastLine
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.record_facts import RecordFact, RecordFacts
from sisa_desk.ui.widgets.tab_stack import TabStack
from sisa_desk.ui.wording import field_name
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.domain.calls import Call
    from sisa_desk.domain.organisations import Contact, Organisation, OrganisationNumber
    from sisa_desk.domain.requests import Request
    from sisa_desk.services.organisations import OrganisationCard as Facts


class OrganisationCard(QStackedWidget):
    """Name and kind, numbers and people, calls and requests, changes."""

    edit_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame; nothing is shown yet."""
        super().__init__()
        self._frame = frame
        self.facts: Facts | None = None
        nothing = Card()
        sentence = translate("OrganisationCard", "Choose an institution in the list, with the arrow keys or the mouse.")
        nothing.body.addWidget(EmptyState(translate("OrganisationCard", "Nothing chosen"), sentence, icon="building-2"))
        self.addWidget(nothing)
        self._sheet = Card()
        self.addWidget(self._sheet)
        self.name = PlainLabel(size=LARGE, bold=True, wrapped=True, private=True)
        self.name.setObjectName("organisation-name")
        text = translate("OrganisationCard", "Edit")
        tip = translate("OrganisationCard", "Edit (Ctrl+E)")
        self.edit = button(text, self.edit_wanted.emit, kind="primary", icon="pencil", tip=tip, name="edit")
        self._sheet.head.insertWidget(0, self.name, 1)
        self._sheet.head.addWidget(self.edit)
        self._line = PlainLabel(role="text_quiet", wrapped=True)
        self._sheet.body.addWidget(self._line)
        self._make_leaves()

    def _make_leaves(self) -> None:
        self.tabs = TabStack(label=translate("OrganisationCard", "Parts of the card"), name="organisation-tabs")
        self._numbers, self._contacts, self._past = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._list = RecordFacts()
        self._rooms = RecordFacts()
        self._rooms_title = Heading(field_name("rooms"))
        self._contacts_title = Heading(field_name("contacts"))
        self._note = PlainLabel(wrapped=True, selectable=True, private=True)
        first = self.tabs.add_leaf(translate("OrganisationCard", "Institution")).column
        first.addLayout(self._numbers)
        first.addWidget(self._list)
        for title, part in ((self._contacts_title, self._contacts),):
            first.addWidget(title)
            first.addLayout(part)
        first.addWidget(self._rooms_title)
        first.addWidget(self._rooms)
        first.addWidget(self._note)
        first.addStretch(1)
        second = self.tabs.add_leaf(translate("OrganisationCard", "Calls and requests")).column
        self._past.setSpacing(2)
        second.addLayout(self._past)
        second.addStretch(1)
        self._history = HistoryList()
        third = self.tabs.add_leaf(translate("OrganisationCard", "Changes")).column
        third.addWidget(self._history)
        third.addStretch(1)
        self._unread: set[int] = set()
        self.tabs.bar.currentChanged.connect(self._show_leaf)
        self._sheet.body.addWidget(self.tabs, 1)

    @property
    def key(self) -> UUID | None:
        """Give the key of the institution shown."""
        return self.facts.organisation.id if self.facts else None

    def show_nothing(self) -> None:
        """Show that nothing is chosen."""
        self.facts = None
        self.setCurrentIndex(0)

    def show_facts(self, facts: Facts) -> None:
        """Show an institution; the leaf stays the one that was open."""
        self.facts = facts
        one = facts.organisation
        self.setCurrentIndex(1)
        self.name.setText(one.name)
        self._sheet.setAccessibleName(one.name)
        self._line.setText(" · ".join(part for part in (word(one.kind), one.department) if part))
        self._show_reach(one)
        self._unread = {1, 2}
        self._show_leaf(self.tabs.current)

    def _show_leaf(self, number: int) -> None:
        """Fill the leaf in sight; the others wait until somebody turns to them."""
        if self.facts is None or number not in self._unread:
            return
        self._unread.discard(number)
        if number == 1:
            self._show_past(self.facts)
        else:
            self._history.show_steps(self.facts.history)

    def _show_reach(self, one: Organisation) -> None:
        clear(self._numbers)
        clear(self._contacts)
        for number in one.numbers:
            self._numbers.addWidget(_number_line(self._frame, number))
        place = " ".join(part for part in (one.postal_code, self._frame.place_name(one.place_id)) if part)
        self._list.show_facts(
            (
                RecordFact(
                    translate("OrganisationCard", "Address"), ", ".join(part for part in (one.street, place) if part)
                ),
                RecordFact(field_name("cost_centre"), one.cost_centre),
            )
        )
        for contact in one.contacts:
            self._contacts.addWidget(_contact_line(self._frame, contact))
        self._contacts_title.setVisible(bool(one.contacts))
        self._rooms.show_facts(RecordFact(room.name, room.directions or "–") for room in one.rooms)
        self._rooms_title.setVisible(bool(one.rooms))
        self._note.setText(one.note)
        self._note.setVisible(bool(one.note))

    def _show_past(self, facts: Facts) -> None:
        clear(self._past)
        entries = [(request.created_at, self._request_line(request)) for request in facts.requests]
        entries += [(call.rang_at, self._call_line(call)) for call in facts.calls]
        for _at, line in sorted(entries, key=lambda entry: entry[0], reverse=True):
            self._past.addWidget(line)
        if not entries:
            words = translate("OrganisationCard", "Neither calls nor requests yet.")
            self._past.addWidget(PlainLabel(words, role="text_quiet"))

    def _request_line(self, request: Request) -> PastLine:
        at = request.start or request.created_at
        when = f"{left_to_right(case_number(request.number))}  {day_text(wall_date(at))} {time_text(at)}"
        what = f"{word(request.kind)}  {self._frame.language_name(request.language)}"
        key = request.id
        return PastLine(when, what, word(request.state), lambda: self._frame.want(Noun.REQUEST, key))

    def _call_line(self, call: Call) -> PastLine:
        when = (
            f"{left_to_right(case_number(call.number))}  {day_text(wall_date(call.rang_at))} {time_text(call.rang_at)}"
        )
        matter = word(call.matter) if call.matter else word(call.channel)
        parts = (matter, call.caller_name, self._frame.language_name(call.language))
        state = word(call.outcome) if call.outcome else translate("OrganisationCard", "open")
        key = call.id
        return PastLine(
            when, "  ".join(part for part in parts if part), state, lambda: self._frame.want(Noun.CALL, key)
        )


def _number_line(frame: Frame, own: OrganisationNumber) -> QWidget:
    detail = own.label
    if own.is_trunk:
        exchange = translate("OrganisationCard", "exchange, with all extensions")
        detail = f"{detail}  {exchange}".strip()
    return _dial_line(frame, "", own.number, detail)


def _contact_line(frame: Frame, contact: Contact) -> QWidget:
    detail = "  ".join(part for part in (contact.role, contact.email) if part)
    return _dial_line(frame, contact.name, contact.phone, detail)


def _dial_line(frame: Frame, name: str, number: PhoneNumber | None, detail: str) -> QWidget:
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(STEP)
    words = QVBoxLayout()
    words.setSpacing(0)
    shown = left_to_right(displayed(number)) if number else ""
    head = "  ".join(part for part in (name, shown) if part)
    words.addWidget(PlainLabel(head, bold=True, selectable=True, private=True))
    if detail:
        words.addWidget(PlainLabel(detail, role="text_quiet", size=SMALL, elided=True, private=bool(name)))
    line.addLayout(words, 1)
    if number is not None and number.kind is PhoneKind.DOUBTFUL:
        line.addWidget(Chip(translate("OrganisationCard", "doubtful"), ChipRole.WARN))
    target = dialable(number) if number else ""
    if target:
        text = translate("OrganisationCard", "Dial")
        dial = button(text, lambda: frame.dial(target), kind="quiet", icon="phone-outgoing", name="dial")
        dial.setAccessibleName(f"{text}: {head}")
        line.addWidget(dial)
    return widget
