"""Long work in small pieces: tells how far it is, ends when nobody wants it any more, and lets the screen be drawn."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from sisa_desk.domain.errors import Refused

T = TypeVar("T")
#: Takes what is done and what there is in all, from any thread; False ends the work.
Progress = Callable[[int, int], bool]

#: Threads share one interpreter: after so much work, so long a rest, or the window would wait at every paint.
_WORK_S: Final = 0.004
_REST_S: Final = 0.001
#: How long a thread may keep the interpreter while another one waits for it; Python allows ten times that.
_TURN_S: Final = 0.0005


def go_on(_done: int, _total: int) -> bool:
    """Go on, whatever was done."""
    return True


@contextmanager
def short_turns() -> Iterator[None]:
    """Let threads take turns more often than usual: a paint asks for the interpreter dozens of times."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, _TURN_S))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


class Pace:
    """Goes through the stages of a piece of work."""

    def __init__(self, progress: Progress, total: int) -> None:
        """Take whom to tell, and the steps of all stages together."""
        self._progress = progress
        self._total = max(total, 1)
        self._done = 0
        self._rested_at = time.perf_counter()

    def through(self, items: Iterable[T]) -> Iterator[T]:
        """Go through the items of a stage, a step each; raise Refused("import_stopped") when nobody wants it."""
        for item in items:
            yield item
            self.step()

    def step(self, steps: int = 1) -> None:
        """Count steps as done, and rest when it is time."""
        self._done += steps
        now = time.perf_counter()
        if now - self._rested_at > _WORK_S:
            self._tell()
            time.sleep(_REST_S)
            self._rested_at = time.perf_counter()

    def finish(self) -> None:
        """Say that all is done."""
        self._done = self._total
        self._tell()

    def _tell(self) -> None:
        if not self._progress(min(self._done, self._total), self._total):
            raise Refused("import_stopped")
