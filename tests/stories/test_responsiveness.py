"""The desk answers at once: the GUI thread never touches the store and is never busy for long."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from time import monotonic

import pytest

from sisa_desk.persistence.transaction import Transaction
from tests.demo_file import demo_copy
from tests.gallery.scenes import SCENES_AT, plan_taken_up, wrap_up
from tests.running import RunningDesk, SetClock, running_desk
from tests.ui.slow_slots import WatchedApplication

#: Deliveries of a whole call, from the ring to the wrap-up, that may work longer than one picture at 60 a second.
MOST_BUSY = 20


def _program_asks() -> bool:
    """Say whether a screen asks, and not the test itself, which looks at the store from its own thread."""
    frame = sys._getframe()
    while frame is not None:
        if "sisa_desk/ui" in Path(frame.f_code.co_filename).as_posix():
            return True
        frame = frame.f_back
    return False


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Remember on which threads the program used the store."""
    seen: set[str] = set()
    original = Transaction.__init__

    def noted(self: Transaction, *arguments: object, **named: object) -> None:
        if threading.current_thread() is not threading.main_thread() or _program_asks():
            seen.add(threading.current_thread().name)
        original(self, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Transaction, "__init__", noted)
    return seen


def _come_to_rest(qapp: WatchedApplication, desk: RunningDesk) -> None:
    """Wait until the next forms are built beside what is shown."""
    until = monotonic() + 10
    while len(desk.window.workspace.desk._spares) < 2 and monotonic() < until:
        qapp.processEvents()


def test_a_call_with_a_year_of_data_keeps_the_window_alive(
    qapp: WatchedApplication, tmp_path: Path, threads: set[str]
) -> None:
    with running_desk(qapp, demo_copy(tmp_path, SCENES_AT), SetClock(SCENES_AT)) as desk:
        _come_to_rest(qapp, desk)
        threads.clear()
        with qapp.watched() as watch:
            wrap_up(desk)
        print(watch.report())
    assert threads
    assert threading.main_thread().name not in threads
    assert len(watch.busy) <= MOST_BUSY, watch.report()


def test_planning_everything_keeps_the_window_alive(
    qapp: WatchedApplication, tmp_path: Path, threads: set[str]
) -> None:
    with running_desk(qapp, demo_copy(tmp_path, SCENES_AT), SetClock(SCENES_AT)) as desk:
        _come_to_rest(qapp, desk)
        threads.clear()
        with qapp.watched() as watch:
            plan_taken_up(desk)
        print(watch.report())
    assert any(name.startswith("planning-lane") for name in threads)
    assert threading.main_thread().name not in threads
    assert len(watch.busy) <= MOST_BUSY, watch.report()
