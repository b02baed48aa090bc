"""The program as a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtNetwork import QLocalSocket

from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.ui.single_instance import address_of
from tests.builders import NOW, a_call
from tests.builders.stores import a_database, a_store_file
from tests.postgres import Server

ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Give an environment whose folders are the test's own."""
    folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return os.environ | {name: str(tmp_path / name.lower()) for name in folders} | {"QT_QPA_PLATFORM": "offscreen"}


def started(home: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "sisa_desk", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_the_self_check_prints_json_and_needs_no_screen(home: dict[str, str]) -> None:
    del home["QT_QPA_PLATFORM"]
    process = started(home, "--selfcheck")
    told, _ = process.communicate(timeout=60)
    report = json.loads(told)
    assert process.returncode == 0
    assert report["ok"] is True
    assert {"caller_recognised", "language_resolved"} <= {step["name"] for step in report["steps"]}


def test_help_names_every_option(home: dict[str, str]) -> None:
    told, _ = started(home, "--help").communicate(timeout=60)
    for option in ("--demo", "--database", "--call", "--language", "--selfcheck"):
        assert option in told


def test_a_second_start_hands_over_to_the_first_and_ends(home: dict[str, str], tmp_path: Path, qapp) -> None:
    file = tmp_path / "desk.sqlite"
    first = started(home, "--database", str(file))
    try:
        _wait_for_first(file)
        began = time.monotonic()
        second = started(home, "--database", str(file), "--call", "sisa://call?from=+493023125117")
        second.communicate(timeout=30)
        assert second.returncode == 0
        assert first.poll() is None
        print(f"second start ended after {time.monotonic() - began:.2f} s")
        assert _calls_in(file, wanted=1) == ["+493023125117"]
    finally:
        first.kill()
        first.communicate()


def _wait_for_first(file: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        socket = QLocalSocket()
        socket.connectToServer(address_of(file))
        is_there = socket.waitForConnected(100)
        socket.abort()
        if is_there and file.exists():
            return
        time.sleep(0.05)
    pytest.fail("the first start did not come up")


def _calls_in(file: Path, wanted: int) -> list[str]:
    import sqlite3

    until = time.monotonic() + 20
    found: list[str] = []
    while len(found) < wanted and time.monotonic() < until:
        time.sleep(0.1)
        connection = sqlite3.connect(file)
        try:
            found = [key for (key,) in connection.execute("SELECT phone_key FROM calls")]
        except sqlite3.OperationalError:
            found = []
        finally:
            connection.close()
    return found


def test_a_number_that_is_none_is_named_and_the_desk_opens_without_it(home: dict[str, str], tmp_path: Path) -> None:
    process = started(home, "--database", str(tmp_path / "desk.sqlite"), "--call", "sisa://call?from=*21*0171")
    try:
        assert "not a number" in process.stderr.readline()
        assert process.poll() is None
    finally:
        process.kill()
        process.communicate()


def _log_that_says(words: str, folder: Path) -> str:
    """Wait until the log of a program holds some words, and give all of it."""
    until, said = time.monotonic() + 30, ""
    while words not in said and time.monotonic() < until:
        time.sleep(0.1)
        said = "".join(log.read_text("utf-8") for log in folder.rglob("*.log"))
    assert words in said
    return said


def test_a_foreign_file_is_left_alone(home: dict[str, str], tmp_path: Path) -> None:
    photo = tmp_path / "photo.sqlite"
    photo.write_bytes(b"\xff\xd8\xff" + bytes(4_000))
    process = started(home, "--database", str(photo))
    log = _log_that_says("cannot open: not_a_database", tmp_path / "xdg_state_home")
    assert process.poll() is None, "the window has to say why"
    process.kill()
    process.communicate()
    assert photo.read_bytes() == b"\xff\xd8\xff" + bytes(4_000)
    assert "photo" not in log


def test_nothing_heavy_is_loaded_before_the_first_paint(home: dict[str, str]) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from sisa_desk.ui.main_window import MainWindow; from sisa_desk.ui.application import Application;"
        "window = MainWindow(); window.show(); app.processEvents();"
        "heavy = ('sqlalchemy', 'numpy', 'openpyxl', 'alembic', 'python_calamine');"
        "print([name for name in heavy if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=home, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_start_on_a_backup_brings_it_back_and_keeps_the_former_file(home: dict[str, str], tmp_path: Path) -> None:
    file = a_store_file(tmp_path)
    database = a_database(tmp_path)
    with database.transaction() as tx:
        tx.calls.add(a_call())
    backup = BackupFolder(file).write(NOW)
    with database.transaction() as tx:
        tx.calls.add(a_call())
    database.close()
    process = started(home, "--database", str(file), "--restore", str(backup.file))
    try:
        _wait_for_first(file)
        _wait_until(lambda: len(list(tmp_path.glob("desk-replaced-*.sqlite"))) == 1 and _count_of_calls(file) == 1)
        (former,) = tmp_path.glob("desk-replaced-*.sqlite")
        assert _count_of_calls(former) == 2
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _count_of_calls(file: Path) -> int:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM calls").fetchone()[0])


def _wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end, "waited for 20 seconds"
        time.sleep(0.05)


@pytest.mark.postgres
def test_a_start_with_the_address_of_a_server_sets_it_up_and_opens_the_desk_on_it(
    home: dict[str, str], server: Server
) -> None:
    address = server.new_database()
    process = started(home, "--database", address, "--call", "sisa://call?from=+493023125117")
    try:
        assert _calls_on(address, wanted=1) == ["+493023125117"]
    finally:
        process.kill()
        process.communicate()


def _calls_on(address: str, wanted: int) -> list[str]:
    until, found = time.monotonic() + 30, []
    while len(found) < wanted and time.monotonic() < until:
        time.sleep(0.1)
        database = a_database(address)
        with suppress(sa.exc.ProgrammingError), database.reading() as tx:  # not set up yet
            found = [call.phone.key for call in tx.calls.where() if call.phone]
        database.close()
    return found


def test_a_backup_is_not_put_back_onto_a_server(home: dict[str, str], tmp_path: Path) -> None:
    process = started(home, "--database", "postgresql://server/desk", "--restore", str(tmp_path / "backup.sqlite"))
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "--restore" in said
