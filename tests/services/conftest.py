"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sisa_desk.services.bundle import Services
from tests.builders.stores import Watch, a_desk


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[Services]:
    services = a_desk(tmp_path, watch)
    yield services
    services.close()


@pytest.fixture
def other_desk(tmp_path: Path, watch: Watch, desk: Services) -> Iterator[Services]:
    services = a_desk(tmp_path, watch, "desk 2")
    yield services
    services.close()
