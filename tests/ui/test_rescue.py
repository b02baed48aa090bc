"""A store that cannot be opened: why, in place of the screens, and the ways out, on the running program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sisa_desk.persistence.backups import BackupFolder
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders import NOW, a_call
from tests.builders.stores import a_database, a_store_file
from tests.running import SetClock, WatchedApplication, setup_for

pytestmark = pytest.mark.usefixtures("qapp", "log_may_warn")


@contextmanager
def started(file: Path) -> Iterator[WatchedApplication]:
    """Start the program on a file, as far as it comes."""
    application = WatchedApplication(QApplication.instance(), setup_for(file, SetClock(NOW)))
    application.window.resize(1280, 720)
    application.window.closed.connect(application.close)
    application.window.show()
    application.begin()
    settle(application)
    yield application
    application.window.close()
    application.window.deleteLater()
    QApplication.processEvents()


def settle(application: WatchedApplication) -> None:
    for _ in range(5):
        QApplication.processEvents()
        assert application.idle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.raise_bugs()


def reason(application: WatchedApplication) -> str:
    label = application.window.findChild(PlainLabel, "closed-because")
    return label.full_text if label is not None else ""


def click(application: WatchedApplication, name: str) -> None:
    button = application.window.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(application)


def calls_in(application: WatchedApplication) -> int:
    with application.frame.services.database.reading() as tx:
        return tx.calls.count()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Give a closed store with a call and a backup, and a second call after the backup."""
    file = a_store_file(tmp_path)
    for number in (1, 2):
        database = a_database(tmp_path)
        with database.transaction() as tx:
            tx.calls.add(a_call(number=number))
        database.close()
        if number == 1:
            BackupFolder(file).write(NOW)
    return file


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)


def test_a_damaged_file_shows_nothing_but_why_and_the_backups(store: Path) -> None:
    damage(store)
    with started(store) as application:
        assert reason(application).startswith("The file is damaged")
        assert application.frame is None
        page = application.window.closed_because
        assert [row.cells[0].first for row in page.list.model.rows] == ["today 08:00"]


def test_a_person_at_the_desk_goes_back_to_a_backup_with_three_clicks(store: Path) -> None:
    damage(store)
    with started(store) as application:
        click(application, "look-inside")
        assert application.window.closed_because.list.inside.full_text.startswith("1 calls")
        click(application, "restore-backup")
        assert application.is_ready
        assert calls_in(application) == 1
        assert reason(application) == ""
    assert len(list(store.parent.glob("desk-replaced-*.sqlite"))) == 1


def test_a_file_that_was_put_back_in_order_is_opened_by_trying_again(store: Path) -> None:
    whole = store.read_bytes()
    damage(store)
    with started(store) as application:
        click(application, "try-again")
        assert reason(application).startswith("The file is damaged")
        store.write_bytes(whole)
        click(application, "try-again")
        assert application.is_ready


def test_an_incomplete_copy_says_so_and_may_be_opened_all_the_same(store: Path, tmp_path: Path) -> None:
    database = a_database(tmp_path)
    with database.transaction() as tx:
        tx.calls.add(a_call(number=3))
    copy = tmp_path / "copy.sqlite"
    shutil.copy(store, copy)
    database.close()
    with started(copy) as application:
        assert reason(application).startswith("copy.sqlite was copied while SiSA Desk was open")
        click(application, "open-anyway")
        assert calls_in(application) == 2


def test_a_missing_file_with_backups_is_not_begun_anew(store: Path) -> None:
    store.unlink()
    with started(store) as application:
        assert reason(application).startswith("desk.sqlite is no longer in its folder")
        assert application.window.findChild(QPushButton, "open-anyway") is None
        click(application, "look-inside")
        click(application, "restore-backup")
        assert calls_in(application) == 1


def test_a_file_that_may_only_be_read_is_opened_with_a_line_that_stays(store: Path, monkeypatch) -> None:
    monkeypatch.setattr("sisa_desk.persistence.upgrade.may_be_written", lambda _path: False)
    before = store.read_bytes()
    with started(store) as application:
        assert calls_in(application) == 2
        banner = application.window.findChild(QWidget, "read-only")
        assert banner.isVisible()
        assert banner.text.startswith("This file may only be read")
        QTest.keyClick(application.window, Qt.Key.Key_F9)
        settle(application)
        assert calls_in(application) == 2
    assert store.read_bytes() == before
