"""Copies of the embedded file: each whole in one file, compared with the store row by row, told from damaged ones."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from sisa_desk.domain.errors import Unavailable
from sisa_desk.files import settle_folder
from sisa_desk.persistence.backup_files import (
    COUNTED,
    STAMP,
    Backup,
    Look,
    backup_in,
    describe,
    listed,
    named,
    take_away,
)
from sisa_desk.persistence.complaints import cause_of
from sisa_desk.persistence.connections import APPLICATION_ID
from sisa_desk.persistence.seals import close_up, file_digest, must_be_whole

__all__ = ["Backup", "BackupFolder", "Look", "look_into", "put_back", "verify"]

#: What belongs to a store and lies beside it.
_COMPANIONS = ("-wal", "-journal", "-seal")


class BackupFolder:
    """The backups of one store, in a folder beside it."""

    def __init__(self, store: Path, folder: Path | None = None) -> None:
        """Take the file of the store; the folder is made with the first backup."""
        self.store = store
        self.folder = folder or store.with_name(f"{store.stem}-backups")

    def write(self, now: datetime) -> Backup:
        """Write a backup and verify it at once; raise Unavailable where it cannot be written or is not the same.

        A backup that failed its check is not left behind.
        """
        file = named(self.folder, self.store.stem, self.store.suffix, now)
        unfinished = file.with_suffix(".unfinished")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            digest = _copied(self.store, unfinished)
            # Its description first: a backup without one counts as not checked.
            describe(file, digest=digest, seal=file_digest(unfinished))
            unfinished.replace(file)
            settle_folder(self.folder)
        except (OSError, sqlite3.Error) as error:
            raise Unavailable(_cause(error), path=self.folder.name) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return backup_in(file)

    def all(self) -> tuple[Backup, ...]:
        """Give the backups that are there, newest first; files of other names are none of ours."""
        return listed(self.folder, self.store.stem, self.store.suffix)

    def remove(self, backup: Backup) -> None:
        """Take a backup away with its description; one that is in use stays until the next time."""
        take_away(backup)

    def look_into(self, backup: Backup) -> Look:
        """Look inside a backup without changing it; raise Unavailable where it is damaged."""
        return look_into(backup)

    def put_back(self, backup: Backup, now: datetime) -> Path | None:
        """Put a backup in the place of the store; give where the store went that was there."""
        return put_back(backup, self.store, now)


def verify(backup: Backup) -> None:
    """Check that a backup is what it was when it was written; raise Unavailable ("backup_damaged") where it is not."""
    try:
        if backup.seal and file_digest(backup.file) != backup.seal:
            raise Unavailable("backup_damaged", path=backup.file.name)
        with closing(_opened(backup.file)) as copy:
            must_be_whole(copy)
            if backup.was_verified and _digest(copy) != backup.digest:
                raise Unavailable("backup_damaged", path=backup.file.name)
    except (OSError, sqlite3.Error) as error:
        raise Unavailable("backup_damaged", path=backup.file.name) from error


def look_into(backup: Backup) -> Look:
    """Look inside a backup without changing it: what it holds, and until when; raise Unavailable where it cannot be."""
    verify(backup)
    with closing(_opened(backup.file)) as copy:
        tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        counts = {name: _count(copy, name) for name in COUNTED if name in tables}
        (last,) = copy.execute("SELECT max(at) FROM traces").fetchone() if "traces" in tables else (None,)
    return Look(counts, datetime.fromtimestamp(last / 1e6, UTC) if last else None)


def put_back(backup: Backup, store: Path, now: datetime) -> Path | None:
    """Put a verified backup in the place of the store, which nobody may have open; give where the old one went.

    The copy is made beside the store, which gets a second name before the copy takes its place: whatever happens, both
    are there, whole.
    """
    verify(backup)
    beside = store.with_name(f"{store.stem}.restoring")
    aside = store.with_name(f"{store.stem}-replaced-{now.astimezone(UTC):{STAMP}}{store.suffix}")
    try:
        beside.unlink(missing_ok=True)
        _copied(backup.file, beside)
        if store.exists():
            _name_twice(store, aside)
        _strip(store)
        beside.replace(store)
        settle_folder(store.parent)
    except (OSError, sqlite3.Error) as error:
        raise Unavailable(_cause(error), path=store.name) from error
    close_up(store)
    return aside if aside.exists() else None


def _name_twice(store: Path, aside: Path) -> None:
    """Let the store be found aside too, with what lies beside it: together they are complete."""
    for ending in ("", *_COMPANIONS):
        part = store.with_name(store.name + ending)
        if part.exists():
            _second_name(part, aside.with_name(aside.name + ending))
    settle_folder(aside.parent)


def _second_name(file: Path, other: Path) -> None:
    other.unlink(missing_ok=True)
    try:
        other.hardlink_to(file)
    except OSError:  # not every file system can
        shutil.copyfile(file, other)


def _strip(store: Path) -> None:
    """Take away what belongs to the store of before: beside another file it would be taken for that one's log."""
    for ending in (*_COMPANIONS, "-shm"):
        store.with_name(store.name + ending).unlink(missing_ok=True)
    settle_folder(store.parent)


def _copied(store: Path, into: Path) -> str:
    """Copy a store as it is at one moment and compare every row; give the digest of all rows."""
    with closing(_opened(store)) as source, closing(sqlite3.connect(into)) as copy:
        # One transaction around the reading and the copying: both see the same moment, whatever others write.
        source.execute("BEGIN")
        wanted = _digest(source)
        source.backup(copy)
        source.execute("ROLLBACK")
        # A backup stands alone: no log beside it, and whole when the lights go out.
        copy.execute("PRAGMA journal_mode=DELETE")
        must_be_whole(copy)
        if _digest(copy) != wanted:
            raise sqlite3.DatabaseError("malformed: the copy is not the same")
    return wanted


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        connection.close()
        raise sqlite3.DatabaseError("file is not a database of ours")
    return connection


def _digest(connection: sqlite3.Connection) -> str:
    """Give the digest of every row of every table, whatever pages they lie on."""
    found = hashlib.sha256()
    for name, order in sorted(_tables(connection)):
        found.update(f"\x00{name}\x00".encode())
        for row in connection.execute(f'SELECT * FROM "{name}" {order}'):
            found.update(repr(row).encode())
    return found.hexdigest()


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Name the tables with rows of their own and how they are put in order; a search index follows from them."""
    listed = connection.execute("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    for name, has_no_rowid in listed:
        if not name.startswith("sqlite_"):
            yield name, "" if has_no_rowid else "ORDER BY rowid"


def _count(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])


def _cause(error: BaseException) -> str:
    said = cause_of(error)
    if isinstance(error, OSError) and error.errno == 28:
        return "disk_full"
    return "cannot_write" if said == "store_unavailable" else said
