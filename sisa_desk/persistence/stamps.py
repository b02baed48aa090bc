"""What was read stays true as long as the rows carry the same stamps: the memory of the compiled speakers.

Every write of a row gives it a new random stamp. The store sums the stamps of a language up from an index, which costs
a thirtieth of reading the rows; sums that agree mean rows that agree, whoever wrote them and whatever was taken back.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Any, NamedTuple

from sisa_desk.domain.matching import Profile

#: Two halves, so that the sum over a million rows still fits a whole number of the store.
_HALF = 1 << 31
#: So many profiles are kept in memory, those of the languages read last.
_MOST = 50_000

Codes = tuple[str, ...]


class Mark(NamedTuple):
    """What rows with their stamps add up to: that others add up to the same is less likely than a broken memory."""

    rows: int
    upper: int
    lower: int


def new_stamp() -> int:
    """Give a stamp that no row had before."""
    return secrets.randbelow(_HALF * _HALF)


def halves(stamp: Any) -> tuple[Any, Any]:
    """Give the upper and the lower half of a stamp, of a number or of a column."""
    return stamp // _HALF, stamp % _HALF


def mark_of(stamps: Iterable[int]) -> Mark:
    """Add stamps up as the store does."""
    both = [halves(stamp) for stamp in stamps]
    return Mark(len(both), sum(upper for upper, _ in both), sum(lower for _, lower in both))


class Read(NamedTuple):
    """Profiles with the mark of the rows they were read from."""

    mark: Mark
    profiles: Sequence[Profile]


class RememberedSpeakers:
    """What was read, by the languages asked for; true as long as the rows have the same mark."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._reads: dict[Codes, Read] = {}
        self._lock = Lock()

    def of(self, codes: Codes) -> Read | None:
        """Give what was read last for some languages, None where nothing was."""
        with self._lock:
            return self._reads.get(codes)

    def keep(self, codes: Codes, read: Read) -> None:
        """Remember what was read; what was read longest ago is forgotten first."""
        with self._lock:
            self._reads.pop(codes, None)
            self._reads[codes] = read
            held = sum(len(one.profiles) for one in self._reads.values())
            while held > _MOST and len(self._reads) > 1:
                held -= len(self._reads.pop(next(iter(self._reads))).profiles)
