"""Why not: by their reason, who is one step away first, each with what would change it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.events import Noun
from sisa_desk.domain.interpreters import Standing
from sisa_desk.domain.vocabulary import Area, Mode
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow, absent_rows
from sisa_desk.ui.matching.candidates_panel import CandidatesPanel
from tests.builders import NOW, a_pattern, a_phone, a_request, an_instant_request, an_interpreter
from tests.builders.stores import booked

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


def somebody(desk, name: str, **changes) -> None:
    phone = a_phone(f"0171 39200{sum(map(ord, name)) % 100:02}")
    desk.interpreters.save(an_interpreter(name, "Test", **{"phones": (phone,), **changes}))


def rows(desk, request, *open_groups: str) -> list[tuple[str, ...]]:
    absentees = desk.matching.candidates_for(request).absentees
    return [_told(row) for row in absent_rows(absentees, NOW, open_groups)]


def _told(row) -> tuple[str, ...]:
    if isinstance(row, GroupRow):
        return (str(row.count), row.pill.text)
    return (row.absentee.interpreter.first_name, row.pill.text, row.help)


def test_a_few_are_listed_each_with_what_would_change_it(desk):
    somebody(desk, "Amal", patterns=(a_pattern(start="12:00", end="14:00"),))
    somebody(desk, "Bilal", declaration_until=date(2026, 11, 3))
    somebody(desk, "Celin", radius_km=0, place_id="2874545")
    assert rows(desk, a_request("Thu 10:00")) == [
        ("Amal", "Available from Thu 26 Nov 2026 12:00", "ask whether all the same"),
        ("Celin", "99 km beyond the radius", "ask whether just this once"),
        ("Bilal", "Declaration expired on Tue 3 Nov 2026", "have it signed anew"),
    ]


def test_whoever_is_booked_says_from_when_they_are_free(desk):
    taken = booked(desk, request=a_request("Thu 10:00"))
    ((name, reason, remedy),) = rows(desk, a_request("Thu 10:00"))
    assert (name, remedy) == (taken.interpreter.first_name, "free from Thu 26 Nov 2026 11:10")
    assert reason.startswith("Appointment 10:00–11:00")


def test_where_several_things_are_missing_the_others_are_named(desk):
    somebody(desk, "Amal", areas=frozenset((Area.LEGAL,)), max_per_week=0)
    told = rows(desk, a_request("Thu 10:00"))
    assert told[0][:2] == ("Amal", "Does not take Health")
    assert told[0][2].startswith("also: Week is full")


@pytest.fixture
def crowd(desk) -> None:
    for number in range(4):
        somebody(desk, f"Far {number}", radius_km=0, place_id="2874545")
    for number in range(3):
        somebody(desk, f"Paused {number}", standing=Standing.PAUSED, modes=frozenset((Mode.PHONE,)))
    somebody(desk, "Only paused", standing=Standing.PAUSED)


def test_many_are_drawn_together_by_their_reason_the_nearest_first(desk, crowd):
    assert rows(desk, a_request("Thu 10:00")) == [("4", "99 km beyond the radius"), ("4", "Not active: Pausing")]


def test_in_an_open_group_who_is_one_step_away_stands_first(desk, crowd):
    told = rows(desk, a_request("Thu 10:00"), "not_active")
    assert told[2] == ("Only paused", "Not active: Pausing", "ask whether to begin again")
    assert [one[2] for one in told[3:]] == ["also: Only Phone"] * 3


def test_a_large_group_unfolds_in_two_steps(desk):
    for number in range(45):
        somebody(desk, f"P{number}", standing=Standing.PAUSED)
    request = a_request("Thu 10:00")
    assert rows(desk, request)[0] == ("45", "Not active")
    assert (len(rows(desk, request, "not_active")), rows(desk, request, "not_active")[-1][0]) == (42, "5")
    assert len(rows(desk, request, "not_active", "not_active-rest")) == 46


def test_enter_unfolds_a_group_and_opens_the_record(desk, frame, put, qtbot, crowd):
    panel = put(CandidatesPanel(frame, is_instant=False))
    request = a_request("Thu 10:00")
    panel.show_ranking(request, desk.matching.candidates_for(request), ())
    panel.take_focus()
    qtbot.keyClick(panel.view, ENTER)
    qtbot.keyClick(panel.view, DOWN)
    row = panel.view.current_row
    assert isinstance(row, AbsentRow)
    qtbot.keyClick(panel.view, ENTER)
    assert frame.wanted == [(Noun.INTERPRETER, row.interpreter_id)]


def test_a_line_says_all_of_it_to_a_screen_reader(desk, frame, put):
    somebody(desk, "Bilal", declaration_until=date(2026, 11, 3))
    panel = put(CandidatesPanel(frame, is_instant=False))
    request = a_request("Thu 10:00")
    panel.show_ranking(request, desk.matching.candidates_for(request), ())
    said = panel.view.rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Bilal Test: Declaration expired on Tue 3 Nov 2026, have it signed anew"


def test_what_only_follows_from_something_else_is_not_named(desk):
    somebody(desk, "Amal", phones=())
    assert rows(desk, an_instant_request()) == [("Amal", "No phone number", "enter a number")]
    somebody(desk, "Bilal")
    wanted = a_request("Thu 10:00", qualification_wanted="parents' talks")
    assert rows(desk, wanted)[-1][2] == "where it goes without the training"
