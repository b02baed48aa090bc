"""Who holds a file just now, as far as the system tells; used where somebody has to be asked to let go of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

#: Linux lists every lock of every process here, the file by its device and inode.
_LOCKS = Path("/proc/locks")
_PROCESSES = Path("/proc")


def holder_of(path: Path) -> str:
    """Name the program that may write to a store just now: its name and process; nothing where the system is silent."""
    inodes = set(_inodes(path))
    with suppress(OSError, ValueError, IndexError):
        for line in _LOCKS.read_text("utf-8").splitlines():
            words = line.split()
            process, inode = int(words[4]), int(words[5].rpartition(":")[2])
            if words[3] == "WRITE" and inode in inodes and process != os.getpid():
                return f"{_program(process)} ({process})"
    return ""


def _inodes(path: Path) -> Iterator[int]:
    # With a log beside the file, the right to write is a lock on the index of the log.
    for file in (path, path.with_name(f"{path.name}-shm")):
        with suppress(OSError):
            yield file.stat().st_ino


def _program(process: int) -> str:
    """Give the name of a program, never its arguments: they may name a person."""
    folder = _PROCESSES / str(process)
    if b"sisa_desk" in (folder / "cmdline").read_bytes():
        return "SiSA Desk"
    return (folder / "comm").read_text("utf-8", "replace").strip()
