"""Each cell of the matrix of rights, asked as SQL with the login of its role."""

from __future__ import annotations

import sqlalchemy as sa

from sisa_desk.domain.people import Role
from tests.chaos.goals import Goal, Run, Tally
from tests.chaos.servers import a_durable_server, why_no_server
from tests.rights_matrix import cells, logins, wrong_cells

_CELLS = sum(1 for _ in cells())


def _asked(run: Run) -> Tally:
    """Ask every cell of the chosen share of roles; the mutant grants one thing too many beforehand."""
    tally = Tally()
    with a_durable_server() as server, logins(server.new_database()) as desk:
        if run.is_mutant:
            operators = f"{sa.make_url(desk.address).database}_operator"
            desk.as_owner_of_all(f"GRANT SELECT ON passwords TO {operators}")
        for role in Role:
            tally.failures += wrong_cells(desk, role)
            tally.events += _CELLS
    return tally


GOAL = Goal(
    name="rights",
    promise="what a role may do on a server is what is written down, cell by cell, proven by SQLSTATE",
    events=_CELLS * len(Role),
    weight=1,
    run=_asked,
    mutant="lets operators read one table too many",
    mutant_events=_CELLS * len(Role),
    why_not=why_no_server,
)
