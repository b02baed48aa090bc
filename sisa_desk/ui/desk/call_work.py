"""One call being worked on, up to its end: promise, hand-over and wrap-up; no widgets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.domain.call_downs import Ending, fitting_end, unfilled_reason
from sisa_desk.domain.calls import Call, Callback, CallOutcome, Matter
from sisa_desk.domain.handovers import Handover
from sisa_desk.domain.requests import RequestKind, problems_in
from sisa_desk.domain.vocabulary import UnfilledReason
from sisa_desk.ui.desk.call_search import CallSearch
from sisa_desk.ui.frame import Frame

if TYPE_CHECKING:
    from sisa_desk.services.calls import CallDossier

#: Outcomes after which nobody looks for anybody any more.
_LEAVES_NOTHING = frozenset((CallOutcome.ABANDONED, CallOutcome.INFORMED, CallOutcome.WRONG_NUMBER))


class CallWork(CallSearch):
    """Holds what is known of one call and carries its steps to the services."""

    left = Signal()
    closed = Signal()

    def __init__(self, frame: Frame, *, key: UUID | None = None, parent: QObject | None = None) -> None:
        """Begin with nothing but a key for the call and one for its request."""
        super().__init__(frame, key=key, parent=parent)
        self.callback: Callback | None = None
        self.handover: Handover | None = None
        #: The hand-over by which the call came to this desk.
        self.came_by: UUID | None = None

    # taking a call up again

    def refresh(self) -> None:
        """Look again how far the call has come: after a restart, an undo, or because another desk did something."""
        dossier = self.frame.services.calls.dossier
        self.frame.ask(dossier, self.key, then=self._on_dossier, key=("dossier", self.key), owner=self)

    def _on_dossier(self, dossier: CallDossier) -> None:
        had_end = self.appointment is not None or self.callback is not None
        self.take_record(dossier.call)
        self.appointment, self.callback, self.handover = dossier.appointment, dossier.callback, dossier.handover
        if dossier.request is not None:
            self.take_stored(dossier.request)
        self.changed.emit()
        if self.is_gone:
            self.left.emit()
            return
        self.rank()
        if not had_end and (self.appointment is not None or self.callback is not None):
            self.ended.emit()

    # handing over

    @property
    def waits_for_colleague(self) -> bool:
        """Say whether the call is offered to another desk and nobody has taken it yet."""
        return self.handover is not None and self.handover.waits

    @property
    def is_gone(self) -> bool:
        """Say whether another desk has taken the call over."""
        return self.handover is not None and not self.handover.waits and self.handover.id != self.came_by

    def hand_over(self, to: str, note: str, draft: Mapping[str, Any]) -> None:
        """Offer the search to a colleague; everything the other desk needs is stored before."""
        self.file(then=partial(self._hand_over, to, note, json.dumps(dict(draft))))

    def _hand_over(self, to: str, note: str, draft: str) -> None:
        if self.call is not None:
            entered = self._as_entered(self.call)
            offer = partial(self.frame.services.handovers.hand_over, to=to, note=note, draft=draft)
            self.frame.do(offer, self.request.id, entered, then=self._on_handed_over, owner=self)

    def _on_handed_over(self, handover: Handover) -> None:
        self.handover = handover
        self.refresh()

    def keep_here(self) -> None:
        """Take the call back from a hand-over that nobody has taken yet."""
        if self.handover is not None and self.handover.waits:
            take_back = self.frame.services.handovers.take_back
            self.frame.do(take_back, self.handover.id, then=self._on_kept_here, refused=self._on_taken, owner=self)

    def _on_kept_here(self, _handover: Handover) -> None:
        self.refresh()

    def _on_taken(self, _refusal: object) -> None:
        self.refresh()

    # ends

    def promise(self, due_at: datetime) -> None:
        """Promise to ring back, once."""
        if self.callback is None:
            promise = partial(self.frame.services.calls.promise, phone=self.phone, note=self.note)
            self.frame.do(promise, self.key, due_at, then=self._on_promised, owner=self)

    def _on_promised(self, callback: Callback) -> None:
        self.callback = callback
        self.changed.emit()
        self.ended.emit()

    @property
    def likely_outcome(self) -> CallOutcome:
        """Give the outcome that follows from what was done."""
        if self.appointment is not None:
            return CallOutcome.CONNECTED if self.request.kind is RequestKind.INSTANT else CallOutcome.BOOKED
        if self.callback is not None:
            return CallOutcome.PROMISED
        return self._outcome_of_matter()

    def _outcome_of_matter(self) -> CallOutcome:
        match self.matter:
            case Matter.MEDIATE_NOW:
                return CallOutcome.UNFILLED if self.is_filed or self.request.language else CallOutcome.ABANDONED
            case Matter.APPOINTMENT | Matter.TRANSLATION:
                return CallOutcome.REQUEST_TAKEN
            case Matter.REFERRAL:
                return CallOutcome.REFERRED
            case Matter.CALL_BACK:
                return CallOutcome.PROMISED
            case Matter.WRONG_NUMBER:
                return CallOutcome.WRONG_NUMBER
            case _:
                return CallOutcome.INFORMED

    @property
    def likely_reason(self) -> UnfilledReason:
        """Give the reason for finding nobody that follows from what happened."""
        if self.exclusion is not None:
            return UnfilledReason.EXCLUDED
        able = len(self.ranking.candidates)
        if self.has_hung_up and able:
            return UnfilledReason.CALLER_GAVE_UP
        return unfilled_reason(self.tally, speakers=able + len(self.ranking.absentees), able=able)

    @property
    def fitting_end(self) -> Ending:
        """Give the end to propose to a caller for whom nobody is found."""
        return fitting_end(self.likely_reason)

    def close(
        self,
        outcome: CallOutcome,
        *,
        reason: UnfilledReason | None = None,
        referral_target_id: UUID | None = None,
    ) -> None:
        """Wrap the call up; what is left open of the request is stored or ended with it."""
        close = partial(self._close, outcome, reason, referral_target_id)
        is_kept = outcome is CallOutcome.REQUEST_TAKEN or (outcome is CallOutcome.UNFILLED and not self.is_filed)
        if is_kept or (self.is_filed and not problems_in(self.request)):
            self.file(then=close)
        else:
            close()

    def _close(self, outcome: CallOutcome, reason: UnfilledReason | None, target: UUID | None) -> None:
        services = self.frame.services
        is_refused = outcome is CallOutcome.REFERRED and self.exclusion is not None
        if is_refused:
            reason = UnfilledReason.EXCLUDED
            self.watch.refer()
        left_open = reason or self._reason_left_by(outcome)
        if left_open is not None and self.request.is_seeking and self.is_filed:
            self.frame.do(services.requests.leave_unfilled, self.request.id, left_open, is_quiet=True)
        if self.call is not None:
            close, call = services.calls.close, self._as_entered(self.call)
            wrap_up = partial(close, reason=reason, referral_target_id=target)
            self.frame.do(wrap_up, call, outcome, then=self._on_closed, owner=self)

    def _reason_left_by(self, outcome: CallOutcome) -> UnfilledReason | None:
        """Give why the request ends with a call that found nobody and promised nothing; None where it lives on."""
        if outcome is CallOutcome.REFERRED:
            return UnfilledReason.OTHER
        is_over = self.request.kind is RequestKind.INSTANT and outcome in _LEAVES_NOTHING
        is_gone = outcome is CallOutcome.ABANDONED or self.has_hung_up
        return (UnfilledReason.CALLER_GAVE_UP if is_gone else UnfilledReason.OTHER) if is_over else None

    def _as_entered(self, call: Call) -> Call:
        return replace(
            call,
            organisation_id=self.organisation_id,
            phone=self.phone,
            caller_name=self._caller_as_entered(),
            matter=self.matter,
            language=self.request.language,
            note=self.note,
        )

    def _caller_as_entered(self) -> str:
        """Name the caller; an institution that never became a record of its own is kept here."""
        typed = self.organisation_name.strip() if self.organisation_id is None else ""
        return ", ".join(filter(None, (self.caller_name.strip(), typed)))

    def _on_closed(self, call: Call) -> None:
        self.call = call
        self.changed.emit()
        self.closed.emit()
