"""Eight desks as processes of their own want one slot of one interpreter, again and again; one of them gets it."""

from __future__ import annotations

from collections import Counter

from tests.chaos.desks import overlaps, run_rounds
from tests.chaos.goals import Goal, Run, Tally

DESKS = 8
_AT_ONCE = 250


def race(run: Run) -> Tally:
    """Run rounds until there are enough; every round has its own store's fresh slot."""
    tally = Tally()
    way = "naive" if run.is_mutant else "service"
    while tally.events < run.events and run.has_time():
        folder = run.folder / str(tally.events)
        folder.mkdir()
        rounds = min(_AT_ONCE, run.events - tally.events)
        answers = run_rounds(folder / "desk.sqlite", desks=DESKS, rounds=rounds, way=way)
        for number, told in enumerate(answers):
            _judge(tally, number, Counter(told))
        tally.failures += ["two appointments of one person share time"] * overlaps(folder / "desk.sqlite")
        tally.events += rounds
    return tally


def _judge(tally: Tally, number: int, told: Counter[str]) -> None:
    winners, losers = told.pop("won", 0), told.pop("SlotTaken", 0) + told.pop("_Taken", 0)
    tally.add("won", winners)
    tally.add("told that it is taken", losers)
    if winners != 1:
        tally.failures.append(f"round {number}: {winners} desks won")
    tally.failures += [f"round {number}: a desk was told {answer}" for answer in told]


GOAL = Goal(
    name="race_sqlite",
    promise=f"{DESKS} desks on one slot: one gets it, the others are told; no two appointments share time",
    events=1_000,
    weight=2,
    run=race,
    mutant="look, then insert, without triggers and without BEGIN IMMEDIATE",
    mutant_events=50,
)
