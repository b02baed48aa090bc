"""A ring from the call monitor of a FRITZ!Box: TCP port 1012, switched on by dialling #96*5* behind it."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
import time
from collections.abc import Callable

from sisa_desk.domain.clock import Clock
from sisa_desk.domain.phone import read_phone
from sisa_desk.telephony.backoff import Backoff
from sisa_desk.telephony.fritzbox_messages import LineAssembler, Message, Verb, read_message
from sisa_desk.telephony.lines import HungUp, LineEvent, LineReason, LineStatus, OnEvent, PickedUp, Ring

PORT = 1012
#: The box keeps a handful of connections; more ids at once are garbage.
_MOST_CALLS = 64
#: A line that pauses for so long in its middle will not be finished.
_LINE_PATIENCE_S = 5.0
#: A connection that lived for so long was a good one: the next attempt may come soon.
_GOOD_AFTER_S = 10.0

_log = logging.getLogger(__name__)


class FritzBoxLine:
    """Listens on a daemon thread of its own, on which the events arrive; connects again whenever the line breaks."""

    def __init__(
        self,
        host: str,
        port: int = PORT,
        *,
        clock: Clock,
        backoff: Backoff | None = None,
        connect_timeout: float = 5.0,
        read_timeout: float = 1.0,
    ) -> None:
        """Take the address, the clock that rings are dated by, and time-outs in seconds."""
        self._address = (host, port)
        self._calls = IncomingCalls(clock)
        self._backoff = backoff or Backoff()
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._stopping = threading.Event()
        self._telling = threading.RLock()
        self._on_event: OnEvent | None = None
        self._thread: threading.Thread | None = None
        self._connection: socket.socket | None = None
        self._told: LineStatus | None = None

    def start(self, on_event: OnEvent) -> None:
        """Begin to listen; a line can be started once."""
        if self._thread is not None:
            raise RuntimeError("a line is started once")
        self._on_event = on_event
        self._thread = threading.Thread(target=self._listen, name="fritzbox", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End; no event arrives after this returns, unless it is called by an event itself."""
        self._stopping.set()
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        if self._thread is not None and self._thread is not threading.current_thread():
            # A name that is being looked up cannot be interrupted; the daemon thread ends by itself later.
            self._thread.join(timeout=1.5)
        # Bounded: whoever is being told something may itself be waiting for us.
        held = self._telling.acquire(timeout=0.4)
        self._on_event = None
        if held:
            self._telling.release()

    def _listen(self) -> None:
        while not self._stopping.is_set():
            began = time.monotonic()
            reason = self._one_connection()
            self._calls.forget()
            if self._stopping.is_set():
                break
            self._tell_status(LineStatus(connected=False, reason=reason))
            if reason is LineReason.LOST and time.monotonic() - began > _GOOD_AFTER_S:
                self._backoff.reset()
            self._stopping.wait(self._backoff.next_wait())
        self._tell_status(LineStatus(connected=False, reason=LineReason.STOPPED))

    def _one_connection(self) -> LineReason:
        try:
            connection = socket.create_connection(self._address, timeout=self._connect_timeout)
        except (OSError, UnicodeError, OverflowError) as problem:
            return _reason_of(problem)
        with connection:
            self._connection = connection
            _keep_alive(connection)
            connection.settimeout(self._read_timeout)
            self._tell_status(LineStatus(connected=True, reason=LineReason.CONNECTED))
            try:
                self._read_all(connection)
            except OSError:
                _log.debug("the connection to the call monitor broke")
            finally:
                self._connection = None
        return LineReason.LOST

    def _read_all(self, connection: socket.socket) -> None:
        assembler = LineAssembler()
        last = time.monotonic()
        while not self._stopping.is_set():
            try:
                received = connection.recv(4096)
            except TimeoutError:
                # Silence is normal: a call monitor speaks when somebody rings.
                if time.monotonic() - last > _LINE_PATIENCE_S:
                    assembler.forget()
                continue
            if not received:
                return
            last = time.monotonic()
            self._take(assembler.lines_of(received))

    def _take(self, lines: list[str]) -> None:
        for line in lines:
            message = read_message(line)
            event = self._calls.event_of(message) if message else None
            if event is not None:
                self._tell(event)

    def _tell_status(self, status: LineStatus) -> None:
        if status != self._told:
            self._told = status
            self._tell(status)

    def _tell(self, event: LineEvent) -> None:
        with self._telling:
            if self._on_event is None:
                return
            try:
                self._on_event(event)
            except Exception:  # noqa: BLE001 - whoever listens may fail: the line goes on
                _log.exception("an event of the phone line was not taken: %s", type(event).__name__)


class IncomingCalls:
    """Knows which connections of the box are calls that came in; outgoing ones are nobody's ring."""

    def __init__(self, clock: Clock) -> None:
        """Take the clock that events are dated by."""
        self._clock = clock
        self._ringing: dict[str, str] = {}
        self._picked_up: set[str] = set()
        self._count = 0

    def event_of(self, message: Message) -> LineEvent | None:
        """Give what a message means to the desk, None when nothing."""
        means: dict[Verb, Callable[[Message], LineEvent | None]] = {
            Verb.RING: self._rung,
            Verb.CALL: self._dialled,
            Verb.CONNECT: self._connected,
            Verb.DISCONNECT: self._disconnected,
        }
        return means[message.verb](message)

    def forget(self) -> None:
        """Forget all calls: after a break nobody knows what became of them."""
        self._ringing.clear()
        self._picked_up.clear()

    def _rung(self, message: Message) -> LineEvent | None:
        if len(self._ringing) >= _MOST_CALLS:
            self.forget()
        self._count += 1
        # The box uses its ids again; ours stay different.
        line_id = self._ringing[message.line_id] = f"fritzbox-{message.line_id}-{self._count}"
        self._picked_up.discard(message.line_id)
        return Ring(read_phone(message.caller), message.called[:40], self._clock(), line_id)

    def _dialled(self, message: Message) -> LineEvent | None:
        self._ringing.pop(message.line_id, None)
        return None

    def _connected(self, message: Message) -> LineEvent | None:
        line_id = self._ringing.get(message.line_id)
        if line_id is None or message.line_id in self._picked_up:
            return None
        self._picked_up.add(message.line_id)
        return PickedUp(line_id, self._clock())

    def _disconnected(self, message: Message) -> LineEvent | None:
        line_id = self._ringing.pop(message.line_id, None)
        self._picked_up.discard(message.line_id)
        return HungUp(line_id, self._clock(), message.seconds) if line_id else None


def _reason_of(problem: BaseException) -> LineReason:
    match problem:
        case socket.gaierror() | UnicodeError() | OverflowError():
            return LineReason.UNKNOWN_HOST
        case ConnectionRefusedError():
            return LineReason.REFUSED
    return LineReason.UNREACHABLE


def _keep_alive(connection: socket.socket) -> None:
    """Have the system notice within two minutes that the box lost its power: it says no goodbye."""
    wishes = (("TCP_KEEPIDLE", 60), ("TCP_KEEPALIVE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4))
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in wishes:
        option = getattr(socket, name, None)
        if option is not None:
            with contextlib.suppress(OSError):
                connection.setsockopt(socket.IPPROTO_TCP, option, value)
