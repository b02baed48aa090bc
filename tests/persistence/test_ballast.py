"""Room is kept for the day the disk is full."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence.ballast import Ballast
from sisa_desk.persistence.database import Database
from sisa_desk.persistence.drafts import Draft, DraftFile
from tests.builders import NOW, a_call, an_id
from tests.builders.stores import a_database, a_store_file


def test_room_is_taken_once_and_given_free_once(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "desk.sqlite")
    ballast.lay()
    before = ballast.file.stat()
    ballast.lay()
    assert ballast.file.stat().st_mtime_ns == before.st_mtime_ns
    assert before.st_size == 1_000_000
    assert ballast.release()
    assert not ballast.release()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ballast = Ballast(tmp_path / "file" / "desk.sqlite")
    ballast.lay()
    assert not ballast.release()


def is_limited(file: DraftFile) -> None:
    """Let a file of drafts grow no further, as on a full disk."""
    pages = file._connection.execute("PRAGMA page_count").fetchone()[0]
    file._connection.execute(f"PRAGMA max_page_count={pages}")


def test_a_draft_on_a_full_disk_gives_the_room_free_and_is_refused_only_without(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path / "desk.sqlite")
    ballast.lay()
    with closing(DraftFile(tmp_path / "drafts.sqlite", ballast)) as file:
        is_limited(file)
        with pytest.raises(Unavailable, match="draft_not_kept"):
            file.keep(Draft(an_id(), "call", {"caller_name": "x" * 50_000}, NOW))
    assert not ballast.file.exists()


def fill(database: Database) -> None:
    """Take calls until a file that may grow no further is full."""
    with database.transaction() as tx:
        pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar()
        tx.connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        for number in range(2000):
            tx.calls.add(a_call(number=number + 1))


def test_a_command_on_a_full_disk_gives_the_room_free_and_says_why(tmp_path: Path) -> None:
    ballast = Ballast(a_store_file(tmp_path))
    ballast.lay()
    database = a_database(tmp_path)
    with pytest.raises(Unavailable) as refused:
        fill(database)
    assert refused.value.code == "disk_full"
    assert not ballast.file.exists()
    database.close()
    with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM calls").fetchone() == (0,)
