"""A screen of records on real services over a file of its own; each room says which screen it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.drafts import Drafts
from sisa_desk.ui.frame import Frame
from tests.builders.stores import Watch
from tests.ui.desk_stage import desk, watch

__all__ = ["desk", "drafts", "frame", "open_page", "settle", "watch"]


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
def open_page(page_kind, frame, qtbot, settle) -> Callable[[], QWidget]:
    """Show the screen after a test has stored what it needs."""
    windows = []

    def _open() -> QWidget:
        window = QWidget()
        windows.append(window)
        window.resize(1064, 670)
        page = page_kind(frame)
        QVBoxLayout(window).addWidget(page)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        page.refresh()
        settle()
        return page

    return _open
