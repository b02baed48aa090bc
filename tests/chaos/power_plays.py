"""What is written while the disk is watched: ``python -m tests.chaos.power_plays STAGE LEDGER NAME SEED``.

Each play works as the program does, and claims in the ledger whatever it was told is stored, once it was told so.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from sisa_desk.persistence import connections
from sisa_desk.persistence.backups import BackupFolder, put_back
from sisa_desk.persistence.drafts import Draft, DraftFile
from sisa_desk.persistence.upgrade import open_database
from sisa_desk.settings import Settings, save
from tests.builders import NOW, an_id
from tests.builders.stores import Watch, a_desk
from tests.chaos.kill_store import Desk, Ledger

STORE = "desk.sqlite"


class Claims:
    """The ledger: one claim a line, written at once."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def claim(self, *facts: Any) -> None:
        """Claim something."""
        os.write(self._file, f"{json.dumps(facts)}\n".encode())


def calls(stage: Path, claims: Claims, seed: int) -> None:
    """Take calls from opening to a booking, and close the store."""
    desk = a_desk(stage, Watch(), "desk 1")
    worker = Desk(_Notes(claims))
    for _ in range(3):
        worker.told(desk, Random(seed))
        seed += 1
    desk.close()
    desk = a_desk(stage, Watch(), "desk 1")
    worker.told(desk, Random(seed))
    desk.close()


def without_syncs(stage: Path, claims: Claims, seed: int) -> None:
    """Do the same on a store that is never synced: the mutant."""
    connections._PRAGMAS = (*connections._PRAGMAS, "synchronous=OFF", "wal_autocheckpoint=25")
    calls(stage, claims, seed)


class _Notes(Ledger):
    """A ledger as the desk of the kills writes it, in words of ours."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    def note(self, noun: str, key: Any, version: int) -> None:
        """Claim a version of a record."""
        self._claims.claim("record", noun, str(key), version)


def drafts(stage: Path, claims: Claims, seed: int) -> None:
    """Keep three forms while they are typed into, and drop one."""
    with closing(DraftFile(stage / "desk-drafts.sqlite")) as file:
        forms = [an_id() for _ in range(3)]
        for number in range(12):
            form = forms[number % 3]
            file.keep(Draft(form, "call", {"caller_name": "Klinik am Mühlgraben " * (number + 1)}, NOW))
            claims.claim("draft", str(form), len("Klinik am Mühlgraben ") * (number + 1))
        claims.claim("dropping", str(forms[0]))
        file.drop(forms[0])
        claims.claim("dropped", str(forms[0]))


def upgrade(stage: Path, claims: Claims, seed: int) -> None:
    """Bring the store of an older program up to date."""
    open_database(stage / STORE, Watch()).close()
    claims.claim("upgraded")


def backups(stage: Path, claims: Claims, seed: int) -> None:
    """Write backups while calls are taken."""
    desk = a_desk(stage, Watch(), "desk 1")
    worker = Desk(_Notes(claims))
    for number in range(2):
        worker.told(desk, Random(seed + number))
        backup = BackupFolder(stage / STORE).write(NOW + timedelta(hours=number))
        claims.claim("backup", backup.file.name)
    desk.close()


def restore(stage: Path, claims: Claims, seed: int) -> None:
    """Go back to the backup that is there."""
    (backup,) = BackupFolder(stage / STORE).all()
    put_back(backup, stage / STORE, NOW)
    claims.claim("restored")


def settings(stage: Path, claims: Claims, seed: int) -> None:
    """Write the settings again and again."""
    for number in range(5):
        save(replace(Settings(), operator=f"Person {number}"), stage / "settings.toml")
        claims.claim("settings", number)


PLAYS: dict[str, Callable[[Path, Claims, int], None]] = {
    play.__name__: play for play in (calls, without_syncs, drafts, upgrade, backups, restore, settings)
}

if __name__ == "__main__":
    PLAYS[sys.argv[3]](Path(sys.argv[1]), Claims(Path(sys.argv[2])), int(sys.argv[4]))
