"""A good plan at once: who is hard to find comes first, and who is in the way moves aside where that fills one more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sisa_desk.domain.planning.problems import Problem

#: How far others are moved aside for one more task that is filled.
_DEEPEST = 4


def greedy_plan(problem: Problem, begin_with: Collection[int] = ()) -> frozenset[int]:
    """Give a plan by filling the scarcest task first with the cheapest person, then making room for what is left.

    What it begins with stays unless it has to move aside. The same problem gives the same plan: ties go to the earlier
    task and the earlier choice.
    """
    draft = Draft(problem, begin_with)
    left = [task for task in _scarcest_first(problem) if task not in draft.chosen and not draft.fill(task)]
    for task in left:
        draft.make_room(task)
    return frozenset(draft.chosen.values())


def _scarcest_first(problem: Problem) -> Iterable[int]:
    tasks = range(len(problem.tasks))
    return sorted(tasks, key=lambda task: (len(problem.by_task[task]), -problem.tasks[task].urgency, task))


class Draft:
    """A plan being made: the choice of each task, and what each person does already."""

    def __init__(self, problem: Problem, begin_with: Collection[int] = ()) -> None:
        """Begin with nothing planned, or with choices that go together."""
        self.problem = problem
        self.chosen: dict[int, int] = {}
        self._tasks_of: dict[int, set[int]] = defaultdict(set)
        self._open = [tuple(filter(self._has_room, numbers)) for numbers in problem.by_task]
        for number in sorted(begin_with):
            self._take(number)

    def _has_room(self, number: int) -> bool:
        """Say whether the week of a choice takes anything at all."""
        choice = self.problem.choices[number]
        return self.problem.people[choice.person].room_in(self.problem.tasks[choice.task].week) != 0

    def fill(self, task: int) -> bool:
        """Give a task to the cheapest person who is free for it; say whether there was one."""
        # The cheapest is nearly always free: who is in the way of the others need not be known.
        for number in sorted(self._open[task], key=self._cost):
            if not self._in_the_way(number):
                self._take(number)
                return True
        return False

    def make_room(self, task: int, depth: int = _DEEPEST, barred: frozenset[int] = frozenset()) -> bool:
        """Give a task to somebody whose one task in the way goes to another; say whether it worked."""
        if self.fill(task):
            return True
        if depth == 0:
            return False
        barred |= {task}
        for number in sorted(self._open[task], key=self._cost):
            in_the_way = self._in_the_way(number)
            if len(in_the_way) == 1 and not in_the_way & barred:
                (other,) = in_the_way
                if self._swap(number, other, depth, barred):
                    return True
        return False

    def _swap(self, number: int, other: int, depth: int, barred: frozenset[int]) -> bool:
        before = self.chosen[other]
        self._drop(other)
        self._take(number)
        if self.make_room(other, depth - 1, barred):
            return True
        self._drop(self.problem.choices[number].task)
        self._take(before)
        return False

    def _cost(self, number: int) -> tuple[int, int]:
        choice = self.problem.choices[number]
        load = self.problem.people[choice.person].load + len(self._tasks_of.get(choice.person, ()))
        return choice.cost + self.problem.fairness * load, number

    def _in_the_way(self, number: int) -> set[int]:
        """Give the tasks of the person that keep them from this one."""
        choice = self.problem.choices[number]
        doing = self._tasks_of.get(choice.person, ())
        clashing = {task for task in doing if not self.problem.go_together(choice.person, task, choice.task)}
        return clashing or self._of_a_full_week(choice.person, self.problem.tasks[choice.task].week)

    def _of_a_full_week(self, person: int, week: int) -> set[int]:
        room = self.problem.people[person].room_in(week)
        if room is None:
            return set()
        there = {task for task in self._tasks_of.get(person, ()) if self.problem.tasks[task].week == week}
        return there if len(there) >= room else set()

    def _take(self, number: int) -> None:
        choice = self.problem.choices[number]
        self.chosen[choice.task] = number
        self._tasks_of[choice.person].add(choice.task)

    def _drop(self, task: int) -> None:
        choice = self.problem.choices[self.chosen.pop(task)]
        self._tasks_of[choice.person].discard(task)
