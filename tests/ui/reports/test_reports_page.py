"""The ledger of unmet demand by keyboard: periods, groupings, single cases, publication, and a file."""

from __future__ import annotations

import csv
from typing import Any

import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from sisa_desk.domain.events import Noun
from sisa_desk.domain.exclusions import ExclusionDecision
from sisa_desk.domain.vocabulary import Area, UnfilledReason
from sisa_desk.ui.reports.report_model import ReportModel
from tests.builders import a_request, an_id, an_organisation, at
from tests.ui.prepared_answers import PreparedAnswers
from tests.ui.reports_stage import headings, lines

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked_in_vain(desk, watch):
    """Let six Arabic requests and one in Tigrinya find nobody, one of them last month; one is still open."""

    def ask(when: str, reason: UnfilledReason, **changes: Any) -> Any:
        watch.now = at(when)
        filed = desk.requests.file(a_request("2026-12-03 10:00", **changes)).value
        return desk.requests.leave_unfilled(filed.id, reason).value

    made = [ask("Mon 9:00", UnfilledReason.NOBODY_FREE) for _ in range(5)]
    made.append(ask("Mon 9:30", UnfilledReason.ALL_DECLINED, area=Area.EDUCATION))
    made.append(ask("Mon 9:45", UnfilledReason.NOBODY_SPEAKS_IT, language="tir", place_id="2827479"))
    ask("2026-10-20 9:00", UnfilledReason.NOBODY_FREE)
    watch.now = at("Mon 10:00")
    desk.requests.file(a_request())
    return made


@pytest.fixture
def page(open_page, asked_in_vain):
    return open_page()


def test_languages_stand_with_reasons_sums_shares_and_trend(page):
    assert headings(page) == [
        "Language", "Unmet 7", "Share 88 %", "Trend +6", "Nobody speaks it 1", "Nobody free 5", "All declined 1",
    ]  # fmt: skip
    assert lines(page) == [
        ["Arabic", "6", "86 %", "+5", "–", "5", "1"],
        ["Tigrinya", "1", "100 %", "+1", "1", "–", "–"],
    ]


def test_periods_are_chosen_by_letters_and_arrows(page, press):
    press(Qt.Key.Key_Left, modifier=ALT)
    assert [line[:2] for line in lines(page)] == [["Arabic", "1"]]
    press(Qt.Key.Key_Right, modifier=ALT)
    press("q")
    assert [line[:2] for line in lines(page)] == [["Arabic", "7"], ["Tigrinya", "1"]]
    press("y")
    assert page.period.period.first.month == 1
    press("m")
    assert lines(page) == []


def test_digits_count_by_area_district_and_hour(page, press):
    press("2")
    assert [line[:2] for line in lines(page)] == [["Health", "6"], ["Education", "1"]]
    press("3")
    assert [line[:2] for line in lines(page)] == [["Halle (Saale)", "6"], ["Stendal", "1"]]
    press("4")
    assert [line[:2] for line in lines(page)] == [["Thu 10–11", "7"]]


def test_who_would_have_helped_is_a_list_to_recruit_by(page, press):
    press("5")
    assert lines(page) == [
        ["Arabic", "Halle (Saale)", "6", "Thu 10–11 (6)"],
        ["Tigrinya", "Stendal", "1", "Thu 10–11 (1)"],
    ]


def test_enter_opens_the_cases_behind_a_count_and_then_the_request(page, press, frame, asked_in_vain):
    wanted = []
    frame.record_wanted.connect(lambda noun, key: wanted.append((noun, key)))
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert [line[3:7] for line in lines(page)] == [["Tigrinya", "Nobody speaks it", "Health", "Stendal"]]
    press(Qt.Key.Key_Return)
    assert wanted == [(Noun.REQUEST, asked_in_vain[-1].id)]
    press(Qt.Key.Key_Escape)
    assert len(lines(page)) == 2
    assert page.table.current_row == 1


def test_no_name_stands_in_the_cases(page, press, desk, settle):
    clinic = desk.organisations.save(an_organisation("Probeklinik")).value
    filed = desk.requests.file(a_request(organisation_id=clinic.id, contact="Frau Krüger")).value
    desk.requests.leave_unfilled(filed.id, UnfilledReason.OTHER)
    page.refresh()
    settle()
    press(Qt.Key.Key_Return)
    shown = " ".join(text for line in lines(page) for text in line)
    assert "Krüger" not in shown
    assert "Probeklinik" not in shown


def test_what_was_referred_at_once_has_nothing_to_open(page, press, desk, frame, settle):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    rule = next(one for one in desk.preferences.rules().exclusions if one.name == "OP-Aufklärung")
    desk.exclusions.decide(rule, ExclusionDecision.REFERRED, request_id=an_id(), language="vie")
    page.refresh()
    settle()
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert lines(page)[0][0] == "–"
    assert said == ["The caller was referred at once; nothing else was noted."]


def test_small_counts_are_left_out_for_publication_and_open_nothing(page, press, frame):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    press("s")
    assert lines(page) == [
        ["Arabic", "•", "", "", "–", "•", "•"],
        ["Tigrinya", "•", "", "", "•", "–", "–"],
    ]
    press(Qt.Key.Key_Return)
    assert said == ["For publication no single cases are shown."]
    press("s")
    assert lines(page)[1][1] == "1"


def test_a_period_without_unmet_demand_says_so(page, press):
    for _ in range(3):
        press(Qt.Key.Key_Left, modifier=ALT)
    assert lines(page) == []
    assert page.table._over is not None


def test_the_table_is_saved_as_a_workbook(page, press, frame, settle, tmp_path):
    frame.asker = PreparedAnswers(tmp_path / "ledger.xlsx")
    press(Qt.Key.Key_S, modifier=CONTROL)
    rows = CalamineWorkbook.from_path(tmp_path / "ledger.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0][:2] == ["Language", "Unmet"]
    assert rows[1][:3] == ["Arabic", 6.0, "86 %"]
    assert rows[-1][:2] == ["Sum", 7.0]


def test_in_a_text_table_no_cell_runs_as_a_formula(page, press, frame, settle, tmp_path):
    frame.asker = PreparedAnswers(tmp_path / "ledger.csv")
    press(Qt.Key.Key_S, modifier=CONTROL)
    rows = list(csv.reader((tmp_path / "ledger.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[1][3] == "'+5"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_file_that_cannot_be_written_is_said(page, press, frame, settle, tmp_path):
    said = []
    frame.message.connect(lambda message: said.append(message.text))
    frame.asker = PreparedAnswers(tmp_path / "nowhere" / "ledger.xlsx")
    press(Qt.Key.Key_S, modifier=CONTROL)
    assert len(said) == 1
    assert "ledger.xlsx" in said[0] or "file" in said[0].casefold()


def test_what_ends_elsewhere_is_counted_at_once(page, desk, frame, settle):
    filed = desk.requests.file(a_request(language="som")).value
    frame.do(desk.requests.leave_unfilled, filed.id, UnfilledReason.NOBODY_FREE)
    settle()
    assert "Somali" in [line[0] for line in lines(page)]


def test_the_model_of_a_report_stands_the_tester(qtmodeltester, page):
    model = ReportModel()
    qtmodeltester.check(model)
    model.show(page.model.report)
    assert (model.rowCount(), model.columnCount()) == (2, 7)
