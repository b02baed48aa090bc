"""The single figures of the service, each with its unit, its bounds and its usual value."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.rules import Numbers, Rules, checked_number
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.figure_words import FigureWords, figure_groups, figure_words
from sisa_desk.ui.preferences.saved_fields import SavedLine, mark_problem
from sisa_desk.ui.preferences.sections import Section, sentence_of, small
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.plain_label import PlainLabel

_FIELD, _UNIT, _BOUNDS, _BACK = 72, 80, 144, 104


class FiguresSection(Section):
    """All figures in groups."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Figures", "Figures"),
            translate("Figures", "What the desk counts with. Each figure says what it does, and what is usual."),
        )
        words = figure_words()
        entries = {entry.name: entry for entry in fields(Numbers)}
        self.rows: dict[str, FigureRow] = {}
        for title, names in figure_groups():
            card = Card(title)
            for name in names:
                self.rows[name] = FigureRow(frame, entries[name], words[name])
                card.body.addWidget(self.rows[name])
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_rules(self, rules: Rules) -> None:
        """Show the figures as they are now."""
        for name, row in self.rows.items():
            row.show_number(getattr(rules.numbers, name))

    def first_field(self) -> QWidget:
        """Give the first figure."""
        return next(iter(self.rows.values())).line


class FigureRow(QWidget):
    """A figure: what it is at the leading side, the field, its unit, its bounds and its usual value."""

    def __init__(self, frame: Frame, entry: Field[Any], words: FigureWords) -> None:
        """Take the declaration of the figure and its words."""
        super().__init__()
        self._frame = frame
        self._name = entry.name
        self._least: int = entry.metadata["least"]
        self._most: int = entry.metadata["most"]
        self._usual = int(str(entry.default))
        self.line = SavedLine(label=f"{words.name}, {words.unit}", is_figures=True)
        self.line.setObjectName(entry.name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFixedWidth(_FIELD)
        self._purpose = words.purpose
        self._below = small(words.purpose, "text_quiet", wrapped=True)
        usual = translate("Figures", "Back to {number}").format(number=self._usual)
        self.back: QPushButton = button(usual, self._go_back, kind="quiet", name=f"{entry.name}-usual")
        # The columns stay where they are, also while no way back is needed.
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self._lay_out(words)
        self.line.entered.connect(self._on_entered)
        self.line.problem_found.connect(self._say)

    def _lay_out(self, words: FigureWords) -> None:
        name = PlainLabel(words.name, elided=True)
        name.setBuddy(self.line)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(name)
        said.addWidget(self._below)
        bounds = translate("Figures", "{least} to {most}, usually {usual}")
        text = bounds.format(least=self._least, most=self._most, usual=self._usual)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(STEP)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, _UNIT)
        grid.setColumnMinimumWidth(3, _BOUNDS)
        grid.setColumnMinimumWidth(4, _BACK)
        grid.addLayout(said, 0, 0)
        parts: tuple[QWidget, ...] = (self.line, PlainLabel(words.unit), small(text, "text_faint"), self.back)
        for column, part in enumerate(parts, start=1):
            grid.addWidget(part, 0, column, Qt.AlignmentFlag.AlignVCenter)

    def show_number(self, number: int) -> None:
        """Show the figure as it is now, and the way back where it is not the usual one."""
        self.line.show_value(str(number))
        if self.back.hasFocus() and number == self._usual:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setVisible(number != self._usual)

    def _on_entered(self, text: str) -> None:
        if not text.removeprefix("-").isdecimal():
            wanted = translate("Figures", "A whole number from {least} to {most}, please.")
            self.line.refuse(wanted.format(least=self._least, most=self._most))
            return
        try:
            number = checked_number(self._name, int(text))
        except InvalidInput as refusal:
            self._on_refused(refusal)
        else:
            self._set(number)

    def _set(self, number: int) -> None:
        self._frame.do(self._frame.services.preferences.set_number, self._name, number, refused=self._on_refused)

    def _on_refused(self, refusal: Refused) -> None:
        self.line.refuse(sentence_of(refusal))

    def _go_back(self) -> None:
        self._set(self._usual)

    def _say(self, problem: str) -> None:
        self._below.setText(problem or self._purpose)
        self._below.set_role("on_bad" if problem else "text_quiet")
        mark_problem(self.line, problem)
        if problem:
            announce(self.line, problem)
