"""The recruiting list: language, district and hours in which somebody is missing; as a table, a text or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from sisa_desk.domain.coverage import CoverageMap
from sisa_desk.domain.errors import Refused
from sisa_desk.ui.coverage.coverage_words import reason_words, span_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import is_right_to_left, translate
from sisa_desk.ui.theme import font

#: Isolates keep numbers in their order on the screen; a file has no use for them.
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_POINTS = 9
_MARGIN_MM = 18


def recruiting_headings() -> tuple[str, ...]:
    """Give the headings of the list."""
    return (
        translate("Coverage", "Language"),
        translate("Coverage", "District"),
        translate("Coverage", "When"),
        translate("Coverage", "Why"),
        translate("Coverage", "Calls a week"),
        translate("Coverage", "Likely in vain"),
    )


def recruiting_rows(frame: Frame, shown: CoverageMap, district: str) -> list[tuple[object, ...]]:
    """Give the list, the most calls in vain first; the district is the one chosen, or those it was asked for in."""
    return [
        (
            frame.language_name(gap.language),
            district or ", ".join(gap.districts),
            span_words(gap.weekday, *gap.minutes).translate(_ISOLATES),
            reason_words(gap),
            round(gap.expected, 2),
            round(gap.missed, 2),
        )
        for gap in shown.gaps
    ]


def write_recruiting(rows: Sequence[Sequence[object]], path: Path, title: str) -> Path:
    """Write the list where it was asked for; raise Refused("file_not_written") where the disk does not take it."""
    from sisa_desk.exchange.sheet_writer import write_text_table, write_workbook  # noqa: PLC0415  # not before it is used

    try:
        match path.suffix.casefold():
            case ".csv":
                write_text_table(path, recruiting_headings(), rows)
            case ".pdf":
                print_recruiting(rows, path, title)
            case _:
                path = path if path.suffix else path.with_suffix(".xlsx")
                write_workbook(path, recruiting_headings(), rows, sheet=translate("Coverage", "Wanted"))
    except OSError as problem:
        raise Refused("file_not_written", path=path) from problem
    return path


def print_recruiting(rows: Sequence[Sequence[object]], path: Path, title: str) -> None:
    """Print the list to an A4 page as PDF; raise OSError where the file cannot be written."""
    with path.open("ab"):
        """See first that it can be written: the writer itself says nothing."""
    writer = QPdfWriter(str(path))
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    writer.setTitle(title)
    document = recruiting_document(rows, title)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size().toSizeF())
    document.print_(writer)


def recruiting_document(rows: Sequence[Sequence[object]], title: str) -> QTextDocument:
    """Give the page: a heading and the table, as plain text in cells."""
    document = QTextDocument()
    letters = font()
    letters.setPointSize(_POINTS)
    document.setDefaultFont(letters)
    cursor = QTextCursor(document)
    head = QTextCharFormat()
    head.setFontPointSize(_POINTS + 5)
    head.setFontWeight(QFont.Weight.Bold)
    cursor.insertText(title, head)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    _insert_table(cursor, [recruiting_headings(), *rows])
    return document


def _insert_table(cursor: QTextCursor, rows: Sequence[Sequence[object]]) -> None:
    shape = QTextTableFormat()
    shape.setHeaderRowCount(1)
    shape.setCellPadding(3)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBorder(0.5)
    if is_right_to_left():
        from PySide6.QtCore import Qt  # noqa: PLC0415

        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table = cursor.insertTable(len(rows), len(rows[0]), shape)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            table.cellAt(number, column).firstCursorPosition().insertText(
                _written(value), bold if number == 0 else QTextCharFormat()
            )


def _written(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
