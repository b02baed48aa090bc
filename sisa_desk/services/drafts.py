"""Half-filled forms: kept a moment after each change, and there again after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from sisa_desk.domain.clock import Clock
from sisa_desk.persistence.drafts import Draft, DraftFile

__all__ = ["Draft", "Drafts"]


class Drafts:
    """Keeps what is typed before it is saved; runs on a lane of its own, so that no long work delays it."""

    def __init__(self, file: DraftFile, clock: Clock) -> None:
        """Work on a file of drafts."""
        self._file = file
        self._clock = clock

    @property
    def were_damaged(self) -> bool:
        """Say whether the file of drafts was damaged when it was opened; it was laid aside."""
        return self._file.laid_aside is not None

    def keep(self, key: UUID, kind: str, content: Mapping[str, Any]) -> None:
        """Keep the newest state of a form; it is on the disk when this returns."""
        self._file.keep(Draft(key, kind, content, self._clock()))

    def drop(self, key: UUID) -> None:
        """Forget a form that was saved or given up."""
        self._file.drop(key)

    def kept(self, keep_days: int = 7) -> tuple[Draft, ...]:
        """Give the forms to come back to, oldest first; older ones than the period are forgotten."""
        self._file.drop_older_than(self._clock() - timedelta(days=keep_days))
        return self._file.all()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
