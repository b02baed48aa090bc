"""What other desks stored since one looked last; it costs next to nothing while they store nothing."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa

from sisa_desk.domain.events import Event, Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.database import Database

_VERSION = "sisa_data_version"


class ChangeFeed:
    """Reads the traces that other connections left; the first look only remembers where they end.

    What this desk stored in the same moment may be told along: looking twice does no harm.
    """

    def __init__(self, database: Database) -> None:
        """Follow a store."""
        self._database = database
        self._last: int | None = None

    def news(self) -> tuple[Event, ...]:
        """Give what was stored elsewhere since the last look, each record once."""
        line = self._database.line
        if line is not None:
            line.begin()
            return line.news()
        with self._database.reading() as tx:
            is_changed = _is_changed(tx.connection)
            before, self._last = self._last, _newest(tx.connection)
            if before is None or not is_changed:
                return ()
            told = tuple(dict.fromkeys(_told(tx.connection, before)))
        # Only who looks at what is kept without a trace.
        return told or (Event(Noun.PRESENCE, "changed"),)


def _is_changed(connection: sa.Connection) -> bool:
    """Say whether another connection committed since this one was asked last: SQLite counts for each connection."""
    known = connection.info.get(_VERSION)
    connection.info[_VERSION] = now = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    return known is not None and known != now


def _newest(connection: sa.Connection) -> int:
    return int(connection.scalar(sa.select(sa.func.max(schema.traces.c.id))) or 0)


def _told(connection: sa.Connection, after: int) -> Iterable[Event]:
    table = schema.traces
    query = sa.select(table.c.noun, table.c.verb, table.c.record_id).where(table.c.id > after).order_by(table.c.id)
    return (Event(*row) for row in connection.execute(query))
