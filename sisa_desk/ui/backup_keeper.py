"""Backups while the program runs: written when they are due, on a lane where nobody waits for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from sisa_desk.ui.operations import Operations

if TYPE_CHECKING:
    from sisa_desk.services.backups import Backup, Backups, Kept, Look

#: How often is looked whether one is due; the first look comes when the window has come to rest.
_LOOK_MS: Final = 60_000
_FIRST_LOOK_MS: Final = 20_000


class BackupKeeper(QObject):
    """Has backups written, listed and looked into; tells when something about them changed."""

    listed = Signal(object)
    looked = Signal(object, object)
    restore_wanted = Signal(object)

    def __init__(self, backups: Backups, operations: Operations, parent: QObject | None = None) -> None:
        """Take the use cases and the lane they run on."""
        super().__init__(parent)
        self._backups = backups
        self._operations = operations
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.write_if_due)

    def begin(self) -> None:
        """Look from now on, every minute, whether a backup is due."""
        QTimer.singleShot(_FIRST_LOOK_MS, self, self.write_if_due)
        self._timer.start()

    def write_if_due(self) -> None:
        """Have a backup written where the last one is old enough."""
        self._operations.do(self._backups.write_if_due, then=self._on_written, owner=self)

    def write(self) -> None:
        """Have a backup written now."""
        self._operations.do(self._backups.write, then=self._on_written, owner=self)

    def list(self) -> None:
        """Have the backups listed."""
        self._operations.ask(self._backups.kept, then=self._on_listed, key="backups", owner=self)

    def look_into(self, backup: Backup) -> None:
        """Have a backup checked and looked into."""
        look = self._backups.look_into

        def answered(found: Look) -> None:
            self.looked.emit(backup, found)

        self._operations.ask(look, backup, then=answered, key="look", owner=self)

    def restore(self, file: Path) -> None:
        """Ask for the program to start again on a backup."""
        self.restore_wanted.emit(file)

    def _on_written(self, written: Backup | None) -> None:
        if written is not None:
            self.list()

    def _on_listed(self, kept: Kept) -> None:
        self.listed.emit(kept)
