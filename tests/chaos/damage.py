"""Files are damaged in every way a disk knows; it is noticed before anything is shown, and a backup goes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sisa_desk.domain.errors import CodedError
from sisa_desk.persistence.backups import Backup, BackupFolder, put_back, verify
from sisa_desk.persistence.seals import seal_of
from sisa_desk.persistence.upgrade import open_database
from tests.builders import NOW, a_call, an_interpreter
from tests.builders.stores import Watch, a_database
from tests.chaos.goals import Goal, Run, Tally

_PAGE = 4096
#: So many of the damaged files are brought back by their backup to the end; the others would be too.
_RESTORED = 20
_PEOPLE, _CALLS = 40, 300


def one_bit(content: bytearray, dice: Random) -> None:
    """Turn one bit over."""
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def zeros(content: bytearray, dice: Random) -> None:
    """Lose a page, or a sector of one."""
    length = dice.choice((512, _PAGE))
    at = dice.randrange(len(content) // length) * length
    while not any(content[at : at + length]):
        at = dice.randrange(len(content) // length) * length
    content[at : at + length] = bytes(length)


def cut_off(content: bytearray, dice: Random) -> None:
    """Lose the end, down to nothing."""
    del content[dice.randrange(len(content)) :]


_WAYS: tuple[Callable[[bytearray, Random], None], ...] = (one_bit, one_bit, one_bit, one_bit, zeros, cut_off)


@dataclass(frozen=True)
class Shelf:
    """A store that was closed and its backup, which can be laid out again as they were."""

    store: Path
    backup: Backup
    whole: Mapping[Path, bytes]

    @classmethod
    def filled(cls, folder: Path) -> Shelf:
        """Lay out a store with people, institutions and calls, and write its backup."""
        database = a_database(folder)
        with database.transaction() as tx:
            for number in range(_PEOPLE):
                tx.interpreters.add(an_interpreter(last_name=f"No. {number}"))
            for number in range(_CALLS):
                tx.calls.add(a_call(number=number + 1))
        database.close()
        store = folder / "desk.sqlite"
        backup = BackupFolder(store).write(NOW)
        files = (store, seal_of(store), backup.file)
        return cls(store, backup, {file: file.read_bytes() for file in files})

    def lay_out(self) -> None:
        """Lay everything out as it was."""
        for old in self.store.parent.glob("desk*.sqlite*"):
            old.unlink()
        for file, content in self.whole.items():
            file.write_bytes(content)


def damage(run: Run) -> Tally:
    """Damage the store or its backup, and start the program on it."""
    tally = Tally()
    shelf = Shelf.filled(run.folder)
    while tally.events < run.events and run.has_time():
        shelf.lay_out()
        hurt = shelf.backup.file if tally.events % 6 == 5 and not run.is_mutant else shelf.store
        way = run.random.choice(_WAYS)
        _hurt(hurt, way, run.random)
        if run.is_mutant:
            seal_of(shelf.store).unlink()
        tally.failures += _noticed(hurt, shelf, way.__name__)
        if tally.failures and not run.is_mutant:
            break  # the files that show it are kept
        if tally.events % _RESTORED == 0 and hurt == shelf.store:
            tally.failures += _brought_back(shelf)
        tally.events += 1
        tally.add(f"{way.__name__} in the {'store' if hurt == shelf.store else 'backup'}", 1)
    if not run.is_mutant:
        _look_at_crashes(run, shelf, tally)
    return tally


def _hurt(file: Path, way: Callable[[bytearray, Random], None], dice: Random) -> None:
    content = bytearray(file.read_bytes())
    way(content, dice)
    file.write_bytes(content)


def _noticed(hurt: Path, shelf: Shelf, way: str) -> list[str]:
    if hurt == shelf.backup.file:
        found = _why_not(lambda: verify(shelf.backup))
        return [] if found == "backup_damaged" else [f"{way}: a damaged backup is taken"]
    found = _why_not(lambda: open_database(shelf.store, Watch()).close())
    return [] if found == "damaged" else [f"{way}: a damaged store is opened ({found})"]


def _why_not(step: Callable[[], object]) -> str:
    """Give the code of what was refused; nothing where it was done."""
    try:
        step()
    except CodedError as error:
        return error.code
    return ""


def _brought_back(shelf: Shelf) -> list[str]:
    """Go back to the backup, as the window offers it."""
    put_back(shelf.backup, shelf.store, NOW)
    database = open_database(shelf.store, Watch())
    with database.reading() as tx:
        found = tx.calls.count()
    database.close()
    return [] if found == _CALLS else [f"the backup brought back {found} calls of {_CALLS}"]


def _look_at_crashes(run: Run, shelf: Shelf, tally: Tally) -> None:
    """Count, and promise nothing: how many single bits SQLite's own checks find in a file that has no seal."""
    for _ in range(max(1, run.events // 10)):
        shelf.lay_out()
        seal_of(shelf.store).unlink()
        _hurt(shelf.store, one_bit, run.random)
        tally.add("single bits in stores left by a crash (no seal)", 1)
        tally.add("of those found by SQLite's own checks", _why_not(lambda: open_database(shelf.store, Watch())) != "")


GOAL = Goal(
    name="damage",
    promise="every damage to a closed store or to a backup is noticed before anything is shown, and a backup goes back",
    events=600,
    weight=1,
    run=damage,
    mutant="let only SQLite look",
    mutant_events=60,
)
