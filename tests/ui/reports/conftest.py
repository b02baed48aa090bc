"""The screen of reports, on real services."""

import pytest

from sisa_desk.ui.reports.reports_page import ReportsPage
from tests.ui.record_stage import desk, drafts, frame, open_page, settle, watch
from tests.ui.reports_stage import press

__all__ = ["desk", "drafts", "frame", "open_page", "press", "settle", "watch"]


@pytest.fixture
def page_kind():
    return ReportsPage
