"""Runs in a process of its own: the board on a store, opened, scrolled and leafed through, each frame timed."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from sisa_desk.services.bundle import open_services
from sisa_desk.ui.agenda.agenda_page import AgendaPage
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import install_language
from sisa_desk.ui.operations import Operations, single_lane
from sisa_desk.ui.theme import apply_theme
from tests.builders.stores import RESOURCES, Watch

FRAME_S = 1 / 60
DAYS = 25
SCROLLS = 900
BLANKS = 300
#: The window of the page in 1280 × 720, and how far the wheel scrolls in one frame.
SIZE, STEP = (1064, 640), 57


class Bench:
    """A page in a window, frame after frame."""

    def __init__(self, file: Path) -> None:
        self.services = open_services(file, RESOURCES, Watch(), "desk 1")
        self.operations = Operations(single_lane(), on_refused=fail, on_unavailable=fail, on_bug=fail)
        self.frame = Frame(
            self.services,
            self.operations,
            Watch(),
            rules=self.services.preferences.rules(),
            languages=self.services.languages.table(),
            places=self.services.places.table,
        )
        self.page = AgendaPage(self.frame)
        self.page.resize(*SIZE)

    def open(self) -> float:
        """Show the page for the first time; give the seconds until everything in view is painted."""
        began = time.perf_counter()
        self.page.show()
        self.page.refresh()
        self._until_known()
        return time.perf_counter() - began

    def leaf(self) -> Iterator[float]:
        """Open one day after the other; give the seconds until everything in view is painted."""
        for number in range(1, DAYS + 1):
            began = time.perf_counter()
            self.page.days.show_day(date(2026, 11, 23) - timedelta(days=number))
            self._until_known()
            yield time.perf_counter() - began

    def scroll(self) -> Iterator[tuple[float, float]]:
        """Scroll down and up; give for each frame the seconds it took by the clock, and of the processor."""
        bar = self.page.board.view.verticalScrollBar()
        down = list(range(bar.minimum(), bar.maximum(), STEP))
        for value in islice(cycle([*down, *reversed(down)]), SCROLLS):
            yield self._frame(partial(bar.setValue, value))
        for share in range(60):  # the bar itself, dragged through everybody
            yield self._frame(partial(bar.setValue, bar.maximum() * share // 60))

    def blank(self) -> Iterator[tuple[float, float]]:
        """Paint an empty sheet of the same size again and again: what no board can be quicker than, here and now."""
        sheet = QWidget()
        sheet.resize(*SIZE)
        sheet.show()
        for _ in range(BLANKS):
            yield self._frame(sheet.update)

    def _frame(self, act: Callable[[], object]) -> tuple[float, float]:
        began, worked = time.perf_counter(), time.thread_time()
        act()
        QApplication.processEvents()
        lasted, work = time.perf_counter() - began, time.thread_time() - worked
        time.sleep(max(0.0, FRAME_S - lasted))
        return lasted, work

    def _until_known(self) -> None:
        board = self.page.board
        while True:
            QApplication.processEvents()
            rows = [board.model.rows[row].head for row in board.view.rows_shown()]
            if rows and all(board.model.shelf(head.key) is not None for head in rows if head):
                break
            time.sleep(0.0005)
        self.page.board.view.viewport().repaint()

    def shown(self) -> list[list[str]]:
        """Give the keys of the appointments in view, row by row, for comparing."""
        board = self.page.board
        heads = [board.model.rows[row].head for row in board.view.rows_shown()]
        shelves = [(head, board.model.shelf(head.key)) for head in heads if head]
        return [[str(head.key), *(str(item.key) for item in shelf.content.items)] for head, shelf in shelves if shelf]


def fail(trouble: object, *_: object) -> None:
    """Say what went wrong and leave."""
    sys.exit(repr(trouble))


def told(file: Path) -> dict[str, Any]:
    """Measure everything once."""
    bench = Bench(file)
    opening = bench.open()
    days = list(bench.leaf())
    window = bench.page.days.window_shown
    shown = bench.shown()
    bench._frame(bench.page.update)
    measured = list(bench.scroll())
    blank = [lasted * 1000 for lasted, _work in bench.blank()]
    frames = [lasted * 1000 for lasted, _work in measured]
    bench.operations.close()
    return {
        "first_opening_ms": opening * 1000,
        "opening_ms": median(days) * 1000,
        "opening_p95_ms": quantiles(days, n=20, method="inclusive")[-1] * 1000,
        "frames": len(frames),
        "p50_ms": median(frames),
        "p95_ms": quantiles(frames, n=20, method="inclusive")[-1],
        "worst_ms": max(frames),
        "worst_work_ms": max(work for _lasted, work in measured) * 1000,
        "over_16_ms": sum(one > 16 for one in frames),
        "blank_ms": median(blank),
        "worst_blank_ms": max(blank),
        "window": [window.start.isoformat(), window.end.isoformat()],
        "shown": shown,
    }


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    apply_theme(application, "light")
    install_language(application, "de")
    sys.stdout.write(json.dumps(told(Path(sys.argv[1]))) + "\n")
