"""The drill: every backup of a month goes back whole, who stores hardly notices one, and who is erased stays so."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from sisa_desk.persistence.backup_files import Backup
from sisa_desk.services.backups import Backups
from tests.builders import NOW, a_beneficiary, a_beneficiary_name, a_call
from tests.builders.stores import Watch, a_desk

#: Seconds: what a person waits for at most, and how long somebody who stores may be held up.
RESTORED_WITHIN, HELD_UP_AT_MOST = 60, 0.5


def take_calls(folder: Path, watch: Watch, first: int, number: int) -> None:
    desk = a_desk(folder, watch)
    with desk.database.transaction() as tx:
        for each in range(number):
            tx.calls.add(a_call(number=first + each))
    desk.close()


@pytest.mark.slow
def test_every_backup_of_a_month_opens_with_what_it_held_then(tmp_path: Path) -> None:
    watch = Watch(NOW - timedelta(days=30))
    backups = Backups(tmp_path / "desk.sqlite", watch)
    held: dict[Backup, int] = {}
    for day in range(30):
        take_calls(tmp_path, watch, day * 3 + 1, 3)
        held[backups.write()] = (day + 1) * 3
        watch.go_on(days=1)
    kept = backups.kept().backups
    assert len(kept) >= 14
    for backup in kept:
        assert backups.look_into(backup).counts["calls"] == held[backup]
        began = time.monotonic()
        backups.put_back(backup.file)
        desk = a_desk(tmp_path, watch)
        assert time.monotonic() - began < RESTORED_WITHIN
        with desk.database.reading() as tx:
            assert tx.calls.count() == held[backup]
        desk.close()
        watch.go_on(seconds=1)


def test_a_name_that_was_erased_does_not_come_back_with_a_backup(tmp_path: Path) -> None:
    watch = Watch()
    desk = a_desk(tmp_path, watch)
    with desk.database.transaction() as tx:
        owner = tx.beneficiaries.add(a_beneficiary("K-2026-0100"))
        erase_on = (NOW + timedelta(days=5)).date()
        tx.beneficiary_names.add(a_beneficiary_name(beneficiary_id=owner.id, erase_on=erase_on))
    backups = Backups(tmp_path / "desk.sqlite", watch)
    written = backups.write()
    watch.go_on(days=6)
    assert desk.organisations.erase_names_due() == 1
    desk.close()
    backups.put_back(written.file)
    desk = a_desk(tmp_path, watch)
    assert desk.organisations.erase_names_due() == 1, "as every start of the program does"
    with desk.database.reading() as tx:
        assert tx.beneficiary_names.count() == 0
    desk.close()


def test_who_stores_is_hardly_held_up_while_a_backup_is_written(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    with desk.database.transaction() as tx:
        tx.calls.add_many([a_call(number=number + 1) for number in range(3_000)])
    done, waits = threading.Event(), []

    def store() -> None:
        number = 10_000
        while not done.is_set():
            began = time.monotonic()
            with desk.database.transaction() as tx:
                tx.calls.add(a_call(number=number))
            waits.append(time.monotonic() - began)
            number += 1
            time.sleep(0.02)

    writer = threading.Thread(target=store)
    writer.start()
    try:
        written = Backups(tmp_path / "desk.sqlite", Watch()).write()
    finally:
        done.set()
        writer.join()
        desk.close()
    assert written.was_verified
    assert max(waits) < HELD_UP_AT_MOST
