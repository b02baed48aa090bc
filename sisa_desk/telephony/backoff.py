"""How long to wait before the next attempt: longer each time, bounded, and never in step with others."""

from __future__ import annotations

from random import Random


class Backoff:
    """Gives waiting times in seconds: doubling up to a bound, each shortened by chance by up to a half."""

    def __init__(self, first: float = 1.0, longest: float = 60.0, chance: Random | None = None) -> None:
        """Take the first and the longest wait in seconds and the source of chance."""
        self._first = first
        self._longest = longest
        self._chance = chance or Random()  # noqa: S311 - spreads attempts, keeps no secret
        self._step = 0

    def next_wait(self) -> float:
        """Give the next wait in seconds."""
        wait = min(self._longest, self._first * 2.0 ** min(self._step, 30))
        self._step += 1
        return wait * (1.0 - self._chance.random() / 2)

    def reset(self) -> None:
        """Begin anew with the first wait."""
        self._step = 0
