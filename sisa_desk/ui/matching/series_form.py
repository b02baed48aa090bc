"""How a request comes back: a rhythm or a rule, how often, and the dates that come of it, closed days led around."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.requests import Request
from sisa_desk.domain.series import MOST_DATES, PlannedDate, weekly_rule
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import long_day_text, time_text, translate
from sisa_desk.ui.matching.series_actions import series_actions
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.number_field import NumberField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.record_table import RecordTable
from sisa_desk.ui.widgets.two_line_delegate import ROW_HEIGHT, TwoLineDelegate
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, LinesModel, Mark
from sisa_desk.ui.wording import refusal_text

#: The choice that shows the field for a rule of one's own.
OWN_RULE: Final = 0
_USUAL: Final = 10
#: A rule is written alike in every language (RFC 5545).
_SAMPLE: Final = "FREQ=MONTHLY;BYDAY=1TU;COUNT=6"


class SeriesForm(QWidget):
    """Proposes dates while one chooses; Space leads a closed date elsewhere or leaves it out, Ctrl+Enter files all."""

    filed = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame, with nothing to repeat."""
        super().__init__()
        self._frame = frame
        self._request: Request | None = None
        self._planned: tuple[PlannedDate, ...] = ()
        #: Which of its possible times a closed date takes; beyond the last one it is left out.
        self._ways: dict[datetime, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._propose)
        self._make_parts()
        self._lay_out()
        series_actions(frame.actions).bind(self.table, "series.turn", self.turn)

    def _make_parts(self) -> None:
        self.rhythm = ChoiceBar(
            [
                Choice(1, translate("Series", "Every week")),
                Choice(2, translate("Series", "Every second week")),
                Choice(4, translate("Series", "Every fourth week")),
                Choice(OWN_RULE, translate("Series", "Own rule")),
            ],
            label=translate("Series", "How it comes back"),
        )
        self.count = NumberField(label=translate("Series", "How many dates"), most=MOST_DATES)
        self.count.setObjectName("series-count")
        self.count.setFixedWidth(6 * STEP)
        self._dates = PlainLabel(translate("Series", "dates"))
        self.rule = QLineEdit()
        self.rule.setObjectName("series-rule")
        self.rule.setMinimumHeight(TARGET)
        self.rule.setAccessibleName(translate("Series", "Rule"))
        self.rule.setPlaceholderText(_SAMPLE)
        self._problem = PlainLabel(role="on_bad", wrapped=True)
        self.model = LinesModel(_headings, self)
        self.table = RecordTable(self.model, label=translate("Series", "Dates"))
        self.table.setObjectName("series-dates")
        self.table.setItemDelegate(TwoLineDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_widths(260, 220)
        self.file_button = button(
            translate("Series", "Note the series  Ctrl+Enter"), self.file, kind="primary", name="series-file"
        )
        self._hint = PlainLabel(translate("Series", "Space: another day, or leave it out"), role="text_quiet")
        self.rhythm.chosen.connect(lambda _key: self._on_changed())
        self.count.textChanged.connect(lambda _text: self._on_changed())
        self.rule.textChanged.connect(lambda _text: self._on_changed())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.rhythm)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._dates, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.rule, 1)
        row.addStretch(0)
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.file_button)
        foot.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.rhythm)

    def open_for(self, request: Request) -> None:
        """Begin with every week."""
        self._request = request
        self.count.set_number(_USUAL)
        self.rule.clear()
        self.rhythm.choose(1)
        self._on_changed()

    @property
    def rule_text(self) -> str:
        """Give the rule that is chosen or typed."""
        weeks = self.rhythm.key
        if isinstance(weeks, int) and weeks:
            return weekly_rule(weeks, self.count.number) if self.count.number else ""
        return self.rule.text().strip()

    @property
    def starts(self) -> list[datetime]:
        """Give the times that are to be noted."""
        return [start for date in self._planned if (start := self._start_of(date)) is not None]

    def _start_of(self, date: PlannedDate) -> datetime | None:
        if date.closed is None:
            return date.start
        way = self._ways.get(date.start, 0)
        return date.instead[way] if way < len(date.instead) else None

    def _on_changed(self) -> None:
        is_own = self.rhythm.key == OWN_RULE
        self.rule.setVisible(is_own)
        for part in (self.count, self._dates):
            part.setVisible(not is_own)
        self._soon.start()

    def _propose(self) -> None:
        if self._request is None or self._request.start is None:
            return
        if not self.rule_text:
            self._show((), translate("Series", "Please say how often, or write a rule as calendars do."))
            return
        propose = self._frame.services.series.propose
        self._frame.ask(
            propose,
            self._request.start,
            self.rule_text,
            then=self._on_planned,
            refused=self._on_refused,
            key="series",
            owner=self,
        )

    def _on_planned(self, planned: tuple[PlannedDate, ...]) -> None:
        self._ways = {}
        self._show(planned, "")

    def _on_refused(self, refusal: Refused) -> None:
        self._show((), refusal_text(refusal))

    def _show(self, planned: tuple[PlannedDate, ...], problem: str) -> None:
        self._planned = planned
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._fill()

    def _fill(self) -> None:
        row = max(self.table.current_row, 0)
        self.model.fill([self._row(date) for date in self._planned])
        if self._planned:
            self.table.choose_row(min(row, len(self._planned) - 1))
        too_few = translate("Series", "A series needs two dates at least.")
        grey(self.file_button, "" if len(self.starts) > 1 else too_few)

    def _row(self, date: PlannedDate) -> LineRow:
        start = self._start_of(date)
        shown = start or date.start
        when = f"{long_day_text(wall_date(shown))}, {time_text(shown)}"
        sort = date.start.timestamp()
        return LineRow(self._frame.new_id(), (Cell(when, sort=sort), Cell("", marks=_marks(date, start), sort=sort)))

    def turn(self) -> None:
        """Lead the closed date that is chosen to the next possible day, or leave it out."""
        number = self.table.current_row
        if 0 <= number < len(self._planned) and self._planned[number].closed is not None:
            date = self._planned[number]
            self._ways[date.start] = (self._ways.get(date.start, 0) + 1) % (len(date.instead) + 1)
            self._fill()

    def file(self) -> None:
        """Note every date as a request of its own."""
        if self._request is not None and self.file_button.isEnabled():
            file = self._frame.services.series.file
            self._frame.do(
                file, self._request.id, self.rule_text, self.starts, then=lambda _series: self.filed.emit(), owner=self
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.file()
        else:
            super().keyPressEvent(event)


def _headings() -> Sequence[str]:
    return (translate("Series", "Day and time"), translate("Series", "Note"))


def _marks(date: PlannedDate, start: datetime | None) -> tuple[Mark, ...]:
    if date.closed is None:
        return (Mark(translate("Series", "as planned"), ChipRole.GOOD),)
    if start is None:
        return (Mark(translate("Series", "{name}: left out").format(name=date.closed.name), ChipRole.NEUTRAL),)
    return (Mark(translate("Series", "{name}: this day instead").format(name=date.closed.name), ChipRole.WARN),)
