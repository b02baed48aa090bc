"""What stands beside the list: the request that is chosen, a call, who can, whom to ask, answers, a plan, or a form."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from sisa_desk.ui.frame import Frame
from sisa_desk.ui.requests.asking_panel import AskingPanel
from sisa_desk.ui.requests.call_panel import CallPanel
from sisa_desk.ui.requests.compare_panel import ComparePanel
from sisa_desk.ui.requests.form_shelf import FormShelf
from sisa_desk.ui.requests.plan_panel import PlanPanel
from sisa_desk.ui.requests.request_panel import RequestPanel
from sisa_desk.ui.requests.round_form import RoundForm


class Sides(QStackedWidget):
    """One of them at a time, as wide as what it shows needs; those behind it do not count."""

    def __init__(self, frame: Frame) -> None:
        """Make all of them on a frame; the request is shown first."""
        super().__init__()
        self.panel = RequestPanel(frame)
        self.calls = CallPanel(frame)
        self.asking = AskingPanel(frame)
        self.rounds = RoundForm(frame)
        self.compare = ComparePanel(frame)
        self.plan = PlanPanel(frame)
        self.forms = FormShelf(frame)
        self._wide = frozenset((self.rounds, self.compare, self.plan, self.forms))
        for part in (self.panel, self.calls, *self.led_back, self.forms):
            self.addWidget(part)

    @property
    def led_back(self) -> tuple[AskingPanel, RoundForm, ComparePanel, PlanPanel]:
        """Give those from which Esc leads back to the request."""
        return self.asking, self.rounds, self.compare, self.plan

    @property
    def is_wide(self) -> bool:
        """Say whether one types or chooses here and needs more room than for reading."""
        return self.currentWidget() in self._wide

    @property
    def is_reading(self) -> bool:
        """Say whether a list that fills itself anew may show something else here."""
        return self.currentWidget() in {self.panel, self.calls}

    def show_part(self, part: QWidget) -> bool:
        """Show another one; say whether it needs another width than the one before."""
        was_wide = self.is_wide
        self.setCurrentWidget(part)
        self.updateGeometry()
        return was_wide is not self.is_wide

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    @override
    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()
