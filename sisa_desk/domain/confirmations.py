"""Whether somebody's times still hold: who is to be asked, in which order, and what became of the asking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

from sisa_desk.domain.interpreters import Interpreter, Standing
from sisa_desk.domain.rosters import days_since_confirmed


class ConfirmationOutcome(StrEnum):
    """What became of asking somebody whether their times still hold."""

    HOLDS = "holds"
    CHANGED = "changed"
    PAUSED = "paused"
    NOT_REACHED = "not_reached"
    WRITTEN = "written"


#: After these somebody stands on the list still.
UNANSWERED = frozenset((ConfirmationOutcome.NOT_REACHED, ConfirmationOutcome.WRITTEN))
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ConfirmationAsk:
    """One asking: of whom, when (UTC), by whom, with what outcome."""

    id: UUID
    interpreter_id: UUID
    at: datetime
    outcome: ConfirmationOutcome
    operator: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody whose times are to be confirmed: the days since they were (None: never), and the last asking."""

    interpreter: Interpreter
    days: int | None
    last_ask: ConfirmationAsk | None = None


@dataclass(frozen=True, slots=True)
class ConfirmationRound:
    """Everybody still to be asked, in the order of asking, and how many take part in all."""

    due: tuple[Due, ...] = ()
    active: int = 0

    @property
    def confirmed(self) -> int:
        """Count those whose times are confirmed."""
        return self.active - len(self.due)

    def asked(self, outcome: ConfirmationOutcome) -> int:
        """Count those still on the list who were asked in vain, or written to."""
        return sum(one.last_ask is not None and one.last_ask.outcome is outcome for one in self.due)


def confirmation_round(
    people: Iterable[Interpreter], asks: Mapping[UUID, ConfirmationAsk], *, today: date, stale_days: int
) -> ConfirmationRound:
    """Give who is to be asked: active people whose times were confirmed never, or longer than so many days ago.

    Nobody is asked a second time before everybody was asked once; then those come first who were asked longest ago,
    of the others those who confirmed longest ago. An asking before the last confirmation does not count.
    """
    active = [one for one in people if one.standing is Standing.ACTIVE]
    due = [_due(one, asks.get(one.id), today) for one in active]
    left = [one for one in due if one.days is None or one.days > stale_days]
    return ConfirmationRound(tuple(sorted(left, key=_order)), len(active))


def _due(person: Interpreter, ask: ConfirmationAsk | None, today: date) -> Due:
    is_open = ask is not None and ask.outcome in UNANSWERED
    return Due(person, days_since_confirmed(person, today), ask if is_open else None)


def _order(one: Due) -> tuple[datetime, date, str, str]:
    person = one.interpreter
    asked_at = one.last_ask.at if one.last_ask else _LONG_AGO
    return asked_at, person.confirmed_on or date.min, person.last_name.casefold(), person.first_name.casefold()
