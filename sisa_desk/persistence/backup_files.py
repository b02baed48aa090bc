"""Backups as files: their names, what is told beside each of them, and the list of those that are there."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sisa_desk.files import write_whole

#: The time in the name of a backup is UTC, so that names sort by age also when the clocks change.
STAMP = "%Y%m%d-%H%M%S"
#: What a look inside counts.
COUNTED = ("calls", "requests", "appointments", "interpreters", "organisations")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the store: its file, when it was written, its size; the digests of all its rows and of its bytes."""

    file: Path
    written_at: datetime
    bytes: int
    digest: str = ""
    seal: str = ""

    @property
    def was_verified(self) -> bool:
        """Say whether it was compared with the store when it was written."""
        return bool(self.digest)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look inside a backup shows: how many of what, and when something was last done."""

    counts: dict[str, int]
    last_change: datetime | None


def named(folder: Path, stem: str, suffix: str, now: datetime) -> Path:
    """Give the file of a backup that is written now."""
    return folder / f"{stem}-{now.astimezone(UTC):{STAMP}}{suffix}"


def listed(folder: Path, stem: str, suffix: str) -> tuple[Backup, ...]:
    """Give the backups that are there, newest first; files of other names are none of ours."""
    if not folder.is_dir():
        return ()
    files = folder.glob(f"{stem}-*{suffix}")
    found = [backup_in(file) for file in files if _moment(file) is not None]
    return tuple(sorted(found, key=lambda one: one.written_at, reverse=True))


def take_away(backup: Backup) -> None:
    """Take a backup away with its description; one that is in use stays until the next time."""
    with suppress(OSError):
        backup.file.unlink(missing_ok=True)
        _description(backup.file).unlink(missing_ok=True)


def describe(file: Path, *, digest: str, seal: str) -> None:
    """Write down beside a backup what it held and what its bytes are."""
    write_whole(_description(file), json.dumps({"digest": digest, "seal": seal}).encode())


def backup_in(file: Path) -> Backup:
    """Give the backup in a file, with what is told beside it."""
    told = _told(file)
    moment = _moment(file) or datetime.fromtimestamp(0, UTC)
    return Backup(file, moment, file.stat().st_size, told.get("digest", ""), told.get("seal", ""))


def _description(file: Path) -> Path:
    return file.with_suffix(".json")


def _told(file: Path) -> dict[str, str]:
    try:
        facts = json.loads(_description(file).read_text(encoding="utf-8"))
        return {name: str(value) for name, value in facts.items()}
    except (OSError, ValueError, AttributeError):
        return {}


def _moment(file: Path) -> datetime | None:
    try:
        return datetime.strptime(file.stem[-15:], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
