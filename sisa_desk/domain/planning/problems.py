"""What there is to plan: tasks, people, who could take what at which cost, and what cannot go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

#: Minutes somebody needs from one task to another, by the numbers of the person and of both tasks.
TravelMinutes = Callable[[int, int, int], int]
#: No way takes longer than a day (minutes); what begins later cannot clash.
LONGEST_WAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Task:
    """A request to be filled: minutes since some moment, how urgent it is (0 is not), and the week it counts in."""

    start: int
    end: int
    urgency: int = 0
    week: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be given tasks: how many they had lately, and how many more each week takes (None: any)."""

    load: int = 0
    room: Mapping[int, int] | None = None

    def room_in(self, week: int) -> int | None:
        """Give how many more tasks a week takes; None where there is no limit."""
        return None if self.room is None else self.room.get(week, 0)


@dataclass(frozen=True, slots=True)
class Choice:
    """One person for one task, by their numbers, with what it costs: wishes not met, and kilometres."""

    task: int
    person: int
    cost: int


@dataclass(frozen=True, slots=True, order=True)
class Worth:
    """What a plan is worth, compared from left to right: tasks filled, urgency filled, and cost (less is more)."""

    filled: int
    urgency: int
    saving: int


@dataclass(frozen=True)
class Problem:
    """Everything the plan is made from. Every must of the ranking is met by each choice already.

    `fairness` is what each further task of a person costs more than the one before.
    """

    tasks: Sequence[Task]
    people: Sequence[Person]
    choices: Sequence[Choice]
    travel: TravelMinutes = field(default=lambda _person, _from, _to: 0)
    fairness: int = 0

    @cached_property
    def by_task(self) -> tuple[tuple[int, ...], ...]:
        """Give the numbers of the choices of each task."""
        return _grouped(((choice.task, number) for number, choice in enumerate(self.choices)), len(self.tasks))

    @cached_property
    def by_person(self) -> tuple[tuple[int, ...], ...]:
        """Give the numbers of the choices of each person, in the order of time."""
        ordered = sorted(range(len(self.choices)), key=lambda number: self.tasks[self.choices[number].task].start)
        pairs = ((self.choices[number].person, number) for number in ordered)
        return _grouped(pairs, len(self.people))

    def go_together(self, person: int, one: int, other: int) -> bool:
        """Say whether somebody can do both of two tasks, the way between them included."""
        here, there = self.tasks[one], self.tasks[other]
        if (here.start, one) > (there.start, other):
            one, other, here, there = other, one, there, here
        gap = there.start - here.end
        return gap >= LONGEST_WAY or (gap >= 0 and self.travel(person, one, other) <= gap)

    def clashes(self) -> Iterator[tuple[int, int]]:
        """Give every pair of choices of one person that cannot go together."""
        for numbers in self.by_person:
            for place, one in enumerate(numbers):
                yield from self._clashes_after(one, numbers[place + 1 :])

    def _clashes_after(self, one: int, later: Collection[int]) -> Iterator[tuple[int, int]]:
        choice = self.choices[one]
        end = self.tasks[choice.task].end
        for other in later:
            beside = self.choices[other].task
            if self.tasks[beside].start - end >= LONGEST_WAY:
                return
            if not self.go_together(choice.person, choice.task, beside):
                yield one, other


def _grouped(pairs: Iterable[tuple[int, int]], count: int) -> tuple[tuple[int, ...], ...]:
    found: dict[int, list[int]] = defaultdict(list)
    for owner, number in pairs:
        found[owner].append(number)
    return tuple(tuple(found.get(owner, ())) for owner in range(count))


def fairness_cost(problem: Problem, person: int, count: int) -> int:
    """Give what so many new tasks of a person cost beside the tasks themselves: the n-th costs n - 1 steps.

    >>> fairness_cost(Problem((), (Person(load=2),), (), fairness=10), 0, 3)
    90
    """
    load = problem.people[person].load
    return problem.fairness * sum(range(load, load + count))


def worth_of(problem: Problem, plan: Collection[int]) -> Worth:
    """Give what a plan, the numbers of its choices, is worth. Raise ValueError where it breaks a rule."""
    chosen = [problem.choices[number] for number in plan]
    _must_hold(problem, chosen)
    counts: dict[int, int] = defaultdict(int)
    for choice in chosen:
        counts[choice.person] += 1
    fairness = sum(fairness_cost(problem, person, count) for person, count in counts.items())
    urgency = sum(problem.tasks[choice.task].urgency for choice in chosen)
    return Worth(len(chosen), urgency, -sum(choice.cost for choice in chosen) - fairness)


def fits(problem: Problem, plan: Collection[int], number: int) -> bool:
    """Say whether a choice goes with a plan that holds nothing for its task yet."""
    choice = problem.choices[number]
    own = [problem.choices[one].task for one in plan if problem.choices[one].person == choice.person]
    week = problem.tasks[choice.task].week
    room = problem.people[choice.person].room_in(week)
    is_full = room is not None and sum(problem.tasks[task].week == week for task in own) >= room
    return not is_full and all(problem.go_together(choice.person, task, choice.task) for task in own)


def _must_hold(problem: Problem, chosen: Sequence[Choice]) -> None:
    if len({choice.task for choice in chosen}) != len(chosen):
        raise ValueError("a task is given twice")
    ordered = sorted(chosen, key=lambda choice: (choice.person, problem.tasks[choice.task].start))
    for one, other in pairwise(ordered):
        if one.person == other.person and not problem.go_together(one.person, one.task, other.task):
            raise ValueError("two tasks of one person do not go together")
    weeks: dict[tuple[int, int], int] = defaultdict(int)
    for choice in chosen:
        weeks[choice.person, problem.tasks[choice.task].week] += 1
    for (person, week), count in weeks.items():
        room = problem.people[person].room_in(week)
        if room is not None and count > room:
            raise ValueError("a week is overfull")
