"""A second start on the same file hands its message over; what a dead start left behind is no obstacle."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtNetwork import QLocalSocket

from sisa_desk.ui.single_instance import LONGEST_MESSAGE, RAISE, SingleInstance, address_of, call_message, number_in


@pytest.fixture
def first(qapp, tmp_path):
    made = SingleInstance(tmp_path / "desk.sqlite")
    assert made.claim()
    yield made
    made.close()


SENDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sisa_desk.ui.single_instance import SingleInstance
app = QCoreApplication([])
second = SingleInstance(Path(sys.argv[1]))
print(second.claim(), second.send(sys.argv[2]))
"""


def handed_over(database, message: str, qtbot, first: SingleInstance) -> tuple[list[str], str]:
    """Start a second process that finds the first and sends it a message."""
    received: list[str] = []
    first.message_received.connect(received.append)
    command = [sys.executable, "-c", SENDING, str(database), message]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
        return received, second.stdout.read().strip()


def test_a_second_start_finds_the_first(first, tmp_path):
    assert not SingleInstance(tmp_path / "desk.sqlite").claim()
    other = SingleInstance(tmp_path / "other.sqlite")
    assert other.claim()
    other.close()


def test_the_same_file_by_another_way_is_the_same_file(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert address_of(tmp_path / "link" / "desk.sqlite") == address_of(tmp_path / "desk.sqlite")


@pytest.mark.parametrize("message", [RAISE, call_message("+4939121389399")])
def test_the_first_receives_the_message_and_says_so(first, tmp_path, qtbot, message):
    received, answers = handed_over(tmp_path / "desk.sqlite", message, qtbot, first)
    assert (received, answers) == ([message], "False True")


def test_a_message_is_one_line_of_bounded_length(first, tmp_path, qtbot):
    received, _ = handed_over(tmp_path / "desk.sqlite", "a\nb" + "c" * 5_000, qtbot, first)
    assert received[0].startswith("a b")
    assert len(received[0]) == LONGEST_MESSAGE


def test_a_flood_without_an_end_is_cut_off(first, qtbot, tmp_path):
    socket = QLocalSocket()
    socket.connectToServer(address_of(tmp_path / "desk.sqlite"))
    assert socket.waitForConnected(1_000)
    socket.write(b"x" * 100_000)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


def test_nobody_takes_a_message_where_nobody_listens(qapp, tmp_path):
    assert not SingleInstance(tmp_path / "nobody.sqlite").send()


def test_after_closing_another_may_be_the_one(first, tmp_path):
    first.close()
    second = SingleInstance(tmp_path / "desk.sqlite")
    assert second.claim()
    second.close()


DYING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sisa_desk.ui.single_instance import SingleInstance
app = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).claim(), flush=True)
os.kill(os.getpid(), 9)
"""


def test_a_start_that_was_killed_is_no_obstacle(qapp, tmp_path):
    database = tmp_path / "desk.sqlite"
    killed = subprocess.run([sys.executable, "-c", DYING, str(database)], capture_output=True, text=True, check=False)
    assert (killed.stdout.strip(), killed.returncode) == ("True", -9)
    after = SingleInstance(database)
    assert after.claim()
    after.close()


def test_the_number_of_a_call_is_read_from_its_message():
    assert number_in(call_message("030 23125-117")) == "030 23125-117"
    assert number_in(RAISE) is None
