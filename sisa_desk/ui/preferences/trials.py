"""A field to try the rules of a section with: one types, and sees what they do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.chip import Chip, ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel


class Trial(Card):
    """A line to type into, a pill with the verdict, and a sentence behind it; nothing of it is kept."""

    typed = Signal(str)

    def __init__(self, label: str, placeholder: str) -> None:
        """Take what to try and an example."""
        super().__init__(quiet=True)
        self.field = QLineEdit()
        self.field.setObjectName("trial")
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(placeholder)
        self.field.setMinimumHeight(TARGET)
        self.field.textChanged.connect(lambda text: self.typed.emit(text.strip()))
        self._verdict = Chip("")
        self._detail = PlainLabel(role="text_quiet", wrapped=True)
        self._detail.setObjectName("trial-detail")
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(PlainLabel(label, role="text_quiet"))
        line.addWidget(self.field, 1)
        self._below = QHBoxLayout()
        self._below.setSpacing(STEP)
        self._below.addWidget(self._verdict)
        self._below.addWidget(self._detail, 1)
        self.body.addLayout(line)
        self.body.addLayout(self._below)
        self.say("")

    @property
    def text(self) -> str:
        """Give what is typed."""
        return self.field.text().strip()

    @property
    def said(self) -> str:
        """Give the verdict and what stands behind it."""
        return f"{self._verdict.text()} {self._detail.full_text}".strip()

    def say(self, verdict: str, role: ChipRole = ChipRole.NEUTRAL, detail: str = "") -> None:
        """Give the verdict; nothing takes no room."""
        self._verdict.tell(verdict, role)
        self._verdict.setVisible(bool(verdict))
        self._detail.setText(detail)
        self._detail.setVisible(bool(verdict))
        self.field.setAccessibleDescription(f"{verdict} {detail}".strip())
