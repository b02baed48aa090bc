"""Planning everything at once: what a plan is worth, what it may not do, and the good plan that is there at once."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sisa_desk.domain.matching import NO_TIE, rank
from sisa_desk.domain.planning import Choice, Person, Pool, Problem, Task, Worth, greedy_plan, worth_of
from sisa_desk.domain.rules import Numbers
from tests.domain.plan_problems import a_problem
from tests.domain.random_cases import a_random_need, a_random_roster, tied

NINE, TEN, ELEVEN = (hour * 60 for hour in (9, 10, 11))


def two_tasks(*choices: Choice, people: int = 2, travel: int = 0, **more) -> Problem:
    """Build a problem of one hour at nine and one at ten."""
    tasks = (Task(NINE, TEN), Task(TEN, ELEVEN))
    return Problem(tasks, tuple(Person() for _ in range(people)), choices, lambda _person, _from, _to: travel, **more)


def test_the_cheaper_person_gets_the_task():
    problem = two_tasks(Choice(0, 0, 30), Choice(0, 1, 10), Choice(1, 0, 0))
    assert greedy_plan(problem) == {1, 2}


def test_who_can_do_both_does_both_where_there_is_no_way_between():
    problem = two_tasks(Choice(0, 0, 0), Choice(1, 0, 0), people=1)
    assert worth_of(problem, greedy_plan(problem)) == Worth(2, 0, 0)


def test_the_way_between_two_places_takes_time():
    problem = two_tasks(Choice(0, 0, 0), Choice(1, 0, 0), people=1, travel=10)
    assert worth_of(problem, greedy_plan(problem)).filled == 1
    with pytest.raises(ValueError, match="do not go together"):
        worth_of(problem, [0, 1])


def test_who_is_in_the_way_moves_aside_where_that_fills_one_more():
    tasks = (Task(NINE, TEN), Task(NINE, TEN), Task(NINE, TEN))
    choices = (Choice(0, 0, 0), Choice(0, 1, 5), Choice(1, 1, 0), Choice(1, 2, 5), Choice(2, 0, 0), Choice(2, 1, 9))
    problem = Problem(tasks, (Person(), Person(), Person()), choices)
    assert worth_of(problem, greedy_plan(problem)).filled == 3


def test_a_week_takes_no_more_than_somebody_gives():
    tasks = (Task(NINE, TEN), Task(TEN, ELEVEN), Task(NINE + 10080, TEN + 10080, week=1))
    choices = tuple(Choice(number, 0, 0) for number in range(3))
    problem = Problem(tasks, (Person(room={0: 1, 1: 1}),), choices)
    assert worth_of(problem, greedy_plan(problem)).filled == 2
    with pytest.raises(ValueError, match="overfull"):
        worth_of(problem, [0, 1])


def test_tasks_are_shared_where_that_costs_less_than_one_doing_all():
    problem = two_tasks(Choice(0, 0, 0), Choice(0, 1, 5), Choice(1, 0, 0), Choice(1, 1, 5), fairness=20)
    assert len({problem.choices[number].person for number in greedy_plan(problem)}) == 2


def test_a_task_is_never_given_twice():
    with pytest.raises(ValueError, match="twice"):
        worth_of(two_tasks(Choice(0, 0, 0), Choice(0, 1, 0)), [0, 1])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40), st.integers(1, 20), st.integers(1, 5))
def test_a_good_plan_keeps_every_rule_and_is_the_same_each_time(seed, tasks, people, languages):
    problem = a_problem(seed, tasks=tasks, people=people, languages=languages)
    plan = greedy_plan(problem)
    worth_of(problem, plan)  # raises where a rule is broken
    assert plan == greedy_plan(a_problem(seed, tasks=tasks, people=people, languages=languages))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30), st.integers(1, 12))
def test_nobody_free_is_left_out_of_a_good_plan(seed, tasks, people):
    problem = a_problem(seed, tasks=tasks, people=people, languages=2)
    plan = greedy_plan(problem)
    filled = {problem.choices[number].task for number in plan}
    for number, choice in enumerate(problem.choices):
        if choice.task not in filled:
            with pytest.raises(ValueError, match=r"together|overfull"):
                worth_of(problem, plan | {number})


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30), st.integers(1, 4))
def test_a_pool_gives_the_best_that_the_ranking_gives(seed, count, most):
    random = Random(seed)
    need = a_random_need(random)
    roster = a_random_roster(random, need, count)
    profiles = [one.profile for one in roster]
    some = [one for one in roster if one.tie != NO_TIE]
    need = replace(tied(need, some), numbers=Numbers(wish_fair=0))
    others = [replace(a_random_need(random), now=need.now, numbers=need.numbers) for _ in range(3)]

    def price(profile):
        return round((one.kilometres_from(profile.place) or 0.0) / 5)

    def worth(candidate):
        return candidate.points - price(candidate.profile)

    pool = Pool(profiles, need)
    for one in (need, *others):
        ranked = rank(one, profiles).candidates
        scored = pool.best(one, most, price)
        found = [each.candidate for each in scored]
        assert [each.score for each in scored] == list(map(worth, found))
        assert sorted(map(worth, found), reverse=True)[:most] == sorted(map(worth, ranked), reverse=True)[:most]
        assert {(c.key, c.points) for c in found} <= {(c.key, c.points) for c in ranked}
