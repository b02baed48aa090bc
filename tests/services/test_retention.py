"""The record of processing, and the file everything is kept in."""

from __future__ import annotations

from pathlib import Path

from sisa_desk.persistence.database import Database
from sisa_desk.services.retention import PERIODS, record_of_processing, store_file
from tests.builders import CLOCK


def test_every_column_is_on_record_with_its_purpose_and_period():
    record = record_of_processing()
    keys = [(one.table, one.column) for one in record]
    assert len(keys) == len(set(keys)) > 200
    assert all(one.purpose for one in record)
    assert {one.period for one in record} <= set(PERIODS)
    assert [one.table for one in record] == sorted(one.table for one in record)


def test_what_names_people_is_kept_shortest():
    periods = {(one.table, one.column): one.period for one in record_of_processing()}
    assert periods["beneficiary_names", "name"] == "name"
    assert periods["calls", "note"] == "note"
    assert periods["calls", "rang_at"] == "call"


def test_a_file_is_told_from_a_server(desk, tmp_path: Path):
    assert store_file(desk.database) == tmp_path / "desk.sqlite"
    in_memory = Database("sqlite://", CLOCK)
    assert store_file(in_memory) is None
    in_memory.close()
