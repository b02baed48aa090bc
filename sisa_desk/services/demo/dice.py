"""Chance that falls the same way every time: one stream of decisions for each seed."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from sisa_desk.domain.ids import new_id

T = TypeVar("T")


class Dice:
    """Decides by chance, and alike for alike seeds."""

    def __init__(self, *seed: object) -> None:
        """Begin the stream that belongs to a seed of any parts."""
        self._random = random.Random("|".join(map(str, seed)))  # noqa: S311 - invented lives, no secrets

    def chance(self, share: float) -> bool:
        """Say yes in a share of all cases (0.0 to 1.0)."""
        return self._random.random() < share

    def share(self) -> float:
        """Give a number from 0.0 up to 1.0."""
        return self._random.random()

    def number(self, lowest: int, highest: int) -> int:
        """Give a whole number, both ends included."""
        return self._random.randint(lowest, highest)

    def one_of(self, items: Sequence[T]) -> T:
        """Give any one of some items."""
        return self._random.choice(items)

    def weighted(self, weights: Mapping[T, float]) -> T:
        """Give one of some items, the heavier the more often."""
        return self.many(weights, 1)[0]

    def many(self, weights: Mapping[T, float], count: int) -> list[T]:
        """Give so many of some items, each anew, the heavier the more often."""
        return self._random.choices(list(weights), list(weights.values()), k=count)

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Give the items in any order."""
        return self._random.sample(items, len(items))

    def seconds(self, lowest: int, highest: int) -> timedelta:
        """Give a time between two numbers of seconds."""
        return timedelta(seconds=self.number(lowest, highest))

    def key(self, at: datetime) -> UUID:
        """Make the key of a record that came to be at a moment."""
        return new_id(at, self._random.randbytes)
