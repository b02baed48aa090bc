"""What the service changed in the language table that the program brings along."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from sisa_desk.persistence import schema


class LanguageEntries:
    """Changed or added languages, each as the text of its entry."""

    def __init__(self, connection: sa.Connection, leave_trace: Callable[[str], object]) -> None:
        """Work inside a transaction; every change leaves a trace."""
        self._connection = connection
        self._leave_trace = leave_trace

    def all(self) -> dict[str, str]:
        """Give the text of every changed entry by code."""
        table = schema.language_entries
        return {row.code: row.content for row in self._connection.execute(sa.select(table.c.code, table.c.content))}

    def put(self, code: str, content: str) -> None:
        """Store an entry."""
        self.remove(code)
        self._connection.execute(schema.language_entries.insert().values(code=code, content=content, version=1))

    def remove(self, code: str) -> None:
        """Go back to the entry the program brings along."""
        table = schema.language_entries
        self._connection.execute(table.delete().where(table.c.code == code))
        self._leave_trace(code)
