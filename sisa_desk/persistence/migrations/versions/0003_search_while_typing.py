"""Search while typing: entries in the order of time, every word once, and an index of the words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from sisa_desk.persistence import types

revision = "0003"
down_revision = "0002"

_INDEX = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', tokenize='ascii', detail='none', columnsize=0)",
        # A case number stands first in its entry; marked, it is told from other numbers.
        "INSERT INTO search_index (rowid, words) SELECT place, CASE WHEN noun IN ('call', 'request') THEN 'n' ELSE '' END || folded FROM search_entries",
    ),
    "postgresql": (
        "CREATE INDEX ix_search_entries_words ON search_entries USING gin (string_to_array(folded, ' '))",
        "CREATE INDEX ix_search_entries_title ON search_entries (title)",
    ),
}
_AT_ONCE = 5000
_ENTRIES = sa.table(
    "search_entries",
    sa.column("record_id", types.Key()),
    sa.column("noun", sa.TEXT()),
    sa.column("title", sa.TEXT()),
    sa.column("folded", sa.TEXT()),
    sa.column("at", types.Utc()),
    sa.column("place", sa.BIGINT()),
)


def upgrade() -> None:
    """Give every entry its place, learn every word, and index what is there."""
    dialect = op.get_bind().dialect.name
    kind = "INTEGER" if dialect == "sqlite" else "BIGINT"
    op.execute(f"ALTER TABLE search_entries ADD COLUMN place {kind} NOT NULL DEFAULT 0")
    op.create_table(
        "search_words",
        sa.Column("id", sa.INTEGER(), autoincrement=False, nullable=False),
        sa.Column("word", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_words")),
        sa.UniqueConstraint("word", name=op.f("uq_search_words_word")),
        sqlite_strict=True,
    )
    op.drop_index("ix_search_entries_noun_at", "search_entries")
    _learn(_place_all())
    op.create_index(op.f("ix_search_entries_place"), "search_entries", ["place"])
    for statement in _INDEX[dialect]:
        op.execute(statement)


def _place_all() -> dict[str, None]:
    """Give every entry a place of its own; give all words."""
    key = sa.bindparam("key", type_=types.Key())
    put = _ENTRIES.update().where(_ENTRIES.c.record_id == key).values(place=sa.bindparam("free"))
    taken: set[int] = set()
    words: dict[str, None] = {}
    for rows in _pages():
        op.get_bind().execute(put, [{"key": row["record_id"], "free": _free(row, taken)} for row in rows])
        words.update((word, None) for row in rows for word in _words(row))
    return words


def _pages() -> Iterator[Sequence[Mapping[Any, Any]]]:
    key, query = _ENTRIES.c.record_id, sa.select(_ENTRIES).order_by(_ENTRIES.c.record_id).limit(_AT_ONCE)
    rows = op.get_bind().execute(query).mappings().all()
    while rows:
        yield rows
        rows = op.get_bind().execute(query.where(key > rows[-1]["record_id"])).mappings().all()


def _free(row: Mapping[Any, Any], taken: set[int]) -> int:
    if row["at"] is None:
        place = (1 << 62) - (int.from_bytes(row["title"].encode()[:6].ljust(6, b"\0")) + 1) * 1024
    else:
        place = int((row["at"] - datetime(2000, 1, 1, tzinfo=UTC)).total_seconds()) * 16
    while place in taken:
        place += 1
    taken.add(place)
    return place


def _words(row: Mapping[Any, Any]) -> Iterator[str]:
    own = row["title"].split("-") if row["noun"] in {"call", "request"} else ()
    return (word for word in row["folded"].split() if word not in own)


def _learn(words: dict[str, None]) -> None:
    table = sa.table("search_words", sa.column("id", sa.INTEGER()), sa.column("word", sa.TEXT()))
    rows = [{"id": number, "word": word} for number, word in enumerate(words, 1)]
    for start in range(0, len(rows), _AT_ONCE):
        op.get_bind().execute(table.insert(), rows[start : start + _AT_ONCE])
    counters = sa.table("counters", sa.column("name", sa.TEXT()), sa.column("value", sa.INTEGER()))
    op.get_bind().execute(counters.insert().values(name="search_words", value=len(rows)))
