"""A file that only takes room, so that there is some left when the disk is full and somebody is typing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from sisa_desk.files import write_whole

#: Enough for hours of calls and drafts.
_BYTES = 1_000_000


class Ballast:
    """The room kept for one store, beside it."""

    def __init__(self, store: Path) -> None:
        """Take the file of the store; nothing is written yet."""
        self.file = store.with_name(f"{store.stem}-reserve")

    def lay(self) -> None:
        """Take the room where it is not taken yet; a disk that has none gets no further."""
        if not self.file.exists():
            with suppress(OSError):
                # Bytes that no file system can pack smaller.
                write_whole(self.file, os.urandom(_BYTES))

    def release(self) -> bool:
        """Give the room free; say whether there was any."""
        try:
            self.file.unlink()
        except OSError:
            return False
        return True
