"""Long lists in pieces that one statement takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
#: SQLite takes 32,766 parameters; a piece stays far below that.
_PIECE = 500


def pieces(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cut a list into pieces that one statement takes."""
    return (values[start : start + _PIECE] for start in range(0, len(values), _PIECE))
