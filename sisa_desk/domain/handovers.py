"""Hand-overs: a running search that goes from one desk to another while the caller waits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sisa_desk.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Handover:
    """A search offered to a colleague, with a word of note and what was typed; moments are UTC.

    The draft is the desk's own writing: it is kept until somebody takes over, then it has done its work.
    """

    id: UUID
    request_id: UUID
    call_id: UUID | None
    handed_at: datetime
    handed_by: str = ""
    handed_to: str = ""
    note: str = ""
    taken_at: datetime | None = None
    taken_by: str = ""
    draft: str = ""
    version: int = 0

    @property
    def waits(self) -> bool:
        """Say whether nobody has taken over yet."""
        return self.taken_at is None

    def taken(self, operator: str, at: datetime) -> Handover:
        """Give the hand-over as taken, its draft dropped; raise Refused when a colleague was faster."""
        if not self.waits:
            raise Refused("handover_taken", operator=self.taken_by)
        return replace(self, taken_at=at, taken_by=operator, draft="")
