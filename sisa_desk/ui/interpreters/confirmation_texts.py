"""The question whether somebody's times still hold, as a mail, as letters to be printed, and the list for the phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTableFormat,
)

from sisa_desk.domain.confirmations import Due
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.ui.interpreters.confirmation_rows import number_text
from sisa_desk.ui.interpreters.roster_words import LanguageName, confirmed_text, languages_text, pattern_text
from sisa_desk.ui.language import is_right_to_left, long_day_text, translate
from sisa_desk.ui.theme import font

_POINTS: Final = 10
_MARGIN_MM: Final = 20
#: Isolates keep numbers in their order on the screen; a mail or a page has no use for them.
_ISOLATES: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def question_subject() -> str:
    """Give the subject of the mail."""
    return translate("ConfirmationLetter", "Do your times still hold?")


def question_lines(person: Interpreter) -> list[str]:
    """Give the question with the times as they are noted, line by line; a tick answers it."""
    times = [f"– {pattern_text(pattern)}".translate(_ISOLATES) for pattern in person.patterns]
    return [
        translate("ConfirmationLetter", "Hello {name},").format(name=person.name),
        "",
        translate("ConfirmationLetter", "these are the times at which we may ask you to mediate:"),
        "",
        *(times or [translate("ConfirmationLetter", "– none so far")]),
        "",
        translate("ConfirmationLetter", "Please answer with one of these:"),
        "",
        translate("ConfirmationLetter", "[ ] My times still hold."),
        translate("ConfirmationLetter", "[ ] My times have changed. From now on I can:"),
        "",
        translate("ConfirmationLetter", "[ ] I would like to pause until:"),
        "",
        translate("ConfirmationLetter", "Thank you for helping people to understand each other."),
    ]


def write_phone_list(people: Sequence[Due], path: Path, day: date, language_name: LanguageName) -> Path:
    """Write the list of those to be asked as PDF, with room for a tick and a word."""
    document = _document()
    cursor = QTextCursor(document)
    title = translate("ConfirmationLetter", "Whose times are to be confirmed, {day}").format(day=long_day_text(day))
    _heading(cursor, title)
    rows = [
        (
            one.interpreter.name,
            number_text(one.interpreter),
            languages_text(one.interpreter.skills, language_name),
            confirmed_text(one.days),
            "\n".join(map(pattern_text, one.interpreter.patterns)),
            "☐ ☐ ☐",
        )
        for one in people
    ]
    _table(cursor, [_list_headings(), *rows])
    return _print(document, path, title, QPageLayout.Orientation.Landscape)


def _list_headings() -> tuple[str, ...]:
    return (
        translate("Roster", "Name"),
        translate("ConfirmationLetter", "Number"),
        translate("Roster", "Languages"),
        translate("Roster", "Confirmed"),
        translate("ConfirmationLetter", "Times"),
        translate("ConfirmationLetter", "Holds, changed, pause"),
    )


def write_letters(people: Sequence[Due], path: Path, day: date) -> Path:
    """Write one page for each person as PDF."""
    document = _document()
    cursor = QTextCursor(document)
    for number, one in enumerate(people):
        page = QTextBlockFormat()
        if number:
            page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        for line_number, line in enumerate((long_day_text(day), "", *question_lines(one.interpreter))):
            cursor.insertBlock(page if line_number == 0 else QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(line.translate(_ISOLATES))
    return _print(document, path, question_subject(), QPageLayout.Orientation.Portrait)


# pages


def _document() -> QTextDocument:
    document = QTextDocument()
    letters = font()
    letters.setPointSize(_POINTS)
    document.setDefaultFont(letters)
    return document


def _heading(cursor: QTextCursor, title: str) -> None:
    head = QTextCharFormat()
    head.setFontPointSize(_POINTS + 4)
    head.setFontWeight(QFont.Weight.Bold)
    cursor.insertText(title.translate(_ISOLATES), head)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())


def _table(cursor: QTextCursor, rows: Sequence[Sequence[str]]) -> None:
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
        for column, text in enumerate(row):
            ink = bold if number == 0 else QTextCharFormat()
            table.cellAt(number, column).firstCursorPosition().insertText(text.translate(_ISOLATES), ink)


def _print(document: QTextDocument, path: Path, title: str, orientation: QPageLayout.Orientation) -> Path:
    """Write the pages; raise Refused("file_not_written") where the disk does not take them."""
    target = path if path.suffix else path.with_suffix(".pdf")
    try:
        with target.open("ab"):
            """See first that it can be written: the writer itself says nothing."""
    except OSError as problem:
        raise Refused("file_not_written", path=target) from problem
    writer = QPdfWriter(str(target))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(title)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size().toSizeF())
    document.print_(writer)
    return target
