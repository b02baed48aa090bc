"""The disk is full at every write of a day: nothing told to be stored is lost, and what was being typed is kept."""

from __future__ import annotations

import json

from tests.chaos.disk_shim import Watched, built, why_no_shim
from tests.chaos.goals import Goal, Run, Tally


def fill(run: Run) -> Tally:
    """Have a desk work on a disk that is full from one of its writes on."""
    tally = Tally()
    watched = Watched.under(run.folder)
    kind = "mutant" if run.is_mutant else "real"
    said = watched.play(
        built(run.folder / "library"), "tests.chaos.full_disk", str(run.events), str(run.random.randrange(2**31)), kind
    )
    for one in map(json.loads, said.splitlines()):
        tally.events += 1
        tally.add("told to be stored", one["told"])
        tally.add("refused with a clear word", one["refused"])
        tally.failures += [f"full after {one['point']} writes: {failure}" for failure in one["failures"]]
    return tally


GOAL = Goal(
    name="disk_full",
    promise="a full disk at any write loses nothing that was stored, tears no file, keeps what is being typed, and the "
    "desk goes on when there is room",
    events=100,
    weight=2,
    run=fill,
    mutant="write over the old file, and keep no ballast",
    mutant_events=4,
    why_not=why_no_shim,
)
