"""Rounds: asking several people about one request, all at once, in waves, or to pick from their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.errors import InvalidInput
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.matching import Candidate, Ranking, Reason
from sisa_desk.domain.offers import Answer, Offer, OfferState, RoundKind, Via
from sisa_desk.domain.rules import checked_number

#: States in which somebody needs no asking (again) for the same request.
_SETTLED = frozenset((OfferState.ASKED, OfferState.YES, OfferState.NO, OfferState.MAYBE))
_WAITING = frozenset((OfferState.ASKED, OfferState.MAYBE))


class RoundStage(StrEnum):
    """What a round waits for just now; what asks for the next step at the desk stands first."""

    TO_BOOK = "to_book"
    TO_PICK = "to_pick"
    TO_SEND = "to_send"
    EXHAUSTED = "exhausted"
    WAITING = "waiting"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn comes in a round, and in which wave, from 1."""

    id: UUID
    interpreter_id: UUID
    wave: int


@dataclass(frozen=True, slots=True)
class Round:
    """Several people to be asked about one request, in an order that is fixed when it starts; moments are in UTC."""

    id: UUID
    request_id: UUID
    kind: RoundKind
    started_at: datetime
    via: Via = Via.EMAIL
    wave_size: int = 1
    wait_minutes: int = 60
    next_wave_at: datetime | None = None
    answer_until: datetime | None = None
    ended_at: datetime | None = None
    operator: str = ""
    people: tuple[Turn, ...] = ()
    version: int = 0

    @property
    def waves(self) -> int:
        """Give the number of waves."""
        return max((turn.wave for turn in self.people), default=0)

    def stopped(self, at: datetime) -> Round:
        """Give the round as over: nobody else is asked."""
        return replace(self, next_wave_at=None, ended_at=at)

    def waiting_from(self, at: datetime) -> Round:
        """Give the round with the wait for its next wave beginning now, where there is another one."""
        waits = self.next_wave_at is not None
        return replace(self, next_wave_at=at + timedelta(minutes=self.wait_minutes) if waits else None)

    def asking(self, turns: Sequence[Turn], at: datetime) -> Round:
        """Give the round after a wave has come to its turn; the last wave is followed by none."""
        is_last = turns[0].wave == self.waves
        return replace(self, next_wave_at=None if is_last else at + timedelta(minutes=self.wait_minutes))

    def answers_until(self, sent_at: datetime, hours: int, start: datetime | None) -> datetime:
        """Give until when an answer is awaited: as the round says, else so many hours, never past the start."""
        until = self.answer_until or sent_at + timedelta(hours=hours)
        return min(until, start) if start is not None and start > sent_at else until


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round has come: what it waits for, and how many were asked, said yes, wait, or are left."""

    stage: RoundStage
    asked: int
    yes: int
    waiting: int
    unsent: int
    left: int


def planned(
    round_: Round, people: Iterable[UUID], *, new_id: Callable[[], UUID], wave_size: int | None = None
) -> Round:
    """Give a round with its people in waves, in their order, each once; without a size all are asked at once.

    Raise InvalidInput when nobody is to be asked, the size or the wait (minutes) is out of bounds, or the time to
    answer is over before it begins.
    """
    keys = list(dict.fromkeys(people))
    if not keys:
        raise InvalidInput("nobody_chosen", field="people")
    if round_.answer_until is not None and round_.answer_until <= round_.started_at:
        raise InvalidInput("time_is_past", field="answer_until", value=round_.answer_until)
    size = len(keys) if wave_size is None else checked_number("wave_size", wave_size)
    checked_number("wave_wait_minutes", round_.wait_minutes)
    turns = tuple(Turn(new_id(), key, place // size + 1) for place, key in enumerate(keys))
    return replace(round_, people=turns, wave_size=size, next_wave_at=round_.started_at)


def next_turns(round_: Round, offers: Sequence[Offer], at: datetime, needed: int = 1) -> tuple[Turn, ...]:
    """Give who comes next: the rest of the first wave in which somebody was not asked yet; nobody once it is closed.

    ``offers`` are all of the request; ``needed`` is the number of people it asks for.
    """
    if is_closed(round_, offers, at, needed):
        return ()
    left = _left(round_, offers)
    return tuple(turn for turn in left if turn.wave == left[0].wave)


def is_closed(round_: Round, offers: Sequence[Offer], at: datetime, needed: int = 1) -> bool:
    """Say whether nobody else is asked: it is over, its time is up, or the first yes (as many as needed) has come."""
    return round_.ended_at is not None or _is_up(round_, at) or _has_enough(round_, offers, needed)


def is_due(round_: Round, offers: Sequence[Offer], at: datetime, needed: int = 1) -> bool:
    """Say whether the next wave has to be asked now: the wait is over, or nobody of the waves before is still out.

    Texts that nobody has sent yet hold the next wave back.
    """
    own = _own(round_, offers)
    if round_.next_wave_at is None or any(one.is_unsent for one in own):
        return False
    nobody_is_out = bool(own) and not any(one.state in _WAITING for one in own)
    return (round_.next_wave_at <= at or nobody_is_out) and bool(next_turns(round_, offers, at, needed))


def progress(round_: Round, offers: Sequence[Offer], at: datetime, needed: int = 1) -> Progress:
    """Judge how far a round has come at a moment."""
    own = _own(round_, offers)
    unsent = sum(one.is_unsent for one in own)
    counted = Progress(
        stage=RoundStage.WAITING,
        asked=sum(one.was_asked for one in own),
        yes=sum(one.state is OfferState.YES for one in own),
        waiting=sum(one.state in _WAITING for one in own) - unsent,
        unsent=unsent,
        left=0 if is_closed(round_, offers, at, needed) else len(_left(round_, offers)),
    )
    if round_.ended_at is not None:
        return replace(counted, stage=RoundStage.OVER)
    if _has_enough(round_, offers, needed):
        return replace(counted, stage=RoundStage.TO_BOOK)
    return replace(counted, stage=_stage(counted, is_up=_is_up(round_, at)))


def _stage(counted: Progress, *, is_up: bool) -> RoundStage:
    is_out = not is_up and bool(counted.waiting or counted.unsent or counted.left)
    if counted.yes and not is_out:
        return RoundStage.TO_PICK
    if not is_out:
        return RoundStage.EXHAUSTED
    return RoundStage.TO_SEND if counted.unsent else RoundStage.WAITING


def stage_of(round_: Round | None, offers: Sequence[Offer], at: datetime, needed: int = 1) -> RoundStage:
    """Say what a request waits for, with or without a round; exhausted also means that nobody was asked yet."""
    if round_ is not None and round_.ended_at is None:
        return progress(round_, offers, at, needed).stage
    states = {one.state for one in offers}
    if OfferState.YES in states:
        return RoundStage.TO_BOOK
    return RoundStage.WAITING if states & _WAITING else RoundStage.EXHAUSTED


def to_be_told(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Give the offers whose people were asked and do not know yet that it was given to another, or is off."""
    return tuple(one for one in offers if one.is_to_be_told)


def way_to(person: Interpreter, wanted: Via) -> Via | None:
    """Give how somebody can be asked: as wanted, else by what there is; None where neither mail nor number is known."""
    has_phone = bool(person.phones)
    has = {Via.EMAIL: bool(person.email), Via.SMS: has_phone, Via.PHONE: has_phone}
    return next((via for via in (wanted, Via.EMAIL, Via.SMS) if has[via]), None)


def former_yes_first(ranking: Ranking, offers: Iterable[Offer]) -> Ranking:
    """Give the ranking with those on top who had said yes before it was given to another, and the reason with them."""
    given = former_yes(offers)
    if not given:
        return ranking
    marked = (_marked(one) if one.key in given else one for one in ranking.candidates)
    candidates = tuple(sorted(marked, key=lambda one: one.key not in given))
    return replace(ranking, candidates=candidates)


def former_yes(offers: Iterable[Offer]) -> frozenset[UUID]:
    """Give the people who had said yes or perhaps before it was given to another."""
    willing = {Answer.YES, Answer.MAYBE}
    given = (one for one in offers if one.state is OfferState.GIVEN_TO_ANOTHER and one.answer in willing)
    return frozenset(one.interpreter_id for one in given)


def _marked(candidate: Candidate) -> Candidate:
    return candidate._replace(marks=(Reason("had_said_yes"),))


def _is_up(round_: Round, at: datetime) -> bool:
    return round_.answer_until is not None and round_.answer_until <= at


def _has_enough(round_: Round, offers: Iterable[Offer], needed: int) -> bool:
    return round_.kind is RoundKind.FIRST_YES and _yeses(offers) >= needed


def _own(round_: Round, offers: Iterable[Offer]) -> list[Offer]:
    return [one for one in offers if one.round_id == round_.id]


def _left(round_: Round, offers: Iterable[Offer]) -> list[Turn]:
    """Give those who were neither asked in this round nor have an answer of their own for the request."""
    passed = {one.interpreter_id for one in offers if _settles(one, round_)}
    return [turn for turn in round_.people if turn.interpreter_id not in passed]


def _settles(offer: Offer, round_: Round) -> bool:
    is_own = offer.round_id == round_.id
    return offer.state in _SETTLED or (is_own and (offer.was_asked or offer.state is not OfferState.WITHDRAWN))


def _yeses(offers: Iterable[Offer]) -> int:
    return sum(one.state is OfferState.YES for one in offers)
