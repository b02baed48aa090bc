"""Counts how often the GUI thread was busy with one event for longer than a picture of the screen lasts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

#: One picture at 60 a second.
BUDGET_MS = 16.0


@dataclass(slots=True)
class SlowSlots:
    """The deliveries that took too long: what was delivered to whom, and for how many milliseconds."""

    budget_ms: float = BUDGET_MS
    deliveries: int = 0
    slow: list[tuple[str, float]] = field(default_factory=list)
    #: Those that were really working for so long: on a shared machine the clock also counts the work of others.
    busy: list[tuple[str, float]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Give how many deliveries took too long."""
        return len(self.slow)

    def report(self) -> str:
        """Write the slow ones, the slowest first."""
        lines = [f"{took:7.1f} ms  {what}" for what, took in sorted(self.slow, key=lambda one: -one[1])]
        head = f"{self.count} of {self.deliveries} deliveries over {self.budget_ms:.0f} ms"
        working = [f"{took:7.1f} ms  {what}" for what, took in sorted(self.busy, key=lambda one: -one[1])]
        return "\n".join([head, *lines, f"{len(self.busy)} of them by work of their own", *working])

    def note(self, what: str, took_ms: float, worked_ms: float = 0.0) -> None:
        """Take one delivery into the account: the time by the clock, and the time this thread worked."""
        self.deliveries += 1
        if worked_ms > self.budget_ms:
            self.busy.append((what, worked_ms))
        if took_ms > self.budget_ms:
            self.slow.append((what, took_ms))


class WatchedApplication(QApplication):
    """An application that measures each delivery from the event loop while somebody watches."""

    _watch: SlowSlots | None = None
    _is_delivering = False

    @override
    def notify(self, receiver: QObject, event: QEvent) -> bool:
        # What is sent inside a delivery belongs to it and is not counted twice.
        if self._watch is None or self._is_delivering:
            return super().notify(receiver, event)
        what = f"{event.type().name} to {receiver.metaObject().className()}({receiver.objectName()!r})"
        self._is_delivering = True
        began, worked = perf_counter(), thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            took_ms, worked_ms = (perf_counter() - began) * 1_000, (thread_time() - worked) * 1_000
            self._is_delivering = False
            if self._watch is not None:
                self._watch.note(what, took_ms, worked_ms)

    @contextmanager
    def watched(self, budget_ms: float = BUDGET_MS) -> Iterator[SlowSlots]:
        """Measure until the block ends."""
        self._watch = watch = SlowSlots(budget_ms)
        try:
            yield watch
        finally:
            self._watch = None
