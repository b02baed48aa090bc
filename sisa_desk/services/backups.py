"""Backups: written by themselves, verified at once, kept as long as the plan says, looked into and put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sisa_desk.domain.backups import BackupPlan
from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Missing, Unavailable
from sisa_desk.persistence.backup_files import Backup, Look
from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.server_backups import ServerBackupFolder

__all__ = ["Backup", "Backups", "Kept", "Look"]


_USUAL = BackupPlan()


class Folder(Protocol):
    """Where backups are: beside a file, or of a server in a folder of this computer."""

    def write(self, now: datetime) -> Backup:
        """Write one and verify it at once."""

    def all(self) -> tuple[Backup, ...]:
        """Give those that are there, newest first."""

    def remove(self, backup: Backup) -> None:
        """Take one away."""

    def look_into(self, backup: Backup) -> Look:
        """Say what one holds, after checking that it is whole."""

    def put_back(self, backup: Backup, now: datetime) -> Path | None:
        """Put one in the place of the store."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The backups that are there, newest first, when the next one is due, and why none can be written where so."""

    backups: tuple[Backup, ...]
    next_due: datetime
    trouble: str = ""
    can_be_put_back: bool = True


class Backups:
    """Keeps copies of the store; runs on a lane of its own, so that nobody waits for it."""

    def __init__(self, store: Path, clock: Clock, plan: BackupPlan = _USUAL, *, server: str = "") -> None:
        """Work beside a file; for a server (postgresql://…) in the folder beside the file that stands for it."""
        self._folder: Folder = BackupFolder(store)
        if server:
            self._folder = ServerBackupFolder(server, store.with_name(f"{store.stem}-backups"))
        self._ballast = Ballast(store)
        self._is_on_server = bool(server)
        self._trouble = ""
        self._clock = clock
        self._plan = plan

    def write_if_due(self) -> Backup | None:
        """Write a backup when the last one is old enough, and take away those the plan does not keep.

        Room that was given up for a full disk is taken again, once there is some. What hinders a server's backups is
        told with their list, not every minute anew.
        """
        if not self._is_on_server:
            self._ballast.lay()
        newest = next(iter(self._folder.all()), None)
        if not self._plan.is_due(newest.written_at if newest else None, self._clock()):
            return None
        try:
            return self.write()
        except Unavailable:
            if not self._is_on_server:
                raise
            return None

    def write(self) -> Backup:
        """Write a backup now, verify it, and take away those the plan does not keep."""
        try:
            written = self._folder.write(self._clock())
        except Unavailable as error:
            self._trouble = error.code
            raise
        self._trouble = ""
        there = self._folder.all()
        kept = self._plan.kept((one.written_at for one in there), self._clock())
        for backup in there:
            if backup.written_at not in kept:
                self._folder.remove(backup)
        return written

    def kept(self) -> Kept:
        """Give what is there; nothing is opened for it."""
        there = self._folder.all()
        now = self._clock()
        due = there[0].written_at + self._plan.every if there else now
        return Kept(there, due, self._trouble or getattr(self._folder, "trouble", ""), not self._is_on_server)

    def look_into(self, backup: Backup) -> Look:
        """Say what a backup holds and until when, after checking that it is whole."""
        return self._folder.look_into(backup)

    def put_back(self, file: Path) -> Path | None:
        """Put the backup of a file in the place of the store; give where the store went that was there.

        Raise Missing where the file is none of the backups, Unavailable where it is damaged, Refused on a server.
        """
        backup = next((one for one in self._folder.all() if one.file == file), None)
        if backup is None:
            raise Missing("no_backup", path=file.name)
        return self._folder.put_back(backup, self._clock())
