"""The form of one person: who it is, how to reach them, languages, when they can, papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Engagement, Interpreter, Standing
from sisa_desk.domain.rhythms import one_rhythm_each
from sisa_desk.domain.vocabulary import Area, Level, Mode, Sex
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.interpreters.barred_rows import BarredRow
from sisa_desk.ui.interpreters.pattern_rows import PatternRow
from sisa_desk.ui.interpreters.phone_rows import PhoneRow
from sisa_desk.ui.interpreters.qualification_rows import QualificationRow
from sisa_desk.ui.interpreters.skill_rows import SkillRow
from sisa_desk.ui.interpreters.week_painter import WeekPainter
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import TARGET
from sisa_desk.ui.widgets.choice_bar import Choice
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.day_field import DayField
from sisa_desk.ui.widgets.field_content import choose
from sisa_desk.ui.widgets.form_grid import FormGrid, LabelledField
from sisa_desk.ui.widgets.note_field import NoteField
from sisa_desk.ui.widgets.number_field import NumberField
from sisa_desk.ui.widgets.record_form import Problems, RecordForm
from sisa_desk.ui.widgets.row_list import RowList
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion
from sisa_desk.ui.widgets.toggle_row import ToggleRow
from sisa_desk.ui.wording import field_name
from sisa_desk.ui.wording.words import word, words

KIND = "interpreter"
_LONGEST_RADIUS = 500
_MOST_A_WEEK = 40
_Code = TypeVar("_Code", Sex, Level)
Row = tuple[tuple[str, QWidget, int], ...]


class InterpreterForm(RecordForm):
    """Takes down a person; rows for what may be several."""

    noun = Noun.INTERPRETER

    def __init__(self, frame: Frame, base: Interpreter, barred_names: Mapping[UUID, str] | None = None) -> None:
        """Take the person as they were read, and the names of the institutions they are not sent to."""
        service = frame.services.interpreters
        super().__init__(frame, base, draft_kind=KIND, save=service.save, read=service.get)
        self._barred_names = dict(barred_names or {})
        self._split: tuple[Pattern, ...] = ()
        self._known_qualifications: tuple[str, ...] = ()
        self._make_fields()
        self._make_rows()
        self._lay_out()
        self._connect()
        self.begin()
        frame.ask(service.qualification_names, then=self._on_qualifications, owner=self)

    # making

    def _make_fields(self) -> None:
        lines = ("first_name", "last_name", "email", "street")
        self.lines = {name: QLineEdit() for name in lines}
        self.sex = CodeCombo(words(Sex), label=field_name("sex"), nothing="–")
        self.standing = CodeCombo(words(Standing), label=field_name("standing"))
        self.engagement = CodeCombo(words(Engagement), label=field_name("engagement"))
        self.german = CodeCombo(words(Level), label=field_name("german"), nothing="–")
        self.place = SuggestField(self._suggest_places, label=field_name("place_id"))
        self.radius = NumberField(label=field_name("radius_km"), most=_LONGEST_RADIUS)
        no_limit = translate("InterpreterForm", "no limit")
        self.most = NumberField(label=field_name("max_per_week"), most=_MOST_A_WEEK, placeholder=no_limit)
        self.modes = ToggleRow([Choice(mode, word(mode)) for mode in Mode], label=field_name("modes"))
        self.areas = ToggleRow([Choice(area, word(area)) for area in Area], label=field_name("areas"))
        clock = self.frame.clock
        self.declaration_on = DayField(clock, label=field_name("declaration_on"), looks_back=True)
        self.declaration_until = DayField(clock, label=field_name("declaration_until"))
        self.confirmed_on = DayField(clock, label=field_name("confirmed_on"), looks_back=True)
        self.note = NoteField(label=field_name("note"), longest=500, lines=3)

    def _make_rows(self) -> None:
        frame = self.frame
        self.phones = RowList(
            lambda: PhoneRow(frame.new_id()),
            label=field_name("phones"),
            add_text=translate("InterpreterForm", "Add a number"),
            name="phones",
        )
        self.skills = RowList(
            lambda: SkillRow(frame.new_id(), lambda: frame.languages),
            label=field_name("skills"),
            add_text=translate("InterpreterForm", "Add a language"),
            name="skills",
            framed=True,
        )
        self.qualifications = RowList(
            lambda: QualificationRow(frame.new_id(), frame.clock, lambda: self._known_qualifications),
            label=field_name("qualifications"),
            add_text=translate("InterpreterForm", "Add a qualification"),
            name="qualifications",
        )
        self.patterns = RowList(
            lambda: PatternRow(frame.new_id(), frame.clock),
            label=field_name("patterns"),
            add_text=translate("InterpreterForm", "Add weekly times"),
            name="patterns",
            framed=True,
        )
        self.barred = RowList(
            lambda: BarredRow(frame),
            label=translate("InterpreterForm", "Not to be sent to"),
            add_text=translate("InterpreterForm", "Add an institution"),
            name="barred-rows",
        )
        self.week = WeekPainter(frame.new_id, frame.clock)

    def _lay_out(self) -> None:
        line = self.lines
        self.section("", self._grid(
            (("last_name", line["last_name"], 1), ("first_name", line["first_name"], 1)),
            (("sex", self.sex, 1), ("standing", self.standing, 1), ("engagement", self.engagement, 1)),
        ))  # fmt: skip
        self.section(field_name("phones"), self.phones)
        self.section(field_name("skills"), self.skills)
        self.section("", self._grid((("german", self.german, 1), ("max_per_week", self.most, 1))))
        self.section(translate("InterpreterForm", "Works"), self._grid(
            (("modes", self.modes, 1),),
            (("areas", self.areas, 1),),
            (("place_id", self.place, 3), ("radius_km", self.radius, 2)),
            (("street", line["street"], 1), ("email", line["email"], 1)),
        ))  # fmt: skip
        self.section(field_name("patterns"), self.week, self.patterns)
        self.section(translate("InterpreterForm", "Papers"), self._grid(
            (("declaration_on", self.declaration_on, 1), ("declaration_until", self.declaration_until, 1)),
            (("confirmed_on", self.confirmed_on, 1),),
        ))  # fmt: skip
        self.section(field_name("qualifications"), self.qualifications)
        self.section(translate("InterpreterForm", "Not to be sent to"), self.barred)
        self.section(field_name("note"), self.note)
        self.column.addStretch(1)
        self.fields |= {"phones": self.phones, "skills": self.skills, "patterns": self.patterns}
        self.fields |= {"qualifications": self.qualifications, "barred": self.barred, "note": self.note}

    def _grid(self, *rows: Row) -> FormGrid:
        grid = FormGrid()
        for row in rows:
            grid.add_row(*((name, LabelledField(field_name(name), field), share) for name, field, share in row))
            for name, field, _share in row:
                field.setObjectName(name)
                if not isinstance(field, ToggleRow):
                    field.setMinimumHeight(TARGET)
                self.fields[name] = field
        self.grids.append(grid)
        return grid

    def _connect(self) -> None:
        days = (self.declaration_on, self.declaration_until, self.confirmed_on)
        for edit in (*self.lines.values(), self.place, self.radius, self.most, *days):
            edit.textChanged.connect(self.on_edited)
        for combo in (self.sex, self.standing, self.engagement, self.german):
            combo.currentIndexChanged.connect(self.on_edited)
        for toggles in (self.modes, self.areas):
            toggles.changed.connect(self.on_edited)
        for rows in (self.phones, self.skills, self.patterns, self.qualifications, self.barred):
            rows.edited.connect(self.on_edited)
        self.patterns.edited.connect(self.show_week)
        self.week.painted.connect(self._on_painted)
        self.note.changed.connect(self.on_edited)

    # filling

    @property
    def title(self) -> str:
        """Give the name, or say that somebody is new."""
        name = f"{self.lines['first_name'].text()} {self.lines['last_name'].text()}".strip()
        return name or translate("InterpreterForm", "New person")

    def fill(self, value: Interpreter) -> None:
        """Show a person in the fields."""
        for name, edit in self.lines.items():
            edit.setText(getattr(value, name))
        choose(self.sex, value.sex)
        choose(self.standing, value.standing)
        choose(self.engagement, value.engagement)
        choose(self.german, value.german)
        place = self.frame.place_name(value.place_id)
        self.place.set_suggestion(Suggestion(value.place_id, place) if place else None)
        self.radius.set_number(value.radius_km)
        self.most.set_number(value.max_per_week)
        self.modes.set_keys(value.modes)
        self.week.take_brush(value.modes)
        self.areas.set_keys(value.areas)
        self.declaration_on.set_day(value.declaration_on)
        self.declaration_until.set_day(value.declaration_until)
        self.confirmed_on.set_day(value.confirmed_on)
        self.note.set_text(value.note)
        self._fill_rows(value)

    def _fill_rows(self, value: Interpreter) -> None:
        for row, phone in zip(self.phones.set_number(len(value.phones)), value.phones, strict=True):
            row.show_number(phone)
        for row, skill in zip(self.skills.set_number(len(value.skills)), value.skills, strict=True):
            row.show_skill(skill)
        held = value.qualifications
        for row, one in zip(self.qualifications.set_number(len(held)), held, strict=True):
            row.show_qualification(one)
        self._split = tuple(chain.from_iterable(self._readable(pattern) for pattern in value.patterns))
        for row, pattern in zip(self.patterns.set_number(len(self._split)), self._split, strict=True):
            row.show_pattern(pattern)
        barred = sorted(value.barred_organisations, key=lambda key: self._barred_names.get(key, ""))
        for row, key in zip(self.barred.set_number(len(barred)), barred, strict=True):
            row.show_organisation(key, self._barred_names.get(key, str(key)))
        self.show_week()

    def _readable(self, pattern: Pattern) -> tuple[Pattern, ...]:
        try:
            return one_rhythm_each(pattern, self.frame.new_id)
        except InvalidInput:
            return ()

    def after_restore(self) -> None:
        """Draw the week anew."""
        self.show_week()

    def to_week(self) -> None:
        """Put the cursor into the week that is painted, and show all of it."""
        self.week.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(self.week)

    def show_week(self) -> None:
        """Draw what the rows mean just now."""
        self.week.show_patterns(row.pattern for row in self.patterns.filled if row.pattern is not None)

    def _on_painted(self, patterns: tuple[Pattern, ...]) -> None:
        """Write what was painted into the rows; a row that cannot be read yet stays as it was typed."""
        unread = [row.content() for row in self.patterns.filled if row.pattern is None]
        with QSignalBlocker(self.patterns):
            rows = self.patterns.set_number(len(patterns) + len(unread))
            for row, pattern in zip(rows, patterns, strict=False):
                row.show_pattern(pattern)
            for row, content in zip(rows[len(patterns) :], unread, strict=True):
                row.restore(content)
        self.on_edited()

    # reading

    def value(self) -> Interpreter:
        """Give the person as they stand in the fields."""
        base: Interpreter = self.base
        patterns = tuple(row.pattern for row in self.patterns.filled if row.pattern is not None)
        return replace(
            base,
            first_name=self._text("first_name"),
            last_name=self._text("last_name"),
            email=self._text("email"),
            street=self._text("street"),
            sex=_coded(Sex, self.sex.code),
            standing=Standing(self.standing.code),
            engagement=Engagement(self.engagement.code),
            german=_coded(Level, self.german.code),
            place_id=str(self.place.key or ""),
            radius_km=base.radius_km if self.radius.number is None else self.radius.number,
            max_per_week=self.most.number or None,
            modes=frozenset(Mode(str(key)) for key in self.modes.keys),
            areas=frozenset(Area(str(key)) for key in self.areas.keys),
            declaration_on=self.declaration_on.day,
            declaration_until=self.declaration_until.day,
            confirmed_on=self.confirmed_on.day,
            note=self.note.text,
            phones=tuple(row.number for row in self.phones.filled),
            skills=tuple(row.skill for row in self.skills.filled),
            qualifications=tuple(row.qualification for row in self.qualifications.filled),
            patterns=base.patterns if patterns == self._split else patterns,
            barred_organisations=frozenset(row.key for row in self.barred.filled if row.key is not None),
        )

    def _text(self, name: str) -> str:
        return self.lines[name].text().strip()

    def problems(self) -> Problems:
        """Name what cannot stay so."""
        found: Problems = []
        if not self._text("last_name") and not self._text("first_name"):
            found.append(("last_name", translate("InterpreterForm", "Please enter a name.")))
        if self.place.is_unresolved:
            found.append(("place_id", translate("InterpreterForm", "Please choose a place of the list.")))
        for name in ("declaration_on", "declaration_until", "confirmed_on"):
            field = self.fields[name]
            if isinstance(field, DayField) and field.is_wrong:
                found.append((name, translate("InterpreterForm", "This is not a day. For example: 24.12.2026")))
        if any(row.hours.span is None for row in self.phones.filled):
            sentence = translate("InterpreterForm", "When may the number be rung? For example: 8–20")
            found.append(("phones", sentence))
        rows = (
            ("skills", self.skills),
            ("patterns", self.patterns),
            ("qualifications", self.qualifications),
            ("barred", self.barred),
        )
        found += [(name, row.problem) for name, listed in rows for row in listed.filled if row.problem]
        if self.note.is_too_long:
            found.append(("note", translate("InterpreterForm", "The note is too long. Please shorten it.")))
        return found

    def _on_qualifications(self, names: tuple[str, ...]) -> None:
        self._known_qualifications = names

    def _suggest_places(self, text: str) -> list[Suggestion]:
        return [Suggestion(str(place.id), place.name, place.district) for place in self.frame.places.find(text, 8)]


def _coded(kind: type[_Code], code: str) -> _Code | None:
    return kind(code) if code else None
