"""The column beside the map: the cell explained, what to look after, and what if somebody is away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from sisa_desk.ui.coverage.story_card import StoryCard
from sisa_desk.ui.coverage.what_if_panel import WhatIfPanel
from sisa_desk.ui.coverage.worries import Worries
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.theme import HALF_STEP, STEP
from sisa_desk.ui.widgets.card import Card

_WIDTH = 284


class SideColumn(QScrollArea):
    """Scrolls where its parts are higher than the window."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__()
        self.story = StoryCard(frame)
        self.worries = Worries(frame)
        self.what_if = WhatIfPanel(frame)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, HALF_STEP, 0)
        column.setSpacing(STEP)
        worries = Card()
        worries.body.setContentsMargins(STEP, STEP, STEP, STEP)
        worries.body.addWidget(self.worries)
        for part in (self.story, worries, self.what_if):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def to_story(self) -> None:
        """Show the explained cell."""
        self.ensureVisible(0, 0)

    def to_what_if(self) -> None:
        """Show the last card; it has its new height only after what is under way."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.what_if))
