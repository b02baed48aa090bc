"""Turns the rows of a table into values, with each trouble at its cell; in steps, so that nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import CellReading
from sisa_desk.domain.phone import read_phones
from sisa_desk.exchange.cell_words import level_of_hint, read_level
from sisa_desk.exchange.cells import Cell, Sheet
from sisa_desk.exchange.columns import Columns, row_of, rows_below
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.exchange.row_drafts import (
    LONGEST_TEXT,
    READERS,
    RowDraft,
    doubt_language,
    keep,
    read_email_cell,
    read_level_cell,
    read_name_cell,
    read_phone_cell,
    read_text_cell,
    settle_address,
)
from sisa_desk.exchange.troubles import CellProblem, Trouble

#: Reads the languages of a cell; `LanguageTable` with `read_cell` does.
ReadLanguages = Callable[[str], CellReading]

STEP = 200

_REQUIRED = MappingProxyType(
    {
        SheetKind.INTERPRETERS: (Field.LAST_NAME, "name_missing"),
        SheetKind.INTERPRETER_MATRIX: (Field.LAST_NAME, "name_missing"),
        SheetKind.ORGANISATIONS: (Field.ORGANISATION, "organisation_missing"),
        SheetKind.CALLS: (Field.DATE, "date_missing"),
    }
)
_SUMS = frozenset({"summe", "gesamt", "total", "anzahl", "insgesamt", "sum"})


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as values by field, neutral as to what becomes of it.

    Values: PHONE is a tuple of PhoneNumber, LANGUAGES a tuple of LanguageMention, NAME is split into FIRST_NAME and
    LAST_NAME, MODES and AREAS are frozensets, days and times are `date` and `time` by the wall clock, texts are str.
    Fields that are empty or unreadable are missing. `duplicate_of` is the number of an earlier row that says the same.
    """

    number: int
    values: Mapping[Field, Any]
    problems: tuple[CellProblem, ...] = ()
    duplicate_of: int | None = None
    is_usable: bool = True


@dataclass(frozen=True, slots=True)
class ReadStep:
    """Some rows, and how far the reading is: rows done of all below the heading, empty ones included."""

    rows: tuple[ReadRow, ...]
    done: int
    total: int


def read_rows(
    sheet: Sheet, header: int | None, columns: Columns, kind: SheetKind, read_languages: ReadLanguages
) -> Iterator[ReadStep]:
    """Read a table step by step, 200 rows each; empty rows and rows of sums are left out.

    Problem codes: those of the cell readers, and name_missing, organisation_missing, date_missing, languages_missing,
    phone_doubtful (facts: number), second_email (facts: address), language_unknown (facts: words), language_unclear
    (facts: written, options), language_doubtful (facts: written, code), too_long (facts: limit), duplicate_row (facts:
    first).
    """
    reader = _RowReader(columns, kind, lru_cache(maxsize=4096)(read_languages), row_of(sheet, header))
    below = rows_below(sheet, header)
    for start in range(0, len(below), STEP):
        rows = [row for cells in below[start : start + STEP] if (row := reader.row_of(cells))]
        yield ReadStep(tuple(rows), min(start + STEP, len(below)), len(below))


class _RowReader:
    """Reads the rows of one table and remembers what it has seen."""

    def __init__(
        self, columns: Columns, kind: SheetKind, read_languages: ReadLanguages, header: Sequence[Cell]
    ) -> None:
        self._columns = columns
        self._kind = kind
        self._read_languages = read_languages
        # Numbers come again and again in a list of calls, and to read one takes longer than the rest of its row.
        self._read_phones = lru_cache(maxsize=16_384)(read_phones)
        self._headings = {cell.column: cell.text for cell in header}
        self._seen: dict[tuple[object, ...], int] = {}

    def row_of(self, cells: Sequence[Cell]) -> ReadRow | None:
        """Read one row; None when it holds nothing for us."""
        wanted = [cell for cell in cells if cell.text and cell.column in self._columns]
        if not wanted or folded(next(cell.text for cell in cells if cell.text)) in _SUMS:
            return None
        draft = RowDraft(wanted[0].row)
        for cell in wanted:
            self._read(draft, cell, self._columns[cell.column])
        settle_address(draft.values)
        usable = self._check_required(draft)
        first = self._seen_before(draft) if usable else None
        if first is not None:
            draft.problems.append(
                CellProblem(
                    draft.number, 0, _REQUIRED[self._kind][0], "", "duplicate_row", MappingProxyType({"first": first})
                )
            )
        return ReadRow(draft.number, MappingProxyType(draft.values), tuple(draft.problems), first, usable)

    def _read(self, draft: RowDraft, cell: Cell, means: Field) -> None:
        match means:
            case Field.PHONE:
                read_phone_cell(draft, cell, self._read_phones)
            case Field.LANGUAGES:
                self._read_language_cell(draft, cell, cell.text)
            case Field.LANGUAGE_COLUMN:
                self._read_matrix_cell(draft, cell)
            case Field.LEVEL:
                read_level_cell(draft, cell)
            case Field.NAME:
                read_name_cell(draft, cell)
            case Field.EMAIL:
                read_email_cell(draft, cell)
            case _ if means in READERS:
                keep(draft, cell, means, READERS[means](cell.text))
            case _:
                read_text_cell(draft, cell, means)

    def _read_language_cell(self, draft: RowDraft, cell: Cell, text: str) -> None:
        reading = self._read_languages(text[:LONGEST_TEXT])
        for mention in reading.mentions:
            level = mention.level or level_of_hint(mention.hint)
            known = mention if level is mention.level else replace(mention, level=level)
            draft.values[Field.LANGUAGES] = (*draft.values.get(Field.LANGUAGES, ()), known)
            doubt_language(draft, cell, known)
        if reading.unresolved:
            draft.doubt(cell, Field.LANGUAGES, "language_unknown", MappingProxyType({"words": reading.unresolved}))

    def _read_matrix_cell(self, draft: RowDraft, cell: Cell) -> None:
        level = read_level(cell.text)
        if isinstance(level, Trouble):
            if level.code != "not_spoken":
                draft.doubt(cell, Field.LANGUAGE_COLUMN, level.code, level.facts)
            return
        before = len(draft.values.get(Field.LANGUAGES, ()))
        self._read_language_cell(draft, cell, self._headings.get(cell.column, ""))
        spoken = draft.values.get(Field.LANGUAGES, ())
        draft.values[Field.LANGUAGES] = (*spoken[:before], *(replace(one, level=level) for one in spoken[before:]))

    def _check_required(self, draft: RowDraft) -> bool:
        required, code = _REQUIRED[self._kind]
        if required not in draft.values:
            draft.problems.append(CellProblem(draft.number, 0, required, "", code))
            return False
        is_person = self._kind in {SheetKind.INTERPRETERS, SheetKind.INTERPRETER_MATRIX}
        if is_person and not draft.values.get(Field.LANGUAGES):
            draft.problems.append(CellProblem(draft.number, 0, Field.LANGUAGES, "", "languages_missing"))
        return True

    def _seen_before(self, draft: RowDraft) -> int | None:
        """Give the row that said the same: its name with a number or address in common, or nothing but the name."""
        keys = _keys_of(draft.values, self._kind)
        found = [self._seen[key] for key in keys if key in self._seen]
        for key in keys:
            self._seen.setdefault(key, draft.number)
        return min(found, default=None)


def _keys_of(values: Mapping[Field, Any], kind: SheetKind) -> list[tuple[object, ...]]:
    if kind is SheetKind.CALLS:
        same = (Field.DATE, Field.TIME, Field.ORGANISATION, Field.CALLER, Field.INTERPRETER)
        return [(*(values.get(one) for one in same), *(one.key or one.text for one in values.get(Field.PHONE, ())),
                 *(one.code for one in values.get(Field.LANGUAGES, ())))]  # fmt: skip
    name = folded(f"{values.get(Field.FIRST_NAME, '')} {values.get(Field.LAST_NAME, '')}")
    if kind is SheetKind.ORGANISATIONS:
        name = folded(f"{values[Field.ORGANISATION]} {values.get(Field.DEPARTMENT, '')}")
        return [(name, folded(str(values.get(Field.STREET, ""))), folded(str(values.get(Field.PLACE, ""))))]
    contacts = [one.key or one.text for one in values.get(Field.PHONE, ())]
    contacts += [str(values[Field.EMAIL]).casefold()] if Field.EMAIL in values else []
    return [(name, contact) for contact in contacts or [""]]
