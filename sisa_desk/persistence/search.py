"""Finding records while somebody types: parts of words in any spelling, and words with a typing error."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import reduce
from operator import or_

import sqlalchemy as sa
from rapidfuzz import process
from rapidfuzz.distance import OSA

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import folded
from sisa_desk.domain.ids import case_number, read_case_number
from sisa_desk.persistence import schema
from sisa_desk.persistence.shelves import Found

#: Words shorter than this are not guessed at; every second one would fit.
_SHORTEST_GUESSED = 4
_GUESSES = 12


class Search:
    """Looks through everything that has a search entry."""

    def __init__(self, connection: sa.Connection) -> None:
        """Work inside a transaction."""
        self._connection = connection

    def find(self, text: str, *, nouns: Collection[Noun] = (), limit: int = 30) -> tuple[Found, ...]:
        """Give the records that contain every word, newest first; with typing errors when none does.

        A case number, with or without its dash, leads to its own case before everything else.
        """
        words = folded(text).split()
        if not words:
            return ()
        case = self._case(text, nouns, limit)
        found = self._containing([(word,) for word in words], nouns, limit)
        if not case and not found:
            return self._containing([self._alternatives(word) for word in words], nouns, limit)
        return tuple(dict.fromkeys((*case, *found)))[:limit]

    def _case(self, text: str, nouns: Collection[Noun], limit: int) -> tuple[Found, ...]:
        number = read_case_number(text)
        if number is None:
            return ()
        return self._found([schema.search_entries.c.title == case_number(number)], nouns, limit)

    def _containing(self, words: list[tuple[str, ...]], nouns: Collection[Noun], limit: int) -> tuple[Found, ...]:
        if not all(words):
            return ()
        table = schema.search_entries
        conditions = [
            reduce(or_, (table.c.folded.contains(one, autoescape=True) for one in alternatives))
            for alternatives in words
        ]
        return self._found(conditions, nouns, limit)

    def _found(
        self, conditions: Sequence[sa.ColumnElement[bool]], nouns: Collection[Noun], limit: int
    ) -> tuple[Found, ...]:
        table = schema.search_entries
        kinds = table.c.noun.in_(nouns) if nouns else sa.true()
        query = (
            sa.select(table.c.noun, table.c.record_id, table.c.title, table.c.detail, table.c.at)
            .where(kinds, *conditions)
            .order_by(table.c.at.desc().nulls_first(), table.c.title, table.c.record_id)
            .limit(limit)
        )
        return tuple(Found(*row) for row in self._connection.execute(query))

    def _alternatives(self, word: str) -> tuple[str, ...]:
        """Give the word itself, if it is there, or the words within a typing error or two of it."""
        vocabulary = self._vocabulary()
        if any(word in known for known in vocabulary):
            return (word,)
        if len(word) < _SHORTEST_GUESSED:
            return ()
        allowed = 1 if len(word) < 8 else 2
        close = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=_GUESSES)
        return tuple(known for known, _distance, _index in close)

    def _vocabulary(self) -> list[str]:
        texts = self._connection.scalars(sa.select(schema.search_entries.c.folded))
        return list({word for text in texts for word in text.split()})
