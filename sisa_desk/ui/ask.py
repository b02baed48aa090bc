"""The one port through which questions are put to people; replaced in tests, so that no dialog waits there."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPagedPaintDevice
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from sisa_desk.ui.theme import LARGE, STEP, TARGET, font

_READING_WIDTH = 440


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer; a dangerous one is never the default."""

    key: Hashable
    text: str
    is_dangerous: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers; the first one is the default, Esc gives ``on_escape``."""

    title: str
    detail: str
    answers: tuple[Answer, ...]
    on_escape: Hashable = None


class Asker(Protocol):
    """Puts questions and hands the answers on; nothing waits meanwhile."""

    def ask(self, question: Question, then: Callable[[Hashable], object]) -> None:
        """Put a question."""

    def ask_for_file(self, title: str, filters: str, then: Callable[[Path], object]) -> None:
        """Ask which file to read; nothing follows where none was chosen."""

    def ask_where_to_save(self, title: str, suggested: str, filters: str, then: Callable[[Path], object]) -> None:
        """Ask where to write a file; nothing follows where no place was chosen."""

    def ask_for_printer(self, title: str, then: Callable[[QPagedPaintDevice], object]) -> None:
        """Ask for a printer; nothing follows where none was chosen."""


class DialogAsker:
    """Asks in dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def ask(self, question: Question, then: Callable[[Hashable], object]) -> None:
        """Open a dialog with the question."""
        dialog = QuestionDialog(question, self._window)
        dialog.finished.connect(lambda _: then(dialog.answer))
        dialog.open()

    def ask_for_file(self, title: str, filters: str, then: Callable[[Path], object]) -> None:
        """Open the dialog that picks a file to read."""
        dialog = QFileDialog(self._window, title, "", filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        _open_file_dialog(dialog, then)

    def ask_where_to_save(self, title: str, suggested: str, filters: str, then: Callable[[Path], object]) -> None:
        """Open the dialog that picks a place to write."""
        dialog = QFileDialog(self._window, title, suggested, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        _open_file_dialog(dialog, then)

    def ask_for_printer(self, title: str, then: Callable[[QPagedPaintDevice], object]) -> None:
        """Open the dialog that picks a printer."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  # not before somebody prints

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: then(printer))
        # Its own way to open wants a slot of the old kind.
        QDialog.open(dialog)


def _open_file_dialog(dialog: QFileDialog, then: Callable[[Path], object]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()


class QuestionDialog(QDialog):
    """A question in large letters, what it means below, and its answers."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = question.on_escape
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        for text, letters in ((question.title, font(LARGE, bold=True)), (question.detail, font())):
            if text:
                layout.addWidget(Paragraph(text, letters))
        layout.addWidget(self._answers(question))

    @property
    def answer(self) -> Hashable:
        """Give the key of the answer."""
        return self._answer

    def _answers(self, question: Question) -> QDialogButtonBox:
        box = QDialogButtonBox()
        for number, answer in enumerate(question.answers):
            made = QPushButton(answer.text.replace("&", "&&"))
            made.setObjectName(f"answer-{answer.key}")
            made.setMinimumHeight(TARGET)
            is_default = number == 0 and not answer.is_dangerous
            made.setProperty("kind", "primary" if is_default else "danger" if answer.is_dangerous else "ordinary")
            made.setDefault(is_default)
            made.clicked.connect(lambda _checked=False, key=answer.key: self._finish(key))
            # One role for all keeps our order on every system.
            box.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _finish(self, key: Hashable) -> None:
        self._answer = key
        self.accept()


class Paragraph(QLabel):
    """Some lines of plain text in a dialog of the tools."""

    def __init__(self, text: str, letters: QFont | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(letters or font())
        self.setWordWrap(True)
        self.setMinimumWidth(_READING_WIDTH)
