"""Whose turn it is to write to a file: a queue outside of SQLite, whose own waiting lets one process starve others."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep

from sisa_desk.domain.errors import Unavailable

if sys.platform == "win32":
    import hashlib
    import msvcrt
    import tempfile
else:
    import fcntl

#: How often a system without a queue of its own is asked again.
_ASK_EVERY_S = 0.002


class Turns:
    """Hands out the turn to write to one file, to one command at a time, in the order of asking."""

    def __init__(self, file: Path, within_s: float) -> None:
        """Take the file and how long a command may wait.

        What is locked is its folder, so that nothing lies about; the file itself must not be: closing it once more
        would take the locks of SQLite away.
        """
        self._file = file.absolute()
        self._within_s = within_s

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the turn while the block lasts; raise Unavailable when it does not come in time.

        Where the folder or its system knows no such locks the block goes ahead: the locks of SQLite are still there.
        """
        handle = self._opened()
        if handle is None:
            yield
            return
        try:
            self._wait(handle)
            yield
        finally:
            os.close(handle)

    def _opened(self) -> int | None:
        with suppress(OSError):
            return _open_beside(self._file)
        return None

    def _wait(self, handle: int) -> None:
        with suppress(BlockingIOError):
            return _take_at_once(handle)
        if not _wait_for(handle, self._within_s):
            raise Unavailable("locked")
        return None


if sys.platform == "win32":

    def _open_beside(file: Path) -> int:
        name = hashlib.sha256(str(file).encode()).hexdigest()[:16]
        return os.open(Path(tempfile.gettempdir()) / f"sisa-desk-{name}.turn", os.O_RDWR | os.O_CREAT, 0o600)

    def _take_at_once(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error

    def _wait_for(handle: int, within_s: float) -> bool:
        until = monotonic() + within_s
        while monotonic() < until:
            with suppress(BlockingIOError):
                _take_at_once(handle)
                return True
            sleep(_ASK_EVERY_S)
        return False

else:

    def _open_beside(file: Path) -> int:
        return os.open(file.parent, os.O_RDONLY | os.O_CLOEXEC)

    def _take_at_once(handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:  # a share that knows no locks
            return

    def _wait_for(handle: int, within_s: float) -> bool:
        """Stand in the queue of the system; it has no end of its own, so that a thread of its own stands there."""
        place = _Place(os.dup(handle))
        Thread(target=place.stand, daemon=True).start()
        return place.is_reached(within_s)

    class _Place:
        """A place in the queue, which may be given up."""

        def __init__(self, handle: int) -> None:
            self._handle = handle
            self._reached = Lock()
            self._reached.acquire()

        def stand(self) -> None:
            # Both handles are of one opening: the lock is held until the last of them is closed.
            with suppress(OSError):
                fcntl.flock(self._handle, fcntl.LOCK_EX)
            os.close(self._handle)
            self._reached.release()

        def is_reached(self, within_s: float) -> bool:
            return self._reached.acquire(timeout=within_s)
