"""The demo: deterministic, shaped like the published figures, without a real number and without a double booking."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from sisa_desk.domain.appointments import BLOCKING, COMING, AppointmentState
from sisa_desk.domain.calls import CallOutcome
from sisa_desk.domain.clock import wall, wall_date
from sisa_desk.domain.errors import Refused
from sisa_desk.domain.exclusions import ExclusionDecision, ExclusionRule
from sisa_desk.domain.interpreters import Interpreter
from sisa_desk.domain.requests import CANCELLATIONS, SEEKING, Request, RequestKind, RequestState, Urgency, problems_in
from sisa_desk.domain.vocabulary import CHOSEN_REASONS, Area, Mode, UnfilledReason
from sisa_desk.persistence.transaction import Transaction
from sisa_desk.services.bundle import Services, open_services
from sisa_desk.services.demo import DemoReport, fill_with_demo

RESOURCES = Path(__file__).parents[2] / "resources"
#: A Tuesday, half past nine in Berlin.
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)

#: The ranges of Mitteilung 148/2021 of the Bundesnetzagentur, written down anew.
FICTION = re.compile(
    r"\+49(?:3023125\d{3}|6990009\d{3}|4066969\d{3}|2214710\d{3}|8999998\d{3}"
    r"|17139200\d\d|1729925904|1729968532|1729973185|1729973186|1729980752|1749091317|1749464308"
    r"|176040690\d\d|15228817386|15228895456|15254599371)"
)


def opened(folder: Path, now: datetime = NOW) -> Services:
    return open_services(folder / "demo.sqlite", RESOURCES, lambda: now, "Anna")


def filled(services: Services, now: datetime = NOW, **options: object) -> DemoReport:
    table = services.languages.table()
    return fill_with_demo(services.database, table, services.places, now, resources=RESOURCES, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def steps() -> list[tuple[int, int]]:
    """Give what was told about the progress while the demo was made."""
    return []


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]) -> Iterator[Services]:
    made = opened(tmp_path_factory.mktemp("demo"))
    filled(made, progress=lambda done, of: steps.append((done, of)) is None)
    yield made
    made.close()


@pytest.fixture
def tx(services: Services) -> Iterator[Transaction]:
    with services.database.reading() as reading:
        yield reading


def everything(services: Services) -> tuple[object, ...]:
    """Give all that was made, with the names of referral targets instead of their keys, which belong to the store."""
    with services.database.reading() as tx:
        targets = {one.id: one.name for one in tx.referral_targets.where()}
        calls = tx.calls.where(order_by=tx.calls.table.c.id)
        shelves = (
            tx.interpreters,
            tx.organisations,
            tx.absences,
            tx.extra_times,
            tx.beneficiaries,
            tx.callbacks,
            tx.requests,
            tx.offers,
            tx.appointments,
        )
        return (
            [(replace(one, referral_target_id=None), targets.get(one.referral_target_id)) for one in calls],  # type: ignore[call-overload]
            *(shelf.where(order_by=shelf.table.c.id) for shelf in shelves),
        )


def share(part: int, whole: int) -> float:
    return part / whole


@pytest.mark.slow
def test_two_runs_make_the_same(services: Services, tmp_path: Path) -> None:
    with closing(opened(tmp_path)) as other:
        filled(other)
        assert everything(other) == everything(services)


@pytest.mark.slow
def test_the_past_does_not_depend_on_the_hour(services: Services, tmp_path: Path) -> None:
    later = NOW + timedelta(hours=9)
    with closing(opened(tmp_path, later)) as other:
        filled(other, later)
        assert past(other) == past(services)


def past(services: Services) -> tuple[object, ...]:
    """Give the people, and what was asked for and booked before the last working day."""
    before = NOW - timedelta(days=4)
    with services.database.reading() as tx:
        requests = tx.requests.where(tx.requests.table.c.created_at < before, order_by=tx.requests.table.c.id)
        appointments = tx.appointments.where(
            tx.appointments.table.c.booked_at < before, order_by=tx.appointments.table.c.id
        )
        people = tx.interpreters.where(order_by=tx.interpreters.table.c.id)
        return requests, appointments, people


def test_as_many_as_promised(tx: Transaction) -> None:
    assert tx.interpreters.count() == 380
    assert tx.organisations.count() == 140
    assert 8000 <= tx.calls.count() + tx.requests.count() <= 8030
    languages = Counter(skill.language for one in tx.interpreters.where() for skill in one.skills)
    assert len(languages) == 30
    assert min(languages.values()) == 1, "some languages hang on one person"
    assert languages.most_common(1)[0][0] == "ara"


def test_a_store_in_use_is_left_alone(services: Services) -> None:
    with pytest.raises(Refused, match="store_in_use"):
        filled(services)


def test_stopping_stores_nothing(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> bool:
        told.append((done, of))
        return done < of - 1

    with closing(opened(tmp_path)) as services:
        assert filled(services, progress=progress).is_cancelled
        with services.database.reading() as tx:
            assert (tx.interpreters.count(), tx.calls.count(), tx.requests.count()) == (0, 0, 0)
    assert [done for done, _of in told] == list(range(1, len(told) + 1))


def test_every_step_is_told_up_to_the_last(services: Services, steps: list[tuple[int, int]]) -> None:
    whole = steps[0][1]
    assert steps == [(number, whole) for number in range(1, whole + 1)]


def test_every_number_is_kept_for_fiction(tx: Transaction) -> None:
    people = [phone.number for one in tx.interpreters.where() for phone in one.phones]
    offices = tx.organisations.where()
    trunks = [number.number for one in offices for number in one.numbers]
    contacts = [contact.phone for one in offices for contact in one.contacts if contact.phone]
    rung = [one.phone for one in (*tx.calls.where(), *tx.callbacks.where()) if one.phone]
    assert len(people) > 380
    assert len(trunks) == 140
    for number in (*people, *trunks, *contacts, *rung):
        assert FICTION.fullmatch(number.e164 or ""), number
    keys = Counter(number.key for number in (*people, *trunks, *contacts))
    assert max(keys.values()) == 1, "every number leads to one record"


def test_written_numbers_in_requests_are_kept_for_fiction(services: Services, tx: Transaction) -> None:
    written = {one.contact_phone for one in tx.requests.where() if one.contact_phone}
    assert len(written) > 50
    for text in written:
        digits = re.sub(r"\D", "", text)
        assert FICTION.fullmatch(f"+49{digits.removeprefix('49').removeprefix('0')}"), text


def test_every_address_is_an_example(tx: Transaction) -> None:
    addresses = [one.email for one in tx.interpreters.where()]
    addresses += [contact.email for one in tx.organisations.where() for contact in one.contacts]
    addresses += [one.contact_email for one in tx.requests.where()]
    assert all(re.fullmatch(r"[a-z0-9.]+@example\.org", address) for address in addresses if address)
    assert sum(map(bool, addresses)) > 1000


def test_nobody_is_booked_twice(services: Services) -> None:
    blocking = ", ".join(f"'{state.value}'" for state in BLOCKING)
    with closing(sqlite3.connect(services.database.address.removeprefix("sqlite:///"))) as connection:
        rows = connection.execute(
            f'SELECT interpreter_id, start - travel_before * 60000000, "end" + travel_after * 60000000 '
            f"FROM appointments WHERE state IN ({blocking}) ORDER BY 1, 2"
        ).fetchall()
    assert len(rows) > 1500
    pairs = pairwise(rows)
    assert [(one, other) for one, other in pairs if one[0] == other[0] and other[1] < one[2]] == []


def test_nothing_happens_on_closed_days(tx: Transaction) -> None:
    calendar = tx.rules.calendar
    for call in tx.calls.where():
        assert calendar.is_open(call.rang_at), call
    for request in tx.requests.where():
        assert calendar.is_open(request.created_at), request
    for one in tx.appointments.where():
        assert calendar.is_working_day(wall_date(one.start)), one
        assert 8 <= wall(one.start).hour < 16


def test_nothing_has_happened_in_the_future(tx: Transaction) -> None:
    moments = [one.rang_at for one in tx.calls.where()] + [one.created_at for one in tx.requests.where()]
    moments += [one.closed_at for one in tx.calls.where() if one.closed_at]
    moments += [one.ended_at for one in tx.requests.where() if one.ended_at]
    for offer in tx.offers.where():
        moments += [at for at in (offer.asked_at, offer.answered_at) if at]
    for one in tx.appointments.where():
        told = (
            one.booked_at,
            one.interpreter_confirmed_at,
            one.organisation_confirmed_at,
            one.actual_end,
            one.ended_at,
        )
        moments += [at for at in told if at]
    assert max(moments) <= NOW
    assert min(moments) > NOW - timedelta(days=3 * 366 + 31)


def test_moments_follow_each_other(tx: Transaction) -> None:
    for call in tx.calls.where():
        assert call.rang_at <= (call.answered_at or call.rang_at)
        assert call.closed_at is None or call.closed_at > call.rang_at
        assert call.closed_at is None or call.closed_at - call.rang_at < timedelta(minutes=20)
    requests = {one.id: one for one in tx.requests.where()}
    for offer in tx.offers.where():
        assert requests[offer.request_id].created_at <= offer.asked_at <= (offer.answered_at or offer.asked_at)
    offers = {one.id: one for one in tx.offers.where()}
    for one in tx.appointments.where():
        assert one.booked_at is not None
        assert one.booked_at <= one.start
        assert offers[one.offer_id].interpreter_id == one.interpreter_id  # type: ignore[index]
        assert offers[one.offer_id].request_id == one.request_id  # type: ignore[index]


def test_every_code_is_in_the_language_table(services: Services, tx: Transaction) -> None:
    table = services.languages.table()
    skills = [skill for one in tx.interpreters.where() for skill in one.skills]
    codes = {skill.language for skill in skills} | {code for skill in skills for code in skill.varieties}
    for request in tx.requests.where():
        codes |= {request.language, request.variety, request.second_language} - {""}
    codes |= {one.language for one in (*tx.calls.where(), *tx.beneficiaries.where())} - {""}
    assert [code for code in codes if code not in table] == []
    for skill in skills:
        assert all(table.covers(variety, skill.language) for variety in skill.varieties)


def test_whoever_is_booked_speaks_it_and_does_it_that_way(services: Services, tx: Transaction) -> None:
    people: dict[object, Interpreter] = {one.id: one for one in tx.interpreters.where()}
    requests = {one.id: one for one in tx.requests.where()}
    table = services.languages.table()
    for one in tx.appointments.where():
        person, request = people[one.interpreter_id], requests[one.request_id]
        assert any(table.covers(skill.language, request.language) for skill in person.skills)
        assert one.mode in person.modes
        assert request.area in person.areas
        assert request.organisation_id not in person.barred_organisations
        assert not request.sex_is_must or request.sex_wanted is person.sex


def test_shares_are_like_the_published_ones(tx: Transaction) -> None:
    requests = tx.requests.where()
    areas = Counter(one.area for one in requests)
    assert 0.42 < share(areas[Area.HEALTH], len(requests)) < 0.52
    assert 0.17 < share(areas[Area.EDUCATION], len(requests)) < 0.26
    assert 0.04 < share(areas[Area.LEGAL], len(requests)) < 0.08
    languages = Counter(one.language for one in requests)
    assert 0.19 < share(languages["ara"], len(requests)) < 0.27
    assert 15 <= len({one.place_id for one in requests if one.place_id}) <= 26


def test_about_73_of_100_appointments_are_filled(tx: Transaction) -> None:
    asked = [one for one in tx.requests.where() if one.kind is RequestKind.APPOINTMENT and one.state not in SEEKING]
    booked = {one.request_id for one in tx.appointments.where()}
    assert 0.70 < share(sum(one.id in booked for one in asked), len(asked)) < 0.76
    ends = Counter(one.state for one in tx.appointments.where())
    over = sum(ends.values()) - sum(ends[state] for state in COMING)
    assert 0 < share(ends[AppointmentState.NO_SHOW_INTERPRETER], over) < 0.01
    assert {AppointmentState.CANCELLED_BY_ORGANISATION, AppointmentState.CANCELLED_BY_INTERPRETER} <= set(ends)


def test_unfilled_requests_say_why(tx: Transaction) -> None:
    unfilled = [one for one in tx.requests.where() if one.state is RequestState.UNFILLED]
    reasons = Counter(one.unfilled_reason for one in unfilled)
    assert set(reasons) == set(CHOSEN_REASONS) - {UnfilledReason.OTHER}
    booked = {one.request_id for one in tx.appointments.where() if one.state in BLOCKING}
    assert not booked & {one.id for one in unfilled}
    others = Counter(one.unfilled_reason for one in tx.requests.where() if one.state is not RequestState.UNFILLED)
    assert set(others) == {None, UnfilledReason.NO_LONGER_NEEDED}


def test_only_who_takes_a_request_back_before_somebody_is_found_does_not_need_anybody_any_more(
    tx: Transaction,
) -> None:
    placed = {one.request_id for one in tx.appointments.where()}
    back = [one for one in tx.requests.where() if one.unfilled_reason is UnfilledReason.NO_LONGER_NEEDED]
    assert back
    assert {one.state for one in back} <= CANCELLATIONS
    assert not placed & {one.id for one in back}


def test_some_callers_asked_for_an_excluded_setting_and_were_referred(tx: Transaction) -> None:
    hits = tx.exclusion_hits.where()
    calls = tx.calls.of([one.call_id for one in hits])
    assert {one.decision for one in hits} == {ExclusionDecision.REFERRED, ExclusionDecision.NOT_MEANT}
    assert {one.rule_name for one in hits} <= {rule.name for rule in tx.rules.exclusions}
    for hit in hits:
        assert hit.call_id is not None
        call = calls[hit.call_id]
        assert (call.outcome, call.unfilled_reason) == (CallOutcome.REFERRED, UnfilledReason.EXCLUDED)
        assert call.rang_at <= hit.at <= (call.closed_at or NOW)


def test_mondays_and_mornings_are_busiest(tx: Transaction) -> None:
    rang = [wall(one.rang_at) for one in tx.calls.where()]
    weekdays, hours = Counter(at.weekday() for at in rang), Counter(at.hour for at in rang)
    assert weekdays.most_common(1)[0][0] == 0
    assert weekdays[4] < weekdays[1]
    assert {hour for hour, _count in hours.most_common(2)} == {9, 10}
    assert {CallOutcome.REFERRED, CallOutcome.PROMISED, CallOutcome.ABANDONED} <= {
        one.outcome for one in tx.calls.where()
    }


def test_requests_could_have_been_filed(tx: Transaction) -> None:
    assert [problem for one in tx.requests.where() for problem in problems_in(one)] == []


def test_no_note_hints_at_health(tx: Transaction) -> None:
    notes = [one.note for shelf in (tx.interpreters, tx.organisations, tx.calls, tx.callbacks) for one in shelf.where()]
    notes += [text for one in tx.requests.where() for text in (one.note, one.occasion, one.urgency_reason)]
    hints = tx.rules.hint_words
    rules: tuple[ExclusionRule, ...] = tx.rules.exclusions
    words = (*hints, *(word for rule in rules for word in rule.words))
    assert [note for note in notes for word in words if word in note.casefold()] == []


def test_references_run_without_gaps(tx: Transaction) -> None:
    made = sorted(tx.beneficiaries.where(), key=lambda one: one.created_at)
    by_year: dict[str, list[str]] = {}
    for one in made:
        assert one.reference.startswith(f"K-{wall(one.created_at).year}-")
        by_year.setdefault(one.reference[2:6], []).append(one.reference[7:])
    assert all(numbers == [f"{number:04d}" for number in range(1, len(numbers) + 1)] for numbers in by_year.values())


def test_case_numbers_run_on_behind_the_demo(services: Services, tx: Transaction) -> None:
    numbers = sorted([one.number for one in tx.calls.where()] + [one.number for one in tx.requests.where()])
    assert numbers == list(range(1, len(numbers) + 1))


def test_today_is_alive(services: Services) -> None:
    queue = [line.request for line in services.requests.queue() if line.request.is_seeking]
    assert 10 <= len(queue) <= 15
    assert sum(one.urgency is Urgency.URGENT for one in queue) >= 2
    assert any(one.state is RequestState.ASKED for one in queue)
    promises = services.calls.promises()
    assert [wall_date(line.callback.due_at) for line in promises] == [wall_date(NOW)] * 2
    assert all(line.callback.due_at > NOW for line in promises)
    assert len(services.calls.unclosed()) == 1
    assert services.appointments.unconfirmed_tomorrow()


def test_somebody_is_away_just_now(tx: Transaction) -> None:
    away = [one for one in tx.absences.where() if one.start <= NOW and (one.end is None or one.end > NOW)]
    assert len(away) >= 5
    assert any(one.end is None for one in away)


def test_every_coming_day_has_its_appointments(services: Services, tx: Transaction) -> None:
    days = [wall_date(NOW) + timedelta(days=number) for number in range(14)]
    coming = Counter(wall_date(one.start) for one in tx.appointments.where() if one.state in COMING)
    assert all(3 <= coming[day] <= 8 for day in days if tx.rules.calendar.is_working_day(day))


def test_people_differ(tx: Transaction) -> None:
    people = tx.interpreters.where()
    assert share(sum(one.modes <= {Mode.PHONE, Mode.WRITTEN} for one in people), len(people)) > 0.25
    assert 0.04 < share(sum(not one.patterns for one in people), len(people)) < 0.13
    assert max(len(one.patterns) for one in people) <= 5
    rules = {pattern.rrule for one in people for pattern in one.patterns}
    assert any("INTERVAL=2" in rule for rule in rules)
    assert any("BYDAY=1TU" in rule for rule in rules)
    assert any("UNTIL" in rule for rule in rules)
    active = [one for one in people if one.standing == "active"]
    assert any(one.declaration_on is None for one in active)
    assert any(one.declaration_until and one.declaration_until < wall_date(NOW) for one in active)
    assert any(one.confirmed_on and one.confirmed_on < wall_date(NOW) - timedelta(days=60) for one in active)
    assert len({one.name for one in people}) == 380


def test_a_ring_from_an_extension_names_the_institution(services: Services, tx: Transaction) -> None:
    office = next(one for one in tx.organisations.where() if not any(contact.phone for contact in one.contacts))
    trunk = office.numbers[0].number.e164 or ""
    card = services.calls.caller_for(replace(office.numbers[0].number, text="", e164=f"{trunk[:-1]}7"))
    assert card.organisation is not None
    assert card.organisation.id == office.id
    assert card.by_trunk


def test_somebody_can_be_found_for_what_is_urgent(services: Services) -> None:
    urgent = next(line.request for line in services.requests.queue() if line.request.urgency is Urgency.URGENT)
    ranking = services.matching.candidates_for(urgent)
    assert ranking.candidates or ranking.absentees


@pytest.mark.slow
@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 12, 28, 10, 0, tzinfo=UTC),
        datetime(2028, 2, 29, 16, 30, tzinfo=UTC),
        datetime(2027, 3, 29, 9, 0, tzinfo=UTC),
    ],
    ids=["between the years", "29 February after hours", "Easter Monday"],
)
def test_any_day_and_seed_will_do(services: Services, tmp_path: Path, now: datetime) -> None:
    with closing(opened(tmp_path, now)) as other:
        filled(other, now, seed=7)
        with other.database.reading() as tx:
            assert {one.name for one in tx.interpreters.where()} != {one.name for one in services.interpreters.all()}
            calendar = tx.rules.calendar
            assert all(calendar.is_open(one.rang_at) and one.rang_at <= now for one in tx.calls.where())
            assert all(calendar.is_open(one.created_at) and one.created_at <= now for one in tx.requests.where())
            asked: list[Request] = list(tx.requests.seeking())
        assert 10 <= len(asked) <= 15
        assert len(other.calls.promises()) == 2
        assert len(other.calls.unclosed()) == 1
        assert other.appointments.unconfirmed_tomorrow()
