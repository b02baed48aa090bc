"""What an import would do and what it has done, as values: row by row, with every problem at its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sisa_desk.domain.calls import Call
from sisa_desk.domain.events import Noun
from sisa_desk.domain.imports import Fate
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.requests import Request
from sisa_desk.exchange.fields import SheetKind
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.services.imports.layouts import ImportFile

Record = Interpreter | Organisation | Call

#: Which noun the rows of a table become.
NOUN_OF: Mapping[SheetKind, Noun] = {
    SheetKind.INTERPRETERS: Noun.INTERPRETER,
    SheetKind.INTERPRETER_MATRIX: Noun.INTERPRETER,
    SheetKind.ORGANISATIONS: Noun.ORGANISATION,
    SheetKind.CALLS: Noun.CALL,
}


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """What becomes of one row: the record as it would be stored, and as it is now where it is known.

    `changed` names the fields in which the two differ; `same_as` is the earlier row that speaks of the same record.
    """

    number: int
    fate: Fate
    name: str = ""
    before: Record | None = None
    after: Record | None = None
    changed: tuple[str, ...] = ()
    request: Request | None = None
    problems: tuple[CellProblem, ...] = ()
    same_as: int | None = None


@dataclass(frozen=True)
class ImportPreview:
    """All rows of a file with what becomes of each; nothing is stored yet."""

    file: ImportFile
    rows: tuple[PreviewRow, ...]
    known_before: int = 0

    @cached_property
    def counts(self) -> Mapping[Fate, int]:
        """Count the rows by what becomes of them."""
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in Fate}

    @cached_property
    def problems(self) -> tuple[CellProblem, ...]:
        """Give all problems from top to bottom."""
        return tuple(problem for row in self.rows for problem in row.problems)

    @cached_property
    def to_add(self) -> tuple[PreviewRow, ...]:
        """Give the rows that make new records."""
        return tuple(row for row in self.rows if row.fate is Fate.NEW)

    @cached_property
    def to_change(self) -> tuple[PreviewRow, ...]:
        """Give the rows that change records."""
        return tuple(row for row in self.rows if row.fate is Fate.CHANGED)

    @property
    def is_idle(self) -> bool:
        """Say whether there is nothing to store."""
        return not self.to_add and not self.to_change


@dataclass(frozen=True, slots=True)
class Change:
    """A record that an import added (before is None) or changed."""

    noun: Noun
    before: Record | Request | None
    stored: Record | Request


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did."""

    preview: ImportPreview
    changes: tuple[Change, ...] = field(default=(), repr=False)

    @property
    def counts(self) -> Mapping[Fate, int]:
        """Count the rows by what became of them."""
        return self.preview.counts

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Give all problems from top to bottom."""
        return self.preview.problems
