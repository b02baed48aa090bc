"""Which records the rows of a file speak of: those that are stored, and those that earlier rows made."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Entry(Generic[T]):
    """A record as it is stored (None for a new one) and as it stands after the rows so far.

    `row` is the first row that spoke of it, `claimed_by` the row that names it beyond doubt.
    """

    before: T | None
    after: T
    row: int | None = None
    claimed_by: int | None = None


class Ledger(Generic[T]):
    """Finds entries by their marks."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._entries: dict[Hashable, list[Entry[T]]] = {}
        self._marks: dict[int, set[Hashable]] = {}

    def enter(self, entry: Entry[T], marks: Iterable[Hashable]) -> None:
        """Let an entry be found by marks, too."""
        known = self._marks.setdefault(id(entry), set())
        for mark in marks:
            if mark not in known:
                known.add(mark)
                self._entries.setdefault(mark, []).append(entry)

    def having(self, marks: Iterable[Hashable]) -> list[Entry[T]]:
        """Give the entries that have one of the marks, each once, in the order of the marks."""
        found = {id(entry): entry for mark in marks for entry in self._entries.get(mark, ())}
        return list(found.values())
