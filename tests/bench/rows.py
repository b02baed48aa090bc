"""What comes out: one row for each job and size, its goals, and the table people read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from math import log
from statistics import linear_regression
from typing import Any

OK, FAILED = "ok", "FAILED"
#: The figures of a row in the order of the table.
FIGURES = (
    "ours_ms", "ours_p95_ms", "limit_ms", "ratio_limit", "naive_ms", "ratio_naive", "peer_ms", "ratio_peer",
)  # fmt: skip
_FEWEST_SIZES = 3


@dataclass(frozen=True)
class Goal:
    """A figure of a row and what it may be at most; ratios are ours divided by the other."""

    figure: str
    at_most: float

    def missed_by(self, row: Row) -> str:
        """Say how far a row is from the goal; "" when it is met, or when the figure is missing."""
        value = row.figure(self.figure)
        return (
            "" if value is None or value <= self.at_most else f"{self.figure} {_short(value)} > {_short(self.at_most)}"
        )


@dataclass(frozen=True)
class Row:
    """A job at a size. Times are milliseconds, a ratio is ours divided by the other: below 1 is ahead.

    `check` begins with "ok" or "FAILED"; `reason` says why a figure is missing or a goal is missed; `more` holds
    figures that only this job has, such as MiB.
    """

    job: str
    size: str
    ours_ms: float | None = None
    ours_p95_ms: float | None = None
    limit_ms: float | None = None
    ratio_limit: float | None = None
    naive_ms: float | None = None
    ratio_naive: float | None = None
    peer: str | None = None
    peer_ms: float | None = None
    ratio_peer: float | None = None
    check: str = ""
    goal_met: bool | None = None
    reason: str = ""
    more: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_wrong(self) -> bool:
        """Say whether an answer was wrong: then no figure counts."""
        return not self.check.startswith(OK)

    def figure(self, name: str) -> float | None:
        """Give a figure by its name, None where it is missing."""
        return self.more.get(name, getattr(self, name, None))

    def judged(self, goals: Sequence[Goal]) -> Row:
        """Hold the row against its goals; a goal whose figure is missing leaves the row without a verdict."""
        if self.is_wrong:
            return replace(self, goal_met=False)
        missed = [text for goal in goals if (text := goal.missed_by(self))]
        open_ones = [f"{goal.figure} is missing" for goal in goals if self.figure(goal.figure) is None]
        told = "; ".join(filter(None, (self.reason, *missed, *open_ones)))
        met = False if missed else None if open_ones or not goals else True
        return replace(self, goal_met=met, reason=told)

    def as_json(self) -> dict[str, Any]:
        """Give the row for the JSON list."""
        facts = asdict(self)
        return {name: value for name, value in facts.items() if name != "more"} | facts["more"]


def wrong(job: str, size: str, what: str) -> Row:
    """Give the row of a job that answered wrongly: no figure, no ratio."""
    return Row(job, size, check=f"{FAILED}: {what}", goal_met=False, reason="a wrong answer has no time")


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Fit how time grows with size: 0 is not at all, 1 is in step (least squares on logarithms)."""
    return linear_regression([log(size) for size in sizes], [log(time) for time in times]).slope


def growth(job: str, sizes: Sequence[int], rows: Sequence[Row], at_most: float) -> Row:
    """Give the row that says how the time of a job grows over its sizes."""
    span = f"{min(sizes):,}..{max(sizes):,}"
    name = f"{job} growth"
    times = [row.ours_ms for row in rows if row.ours_ms is not None and not row.is_wrong]
    if len(times) < len(sizes):
        return wrong(name, span, "a size has no time")
    if len(sizes) < _FEWEST_SIZES:
        return Row(name, span, check=OK, reason=f"{len(sizes)} sizes are too few to fit a growth")
    fitted = Row(name, span, check=f"{OK}: {len(sizes)} sizes", more={"exponent": exponent(sizes, times)})
    return fitted.judged([Goal("exponent", at_most)])


def table(rows: Iterable[Row]) -> str:
    """Give the rows as people read them."""
    heads = ("job", "size", *FIGURES, "check", "goal")
    lines = [heads, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def notes(rows: Iterable[Row]) -> str:
    """Give what is to be said about the rows: figures of their own, peers, and why something is missing."""
    return "\n".join(f"{row.job} {row.size}: {told}" for row in rows if (told := _note(row)))


def _note(row: Row) -> str:
    own = (f"{name} {_short(value)}" for name, value in row.more.items())
    wrong_answer = row.check if row.is_wrong else ""
    return "; ".join(filter(None, (wrong_answer, *own, f"peer {row.peer}" if row.peer else "", row.reason)))


def _cells(row: Row) -> tuple[str, ...]:
    verdict = {True: "met", False: "MISSED", None: "-"}[row.goal_met]
    figures = (_short(getattr(row, name)) for name in FIGURES)
    return (row.job, row.size, *figures, FAILED if row.is_wrong else OK, verdict)


def _short(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
