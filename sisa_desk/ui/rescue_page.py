"""What stands in place of the screens when the store cannot be opened: why, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sisa_desk.ui.backup_keeper import BackupKeeper
from sisa_desk.ui.language import translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.backup_list import BackupList
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.plain_label import Heading, PlainLabel

if TYPE_CHECKING:
    from sisa_desk.services.backups import Kept


class RescuePage(QWidget):
    """The reason, the backups to go back to, and a second try; nothing of the store is shown."""

    def __init__(
        self,
        reason: str,
        now: Callable[[], datetime],
        *,
        try_again: Callable[[], object],
        open_anyway: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Take the reason, and what the buttons do."""
        super().__init__(parent)
        self.list = BackupList(now)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setSpacing(STEP)
        title = Heading(translate("MainWindow", "The desk cannot be opened"))
        self.reason = PlainLabel(reason, wrapped=True)
        self.reason.setObjectName("closed-because")
        column.addWidget(title)
        column.addWidget(self.reason)
        column.addLayout(self._ways_out(try_again, open_anyway))
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.setAccessibleName(f"{title.text()} {reason}")

    def _ways_out(self, try_again: Callable[[], object], open_anyway: Callable[[], object] | None) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(STEP)
        self.again_button = button(
            translate("Rescue", "Try again"), try_again, kind="primary", icon="refresh-cw", name="try-again"
        )
        line.addWidget(self.again_button)
        if open_anyway is not None:
            anyway = translate("Rescue", "Open it all the same")
            line.addWidget(button(anyway, open_anyway, name="open-anyway"))
        line.addStretch(1)
        return line

    def offer(self, keeper: BackupKeeper) -> None:
        """Offer the backups that are there."""
        self.list.follow(keeper)
        keeper.listed.connect(self._on_listed)
        keeper.list()

    def _on_listed(self, kept: Kept) -> None:
        self.list.setVisible(bool(kept.backups))
        if kept.backups:
            self.list.table.setFocus()
