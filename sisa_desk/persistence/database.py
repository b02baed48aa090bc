"""The store and its transactions: an embedded file or a database on a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.persistence.audit import seal
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import FOR_READING, engine_for
from sisa_desk.persistence.holding import for_commands
from sisa_desk.persistence.stamps import RememberedSpeakers
from sisa_desk.persistence.transaction import Transaction
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
        self._speakers = RememberedSpeakers()

    @classmethod
    def in_file(cls, path: Path, clock: Clock, operator: str = "") -> Database:
        """Open an embedded SQLite file."""
        return cls(f"sqlite:///{path}", clock, operator)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Do one command: everything or nothing; who decides about the same records waits for it."""
        with sorted_complaints(), self.engine.connect() as connection:
            connection.execution_options(**for_commands(self.engine.dialect.name))
            with connection.begin():
                # What somebody did past the program carries nobody's name.
                seal(connection, self.clock(), "")
                # What this command teaches may yet be taken back: it is not for the others.
                begun = self._begun(connection, self._vocabulary.copy())
                yield begun
                begun.settle()
                seal(connection, self.clock(), self.operator)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Answer one question from one consistent view, without holding up writers."""
        with sorted_complaints(), self.engine.connect() as connection:
            connection.execution_options(**FOR_READING[self.engine.dialect.name])
            with connection.begin():
                yield self._begun(connection, self._vocabulary)

    def _begun(self, connection: sa.Connection, vocabulary: Vocabulary) -> Transaction:
        return Transaction(
            connection,
            now=self.clock(),
            operator=self.operator,
            vocabulary=vocabulary,
            remembered=self._speakers,
        )

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()
