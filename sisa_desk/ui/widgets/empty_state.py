"""What an empty list says: why it is empty and what would fill it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel
from sisa_desk.ui.widgets.sign import Sign

_ICON: Final = 32
_READING_WIDTH: Final = 360


class EmptyState(QWidget):
    """A sign, a heading, a sentence, and where there is one, the button that helps."""

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        icon: str = "inbox",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        column.addStretch(1)
        sign = Sign(icon, "text_faint", size=_ICON)
        self._title = Heading(title)
        self._sentence = PlainLabel(sentence, role="text_quiet", wrapped=True)
        self._sentence.setMaximumWidth(_READING_WIDTH)
        self._sentence.setMinimumWidth(_READING_WIDTH - 10 * STEP)
        for part in (sign, self._title, self._sentence, action):
            if part is not None:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.say(title, sentence)

    def say(self, title: str, sentence: str = "") -> None:
        """Give another reason."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        # A centred label is given one line only, however many its words need.
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(_READING_WIDTH - 10 * STEP), 0))
        self.setAccessibleName(f"{title} {sentence}".strip())
