"""Who did what to a record and when; the names of the fields, never what stood in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.ui.language import day_and_time, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import field_name


class Step(Protocol):
    """One thing done to a record."""

    @property
    def at(self) -> datetime:
        """Give when."""

    @property
    def operator(self) -> str:
        """Give who."""

    @property
    def verb(self) -> str:
        """Give what."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Give the names of the fields."""


class HistoryList(QWidget):
    """Lines, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF_STEP)

    def show_steps(self, steps: Iterable[Step]) -> None:
        """Show other lines."""
        clear(self._column)
        for step in steps:
            self._column.addWidget(PlainLabel(step_text(step), size=SMALL, role="text_quiet", wrapped=True))
        if not self._column.count():
            self._column.addWidget(PlainLabel(translate("History", "Nothing yet."), size=SMALL, role="text_quiet"))


def step_text(step: Step) -> str:
    """Say one step in a line: when, who, what, which fields."""
    who = step.operator or translate("History", "the program")
    fields = ", ".join(map(field_name, step.fields))
    line = _verb(step.verb).format(time=day_and_time(step.at), who=who)
    return translate("History", "{line}: {fields}").format(line=line, fields=fields) if fields else line


def _verb(verb: str) -> str:
    return {
        "added": translate("History", "{time}  {who}  entered"),
        "changed": translate("History", "{time}  {who}  changed"),
        "removed": translate("History", "{time}  {who}  removed"),
    }.get(verb, "{time}  {who}")


def clear(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
