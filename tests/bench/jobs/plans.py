"""J7: everything that is open given to people at once, through the service; a good plan, and the proven best one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import partial
from importlib.util import find_spec
from itertools import pairwise
from random import Random
from statistics import median
from time import monotonic, perf_counter
from typing import Any
from zoneinfo import ZoneInfo

from sisa_desk.domain.planning import Problem, greedy_plan, worth_of
from sisa_desk.domain.planning.problems import fits
from sisa_desk.domain.requests import Request, Urgency
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.services.bundle import Services
from sisa_desk.services.plans import Draft
from sisa_desk.solving.highs import _Model, _Solver
from tests.bench.job import Bench, Job, Scale
from tests.bench.rows import OK, Goal, Row, wrong
from tests.bench.worlds import Surroundings, desk_on, surroundings
from tests.bench.worlds.people import LanguageDice
from tests.builders import NOW, a_request, an_id

_BERLIN = ZoneInfo("Europe/Berlin")
_PEOPLE = {20: 300, 200: 300, 500: 3_000, 2_000: 10_000}
_WEEKS = 6
_GREEDY_ROUNDS, _ALONE = 7, 30
_FIRST_NUMBER = 900_000
#: Requests whose plan is judged again by the ranking of each alone.
_CHECKS = 60
_GOALS = (Goal("greedy_ms", 50), Goal("ours_ms", 5_000), Goal("gap", 1e-4))


def _requests(count: int, around: Surroundings, random: Random) -> Iterator[Request]:
    """Ask for so many talks on the working days of the next six weeks; the common languages often, most on site."""
    days = [NOW.date() + timedelta(days=number) for number in range(1, 7 * _WEEKS + 1)]
    working, languages, places = (
        [day for day in days if day.weekday() < 5],
        LanguageDice(around.languages),
        around.places,
    )
    for number in range(count):
        begins = time(random.randint(8, 16), random.choice((0, 15, 30, 45)), tzinfo=_BERLIN)
        is_on_site = random.random() < 0.6
        yield replace(
            a_request(None, id=an_id(), number=_FIRST_NUMBER + number, minutes=random.choice((30, 60, 60, 90, 120))),
            language=languages.draw(random)[0],
            mode=Mode.ON_SITE if is_on_site else Mode.PHONE,
            area=random.choice(list(Area)),
            start=datetime.combine(random.choice(working), begins).astimezone(NOW.tzinfo),
            place_id=random.choice(places) if is_on_site else "",
            urgency=random.choice((Urgency.NORMAL,) * 4 + (Urgency.SOON, Urgency.URGENT)),
        )


@dataclass(frozen=True)
class Timed:
    """What something gave, and how many milliseconds it took."""

    value: Any
    ms: float


def _timed(work: Any) -> Timed:
    began = perf_counter()
    value = work()
    return Timed(value, 1000 * (perf_counter() - began))


def _least_cost(problem: Problem, filled: int, urgency: int) -> float:
    """Give the limit: what no plan that fills as much can cost less than, where people could be divided."""
    model = _Model(problem)
    model.hold(filled, urgency)
    solver = _Solver(model, lambda: False, lambda _gap: None)._prepared(model.saving_costs(), monotonic() + 600)
    solver.setOptionValue("solve_relaxation", True)
    solver.run()
    return float(solver.getInfo().objective_function_value)


def _first_free(problem: Problem) -> set[int]:
    """Do as a person does who goes down the list of each request, and takes the first who is still free."""
    plan: set[int] = set()
    for numbers in problem.by_task:
        ordered = sorted(numbers, key=lambda number: problem.choices[number].cost)
        plan |= (
            {first}
            if (first := next((one for one in ordered if fits(problem, plan, one)), None)) is not None
            else set()
        )
    return plan


def _fault(desk: Services, draft: Draft, random: Random) -> str:
    """Say what is wrong with a plan, judged without the code that made it; empty where nothing is."""
    plan, openings = draft.plan, draft.plan.sheet.openings
    chosen = sorted(plan.by_task)
    for task in random.sample(chosen, min(_CHECKS, len(chosen))):
        candidate = plan.candidate_for(task)
        able = {one.key for one in desk.matching.candidates_for(openings[task].request).candidates}
        if candidate is None or candidate.key not in able:
            return f"request {openings[task].request.number} is given to somebody who cannot"
    times = sorted((plan.candidate_for(task).key, openings[task].need.interval) for task in chosen)  # type: ignore[union-attr]
    for one, other in pairwise(times):
        if one[0] == other[0] and one[1].end > other[1].start:
            return "somebody is at two places at once"
    return ""


def _row(desk: Services, size: str, bench: Bench, count: int, random: Random) -> Row:
    drawn = _timed(desk.plans.draw_up)
    draft, problem = drawn.value, drawn.value.plan.sheet.problem
    greedy = median(_timed(lambda: greedy_plan(_anew(problem))).ms for _ in range(_GREEDY_ROUNDS))
    solved = _timed(partial(desk.plans.better, replace(draft, seconds=120)))
    if fault := _fault(desk, solved.value, random):
        return wrong(JOB.name, size, fault)
    best, first = worth_of(problem, solved.value.plan.chosen), worth_of(problem, draft.plan.chosen)
    limit = _timed(lambda: _least_cost(problem, best.filled, best.urgency))
    alone = [
        _timed(partial(desk.matching.candidates_for, one.request)).ms for one in draft.plan.sheet.openings[:_ALONE]
    ]
    by_hand = _timed(lambda: _first_free(problem))
    person = worth_of(problem, by_hand.value)
    naive_ms = median(alone) * count + by_hand.ms
    return Row(
        JOB.name,
        size,
        ours_ms=solved.ms,
        limit_ms=limit.ms,
        ratio_limit=solved.ms / limit.ms,
        naive_ms=naive_ms,
        ratio_naive=(drawn.ms + solved.ms) / naive_ms,
        peer="Timefold",
        check=f"{OK}: {min(_CHECKS, best.filled)} proposals judged again, nobody twice at one time",
        reason="" if find_spec("timefold") else "Timefold not run: it is not installed here, and needs a Java machine",
        more={
            "draw_up_ms": drawn.ms,
            "greedy_ms": greedy,
            "choices": len(problem.choices),
            "open": len(problem.tasks) - best.filled,
            "cost": -best.saving,
            "cost_limit": limit.value,
            "gap": (-best.saving - limit.value) / max(limit.value, 1.0) if solved.value.plan.is_proven else 1.0,
            "greedy_open": len(problem.tasks) - first.filled,
            "greedy_cost": -first.saving,
            "person_open": len(problem.tasks) - person.filled,
            "person_cost": -person.saving,
        },
    ).judged(_GOALS if solved.value.plan.is_proven else (*_GOALS, Goal("gap", 0)))


def _anew(problem: Problem) -> Problem:
    """Give the same problem with nothing worked out about it yet."""
    return replace(problem)


def rows(bench: Bench, count: int) -> Iterator[Row]:
    """Give the row of so many open requests."""
    people, random = _PEOPLE[count], bench.random("J7", count)
    with desk_on(bench.worlds.copy(bench.folder, people)) as desk:
        with desk.database.transaction() as tx:
            tx.requests.add_many(list(_requests(count, surroundings(desk), random)))
        yield _row(desk, f"{count:,} requests, {people:,} people", bench, count, random)


JOB = Job(
    name="J7",
    about="all open requests planned at once",
    unit="requests",
    sizes={Scale.SMALL: (20, 200), Scale.MEDIUM: (200, 500), Scale.LARGE: (200, 500, 2_000)},
    rows=rows,
)
