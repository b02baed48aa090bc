"""Backups: written by themselves, verified at once, kept as long as the plan says, looked into and put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sisa_desk.domain.backups import BackupPlan
from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Missing
from sisa_desk.persistence.backups import Backup, BackupFolder, Look, look_into, put_back
from sisa_desk.persistence.ballast import Ballast

__all__ = ["Backup", "Backups", "Look"]


_USUAL = BackupPlan()


@dataclass(frozen=True, slots=True)
class Kept:
    """The backups that are there, newest first, and when the next one is due."""

    backups: tuple[Backup, ...]
    next_due: datetime


class Backups:
    """Keeps copies of the embedded file; runs on a lane of its own, so that nobody waits for it."""

    def __init__(self, store: Path, clock: Clock, plan: BackupPlan = _USUAL) -> None:
        """Work beside a store."""
        self._folder = BackupFolder(store)
        self._ballast = Ballast(store)
        self._clock = clock
        self._plan = plan

    def write_if_due(self) -> Backup | None:
        """Write a backup when the last one is old enough, and take away those the plan does not keep.

        Room that was given up for a full disk is taken again, once there is some.
        """
        self._ballast.lay()
        newest = next(iter(self._folder.all()), None)
        if not self._plan.is_due(newest.written_at if newest else None, self._clock()):
            return None
        return self.write()

    def write(self) -> Backup:
        """Write a backup now, verify it, and take away those the plan does not keep."""
        written = self._folder.write(self._clock())
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
        return Kept(there, there[0].written_at + self._plan.every if there else now)

    def look_into(self, backup: Backup) -> Look:
        """Say what a backup holds and until when, after checking that it is whole."""
        return look_into(backup)

    def put_back(self, file: Path) -> Path | None:
        """Put the backup of a file in the place of the store; give where the store went that was there.

        Raise Missing where the file is none of the backups, Unavailable where it is damaged.
        """
        backup = next((one for one in self._folder.all() if one.file == file), None)
        if backup is None:
            raise Missing("no_backup", path=file.name)
        return put_back(backup, self._folder.store, self._clock())
