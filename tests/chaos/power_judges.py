"""What has to hold of the files when the power comes back; each judge names what does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sisa_desk.persistence.backups import BackupFolder, verify
from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.persistence.seals import check, must_be_whole
from sisa_desk.persistence.upgrade import SCHEMA_VERSION, open_database, read_header
from sisa_desk.settings import load
from tests.builders.stores import Watch
from tests.chaos.power_stages import BACKED_UP, OLD_CALLS, TODAY

_TABLES = {"call": "calls", "request": "requests", "offer": "offers", "appointment": "appointments"}
Claims = list[Any]


def store(folder: Path, claims: Claims) -> Iterator[str]:
    """The store opens, is whole, and holds every record in its version or a later one."""
    path = folder / "desk.sqlite"
    open_database(path, Watch()).close()
    with closing(sqlite3.connect(path)) as connection:
        must_be_whole(connection)
        for noun, key, version in (claim[1:] for claim in claims if claim[0] == "record"):
            row = connection.execute(f"SELECT version FROM {_TABLES[noun]} WHERE id = ?", (key,)).fetchone()
            if row is None or row[0] < version:
                yield f"{noun} {key}: version {version} was told to be stored, {row and row[0]} is there"


def backups(folder: Path, claims: Claims) -> Iterator[str]:
    """Every backup that was told to be written is there, checked, and as it was; and the store is."""
    there = {backup.file.name: backup for backup in BackupFolder(folder / "desk.sqlite").all()}
    for _, name in (claim for claim in claims if claim[0] == "backup"):
        if name not in there or not there[name].was_verified:
            yield f"the backup {name} was told to be written and checked"
    for backup in there.values():
        verify(backup)
    yield from store(folder, claims)


def drafts(folder: Path, claims: Claims) -> Iterator[str]:
    """Every form comes back with what was kept last, and none that was dropped."""
    path = folder / "desk-drafts.sqlite"
    with closing(DraftFile(path)) as file:
        kept = {str(draft.id): draft.content["caller_name"] for draft in file.all()}
    dropped, dropping = ({claim[1] for claim in claims if claim[0] == word} for word in ("dropped", "dropping"))
    wanted = {claim[1]: claim[2] for claim in claims if claim[0] == "draft"}
    for form, length in wanted.items():
        if form not in dropping and len(kept.get(form, "")) < length:
            yield f"form {form}: {length} letters were told to be kept, {len(kept.get(form, ''))} are there"
    yield from (f"form {form} was dropped and is there" for form in dropped & kept.keys())


def upgrade(folder: Path, claims: Claims) -> Iterator[str]:
    """The store is the old one or the new one, whole, and is brought up to date by the next start."""
    path = folder / "desk.sqlite"
    check(path)  # rolls a journal back
    header = read_header(path)
    if header is None or header.version not in {1, SCHEMA_VERSION} or (claims and header.version == 1):
        yield f"the store says {header}"
    database = open_database(path, Watch())
    with database.reading() as tx:
        if (number := tx.calls.count()) != OLD_CALLS:
            yield f"{number} calls of {OLD_CALLS} are there"
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        must_be_whole(connection)


def restore(folder: Path, claims: Claims) -> Iterator[str]:
    """The store is the one of today or the backup, whole; the backup still is what it was."""
    path = folder / "desk.sqlite"
    database = open_database(path, Watch())
    with database.reading() as tx:
        number = tx.calls.count()
    database.close()
    if number not in ({BACKED_UP} if claims else {BACKED_UP, TODAY}):
        yield f"{number} calls are there"
    (backup,) = BackupFolder(path).all()
    verify(backup)


def settings(folder: Path, claims: Claims) -> Iterator[str]:
    """The settings are whole, and no older than those that were told to be stored."""
    operator = load(folder / "settings.toml").operator
    number = int(operator.removeprefix("Person ")) if operator.startswith("Person ") else None
    least = claims[-1][1] if claims else -1
    if number is None or number < least:
        yield f"“{operator}” is there, “Person {least}” was told to be stored"


JUDGES: dict[str, Callable[[Path, Claims], Iterator[str]]] = {
    "calls": store,
    "without_syncs": store,
    "backups": backups,
    "drafts": drafts,
    "upgrade": upgrade,
    "restore": restore,
    "settings": settings,
}
