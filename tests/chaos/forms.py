"""The goal of the half-filled forms, as the harness counts it; the kills themselves are in `kill_forms`."""

from __future__ import annotations

import os
import time

from tests.chaos.goals import Goal, Run, Tally


def kill(run: Run) -> Tally:
    """Kill the whole program while forms are typed into, and compare with what was typed."""
    from tests.chaos import kill_forms  # a window costs a second to import

    left = max(1.0, run.until - time.monotonic())
    seed = run.random.randrange(2**31)
    found = kill_forms.run(run.events, seed, without_keeper=run.is_mutant, seconds=left)
    tally = Tally(events=found.kills)
    for name in ("lost_records", "lost_forms", "late_words", "damaged"):
        tally.failures += [name.replace("_", " ")] * getattr(found, name)
    tally.facts = {
        "forms": found.forms,
        "acknowledged": found.acknowledged,
        "most milliseconds of typing lost": round(found.worst_lost_ms),
    }
    return tally


def _why_not() -> str:
    return "" if hasattr(os, "fork") else "this system has no signal 9"


GOAL = Goal(
    name="drafts",
    promise="a program killed while forms are filled brings all of them back, but for a quarter of a second of typing",
    events=200,
    weight=3,
    run=kill,
    mutant="keep no drafts",
    mutant_events=3,
    why_not=_why_not,
)
