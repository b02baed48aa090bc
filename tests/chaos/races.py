"""Many desks want the time of few people: nothing is doubled, nobody waits long, nobody starves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from statistics import mean, quantiles
from typing import Any

from tests.chaos.busy_desks import Met, Plan, overlaps_in, place_of, worked
from tests.chaos.goals import Goal, Run, Tally
from tests.chaos.servers import a_durable_server, why_no_server


def told(tally: Tally, plan: Plan, desks: Sequence[Met]) -> list[float]:
    """Take down what the desks met, and every overlap in the store; give how long each command took, in order."""
    waits = sorted(wait for one in desks for wait in one.waits)
    tally.events += len(waits)
    tally.failures += [surprise for one in desks for surprise in one.surprises]
    tally.failures += ["two appointments of one person share time"] * overlaps_in(place_of(plan))
    for answer, number in sum((one.told for one in desks), Counter[str]()).items():
        tally.add(f"told: {answer}", number)
    tally.facts["p50 in ms"] = round(1000 * waits[len(waits) // 2], 1)
    tally.facts["p99 in ms"] = round(1000 * p99(waits), 1)
    tally.facts["worst in ms"] = round(1000 * waits[-1], 1)
    return waits


def p99(waits: Sequence[float]) -> float:
    """Give what one in a hundred took longer than, in seconds."""
    return quantiles(waits, n=100)[-1] if len(waits) > 1 else waits[0]


def _must_be_under(tally: Tally, name: str, limit_ms: float) -> None:
    if tally.facts[name] >= limit_ms:
        tally.failures.append(f"{name}: {tally.facts[name]} is not under {limit_ms}")


# on a server


def _on_server(plan_for: Callable[[Run, str], Plan], judge: Callable[[Tally], None], run: Run) -> Tally:
    tally = Tally()
    with a_durable_server() as server:
        plan = plan_for(run, server.new_database())
        told(tally, plan, worked(plan))
    if not run.is_mutant:
        judge(tally)
    return tally


def _eight(run: Run, address: str) -> Plan:
    # Four commands a second from every desk: what a hotline does in an hour takes it half a minute.
    return _plan(run, address, 8, people=12, slots=400, pause=0.25)


def _plan(run: Run, address: str, desks: int, **work: Any) -> Plan:
    fitted = {"people": 1, "way": "shelf", "is_naive": True} if run.is_mutant else work
    seed = run.random.randrange(2**31)
    return Plan(address, desks=desks, attempts=-(-run.events // desks), seconds=run.left(), seed=seed, **fitted)


def _in_time(tally: Tally) -> None:
    _must_be_under(tally, "p99 in ms", 50)
    _must_be_under(tally, "worst in ms", 2000)


def _one(run: Run, address: str) -> Plan:
    return _plan(run, address, 32, people=1, slots=300, pause=2.0)


def _soon(tally: Tally) -> None:
    _must_be_under(tally, "worst in ms", 500)


# on a file


def _saturate(run: Run) -> Tally:
    """Let sixteen processes write to one file without a pause."""
    tally = Tally()
    plan = Plan(
        str(run.folder), desks=16, people=4, slots=20_000, attempts=10**6,
        seconds=min(run.left(), max(3.0, run.events / 200)), seed=run.random.randrange(2**31),
        way="shelf", waits_its_turn=not run.is_mutant,
    )  # fmt: skip
    desks = worked(plan)
    told(tally, plan, desks)
    served = [len(one.waits) for one in desks]
    tally.facts["worst p99 of a desk in ms"] = round(1000 * max(p99(sorted(one.waits)) for one in desks), 1)
    tally.facts["fewest served, of the mean"] = round(min(served) / mean(served), 2)
    _must_be_under(tally, "worst p99 of a desk in ms", 100)
    if tally.facts["fewest served, of the mean"] < 0.7:
        tally.failures.append(f"one desk was served {min(served)} times, the mean is {mean(served):g}")
    return tally


# how much the guards cost


def _per_second(run: Run) -> Tally:
    """Store appointments with all guards, and with none, in turns on one server."""
    tally = Tally()
    rates: dict[str, list[float]] = {"shelf": [], "plain": []}
    with a_durable_server() as server:
        for way in ("plain", "shelf") * 3:
            plan = Plan(
                server.new_database(), desks=4, people=200, slots=20_000, attempts=-(-run.events // 24), way=way,
                seconds=run.left() / 6, seed=run.random.randrange(2**31), is_naive=way == "plain",
                pause=0.2 if run.is_mutant and way == "shelf" else 0,
            )  # fmt: skip
            desks = worked(plan)
            tally.events += sum(len(one.waits) for one in desks)
            tally.failures += [surprise for one in desks for surprise in one.surprises]
            tally.failures += ["two appointments of one person share time"] * (
                way == "shelf" and overlaps_in(plan.place)
            )
            rates[way].append(sum(_rate(one.waits, plan.pause) for one in desks))
    best = {way: max(one) for way, one in rates.items()}
    tally.facts = {"a second, plain": round(best["plain"]), "a second, guarded": round(best["shelf"])}
    tally.facts["guarded, of plain"] = round(best["shelf"] / best["plain"], 2)
    if tally.facts["guarded, of plain"] < 0.5:
        tally.failures.append(f"guarded: {tally.facts['guarded, of plain']} of plain is not 0.5")
    return tally


def _rate(waits: Sequence[float], pause: float) -> float:
    return len(waits) / (sum(waits) + pause * len(waits)) if waits else 0.0


GOALS = (
    Goal(
        name="race_postgres",
        promise="8 desks book, move and cancel on a server: no two appointments share time, 99 of 100 in 50 ms",
        events=16_000,
        weight=6,
        run=partial(_on_server, _eight, _in_time),
        mutant="look, then insert, without constraint and without locks",
        mutant_events=8_000,
        why_not=why_no_server,
    ),
    Goal(
        name="one_interpreter",
        promise="32 desks want the time of one person: no two appointments share time, nobody waits half a second",
        events=3_200,
        weight=2,
        run=partial(_on_server, _one, _soon),
        mutant="look, then insert, without constraint and without locks",
        mutant_events=1_600,
        why_not=why_no_server,
    ),
    Goal(
        name="saturated_sqlite",
        promise="16 processes write to one file without a pause: 99 of 100 in 100 ms, the slowest has 0.7 of the mean",
        events=4_000,
        weight=1,
        run=_saturate,
        mutant="leave the waiting to SQLite",
        mutant_events=400,
    ),
    Goal(
        name="bookings_per_second",
        promise="with all guards a server takes at least half as many bookings as it takes without any",
        events=6_000,
        weight=1,
        run=_per_second,
        mutant="5 bookings a second and desk",
        mutant_events=960,
        why_not=why_no_server,
    ),
)
