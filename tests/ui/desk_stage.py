"""A frame on real services over a store of its own, with a clock that tests set; what was said and wanted is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sisa_desk.domain.events import Noun
from sisa_desk.services.bundle import Services
from sisa_desk.ui.frame import Frame, Message
from tests.builders.stores import Watch, a_desk


class Stage(Frame):
    """A frame that remembers what the screens told it."""

    dialled: list[str]
    opened: list[str]
    said: list[Message]
    wanted: list[tuple[Noun, UUID]]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[Services]:
    services = a_desk(tmp_path, watch)
    yield services
    services.close()


@pytest.fixture
def frame(desk, operations, watch) -> Stage:
    dialled: list[str] = []
    opened: list[str] = []
    made = Stage(
        desk,
        operations,
        watch,
        rules=desk.preferences.rules(),
        languages=desk.languages.table(),
        places=desk.places.table,
        dial=dialled.append,
        open_link=opened.append,
    )
    made.dialled, made.opened, made.said, made.wanted = dialled, opened, [], []
    made.message.connect(made.said.append)
    made.record_wanted.connect(lambda noun, key: made.wanted.append((noun, key)))
    return made
