"""Work off the GUI thread: questions whose latest answer counts, commands that are never lost; no work itself."""

from __future__ import annotations

import contextlib
import sys
import weakref
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from time import monotonic
from types import MethodType
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, Signal
from shiboken6 import isValid

from sisa_desk.domain.errors import Refused, Unavailable

Receiver = Callable[[Any], object]
Retry = Callable[[], None]

#: How long one thread computes before another one has its turn.
_TURN_S: Final = 0.0005

#: A screen's reaction to a retry must not run for ever in a test or a picture.
IDLE_WITHIN_MS: Final = 10_000


class Lane(Protocol):
    """Where work is done: an executor, or something that looks like one."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Take a piece of work."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # executor's
        """Take no more work."""


class InlineLane:
    """Does the work at once in the calling thread; answers still travel through the event loop."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it now."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # executor's
        """Nothing waits here."""


def single_lane(name: str = "data-lane") -> ThreadPoolExecutor:
    """Make the one worker thread that touches the database, so that work keeps its order."""
    # A frame has 16 ms: the window must not wait 5 ms for the interpreter each time it draws while the lane works.
    sys.setswitchinterval(_TURN_S)
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)


class Ticket:
    """A question or command under way; a question may be called off."""

    __slots__ = ("_is_cancelled", "_may_cancel")

    def __init__(self, *, may_cancel: bool) -> None:
        self._may_cancel = may_cancel
        self._is_cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Say whether its answer is no longer wanted."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Want no answer any more; a command stays as it is, because it is never lost."""
        self._is_cancelled = self._may_cancel


@dataclass(frozen=True, slots=True)
class _Work:
    call: Callable[[], Any]
    ticket: Ticket
    lane: Lane
    then: _Reply
    refused: _Reply


@dataclass(frozen=True, slots=True)
class _Arrival:
    work: _Work
    value: Any = None
    error: BaseException | None = None


class _Reply:
    """A function to be told, unless the widget it belongs to is gone by then."""

    __slots__ = ("_call", "_has_owner", "_owner")

    def __init__(self, receiver: Receiver | None, owner: QObject | None) -> None:
        owner = owner or _owner_of(receiver)
        self._has_owner = owner is not None
        self._owner = weakref.ref(owner) if owner is not None else None
        bound = getattr(receiver, "__self__", None)
        self._call: Callable[[], Receiver | None] = lambda: receiver
        if isinstance(receiver, MethodType) and isinstance(bound, QObject):
            self._call = weakref.WeakMethod(receiver)

    def __call__(self, value: Any) -> bool:
        """Tell it; say whether anybody was there to be told."""
        receiver = self._call()
        if receiver is None or not self.is_wanted:
            return False
        receiver(value)
        return True

    @property
    def is_wanted(self) -> bool:
        """Say whether the widget it belongs to still stands."""
        if not self._has_owner:
            return True
        owner = self._owner() if self._owner else None
        return owner is not None and isValid(owner)


def _owner_of(receiver: Receiver | None) -> QObject | None:
    while isinstance(receiver, partial):
        receiver = receiver.func
    bound = getattr(receiver, "__self__", None)
    return bound if isinstance(bound, QObject) else None


class Operations(QObject):
    """Sends work to its lane and brings the answers back to the GUI thread."""

    busy_changed = Signal(bool)
    _arrived = Signal(object)

    def __init__(
        self,
        lane: Lane,
        network: Lane | None = None,
        *,
        on_refused: Callable[[Refused], object],
        on_unavailable: Callable[[Unavailable, Retry], object],
        on_bug: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        """Take the lanes and the three places where errors go."""
        super().__init__(parent)
        self._lane = lane
        self._network = network or lane
        self._on_refused = on_refused
        self._on_unavailable = on_unavailable
        self._on_bug = on_bug
        self._under_way = 0
        self._is_closed = False
        self._latest: dict[Hashable, Ticket] = {}
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        question: Callable[..., Any],
        *args: Any,
        then: Receiver,
        refused: Receiver | None = None,
        key: Hashable | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Ask for something to show; a newer question of the same key makes this one's answer unwanted."""
        ticket = Ticket(may_cancel=True)
        if key is not None:
            # Kept after the answer came: a retry of an outdated question is unwanted too.
            if key in self._latest:
                self._latest[key].cancel()
            self._latest[key] = ticket
        return self._send(self._lane, partial(question, *args), ticket, _Reply(then, owner), _Reply(refused, owner))

    def do(
        self,
        command: Callable[..., Any],
        *args: Any,
        then: Receiver | None = None,
        refused: Receiver | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Have a command carried out in its turn, whatever happens to the screen that gave it."""
        ticket = Ticket(may_cancel=False)
        return self._send(self._lane, partial(command, *args), ticket, _Reply(then, owner), _Reply(refused, owner))

    def reach(
        self,
        request: Callable[..., Any],
        *args: Any,
        then: Receiver | None = None,
        refused: Receiver | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Do something over the network, beside the data lane."""
        ticket = Ticket(may_cancel=True)
        return self._send(self._network, partial(request, *args), ticket, _Reply(then, owner), _Reply(refused, owner))

    @property
    def is_busy(self) -> bool:
        """Say whether anything is under way."""
        return self._under_way > 0

    def idle(self, within_ms: int = IDLE_WITHIN_MS) -> bool:
        """Run the event loop until nothing is under way (for tests and pictures); say whether that was reached."""
        until = monotonic() + within_ms / 1000
        while self._under_way and monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        return not self._under_way

    def close(self) -> None:
        """Finish every command, drop every question, take no more work."""
        self._is_closed = True
        for ticket in self._latest.values():
            ticket.cancel()
        for lane in {id(one): one for one in (self._network, self._lane)}.values():
            lane.shutdown(wait=True)

    def _send(self, lane: Lane, call: Callable[[], Any], ticket: Ticket, then: _Reply, refused: _Reply) -> Ticket:
        if self._is_closed:
            return ticket
        self._count(1)
        lane.submit(self._run, _Work(call, ticket, lane, then, refused))
        return ticket

    def _run(self, work: _Work) -> None:
        # Runs on the lane. Whatever is raised must come back, or the program would wait for ever.
        if work.ticket.is_cancelled:
            arrival = _Arrival(work)
        else:
            try:
                arrival = _Arrival(work, work.call())
            except BaseException as error:  # noqa: BLE001  # handed to the GUI thread as it is
                arrival = _Arrival(work, error=error)
        # The window may be gone already; the command itself is done all the same.
        with contextlib.suppress(RuntimeError):
            self._arrived.emit(arrival)

    def _on_arrived(self, arrival: _Arrival) -> None:
        try:
            self._deliver(arrival)
        finally:
            self._count(-1)

    def _deliver(self, arrival: _Arrival) -> None:
        work = arrival.work
        if work.ticket.is_cancelled:
            return
        match arrival.error:
            case None:
                work.then(arrival.value)
            case Refused() as refusal:
                if not work.refused(refusal):
                    self._on_refused(refusal)
            case Unavailable() as trouble:
                self._on_unavailable(trouble, partial(self._again, work))
            case bug:
                self._on_bug(bug)

    def _again(self, work: _Work) -> None:
        self._send(work.lane, work.call, work.ticket, work.then, work.refused)

    def _count(self, step: int) -> None:
        was_busy = self.is_busy
        self._under_way += step
        if self.is_busy != was_busy:
            self.busy_changed.emit(self.is_busy)


class Progress(QObject):
    """Carries "so many of so many" from the lane to the GUI thread, and the wish to stop the other way."""

    moved = Signal(object, object)

    #: Often enough to look alive, seldom enough not to keep the GUI thread busy.
    _STEP_S: Final = 0.05

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told_at = 0.0
        self._is_stopped = False

    @property
    def is_stopped(self) -> bool:
        """Say whether somebody asked the work to end."""
        return self._is_stopped

    def stop(self) -> None:
        """Ask the work to end at its next step."""
        self._is_stopped = True

    def __call__(self, done: int, total: int) -> bool:
        """Tell how far the work is, from any thread; the answer says whether it shall go on."""
        now = monotonic()
        if done >= total or now - self._told_at >= self._STEP_S:
            self._told_at = now
            with contextlib.suppress(RuntimeError):
                self.moved.emit(done, total)
        return not self._is_stopped
