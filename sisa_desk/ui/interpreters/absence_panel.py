"""Absences of one person: entered by day, and at once the coming appointments they hit."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.availability import ENTERED_KINDS, Absence, AbsenceKind
from sisa_desk.domain.clock import at_minute, wall, wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.typed_times import read_day_and_minute
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, span_text, time_text, translate
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
    from sisa_desk.services.rosters import AbsentLine, HeldLine

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
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_ahead)
        self._lay_out()
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
        column.addLayout(self._rows)
        column.addLayout(line)
        column.addWidget(self.trouble)
        column.addLayout(self.preview)
        self.trouble.hide()

    def show_absences(self, key: UUID, lines: tuple[AbsentLine, ...]) -> None:
        """Show the absences of somebody; what was typed for somebody else goes."""
        if key != self._key:
            self._clear_fields()
        self._key = key
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
            row.body.addWidget(HitRow(self._frame, held))
        return row

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
        hit_by = self._frame.services.interpreters.hit_by
        self._frame.ask(hit_by, self._key, *span, then=self._on_looked, key=("hit", id(self)), owner=self)

    def _on_looked(self, hit: tuple[HeldLine, ...]) -> None:
        clear(self.preview)
        if not self.first.text().strip():
            return
        if hit:
            self.preview.addWidget(_warning(len(hit), self))
        for held in hit:
            self.preview.addWidget(HitRow(self._frame, held))

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
    """An appointment that an absence hits, and the way to it."""

    def __init__(self, frame: Frame, line: HeldLine) -> None:
        super().__init__()
        one = line.appointment
        when = f"{day_text(wall_date(one.start))} {span_text(one.start, one.end)}"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(PlainLabel(when))
        row.addWidget(PlainLabel(line.organisation, role="text_quiet", elided=True, private=True), 1)
        words = translate("AbsencePanel", "Open")
        opened = button(words, lambda: frame.want(Noun.APPOINTMENT, one.id), kind="quiet", name="open-appointment")
        opened.setAccessibleName(f"{words}: {when} {line.organisation}")
        row.addWidget(opened)


def _warning(count: int, parent: QWidget) -> Banner:
    # With a parent from the start: a banner that has something to say shows itself.
    words = translate("AbsencePanel", "%n coming appointment(s) in this time; a replacement is needed.", None, count)
    return Banner(words, ChipRole.WARN, parent=parent)


def absence_text(absence: Absence) -> str:
    """Say kind and time of an absence; whole days without a time."""
    start = _edge(absence.start)
    if absence.end is None:
        text = translate("AbsencePanel", "{kind} from {start}, end open")
        return text.format(kind=word(absence.kind), start=start)
    last_day = wall_date(absence.end - timedelta(microseconds=1))
    if _is_midnight(absence.end) and _is_midnight(absence.start) and last_day == wall_date(absence.start):
        return translate("AbsencePanel", "{kind} on {day}").format(kind=word(absence.kind), day=start)
    end = day_text(last_day) if _is_midnight(absence.end) else _edge(absence.end)
    text = translate("AbsencePanel", "{kind} from {start} to {end}")
    return text.format(kind=word(absence.kind), start=start, end=end)


def _edge(at: datetime) -> str:
    day = day_text(wall_date(at))
    return day if _is_midnight(at) else f"{day} {time_text(at)}"


def _is_midnight(at: datetime) -> bool:
    local = wall(at)
    return local.hour == local.minute == 0


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
