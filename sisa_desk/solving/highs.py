"""The best plan by HiGHS: a linear model of a planning problem, solved in two steps within a time limit."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sisa_desk.domain.errors import Unavailable
from sisa_desk.domain.planning import Problem

if TYPE_CHECKING:
    from highspy import Highs

#: Costs are whole numbers: what is less than one from the bound is the best there is.
_GAP = 0.9
IsCancelled = Callable[[], bool]
OnProgress = Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan, the numbers of its choices, and whether no better one exists."""

    plan: frozenset[int]
    is_proven: bool


def is_installed() -> bool:
    """Say whether the solver is there; it comes with the extra "planner"."""
    return find_spec("highspy") is not None


def best_plan(
    problem: Problem,
    begin_with: Collection[int] = (),
    *,
    seconds: float = 10.0,
    is_cancelled: IsCancelled = lambda: False,
    on_progress: OnProgress = lambda _gap: None,
) -> Solution:
    """Give the best plan found in so many seconds: most tasks, then most urgency, then least cost.

    `begin_with` is a plan to better; it is given back where the time was too short for one. `on_progress` hears how
    far from proven the plan still is (0 is proven). Raise Unavailable ("solver_missing") where HiGHS is not installed.
    """
    if not is_installed():
        raise Unavailable("solver_missing")
    if not problem.choices:
        return Solution(frozenset(), is_proven=True)
    deadline = time.monotonic() + seconds
    model = _Model(problem)
    solver = _Solver(model, is_cancelled, on_progress)
    first = solver.solve(model.fill_costs(), begin_with, deadline)
    if not first.is_proven:
        return first
    model.hold(*_filled(problem, first.plan))
    return solver.solve(model.saving_costs(), first.plan, deadline)


def _filled(problem: Problem, plan: Collection[int]) -> tuple[int, int]:
    tasks = [problem.tasks[problem.choices[number].task] for number in plan]
    return len(tasks), sum(task.urgency for task in tasks)


@dataclass(slots=True)
class _Rows:
    """Rows of a linear model, each a sum of columns between two bounds."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def add(self, columns: Collection[int], lower: float, upper: float, factors: Collection[float] = ()) -> None:
        """Add a row; every factor is 1 unless told otherwise."""
        self.columns.extend(columns)
        self.factors.extend(factors or [1.0] * len(columns))
        self.starts.append(len(self.columns))
        self.lower.append(lower)
        self.upper.append(upper)


class _Model:
    """A planning problem as columns and rows: a column a choice, and a column for each further task of a person."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.rows = _Rows()
        self._steps = [(person, nth) for person, numbers in enumerate(problem.by_person) for nth in range(len(numbers))]
        self._add_tasks()
        self._add_cliques()
        self._add_weeks()
        self._add_steps()

    @property
    def width(self) -> int:
        """Give how many columns there are."""
        return len(self.problem.choices) + len(self._steps)

    def _add_tasks(self) -> None:
        for numbers in self.problem.by_task:
            if len(numbers) > 1:
                self.rows.add(numbers, 0, 1)

    def _add_cliques(self) -> None:
        for clique in cliques(self.problem):
            self.rows.add(clique, 0, 1)

    def _add_weeks(self) -> None:
        weeks: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, choice in enumerate(self.problem.choices):
            weeks[choice.person, self.problem.tasks[choice.task].week].append(number)
        for (person, week), numbers in weeks.items():
            room = self.problem.people[person].room_in(week)
            if room is not None and room < len(numbers):
                self.rows.add(numbers, 0, room)

    def _add_steps(self) -> None:
        """Tie the tasks of a person to the steps of fairness: as steps cost more and more, they fill from below."""
        first = len(self.problem.choices)
        for numbers in self.problem.by_person:
            if numbers:
                steps = range(first, first + len(numbers))
                self.rows.add((*numbers, *steps), 0, 0, (*[1.0] * len(numbers), *[-1.0] * len(numbers)))
                first += len(numbers)

    def fill_costs(self) -> list[float]:
        """Give the costs of the first step: one more task is worth more than all urgency together."""
        tasks = self.problem.tasks
        whole = 1 + sum(task.urgency for task in tasks)
        return [-float(whole + tasks[choice.task].urgency) for choice in self.problem.choices] + [0.0] * len(
            self._steps
        )

    def saving_costs(self) -> list[float]:
        """Give the costs of the second step: wishes and kilometres, and fairness."""
        people, fairness = self.problem.people, self.problem.fairness
        steps = [float(fairness * (people[person].load + nth)) for person, nth in self._steps]
        return [float(choice.cost) for choice in self.problem.choices] + steps

    def hold(self, filled: int, urgency: int) -> None:
        """Keep what the first step reached."""
        numbers = range(len(self.problem.choices))
        self.rows.add(numbers, filled, filled)
        urgent = [number for number in numbers if self._urgency(number)]
        if urgent:
            self.rows.add(urgent, urgency, urgency, [float(self._urgency(number)) for number in urgent])

    def _urgency(self, number: int) -> int:
        return self.problem.tasks[self.problem.choices[number].task].urgency


def cliques(problem: Problem) -> Iterator[tuple[int, ...]]:
    """Give sets of choices of one person of which only one can hold; every clash lies in one of them."""
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other in problem.clashes():
        beside[one].add(other)
    covered: set[tuple[int, int]] = set()
    for one in sorted(beside):
        for other in sorted(beside[one]):
            if (one, other) not in covered:
                clique = _grown([one, other], beside)
                covered.update((a, b) for a in clique for b in clique if b in beside.get(a, ()))
                yield tuple(clique)


def _grown(clique: list[int], beside: dict[int, set[int]]) -> list[int]:
    for number in sorted(beside[clique[0]] - set(clique)):
        if all(number in beside.get(member, ()) or member in beside.get(number, ()) for member in clique):
            clique.append(number)
    return clique


class _Solver:
    """Runs HiGHS on a model and reads a plan from what it found."""

    def __init__(self, model: _Model, is_cancelled: IsCancelled, on_progress: OnProgress) -> None:
        self._model = model
        self._is_cancelled = is_cancelled
        self._on_progress = on_progress

    def solve(self, costs: list[float], begin_with: Collection[int], deadline: float) -> Solution:
        """Give the best plan for some costs until the deadline; the one begun with where none was found."""
        from highspy import HighsModelStatus

        solver = self._prepared(costs, deadline)
        solver.run()
        is_proven = solver.getModelStatus() == HighsModelStatus.kOptimal
        values = solver.getSolution().col_value
        found = frozenset(number for number in range(len(self._model.problem.choices)) if values[number] > 0.5)
        has_one = is_proven or solver.getInfo().primal_solution_status == 2
        return Solution(found if has_one else frozenset(begin_with), is_proven)

    def _prepared(self, costs: list[float], deadline: float) -> Highs:
        from highspy import Highs, HighsLp, HighsVarType, MatrixFormat

        rows, width = self._model.rows, self._model.width
        lp = HighsLp()
        lp.num_col_, lp.num_row_ = width, len(rows.lower)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = costs, [0.0] * width, [1.0] * width
        lp.row_lower_, lp.row_upper_ = rows.lower, rows.upper
        lp.a_matrix_.format_ = MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = rows.starts, rows.columns, rows.factors
        whole = len(self._model.problem.choices)
        lp.integrality_ = [HighsVarType.kInteger] * whole + [HighsVarType.kContinuous] * (width - whole)
        solver = Highs()  # type: ignore[no-untyped-call]
        for name, value in self._options(deadline).items():
            solver.setOptionValue(name, value)
        solver.passModel(lp)
        self._listen(solver)
        return solver

    def _options(self, deadline: float) -> dict[str, Any]:
        left = max(deadline - time.monotonic(), 0.1)
        return {"output_flag": False, "time_limit": left, "mip_rel_gap": 0.0, "mip_abs_gap": _GAP, "random_seed": 1}

    def _listen(self, solver: Highs) -> None:
        def on_interrupt(event: Any) -> None:
            self._on_progress(float(event.data_out.mip_gap))
            if self._is_cancelled():
                event.interrupt()

        solver.cbMipInterrupt.subscribe(on_interrupt)
