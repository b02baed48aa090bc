"""The store and its transactions: an embedded file or a database on a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence import seals
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import FOR_READING, engine_for
from sisa_desk.persistence.holders import holder_of
from sisa_desk.persistence.holding import for_commands
from sisa_desk.persistence.stamps import RememberedSpeakers
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.persistence.vocabulary import Vocabulary

_FILE = "sqlite:///"


class Database:
    """One store, opened once; every command is one transaction."""

    def __init__(self, address: str, clock: Clock, operator: str = "", *, is_read_only: bool = False) -> None:
        """Prepare the engine; nothing is opened before the first use."""
        self.address = address
        self.clock = clock
        self.operator = operator
        self.is_read_only = is_read_only
        self.engine = engine_for(address, is_read_only=is_read_only)
        self._vocabulary = Vocabulary()
        self._speakers = RememberedSpeakers()

    @classmethod
    def in_file(cls, path: Path, clock: Clock, operator: str = "", *, is_read_only: bool = False) -> Database:
        """Open an embedded SQLite file."""
        return cls(f"{_FILE}{path}", clock, operator, is_read_only=is_read_only)

    @property
    def file(self) -> Path | None:
        """Give the file everything is in; None where the store is on a server."""
        return Path(self.address.removeprefix(_FILE)) if self.address.startswith(_FILE) else None

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Do one command: everything or nothing; who decides about the same records waits for it."""
        with self._helping(), sorted_complaints(), self.engine.connect() as connection:
            connection.execution_options(**for_commands(self.engine.dialect.name))
            with connection.begin():
                # What this command teaches may yet be taken back: it is not for the others.
                begun = self._begun(connection, self._vocabulary.copy())
                yield begun
                begun.settle()

    @contextmanager
    def _helping(self) -> Iterator[None]:
        """Say who holds the file; free what is kept for a full disk, so that who tries again succeeds."""
        try:
            yield
        except Unavailable as error:
            if self.file is not None and error.code == "locked":
                raise Unavailable("locked", holder=holder_of(self.file)) from error
            if self.file is not None and error.code == "disk_full":
                Ballast(self.file).release()
            raise

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
        """Give every connection back; a file that nobody else has open is sealed."""
        file = None if self.is_read_only else self.file
        if file is not None:
            seals.announce_end(file)
        self.engine.dispose()
        if file is not None:
            seals.close_up(file)
