"""The table of a report: headings on several lines that stay in sight with their sums, columns as wide as they need."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from sisa_desk.ui.reports.report_model import ReportModel
from sisa_desk.ui.theme import NORMAL, STEP, font
from sisa_desk.ui.widgets.record_table import RecordTable

_WIDEST: Final = 320
#: Room beside the longest word of a heading, for padding and the sign of sorting.
_BESIDE: Final = 3 * STEP


class ReportTable(RecordTable):
    """Rows of figures; the first column says what they stand for."""

    def __init__(self, model: ReportModel, *, label: str) -> None:
        """Take the model of the report."""
        super().__init__(model, label=label)
        self._report = model
        self.setObjectName("report")
        self.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap)

    def fit(self) -> None:
        """Give each column the room of its longest word and cell."""
        header = self.horizontalHeader()
        letters = QFontMetrics(font(NORMAL, bold=True))
        lines = 1
        for number, column in enumerate(self._report.report.columns):
            words = max(letters.horizontalAdvance(word) for word in f"{column.words} {column.total}".split())
            cells = min(self.sizeHintForColumn(number), _WIDEST)
            self.setColumnWidth(number, max(words + _BESIDE, cells + STEP))
            lines = max(lines, len(column.words.split()) + bool(column.total))
        # A figure at the far edge would stand away from its line.
        header.setStretchLastSection(not any(column.is_figure for column in self._report.report.columns[-1:]))
        header.setFixedHeight(lines * letters.lineSpacing() + 2 * STEP)
