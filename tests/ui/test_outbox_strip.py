"""The strip that says when the server is away, what waits for it and what it did not take; on a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sisa_desk.services.bundle import Services
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.outbox_strip import OutboxStrip
from sisa_desk.ui.widgets.plain_label import PlainLabel
from tests.builders import a_request, an_interpreter
from tests.builders.stores import Watch
from tests.chaos.proxy import Proxy
from tests.services.test_outbox import away, back, copied, opened

pytestmark = [pytest.mark.postgres, pytest.mark.usefixtures("log_may_warn")]


@pytest.fixture
def desk(wire: Proxy, office: Services, tmp_path: Path) -> Iterator[Services]:
    services = opened(wire, tmp_path)
    yield services
    services.close()


@pytest.fixture
def frame(desk, operations) -> Frame:
    rules, languages = desk.preferences.rules(), desk.languages.table()
    return Frame(desk, operations, Watch(), rules=rules, languages=languages, places=desk.places.table)


@pytest.fixture
def strip(frame, qtbot, window) -> OutboxStrip:
    made = OutboxStrip(frame)
    window.layout().addWidget(made)
    return made


def looked(strip: OutboxStrip, operations) -> str:
    strip.look()
    operations.idle()
    return strip.banner.text


def test_nothing_is_said_while_everything_is_on_the_server(strip, operations) -> None:
    assert looked(strip, operations) == ""
    assert not strip.isVisible()


def test_it_says_what_waits_while_the_server_is_away_and_goes_when_it_is_back(
    strip, frame, desk, wire, operations
) -> None:
    copied(desk, 0)
    away(desk, wire)
    assert "The server is away" in looked(strip, operations)
    frame.do(desk.requests.file, a_request("Thu 10:00"))
    operations.idle()
    assert "1 entr" in looked(strip, operations)
    back(desk, wire)
    assert looked(strip, operations) == ""


def test_what_was_not_taken_is_shown_with_its_reason_until_somebody_has_seen_to_it(
    strip, frame, desk, office, wire, operations, qtbot
) -> None:
    person = office.interpreters.save(an_interpreter()).value
    mine, theirs = (office.requests.file(a_request("Thu 10:00")).value for _ in range(2))
    copied(desk, 1)
    away(desk, wire)
    frame.do(desk.appointments.book_directly, mine.id, person.id)
    operations.idle()
    office.appointments.book_directly(theirs.id, person.id)
    back(desk, wire)
    assert "were not taken" in looked(strip, operations) or "was not taken" in strip.banner.text
    qtbot.mouseClick(strip.findChild(QPushButton, "look-through"), Qt.MouseButton.LeftButton)
    operations.idle()
    assert "Already taken" in strip.findChild(PlainLabel, "task").full_text
    wanted = []
    frame.record_wanted.connect(lambda noun, key: wanted.append(key))
    qtbot.mouseClick(strip.findChild(QPushButton, "open"), Qt.MouseButton.LeftButton)
    assert wanted == [mine.id]
    qtbot.mouseClick(strip.findChild(QPushButton, "settle"), Qt.MouseButton.LeftButton)
    operations.idle()
    assert looked(strip, operations) == ""
    assert desk.commands.tasks() == ()
