"""The measure of slow slots itself, in a process of its own: it needs its own application object."""

from __future__ import annotations

import json
import subprocess
import sys

from sisa_desk.ui.resources import resource
from tests.ui.slow_slots import SlowSlots

SCRIPT = """
import json, time
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLineEdit
from tests.ui.slow_slots import WatchedApplication

app = WatchedApplication([])
def slow():
    time.sleep(0.03)
    app.sendEvent(field, QEvent(QEvent.Type.User))
    time.sleep(0.03)
field = QLineEdit()
field.show()
app.processEvents()
with app.watched() as watch:
    QTimer.singleShot(0, slow)
    QTimer.singleShot(0, lambda: None)
    QTimer.singleShot(120, app.quit)
    app.exec()
QTimer.singleShot(0, slow)
for _ in range(20_000):
    app.sendEvent(field, QEvent(QEvent.Type.User))
app.processEvents()
print(json.dumps([watch.count, watch.deliveries, watch.report()]))
"""


def test_a_slow_slot_is_counted_once_and_only_while_watched():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, cwd=resource().parent
    )
    count, deliveries, report = json.loads(done.stdout.splitlines()[-1])
    assert count == 1
    assert deliveries >= 3
    assert report.startswith("1 of ")


def test_the_report_names_the_slowest_first():
    watch = SlowSlots()
    for what, took in (("a", 17.0), ("b", 3.0), ("c", 99.0)):
        watch.note(what, took)
    assert watch.count == 2
    told = ["2 of 3 deliveries over 16 ms", "   99.0 ms  c", "   17.0 ms  a", "0 of them by work of their own"]
    assert watch.report().splitlines() == told
