"""The screen of institutions on real services over a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.bundle import Services
from sisa_desk.services.drafts import Drafts
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.organisations.organisations_page import OrganisationsPage
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
def drafts(tmp_path: Path, watch: Watch) -> Iterator[Drafts]:
    made = Drafts(DraftFile(tmp_path / "drafts.sqlite"), watch)
    yield made
    made.close()


@pytest.fixture
def frame(desk, drafts, watch, operations) -> Frame:
    return Frame(
        desk,
        operations,
        watch,
        rules=desk.preferences.rules(),
        languages=desk.languages.table(),
        places=desk.places.table,
        drafts=drafts,
        draft_operations=operations,
    )


@pytest.fixture
def settle(operations) -> Callable[[], None]:
    """Let everything under way arrive, and what follows from it."""

    def _settle() -> None:
        for _ in range(4):
            QApplication.processEvents()
            assert operations.idle()

    return _settle


@pytest.fixture
def open_page(frame, qtbot, settle) -> Callable[[], OrganisationsPage]:
    """Show the screen after a test has stored what it needs."""
    windows = []

    def _open() -> OrganisationsPage:
        window = QWidget()
        windows.append(window)
        window.resize(1064, 670)
        page = OrganisationsPage(frame)
        QVBoxLayout(window).addWidget(page)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        page.refresh()
        settle()
        return page

    return _open
