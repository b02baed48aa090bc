"""Ways out under keys: shown by themselves below a few candidates, taken by digit or Enter, left again by 0."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sisa_desk.domain.languages import NeighbourWarning
from sisa_desk.domain.vocabulary import Mode
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from sisa_desk.ui.wording import word
from tests.builders import a_phone, a_request, a_skill, an_instant_request, an_interpreter

ENTER, ESCAPE, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up


class Owner:
    """What stands around the panel: it changes the request as the panel wants and ranks anew."""

    def __init__(self, desk, panel, request) -> None:
        self.desk, self.panel, self.request = desk, panel, request
        self.referrals = 0
        panel.ways.changes_wanted.connect(self.change)
        panel.ways.referral_wanted.connect(self.refer)
        self.look()

    def change(self, fields) -> None:
        self.request = replace(self.request, **fields)
        self.look()

    def refer(self) -> None:
        self.referrals += 1

    def look(self) -> None:
        self.panel.show_ranking(self.request, self.desk.matching.candidates_for(self.request), ())

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        return [(one.key, one.shown_text, one.count) for one in self.panel.ways.buttons]


def speaker(desk, name: str, language: str, **changes) -> None:
    number = f"0171 39200{sum(map(ord, name)) % 100:02}"
    facts = {"skills": (a_skill(language),), "phones": (a_phone(number),), **changes}
    desk.interpreters.save(an_interpreter(name, "Test", **facts))


@pytest.fixture
def panel(frame, put) -> CandidatesPanel:
    return put(CandidatesPanel(frame, is_instant=False))


@pytest.fixture
def owner(desk, panel) -> Owner:
    for name in ("Amal", "Bilal"):
        speaker(desk, name, "ukr", modes=frozenset((Mode.PHONE, Mode.VIDEO)))
    speaker(desk, "Celin", "rus")
    owner = Owner(desk, panel, a_request(language="ukr"))
    panel.take_focus()
    return owner


def press(qtbot, *keys) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def test_they_show_by_themselves_with_their_counts(owner):
    assert owner.panel.ways.isVisible()
    assert owner.lines == [
        ("3", "Video instead of On site", "2"),
        ("4", "Phone instead of On site", "2"),
        ("5", "Russian: understood well, one way", "1"),
        ("6", "Refer to somebody else", ""),
    ]


def test_where_enough_can_nothing_is_shown(desk, frame, put):
    for name in ("Amal", "Bilal", "Celin"):
        speaker(desk, name, "ukr")
    panel = put(CandidatesPanel(frame, is_instant=True))
    Owner(desk, panel, an_instant_request(language="ukr"))
    assert not panel.ways.isVisible()


def test_how_few_are_few_is_a_figure(desk, frame, put):
    desk.preferences.set_number("few_candidates", 0)
    frame.rules = desk.preferences.rules()
    panel = put(CandidatesPanel(frame, is_instant=True))
    owner = Owner(desk, panel, an_instant_request(language="ukr"))
    assert owner.lines == []


def test_a_digit_takes_a_way_and_0_leads_back(owner, qtbot):
    press(qtbot, "3")
    assert owner.request.mode is Mode.VIDEO
    assert owner.panel.current().interpreter.first_name == "Amal"
    assert owner.panel.ways.taken.text == "Video instead of On site."
    press(qtbot, "0")
    assert owner.request == a_request(language="ukr", id=owner.request.id, number=owner.request.number)
    assert owner.panel.ways.taken.text == ""


def test_enter_and_arrows_take_a_way_too(owner, qtbot):
    owner.panel.ways.take_focus()
    press(qtbot, DOWN, DOWN, UP, ENTER)
    assert owner.request.mode is Mode.PHONE


def test_the_mouse_takes_a_way(owner, qtbot):
    qtbot.mouseClick(owner.panel.ways.buttons[0], Qt.MouseButton.LeftButton)
    assert owner.request.mode is Mode.VIDEO


def test_escape_leads_from_the_ways_back_to_the_people(owner, qtbot):
    owner.panel.ways.take_focus()
    press(qtbot, ESCAPE)
    assert owner.panel.view.hasFocus()


def test_a_neighbour_is_never_taken_silently(owner, qtbot):
    press(qtbot, "5")
    assert (owner.request.language, owner.request.stand_in_language) == ("ukr", "rus")
    taken = owner.panel.ways.taken.text
    assert taken.startswith(f"Asked for in Russian instead. {word(NeighbourWarning.ASK_FIRST)}")
    assert "one way only" in taken


def test_a_request_marked_before_has_a_way_back_too(owner, qtbot):
    owner.request = a_request(language="ukr", stand_in_language="rus")
    owner.look()
    press(qtbot, "0")
    assert owner.request.stand_in_language == ""


def test_what_was_changed_by_hand_since_is_not_led_back_over(owner, qtbot):
    press(qtbot, "3")
    owner.change({"mode": Mode.PHONE})
    assert owner.panel.ways.taken.text == ""
    press(qtbot, "0")
    assert owner.request.mode is Mode.PHONE


def test_a_referral_is_left_to_the_screen(owner, qtbot):
    press(qtbot, "6")
    assert owner.referrals == 1
    assert owner.request.mode is Mode.ON_SITE


def test_where_nobody_speaks_it_the_keys_go_to_the_ways(desk, frame, put, qtbot):
    speaker(desk, "Celin", "rus")
    panel = put(CandidatesPanel(frame, is_instant=True))
    owner = Owner(desk, panel, an_instant_request(language="bel"))
    panel.take_focus()
    qtbot.waitUntil(lambda: bool(panel.ways.buttons) and panel.ways.buttons[0].hasFocus())
    press(qtbot, ENTER)
    assert owner.request.stand_in_language == "rus"


def test_every_line_says_the_whole_of_it_to_a_screen_reader(owner):
    line = owner.panel.ways.buttons[2]
    assert line.accessibleName() == "Russian: understood well, one way, 1"
    assert line.accessibleDescription().endswith(translate("WaysOut", "Key {key}").format(key="5"))
