"""J1: from the start of the process to the painted window, and on to the desk that can be worked at."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.contest import Contest, Lasted, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import Goal, Row

_ROOT = Path(__file__).resolve().parents[3]
_GOALS = (Goal("ratio_limit", 1.5), Goal("ready_after_paint_ms", 1000), Goal("longest_block_ms", 50))
_ROUNDS = 11
_PATIENCE_S = 60


@dataclass(frozen=True)
class Started:
    """What a process told: the modules it had loaded at its first paint that it should not have, and its times."""

    heavy: tuple[str, ...]
    figures: Mapping[str, float]


class Starts:
    """Starts windows in processes of their own, on the screen there is, or else on none."""

    def __init__(self, database: Path, folder: Path) -> None:
        """Open the program on a store, its settings and its state in a folder."""
        self._arguments = ["--database", str(database), "--language", "de"]
        homes = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
        platform = {} if self.has_screen else {"QT_QPA_PLATFORM": "offscreen"}
        self._environment = os.environ | {name: str(folder / name.lower()) for name in homes} | platform
        self._environment |= {"PYTHONPATH": str(_ROOT), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        # Programs are started as they are installed: compiled.
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.told: list[Started] = []

    @property
    def has_screen(self) -> bool:
        """Say whether there is a screen, of whatever kind."""
        return bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())

    def program(self, _request: object) -> Lasted:
        """Start the program until its desk stands."""
        lasted = self._started("program", *self._arguments)
        self.told.append(lasted.answer)
        return lasted

    def empty(self, _request: object) -> Lasted:
        """Start an empty window of the same size."""
        return self._started("empty")

    def _started(self, *arguments: str) -> Lasted:
        began = time.monotonic()
        # By its file: as a module it would bring the whole bench along.
        command = [sys.executable, str(Path(__file__).with_name("started_window.py")), *arguments]
        done = subprocess.run(
            command, cwd=_ROOT, env=self._environment, capture_output=True, text=True, timeout=_PATIENCE_S, check=True
        )
        told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        figures = {
            "ready_after_paint_ms": (told["ready"] - told["painted"]) * 1000,
            "longest_block_ms": told["longest_block"] * 1000,
        }
        return Lasted((told["painted"] - began) * 1000, Started(tuple(told["heavy"]), figures))


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Give the row of a program that opens a store with so many people."""
    folder = bench.folder / f"{JOB.name}-{people}"
    starts = Starts(bench.worlds.copy(folder, people=people, calls=10 * people), folder)
    contest = Contest(
        draw=lambda _: None,
        ours=starts.program,
        told=lambda lasted: lasted.answer.heavy,
        oracle=lambda _: (),
        limit=starts.empty,
        checks=1,
        checked="nothing heavy is loaded at the first paint",
        rounds=_ROUNDS,
        warm_up=1,
        why_no_naive="no naive program is kept here",
    )
    row = contested(JOB.name, JOB.size(people), contest, bench.random(JOB.name, people))
    if not row.is_wrong:
        row = replace(row, more=_middle(starts.told[-_ROUNDS:]), reason=f"{row.reason}; {_where(starts)}")
    yield row.judged(_GOALS)


def _middle(told: list[Started]) -> dict[str, float]:
    return {name: median(one.figures[name] for one in told) for name in told[0].figures}


def _where(starts: Starts) -> str:
    return "on the screen there is" if starts.has_screen else "offscreen, as there is no screen"


JOB = Job(
    name="J1",
    about="start to the first paint",
    unit="people",
    sizes={Scale.SMALL: (300,), Scale.MEDIUM: (300,), Scale.LARGE: (300, 10_000)},
    rows=rows,
)
