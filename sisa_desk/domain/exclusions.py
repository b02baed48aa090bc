"""What volunteers may not be asked for, recognised by the words callers use; the rules are data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.folding import folded, search_forms


class ExclusionDecision(StrEnum):
    """What was done when an excluded setting came up."""

    REFERRED = "referred"
    NOT_MEANT = "not_meant"
    WENT_ON = "went_on"


@dataclass(frozen=True, slots=True)
class ExclusionRule:
    """A setting that is refused, the words that give it away, what to say, and where to refer to."""

    id: UUID
    name: str
    words: tuple[str, ...]
    script: str = ""
    referral_target_id: UUID | None = None
    version: int = 0


def excluded_by(text: str, rules: Iterable[ExclusionRule]) -> ExclusionRule | None:
    """Give the first rule one of whose words begins a word of the text; spelling marks do not matter.

    A word written with a leading asterisk is found inside words too, as German compounds need it.
    """
    said = _as_said(text)
    return next((rule for rule in rules if _mentions(said, rule.words)), None)


def words_found(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Give those of the words that begin a word of the text, as for the hint against health details.

    >>> words_found("Kinderpsychiatrie, OP-Gespräch", ["*psychiatrie", "op", "gespraech", "kooperation"])
    ('*psychiatrie', 'op', 'gespraech')
    """
    said = _as_said(text)
    return tuple(word for word in words if _mentions(said, (word,)))


def _as_said(text: str) -> str:
    """Give the text in all its spellings, each on a line of its own and after a blank, so that words begin there."""
    return "\n".join(f" {form}" for form in search_forms(text))


def _mentions(said: str, words: Iterable[str]) -> bool:
    wanted = ((word.startswith("*"), folded(word)) for word in words)
    return any(word in said if inside else f" {word}" in said for inside, word in wanted if word)
