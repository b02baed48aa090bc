"""The 58 problems whose best plan is known: python -m tests.solving.exact_plans solves them anew.

The model here is another than the program's: pairs instead of cliques, whole-numbered loads, a step for each level.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from sisa_desk.domain.planning import Problem, Worth
from tests.domain.plan_problems import a_problem

FILE = Path(__file__).with_name("known_optima.json")
#: Tasks, people and languages of each problem; the seed is its place in the list.
SHAPES = (
    *(
        (tasks, max(4, round(tasks * share)), max(2, tasks // 8))
        for tasks in (12, 16, 20, 24, 30, 36, 44, 52, 60, 70, 80, 95, 110, 125, 140, 160, 180, 190, 200)
        for share in (0.2, 0.5, 1.0)
    ),
    (200, 60, 6),
)


def problem_of(seed: int) -> Problem:
    """Give one of the problems."""
    tasks, people, languages = SHAPES[seed]
    return a_problem(seed, tasks=tasks, people=people, languages=languages)


def known_optima() -> list[Worth]:
    """Give what the best plan of each problem is worth."""
    return [Worth(*row) for row in json.loads(FILE.read_text(encoding="utf-8"))]


def exact_worth(problem: Problem) -> Worth:
    """Solve a problem exactly, level by level, and give what its best plan is worth."""
    import highspy

    model = highspy.Highs()
    for name, value in {"output_flag": False, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5}.items():
        model.setOptionValue(name, value)
    taken = [model.addBinary() for _ in problem.choices]
    for numbers, most in _limits(problem):
        model.addConstr(model.qsum(taken[number] for number in numbers) <= most)
    choices, tasks = problem.choices, problem.tasks
    filled = model.qsum(taken)
    urgency = model.qsum(tasks[choice.task].urgency * one for choice, one in zip(choices, taken, strict=True))
    cost = model.qsum(choice.cost * one for choice, one in zip(choices, taken, strict=True))
    fairness = _fairness(model, problem, taken)
    return Worth(_most(model, filled), _most(model, urgency), -_least(model, cost + fairness))


def _limits(problem: Problem):
    """Give sets of choices with how many of them may hold: tasks, pairs that clash, weeks."""
    yield from ((numbers, 1) for numbers in problem.by_task if numbers)
    for person, numbers in enumerate(problem.by_person):
        for one, other in combinations(numbers, 2):
            if not problem.go_together(person, problem.choices[one].task, problem.choices[other].task):
                yield (one, other), 1
        weeks = defaultdict(list)
        for number in numbers:
            weeks[problem.tasks[problem.choices[number].task].week].append(number)
        for week, there in weeks.items():
            room = problem.people[problem.choices[there[0]].person].room_in(week)
            if room is not None:
                yield there, room


def _fairness(model, problem: Problem, taken):
    """Give the sum of what further tasks cost: whether somebody has at least so many is a whole number here."""
    costs = []
    for person, numbers in enumerate(problem.by_person):
        at_least = [model.addBinary() for _ in numbers]
        if numbers:
            model.addConstr(model.qsum(at_least) == model.qsum(taken[number] for number in numbers))
        load = problem.people[person].load
        costs += [problem.fairness * (load + nth) * one for nth, one in enumerate(at_least)]
    return model.qsum(costs)


def _most(model, sum_of) -> int:
    model.maximize(sum_of)
    best = round(model.getObjectiveValue())
    model.addConstr(sum_of == best)
    return best


def _least(model, sum_of) -> int:
    model.minimize(sum_of)
    return round(model.getObjectiveValue())


def main() -> int:
    """Solve all problems anew and write down what their best plans are worth."""
    rows = []
    for seed, shape in enumerate(SHAPES):
        worth = exact_worth(problem_of(seed))
        rows.append([worth.filled, worth.urgency, worth.saving])
        print(seed, shape, worth, flush=True)
    FILE.write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
