"""J1: from the start of the process to the painted window, and on to the desk that can be worked at."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from tests.bench.contest import Contest, Lasted, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs.processes import Processes, program_on, where
from tests.bench.rows import Goal, Row

_GOALS = (Goal("ratio_limit", 1.5), Goal("ready_after_paint_ms", 1000), Goal("longest_block_ms", 50))
_ROUNDS = {Scale.SMALL: 7, Scale.MEDIUM: 11, Scale.LARGE: 11}
_CALC = Peer("LibreOffice Calc", why_not="needs an office suite and a screen")


@dataclass(frozen=True)
class Started:
    """What a process told: the modules it had loaded at its first paint that it should not have, and its times."""

    heavy: tuple[str, ...]
    figures: Mapping[str, float]


class Starts:
    """Starts the program and an empty window of the same size."""

    def __init__(self, database: Path, folder: Path) -> None:
        """Open the program on a store."""
        self._processes = Processes(folder)
        self._arguments = program_on(database)
        self.told: list[Started] = []

    def program(self, _request: object) -> Lasted:
        """Start the program until its desk stands."""
        lasted = self._started("program", *self._arguments)
        self.told.append(lasted.answer)
        return lasted

    def empty(self, _request: object) -> Lasted:
        """Start an empty window."""
        return self._started("empty")

    def _started(self, *arguments: str) -> Lasted:
        began = time.monotonic()
        told = self._processes.told_by("started_window.py", *arguments)
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
        rounds=_ROUNDS[bench.scale],
        peer=_CALC,
        warm_up=1,
        why_no_naive="no naive program is kept here",
    )
    row = contested(JOB.name, JOB.size(people), contest, bench.random(JOB.name, people))
    if not row.is_wrong:
        row = replace(row, more=_middle(starts.told[-_ROUNDS[bench.scale] :]), reason=f"{row.reason}; {where()}")
    yield row.judged(_GOALS)


def _middle(told: list[Started]) -> dict[str, float]:
    return {name: median(one.figures[name] for one in told) for name in told[0].figures}


JOB = Job(
    name="J1",
    about="start to the first paint",
    unit="people",
    sizes={Scale.SMALL: (300,), Scale.MEDIUM: (300,), Scale.LARGE: (300, 10_000)},
    rows=rows,
)
