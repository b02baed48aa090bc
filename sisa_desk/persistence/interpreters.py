"""Interpreters in the store: the rule of their availability as truth, and its compiled rows beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.availability import Absence, ExtraTime, Pattern, WeekRow, compiled
from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Qualification, Skill, Standing
from sisa_desk.domain.intervals import Interval
from sisa_desk.domain.school_breaks import SchoolBreak, SchoolTime
from sisa_desk.persistence import schema
from sisa_desk.persistence.school_breaks import breaks_for
from sisa_desk.persistence.shelves import Part, SearchEntry, Shelf
from sisa_desk.persistence.speakers import compile_again, compile_new, keep_up

OwnTime = TypeVar("OwnTime", Absence, ExtraTime)


class InterpreterShelf(Shelf[Interpreter]):
    """Interpreters with their languages, numbers and weekly patterns."""

    kind = Interpreter
    table = schema.interpreters
    noun = Noun.INTERPRETER
    held_by = ("id", schema.interpreters)
    parts = (
        Part("skills", schema.interpreter_skills, "interpreter_id", Skill),
        Part("phones", schema.interpreter_phones, "interpreter_id", OwnNumber),
        Part("qualifications", schema.interpreter_qualifications, "interpreter_id", Qualification),
        Part("patterns", schema.interpreter_patterns, "interpreter_id", Pattern),
    )

    def search_entries(self, values: Sequence[Interpreter]) -> Iterable[SearchEntry]:
        """Find people by name, address, language and number."""
        for value in values:
            languages = " ".join(skill.language for skill in value.skills)
            yield SearchEntry(value.name, languages, _words(value))

    def listed_numbers(self, value: Interpreter) -> Iterable[tuple[str, bool]]:
        """Recognise people by their numbers."""
        return ((one.number.key, False) for one in value.phones)

    def place_of(self, key: UUID) -> str:
        """Give where somebody lives, without reading anything else."""
        return str(self.connection.scalar(sa.select(self.table.c.place_id).where(self.table.c.id == key)) or "")

    def take_in_hand(self, values: Sequence[Interpreter]) -> None:
        """Hold the people themselves: who books them meanwhile keeps up facts that are compiled anew here."""
        self.hold(*(value.id for value in values))

    def written_beside(self, after: Sequence[Interpreter], before: Sequence[Interpreter] = ()) -> None:
        """Keep what is compiled of them in step, in the same transaction."""
        had = {one.id: one.patterns for one in before}
        compile_new(self.connection, [one for one in after if one.id not in had])
        compile_again(self.connection, [one for one in after if one.id in had], self.now)
        anew = [one for one in after if one.patterns != had.get(one.id)]
        self._delete(schema.avail_week.c.interpreter_id, [one.id for one in anew if one.id in had])
        breaks = breaks_for(self.connection, anew)
        self._insert(schema.avail_week, (row for one in anew for row in _week_rows(one, breaks)))

    def follow_school_breaks(self) -> None:
        """Compile anew what depends on the school holidays, after these have changed."""
        owner, school = schema.interpreter_patterns.c.interpreter_id, schema.interpreter_patterns.c.school
        keys = list(self.connection.scalars(sa.select(owner).where(school != SchoolTime.ALWAYS).distinct()))
        people = tuple(self.of(keys).values())
        compile_again(self.connection, people, self.now)
        self._delete(schema.avail_week.c.interpreter_id, keys)
        breaks = breaks_for(self.connection, people)
        self._insert(schema.avail_week, (row for one in people for row in _week_rows(one, breaks)))

    def qualification_names(self) -> tuple[str, ...]:
        """Give the names of the qualifications somebody has, in alphabetical order."""
        name = schema.interpreter_qualifications.c.name
        return tuple(self.connection.scalars(sa.select(name).distinct().order_by(name)))

    def week_rows(self, keys: Collection[UUID]) -> dict[UUID, tuple[WeekRow, ...]]:
        """Give the compiled availability of some people."""
        table = schema.avail_week
        columns = [table.c[entry.name] for entry in fields(WeekRow)]
        query = sa.select(table.c.interpreter_id, *columns).where(table.c.interpreter_id.in_(keys))
        found: dict[UUID, list[WeekRow]] = defaultdict(list)
        for owner, *values in self.connection.execute(query):
            found[owner].append(WeekRow(*values))
        return {key: tuple(rows) for key, rows in found.items()}

    def confirmations(self) -> Sequence[tuple[UUID, str, date | None]]:
        """Give who takes part, by name, with the day their times were last confirmed."""
        columns = self.table.c
        query = sa.select(columns.id, columns.first_name, columns.last_name, columns.confirmed_on)
        active = query.where(columns.standing == Standing.ACTIVE).order_by(columns.last_name, columns.first_name)
        return [(key, f"{first} {last}".strip(), on) for key, first, last, on in self.connection.execute(active)]


class _TimeShelf(Shelf[OwnTime]):
    """Times of interpreters, whose compiled facts follow them."""

    def written_beside(self, after: Sequence[OwnTime], before: Sequence[OwnTime] = ()) -> None:
        """Keep up the facts of whose time it is, or was."""
        keep_up(self.connection, {one.interpreter_id for one in (*after, *before)}, self.now)


class AbsenceShelf(_TimeShelf[Absence]):
    """Times people are away."""

    kind = Absence
    table = schema.absences
    noun = Noun.INTERPRETER

    def within(self, window: Interval, keys: Collection[UUID] | None = None) -> tuple[Absence, ...]:
        """Give the absences that touch a window, of some people or of all."""
        table = self.table
        touching = (table.c.start < window.end) & (table.c.end.is_(None) | (table.c.end > window.start))
        whose = sa.true() if keys is None else table.c.interpreter_id.in_(keys)
        return self.where(touching, whose, order_by=table.c.start)

    def of_interpreter(self, key: UUID) -> tuple[Absence, ...]:
        """Give all absences of one person, newest first."""
        return self.where(self.table.c.interpreter_id == key, order_by=self.table.c.start.desc())


class ExtraTimeShelf(_TimeShelf[ExtraTime]):
    """Single times offered beside the weekly pattern."""

    kind = ExtraTime
    table = schema.extra_times
    noun = Noun.INTERPRETER

    def within(self, window: Interval, keys: Collection[UUID]) -> tuple[ExtraTime, ...]:
        """Give the extra times that touch a window."""
        table = self.table
        touching = (table.c.start < window.end) & (table.c.end > window.start)
        return self.where(touching, table.c.interpreter_id.in_(keys))


def _week_rows(value: Interpreter, breaks: Sequence[SchoolBreak]) -> Iterable[dict[str, Any]]:
    names = [entry.name for entry in fields(WeekRow)]
    for pattern in value.patterns:
        for row in compiled(pattern, breaks):
            yield {name: getattr(row, name) for name in names} | {"interpreter_id": value.id}


def _words(value: Interpreter) -> str:
    numbers = [one.number.text for one in value.phones]
    return search_text(value.name, value.email, *(skill.language for skill in value.skills), *numbers)
