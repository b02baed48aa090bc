"""Two people who interpret one after the other over a third language, where nobody speaks both; pure.

The first speaks the wanted language and the bridge, the second the bridge and German. It takes about twice as long.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import MUSTS, Candidate, Must, Need, Profile, judged, works_both_ways
from sisa_desk.domain.vocabulary import Level

#: Musts about German, which the first of a pair does not need.
ABOUT_GERMAN: frozenset[Must] = frozenset((works_both_ways,))
#: The language everybody is assumed to mediate into and out of.
GERMAN = "deu"
_LEAST = -1


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
    return max((level.rank for level in levels if level is not None), default=_LEAST)


def first_legs(need: Need, speakers: Iterable[Profile]) -> tuple[Candidate, ...]:
    """Give the speakers of the wanted language who can take the first leg: every must holds but those about German."""
    musts = tuple(must for must in MUSTS if must not in ABOUT_GERMAN)
    able = (profile for profile in speakers if not any(must(need, profile) for must in musts))
    return tuple(judged(need, profile) for profile in able)


def bridges(firsts: Iterable[Candidate], *, left_out: Collection[str]) -> Mapping[str, tuple[Candidate, ...]]:
    """Give the languages that lead on from the wanted one with who speaks them, those of most people first.

    Left out are German and what is looked for itself.
    """
    found: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in firsts:
        for language in dict.fromkeys(skill.language for skill in candidate.interpreter.skills):
            if language != GERMAN and language not in left_out:
                found[language].append(candidate)
    ordered = sorted(found, key=lambda language: (-len(found[language]), language))
    return {language: tuple(found[language]) for language in ordered}


def pairs(firsts: Sequence[Candidate], seconds: Sequence[Candidate], bridge: str) -> tuple[Pair, ...]:
    """Give every pair of two different people, best first.

    A relay is as good as its weaker half understands the bridge, so that comes before the sum of points; the order is
    total: then names and keys.
    """
    found = [
        Pair(first, second, bridge)
        for first in firsts
        for second in seconds
        if first.interpreter.id != second.interpreter.id
    ]
    return tuple(sorted(found, key=_place))


def _place(pair: Pair) -> tuple[int, int, str, str, str, str]:
    first, second = pair.first.interpreter, pair.second.interpreter
    return (-pair.weakest_level, -pair.points, first.name, second.name, str(first.id), str(second.id))


def count_of_pairs(firsts: Sequence[Candidate], seconds: Sequence[Candidate]) -> int:
    """Count the pairs of two different people without making them."""
    both = {one.interpreter.id for one in firsts} & {one.interpreter.id for one in seconds}
    return len(firsts) * len(seconds) - len(both)
