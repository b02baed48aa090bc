"""Whom operators chose for a request: who, when, from which place of how many, and why; read only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sisa_desk.domain.decisions import Decision, Weight
from sisa_desk.ui.language import day_and_time, isolated, left_to_right, translate
from sisa_desk.ui.theme import HALF_STEP, SMALL, STEP
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording import must_text
from sisa_desk.ui.wording.wishes import wish_text

if TYPE_CHECKING:
    from sisa_desk.services.decisions import DecisionLine


class DecisionLines(QWidget):
    """One entry a decision, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setAccessibleName(translate("Decisions", "Whom we asked, and why"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)

    def show_decisions(self, lines: Sequence[DecisionLine]) -> None:
        """Show other decisions."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in sorted(lines, key=lambda one: one.decision.at, reverse=True):
            self._column.addWidget(_Entry(line))
        if not lines:
            self._column.addWidget(
                PlainLabel(translate("Decisions", "Nobody was asked yet."), role="text_quiet", size=SMALL)
            )


class _Entry(QWidget):
    """Who and when in one line, the place and the reasons below."""

    def __init__(self, line: DecisionLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_STEP // 2)
        column.addWidget(PlainLabel(line.interpreter.name, private=True))
        reason = line.offer.override_reason if line.offer else ""
        for text in (when_text(line.decision), why_text(line.decision), set_aside_text(line.decision, reason)):
            if text:
                column.addWidget(PlainLabel(text, role="text_quiet", size=SMALL, wrapped=True))


def when_text(decision: Decision) -> str:
    """Say when, by whom, and from which place."""
    who = decision.operator or translate("Decisions", "the program")
    return f"{day_and_time(decision.at)}  {isolated(who)}  ·  {place_text(decision)}"


def place_text(decision: Decision) -> str:
    """Say from which place of how many; who was not in the list had none."""
    able = decision.shown.able
    if not decision.place:
        return translate("Decisions", "was not in the list of %n who could", None, able)
    return translate("Decisions", "place {place} of {able}").format(place=decision.place, able=able)


def why_text(decision: Decision) -> str:
    """Say what placed the person there, what weighs most first."""
    telling = [one for one in decision.reasons if one.points]
    ordered = sorted(telling, key=lambda one: -abs(one.points))
    return ", ".join(map(_weight_text, ordered))


def _weight_text(weight: Weight) -> str:
    return f"{wish_text(weight.code)} {left_to_right(f'{weight.points:+d}')}"


def set_aside_text(decision: Decision, reason: str) -> str:
    """Say which musts were set aside, and why."""
    if not decision.overridden:
        return ""
    what = ", ".join(map(must_text, decision.overridden.split()))
    return translate("Decisions", "Set aside: {what}. Reason: {reason}").format(what=what, reason=isolated(reason))
