"""Reads spreadsheets and text tables into plain cells, whatever the file is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import python_calamine

from sisa_desk.exchange.archives import kind_of_archive
from sisa_desk.exchange.delimited import decoded, rows_of
from sisa_desk.exchange.files import FileKind, Limits, UnreadableFile, kind_of, kind_of_compound
from sisa_desk.exchange.html_tables import rows_of_html

_WORKBOOKS = {FileKind.XLSX, FileKind.XLS, FileKind.ODS}


class Cell(NamedTuple):
    """The text of a cell and where it stands, counted from 1 as people see it.

    Dates are ISO 8601 ("2026-01-31", "2026-01-31T09:30", "09:30"), whole numbers have no fraction ("1").
    """

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table; empty rows are empty tuples, short rows end with their last filled cell."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Say whether no cell holds anything."""
        return not any(self.rows)


def read_sheets(path: Path, limits: Limits | None = None) -> tuple[Sheet, ...]:
    """Read all sheets that hold something, the visible ones first.

    Raises UnreadableFile with a code for everything that is not read; see there.
    """
    limits = limits or Limits()
    content = _content(path, limits)
    kind = _kind_of(content, limits)
    if kind in _WORKBOOKS:
        sheets = tuple(_of_workbook(content, limits))
    elif kind is FileKind.HTML:
        sheets = (_sheet(path.stem, rows_of_html(decoded(content), limits.rows), limits),)
    elif kind is FileKind.DELIMITED:
        sheets = (_sheet(path.stem, rows_of(content), limits),)
    else:
        raise UnreadableFile("not_a_spreadsheet", kind=kind)
    filled = tuple(sheet for sheet in sheets if not sheet.is_empty)
    if not filled:
        raise UnreadableFile("empty")
    return filled


def _content(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(limits.file_size + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as problem:
        raise UnreadableFile("not_found") from problem
    except (OSError, ValueError) as problem:
        raise UnreadableFile("not_found" if path.is_dir() else "no_access") from problem
    if len(content) > limits.file_size:
        raise UnreadableFile("too_large", limit=limits.file_size, unit="bytes")
    if not content.strip():
        raise UnreadableFile("empty")
    return content


def _kind_of(content: bytes, limits: Limits) -> FileKind:
    kind = kind_of(content)
    if kind is FileKind.ARCHIVE:
        return kind_of_archive(content, limits)
    return kind_of_compound(content) if kind is FileKind.COMPOUND else kind


def _of_workbook(content: bytes, limits: Limits) -> Iterator[Sheet]:
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        for index, about in _in_order(workbook.sheets_metadata):
            if about.typ is python_calamine.SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_index(index)
                yield _sheet(about.name, sheet.iter_rows(), limits, sheet.start[1] + 1 if sheet.start else 1)
    except UnreadableFile:
        raise
    except python_calamine.PasswordError as problem:
        raise UnreadableFile("password_protected") from problem
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as problem:  # the reader's own panics are no Exceptions
        raise UnreadableFile("damaged") from problem


def _in_order(
    sheets: Iterable[python_calamine.SheetMetadata],
) -> list[tuple[int, python_calamine.SheetMetadata]]:
    hidden = python_calamine.SheetVisibleEnum.Visible
    return sorted(enumerate(sheets), key=lambda item: (item[1].visible is not hidden, item[0]))


def _sheet(name: str, rows: Iterable[Sequence[object]], limits: Limits, first_column: int = 1) -> Sheet:
    read: list[tuple[Cell, ...]] = []
    filled = 0
    for number, values in enumerate(rows, start=1):
        # A stray cell in the last row of a sheet makes a million empty ones.
        cells = () if values == [""] * len(values) else _cells(values, number, limits, first_column)
        filled += bool(cells)
        if filled > limits.rows:
            raise UnreadableFile("too_large", limit=limits.rows, unit="rows")
        read.append(cells)
    while read and not read[-1]:
        read.pop()
    return Sheet(name, tuple(read))


def _cells(values: Sequence[object], row: int, limits: Limits, first_column: int) -> tuple[Cell, ...]:
    texts = [""] * (first_column - 1) + [text_of(value) for value in values]
    while texts and not texts[-1]:
        texts.pop()
    if len(texts) > limits.columns:
        raise UnreadableFile("too_large", limit=limits.columns, unit="columns")
    return tuple(Cell(text, row, column) for column, text in enumerate(texts, start=1))


def text_of(value: object) -> str:
    """Give the value of a cell as text: 1.0 as "1", dates and times in ISO 8601, truth as "true" and "false".

    >>> text_of(1.0), text_of(2.5), text_of(datetime(2026, 1, 31, 9, 30)), text_of(" a  b ")
    ('1', '2.5', '2026-01-31T09:30', 'a  b')
    """
    match value:
        case str():
            return value.strip(" \t\r\n\u00a0\ufeff")
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e18:
            return str(int(value))
        case datetime():
            return value.isoformat(timespec="minutes") if value.time() != time.min else value.date().isoformat()
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case timedelta():
            return _hours(value)
    return "" if value is None else str(value)


def _hours(length: timedelta) -> str:
    """Give a length of time as hours and minutes, which may pass 24."""
    minutes = round(length.total_seconds() / 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
