"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sisa_desk.persistence.database import Database
from tests.builders.stores import Watch, a_database


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def database(tmp_path: Path, watch: Watch) -> Iterator[Database]:
    store = a_database(tmp_path, watch)
    yield store
    store.close()
