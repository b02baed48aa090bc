"""Finding records while somebody types: parts of words in any spelling, and words with a typing error."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.domain.folding import folded
from sisa_desk.domain.ids import case_number, read_case_number
from sisa_desk.domain.known_words import KnownWords
from sisa_desk.persistence import schema
from sisa_desk.persistence.search_entries import TIMELESS
from sisa_desk.persistence.shelves import Found
from sisa_desk.persistence.vocabulary import Vocabulary

#: Words shorter than this are not guessed at; every second one would fit.
_SHORTEST_GUESSED = 4
#: In longer words there may be two typing errors.
_SHORTEST_WITH_TWO = 8
_GUESSES = 12
#: Letters that stand in more words than this stand in so many records that looking from the newest on is quicker.
_MANY = 800
_FEW_DIGITS = 3
_TIMELESS = frozenset({Noun.INTERPRETER, Noun.ORGANISATION})

_ENTRIES = schema.search_entries
_INDEX = sa.table("search_index", sa.column("rowid", sa.BIGINT()), sa.column("search_index", sa.TEXT()))
_SHOWN = (_ENTRIES.c.noun, _ENTRIES.c.record_id, _ENTRIES.c.title, _ENTRIES.c.detail, _ENTRIES.c.at)


@dataclass(frozen=True, slots=True)
class Sought:
    """A typed word and what may stand for it: words of the records, or so many that each record is looked at.

    A number also stands for the case numbers that begin with it.
    """

    typed: str
    words: tuple[str, ...] | None

    @property
    def is_number(self) -> bool:
        """Say whether case numbers may begin with it."""
        return self.typed.isdigit()

    @property
    def is_hopeless(self) -> bool:
        """Say whether nothing can hold it."""
        return self.words == () and not self.is_number


class Search:
    """Looks through everything that has a search entry."""

    def __init__(self, connection: sa.Connection, vocabulary: Vocabulary) -> None:
        """Work inside a transaction, with the words that were known before."""
        self._connection = connection
        self._vocabulary = vocabulary
        self._matching = _listed_under if connection.dialect.name == "sqlite" else _holding

    def find(self, text: str, *, nouns: Collection[Noun] = (), limit: int = 30) -> tuple[Found, ...]:
        """Give the records that contain every word, newest first; with typing errors when none does.

        People and institutions have no time and stand before all others. A case number, with or without its dash,
        leads to its own case before everything else.
        """
        words = folded(text).split()
        if not words:
            return ()
        known = self._vocabulary.fresh(self._connection)
        case = self._case(text, nouns, limit)
        found = self._holding_all([_sought(word, known) for word in words], nouns, limit)
        if not case and not found:
            return self._holding_all([_guessed(word, known) for word in words], nouns, limit)
        return tuple(dict.fromkeys((*case, *found)))[:limit]

    def _case(self, text: str, nouns: Collection[Noun], limit: int) -> tuple[Found, ...]:
        number = read_case_number(text)
        if number is None:
            return ()
        own = Sought(str(number), (str(number),))
        return self._holding_all([own], nouns, limit, _ENTRIES.c.title == case_number(number))

    def _holding_all(
        self, sought: Sequence[Sought], nouns: Collection[Noun], limit: int, *more: sa.ColumnElement[bool]
    ) -> tuple[Found, ...]:
        if any(one.is_hopeless for one in sought):
            return ()
        query = self._matching([one for one in sought if one.words is not None])
        looked_at = [_ENTRIES.c.folded.contains(one.typed) for one in sought if one.words is None]
        query = query.where(*looked_at, *_of(nouns), *more).limit(limit)
        return tuple(Found(*row) for row in self._connection.execute(query))


def _sought(word: str, known: KnownWords) -> Sought:
    if word.isdigit() and len(word) <= _FEW_DIGITS:
        return Sought(word, None)
    words = known.containing(word, _MANY)
    return Sought(word, None if words is None else tuple(words))


def _guessed(word: str, known: KnownWords) -> Sought:
    """Give what the word stands for, or, where it stands nowhere, the words a typing error or two away."""
    sought = _sought(word, known)
    if not sought.is_hopeless or len(word) < _SHORTEST_GUESSED:
        return sought
    close = known.near(word, 1, _GUESSES)
    if not close and len(word) >= _SHORTEST_WITH_TWO:
        close = known.near(word, 2, _GUESSES)
    return Sought(word, tuple(close))


def _of(nouns: Collection[Noun]) -> list[sa.ColumnElement[bool]]:
    if not nouns:
        return []
    # Without this, a rare name would be looked for among all calls of all years.
    above = [_ENTRIES.c.place >= TIMELESS] if _TIMELESS.issuperset(nouns) else []
    return [_ENTRIES.c.noun.in_(nouns), *above]


def _listed_under(sought: Sequence[Sought]) -> sa.Select[Any]:
    """Ask SQLite's index of words; its lists are read from their ends, so that the newest come first."""
    if not sought:
        return sa.select(*_SHOWN).order_by(_ENTRIES.c.place.desc())
    match = " AND ".join(f"({' OR '.join(_terms(one))})" for one in sought)
    return (
        sa.select(*_SHOWN)
        .join_from(_INDEX, _ENTRIES, _ENTRIES.c.place == _INDEX.c.rowid)
        .where(_INDEX.c.search_index.op("MATCH")(match))
        .order_by(_INDEX.c.rowid.desc())
    )


def _terms(sought: Sought) -> list[str]:
    # Folded words are letters, marks and digits only: nothing in them can end the quotation.
    begun = [f'"{sought.typed}" *'] if sought.is_number else []
    return [*(f'"{word}"' for word in sought.words or ()), *begun]


def _holding(sought: Sequence[Sought]) -> sa.Select[Any]:
    """Ask PostgreSQL's index of the words of each record."""
    words = sa.func.string_to_array(_ENTRIES.c.folded, " ")
    holds = [
        sa.or_(
            words.op("&&")(sa.cast(list(one.words or ()), sa.ARRAY(sa.TEXT()))),
            *([_ENTRIES.c.title.like(f"{one.typed}%")] if one.is_number else []),
        )
        for one in sought
    ]
    return sa.select(*_SHOWN).where(*holds).order_by(_ENTRIES.c.place.desc(), _ENTRIES.c.record_id)
