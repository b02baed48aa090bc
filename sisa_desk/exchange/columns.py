"""Guesses where the heading of a table is and what its columns mean, by headings and by content."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sisa_desk.domain.phone import PhoneKind, read_phones
from sisa_desk.exchange.cell_values import read_date, read_email
from sisa_desk.exchange.cell_words import read_sex
from sisa_desk.exchange.fields import FIELDS_OF, SHARED, Field, SheetKind, fields_of_heading, is_fax
from sisa_desk.exchange.sheets import Cell, Sheet
from sisa_desk.exchange.troubles import Trouble

#: Says whether a text is the name of a language, and of nothing else.
IsLanguage = Callable[[str], bool]
Columns = Mapping[int, Field]

#: Titles, logos and "as of" lines stand above a heading, hardly more than this many.
_HIGHEST_ROWS = 40
_SAMPLE = 60
#: From so many headings that are languages on, a table is a matrix.
_FEWEST_LANGUAGES = 3
_POSTAL_CODE = re.compile(r"\d{5}")
_STANDS_FOR = MappingProxyType(
    {
        (SheetKind.ORGANISATIONS, Field.NAME): Field.ORGANISATION,
        (SheetKind.ORGANISATIONS, Field.LAST_NAME): Field.CONTACT,
        (SheetKind.CALLS, Field.NAME): Field.CALLER,
        (SheetKind.CALLS, Field.CONTACT): Field.CALLER,
    }
)
_TELLING = MappingProxyType(
    {
        SheetKind.INTERPRETERS: {
            Field.LANGUAGES,
            Field.FIRST_NAME,
            Field.LAST_NAME,
            Field.NAME,
            Field.GERMAN,
            Field.MODES,
        },
        SheetKind.ORGANISATIONS: {Field.ORGANISATION, Field.CONTACT, Field.DEPARTMENT, Field.COST_CENTRE},
        SheetKind.CALLS: {
            Field.DATE,
            Field.TIME,
            Field.CALLER,
            Field.OUTCOME,
            Field.MATTER,
            Field.OPERATOR,
            Field.DURATION,
        },
    }
)


@dataclass(frozen=True, slots=True)
class HeaderGuess:
    """The row of the heading counted from 1, None where there is none; confidence from 0 to 1."""

    row: int | None
    confidence: float


def _no_language(_text: str) -> bool:
    return False


def find_header(sheet: Sheet, is_language: IsLanguage = _no_language) -> HeaderGuess:
    """Find the heading below titles and empty rows: the row most of whose cells are known headings."""
    best = HeaderGuess(None, 0.0)
    best_score = 1.0
    for cells in sheet.rows[:_HIGHEST_ROWS]:
        filled = [cell for cell in cells if cell.text]
        score = sum(_heading_surety(cell.text, is_language) for cell in filled)
        if score > best_score or (score == best_score == 1.0 == len(filled) and best.row is None):
            best, best_score = HeaderGuess(filled[0].row, round(score / len(filled), 2)), score
    return best if best.row is not None else _first_worded_row(sheet)


def _heading_surety(text: str, is_language: IsLanguage) -> float:
    known = fields_of_heading(text)
    return known[0][1] if known else 0.8 * is_language(text)


def _first_worded_row(sheet: Sheet) -> HeaderGuess:
    """Take the first row of words alone that is as wide as the table and has rows with digits below it."""
    filled = [[cell for cell in cells if cell.text] for cells in sheet.rows[:_HIGHEST_ROWS] if cells]
    widest = max(map(len, filled), default=0)
    first = next((cells for cells in filled if len(cells) > 1 and len(cells) >= 0.6 * widest), None)
    if first is None or any(map(_has_digit, first)):
        return HeaderGuess(None, 0.0)
    below = [cells for cells in filled if cells[0].row > first[0].row]
    return (
        HeaderGuess(first[0].row, 0.3)
        if any(_has_digit(c) for cells in below for c in cells)
        else HeaderGuess(None, 0.0)
    )


def _has_digit(cell: Cell) -> bool:
    return any(map(str.isdigit, cell.text))


def guess_kind(sheet: Sheet, header: HeaderGuess, is_language: IsLanguage = _no_language) -> SheetKind:
    """Guess what a row of the table is, by its headings."""
    headings = [cell.text for cell in row_of(sheet, header.row) if cell.text]
    if sum(map(is_language, headings)) >= _FEWEST_LANGUAGES:
        return SheetKind.INTERPRETER_MATRIX

    def told(kind: SheetKind) -> float:
        sureties = (fields_of_heading(heading, kind)[:1] for heading in headings)
        return sum(surety for found in sureties for field, surety in found if field in _TELLING[kind])

    return max(_TELLING, key=told)


def row_of(sheet: Sheet, number: int | None) -> tuple[Cell, ...]:
    """Give the cells of a row counted from 1; none for no row."""
    return sheet.rows[number - 1] if number is not None and number <= len(sheet.rows) else ()


def rows_below(sheet: Sheet, header: int | None) -> tuple[tuple[Cell, ...], ...]:
    """Give the rows below the heading, all where there is none."""
    return sheet.rows[header or 0 :]


def guess_columns(
    header: Sequence[Cell], rows: Sequence[Sequence[Cell]], kind: SheetKind, is_language: IsLanguage = _no_language
) -> Columns:
    """Give the meaning of each column by its number, counted from 1; columns that mean nothing to us are left out.

    Clear content speaks against a heading: a column "Nummer" that counts 1, 2, 3 holds no phone numbers.
    """
    contents = _contents(rows)
    headings = {cell.column: cell.text for cell in header if cell.text}
    wishes: list[tuple[float, int, Field]] = []
    for column in sorted(headings.keys() | contents.keys()):
        if is_fax(headings.get(column, "")):
            continue
        by_heading = _by_heading(headings.get(column, ""), kind, is_language)
        wishes += [(surety, -column, field) for field, surety in by_heading if _fits(field, contents.get(column, []))]
        wishes += [(0.6, -column, field) for field in _by_content(contents.get(column, []), kind, is_language)]
    return MappingProxyType(_last_names(_assigned(sorted(wishes, key=lambda wish: wish[:2], reverse=True)), kind))


def _assigned(wishes: Sequence[tuple[float, int, Field]]) -> dict[int, Field]:
    columns: dict[int, Field] = {}
    taken: set[Field] = set()
    for _surety, column, field in wishes:
        if -column not in columns and field not in taken:
            columns[-column] = field
            taken |= {field} - SHARED
    return dict(sorted(columns.items()))


def _last_names(columns: dict[int, Field], kind: SheetKind) -> dict[int, Field]:
    """Beside a first name, "Name" means the last name."""
    fields = set(columns.values())
    if Field.FIRST_NAME in fields and Field.LAST_NAME not in fields:
        return {column: Field.LAST_NAME if field is Field.NAME else field for column, field in columns.items()}
    return columns


def _contents(rows: Sequence[Sequence[Cell]]) -> dict[int, list[str]]:
    contents: dict[int, list[str]] = {}
    for cell in (cell for row in rows for cell in row if cell.text):
        values = contents.setdefault(cell.column, [])
        if len(values) < _SAMPLE:
            values.append(cell.text)
    return contents


def _by_heading(heading: str, kind: SheetKind, is_language: IsLanguage) -> list[tuple[Field, float]]:
    allowed = FIELDS_OF[kind]
    found = [(_STANDS_FOR.get((kind, field), field), surety) for field, surety in fields_of_heading(heading)]
    known = [(field, surety) for field, surety in found if field in allowed]
    if kind is SheetKind.INTERPRETER_MATRIX and is_language(heading):
        known.append((Field.LANGUAGE_COLUMN, 0.9))
    return known


def _share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, values)) / len(values) if values else 0.0


def _is_phone(text: str) -> bool:
    return any(number.kind is PhoneKind.FULL for number in read_phones(text[:200]))


def _is_email(text: str) -> bool:
    return not isinstance(read_email(text), Trouble)


def _fits(field: Field, values: Sequence[str]) -> bool:
    """Say whether the content does not speak against the heading."""
    if not values:
        return True
    if field is Field.PHONE:
        return _share(values, lambda text: sum(map(str.isdigit, text)) > 4) >= 0.3 and _share(values, _is_email) < 0.5
    if field is Field.EMAIL:
        return _share(values, lambda text: "@" in text) >= 0.3
    return _share(values, _is_email) < 0.7 or field in {Field.NOTE, Field.CONTACT}


def _by_content(values: Sequence[str], kind: SheetKind, is_language: IsLanguage) -> list[Field]:
    """Give what a column without a telling heading holds, if nearly all of its cells say so."""
    tests: tuple[tuple[Field, float, Callable[[str], bool]], ...] = (
        (Field.EMAIL, 0.6, _is_email),
        (Field.POSTAL_CODE, 0.8, lambda text: bool(_POSTAL_CODE.fullmatch(text))),
        (Field.PHONE, 0.6, _is_phone),
        (Field.DATE, 0.8, lambda text: isinstance(read_date(text), date)),
        (Field.LANGUAGES, 0.5, lambda text: any(map(is_language, re.split(r"[,;/\n]| und ", text)))),
        (Field.SEX, 0.9, lambda text: len(text) < 10 and not isinstance(read_sex(text), Trouble)),
    )
    allowed = FIELDS_OF[kind]
    return [field for field, share, test in tests if field in allowed and _share(values, test) >= share][:1]
