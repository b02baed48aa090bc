"""How much each wish weighs in the ranking, and what a change of it does to the list of a real request."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtWidgets import QWidget

from sisa_desk.domain.rules import Numbers, Rules
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import translate
from sisa_desk.ui.preferences.figures_section import FigureRow
from sisa_desk.ui.preferences.ranking_effect import RankingEffect
from sisa_desk.ui.preferences.sections import Section
from sisa_desk.ui.preferences.weight_words import weight_words
from sisa_desk.ui.widgets.card import Card


class RankingSection(Section):
    """The weights, below what they do."""

    def __init__(self, frame: Frame) -> None:
        """Stand on a frame."""
        super().__init__(
            frame,
            translate("Preferences", "Ranking"),
            translate("Weights", "Who can is ordered by points. Each wish gives up to its weight; 0 switches it off."),
        )
        words = weight_words()
        entries = {entry.name: entry for entry in fields(Numbers)}
        self.effect = RankingEffect(frame)
        self.rows = {name: FigureRow(frame, entries[name], words[name]) for name in words}
        card = Card(translate("Weights", "What a wish weighs"))
        for row in self.rows.values():
            card.body.addWidget(row)
        self.head.addWidget(self.effect)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_rules(self, rules: Rules) -> None:
        """Show the weights as they are now, and what they do."""
        for name, row in self.rows.items():
            row.show_number(getattr(rules.numbers, name))
        self.effect.show_numbers(rules.numbers)

    def refresh(self) -> None:
        """Read the last requests anew."""
        self.effect.refresh()

    def first_field(self) -> QWidget:
        """Give the first weight."""
        return next(iter(self.rows.values())).line
