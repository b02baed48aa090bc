"""The people of a round as lines: in which wave, asked when and how, what they said, and the next step for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.offers import OUTSTANDING, Offer, OfferState, Via
from sisa_desk.domain.phone import displayed
from sisa_desk.domain.rounds import Round, Turn, to_be_told
from sisa_desk.ui.language import left_to_right, translate
from sisa_desk.ui.matching.attempts_list import result_role, result_text
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording import word

if TYPE_CHECKING:
    from sisa_desk.services.requests import RequestCard


class Step(StrEnum):
    """What is to be done next about one person."""

    SEND = "send"
    ANSWER = "answer"
    BOOK = "book"
    TELL = "tell"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody whose turn comes in a round, or who still has to be told, with the offer where there is one."""

    person: Interpreter
    offer: Offer | None = None
    turn: Turn | None = None
    step: Step = Step.NONE


def headings() -> tuple[str, ...]:
    """Give the words over the columns."""
    return translate("Rounds", "Who, and how"), translate("Rounds", "What was said")


def asked_people(card: RequestCard, round_: Round | None) -> list[Asked]:
    """Give everybody of a round in the order of their turns, then who else has to be told once somebody is found."""
    own = {line.offer.interpreter_id: line.offer for line in card.offers if round_ and line.offer.round_id == round_.id}
    turns = round_.people if round_ else ()
    found = [_asked(card, turn.interpreter_id, own.get(turn.interpreter_id), turn) for turn in turns]
    if card.line.request.is_seeking:
        return found
    others = [one for one in to_be_told(line.offer for line in card.offers) if one not in own.values()]
    return found + [_asked(card, one.interpreter_id, one, None) for one in others]


def is_of_use(card: RequestCard, round_: Round) -> bool:
    """Say whether a round still asks somebody, or somebody it asked can still answer or be booked."""
    own = (line.offer for line in card.offers if line.offer.round_id == round_.id)
    return card.line.request.is_seeking and (round_.ended_at is None or any(one.state in OUTSTANDING for one in own))


def _asked(card: RequestCard, key: UUID, offer: Offer | None, turn: Turn | None) -> Asked:
    step = step_of(offer, is_seeking=card.line.request.is_seeking) if offer else Step.NONE
    return Asked(card.people[key], offer, turn, step)


def step_of(offer: Offer, *, is_seeking: bool) -> Step:
    """Say what is to be done next about an offer."""
    if not is_seeking:
        return Step.TELL if offer.is_to_be_told else Step.NONE
    if offer.is_unsent:
        return Step.SEND
    waits = offer.state in {OfferState.ASKED, OfferState.MAYBE}
    return Step.ANSWER if waits else Step.BOOK if offer.state is OfferState.YES else Step.NONE


def row_of(asked: Asked, round_: Round | None, now: datetime) -> LineRow:
    """Make the line of somebody."""
    who = Cell(asked.person.name, _how(asked, round_, now), is_private=True, is_second_private=True, is_bold=True)
    said = Cell("", _when(asked, now), marks=(_mark(asked),))
    return LineRow(asked.person.id, (who, said), asked)


def _how(asked: Asked, round_: Round | None, now: datetime) -> str:
    """Say in which wave, by which way, and when; while something is to be sent, the number stands there instead."""
    offer, has_waves = asked.offer, round_ is not None and round_.waves > 1
    wave = translate("Rounds", "Wave {n}").format(n=asked.turn.wave) if has_waves and asked.turn else ""
    if offer is None:
        return wave
    at = short_time(offer.asked_at, now) if offer.was_asked else ""
    detail = _number(asked) if asked.step in {Step.SEND, Step.TELL} and offer.via is not Via.EMAIL else at
    return " · ".join(filter(None, (wave, f"{word(offer.via)} {detail}".strip())))


def _number(asked: Asked) -> str:
    return left_to_right(displayed(asked.person.phones[0].number)) if asked.person.phones else ""


def _mark(asked: Asked) -> Mark:
    offer = asked.offer
    if offer is None:
        return Mark(translate("Rounds", "Not asked yet"))
    if asked.step is Step.SEND:
        return Mark(_to_send(offer), ChipRole.WARN, "mail" if offer.via is Via.EMAIL else "phone-outgoing")
    if asked.step is Step.TELL:
        return Mark(translate("Rounds", "To be told"), ChipRole.WARN, "bell")
    if not offer.was_asked:
        return Mark(translate("Rounds", "Was not asked"))
    return Mark(result_text(offer), result_role(offer))


def _to_send(offer: Offer) -> str:
    return translate("Rounds", "To be rung") if offer.via is Via.PHONE else translate("Rounds", "To be sent")


def _when(asked: Asked, now: datetime) -> str:
    offer = asked.offer
    if offer is None or not offer.was_asked:
        return ""
    if offer.told_at is not None:
        return translate("Rounds", "told {time}").format(time=short_time(offer.told_at, now))
    if offer.answered_at is not None:
        return short_time(offer.answered_at, now)
    if offer.expires_at is None:
        return ""
    return translate("Requests", "until {time}").format(time=short_time(offer.expires_at, now))
