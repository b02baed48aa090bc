"""The connection: its safety settings, its transactions, and the sorting of what the store says."""

from __future__ import annotations

import re
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Event, Thread

import pytest
import sqlalchemy as sa

from sisa_desk.domain.errors import Unavailable
from sisa_desk.persistence.database import Database
from tests.builders import a_call
from tests.builders.stores import Watch, a_database, a_store_file


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 2000),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
    ],
)
def test_every_connection_has_its_safety_settings(database: Database, pragma: str, value: object) -> None:
    with database.reading() as first, database.reading() as second:
        for tx in (first, second):
            assert tx.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@pytest.fixture
def statements(database: Database) -> list[str]:
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        said.append(statement)

    sa.event.listen(database.engine, "before_cursor_execute", note)
    return said


def test_a_command_takes_the_pen_before_it_reads(database: Database, statements: list[str]) -> None:
    with database.transaction() as tx:
        tx.calls.count()
    assert statements[0] == "BEGIN IMMEDIATE"


def test_a_question_never_takes_the_pen(database: Database, statements: list[str]) -> None:
    with database.reading() as tx:
        tx.calls.count()
    assert statements[0] == "BEGIN"


def test_a_second_command_waits_until_the_first_is_done(database: Database) -> None:
    inside, order = Event(), []

    def second() -> None:
        inside.wait()
        with database.transaction() as tx:
            order.append(("second", tx.calls.count()))

    thread = Thread(target=second)
    thread.start()
    with database.transaction() as tx:
        assert tx.calls.count() == 0
        inside.set()
        time.sleep(0.05)
        tx.calls.add(a_call())
        order.append(("first", 1))
    thread.join()
    assert order == [("first", 1), ("second", 1)]


def test_a_question_sees_one_moment_and_holds_up_nobody(database: Database) -> None:
    with database.reading() as question:
        assert question.calls.count() == 0
        with database.transaction() as command:
            command.calls.add(a_call())
        assert question.calls.count() == 0
    with database.reading() as question:
        assert question.calls.count() == 1


@contextmanager
def another_process_holding(path: Path) -> Iterator[None]:
    """Let another process hold the write lock of a file."""
    script = (
        "import sqlite3,sys; c=sqlite3.connect(sys.argv[1],isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); print('held',flush=True); sys.stdin.read()"
    )
    with Popen([sys.executable, "-c", script, str(path)], stdin=PIPE, stdout=PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate()


def test_a_file_held_by_another_process_is_said_after_two_seconds_and_can_still_be_read(tmp_path: Path) -> None:
    path = a_store_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    database = a_database(tmp_path)
    with another_process_holding(path):
        began = time.monotonic()
        with pytest.raises(Unavailable) as refused, database.transaction():
            pass
        waited = time.monotonic() - began
        with database.reading() as tx:
            assert tx.opening_hours.count() == 5
    assert refused.value.code == "locked"
    assert 1.5 < waited < 3.5
    if sys.platform == "linux":
        assert re.fullmatch(r"python[\w.]* \(\d+\)", refused.value.facts["holder"])
    with database.transaction() as tx:
        tx.calls.add(a_call())
    database.close()


def test_a_lock_met_while_connecting_is_sorted_too(tmp_path: Path) -> None:
    # A store that is not in WAL mode yet has to be switched by the first connection, which needs the lock.
    path = a_store_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    database = Database.in_file(path, Watch())
    with another_process_holding(path):
        began = time.monotonic()
        with pytest.raises(Unavailable) as refused, database.reading():
            pass
    assert refused.value.code == "locked"
    assert time.monotonic() - began < 3.5
    database.close()


def test_a_file_that_turned_into_something_else_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    path.write_bytes(b"\xff\xd8\xff\xe0 a photo, not a store" * 400)
    database = Database.in_file(path, Watch())
    with pytest.raises(Unavailable) as refused, database.reading() as tx:
        tx.calls.count()
    assert refused.value.code == "damaged"
    database.close()


def test_a_damaged_page_is_said_to_be_damage(tmp_path: Path) -> None:
    path = a_store_file(tmp_path)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x7f" * (len(content) - 4096)
    path.write_bytes(content)
    database = Database.in_file(path, Watch())
    with pytest.raises(Unavailable) as refused, database.reading() as tx:
        tx.calls.count()
    assert refused.value.code == "damaged"
    database.close()


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    database = Database.in_file(tmp_path / "gone" / "desk.sqlite", Watch())
    with pytest.raises(Unavailable) as refused, database.reading():
        pass
    assert refused.value.code == "cannot_open"


def test_a_full_disk_is_said_and_nothing_is_half_stored(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    with database.reading() as tx:
        pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar()

    def keep_small(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages + 4}")

    database.engine.dispose()
    sa.event.listen(database.engine, "connect", keep_small)
    stored, code = _stored_until_refused(database)
    assert code == "disk_full"
    with database.reading() as tx:
        assert tx.calls.count() == stored
    database.close()


def _stored_until_refused(database: Database) -> tuple[int, str]:
    for stored in range(2000):
        try:
            with database.transaction() as tx:
                tx.calls.add(a_call(note="x" * 400))
        except Unavailable as refused:
            return stored, refused.code
    raise AssertionError("the disk was never full")


def test_errors_that_are_bugs_stay_bugs(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), database.transaction() as tx:
        tx.connection.exec_driver_sql("INSERT INTO calls (id) VALUES ('x')")


def test_what_was_typed_never_stands_in_an_error(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught, database.transaction() as tx:
        tx.connection.execute(sa.text("INSERT INTO calls (id, note) VALUES ('x', :note)"), {"note": "needle"})
    assert "needle" not in str(caught.value)


def test_erased_words_leave_the_file(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    with database.transaction() as tx:
        call = tx.calls.add(a_call(note="needle-in-a-haystack"))
    with database.transaction() as tx:
        tx.calls.remove(call)
    database.close()
    assert b"needle-in-a-haystack" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_words_a_record_was_found_by_leave_the_file_when_the_search_is_tidied(tmp_path: Path) -> None:
    database = a_database(tmp_path)
    with database.transaction() as tx:
        call = tx.calls.add(a_call(caller_name="Needlehaystack"))
        tx.calls.add(a_call(number=2, caller_name="Probst"))
    with database.transaction() as tx:
        tx.calls.remove(call)
        tx.search.tidy(day=1)
    database.close()
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
    assert b"probst" in written
    assert b"needlehaystack" not in written
