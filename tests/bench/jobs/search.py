"""J3: somebody types what they remember, now and then with a typing error, and looks at what each letter brings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from rapidfuzz.distance import OSA

from sisa_desk.domain.folding import folded
from sisa_desk.domain.ids import case_number, read_case_number
from sisa_desk.services.bundle import Services
from tests.bench.contest import Contest, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row

_SHOWN = 50
_MISTYPED = 0.2
_SHORTEST_MISTYPED = 5
_LETTERS = "abcdefghijklmnoprstuvwz"
_FEW_DIGITS, _SHORTEST_GUESSED, _SHORTEST_WITH_TWO = 3, 4, 8
_INDEXES = ("search_index", "search_words", "sqlite_autoindex_search_words", "ix_search_entries_place")
_GOALS = (Goal("ours_p95_ms", 5), Goal("ratio_limit", 3))
_MANY = 1_000_000
#: Looking at everything only takes long where there is much, and a small index is mostly its empty pages.
_GOALS_OF_MANY = (*_GOALS, Goal("ratio_naive", 1 / 100), Goal("index_share", 0.4))

Answer = tuple[str, ...]


@dataclass(frozen=True)
class Keystroke:
    """What stands in the field after a letter, and a word of the record that is being looked for."""

    text: str
    word: str


@dataclass(frozen=True)
class Entry:
    """A record as a plain loop sees it."""

    key: str
    title: str
    text: str


class Typist:
    """Types one or two words of a record, then of the next one; a fifth of the longer words has a typing error."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._keys: Iterator[Keystroke] = iter(())

    def next_key(self, random: Random) -> Keystroke:
        """Give what stands in the field after the next letter."""
        key = next(self._keys, None)
        if key is None:
            self._keys = self._typing(random)
            return next(self._keys)
        return key

    def _typing(self, random: Random) -> Iterator[Keystroke]:
        words = random.choice(self._entries).text.split()
        chosen = random.sample(words, min(len(words), random.choice((1, 1, 2))))
        text = " ".join(mistyped(word, random) if is_mistyped(word, random) else word for word in chosen)
        return iter([Keystroke(text[:length], chosen[0]) for length in range(1, len(text) + 1)])


def is_mistyped(word: str, random: Random) -> bool:
    """Say whether somebody makes an error in a word; numbers are read off a display."""
    return len(word) >= _SHORTEST_MISTYPED and not word.isdigit() and random.random() < _MISTYPED


def mistyped(word: str, random: Random) -> str:
    """Make one error: a letter left out, put in or wrong, or two neighbours swapped."""
    place = random.randrange(len(word) - 1)
    letter = random.choice(_LETTERS)
    return random.choice(
        (
            f"{word[:place]}{word[place + 1 :]}",
            f"{word[:place]}{letter}{word[place:]}",
            f"{word[:place]}{letter}{word[place + 1 :]}",
            f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}",
        )
    )


class Reader:
    """Finds by reading every entry and every word, without an index."""

    def __init__(self, entries: list[Entry]) -> None:
        self._entries = entries
        self._words = [frozenset(entry.text.split()) - _own(entry) for entry in entries]
        self._known = frozenset().union(*self._words)

    def __len__(self) -> int:
        return len(self._known)

    def find(self, key: Keystroke) -> Answer:
        """Give the newest records that hold every word; with typing errors only where none does."""
        words = folded(key.text).split()
        number = read_case_number(key.text)
        case = [] if number is None else [one.key for one in self._entries if one.title == case_number(number)]
        found = self._holding({word: self._containing(word) for word in words})
        if not case and not found:
            found = self._holding({word: self._containing(word) or self._near(word) for word in words})
        return tuple(dict.fromkeys((*case, *found)))[:_SHOWN]

    def _holding(self, standing_for: dict[str, frozenset[str]]) -> list[str]:
        """A few digits are looked for anywhere, more of them also where a case number begins."""
        found: list[str] = []
        for entry, words in zip(self._entries, self._words, strict=True):
            if len(found) < _SHOWN and all(
                not words.isdisjoint(any_of) or _is_of_case(typed, entry) for typed, any_of in standing_for.items()
            ):
                found.append(entry.key)
        return found if standing_for else []

    @cache  # noqa: B019 - lives as long as the size that is measured
    def _containing(self, word: str) -> frozenset[str]:
        return frozenset(one for one in self._known if word in one)

    @cache  # noqa: B019
    def _near(self, word: str) -> frozenset[str]:
        if len(word) < _SHORTEST_GUESSED or word.isdigit():
            return frozenset()
        words = [one for one in self._known if not one.isdigit()]
        one_error = frozenset(one for one in words if OSA.distance(word, one, score_cutoff=1) <= 1)
        if one_error or len(word) < _SHORTEST_WITH_TWO:
            return one_error
        return frozenset(one for one in words if OSA.distance(word, one, score_cutoff=2) <= 2)


def _is_of_case(typed: str, entry: Entry) -> bool:
    if not typed.isdigit() or not _own(entry):
        return False
    return typed in entry.title if len(typed) <= _FEW_DIGITS else entry.title.startswith(typed)


def _own(entry: Entry) -> frozenset[str]:
    is_case = read_case_number(entry.title) is not None
    return frozenset(folded(entry.title).split()) if is_case else frozenset()


def _entries(file: Path) -> list[Entry]:
    query = "SELECT record_id, title, folded FROM search_entries ORDER BY place DESC"
    with closing(sqlite3.connect(file)) as connection:
        return [Entry(*row) for row in connection.execute(query)]


def _ours(desk: Services, key: Keystroke) -> Answer:
    return desk.search.find(key.text, limit=_SHOWN)


def _told(found: Any) -> Answer:
    return tuple(str(one.id) for one in found)


def _posting(connection: sqlite3.Connection, key: Keystroke) -> Any:
    """Read the end of the list of one word with the records it names: the least that any index of words must do."""
    query = (
        "SELECT noun, record_id, title, detail, at FROM search_index JOIN search_entries ON place = search_index.rowid "
        "WHERE search_index MATCH ? ORDER BY search_index.rowid DESC LIMIT ?"
    )
    return connection.execute(query, (f'"{key.word}"', _SHOWN)).fetchall()


def _scan(connection: sqlite3.Connection, key: Keystroke) -> Any:
    """Look at every record, as programs do that have no index of words."""
    words = folded(key.text).split()
    holds = " AND ".join("folded LIKE ?" for _ in words) or "0"
    query = (
        f"SELECT noun, record_id, title, detail, at FROM search_entries WHERE {holds} ORDER BY at DESC LIMIT {_SHOWN}"
    )
    return connection.execute(query, [f"%{word}%" for word in words]).fetchall()


def _index_share(file: Path) -> float:
    """Give the size of everything kept for finding calls by their words, beside the table of calls."""
    with closing(sqlite3.connect(file)) as connection:
        pages = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    return sum(size for name, size in pages.items() if name.startswith(_INDEXES)) / pages["calls"]


def rows(bench: Bench, calls: int) -> Iterator[Row]:
    """Give the row of a store with so many calls."""
    file = bench.worlds.file(300, calls)
    entries = _entries(file)
    reader = Reader(entries)
    with bench.worlds.desk(300, calls) as desk, closing(sqlite3.connect(file)) as raw:
        contest = Contest(
            draw=Typist(entries).next_key,
            ours=partial(_ours, desk),
            told=_told,
            oracle=reader.find,
            limit=partial(_posting, raw),
            naive=partial(_scan, raw),
            goals=_GOALS_OF_MANY if calls >= _MANY else _GOALS,
            checks=200 if calls < _MANY else 60,
            rounds=600,
            naive_rounds=20,
        )
        row = contested(JOB.name, JOB.size(calls), contest, bench.random(JOB.name, calls))
    share = {"index_share": _index_share(file), "words": float(len(reader))}
    yield replace(row, more={**row.more, **share}, reason="").judged(contest.goals)


JOB = Job(
    name="J3",
    about="a letter typed into the search",
    unit="calls",
    sizes={
        Scale.SMALL: (1_000, 3_000, 10_000),
        Scale.MEDIUM: (10_000, 100_000, 1_000_000),
        Scale.LARGE: (100_000, 1_000_000, 10_000_000),
    },
    rows=rows,
    grows_at_most=0.2,
)
