"""The languages whose speakers can be asked instead, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.languages import Neighbour, NeighbourWarning
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.saved_fields import SavedLine, mark_problem
from sisa_desk.ui.preferences.sections import small
from sisa_desk.ui.theme import HALF_STEP, STEP, TARGET
from sisa_desk.ui.widgets.announcement import announce
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.code_combo import CodeCombo
from sisa_desk.ui.widgets.language_field import LanguageField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.words import words

_PERCENT = 56
_LEAST, _MOST, _USUAL = 1, 99, 50


class NeighbourRow(QWidget):
    """One neighbour: which language, how much is understood, and whether both ways."""

    changed = Signal()
    gone = Signal()

    def __init__(self, frame: Frame, neighbour: Neighbour | None) -> None:
        """Take the neighbour; None begins a new one."""
        super().__init__()
        self._stored = neighbour
        self._percent_now = neighbour.percent if neighbour else _USUAL
        self.language = LanguageField(lambda: frame.languages, label=translate("Languages", "Neighbouring language"))
        self.percent = SavedLine(label=translate("Languages", "Understood, percent"), is_figures=True)
        self.both_ways = QCheckBox(translate("Languages", "both ways"))
        self.warning = CodeCombo(words(NeighbourWarning), label=translate("Languages", "To be said beforehand"))
        self.bin = button("", self.gone.emit, kind="quiet", icon="trash-2", name="remove")
        self._below = small("", "on_bad", wrapped=True)
        self._lay_out()
        if neighbour:
            self.language.set_code(neighbour.code)
            self.language.setCursorPosition(0)
            self.language.setToolTip(self.language.text())
        self.percent.show_value(str(self._percent_now))
        self.percent.setToolTip(self._source_text())
        self.both_ways.setChecked(neighbour.both_ways if neighbour else True)
        self.warning.choose(neighbour.warning if neighbour else NeighbourWarning.TRY_FIRST)
        remove = translate("Languages", "Remove {name}").format(name=self.language.text())
        self.bin.setAccessibleName(remove)
        self.bin.setToolTip(remove)
        self.language.taken.connect(lambda _taken: self.changed.emit())
        self.percent.entered.connect(self._on_percent)
        self.percent.problem_found.connect(self.say)
        self.both_ways.clicked.connect(lambda _is_on: self.changed.emit())
        self.warning.activated.connect(lambda _place: self.changed.emit())

    def _lay_out(self) -> None:
        self.percent.setFixedWidth(_PERCENT)
        self.bin.setFixedWidth(TARGET)
        self.both_ways.setMinimumHeight(TARGET)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        for part in (self.language, self.percent, PlainLabel("%"), self.both_ways, self.bin):
            line.addWidget(part, 1 if part is self.language else 0)
        said = QHBoxLayout()
        said.setSpacing(STEP)
        said.addWidget(PlainLabel(self.warning.accessibleName(), role="text_quiet"))
        said.addWidget(self.warning, 1)
        said.addSpacing(TARGET + STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP)
        column.addLayout(line)
        column.addLayout(said)
        column.addWidget(self._below)
        self._below.hide()

    @property
    def neighbour(self) -> Neighbour | None:
        """Give the neighbour; None while no language is chosen."""
        code = self.language.code
        if not code:
            return None
        return Neighbour(code, self._percent_now, self.both_ways.isChecked(), self.warning.chosen, self._source)

    @property
    def _source(self) -> str:
        """Name the study, unless the service knows better by now."""
        before = self._stored
        return before.source if before and before.percent == self._percent_now else ""

    def _source_text(self) -> str:
        if not self._source:
            return translate("Languages", "A judgement; change it to what your interpreters say.")
        return translate("Languages", "Measured: {source}").format(source=self._source)

    def _on_percent(self, text: str) -> None:
        number = int(text.removesuffix("%").strip()) if text.removesuffix("%").strip().isdecimal() else 0
        if _LEAST <= number <= _MOST:
            self._percent_now = number
            self.percent.show_value(str(number))
            self.percent.setToolTip(self._source_text())
            self.changed.emit()
        else:
            self.percent.refuse(translate("Languages", "A number from 1 to 99, please."))

    def say(self, sentence: str) -> None:
        """Say what is wrong; nothing clears it."""
        self._below.setText(sentence)
        self._below.setVisible(bool(sentence))
        mark_problem(self.percent, sentence)
        if sentence:
            announce(self, sentence)

    @property
    def problem(self) -> str:
        """Give what is wrong."""
        return self._below.full_text


class NeighbourRows(QWidget):
    """All neighbours of a language, and the way to add one."""

    entered = Signal(object)

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self._frame = frame
        self._code = ""
        self._shown: tuple[Neighbour, ...] | None = None
        self.rows: list[NeighbourRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(HALF_STEP)
        self.add_button = button(
            translate("Languages", "Add a neighbour"), self.add, kind="quiet", icon="plus", name="neighbour-add"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._lines)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_neighbours(self, code: str, neighbours: Sequence[Neighbour]) -> None:
        """Show the neighbours of a language."""
        if (code, tuple(neighbours)) == (self._code, self._shown):
            return
        is_own_change = code == self._code and self._now() == tuple(neighbours)
        self._code, self._shown = code, tuple(neighbours)
        if is_own_change:
            return  # the lines say so already, and the cursor stays where it is
        for row in tuple(self.rows):
            self._take_away(row)
        for neighbour in neighbours:
            self._put(neighbour)

    def add(self) -> NeighbourRow:
        """Begin a new neighbour."""
        row = self._put(None)
        row.show()
        row.language.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def _put(self, neighbour: Neighbour | None) -> NeighbourRow:
        row = NeighbourRow(self._frame, neighbour)
        self.rows.append(row)
        self._lines.addWidget(row)
        last: QWidget = self.rows[-2].warning if len(self.rows) > 1 else row.language
        for field in (row.language, row.percent, row.both_ways, row.bin, row.warning):
            if field is not last:
                QWidget.setTabOrder(last, field)
            last = field
        QWidget.setTabOrder(last, self.add_button)
        row.changed.connect(lambda: self._hand_over(row))
        row.gone.connect(lambda: self._on_gone(row))
        return row

    def _now(self) -> tuple[Neighbour, ...]:
        return tuple(one for row in self.rows if (one := row.neighbour))

    def _hand_over(self, row: NeighbourRow) -> None:
        wanted = row.neighbour
        if wanted is None:
            return
        others = [one.code for one in self._now()]
        if wanted.code == self._code:
            row.say(translate("Languages", "A language is no neighbour of itself."))
        elif others.count(wanted.code) > 1:
            row.say(translate("Languages", "This neighbour is already there."))
        else:
            row.say("")
            self.entered.emit(self._now())

    def _on_gone(self, row: NeighbourRow) -> None:
        was_stored = row.neighbour is not None
        self._take_away(row)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if was_stored:
            self.entered.emit(self._now())

    def _take_away(self, row: NeighbourRow) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
