"""The store and its transactions: an embedded file or a database on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import local

import sqlalchemy as sa

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence import seals
from sisa_desk.persistence.acting import Acting
from sisa_desk.persistence.audit import seal
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.complaints import sorted_complaints
from sisa_desk.persistence.connections import BUSY_TIMEOUT_MS, FOR_READING, engine_for
from sisa_desk.persistence.holders import holder_of
from sisa_desk.persistence.holding import for_commands
from sisa_desk.persistence.line import Line
from sisa_desk.persistence.speakers import keep_up_later
from sisa_desk.persistence.stamps import RememberedSpeakers
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.persistence.turns import Turns
from sisa_desk.persistence.vocabulary import Vocabulary

_FILE = "sqlite:///"


class Database:
    """One store, opened once; every command is one transaction."""

    def __init__(
        self,
        address: str,
        clock: Clock,
        operator: str = "",
        engine: sa.Engine | None = None,
        line: Line | None = None,
        *,
        is_read_only: bool = False,
    ) -> None:
        """Prepare the engine, unless there is one already; nothing is opened before the first use."""
        self.address = address
        self.clock = clock
        self.operator = operator
        self.is_read_only = is_read_only
        self.engine = engine or engine_for(address, is_read_only=is_read_only)
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
    def in_file(cls, path: Path, clock: Clock, operator: str = "", *, is_read_only: bool = False) -> Database:
        """Open an embedded SQLite file."""
        return cls(f"{_FILE}{path}", clock, operator, is_read_only=is_read_only)

    @property
    def file(self) -> Path | None:
        """Give the file everything is in; None where the store is on a server."""
        return Path(self.address.removeprefix(_FILE)) if self.address.startswith(_FILE) else None

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
        with self._helping(), sorted_complaints(), self._turn(), self.engine.connect() as connection:
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
        """Give every connection back; a file that nobody else has open is sealed."""
        if self.stand_in is not None:
            self.stand_in.close()
        if self.line is not None:
            self.line.close()
        file = None if self.is_read_only else self.file
        if file is not None:
            seals.announce_end(file)
        self.engine.dispose()
        if file is not None:
            seals.close_up(file)


def _turns_for(engine: sa.Engine) -> Callable[[], AbstractContextManager[None]]:
    """Give what lets a command wait for its turn; a server has a queue of its own."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        return nullcontext
    return Turns(Path(engine.url.database), BUSY_TIMEOUT_MS / 1000).turn
