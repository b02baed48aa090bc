"""A ranking as the rows a list shows: cards of those who can, lines of those who cannot, with their pills."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.interpreters import OwnNumber, Skill
from sisa_desk.domain.matching import Candidate, Ranking, Reason
from sisa_desk.domain.offers import Answer, Offer, OfferState, Via
from sisa_desk.domain.phone import displayed
from sisa_desk.domain.phone import masked as masked_number
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.matching.absent_rows import AbsentRow, GroupRow, absent_rows
from sisa_desk.ui.matching.pill import Pill
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.wording import reason_text, word

#: The group of those who can but stand too far down to be shown at once.
MORE = "more"
#: Pills of the reasons, the most telling first; what is not named here stands in the tip only.
_ROLES: Mapping[str, ChipRole] = {
    "set_aside": ChipRole.WARN,
    "had_said_yes": ChipRole.GOOD,
    "asked_for_by_name": ChipRole.GOOD,
    "same_variety": ChipRole.GOOD,
    "same_person_before": ChipRole.GOOD,
    "heavy_in_a_row": ChipRole.WARN,
    "hard_to_reach": ChipRole.WARN,
    "liked_sex": ChipRole.INFO,
    "near": ChipRole.INFO,
    "reachable": ChipRole.INFO,
    "same_institution_before": ChipRole.INFO,
    "knows_the_place": ChipRole.INFO,
    "confirmed_long_ago": ChipRole.WARN,
    "never_confirmed": ChipRole.WARN,
    "last_asked": ChipRole.NEUTRAL,
    "never_asked": ChipRole.NEUTRAL,
    "fair_share": ChipRole.NEUTRAL,
}


class Stage(StrEnum):
    """How far the asking of one person has come."""

    UNASKED = "unasked"
    DIALLING = "dialling"
    RINGING = "ringing"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """Somebody who can, with everything the card shows."""

    rank: int
    candidate: Candidate
    languages: str
    pills: tuple[Pill, ...]
    offer: Offer | None = None
    stage: Stage = Stage.UNASKED

    @property
    def interpreter_id(self) -> UUID:
        """Give the key of the person."""
        return self.candidate.interpreter.id

    @property
    def phone(self) -> OwnNumber | None:
        """Give the number to be rung."""
        return self.candidate.phone

    def number_text(self, *, in_full: bool) -> str:
        """Write the number: in full where it is about to be dialled, else area and last digits."""
        if self.phone is None:
            return translate("Candidates", "no phone number")
        number = self.phone.number
        return left_to_right(displayed(number) if in_full else masked_number(number))


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The title between those who can and those who cannot."""

    text: str


Row = CandidateRow | HeadingRow | AbsentRow | GroupRow
LanguageName = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Shown:
    """What rows are made from beside the ranking."""

    now: datetime
    name_of: LanguageName
    wanted_at: datetime | None = None
    offers: tuple[Offer, ...] = ()
    answered: Mapping[UUID, Answer] = field(default_factory=dict)
    dialled: Collection[UUID] = ()
    open_groups: Collection[str] = ()
    most: int = 20


def rows_of(ranking: Ranking, shown: Shown) -> tuple[Row, ...]:
    """Give the cards, then the title and the lines of those who cannot."""
    most = len(ranking.candidates) if MORE in shown.open_groups else shown.most
    ordered = sorted(ranking.candidates, key=lambda one: _line_of(one, shown))
    cards = cards_of(ordered, replace(shown, most=most))
    left = len(ranking.candidates) - len(cards)
    more = (
        (GroupRow(MORE, left, Pill(translate("Candidates", "can too"), ChipRole.GOOD), is_rest=True),) if left else ()
    )
    if not ranking.absentees:
        return (*cards, *more)
    title = translate("Candidates", "Why not?  {n}").format(n=len(ranking.absentees))
    return (*cards, *more, HeadingRow(title), *absent_rows(ranking.absentees, shown.now, shown.open_groups))


def _line_of(candidate: Candidate, shown: Shown) -> int:
    """Give the place of a card: who is rung or said yes stays on top, first line first, though asking costs points."""
    offer = _latest(candidate, shown)
    is_held = offer is not None and _stage(candidate, offer, shown) in {Stage.RINGING, Stage.ACCEPTED}
    return shown.offers.index(offer) if offer is not None and is_held else len(shown.offers)


def cards_of(candidates: Sequence[Candidate], shown: Shown, *, first_rank: int = 1) -> tuple[CandidateRow, ...]:
    """Give the cards of some people in their order, as many as are shown."""
    return tuple(_card(rank, one, shown) for rank, one in enumerate(candidates[: shown.most], start=first_rank))


def _latest(candidate: Candidate, shown: Shown) -> Offer | None:
    return next((one for one in reversed(shown.offers) if one.interpreter_id == candidate.interpreter.id), None)


def _card(rank: int, candidate: Candidate, shown: Shown) -> CandidateRow:
    offer = _latest(candidate, shown)
    stage = _stage(candidate, offer, shown)
    return CandidateRow(
        rank=rank,
        candidate=candidate,
        languages=languages_text(candidate.skill, candidate.interpreter.skills, shown.name_of),
        pills=(*_stage_pills(offer, stage, shown.now), *pills_of(candidate, shown.now, shown.wanted_at or shown.now)),
        offer=offer,
        stage=stage,
    )


_STAGES = {
    OfferState.ASKED: Stage.RINGING,
    OfferState.MAYBE: Stage.WAITING,
    OfferState.YES: Stage.ACCEPTED,
    OfferState.NO: Stage.GONE,
    OfferState.NO_ANSWER: Stage.GONE,
}
#: Without an offer that still means something the person may be asked afresh.
_AFRESH = Stage.UNASKED


def _stage(candidate: Candidate, offer: Offer | None, shown: Shown) -> Stage:
    if offer is None or offer.state not in _STAGES:
        return Stage.DIALLING if candidate.interpreter.id in shown.dialled else _AFRESH
    if (answer := shown.answered.get(offer.id)) is not None:
        return Stage.ACCEPTED if answer is Answer.YES else Stage.GONE
    if offer.state is OfferState.ASKED and offer.via is not Via.PHONE:
        return Stage.WAITING
    if _STAGES[offer.state] is Stage.GONE and _is_over(offer, shown.now):
        return Stage.DIALLING if candidate.interpreter.id in shown.dialled else _AFRESH
    return _STAGES[offer.state]


def _is_over(offer: Offer, now: datetime) -> bool:
    """Say whether the time in which nobody rings again has passed; after a wrong number the next one needs none."""
    return offer.state is not OfferState.NO and (offer.not_before is None or offer.not_before <= now)


def _stage_pills(offer: Offer | None, stage: Stage, now: datetime) -> tuple[Pill, ...]:
    if stage is Stage.ACCEPTED:
        return (Pill(translate("Candidates", "Said yes"), ChipRole.GOOD, "circle-check"),)
    if stage is Stage.UNASKED and offer is not None and offer.answer is Answer.WRONG_NUMBER:
        return (Pill(translate("Candidates", "Another number"), ChipRole.INFO, "phone"),)
    if stage is Stage.GONE and offer is not None and offer.answer is not None:
        return (Pill(word(offer.answer), ChipRole.WARN),)
    if stage is Stage.WAITING and offer is not None:
        return (Pill(_waiting_text(offer, now), ChipRole.INFO, "hourglass"),)
    return ()


def _waiting_text(offer: Offer, now: datetime) -> str:
    if offer.answer is Answer.LATER and offer.not_before is not None:
        from_then = translate("Candidates", "Wants to be rung from {time}")
        return from_then.format(time=short_time(offer.not_before, now))
    if offer.state is OfferState.MAYBE:
        return translate("Candidates", "Perhaps, thinking it over")
    asked = translate("Candidates", "Asked by {via}").format(via=word(offer.via))
    if offer.expires_at is None:
        return asked
    until = translate("Candidates", "answer until {time}").format(time=short_time(offer.expires_at, now))
    return f"{asked}, {until}"


def pills_of(candidate: Candidate, now: datetime, wanted_at: datetime) -> tuple[Pill, ...]:
    """Give the pills of a card, the most telling first; the card shows those that fit."""
    by_code = {reason.code: reason for reason in candidate.reasons}
    first = [Pill(reason_text(by_code[code], now), _ROLES[code]) for code in _FIRST if code in by_code]
    rest = [
        Pill(reason_text(by_code[code], now), role)
        for code, role in _ROLES.items()
        if code in by_code and code not in _FIRST
    ]
    return (*first, _freedom(candidate, wanted_at), *rest)


_FIRST = ("set_aside", "had_said_yes", "asked_for_by_name", "same_variety", "same_person_before")


def _freedom(candidate: Candidate, wanted_at: datetime) -> Pill:
    if candidate.free_until is not None:
        until = short_time(candidate.free_until, wanted_at)
        return Pill(translate("Candidates", "Free until {time}").format(time=until), ChipRole.GOOD)
    if candidate.profile.gives_no_times:
        return Pill(translate("Candidates", "No times given: ask"), ChipRole.WARN)
    return Pill(translate("Candidates", "Free"), ChipRole.GOOD)


def languages_text(best: Skill, skills: Sequence[Skill], name_of: LanguageName) -> str:
    """Write the languages with their levels, the wanted one first."""
    ordered = (best, *(skill for skill in skills if skill.id != best.id))
    return ", ".join(_skill_text(skill, name_of) for skill in ordered)


def _skill_text(skill: Skill, name_of: LanguageName) -> str:
    name = isolated(name_of(skill.language) or skill.language)
    return f"{name} {left_to_right(word(skill.level))}" if skill.level else name


def tip_of(row: Row, now: datetime) -> str:
    """Give the whole of the judgement: each reason with its points."""
    if isinstance(row, CandidateRow):
        lines = [_points_text(reason, now) for reason in row.candidate.reasons]
        total = translate("Candidates", "{points} points in all").format(points=row.candidate.points)
        return "\n".join((*lines, total))
    if isinstance(row, AbsentRow):
        keys = translate("Candidates", "Enter opens the record, Ctrl+Enter asks all the same.")
        return "\n".join(filter(None, (row.pill.text, row.help, keys)))
    return row.pill.text if isinstance(row, GroupRow) else ""


def _points_text(reason: Reason, now: datetime) -> str:
    return f"{left_to_right(f'{reason.points:+d}')}  {reason_text(reason, now)}"
