"""When the service is open and how much notice it needs, with the arithmetic that comes of it always in sight."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sisa_desk.domain.calendar import LeadTime, OpeningHours, WorkingCalendar
from sisa_desk.domain.clock import moment, wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.notices import notice_for
from sisa_desk.domain.rules import Rules
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import current_language, day_text, translate
from sisa_desk.ui.preferences.calendar_rows import by_begin, by_day, closure_list, holiday_list
from sisa_desk.ui.preferences.day_texts import read_day, read_spans, spans_text
from sisa_desk.ui.preferences.saved_fields import SavedChoice, SavedLine
from sisa_desk.ui.preferences.school_rows import school_break_list
from sisa_desk.ui.preferences.sections import Section, sentence_of
from sisa_desk.ui.preferences.setting_lines import SettingLine
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.lead_time_strip import LeadTimeStrip
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import word, words

_NOON = time(12)


class HoursSection(Section):
    """Opening hours, notice, holidays and closures."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Hours and days"),
            translate("Preferences", "When the hotline is open, what counts as a working day, and the notice needed."),
        )
        self.trial = LeadTimeTrial(frame)
        self.head.addWidget(self.trial)
        self.hours = HoursCard(frame)
        self.notice = NoticeCard(frame)
        beside = QHBoxLayout()
        beside.setSpacing(int(1.5 * STEP))
        beside.addWidget(self.hours, 1)
        beside.addWidget(self.notice, 1)
        self.body.addLayout(beside)
        self.holidays = holiday_list(frame)
        self.closures = closure_list(frame)
        self.body.addWidget(self.holidays)
        self.body.addWidget(self.closures)
        self.school_breaks = school_break_list(frame)
        known = translate("Preferences", "Take over those the program knows")
        self.take_over_button = button(known, self._take_over, kind="quiet", name="take-over-school-breaks")
        self.school_breaks.body.addWidget(self.take_over_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.school_breaks)
        self.body.addStretch(1)

    def show_rules(self, rules: Rules) -> None:
        """Show the calendar as it is now."""
        calendar = rules.calendar
        self.trial.show_calendar(calendar)
        self.hours.show_hours(calendar.hours)
        self.notice.show_lead_times(calendar.lead_times)
        self.holidays.show_all(by_day(self.frame, calendar.holidays))
        self.closures.show_all(by_begin(calendar.closures))
        self.school_breaks.show_all(rules.school_breaks)

    def _take_over(self) -> None:
        self.frame.do(self.frame.services.preferences.take_over_school_breaks, then=self._on_taken_over, owner=self)

    def _on_taken_over(self, added: int) -> None:
        if not added:
            self.frame.say(translate("Preferences", "Everything the program knows stands there already."))

    def first_field(self) -> QWidget:
        """Give the hours of Monday."""
        return self.hours.lines[0].line


class LeadTimeTrial(Card):
    """Asked on a day, in an area: the earliest day there can be an appointment."""

    def __init__(self, frame: Frame) -> None:
        """Begin with today and the first area."""
        super().__init__(quiet=True)
        self._frame = frame
        self._calendar = WorkingCalendar()
        self.asked = QLineEdit()
        self.asked.setObjectName("asked-on")
        self.asked.setFixedWidth(88)
        self.asked.setMinimumHeight(TARGET)
        self.asked.setAccessibleName(translate("Preferences", "Asked on"))
        self.asked.setPlaceholderText(translate("Preferences", "today"))
        self.area = SavedChoice(words(Area), label=translate("Preferences", "Area"))
        self.area.setObjectName("trial-area")
        self.area.setFixedWidth(170)
        self.outcome = PlainLabel(bold=True, elided=True)
        self.outcome.setObjectName("earliest")
        self.strip = LeadTimeStrip()
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(PlainLabel(translate("Preferences", "Asked on"), role="text_quiet"))
        line.addWidget(self.asked)
        line.addWidget(PlainLabel(translate("Preferences", "for"), role="text_quiet"))
        line.addWidget(self.area)
        line.addWidget(self.outcome, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.strip)
        self.asked.textChanged.connect(lambda _text: self._count())
        self.area.currentIndexChanged.connect(lambda _place: self._count())

    def show_calendar(self, calendar: WorkingCalendar) -> None:
        """Count by these rules from now on."""
        self._calendar = calendar
        self._count()

    def _count(self) -> None:
        area = self.area.key
        day = self._day()
        if day is None:
            self.outcome.setText(translate("Preferences", "Day and month, please, for example 21.12."))
            return
        notice = notice_for(
            self._calendar, area=area if isinstance(area, Area) else None, start=None, now=moment(day, _NOON)
        )
        earliest = translate("Preferences", "Earliest appointment: {day}").format(day=day_text(notice.count.earliest))
        never = translate("Preferences", "No appointment is possible under these rules")
        self.outcome.setText(earliest if self._calendar.is_working_day(notice.count.earliest) else never)
        self.strip.show_notice(notice)

    def _day(self) -> date | None:
        today = wall_date(self._frame.now())
        text = self.asked.text().strip()
        if not text:
            return today
        read = read_day(text)
        if read is None:
            return None
        try:
            day = date(today.year, *read)
        except ValueError:
            return None
        return day if day >= today or (day.month, day.day) == (2, 29) else day.replace(year=today.year + 1)


class HoursCard(Card):
    """A line for each weekday; several spans stand behind each other."""

    def __init__(self, frame: Frame) -> None:
        """Make the seven lines."""
        super().__init__(translate("Preferences", "Opening hours"))
        self._frame = frame
        self.lines = [self._line(weekday) for weekday in range(7)]
        for line in self.lines:
            self.body.addWidget(line)
        self.body.addStretch(1)

    def _line(self, weekday: int) -> SettingLine:
        name = QLocale(current_language().locale).standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
        field = SavedLine(is_figures=True, placeholder=translate("Preferences", "closed"))
        field.setObjectName(f"hours-{weekday}")
        field.entered.connect(partial(self._on_entered, weekday))
        return SettingLine(name, field)

    def _on_entered(self, weekday: int, text: str) -> None:
        field = self.lines[weekday].line
        spans = read_spans(text)
        if spans is None:
            field.refuse(translate("Preferences", "Hours, please, for example 8–12, 13–16:30; empty is closed."))
            return
        set_hours = self._frame.services.preferences.set_hours
        self._frame.do(set_hours, weekday, spans, refused=partial(_say_at, field))

    def show_hours(self, hours: Sequence[OpeningHours]) -> None:
        """Show the hours of every weekday."""
        for weekday, line in enumerate(self.lines):
            spans = sorted((one.opens, one.closes) for one in hours if one.weekday == weekday)
            line.line.show_value(spans_text(spans))


def _say_at(field: SavedLine, refusal: Refused) -> None:
    field.refuse(sentence_of(refusal))


class NoticeCard(Card):
    """The working days of notice each area needs."""

    def __init__(self, frame: Frame) -> None:
        """Make a line for each area."""
        super().__init__(translate("Preferences", "Notice in working days"))
        self._frame = frame
        self._lead_times: dict[Area, LeadTime] = {}
        self.shorter: dict[Area, SavedChoice] = {}
        self.lines = {area: self._line(area) for area in Area}
        for line in self.lines.values():
            self.body.addWidget(line)
        self.body.addStretch(1)

    def _line(self, area: Area) -> SettingLine:
        field = SavedLine(is_figures=True, placeholder=translate("Preferences", "none"))
        field.setObjectName(f"notice-{area}")
        field.entered.connect(partial(self._on_entered, area))
        shorter = SavedChoice(_shorter(), label=translate("Preferences", "Shorter notice"))
        shorter.setObjectName(f"shorter-{area}")
        shorter.entered.connect(partial(self._on_shorter, area))
        self.shorter[area] = shorter
        line = SettingLine(word(area), field)
        line.add(shorter)
        return line

    def _on_shorter(self, area: Area, may_be_shorter: bool) -> None:  # what was chosen
        known = self._lead_times.get(area)
        if known is not None:
            self._frame.do(self._frame.services.preferences.save, replace(known, may_be_shorter=may_be_shorter))

    def _on_entered(self, area: Area, text: str) -> None:
        field, known = self.lines[area].line, self._lead_times.get(area)
        services = self._frame.services.preferences
        refused = partial(_say_at, field)
        if not text:
            self._frame.do(services.remove, known, refused=refused)
        elif text.isdecimal():
            key = known.id if known else self._frame.new_id()
            new = LeadTime(key, area, 0)
            self._frame.do(services.save, replace(known or new, working_days=int(text)), refused=refused)
        else:
            field.refuse(translate("Preferences", "A number of days, please, or nothing."))

    def show_lead_times(self, lead_times: Sequence[LeadTime]) -> None:
        """Show the notice of every area."""
        self._lead_times = {one.area: one for one in lead_times}
        for area, line in self.lines.items():
            known = self._lead_times.get(area)
            line.line.show_value(str(known.working_days) if known else "")
            self.shorter[area].show_value(known is None or known.may_be_shorter)
            self.shorter[area].setEnabled(known is not None)


def _shorter() -> list[tuple[Hashable, str]]:
    """Give what becomes of who asks too late."""
    return [
        (True, translate("Preferences", "flexible")),
        (False, translate("Preferences", "strict")),
    ]
