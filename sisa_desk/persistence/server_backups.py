"""Backups of a server: written by PostgreSQL's own pg_dump, verified by restoring them into a database of their own.

The password travels in the environment, never among the arguments, which every user of the computer can read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.domain.errors import Refused, Unavailable
from sisa_desk.files import settle_folder
from sisa_desk.persistence.backup_files import COUNTED, Backup, Look, backup_in, describe, listed, named, take_away
from sisa_desk.persistence.complaints import cause_of
from sisa_desk.persistence.seals import file_digest

_SUFFIX = ".dump"
_DEBIAN = Path("/usr/lib/postgresql")
_LONGEST_SECONDS = 1800
#: Sees one moment while others write, and lets pg_dump see the same.
_ONE_VIEW = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
#: Every row counts, in whatever order the rows come; the zone is that of the session.
_SUM = """
    SELECT count(*), coalesce(sum(('x' || substr(md5(one::text), 1, 16))::bit(64)::bigint::numeric), 0) FROM "{}" AS one
"""
_MAY_MAKE_DATABASES = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"


def tool(name: str) -> str:
    """Give the path of one of PostgreSQL's programs, the newest that is installed; nothing where there is none."""
    installed = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda file: int(file.parent.parent.name))
    return str(installed[-1]) if installed else shutil.which(name) or ""


class ServerBackupFolder:
    """The backups of the database at an address, in a folder of this computer."""

    def __init__(self, address: str, folder: Path) -> None:
        """Take the address (postgresql://…); the folder is made with the first backup."""
        self._url = sa.make_url(address)
        self.folder = folder
        self._stem = str(self._url.database)

    @property
    def trouble(self) -> str:
        """Say why nothing can be written here: a code; nothing where it can."""
        return "" if tool("pg_dump") and tool("pg_restore") else "no_pg_dump"

    def write(self, now: datetime) -> Backup:
        """Write a backup and verify it at once; raise Unavailable where it cannot be written or is not the same.

        Where the login may not make a database to restore into, the backup is kept and counts as not verified.
        """
        if self.trouble:
            raise Unavailable(self.trouble)
        file = named(self.folder, self._stem, _SUFFIX, now)
        unfinished = file.with_suffix(".unfinished")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            digest = self._dump(unfinished)
            describe(file, digest=self._verified(unfinished, digest), seal=file_digest(unfinished))
            unfinished.replace(file)
            settle_folder(self.folder)
        except OSError as error:
            raise Unavailable("disk_full" if error.errno == 28 else "cannot_write", path=self.folder.name) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return backup_in(file)

    def all(self) -> tuple[Backup, ...]:
        """Give the backups that are there, newest first."""
        return listed(self.folder, self._stem, _SUFFIX)

    def remove(self, backup: Backup) -> None:
        """Take a backup away."""
        take_away(backup)

    def look_into(self, backup: Backup) -> Look:
        """Restore a backup into a database of its own and count what is in it; raise Unavailable for a damaged one."""
        if backup.seal and file_digest(backup.file) != backup.seal:
            raise Unavailable("backup_damaged", path=backup.file.name)
        with self._restored(backup.file) as connection:
            tables = set(connection.exec_driver_sql(_TABLES).scalars())
            counts = {name: _count(connection, name) for name in COUNTED if name in tables}
            last = connection.exec_driver_sql("SELECT max(at) FROM traces").scalar() if "traces" in tables else None
        return Look(counts, last)

    def put_back(self, backup: Backup, now: datetime) -> Path | None:
        """Refuse: other desks work on the server, and who runs it puts a backup back with pg_restore."""
        raise Refused("restore_on_server", file=str(backup.file))

    def _dump(self, into: Path) -> str:
        """Have a dump written and every row counted in the same moment; give the digest of the rows."""
        with _connected(self._url) as connection:
            connection.exec_driver_sql(_ONE_VIEW)
            moment = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one()
            self._run("pg_dump", "--format=custom", f"--snapshot={moment}", f"--file={into}", url=self._url)
            digest = _digest(connection)
            connection.exec_driver_sql("ROLLBACK")
        with into.open("rb") as file:
            os.fsync(file.fileno())
        return digest

    def _verified(self, dump: Path, wanted: str) -> str:
        with _connected(self._url) as connection:
            if not connection.exec_driver_sql(_MAY_MAKE_DATABASES).scalar():
                return ""
        with self._restored(dump) as copy:
            if _digest(copy) != wanted:
                raise Unavailable("backup_damaged", path=dump.name)
        return wanted

    @contextmanager
    def _restored(self, dump: Path) -> Iterator[sa.Connection]:
        """Restore a dump into a new database beside the store, and drop it afterwards."""
        name = f"sisa_check_{os.getpid()}_{dump.stem[-15:].replace('-', '_')}"
        scratch = self._url.set(database=name)
        with _connected(self._url) as connection:
            connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}"')
            connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE template0')
            try:
                self._run("pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", str(dump), url=scratch)
                with _connected(scratch) as copy:
                    yield copy
            finally:
                connection.exec_driver_sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, program: str, *arguments: str, url: sa.URL) -> None:
        """Run one of PostgreSQL's programs; what it says may hold values of rows, so it is not passed on."""
        open_address = url.set(password=None, query={}).render_as_string()
        command = [tool(program), "--no-password", f"--dbname={open_address}", *arguments]
        try:
            subprocess.run(command, env=_environment(url), capture_output=True, check=True, timeout=_LONGEST_SECONDS)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            raise Unavailable("dump_failed", program=program) from None


def _environment(url: sa.URL) -> Mapping[str, str]:
    named = {f"PG{name.upper()}": str(value) for name, value in url.query.items() if name in {"host", "sslmode"}}
    root = {"PGSSLROOTCERT": str(url.query["sslrootcert"])} if "sslrootcert" in url.query else {}
    password = {"PGPASSWORD": url.password} if url.password else {}
    return os.environ | named | root | {name: str(value) for name, value in password.items()}


@contextmanager
def _connected(url: sa.URL) -> Iterator[sa.Connection]:
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool, hide_parameters=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SET timezone = 'UTC'")
            yield connection
    except sa.exc.DBAPIError as error:
        raise Unavailable(cause_of(error.orig)) from error
    finally:
        engine.dispose()


def _digest(connection: sa.Connection) -> str:
    """Give what every row of every table comes to."""
    tables = connection.exec_driver_sql(_TABLES).scalars().all()
    sums = [(name, *connection.exec_driver_sql(_SUM.format(name)).one()) for name in tables]
    return " ".join(f"{name}:{rows}:{total}" for name, rows, total in sums)


def _count(connection: sa.Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
