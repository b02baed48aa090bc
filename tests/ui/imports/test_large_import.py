"""Ten thousand rows while somebody looks on: the window stays awake, and stopping leaves nothing."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from sisa_desk.ui.imports.imports_page import ImportsPage
from sisa_desk.ui.imports.steps_bar import ImportStep
from tests.builders.office_tables import a_large_pool
from tests.builders.sheet_files import write_csv
from tests.ui.imports.conftest import frame_on

pytestmark = pytest.mark.slow


class Pulse:
    """A timer of the window that notes how late each of its beats came."""

    def __init__(self, every_ms: int = 10) -> None:
        self.gaps: list[float] = []
        self._every_ms = every_ms
        self._last = perf_counter()
        self._timer = QTimer(interval=every_ms)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000 - self._every_ms)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()

    def later_than(self, ms: float) -> int:
        return sum(1 for gap in self.gaps if gap > ms)


@pytest.fixture
def page(desk, threaded, asker, window, put) -> ImportsPage:
    window.resize(1064, 670)
    return put(ImportsPage(frame_on(desk, threaded, asker)))


@pytest.fixture
def large(tmp_path):
    return write_csv(tmp_path / "large.csv", a_large_pool())


@pytest.mark.timeout(180)
def test_ten_thousand_rows_arrive_and_the_window_stays_awake(page, desk, large, qtbot, qapp, record_property):
    pulse = Pulse()
    with qapp.watched() as watch:
        page.open_file(large)
        qtbot.waitUntil(lambda: page.step is ImportStep.COLUMNS, timeout=30_000)
        page.columns_panel.preview.click()
        qtbot.waitUntil(lambda: page.step is ImportStep.PREVIEW, timeout=60_000)
        page.preview_panel.import_rows.click()
        qtbot.waitUntil(lambda: page.step is ImportStep.REPORT, timeout=60_000)
    pulse.stop()
    told = (
        f"{watch.report()}\nbeats {len(pulse.gaps)}, late by 50 ms {pulse.later_than(50)}, worst {max(pulse.gaps):.0f}"
    )
    record_property("awake", told)
    print(told)
    assert len(desk.interpreters.all()) == 10_000
    assert len(pulse.gaps) > 100
    assert watch.count <= watch.deliveries // 50, told


@pytest.mark.timeout(180)
@pytest.mark.parametrize("percent", [0, 40])
def test_a_stopped_import_leaves_nothing(page, desk, large, qtbot, percent):
    page.open_file(large)
    qtbot.waitUntil(lambda: page.step is ImportStep.COLUMNS, timeout=30_000)
    page.columns_panel.preview.click()
    qtbot.waitUntil(lambda: page.step is ImportStep.PREVIEW, timeout=60_000)
    page.preview_panel.import_rows.click()
    bar = page.strip.findChild(QProgressBar, "import-progress")
    qtbot.waitUntil(lambda: bar.value() >= 10 * percent, timeout=30_000)
    page.strip.cancel.click()
    qtbot.waitUntil(lambda: not page.strip.is_busy, timeout=30_000)
    assert page.step is ImportStep.PREVIEW
    assert desk.interpreters.all() == ()
    assert page.preview_panel.import_rows.isEnabled()
