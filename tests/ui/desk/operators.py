"""An operator at the desk: presses keys where the focus is, and waits for what follows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sisa_desk.domain.phone import read_phone
from sisa_desk.services.telephone import Ring
from sisa_desk.ui.desk.desk_page import DeskPage


class Operator:
    """Works on one desk page by keys."""

    def __init__(self, page: DeskPage) -> None:
        self.page = page

    @property
    def call(self) -> Any:
        return self.page.current

    @property
    def work(self) -> Any:
        return self.page.current.work

    def ring(self, number: str, line: int = 0) -> None:
        self.page.on_rang(Ring(read_phone(number), "", self.page.frame.now(), str(line)))
        self.idle()

    def take(self) -> None:
        self.page.take_call()
        self.idle()

    def press(self, *keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.idle()

    def control(self, key: Any) -> None:
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def alt(self, key: Any) -> None:
        self.press(key, modifier=Qt.KeyboardModifier.AltModifier)

    def type(self, text: str, field: QWidget | None = None) -> None:
        if field is not None:
            field.setFocus()
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)
        self.idle()

    def idle(self) -> None:
        for _ in range(3):
            self.page.frame.operations.idle()
            QApplication.processEvents()

    def close(self) -> Any:
        key = self.work.key
        self.press(Qt.Key.Key_Return)
        return self.page.frame.services.calls.get(key)
