"""The backups that are there, how old they are, what is in one, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sisa_desk.domain.errors import Unavailable
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import time_text, translate
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.backup_list import BackupList
from sisa_desk.ui.widgets.buttons import button, grey
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import refusal_text

if TYPE_CHECKING:
    from sisa_desk.services.backups import Kept


class BackupsSection(Section):
    """When the last backup was written and when the next one is, one more at a click, and the list of all."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Backups", "Backups"),
            translate("Backups", "Written every half hour while the program is open, and checked at once."),
            scrolls=False,
        )
        self.state = PlainLabel(role="text_quiet", wrapped=True)
        self.state.setObjectName("backup-state")
        self.now_button = button(translate("Backups", "Back up now"), self._write, icon="save", name="back-up-now")
        self.list = BackupList(frame.now)
        self._lay_out()
        if frame.backups is not None:
            self.list.follow(frame.backups)
            frame.backups.listed.connect(self._on_listed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(STEP)
        head.addWidget(self.state, 1)
        head.addWidget(self.now_button)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)

    def refresh(self) -> None:
        """List the backups anew."""
        if self.frame.backups is None:
            self.state.setText(translate("Backups", "This file may only be read; no backups are written."))
            return
        self.frame.backups.list()

    def _on_listed(self, kept: Kept) -> None:
        grey(self.now_button, _why_not(kept.trouble))
        newest = next(iter(kept.backups), None)
        if kept.trouble:
            self.state.setText(_why_not(kept.trouble))
            return
        if newest is None:
            self.state.setText(translate("Backups", "There is no backup yet."))
            return
        text = translate("Backups", "Last backup {when}, the next one at {time}.")
        self.state.setText(text.format(when=self.list.when(newest), time=time_text(kept.next_due)))

    def _write(self) -> None:
        if self.frame.backups is not None:
            self.frame.backups.write()

    def first_field(self) -> QWidget:
        """Give the list."""
        return self.list.table


def _why_not(trouble: str) -> str:
    return refusal_text(Unavailable(trouble)) if trouble else ""
