"""What volunteers may not be asked for, recognised by the words callers use; the rules are data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sisa_desk.domain.folding import folded


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
    """Give the first rule one of whose words begins a word of the text; spelling marks do not matter."""
    said = folded(text)
    return next((rule for rule in rules if _mentions(said, rule.words)), None)


def words_found(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Give those of the words that begin a word of the text, as for the hint against health details."""
    said = folded(text)
    return tuple(word for word in words if _mentions(said, (word,)))


def _mentions(said: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(folded(word))}", said) for word in words if folded(word))
