"""Getting a calendar: from a file or from a server, within a deadline and up to a size; nothing is understood here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TypeVar

from sisa_desk.domain.calendar_sources import SourceKind
from sisa_desk.domain.errors import Missing, Unavailable
from sisa_desk.exchange.calendars.bounds import MOST_BYTES, Login, checked_size

T = TypeVar("T")

#: Whoever has not answered by then is asked again later.
DEADLINE_SECONDS = 15.0
_LOOK_SECONDS = 2.0
#: So often is looked whether the program is being closed.
_LOOK_UP_SECONDS = 0.2


def fetched(
    kind: SourceKind,
    address: str,
    login: Login | None = None,
    *,
    seconds: float = DEADLINE_SECONDS,
    is_stopped: Callable[[], bool] = bool,
) -> bytes:
    """Give the content of a calendar, after so many seconds at most, or at once when it is stopped.

    Raise Missing where it is not there, Refused where it may not be read, InvalidInput where it is too large, and
    Unavailable where nobody answers, or not in time.
    """
    if kind is SourceKind.FILE:
        return within(seconds, lambda: content_of(Path(address).expanduser()), is_stopped)
    from sisa_desk.exchange.calendars.servers import answer_of

    return within(seconds, lambda: answer_of(address, login or Login(), seconds), is_stopped)


def content_of(path: Path) -> bytes:
    """Read a file, never a device or a pipe; raise as `fetched` does."""
    try:
        if not path.is_file():
            raise Missing("calendar_not_there", value=path.name)
        with path.open("rb") as file:
            return checked_size(file.read(MOST_BYTES + 1))
    except (OSError, ValueError) as error:
        raise Unavailable("calendar_not_readable", value=path.name) from error


def is_seen(address: str) -> bool:
    """Say whether a file is there at this machine; one on a share that does not answer is not."""
    try:
        return within(_LOOK_SECONDS, Path(address).expanduser().is_file)
    except (Unavailable, OSError, ValueError, RuntimeError):
        return False


def within(seconds: float, call: Callable[[], T], is_stopped: Callable[[], bool] = bool) -> T:
    """Give what a call gives, or raise Unavailable ("calendar_slow") when it has not come back in time, or is stopped.

    Who drips a byte every few seconds keeps every time limit of a socket; the thread that listens to them is left
    alone then, and ends with them.
    """
    answers: SimpleQueue[tuple[T | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            answers.put((call(), None))
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            answers.put((None, error))

    Thread(target=run, name="calendar", daemon=True).start()
    until = monotonic() + seconds
    while not is_stopped() and (left := until - monotonic()) > 0:
        with suppress(Empty):
            answer, error = answers.get(timeout=min(left, _LOOK_UP_SECONDS))
            if error is not None:
                raise error
            return answer  # type: ignore[return-value]  # without an error there is an answer
    raise Unavailable("calendar_slow", value=round(seconds))
