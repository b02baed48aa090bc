"""Interpreters in the store: the rule of their availability as truth, and its compiled rows beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import fields
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.availability import Absence, ExtraTime, Pattern, WeekRow, compiled
from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import search_text
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill
from sisa_desk.domain.intervals import Interval
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Part, Shelf


class InterpreterShelf(Shelf[Interpreter]):
    """Interpreters with their languages, numbers and weekly patterns."""

    kind = Interpreter
    table = schema.interpreters
    noun = Noun.INTERPRETER
    parts = (
        Part("skills", schema.interpreter_skills, "interpreter_id", Skill),
        Part("phones", schema.interpreter_phones, "interpreter_id", OwnNumber),
        Part("patterns", schema.interpreter_patterns, "interpreter_id", Pattern),
    )

    def written_beside(self, value: Interpreter, changed: tuple[str, ...]) -> None:
        """Keep search entry, phone book and compiled availability in step, in the same transaction."""
        self.enter_in_search(value, value.name, " ".join(skill.language for skill in value.skills), _words(value))
        self.enter_in_phone_book(value, [(one.number.key, False) for one in value.phones])
        if value.version == 1 or "patterns" in changed:
            self._compile(value)

    def _compile(self, value: Interpreter) -> None:
        table = schema.avail_week
        self.connection.execute(table.delete().where(table.c.interpreter_id == value.id))
        rows = [
            {entry.name: getattr(row, entry.name) for entry in fields(WeekRow)} | {"interpreter_id": value.id}
            for pattern in value.patterns
            for row in compiled(pattern)
        ]
        if rows:
            self.connection.execute(table.insert(), rows)

    def speaking(self, languages: Collection[str]) -> tuple[Interpreter, ...]:
        """Give everybody who has one of the languages, whatever their standing."""
        skills = schema.interpreter_skills
        keys = sa.select(skills.c.interpreter_id).where(skills.c.language.in_(languages))
        return self.where(self.table.c.id.in_(keys))

    def week_rows(self, keys: Collection[UUID]) -> dict[UUID, tuple[WeekRow, ...]]:
        """Give the compiled availability of some people."""
        table = schema.avail_week
        columns = [table.c[entry.name] for entry in fields(WeekRow)]
        query = sa.select(table.c.interpreter_id, *columns).where(table.c.interpreter_id.in_(keys))
        found: dict[UUID, list[WeekRow]] = defaultdict(list)
        for owner, *values in self.connection.execute(query):
            found[owner].append(WeekRow(*values))
        return {key: tuple(rows) for key, rows in found.items()}


class AbsenceShelf(Shelf[Absence]):
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


class ExtraTimeShelf(Shelf[ExtraTime]):
    """Single times offered beside the weekly pattern."""

    kind = ExtraTime
    table = schema.extra_times
    noun = Noun.INTERPRETER

    def within(self, window: Interval, keys: Collection[UUID]) -> tuple[ExtraTime, ...]:
        """Give the extra times that touch a window."""
        table = self.table
        touching = (table.c.start < window.end) & (table.c.end > window.start)
        return self.where(touching, table.c.interpreter_id.in_(keys))


def _words(value: Interpreter) -> str:
    numbers = [one.number.text for one in value.phones]
    return search_text(value.name, value.email, *(skill.language for skill in value.skills), *numbers)
