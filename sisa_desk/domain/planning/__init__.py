"""Planning all open requests at once: the problem, what a plan is worth, and a good plan at once."""

from sisa_desk.domain.planning.greedy import greedy_plan
from sisa_desk.domain.planning.problems import Choice, Person, Problem, Task, Worth, worth_of
from sisa_desk.domain.planning.repair import with_fewest_changes

__all__ = ["Choice", "Person", "Problem", "Task", "Worth", "greedy_plan", "with_fewest_changes", "worth_of"]
