"""When could somebody come: the calendar of free half-hours for a request, and who is free at the one picked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.free_slots import FreeSlots
from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, duration_text, translate
from sisa_desk.ui.matching.request_words import place_text
from sisa_desk.ui.matching.slot_days import days_of_slots
from sisa_desk.ui.theme import HALF_STEP, LARGE, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.slot_calendar import SlotCalendar, SlotCell

#: Works wherever somebody is sought for a request.
SLOTS_KEY = "Ctrl+F"
_WEEKS = 6
_MOST_NAMES = 6


class SlotsPanel(QWidget):
    """Shows six weeks; Enter puts the slot into the request, Esc leads back to the candidates."""

    changes_wanted = Signal(object)
    left = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to show."""
        super().__init__()
        self.setObjectName("slots")
        self._frame = frame
        self._request: Request | None = None
        self._title = Heading(translate("FreeSlots", "When could somebody come?"), size=LARGE)
        self._summary = PlainLabel(role="text_quiet", elided=True)
        self.summary = self._summary
        self.calendar = SlotCalendar()
        self.calendar.setObjectName("slot-calendar")
        self.previous = button("", lambda: self._turn(-1), icon="chevron-left", tip=_previous(), name="week-before")
        self.next = button("", lambda: self._turn(1), icon="chevron-right", tip=_next(), name="week-after")
        self._week = PlainLabel(wrapped=True)
        self._chosen = Heading(elided=True)
        self._names = PlainLabel(role="text_quiet", wrapped=True, private=True)
        self._note = PlainLabel(role="text_faint", size=SMALL, wrapped=True)
        take = translate("FreeSlots", "Take this time  Enter")
        self.take_button = button(take, self._take, kind="primary", name="slot-take")
        self.back_button = button(translate("FreeSlots", "Back  Esc"), self.left.emit, name="slots-back")
        self._lay_out()
        self.calendar.current_changed.connect(self._on_current)
        self.calendar.taken.connect(lambda _cell: self._take())
        self.calendar.week_changed.connect(lambda _week: self._show_week())
        self.calendar.left.connect(self.left)
        self.setFocusProxy(self.calendar)

    def _lay_out(self) -> None:
        week = QHBoxLayout()
        week.setSpacing(STEP)
        week.addWidget(self._week, 1)
        week.addWidget(self.previous)
        week.addWidget(self.next)
        steps = QHBoxLayout()
        steps.setSpacing(STEP)
        steps.addWidget(self.take_button)
        steps.addWidget(self.back_button)
        steps.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        for part in (self._title, self._summary):
            column.addWidget(part)
        column.addLayout(week)
        column.addWidget(self.calendar, 1)
        for part in (self._chosen, self._names, self._note):
            column.addWidget(part)
        column.addLayout(steps)

    # what is shown

    def show_request(self, request: Request) -> None:
        """Show when people are free for a request, beginning today."""
        self._request = as_appointment(request)
        self._summary.setText(_summary(self._frame, self._request))
        slots_for = self._frame.services.free_slots.slots_for
        today = wall_date(self._frame.now())
        monday = today - timedelta(days=today.weekday())
        self._frame.ask(
            slots_for, self._request, monday, 7 * _WEEKS, then=self._on_slots, key=("slots", id(self)), owner=self
        )

    def _on_slots(self, slots: FreeSlots) -> None:
        if self._request is None:
            return
        frame, area = self._frame, self._request.area
        calendar = frame.rules.calendar
        self.calendar.show_days(days_of_slots(slots, calendar, area=area, now=frame.now()))
        earliest = calendar.count_from(wall_date(frame.now()), calendar.lead_time(area)).earliest
        note = translate("FreeSlots", "Hatched: shorter notice than the lead time, which leads to {day}.")
        self._note.setText(note.format(day=day_text(earliest)))
        self.calendar.go_to_first()
        self._show_week()

    def _show_week(self) -> None:
        days = self.calendar.shown_days
        if not days:
            return
        text = translate("FreeSlots", "{first} to {last}, week {number} of {weeks}")
        first, last = day_text(days[0].day), day_text(days[-1].day)
        number, weeks = self.calendar.week + 1, self.calendar.weeks
        self._week.setText(text.format(first=first, last=last, number=number, weeks=weeks))
        grey(self.previous, "" if number > 1 else translate("FreeSlots", "This is the first week."))
        grey(self.next, "" if number < weeks else translate("FreeSlots", "This is the last week."))

    def _turn(self, weeks: int) -> None:
        self.calendar.turn(weeks)
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current(self, cell: SlotCell | None) -> None:
        self._chosen.setText(self.calendar.current_text)
        self._names.setText("")
        can_be_taken = cell is not None and cell.can_be_taken
        grey(self.take_button, "" if can_be_taken else translate("FreeSlots", "Nobody is free at this time."))
        if self._request is None or cell is None or not can_be_taken:
            return
        wanted = replace(self._request, start=cell.start)
        candidates_for = self._frame.services.matching.candidates_for
        self._frame.ask(candidates_for, wanted, then=self._on_people, key=("slot", id(self)), owner=self)

    def _on_people(self, ranking: Ranking) -> None:
        self._names.setText(names_text([one.interpreter.name for one in ranking.candidates[:_MOST_NAMES]], ranking))

    # taking one

    def _take(self) -> None:
        cell = self.calendar.current
        if self._request is not None and cell is not None and cell.can_be_taken:
            self.changes_wanted.emit(slot_changes(self._request, cell.start))

    def take_focus(self) -> None:
        """Give the keys to the calendar."""
        self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)


def as_appointment(request: Request) -> Request:
    """Give a request as one for an appointment: a talk now that is put off is one on the phone."""
    return replace(request, kind=RequestKind.APPOINTMENT) if request.kind is RequestKind.INSTANT else request


def slot_changes(request: Request, start: datetime) -> dict[str, Any]:
    """Give the fields of a request that a slot changes."""
    return {"kind": request.kind, "start": start}


def names_text(names: list[str], ranking: Ranking) -> str:
    """Name those who are free, best first, and count the rest."""
    left = len(ranking.candidates) - len(names)
    more = [translate("FreeSlots", "%n more", None, left)] if left > 0 else []
    return ", ".join((*names, *more))


def _summary(frame: Frame, request: Request) -> str:
    language = frame.language_name(request.spoken_language)
    return "  ·  ".join(filter(None, (language, place_text(frame, request), duration_text(request.minutes * 60))))


def _previous() -> str:
    return translate("FreeSlots", "Week before (PgUp)")


def _next() -> str:
    return translate("FreeSlots", "Week after (PgDn)")
