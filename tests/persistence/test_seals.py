"""The seal of a closed store: damage, copies without their log and lost files are found before anything is shown."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from sisa_desk.domain.errors import CodedError, Refused, Unavailable
from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.seals import close_up, examine, log_of, seal_of
from sisa_desk.persistence.upgrade import open_database
from tests.builders import NOW, a_call, an_interpreter
from tests.builders.stores import Watch, a_store_file

ROOT = Path(__file__).resolve().parents[2]


def opened(path: Path) -> Database:
    return open_database(path, Watch())


def write_a_call(database: Database, number: int) -> None:
    with database.transaction() as tx:
        tx.calls.add(a_call(number=number))


def calls_in(database: Database) -> int:
    with database.reading() as tx:
        return tx.calls.count()


def why_not(path: Path) -> str:
    """Give why a store is not opened."""
    with pytest.raises(CodedError) as refused:
        opened(path)
    return refused.value.code


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Give a store that was worked on and closed."""
    path = a_store_file(tmp_path)
    database = opened(path)
    with database.transaction() as tx:
        tx.interpreters.add(an_interpreter())
        for number in range(30):
            tx.calls.add(a_call(number=number + 1))
    database.close()
    return path


def test_a_closed_store_is_one_complete_file_with_its_seal(store: Path) -> None:
    assert sorted(file.name for file in store.parent.iterdir()) == ["desk.sqlite", "desk.sqlite-seal"]
    assert store.read_bytes()[18] == 1, "the header says that a log belongs to it"
    examine(store)


@pytest.mark.parametrize("seed", range(12))
def test_one_wrong_bit_anywhere_is_found(store: Path, seed: int) -> None:
    content = bytearray(store.read_bytes())
    content[Random(seed).randrange(len(content))] ^= 1 << Random(seed).randrange(8)
    store.write_bytes(content)
    assert why_not(store) == "damaged"
    assert store.read_bytes() == content


@pytest.mark.parametrize("at", [0, 18, 19, 24, 27, 60, 68, 92, 95, 99])
@pytest.mark.parametrize("bit", range(8))
def test_a_wrong_bit_in_the_header_is_found(store: Path, at: int, bit: int) -> None:
    content = bytearray(store.read_bytes())
    content[at] ^= 1 << bit
    store.write_bytes(content)
    assert why_not(store) == "damaged"


@pytest.mark.parametrize("what", ["first page", "a page of zeros", "cut off", "empty", "a photo", "longer"])
def test_larger_damage_is_found(store: Path, what: str) -> None:
    content = store.read_bytes()
    middle = len(content) // 8192 * 4096
    damaged = {
        "first page": bytes(4096) + content[4096:],
        "a page of zeros": content[:middle] + bytes(4096) + content[middle + 4096 :],
        "cut off": content[:middle],
        "empty": b"",
        "a photo": b"\xff\xd8\xff\xe0JFIF" * 9000,
        "longer": content + bytes(4096),
    }[what]
    store.write_bytes(damaged)
    assert why_not(store) == "damaged"
    assert store.read_bytes() == damaged


def test_a_store_that_is_gone_is_not_begun_anew(store: Path) -> None:
    BackupFolder(store).write(NOW)
    store.unlink()
    assert why_not(store) == "store_missing"
    seal_of(store).unlink()
    assert why_not(store) == "store_missing"
    assert not store.exists()


def test_a_closed_store_may_be_carried_away_without_its_seal(store: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "desk.sqlite"
    other.parent.mkdir()
    shutil.copy(store, other)
    database = opened(other)
    assert calls_in(database) == 30
    database.close()


def test_what_another_program_changed_is_looked_through_and_taken(store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("UPDATE interpreters SET last_name = 'Otherwise'")
        connection.commit()
    database = opened(store)
    assert calls_in(database) == 30
    database.close()
    examine(store)


def test_a_copy_made_by_hand_while_somebody_works_is_known_to_be_incomplete(store: Path, tmp_path: Path) -> None:
    database = opened(store)
    write_a_call(database, 99)
    copy = tmp_path / "copy.sqlite"
    shutil.copy(store, copy)
    assert why_not(copy) == "incomplete_copy"
    before = copy.read_bytes()
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy.sqlite"]
    assert copy.read_bytes() == before
    database.close()


def test_an_incomplete_copy_is_opened_where_somebody_says_so(store: Path, tmp_path: Path) -> None:
    database = opened(store)
    write_a_call(database, 99)
    copy = tmp_path / "copy.sqlite"
    shutil.copy(store, copy)
    database.close()
    taken = open_database(copy, Watch(), accepts_incomplete=True)
    assert calls_in(taken) == 30
    taken.close()
    examine(copy)


def test_a_copy_with_its_log_is_complete(store: Path, tmp_path: Path) -> None:
    database = opened(store)
    write_a_call(database, 99)
    for file in (store, log_of(store)):
        shutil.copy(file, tmp_path / file.name.replace("desk", "copy"))
    database.close()
    copy = opened(tmp_path / "copy.sqlite")
    assert calls_in(copy) == 31
    copy.close()


def test_the_log_of_a_crash_is_read_and_one_that_was_thrown_away_is_missed(store: Path, tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from tests.persistence.test_seals import opened, write_a_call;"
        "write_a_call(opened(Path(sys.argv[1])), 99); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(store)], cwd=ROOT, check=False, timeout=30)
    other = tmp_path / "other.sqlite"
    shutil.copy(store, other)
    assert why_not(other) == "incomplete_copy"
    database = opened(store)
    assert calls_in(database) == 31
    database.close()
    assert seal_of(store).exists()


def test_damage_to_what_a_crash_left_is_looked_for_by_sqlite(store: Path) -> None:
    content = store.read_bytes()
    seal_of(store).unlink()
    middle = len(content) // 8192 * 4096
    store.write_bytes(content[:middle] + bytes(4096) + content[middle + 4096 :])
    assert why_not(store) == "damaged"


def test_a_log_that_belongs_to_another_file_is_laid_aside(store: Path, tmp_path: Path) -> None:
    # Somebody puts a backup in the place of a file whose desk crashed, and leaves the log where it was.
    backup = BackupFolder(store).write(NOW)
    database = opened(store)
    write_a_call(database, 99)
    log = log_of(store).read_bytes()
    database.close()
    shutil.copy(backup.file, store)
    log_of(store).write_bytes(log)
    database = opened(store)
    assert calls_in(database) == 30
    database.close()
    assert store.with_name("desk.sqlite-wal-left").read_bytes() == log


def test_only_the_last_desk_seals_the_file(store: Path) -> None:
    first, second = opened(store), opened(store)
    write_a_call(first, 98)
    write_a_call(second, 99)
    first.close()
    assert not seal_of(store).exists()
    write_a_call(second, 100)
    second.close()
    assert seal_of(store).exists()
    database = opened(store)
    assert calls_in(database) == 33
    database.close()


def test_a_second_desk_opens_what_the_first_one_has_open(store: Path) -> None:
    first = opened(store)
    write_a_call(first, 99)
    second = opened(store)
    assert calls_in(second) == 31
    first.close()
    second.close()


def test_what_is_not_ours_is_neither_sealed_nor_touched(tmp_path: Path) -> None:
    photo = tmp_path / "photo.sqlite"
    photo.write_bytes(b"\xff\xd8\xff\xe0JFIF" * 900)
    assert not close_up(photo)
    assert [file.name for file in tmp_path.iterdir()] == ["photo.sqlite"]
    with pytest.raises(Refused):
        opened(photo)


def test_a_lock_is_no_damage(store: Path) -> None:
    seal_of(store).unlink()
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable) as refused:
            opened(store)
    assert refused.value.code == "locked"
