"""Excluded settings: what was decided when one came up is kept, without a word of what was said."""

from __future__ import annotations

from uuid import UUID

from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import (
    ExclusionDecision,
    ExclusionHit,
    ExclusionRule,
    GoingOnReason,
    checked_hit,
)
from sisa_desk.persistence.database import Database
from sisa_desk.services.receipts import Receipt, receipt


class Exclusions:
    """Keeping decisions on excluded settings."""

    def __init__(self, database: Database) -> None:
        """Work on a store."""
        self._database = database

    def decide(
        self,
        rule: ExclusionRule,
        decision: ExclusionDecision,
        *,
        call_id: UUID | None = None,
        request_id: UUID | None = None,
        language: str = "",
        reason: GoingOnReason | None = None,
    ) -> Receipt[ExclusionHit]:
        """Keep what was decided: referred to where the rule says, not meant, or gone on with and why.

        The request may never be stored; its key is kept all the same. Raise Refused where the rule allows no going on.
        """
        target = rule.referral_target_id if decision is ExclusionDecision.REFERRED else None
        with self._database.transaction() as tx:
            hit = ExclusionHit(
                id=tx.new_id(),
                at=tx.now,
                operator=tx.operator,
                rule_name=rule.name,
                decision=decision,
                call_id=call_id,
                request_id=request_id,
                language=language,
                referral_target_id=target,
                reason=reason,
            )
            stored = tx.exclusion_hits.add(checked_hit(hit, rule))
        return receipt(stored, Noun.EXCLUSION, str(decision), undo=lambda: self.take_back(stored))

    def take_back(self, hit: ExclusionHit) -> Receipt[ExclusionHit]:
        """Forget a decision that was a mistake."""
        with self._database.transaction() as tx:
            tx.exclusion_hits.remove(hit)
        return receipt(hit, Noun.EXCLUSION, "taken_back")

    def of_call(self, key: UUID) -> tuple[ExclusionHit, ...]:
        """Give what was decided in a call, in order."""
        with self._database.reading() as tx:
            return tx.exclusion_hits.of_call(key)

    def of_request(self, key: UUID) -> tuple[ExclusionHit, ...]:
        """Give what was decided about a request, in order."""
        with self._database.reading() as tx:
            return tx.exclusion_hits.of_request(key)
