"""What a job is, and what the bench hands it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

from tests.bench.rows import Row
from tests.bench.worlds import Worlds


class Scale(StrEnum):
    """How much of everything: small runs in continuous integration, large on demand."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True)
class Bench:
    """One run: its scale and seed, the stores it makes, and a folder for whatever a job writes."""

    scale: Scale
    seed: int
    worlds: Worlds
    folder: Path

    def random(self, *parts: object) -> Random:
        """Give dice of their own to a job: the same again for the same seed."""
        return Random("|".join(map(str, (self.seed, *parts))))


@dataclass(frozen=True)
class Job:
    """A job of the desk: what it is called, how large it is tried, and how it gives its rows.

    `sizes` are numbers of whatever makes the job harder (people, calls, rows); `grows_at_most` is the exponent its time
    over its size may have, None where growth is not asked for.
    """

    name: str
    about: str
    unit: str
    sizes: Mapping[Scale, tuple[int, ...]]
    rows: Callable[[Bench, int], Iterable[Row]]
    grows_at_most: float | None = None

    def size(self, number: int) -> str:
        """Write a size with its unit."""
        return f"{number:,} {self.unit}"
