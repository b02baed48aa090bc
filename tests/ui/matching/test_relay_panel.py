"""The two legs of a relay under keys: each is asked, both are settled at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.vocabulary import Direction
from sisa_desk.ui.matching.candidate_rows import CandidateRow, HeadingRow
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.matching.relay_panel import RelayPanel
from tests.builders import a_phone, a_skill, an_instant_request, an_interpreter

ENTER = Qt.Key.Key_Return


class Search:
    """A request for a relay, the panel on it, and services that do what the panel wants."""

    def __init__(self, desk, panel, request) -> None:
        self.desk, self.panel, self.request = desk, panel, request
        panel.relay.ask_wanted.connect(self.ask)
        panel.relay.answered.connect(self.answer)
        panel.relay.settle_wanted.connect(self.settle)
        self.asked, self.settled = [], []
        self.look()

    def ask(self, key, language) -> None:
        self.asked.append((self.desk.interpreters.get(key).first_name, language))
        self.desk.offers.ask(self.request.id, key, language=language)
        self.look()

    def answer(self, offer_id, answer, not_before) -> None:
        self.desk.offers.answer(offer_id, answer, not_before)
        self.look()

    def settle(self, offer_ids) -> None:
        self.settled.append(offer_ids)

    def look(self) -> None:
        request = self.desk.requests.get(self.request.id)
        offers = self.desk.offers.of_request(request.id)
        self.panel.show_ranking(request, self.desk.matching.candidates_for(request), offers)

    @property
    def relay(self) -> RelayPanel:
        return self.panel.relay

    @property
    def current(self) -> str:
        candidate = self.panel.current()
        return candidate.interpreter.first_name if candidate else ""


@pytest.fixture
def search(desk, frame, put, qtbot) -> Search:
    for number, (name, *languages) in enumerate(
        (("Abeba", "tir", "amh"), ("Almaz", "tir", "amh"), ("Bekele", "amh"), ("Chaltu", "amh"))
    ):
        skills = tuple(a_skill(one, direction=Direction.FROM_GERMAN) for one in languages)
        if name in {"Bekele", "Chaltu"}:
            skills = tuple(a_skill(one) for one in languages)
        phone = a_phone(f"0171 392001{number}")
        desk.interpreters.save(an_interpreter(name, "Test", skills=skills, phones=(phone,)))
    panel = put(CandidatesPanel(frame, is_instant=True))
    request = an_instant_request(language="tir", relay_language="amh", interpreters_needed=2)
    made = Search(desk, panel, desk.requests.file(request).value)
    qtbot.waitUntil(lambda: bool(made.relay.view.rows.rows))
    panel.take_focus()
    return made


def press(qtbot, search, *keys) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(search.relay.view, key)
        else:
            qtbot.keyClick(search.relay.view, key)


def ask(qtbot, search, answer: str) -> None:
    press(qtbot, search, ENTER)
    qtbot.waitUntil(search.relay.view.answers.isVisible)
    press(qtbot, search, answer)
    qtbot.waitUntil(lambda: not search.relay.view.answers.isVisible())


def test_two_legs_are_shown_one_below_the_other(search):
    rows = search.relay.view.rows.rows
    titles = [row.text for row in rows if isinstance(row, HeadingRow)]
    assert titles == ["1. Tigrinya ⇄ Amharic", "2. Amharic ⇄ German"]
    names = [row.candidate.interpreter.first_name for row in rows if isinstance(row, CandidateRow)]
    assert names == ["Abeba", "Almaz", "Bekele", "Chaltu"]
    assert search.panel.title == "Who can now? in two legs"


def test_the_first_leg_is_asked_for_the_language_itself_and_the_second_for_the_bridge(search, qtbot):
    ask(qtbot, search, "y")
    qtbot.waitUntil(lambda: search.current == "Bekele")
    press(qtbot, search, ENTER)
    assert search.asked == [("Abeba", ""), ("Bekele", "amh")]


def test_after_a_no_the_next_one_of_the_same_leg_moves_up(search, qtbot):
    ask(qtbot, search, "n")
    qtbot.waitUntil(lambda: search.current == "Almaz")


def test_nothing_is_settled_before_both_have_said_yes(search, qtbot):
    ask(qtbot, search, "y")
    qtbot.waitUntil(lambda: search.current == "Bekele")
    press(qtbot, search, "1", ENTER)
    assert search.settled == []
    assert search.relay.view.step.toolTip() == "Somebody for the other leg is still missing."


def test_when_both_have_said_yes_enter_settles_both(search, qtbot):
    ask(qtbot, search, "y")
    qtbot.waitUntil(lambda: search.current == "Bekele")
    ask(qtbot, search, "y")
    qtbot.waitUntil(lambda: search.relay.view.step.text() == "Both connected")
    press(qtbot, search, ENTER)
    offers = {line.offer.language: line.offer.id for line in search.desk.offers.of_request(search.request.id)}
    assert search.settled == [(offers[""], offers["amh"])]


def test_0_leads_back_from_the_relay(search, qtbot):
    changes = []
    search.panel.ways.changes_wanted.connect(changes.append)
    press(qtbot, search, "0")
    assert changes == [{"relay_language": "", "interpreters_needed": 1}]
