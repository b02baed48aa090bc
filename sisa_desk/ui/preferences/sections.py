"""What every section of the settings looks like: a heading, what it is for, a place to try it out, its cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.rules import Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.theme import LARGE, SMALL, STEP
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.wording import refusal_text


class Section(QWidget):
    """One section; what can be tried out stays above while the cards scroll."""

    def __init__(self, frame: Frame, title: str, purpose: str, *, scrolls: bool = True) -> None:
        """Take its name and a sentence that says what it is for."""
        super().__init__()
        self.frame = frame
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(STEP)
        self.column.addWidget(Heading(title, size=LARGE))
        self.column.addWidget(PlainLabel(purpose, role="text_quiet", wrapped=True))
        self.head = QVBoxLayout()
        self.column.addSpacing(STEP // 2)
        self.column.addLayout(self.head)
        self.body = self._scrolled() if scrolls else self.column
        self.setAccessibleName(title)

    def _scrolled(self) -> QVBoxLayout:
        inner = QWidget()
        body = QVBoxLayout(inner)
        leave_room_for_bar(body, is_mirrored=self.isRightToLeft())
        body.setSpacing(int(1.5 * STEP))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        see_through(area, inner)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: self._align_head(bar.sizeHint().width() if most else 0))
        self._align_head(0)
        self.area = area
        self.column.addWidget(area, 1)
        return body

    def _align_head(self, bar: int) -> None:
        """End what stays above where the cards end, with a scroll bar beside them or without."""
        is_mirrored = self.isRightToLeft()
        side = bar + STEP
        self.head.setContentsMargins(side if is_mirrored else 0, 0, 0 if is_mirrored else side, 0)

    def show_rules(self, rules: Rules) -> None:
        """Show the rules as they are now."""

    def refresh(self) -> None:
        """Read anew what is not among the rules."""

    def first_field(self) -> QWidget:
        """Give where the cursor goes when the section is entered."""
        return self


def leave_room_for_bar(layout: QVBoxLayout, *, is_mirrored: bool) -> None:
    """Keep the cards off the scroll bar beside them; Qt does not mirror margins."""
    layout.setContentsMargins(STEP if is_mirrored else 0, 0, 0 if is_mirrored else STEP, 0)


def see_through(area: QScrollArea, inner: QWidget) -> None:
    """Let the ground of whatever the area lies on show through it."""
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)


def sentence_of(refusal: Refused) -> str:
    """Give the sentence for a refusal without the name of the field it stands at."""
    return refusal_text(Refused(refusal.code, **refusal.facts))


def small(text: str = "", role: str = "text_quiet", *, wrapped: bool = False, elided: bool = False) -> PlainLabel:
    """Make a quiet small label."""
    return PlainLabel(text, role=role, size=SMALL, wrapped=wrapped, elided=elided)
