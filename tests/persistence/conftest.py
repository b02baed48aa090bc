"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sisa_desk.persistence.database import Database
from tests.builders.stores import Place, Watch, a_database


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def database(place: Place, watch: Watch) -> Iterator[Database]:
    store = a_database(place, watch)
    yield store
    store.close()
