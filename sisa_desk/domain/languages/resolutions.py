"""What comes back when a written name is looked up: matches and, where it is open, a question; codes only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MatchKind(StrEnum):
    """How a written name led to a language, the surest first."""

    EXACT = "exact"
    NARROWED = "narrowed"
    PREFIX = "prefix"
    WORD = "word"
    CODE = "code"
    TYPO = "typo"


_SURE = frozenset({MatchKind.EXACT, MatchKind.NARROWED, MatchKind.CODE})


class QuestionReason(StrEnum):
    """Why the operator has to ask back."""

    UMBRELLA = "umbrella"
    COUNTRY = "country"
    PEOPLE = "people"
    REGION = "region"
    SHARED_NAME = "shared_name"
    LOOKALIKE = "lookalike"


@dataclass(frozen=True, slots=True)
class LanguageMatch:
    """A language that the written name may mean; `written` is the spelling it was found under, folded.

    `likeness` runs from 0 to 1, where 1 is the very spelling.
    """

    code: str
    how: MatchKind
    written: str
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class LanguageQuestion:
    """What to ask back: the reason, what it is about, and the languages to choose from, likeliest first.

    `topic` is a country code for COUNTRY and a word of our own otherwise; `umbrella` is the code that may be
    kept when nobody knows the answer.
    """

    why: QuestionReason
    topic: str
    options: tuple[str, ...]
    umbrella: str | None = None


@dataclass(frozen=True, slots=True)
class NamedQuestion:
    """A question and the written names that lead to it."""

    question: LanguageQuestion
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a written name leads to: matches, best first, and a question where asking back is needed."""

    matches: tuple[LanguageMatch, ...] = ()
    question: LanguageQuestion | None = None

    @property
    def code(self) -> str | None:
        """Give the one language that is meant beyond doubt, None while it is open."""
        if self.question is not None or not self.matches:
            return None
        best = self.matches[0]
        return best.code if best.how in _SURE else None

    @property
    def codes(self) -> tuple[str, ...]:
        """Give every language worth showing: what is sure, then answers to the question, then what else begins so."""
        sure = [match.code for match in self.matches if match.how in _SURE]
        options = self.question.options if self.question else ()
        return tuple(dict.fromkeys((*sure, *options, *(match.code for match in self.matches))))
