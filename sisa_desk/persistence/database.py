"""The store and its transactions: an embedded file or a database on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import BUSY_TIMEOUT_MS, FOR_READING, engine_for
from sisa_desk.persistence.holding import for_commands
from sisa_desk.persistence.line import Line
from sisa_desk.persistence.speakers import keep_up_later, keep_up_now
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.persistence.turns import Turns
from sisa_desk.persistence.vocabulary import Vocabulary


class Database:
    """One store, opened once; every command is one transaction."""

    def __init__(self, address: str, clock: Clock, operator: str = "") -> None:
        """Prepare the engine; nothing is opened before the first use."""
        self.address = address
        self.clock = clock
        self.operator = operator
        self.engine = engine_for(address)
        self._vocabulary = Vocabulary()
        self._turn = _turns_for(self.engine)
        #: The line to the server, where there is one.
        self.line = Line(self.engine) if self.engine.dialect.name == "postgresql" else None

    @classmethod
    def in_file(cls, path: Path, clock: Clock, operator: str = "") -> Database:
        """Open an embedded SQLite file."""
        return cls(f"sqlite:///{path}", clock, operator)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Do one command: everything or nothing; who decides about the same records waits for it."""
        with sorted_complaints(), self._turn(), self.engine.connect() as connection:
            connection.execution_options(**for_commands(self.engine.dialect.name), **keep_up_later())
            with connection.begin():
                # What this command teaches may yet be taken back: it is not for the others.
                yield self._begun(connection, self._vocabulary.copy())
                keep_up_now(connection)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Answer one question from one consistent view, without holding up writers."""
        with sorted_complaints(), self.engine.connect() as connection:
            connection.execution_options(**FOR_READING[self.engine.dialect.name])
            with connection.begin():
                yield self._begun(connection, self._vocabulary)

    def _begun(self, connection: sa.Connection, vocabulary: Vocabulary) -> Transaction:
        return Transaction(connection, now=self.clock(), operator=self.operator, vocabulary=vocabulary)

    def close(self) -> None:
        """Give every connection back."""
        if self.line is not None:
            self.line.close()
        self.engine.dispose()


def _turns_for(engine: sa.Engine) -> Callable[[], AbstractContextManager[None]]:
    """Give what lets a command wait for its turn; a server has a queue of its own."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return nullcontext
    return Turns(Path(engine.url.database), BUSY_TIMEOUT_MS / 1000).turn
