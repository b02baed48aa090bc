"""The seal of a store: by it damage, and a copy that lacks the newest entries, are found before anything is shown.

While a desk works on the file, its header says that a log belongs to it. Who closes last folds the log in, so that the
file is complete by itself, and writes a digest of its bytes beside it: the seal. It is taken away before the next work
begins. A seal without a digest only says that the file is complete.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sisa_desk.domain.errors import Unavailable
from sisa_desk.files import write_whole
from sisa_desk.persistence.complaints import cause_of
from sisa_desk.persistence.connections import APPLICATION_ID, BUSY_TIMEOUT_MS

_MAGIC = b"SQLite format 3\0"
_FRONT = 100
#: Programs before this version of the schema closed their files without folding the log in.
_FIRST_SEALED = 10
#: What is said about a file and is no damage.
_NOT_NOW = frozenset(("locked", "read_only", "cannot_open", "disk_full"))


@dataclass(frozen=True, slots=True)
class _Front:
    """What the first hundred bytes of a store say (SQLite's file format, section 1.3)."""

    is_ours: bool
    has_log: bool
    version: int
    changes: int
    #: The number of changes again; another value than `changes` is no state SQLite leaves behind.
    changes_again: int


@dataclass(frozen=True, slots=True)
class _Seal:
    """What the file was when it was closed: how often it had been changed, and the digest of its bytes."""

    changes: int
    digest: str


def examine(path: Path) -> None:
    """Look at a store before anything is read from it.

    Raise Unavailable: "damaged"; "incomplete_copy" where the file was copied without its log while somebody worked on
    it; "store_missing" where nothing is left of it but its seal; and "locked" where another program holds it.
    """
    is_sealed = seal_of(path).exists()
    if not _is_filled(path):
        if _read_seal(path) is not None:
            raise Unavailable("damaged" if path.exists() else "store_missing", path=path.name)
        return
    front = _front(path)
    if is_sealed and not front.has_log:
        _compare(path, front)
    elif front.is_ours:
        _must_have_its_log(path, front)
        check(path)


def begin_work(path: Path) -> None:
    """Take the seal away and lay the log out, before the header says that there is one."""
    log = log_of(path)
    if not _front(path).has_log and _is_filled(log):
        # A file that is complete by itself has no log: this one belongs to another file that lay here.
        log.replace(path.with_name(f"{path.name}-wal-left"))
    log.touch()
    seal_of(path).unlink(missing_ok=True)


def call_complete(path: Path) -> None:
    """Say that the file needs nothing beside it, until work begins or it is sealed."""
    write_whole(seal_of(path), b"{}")


def announce_end(path: Path) -> None:
    """Say that the file will be complete, before the last connection to it folds the log in by itself."""
    if path.exists() and _front(path).is_ours:
        with suppress(OSError):
            call_complete(path)


def close_up(path: Path) -> bool:
    """Fold the log in and seal the file; say whether it was done: not while somebody else works on it."""
    if not path.exists() or not _front(path).is_ours:
        return False
    try:
        if not _folded_in(path):
            seal_of(path).unlink(missing_ok=True)
            return False
        _write_seal(path)
    except OSError:  # where nothing can be written, nothing was changed either
        return False
    return True


def check(path: Path) -> None:
    """Have SQLite look through a whole file; raise Unavailable where it is damaged or cannot be read just now."""
    address = f"{path.resolve().as_uri()}?mode={_way_to_read(path)}"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
            must_be_whole(connection)
    except sqlite3.Error as error:
        cause = cause_of(error)
        raise Unavailable(cause if cause in _NOT_NOW else "damaged", path=path.name) from error


def _way_to_read(path: Path) -> str:
    if path.with_name(f"{path.name}-journal").exists():
        return "rw"  # it has to be rolled back first, which is writing
    return "ro&immutable=1" if not _front(path).has_log and _is_filled(log_of(path)) else "ro"


def _is_filled(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def must_be_whole(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where the pages, the indexes or the ties between the records are not in order."""
    if (
        connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",)
        or connection.execute("PRAGMA foreign_key_check").fetchone()
    ):
        raise sqlite3.DatabaseError("malformed: the check of the file failed")


def seal_of(path: Path) -> Path:
    """Name the seal of a store."""
    return path.with_name(f"{path.name}-seal")


def log_of(path: Path) -> Path:
    """Name the write-ahead log of a store."""
    return path.with_name(f"{path.name}-wal")


def _compare(path: Path, front: _Front) -> None:
    """Compare a closed file with its seal; what another program changed since has no seal that fits."""
    seal = _read_seal(path)
    if seal is None:
        return check(path)
    if file_digest(path) == seal.digest:
        return None
    if _read_seal(path) != seal or _front(path) != front:
        return examine(path)  # another desk began to work on it meanwhile
    if not front.is_ours or front.changes in (seal.changes, 0) or front.changes != front.changes_again:
        raise Unavailable("damaged", path=path.name)
    return check(path)


def _must_have_its_log(path: Path, front: _Front) -> None:
    if not front.has_log or front.version < _FIRST_SEALED or seal_of(path).exists():
        return
    if not log_of(path).exists() and not path.with_name(f"{path.name}-journal").exists():
        raise Unavailable("incomplete_copy", path=path.name)


def _front(path: Path) -> _Front:
    with path.open("rb") as file:
        content = file.read(_FRONT).ljust(_FRONT, b"\0")

    def number(at: int) -> int:
        return int.from_bytes(content[at : at + 4], "big")

    return _Front(
        is_ours=content.startswith(_MAGIC) and number(68) == APPLICATION_ID,
        has_log=content[18] == 2,
        version=number(60),
        changes=number(24),
        changes_again=number(92),
    )


def _folded_in(path: Path) -> bool:
    """Write the log into the file and say so in its header, which only the last one at the file can do."""
    with suppress(sqlite3.Error), closing(_alone(path)) as connection:
        if connection.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",):
            if not _is_filled(log_of(path)):
                log_of(path).unlink(missing_ok=True)
            return True
    return False


def _alone(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=0)
    connection.execute("PRAGMA synchronous=EXTRA")
    return connection


def _write_seal(path: Path) -> None:
    facts = {"changes": _front(path).changes, "digest": file_digest(path)}
    write_whole(seal_of(path), json.dumps(facts).encode())


def _read_seal(path: Path) -> _Seal | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        facts = json.loads(seal_of(path).read_bytes())
        return _Seal(int(facts["changes"]), str(facts["digest"]))
    return None


def file_digest(path: Path) -> str:
    """Give the digest of all bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()
