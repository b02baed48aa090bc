"""The import screen on real services over a store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from sisa_desk.domain.errors import Refused
from sisa_desk.services.bundle import Services
from sisa_desk.ui.frame import Frame, Message
from sisa_desk.ui.imports.imports_page import ImportsPage
from sisa_desk.ui.operations import Operations, single_lane
from tests.builders.office_tables import Table, a_pool
from tests.builders.sheet_files import write_xlsx
from tests.builders.stores import Watch, a_desk
from tests.ui.prepared_answers import PreparedAnswers


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    services = a_desk(tmp_path)
    yield services
    services.close()


@pytest.fixture
def asker() -> PreparedAnswers:
    return PreparedAnswers()


def frame_on(desk: Services, operations: Operations, asker: PreparedAnswers) -> Frame:
    """Build a frame with everything at hand."""
    rules, languages, places = desk.preferences.rules(), desk.languages.table(), desk.places.table
    return Frame(desk, operations, Watch(), rules=rules, languages=languages, places=places, asker=asker)


@pytest.fixture
def frame(desk: Services, operations: Operations, asker: PreparedAnswers) -> Frame:
    return frame_on(desk, operations, asker)


@pytest.fixture
def said(frame: Frame) -> list[Message]:
    """What was said at the edge of the window."""
    heard: list[Message] = []
    frame.message.connect(heard.append)
    return heard


@pytest.fixture
def page(frame: Frame, window: QWidget, put) -> ImportsPage:
    window.resize(1064, 670)
    made: ImportsPage = put(ImportsPage(frame))
    made.first_field().setFocus()
    return made


@pytest.fixture
def open_table(page: ImportsPage, operations: Operations, tmp_path: Path):
    """Open a table as a file and wait for its columns."""

    def _open(table: Table | None = None) -> Path:
        path = write_xlsx(tmp_path / "pool.xlsx", table or a_pool())
        page.open_file(path)
        assert operations.idle()
        return path

    return _open


@pytest.fixture
def threaded(qapp) -> Iterator[Operations]:
    """Operations with the real worker thread."""
    troubles: list[object] = []
    made = Operations(
        single_lane(),
        on_refused=troubles.append,
        on_unavailable=lambda trouble, _retry: troubles.append(trouble),
        on_bug=troubles.append,
    )
    yield made
    made.close()
    made.idle()
    assert [one for one in troubles if not isinstance(one, Refused)] == []
