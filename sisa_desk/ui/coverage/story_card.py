"""How a cell was reached: who could be rung and how surely they answer, who could not and why, what is asked then."""

from __future__ import annotations

from sisa_desk.domain.coverage import CellStory, Silence
from sisa_desk.ui.coverage.cell_arithmetic import demand_words, formula, rule_words, sum_words, voice_facts, year_facts
from sisa_desk.ui.coverage.coverage_words import slot_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import SMALL
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.fact_list import Fact, FactList
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.reasons import reason_text

_MOST = 10
_LABELS = 40


class StoryCard(Card):
    """The explanation of one cell."""

    def __init__(self, frame: Frame) -> None:
        """Begin by saying how to get one."""
        super().__init__(translate("Coverage", "How a cell was reached"))
        self.setObjectName("cell-story")
        self._frame = frame
        self.story: CellStory | None = None
        self._hint = PlainLabel(
            translate("Coverage", "Arrows walk over the map, Enter explains a cell."), role="text_quiet", wrapped=True
        )
        self._sum = PlainLabel(wrapped=True)
        self._sum.setObjectName("story-sum")
        self._formula = PlainLabel(role="text_quiet", wrapped=True)
        self._formula.setObjectName("story-formula")
        self._rule = PlainLabel(role="text_quiet", size=SMALL, wrapped=True)
        self._demand = PlainLabel(role="text_quiet", wrapped=True)
        self._demand.setObjectName("story-demand")
        self._years = FactList(label_width=_LABELS)
        self._voices = FactList(label_width=_LABELS)
        self._silent_title = PlainLabel(role="text_quiet", size=SMALL, bold=True)
        self._silences = FactList(label_width=0)
        top = (self._hint, self._sum, self._formula, self._demand, self._years)
        for part in (*top, self._voices, self._rule, self._silent_title, self._silences):
            self.body.addWidget(part)
        self._show_parts(is_told=False)

    def tell(self, story: CellStory) -> None:
        """Explain a cell."""
        self.story = story
        self.set_title(f"{self._frame.language_name(story.language)}, {slot_words(story.slot)}")
        self._sum.setText(sum_words(story))
        self._formula.setText(formula(story))
        self._rule.setText(rule_words(story))
        self._demand.setText(demand_words(story))
        self._years.show_facts(year_facts(story))
        voices = [fact for one in story.voices[:_MOST] for fact in voice_facts(one)]
        self._voices.show_facts(voices + _more(len(story.voices)))
        silent = translate("Coverage", "Speak it, but could not be rung  {n}")
        self._silent_title.setText(silent.format(n=left_to_right(str(len(story.silences)))))
        facts = [self._silence_fact(one) for one in story.silences[:_MOST]]
        self._silences.show_facts(facts + _more(len(story.silences)))
        self._show_parts(is_told=True)

    def _show_parts(self, *, is_told: bool) -> None:
        self._hint.setVisible(not is_told)
        for part in (self._sum, self._demand):
            part.setVisible(is_told)
        has_silences = is_told and self.story is not None and bool(self.story.silences)
        self._voices.setVisible(is_told and self.story is not None and bool(self.story.voices))
        for part in (self._formula, self._rule):
            part.setVisible(is_told and bool(part.full_text))
        self._years.setVisible(is_told and self.story is not None and bool(self.story.years))
        self._silent_title.setVisible(has_silences)
        self._silences.setVisible(has_silences)

    def _silence_fact(self, silence: Silence) -> Fact:
        if silence.reason is None:
            words = translate("Coverage", "gave no hours")
        else:
            words = reason_text(silence.reason, self._frame.now())
        return Fact("", f"{silence.name}: {words}", is_private=True)


def _more(count: int) -> list[Fact]:
    left = count - _MOST
    return [Fact("", translate("Coverage", "and %n more", None, left))] if left > 0 else []
