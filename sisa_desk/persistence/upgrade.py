"""Opening a store: a new one is set up, an older one upgraded after a backup, a newer or foreign one left alone."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Refused, Unavailable
from sisa_desk.files import settle_folder
from sisa_desk.persistence import audit_triggers, seals
from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.persistence.complaints import cause_of
from sisa_desk.persistence.connections import APPLICATION_ID, BUSY_TIMEOUT_MS
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.holders import holder_of

#: The schema this program writes; it is the number of the newest revision in migrations/versions.
SCHEMA_VERSION = 10
#: Where the revisions are; tests lead it to a folder with more of them.
MIGRATIONS = Path(__file__).with_name("migrations")
#: Another desk that sets the same file up at this moment is waited for.
_SET_UP_PATIENCE_MS = 10_000


_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says about itself before anything is read from it."""

    application_id: int
    version: int
    tables: int

    @property
    def is_empty(self) -> bool:
        """Say whether the file is a database with nothing in it."""
        return self.tables == 0 and self.version == 0


def open_database(path: Path, clock: Clock, operator: str = "", *, accepts_incomplete: bool = False) -> Database:
    """Open the embedded file, setting it up or upgrading it first.

    Raise Refused for what is not ours, Unavailable where it is damaged, incomplete, missing or out of reach. A copy
    that is known to be incomplete is opened where that is accepted; what may not be written is opened for reading.
    """
    try:
        return _opened(path, clock, operator, accepts_incomplete=accepts_incomplete)
    except Unavailable as error:
        if error.code == "locked":
            raise Unavailable("locked", path=path.name, holder=holder_of(path)) from error
        raise


def _opened(path: Path, clock: Clock, operator: str, *, accepts_incomplete: bool) -> Database:
    _must_be_there(path)
    is_incomplete = _is_incomplete(path, accepts_it=accepts_incomplete)
    header = read_header(path)
    if header is not None and not header.is_empty:
        _must_be_ours(header, path)
    is_current = header is not None and header.version == SCHEMA_VERSION
    if is_current and not may_be_written(path):
        return _for_reading(path, clock, operator)
    if not is_current:
        _set_up(path, header, clock)
    elif is_incomplete:
        seals.call_complete(path)
    return _for_work(path, clock, operator)


def may_be_written(path: Path) -> bool:
    """Say whether a file and the folder it lies in may be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _must_be_there(path: Path) -> None:
    # Where there are backups there was a store: a new one in its place would look as if everything were lost.
    if not path.exists() and BackupFolder(path).all():
        raise Unavailable("store_missing", path=path.name)


def _is_incomplete(path: Path, *, accepts_it: bool) -> bool:
    try:
        seals.examine(path)
    except OSError as error:
        raise Unavailable("cannot_open", path=path.name) from error
    except Unavailable as error:
        if error.code != "incomplete_copy" or not accepts_it:
            raise
        seals.check(path)
        return True
    return False


def _for_work(path: Path, clock: Clock, operator: str) -> Database:
    try:
        seals.begin_work(path)
    except OSError as error:
        raise Unavailable(cause_of(error), path=path.name) from error
    return Database.in_file(path, clock, operator)


def _for_reading(path: Path, clock: Clock, operator: str) -> Database:
    log = seals.log_of(path)
    if log.exists() and log.stat().st_size:
        # What is in the log cannot be read without writing beside it.
        raise Unavailable("read_only_unfinished", path=path.name)
    return Database.in_file(path, clock, operator, is_read_only=True)


def read_header(path: Path) -> Header | None:
    """Read the header without changing a byte; None when there is no file yet."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        if not _begins_like_sqlite(path):
            raise Refused("not_a_database", path=path.name)
        # A log or a journal may hold the header. Without one the file is read alone, which leaves no files beside it.
        has_companion = any(path.with_name(f"{path.name}-{kind}").exists() for kind in ("wal", "journal"))
        address = f"{path.resolve().as_uri()}?mode=ro{'' if has_companion else '&immutable=1'}"
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
            return Header(
                application_id=_pragma(connection, "application_id"),
                version=_pragma(connection, "user_version"),
                tables=connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0],
            )
    except OSError as error:
        raise Unavailable("cannot_open", path=path.name) from error
    except sqlite3.OperationalError as error:
        raise Unavailable(cause_of(error), path=path.name) from error
    except sqlite3.DatabaseError as error:
        raise _unreadable(error, path) from error


def _begins_like_sqlite(path: Path) -> bool:
    # SQLite itself takes a file of a few letters for an empty store and would write over it.
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _unreadable(error: sqlite3.DatabaseError, path: Path) -> Refused | Unavailable:
    """Tell a photo under our name from a store of ours that is damaged."""
    if "not a database" in str(error):
        return Refused("not_a_database", path=path.name)
    return Unavailable(cause_of(error), path=path.name)


def back_up(path: Path, into: Path) -> Path:
    """Write a compact copy of a store that is complete in one file; it gets its name once it is whole."""
    into.parent.mkdir(parents=True, exist_ok=True)
    unfinished = into.with_name(f"{into.name}.unfinished")
    for ending in ("", "-journal"):
        unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
    unfinished.replace(into)
    settle_folder(into.parent)
    return into


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _must_be_ours(header: Header, path: Path) -> None:
    if header.application_id != APPLICATION_ID:
        raise Refused("foreign_file", path=path.name)
    if header.version > SCHEMA_VERSION:
        raise Refused("newer_file", path=path.name, version=header.version, known=SCHEMA_VERSION)


def _set_up(path: Path, header: Header | None, clock: Clock) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if header is not None and not header.is_empty:
            # Between the upgrade and the work that follows there may be no log beside the file, and none is missing.
            seals.call_complete(path)
            back_up(path, path.with_name(f"{path.stem}-before-{SCHEMA_VERSION}-{clock():%Y%m%d-%H%M%S}{path.suffix}"))
        engine = _plain_engine(f"sqlite:///{path}")
        try:
            with engine.begin() as connection:
                upgrade(connection)
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
        finally:
            engine.dispose()
    except sa.exc.OperationalError as error:
        raise Unavailable(_cause_of_no_set_up(error.orig), path=path.name) from error
    except (OSError, sqlite3.OperationalError) as error:
        raise Unavailable(_cause_of_no_set_up(error), path=path.name) from error


def _cause_of_no_set_up(error: BaseException | None) -> str:
    cause = cause_of(error)
    return "cannot_open" if cause == "store_unavailable" else cause


def upgrade(connection: sa.Connection, revision: str = "head") -> None:
    """Bring an open connection to a revision, inside its transaction."""
    # Alembic costs 300 ms to import: only who upgrades pays for it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    # What an upgrade does to old rows is nobody's change, and a table that is made anew loses its triggers.
    audit_triggers.lift(connection)
    command.upgrade(config, revision)
    if revision == "head":
        audit_triggers.lay(connection)
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise Refused("upgrade_left_orphans")


def _plain_engine(address: str) -> sa.Engine:
    engine = sa.create_engine(address, hide_parameters=True)

    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={_SET_UP_PATIENCE_MS}")
        connection.execute("PRAGMA synchronous=EXTRA")
        # Batch mode drops and renames tables: with this pragma on it would silently delete child rows.
        connection.execute("PRAGMA foreign_keys=OFF")

    def begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine
