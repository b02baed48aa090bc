"""Rows of call lists: closed calls with what became of them, and the ended requests behind them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from sisa_desk.domain.calls import NOTE_LIMIT, Call, CallOutcome, Channel, Matter
from sisa_desk.domain.clock import moment
from sisa_desk.domain.folding import folded
from sisa_desk.domain.imports import Fate
from sisa_desk.domain.languages import LanguageMention
from sisa_desk.domain.organisations import Organisation
from sisa_desk.domain.phone import PhoneNumber
from sisa_desk.domain.requests import INSTANT_MINUTES, Request, RequestKind, RequestState, Source
from sisa_desk.domain.vocabulary import Mode, UnfilledReason
from sisa_desk.exchange.fields import Field
from sisa_desk.exchange.rows import ReadRow
from sisa_desk.exchange.troubles import CellProblem
from sisa_desk.persistence.shelves import changed_fields
from sisa_desk.services.imports.ledger import Entry, Ledger
from sisa_desk.services.imports.merging import differing, filled
from sisa_desk.services.imports.previews import PreviewRow
from sisa_desk.services.imports.surroundings import Surroundings, place_named

_KIND_OF_MATTER = {
    Matter.MEDIATE_NOW: RequestKind.INSTANT,
    Matter.APPOINTMENT: RequestKind.APPOINTMENT,
    Matter.TRANSLATION: RequestKind.TRANSLATION,
}
_MODE_OF_KIND = {
    RequestKind.INSTANT: Mode.PHONE,
    RequestKind.APPOINTMENT: Mode.ON_SITE,
    RequestKind.TRANSLATION: Mode.WRITTEN,
}
#: Only what has ended becomes a request: an old list must not fill the queue of today.
_STATE_OF_OUTCOME = {
    CallOutcome.CONNECTED: RequestState.DONE,
    CallOutcome.BOOKED: RequestState.DONE,
    CallOutcome.UNFILLED: RequestState.UNFILLED,
}


@dataclass(frozen=True, slots=True)
class CallRow:
    """One row, understood; `who` is the institution or person as written, folded."""

    row: ReadRow
    rang_at: datetime
    phone: PhoneNumber | None
    organisation_id: UUID | None
    caller_name: str
    who: str
    language: str
    minutes: int
    outcome: CallOutcome | None
    matter: Matter | None
    operator: str
    note: str
    problems: tuple[CellProblem, ...]


class CallPlan:
    """Lays the rows over the calls that are known."""

    def __init__(self, around: Surroundings, organisations: Iterable[Organisation]) -> None:
        """Begin with no call, knowing the institutions that may have rung."""
        self._around = around
        self._ledger: Ledger[Call] = Ledger()
        self._organisations = _Directory(organisations)
        self._rows: dict[int, CallRow] = {}

    def know(self, call: Call) -> None:
        """Take a call that is stored."""
        self._ledger.enter(Entry(call, call), (_minute(call.rang_at),))

    def claim(self, row: ReadRow) -> None:
        """Understand a row; every row is a call of its own."""
        self._rows[row.number] = self._understood(row)

    def plan(self, row: ReadRow) -> PreviewRow:
        """Say what becomes of a row."""
        wanted = self._rows[row.number]
        problems = (*row.problems, *wanted.problems)
        name = wanted.caller_name or self._organisations.name_of(wanted.organisation_id)
        if row.duplicate_of is not None:
            return PreviewRow(row.number, Fate.SKIPPED, name, problems=problems, same_as=row.duplicate_of)
        entry = self._known(wanted)
        if entry is None:
            call = _laid_over(_new_call(wanted, self._around), wanted)
            request = _request_of(call, wanted, self._around)
            return PreviewRow(row.number, Fate.NEW, name, None, call, request=request, problems=problems)
        entry.row = row.number
        before, entry.after = entry.after, _laid_over(entry.after, wanted)
        changed = changed_fields(before, entry.after)
        fate = Fate.CHANGED if changed else Fate.UNCHANGED
        return PreviewRow(row.number, fate, name, before, entry.after, changed, problems=problems)

    def _known(self, wanted: CallRow) -> Entry[Call] | None:
        """Give the call of that minute, language and caller that no other row has spoken of."""
        able = [
            entry
            for entry in self._ledger.having((_minute(wanted.rang_at),))
            if entry.row is None and self._is_same(entry.after, wanted)
        ]
        return min(able, key=lambda entry: _distance(entry.after, wanted), default=None)

    def _is_same(self, call: Call, wanted: CallRow) -> bool:
        if {call.language, wanted.language} - {""} and call.language != wanted.language:
            return False
        if call.phone and wanted.phone:
            return _number(call.phone) == _number(wanted.phone)
        names = {folded(call.caller_name), folded(self._organisations.name_of(call.organisation_id))}
        known_by_name = wanted.who in names or (call.organisation_id or 0) == wanted.organisation_id
        return known_by_name or (not wanted.who and not wanted.phone)

    def _understood(self, row: ReadRow) -> CallRow:
        values = row.values
        phone = next(iter(values.get(Field.PHONE, ())), None)
        written = str(values.get(Field.ORGANISATION, ""))
        person = str(values.get(Field.CALLER, ""))
        organisation_id = self._organisations.named(written) or self._organisations.numbered(phone)
        mentions: tuple[LanguageMention, ...] = values.get(Field.LANGUAGES, ())
        note, cut = _note(row, self._around)
        return CallRow(
            row=row,
            rang_at=moment(values[Field.DATE], values.get(Field.TIME, time.min)),
            phone=phone,
            organisation_id=organisation_id,
            caller_name=person if organisation_id else ", ".join(part for part in (written, person) if part),
            who=folded(written or person),
            language=next((one.code for one in mentions if one.code), ""),
            minutes=min(values.get(Field.DURATION, 0), 24 * 60),
            outcome=_outcome(row),
            matter=values.get(Field.MATTER),
            operator=str(values.get(Field.OPERATOR, "")),
            note=note,
            problems=cut,
        )


class _Directory:
    """The institutions by name and number."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._names: dict[UUID, str] = {}
        self._by_name: dict[str, UUID] = {}
        self._by_number: dict[str, UUID] = {}
        for one in organisations:
            self._names[one.id] = one.name
            self._by_name.setdefault(folded(one.name), one.id)
            for number in one.numbers:
                self._by_number.setdefault(number.number.key, one.id)

    def named(self, text: str) -> UUID | None:
        return self._by_name.get(folded(text)) if text else None

    def numbered(self, phone: PhoneNumber | None) -> UUID | None:
        return self._by_number.get(phone.key) if phone and phone.key else None

    def name_of(self, key: UUID | None) -> str:
        return self._names.get(key, "") if key else ""


def _outcome(row: ReadRow) -> CallOutcome | None:
    """Give what became of a call: as written, or connected where somebody is named who took it over."""
    written: CallOutcome | None = row.values.get(Field.OUTCOME)
    if written is not None or Field.OUTCOME in row.values:
        return written
    return CallOutcome.CONNECTED if row.values.get(Field.INTERPRETER) else None


def _note(row: ReadRow, around: Surroundings) -> tuple[str, tuple[CellProblem, ...]]:
    """Give note and named interpreter in one; a longer one than may be kept is cut, and that is said."""
    parts = (str(row.values.get(Field.NOTE, "")), around.labelled(row, Field.INTERPRETER))
    text = "\n".join(part for part in parts if part)
    if len(text) <= NOTE_LIMIT:
        return text, ()
    return text[:NOTE_LIMIT].rstrip(), (around.problem(row, Field.NOTE, "note_cut", limit=NOTE_LIMIT),)


def _distance(call: Call, wanted: CallRow) -> int:
    return len(changed_fields(call, _laid_over(call, wanted)))


def _new_call(wanted: CallRow, around: Surroundings) -> Call:
    return Call(around.new_id(), 0, Channel.PHONE, wanted.rang_at, answered_at=wanted.rang_at)


def _laid_over(call: Call, wanted: CallRow) -> Call:
    says = filled(
        {
            "phone": None if call.phone and _number(call.phone) == _number(wanted.phone) else wanted.phone,
            "organisation_id": wanted.organisation_id,
            "caller_name": wanted.caller_name,
            "language": wanted.language,
            "matter": wanted.matter,
            "outcome": wanted.outcome,
            "operator": wanted.operator,
            "note": wanted.note,
        }
    )
    changes = differing(call, says)
    lasted = timedelta(minutes=wanted.minutes)
    closed_at = call.rang_at + lasted if lasted or call.closed_at is None else call.closed_at
    is_unfilled = changes.get("outcome", call.outcome) is CallOutcome.UNFILLED
    reason = (call.unfilled_reason or UnfilledReason.OTHER) if is_unfilled else None
    return replace(call, **changes, closed_at=closed_at, unfilled_reason=reason)


def _request_of(call: Call, wanted: CallRow, around: Surroundings) -> Request | None:
    """Give the ended request behind a call, where it is clear that there was one and how it ended."""
    state = _STATE_OF_OUTCOME.get(call.outcome) if call.outcome else None
    kind = _KIND_OF_MATTER.get(call.matter) if call.matter else RequestKind.INSTANT
    if state is None or kind is None or not call.language:
        return None
    if call.outcome is CallOutcome.BOOKED and call.matter is None:
        kind = RequestKind.APPOINTMENT
    written = str(wanted.row.values.get(Field.PLACE, ""))
    place = place_named(around.places, written) if written else None
    return Request(
        id=around.new_id(),
        number=0,
        kind=kind,
        created_at=call.rang_at,
        state=state,
        call_id=call.id,
        source=Source.IMPORT,
        organisation_id=call.organisation_id,
        contact=call.caller_name,
        language=call.language,
        mode=_MODE_OF_KIND[kind],
        area=wanted.row.values.get(Field.AREA),
        minutes=max(5, min(wanted.minutes or INSTANT_MINUTES, 12 * 60)),
        place_id=str(place.id) if place else "",
        unfilled_reason=call.unfilled_reason,
        ended_at=call.closed_at,
    )


def _number(phone: PhoneNumber | None) -> str:
    return (phone.key or phone.text) if phone else ""


def _minute(at: datetime) -> Hashable:
    return at.replace(second=0, microsecond=0)
