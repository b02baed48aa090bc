"""Planning all open requests at once: the problem, what a plan is worth, and a good plan at once."""

from sisa_desk.domain.planning.greedy import greedy_plan
from sisa_desk.domain.planning.plans import Aside, Manner, Plan, planned
from sisa_desk.domain.planning.pools import Pool
from sisa_desk.domain.planning.problems import Choice, Person, Problem, Task, Worth, worth_of
from sisa_desk.domain.planning.repair import with_fewest_changes, without_cases
from sisa_desk.domain.planning.sheets import Opening, Sheet, draw_up

__all__ = [
    "Aside",
    "Choice",
    "Manner",
    "Opening",
    "Person",
    "Plan",
    "Pool",
    "Problem",
    "Sheet",
    "Task",
    "Worth",
    "draw_up",
    "greedy_plan",
    "planned",
    "with_fewest_changes",
    "without_cases",
    "worth_of",
]
