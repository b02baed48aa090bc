"""What volunteers may not be asked for: the rules, which are data, when one is touched, and what was decided then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import InvalidInput, Refused
from sisa_desk.domain.mentions import as_said, word_list


class ExclusionDecision(StrEnum):
    """What was done when an excluded setting came up."""

    REFERRED = "referred"
    NOT_MEANT = "not_meant"
    WENT_ON = "went_on"


class GoingOnReason(StrEnum):
    """Why a matter was taken although a rule speaks against it; a closed list, so that no content is written down."""

    NO_ADVICE_ASKED = "no_advice_asked"
    TRAINED_PERSON = "trained_person"
    NOTHING_DEPENDS_ON_IT = "nothing_depends_on_it"
    COORDINATION_AGREED = "coordination_agreed"


@dataclass(frozen=True, slots=True)
class ExclusionRule:
    """A setting that is refused: the words that give it away, those that are meant otherwise, what to say, whereto."""

    id: UUID
    name: str
    words: tuple[str, ...]
    script: str = ""
    referral_target_id: UUID | None = None
    spared: tuple[str, ...] = ()
    may_go_on: bool = False
    version: int = 0

    def words_in(self, said: str) -> Iterable[str]:
        """Give its words that a text mentions, as `as_said` makes the text; what is meant otherwise does not count."""
        return word_list(self.words).found_in(word_list(self.spared).spared_in(said))

    def completed_by(self, other: ExclusionRule) -> ExclusionRule:
        """Give the rule with the words of another added that it does not have yet; nothing of its own is changed."""
        return replace(
            self,
            words=tuple(dict.fromkeys((*self.words, *other.words))),
            spared=tuple(dict.fromkeys((*self.spared, *other.spared))),
        )


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A rule that is touched, and the word of it that did."""

    rule: ExclusionRule
    word: str


@dataclass(frozen=True, slots=True)
class ExclusionHit:
    """One decision on an excluded setting: by whom, when, in which call or request; never what was said."""

    id: UUID
    at: datetime
    operator: str
    rule_name: str
    decision: ExclusionDecision
    call_id: UUID | None = None
    request_id: UUID | None = None
    language: str = ""
    referral_target_id: UUID | None = None
    reason: GoingOnReason | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ExclusionGuard:
    """Watches the texts of one request; words somebody decided on stay quiet in it."""

    rules: tuple[ExclusionRule, ...] = ()
    quiet: frozenset[tuple[UUID, str]] = field(default_factory=frozenset)

    def touched_by(self, texts: Iterable[str]) -> Exclusion | None:
        """Give the first rule that some texts touch, with the word that did; None when none is touched."""
        said = as_said(*texts)
        found = (Exclusion(rule, word) for rule in self.rules for word in rule.words_in(said))
        return next((one for one in found if (one.rule.id, one.word) not in self.quiet), None)

    def without(self, names: Iterable[str]) -> ExclusionGuard:
        """Give the guard without the rules of some names, as they were decided on before."""
        decided = frozenset(names)
        return replace(self, rules=tuple(rule for rule in self.rules if rule.name not in decided))

    def with_rules(self, rules: tuple[ExclusionRule, ...]) -> ExclusionGuard:
        """Give the guard with other rules; what is quiet stays so."""
        return replace(self, rules=rules)

    def quieted(self, exclusion: Exclusion, texts: Iterable[str]) -> ExclusionGuard:
        """Give the guard with all words of the touched rule that the texts mention gone quiet."""
        words = {exclusion.word, *exclusion.rule.words_in(as_said(*texts))}
        return ExclusionGuard(self.rules, self.quiet | {(exclusion.rule.id, word) for word in words})


def excluded_by(text: str, rules: Iterable[ExclusionRule]) -> ExclusionRule | None:
    """Give the first rule that a text touches; how its words are looked for, `WordList` says."""
    touched = ExclusionGuard(tuple(rules)).touched_by((text,))
    return touched.rule if touched else None


def words_found(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Give those of the words that a text mentions, as for the hint against health details.

    >>> words_found("Kinderpsychiatrie, OP-Gespräch", ["*psychiatrie", "op", "gespraech", "kooperation"])
    ('*psychiatrie', 'op', 'gespraech')
    """
    return tuple(word_list(tuple(words)).found_in(as_said(text)))


def checked_hit(hit: ExclusionHit, rule: ExclusionRule) -> ExclusionHit:
    """Give a decision as it may be stored.

    Raise Refused where the rule allows no going on, InvalidInput where going on lacks its reason.
    """
    if hit.decision is ExclusionDecision.WENT_ON and not rule.may_go_on:
        raise Refused("exclusion_is_strict", rule=rule.name)
    if hit.decision is ExclusionDecision.WENT_ON and hit.reason is None:
        raise InvalidInput("reason_missing", field="reason")
    return hit
