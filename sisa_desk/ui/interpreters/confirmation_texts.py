"""The question whether somebody's times still hold, as a mail, as letters to be printed, and the list for the phone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from sisa_desk.domain.confirmations import Due
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.ui.interpreters.confirmation_rows import number_text
from sisa_desk.ui.interpreters.roster_words import LanguageName, confirmed_text, languages_text, pattern_text
from sisa_desk.ui.language import long_day_text, translate
from sisa_desk.ui.theme import font
from sisa_desk.ui.widgets.papers import Paper, plain

_POINTS: Final = 11
_MARGIN_MM: Final = 25
#: Room for a tick in front of each of the three answers.
_TICKS: Final = "☐ ☐ ☐"


def question_subject() -> str:
    """Give the subject of the mail."""
    return translate("ConfirmationLetter", "Do your times still hold?")


def question_lines(person: Interpreter) -> list[str]:
    """Give the question with the times as they are noted, line by line; a tick answers it."""
    times = [plain(f"– {pattern_text(pattern)}") for pattern in person.patterns]
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


def phone_list(people: Sequence[Due], day: date, language_name: LanguageName) -> Paper:
    """Give the list of those to be asked, with room for a tick."""
    title = translate("ConfirmationLetter", "Whose times are to be confirmed, {day}").format(day=long_day_text(day))
    name = translate("Confirmations", "Times to be confirmed {day}").format(day=f"{day:%Y-%m-%d}")
    return Paper(plain(title), name, _list_headings(), tuple(_list_row(one, language_name) for one in people))


def _list_headings() -> tuple[str, ...]:
    return (
        translate("Roster", "Name"),
        translate("ConfirmationLetter", "Number"),
        translate("Roster", "Languages"),
        translate("Roster", "Confirmed"),
        translate("ConfirmationLetter", "Times"),
        translate("ConfirmationLetter", "Holds, changed, pause"),
    )


def _list_row(one: Due, language_name: LanguageName) -> tuple[str, ...]:
    person = one.interpreter
    times = "\n".join(map(pattern_text, person.patterns))
    languages = languages_text(person.skills, language_name)
    cells = (person.name, number_text(person), languages, confirmed_text(one.days), times, _TICKS)
    return tuple(map(plain, cells))


def write_letters(people: Sequence[Due], path: Path, day: date) -> Path:
    """Write one page for each person as PDF; raise Refused("file_not_written") where the disk does not take them."""
    target = path if path.suffix else path.with_suffix(".pdf")
    try:
        with target.open("ab"):
            """See first that it can be written: the writer itself says nothing."""
    except OSError as problem:
        raise Refused("file_not_written", path=target) from problem
    writer = QPdfWriter(str(target))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(question_subject())
    document = letters_document([one.interpreter for one in people], day)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size().toSizeF())
    document.print_(writer)
    return target


def letters_document(people: Sequence[Interpreter], day: date) -> QTextDocument:
    """Give the letters one behind the other, each on a page of its own."""
    document = QTextDocument()
    letters = font()
    letters.setPointSize(_POINTS)
    document.setDefaultFont(letters)
    cursor = QTextCursor(document)
    for number, person in enumerate(people):
        if number:
            new_page = QTextBlockFormat()
            new_page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.insertBlock(new_page, QTextCharFormat())
        cursor.insertText(plain(long_day_text(day)))
        for line in ("", *question_lines(person)):
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(plain(line))
    return document
