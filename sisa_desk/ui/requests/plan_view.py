"""How a plan looks: what it comes to, how it is to be taken up, the lines, what is said of one, and the buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.domain.planning import Manner
from sisa_desk.ui.language import translate
from sisa_desk.ui.requests.people_table import PeopleTable
from sisa_desk.ui.requests.plan_rows import headings
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.banner import Banner
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.choice_bar import Choice, ChoiceBar
from sisa_desk.ui.widgets.empty_state import EmptyState
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.two_line_rows import LinesModel
from sisa_desk.ui.wording.words import words

_WIDTHS: Final = (304, 96)
#: So many lines of reasons have room without the table moving.
_DETAIL_LINES: Final = 3


class PlanView(QWidget):
    """The parts and where they stand; what they do is for the panel to say."""

    def __init__(self) -> None:
        """Make the parts."""
        super().__init__()
        self.setObjectName("plan")
        self._make_texts()
        self._make_table()
        self._make_buttons()
        self._lay_out()

    def _make_texts(self) -> None:
        self.title = Heading(elided=True)
        self.summary = PlainLabel(wrapped=True, bold=True)
        self.summary.setObjectName("plan-summary")
        self.progress = PlainLabel(role="text_quiet", wrapped=True)
        self.progress.setObjectName("plan-progress")
        self.detail = PlainLabel(role="text_quiet", wrapped=True)
        self.detail.setObjectName("plan-detail")
        self.detail.setMinimumHeight(_DETAIL_LINES * self.detail.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.refusal = Banner(role=ChipRole.BAD)

    def _make_table(self) -> None:
        self.manner = ChoiceBar(tuple(Choice(*one) for one in words(Manner)), label=translate("Plan", "Take up as"))
        self.manner.setObjectName("plan-manner")
        self.manner.choose(Manner.ASK)
        self.model = LinesModel(headings, self)
        self.table = PeopleTable(self.model, label=translate("Plan", "Plan"))
        self.table.setObjectName("plan-rows")
        self.table.set_widths(*_WIDTHS)
        self.empty = EmptyState("", icon="calendar-check")
        self.table.say_when_empty(self.empty)

    def _make_buttons(self) -> None:
        self.back_button = button(translate("Asking", "Back  Esc"), icon="back", name="plan-back")
        self.stop_button = button(translate("Plan", "Stop looking  Esc"), name="plan-stop")
        self.take_button = button("", kind="primary", icon="enter", name="plan-take")
        self.all_button = button("", icon="check", name="plan-all")
        self.next_button = button(translate("Plan", "Next best  N"), name="plan-next")
        self.out_button = button(translate("Plan", "Leave out  X"), name="plan-out")

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self.summary)
        card.body.addLayout(_row(self.progress, self.stop_button))
        card.body.addWidget(self.manner)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.detail)
        card.body.addWidget(self.refusal)
        foot = _row(self.take_button, self.all_button, self.next_button, self.out_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(_row(self.title, self.back_button))
        column.addWidget(card, 1)


def _row(*parts: QWidget) -> QHBoxLayout:
    """Stand parts beside each other; words take the room buttons leave."""
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, PlainLabel) else 0)
    return row
