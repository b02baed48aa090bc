"""Watches what is typed about one request for excluded settings, and keeps what was decided on them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.domain.events import Event, Noun
from sisa_desk.domain.exclusions import Exclusion, ExclusionDecision, ExclusionGuard, ExclusionHit, GoingOnReason
from sisa_desk.domain.organisations import ReferralTarget
from sisa_desk.ui.frame import Frame


class ExclusionWatch(QObject):
    """Tells which rule the words of a request touch; what was decided on stays quiet in it."""

    changed = Signal()
    #: A decision is stored, or taken back.
    decided = Signal()

    def __init__(self, frame: Frame, *, parent: QObject | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._frame = frame
        self._targets: dict[UUID, ReferralTarget] = {}
        self.begin()
        self._ask_targets()
        frame.rules_changed.connect(self._on_rules_changed)
        frame.happened.connect(self._on_happened)

    def begin(self, *, request_id: UUID | None = None, call_id: UUID | None = None) -> None:
        """Watch another request; nothing is decided on it here yet."""
        self.request_id, self.call_id, self.language = request_id, call_id, ""
        self.touched: Exclusion | None = None
        self._guard = ExclusionGuard(self._frame.rules.exclusions)
        self._texts: tuple[str, ...] = ()
        self._before: dict[UUID, ExclusionGuard] = {}

    def recall(self) -> None:
        """Let what was decided on a stored request before stay decided."""
        find = self._frame.services.exclusions.of_request
        if self.request_id is not None:
            key = self.request_id
            self._frame.ask(find, key, then=partial(self._on_recalled, key), key=("exclusions", key), owner=self)

    def _on_recalled(self, key: UUID, hits: Iterable[ExclusionHit]) -> None:
        if key == self.request_id:
            self._guard = self._guard.without(hit.rule_name for hit in hits)
            self._look()

    # looking

    def look_at(self, *texts: str) -> None:
        """Look at everything typed freely, each text by itself."""
        if texts != self._texts:
            self._texts = texts
            self._look()

    def _look(self) -> None:
        touched = self._guard.touched_by(self._texts)
        if touched != self.touched:
            self.touched = touched
            self.changed.emit()

    @property
    def target(self) -> ReferralTarget | None:
        """Give whom the touched rule refers to."""
        key = self.touched.rule.referral_target_id if self.touched else None
        return self._targets.get(key) if key else None

    # deciding

    def not_meant(self) -> None:
        """Keep that the words mean something else; they stay quiet here."""
        self._decide(ExclusionDecision.NOT_MEANT)

    def go_on(self, reason: GoingOnReason) -> None:
        """Keep why the matter is taken all the same, where the rule allows it."""
        self._decide(ExclusionDecision.WENT_ON, reason)

    def refer(self) -> None:
        """Keep that the caller was referred to somebody else."""
        self._decide(ExclusionDecision.REFERRED)

    def _decide(self, decision: ExclusionDecision, reason: GoingOnReason | None = None) -> None:
        touched = self.touched
        if touched is None:
            return
        before = self._guard
        self._guard = self._guard.quieted(touched, self._texts)
        decide = partial(
            self._frame.services.exclusions.decide,
            call_id=self.call_id,
            request_id=self.request_id,
            language=self.language,
            reason=reason,
        )
        self._frame.do(decide, touched.rule, decision, then=partial(self._on_decided, before), owner=self)
        self._look()

    def _on_decided(self, before: ExclusionGuard, hit: ExclusionHit) -> None:
        self._before[hit.id] = before
        self.decided.emit()

    # news

    def _on_happened(self, event: Event) -> None:
        if event.noun is Noun.REFERRAL_TARGET:
            self._ask_targets()
        elif event.noun is Noun.EXCLUSION and event.verb == "taken_back" and event.id in self._before:
            self._guard = self._before.pop(event.id)
            self._look()
            self.decided.emit()

    def _on_rules_changed(self) -> None:
        self._guard = self._guard.with_rules(self._frame.rules.exclusions)
        self._look()

    def _ask_targets(self) -> None:
        targets = self._frame.services.organisations.referral_targets
        self._frame.ask(targets, then=self._on_targets, owner=self)

    def _on_targets(self, targets: Any) -> None:
        self._targets = {one.id: one for one in targets}
        self.changed.emit()

    # drafts

    def content(self) -> list[list[str]]:
        """Give which words of which rules are quiet, as a draft can carry it."""
        return sorted([str(rule), word] for rule, word in self._guard.quiet)

    def restore(self, content: Iterable[Iterable[str]]) -> None:
        """Put back what was quiet before a crash."""
        self._guard = ExclusionGuard(self._guard.rules, frozenset((UUID(rule), word) for rule, word in content))
        self._look()
