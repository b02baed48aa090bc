"""Who belongs to whom among languages: macro-languages above, varieties below."""

from __future__ import annotations

from collections.abc import Mapping

from sisa_desk.domain.languages.entries import Language

#: Sorts languages of which nothing is known behind all others.
UNRANKED = 9_999


class Families:
    """Answers questions of kinship for a set of languages."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        """Work out what lies above and below each language."""
        self._languages = languages
        self._above = {code: self._climb(code) for code in languages}
        self._below: dict[str, list[str]] = {}
        for code, above in self._above.items():
            for each in above:
                self._below.setdefault(each, []).append(code)

    def _climb(self, code: str) -> tuple[str, ...]:
        above: list[str] = []
        language = self._languages.get(code)
        while language is not None and language.parent is not None and language.parent not in above:
            above.append(language.parent)
            language = self._languages.get(language.parent)
        return tuple(above)

    def above(self, code: str) -> tuple[str, ...]:
        """Give the macro-languages a language belongs to, the nearest first."""
        return self._above.get(code, ())

    def below(self, code: str) -> tuple[str, ...]:
        """Give its varieties, the commonest first."""
        return tuple(sorted(self._below.get(code, ()), key=self.rank))

    def related(self, one: str, other: str) -> bool:
        """Tell whether they are the same or one includes the other."""
        return one == other or one in self.above(other) or other in self.above(one)

    def rank(self, code: str) -> int:
        """Give the place among the languages of Saxony-Anhalt, UNRANKED where none is known."""
        language = self._languages.get(code)
        return UNRANKED if language is None or language.rank is None else language.rank
