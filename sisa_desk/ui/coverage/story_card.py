"""How a cell was reached: who could be rung and how surely they answer, who could not and why, what is asked then."""

from __future__ import annotations

from functools import reduce

from sisa_desk.domain.coverage import CellStory, Silence, Voice
from sisa_desk.ui.coverage.coverage_words import calls, percent, slot_words
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.theme import SMALL
from sisa_desk.ui.widgets.card import Card
from sisa_desk.ui.widgets.fact_list import Fact, FactList
from sisa_desk.ui.widgets.plain_label import PlainLabel
from sisa_desk.ui.wording.reasons import reason_text
from sisa_desk.ui.wording.words import word

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
        self._demand = PlainLabel(role="text_quiet", wrapped=True)
        self._voices = FactList(label_width=_LABELS)
        self._silent_title = PlainLabel(role="text_quiet", size=SMALL, bold=True)
        self._silences = FactList(label_width=0)
        for part in (self._hint, self._sum, self._voices, self._demand, self._silent_title, self._silences):
            self.body.addWidget(part)
        self._show_parts(is_told=False)

    def tell(self, story: CellStory) -> None:
        """Explain a cell."""
        self.story = story
        self.set_title(f"{self._frame.language_name(story.language)}, {slot_words(story.slot)}")
        self._sum.setText(_sum_words(story))
        self._demand.setText(_demand_words(story))
        voices = [fact for one in story.voices[:_MOST] for fact in _voice_facts(one)]
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
        self._silent_title.setVisible(has_silences)
        self._silences.setVisible(has_silences)

    def _silence_fact(self, silence: Silence) -> Fact:
        if silence.reason is None:
            words = translate("Coverage", "gave no hours")
        else:
            words = reason_text(silence.reason, self._frame.now())
        return Fact("", f"{silence.name}: {words}", is_private=True)


def _sum_words(story: CellStory) -> str:
    if not story.voices:
        return translate("Coverage", "Nobody could be rung in this half-hour.")
    chance = percent(story.chance)
    if len(story.voices) == 1:
        return translate("Coverage", "{chance}: all hangs on one person.").format(chance=chance)
    missing = reduce(lambda left, one: left * (1 - one.chance), story.voices, 1.0)
    sentence = translate(
        "Coverage", "{chance} that one of %n answers: all of them fail to only {missing}.", None, len(story.voices)
    )
    return sentence.format(chance=chance, missing=_small(missing))


def _small(chance: float) -> str:
    return left_to_right(f"{max(round(chance * 100), 1)} %" if chance >= 0.005 else "< 1 %")


def _demand_words(story: CellStory) -> str:
    asked = translate("Coverage", "asked for %n time(s)", None, story.asked)
    weeks = translate("Coverage", "in %n week(s)", None, story.compared_weeks)
    expected = translate("Coverage", "{calls} calls expected").format(calls=calls(story.expected))
    return f"{asked} {weeks}, {expected}"


def _voice_facts(voice: Voice) -> list[Fact]:
    if voice.rung:
        tried = translate("Coverage", "answered {reached} of {rung}").format(reached=voice.reached, rung=voice.rung)
    else:
        tried = translate("Coverage", "never rung: even odds")
    modes = ", ".join(word(mode) for mode in sorted(voice.modes))
    return [Fact(percent(voice.chance), voice.name, is_private=True), Fact("", f"{tried}; {modes}")]


def _more(count: int) -> list[Fact]:
    left = count - _MOST
    return [Fact("", translate("Coverage", "and %n more", None, left))] if left > 0 else []
