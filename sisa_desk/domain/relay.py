"""Two people who interpret one after the other over a third language, where nobody speaks both; pure.

The first speaks the wanted language and the bridge, the second the bridge and German. It takes about twice as long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import Candidate, Need, Profile, rank
from sisa_desk.domain.vocabulary import Direction, Level

#: The language everybody is assumed to mediate into and out of.
GERMAN = "deu"
_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Pair:
    """Who could take the two legs of a relay; somebody for the wanted language, somebody for German."""

    first: Candidate
    second: Candidate
    bridge: str

    @property
    def points(self) -> int:
        """Give the points of both together."""
        return self.first.points + self.second.points

    @property
    def weakest_level(self) -> int:
        """Give how well the weaker of both speaks the bridge, as a rank; -1 where it is not known."""
        return min(bridge_level(one.interpreter, self.bridge) for one in (self.first, self.second))


def bridge_level(person: Interpreter, bridge: str) -> int:
    """Give how well somebody speaks a bridge language, as a rank from 0 (A1); -1 where it is not known."""
    levels: Iterable[Level | None] = (skill.level for skill in person.skills if skill.language == bridge)
    return max((level.rank for level in levels if level is not None), default=_UNKNOWN)


def first_legs(need: Need, speakers: Iterable[Profile]) -> tuple[Candidate, ...]:
    """Give the speakers of the wanted language who can take the first leg, best first.

    Every must holds but those about German: how much of it they know, and which way they mediate.
    """
    without_german = replace(need, numbers=replace(need.numbers, least_german=0))
    return rank(without_german, (one._replace(direction=Direction.BOTH.value) for one in speakers)).candidates


def bridges(firsts: Iterable[Candidate], *, left_out: Collection[str]) -> tuple[str, ...]:
    """Give the languages that lead on from the wanted one, those that most people speak first.

    Left out are German and what is looked for itself.
    """
    spoken = Counter(
        language for one in firsts for language in dict.fromkeys(skill.language for skill in one.interpreter.skills)
    )
    leading_on = (language for language in spoken if language != GERMAN and language not in left_out)
    return tuple(sorted(leading_on, key=lambda language: (-spoken[language], language)))


def pairs(firsts: Sequence[Candidate], seconds: Sequence[Candidate], bridge: str) -> tuple[Pair, ...]:
    """Give every pair of two different people, best first.

    A relay is as good as its weaker half understands the bridge, so that comes before the sum of points; the order is
    total: then names and keys.
    """
    found = [Pair(first, second, bridge) for first in firsts for second in seconds if first.key != second.key]
    return tuple(sorted(found, key=_place))


def _place(pair: Pair) -> tuple[int, int, str, str, str, str]:
    first, second = pair.first.profile, pair.second.profile
    return (-pair.weakest_level, -pair.points, first.name, second.name, first.key, second.key)


def count_of_pairs(firsts: Sequence[Candidate], seconds: Sequence[Candidate]) -> int:
    """Count the pairs of two different people without making them."""
    both = {one.profile.key for one in firsts} & {one.profile.key for one in seconds}
    return len(firsts) * len(seconds) - len(both)
