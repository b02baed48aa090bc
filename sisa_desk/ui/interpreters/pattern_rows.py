"""Rows of the form: times that come back, by weekdays, hours, rhythm, modes, validity and days off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.rhythms import Rhythm, rhythm_of, rrule_of
from sisa_desk.domain.school_breaks import SchoolTime
from sisa_desk.domain.typed_times import read_day
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.interpreters.roster_words import long_weekday_names, rhythm_text, school_text, weekday_names
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, TARGET
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.day_field import DayField
from sisa_desk.ui.widgets.field_content import choose, content_of, restore_into
from sisa_desk.ui.widgets.row_list import FormRow
from sisa_desk.ui.widgets.span_field import SpanField
from sisa_desk.ui.widgets.toggle_row import ToggleRow
from sisa_desk.ui.wording.words import word

_MODES: Final = (Mode.PHONE, Mode.ON_SITE, Mode.VIDEO)
_RHYTHMS: Final = (
    *(Rhythm(every) for every in (1, 2, 3, 4)),
    *(Rhythm(nth=nth) for nth in (1, 2, 3, 4, -1)),
)


class PatternRow(FormRow):
    """One line of a week: Mo Tu We 8:00–12:00, every second week, by phone, from–until, except on some days."""

    def __init__(self, new_id: UUID, clock: Callable[[], datetime]) -> None:
        """Take the key a new row gets, and the clock."""
        super().__init__()
        self._id = new_id
        #: Modes that have no pill here; they stay as they were.
        self._beside: frozenset[Mode] = frozenset()
        self._clock = clock
        names = zip(weekday_names(), long_weekday_names(), strict=True)
        days = [Choice(number, short, tip) for number, (short, tip) in enumerate(names)]
        self.days = ToggleRow(days, label=translate("PatternRow", "Weekdays"), side=5)
        self.days.setObjectName("weekdays")
        self.span = SpanField(label=translate("PatternRow", "From when to when"))
        self.rhythm = CodeCombo(_entries(), label=translate("PatternRow", "How often"))
        self.modes = ToggleRow([Choice(mode, word(mode)) for mode in _MODES], label=translate("PatternRow", "For"))
        self.school = CodeCombo(
            [(school, school_text(school)) for school in SchoolTime], label=translate("PatternRow", "School holidays")
        )
        self.school.setObjectName("school")
        self.first_day = DayField(clock, label=translate("PatternRow", "Valid from"), looks_back=True)
        self.first_day.setPlaceholderText(translate("PatternRow", "valid from"))
        self.last_day = DayField(clock, label=translate("PatternRow", "Valid until"))
        self.last_day.setPlaceholderText(translate("PatternRow", "until (open)"))
        self.days_off = QLineEdit()
        self.days_off.setAccessibleName(translate("PatternRow", "Not on these days"))
        self.days_off.setPlaceholderText(translate("PatternRow", "not on …"))
        self.days_off.setMinimumHeight(TARGET)
        self._fields = {
            "days": self.days,
            "span": self.span,
            "rhythm": self.rhythm,
            "modes": self.modes,
            "school": self.school,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "days_off": self.days_off,
        }
        self._lay_out()
        self._connect()
        self._show_usual()
        self.setFocusProxy(self.days)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        lines = (
            ((self.days, 1),),
            ((self.span, 2), (self.rhythm, 3)),
            ((self.modes, 1),),
            ((self.first_day, 3), (self.last_day, 3), (self.days_off, 4)),
            ((self.school, 1),),
        )
        for parts in lines:
            line = QHBoxLayout()
            line.setSpacing(HALF_STEP)
            for widget, share in parts:
                line.addWidget(widget, share)
            column.addLayout(line)

    def _connect(self) -> None:
        combos = (self.rhythm.currentIndexChanged, self.school.currentIndexChanged)
        for signal in (self.days.changed, self.modes.changed, *combos):
            signal.connect(lambda *_: self.edited.emit())
        for field in (self.span, self.first_day, self.last_day, self.days_off):
            field.textChanged.connect(lambda _: self.edited.emit())

    def _show_usual(self) -> None:
        with QSignalBlocker(self):
            self.modes.set_keys(_MODES)
            self.first_day.set_day(wall_date(self._clock()))

    def show_pattern(self, pattern: Pattern) -> None:
        """Fill the row with a pattern of one rhythm."""
        self._id = pattern.id
        self._beside = pattern.modes - frozenset(_MODES)
        days, rhythm = rhythm_of(pattern)
        self.days.set_keys(days)
        self.span.set_span(pattern.start_minute, pattern.end_minute)
        self._choose_rhythm(rhythm)
        self.modes.set_keys(pattern.modes)
        choose(self.school, pattern.school)
        self.first_day.set_day(pattern.valid_from)
        self.last_day.set_day(pattern.valid_to)
        self.days_off.setText(", ".join(f"{day:%d.%m.%Y}" for day in sorted(pattern.exceptions)))

    def _choose_rhythm(self, rhythm: Rhythm) -> None:
        code = _code(rhythm)
        if self.rhythm.findData(code) < 0:
            self.rhythm.addItem(rhythm_text(rhythm), code)
        choose(self.rhythm, code)

    @property
    def pattern(self) -> Pattern | None:
        """Give the pattern as it stands; None while something of it cannot be read."""
        if self.problem or self.is_blank or self.span.span is None:
            return None
        start, end = self.span.span
        pattern = Pattern(
            id=self._id,
            rrule=rrule_of([int(str(key)) for key in self.days.keys], _rhythm(self.rhythm.code)),
            start_minute=start,
            end_minute=end,
            valid_from=self.first_day.day or wall_date(self._clock()),
            valid_to=self.last_day.day,
            modes=self._beside | {Mode(str(key)) for key in self.modes.keys},
            school=SchoolTime(self.school.code),
        )
        return replace(pattern, exceptions=frozenset(day for day in self._days_off() if day))

    def _days_off(self) -> list[date | None]:
        today = wall_date(self._clock())
        parts = self.days_off.text().replace(";", ",").split(",")
        return [read_day(part, today) for part in parts if part.strip()]

    @property
    def problem(self) -> str:
        """Say what keeps the row from being saved."""
        if self.is_blank:
            return ""
        if not self.days.keys:
            return translate("PatternRow", "On which weekdays?")
        if self.span.span is None:
            return translate("PatternRow", "From when to when? For example: 8–12 or 8:00–12:30")
        if not self.modes.keys:
            return translate("PatternRow", "For what: phone, on site, video?")
        if self.first_day.is_wrong or self.last_day.is_wrong or None in self._days_off():
            return translate("PatternRow", "One of the days cannot be read. For example: 24.12. or 24.12.2026")
        return ""

    @property
    def is_blank(self) -> bool:
        """Say whether neither weekdays nor hours stand there."""
        return not self.days.keys and not self.span.text().strip()

    def content(self) -> dict[str, Any]:
        """Give everything typed."""
        return {"id": str(self._id), "beside": sorted(self._beside), **content_of(self._fields)}

    def restore(self, content: dict[str, Any]) -> None:
        """Put back what was typed."""
        self._id = UUID(content["id"])
        self._beside = frozenset(map(Mode, content.get("beside", ())))
        with QSignalBlocker(self):
            self._choose_rhythm(_rhythm(content["rhythm"]))
            restore_into(self._fields, content)


def _code(rhythm: Rhythm) -> str:
    return f"{rhythm.every}/{rhythm.nth}"


def _rhythm(code: str) -> Rhythm:
    every, _, nth = code.partition("/")
    return Rhythm(int(every or 1), int(nth or 0))


def _entries() -> list[tuple[object, str]]:
    return [(_code(rhythm), rhythm_text(rhythm)) for rhythm in _RHYTHMS]
