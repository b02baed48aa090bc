"""One thing of the past in a card: when, what, how it ended, and the way there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import SMALL, STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import PlainLabel


class PastLine(QWidget):
    """When, what, how it ended, and the way there."""

    def __init__(self, when: str, what: str, state: str, on_open: Callable[[], object]) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(when, size=SMALL, elided=True))
        words.addWidget(PlainLabel(what, size=SMALL, role="text_quiet", elided=True, private=True))
        line.addLayout(words, 1)
        line.addWidget(PlainLabel(state, size=SMALL, role="text_quiet"))
        text = translate("PastLine", "Open")
        opened = button("", on_open, kind="quiet", icon="next", tip=text)
        opened.setAccessibleName(f"{text}: {when} {what}")
        line.addWidget(opened)
