"""Runs in a process of its own: the real program works nine hours (or none, empty), and tells what memory it holds."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

if "empty" not in sys.argv:
    import sisa_desk.bootstrap

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

HOURS = 9
#: What is done in an hour: callers looked up, words searched for, rankings, screens shown and painted.
AN_HOUR = {"look_up": 38, "search": 375, "rank": 75, "show": 30}
_SCREENS = ("desk", "requests", "agenda", "interpreters", "organisations")
_WORDS = ("lind", "mohn", "klinik", "0302", "birk", "praxis", "amt", "grund")
_LOOK_MS = 50
_FIRST_SHARE = 0.25

Step = Callable[[], None]


class Day(QObject):
    """Does one thing after the other, each when the one before has been answered."""

    def __init__(self, share: float, seed: int) -> None:
        """Wait for the window, then work a share of what a whole day brings."""
        super().__init__()
        self._random = Random(seed)
        self._share = share
        self._held: list[float] = []
        self._done = dict.fromkeys(AN_HOUR, 0)
        self._steps: Iterator[Step] = iter(())
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._look.start()

    def _on_look(self) -> None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
        self.window: Any = next((one for one in windows if getattr(one, "workspace", None)), None)
        if self.window is not None:
            self._look.stop()
            self._steps = self._all_steps()
            self._go_on()

    def _all_steps(self) -> Iterator[Step]:
        # The first hour is never much shorter than a whole one: in it everything is shown for the first time.
        for share in (max(self._share, _FIRST_SHARE), *[self._share] * (HOURS - 1)):
            names = [name for name, times in AN_HOUR.items() for _ in range(max(1, round(times * share)))]
            self._random.shuffle(names)
            yield from (partial(self._do, name) for name in names)
            yield self._note

    def _go_on(self, _answer: object = None) -> None:
        step = next(self._steps, None)
        # Through the event loop, so that everything that was shown is painted first.
        QTimer.singleShot(0, self, step or self._tell)

    def _do(self, name: str) -> None:
        self._done[name] += 1
        getattr(self, f"_{name}")()

    def _look_up(self) -> None:
        from sisa_desk.domain.phone import read_phone

        number = read_phone(f"030 23125{self._random.randrange(14):03d}-{self._random.randrange(10)}")
        self.window.frame.ask(self.window.frame.services.calls.caller_for, number, then=self._go_on)

    def _search(self) -> None:
        word = self._random.choice(_WORDS)[: self._random.randint(2, 6)]
        self.window.top.search.setText(word)
        self.window.frame.ask(self.window.frame.services.search.find, word, then=self._go_on)

    def _rank(self) -> None:
        from sisa_desk.domain.requests import Request, RequestKind
        from sisa_desk.domain.vocabulary import Mode

        frame = self.window.frame
        language = self._random.choice([one.code for one in frame.languages][:40])
        facts = {"kind": RequestKind.INSTANT, "mode": Mode.PHONE, "language": language, "minutes": 20}
        request = Request(id=frame.new_id(), number=0, created_at=frame.now(), **facts)
        frame.ask(frame.services.matching.candidates_for, request, then=self._go_on)

    def _show(self) -> None:
        self.window.top.search.clear()
        self.window.workspace.show_screen(self._random.choice(_SCREENS))
        self.window.repaint()
        self._go_on()

    def _note(self) -> None:
        self._held.append(held_mib())
        self._go_on()

    def _tell(self) -> None:
        tell({"held": self._held, "done": self._done})


def held_mib() -> float:
    """Give the memory that is in use now (on other systems than Linux: that ever was)."""
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text("utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def tell(facts: dict[str, object]) -> None:
    """Write what there is to say, and be gone."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _empty() -> QWidget:
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(_LOOK_MS, window, lambda: tell({"held": [held_mib()]}))
    return window


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    if "empty" in sys.argv:
        shown = _empty()
        sys.exit(application.exec())
    share, seed, *others = sys.argv[1:]
    day = Day(float(share), int(seed))
    sys.exit(sisa_desk.bootstrap.main(others))
