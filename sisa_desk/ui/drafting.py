"""Keeps what is typed into a form, a moment after each change, so that a crash takes nothing along."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, SignalInstance

from sisa_desk.ui.frame import Frame

#: The promise is 250 ms; the rest is for the disk.
KEEP_AFTER_MS = 100


class DraftForm(Protocol):
    """A form that can tell what stands in it."""

    edited: SignalInstance

    def content(self) -> dict[str, Any]:
        """Give everything typed, as JSON can carry it."""


class DraftKeeper(QObject):
    """Keeps one form; the timer runs from the first change, so that fast typing never puts it off."""

    def __init__(self, frame: Frame, key: UUID, kind: str, form: DraftForm, parent: QObject | None = None) -> None:
        """Watch a form under the key of its record and the kind of form it is."""
        super().__init__(parent)
        self._frame = frame
        self._key = key
        self._kind = kind
        self._form = form
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        form.edited.connect(self._on_edited)
        self._is_dropped = False
        self._is_under_way = False
        self._is_behind = False

    def _on_edited(self, *_: object) -> None:
        if not self._timer.isActive() and not self._is_dropped:
            self._timer.start()

    def keep(self) -> None:
        """Keep what stands in the form now."""
        drafts, lane = self._frame.drafts, self._frame.draft_operations
        if drafts is None or lane is None or self._is_dropped:
            return
        # On a slow disk states must not queue up: while one is being written, only the newest waits.
        if self._is_under_way:
            self._is_behind = True
            return
        self._is_under_way = True
        lane.do(drafts.keep, self._key, self._kind, self._form.content(), then=self._on_kept, owner=self)

    def _on_kept(self, _nothing: None) -> None:
        self._is_under_way = False
        if self._is_behind:
            self._is_behind = False
            self.keep()

    def drop(self) -> None:
        """Forget the draft, because the form was saved or given up."""
        self._timer.stop()
        self._is_dropped = True
        drafts, lane = self._frame.drafts, self._frame.draft_operations
        if drafts is not None and lane is not None:
            lane.do(drafts.drop, self._key)
