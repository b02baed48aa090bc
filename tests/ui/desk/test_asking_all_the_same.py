"""During a call somebody who cannot is rung all the same: by keys, with a reason, and without a dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sisa_desk.domain.offers import Answer
from sisa_desk.domain.vocabulary import Area
from sisa_desk.ui.desk.desk_page import DeskPage
from sisa_desk.ui.matching.answer_keys import answer_keys
from tests.builders import a_phone, a_skill, an_interpreter
from tests.ui.desk.operators import Operator

ENTER = Qt.Key.Key_Return


@pytest.fixture
def operator(frame, desk, put, window) -> Operator:
    desk.interpreters.save(
        an_interpreter("Yonas", "H", skills=(a_skill("tir"),), areas=frozenset(), phones=(a_phone("0171 3920010"),))
    )
    window.resize(1064, 670)
    made = Operator(put(DeskPage(frame)))
    made.ring("030 23125-0")
    made.take()
    made.type("Tigrinya")
    made.press(ENTER)
    made.work.edit(area=Area.HEALTH)
    made.idle()
    return made


def test_the_reason_goes_with_the_talk_and_the_decision_tells_it(operator, desk, frame):
    view = operator.call.candidates.view
    view.setFocus()
    view.move_to(view.rows.rowCount() - 1)
    operator.control(ENTER)
    operator.type("he agreed this morning")
    operator.press(ENTER)
    assert frame.dialled == ["+491713920010"]
    (line,) = desk.offers.of_request(operator.work.request.id)
    assert (line.offer.overridden, line.offer.override_reason) == ("area_not_taken", "he agreed this morning")
    operator.press(answer_keys()[Answer.YES].lower(), ENTER)
    assert operator.work.appointment.overridden == "he agreed this morning"
    (decided,) = desk.decisions.of_request(operator.work.request.id)
    assert (decided.decision.place, decided.decision.overridden) == (0, "area_not_taken")
