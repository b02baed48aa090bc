"""Finding the two people of a relay; asking and booking them is done by offers and appointments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sisa_desk.domain.languages import LanguageTable
from sisa_desk.domain.matching import Candidate, Need, Profile, rank
from sisa_desk.domain.relay import Pair, bridges, count_of_pairs, first_legs, pairs
from sisa_desk.domain.requests import Request
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.matching import Matching

#: The bridges that most people of the first leg speak are tried, no more: large languages cost time.
_MOST_BRIDGES = 3
#: So many of each leg are paired, which is more than anybody rings.
_MOST_PAIRED = 40


@dataclass(frozen=True, slots=True)
class Relay:
    """Who can take each leg of a relay, best first, and the pairs they make."""

    bridge: str
    firsts: tuple[Candidate, ...] = ()
    seconds: tuple[Candidate, ...] = ()

    @property
    def count(self) -> int:
        """Count the pairs."""
        return count_of_pairs(self.firsts, self.seconds)

    def pairs(self) -> tuple[Pair, ...]:
        """Give the best pairs, best first."""
        return pairs(self.firsts[:_MOST_PAIRED], self.seconds[:_MOST_PAIRED], self.bridge)


class Relays:
    """Answers "which two could do it together?" for a request."""

    def __init__(self, database: Database, matching: Matching, languages: Callable[[], LanguageTable]) -> None:
        """Work on a store with the ranking and the table of languages."""
        self._database = database
        self._matching = matching
        self._languages = languages

    def relay_for(self, request: Request) -> Relay:
        """Give who can take the two legs over the bridge the request names, best first."""
        bridge = request.relay_language
        with self._database.reading() as tx:
            need = self._matching.need_of(tx, replace(request, stand_in_language=""))
            speakers = self._matching.profiles_in(tx, (need.language, bridge))
        return _best_first(self._over(need, bridge, first_legs(need, speakers[need.language]), speakers[bridge]))

    def best(self, tx: Transaction, need: Need, speakers: Sequence[Profile]) -> Relay | None:
        """Give the relay over the bridge that makes most pairs, from the speakers on; None where there is none."""
        firsts = first_legs(need, speakers)
        tried = bridges(firsts, left_out=tuple(self._languages().covering(need.language)))[:_MOST_BRIDGES]
        if not tried:
            return None
        by_bridge = self._matching.profiles_in(tx, tried)
        relays = (self._over(need, bridge, firsts, by_bridge[bridge]) for bridge in tried)
        return max((one for one in relays if one.count), key=lambda one: one.count, default=None)

    def _over(self, need: Need, bridge: str, firsts: Sequence[Candidate], speakers: Sequence[Profile]) -> Relay:
        spoken = self._languages().covering(bridge)
        able = tuple(one for one in firsts if any(skill.language in spoken for skill in one.interpreter.skills))
        return Relay(bridge, able, rank(replace(need, language=bridge), speakers).candidates)


def _best_first(relay: Relay) -> Relay:
    """Order both legs by the best pair each person makes."""
    made = relay.pairs()
    firsts = dict.fromkeys(pair.first for pair in made)
    seconds = dict.fromkeys(pair.second for pair in made)
    return Relay(relay.bridge, tuple(firsts), tuple(seconds))
