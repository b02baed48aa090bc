"""The words that are known: which of them contain some letters, and which are a typing error away."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise, product
from operator import itemgetter

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LAST = "\U0010ffff"


class KnownWords:
    """Folded words, each once; never changed, so that threads may share them. Numbers are no words to mistype."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Keep the words, whatever their order."""
        distinct = dict.fromkeys(words)
        self._words = [word for word in distinct if not word.isdigit()]
        self._numbers = [word for word in distinct if word.isdigit()]
        self._text = _listed(self._words)
        self._digits = _listed(self._numbers)
        self._last: tuple[str, list[str]] | None = None

    def __len__(self) -> int:
        return len(self._words) + len(self._numbers)

    def and_more(self, words: Iterable[str]) -> KnownWords:
        """Give these words together with others."""
        return KnownWords((*self._words, *self._numbers, *words))

    def containing(self, part: str, at_most: int) -> list[str] | None:
        """Give the words that contain some letters or digits; None when there are more of them than wanted.

        >>> KnownWords(["jugendamt", "amtsgericht", "klinik"]).containing("amt", 10)
        ['jugendamt', 'amtsgericht']
        """
        found: list[str] = []
        for word in self._around(part):
            found.append(word)
            if len(found) > at_most:
                return None
        self._last = part, found
        return found

    def _around(self, part: str) -> Iterator[str]:
        """Give the words around some letters; where a letter was typed behind the last ones, among theirs only."""
        last = self._last
        if last is not None and part.startswith(last[0]):
            return (word for word in last[1] if part in word)
        texts = (self._text, self._digits) if part.isdigit() else (self._text,)
        return (word for text in texts for word in _around(part, text))

    def near(self, word: str, errors: int) -> list[str]:
        """Give the words that at most so many typing errors lead to; the word has more letters than there are errors.

        An error is a letter too many, missing or wrong, or two neighbours swapped (optimal string alignment). Of a word
        cut into one piece more than there are errors, one piece is left whole: only words that share one are compared.

        >>> KnownWords(["klinikum", "klinik", "praxis"]).near("klinkum", errors=1)
        ['klinikum']
        """
        may_be = {
            known
            for cuts, spelling in _spellings(word, errors)
            for known in self._sharing_a_piece(spelling, cuts)
            if abs(len(known) - len(word)) <= errors
        }
        close = process.extract(word, sorted(may_be), scorer=OSA.distance, score_cutoff=errors, limit=None)
        return [known for known, _distance, _place in close]

    def _sharing_a_piece(self, word: str, cuts: list[int]) -> Iterator[str]:
        yield from _beginning(self._sorted, word[: cuts[0]])
        yield from (known[::-1] for known in _beginning(self._mirrored, word[cuts[-1] :][::-1]))
        for start, end in pairwise(cuts):
            yield from _around(word[start:end], self._text)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    @cached_property
    def _mirrored(self) -> list[str]:
        return sorted(word[::-1] for word in self._words)


def _listed(words: Iterable[str]) -> str:
    return "\n".join(("", *words, ""))


def _around(part: str, text: str) -> Iterator[str]:
    """Give the lines of a text in which a part stands."""
    place = text.find(part)
    while place >= 0:
        end = text.index("\n", place)
        yield text[text.rindex("\n", 0, place) + 1 : end]
        place = text.find(part, end)


def _beginning(words: list[str], start: str) -> list[str]:
    return words[bisect_left(words, start) : bisect_left(words, start + _LAST)]


def _spellings(word: str, errors: int) -> Iterator[tuple[list[int], str]]:
    """Give where a word is cut, with every spelling in which letters swapped across a cut are swapped back."""
    cuts = [len(word) * number // (errors + 1) for number in range(1, errors + 1)]
    for swaps in product((False, True), repeat=errors):
        spelling = word
        for cut in map(itemgetter(0), filter(itemgetter(1), zip(cuts, swaps, strict=True))):
            spelling = f"{spelling[: cut - 1]}{spelling[cut]}{spelling[cut - 1]}{spelling[cut + 1 :]}"
        yield cuts, spelling
