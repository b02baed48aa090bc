"""Turns the rows of a table into values, with each trouble at its cell; in steps, so that nobody waits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from sisa_desk.domain.folding import folded
from sisa_desk.domain.languages import CellReading, LanguageMention
from sisa_desk.domain.phone import PhoneKind, PhoneNumber, read_phones
from sisa_desk.exchange.cell_values import read_date, read_duration, read_email, read_number, read_person, read_time
from sisa_desk.exchange.cell_words import (
    level_of_hint,
    read_area,
    read_areas,
    read_level,
    read_matter,
    read_modes,
    read_outcome,
    read_sex,
    read_yes_no,
)
from sisa_desk.exchange.columns import Columns, row_of, rows_below
from sisa_desk.exchange.fields import Field, SheetKind
from sisa_desk.exchange.sheets import Cell, Sheet
from sisa_desk.exchange.troubles import NO_FACTS, CellProblem, Trouble

#: Reads the languages of a cell; `LanguageTable` with `read_cell` does.
ReadLanguages = Callable[[str], CellReading]

STEP = 200
LONGEST_TEXT = 2_000

_REQUIRED = MappingProxyType(
    {
        SheetKind.INTERPRETERS: (Field.LAST_NAME, "name_missing"),
        SheetKind.INTERPRETER_MATRIX: (Field.LAST_NAME, "name_missing"),
        SheetKind.ORGANISATIONS: (Field.ORGANISATION, "organisation_missing"),
        SheetKind.CALLS: (Field.DATE, "date_missing"),
    }
)
_SUMS = frozenset({"summe", "gesamt", "total", "anzahl", "insgesamt", "sum"})
_PLACE_WITH_CODE = re.compile(r"(?:D[- ])?(\d{5})\s+(.+)")
_STREET_WITH_PLACE = re.compile(r"(.+?)[,;\n]\s*(?:D[- ])?(\d{5})\s+(.+)", re.DOTALL)
_READERS: Mapping[Field, Callable[[str], Any]] = MappingProxyType(
    {
        Field.SEX: read_sex,
        Field.GERMAN: read_level,
        Field.MODES: read_modes,
        Field.AREAS: read_areas,
        Field.RADIUS: read_number,
        Field.CONFIRMED_ON: read_date,
        Field.DECLARATION_ON: read_date,
        Field.ACTIVE: read_yes_no,
        Field.DATE: read_date,
        Field.TIME: read_time,
        Field.MATTER: read_matter,
        Field.AREA: read_area,
        Field.OUTCOME: read_outcome,
        Field.DURATION: read_duration,
    }
)


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


@dataclass(slots=True)
class _Draft:
    """What is known of a row so far."""

    number: int
    values: dict[Field, Any] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    def doubt(self, cell: Cell, means: Field, code: str, facts: Mapping[str, Any] = NO_FACTS) -> None:
        self.problems.append(CellProblem(self.number, cell.column, means, cell.text[:200], code, facts))


class _RowReader:
    """Reads the rows of one table and remembers what it has seen."""

    def __init__(
        self, columns: Columns, kind: SheetKind, read_languages: ReadLanguages, header: Sequence[Cell]
    ) -> None:
        self._columns = columns
        self._kind = kind
        self._read_languages = read_languages
        self._headings = {cell.column: cell.text for cell in header}
        self._seen: dict[tuple[object, ...], int] = {}

    def row_of(self, cells: Sequence[Cell]) -> ReadRow | None:
        """Read one row; None when it holds nothing for us."""
        wanted = [cell for cell in cells if cell.text and cell.column in self._columns]
        if not wanted or folded(next(cell.text for cell in cells if cell.text)) in _SUMS:
            return None
        draft = _Draft(wanted[0].row)
        for cell in wanted:
            self._read(draft, cell, self._columns[cell.column])
        _settle_address(draft.values)
        usable = self._check_required(draft)
        first = self._seen_before(draft) if usable else None
        if first is not None:
            draft.problems.append(
                CellProblem(
                    draft.number, 0, _REQUIRED[self._kind][0], "", "duplicate_row", MappingProxyType({"first": first})
                )
            )
        return ReadRow(draft.number, MappingProxyType(draft.values), tuple(draft.problems), first, usable)

    def _read(self, draft: _Draft, cell: Cell, means: Field) -> None:
        match means:
            case Field.PHONE:
                _read_phone_cell(draft, cell)
            case Field.LANGUAGES:
                self._read_language_cell(draft, cell, cell.text)
            case Field.LANGUAGE_COLUMN:
                self._read_matrix_cell(draft, cell)
            case Field.LEVEL:
                _read_level_cell(draft, cell)
            case Field.NAME:
                _read_name_cell(draft, cell)
            case Field.EMAIL:
                _read_email_cell(draft, cell)
            case _ if means in _READERS:
                _keep(draft, cell, means, _READERS[means](cell.text))
            case _:
                _read_text_cell(draft, cell, means)

    def _read_language_cell(self, draft: _Draft, cell: Cell, text: str) -> None:
        reading = self._read_languages(text[:LONGEST_TEXT])
        for mention in reading.mentions:
            known = replace(mention, level=mention.level or level_of_hint(mention.hint))
            draft.values[Field.LANGUAGES] = (*draft.values.get(Field.LANGUAGES, ()), known)
            _doubt_language(draft, cell, known)
        if reading.unresolved:
            draft.doubt(cell, Field.LANGUAGES, "language_unknown", MappingProxyType({"words": reading.unresolved}))

    def _read_matrix_cell(self, draft: _Draft, cell: Cell) -> None:
        level = read_level(cell.text)
        if isinstance(level, Trouble):
            if level.code != "not_spoken":
                draft.doubt(cell, Field.LANGUAGE_COLUMN, level.code, level.facts)
            return
        before = len(draft.values.get(Field.LANGUAGES, ()))
        self._read_language_cell(draft, cell, self._headings.get(cell.column, ""))
        spoken = draft.values.get(Field.LANGUAGES, ())
        draft.values[Field.LANGUAGES] = (*spoken[:before], *(replace(one, level=level) for one in spoken[before:]))

    def _check_required(self, draft: _Draft) -> bool:
        required, code = _REQUIRED[self._kind]
        if required not in draft.values:
            draft.problems.append(CellProblem(draft.number, 0, required, "", code))
            return False
        is_person = self._kind in {SheetKind.INTERPRETERS, SheetKind.INTERPRETER_MATRIX}
        if is_person and not draft.values.get(Field.LANGUAGES):
            draft.problems.append(CellProblem(draft.number, 0, Field.LANGUAGES, "", "languages_missing"))
        return True

    def _seen_before(self, draft: _Draft) -> int | None:
        """Give the row that said the same: its name with a number or address in common, or nothing but the name."""
        found = [self._seen[key] for key in _keys_of(draft.values, self._kind) if key in self._seen]
        for key in _keys_of(draft.values, self._kind):
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


def _keep(draft: _Draft, cell: Cell, means: Field, value: object) -> None:
    if isinstance(value, Trouble):
        draft.doubt(cell, means, value.code, value.facts)
    elif value is not None:
        draft.values[means] = value


def _read_text_cell(draft: _Draft, cell: Cell, means: Field) -> None:
    if len(cell.text) > LONGEST_TEXT:
        draft.doubt(cell, means, "too_long", MappingProxyType({"limit": LONGEST_TEXT}))
    text = cell.text[:LONGEST_TEXT] if means is Field.NOTE else " ".join(cell.text[:LONGEST_TEXT].split())
    before = draft.values.get(means)
    draft.values[means] = f"{before}\n{text}" if before else text


def _read_name_cell(draft: _Draft, cell: Cell) -> None:
    name = read_person(cell.text[:LONGEST_TEXT])
    if isinstance(name, Trouble):
        draft.doubt(cell, Field.NAME, name.code)
        return
    draft.values[Field.FIRST_NAME], draft.values[Field.LAST_NAME] = name


def _read_phone_cell(draft: _Draft, cell: Cell) -> None:
    known: tuple[PhoneNumber, ...] = draft.values.get(Field.PHONE, ())
    keys = {one.key or one.text for one in known}
    numbers = read_phones(cell.text[:LONGEST_TEXT])
    draft.values[Field.PHONE] = (*known, *(one for one in numbers if (one.key or one.text) not in keys))
    for number in numbers:
        if number.kind is PhoneKind.DOUBTFUL:
            draft.doubt(cell, Field.PHONE, "phone_doubtful", MappingProxyType({"number": number.text}))


def _read_email_cell(draft: _Draft, cell: Cell) -> None:
    for part in re.split(r"[,;\s]+(?=\S+@)", cell.text[:LONGEST_TEXT]):
        address = read_email(part)
        if isinstance(address, Trouble):
            draft.doubt(cell, Field.EMAIL, address.code)
        elif Field.EMAIL not in draft.values:
            draft.values[Field.EMAIL] = address
        else:
            draft.doubt(cell, Field.EMAIL, "second_email", MappingProxyType({"address": address}))


def _read_level_cell(draft: _Draft, cell: Cell) -> None:
    """Give the level to the languages read last that have none."""
    level = read_level(cell.text)
    if isinstance(level, Trouble):
        draft.doubt(cell, Field.LEVEL, level.code, level.facts)
        return
    languages: tuple[LanguageMention, ...] = draft.values.get(Field.LANGUAGES, ())
    draft.values[Field.LANGUAGES] = tuple(one if one.level else replace(one, level=level) for one in languages)


def _doubt_language(draft: _Draft, cell: Cell, mention: LanguageMention) -> None:
    if mention.question is not None:
        facts = {"written": mention.written, "options": mention.question.options}
        draft.doubt(cell, Field.LANGUAGES, "language_unclear", MappingProxyType(facts))
    elif mention.doubtful:
        facts = {"written": mention.written, "code": mention.code or ""}
        draft.doubt(cell, Field.LANGUAGES, "language_doubtful", MappingProxyType(facts))


def _settle_address(values: dict[Field, Any]) -> None:
    """Take street, postal code and place apart where they stand in one cell."""
    if found := _STREET_WITH_PLACE.fullmatch(values.get(Field.STREET, "")):
        values[Field.STREET] = found[1].strip()
        values.setdefault(Field.POSTAL_CODE, found[2])
        values.setdefault(Field.PLACE, found[3].strip())
    if found := _PLACE_WITH_CODE.fullmatch(values.get(Field.PLACE, "")):
        values.setdefault(Field.POSTAL_CODE, found[1])
        values[Field.PLACE] = found[2].strip()
