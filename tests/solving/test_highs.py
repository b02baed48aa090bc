"""The best plan: the known optima, every small problem by brute force, time limits and cancelling."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sisa_desk.domain.errors import Unavailable
from sisa_desk.domain.planning import Choice, Person, Problem, Task, Worth, greedy_plan, with_fewest_changes, worth_of
from sisa_desk.solving import highs
from sisa_desk.solving.highs import best_plan
from tests.domain.plan_problems import a_problem
from tests.solving.exact_plans import SHAPES, known_optima, problem_of

OPTIMA = known_optima()


def test_there_are_fifty_eight_problems_of_twelve_to_two_hundred_tasks():
    assert len(SHAPES) == len(OPTIMA) == 58
    assert (min(shape[0] for shape in SHAPES), max(shape[0] for shape in SHAPES)) == (12, 200)


@pytest.mark.parametrize("seed", range(len(SHAPES)))
def test_the_plan_reaches_the_known_optimum(seed):
    problem = problem_of(seed)
    solution = best_plan(problem, greedy_plan(problem), seconds=30)
    assert solution.is_proven
    assert worth_of(problem, solution.plan) == OPTIMA[seed]


def test_the_problems_are_no_play(request):
    """In most of them the first good plan is not the best, and in some not everything can be filled."""
    problems = [problem_of(seed) for seed in range(len(SHAPES))]
    first = [worth_of(problem, greedy_plan(problem)) for problem in problems]
    assert sum(one < best for one, best in zip(first, OPTIMA, strict=True)) > 40
    assert sum(best.filled < len(problem.tasks) for best, problem in zip(OPTIMA, problems, strict=True)) > 20


def best_by_trying(problem: Problem) -> Worth:
    """Try every plan there is."""
    best = Worth(0, 0, 0)
    for picked in product(*((None, *numbers) for numbers in problem.by_task)):
        try:
            best = max(best, worth_of(problem, [number for number in picked if number is not None]))
        except ValueError:
            continue
    return best


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(1, 3), st.integers(1, 2))
def test_a_small_problem_is_solved_as_by_trying_everything(seed, tasks, people, languages):
    problem = a_problem(seed, tasks=tasks, people=people, languages=languages)
    assert worth_of(problem, best_plan(problem).plan) == best_by_trying(problem)


def test_more_tasks_come_before_urgency_and_urgency_before_kilometres():
    tasks = (Task(0, 60), Task(0, 60, urgency=2), Task(100, 160), Task(30, 130, urgency=2))
    problem = Problem(
        tasks,
        (Person(), Person()),
        (Choice(0, 0, 5), Choice(1, 0, 90), Choice(2, 1, 0), Choice(3, 1, 0)),
    )
    # Task 1 goes before task 0 though it costs more, and task 3 before task 2; nothing more can be filled.
    assert best_plan(problem).plan == {1, 3}


@pytest.mark.parametrize("seed", range(20))
def test_after_a_drop_out_as_little_as_possible_of_what_was_confirmed_changes(seed):
    problem = a_problem(seed, tasks=40, people=14, languages=4)
    confirmed = best_plan(problem).plan
    gone = problem.choices[min(confirmed)].person
    left = replace(problem, choices=[choice for choice in problem.choices if choice.person != gone])
    before = [left.choices.index(problem.choices[n]) for n in confirmed if problem.choices[n].person != gone]
    repaired = best_plan(with_fewest_changes(left, before)).plan
    anew = best_plan(left).plan
    assert worth_of(left, repaired).filled == worth_of(left, anew).filled
    assert len(set(before) - repaired) <= len(set(before) - anew)


def test_a_plan_that_runs_out_of_time_is_the_one_it_began_with_or_better():
    problem = a_problem(7, tasks=200, people=60, languages=6)
    begun = greedy_plan(problem)
    solution = best_plan(problem, begun, seconds=0.0)
    assert worth_of(problem, solution.plan).filled >= worth_of(problem, begun).filled


def test_nothing_to_plan_is_a_plan():
    assert best_plan(Problem((), (), ())).is_proven
    assert best_plan(Problem((Task(0, 1),), (), ())).plan == frozenset()


def test_without_the_solver_it_says_so(monkeypatch):
    monkeypatch.setattr(highs, "find_spec", lambda name: None)
    with pytest.raises(Unavailable, match="solver_missing"):
        best_plan(a_problem(1, tasks=2, people=2, languages=1))
