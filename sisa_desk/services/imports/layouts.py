"""Opened files and how they are laid out: which sheet, where its heading is, what its rows and columns mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from sisa_desk.domain.languages import LanguageTable, MatchKind
from sisa_desk.exchange.cells import Cell, Sheet
from sisa_desk.exchange.columns import Columns, find_header, guess_columns, guess_kind, row_of, rows_below
from sisa_desk.exchange.fields import Field, SheetKind

#: Enough rows to see what a column holds.
_GUESSED_FROM = 200
_SURE = frozenset((MatchKind.EXACT, MatchKind.NARROWED))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is read: the place of the sheet, the row of its heading (None for none), what its columns mean."""

    sheet: int
    header: int | None
    kind: SheetKind
    columns: Columns

    def with_column(self, column: int, field: Field | None) -> Layout:
        """Give the layout with another meaning of a column; None for a column that is left out."""
        columns: Mapping[int, Field] = {number: known for number, known in self.columns.items() if number != column}
        if field is not None:
            columns = dict(sorted({**columns, column: field}.items()))
        return replace(self, columns=columns)


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file that could be read, and how its layout was guessed."""

    path: Path
    sheets: tuple[Sheet, ...]
    layout: Layout

    @property
    def sheet(self) -> Sheet:
        """Give the sheet of the layout."""
        return self.sheets[self.layout.sheet]

    @property
    def headings(self) -> dict[int, str]:
        """Give the headings by column."""
        return {cell.column: cell.text for cell in row_of(self.sheet, self.layout.header) if cell.text}

    def samples(self, column: int, most: int = 3) -> tuple[str, ...]:
        """Give the first different values of a column below the heading."""
        found: dict[str, None] = {}
        for cells in rows_below(self.sheet, self.layout.header)[:_GUESSED_FROM]:
            if len(cells) >= column and cells[column - 1].text:
                found[cells[column - 1].text] = None
            if len(found) == most:
                break
        return tuple(found)

    @property
    def width(self) -> int:
        """Count the columns of the sheet."""
        return max((len(cells) for cells in self.sheet.rows), default=0)


def with_layout(file: ImportFile, layout: Layout) -> ImportFile:
    """Give the file read in another way."""
    return replace(file, layout=layout)


def missing_fields(layout: Layout) -> tuple[Field, ...]:
    """Name the fields without which a row of this kind says nothing."""
    known = set(layout.columns.values())
    match layout.kind:
        case SheetKind.ORGANISATIONS:
            needed: tuple[Field, ...] = (Field.ORGANISATION,)
        case SheetKind.CALLS:
            needed = (Field.DATE,)
        case _:
            needed = () if Field.NAME in known else (Field.LAST_NAME,)
    return tuple(field for field in needed if field not in known)


def guessed(
    sheets: tuple[Sheet, ...],
    table: LanguageTable,
    *,
    sheet: int = 0,
    header: int | None = None,
    kind: SheetKind | None = None,
) -> Layout:
    """Guess a layout; what is given is taken as given, header 0 says that there is none."""
    page = sheets[sheet]
    is_language = names_a_language(table)
    guess = find_header(page, is_language)
    row = guess.row if header is None else header or None
    meant = kind or guess_kind(page, replace(guess, row=row), is_language)
    below = rows_below(page, row)[:_GUESSED_FROM]
    return Layout(sheet, row, meant, guess_columns(_named(row_of(page, row)), below, meant, is_language))


def _named(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if cell.text)


def names_a_language(table: LanguageTable) -> Callable[[str], bool]:
    """Give the test whether a text is the name of a language, also one that leaves open which ("Kurdisch")."""

    @lru_cache(maxsize=4096)
    def is_language(text: str) -> bool:
        if len(text) > 60:
            return False
        found = table.resolve(text)
        return any(match.how in _SURE for match in found.matches[:1])

    return is_language
