"""Absences of one person: entered by day, at once what they hit, and the way through it one by one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.availability import ENTERED_KINDS, Absence, AbsenceKind
from sisa_desk.domain.clock import at_minute, wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.typed_times import read_day_and_minute
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.absence_words import absence_text
from sisa_desk.ui.interpreters.hit_walk import HitWalk
from sisa_desk.ui.language import day_text, span_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP, TARGET
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.history_list import clear
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.absence_hits import HitLine
    from sisa_desk.services.rosters import AbsentLine

_REST_MS = 200


class AbsencePanel(QWidget):
    """The absences to come, and the line that takes another down."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._key: UUID | None = None
        self.first = _MomentField(translate("AbsencePanel", "Away from"), translate("AbsencePanel", "from: 24.12."))
        self.first.setObjectName("absent-from")
        self.last = _MomentField(translate("AbsencePanel", "Away until"), translate("AbsencePanel", "until (open)"))
        self.last.setObjectName("absent-until")
        kinds = [(kind, word(kind)) for kind in ENTERED_KINDS]
        self.kind = CodeCombo(kinds, label=translate("AbsencePanel", "Kind of absence"))
        self.enter = button(translate("AbsencePanel", "Enter"), self.save, name="enter-absence")
        self.trouble = PlainLabel(role="on_bad", size=SMALL, wrapped=True)
        self.preview = QVBoxLayout()
        self.preview.setSpacing(HALF_STEP)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(STEP)
        self.walk = HitWalk(frame)
        self.undecided = Banner(role=ChipRole.WARN, parent=self)
        self.undecided.setObjectName("undecided-hits")
        through = translate("AbsencePanel", "Go through them")
        self.undecided.add(button(through, self.go_through, name="go-through"))
        self._hits: tuple[HitLine, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_ahead)
        self._lay_out()
        self.walk.ended.connect(self._on_walk_ended)
        for field in (self.first, self.last):
            field.textEdited.connect(lambda _: self._rest.start())

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(HALF_STEP)
        for widget, share in ((self.first, 4), (self.last, 4), (self.kind, 4)):
            line.addWidget(widget, share)
        line.addWidget(self.enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.walk)
        column.addWidget(self.undecided)
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self.trouble)
        column.addLayout(self.preview)
        self.trouble.hide()

    def show_absences(self, key: UUID, lines: tuple[AbsentLine, ...]) -> None:
        """Show the absences of somebody; what was typed for somebody else goes."""
        if key != self._key:
            self._clear_fields()
            self._show_hits(())
            self.walk.drop()
        self._key = key
        self._ask_hits(self._show_hits)
        clear(self._rows)
        for line in lines:
            self._rows.addWidget(self._row(line))
        if not lines:
            self._rows.addWidget(PlainLabel(translate("AbsencePanel", "No absence is known."), role="text_quiet"))

    def _row(self, line: AbsentLine) -> QWidget:
        row = Card(quiet=True)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(absence_text(line.absence), wrapped=True), 1)
        if line.absence.end is None:
            back = button(translate("AbsencePanel", "Back now"), lambda: self._end(line.absence), kind="quiet")
            back.setObjectName("end-absence")
            head.addWidget(back)
        tip = translate("AbsencePanel", "Remove this absence")
        head.addWidget(button("", lambda: self._remove(line.absence.id), kind="quiet", icon="x", tip=tip))
        row.body.addLayout(head)
        if line.hit:
            row.body.addWidget(_warning(len(line.hit), row))
        for held in line.hit:
            one = held.appointment
            row.body.addWidget(HitRow(self._frame, Noun.APPOINTMENT, one.id, one.interval, held.organisation))
        return row

    # what is hit

    def _ask_hits(self, then: Callable[[tuple[HitLine, ...]], object]) -> None:
        of_person = self._frame.services.absence_hits.of_person
        self._frame.ask(of_person, self._key, then=then, key=("hits", id(self), then.__name__), owner=self)

    def _show_hits(self, hits: tuple[HitLine, ...]) -> None:
        self._hits = hits
        words = translate("AbsencePanel", "%n hit by an absence and not decided yet", None, len(hits))
        self.undecided.say(words if hits and not self.walk.is_open else "")

    def go_through(self) -> None:
        """Go through everything an absence hits that nobody decided about yet."""
        if self._hits:
            self.undecided.say("")
            self.walk.begin(self._hits)

    def _on_walk_ended(self) -> None:
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask_hits(self._show_hits)

    # entering

    def save(self) -> None:
        """Enter what stands in the line."""
        span = self._span()
        if self._key is None or span is None:
            self.trouble.setText(translate("AbsencePanel", "From which day? For example: 24.12. or 24.12. 14:00"))
            self.trouble.show()
            self.first.setFocus()
            return
        add = self._frame.services.interpreters.add_absence
        kind = AbsenceKind(self.kind.code)
        self._frame.do(add, self._key, *span, kind, then=self._on_entered, owner=self)

    def _on_entered(self, _effect: Any) -> None:
        self._clear_fields()
        self._ask_hits(self._lead_through)

    def _lead_through(self, hits: tuple[HitLine, ...]) -> None:
        self._show_hits(hits)
        self.go_through()

    def _clear_fields(self) -> None:
        for field in (self.first, self.last):
            field.clear()
        self.trouble.hide()
        clear(self.preview)

    def _span(self) -> tuple[datetime, datetime | None] | None:
        today = wall_date(self._frame.now())
        first = read_day_and_minute(self.first.text(), today)
        if first is None:
            return None
        start = at_minute(first[0], first[1] or 0)
        if not self.last.text().strip():
            return start, None
        last = read_day_and_minute(self.last.text(), first[0])
        return None if last is None else (start, _end_of(last))

    def _look_ahead(self) -> None:
        span = self._span()
        if self._key is None or span is None:
            clear(self.preview)
            return
        would_hit = self._frame.services.absence_hits.would_hit
        self._frame.ask(would_hit, self._key, *span, then=self._on_looked, key=("hit", id(self)), owner=self)

    def _on_looked(self, lines: tuple[HitLine, ...]) -> None:
        clear(self.preview)
        if not self.first.text().strip():
            return
        appointments = sum(line.hit.is_appointment for line in lines)
        if appointments:
            self.preview.addWidget(_warning(appointments, self))
        if len(lines) > appointments:
            words = translate("AbsencePanel", "%n offer(s) out for this time", None, len(lines) - appointments)
            self.preview.addWidget(PlainLabel(words, role="on_warn", wrapped=True))
        for line in lines:
            noun = Noun.APPOINTMENT if line.hit.is_appointment else Noun.REQUEST
            key = line.hit.subject.id if line.hit.is_appointment else line.request.id
            self.preview.addWidget(HitRow(self._frame, noun, key, line.hit.interval, line.organisation))

    def _end(self, absence: Absence) -> None:
        self._frame.do(self._frame.services.interpreters.end_absence, absence.id, self._frame.now(), owner=self)

    def _remove(self, key: UUID) -> None:
        self._frame.do(self._frame.services.interpreters.remove_absence, key, owner=self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
            return
        super().keyPressEvent(event)


class HitRow(QWidget):
    """An appointment or an offer that an absence hits, and the way to it."""

    def __init__(self, frame: Frame, noun: Noun, key: UUID, interval: Interval, organisation: str) -> None:
        super().__init__()
        when = f"{day_text(wall_date(interval.start))} {span_text(interval.start, interval.end)}"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(PlainLabel(when))
        row.addWidget(PlainLabel(organisation, role="text_quiet", elided=True, private=True), 1)
        words = translate("AbsencePanel", "Open")
        opened = button(words, lambda: frame.want(noun, key), kind="quiet", name=f"open-{noun}")
        opened.setAccessibleName(f"{words}: {when} {organisation}")
        row.addWidget(opened)


def _warning(count: int, parent: QWidget) -> Banner:
    # With a parent from the start: a banner that has something to say shows itself.
    words = translate("AbsencePanel", "%n coming appointment(s) in this time; a replacement is needed.", None, count)
    return Banner(words, ChipRole.WARN, parent=parent)


def _end_of(last: tuple[date, int | None]) -> datetime:
    """Give the end: the time, or the midnight after the whole day."""
    day, minute = last
    return at_minute(day, 24 * 60 if minute is None else minute)


class _MomentField(QLineEdit):
    """A day, with a time or without."""

    def __init__(self, label: str, placeholder: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(TARGET)
