"""A store of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sisa_desk.services.bundle import Services
from tests.builders.stores import Place, Watch, a_desk


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(place: Place, watch: Watch) -> Iterator[Services]:
    services = a_desk(place, watch)
    yield services
    services.close()


@pytest.fixture
def other_desk(place: Place, watch: Watch, desk: Services) -> Iterator[Services]:
    services = a_desk(place, watch, "desk 2")
    yield services
    services.close()
