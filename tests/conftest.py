"""What holds for every test: no screen, folders of its own, no stray windows, no unexpected warnings in the log."""

from __future__ import annotations

import atexit
import gc
import logging
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

# Both before the first import of PySide6: the platform, and folders that are not the user's own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="sisa-desk-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_variable] = os.path.join(_HOME, _variable.lower())  # noqa: PTH118

import pytest  # noqa: E402

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from sisa_desk.services.bundle import Services
    from tests.builders.stores import Place
    from tests.chaos.proxy import Proxy
    from tests.postgres import Server

IN_CI = os.environ.get("CI", "").lower() in ("1", "true")


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Run every test in an application that can measure how long the GUI thread is busy."""
    from tests.ui.slow_slots import WatchedApplication

    return WatchedApplication


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that uses Qt's application object as ``gui``."""
    for item in items:
        if "qapp" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.gui)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Make a skipped test a failed one in continuous integration: what is not run there is not known to work."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what is marked so on both kinds of store."""
    if metafunc.definition.get_closest_marker("both_stores") and "store_kind" in metafunc.fixturenames:
        server = pytest.param("postgresql", marks=pytest.mark.postgres)
        metafunc.parametrize("store_kind", ["sqlite", server], indirect=True)


@pytest.fixture
def store_kind(request: pytest.FixtureRequest) -> str:
    """Name the kind of store a test runs on."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Run one PostgreSQL for the session."""
    from tests.postgres import NoServer, a_server

    try:
        with a_server() as running:
            yield running
    except NoServer as why:
        pytest.skip(str(why))


@pytest.fixture
def address(server: Server) -> str:
    """Give the address of a store of its own on the server."""
    return server.a_store()


@pytest.fixture
def wire(address: str) -> Iterator[Proxy]:
    """Lead to that store over a wire that can be cut."""
    from tests.chaos.proxy import Proxy

    with Proxy(address) as proxy:
        yield proxy


@pytest.fixture
def office(address: str) -> Iterator[Services]:
    """Give a desk in the same room as the server, which never loses it."""
    from tests.builders.stores import a_desk

    desk = a_desk(address, operator="office")
    yield desk
    desk.close()


@pytest.fixture
def place(request: pytest.FixtureRequest, store_kind: str) -> Place:
    """Give where the store of a test is: a folder of its own, or the address of a store that is as new."""
    if store_kind == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        return folder
    running: Server = request.getfixturevalue("server")
    return running.a_store()


class _Collector(logging.Handler):
    """Keeps every record from WARNING upwards."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def log_may_warn() -> bool:
    """Ask for this fixture where a warning in the log is the point of the test."""
    return True


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse without having said so."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.records and "log_may_warn" not in request.fixturenames:
        lines = "\n".join(f"{one.levelname} {one.name}: {one.getMessage()}" for one in collector.records)
        pytest.fail(f"unexpected in the log:\n{lines}")


@pytest.fixture(autouse=True)
def _no_stray_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a gui test that leaves a top-level widget behind: a forgotten parent or a missing ``qtbot.addWidget``."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    # The widgets themselves are kept, so that a new one cannot be taken for an old one by its address.
    before = top_levels()
    yield
    left = _new_top_levels(before)
    if left:
        names = ", ".join(sorted(f"{type(one).__name__}({one.objectName()!r})" for one in left))
        for one in left:
            one.deleteLater()
        _new_top_levels(before)
        pytest.fail(f"top-level widgets left behind: {names}")


def top_levels() -> list[QWidget]:
    """Give the parentless widgets alive, without the tooltip, which Qt keeps for itself."""
    from PySide6.QtWidgets import QApplication

    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.parent() is None and one.metaObject().className() != "QTipLabel"
    ]


def _new_top_levels(before: list[QWidget]) -> list[QWidget]:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if any(one not in before for one in top_levels()):
        gc.collect()  # a window kept alive by a cycle only is no leak
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one for one in top_levels() if one not in before]
