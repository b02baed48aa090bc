"""Finding any person, institution, call or case number while somebody types."""

from __future__ import annotations

from collections.abc import Collection

from sisa_desk.domain.clock import wall_date
from sisa_desk.domain.events import Noun
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.search import Found

#: What is shown of a record: what it is, its key, two lines, and its time.
SearchResult = Found


class Search:
    """Looks through everything."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def find(self, text: str, *, nouns: Collection[Noun] = (), limit: int = 30) -> tuple[SearchResult, ...]:
        """Give what contains every word in any spelling, newest first."""
        with self._database.reading() as tx:
            return tx.search.find(text, nouns=nouns, limit=limit)

    def tidy(self) -> bool:
        """Let the words of what was erased leave the store for good, once a day; say whether it was done."""
        with self._database.transaction() as tx:
            return tx.search.tidy(wall_date(tx.now).toordinal())

    def organisations(self, text: str, limit: int = 8) -> tuple[SearchResult, ...]:
        """Give institutions while a name is typed."""
        return self.find(text, nouns=(Noun.ORGANISATION,), limit=limit)

    def interpreters(self, text: str, limit: int = 8) -> tuple[SearchResult, ...]:
        """Give interpreters while a name is typed."""
        return self.find(text, nouns=(Noun.INTERPRETER,), limit=limit)
