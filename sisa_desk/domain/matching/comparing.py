"""Two rankings of the same people side by side: who moves up, who moves down."""

from __future__ import annotations

from dataclasses import dataclass

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching.ranking import Candidate, Ranking


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody's place and points in the one ranking and in the other; place 0 is not in it."""

    candidate: Candidate
    place_before: int
    place: int
    points_before: int

    @property
    def interpreter(self) -> Interpreter:
        """Give the person."""
        return self.candidate.interpreter

    @property
    def up(self) -> int:
        """Give how many places somebody moved up, negative for down; a place that is new counts for none."""
        return self.place_before - self.place if self.place_before else 0


def moves(before: Ranking, after: Ranking) -> tuple[Move, ...]:
    """Give everybody of the later ranking, in its order, with where they stood in the earlier one."""
    stood = {one.profile.key: (place, one.points) for place, one in enumerate(before.candidates, start=1)}
    return tuple(
        Move(candidate, *_of(stood, candidate, place)) for place, candidate in enumerate(after.candidates, start=1)
    )


def _of(stood: dict[str, tuple[int, int]], candidate: Candidate, place: int) -> tuple[int, int, int]:
    place_before, points = stood.get(candidate.profile.key, (0, 0))
    return place_before, place, points
