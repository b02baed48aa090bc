"""J11: how much memory the program holds after a working day, beside an empty window, and whether it still grows."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs.processes import Processes, program_on, where
from tests.bench.rows import OK, Goal, Row, wrong

_USUAL = 300
#: A whole day is 342 look-ups, 3,375 searches, 675 rankings and 270 screens; a short one is a part of it.
_SHARES = {Scale.SMALL: 0.05, Scale.MEDIUM: 0.25, Scale.LARGE: 1.0}
_EMPTY_RUNS = 3
_PATIENCE_S = 3600
_HOURS = 9


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Give the row of a day with so many people."""
    folder = bench.folder / f"{JOB.name}-{people}"
    database = bench.worlds.copy(folder, people=people, calls=10 * people)
    processes, share = Processes(folder), _SHARES[bench.scale]
    empty = median(processes.told_by("worked_day.py", "empty")["held"][0] for _ in range(_EMPTY_RUNS))
    told = processes.told_by(
        "worked_day.py", str(share), str(bench.seed), *program_on(database), patience_s=_PATIENCE_S
    )
    held, done = told["held"], sum(told["done"].values())
    if len(held) != _HOURS:
        yield wrong(JOB.name, JOB.size(people), f"{len(held)} hours instead of {_HOURS}")
        return
    row = Row(
        job=JOB.name,
        size=JOB.size(people),
        ratio_limit=held[-1] / empty,
        check=f"{OK}: {done:,} steps in {len(held)} hours",
        reason=f"memory, not time; {share:.0%} of a day's work; {where()}",
        more={"ours_mib": held[-1], "limit_mib": empty, "first_hour_mib": held[0], "drift": held[-1] / held[0] - 1},
    )
    yield row.judged(_goals(bench.scale, people))


def _goals(scale: Scale, people: int) -> tuple[Goal, ...]:
    """A larger store may take a little more; in a short day the first hour has not yet seen everything."""
    held = Goal("ratio_limit", 2.5 if people <= _USUAL else 3)
    return (held,) if scale is Scale.SMALL else (held, Goal("drift", 0.02))


JOB = Job(
    name="J11",
    about="memory over a working day",
    unit="people",
    sizes={Scale.SMALL: (300,), Scale.MEDIUM: (300, 10_000), Scale.LARGE: (300, 100_000)},
    rows=rows,
)
