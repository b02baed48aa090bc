"""One setting a line: its name, its field, what is wrong below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.preferences.saved_fields import SavedLine, mark_problem
from sisa_desk.ui.preferences.sections import small
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.plain_label import PlainLabel

_NAME = 150


class SettingLine(QWidget):
    """The name at the leading side, the field behind it."""

    def __init__(self, name: str, field: SavedLine) -> None:
        """Take the name and the field."""
        super().__init__()
        self.line = field
        label = PlainLabel(name, elided=True)
        label.setFixedWidth(_NAME)
        label.setMinimumHeight(TARGET)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self._problem = small("", "on_bad", wrapped=True)
        self._problem.hide()
        beside = QVBoxLayout()
        beside.setSpacing(HALF_STEP)
        beside.addWidget(field)
        beside.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(label)
        row.addLayout(beside, 1)
        self._row = row
        field.problem_found.connect(self._say)

    @property
    def problem(self) -> str:
        """Give what is wrong with the value."""
        return self._problem.full_text

    def add(self, field: QWidget) -> None:
        """Put a further field behind the first."""
        self._row.addWidget(field, 2)

    def _say(self, problem: str) -> None:
        is_news = bool(problem) and problem != self.problem
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        mark_problem(self.line, problem)
        if is_news:
            announce(self.line, problem)
