"""One pill for each open call, while there is more than one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sisa_desk.ui.desk.call_view import CallView
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.chip import ChipButton, ChipRole


class CallTabs(QWidget):
    """Shows the open calls side by side; takes no room for a single one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(STEP)

    def show_calls(self, views: Sequence[CallView], current: CallView | None) -> None:
        """Show these calls, the current one marked."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(len(views) > 1)
        if len(views) < 2:
            return
        for view in views:
            tab = ChipButton(view.title, ChipRole.INFO if view is current else ChipRole.NEUTRAL)
            tab.setObjectName("call-tab")
            tab.clicked.connect(lambda _checked=False, chosen=view: self.chosen.emit(chosen))
            self._row.addWidget(tab)
        self._row.addStretch(1)
