"""How the connections to each kind of store are made safe, and how their transactions begin."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext

from sisa_desk.domain.errors import InvalidInput

#: "SiSA" in ASCII: tells our files from other people's.
APPLICATION_ID = 0x53695341
#: How long a command waits for another one before it is refused.
BUSY_TIMEOUT_MS = 2000
_AGAIN_SECONDS = 0.01
_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
#: A server that does not answer must be noticed while the caller is still on the phone.
_PATIENCE = {
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": "SiSA Desk",
}
_SESSION = {
    "timezone": "UTC",
    "lock_timeout": 3_000,
    "statement_timeout": 10_000,
    "idle_in_transaction_session_timeout": 30_000,
}
_FULL = "verify-full"
#: Where libpq looks for the authorities a workplace trusts; without that file those of the system are asked.
_OWN_AUTHORITIES = Path("~/.postgresql/root.crt")
_READING = "sisa_reading"
#: What turns a connection into one that only answers questions, from one consistent view.
FOR_READING: Mapping[str, Mapping[str, Any]] = {
    "sqlite": {_READING: True},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}


def is_server(address: str) -> bool:
    """Say whether an address leads to a PostgreSQL server."""
    return address.startswith("postgresql://")


def engine_for(address: str, *, is_read_only: bool = False) -> sa.Engine:
    """Prepare the engine for an address; nothing is opened before the first use."""
    if is_server(address):
        return _server_engine(address)
    return _reading_engine(address) if is_read_only else _file_engine(address)


def _reading_engine(address: str) -> sa.Engine:
    """Prepare reading a file that may not be written: nothing is laid beside it, and nobody else changes it."""
    path = Path(address.removeprefix("sqlite:///")).resolve().as_uri()

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA trusted_schema=OFF")
        return connection

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool, hide_parameters=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _file_engine(address: str) -> sa.Engine:
    engine = sa.create_engine(address, hide_parameters=True)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    # First of all: with the driver's own five seconds a locked file would make its first user wait that long.
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    _lay_out_log(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _lay_out_log(connection: sqlite3.Connection) -> None:
    """Switch the header of a closed file to "there is a log"; who does so at the same moment is waited for.

    SQLite itself does not wait here, because two that wait for each other would do so for ever.
    """
    # After a power cut an old journal must not take the switch back.
    connection.execute("PRAGMA synchronous=EXTRA")
    until = monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(_AGAIN_SECONDS)
        else:
            return


def _begin(connection: sa.Connection) -> None:
    # The driver would open the transaction only before the first write, so that a check runs outside of it.
    reading = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _server_engine(address: str) -> sa.Engine:
    session = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
    engine = sa.create_engine(
        address,
        hide_parameters=True,
        # A server that was started anew must not cost the first call of the day.
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
        connect_args={**_PATIENCE, **_encrypted(sa.make_url(address)), "options": session},
    )
    event.listen(engine, "handle_error", forget_values)
    return engine


def _encrypted(url: sa.URL) -> Mapping[str, str]:
    """Give what makes the way to a server safe: whoever sits on the wire must not be able to pass for it.

    Nothing less than comparing its certificate and its name does that; on the local socket libpq leaves it out by
    itself, wherever its host comes from. Raise InvalidInput for an address that asks for less.
    """
    asked = url.query.get("sslmode", _FULL)
    if asked != _FULL:
        raise InvalidInput("weak_encryption", field="address", value=str(asked))
    known = {} if "sslrootcert" in url.query or _OWN_AUTHORITIES.expanduser().exists() else {"sslrootcert": "system"}
    # libpq takes an encryption by Kerberos instead where it can; it does not compare names.
    return {"sslmode": _FULL, "gssencmode": "disable", **known}


def forget_values(context: ExceptionContext) -> None:
    """Cut the details off what a server says: they repeat the values of the row."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args:
            error.args = (str(error.args[0]).partition("\nDETAIL")[0], *error.args[1:])
