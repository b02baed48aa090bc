"""What finds records in a search: their entries in the order of time, the index of their words, and every word once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from sisa_desk.domain.events import Noun
from sisa_desk.persistence import schema
from sisa_desk.persistence.counters import count_up
from sisa_desk.persistence.pieces import pieces

Row = Mapping[Any, Any]
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
#: So many records of one second find a place before the next second is used.
_PLACES_A_SECOND = 16
#: A call and what it asked for were written in the same second: each has places of its own, so that none is looked for.
_PLACE_IN_SECOND = {Noun.REQUEST: _PLACES_A_SECOND // 2}
#: What has no time, people and institutions, stands above everything that has one, by the first letters of its title.
TIMELESS = 1 << 61
_HIGHEST = 1 << 62
_LETTERS, _PLACES_A_TITLE = 6, 1 << 10
_COUNTER = "search_words"
_CASES = frozenset({Noun.CALL, Noun.REQUEST})

#: Stands before a case number in the index, so that it is told from other numbers.
CASE = "n"

_INDEX = sa.text("INSERT INTO search_index (rowid, words) VALUES (:place, :words)")
_TAKE_FROM_INDEX = sa.text("INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', :place, :words)")
_WORDS_HELD = "SELECT unnest(string_to_array(folded, ' ')) FROM search_entries"
_FORGET = (
    "INSERT INTO search_index (search_index) VALUES ('optimize')",
    "CREATE VIRTUAL TABLE temp.words_held USING fts5vocab('main', 'search_index', 'row')",
    "DELETE FROM search_words WHERE word NOT IN (SELECT term FROM temp.words_held)",
    "DROP TABLE temp.words_held",
)


class SearchEntries:
    """Enters records and takes them out again, inside a transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        """Work inside a transaction."""
        self._connection = connection
        self._has_index = connection.dialect.name == "sqlite"
        self._next_free: dict[int, int] = {}

    def enter(self, rows: Sequence[Row]) -> None:
        """Put records where a search finds them: record_id, noun, title, detail, folded and at of each."""
        if not rows:
            return
        placed = [{**row, "place": place} for row, place in zip(rows, self._places(rows), strict=True)]
        self._connection.execute(schema.search_entries.insert(), placed)
        if self._has_index:
            self._connection.execute(_INDEX, list(map(_indexed, placed)))
        learn(self._connection, (word for row in rows for word in words_of(row)))

    def leave(self, keys: Sequence[UUID]) -> None:
        """Take records away from where a search finds them."""
        table = schema.search_entries
        for piece in pieces(keys):
            own = table.c.record_id.in_(piece)
            if self._has_index:
                self._take_from_index(own)
            self._connection.execute(table.delete().where(own))

    def _take_from_index(self, whose: sa.ColumnElement[bool]) -> None:
        table = schema.search_entries
        entered = self._connection.execute(sa.select(table.c.place, table.c.noun, table.c.folded).where(whose))
        if rows := [_indexed(row) for row in entered.mappings()]:
            self._connection.execute(_TAKE_FROM_INDEX, rows)

    def _places(self, rows: Sequence[Row]) -> list[int]:
        wanted = [first_place(row["noun"], row["title"], row["at"]) for row in rows]
        taken = set(_present(self._connection, schema.search_entries.c.place, set(wanted)))
        return [self._free(place, taken) for place in wanted]

    def _free(self, wanted: int, taken: set[int]) -> int:
        """Give a place nobody has: the one wanted, or the first behind it."""
        place = wanted
        if wanted in self._next_free or wanted in taken:
            place = self._behind(self._next_free.get(wanted, wanted))
        self._next_free[wanted] = place + 1
        taken.add(place)
        return place

    def _behind(self, place: int) -> int:
        column = schema.search_entries.c.place
        following = self._connection.scalars(sa.select(column).where(column >= place).order_by(column))
        for other in following:
            if other > place:
                break
            place = other + 1
        following.close()
        return place


def enter_again(connection: sa.Connection) -> None:
    """Index all entries of a file whose index is empty; a server keeps its own up."""
    if connection.dialect.name != "sqlite":
        return
    table = schema.search_entries
    entered = connection.execute(sa.select(table.c.place, table.c.noun, table.c.folded)).mappings()
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    if rows := [_indexed(row) for row in entered]:
        connection.execute(_INDEX, rows)


def _indexed(row: Row) -> dict[str, Any]:
    # The title of a case is its number, with which its text begins.
    mark = CASE if row["noun"] in _CASES else ""
    return {"place": row["place"], "words": mark + row["folded"]}


def first_place(noun: Noun, title: str, at: datetime | None) -> int:
    """Give where a record wants to stand; what stands higher is shown first."""
    if at is not None:
        return (at - _BEGINNING) // _SECOND * _PLACES_A_SECOND + _PLACE_IN_SECOND.get(noun, 0)
    letters = int.from_bytes(title.encode()[:_LETTERS].ljust(_LETTERS, b"\0"))
    return _HIGHEST - (letters + 1) * _PLACES_A_TITLE


def words_of(row: Row) -> Iterator[str]:
    """Give the words of an entry that are worth knowing; its own case number is found by its beginning instead."""
    own = row["title"].split("-") if row["noun"] in _CASES else ()
    return (word for word in row["folded"].split() if word not in own)


def index_anew(connection: sa.Connection) -> None:
    """Fill the index of an embedded store from its entries, which came there all at once."""
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    table = schema.search_entries
    entered = connection.execute(sa.select(table.c.place, table.c.noun, table.c.folded).order_by(table.c.place))
    if rows := [_indexed(row) for row in entered.mappings()]:
        connection.execute(_INDEX, rows)


def learn(connection: sa.Connection, words: Iterable[str]) -> None:
    """Know these words from now on; their numbers are given out in the order in which commands end."""
    unknown = _unknown(connection, set(words))
    if not unknown:
        return
    count_up(connection, _COUNTER, 0)  # other commands that learn wait here, so that no number comes in late
    new = sorted(_unknown(connection, unknown))
    last = count_up(connection, _COUNTER, len(new))
    rows = [{"id": number, "word": word} for number, word in enumerate(new, last - len(new) + 1)]
    if rows:
        connection.execute(schema.search_words.insert(), rows)


def _unknown(connection: sa.Connection, words: set[str]) -> set[str]:
    return words.difference(_present(connection, schema.search_words.c.word, words))


def _present(connection: sa.Connection, column: sa.Column[Any], values: Collection[Any]) -> Iterator[Any]:
    """Give those of some values that stand in a column."""
    for piece in pieces(list(values)):
        yield from connection.scalars(sa.select(column).where(column.in_(piece)))


def forget_unused(connection: sa.Connection) -> None:
    """Forget the words that no record holds any more, and write the index anew, so that nothing of them is left."""
    if connection.dialect.name != "sqlite":
        connection.execute(sa.text(f"DELETE FROM search_words WHERE word NOT IN ({_WORDS_HELD})"))
        return
    for statement in _FORGET:
        connection.exec_driver_sql(statement)
