"""The store and its transactions: an embedded file or a database on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import local

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.persistence.acting import Acting
from sisa_desk.persistence.audit import seal
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import BUSY_TIMEOUT_MS, FOR_READING, engine_for
from sisa_desk.persistence.holding import for_commands
from sisa_desk.persistence.line import Line
from sisa_desk.persistence.speakers import keep_up_later
from sisa_desk.persistence.stamps import RememberedSpeakers
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.persistence.turns import Turns
from sisa_desk.persistence.vocabulary import Vocabulary


class Database:
    """One store, opened once; every command is one transaction."""

    def __init__(
        self,
        address: str,
        clock: Clock,
        operator: str = "",
        engine: sa.Engine | None = None,
        line: Line | None = None,
    ) -> None:
        """Prepare the engine, unless there is one already; nothing is opened before the first use."""
        self.address = address
        self.clock = clock
        self.operator = operator
        self.engine = engine or engine_for(address)
        self._vocabulary = Vocabulary()
        self._turn = _turns_for(self.engine)
        self._acting = local()
        #: A copy that stands in while the server is away, and whether it does.
        self.stand_in: Database | None = None
        self.is_away = False
        #: The line to the server, where there is one.
        self.line = line or (Line(self.engine) if self.engine.dialect.name == "postgresql" else None)
        self._speakers = RememberedSpeakers()

    @classmethod
    def in_file(cls, path: Path, clock: Clock, operator: str = "") -> Database:
        """Open an embedded SQLite file."""
        return cls(f"sqlite:///{path}", clock, operator)

    def beside(self) -> Database:
        """Give another way to the same store, which goes to the server even while the copy stands in."""
        return Database(self.address, self.clock, self.operator, self.engine, self.line)

    @contextmanager
    def acting(self, command: Acting | None) -> Iterator[None]:
        """Carry out what follows in this thread in the stead of a command that was given earlier, or elsewhere too."""
        self._acting.command = command
        try:
            yield
        finally:
            self._acting.command = None

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Do one command: everything or nothing; who decides about the same records waits for it."""
        with self._store._command(getattr(self._acting, "command", None)) as tx:  # noqa: SLF001 - another of its kind
            yield tx

    @contextmanager
    def _command(self, acting: Acting | None) -> Iterator[Transaction]:
        with sorted_complaints(), self._turn(), self.engine.connect() as connection:
            connection.execution_options(**for_commands(self.engine.dialect.name), **keep_up_later())
            with connection.begin():
                if acting is not None:
                    acting.note(connection)
                # What somebody did past the program carries nobody's name.
                seal(connection, self.clock(), "")
                # What this command teaches may yet be taken back: it is not for the others.
                begun = self._begun(connection, self._vocabulary.copy(), acting)
                yield begun
                begun.settle()
                seal(connection, self.clock(), self.operator)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Answer one question from one consistent view, without holding up writers."""
        with self._store._question() as tx:  # noqa: SLF001 - another of its kind
            yield tx

    @contextmanager
    def _question(self) -> Iterator[Transaction]:
        with sorted_complaints(), self.engine.connect() as connection:
            connection.execution_options(**FOR_READING[self.engine.dialect.name])
            with connection.begin():
                yield self._begun(connection, self._vocabulary)

    @property
    def _store(self) -> Database:
        return self.stand_in if self.is_away and self.stand_in is not None else self

    def _begun(self, connection: sa.Connection, vocabulary: Vocabulary, acting: Acting | None = None) -> Transaction:
        return Transaction(
            connection,
            now=acting.at if acting else self.clock(),
            operator=acting.operator if acting else self.operator,
            vocabulary=vocabulary,
            remembered=self._speakers,
            make_id=acting.new_id if acting else None,
        )

    def close(self) -> None:
        """Give every connection back."""
        if self.stand_in is not None:
            self.stand_in.close()
        if self.line is not None:
            self.line.close()
        self.engine.dispose()


def _turns_for(engine: sa.Engine) -> Callable[[], AbstractContextManager[None]]:
    """Give what lets a command wait for its turn; a server has a queue of its own."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return nullcontext
    return Turns(Path(engine.url.database), BUSY_TIMEOUT_MS / 1000).turn
