"""What would be stored of one row, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from sisa_desk.domain.imports import Fate
from sisa_desk.ui.blur import PRIVACY, masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.imports.import_words import FATE_ICONS, FATE_ROLES, fate_text
from sisa_desk.ui.imports.problem_words import problem_text
from sisa_desk.ui.imports.problems_model import cell_text
from sisa_desk.ui.imports.record_words import lines_of
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.imports import PreviewRow

_MOST = 24
_LABEL = 112


class RowCard(Card):
    """The record a row makes or changes."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(" ")
        self._frame = frame
        self._row: PreviewRow | None = None
        PRIVACY.changed.connect(self._on_privacy)
        self._chip = Chip("")
        self.head.addWidget(self._chip)
        self._sentence = PlainLabel(role="text_quiet", wrapped=True)
        self.body.addWidget(self._sentence)
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, STEP, 0)
        self._grid.setHorizontalSpacing(STEP)
        self._grid.setVerticalSpacing(HALF_STEP)
        self._grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(translate("Imports", "What is stored"))
        self._area = area
        self.body.addWidget(area, 1)

    def show_row(self, row: PreviewRow | None) -> None:
        """Show what a row would do."""
        self._chip.setVisible(row is not None)
        self._row = row
        self.set_title(masked(row.name if row else "") or translate("Imports", "Nothing"))
        self._sentence.setText(_sentence(row))
        self._sentence.setVisible(bool(self._sentence.full_text))
        if row is not None:
            self._chip.tell(fate_text(row.fate), FATE_ROLES[row.fate], FATE_ICONS[row.fate])
        problems = self._problems_of(row) if row else []
        lines = lines_of(row, self._frame) if row else []
        self._show_lines([*problems, *lines][:_MOST], doubts=len(problems))
        self._area.verticalScrollBar().setValue(0)

    def _on_privacy(self) -> None:
        self.show_row(self._row)

    def _problems_of(self, row: PreviewRow) -> list[tuple[str, str]]:
        """Give what is wrong with the row in full; lists may have to cut it."""
        return [(cell_text(problem), problem_text(problem, self._frame.languages)) for problem in row.problems]

    def _show_lines(self, lines: list[tuple[str, str]], *, doubts: int) -> None:
        while len(self._lines) < len(lines):
            self._add_line()
        for at, (label, text) in enumerate(self._lines):
            is_shown = at < len(lines)
            label.setVisible(is_shown)
            text.setVisible(is_shown)
            if is_shown:
                label.setText(lines[at][0])
                text.setText(lines[at][1])
                text.set_role("on_warn" if at < doubts else "text")

    def _add_line(self) -> None:
        at = len(self._lines)
        label = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        label.setFixedWidth(_LABEL)
        text = PlainLabel(wrapped=True, private=True)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, at, 1)
        self._grid.setRowStretch(at, 0)
        self._grid.setRowStretch(at + 1, 1)
        self._lines.append((label, text))


def _sentence(row: PreviewRow | None) -> str:
    if row is None:
        return ""
    match row.fate:
        case Fate.UNCHANGED:
            return translate("Imports", "Known already, and the row says the same.")
        case Fate.CHANGED:
            return translate("Imports", "Known already. Only this changes:")
        case Fate.JOINED:
            return translate("Imports", "The same as row {first}; what this row adds goes there.").format(
                first=row.same_as
            )
        case Fate.SKIPPED:
            return translate("Imports", "Nothing of this row is stored.")
        case _:
            return ""
