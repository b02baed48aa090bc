"""Getting a calendar: from a file or from a server, within a deadline and up to a size; nothing is understood here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from sisa_desk.domain.calendar_sources import SourceKind
from sisa_desk.domain.errors import InvalidInput, Missing, Unavailable

T = TypeVar("T")

#: The calendar of one person with years of meetings has one or two megabytes.
MOST_BYTES = 5_000_000
#: Whoever has not answered by then is asked again later.
DEADLINE_SECONDS = 15.0
_LOOK_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Login:
    """Who reads a calendar on a server."""

    user: str = ""
    password: str = field(default="", repr=False)


def fetched(kind: SourceKind, address: str, login: Login | None = None, *, seconds: float = DEADLINE_SECONDS) -> bytes:
    """Give the content of a calendar.

    Raise Missing where it is not there, Refused where it may not be read, InvalidInput where it is too large, and
    Unavailable where nobody answers, or not in time.
    """
    if kind is SourceKind.FILE:
        return within(seconds, lambda: content_of(Path(address)))
    from sisa_desk.exchange.calendars.servers import answer_of

    return within(seconds, lambda: answer_of(address, login or Login(), seconds))


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
        return within(_LOOK_SECONDS, Path(address).is_file)
    except (Unavailable, OSError, ValueError):
        return False


def checked_size(content: bytes) -> bytes:
    """Give content that is not too large; raise InvalidInput ("calendar_too_large")."""
    if len(content) > MOST_BYTES:
        raise InvalidInput("calendar_too_large", field="calendar", value=MOST_BYTES // 1_000_000)
    return content


def within(seconds: float, call: Callable[[], T]) -> T:
    """Give what a call gives, or raise Unavailable ("calendar_slow") when it has not come back in time.

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
    with suppress(Empty):
        answer, error = answers.get(timeout=seconds)
        if error is not None:
            raise error
        return answer  # type: ignore[return-value]  # without an error there is an answer
    raise Unavailable("calendar_slow", value=round(seconds))
