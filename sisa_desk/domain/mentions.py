"""Finds listed words in what people type: inflected, in compounds, with one wrong letter; knows not why they matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sisa_desk.domain.folding import folded, search_forms

#: Words this short count only when they stand alone: "op" is not "Opa".
_SHORT = 3
#: Words at least this long are recognised with one letter wrong, missing, doubled or swapped.
_LONG = 8
#: What three dots stand for: up to three words between.
_DOTS = re.compile(r"\.\.\.|…")
_GAP = r"\S*(?: \S+){0,3} "
_BEGINS, _ENDS = r"(?<!\S)", r"(?!\S)"
#: Stands where spared words stood, so that what lay around them does not move together.
_SPARED = "-"


@dataclass(frozen=True, slots=True)
class _Piece:
    """One folded word of a listed word, and whether it is found inside others too."""

    text: str
    is_inside: bool = False


@dataclass(frozen=True, slots=True)
class _Sought:
    """A listed word with its pieces, step by step between the dots."""

    word: str
    pattern: str
    pieces: tuple[_Piece, ...]

    def is_in(self, said: str) -> bool:
        """Say whether the text mentions it; the pattern is made when all its pieces stand somewhere."""
        return all(piece.text in said for piece in self.pieces) and _compiled(self.pattern).search(said) is not None

    def spared_in(self, said: str) -> str:
        """Give the text without the words that mention it."""
        return _compiled(rf"{self.pattern}\S*").sub(_SPARED, said) if self.is_in(said) else said


class WordList:
    """A list of words as people enter it, ready to be looked for.

    A word counts where a word begins; `*word` inside words too; `one two` together or as one word; `one … two` with up
    to three words between; `"one two"` exactly so. Words of up to three letters count only alone.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words as they were entered; what has no letter is never found."""
        self._sought = tuple(found for word in words if (found := _read(word)) is not None)
        self._long = _LongWords(piece for one in self._sought for piece in one.pieces)

    def found_in(self, said: str) -> Iterator[str]:
        """Give the words that a text, as `as_said` makes it, mentions; as they were entered and in their order."""
        told = self._with_mended(said)
        return (one.word for one in self._sought if one.is_in(told))

    def spared_in(self, said: str) -> str:
        """Give the text without the words that mention one of the list."""
        for one in self._sought:
            said = one.spared_in(said)
        return said

    def _with_mended(self, said: str) -> str:
        """Add each line again in which a long word was misspelt, with the word put right."""
        mended = (self._long.mended_line(line) for line in said.split("\n"))
        return "\n".join((said, *filter(None, mended)))


class _LongWords:
    """Knows the long words of a list by what is left of them when one letter is taken out."""

    def __init__(self, pieces: Iterable[_Piece]) -> None:
        self._by_rest: dict[str, _Piece] = {}
        lengths = set()
        for piece in pieces:
            if len(piece.text) >= _LONG:
                lengths.add(len(piece.text))
                self._by_rest |= dict.fromkeys(_one_letter_less(piece.text), piece)
        self._lengths = range(min(lengths) - 1, max(lengths) + 2) if lengths else range(0)

    def mended_line(self, line: str) -> str:
        """Give a line with its misspelt words put right; empty when there are none."""
        words = line.split(" ")
        mended = [_mended(self, word) or word for word in words]
        return " ".join(mended) if mended != words else ""

    def mended(self, word: str) -> str:
        """Give a word with one of the long words put right in it; empty when it holds none."""
        for start in range(max(len(word) - _LONG + 2, 0)):
            for length in self._lengths:
                piece = self._meant_by(word[start : start + length], is_inside=start > 0)
                if piece is not None:
                    return word[:start] + piece.text + word[start + length :]
        return ""

    def _meant_by(self, typed: str, *, is_inside: bool) -> _Piece | None:
        # Nobody mistypes the first letter and does not see it.
        for rest in _one_letter_less(typed):
            piece = self._by_rest.get(rest)
            if piece is not None and typed[0] == piece.text[0] and (piece.is_inside or not is_inside):
                return piece
        return None


@lru_cache(maxsize=2048)
def _mended(long_words: _LongWords, word: str) -> str:
    """Remember the words of the line that is being typed: with each key only the last one is new."""
    return long_words.mended(word)


@lru_cache(maxsize=64)
def word_list(words: tuple[str, ...]) -> WordList:
    """Give the list made of some words, the same one for the same words."""
    return WordList(words)


def as_said(*texts: str) -> str:
    """Give texts in all their spellings, each on a line of its own, so that no phrase reaches from one to another."""
    return "\n".join(form for text in texts for form in search_forms(text) if form)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _one_letter_less(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _read(word: str) -> _Sought | None:
    steps = [(step.strip(), _pieces(step)) for step in _DOTS.split(word)]
    steps = [(step, pieces) for step, pieces in steps if pieces]
    pattern = _GAP.join(_exactly(pieces) if _is_quoted(step) else _loosely(pieces) for step, pieces in steps)
    return _Sought(word, pattern, tuple(piece for _step, pieces in steps for piece in pieces)) if steps else None


def _is_quoted(step: str) -> bool:
    return len(step) > 2 and step[0] in '"„“' and step[-1] in '"“”'


def _pieces(step: str) -> tuple[_Piece, ...]:
    marked = ((part.startswith("*"), folded(part).split()) for part in step.split())
    return tuple(_Piece(text, inside and not number) for inside, texts in marked for number, text in enumerate(texts))


def _exactly(pieces: tuple[_Piece, ...]) -> str:
    return _BEGINS + " ".join(re.escape(piece.text) for piece in pieces) + _ENDS


def _loosely(pieces: tuple[_Piece, ...]) -> str:
    """Write the pattern of words side by side, or run together as one."""
    parts = []
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        begin = (r"\S*" if piece.is_inside else _BEGINS) if number == 0 else r" ?\S*" if piece.is_inside else " ?"
        is_short = len(piece.text) <= _SHORT
        end = (_ENDS if is_short else "") if is_last else "" if is_short else r"\S*"
        parts.append(f"{begin}{re.escape(piece.text)}{end}")
    return "".join(parts)
