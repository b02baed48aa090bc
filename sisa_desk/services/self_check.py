"""The self-check: a talk and an appointment from the ring to the end, on a store of its own in a temporary folder."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sisa_desk.domain.appointments import Appointment, AppointmentState
from sisa_desk.domain.availability import Pattern
from sisa_desk.domain.calls import Call, CallOutcome, Matter
from sisa_desk.domain.clock import Clock, at_minute, wall_date
from sisa_desk.domain.errors import SlotTaken
from sisa_desk.domain.ids import case_number, new_id
from sisa_desk.domain.interpreters import Interpreter, OwnNumber, Skill
from sisa_desk.domain.offers import Answer, OfferState
from sisa_desk.domain.organisations import Organisation, OrganisationKind, OrganisationNumber
from sisa_desk.domain.phone import read_phone
from sisa_desk.domain.requests import Request, RequestKind, RequestState
from sisa_desk.domain.vocabulary import Area, Level, Mode
from sisa_desk.persistence.drafts import DraftFile
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.services.drafts import Drafts

Facts = Mapping[str, Any]
_NAMES = (("Selam", "Probe"), ("Yonas", "Muster"), ("Almaz", "Beispiel"))
_TRUNK, _CALLER = "030 23125-0", "030 23125-117"
_WHOLE_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class CheckedStep:
    """One step that was tried: its code, whether all was as it should be, how long it took, and what came out."""

    name: str
    ok: bool
    milliseconds: float
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SelfCheckReport:
    """Every step in its order; those behind a failed one are listed as not run."""

    steps: tuple[CheckedStep, ...]

    @property
    def ok(self) -> bool:
        """Say whether every step was as it should be."""
        return all(step.ok for step in self.steps)


class _Unexpected(Exception):
    """Something else came out than should have."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.facts = facts


def self_check(resources: Path, clock: Clock) -> SelfCheckReport:
    """Take two calls from the ring to the end on a temporary store, at the time of the clock."""
    with TemporaryDirectory(prefix="sisa-desk-check-", ignore_cleanup_errors=True) as folder:
        desk = _Desk(Path(folder), resources, clock)
        try:
            return SelfCheckReport(tuple(_tried((*_TALK_NOW, *_APPOINTMENT, *_AFTERWARDS), desk)))
        finally:
            desk.close()


def as_json(report: SelfCheckReport) -> str:
    """Write a report as JSON."""
    steps = [asdict(step) | {"facts": dict(step.facts)} for step in report.steps]
    return json.dumps({"ok": report.ok, "steps": steps}, indent=2, ensure_ascii=False, default=str)


class _Desk:
    """What the steps hand to each other."""

    call: Call
    request: Request
    appointment: Appointment
    organisation: Organisation

    def __init__(self, folder: Path, resources: Path, clock: Clock) -> None:
        self.folder = folder
        self.resources = resources
        self.clock = clock
        self.language = ""
        self._services: Services | None = None

    @property
    def services(self) -> Services:
        """Give the services, opening the store when it is closed."""
        if self._services is None:
            self._services = open_services(self.folder / "check.sqlite", self.resources, self.clock, "self-check")
        return self._services

    def close(self) -> None:
        """Give the store back; the next step opens it again."""
        if self._services is not None:
            self._services.close()
        self._services = None

    def ask_best(self, answer: Answer) -> Interpreter:
        """Ask the first of the list and take the answer down; give who it was."""
        best = self.services.matching.candidates_for(self.request).candidates[0].interpreter
        offer = self.services.offers.ask(self.request.id, best.id).value
        self.services.offers.answer(offer.id, answer)
        return best

    def refreshed(self) -> Request:
        """Give the request as it is stored now."""
        self.request = self.services.requests.get(self.request.id)
        return self.request


_Step = tuple[str, Callable[[_Desk], Facts]]


def _tried(steps: Iterable[_Step], desk: _Desk) -> Iterable[CheckedStep]:
    failed = False
    for name, step in steps:
        if failed:
            yield CheckedStep(name, ok=False, milliseconds=0.0, facts={"not_run": True})
            continue
        checked = _timed(name, step, desk)
        failed = not checked.ok
        yield checked


def _timed(name: str, step: Callable[[_Desk], Facts], desk: _Desk) -> CheckedStep:
    began = time.perf_counter()
    try:
        ok, facts = True, step(desk)
    except _Unexpected as unexpected:
        ok, facts = False, unexpected.facts
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is the answer of this check
        ok, facts = False, {"error": type(error).__name__, "detail": str(error)}
    return CheckedStep(name, ok, round((time.perf_counter() - began) * 1000, 2), facts)


def _expected(ok: object, **facts: Any) -> Facts:
    if not ok:
        raise _Unexpected(facts)
    return facts


# the talk now


def _open_store(desk: _Desk) -> Facts:
    rules = desk.services.requests.rules()
    holidays, areas = len(rules.calendar.holidays), len(rules.calendar.lead_times)
    return _expected(holidays and areas and rules.exclusions, holidays=holidays, lead_times=areas)


def _fill_store(desk: _Desk) -> Facts:
    key = new_id(desk.clock())
    numbers = (OrganisationNumber(key, read_phone(_TRUNK), is_trunk=True),)
    clinic = Organisation(key, "Probeklinik", OrganisationKind.HEALTH, numbers=numbers)
    desk.organisation = desk.services.organisations.save(clinic).value
    place = desk.services.places.named("Stendal")
    people = [_somebody(desk, *name, number, str(place.id) if place else "") for number, name in zip(count(), _NAMES)]
    return _expected(place and len(people) == len(desk.services.interpreters.all()), interpreters=len(people))


def _somebody(desk: _Desk, first_name: str, last_name: str, number: int, place_id: str) -> Interpreter:
    now = desk.clock()
    today = wall_date(now)
    skill = Skill(new_id(now), "tir", Level.NATIVE)
    phone = OwnNumber(new_id(now), read_phone(f"0171 39200{number + 1:02}"), ring_from=0, ring_until=_WHOLE_DAY)
    always = Pattern(new_id(now), "FREQ=DAILY", 0, _WHOLE_DAY, today - timedelta(days=1))
    person = Interpreter(
        new_id(now), first_name, last_name, place_id=place_id, declaration_on=today, confirmed_on=today
    )
    return desk.services.interpreters.save(replace(person, skills=(skill,), phones=(phone,), patterns=(always,))).value


def _recognise_caller(desk: _Desk) -> Facts:
    card = desk.services.calls.caller_for(read_phone(_CALLER))
    found = card.organisation.name if card.organisation else ""
    return _expected(found == desk.organisation.name and card.by_trunk, organisation=found, by_trunk=card.by_trunk)


def _open_call(desk: _Desk) -> Facts:
    key = new_id(desk.clock())
    calls = desk.services.calls
    desk.call = calls.open(read_phone(_CALLER), key=key, organisation_id=desk.organisation.id).value
    again = calls.open(read_phone(_CALLER), key=key).value
    return _expected(again == desk.call, case=case_number(desk.call.number))


def _resolve_language(desk: _Desk) -> Facts:
    desk.language = desk.services.languages.table().resolve("Tigrinja", "de").code or ""
    return _expected(desk.language == "tir", typed="Tigrinja", code=desk.language)


def _file_talk(desk: _Desk) -> Facts:
    return _filed(desk, RequestKind.INSTANT, mode=Mode.PHONE, minutes=20)


def _filed(desk: _Desk, kind: RequestKind, **changes: Any) -> Facts:
    now = desk.clock()
    asked = Request(new_id(now), 0, kind, now, language=desk.language, area=Area.HEALTH, call_id=desk.call.id)
    desk.request = desk.services.requests.file(replace(asked, organisation_id=desk.organisation.id, **changes)).value
    return _expected(desk.request.number > 0, case=case_number(desk.request.number))


def _rank(candidates: int) -> Callable[[_Desk], Facts]:
    def rank(desk: _Desk) -> Facts:
        ranking = desk.services.matching.candidates_for(desk.request)
        names = [one.interpreter.name for one in ranking.candidates]
        why_not = sorted(one.reason.code for one in ranking.absentees)
        with_reasons = all(one.reasons and one.phone for one in ranking.candidates)
        everybody = len(names) + len(why_not) == len(_NAMES)
        return _expected(len(names) == candidates and everybody and with_reasons, candidates=names, why_not=why_not)

    return rank


def _call_down(desk: _Desk) -> Facts:
    asked = [desk.ask_best(answer).name for answer in (Answer.NO_ANSWER, Answer.NO, Answer.YES)]
    ranking = desk.services.matching.candidates_for(desk.request)
    why_not = sorted(one.reason.code for one in ranking.absentees)
    all_different = len(set(asked)) == len(asked)
    return _expected(all_different and why_not == ["declined_this", "tried_just_now"], asked=asked, why_not=why_not)


def _connect(desk: _Desk) -> Facts:
    desk.appointment = desk.services.offers.connected(_accepted(desk)).value
    state = desk.refreshed().state
    return _expected(
        state is RequestState.DONE and desk.appointment.state is AppointmentState.CONNECTED, request=state.value
    )


def _accepted(desk: _Desk) -> Any:
    lines = desk.services.offers.of_request(desk.request.id)
    return next(line.offer.id for line in reversed(lines) if line.offer.state is OfferState.YES)


def _close_call(outcome: CallOutcome, matter: Matter) -> Callable[[_Desk], Facts]:
    def close(desk: _Desk) -> Facts:
        desk.call = desk.services.calls.save(replace(desk.call, matter=matter, language=desk.language)).value
        desk.call = desk.services.calls.close(desk.call, outcome).value
        left = len(desk.services.calls.unclosed())
        return _expected(left == 0 and not desk.call.is_open, outcome=outcome.value)

    return close


# the appointment


def _file_appointment(desk: _Desk) -> Facts:
    calendar = desk.services.requests.rules().calendar
    count_of_days = calendar.count_from(wall_date(desk.clock()), calendar.lead_time(Area.HEALTH))
    start = at_minute(count_of_days.earliest, 10 * 60)
    place = desk.services.places.named("Stendal")
    place_id = str(place.id) if place else ""
    filed = _filed(desk, RequestKind.APPOINTMENT, mode=Mode.ON_SITE, start=start, place_id=place_id)
    return {**filed, "start": start.isoformat(), "days_counted": len(count_of_days.days)}


def _book(desk: _Desk) -> Facts:
    person = desk.ask_best(Answer.YES)
    desk.appointment = desk.services.appointments.book(_accepted(desk)).value
    ok = desk.appointment.interpreter_id == person.id and desk.refreshed().state is RequestState.ACCEPTED
    return _expected(ok, interpreter=person.name, travel_minutes=desk.appointment.travel_before)


def _undo_confirmation(desk: _Desk) -> Facts:
    receipt = desk.services.appointments.confirm(desk.appointment.id, interpreter=True, organisation=True)
    if receipt.undo is not None:
        receipt.undo()
    state = desk.services.appointments.line(desk.appointment.id).appointment.state
    return _expected(state is AppointmentState.BOOKED, after_undo=state.value)


def _confirm(desk: _Desk) -> Facts:
    services = desk.services
    desk.appointment = services.appointments.confirm(desk.appointment.id, interpreter=True, organisation=True).value
    state = desk.refreshed().state
    return _expected(state is RequestState.CONFIRMED, request=state.value)


def _move(desk: _Desk) -> Facts:
    start = desk.appointment.start + timedelta(days=1)
    desk.appointment = desk.services.appointments.move(desk.appointment.id, start, 60).value
    untold = desk.appointment.state is AppointmentState.BOOKED and not desk.appointment.is_confirmed_by_both
    return _expected(untold and desk.refreshed().start == start, start=start.isoformat())


def _cancel_by_interpreter(desk: _Desk) -> Facts:
    state = AppointmentState.CANCELLED_BY_INTERPRETER
    desk.appointment = desk.services.appointments.cancel(desk.appointment.id, state).value
    request, ranking = desk.refreshed(), desk.services.matching.candidates_for(desk.request)
    dropped = [one for one in ranking.absentees if one.interpreter.id == desk.appointment.interpreter_id]
    return _expected(request.state is RequestState.OPEN and dropped, request=request.state.value)


def _fill_again(desk: _Desk) -> Facts:
    before = desk.appointment.interpreter_id
    facts = _book(desk)
    offers = desk.services.offers.of_request(desk.request.id)
    return _expected(desk.appointment.interpreter_id != before and len(offers) == 2, **facts, offers=len(offers))


def _refuse_double_booking(desk: _Desk) -> Facts:
    taken, booked = desk.request, desk.appointment
    _filed(desk, RequestKind.APPOINTMENT, mode=Mode.PHONE, start=booked.start + timedelta(minutes=30))
    refused: SlotTaken | None = None
    try:
        desk.services.appointments.book_directly(desk.request.id, booked.interpreter_id)
    except SlotTaken as error:
        refused = error
    left_open = desk.refreshed().is_seeking
    desk.services.requests.end(desk.request.id, RequestState.DUPLICATE)
    desk.request = taken
    return _expected(refused and left_open, refused=refused.code if refused else "")


# afterwards


def _find_case(desk: _Desk) -> Facts:
    written = case_number(desk.request.number)
    found = desk.services.search.find(written)
    by_name = desk.services.search.find("Probklinik")
    ok = found and found[0].id == desk.request.id and any(one.id == desk.organisation.id for one in by_name)
    return _expected(ok, case=written, found=len(found), with_typing_error=len(by_name))


def _keep_draft(desk: _Desk) -> Facts:
    path, key = desk.folder / "drafts.sqlite", new_id(desk.clock())
    content = {"language": "Tigrinja", "note": "Ä ሀ 👋"}
    first = Drafts(DraftFile(path), desk.clock)
    first.keep(key, "call", content)
    first.close()
    second = Drafts(DraftFile(path), desk.clock)
    kept = [draft.content for draft in second.kept()]
    second.drop(key)
    left = len(second.kept())
    second.close()
    return _expected(kept == [content] and left == 0, kept=len(kept))


def _open_again(desk: _Desk) -> Facts:
    desk.close()
    line = desk.services.appointments.line(desk.appointment.id)
    ok = line.appointment == desk.appointment and line.request.state is RequestState.ACCEPTED
    return _expected(ok, organisation=line.organisation, calls=len(desk.services.calls.recent()))


_TALK_NOW: tuple[_Step, ...] = (
    ("store_opened", _open_store),
    ("store_filled", _fill_store),
    ("caller_recognised", _recognise_caller),
    ("call_opened", _open_call),
    ("language_resolved", _resolve_language),
    ("talk_filed", _file_talk),
    ("talk_ranked", _rank(len(_NAMES))),
    ("call_down_no_answer_no_yes", _call_down),
    ("connected", _connect),
    ("call_closed_connected", _close_call(CallOutcome.CONNECTED, Matter.MEDIATE_NOW)),
)
_APPOINTMENT: tuple[_Step, ...] = (
    ("second_call_opened", _open_call),
    ("appointment_filed", _file_appointment),
    ("appointment_ranked", _rank(len(_NAMES) - 1)),  # one was just tried in vain
    ("booked", _book),
    ("confirmation_undone", _undo_confirmation),
    ("confirmed", _confirm),
    ("moved", _move),
    ("cancelled_by_interpreter", _cancel_by_interpreter),
    ("filled_again", _fill_again),
    ("double_booking_refused", _refuse_double_booking),
    ("call_closed_booked", _close_call(CallOutcome.BOOKED, Matter.APPOINTMENT)),
)
_AFTERWARDS: tuple[_Step, ...] = (
    ("case_found", _find_case),
    ("draft_kept_and_back", _keep_draft),
    ("store_opened_again", _open_again),
)
