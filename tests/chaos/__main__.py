"""Breaks things on purpose: ``python -m tests.chaos [--budget 60] [--seed 7] [--only kill] [--json out.json]``.

``python -m tests.chaos --table out.json`` writes a report as the table for the README.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.chaos import (
    damage,
    disk_full,
    forms,
    kill_store,
    kill_upgrade,
    outbox,
    power_cuts,
    race_sqlite,
    races,
    rights,
)
from tests.chaos.goals import Goal, Result, Verdict, tried
from tests.chaos.report import as_table, entries

REPORT = Path("chaos-report.json")
ARTIFACTS = Path("chaos-artifacts")
GOALS: tuple[Goal, ...] = (
    kill_store.GOAL,
    kill_upgrade.GOAL,
    power_cuts.GOAL,
    disk_full.GOAL,
    damage.GOAL,
    race_sqlite.GOAL,
    *races.GOALS,
    outbox.GOAL,
    rights.GOAL,
    forms.GOAL,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the chosen goals one after the other; give 0 only when every one of them passed."""
    options = _options(arguments)
    if options.table:
        print(as_table(json.loads(options.table.read_text("utf-8"))))
        return 0
    chosen = [goal for goal in GOALS if options.only in goal.name]
    if not chosen:
        print(f"no goal is called {options.only}: {', '.join(goal.name for goal in GOALS)}", file=sys.stderr)
        return 2
    print(f"seed {options.seed}, {options.budget:g} s, {options.share:g} of the events")
    results = [_told(result) for result in _all(chosen, options)]
    if options.json:
        told = entries(results, seed=options.seed, share=options.share)
        options.json.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    return 0 if all(result.verdict is Verdict.PASSED for result in results) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--budget", type=float, default=900.0, help="seconds for everything")
    parser.add_argument("--seed", type=int, default=20261123, help="the same dice again")
    parser.add_argument("--only", default="", help="goals whose name contains this")
    parser.add_argument("--share", type=float, default=1.0, help="this part of the events, for a short run")
    parser.add_argument("--json", type=Path, help="write the report here, a list")
    parser.add_argument("--table", type=Path, nargs="?", const=REPORT, help="write this report as a table, run nothing")
    parser.add_argument("--keep", type=Path, default=ARTIFACTS, help="keep the state that showed a failure here")
    return parser.parse_args(arguments)


def _all(goals: Sequence[Goal], options: argparse.Namespace) -> Iterator[Result]:
    """Try one after the other; time that one does not need is there for the others."""
    until = time.monotonic() + options.budget
    with tempfile.TemporaryDirectory(prefix="sisa-desk-chaos-", ignore_cleanup_errors=True) as folder:
        for place, goal in enumerate(goals):
            weights = sum(one.weight for one in goals[place:])
            seconds = max(0.0, until - time.monotonic()) * goal.weight / weights
            where = Path(folder) / goal.name
            yield tried(goal, where, seed=options.seed, seconds=seconds, share=options.share, keep_in=options.keep)


def _told(result: Result) -> Result:
    print(f"{result.verdict:12} {result.goal}: {result.events} of {result.wanted} in {result.seconds} s")
    print(f"{'':12} {result.promise}")
    if result.verdict is Verdict.NOT_RUN:
        print(f"{'':12} because {'; '.join(result.failures)}", flush=True)
        return result
    print(f"{'':12} mutant ({result.mutant}): {result.mutant_failures} failures in {result.mutant_events}")
    for name, number in result.facts.items():
        print(f"{'':12} {name}: {number:g}")
    for failure in result.failures[:10]:
        print(f"{'':12} ! {failure}")
    sys.stdout.flush()
    return result


if __name__ == "__main__":
    sys.exit(main())
