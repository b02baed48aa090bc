"""What is known of a row while its cells are read, one function a kind of cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from sisa_desk.domain.languages import LanguageMention
from sisa_desk.domain.phone import PhoneKind, PhoneNumber, read_phones
from sisa_desk.exchange.cell_values import read_date, read_duration, read_email, read_number, read_person, read_time
from sisa_desk.exchange.cell_words import (
    read_area,
    read_areas,
    read_level,
    read_matter,
    read_modes,
    read_outcome,
    read_sex,
    read_yes_no,
)
from sisa_desk.exchange.cells import Cell
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.troubles import NO_FACTS, CellProblem, Trouble

LONGEST_TEXT = 2_000
#: Reads the numbers of a cell; `read_phones` does.
ReadPhones = Callable[[str], tuple[PhoneNumber, ...]]

_PLACE_WITH_CODE = re.compile(r"(?:D[- ])?(\d{5})\s+(.+)")
_STREET_WITH_PLACE = re.compile(r"(.+?)[,;\n]\s*(?:D[- ])?(\d{5})\s+(.+)", re.DOTALL)
READERS: Mapping[Field, Callable[[str], Any]] = MappingProxyType(
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


@dataclass(slots=True)
class RowDraft:
    """What is known of a row so far."""

    number: int
    values: dict[Field, Any] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    def doubt(self, cell: Cell, means: Field, code: str, facts: Mapping[str, Any] = NO_FACTS) -> None:
        """Note a trouble at its cell."""
        self.problems.append(CellProblem(self.number, cell.column, means, cell.text[:200], code, facts))


def keep(draft: RowDraft, cell: Cell, means: Field, value: object) -> None:
    """Store a value, or its trouble."""
    if isinstance(value, Trouble):
        draft.doubt(cell, means, value.code, value.facts)
    elif value is not None:
        draft.values[means] = value


def read_text_cell(draft: RowDraft, cell: Cell, means: Field) -> None:
    """Store a text, behind what other columns of the same meaning said."""
    if len(cell.text) > LONGEST_TEXT:
        draft.doubt(cell, means, "too_long", MappingProxyType({"limit": LONGEST_TEXT}))
    text = cell.text[:LONGEST_TEXT] if means is Field.NOTE else " ".join(cell.text[:LONGEST_TEXT].split())
    before = draft.values.get(means)
    draft.values[means] = f"{before}\n{text}" if before else text


def read_name_cell(draft: RowDraft, cell: Cell) -> None:
    """Store first and last name."""
    name = read_person(cell.text[:LONGEST_TEXT])
    if isinstance(name, Trouble):
        draft.doubt(cell, Field.NAME, name.code)
        return
    draft.values[Field.FIRST_NAME], draft.values[Field.LAST_NAME] = name


def read_phone_cell(draft: RowDraft, cell: Cell, read: ReadPhones = read_phones) -> None:
    """Store all numbers, and doubt those that were not understood."""
    known: tuple[PhoneNumber, ...] = draft.values.get(Field.PHONE, ())
    keys = {one.key or one.text for one in known}
    numbers = read(cell.text[:LONGEST_TEXT])
    draft.values[Field.PHONE] = (*known, *(one for one in numbers if (one.key or one.text) not in keys))
    for number in numbers:
        if number.kind is PhoneKind.DOUBTFUL:
            draft.doubt(cell, Field.PHONE, "phone_doubtful", MappingProxyType({"number": number.text}))


def read_email_cell(draft: RowDraft, cell: Cell) -> None:
    """Store the first address, and name the others."""
    for part in re.split(r"[,;\s]+(?=\S+@)", cell.text[:LONGEST_TEXT]):
        address = read_email(part)
        if isinstance(address, Trouble):
            draft.doubt(cell, Field.EMAIL, address.code)
        elif Field.EMAIL not in draft.values:
            draft.values[Field.EMAIL] = address
        else:
            draft.doubt(cell, Field.EMAIL, "second_email", MappingProxyType({"address": address}))


def read_level_cell(draft: RowDraft, cell: Cell) -> None:
    """Give the level to the languages read last that have none."""
    level = read_level(cell.text)
    if isinstance(level, Trouble):
        draft.doubt(cell, Field.LEVEL, level.code, level.facts)
        return
    languages: tuple[LanguageMention, ...] = draft.values.get(Field.LANGUAGES, ())
    draft.values[Field.LANGUAGES] = tuple(one if one.level else replace(one, level=level) for one in languages)


def doubt_language(draft: RowDraft, cell: Cell, mention: LanguageMention) -> None:
    """Name what has to be asked about a language."""
    if mention.question is not None:
        facts = {"written": mention.written, "options": mention.question.options}
        draft.doubt(cell, Field.LANGUAGES, "language_unclear", MappingProxyType(facts))
    elif mention.doubtful:
        facts = {"written": mention.written, "code": mention.code or ""}
        draft.doubt(cell, Field.LANGUAGES, "language_doubtful", MappingProxyType(facts))


def settle_address(values: dict[Field, Any]) -> None:
    """Take street, postal code and place apart where they stand in one cell."""
    if found := _STREET_WITH_PLACE.fullmatch(values.get(Field.STREET, "")):
        values[Field.STREET] = found[1].strip()
        values.setdefault(Field.POSTAL_CODE, found[2])
        values.setdefault(Field.PLACE, found[3].strip())
    if found := _PLACE_WITH_CODE.fullmatch(values.get(Field.PLACE, "")):
        values.setdefault(Field.POSTAL_CODE, found[1])
        values[Field.PLACE] = found[2].strip()
