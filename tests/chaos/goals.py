"""What a goal is: something done very often, what must never happen, and a mutant to which it must happen."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random


class Verdict(StrEnum):
    """How a goal came out; a goal whose mutant survives says nothing and is BROKEN."""

    PASSED = "passed"
    FAILED = "FAILED"
    BROKEN = "BROKEN"
    NOT_REACHED = "NOT REACHED"
    NOT_RUN = "NOT RUN"


@dataclass
class Tally:
    """What was counted in a run: how often it was done, and every time something happened that must not."""

    events: int = 0
    failures: list[str] = field(default_factory=list)
    facts: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, number: float) -> None:
        """Count something that is only told."""
        self.facts[name] = self.facts.get(name, 0) + number


@dataclass
class Run:
    """One run: its folder, its own dice, how many events are wanted, and when the time is over."""

    folder: Path
    random: Random
    events: int
    until: float
    is_mutant: bool = False

    def has_time(self) -> bool:
        """Say whether there is time left."""
        return time.monotonic() < self.until

    def left(self) -> float:
        """Give the seconds that are left."""
        return max(0.0, self.until - time.monotonic())


@dataclass(frozen=True)
class Goal:
    """A promise with the number of events it is tried on, and its share of the time."""

    name: str
    promise: str
    events: int
    weight: float
    run: Callable[[Run], Tally]
    mutant: str
    mutant_events: int
    why_not: Callable[[], str] = lambda: ""


@dataclass
class Result:
    """What came out of a goal."""

    goal: str
    verdict: Verdict
    promise: str
    wanted: int = 0
    events: int = 0
    failures: list[str] = field(default_factory=list)
    facts: dict[str, float] = field(default_factory=dict)
    mutant: str = ""
    mutant_events: int = 0
    mutant_failures: int = 0
    seconds: float = 0.0

    def as_facts(self) -> dict[str, object]:
        """Give it for the JSON report: failures are counted, and the first of them told."""
        return asdict(self) | {
            "verdict": self.verdict.value,
            "failures": len(self.failures) if self.verdict is not Verdict.NOT_RUN else 0,
            "mutant_failed": self.mutant_failures > 0,
            "told": self.failures[:20],
        }


def tried(goal: Goal, folder: Path, *, seed: int, seconds: float, share: float, keep_in: Path | None = None) -> Result:
    """Run the mutant first, which must fail, then the real thing, which must not; where it does, its state is kept."""
    result = Result(goal.name, Verdict.NOT_RUN, goal.promise, wanted=max(1, round(goal.events * share)))
    if reason := goal.why_not():
        result.failures.append(reason)
        return result
    began = time.monotonic()
    mutant = _run(goal, folder / "mutant", seed, goal.mutant_events, began + seconds / 3, is_mutant=True)
    result.mutant, result.mutant_events = goal.mutant, mutant.events
    result.mutant_failures = len(mutant.failures)
    if not mutant.failures:
        result.verdict = Verdict.BROKEN
    else:
        tally = _run(goal, folder / "real", seed, result.wanted, began + seconds, is_mutant=False)
        result.events, result.failures, result.facts = tally.events, tally.failures, tally.facts
        result.verdict = _verdict(result)
        if result.failures and keep_in is not None:
            shutil.copytree(folder / "real", keep_in / f"{goal.name}-{seed}", dirs_exist_ok=True)
    result.seconds = round(time.monotonic() - began, 1)
    return result


def _run(goal: Goal, folder: Path, seed: int, events: int, until: float, *, is_mutant: bool) -> Tally:
    folder.mkdir(parents=True)
    return goal.run(Run(folder, Random(f"{seed} {goal.name}"), events, until, is_mutant))


def _verdict(result: Result) -> Verdict:
    if result.failures:
        return Verdict.FAILED
    return Verdict.PASSED if result.events >= result.wanted else Verdict.NOT_REACHED
