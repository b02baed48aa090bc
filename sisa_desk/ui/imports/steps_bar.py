"""Where in the import one is: the four steps, the present one marked."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.sign import Sign


class ImportStep(StrEnum):
    """The steps of an import."""

    FILE = "file"
    COLUMNS = "columns"
    PREVIEW = "preview"
    REPORT = "report"


def step_text(step: ImportStep) -> str:
    """Name a step."""
    return {
        ImportStep.FILE: translate("Imports", "File"),
        ImportStep.COLUMNS: translate("Imports", "Columns"),
        ImportStep.PREVIEW: translate("Imports", "Preview"),
        ImportStep.REPORT: translate("Imports", "Report"),
    }[step]


class StepsBar(QWidget):
    """The steps in a row."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        self._labels: dict[ImportStep, PlainLabel] = {}
        for number, step in enumerate(ImportStep, start=1):
            if number > 1:
                row.addWidget(Sign("chevron-right", "text_faint", size=14))
            label = PlainLabel(f"{left_to_right(str(number))}  {step_text(step)}", role="text_faint")
            row.addWidget(label)
            self._labels[step] = label

    def mark(self, present: ImportStep) -> None:
        """Mark the present step."""
        for step, label in self._labels.items():
            is_present = step is present
            label.set_role("accent_text" if is_present else "text_faint")
            letters = label.font()
            letters.setBold(is_present)
            label.setFont(letters)
        self.setAccessibleName(
            translate("Imports", "Step {number} of 4: {name}").format(
                number=list(ImportStep).index(present) + 1, name=step_text(present)
            )
        )
