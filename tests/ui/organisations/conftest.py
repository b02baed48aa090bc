"""The screen of institutions, on the stage that screens of records share."""

from __future__ import annotations

import pytest

from sisa_desk.ui.organisations.organisations_page import OrganisationsPage
from tests.ui.record_stage import desk, drafts, frame, open_page, settle, watch

__all__ = ["desk", "drafts", "frame", "open_page", "settle", "watch"]


@pytest.fixture
def page_kind() -> type[OrganisationsPage]:
    return OrganisationsPage
