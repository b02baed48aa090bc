"""How far reading or storing is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.operations import Progress
from sisa_desk.ui.theme import STEP, TARGET
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.plain_label import PlainLabel

_LABEL = 400
_FULL = 1000


class ProgressStrip(Card):
    """One piece of work at a time; hidden while there is none."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__(quiet=True)
        self._progress: Progress | None = None
        self._text = ""
        self._label = PlainLabel(elided=True)
        # Of one size, so that a new count does not lay the whole page out again.
        self._label.setFixedSize(_LABEL, TARGET)
        self._bar = QProgressBar()
        self._bar.setObjectName("import-progress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _FULL)
        self.cancel = button(translate("Imports", "Cancel"), self.stop, icon="x", name="import-cancel")
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self._label)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.hide()

    def begin(self, text: str, *, can_stop: bool = True) -> Progress:
        """Show that work begins; give what the work tells its progress to."""
        self.end()
        self._text = text
        self._progress = progress = Progress(self)
        progress.moved.connect(self._on_moved)
        self._label.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setValue(0)
        self._bar.setVisible(can_stop)
        self.cancel.setVisible(can_stop)
        grey(self.cancel, "")
        self.show()
        return progress

    def end(self) -> None:
        """Show that the work is over."""
        if self._progress is not None:
            self._progress.deleteLater()
        self._progress = None
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Say whether work is under way."""
        return self._progress is not None

    def stop(self) -> None:
        """Ask the work to end; it does so at its next step, leaving nothing."""
        if self._progress is not None:
            self._progress.stop()
            grey(self.cancel, translate("Imports", "It is being stopped."))
            self.stopped.emit()

    def _on_moved(self, done: int, total: int) -> None:
        if self.sender() is not self._progress:
            return
        self._bar.setValue(_FULL * done // max(total, 1))
        counted = translate("Imports", "{done} of {total}").format(done=f"{done:n}", total=f"{total:n}")
        self._label.setText(f"{self._text}  {left_to_right(counted)}")
