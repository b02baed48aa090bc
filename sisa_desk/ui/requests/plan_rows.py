"""A plan as lines: what is asked for, how it stands today, and who is proposed, with the reasons that placed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sisa_desk.domain.ids import case_number
from sisa_desk.domain.matching import Candidate, Reason
from sisa_desk.domain.planning import Aside
from sisa_desk.domain.requests import Request
from sisa_desk.ui.frame import Frame
from sisa_desk.ui.language import isolated, left_to_right, translate
from sisa_desk.ui.matching.request_words import language_text, place_text, when_text
from sisa_desk.ui.requests.request_rows import urgency_marks
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.widgets.two_line_rows import Cell, LineRow, Mark
from sisa_desk.ui.wording import reason_text, word

if TYPE_CHECKING:
    from sisa_desk.services.plans import Draft, LineAside
    from sisa_desk.services.requests import RequestLine

#: What says most about a place comes first; the rest stands below the table.
_TELLING: Final = ("asked_for_by_name", "same_person_before", "same_variety", "near", "knows_the_place", "fair_share")
_IN_A_LINE: Final = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a line: taken up, or refused and why."""

    mark: Mark
    text: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What a line of the plan is about: an opening by its number, or a request that stays as it is."""

    line: RequestLine
    task: int | None = None
    aside: LineAside | None = None

    @property
    def request(self) -> Request:
        """Give the request."""
        return self.line.request


def headings() -> tuple[str, ...]:
    """Give the words over the columns."""
    return translate("Plan", "Request"), translate("Plan", "Today"), translate("Plan", "Proposal")


def plan_rows(frame: Frame, draft: Draft) -> list[LineRow]:
    """Give the lines of a plan in order of time; of a repair only what it changes."""
    return [_row(frame, draft, place, {}, UUID(int=number)) for number, place in enumerate(_places(draft))]


def rows_with(
    frame: Frame, draft: Draft, rows: Iterable[LineRow], request_id: UUID, outcomes: Mapping[UUID, Outcome]
) -> list[LineRow]:
    """Give lines that were made before, those of one request made anew."""
    return [
        _row(frame, draft, row.source, outcomes, row.key)
        if isinstance(row.source, Place) and row.source.request.id == request_id
        else row
        for row in rows
    ]


def _row(frame: Frame, draft: Draft, place: Place, outcomes: Mapping[UUID, Outcome], key: UUID) -> LineRow:
    proposal = _plan_cell(frame, draft, place, outcomes)
    return LineRow(key, (_request_cell(frame, place), _today_cell(draft, place), proposal), place)


def _places(draft: Draft) -> Iterator[Place]:
    changed = draft.plan.changed
    for task, line in enumerate(draft.lines):
        if draft.repairs is None or task in changed or line.request.id == draft.repairs:
            yield Place(line, task)
    yield from (Place(one.line, aside=one) for one in draft.aside)


def _request_cell(frame: Frame, place: Place) -> Cell:
    request = place.request
    when = f"{when_text(request.start, word(request.kind))} · {language_text(frame, request)}"
    number = left_to_right(case_number(request.number))
    detail = " · ".join(filter(None, (number, place_text(frame, request), isolated(place.line.organisation))))
    return Cell(when, detail, is_bold=True, is_second_private=True)


def _today_cell(draft: Draft, place: Place) -> Cell:
    holder = place.task is not None and draft.plan.sheet.openings[place.task].holder
    if holder:
        return Cell(
            "", ", ".join(place.line.interpreters), marks=(Mark(translate("Plan", "Booked")),), is_second_private=True
        )
    if place.aside is not None and place.aside.asked:
        asked = Mark(translate("Plan", "Asked"), ChipRole.INFO)
        return Cell("", ", ".join(place.aside.asked), marks=(asked,), is_second_private=True)
    urgency = urgency_marks(place.request)
    return (
        Cell("", translate("Plan", "nobody yet"), marks=urgency) if urgency else Cell(translate("Plan", "nobody yet"))
    )


def _plan_cell(frame: Frame, draft: Draft, place: Place, outcomes: Mapping[UUID, Outcome]) -> Cell:
    if place.task is None:
        why = place.aside.why if place.aside else Aside.ASKED
        return Cell("", word(why), marks=(Mark(translate("Plan", "Stays as it is")),))
    candidate, outcome = draft.plan.candidate_for(place.task), outcomes.get(place.request.id)
    name = candidate.interpreter.name if candidate is not None else ""
    if outcome is not None:
        said = outcome.text or name
        return Cell("", said, marks=(outcome.mark,), is_second_private=not outcome.text)
    if candidate is None:
        return _empty_cell(draft, place.task)
    return Cell(name, reasons_line(candidate, frame.now()), is_bold=True, is_private=True)


def _empty_cell(draft: Draft, task: int) -> Cell:
    if task in draft.plan.left_out:
        return Cell("", translate("Plan", "to be filled by hand"), marks=(Mark(translate("Plan", "Left out")),))
    taken = translate("Plan", "whoever could is needed elsewhere")
    text = taken if draft.plan.has_choices(task) else translate("Plan", "nobody can at this time")
    return Cell("", text, marks=(Mark(translate("Plan", "Nobody left"), ChipRole.BAD, "user-x"),))


def reasons_line(candidate: Candidate, now: datetime) -> str:
    """Write the reasons that say most, as many as a line takes."""
    return " · ".join(reason_text(one, now) for one in _telling(candidate)[:_IN_A_LINE])


def _telling(candidate: Candidate) -> list[Reason]:
    gained = [one for one in candidate.reasons if one.points > 0 or one.code in _TELLING]
    order = {code: number for number, code in enumerate(_TELLING)}
    return sorted(gained, key=lambda one: (order.get(one.code, len(order)), -one.points))
