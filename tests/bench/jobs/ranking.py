"""J4: one request, everybody who can, best first, and for everybody else the must that failed; as the store has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import icalendar
import numpy as np
import recurring_ical_events

from sisa_desk.domain.matching import Ranking
from sisa_desk.domain.requests import Request, RequestKind
from sisa_desk.domain.vocabulary import Area, Mode, Sex
from sisa_desk.services.bundle import Services
from tests.bench.contest import Contest, Lasted, Peer, contested
from tests.bench.job import Bench, Job, Scale
from tests.bench.jobs.interval_sets import IntervalSets, everybody
from tests.bench.jobs.mapped_people import mapped_people
from tests.bench.jobs.plain_ranking import Person, Told, ranked_plainly
from tests.bench.jobs.processes import Processes
from tests.bench.rows import Goal, Row
from tests.bench.worlds import desk_on
from tests.builders import NOW, a_request

_BERLIN = ZoneInfo("Europe/Berlin")
_SHOWN = 20
#: What nobody notices: a millisecond for a hotline, a tenth of a second for a hundred thousand people.
_MS = {300: 1.0, 1_000: 2.0, 3_000: 4.0, 10_000: 10.0, 30_000: 30.0, 100_000: 100.0}
#: Among many people the plain program and the calendar library have to be left far behind.
_FAR_AHEAD = {10_000: (Goal("ratio_naive", 1 / 50), Goal("ratio_peer", 1 / 1_000))}
_AHEAD_OF_SETS = {10_000: (Goal("ratio_peer", 1 / 10),)}
_FAR_OFF = datetime(2100, 1, 1, tzinfo=UTC)
#: The nights in which the clocks change, within the next year.
_CHANGES = (date(2027, 3, 28), date(2027, 10, 31))


def _draw(desk: Services, languages: Sequence[str], weights: Sequence[int], random: Random) -> Request:
    """Ask as people do: the common languages often, within six weeks, now and then on a day the clocks change."""
    day = NOW.date() + timedelta(days=random.randint(1, 42)) if random.random() < 0.9 else random.choice(_CHANGES)
    start = datetime(day.year, day.month, day.day, random.randint(0, 20), random.choice((0, 30)), tzinfo=_BERLIN)
    is_on_site = random.random() < 0.4
    return replace(
        a_request(None, kind=RequestKind.APPOINTMENT),
        number=0,
        language=random.choices(languages, cum_weights=weights)[0],
        mode=Mode.ON_SITE if is_on_site else random.choice((Mode.PHONE, Mode.VIDEO)),
        area=random.choice((None, *Area)),
        start=start.astimezone(NOW.tzinfo),
        minutes=random.choice((30, 60, 90, 120)),
        place_id=str(random.choice(list(desk.places.table)[:220]).id) if is_on_site else "",
        sex_wanted=random.choice((None, None, Sex.FEMALE)),
        sex_is_must=random.random() < 0.5,
    )


def _told(ranking: Ranking) -> Told:
    top = tuple((str(one.key), one.points) for one in ranking.candidates[:_SHOWN])
    return top, len(ranking.candidates), dict(ranking.absent_counts())


class Bitsets:
    """The least any program must do: five sets of people as bits, what is in all of them, and the best twenty."""

    def __init__(self, people: int, speakers: dict[str, int], random: Random) -> None:
        dice = np.random.default_rng(random.randrange(2**32))
        self._points = dice.integers(0, 100, people)
        self._of = {language: self._some(dice, people, count / people) for language, count in speakers.items()}
        self._others = [self._some(dice, people, 0.7) for _ in range(4)]

    def _some(self, dice: Any, people: int, share: float) -> Any:
        return np.packbits(dice.random(people) < share)

    def best(self, request: Request) -> Any:
        left = self._of[request.language]
        for other in self._others:
            left = left & other
        able = np.flatnonzero(np.unpackbits(left, count=len(self._points)))
        if len(able) <= _SHOWN:
            return able
        return able[np.argpartition(self._points[able], -_SHOWN)[-_SHOWN:]]


class Calendars:
    """What calendar programs do: what somebody offers and what takes their time as iCalendar, expanded for the day."""

    def __init__(self, desk: Services) -> None:
        self._of: dict[str, list[bytes]] = {}
        for person in everybody(desk):
            text = _calendar(person)
            for skill in person.interpreter.skills:
                self._of.setdefault(skill.language, []).append(text)

    def free(self, request: Request) -> int:
        assert request.start is not None
        start, end = request.start, request.start + timedelta(minutes=request.minutes)
        return sum(self._is_free(text, start, end) for text in self._of.get(request.language, ()))

    def _is_free(self, text: bytes, start: datetime, end: datetime) -> bool:
        events = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(start, end)
        if any(one["TRANSP"] == "OPAQUE" for one in events):
            return False
        return any(one["DTSTART"].dt <= start and end <= one["DTEND"].dt for one in events)


def _calendar(person: Person) -> bytes:
    calendar = icalendar.Calendar()
    for pattern in person.interpreter.patterns:
        day = datetime.combine(pattern.valid_from, datetime.min.time(), _BERLIN)
        opens, closes = (day + timedelta(minutes=minute) for minute in (pattern.start_minute, pattern.end_minute))
        event = _event("TRANSPARENT", str(pattern.id), opens, closes)
        event.add("RRULE", icalendar.vRecur.from_ical(pattern.rrule))
        calendar.add_component(event)
    taken = [(one.start, one.end or _FAR_OFF) for one in person.absences]
    taken += [(held.start, held.end) for held, _ in person.booked]
    for number, (start, end) in enumerate(taken):
        calendar.add_component(_event("OPAQUE", f"{person.interpreter.id}-{number}", start, end))
    return calendar.to_ical()


def _event(transparency: str, key: str, start: datetime, end: datetime) -> icalendar.Event:
    event = icalendar.Event()
    for name, value in (("UID", key), ("TRANSP", transparency), ("DTSTART", start), ("DTEND", end)):
        event.add(name, value)
    return event


def rows(bench: Bench, people: int) -> Iterator[Row]:
    """Give the rows of a store with so many people: warm, in a new process, and after each booking."""
    random, file = bench.random(JOB.name, people), bench.worlds.file(people)
    size = JOB.size(people)
    with desk_on(file) as desk:
        speakers = _speakers(desk)
        languages, weights = list(speakers), list(accumulate(speakers.values()))
        draw = partial(_draw, desk, languages, weights)
        is_large = people > 20_000
        contest = Contest(
            draw=draw,
            ours=desk.matching.candidates_for,
            told=_told,
            oracle=partial(ranked_plainly, desk),
            limit=Bitsets(people, speakers, random).best,
            naive=partial(ranked_plainly, desk, people=mapped_people),
            peer=Peer("recurring_ical_events", Calendars(desk).free) if not is_large else _too_long(),
            goals=(Goal("ours_ms", _MS[people]), *_FAR_AHEAD.get(people, ())),
            checks=40 if people > 300 else 1_000,
            rounds=40 if is_large else 100,
            naive_rounds=3 if is_large else 20,
        )
        yield contested(JOB.name, size, contest, random)
        yield contested(f"{JOB.name} sets", size, _beside_intervals(desk, people, draw), random)
        yield contested(f"{JOB.name} cold", size, _cold(bench, file, draw), random)
    with desk_on(bench.worlds.copy(bench.folder, people)) as desk:
        yield contested(f"{JOB.name} book", size, _booked_and_asked_again(desk, draw), random)


def _beside_intervals(desk: Services, people: int, draw: Any) -> Contest:
    """The same questions beside a program that keeps everybody's times in memory as sets of intervals."""
    return Contest(
        draw=draw,
        ours=desk.matching.candidates_for,
        told=_told,
        oracle=partial(ranked_plainly, desk),
        peer=Peer("sets of intervals", IntervalSets(desk).free),
        goals=_AHEAD_OF_SETS.get(people, ()),
        checks=3,
        rounds=21,
        naive_rounds=7,
        why_no_naive="see the row above",
    )


def _too_long() -> Peer:
    return Peer("recurring_ical_events", why_not="minutes for each request")


def _speakers(desk: Services) -> dict[str, int]:
    """Count who speaks what; only languages that no other one covers, so that every program means the same people."""
    alone = {one.code for one in desk.languages.table() if len(desk.languages.table().covering(one.code)) == 1}
    found: dict[str, int] = {}
    for person in desk.interpreters.all():
        for skill in person.skills:
            if skill.language in alone:
                found[skill.language] = found.get(skill.language, 0) + 1
    return dict(sorted(found.items()))


def _cold(bench: Bench, file: Path, draw: Any) -> Contest:
    """The first question of a process that has nothing in memory but the program."""
    processes = Processes(bench.folder / "homes")

    def ours(request: Request) -> Lasted:
        assert request.start is not None
        told = processes.told_by(
            "first_ranking.py", str(file), request.language, request.start.isoformat(), str(request.minutes)
        )
        return Lasted(told["ms"], told["people"])

    def oracle(request: Request) -> int:
        with desk_on(file) as other:
            ranking = other.matching.candidates_for(request)
        return len(ranking.candidates) + len(ranking.absentees)

    return Contest(
        draw=draw, ours=ours, told=lambda lasted: lasted.answer, oracle=oracle, checks=1, rounds=7, warm_up=0,
        checked="as many people as in a process that has worked", why_no_naive="see the row above",
    )  # fmt: skip


def _booked_and_asked_again(desk: Services, draw: Any) -> Contest:
    """Book somebody who can, then ask again: the answer knows it."""

    def ours(request: Request) -> tuple[UUID | None, bool]:
        able = desk.matching.candidates_for(request).candidates
        if not able:
            return None, True
        filed = desk.requests.file(replace(request, id=desk.interpreters.new().id)).value
        booked = desk.appointments.book_directly(filed.id, able[0].key).value
        again = desk.matching.candidates_for(request)
        return booked.interpreter_id, all(one.key != booked.interpreter_id for one in again.candidates)

    return Contest(
        draw=draw,
        ours=ours,
        told=lambda answer: answer[1],
        oracle=lambda _request: True,
        checks=40,
        checked="40 bookings, each known to the next question",
        rounds=40,
        warm_up=0,
        why_no_naive="see the rows above",
    )


JOB = Job(
    name="J4",
    about="who can take a request, best first, and why not the others",
    unit="people",
    sizes={
        Scale.SMALL: (300, 1_000, 3_000),
        Scale.MEDIUM: (300, 3_000, 10_000),
        Scale.LARGE: (300, 10_000, 100_000),
    },
    rows=rows,
    grows_at_most=1.0,
)
