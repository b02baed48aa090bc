"""The first step: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sisa_desk.ui.ask import Asker
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.sign import Sign

_WIDTH = 620


class FilePanel(QWidget):
    """Choose, drop or type a file."""

    chosen = Signal(object)

    def __init__(self, asker: Asker | None) -> None:
        """Take the port through which a file is asked for."""
        super().__init__()
        self._asker = asker
        self.path = QLineEdit()
        self.path.setObjectName("import-path")
        self.path.setClearButtonEnabled(True)
        self.path.setAccessibleName(translate("Imports", "Path of the file"))
        self.path.setPlaceholderText(translate("Imports", "or type its path here"))
        self.path.returnPressed.connect(self._on_typed)
        self.trouble = Banner(role=ChipRole.BAD)
        self.trouble.setObjectName("import-trouble")
        card = Card()
        card.setFixedWidth(_WIDTH)
        card.body.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        card.body.setSpacing(2 * STEP)
        for part in self._invitation():
            card.body.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(self.trouble)
        card.body.addLayout(self._way_in())
        card.body.addWidget(self._what_happens())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Beside stretches rather than aligned: only so the sentences get the height they need.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)

    def _invitation(self) -> tuple[QWidget, ...]:
        self.choose = button(
            translate("Imports", "Choose a file …"), self.ask, kind="primary", icon="upload", name="import-choose"
        )
        heading = Heading(translate("Imports", "Drop a spreadsheet here"), size=LARGE)
        kinds = PlainLabel(
            translate("Imports", "Workbooks (.xlsx, .xls, .ods) and text tables (.csv)"), role="text_quiet"
        )
        return Sign("file-spreadsheet", "accent_text", size=40), heading, kinds, self.choose

    def _way_in(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.path, 1)
        row.addWidget(button(translate("Imports", "Open"), self._on_typed, name="import-open"))
        return row

    def _what_happens(self) -> PlainLabel:
        text = translate(
            "Imports",
            "Pools of interpreters, institutions and lists of calls are understood as offices keep them. You see what "
            "would happen before anything is stored, and importing the same file twice adds nothing.",
        )
        return PlainLabel(text, role="text_quiet", wrapped=True)

    def ask(self) -> None:
        """Ask which file."""
        if self._asker is not None:
            tables = translate("Imports", "Tables")
            every = translate("Imports", "All files")
            filters = f"{tables} (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.htm *.html);;{every} (*)"
            self._asker.ask_for_file(translate("Imports", "Which file?"), filters, self.chosen.emit)

    def say(self, problem: str) -> None:
        """Say why a file cannot be read."""
        self.trouble.say(problem, ChipRole.BAD)

    def _on_typed(self) -> None:
        written = self.path.text().strip().strip('"').removeprefix("file://")
        if written:
            self.chosen.emit(Path(written).expanduser())
        else:
            self.ask()
