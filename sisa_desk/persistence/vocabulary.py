"""Every word that records are found by, kept in memory and as fresh as the store."""

from __future__ import annotations

from threading import Lock

import sqlalchemy as sa

from sisa_desk.domain.known_words import KnownWords
from sisa_desk.persistence import schema

_WORDS = schema.search_words
#: Words get their numbers in the order in which commands end, so that what is new stands behind what was read.
_NEWER = sa.select(_WORDS.c.id, _WORDS.c.word).where(_WORDS.c.id > sa.bindparam("last")).order_by(_WORDS.c.id)


class Vocabulary:
    """The words of a store; a question reads those that were added since the last one, by whichever desk."""

    def __init__(self, known: KnownWords | None = None, last: int = 0) -> None:
        """Begin with no words, or with those read already."""
        self._known = known or KnownWords()
        self._last = last
        self._lock = Lock()

    def fresh(self, connection: sa.Connection) -> KnownWords:
        """Give all words there are at the moment of a transaction."""
        with self._lock:
            added = connection.execute(_NEWER, {"last": self._last}).all()
            if added:
                self._known = self._known.and_more(row.word for row in added)
                self._last = added[-1].id
            return self._known

    def copy(self) -> Vocabulary:
        """Give a vocabulary that learns without this one learning."""
        with self._lock:
            return Vocabulary(self._known, self._last)
