"""Reads spreadsheets and text tables into plain cells, whatever the file is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sisa_desk.exchange.archives import kind_of_archive
from sisa_desk.exchange.cells import Cell, Sheet, filled_texts, sheet_of
from sisa_desk.exchange.delimited import decoded, rows_of
from sisa_desk.exchange.files import FileKind, Limits, UnreadableFile, kind_of, kind_of_compound
from sisa_desk.exchange.html_tables import rows_of_html
from sisa_desk.exchange.workbooks import read_workbook

__all__ = ["Cell", "Limits", "Sheet", "UnreadableFile", "read_sheets"]

_WORKBOOKS = {FileKind.XLSX, FileKind.XLS, FileKind.ODS}


def read_sheets(path: Path, limits: Limits | None = None) -> tuple[Sheet, ...]:
    """Read all sheets that hold something, the visible ones first.

    Raises UnreadableFile with a code for everything that is not read; see there. A workbook takes some 100 ms more than
    its size asks for: not for the thread that paints.
    """
    limits = limits or Limits()
    content = _content(path, limits)
    kind = _kind_of(content, limits)
    if kind in _WORKBOOKS:
        sheets = [sheet_of(name, rows, limits) for name, rows in read_workbook(content, limits)]
    elif kind is FileKind.HTML:
        sheets = [sheet_of(path.stem, _numbered(rows_of_html(decoded(content), limits.rows)), limits)]
    elif kind is FileKind.DELIMITED:
        sheets = [sheet_of(path.stem, _numbered(rows_of(content)), limits)]
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


def _numbered(rows: Iterable[Sequence[str]]) -> Iterator[tuple[int, list[str]]]:
    for number, values in enumerate(rows, start=1):
        texts = filled_texts(values)
        if texts:
            yield number, texts
