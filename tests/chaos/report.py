"""What the goals came to, for programs (JSON) and for people (the table of the README)."""

from __future__ import annotations

import platform
import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import Any

from tests.chaos.goals import Result, Verdict

_WORDS = {
    Verdict.PASSED: "kept",
    Verdict.FAILED: "**broken**",
    Verdict.BROKEN: "**says nothing: its mutant survived**",
    Verdict.NOT_REACHED: "**not reached**",
    Verdict.NOT_RUN: "**not run**",
}


def entries(results: Sequence[Result], *, seed: int, share: float) -> list[dict[str, object]]:
    """Give one entry a goal: goal, events, wanted, failures, mutant_failed, and under which circumstances."""
    circumstances = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "seed": seed,
        "share": share,
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
    }
    return [result.as_facts() | circumstances for result in results]


def as_table(told: Sequence[Mapping[str, Any]]) -> str:
    """Write a report as a table in Markdown."""
    lines = ["| goal | tried | failures | its mutant | seconds |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *(_line(one) for one in told)])


def _line(one: Mapping[str, Any]) -> str:
    verdict = Verdict(one["verdict"])
    if verdict is Verdict.NOT_RUN:
        return f"| {one['goal']}: {one['promise']} | {_WORDS[verdict]} ({'; '.join(one['told'])}) | | | |"
    tried = f"{one['events']:,} of {one['wanted']:,}"
    mutant = f"{one['mutant']}: {one['mutant_failures']:,} in {one['mutant_events']:,}"
    failures = f"{one['failures']:,} ({_WORDS[verdict]})"
    return f"| {one['goal']}: {one['promise']} | {tried} | {failures} | {mutant} | {one['seconds']:g} |"
