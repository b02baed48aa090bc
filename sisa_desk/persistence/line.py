"""The line to a server: how long an answer may take, what others store, and when the line is broken and whole again."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from threading import Event as Flag
from threading import Thread
from time import monotonic
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event

from sisa_desk.domain.events import Event, Noun

log = logging.getLogger(__name__)
CHANNEL: Final = "sisa_desk"
#: Longer than the server itself lets a statement take: who is silent for so long is not there.
_PATIENCE_S: Final = 12.0
_HEARTBEAT_S: Final = 1.0
_HEARTBEAT_WITHIN_S: Final = 3.0
_SLOWEST_RETRY_S: Final = 1.0
#: After a line was broken nobody knows what was missed.
_EVERYTHING: Final = tuple(Event(noun, "changed") for noun in Noun)


class Line:
    """One desk's line to its server; where `is_lost`, nobody waits for an answer on it any more."""

    def __init__(self, engine: sa.Engine) -> None:
        """Stand on an engine; nothing is opened before `begin`."""
        self._engine = engine
        self.is_lost = False
        self.on_change: Callable[[], object] = _nobody_listens
        self._own: set[int] = set()
        self._heard: deque[Event] = deque()
        self._listens = Flag()
        self._is_closed = Flag()
        self._thread: Thread | None = None
        self._kind: Any = None
        event.listen(engine, "do_connect", self._connect)
        event.listen(engine, "close", lambda raw, _record: self._own.discard(raw.backend))

    def begin(self, within_s: float = _HEARTBEAT_WITHIN_S) -> None:
        """Listen from now on, on a thread of its own; what is stored after this returned is heard."""
        if self._thread is None:
            self._thread = Thread(target=self._keep_listening, name="line", daemon=True)
            self._thread.start()
            self._listens.wait(within_s)

    def news(self) -> tuple[Event, ...]:
        """Give what others stored since the last time, in order, each record once."""
        heard = []
        with suppress(IndexError):
            while True:
                heard.append(self._heard.popleft())
        return tuple(dict.fromkeys(heard))

    def tell_everything(self) -> None:
        """Have everything looked at again: it was last seen on another store."""
        self._heard.extend(_EVERYTHING)

    def close(self) -> None:
        """Listen no more."""
        self._is_closed.set()
        if self._thread is not None:
            self._thread.join(_HEARTBEAT_WITHIN_S)

    def lose(self) -> None:
        """Take the line for broken: whoever waits on it is told at once. The listener finds out when it is whole."""
        if not self.is_lost:
            self.is_lost = True
            log.warning("the line to the server is broken")
            self.on_change()

    # connections that do not wait for ever

    def _connect(self, dialect: Any, _record: object, arguments: Any, options: Any) -> Any:
        if self._kind is None:
            self._kind = _patient(dialect.loaded_dbapi, self)
        if self.is_lost:
            raise dialect.loaded_dbapi.OperationalError("the line is broken")
        connection = self._kind.connect(*arguments, **options)
        # Kept with it: a connection that broke does not tell any more.
        connection.backend = connection.info.backend_pid
        self._own.add(connection.backend)
        return connection

    # the listener

    def _keep_listening(self) -> None:
        failed = 0
        while not self._is_closed.is_set():
            try:
                with self._listening() as connection:
                    failed = 0
                    self._listen(connection)
            except (sa.exc.DBAPIError, self._engine.dialect.loaded_dbapi.Error, OSError):
                self.lose()
                failed += 1
                self._is_closed.wait(min(0.05 * 2**failed, _SLOWEST_RETRY_S))

    @contextmanager
    def _listening(self) -> Iterator[Any]:
        """Open a connection of its own, past the pool: it has to find out when the line is whole again."""
        dialect = self._engine.dialect
        arguments, options = dialect.create_connect_args(self._engine.url)
        kind = self._kind or _patient(dialect.loaded_dbapi, self)
        connection: Any = kind.connect(*arguments, **options, connect_timeout=3, autocommit=True)
        connection.patience_s, connection.is_of_the_line = _HEARTBEAT_WITHIN_S, True
        try:
            connection.execute(f"LISTEN {CHANNEL}")
            self._came_up()
            yield connection
        finally:
            connection.close()

    def _came_up(self) -> None:
        was_lost, self.is_lost = self.is_lost, False
        if was_lost:
            log.info("the line to the server is whole again")
            self._engine.dispose()
            self.tell_everything()
            self.on_change()
        self._listens.set()

    def _listen(self, connection: Any) -> None:
        while not self._is_closed.is_set():
            for note in connection.notifies(timeout=_HEARTBEAT_S):
                if note.pid not in self._own:
                    self._heard.append(_read(note.payload))
            connection.execute("SELECT 1")
            if self.is_lost:
                # Somebody else found no answer; here there is one again.
                self._came_up()


def _nobody_listens() -> None:
    """Tell nobody."""


def _read(payload: str) -> Event:
    """Read what a server tells of a change: what it is about, what was done, and its key."""
    noun, verb, key = payload.split(" ")
    return Event(Noun(noun), verb, UUID(key) if key else None)


def _patient(dbapi: Any, line: Line) -> Any:
    """Make the kind of connection that gives up: a black hole takes what is sent, and never answers by itself."""

    class Patient(dbapi.Connection):  # type: ignore[misc]
        patience_s = _PATIENCE_S
        is_of_the_line = False
        backend = 0

        def wait(self, gen: Any, *arguments: Any, **options: Any) -> Any:
            return super().wait(self._within(gen), *arguments, **options)

        def _within(self, waiting: Any) -> Generator[Any, Any, Any]:
            until = monotonic() + self.patience_s
            ready: Any = None
            while True:
                try:
                    asked = waiting.send(ready)
                except StopIteration as done:
                    return done.value
                ready = yield asked
                if not ready and (monotonic() > until or (line.is_lost and not self.is_of_the_line)):
                    self.pgconn.finish()
                    raise dbapi.OperationalError("no answer in time")

    return Patient
