"""Those who cannot, by their reason: who is one step away first, with what would change it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final
from uuid import UUID

from sisa_desk.domain.matching import Absentee, Must, Reason, failing
from sisa_desk.ui.language import translate
from sisa_desk.ui.matching.pill import Pill
from sisa_desk.ui.widgets.chip import ChipRole
from sisa_desk.ui.wording import must_text, reason_text
from sisa_desk.ui.wording.remedies import remedy_text

#: Up to so many are listed without being drawn together.
_FEW: Final = 5
#: So many of an open group are in the list at once; the rest unfolds once more.
_AT_ONCE: Final = 40
#: More than this are not looked through for whether they have all facts in common.
_COMPARED: Final = 20
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


#: Without a number there is no hour to ring it, without the training none that holds.
_FOLLOWS: Final[Mapping[str, str]] = {
    "not_at_this_hour": "no_number",
    "qualification_expired": "qualification_missing",
}


@dataclass(frozen=True, slots=True)
class AbsentRow:
    """Somebody who cannot, with the reason and what would change it."""

    absentee: Absentee
    pill: Pill
    help: str = ""

    @property
    def interpreter_id(self) -> UUID:
        """Give the key of the person."""
        return self.absentee.key


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Several who cannot for the same reason; they can be unfolded. The rest of some more says so."""

    key: str
    count: int
    pill: Pill
    is_open: bool = False
    is_rest: bool = False


def absent_rows(
    absentees: Sequence[Absentee], now: datetime, open_groups: Collection[str]
) -> tuple[AbsentRow | GroupRow, ...]:
    """Give those who cannot, in the order of the ranking: who could be won most easily stands first."""
    if len(absentees) <= _FEW:
        return tuple(_nearest_first(absentees, now))
    order = {code: number for number, code in enumerate(dict.fromkeys(one.must.code for one in absentees))}
    together = sorted(absentees, key=lambda one: order[one.must.code])
    groups = groupby(together, key=lambda one: one.must.code)
    return tuple(row for code, members in groups for row in _group(code, tuple(members), now, open_groups))


def _group(
    code: str, members: tuple[Absentee, ...], now: datetime, open_groups: Collection[str]
) -> Iterator[AbsentRow | GroupRow]:
    if len(members) == 1:
        yield from _nearest_first(members, now)
        return
    is_open = code in open_groups
    yield GroupRow(code, len(members), Pill(_summary(code, members, now), _role(code)), is_open)
    if not is_open:
        return
    rest = f"{code}-rest"
    rows = list(_nearest_first(members, now, most=len(members) if rest in open_groups else _AT_ONCE))
    yield from rows
    if len(rows) < len(members):
        left = len(members) - len(rows)
        yield GroupRow(rest, left, Pill(_summary(code, members, now), _role(code)), is_rest=True)


def _nearest_first(members: Sequence[Absentee], now: datetime, most: int = _AT_ONCE) -> Iterator[AbsentRow]:
    """Give some people, those who lack one thing only before those who lack more."""
    lacking = [(one, _lacking(one)) for one in members]
    lacking.sort(key=lambda pair: len(pair[1]))
    for absentee, musts in lacking[:most]:
        reasons = [must.why_not(absentee.need, absentee.profile) for must in musts]
        yield AbsentRow(absentee, Pill(reason_text(reasons[0], now), _role(reasons[0].code)), _help(reasons, now))


def _lacking(absentee: Absentee) -> tuple[Must, ...]:
    """Give what somebody lacks, without what only follows from it."""
    musts = failing(absentee.need, absentee.profile)
    codes = {must.code for must in musts}
    return tuple(must for must in musts if _FOLLOWS.get(must.code) not in codes)


def _help(reasons: Sequence[Reason], now: datetime) -> str:
    """Say what would change it; where several things do not fit, what else is in the way."""
    if len(reasons) == 1:
        return remedy_text(reasons[0], now)
    others = ", ".join(reason_text(reason, now) for reason in reasons[1:])
    return translate("Absent", "also: {reasons}").format(reasons=others)


def _role(code: str) -> ChipRole:
    return _ABSENCE_ROLES.get(code, ChipRole.NEUTRAL)


def _summary(code: str, members: Sequence[Absentee], now: datetime) -> str:
    """Name what some people have in common: their reason, without its facts where those differ."""
    texts = {reason_text(one.reason, now) for one in members[:_COMPARED]}
    text = texts.pop()
    is_same = not texts and len(members) <= _COMPARED
    return text if is_same else must_text(code)
