"""Finding records while somebody types: parts of words in any spelling, and words with a typing error."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import folded
from sisa_desk.domain.ids import read_case_number
from sisa_desk.domain.known_words import KnownWords
from sisa_desk.persistence.counters import count_up
from sisa_desk.persistence.search_entries import forget_unused
from sisa_desk.persistence.search_questions import Question, Sought, is_nearly_everywhere, of_case
from sisa_desk.persistence.vocabulary import Vocabulary

#: Words shorter than this are not guessed at; every second one would fit.
_SHORTEST_GUESSED = 4
#: In longer words there may be two typing errors.
_SHORTEST_WITH_TWO = 8
#: Letters that stand in a twentieth of all words stand in so many records that looking from the newest on is quicker;
#: and more words than this take longer to ask for than a letter may take.
_TWENTIETH, _MOST = 20, 1000
_TIDIED = "search_tidied"


class Found(NamedTuple):
    """What a search shows of a record. Fifty are made at each letter: a tuple takes a quarter of the time."""

    noun: Noun
    id: UUID
    title: str
    detail: str
    at: datetime | None = None


class Search:
    """Looks through everything that has a search entry."""

    def __init__(self, connection: sa.Connection, vocabulary: Vocabulary) -> None:
        """Work inside a transaction, with the words that were known before."""
        self._connection = connection
        self._vocabulary = vocabulary

    def find(self, text: str, *, nouns: Collection[Noun] = (), limit: int = 30) -> tuple[Found, ...]:
        """Give the records that contain every word, newest first; with typing errors when none does.

        People and institutions have no time and stand before all others. A case number, with or without its dash,
        leads to its own case before everything else.
        """
        words = folded(text).split()
        if not words:
            return ()
        wanted = frozenset(nouns)
        known = self._vocabulary.fresh(self._connection)
        case = self._case(text, wanted)
        found = self._holding((_sought(word, known) for word in words), wanted, limit)
        if case:
            return tuple(dict.fromkeys((*case, *found)))[:limit]
        return found or self._holding((_guessed(word, known) for word in words), wanted, limit)

    def tidy(self, day: int) -> bool:
        """Forget the words of what was taken away, once on a day given by its ordinal; say whether it was done."""
        last = count_up(self._connection, _TIDIED, 0)
        if last >= day:
            return False
        count_up(self._connection, _TIDIED, day - last)
        forget_unused(self._connection)
        return True

    def _case(self, text: str, nouns: frozenset[Noun]) -> tuple[Found, ...]:
        number = read_case_number(text)
        if number is None:
            return ()
        return tuple(Found._make(row) for row in of_case(self._connection, number, nouns))

    def _holding(self, sought: Iterable[Sought], nouns: frozenset[Noun], limit: int) -> tuple[Found, ...]:
        wanted = tuple(sought)
        if any(one.is_hopeless for one in wanted):
            return ()
        return tuple(Found._make(row) for row in Question(wanted, nouns, limit).put_to(self._connection))


def _sought(word: str, known: KnownWords) -> Sought:
    words = None if is_nearly_everywhere(word) else known.containing(word, min(_MOST, len(known) // _TWENTIETH))
    return Sought(word, None if words is None else tuple(words))


def _guessed(word: str, known: KnownWords) -> Sought:
    """Give what the word stands for, or, where it stands nowhere, the words a typing error or two away."""
    sought = _sought(word, known)
    if not sought.is_hopeless or len(word) < _SHORTEST_GUESSED:
        return sought
    close = known.near(word, errors=1)
    if not close and len(word) >= _SHORTEST_WITH_TWO:
        close = known.near(word, errors=2)
    return Sought(word, tuple(close))
