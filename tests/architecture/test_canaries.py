"""Canaries: what we rely on in Qt, Python and the test tools, and what would hurt silently if it changed."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.architecture.places import ROOT
from tests.conftest import top_levels

_COUNT_NONE = """
import sys
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QStandardItem
app = QGuiApplication([])
thing, item = QObject(), QStandardItem()
def calls():
    thing.setObjectName("a")
    thing.blockSignals(False)
    item.setText("b")
    item.setEnabled(True)
    app.processEvents()
for _ in range(100):
    calls()
before = sys.getrefcount(None)
for _ in range(2000):
    calls()
print(sys.getrefcount(None) - before)
"""


class _Bell(QObject):
    """Something that can ring."""

    rang = Signal(object)


def _fail(_: object) -> None:
    raise ZeroDivisionError


def test_calls_into_qt_give_back_their_references_to_none() -> None:
    """PySide6 6.12 on Python 3.11 loses one at each call that returns nothing and dies after some 7,000 calls."""
    result = subprocess.run([sys.executable, "-c", _COUNT_NONE], capture_output=True, text=True, check=True, timeout=50)
    assert abs(int(result.stdout)) < 100


def test_an_exception_in_a_slot_is_seen_by_the_tests(qtbot: QtBot) -> None:
    bell = _Bell()
    bell.rang.connect(_fail)
    with qtbot.captureExceptions() as caught:
        bell.rang.emit(1)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_an_exception_in_a_slot_reaches_the_programs_hook(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind))
    bell = _Bell()
    bell.rang.connect(_fail)
    bell.rang.emit(1)
    assert seen == [ZeroDivisionError]


def test_a_signal_carries_numbers_beyond_32_bits(qapp: QApplication) -> None:
    bell = _Bell()
    heard: list[object] = []
    bell.rang.connect(heard.append)
    bell.rang.emit(2**40)
    assert heard == [2**40]


_SINFUL_TESTS = """
import logging, warnings
import pytest
from PySide6.QtCore import QObject, Signal, qWarning
from PySide6.QtWidgets import QWidget

KEPT = []

class Bell(QObject):
    rang = Signal(object)

def test_leaves_a_window(qtbot):
    KEPT.append(QWidget())

def test_logs_a_warning():
    logging.getLogger("sisa_desk.x").warning("something is off")

def test_raises_in_a_slot(qtbot):
    bell = Bell()
    bell.rang.connect(lambda _: 1 / 0)
    bell.rang.emit(1)

def test_makes_qt_complain(qtbot):
    qWarning("a cable is loose")

def test_warns():
    warnings.warn("old", DeprecationWarning)

def test_is_skipped():
    pytest.skip("no time")

def test_is_good(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

def test_may_warn(log_may_warn):
    logging.getLogger("sisa_desk.x").warning("meant")
"""


@pytest.mark.slow
def test_the_guards_of_the_tests_see_every_sin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a small suite under our own settings: six sinners fail, two good ones pass."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "conftest.py").write_text(
        "from tests.conftest import *\nfrom tests.conftest import _quiet_log, _no_stray_windows\n"
    )
    (tmp_path / "test_sins.py").write_text(_SINFUL_TESTS, "utf-8")
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-rfEp", "--tb=no", "-p", "no:randomly", "test_sins.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    caught = re.findall(r"^(?:FAILED|ERROR) test_sins.py::(\w+)", result.stdout, re.MULTILINE)
    assert set(caught) == {
        "test_leaves_a_window",
        "test_logs_a_warning",
        "test_raises_in_a_slot",
        "test_makes_qt_complain",
        "test_warns",
        "test_is_skipped",
    }, result.stdout


def test_a_forgotten_window_is_counted(qtbot: QtBot) -> None:
    before = len(top_levels())
    widget = QWidget()
    qtbot.addWidget(widget)
    assert len(top_levels()) == before + 1


def test_the_log_may_warn_where_a_test_says_so(log_may_warn: bool, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("sisa_desk").warning("meant")
    assert caplog.messages == ["meant"]
