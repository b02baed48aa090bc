"""A plan as people read and change it: who takes what, who would be the next best, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from sisa_desk.domain.matching import Candidate
from sisa_desk.domain.planning.greedy import greedy_plan
from sisa_desk.domain.planning.problems import fits
from sisa_desk.domain.planning.sheets import Sheet


class Aside(StrEnum):
    """Why a request that seeks somebody is no part of a plan."""

    ASKED = "asked"
    NO_TIME = "no_time"
    PAST = "past"
    RELAY = "relay"


class Manner(StrEnum):
    """How a proposal is taken up: the person is to be asked, or booked at once."""

    ASK = "ask"
    BOOK = "book"


@dataclass(frozen=True)
class Plan:
    """Choices by number, at most one for each opening; what a person left out stays out."""

    sheet: Sheet
    chosen: frozenset[int] = frozenset()
    is_proven: bool = False
    left_out: frozenset[int] = frozenset()

    @cached_property
    def by_task(self) -> dict[int, int]:
        """Give the choice of each opening that has one."""
        return {self.sheet.problem.choices[number].task: number for number in self.chosen}

    def candidate_for(self, task: int) -> Candidate | None:
        """Give who takes an opening; None where nobody does."""
        number = self.by_task.get(task)
        return None if number is None else self.sheet.candidates[number]

    def others_for(self, task: int) -> tuple[Candidate, ...]:
        """Give who else could take an opening and go on with the rest of the plan, the best first."""
        return tuple(self.sheet.candidates[number] for number in self._fitting(task))

    @property
    def kilometres(self) -> int:
        """Give the kilometres by road from the homes of those who travel, one way."""
        return round(sum(self.sheet.candidates[number].distance_km or 0.0 for number in self.chosen))

    @property
    def changed(self) -> tuple[int, ...]:
        """Give the openings that differ from what is booked: filled, or given to somebody else."""
        return tuple(sorted(task for task, number in self.by_task.items() if number not in self.sheet.held))

    @property
    def open_tasks(self) -> tuple[int, ...]:
        """Give the openings nobody takes."""
        return tuple(task for task in range(len(self.sheet.openings)) if task not in self.by_task)

    def has_choices(self, task: int) -> bool:
        """Say whether anybody could take an opening, were they not needed elsewhere."""
        return bool(self.sheet.problem.by_task[task])

    def with_next_best(self, task: int) -> Plan:
        """Give the plan with the next one for an opening, round and round; itself where there is no other."""
        before = self.by_task.get(task)
        fitting = list(self._fitting(task))
        if not fitting:
            return self
        cost = self._cost(before) if before is not None else (-1, -1)
        after = next((one for one in fitting if self._cost(one) > cost), fitting[0])
        return replace(
            self,
            chosen=self.chosen - {before} | {after},
            is_proven=False,
            left_out=self.left_out - {task},
        )

    def without(self, task: int) -> Plan:
        """Give the plan with an opening left to be filled by hand."""
        number = self.by_task.get(task)
        return replace(self, chosen=self.chosen - {number}, is_proven=False, left_out=self.left_out | {task})

    def _fitting(self, task: int) -> Iterator[int]:
        rest = self.chosen - {self.by_task.get(task)}
        numbers = sorted(self.sheet.problem.by_task[task], key=self._cost)
        return (one for one in numbers if one not in self.chosen and fits(self.sheet.problem, rest, one))

    def _cost(self, number: int) -> tuple[int, int]:
        return self.sheet.problem.choices[number].cost, number


def planned(sheet: Sheet) -> Plan:
    """Give a good plan at once; what is booked stays where it can."""
    return Plan(sheet, greedy_plan(sheet.problem, sheet.held))
