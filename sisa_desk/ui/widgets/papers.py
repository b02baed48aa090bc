"""Papers: a title, a table, perhaps a picture; written as workbook, text table or PDF, or sent to a printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTableFormat,
)

from sisa_desk.domain.errors import Refused
from sisa_desk.ui.language import is_right_to_left
from sisa_desk.ui.theme import font, palette_of, theme
from sisa_desk.ui.widgets.heat_picture import HeatPicture, draw_picture

#: Isolates keep numbers in their order on the screen; a file has no use for them.
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_POINTS, _TITLE_POINTS = 9, 14
_MARGIN_MM = 15
_PIXELS_AN_INCH = 96


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be written: a table for the office; on paper its picture in its place, and another paper below.

    `name` proposes the name of the file; `when_empty` stands on paper where there are no rows.
    """

    title: str
    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    picture: HeatPicture | None = None
    below: Paper | None = None
    when_empty: str = ""


def plain(text: str) -> str:
    """Give a text as files want it."""
    return text.translate(_ISOLATES)


def write_paper(paper: Paper, path: Path) -> Path:
    """Write a paper where it was asked for; raise Refused("file_not_written") where the disk does not take it."""
    from sisa_desk.exchange.sheet_writer import write_text_table, write_workbook  # noqa: PLC0415  # not before it is used

    try:
        match path.suffix.casefold():
            case ".csv":
                write_text_table(path, paper.headings, paper.rows)
            case ".pdf":
                _write_pdf(paper, path)
            case _:
                path = path if path.suffix else path.with_suffix(".xlsx")
                write_workbook(path, paper.headings, paper.rows, sheet=paper.title)
    except OSError as problem:
        raise Refused("file_not_written", path=path) from problem
    return path


def _write_pdf(paper: Paper, path: Path) -> None:
    with path.open("ab"):
        """See first that it can be written: the writer itself says nothing."""
    writer = QPdfWriter(str(path))
    writer.setTitle(paper.title)
    print_paper(paper, writer)


def print_paper(paper: Paper, device: QPagedPaintDevice) -> None:
    """Draw a paper on A4 pages of a printer or a file: across where it has a picture."""
    device.setPageLayout(_layout(is_across=paper.picture is not None))
    # A printer and a file know their resolution; what they have in common does not.
    a_pixel = device.logicalDpiX() / _PIXELS_AN_INCH
    pages = device.pageLayout().paintRectPixels(device.logicalDpiX()).size()
    room = QRectF(0, 0, pages.width() / a_pixel, pages.height() / a_pixel)
    painter = QPainter(device)
    painter.scale(a_pixel, a_pixel)
    try:
        if paper.picture is not None:
            draw_picture(paper.picture, painter, room, device.newPage)
        for part in (paper.below,) if paper.picture is not None else (paper,):
            if part is not None:
                _draw_table(part, painter, room, device, is_first=paper.picture is None)
    finally:
        painter.end()


def _layout(*, is_across: bool) -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )


def _draw_table(paper: Paper, painter: QPainter, room: QRectF, device: QPagedPaintDevice, *, is_first: bool) -> None:
    document = document_of(paper)
    document.setPageSize(QSizeF(room.size()))
    look: Any = QAbstractTextDocumentLayout.PaintContext()
    look.palette = palette_of(theme("light"))
    for number in range(document.pageCount()):
        if number or not is_first:
            device.newPage()
        page = room.translated(0, number * room.height())
        painter.save()
        painter.translate(0, -page.top())
        painter.setClipRect(page)
        look.clip = page
        document.documentLayout().draw(painter, look)
        painter.restore()


def document_of(paper: Paper) -> QTextDocument:
    """Give the heading and the table of a paper, as plain text in cells."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    letters = font()
    letters.setPixelSize(round(_POINTS * _PIXELS_AN_INCH / 72))
    document.setDefaultFont(letters)
    cursor = QTextCursor(document)
    cursor.insertText(paper.title, _letters(_TITLE_POINTS))
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    if paper.rows or not paper.when_empty:
        _insert_table(cursor, [paper.headings, *paper.rows])
    else:
        cursor.insertText(paper.when_empty)
    return document


def _letters(points: int) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setProperty(QTextCharFormat.Property.FontPixelSize, round(points * _PIXELS_AN_INCH / 72))
    letters.setFontWeight(QFont.Weight.Bold)
    return letters


def _insert_table(cursor: QTextCursor, rows: Sequence[Sequence[object]]) -> None:
    shape = QTextTableFormat()
    shape.setHeaderRowCount(1)
    shape.setCellPadding(3)
    shape.setCellSpacing(0)
    shape.setBorderCollapse(True)
    shape.setBorder(0.5)
    if is_right_to_left():
        shape.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    table = cursor.insertTable(len(rows), len(rows[0]), shape)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            look = bold if number == 0 else QTextCharFormat()
            table.cellAt(number, column).firstCursorPosition().insertText(_written(value), look)


def _written(value: object) -> str:
    return QLocale().toString(value, "f", 2) if isinstance(value, float) else str(value)
