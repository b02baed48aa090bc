"""The sheets of a screen: a frame with an optional heading and a column of content."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.theme import NORMAL, STEP
from sisa_desk.ui.widgets.plain_label import Heading


class Card(QFrame):
    """A white sheet (or a quiet, tinted one) with rounded corners; put content into ``body``."""

    def __init__(
        self, title: str = "", *, quiet: bool = False, title_size: int = NORMAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet" if quiet else "card")
        self.body = QVBoxLayout(self)
        side = int(1.5 * STEP) if quiet else 2 * STEP
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(STEP)
        self.head = QHBoxLayout()
        self.head.setSpacing(STEP)
        self._title = Heading(title, size=title_size, elided=True)
        self.head.addWidget(self._title, 1)
        self.body.addLayout(self.head)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Give it another heading; an empty one takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_chosen(self, is_chosen: bool) -> None:  # a state, set where it is known
        """Mark it as the one meant."""
        self.setProperty("chosen", is_chosen)
        self.style().unpolish(self)
        self.style().polish(self)
