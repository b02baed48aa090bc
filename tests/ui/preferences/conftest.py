"""The settings on real services over a temporary file, and a person who types into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from sisa_desk.services.bundle import Services
from sisa_desk.settings import Settings
from sisa_desk.ui.frame import Frame, Message
from sisa_desk.ui.operations import Operations
from sisa_desk.ui.preferences.preferences_page import PreferencesPage
from sisa_desk.ui.window_state import WindowState
from tests.builders import CLOCK
from tests.builders.stores import a_desk


@dataclass
class Heard:
    """What the window would have said and written."""

    messages: list[Message] = field(default_factory=list)
    written: list[Settings] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]


@pytest.fixture
def services(tmp_path) -> Iterator[Services]:
    made = a_desk(tmp_path, CLOCK, "desk 1")
    yield made
    made.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def frame(qapp, services, operations: Operations, heard, tmp_path: Path) -> Frame:
    made = Frame(
        services,
        operations,
        CLOCK,
        rules=services.preferences.rules(),
        languages=services.languages.table(),
        places=services.places.table,
        window_state=WindowState(tmp_path / "window.ini"),
        settings=Settings(operator="desk 1", language="en", theme="light"),
        save_settings=heard.written.append,
    )
    made.message.connect(heard.messages.append)
    return made


@pytest.fixture
def page(frame, put, window) -> PreferencesPage:
    window.resize(1064, 670)
    return put(PreferencesPage(frame))


@dataclass
class Person:
    """Somebody at the keyboard."""

    frame: Frame
    heard: Heard

    def fill(self, widget: QWidget, text: str) -> None:
        """Replace what stands in a field and go on to the next one."""
        self.write(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        if text.isascii():
            QTest.keyClicks(widget, text)
        elif isinstance(widget, QLineEdit):
            widget.insert(text)  # no key of the test keyboard carries it

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)
        self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def undo(self) -> None:
        """Take the last thing back, as the toast does."""
        undo = next(message.undo for message in reversed(self.heard.messages) if message.undo)
        self.frame.undo(undo)
        self.settle()

    def settle(self) -> None:
        self.frame.operations.idle()
        QApplication.processEvents()
        self.frame.operations.idle()


@pytest.fixture
def person(frame, heard) -> Person:
    return Person(frame, heard)
