"""Backups by themselves: when they are due, which are kept, and how one is put back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sisa_desk.domain.errors import Missing
from sisa_desk.services.backups import Backups
from tests.builders import NOW
from tests.builders.stores import Watch, a_store_file


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def backups(tmp_path: Path, watch: Watch) -> Backups:
    return Backups(a_store_file(tmp_path), watch)


def test_one_is_written_at_once_and_then_every_half_hour(backups, watch):
    assert backups.write_if_due() is not None
    watch.go_on(minutes=29)
    assert backups.write_if_due() is None
    watch.go_on(minutes=1)
    assert backups.write_if_due() is not None
    assert backups.kept().next_due == watch.now + timedelta(minutes=30)


def test_a_month_of_backups_leaves_those_the_plan_keeps(backups, watch):
    for _ in range(30):
        watch.go_on(hours=12)
        backups.write_if_due()
    kept = backups.kept().backups
    assert kept[0].written_at == watch.now
    assert len(kept) < 30
    # Three of the last 24 hours, one of each day before, and one of each week before that.
    assert min(one.written_at for one in kept) >= NOW


def test_a_backup_is_put_back_by_its_file(backups, tmp_path):
    written = backups.write()
    (tmp_path / "desk.sqlite").unlink()
    assert backups.put_back(written.file) is None
    assert (tmp_path / "desk.sqlite").is_file()


def test_a_file_that_is_no_backup_is_not_put_back(backups, tmp_path):
    with pytest.raises(Missing, match="no_backup"):
        backups.put_back(tmp_path / "elsewhere.sqlite")
