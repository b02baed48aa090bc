"""After a drop-out: a plan that changes as little as can be of what was confirmed to people already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sisa_desk.domain.matching import BOOKING, Profile
from sisa_desk.domain.planning.problems import Problem, fairness_cost


def with_fewest_changes(problem: Problem, before: Collection[int]) -> Problem:
    """Give the problem in which every task taken from its person costs more than all else together.

    `before` holds the numbers of the choices that were confirmed and are still possible; the worth of a plan is to be
    told by the problem as it was.
    """
    kept = set(before)
    confirmed = {problem.choices[number].task for number in kept}
    dear = 1 + _dearest(problem)
    return replace(
        problem,
        choices=[
            replace(choice, cost=choice.cost + dear) if choice.task in confirmed and number not in kept else choice
            for number, choice in enumerate(problem.choices)
        ],
    )


def without_cases(profile: Profile, cases: Collection[int]) -> Profile:
    """Give the facts about somebody as if appointments were not booked, named by their case numbers."""
    rows = BOOKING.iter_unpack(profile.bookings)
    return profile._replace(bookings=b"".join(BOOKING.pack(*row) for row in rows if row[-1] not in cases))


def _dearest(problem: Problem) -> int:
    """Give more than any plan can cost."""
    tasks = sum(max((problem.choices[number].cost for number in numbers), default=0) for numbers in problem.by_task)
    fairness = (
        fairness_cost(problem, person, min(len(numbers), len(problem.tasks)))
        for person, numbers in enumerate(problem.by_person)
    )
    return tasks + sum(fairness)
