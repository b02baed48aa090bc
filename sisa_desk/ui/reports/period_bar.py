"""Chooses the period of a report: how long it is, and one step back or on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from sisa_desk.domain.periods import Period, Span
from sisa_desk.ui.language import translate
from sisa_desk.ui.reports.report_words import period_text
from sisa_desk.ui.theme import LARGE, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.plain_label import Heading
from sisa_desk.ui.wording.words import words

_NAME_WIDTH: Final = 26 * STEP
BACK_KEY: Final = "Alt+Left"
ON_KEY: Final = "Alt+Right"


def span_keys() -> Mapping[Span, str]:
    """Give the letters that choose the length of a period, each language its own."""
    return {
        Span.MONTH: translate("SpanKeys", "M"),
        Span.QUARTER: translate("SpanKeys", "Q"),
        Span.YEAR: translate("SpanKeys", "Y"),
    }


class PeriodBar(QWidget):
    """The period in words between two arrows, its length beside it."""

    changed = Signal()

    def __init__(self, period: Period) -> None:
        """Begin with a period."""
        super().__init__()
        self.period = period
        keys = span_keys()
        spans = [Choice(span, f"{text}  {keys[Span(span)]}") for span, text in words(Span)]
        self.span = ChoiceBar(spans, label=translate("Reports", "Length of the period"), numbered=False)
        self.span.setObjectName("span")
        self.back_button = self._arrow(-1, translate("Reports", "Period before"), BACK_KEY)
        self.on_button = self._arrow(1, translate("Reports", "Period after"), ON_KEY)
        self._name = Heading(size=LARGE)
        self._name.setMinimumWidth(_NAME_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for part in (self.back_button, self.on_button, self._name, self.span):
            row.addWidget(part)
        self.span.choose(period.span)
        self.span.chosen.connect(self.choose_span)
        self._show()

    def _arrow(self, steps: int, tip: str, keys: str) -> QPushButton:
        is_back = steps < 0
        icon = "chevron-right" if is_back is self.isRightToLeft() else "chevron-left"
        name = "period-back" if is_back else "period-on"
        return button("", lambda: self.step(steps), icon=icon, tip=tip, shortcut=QKeySequence(keys), name=name)

    def step(self, steps: int) -> None:
        """Go some periods on, or back where negative."""
        self._take(self.period.moved(steps))

    def choose_span(self, span: Span) -> None:
        """Look at another length of time, around the same day."""
        self.span.choose(span)
        self._take(self.period.as_long_as(span))

    def _take(self, period: Period) -> None:
        if period != self.period:
            self.period = period
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._name.setText(period_text(self.period))
