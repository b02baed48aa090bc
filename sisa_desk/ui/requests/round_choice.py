"""Who is ticked to be asked, and the lines that show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.matching import Candidate
from sisa_desk.domain.offers import Via
from sisa_desk.domain.rounds import way_to
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.candidate_rows import languages_text
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording import reason_text, word

#: Where nobody has ticked by hand: so many of the best are asked at once; in waves, everybody takes a turn.
_AT_ONCE = 5
#: A list tells the two reasons that say most.
_REASONS = ("had_said_yes", "asked_for_by_name", "same_variety", "near", "fair_share", "last_asked", "never_asked")


class Manner(StrEnum):
    """How a round is decided, as one chooses it."""

    FIRST_YES = "first_yes"
    WAVES = "waves"
    COLLECTION = "collection"


class Choosing:
    """Who is ticked: the best, until somebody ticks by hand."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.chosen: set[UUID] = set()
        self._is_by_hand = False

    def choose_best(self, people: Sequence[UUID], manner: Manner, size: int | None) -> None:
        """Tick the best for a manner, unless somebody has ticked by hand."""
        if not self._is_by_hand:
            self.chosen = set(people if manner is Manner.WAVES else people[:_AT_ONCE])

    def toggle(self, key: UUID) -> None:
        """Tick somebody, or take the tick off."""
        self._is_by_hand = True
        self.chosen ^= {key}


def headings() -> tuple[str, ...]:
    """Give the words over the columns."""
    return translate("Rounds", "Turn"), translate("Rounds", "Who"), translate("Rounds", "Why, and how")


def choice_row(
    candidate: Candidate,
    place: int | None,
    size: int | None,
    via: Via,
    *,
    now: datetime,
    name_of: Callable[[str], str],
) -> LineRow:
    """Make the line of somebody who can: whether and when their turn comes, and why they stand here."""
    person = candidate.interpreter
    way = way_to(person, via)
    turn = Cell("", marks=(_turn_mark(place, size, can_be_asked=way is not None),))
    who = Cell(
        person.name,
        languages_text(candidate.profile.skill, (candidate.profile.skill,), name_of),
        is_private=True,
        is_bold=True,
    )
    how = word(way) if way else translate("Rounds", "neither address nor number")
    return LineRow(person.id, (turn, who, Cell(_why(candidate, now), how)), candidate)


def _turn_mark(place: int | None, size: int | None, *, can_be_asked: bool) -> Mark:
    if not can_be_asked:
        return Mark(translate("Rounds", "cannot be"), ChipRole.BAD)
    if place is None:
        return Mark(translate("Rounds", "left out"))
    if size is None:
        return Mark(translate("Rounds", "at once"), ChipRole.GOOD, "check")
    wave = translate("Rounds", "Wave {n}").format(n=place // size + 1)
    return Mark(wave, ChipRole.GOOD if place < size else ChipRole.INFO, "check")


def _why(candidate: Candidate, now: datetime) -> str:
    told = [reason for code in _REASONS for reason in candidate.reasons if reason.code == code]
    return " · ".join(reason_text(reason, now) for reason in told[:2])
