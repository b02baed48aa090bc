"""The line over every screen: search, what is due, and the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sisa_desk.domain.clock import wall_date
from sisa_desk.ui.language import day_text, time_text, translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole
from sisa_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from sisa_desk.ui.frame import Frame


class TopLine(QFrame):
    """Search, what is due, and the time."""

    requests_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._row.setSpacing(STEP)
        self._time = PlainLabel()
        self._promises = ChipButton("", ChipRole.WARN)
        self._unconfirmed = ChipButton("", ChipRole.INFO)
        for chip in (self._promises, self._unconfirmed):
            chip.hide()
            chip.clicked.connect(lambda _checked=False: self.requests_wanted.emit())
        self._row.addStretch(1)
        for part in (self._promises, self._unconfirmed, self._time):
            self._row.addWidget(part)
        self._frame: Frame | None = None
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self._show_time)

    def enter(self, frame: Frame) -> None:
        """Begin to work: the store is open."""
        from sisa_desk.ui.search.search_field import SearchField

        self._frame = frame
        self.search = SearchField(frame)
        self._row.insertWidget(0, self.search)
        self._tick.start()
        self._show_time()

    def _show_time(self) -> None:
        if self._frame is not None:
            now = self._frame.now()
            text = f"{day_text(wall_date(now))}  {time_text(now)}"
            if self._time.full_text != text:
                self._time.setText(text)

    def show_counts(self, promises: int, unconfirmed: int) -> None:
        """Say what is due; nothing due takes no room."""
        self._promises.tell(translate("MainWindow", "Call-backs {n}").format(n=promises))
        self._promises.setVisible(promises > 0)
        self._unconfirmed.tell(translate("MainWindow", "Unconfirmed {n}").format(n=unconfirmed))
        self._unconfirmed.setVisible(unconfirmed > 0)
