"""Real services and a frame for the coverage, with answers prepared for where to save."""

from __future__ import annotations

import pytest

from sisa_desk.ui.coverage.coverage_page import CoveragePage
from tests.ui.desk_stage import desk, frame, watch
from tests.ui.prepared_answers import PreparedAnswers

__all__ = ["desk", "frame", "watch"]


@pytest.fixture
def asker() -> PreparedAnswers:
    return PreparedAnswers()


@pytest.fixture
def page(frame, put, window, asker) -> CoveragePage:
    window.resize(1064, 670)
    frame.asker = asker
    return put(CoveragePage(frame))
