"""Breaks things on purpose: ``python -m tests.chaos [--budget 60] [--seed 7] [--only kill] [--json out.json]``."""

from __future__ import annotations

import argparse
import json
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.chaos import forms, kill_store, outbox, race_sqlite, races
from tests.chaos.goals import Goal, Result, Verdict, tried

GOALS: tuple[Goal, ...] = (kill_store.GOAL, race_sqlite.GOAL, *races.GOALS, outbox.GOAL, forms.GOAL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the chosen goals one after the other; give 0 only when every one of them passed."""
    options = _options(arguments)
    chosen = [goal for goal in GOALS if options.only in goal.name]
    if not chosen:
        print(f"no goal is called {options.only}: {', '.join(goal.name for goal in GOALS)}", file=sys.stderr)
        return 2
    print(f"seed {options.seed}, {options.budget:g} s, {options.share:g} of the events")
    results = [_told(result) for result in _all(chosen, options)]
    if options.json:
        options.json.write_text(json.dumps(_report(results, options), indent=2) + "\n", "utf-8")
    return 0 if all(result.verdict is Verdict.PASSED for result in results) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--budget", type=float, default=900.0, help="seconds for everything")
    parser.add_argument("--seed", type=int, default=20261123, help="the same dice again")
    parser.add_argument("--only", default="", help="goals whose name contains this")
    parser.add_argument("--share", type=float, default=1.0, help="this part of the events, for a short run")
    parser.add_argument("--json", type=Path, help="write the report here")
    return parser.parse_args(arguments)


def _all(goals: Sequence[Goal], options: argparse.Namespace) -> list[Result]:
    total = sum(goal.weight for goal in goals)
    results = []
    with tempfile.TemporaryDirectory(prefix="sisa-desk-chaos-") as folder:
        for goal in goals:
            seconds = options.budget * goal.weight / total
            where = Path(folder) / goal.name
            results.append(tried(goal, where, seed=options.seed, seconds=seconds, share=options.share))
    return results


def _told(result: Result) -> Result:
    print(f"{result.verdict:12} {result.goal}: {result.events} of {result.wanted} in {result.seconds} s")
    print(f"{'':12} {result.promise}")
    print(f"{'':12} mutant ({result.mutant}): {result.mutant_failures} failures in {result.mutant_events}")
    for name, number in result.facts.items():
        print(f"{'':12} {name}: {number:g}")
    for failure in result.failures[:10]:
        print(f"{'':12} ! {failure}")
    return result


def _report(results: Sequence[Result], options: argparse.Namespace) -> dict[str, object]:
    return {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "seed": options.seed,
        "budget": options.budget,
        "share": options.share,
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "goals": [result.as_facts() for result in results],
    }


if __name__ == "__main__":
    sys.exit(main())
