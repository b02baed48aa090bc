"""A ranking as the rows a list shows: cards of those who can, lines of those who cannot, with their pills."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from sisa_desk.domain.interpreters import OwnNumber, Skill
from sisa_desk.domain.matching import Absentee, Candidate, Ranking, Reason
from sisa_desk.domain.offers import Answer, Offer, OfferState, Via
from sisa_desk.domain.phone import displayed
from sisa_desk.domain.phone import masked as masked_number
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.matching.request_words import short_time
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.wording import must_text, reason_text, word

#: The group of those who can but stand too far down to be shown at once.
MORE = "more"
#: More lines than this are drawn together by their reason.
_SINGLE_ABSENTEES = 6
#: Pills of the reasons, the most telling first; what is not named here stands in the tip only.
_ROLES: Mapping[str, ChipRole] = {
    "set_aside": ChipRole.WARN,
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
#: What passes by itself is blue, what has to be put in order is red, what one has chosen is grey.
_ABSENCE_ROLES: Mapping[str, ChipRole] = {
    "tried_just_now": ChipRole.INFO,
    "busy": ChipRole.WARN,
    "not_available": ChipRole.INFO,
    "not_at_this_hour": ChipRole.INFO,
    "absent": ChipRole.WARN,
    "declaration_missing": ChipRole.BAD,
    "declaration_expired": ChipRole.BAD,
    "qualification_expired": ChipRole.BAD,
    "excluded_setting": ChipRole.BAD,
    "being_rung": ChipRole.INFO,
    "no_number": ChipRole.BAD,
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
class Pill:
    """A few words with the kind of state they tell."""

    text: str
    role: ChipRole = ChipRole.NEUTRAL
    icon: str = ""


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


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """Somebody who cannot, with the reason."""

    absentee: Absentee
    pill: Pill


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Several who cannot for the same reason; they can be unfolded."""

    key: str
    count: int
    pill: Pill
    is_open: bool = False


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
    ordered = sorted(ranking.candidates, key=lambda one: not _is_held(one, shown))
    cards = tuple(_card(rank, candidate, shown) for rank, candidate in enumerate(ordered[:most], start=1))
    left = len(ranking.candidates) - len(cards)
    more = (GroupRow(MORE, left, Pill(translate("Candidates", "can too"), ChipRole.GOOD)),) if left else ()
    if not ranking.absentees:
        return (*cards, *more)
    title = translate("Candidates", "Why not?  {n}").format(n=len(ranking.absentees))
    return (*cards, *more, HeadingRow(title), *_absent_rows(ranking.absentees, shown))


def _is_held(candidate: Candidate, shown: Shown) -> bool:
    """Say whether somebody is being rung or said yes: their card stays on top, though being asked costs points."""
    stage = _stage(candidate, _latest(candidate, shown), shown)
    return stage in {Stage.RINGING, Stage.ACCEPTED}


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
    if _STAGES[offer.state] is Stage.GONE and (offer.answered_at is None or _is_over(offer, shown.now)):
        return Stage.DIALLING if candidate.interpreter.id in shown.dialled else _AFRESH
    return _STAGES[offer.state]


def _is_over(offer: Offer, now: datetime) -> bool:
    """Say whether the time in which nobody rings again has passed."""
    return offer.not_before is not None and offer.not_before <= now


def _stage_pills(offer: Offer | None, stage: Stage, now: datetime) -> tuple[Pill, ...]:
    if stage is Stage.ACCEPTED:
        return (Pill(translate("Candidates", "Said yes"), ChipRole.GOOD, "circle-check"),)
    if stage is Stage.GONE and offer is not None and offer.answer is not None:
        return (Pill(word(offer.answer), ChipRole.WARN),)
    if stage is Stage.WAITING and offer is not None:
        return (Pill(_waiting_text(offer, now), ChipRole.INFO, "hourglass"),)
    return ()


def _waiting_text(offer: Offer, now: datetime) -> str:
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


_FIRST = ("set_aside", "asked_for_by_name", "same_variety", "same_person_before")


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
    return row.pill.text if isinstance(row, AbsentRow | GroupRow) else ""


def _points_text(reason: Reason, now: datetime) -> str:
    return f"{left_to_right(f'{reason.points:+d}')}  {reason_text(reason, now)}"


def _absent_rows(absentees: Sequence[Absentee], shown: Shown) -> list[Row]:
    rows: list[Row] = []
    alone = absentees if len(absentees) <= _SINGLE_ABSENTEES else absentees[: _SINGLE_ABSENTEES - 2]
    rows.extend(_absent(one, shown.now) for one in alone)
    together = sorted(absentees[len(alone) :], key=lambda one: one.reason.code)
    groups = [(code, tuple(members)) for code, members in groupby(together, key=lambda one: one.reason.code)]
    for code, members in sorted(groups, key=lambda group: -len(group[1])):
        rows.extend(_group(code, members, shown))
    return rows


def _group(code: str, members: tuple[Absentee, ...], shown: Shown) -> list[Row]:
    if len(members) == 1:
        return [_absent(members[0], shown.now)]
    texts = {reason_text(one.reason, shown.now) for one in members}
    text = texts.pop() if len(texts) == 1 else must_text(code)
    is_open = code in shown.open_groups
    head = GroupRow(code, len(members), Pill(text, _absence_role(code)), is_open)
    return [head, *(_absent(one, shown.now) for one in members)] if is_open else [head]


def _absent(absentee: Absentee, now: datetime) -> AbsentRow:
    return AbsentRow(absentee, Pill(reason_text(absentee.reason, now), _absence_role(absentee.reason.code)))


def _absence_role(code: str) -> ChipRole:
    return _ABSENCE_ROLES.get(code, ChipRole.NEUTRAL)
