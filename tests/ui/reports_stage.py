"""Reports on the screen, and how tests read them and press keys in them."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def press(page, settle):
    def _press(*keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = QApplication.focusWidget()
            QTest.keyClick(target if target is not None and page.isAncestorOf(target) else page.table, key, modifier)
            settle()

    page.first_field().setFocus()
    return _press


def lines(page) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in page.model.report.rows]


def headings(page) -> list[str]:
    model = page.table.model()
    texts = (model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount()))
    return [text.replace("\n", " ") for text in texts]
