"""Takes up what a plan proposes, one request after the other; what is refused is told, and the rest goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from sisa_desk.domain.errors import Refused
from sisa_desk.domain.planning import Manner
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame, Message
from sisa_desk.ui.language import translate

if TYPE_CHECKING:
    from sisa_desk.services.receipts import Receipt, Undo


@dataclass(frozen=True, slots=True)
class Proposal:
    """A request as it was seen, and who is proposed for it."""

    request: Request
    people: tuple[UUID, ...]


@dataclass
class _Run:
    """What is taken up in one go, and what came of it."""

    manner: Manner
    left: deque[Proposal]
    undos: list[Undo] = field(default_factory=list)
    refused: int = 0


class Acceptance(QObject):
    """One go at a time; between two requests other work of the desk takes its turn."""

    taken_up = Signal(object, object)
    refused = Signal(object, object)
    ended = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        """Stand on a frame."""
        super().__init__(parent)
        self._frame = frame
        self._run: _Run | None = None

    @property
    def is_running(self) -> bool:
        """Say whether something is being taken up just now."""
        return self._run is not None

    def begin(self, proposals: list[Proposal], manner: Manner) -> None:
        """Take up some proposals in their order."""
        if proposals and self._run is None:
            self._run = _Run(manner, deque(proposals))
            self._next()

    def _next(self) -> None:
        run = self._run
        if run is None:
            return
        if not run.left:
            self._run = None
            self._say(run)
            self.ended.emit()
            return
        proposal = run.left.popleft()
        accept = partial(self._frame.services.plans.accept, proposal.request, proposal.people, run.manner)
        self._frame.operations.do(
            accept,
            then=partial(self._on_taken_up, proposal),
            refused=partial(self._on_refused, proposal),
            owner=self,
        )

    def _on_taken_up(self, proposal: Proposal, receipt: Receipt[Any]) -> None:
        if self._run is not None:
            self._run.undos += [receipt.undo] if receipt.undo else []
            self.taken_up.emit(proposal.request.id, self._run.manner)
        for event in receipt.events:
            self._frame.tell(event)
        self._next()

    def _on_refused(self, proposal: Proposal, refusal: Refused) -> None:
        if self._run is not None:
            self._run.refused += 1
        self.refused.emit(proposal.request.id, refusal)
        self._next()

    def _say(self, run: _Run) -> None:
        if not run.undos:
            return
        text = _done_text(run)
        if run.refused:
            text = f"{text} {translate('Plan', '%n not possible any more.', None, run.refused)}"
        self._frame.message.emit(Message(text, partial(self._frame.services.plans.take_back, tuple(run.undos))))


def _done_text(run: _Run) -> str:
    count = len(run.undos)
    words: dict[Manner, Callable[[], str]] = {
        Manner.ASK: lambda: translate("Plan", "%n request(s): texts wait to be sent.", None, count),
        Manner.BOOK: lambda: translate("Plan", "%n request(s) booked; both sides have to be told.", None, count),
    }
    return words[run.manner]()
