"""The report of an import as a spreadsheet: every row with what became of it and what was not understood."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.languages import LanguageTable
from sisa_desk.ui.imports.import_words import fate_text
from sisa_desk.ui.imports.problem_words import problem_text
from sisa_desk.ui.imports.problems_model import cell_name
from sisa_desk.ui.language import translate

if TYPE_CHECKING:
    from sisa_desk.services.imports import ImportReport


def write_report(report: ImportReport, path: Path, languages: LanguageTable) -> Path:
    """Write a report where it was asked for; raise Refused("file_not_written") where the disk does not take it."""
    from sisa_desk.exchange.sheet_writer import write_text_table, write_workbook  # noqa: PLC0415  # not before it is used

    headings = (
        translate("Imports", "Row"),
        translate("Imports", "Name"),
        translate("Imports", "What happened"),
        translate("Imports", "Cell"),
        translate("Imports", "In the file"),
        translate("Imports", "To be looked at"),
    )
    try:
        if path.suffix.casefold() == ".csv":
            write_text_table(path, headings, _lines(report, languages))
        else:
            path = path if path.suffix else path.with_suffix(".xlsx")
            write_workbook(path, headings, _lines(report, languages), sheet=translate("Imports", "Report"))
    except OSError as problem:
        raise Refused("file_not_written", path=path) from problem
    return path


def _lines(report: ImportReport, languages: LanguageTable) -> Iterator[tuple[object, ...]]:
    for row in report.preview.rows:
        told = (row.number, row.name, fate_text(row.fate))
        if not row.problems:
            yield (*told, "", "", "")
        for problem in row.problems:
            yield (*told, cell_name(problem), problem.value, problem_text(problem, languages))
