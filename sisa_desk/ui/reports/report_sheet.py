"""A report as a spreadsheet or a text table; no names stand in it, and no cell runs as a formula."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sisa_desk.domain.errors import Refused
from sisa_desk.ui.language import translate
from sisa_desk.ui.reports.report_model import Report, ReportCell

#: Isolates keep numbers in their order on the screen; a file has no use for them.
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def write_report(report: Report, path: Path, title: str) -> Path:
    """Write a report where it was asked for; raise Refused("file_not_written") where the disk does not take it."""
    from sisa_desk.exchange.sheet_writer import write_text_table, write_workbook  # noqa: PLC0415  # not before it is used

    headings = [column.words for column in report.columns]
    try:
        if path.suffix.casefold() == ".csv":
            write_text_table(path, headings, _rows(report))
        else:
            path = path if path.suffix else path.with_suffix(".xlsx")
            write_workbook(path, headings, _rows(report), sheet=title)
    except OSError as problem:
        raise Refused("file_not_written", path=path) from problem
    return path


def _rows(report: Report) -> Iterator[list[object]]:
    for row in report.rows:
        yield [_value(cell) for cell in row.cells]
    totals = [column.total for column in report.columns]
    if any(totals):
        yield [translate("Reports", "Sum"), *(_plain(total) for total in totals[1:])]


def _value(cell: ReportCell) -> object:
    if cell.number is not None:
        return cell.number
    is_whole = isinstance(cell.sort, int) and cell.text == str(cell.sort)
    return cell.sort if is_whole else _plain(cell.text)


def _plain(text: str) -> object:
    plain = text.translate(_ISOLATES)
    return int(plain) if plain.isdecimal() else "" if plain == "–" else plain
