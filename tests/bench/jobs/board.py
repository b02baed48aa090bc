"""J12: the day board opened and scrolled, over years of appointments of everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sisa_desk.domain.appointments import BLOCKING, OUTCOMES
from sisa_desk.domain.intervals import Interval
from sisa_desk.services.bundle import Services
from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs.processes import Processes, where
from tests.bench.rows import OK, Goal, Row, wrong
from tests.bench.worlds import desk_on
from tests.bench.worlds.appointments import fill_calendars

EACH = 300
_PATIENCE_S = 300
_GOALS = (Goal("worst_ms", 16),)


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Give the row of a board with so many people, each with three years of appointments."""
    folder = bench.folder / f"{JOB.name}-{people}"
    file = bench.worlds.copy(folder, people=people)
    with desk_on(file) as desk:
        count = fill_calendars(desk, EACH, bench.random(JOB.name, people))
        told = Processes(folder).told_by("board_window.py", str(file), patience_s=_PATIENCE_S)
        size = f"{JOB.size(people)} × {count:,} appointments"
        if (why := _differs(desk, told)) is not None:
            yield wrong(JOB.name, size, why)
            return
    names = (
        "worst_ms",
        "worst_work_ms",
        "worst_blank_ms",
        "over_16_ms",
        "frames",
        "opening_ms",
        "opening_p95_ms",
        "first_opening_ms",
    )
    yield Row(
        job=JOB.name,
        size=size,
        ours_ms=told["p50_ms"],
        ours_p95_ms=told["p95_ms"],
        limit_ms=told["blank_ms"],
        ratio_limit=told["p50_ms"] / told["blank_ms"],
        check=f"{OK}: {len(told['shown'])} rows are what a plain look at every appointment gives",
        reason=f"a frame while scrolling, the limit is a blank one; no peer shows this; {where()}",
        more={name: told[name] for name in names},
    ).judged(_GOALS)


def _differs(desk: Services, told: dict[str, Any]) -> str | None:
    """Compare what the board showed with everything that is stored of the same people, looked at one by one."""
    window = Interval(*map(datetime.fromisoformat, told["window"]))
    if not any(len(row) > 1 for row in told["shown"]):
        return "nothing was shown"
    with desk.database.reading() as tx:
        for key, *shown in told["shown"]:
            stored = tx.appointments.of_interpreter(UUID(key), limit=100_000)
            seen = [one for one in stored if one.state in BLOCKING | OUTCOMES and one.blocked.overlaps(window)]
            if sorted(str(one.id) for one in seen) != sorted(shown):
                return f"the row of one person shows {len(shown)} instead of {len(seen)}"
    return None


JOB = Job(
    name="J12",
    about="the day board, opened and scrolled",
    unit="people",
    rows=rows,
    sizes={Scale.SMALL: (300,), Scale.MEDIUM: (3_000,), Scale.LARGE: (10_000,)},
)
