"""Writes tables for offices, as workbooks and as text; takes worded headings and plain values, runs no formulas."""

from __future__ import annotations

import csv
import os
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path

import xlsxwriter

#: What a spreadsheet would take for the beginning of a formula, in any width.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_LONGEST_CELL = 32_767
_NAME_LENGTH = 31
_WIDEST = 60


def write_workbook(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]], *, sheet: str = "Tabelle"
) -> None:
    """Write an .xlsx file with one sheet, its heading fixed; an older file is replaced only by a whole one.

    Texts stay texts, whatever they begin with. Moments are written as they are: give them in wall-clock time.
    Raises OSError when the disk does not take it; then the older file is untouched.
    """
    _replace(path, _workbook(headings, rows, sheet))


def write_text_table(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]], *, delimiter: str = ";"
) -> None:
    """Write a .csv file (UTF-8 with its mark, as Excel wants it) in which no cell begins as a formula.

    Such cells get an apostrophe in front, which reading takes off again. Raises OSError like `write_workbook`.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow([guarded(heading) for heading in headings])
    writer.writerows([guarded(_as_text(value)) for value in row] for row in rows)
    _replace(path, text.getvalue().encode("utf-8-sig"))


def guarded(text: str) -> str:
    """Give the text so that no spreadsheet runs it, and so that its own apostrophes survive.

    >>> guarded("+49345123456"), guarded("=1+1"), guarded("Amal"), guarded("'tHooft")
    ("'+49345123456", "'=1+1", 'Amal', "'tHooft")
    """
    plain = unicodedata.normalize("NFKC", text[:2])
    starts = plain.startswith(_FORMULA_STARTS) or (plain.startswith("'") and plain[1:].startswith(_FORMULA_STARTS))
    return f"'{text}" if starts else text


def _workbook(headings: Sequence[str], rows: Iterable[Sequence[object]], sheet: str) -> bytes:
    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as book:
        page = book.add_worksheet(_sheet_name(sheet))
        heading_format = book.add_format({"bold": True, "bottom": 1})
        formats = {
            date: book.add_format({"num_format": "dd.mm.yyyy"}),
            datetime: book.add_format({"num_format": "dd.mm.yyyy hh:mm"}),
        }
        last = -1
        for column, heading in enumerate(headings):
            page.write_string(0, column, heading, heading_format)
        for last, row in enumerate(rows):
            for column, value in enumerate(row):
                _write_cell(page, (last + 1, column), value, formats)
        page.freeze_panes(1, 0)
        if headings:
            page.autofilter(0, 0, last + 1, len(headings) - 1)
        page.autofit(_WIDEST * 7)
    return written.getvalue()


def _write_cell(
    page: xlsxwriter.worksheet.Worksheet, place: tuple[int, int], value: object, formats: Mapping[type[date], object]
) -> None:
    row, column = place
    match value:
        case None | "":
            return
        case bool():
            page.write_boolean(row, column, value)
        case int() | float():
            page.write_number(row, column, value)
        case datetime():
            page.write_datetime(row, column, value.replace(tzinfo=None), formats[datetime])
        case date():
            page.write_datetime(row, column, value, formats[date])
        case _:
            page.write_string(row, column, _without_controls(str(value))[:_LONGEST_CELL])


def _sheet_name(name: str) -> str:
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in name)[:_NAME_LENGTH].strip() or "1"


def _without_controls(text: str) -> str:
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cs"})


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.strftime("%d.%m.%Y %H:%M")
        case date():
            return value.strftime("%d.%m.%Y")
        case float():
            return str(value).replace(".", ",")
    return _without_controls(str(value))


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, to the disk, and put it in its place: a full disk must not cost the older one."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
