"""What if somebody is away: who and from when to when, and what the week would lose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from sisa_desk.domain.clock import at_minute
from sisa_desk.domain.coverage import CoverageMap, Gap, GapKind, lost_between
from sisa_desk.domain.folding import folded
from sisa_desk.domain.intervals import Interval
from sisa_desk.ui.coverage.coverage_actions import WHAT_IF_KEY
from sisa_desk.ui.coverage.coverage_words import gap_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import day_text, translate
from sisa_desk.ui.theme import STEP
from sisa_desk.ui.widgets.buttons import button
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.day_field import DayField
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.widgets.suggest_field import SuggestField, Suggestion

if TYPE_CHECKING:
    from sisa_desk.services.coverage import People

_SUGGESTED = 8
_LOSSES = 6


class WhatIfPanel(Card):
    """Asks who and when, and tells what would be lost."""

    imagined = Signal(object, object)
    given_up = Signal()
    saved = Signal()

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(translate("Coverage", "What if somebody is away"))
        self._frame = frame
        self._people: Sequence[tuple[UUID, str]] = ()
        self._monday = date.min
        self.person = SuggestField(
            self._suggest,
            label=translate("Coverage", "Who is away"),
            placeholder=translate("Coverage", "Who is away  (A)"),
        )
        self.person.setObjectName("what-if-person")
        self.first = DayField(frame.now, label=translate("Coverage", "First day"))
        self.last = DayField(frame.now, label=translate("Coverage", "Last day"))
        self.first.setObjectName("what-if-first")
        self.last.setObjectName("what-if-last")
        self.show_button = button(translate("Coverage", "Show"), self.imagine, kind="primary", name="what-if-show")
        self.back_button = button(translate("Coverage", "As it is  Esc"), self.give_up, name="what-if-back")
        save = translate("Coverage", "Save what would be lost")
        keys = QKeySequence(WHAT_IF_KEY)
        self.save_button = button("", self.saved.emit, icon="download", tip=save, shortcut=keys, name="what-if-save")
        self._told = PlainLabel(wrapped=True)
        self._told.setObjectName("what-if-told")
        days, steps = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (days, (self.first, self.last)),
            (steps, (self.show_button, self.back_button, self.save_button)),
        ):
            row.setSpacing(STEP)
            for part in parts:
                row.addWidget(part)
        steps.addStretch(1)
        self.body.addWidget(self.person)
        self.body.addLayout(days)
        self.body.addLayout(steps)
        self.body.addWidget(self._told)
        self.person.returnPressed.connect(self.imagine)
        self.first.returnPressed.connect(self.imagine)
        self.last.returnPressed.connect(self.imagine)
        self._show_state(is_imagining=False)

    def show_people(self, people: People) -> None:
        """Take whom one may think away."""
        self._people = [(one.key, one.name) for one in people.everybody]

    def show_week(self, monday: date) -> None:
        """Propose the whole week that is shown."""
        if monday != self._monday:
            self._monday = monday
            self.first.set_day(monday)
            self.last.set_day(monday + timedelta(days=6))

    def _suggest(self, text: str) -> list[Suggestion]:
        wanted = folded(text)
        found = (Suggestion(key, name) for key, name in self._people if wanted and wanted in folded(name))
        return [one for one, _ in zip(found, range(_SUGGESTED), strict=False)]

    def imagine(self) -> None:
        """Tell whom and when, where both are known."""
        key, first, last = self.person.key, self.first.day, self.last.day
        if not isinstance(key, UUID):
            self._say(translate("Coverage", "Choose somebody from the list first."))
        elif first is None or last is None or last < first:
            self._say(translate("Coverage", "From which day to which? The last day may not lie before the first."))
        else:
            self.imagined.emit(key, Interval(at_minute(first, 0), at_minute(last, 24 * 60)))

    def title_words(self) -> str:
        """Say who is thought away and when."""
        first, last = self.first.day, self.last.day
        if first is None or last is None:
            return ""
        words = translate("Coverage", "If {name} is away, {first} to {last}")
        return words.format(name=self.person.text(), first=day_text(first), last=day_text(last))

    def give_up(self) -> None:
        """Go back to what is real."""
        self._told.setText("")
        self._show_state(is_imagining=False)
        self.given_up.emit()

    def tell(self, real: CoverageMap, imagined: CoverageMap) -> None:
        """Say what would be lost."""
        losses = losses_of(real, imagined)
        self._say(self._loss_words(losses))
        self._show_state(is_imagining=True)

    def _loss_words(self, losses: Sequence[Gap]) -> str:
        if not losses:
            return translate("Coverage", "Nothing is lost: wherever this person is there, two others are.")
        lines = []
        for kind, title in (
            (GapKind.NOBODY, translate("Coverage", "Then nobody is left:")),
            (GapKind.ONE_PERSON, translate("Coverage", "Then one person is left:")),
        ):
            found = [gap for gap in losses if gap.kind is kind]
            if found:
                lines += [title, *(gap_words(self._frame, gap) for gap in found[:_LOSSES])]
            if len(found) > _LOSSES:
                lines.append(translate("Coverage", "and %n more", None, len(found) - _LOSSES))
        return "\n".join(lines)

    def _say(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(True)

    def _show_state(self, *, is_imagining: bool) -> None:
        for part in (self.back_button, self.save_button):
            part.setVisible(is_imagining)
        self._told.setVisible(bool(self._told.full_text))

    def to_person(self) -> None:
        """Put the cursor where the name is typed."""
        self.person.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.person.selectAll()


def losses_of(real: CoverageMap, imagined: CoverageMap) -> list[Gap]:
    """Give where the week loses its last person or last but one, what is asked for most first."""
    pairs = ((real.line(line.language), line) for line in imagined.lines)
    found = [gap for before, after in pairs if before is not None for gap in lost_between(before, after)]
    return sorted(found, key=lambda gap: (-gap.expected, gap.first))
