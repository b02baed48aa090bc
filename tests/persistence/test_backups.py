"""Backups on real files: complete, verified, told from damaged ones, and put back whole."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence.backups import Backup, BackupFolder, look_into, put_back, verify
from tests.builders import NOW, a_call, an_interpreter
from tests.builders.stores import a_database


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Give a store with some calls in it."""
    database = a_database(tmp_path)
    with database.transaction() as tx:
        for number in range(20):
            tx.calls.add(a_call(number=number + 1))
        tx.interpreters.add(an_interpreter())
    database.close()
    return tmp_path / "desk.sqlite"


def calls_in(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT count(*) FROM calls").fetchone()[0]


def test_a_backup_of_a_store_in_use_is_complete_in_one_file(store):
    database = a_database(store.parent)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=99))
    backup = BackupFolder(store).write(NOW)  # while the store is open and its newest call is in the log only
    database.close()
    assert backup.was_verified
    assert calls_in(backup.file) == 21
    assert [file.suffix for file in sorted(backup.file.parent.iterdir())] == [".json", ".sqlite"]


def test_a_copy_of_the_file_alone_would_not_be_complete(store):
    # What a backup has to be better than: the newest rows lie in the log beside the file.
    database = a_database(store.parent)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=99))
    shutil.copy(store, store.with_name("by-hand.sqlite"))
    assert calls_in(store.with_name("by-hand.sqlite")) == 20
    database.close()


def test_writers_go_on_while_a_backup_is_written(store):
    database = a_database(store.parent)
    done = threading.Event()

    def write() -> None:
        number = 100
        while not done.is_set():
            with database.transaction() as tx:
                tx.calls.add(a_call(number=number))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        backups = [BackupFolder(store).write(NOW + timedelta(seconds=number)) for number in range(3)]
    finally:
        done.set()
        writer.join()
        database.close()
    assert [verify(backup) for backup in backups] == [None] * 3


def test_backups_are_listed_newest_first_and_strange_files_are_left_alone(store):
    folder = BackupFolder(store)
    first, second = folder.write(NOW), folder.write(NOW + timedelta(hours=1))
    (folder.folder / "desk-notes.sqlite").touch()
    (folder.folder / "holiday.jpg").touch()
    assert folder.all() == (second, first)
    folder.remove(first)
    assert folder.all() == (second,)
    assert len(list(folder.folder.iterdir())) == 4


def test_a_look_inside_tells_what_is_there_and_changes_nothing(store):
    backup = BackupFolder(store).write(NOW)
    before = backup.file.read_bytes()
    look = look_into(backup)
    assert look.counts["calls"] == 20
    assert look.counts["interpreters"] == 1
    assert look.last_change == NOW
    assert backup.file.read_bytes() == before


def damaged(backup: Backup, place: int, value: bytes) -> None:
    with backup.file.open("r+b") as file:
        file.seek(place)
        file.write(value)


@pytest.mark.parametrize("where", ["a page of zeros", "a changed letter", "cut off", "empty", "a photo"])
def test_a_damaged_backup_is_told_before_anything_of_it_is_shown(store, where):
    backup = BackupFolder(store).write(NOW)
    content = backup.file.read_bytes()
    match where:
        case "a page of zeros":
            damaged(backup, len(content) // 2 // 4096 * 4096, bytes(4096))
        case "a changed letter":
            damaged(backup, content.rindex(b"Haddad"), b"Hatdad")
        case "cut off":
            backup.file.write_bytes(content[: len(content) // 2])
        case "empty":
            backup.file.write_bytes(b"")
        case _:
            backup.file.write_bytes(b"\x89PNG" * 5000)
    with pytest.raises(Unavailable, match="damaged"):
        look_into(backup)
    with pytest.raises(Unavailable, match="damaged"):
        put_back(backup, store, NOW)
    assert calls_in(store) == 20


def test_putting_back_brings_everything_and_keeps_what_was_there(store):
    backup = BackupFolder(store).write(NOW)
    database = a_database(store.parent)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=99))
    database.close()
    aside = put_back(backup, store, NOW)
    assert aside is not None
    assert (calls_in(store), calls_in(aside)) == (20, 21)
    database = a_database(store.parent)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=100))
    database.close()


def test_a_store_that_is_lost_altogether_comes_back(store):
    backup = BackupFolder(store).write(NOW)
    store.unlink()
    assert put_back(backup, store, NOW) is None
    assert calls_in(store) == 20


def test_a_store_that_cannot_be_read_is_not_backed_up_over_good_ones(store):
    good = BackupFolder(store).write(NOW)
    store.write_bytes(b"\x00" * 10_000)
    with pytest.raises(Unavailable):
        BackupFolder(store).write(NOW + timedelta(hours=1))
    assert BackupFolder(store).all() == (good,)
    assert len(list(good.file.parent.iterdir())) == 2
