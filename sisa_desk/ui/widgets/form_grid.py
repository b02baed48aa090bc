"""Rows of fields with their labels above, and under each field what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.plain_label import PlainLabel


class LabelledField(QWidget):
    """A field, its label above it, a hint or a problem below it."""

    def __init__(self, label: str, field: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._label = PlainLabel(label, role="text_quiet", size=SMALL, bold=True, elided=True)
        self._label.setBuddy(field)
        if not label:
            self._label.hide()
        self._below = PlainLabel(size=SMALL, wrapped=True)
        if not field.accessibleName():
            field.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addWidget(self._label)
        column.addWidget(field)
        column.addWidget(self._below)
        column.addStretch(1)
        self.setFocusProxy(field)
        self.set_problem("")

    @property
    def problem(self) -> str:
        """Give what is wrong with the field."""
        return self._below.full_text if self.field.property("problem") == "true" else ""

    def set_problem(self, problem: str) -> None:
        """Say what is wrong and what would do; nothing brings the hint back."""
        was_wrong = self.problem
        self._below.setText(problem or self._hint)
        self._below.set_role("on_bad" if problem else "text_faint")
        self._below.setVisible(bool(problem or self._hint))
        self.field.setProperty("problem", "true" if problem else "false")
        self.field.setAccessibleDescription(problem or self._hint)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if problem and problem != was_wrong:
            announce(self.field, problem)

    def set_hint(self, hint: str) -> None:
        """Give another hint, shown while nothing is wrong."""
        self._hint = hint
        self.set_problem(self.problem)


class FormGrid(QWidget):
    """Fields side by side in rows; the order of the rows is the order of the tab key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, LabelledField] = {}
        self._last: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(int(1.5 * STEP))

    def add_row(self, *fields: tuple[str, LabelledField, int]) -> None:
        """Add fields by name, each with its share of the width."""
        row = QHBoxLayout()
        row.setSpacing(int(1.5 * STEP))
        self._column.addLayout(row)
        for name, labelled, share in fields:
            row.addWidget(labelled, share, Qt.AlignmentFlag.AlignTop)
            self._fields[name] = labelled
            if self._last is not None:
                QWidget.setTabOrder(self._last, labelled.field)
            self._last = labelled.field

    def __getitem__(self, name: str) -> LabelledField:
        return self._fields[name]

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Put each problem at its field and clear the others; a field that is not here is passed over."""
        by_name = dict(problems)
        for name, labelled in self._fields.items():
            labelled.set_problem(by_name.get(name, ""))

    def focus_first_problem(self) -> bool:
        """Lead to the first field with a problem; say whether there is one."""
        for labelled in self._fields.values():
            if labelled.problem:
                labelled.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False
