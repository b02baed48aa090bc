"""What every test of the interface stands on: the look, the language and operations without a thread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sisa_desk.ui.blur import PRIVACY
from sisa_desk.ui.language import install_language
from sisa_desk.ui.operations import InlineLane, Operations
from sisa_desk.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def _house(request: pytest.FixtureRequest) -> Iterator[None]:
    """Begin every test in English and the light look, the screen not private."""
    if "qapp" not in request.fixturenames:
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    app.setCursorFlashTime(0)
    apply_theme(app, "light")
    install_language(app, "en")
    yield
    PRIVACY.switch(False)
    install_language(app, "en")


@pytest.fixture
def operations(qapp) -> Iterator[Operations]:
    """Operations whose work is done at once; whatever goes wrong fails the test."""
    made = Operations(InlineLane(), on_refused=_fail, on_unavailable=_fail, on_bug=_fail)
    yield made
    made.idle()


@pytest.fixture
def window(qtbot) -> QWidget:
    """An empty window that is showing, to put widgets into."""
    made = QWidget()
    made.resize(640, 480)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def put(window, qtbot):
    """Put a widget into the window and give it back."""

    def _put(widget: QWidget) -> QWidget:
        window.layout().addWidget(widget)
        widget.show()
        qtbot.waitUntil(widget.isVisible)
        return widget

    return _put


def _fail(trouble: object, *_: Any) -> None:
    if isinstance(trouble, BaseException):
        raise trouble
    pytest.fail(str(trouble))
