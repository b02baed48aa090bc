"""The screen of reports, on real services."""

import pytest

from sisa_desk.ui.reports.reports_page import ReportsPage
from tests.ui.record_stage import desk, drafts, frame, open_page, settle, watch

__all__ = ["desk", "drafts", "frame", "open_page", "settle", "watch"]


@pytest.fixture
def page_kind():
    return ReportsPage
