"""Working with a server that may be away: everything done here is kept here first, and reaches it in order, once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from threading import Event as Flag
from threading import RLock, Thread
from time import monotonic
from typing import Any, Final, TypeVar
from uuid import UUID

from sisa_desk.domain.errors import CodedError, Collision, Missing, Refused, SlotTaken, StaleChange, Unavailable
from sisa_desk.domain.ids import new_id
from sisa_desk.persistence.acting import Acting, AlreadyApplied
from sisa_desk.persistence.copying import is_filled, refresh
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.outbox import Entry, OutboxFile
from sisa_desk.persistence.servers import is_known
from sisa_desk.services.command_text import NotWritable, from_text, to_text
from sisa_desk.services.commands import Commands, Delivery, RefusedCommand, carried_out
from sisa_desk.services.receipts import Receipt

log = logging.getLogger(__name__)
T = TypeVar("T")
#: What every desk does by itself when the time has come is not kept for later.
_BY_THE_CLOCK: Final = frozenset(("rounds.keep_up", "requests.end_overdue"))
#: Passwords are not written down anywhere, and rights are not given without the server.
_NEVER_KEPT: Final = frozenset(("people", "audits"))
#: What is only shown in passing and would be too much to write down: the list somebody was chosen from.
_NOT_KEPT: Final = frozenset(("shown", "ranking"))
#: Another command holds what this one needs: no reason to take the server for lost.
_BUSY: Final = frozenset(("locked",))
_REFUSALS: Final[Mapping[str, type[CodedError]]] = {
    one.__name__: one for one in (Refused, SlotTaken, StaleChange, Missing)
}
_REFRESH_EVERY_S: Final = 20.0
#: A copy takes at most this share of the time, however large the store is.
_REFRESH_SHARE: Final = 0.05
_SLOWEST_RETRY_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Far:
    """The other side: the services on the server, and the store they work on."""

    services: Any
    database: Database


@dataclass(frozen=True, slots=True)
class _UndoOfEntry:
    """The way back from something that was done here first."""

    key: UUID
    undo: Callable[[], Receipt[Any]]

    def __call__(self) -> Receipt[Any]:
        return self.undo()


class Outbox(Commands):
    """Carries out commands on the server while it answers, else on the copy; sends what waits when it is back."""

    def __init__(self, database: Database, file: OutboxFile, far: Far) -> None:
        """Stand between the desk's own store, the file of the outbox, and the server; `begin` starts the sending."""
        self._database = database
        self._file = file
        self._far = far
        self._names: dict[int, str] = {}
        self._lock = RLock()
        self._may_have_changed = Flag()
        self._is_stale = Flag()
        self._is_closed = Flag()
        self._thread: Thread | None = None
        self._refreshed_at = float("-inf")
        self._refresh_rest_s = 0.0
        self.on_change: Callable[[], object] = _nobody
        if database.line is not None:
            database.line.on_change = self._on_line
        database.is_away = bool(file.count()) or bool(database.line and database.line.is_lost)

    def begin(self, services: Any, names: tuple[str, ...]) -> None:
        """Take the desk's own services by their names, and begin to send and to keep the copy fresh."""
        self._names = {id(getattr(services, name)): name for name in names}
        self._thread = Thread(target=self._work, name="outbox", daemon=True)
        self._thread.start()

    # what screens call

    def carry_out(self, command: Callable[..., T], *args: Any, **named: Any) -> T:
        """Keep a command, then carry it out on the server, or here while that is away; either way it is done."""
        entry = self._entry(command, args, named)
        if entry is None or entry.command in _BY_THE_CLOCK:
            return self._unkept(entry, partial(command, *args, **named))
        do = partial(command, *args, **named)
        with self._lock:
            self._file.put(entry)
            if self._database.is_away:
                return self._here(entry, do, may_be_there=False)
        try:
            given = self._attempt(self._database, entry, do)
        except Refused:
            self._file.drop(entry.id)
            raise
        except Unavailable as trouble:
            return self._after(trouble, entry, do)
        self._file.drop(entry.id)
        self._may_have_changed.set()
        return given

    def asked(self, question: Callable[..., T], *args: Any) -> T:
        """Answer a question, from the copy when the server does not answer."""
        try:
            return question(*args)
        except Unavailable as trouble:
            if trouble.code in _BUSY or self._database.is_away or not self._go_away():
                raise
            return question(*args)

    def undo(self, undo: Callable[[], Receipt[Any]]) -> Receipt[Any]:
        """Take a command back: what waits here alone is taken back here, all else on the server."""
        with self._lock:
            if not self._database.is_away:
                return carried_out(undo)
            if not isinstance(undo, _UndoOfEntry) or not self._file.drop(undo.key):
                raise Refused("needs_server")
            return undo()

    def delivery(self) -> Delivery:
        """Say whether the copy stands in, how much waits for the server and how much it refused."""
        return Delivery(self._database.is_away, self._file.count(), len(self._file.refused()))

    def tasks(self) -> tuple[RefusedCommand, ...]:
        """Give what the server refused, each with its reason, in the order it was done."""
        return tuple(map(_task, self._file.refused()))

    def settle(self, key: UUID) -> None:
        """Take a task as seen to: somebody has done it another way, or it is not needed any more."""
        self._file.drop(key)
        self.on_change()

    def try_again(self, key: UUID) -> None:
        """Have a task sent once more."""
        with self._lock:
            self._file.wait(key)
            self._database.is_away = True
        self._may_have_changed.set()

    def refresh_soon(self) -> None:
        """Have the copy brought up to date, without waiting for its time."""
        self._is_stale.set()
        self._may_have_changed.set()

    def close(self) -> None:
        """End the sending; what waits is sent after the next start."""
        self._is_closed.set()
        self._may_have_changed.set()
        if self._thread is not None:
            self._thread.join(5)
        self._file.close()

    # carrying out

    def _entry(self, command: Callable[..., Any], args: tuple[Any, ...], named: Mapping[str, Any]) -> Entry | None:
        """Write a command down; None for what is no use case of its own, or holds what cannot be written."""
        while isinstance(command, partial):
            args, named, command = (*command.args, *args), {**command.keywords, **named}, command.func
        service = self._names.get(id(getattr(command, "__self__", None)))
        if service is None or service in _NEVER_KEPT:
            return None
        kept = {name: value for name, value in named.items() if name not in _NOT_KEPT}
        try:
            content = to_text((args, kept))
        except NotWritable:
            return None
        now = self._database.clock()
        return Entry(new_id(now), now, self._database.operator, f"{service}.{command.__name__}", content)

    def _unkept(self, entry: Entry | None, do: Callable[[], T]) -> T:
        if entry is None and self._database.is_away:
            raise Refused("needs_server")
        return carried_out(do)

    def _attempt(self, database: Database, entry: Entry, do: Callable[[], T]) -> T:
        """Carry an entry out on a store, once more after a collision; its keys are the same each time."""
        try:
            with database.acting(Acting(entry.id, entry.at, entry.operator)):
                return do()
        except Collision:
            with database.acting(Acting(entry.id, entry.at, entry.operator)):
                return do()

    def _after(self, trouble: Unavailable, entry: Entry, do: Callable[[], T]) -> T:
        """Go on here when the server does not answer; raise the trouble where nothing can stand in for it."""
        # Nobody comes back to the server while this is done on the copy.
        with self._lock:
            if trouble.code in _BUSY or not self._go_away():
                self._file.drop(entry.id)
                raise trouble
            return self._here(entry, do, may_be_there=True)

    def _here(self, entry: Entry, do: Callable[[], T], *, may_be_there: bool) -> T:
        """Carry an entry out on the copy and have it sent; where it may be on the server it is sent in any case."""
        try:
            given = self._attempt(self._database, entry, do)
        except CodedError:
            if may_be_there:
                self._file.wait(entry.id)
            else:
                self._file.drop(entry.id)
            raise
        self._file.wait(entry.id)
        self._may_have_changed.set()
        self.on_change()
        if isinstance(given, Receipt) and given.undo is not None:
            return replace(given, undo=_UndoOfEntry(entry.id, given.undo))
        return given

    # being away

    def _go_away(self) -> bool:
        """Let the copy stand in; say whether there is one."""
        with self._lock:
            stand_in = self._database.stand_in
            if stand_in is None or not is_filled(stand_in):
                return False
            self._database.is_away = True
        if self._database.line is not None:
            self._database.line.lose()
        self.on_change()
        return True

    def _on_line(self) -> None:
        line = self._database.line
        if line is not None and line.is_lost:
            self._go_away()
        self._may_have_changed.set()

    # sending

    def _work(self) -> None:
        failed = 0
        while not self._is_closed.is_set():
            try:
                self._send_all()
                self._keep_copy_fresh()
                failed = 0
            except (Unavailable, Refused) as trouble:
                log.info("the outbox waits: %s", trouble.code)
                failed += 1
            self._may_have_changed.wait(min(0.05 * 2**failed, _SLOWEST_RETRY_S) if failed else _SLOWEST_RETRY_S)
            self._may_have_changed.clear()

    def _send_all(self) -> None:
        if self._is_line_lost or not (self._database.is_away or self._file.count()):
            return
        if not is_known(self._far.database):
            log.warning("the server has a newer store: the outbox keeps what is in it")
            return
        while waiting := self._file.waiting():
            for entry in waiting:
                if self._is_closed.is_set():
                    return
                self._send(entry)
        self._come_back()

    @property
    def _is_line_lost(self) -> bool:
        return self._database.line is not None and self._database.line.is_lost

    def _send(self, entry: Entry) -> None:
        try:
            self._attempt(self._far.database, entry, self._as_call(entry))
        except AlreadyApplied:
            pass
        except Refused as refusal:
            self._file.refuse(entry.id, to_text((type(refusal).__name__, refusal.code, _writable(refusal.facts))))
            return
        except (NotWritable, TypeError, ValueError) as error:
            log.warning("an entry of the outbox cannot be read: %s", type(error).__name__)
            self._file.refuse(entry.id, to_text(("Refused", "entry_not_readable", {})))
            return
        self._file.drop(entry.id)

    def _as_call(self, entry: Entry) -> Callable[[], Any]:
        service, _, name = entry.command.partition(".")
        args, named = from_text(entry.content)
        return partial(getattr(getattr(self._far.services, service), name), *args, **named)

    def _come_back(self) -> None:
        """Work on the server again, unless something came in between."""
        with self._lock:
            if self._file.count() or self._is_line_lost:
                return
            self._database.is_away = False
        self.refresh_soon()
        if self._database.line is not None:
            self._database.line.tell_everything()
        self.on_change()

    def _keep_copy_fresh(self) -> None:
        stand_in = self._database.stand_in
        has_rested = monotonic() - self._refreshed_at >= max(_REFRESH_EVERY_S, self._refresh_rest_s)
        is_due = self._is_stale.is_set() or has_rested
        if stand_in is None or self._database.is_away or self._is_line_lost or not is_due:
            return
        began = monotonic()
        self._is_stale.clear()
        if not refresh(stand_in, self._far.database, lambda: not self._database.is_away):
            return
        self._refreshed_at = monotonic()
        self._refresh_rest_s = (self._refreshed_at - began) / _REFRESH_SHARE


def _task(entry: Entry) -> RefusedCommand:
    kind, code, facts = from_text(entry.refusal)
    made = _REFUSALS.get(kind, Refused)
    args, named = from_text(entry.content)
    why = made(code, **facts)
    return RefusedCommand(entry.id, entry.command, entry.at, entry.operator, why, (*args, *named.values()))


def _writable(facts: Mapping[str, Any]) -> dict[str, Any]:
    kept = {}
    for name, value in facts.items():
        try:
            to_text(value)
        except NotWritable:
            continue
        kept[name] = value
    return kept


def _nobody() -> None:
    """Tell nobody."""
