"""Stories of callers who were referred because volunteers may not do what they asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sisa_desk.domain.calls import Call, CallOutcome, Matter
from sisa_desk.domain.exclusions import ExclusionDecision, ExclusionHit, ExclusionRule
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.services.demo.dice import Dice
from sisa_desk.services.demo.scene import Chronicle

#: How many of the callers who were referred had asked for an excluded setting.
_REFUSED = 0.12
#: How often a word sounded like one and was not meant, for each that was.
_NOT_MEANT = 0.5


def tell_refusals(told: Chronicle, rules: Iterable[ExclusionRule], dice: Dice) -> None:
    """Let some referrals have been refusals, each with what was decided; the calls stay as they came."""
    referring = [rule for rule in rules if rule.referral_target_id is not None]
    if referring:
        told.calls = [_told(told, dice, call, referring) for call in told.calls]


def _told(told: Chronicle, dice: Dice, call: Call, rules: list[ExclusionRule]) -> Call:
    if call.outcome is not CallOutcome.REFERRED or call.matter is not Matter.REFERRAL or not dice.chance(_REFUSED):
        return call
    rule = dice.one_of(rules)
    told.hits.append(_hit(dice, call, rule, ExclusionDecision.REFERRED))
    if dice.chance(_NOT_MEANT):
        told.hits.append(_hit(dice, call, dice.one_of(rules), ExclusionDecision.NOT_MEANT))
    return replace(call, unfilled_reason=UnfilledReason.EXCLUDED, referral_target_id=rule.referral_target_id)


def _hit(dice: Dice, call: Call, rule: ExclusionRule, decision: ExclusionDecision) -> ExclusionHit:
    at = (call.answered_at or call.rang_at) + timedelta(seconds=dice.number(10, 50))
    target = rule.referral_target_id if decision is ExclusionDecision.REFERRED else None
    return ExclusionHit(
        dice.key(at),
        at,
        call.operator,
        rule.name,
        decision,
        call_id=call.id,
        language=call.language,
        referral_target_id=target,
    )
