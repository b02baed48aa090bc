"""The board on the screen, and how tests work with it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sisa_desk.ui.agenda.agenda_page import AgendaPage
from tests.builders import an_interpreter

THURSDAY = date(2026, 11, 26)


@pytest.fixture
def page(frame, put, window):
    window.resize(1064, 670)
    made = put(AgendaPage(frame))

    def show(day: date = THURSDAY) -> AgendaPage:
        made.days.show_day(day)
        made.refresh()
        settle(made)
        made.board.view.setFocus()
        return made

    made.now = show
    return made


@pytest.fixture
def amal(desk):
    return desk.interpreters.save(an_interpreter()).value


def settle(page) -> None:
    """Let every answer arrive, and what is asked for because of it."""
    for _ in range(4):
        QApplication.processEvents()
        page.frame.operations.idle()


def press(page, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        settle(page)


def go(page, person) -> None:
    page.board.view.go_to(page.board.model.row_of(person.id))
