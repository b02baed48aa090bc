"""The backups in the settings: how old, how large, what is in one, and the way back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sisa_desk.services.backups import Backups
from sisa_desk.ui.backup_keeper import BackupKeeper
from sisa_desk.ui.operations import Operations
from tests.builders import NOW
from tests.builders.stores import Watch


@pytest.fixture
def watch() -> Watch:
    return Watch(NOW - timedelta(days=1))


@pytest.fixture
def keeper(frame, operations: Operations, tmp_path, watch) -> BackupKeeper:
    made = BackupKeeper(Backups(tmp_path / "desk.sqlite", watch), operations, frame)
    frame.backups = made
    return made


@pytest.fixture
def section(keeper, watch, page, person):
    keeper.write()
    person.settle()
    watch.now = NOW
    keeper.write()
    made = page.show_section("backups")
    person.settle()
    return made


def texts(section) -> list[str]:
    return [row.cells[0].first for row in section.list.model.rows]


def test_the_newest_stands_first_with_its_age_and_when_the_next_is_due(section):
    assert texts(section) == ["today 08:00", "Sun 22 Nov 2026 08:00"]
    assert section.state.full_text == "Last backup today 08:00, the next one at 08:30."
    assert [row.cells[2].marks[0].text for row in section.list.model.rows] == ["Checked", "Checked"]


def test_one_more_is_written_by_a_button(section, watch, person):
    watch.go_on(minutes=10)
    person.click(section.findChild(QPushButton, "back-up-now"))
    assert texts(section)[0] == "today 08:10"


def test_only_what_was_looked_into_can_be_put_back(section, keeper, person):
    wanted: list[Path] = []
    keeper.restore_wanted.connect(wanted.append)
    restore = section.findChild(QPushButton, "restore-backup")
    QTest.keyClick(section.list.table, Qt.Key.Key_Down)
    person.click(restore)
    assert wanted == []
    assert "look inside first" in restore.toolTip()
    section.list.table.setFocus()
    person.press(section.list.table, Qt.Key.Key_Return)
    assert section.list.inside.full_text.startswith("0 calls, 0 requests, 0 people")
    person.click(restore)
    assert [file.name for file in wanted] == ["desk-20261122-070000.sqlite"]
    # Another one has to be looked into anew.
    QTest.keyClick(section.list.table, Qt.Key.Key_Up)
    person.click(restore)
    assert len(wanted) == 1


def test_a_damaged_backup_is_told_and_cannot_be_put_back(section, keeper, tmp_path, person):
    file = tmp_path / "desk-backups" / "desk-20261122-070000.sqlite"
    file.write_bytes(file.read_bytes()[:20_000])
    troubles: list[str] = []
    keeper._operations._on_unavailable = lambda trouble, _retry: troubles.append(trouble.code)
    QTest.keyClick(section.list.table, Qt.Key.Key_Down)
    person.press(section.list.table, Qt.Key.Key_Return)
    wanted: list[Path] = []
    keeper.restore_wanted.connect(wanted.append)
    person.click(section.findChild(QPushButton, "restore-backup"))
    assert (troubles, wanted) == (["backup_damaged"], [])


def test_a_file_that_may_only_be_read_says_that_there_are_none(page, person):
    section = page.show_section("backups")
    person.settle()
    assert section.state.full_text == "This file may only be read; no backups are written."


def test_a_server_whose_client_is_not_installed_says_so(frame, operations, tmp_path, page, person, monkeypatch):
    monkeypatch.setattr("sisa_desk.persistence.server_backups.tool", lambda _name: "")
    backups = Backups(tmp_path / "server-1.sqlite", Watch(), server="postgresql://server/desk")
    frame.backups = BackupKeeper(backups, operations, frame)
    section = page.show_section("backups")
    person.settle()
    assert section.state.full_text.startswith("No backups of the server are written here: pg_dump")
    assert not section.now_button.isEnabled()
    assert "pg_restore" in section.list.restore_button.toolTip()
