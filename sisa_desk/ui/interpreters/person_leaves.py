"""The leaves of the card: the person, their times, what was before; each shows what it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Qualification
from sisa_desk.domain.phone import PhoneKind, dialable, displayed
from sisa_desk.domain.rosters import DeclarationState, days_since_confirmed, declaration_of
from sisa_desk.domain.vocabulary import Area, Direction
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.absence_panel import AbsencePanel
from sisa_desk.ui.interpreters.calendar_panel import CalendarPanel
from sisa_desk.ui.interpreters.extra_panel import ExtraPanel
from sisa_desk.ui.interpreters.roster_words import (
    confirmed_text,
    declaration_text,
    hours_text,
    modes_text,
    pattern_text,
    place_text,
    skill_sentence,
)
from sisa_desk.ui.interpreters.week_grid import WeekGrid
from sisa_desk.ui.language import day_text, left_to_right, span_text, time_text, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.flow_layout import FlowLayout
from sisa_desk.ui.widgets.history_list import HistoryList, clear
from sisa_desk.ui.widgets.past_line import PastLine
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.record_facts import RecordFact, RecordFacts
from sisa_desk.ui.widgets.tab_stack import Leaf
from sisa_desk.ui.wording import field_name
from sisa_desk.ui.wording.words import word

if TYPE_CHECKING:
    from sisa_desk.services.rosters import AskedLine, Dossier, HeldLine


class PersonLeaf:
    """How to reach somebody, what they speak, what they do."""

    def __init__(self, frame: Frame, leaf: Leaf) -> None:
        """Fill a leaf."""
        self._frame = frame
        self._phones = QVBoxLayout()
        self._phones.setSpacing(HALF_STEP)
        self._skills = QWidget()
        self._skill_flow = FlowLayout(self._skills, gap=HALF_STEP)
        self._facts = RecordFacts()
        self._note = PlainLabel(wrapped=True, selectable=True, private=True)
        column = leaf.column
        column.addLayout(self._phones)
        column.addWidget(Heading(field_name("skills")))
        column.addWidget(self._skills)
        column.addSpacing(STEP)
        column.addWidget(self._facts)
        column.addWidget(self._note)
        column.addStretch(1)

    def show(self, dossier: Dossier) -> None:
        """Show a person."""
        one = dossier.interpreter
        clear(self._phones)
        for number in one.phones:
            self._phones.addWidget(_PhoneLine(self._frame, number))
        if not one.phones:
            self._phones.addWidget(PlainLabel(translate("PersonLeaf", "No phone number."), role="on_bad"))
        self._show_skills(one)
        self._facts.show_facts(self._facts_of(dossier))
        self._note.setText(one.note)
        self._note.setVisible(bool(one.note))

    def _show_skills(self, one: Interpreter) -> None:
        while (item := self._skill_flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for skill in one.skills:
            role = ChipRole.INFO if skill.direction is Direction.BOTH else ChipRole.NEUTRAL
            self._skill_flow.addWidget(Chip(skill_sentence(skill, self._frame.language_name), role))
        self._skills.setVisible(bool(one.skills))
        self._skills.updateGeometry()

    def _facts_of(self, dossier: Dossier) -> tuple[RecordFact, ...]:
        one = dossier.interpreter
        place = place_text(one, self._frame.place_name(one.place_id))
        everything = translate("PersonLeaf", "all")
        areas = everything if one.areas >= frozenset(Area) else ", ".join(word(a) for a in Area if a in one.areas)
        most = translate("PersonLeaf", "%n appointment(s) a week at most", None, one.max_per_week or 0)
        return (
            RecordFact(
                field_name("place_id"), ", ".join(part for part in (one.street, place) if part), is_private=True
            ),
            RecordFact(field_name("modes"), modes_text(one.modes)),
            RecordFact(field_name("areas"), areas),
            RecordFact(translate("PersonLeaf", "Limit"), most if one.max_per_week else ""),
            RecordFact(field_name("german"), word(one.german) if one.german else ""),
            RecordFact(field_name("sex"), word(one.sex) if one.sex else ""),
            RecordFact(field_name("engagement"), word(one.engagement)),
            RecordFact(field_name("email"), one.email, is_private=True),
            self._declaration(one),
            self._confirmed(one),
            RecordFact(field_name("qualifications"), ", ".join(map(_qualification_text, one.qualifications))),
            RecordFact(
                translate("PersonLeaf", "Not sent to"),
                ", ".join(each.name for each in dossier.barred),
                is_private=True,
            ),
        )

    def _declaration(self, one: Interpreter) -> RecordFact:
        state = declaration_of(one, wall_date(self._frame.now()))
        parts = [declaration_text(state)]
        if one.declaration_on:
            parts.append(day_text(one.declaration_on))
        if one.declaration_until:
            until = day_text(one.declaration_until)
            parts.append(translate("PersonLeaf", "valid until {day}").format(day=until))
        role = "on_bad" if state in {DeclarationState.MISSING, DeclarationState.EXPIRED} else "text"
        return RecordFact(translate("PersonLeaf", "Declaration"), ", ".join(parts), role)

    def _confirmed(self, one: Interpreter) -> RecordFact:
        days = days_since_confirmed(one, wall_date(self._frame.now()))
        is_old = days is None or days > self._frame.rules.numbers.confirmed_lately_days
        text = confirmed_text(days)
        if one.confirmed_on:
            text = translate("PersonLeaf", "{day} ({age} ago)").format(day=day_text(one.confirmed_on), age=text)
        if days == 0:
            text = confirmed_text(0)
        return RecordFact(translate("PersonLeaf", "Confirmed"), text, "on_warn" if is_old else "text")


def _qualification_text(one: Qualification) -> str:
    if one.valid_until is None:
        return one.name
    until = translate("PersonLeaf", "valid until {day}").format(day=day_text(one.valid_until))
    return f"{one.name} ({until})"


class _PhoneLine(QWidget):
    """A number in large figures, when it may be rung, and whether that is now."""

    def __init__(self, frame: Frame, own: OwnNumber) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        shown = left_to_right(displayed(own.number))
        line.addWidget(PlainLabel(shown, bold=True, selectable=True, private=True))
        detail = f"{own.label} {hours_text(own)}".strip()
        line.addWidget(PlainLabel(detail, role="text_quiet", size=SMALL, elided=True), 1)
        if own.number.kind is PhoneKind.DOUBTFUL:
            line.addWidget(Chip(translate("PersonLeaf", "doubtful"), ChipRole.WARN))
        if own.is_wrong:
            line.addWidget(Chip(translate("PersonLeaf", "wrong number"), ChipRole.BAD))
        local = wall(frame.now())
        if not own.ring_from <= local.hour * 60 + local.minute < own.ring_until:
            line.addWidget(Chip(translate("PersonLeaf", "not at this hour"), ChipRole.WARN))
        number = dialable(own.number)
        if number:
            words = translate("PersonLeaf", "Dial")
            dial = button(words, lambda: frame.dial(number), kind="quiet", icon="phone-outgoing", name="dial")
            dial.setAccessibleName(f"{words}: {shown}")
            line.addWidget(dial)


class TimesLeaf:
    """The week in a picture and in words, single times, absences."""

    def __init__(self, frame: Frame, leaf: Leaf) -> None:
        """Fill a leaf."""
        self.absences = AbsencePanel(frame)
        self.calendars = CalendarPanel(frame)
        self.calendars.sight_wanted.connect(leaf.bring_into_sight)
        self.absences.walk.shown.connect(lambda: leaf.bring_into_sight(self.absences.walk))
        self.extras = ExtraPanel(frame)
        self._week = WeekGrid()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = leaf.column
        column.addWidget(self._week)
        column.addLayout(self._lines)
        column.addWidget(self.extras)
        column.addSpacing(STEP)
        column.addWidget(Heading(translate("TimesLeaf", "Absences")))
        column.addWidget(self.absences)
        column.addSpacing(STEP)
        column.addWidget(Heading(translate("TimesLeaf", "Calendars")))
        column.addWidget(self.calendars)
        column.addStretch(1)

    def show(self, dossier: Dossier) -> None:
        """Show a person."""
        one = dossier.interpreter
        self._week.show_patterns(one.patterns)
        clear(self._lines)
        for pattern in one.patterns:
            self._lines.addWidget(PlainLabel(pattern_text(pattern), size=SMALL, wrapped=True))
        if not one.patterns and not any(source.times.available for source in dossier.calendars):
            words = translate("TimesLeaf", "No weekly times: without them nobody is offered for a time.")
            self._lines.addWidget(PlainLabel(words, size=SMALL, role="on_warn", wrapped=True))
        self.extras.show_times(one.id, dossier.extra_times)
        self.absences.show_absences(one.id, dossier.absences)
        self.calendars.show_calendars(one.id, dossier.calendars)


class PastLeaf:
    """Appointments, offers, and who changed what."""

    def __init__(self, frame: Frame, leaf: Leaf) -> None:
        """Fill a leaf."""
        self._frame = frame
        self._held, self._asked = QVBoxLayout(), QVBoxLayout()
        self._history = HistoryList()
        column = leaf.column
        for title, part in (
            (translate("PastLeaf", "Appointments"), self._held),
            (translate("PastLeaf", "Asked"), self._asked),
        ):
            part.setSpacing(2)
            column.addWidget(Heading(title))
            column.addLayout(part)
            column.addSpacing(STEP)
        column.addWidget(Heading(translate("PastLeaf", "Changes")))
        column.addWidget(self._history)
        column.addStretch(1)

    def show(self, dossier: Dossier) -> None:
        """Show a person."""
        clear(self._held)
        clear(self._asked)
        for held in dossier.appointments[:12]:
            self._held.addWidget(self._held_line(held))
        for asked in dossier.offers[:12]:
            self._asked.addWidget(self._asked_line(asked))
        for part, lines in ((self._held, dossier.appointments), (self._asked, dossier.offers)):
            if not lines:
                part.addWidget(PlainLabel(translate("PastLeaf", "Nothing yet."), role="text_quiet", size=SMALL))
        self._history.show_steps(dossier.history)

    def _held_line(self, line: HeldLine) -> QWidget:
        one = line.appointment
        when = f"{day_text(wall_date(one.start))} {span_text(one.start, one.end)}"
        language = self._frame.language_name(line.request.language)
        key = one.id
        return PastLine(
            when, f"{language}  {line.organisation}", word(one.state), lambda: self._frame.want(Noun.APPOINTMENT, key)
        )

    def _asked_line(self, line: AskedLine) -> QWidget:
        asked_at = line.offer.asked_at
        when = f"{day_text(wall_date(asked_at))} {time_text(asked_at)}"
        state = word(line.offer.answer) if line.offer.answer else word(line.offer.state)
        language = self._frame.language_name(line.request.language)
        key = line.request.id
        return PastLine(when, f"{language}  {line.organisation}", state, lambda: self._frame.want(Noun.REQUEST, key))
