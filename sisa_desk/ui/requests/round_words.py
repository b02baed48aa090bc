"""A round in words: what kind it is, how far it has come, and what is to be done next for a request."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sisa_desk.domain.offers import OUTSTANDING, RoundKind
from sisa_desk.domain.rounds import Progress, Round, RoundStage, former_yes, progress, to_be_told
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Mark
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestLine

STAGE_ROLES: Final[Mapping[RoundStage, ChipRole]] = {
    RoundStage.TO_BOOK: ChipRole.GOOD,
    RoundStage.TO_PICK: ChipRole.GOOD,
    RoundStage.TO_SEND: ChipRole.WARN,
    RoundStage.EXHAUSTED: ChipRole.BAD,
    RoundStage.WAITING: ChipRole.INFO,
    RoundStage.OVER: ChipRole.NEUTRAL,
}
#: Stages in which nothing happens before somebody at the desk does something.
_OPEN_STEPS: Final = frozenset((RoundStage.TO_BOOK, RoundStage.TO_PICK, RoundStage.TO_SEND))


def kind_text(round_: Round) -> str:
    """Say how a round is decided."""
    if round_.kind is RoundKind.COLLECTION:
        return translate("Rounds", "Collecting answers")
    if round_.waves > 1:
        return translate("Rounds", "In waves of {n}").format(n=round_.wave_size)
    return translate("Rounds", "The first yes wins")


def progress_text(round_: Round, come: Progress, now: datetime) -> str:
    """Say how far a round has come: "4 asked, 1 said yes, next wave 10:40"."""
    parts = (
        translate("Rounds", "%n asked", None, come.asked) if come.asked else "",
        translate("Rounds", "%n said yes", None, come.yes) if come.yes else "",
        translate("Rounds", "%n to be sent", None, come.unsent) if come.unsent else "",
        _next_text(round_, come, now),
    )
    return ", ".join(filter(None, parts)) or translate("Rounds", "nobody asked yet")


def _next_text(round_: Round, come: Progress, now: datetime) -> str:
    if round_.ended_at is not None:
        return ""
    if come.left and round_.next_wave_at is not None:
        if come.unsent:
            return ""
        return translate("Rounds", "next wave {time}").format(time=short_time(round_.next_wave_at, now))
    if round_.answer_until is not None and come.waiting:
        return translate("Rounds", "answers until {time}").format(time=short_time(round_.answer_until, now))
    return ""


def asked_text(line: RequestLine, now: datetime) -> str:
    """Say in a list how far the asking has come, with a round or without."""
    current = line.round
    if current is not None and current.ended_at is None:
        come = progress(current, line.offers, now, line.request.interpreters_needed)
        return progress_text(current, come, now)
    if line.drop_out is not None and (former := len(former_yes(line.offers))):
        return translate("Rounds", "%n had said yes", None, former)
    waiting = sum(offer.state in OUTSTANDING for offer in line.offers)
    tried = sum(offer.was_asked for offer in line.offers) - waiting
    if waiting:
        return translate("Requests", "%n asked, waiting", None, waiting)
    if tried:
        return translate("Requests", "%n asked in vain", None, tried)
    return translate("Requests", "nobody asked yet") if line.request.is_seeking else ""


def step_marks(line: RequestLine, now: datetime) -> tuple[Mark, ...]:
    """Give what is to be done next, where there is more to say than the state of the request."""
    if (untold := len(to_be_told(line.offers))) and not line.request.is_seeking:
        return (Mark(translate("Rounds", "%n to be told", None, untold), ChipRole.WARN, "bell"),)
    if not line.request.is_seeking:
        return ()
    if line.drop_out is not None:
        return (Mark(translate("Rounds", "Dropped out"), ChipRole.BAD, "user-x"),)
    stage = line.stage(now)
    is_told = stage in _OPEN_STEPS or (stage is RoundStage.EXHAUSTED and line.round is not None)
    return (Mark(word(stage), STAGE_ROLES[stage]),) if is_told else ()
