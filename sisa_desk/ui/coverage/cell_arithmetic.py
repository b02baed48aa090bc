"""How the figures of a cell are worked out, in words and as one can work them out again."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QLocale

from sisa_desk.domain.coverage import CellStory, Voice
from sisa_desk.domain.reachability import BEGIN_REACHED, BEGIN_TRIED
from sisa_desk.ui.coverage.coverage_words import calls, percent
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.widgets.fact_list import Fact
from sisa_desk.ui.wording.words import word

#: So many factors are written out; the rest are three dots.
_FACTORS = 5
_NO_BREAK = "\u00a0"


def sum_words(story: CellStory) -> str:
    """Say how surely somebody answers in a half-hour."""
    if not story.voices:
        return translate("Coverage", "Nobody could be rung in this half-hour.")
    chance = percent(story.chance)
    if len(story.voices) == 1:
        return translate("Coverage", "{chance}: all hangs on one person.").format(chance=chance)
    sentence = translate(
        "Coverage", "{chance} that one of %n answers: all of them fail to only {missing}.", None, len(story.voices)
    )
    return sentence.format(chance=chance, missing=_small(_all_missing(story)))


def formula(story: CellStory) -> str:
    """Write the probability as a product: "1 − 0.51 × 0.45 = 77 %"; nothing where there is no product."""
    if len(story.voices) < 2:
        return ""
    factors = [_number(1 - one.chance) for one in story.voices[:_FACTORS]]
    more = ["…"] if len(story.voices) > _FACTORS else []
    return left_to_right(f"1 − {' × '.join(factors + more)} = {percent(story.chance)}")


def voice_facts(voice: Voice) -> list[Fact]:
    """Give a person with how surely they answer, and below how that was worked out."""
    modes = ", ".join(word(mode) for mode in sorted(voice.modes))
    return [Fact(percent(voice.chance), voice.name, is_private=True), Fact("", f"{_tried(voice)}; {modes}")]


def _tried(voice: Voice) -> str:
    if not voice.rung:
        return translate("Coverage", "never rung: even odds")
    tried = translate("Coverage", "answered {reached} of {rung}").format(reached=voice.reached, rung=voice.rung)
    reached, all_ = (_number(one, 1) for one in voice.weighed)
    ratio = f"({reached} + {BEGIN_REACHED:.0f}) : ({all_} + {BEGIN_TRIED:.0f})"
    return f"{tried}; {left_to_right(ratio.replace(' ', _NO_BREAK))}"


def rule_words(story: CellStory) -> str:
    """Say how the figure of a person is worked out; nothing where none of them was ever rung."""
    if not any(voice.rung for voice in story.voices):
        return ""
    return translate(
        "Coverage",
        "Each by (answers + 1) : (attempts + 2); attempts near this hour and lately count more, others less.",
    )


def demand_words(story: CellStory) -> str:
    """Say what was asked for, and what that lets one expect."""
    asked = translate("Coverage", "asked for %n time(s)", None, story.asked)
    weeks = translate("Coverage", "in %n week(s)", None, story.compared_weeks)
    expected = translate("Coverage", "{calls} calls expected").format(calls=calls(story.expected))
    return f"{asked} {weeks}, {expected}"


def year_facts(story: CellStory) -> list[Fact]:
    """Say how often it was asked for in the same calendar week of each year before: then, and in all of the week."""
    return [
        Fact(left_to_right(str(one.year)), _year_words(one.asked[story.slot], sum(one.asked))) for one in story.years
    ]


def _year_words(then: int, in_all: int) -> str:
    if not in_all:
        return translate("Coverage", "not asked for in that week")
    asked = translate("Coverage", "asked for %n time(s)", None, then)
    week = translate("Coverage", "{n} in the same week").format(n=left_to_right(str(in_all)))
    return f"{asked}, {week}"


def _all_missing(story: CellStory) -> float:
    return reduce(lambda left, one: left * (1 - one.chance), story.voices, 1.0)


def _small(chance: float) -> str:
    return left_to_right(f"{max(round(chance * 100), 1)} %" if chance >= 0.005 else "< 1 %")


def _number(value: float, digits: int = 2) -> str:
    return QLocale().toString(value, "f", digits)
