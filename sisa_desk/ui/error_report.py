"""What is shown when the program itself is at fault: where it happened, and nothing about people."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from sisa_desk.domain.errors import CodedError
from sisa_desk.ui.ask import Paragraph
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import LARGE, STEP, TARGET, font

_WIDTH, _HEIGHT = 640, 440


def report_text(error: BaseException, *, version: str) -> str:
    """Write where an error happened, without its message: that may carry names and numbers."""
    lines = [
        f"SiSA Desk {version} · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}",
        *_chain(error),
    ]
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _chain(cause)
        yield ""
    yield _name(error)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _name(error: BaseException) -> str:
    kind = type(error)
    code = f" [{error.code}]" if isinstance(error, CodedError) else ""
    return f"{kind.__module__}.{kind.__qualname__}{code}"


def _place(file_name: str) -> str:
    # From the package on: what stands before it names the user's folders.
    parts = Path(file_name).parts
    for root in ("sisa_desk", "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else file_name


class ErrorReportDialog(QDialog):
    """Says what happened, what was kept and what to do; the report can be copied."""

    def __init__(
        self, error: BaseException, *, version: str, log_file: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("ErrorReport", "Something went wrong"))
        self.resize(_WIDTH, _HEIGHT)
        self._report = report_text(error, version=version)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(Paragraph(self.windowTitle(), font(LARGE, bold=True)))
        layout.addWidget(Paragraph(_what_to_do(log_file)))
        layout.addWidget(self._report_view(), 1)
        layout.addLayout(self._buttons())

    def _report_view(self) -> QPlainTextEdit:
        view = QPlainTextEdit(self._report)
        view.setObjectName("report")
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setAccessibleName(translate("ErrorReport", "Report"))
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        copy, close = (
            QPushButton(translate("ErrorReport", "Copy report")),
            QPushButton(translate("ErrorReport", "Close")),
        )
        copy.setObjectName("copy")
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        close.setProperty("kind", "primary")
        for one in (copy, close):
            one.setMinimumHeight(TARGET)
            row.addWidget(one)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


def _what_to_do(log_file: Path | None) -> str:
    said = translate(
        "ErrorReport",
        "Everything that was saved is safe, and your drafts are kept. You can go on working. "
        "Please copy this report and send it to whoever looks after the program; it holds no names and no numbers.",
    )
    if log_file is None:
        return said
    place = translate("ErrorReport", "More stands in the log: {path}").format(path=left_to_right(str(log_file)))
    return f"{said}\n{place}"
