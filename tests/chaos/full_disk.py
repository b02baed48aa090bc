"""A desk at work while the disk fills up: ``python -m tests.chaos.full_disk STAGE LEDGER FIRST LAST SEED MUTANT``.

Runs behind the shim, which lets the disk be full after a number of writes, and prints what went wrong as JSON.
"""

from __future__ import annotations

import ctypes
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from sisa_desk.domain.errors import CodedError, Unavailable
from sisa_desk.exchange.sheet_writer import write_workbook
from sisa_desk.persistence.backups import BackupFolder, verify
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.drafts import Draft, DraftFile
from sisa_desk.persistence.seals import must_be_whole
from sisa_desk.services.bundle import Services
from sisa_desk.settings import Settings, load, save
from tests.builders import NOW, an_id
from tests.builders.stores import Watch, a_desk
from tests.chaos.kill_store import Desk
from tests.chaos.power_stages import a_desk_with_people

_SHIM = ctypes.CDLL(None)
#: What a person may be told when the disk is full.
_CLEAR = frozenset(("disk_full", "cannot_write", "draft_not_kept", "drafts_cannot_open"))
_OLD_ROWS = [["Klinik am Mühlgraben", number] for number in range(400)]


@dataclass
class Desktop:
    """One desk on a disk that fills up: what it was told, and what it was refused."""

    stage: Path
    dice: Random
    is_mutant: bool
    told: list[tuple[str, str, int]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    refused: int = 0

    def note(self, noun: str, key: Any, version: int) -> None:
        """Take down what was told to be stored, as a ledger does."""
        self.told.append((noun, str(key), version))

    @contextmanager
    def clearly(self, what: str) -> Iterator[None]:
        """Count a refusal that says that the disk is full; anything else said is a failure."""
        try:
            yield
        except (CodedError, OSError) as error:
            self.refused += 1
            said = error.code if isinstance(error, CodedError) else str(error)
            if said not in _CLEAR and "No space left" not in said:
                self.failures.append(f"{what}: told {said}")

    def work(self) -> None:
        """Write everything a desk writes: a call and a booking, a draft, a backup, an export, the settings."""
        Ballast(self.stage / "desk.sqlite").lay()
        desk = self._opened()
        if desk is None:
            return
        with closing(self._drafts()) as kept:
            self._all_day(desk, kept)
            _SHIM.shim_fill(-1)  # somebody makes room
            self._goes_on(desk)
        desk.close()

    @property
    def _ballast(self) -> Ballast:
        return Ballast(self.stage / "desk.sqlite")

    def _opened(self) -> Services | None:
        for _ in range(2):
            with self.clearly("opening"):
                return a_desk(self.stage, Watch(), "desk 1")
            _SHIM.shim_fill(-1)
        self.failures.append("the store does not open though there is room again")
        return None

    def _drafts(self) -> DraftFile:
        ballast = None if self.is_mutant else self._ballast
        had_room = self._ballast.file.exists()
        try:
            return DraftFile(self.stage / "desk-drafts.sqlite", ballast)
        except Unavailable:
            self.refused += 1
            if had_room:
                self.failures.append("drafts: not opened although there was ballast")
        _SHIM.shim_fill(-1)
        return DraftFile(self.stage / "desk-drafts.sqlite", ballast)

    def _all_day(self, desk: Services, kept: DraftFile) -> None:
        worker = Desk(self)  # type: ignore[arg-type]  # notes what it is told, as a ledger does
        for number in range(3):
            self._keep_draft(kept, number)
            self._twice(lambda: worker.told(desk, self.dice))
            with self.clearly("backup"):
                BackupFolder(self.stage / "desk.sqlite").write(NOW)
            with self.clearly("export"):
                self._export()
            with self.clearly("settings"):
                save(replace(Settings(), operator=f"Person {number}"), self.stage / "settings.toml")

    def _keep_draft(self, kept: DraftFile, number: int) -> None:
        """Type a call in: while there is ballast it is kept, however full the disk is."""
        has_room, key, text = self._ballast.file.exists(), an_id(), "Klinik am Mühlgraben ruft an " * 40
        try:
            kept.keep(Draft(key, "call", {"caller_name": text}, NOW))
        except Unavailable:
            self.refused += 1
            if has_room:
                self.failures.append(f"draft {number}: not kept although there was ballast")
            return
        self.told.append(("draft", str(key), len(text)))

    def _twice(self, step: Callable[[], object]) -> None:
        """Do what "Try again" does: once more after the ballast was given up."""
        for _ in range(2):
            with self.clearly("call"):
                step()
                return

    def _export(self) -> None:
        rows = [*_OLD_ROWS, *_OLD_ROWS]
        if self.is_mutant:
            (self.stage / "export.xlsx").write_bytes(b"new" * 20_000)
        else:
            write_workbook(self.stage / "export.xlsx", ["Name", "No."], rows)

    def _goes_on(self, desk: Services) -> None:
        """With room again, the desk that was refused goes on without a restart."""
        try:
            Desk(self).told(desk, self.dice)  # type: ignore[arg-type]
        except (CodedError, OSError) as error:
            self.failures.append(f"after room was made: {error}")


def judged(desktop: Desktop, old_export: bytes) -> list[str]:
    """Compare the files with what the desk was told."""
    stage, failures = desktop.stage, list(desktop.failures)
    with closing(a_desk(stage)) as desk, desk.database.reading() as tx:
        for noun, key, version in (one for one in desktop.told if one[0] != "draft"):
            found = tx.connection.exec_driver_sql(f"SELECT version FROM {noun}s WHERE id = ?", (key,)).scalar()
            if found is None or found < version:
                failures.append(f"{noun}: version {version} was told to be stored, {found} is there")
        must_be_whole(tx.connection.connection.driver_connection)  # type: ignore[arg-type]
    with closing(DraftFile(stage / "desk-drafts.sqlite")) as file:
        kept = {str(draft.id): len(draft.content["caller_name"]) for draft in file.all()}
    failures += [
        f"draft {key} is gone" for noun, key, size in desktop.told if noun == "draft" and kept.get(key) != size
    ]
    for backup in BackupFolder(stage / "desk.sqlite").all():
        verify(backup)
    export = (stage / "export.xlsx").read_bytes()
    if export != old_export and not _is_whole_workbook(export):
        failures.append("the export is neither the old one nor a whole new one")
    if not load(stage / "settings.toml").operator:
        failures.append("the settings are gone")
    return failures


def _is_whole_workbook(content: bytes) -> bool:
    return content.startswith(b"PK") and b"PK\x05\x06" in content[-64:]


def prepared(stage: Path) -> None:
    """Lay out what was there before the disk filled up."""
    a_desk_with_people(stage)
    write_workbook(stage / "export.xlsx", ["Name", "No."], _OLD_ROWS)
    save(replace(Settings(), operator="Person -1"), stage / "settings.toml")


def _one(stage: Path, template: Path, point: int, dice: Random, *, is_mutant: bool) -> dict[str, Any]:
    _SHIM.shim_fill(-1)
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(template, stage)
    desktop = Desktop(stage, dice, is_mutant)
    _SHIM.shim_fill(point)
    desktop.work()
    _SHIM.shim_fill(-1)
    failures = judged(desktop, (template / "export.xlsx").read_bytes())
    return {"point": point, "refused": desktop.refused, "told": len(desktop.told), "failures": failures}


def writes_of_a_day(stage: Path, template: Path) -> int:
    """Count the writes of a day on a disk with room."""
    shutil.copytree(template, stage)
    _SHIM.shim_fill(-1)
    desktop = Desktop(stage, Random(0), is_mutant=False)
    Ballast(stage / "desk.sqlite").lay()
    desk = a_desk(stage, Watch(), "desk 1")
    with closing(DraftFile(stage / "desk-drafts.sqlite")) as kept:
        desktop._all_day(desk, kept)
    desk.close()
    return int(_SHIM.shim_writes())


def main() -> None:
    """Let the disk be full at so many points, spread over all the writes of a day."""
    stage, points, seed, is_mutant = Path(sys.argv[1]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5] == "mutant"
    template = stage.with_name("template")
    template.mkdir()
    prepared(template)
    most, dice = writes_of_a_day(stage, template), Random(seed)
    for number in range(points):
        point = number * most // points
        print(json.dumps(_one(stage, template, point, dice, is_mutant=is_mutant)), flush=True)


if __name__ == "__main__":
    main()
