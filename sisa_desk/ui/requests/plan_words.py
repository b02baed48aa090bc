"""What is said about a plan: how much it fills, how good it is, why somebody is proposed, and why nobody is left."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sisa_desk.domain.matching import Candidate
from sisa_desk.domain.planning import Aside, Plan
from sisa_desk.domain.requests import Request
from sisa_desk.domain.ways_out import Way, WayKind
from sisa_desk.ui.blur import masked
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, translate
from sisa_desk.ui.matching.way_words import count_text, way_text
from sisa_desk.ui.wording import must_text, reason_text

if TYPE_CHECKING:
    from sisa_desk.services.plans import Draft, WhyLeft

_REASONS_TOLD, _WAYS_TOLD, _OTHERS_NAMED = 4, 3, 3


def summary_text(draft: Draft) -> str:
    """Say in one line what a plan comes to."""
    plan, parts = draft.plan, []
    if draft.repairs is None:
        filled = translate("Plan", "{filled} of %n open place(s) filled", None, len(draft.lines))
        parts.append(filled.format(filled=len(plan.chosen)))
        asked = sum(one.why is Aside.ASKED for one in draft.aside)
        parts += [translate("Plan", "%n asked already, stay(s)", None, asked)] if asked else []
        parts += [translate("Plan", "%n km to get there", None, plan.kilometres)] if plan.kilometres else []
        return " · ".join(parts)
    moved = len([task for task in plan.changed if plan.sheet.openings[task].holder is not None])
    if not moved:
        return translate("Plan", "Somebody is free; nothing else changes.")
    return translate("Plan", "%n booking(s) of that day change(s) hands; all others stay.", None, moved)


class Origin(StrEnum):
    """Where a plan that nothing proves came from."""

    AT_ONCE = "at_once"
    STOPPED = "stopped"
    OUT_OF_TIME = "out_of_time"
    BY_HAND = "by_hand"


def quality_text(draft: Draft, origin: Origin) -> str:
    """Say how good a plan is, and how that is known."""
    if draft.plan.is_proven:
        return translate("Plan", "No better plan is possible.")
    return {
        Origin.AT_ONCE: translate(
            "Plan", "A good plan. To look for the best one this installation needs the addition “planner”."
        ),
        Origin.STOPPED: translate("Plan", "A good plan; the search for a better one was stopped."),
        Origin.OUT_OF_TIME: translate("Plan", "The best plan found in the time allowed; a better one may exist."),
        Origin.BY_HAND: translate("Plan", "Changed by hand; R plans anew."),
    }[origin]


def progress_text(seconds: int, percent: float | None) -> str:
    """Say that a better plan is being looked for, for how long at most, and how far from proven it is."""
    looking = translate("Plan", "Looking for the best plan, for %n second(s) at most.", None, seconds)
    if percent is None:
        return looking
    away = translate("Plan", "Less than {percent} % away from what can be proven.")
    return f"{looking} {away.format(percent=max(round(percent), 1))}"


def proposal_text(plan: Plan, task: int, candidate: Candidate, now: datetime) -> str:
    """Say everything that placed somebody, and who else could."""
    reasons = "; ".join(reason_text(one, now) for one in candidate.reasons)
    others = plan.others_for(task)
    if not others:
        nobody = translate("Plan", "Nobody else can without taking somebody from another request.")
        return f"{reasons}. {nobody}"
    names = ", ".join(masked(one.interpreter.name) for one in others[:_OTHERS_NAMED])
    could = translate("Plan", "%n other(s) could too: {names}", None, len(others)).format(names=isolated(names))
    return f"{reasons}. {could}."


def why_left_text(frame: Frame, request: Request, why: WhyLeft) -> str:
    """Say why nobody is left for a request, and what would help."""
    parts = [_why(why)]
    ways = [one for one in why.ways if one.kind is not WayKind.REFERRAL][:_WAYS_TOLD]
    if ways:
        told = "; ".join(_way(frame, request, one) for one in ways)
        parts.append(translate("Plan", "What would help: {ways}.").format(ways=told))
    return " ".join(parts)


def _why(why: WhyLeft) -> str:
    able = len(why.ranking.candidates)
    if able:
        return translate("Plan", "%n could, but is/are needed for other requests of this plan.", None, able)
    counts = sorted(why.ranking.absent_counts().items(), key=lambda one: -one[1])[:_REASONS_TOLD]
    if not counts:
        return translate("Plan", "Nobody speaks this language.")
    return translate("Plan", "Nobody can: {reasons}.").format(
        reasons=", ".join(f"{must_text(code)} ({count})" for code, count in counts)
    )


def _way(frame: Frame, request: Request, way: Way) -> str:
    text = way_text(way, request, now=frame.now(), name_of=frame.language_name)
    return f"{text} ({count_text(way)})"
