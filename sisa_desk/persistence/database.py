"""The connection to the store: its safety settings, its transactions, and the sorting of its errors."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import CodedError, InvalidInput, Refused, SlotTaken, Unavailable
from sisa_desk.persistence.transaction import Transaction

#: "SiSA" in ASCII: tells our files from other people's.
APPLICATION_ID = 0x53695341
BUSY_TIMEOUT_MS = 2000
_PRAGMAS = (
    # First of all: with the driver's own five seconds a locked file would make its first user wait that long.
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
_READING = "sisa_reading"
_CAUSES = {
    "is full": "disk_full",
    "readonly": "read_only",
    "read-only": "read_only",
    "locked": "locked",
    "malformed": "damaged",
    "not a database": "damaged",
    "unable to open": "cannot_open",
}


class Database:
    """One store, opened once; every command is one transaction."""

    def __init__(self, address: str, clock: Clock, operator: str = "") -> None:
        """Prepare the engine; nothing is opened before the first use."""
        self.address = address
        self.clock = clock
        self.operator = operator
        self.engine = sa.create_engine(address, hide_parameters=True)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _set_pragmas)
            event.listen(self.engine, "begin", _begin)

    @classmethod
    def in_file(cls, path: Path, clock: Clock, operator: str = "") -> Database:
        """Open an embedded SQLite file."""
        return cls(f"sqlite:///{path}", clock, operator)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Do one command: everything or nothing; a second writer waits for the first."""
        with _sorted_errors(), self.engine.begin() as connection:
            yield Transaction(connection, now=self.clock(), operator=self.operator)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Answer one question from one consistent view, without holding up writers."""
        with _sorted_errors(), self.engine.connect() as connection:
            quiet = connection.execution_options(**{_READING: True})
            with quiet.begin():
                yield Transaction(quiet, now=self.clock(), operator=self.operator)

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: sa.Connection) -> None:
    # The driver would open the transaction only before the first write, so that a check runs outside of it.
    reading = connection.get_execution_options().get(_READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


@contextmanager
def _sorted_errors() -> Iterator[None]:
    """Sort what the store says into "a rule says no", "not now" and real bugs; once, here."""
    try:
        yield
    except CodedError:
        raise
    except IntegrityError as error:
        raise _broken_rule(error) from error
    except OperationalError as error:
        raise Unavailable(_cause(error)) from error
    except DBAPIError as error:
        cause = _cause(error)
        if cause == "store_unavailable":
            raise
        raise Unavailable(cause) from error
    except sqlite3.DatabaseError as error:  # said while a connection was being opened, before SQLAlchemy listens
        raise Unavailable(cause_of(error)) from error


def _broken_rule(error: IntegrityError) -> Exception:
    said = str(error.orig)
    if "no_double_booking" in said:
        return SlotTaken("slot_taken")
    if "no_end_without_reason" in said:
        return InvalidInput("reason_missing", field="unfilled_reason")
    if "uq_offers_ringing" in said or "offers.interpreter_id" in said:
        return Refused("being_rung")
    if "FOREIGN KEY" in said.upper():
        return Refused("still_in_use")
    if re.search("UNIQUE|PRIMARY KEY|duplicate key", said):
        return Refused("already_there")
    return error


def _cause(error: DBAPIError) -> str:
    return cause_of(error.orig)


def cause_of(error: BaseException | None) -> str:
    """Give the code for what the store said."""
    said = str(error).lower()
    return next((code for word, code in _CAUSES.items() if word in said), "store_unavailable")
